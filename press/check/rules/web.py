"""Family W: PDFs for the screen. print.md section 2; the structure itself is judged by
`press.check.pdf` and page-validation, here only what any PDF can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.registry import PLACES, WEB, Case, Hit, NotRun, Outcome, hit_file, listed, rule
from press.model.preflight import Said

#: Bookmarks are expected from this many pages on [A2].
_LONG = 3
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@rule(
    "W01",
    ("Gegliedert (getaggt)", "Structured (tagged)"),
    ("Marked, StructTreeRoot", "Marked, StructTreeRoot"),
    ("preflight/untagged",),
    "PDF/UA-1 6.2-1, 7.1-11; A1, A5",
    WEB,
)
def tagged(case: Case) -> Iterator[Outcome]:
    """The file has a tag tree and says so."""
    if not case.facts.catalog.tagged:
        yield hit_file("preflight/untagged")


@rule(
    "W02",
    ("Sprache", "Language"),
    ("BCP 47", "BCP 47"),
    ("preflight/language-missing",),
    "PDF/UA-1 7.2-29",
    WEB,
)
def language(case: Case) -> Iterator[Outcome]:
    """The catalog names the language."""
    has = case.facts.catalog.language
    if not _LANGUAGE.fullmatch(has):
        yield hit_file("preflight/language-missing", has=has or "–")


@rule(
    "W03",
    ("Titel wird gezeigt", "Title is shown"),
    ("dc:title, DisplayDocTitle", "dc:title, DisplayDocTitle"),
    ("preflight/title-hidden",),
    "PDF/UA-1 7.1-9, 7.1-10; A2",
    WEB,
)
def title(case: Case) -> Iterator[Outcome]:
    """There is a title, and the window shows it instead of the file's name."""
    catalog = case.facts.catalog
    lacks = []
    if not catalog.xmp.get("dc:title"):
        lacks.append("dc:title")
    if not catalog.shows_title:
        lacks.append("DisplayDocTitle")
    if lacks:
        yield hit_file("preflight/title-hidden", what=listed(lacks))


@rule(
    "W04",
    ("Lesezeichen", "Bookmarks"),
    ("ab 3 Seiten", "from 3 pages on"),
    ("preflight/bookmarks-missing",),
    "print.md section 2, A23; A2",
    WEB,
)
def bookmarks(case: Case) -> Iterator[Outcome]:
    """A file of more than two pages has bookmarks."""
    if len(case.pages) >= _LONG and not case.facts.catalog.bookmarks:
        yield hit_file("preflight/bookmarks-missing", count=len(case.pages))


@rule(
    "W05",
    ("Gedruckte Seitenzahlen", "Printed page numbers"),
    ("PageLabels", "PageLabels"),
    ("preflight/labels-missing",),
    "print.md A23, L5",
    WEB,
)
def labels(case: Case) -> Iterator[Outcome]:
    """The viewer can show the printed numbers."""
    if not case.facts.catalog.labels and len(case.pages) > 1:
        yield hit_file("preflight/labels-missing")


@rule(
    "W06",
    ("Links beschrieben", "Links described"),
    ("Contents gefüllt", "Contents filled"),
    ("preflight/link-silent",),
    "PDF/UA-1 7.18.1-2, 7.18.5-2; U9",
    WEB,
)
def links(case: Case) -> Iterator[Outcome]:
    """Every link says where it leads."""
    for page in case.pages:
        silent = [a for a in page.annotations if a.kind == "Link" and not a.contents]
        if silent:
            areas = tuple(a.area for a in silent)[:PLACES]
            values = {"count": len(silent)}
            yield Hit("preflight/link-silent", values, page.number, areas, len(silent))


@rule(
    "W07",
    ("Textalternativen", "Text alternatives"),
    ("alle Abbildungen", "all figures"),
    ("preflight/alt-missing",),
    "PDF/UA-1 7.3-1",
    WEB,
)
def alternatives(case: Case) -> Iterator[Outcome]:
    """Every figure has a text in its place."""
    figures = case.facts.catalog.figures
    if figures is None:
        yield NotRun(Said("der Tag-Baum wurde nicht gelesen", "the tag tree was not read"))
    elif figures[1]:
        yield hit_file("preflight/alt-missing", count=figures[1], of=figures[0])


@rule(
    "W08",
    ("Nichts nur für den Druck", "Nothing for print only"),
    ("kein Beschnitt, keine Marken, kein CMYK", "no bleed, no marks, no CMYK"),
    ("preflight/print-only",),
    "print.md section 0",
    WEB,
)
def print_only(case: Case) -> Iterator[Outcome]:
    """No bleed, no PDF/X output intent, no colours in CMYK."""
    found = []
    catalog = case.facts.catalog
    if any(intent.subtype == "GTS_PDFX" for intent in catalog.intents):
        found.append("OutputIntent GTS_PDFX")
    for page in case.pages:
        trim, media = page.boxes.trim, page.boxes.media
        if trim is not None and (trim[0] - media[0] > 1 or media[2] - trim[2] > 1):
            found.append("TrimBox < MediaBox")
        if any(paint.ink.space.kind == "DeviceCMYK" for paint in page.paints):
            found.append("DeviceCMYK")
    if found:
        yield hit_file("preflight/print-only", what=listed(found))


@rule(
    "W09",
    ("Tabulatorfolge", "Tab order"),
    ("Tabs = S auf Seiten mit Links", "Tabs = S on pages with links"),
    ("preflight/tab-order",),
    "PDF/UA-1 7.18.3-1",
    WEB,
)
def tab_order(case: Case) -> Iterator[Outcome]:
    """Links are reached in the order of the text."""
    wrong = [page for page in case.pages if page.annotations and page.tabs != "S"]
    if wrong:
        yield Hit("preflight/tab-order", {"count": len(wrong)}, wrong[0].number, count=len(wrong))


@rule(
    "W10",
    ("PDF/UA vermerkt", "PDF/UA claimed"),
    ("pdfuaid:part = 1", "pdfuaid:part = 1"),
    ("preflight/claim-missing",),
    "PDF/UA-1 5-1",
    WEB,
)
def ua_claim(case: Case) -> Iterator[Outcome]:
    """The metadata say that the file means to be accessible."""
    if case.facts.catalog.xmp.get("pdfuaid:part") != "1":
        yield hit_file("preflight/claim-missing")


RULES = (
    tagged, language, title, bookmarks, labels, links, alternatives, print_only, tab_order,
    ua_claim,
)  # fmt: skip
