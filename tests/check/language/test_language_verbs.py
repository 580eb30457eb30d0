"""The rules of language in the verbs: told, waived, never in the way."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from projects import ROOT
from readings import reading

from press.check.language.rules import RULES, check
from press.codes import REGISTER
from press.errors import PressError
from press.findings import Report, Severity
from press.order import Order
from press.pipeline import check as check_verb


@pytest.fixture
def ready(project: Path) -> Path:
    shutil.copytree(ROOT / "layouts", project / "layouts")
    return project


def checked(root: Path, *, strict: bool = False) -> Report:
    return check_verb(Order(root, strict=strict), lambda *_: None).report


def write(root: Path, text: str) -> None:
    reading(root, text)


def test_the_check_tells_and_goes_on(ready: Path) -> None:
    write(ready, "Das sind 3.5 Millionen Euro.")
    (found,) = checked(ready)
    assert (found.code, str(found.origin)) == ("language/decimal", "sources/2031/ausblick.md:8")
    with pytest.raises(PressError):
        checked(ready, strict=True)


def test_a_waiver_lets_it_pass_and_is_missed_when_it_is_useless(ready: Path) -> None:
    edition = ready / "sources/2031/edition.yaml"
    waiver = (
        "waivers:\n  - {code: language/decimal, on: ausblick, because: So heißt es., "
        'until: "2031-12-31"}'
    )
    edition.write_text(edition.read_text("utf-8").replace("waivers: []", waiver), "utf-8")
    write(ready, "Das sind 3.5 Millionen Euro.")
    (found,) = checked(ready, strict=True)
    assert (found.severity, found.waived_because) == (Severity.NOTE, "So heißt es.")
    write(ready, "Das sind 3,5 Millionen Euro.")
    assert [f.code for f in checked(ready)] == ["edition/waiver-unused"]


def test_other_languages_are_not_judged(project: Path) -> None:
    read = reading(project, "The sum is 3.5 Millionen Euro ,,")
    assert check(read.library, read.book) != Report()
    edition = replace(read.library.edition, language="en")
    assert check(replace(read.library, edition=edition), read.book) == Report()


def test_no_finding_of_language_stops_a_build() -> None:
    """Each is a matter for people to decide."""
    codes = [code for code in REGISTER.values() if code.id.startswith("language/")]
    assert len(codes) >= len(RULES)
    assert {code.severity for code in codes} == {Severity.WARNING}


def test_nothing_is_said_about_the_2019_edition() -> None:
    from press.sources.library import read
    from press.sources.plan import plan

    library, _ = read(ROOT, "2019")
    assert check(library, plan(library)[0]) == Report()
    assert not [w for w in library.edition.waivers if w.code.startswith("language/")]
