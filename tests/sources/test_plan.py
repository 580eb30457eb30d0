from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from projects import EDITION, make_project

from press.codes import finding
from press.errors import SourcesError
from press.findings import Origin, Report, Severity
from press.model.blocks import Figure, Paragraph
from press.model.book import Book, Library
from press.model.edition import Waiver
from press.sources.files import Project
from press.sources.library import editions, newest, read
from press.sources.plan import plan
from press.sources.waivers import apply_waivers
from sources.reading import written


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return read(make_project(tmp_path_factory.mktemp("project")), EDITION)[0]


@pytest.fixture(scope="module")
def book(library: Library) -> Book:
    return plan(library)[0]


def test_numbers_come_from_the_running_order(book: Book) -> None:
    assert [(s.story.id, s.number, s.part) for s in book.flat] == [
        ("vorwort", "", ""),
        ("stimme", "", ""),
        ("gespraech", "1", "1"),
        ("beispiele", "2", "2"),
        ("zahl", "", "2"),
        ("suhl", "2.1", "2"),
        ("eichsfeld", "2.2", "2"),
        ("ausblick", "3", "3"),
        ("literatur", "", ""),
        ("personen", "", ""),
    ]
    assert [s.story.id for s in book.chapters] == ["suhl", "eichsfeld"]


def test_notes_run_through_the_whole_publication(library: Library, book: Book) -> None:
    paragraphs = [
        written(b.content) for s in book.flat for b in s.story.body if isinstance(b, Paragraph)
    ]
    notes = [text for text in paragraphs if "^" in text]
    assert [text[text.index("^") :][:2] for text in notes] == ["^1", "^2", "^3"]
    unplanned = library.stories["suhl"].body
    assert any("^0" in written(b.content) for b in unplanned if isinstance(b, Paragraph))


def test_planning_twice_gives_the_same(library: Library, book: Book) -> None:
    assert plan(library)[0] == book


def test_what_was_read_is_planned_unchanged(library: Library, book: Book) -> None:
    assert book.edition is library.edition
    assert book.typography is library.typography
    assert len(book.counties) == 23


def test_editions_are_folders_with_an_edition(project: Path) -> None:
    (project / "sources/2030").mkdir()
    (project / "sources/2030/edition.yaml").write_text("x")
    (project / "sources/2032").mkdir()
    assert editions(Project(project)) == ("2030", "2031")
    assert newest(Project(project)) == "2031"


@pytest.mark.parametrize("name", ["2013", "../2031", "", "/", "a\x00b", "schemas"])
def test_unknown_editions(project: Path, name: str) -> None:
    with pytest.raises(SourcesError) as caught:
        read(project, name)
    assert [f.code for f in caught.value.report] == ["edition/unknown"]


def test_no_edition_at_all(tmp_path: Path) -> None:
    with pytest.raises(SourcesError) as caught:
        newest(Project(tmp_path))
    assert [f.code for f in caught.value.report] == ["edition/none"]


def test_a_missing_picture_stays_an_error_and_keeps_its_facts(project: Path) -> None:
    (project / "images/2031/garten.jpg").unlink()
    library, report = read(project, EDITION)
    assert [(f.code, f.severity) for f in report] == [("picture/missing", Severity.ERROR)]
    figures = [b for b in library.stories["suhl"].body if isinstance(b, Figure)]
    assert figures[0].photo.missing
    assert figures[0].photo.alt.startswith("Ein Beet")
    assert "garten" not in library.photos
    assert plan(library)[0].chapters


def waiver(code: str, on: str = "", until: str = "2031-12-31") -> Waiver:
    return Waiver(code, on, "weil", date.fromisoformat(until), Origin("edition.yaml", 9))


@pytest.mark.parametrize("on", ["", "suhl", "sources/2031/suhl.md"])
def test_waived_findings_become_notes(library: Library, on: str) -> None:
    fault = finding("text/list-of-one", Origin("sources/2031/suhl.md", 3))
    edition = replace(library.edition, waivers=(waiver("text/list-of-one", on),))
    report = apply_waivers(Report.of([fault]), edition)
    assert [(f.severity, f.waived_because) for f in report] == [(Severity.NOTE, "weil")]
    assert apply_waivers(report, edition) == report


def test_waivers_that_do_nothing(library: Library) -> None:
    fault = finding("text/list-of-one", Origin("sources/2031/suhl.md", 3))
    wrong = (
        waiver("text/list-of-one", "jena"),
        waiver("text/list-of-one", until="2031-01-01"),
        waiver("text/list-of-two"),
    )
    report = apply_waivers(Report.of([fault]), replace(library.edition, waivers=wrong))
    assert sorted(f.code for f in report) == [
        "edition/waiver-code-unknown",
        "edition/waiver-expired",
        "edition/waiver-unused",
        "text/list-of-one",
    ]


def test_technical_errors_cannot_be_waived(library: Library) -> None:
    fault = finding("text/table", Origin("sources/2031/suhl.md", 3), sample="|")
    edition = replace(library.edition, waivers=(waiver("text/table"),))
    report = apply_waivers(Report.of([fault]), edition)
    assert {f.code: f.severity for f in report} == {
        "text/table": Severity.ERROR,
        "edition/waiver-refused": Severity.WARNING,
    }
