from __future__ import annotations

import pytest

from press.findings import Finding
from press.sources.yamlfile import Data, parse


def read(text: str) -> Data:
    found: list[Finding] = []
    yaml = parse(text, "a.yaml", found)
    assert yaml is not None
    assert found == []
    return yaml.data


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17", 17),
        ("-3", -3),
        ("0", 0),
        ("61.5", 61.5),
        ("0.125", 0.125),
        ("3.883", "3.883"),
        ("1.234.567", "1.234.567"),
        ("07743", "07743"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("9" * 30, "9" * 30),
        ("2019-10-15", "2019-10-15"),
        ("12:30", "12:30"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'17'", "17"),
        ('"true"', "true"),
        ("Ja", "Ja"),
    ],
)
def test_plain_words(typed: str, meant: Data) -> None:
    value = read(f"a: {typed}\n")
    assert value == {"a": meant}
    assert isinstance(value, dict)
    assert type(value["a"]) is type(meant)


def test_keys_are_text() -> None:
    assert read("2019: a\ntrue: b\n") == {"2019": "a", "true": "b"}


def test_lines_of_keys_and_items() -> None:
    text = "a: 1\nb:\n  - x\n  - y: 2\n    z: [3,\n      4]\n# end\nc: |\n  long\n  text\nd: 5\n"
    yaml = parse(text, "a.yaml", [], first_line=10)
    assert yaml is not None
    places = {location: line - 9 for location, line in yaml.lines.items()}
    assert places == {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "y"): 4,
        ("b", 1, "z"): 5,
        ("b", 1, "z", 0): 5,
        ("b", 1, "z", 1): 6,
        ("c",): 8,
        ("d",): 11,
    }
    assert yaml.origin(("b", 7, "unknown")).line == 11
    assert str(yaml.origin(("c",))) == "a.yaml:17"


def test_the_first_of_two_keys_counts_and_the_rest_is_read() -> None:
    found: list[Finding] = []
    yaml = parse("a: 1\na: {b: [2, 3]}\nc: 4\n", "a.yaml", found)
    assert yaml is not None
    assert yaml.data == {"a": 1, "c": 4}
    assert [(f.code, f.values["first"]) for f in found] == [("sources/yaml-duplicate", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 20_000,
        "&a " * 10_000,
        "!a " * 10_000,
        "a: " + "'" * 100_001,
        "%YAML 9.9\n---\na: 1",
        "%TAG ! tag:x,2000:\n---\na: !b 1",
        "\ufeffa: 1",
        "a: b: c: d",
        "- - - - a\n-b",
        "*a",
        "<<: *a",
        "a: !!binary x",
        "---\na: 1\n---\nb: 2\n",
        'a: "\\uD800"',
        'a: "\\xzz"',
        "? |\n  a\n: b",
    ],
)
def test_nothing_written_ends_in_a_traceback(text: str) -> None:
    found: list[Finding] = []
    yaml = parse(text, "a.yaml", found)
    assert yaml is not None or found


def test_nothing_at_all() -> None:
    assert read("# only a comment\n") is None
