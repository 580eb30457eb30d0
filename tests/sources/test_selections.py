"""Which excerpts are asked for, and how the plan makes a book of one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from projects import EDITION, make_project

from press.errors import SourcesError
from press.findings import Severity
from press.model.blocks import Paragraph
from press.model.book import Library
from press.model.excerpt import Excerpt, Selection, Wish
from press.sources.library import read
from press.sources.plan import plan
from press.sources.selections import selections
from sources.reading import written

PAGES = {"suhl": ("12", "13"), "eichsfeld": ("14", "15"), "vorwort": ("4", "4")}
SUHL = Selection("suhl", "county", "Stadt Suhl", ("suhl",))
EICHSFELD = Selection("eichsfeld", "county", "Landkreis Eichsfeld", ("eichsfeld",))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return read(make_project(tmp_path_factory.mktemp("project")), EDITION)[0]


def with_draft(library: Library, story: str) -> Library:
    stories = {**library.stories, story: replace(library.stories[story], status="draft")}
    return replace(library, stories=MappingProxyType(stories))


# What is chosen


@pytest.mark.parametrize(
    ("wish", "chosen"),
    [
        (Wish(), ()),
        (Wish(counties=("suhl",)), (SUHL,)),
        (Wish(counties=("Suhl",)), (SUHL,)),
        (Wish(counties=("STADT SUHL",)), (SUHL,)),
        (Wish(counties=("eichsfeld", "suhl")), (SUHL, EICHSFELD)),
        (Wish(counties=("suhl", "suhl")), (SUHL,)),
        (Wish(counties=("suhl",), together=True), (SUHL,)),
        (Wish(all=True), (SUHL, EICHSFELD)),
        (Wish(all=True, counties=("suhl",)), (SUHL, EICHSFELD)),
        (
            Wish(counties=("eichsfeld", "suhl"), together=True),
            (
                Selection(
                    "suhl-eichsfeld",
                    "counties",
                    "Stadt Suhl und Landkreis Eichsfeld",
                    ("suhl", "eichsfeld"),
                ),
            ),
        ),
        (
            Wish(region="nord"),
            (Selection("region-nord", "region", "Nordthüringen", ("eichsfeld",)),),
        ),
        (Wish(topic="ehrenamt"), (Selection("thema-ehrenamt", "topic", "Ehrenamt", ("suhl",)),)),
    ],
)
def test_chosen(library: Library, wish: Wish, chosen: tuple[Selection, ...]) -> None:
    found, report = selections(library, wish)
    assert found == chosen
    assert len(report) == 0


@pytest.mark.parametrize(
    ("wish", "code", "values"),
    [
        (
            Wish(counties=("sul",)),
            "excerpt/county-unknown",
            {"county": "sul", "nearest": "suhl", "known": "suhl, eichsfeld"},
        ),
        (Wish(counties=("gera",)), "excerpt/no-chapter", {"known": "suhl, eichsfeld"}),
        (Wish(counties=("Gera",)), "excerpt/no-chapter", {"county": "Gera"}),
        (Wish(region="nort"), "excerpt/region-unknown", {"nearest": "nord"}),
        (Wish(region="ost"), "excerpt/region-unknown", {"known": "nord, suedwest"}),
        (Wish(topic="ehrenampt"), "excerpt/topic-unknown", {"nearest": "ehrenamt"}),
    ],
)
def test_what_cannot_be_had(
    library: Library, wish: Wish, code: str, values: dict[str, str]
) -> None:
    with pytest.raises(SourcesError) as caught:
        selections(library, wish)
    (fault,) = caught.value.report
    assert fault.code == code
    assert fault.severity is Severity.ERROR
    assert {name: fault.values[name] for name in values} == values


def test_all_that_is_wrong_is_told_together(library: Library) -> None:
    with pytest.raises(SourcesError) as caught:
        selections(library, Wish(counties=("x", "gera"), region="y", topic="z"))
    assert sorted(fault.code for fault in caught.value.report) == [
        "excerpt/county-unknown",
        "excerpt/no-chapter",
        "excerpt/region-unknown",
        "excerpt/topic-unknown",
    ]


@pytest.mark.parametrize("wish", [Wish(counties=("suhl",)), Wish(topic="ehrenamt")])
def test_a_draft_cannot_be_had(library: Library, wish: Wish) -> None:
    with pytest.raises(SourcesError) as caught:
        selections(with_draft(library, "suhl"), wish)
    (fault,) = caught.value.report
    assert (fault.code, fault.values["story"]) == ("excerpt/draft", "suhl")
    assert str(fault.origin) == "sources/2031/suhl.md:1"


def test_all_leaves_drafts_out_and_says_so(library: Library) -> None:
    found, report = selections(with_draft(library, "suhl"), Wish(all=True))
    assert found == (EICHSFELD,)
    assert [(f.code, f.severity) for f in report] == [("excerpt/draft", Severity.WARNING)]


# The plan of an excerpt


def paragraphs(library: Library, selection: Selection) -> list[str]:
    book, report = plan(library, Excerpt(selection, PAGES))
    assert len(report) == 0
    return [
        written(block.content)
        for section in book.flat
        for block in section.story.body
        if isinstance(block, Paragraph)
    ]


def test_an_excerpt_is_a_folded_sheet(library: Library) -> None:
    book, _ = plan(library, Excerpt(SUHL, PAGES))
    assert book.edition.multiple == 4
    assert book.edition.binding.kind == "saddle"
    assert book.selection == "suhl"
    assert book.title == "Stadt Suhl: Sonderdruck aus „Geschichten aus zwei Nachbarschaften“"


def test_only_several_chapters_are_numbered(library: Library) -> None:
    both = Selection("x", "counties", "X", ("suhl", "eichsfeld"))
    assert [s.number for s in plan(library, Excerpt(SUHL, PAGES))[0].flat] == [""]
    assert [s.number for s in plan(library, Excerpt(both, PAGES))[0].flat] == ["1", "2"]


@pytest.mark.parametrize("selection", [SUHL, EICHSFELD])
def test_notes_begin_with_one(library: Library, selection: Selection) -> None:
    numbers = [
        int(n) for text in paragraphs(library, selection) for n in re.findall(r"\^(\d+)", text)
    ]
    assert numbers == list(range(1, len(numbers) + 1))


def test_references_out_of_it_become_text(library: Library) -> None:
    text = " ".join(paragraphs(library, SUHL))
    assert "Kapitel über das w(Eichsfeld) (Seite\u00a014 der Gesamtausgabe)" in text
    assert "](#" not in text


def test_references_within_it_stay(library: Library) -> None:
    both = Selection("x", "counties", "X", ("suhl", "eichsfeld"))
    assert "[Kapitel über das w(Eichsfeld)](#eichsfeld)" in " ".join(paragraphs(library, both))


def test_the_whole_edition_is_planned_as_ever(library: Library, tmp_path: Path) -> None:
    book, _ = plan(library)
    assert book.selection == "all"
    assert book.excerpt is None
    assert book.title == library.edition.title
