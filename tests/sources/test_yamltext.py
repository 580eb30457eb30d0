"""YAML written by the program is read back as the same data, with its marks."""

from __future__ import annotations

import random

import pytest

from press.findings import Finding
from press.sources.gaps import gaps
from press.sources.yamlfile import Data, parse
from press.sources.yamltext import written

#: What YAML might take for something else.
TEXTS = (
    "Andreas Amend", "a: b", "a:b", "a #b", "a#b", "# a", "-a", "- a", "'a'", '"a"', "„a“", "a, b",
    "[a]", "{a}", "*a", "&a", "!a", "|", ">", "%", "@", "`", "yes", "No", "true", "null", "~", "",
    "2019", "07743", "3.883", "61.5", "2019-10-15", "a\\b", "a\tb", "a\nb", " a", "a ", "a:", "?",
    "Thüringer Ministerium (TMMJV)", "© IKPE", "1. Preis", "Akteur*innen", "e. V.", "x" * 300,
)  # fmt: skip


def read_back(text: str) -> Data:
    found: list[Finding] = []
    yaml = parse(text, "a.yaml", found)
    assert found == []
    assert yaml is not None
    return yaml.data


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_comes_back(text: str) -> None:
    data: dict[str, Data] = {"a": text, "b": [text, text], "c": {"d": text}, text or "e": 1}
    assert read_back(written(data)) == data


@pytest.mark.parametrize("value", [0, -7, 1.0, 0.5, -61.25, 135.0, True, False, None, [], {}])
def test_every_plain_value_comes_back(value: Data) -> None:
    data: dict[str, Data] = {"a": value, "b": [value], "c": [{"d": value, "e": value}]}
    read = read_back(written(data))
    assert read == data
    assert repr(read) == repr(data)


def test_any_nesting_comes_back() -> None:
    chance = random.Random(7)
    for _ in range(300):
        data = {f"k{n}": any_data(chance, 4) for n in range(3)}
        assert read_back(written(data)) == data, written(data)


def any_data(chance: random.Random, depth: int) -> Data:
    kind = chance.randrange(5) if depth else 0
    if kind == 3:
        return [any_data(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 4:
        return {f"k{n}": any_data(chance, depth - 1) for n in range(chance.randrange(4))}
    return chance.choice((*TEXTS, 5, 0.25, True, None))


def test_it_looks_as_if_it_had_been_typed() -> None:
    data: dict[str, Data] = {
        "id": "2031",
        "title": "Zwei: Nachbarschaften",
        "series": {"title": "Hefte", "volume": 2},
        "products": ["web", "draft"],
        "cover": {"motif": "zeichen"},
        "imprint": [{"label": "Redaktion", "lines": ["Alma Beispiel", "Bruno Muster"]}],
        "order": ["vorwort", {"part": "beispiele", "stories": ["suhl"]}],
        "waivers": [],
    }
    marks = {("title",): "Titel prüfen", ("series", "volume"): "Band", ("imprint", 0): "Zeilen"}
    assert written(data, marks) == (
        'id: "2031"\n'
        'title: "Zwei: Nachbarschaften"  # OFFEN: Titel prüfen\n'
        "series:\n"
        "  title: Hefte\n"
        "  volume: 2  # OFFEN: Band\n"
        "products: [web, draft]\n"
        "cover: {motif: zeichen}\n"
        "imprint:\n"
        "  - label: Redaktion  # OFFEN: Zeilen\n"
        "    lines:\n"
        "      - Alma Beispiel\n"
        "      - Bruno Muster\n"
        "order:\n"
        "  - vorwort\n"
        "  - part: beispiele\n"
        "    stories: [suhl]\n"
        "waivers: []\n"
    )


def test_marks_are_found_on_their_lines() -> None:
    data: dict[str, Data] = {"a": [{"b": "x"}, {"b": "y"}], "c": {"d": 1}}
    text = written(data, {("a", 1): "eins", ("c",): "zwei", ("c", "d"): "drei"})
    found = [(f.origin.line, f.values["what"]) for f in gaps(text, "a.yaml") if f.origin]
    assert found == [(3, "eins"), (4, "zwei"), (5, "drei")]
    assert read_back(text) == data
