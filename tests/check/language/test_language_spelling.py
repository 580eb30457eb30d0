"""Spelling, with a dictionary of a few words and with hunspell where it is installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import ROOT
from readings import reading

from press import doctor, machine
from press.check.language import spelling
from press.check.language.rules import check
from press.findings import Finding

TEXT = (
    "Die Gärtner*innen und die Gärtnrin giessen Beete im Ilm-Kreis, denn die Beeterde taugt.\n\n"
    "Frida Probe hilft mit Kinder- und Jugendarbeit bei der Arbeits-Vermittlung im MigraNetz, "
    "Str. 5 und der [Green Yard]{lang=en} auch. Die Gärtnrin lacht."
)
#: Parted by blanks so that it can be read.
RIGHT = (
    " die gärtnerinnen und beete im denn taugt hilft mit kinder jugendarbeit arbeit bei der "
    "vermittlung auch beet erde lacht "
)


def spell(word: str) -> bool:
    return f" {word.lower()} " in RIGHT or word == "Arbeits"


def suggest(word: str) -> tuple[str, ...]:
    return (f"{word}?",)


def judged(project: Path, text: str) -> list[Finding]:
    """What is said about the text of `ausblick.md`; the rest uses other words."""
    found = spelling.judged(reading(project, text), spell, suggest)
    return [
        f
        for f in found
        if f.origin and f.origin.path.endswith("ausblick.md") and (f.origin.line or 0) > 3
    ]


def test_only_what_is_wrong_is_told_once_and_with_the_nearest(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "SUGGESTED", 1000)
    found = judged(project, TEXT)
    told = [(f.values["word"], f.values["count"], f.values["nearest"]) for f in found]
    assert told == [("Gärtnrin", 2, "Gärtnrin?"), ("giessen", 1, "giessen?")]
    assert {f.code for f in found} == {"language/spelling"}
    assert str(found[0].origin) == "sources/2031/ausblick.md:8"


def test_names_terms_languages_and_compounds_are_right(project: Path) -> None:
    (project / "sources/glossary.yaml").write_text("words: [giessen]\n", "utf-8")
    assert {f.values["word"] for f in judged(project, TEXT)} == {"Gärtnrin"}


def test_a_word_of_three_stories_is_right(project: Path) -> None:
    stories = ("ausblick", "vorwort", "stimme")
    for number, name in enumerate(stories):
        path = project / f"sources/2031/{name}.md"
        path.write_text(path.read_text("utf-8") + "\nDie Beetologie.\n", "utf-8")
        found = [f.values["word"] for f in spelling.judged(reading(project), spell, suggest)]
        assert ("Beetologie" in found) is (number < 2)


def test_the_dictionary_is_asked_for_few_suggestions(project: Path) -> None:
    asked: list[str] = []

    def slow(word: str) -> tuple[str, ...]:
        asked.append(word)
        return ()

    list(spelling.judged(reading(project), lambda _: False, slow))
    assert len(asked) == spelling.SUGGESTED


@pytest.fixture
def dictionary(tmp_path: Path) -> Iterator[Path]:
    """A German dictionary of our own with eight words and one ending."""
    (tmp_path / "de_DE.aff").write_text("SET UTF-8\nSFX N Y 1\nSFX N 0 n .\n", "utf-8")
    words = ["Beet/N", "der", "die", "Garten", "im", "ist", "schön", "Wir"]
    (tmp_path / "de_DE.dic").write_text("\n".join([str(len(words)), *words]) + "\n", "utf-8")
    yield tmp_path / "de_DE"
    spelling._opened.cache_clear()


def test_hunspell_reads_a_dictionary(project: Path, dictionary: Path) -> None:
    pytest.importorskip("hunspell")
    read = reading(project, "Die Beet ist schön im Gartn, der Beetn.")
    found = check(read.library, read.book, dictionary)
    here = [f for f in found if str(f.origin) == "sources/2031/ausblick.md:8"]
    assert [(f.values["word"], f.values["nearest"]) for f in here] == [("Gartn", "Garten")]


def test_without_hunspell_nothing_is_said(
    project: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "hunspell", None)
    spelling._opened.cache_clear()
    read = reading(project, "Die Beetologie ist schön.")
    assert list(spelling.unknown(read, dictionary)) == []


def test_the_dictionary_is_found_where_systems_keep_it(
    dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "DICTIONARIES", ())
    monkeypatch.delenv("DICPATH", raising=False)
    assert machine.dictionary() is None
    monkeypatch.setenv("DICPATH", f"/nowhere:{dictionary.parent}")
    assert machine.dictionary() == dictionary
    monkeypatch.delenv("DICPATH")
    monkeypatch.setattr(machine, "DICTIONARIES", (str(dictionary.parent),))
    assert machine.dictionary() == dictionary


@pytest.mark.parametrize(("library", "there"), [(True, True), (False, True), (True, False)])
def test_the_doctor_tells_whether_spelling_is_checked(
    library: bool, there: bool, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "DICTIONARIES", (str(dictionary.parent),) if there else ())
    monkeypatch.delenv("DICPATH", raising=False)
    found = importlib.util.find_spec

    def find(name: str, package: str | None = None) -> object:
        return library or None if name == "hunspell" else found(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find)
    (told,) = (it for it in doctor.examine(ROOT) if it.name.en == "Spelling")
    assert not told.needed
    assert (told.finding is None) is (library and there)
    if told.finding:
        assert told.finding.code == "tool/no-spelling"
