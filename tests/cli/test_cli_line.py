"""The command line: common options anywhere, nearest words, help."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from projects import ROOT

from press.cli import RUN
from press.errors import ExitCode, UsageError
from press.terminal import line
from press.terminal.help import HELP


def wishes(*words: str) -> tuple[line.Wishes, str, list[str]]:
    return line.wishes(words, "en", Path("here"))


def fault(*words: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(UsageError) as caught:
        line.verb(wishes(*words)[2])
    (finding,) = caught.value.report
    return finding.code, dict(finding.values)


@pytest.mark.parametrize(
    "words",
    [
        ("--strict", "--json", "-v", "--lang=de", "build", "2019", "--product", "web"),
        ("build", "2019", "--product", "web", "--strict", "--json", "-v", "--lang", "de"),
        ("-v", "build", "--json", "--product", "web", "--strict", "2019", "--lang", "de"),
    ],
)
def test_common_options_stand_anywhere(words: tuple[str, ...]) -> None:
    wished, asked, rest = wishes(*words)
    assert (wished.strict, wished.json, wished.verbose, wished.language) == (True, True, True, "de")
    assert asked == ""
    name, arguments = line.verb(rest)
    assert (name, arguments["edition"], arguments["product"]) == ("build", "2019", ("web",))


def test_without_a_verb_everything_is_built() -> None:
    for words, products in (([], ()), (["--product", "web"], ("web",))):
        name, arguments = line.verb(words)
        assert (name, arguments["edition"], arguments["product"]) == ("build", None, products)


@pytest.mark.parametrize(
    ("words", "code", "values"),
    [
        (["buidl"], "usage/unknown-verb", {"name": "buidl", "nearest": "build"}),
        (["2019"], "usage/unknown-verb", {"name": "2019"}),
        (["check", "--stric"], "usage/unknown-option", {"nearest": "--strict"}),
        (["build", "--produkt", "web"], "usage/unknown-option", {"nearest": "--product"}),
        (["build", "--product"], "usage/missing-value", {"name": "--product"}),
        (["check", "2019", "2018"], "usage/surplus", {"name": "2018"}),
        (["schema", "--check=yes"], "usage/unreadable", {}),
    ],
)
def test_faults(words: list[str], code: str, values: dict[str, object]) -> None:
    found, filled = fault(*words)
    assert found == code
    assert values.items() <= filled.items()


def test_a_language_that_is_not_spoken() -> None:
    with pytest.raises(UsageError) as caught:
        wishes("--lang", "fr")
    (finding,) = caught.value.report
    assert finding.code == "usage/wrong-value"
    assert finding.values == {"name": "--lang", "value": "fr", "known": "de, en"}


def test_every_verb_is_parsed_and_run() -> None:
    assert line.VERBS.keys() == RUN.keys()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_help_names_every_verb_and_option(language: str) -> None:
    text = HELP.de if language == "de" else HELP.en
    for name, command in line.VERBS.items():
        assert f"\n  {name} " in text
        for option in line.options(command):
            assert option in text
    for parameter in line.COMMON.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert all(name in text for name in parameter.opts)
    assert max(map(len, text.splitlines())) <= 88


def test_the_readme_tells_every_verb_option_and_exit_code() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for name, command in line.VERBS.items():
        assert f"publish.py {name}" in text
        assert all(option in text for option in line.options(command))
    for option in ("--strict", "--json", "-q", "-v", "--lang"):
        assert f"`{option}" in text
    for code in ExitCode:
        assert re.search(rf"\| {code.value} \|", text), code
