"""Families L and R: our own files, held against what is known of them.

print.md section 6, L01, L04, L05, R01, R02. L02 and L03 are marks of craft and judged by
`press.check.craft` on the layout itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.lost import found_words, source_words
from press.check.registry import (
    ALWAYS,
    Case,
    Hit,
    NotRun,
    Outcome,
    hit_file,
    listed,
    measured,
    rule,
)
from press.codes import REGISTER
from press.findings import Severity, Value
from press.model.geometry import Note
from press.model.preflight import Said

#: A page is the table of contents when it has this share of the titles.
_CONTENTS = 0.5


@rule(
    "L01",
    ("Fußnoten bei ihrem Aufruf", "Footnotes with their calls"),
    ("gleiche Seite, lückenlos", "same page, no gaps"),
    (
        "preflight/note-page",
        "preflight/note-lost",
        "preflight/note-uncalled",
        "preflight/note-order",
    ),
    "print.md L01, L1, L2",
    ALWAYS,
)
def footnotes(case: Case) -> Iterator[Outcome]:
    """Every note begins on the page of its call, and none is missing."""
    geometry = case.context.geometry if case.context else None
    if geometry is None:
        yield NotRun(Said("der Aufbau der Seiten ist nicht bekannt", "the layout is not known"))
        return
    yield measured(str(len(geometry.notes)))
    before: Note | None = None
    for note in geometry.notes:
        values: dict[str, Value] = {"number": note.number}
        if note.called is None:
            yield Hit(
                "preflight/note-uncalled", values, _first(note), story=note.story,
                origin=note.origin,
            )  # fmt: skip
        elif not note.placed:
            yield Hit(
                "preflight/note-lost", values, note.called, story=note.story, origin=note.origin
            )
        elif note.placed[0] != note.called:
            moved: dict[str, Value] = {**values, "called": note.called, "placed": note.placed[0]}
            yield Hit(
                "preflight/note-page", moved, note.called, story=note.story, origin=note.origin
            )
        if before is not None and not _follows(before, note):
            gap: dict[str, Value] = {**values, "before": before.number}
            yield Hit(
                "preflight/note-order", gap, note.called, story=note.story, origin=note.origin
            )
        before = note


def _first(note: Note) -> int | None:
    return note.placed[0] if note.placed else None


def _follows(before: Note, note: Note) -> bool:
    """Numbers count on, or start again (at 1, with another story)."""
    if not (before.number.isdecimal() and note.number.isdecimal()):
        return True
    return int(note.number) in (int(before.number) + 1, 1)


@rule(
    "L04",
    ("Inhaltsverzeichnis stimmt", "Contents are right"),
    ("Seitenzahlen = Seiten", "numbers = pages"),
    ("preflight/contents",),
    "print.md L04",
    ALWAYS,
)
def contents(case: Case) -> Iterator[Outcome]:
    """The page numbers in the table of contents are those of the stories."""
    known = case.context
    if known is None or not known.titles or not known.pages:
        yield NotRun(Said("Titel und Seiten sind nicht bekannt", "titles and pages are not known"))
        return
    text = _contents_text(case)
    if not text:
        yield NotRun(Said("kein Inhaltsverzeichnis gefunden", "no table of contents found"))
        return
    starts: dict[str, str] = {}
    for record in known.pages:
        for story in record.stories:
            starts.setdefault(story, record.label)
    for story, title in known.titles.items():
        label = starts.get(story)
        shown = _number_after(text, title)
        if label is not None and shown is not None and label.casefold() not in shown:
            yield Hit(
                "preflight/contents",
                {"title": title, "has": " / ".join(shown), "want": label},
                story=story,
            )


def _contents_text(case: Case) -> str:
    """The text of the page that has most of the titles, if it has enough of them."""
    titles = case.context.titles.values() if case.context else ()
    best, share = "", 0.0
    for page in case.pages[:12]:
        words = found_words(page.text)
        has = sum(all(words[word] for word in source_words(title)) for title in titles)
        if has > share:
            best, share = page.text, has
    return best if share >= max(2, _CONTENTS * len(list(titles))) else ""


def _number_after(text: str, title: str) -> list[str] | None:
    """The numbers that may be meant: the first after every place where the title stands,
    and the last before it."""
    words = source_words(text)
    wanted = source_words(title)
    if not wanted:
        return None
    found: list[str] = []
    for place in range(len(words) - len(wanted) + 1):
        if words[place : place + len(wanted)] == wanted:
            after = (w for w in words[place + len(wanted) :] if re.fullmatch(r"\d+|[ivxlc]+", w))
            before = (w for w in reversed(words[:place]) if re.fullmatch(r"\d+|[ivxlc]+", w))
            found += [word for word in (next(after, ""), next(before, "")) if word]
    return found or None


@rule(
    "L05",
    ("Ohne Meldungen gesetzt", "Set without complaints"),
    ("0 Meldungen", "0 complaints"),
    ("preflight/renderer",),
    "print.md L05",
    ALWAYS,
)
def renderer(case: Case) -> Iterator[Outcome]:
    """WeasyPrint had nothing to complain about, or it was waived."""
    told = case.context.rendered if case.context else None
    if told is None:
        yield NotRun(Said("nicht von hier gesetzt", "not set here"))
        return
    found = told.at_least(Severity.WARNING)
    if found:
        first = REGISTER[found[0].code].title.de if found[0].code in REGISTER else found[0].code
        yield Hit(
            "preflight/renderer", {"count": len(found), "first": first}, found[0].page,
            count=len(found), origin=found[0].origin,
        )  # fmt: skip


@rule(
    "R01",
    ("Wiederholbar", "Reproducible"),
    ("gleiche Prüfsumme", "same digest"),
    ("preflight/rebuild",),
    "print.md R01, P20, P21",
    ALWAYS,
)
def rebuilt(case: Case) -> Iterator[Outcome]:
    """Built again, the file is the same to the last byte."""
    again = case.context.rebuilt if case.context else None
    if again is None:
        yield NotRun(Said("nur einmal gebaut", "built only once"))
    elif again != case.facts.digest:
        yield hit_file("preflight/rebuild", has=again[:12], want=case.facts.digest[:12])


@rule(
    "R02",
    ("Keine Pfade des Rechners", "No paths of the machine"),
    ("0", "0"),
    ("preflight/private-path",),
    "print.md R02",
    ALWAYS,
)
def paths(case: Case) -> Iterator[Outcome]:
    """No path of anybody's machine in metadata, file names or plain bytes. An error in our
    own files, a warning in others, where layout programs are known to leave them."""
    found = case.facts.catalog.paths
    if found:
        weight = Severity.ERROR if case.context else Severity.WARNING
        values = {"paths": listed(found, 3)}
        yield Hit("preflight/private-path", values, count=len(found), severity=weight)


RULES = (footnotes, contents, renderer, rebuilt, paths)
