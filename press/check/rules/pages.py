"""Family G, third part: how many pages, and what is on them. print.md G04, G05, G09, G10."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import (
    ALWAYS,
    PLACES,
    Case,
    Hit,
    NotRun,
    Outcome,
    measured,
    rule,
)
from press.check.rules.boxes import millimetres
from press.findings import Value
from press.model.preflight import Said


@rule(
    "G04",
    ("Seitenzahl", "Page count"),
    ("Vielfaches von {pages_multiple}", "multiple of {pages_multiple}"),
    ("preflight/page-multiple",),
    "print.md G04; S10, S26",
)
def page_multiple(case: Case) -> Iterator[Outcome]:
    """The pages fill whole sheets."""
    count, multiple = len(case.pages), case.printer.pages_multiple
    yield measured(str(count))
    if count % multiple:
        yield Hit(
            "preflight/page-multiple",
            {"count": count, "multiple": multiple, "missing": -count % multiple},
        )


@rule(
    "G05",
    ("Kapitelanfänge", "Chapter starts"),
    ("auf der verabredeten Seite", "on the agreed side"),
    ("preflight/chapter-not-left", "preflight/chapter-not-right"),
    "print.md G05",
    ALWAYS,
)
def chapter_side(case: Case) -> Iterator[Outcome]:
    """Chapters begin on the side that the edition wants."""
    known = case.context
    if known is None or known.chapter_side is None:
        yield NotRun(Said("keine Seite verabredet", "no side agreed"))
        return
    seen: set[str] = set()
    for record in known.pages:
        for story in record.stories:
            side = "right" if record.number % 2 else "left"
            if story in known.chapters and story not in seen and side != known.chapter_side:
                values: dict[str, Value] = {
                    "story": known.titles.get(story, story),
                    "start": record.number,
                }
                code = f"preflight/chapter-not-{known.chapter_side}"
                yield Hit(code, values, record.number, story=story)
            seen.add(story)


@rule(
    "G09",
    ("Keine leeren Seiten", "No empty pages"),
    ("nur die genannten", "only those named"),
    ("preflight/page-empty",),
    "print.md G09; GWG 2022 R0005",
    ALWAYS,
)
def empty_pages(case: Case) -> Iterator[Outcome]:
    """Pages without anything on them are meant to be so."""
    geometry = case.context.geometry if case.context else None
    meant = {sheet.number for sheet in geometry.sheets if sheet.blank} if geometry else set()
    for page in case.pages:
        bare = not page.paints and not page.placements and not page.missing
        if (page.blank or (page.blank is None and bare and not page.unread)) and (
            page.number not in meant
        ):
            yield Hit("preflight/page-empty", {}, page.number)


@rule(
    "G10",
    ("Keine Anmerkungen", "No annotations"),
    ("0 auf Seite und Beschnitt", "0 on page and bleed"),
    ("preflight/annotation",),
    "print.md G10; ISO 15930-7 6.7",
)
def nothing_interactive(case: Case) -> Iterator[Outcome]:
    """Nothing interactive within the bleed, except what trapping needs."""
    for page in case.pages:
        width, height = millimetres(page.boxes.edge)
        b = case.printer.bleed
        found = [
            one
            for one in page.annotations
            if one.kind not in ("TrapNet", "PrinterMark")
            and one.area.right > -b and one.area.left < width + b
            and one.area.bottom > -b and one.area.top < height + b
        ]  # fmt: skip
        if found:
            kinds = ", ".join(sorted({one.kind for one in found}))
            yield Hit(
                "preflight/annotation",
                {"count": len(found), "kinds": kinds},
                page.number,
                tuple(one.area for one in found)[:PLACES],
                len(found),
            )


@rule(
    "G13",
    ("Seitenzahl wie bestellt", "Page count as ordered"),
    ("wie im Auftrag", "as in the job"),
    ("preflight/page-count",),
    "print.md G04",
)
def page_count(case: Case) -> Iterator[Outcome]:
    """The file has the pages that the job names."""
    want = case.context.job_pages if case.context else None
    if want is None:
        yield NotRun(Said("keine bestellte Seitenzahl bekannt", "no ordered page count known"))
    elif len(case.pages) != want:
        yield Hit("preflight/page-count", {"has": len(case.pages), "want": want})


RULES = (page_multiple, chapter_side, empty_pages, nothing_interactive, page_count)
