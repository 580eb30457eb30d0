"""Family T: fonts, text, lines. print.md section 6, T01 – T06; GWG 2022 R0014 – R0019."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from press.check.lost import lost_text
from press.check.registry import ALWAYS, Case, Hit, NotRun, Outcome, hit, listed, measured, rule
from press.findings import Severity, Value
from press.model.pdf import Font, PageFacts, Paint, Placement
from press.model.preflight import Said

#: Fonts that stand in for missing ones.
_SUBSTITUTES = ("Courier", "AdobeSansMM", "AdobeSerifMM", "LastResort")
#: A page is a scan when a picture covers this share of it and there is no text.
_SCAN = 0.8


def _fonts(
    case: Case, code: str, test: Callable[[Font], bool], weight: Severity | None = None
) -> Iterator[Hit]:
    """One hit for all fonts that pass the test, on the first page with one of them."""
    found = [font for font in case.facts.fonts if test(font)]
    if found:
        first = min(page for font in found for page in font.pages)
        values: dict[str, Value] = {
            "count": len(found),
            "fonts": listed(sorted({font.name for font in found})),
        }
        yield Hit(code, values, first, count=len(found), severity=weight)


@rule(
    "T01",
    ("Schriften eingebettet", "Fonts embedded"),
    ("alle", "all"),
    ("preflight/font-missing",),
    "print.md T01; ISO 15930-7 6.2.6; S2, S3",
    ALWAYS,
)
def embedded(case: Case) -> Iterator[Outcome]:
    """Every font that prints is in the file."""
    count = len(case.facts.fonts)
    yield measured(f"Schriften: {count}", f"fonts: {count}")
    yield from _fonts(case, "preflight/font-missing", lambda f: f.visible and not f.embedded)


@rule(
    "T02",
    ("Keine Ersatzschrift", "No substitute font"),
    ("kein Courier, keine fremde Schrift", "no Courier, no foreign font"),
    ("preflight/font-name", "preflight/font-foreign"),
    "print.md T02, L8; GWG 2022 R0014",
    ALWAYS,
)
def substitutes(case: Case) -> Iterator[Outcome]:
    """No font that comes in when another is missing; in our own files none but ours."""
    yield from _fonts(case, "preflight/font-name", lambda f: f.name in _SUBSTITUTES)
    known = tuple(_letters(name) for name in case.context.fonts) if case.context else ()
    if known:
        for told in _fonts(
            case, "preflight/font-foreign", lambda f: not _letters(f.name).startswith(known)
        ):
            values: dict[str, Value] = {
                **told.values,
                "known": listed(case.context.fonts if case.context else ()),
            }
            yield Hit(told.code, values, told.page, count=told.count)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _texts(paint: Paint) -> bool:
    return paint.kind == "text" and paint.render not in (3, 7) and not paint.mask


@rule(
    "T03",
    ("Schriftgröße", "Type size"),
    ("Fehler < {small_text} pt; weiß oder mehrfarbig Warnung < {mixed_text} pt",
     "error < {small_text} pt; white or several inks: warning < {mixed_text} pt"),
    ("preflight/text-small", "preflight/text-small-mixed"),
    "print.md T03; GWG 2022 R0016, R0017; S12, S13, S24",
)  # fmt: skip
def type_size(case: Case) -> Iterator[Outcome]:
    """Type is large enough; larger where it is white or mixed."""
    small, mixed = case.printer.small_text, case.printer.mixed_text
    sizes = [p.size for page in case.pages for p in page.paints if _texts(p) and p.size]
    if sizes:
        yield measured(f"{min(sizes):.1f} pt")
    for page, found in case.paints(lambda p: _texts(p) and 0 < (p.size or 0) < small - 0.05):
        least = min(p.size or 0.0 for p in found)
        yield hit("preflight/text-small", found, page, has=round(least, 1), least=small)
    for page, found in case.paints(
        lambda p: (
            _texts(p)
            and small - 0.05 <= (p.size or 0) < mixed - 0.05
            and (p.ink.white or p.ink.count > 1)
        )
    ):
        finest = min(found, key=lambda p: p.size or 0.0)
        yield hit(
            "preflight/text-small-mixed", found, page,
            has=round(finest.size or 0.0, 1), least=mixed, ink=finest.ink.shown,
        )  # fmt: skip


@rule(
    "T04",
    ("Zeichen lassen sich auslesen", "Characters can be extracted"),
    ("0 ohne Unicode", "0 without Unicode"),
    ("preflight/unicode-missing",),
    "print.md T04; PDF/UA-1 7.21.7",
    ALWAYS,
)
def unicode(case: Case) -> Iterator[Outcome]:
    """Every glyph shown stands for a character."""
    found = [font for font in case.facts.fonts if font.unmapped and font.visible]
    if found:
        count = sum(font.unmapped for font in found)
        values: dict[str, Value] = {
            "count": count,
            "fonts": listed(sorted({font.name for font in found})),
        }
        first = min(page for font in found for page in font.pages)
        yield Hit("preflight/unicode-missing", values, first, count=count)


@rule(
    "T05",
    ("Linienstärke", "Line thickness"),
    ("Fehler < {hairline} pt; weiß oder mehrfarbig Warnung < {mixed_line} pt",
     "error < {hairline} pt; white or several inks: warning < {mixed_line} pt"),
    ("preflight/line-thin", "preflight/line-thin-mixed"),
    "print.md T05; GWG 2022 R0018, R0019; S12, S13, S15",
)  # fmt: skip
def lines(case: Case) -> Iterator[Outcome]:
    """Lines and bars that look like lines are thick enough."""
    thin, mixed = case.printer.hairline, case.printer.mixed_line

    def line(paint: Paint) -> bool:
        return paint.kind in ("stroke", "fill") and paint.size is not None and not paint.mask

    sizes = [p.size for page in case.pages for p in page.paints if line(p) and p.zone != "slug"]
    if sizes:
        yield measured(f"{min(size or 0.0 for size in sizes):.2f} pt")
    for page, found in case.paints(lambda p: line(p) and (p.size or 0.0) < thin - 0.01):
        least = min(p.size or 0.0 for p in found)
        yield hit("preflight/line-thin", found, page, has=round(least, 2), least=thin)
    for page, found in case.paints(
        lambda p: (
            line(p)
            and thin - 0.01 <= (p.size or 0.0) < mixed - 0.01
            and ((p.ink.white and p.over) or p.ink.count > 1)
        )
    ):
        finest = min(found, key=lambda p: p.size or 0.0)
        yield hit(
            "preflight/line-thin-mixed", found, page,
            has=round(finest.size or 0.0, 2), least=mixed, ink=finest.ink.shown,
        )  # fmt: skip


@rule(
    "T06",
    ("Kein Text verloren", "No text lost"),
    ("jedes Wort der Quellen", "every word of the sources"),
    ("preflight/text-lost",),
    "print.md T06; L2, L8",
    ALWAYS,
)
def text_complete(case: Case) -> Iterator[Outcome]:
    """Every word of the sources can be extracted from the pages of its story."""
    known = case.context
    if known is None or not known.passages:
        yield NotRun(Said("die Quellen sind nicht bekannt", "the sources are not known"))
        return
    words = 0
    for result in lost_text(known, {page.number: page.text for page in case.pages}):
        words += result.words
        if result.lost:
            values: dict[str, Value] = {
                "story": result.story, "count": len(result.lost), "of": result.words,
                "words": listed(result.lost),
            }  # fmt: skip
            yield Hit(
                "preflight/text-lost", values, result.page, count=len(result.lost),
                story=result.story, origin=result.origin,
            )  # fmt: skip
    yield measured(f"{words} Wörter", f"{words} words")


@rule(
    "T07",
    ("Keine Type-3-Schriften", "No Type 3 fonts"),
    ("0", "0"),
    ("preflight/type3",),
    "print.md T02",
)
def type3(case: Case) -> Iterator[Outcome]:
    """No fonts whose glyphs are little drawings."""
    yield from _fonts(case, "preflight/type3", lambda f: f.kind == "Type3")


@rule(
    "T08",
    ("Kein Zeichen fehlt", "No character missing"),
    ("0 leere Kästchen", "0 empty boxes"),
    ("preflight/notdef",),
    "print.md T04; PDF/UA-1 7.21.8",
    ALWAYS,
)
def missing_glyphs(case: Case) -> Iterator[Outcome]:
    """The .notdef glyph is never shown."""
    yield from _fonts(case, "preflight/notdef", lambda f: f.notdef and f.visible)


@rule(
    "T09",
    ("Kein unsichtbarer Text", "No invisible text"),
    ("0", "0"),
    ("preflight/text-invisible",),
    "ISO 32000-1 9.3.6; observation on scans",
)
def invisible_text(case: Case) -> Iterator[Outcome]:
    """No text in render mode 3."""
    for page, found in case.paints(lambda p: p.kind == "text" and p.render == 3):
        yield hit("preflight/text-invisible", found, page)


@rule(
    "T10",
    ("Schriften als Auswahl", "Fonts as subsets"),
    ("nur benutzte Zeichen", "used characters only"),
    ("preflight/font-whole",),
    "print.md T01",
)
def subset(case: Case) -> Iterator[Outcome]:
    """Fonts are embedded with the characters used, not whole."""
    yield from _fonts(
        case, "preflight/font-whole", lambda f: f.embedded and not f.subset and f.kind != "Type3"
    )


@rule(
    "T11",
    ("Keine gescannten Seiten", "No scanned pages"),
    ("Text als Text", "text as text"),
    ("preflight/scan",),
    "observation",
    ALWAYS,
)
def scans(case: Case) -> Iterator[Outcome]:
    """The file is no scan: most of its pages are more than one picture."""
    found = [(page, cover) for page in case.pages for cover in _only_picture(page)[:1]]
    if len(found) * 2 > len(case.pages):
        for page, cover in found:
            yield Hit("preflight/scan", {}, page.number, (cover.area,))


def _only_picture(page: PageFacts) -> list[Placement]:
    """The picture that covers a page on which nothing else is printed."""
    edge = page.boxes.edge
    whole = (edge[2] - edge[0]) * (edge[3] - edge[1]) * (25.4 / 72) ** 2
    covers = [
        placed for placed in page.placements
        if (placed.area.right - placed.area.left) * (placed.area.bottom - placed.area.top)
        > _SCAN * whole
    ]  # fmt: skip
    printed = any(p.kind != "text" or p.render not in (3, 7) for p in page.paints)
    return covers if len(covers) == len(page.placements) and not printed else []


RULES = (
    embedded, substitutes, type_size, unicode, lines, text_complete, type3, missing_glyphs,
    invisible_text, subset, scans,
)  # fmt: skip
