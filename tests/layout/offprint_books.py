"""Excerpts of the book of one of everything, made by hand: one of each form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from press.model.blocks import Items, Paragraph
from press.model.book import Book, Section
from press.model.excerpt import Excerpt, Selection, Supplement
from press.model.inline import Emphasis, Link, Text
from press.model.story import Person

from .books import book, origin, photo, text

#: The chapters of the book: each of a region of its own.
CHAPTERS = tuple(section.story.id for section in book().chapters)
PAGES = {story: (str(16 + 2 * i), str(17 + 2 * i)) for i, story in enumerate(CHAPTERS)}


def offprint(
    *chapters: str,
    kind: Any = "county",
    title: str = "Titel des Auszugs",
    supplements: tuple[Supplement, ...] = (),
    pages: dict[str, tuple[str, str]] | None = None,
    **changes: Any,
) -> Book:
    """An excerpt as the plan makes it; `changes` are made to every story."""
    whole = book()
    several = len(chapters) > 1
    sections = tuple(
        Section(
            replace(section.story, body=_own(section, chapters), **changes),
            str(chapters.index(section.story.id) + 1) if several else "",
            "",
        )
        for section in whole.chapters
        if section.story.id in chapters
    )
    selection = Selection("-".join(chapters), kind, title, chapters)
    excerpt = Excerpt(selection, PAGES if pages is None else pages, supplements)
    return replace(whole, selection=selection.key, sections=sections, excerpt=excerpt)


def many(count: int) -> Book:
    """An excerpt of so many chapters, all told by the same county."""
    pattern = offprint(CHAPTERS[0], kind="topic", title="Vieles")
    (section,) = pattern.sections
    names = tuple(f"kapitel-{number}" for number in range(1, count + 1))
    sections = tuple(
        Section(replace(section.story, id=name, body=section.story.body[:1]), str(number), "")
        for number, name in enumerate(names, start=1)
    )
    selection = Selection("thema-vieles", "topic", "Vieles", names)
    return replace(
        pattern, selection=selection.key, sections=sections, excerpt=Excerpt(selection, {})
    )


def _own(section: Section, chapters: tuple[str, ...]) -> tuple[Any, ...]:
    """The body without the references to the first chapter, where that is left out."""
    if CHAPTERS[0] in chapters:
        return section.story.body
    return tuple(
        block
        for block in section.story.body
        if not (isinstance(block, Paragraph) and "kapitel-1" in repr(block.content))
    )


def supplement(chapter: str = CHAPTERS[0], **fields: Any) -> Supplement:
    """All that a county may add."""
    story = next(s.story for s in book().chapters if s.story.id == chapter)
    assert story.county is not None
    full = Supplement(
        county=story.county,
        contact=(
            "Amt für Proben",
            "Telefon 0123 456",
            "probe@amt.example",
            "amt.example/probe",
            "https://amt.example",
        ),
        title="Liebe Leser*innen",
        person=Person("Ida Probe", ("Landrätin", "Vorsitzende")),
        greeting=(
            Paragraph((Text("Ein "), Emphasis(text("Gruß")), Text(".")), origin(50)),
            Items(False, (text("eins"), text("zwei")), origin(52)),
            Paragraph((Text("Siehe "), Link("https://gruss.example", text("hier"))), origin(55)),
        ),
        logo=photo("logo", size=(1800, 600)),
        origin=origin(1, "sources/probe/excerpts/arnsroda.md"),
    )
    return replace(full, **fields)


_LONG = {**PAGES, CHAPTERS[0]: ("16", "18")}

#: Name -> an excerpt of its form.
OFFPRINTS = {
    "sheet": offprint(CHAPTERS[0]),
    "greeting": offprint(CHAPTERS[0], supplements=(supplement(),)),
    "spot": offprint(CHAPTERS[0], motif=photo("klein", size=(900, 900))),
    "topic": offprint(CHAPTERS[0], kind="topic", title="Ein sehr langes Thema des Bandes"),
    "place": offprint(CHAPTERS[0], pages=_LONG),
    "greeting-page": offprint(CHAPTERS[0], pages=_LONG, supplements=(supplement(),)),
    "two": offprint(*CHAPTERS[:2], kind="counties", title="Landkreis Arns und Berg"),
    "seven": many(7),
    "ten": many(10),
    "region": offprint(*CHAPTERS[:3], kind="region", title="Gegend"),
}
