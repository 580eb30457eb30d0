"""Family C, third part: black, white, overprinting. print.md C06 – C09; GWG 2022 R0007 – R0015."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import (
    Case,
    Outcome,
    hit,
    rule,
)
from press.check.rules.ink import known_inks, printed
from press.model.colour import ALL, NEAR, Ink
from press.model.pdf import Paint

#: GWG 2022 R0015: text with so much black (share) and so much ink in all (%) is rich black.
_RICH_BLACK, _RICH_SUM = 0.85, 280.0

#: Black is meant when K is at least this and C, M, Y lie within this of each other, or
#: when all of C, M, Y are at least as dark as this: shares.
_MEANT_K, _EVEN, _MEANT_CMY = 0.6, 0.35, 0.55


def meant_black(ink: Ink) -> bool:
    """Looks black or dark grey, but is mixed from several inks."""
    inks = ink.cmyk
    if inks is None or ink.space.spots or max(inks[:3]) <= NEAR:
        return False
    c, m, y, k = inks
    even = max(c, m, y) - min(c, m, y) <= _EVEN
    return even and (k >= _MEANT_K or min(c, m, y) >= _MEANT_CMY)


@rule(
    "C06",
    ("Kleiner Text nur in Schwarz", "Small text in black only"),
    ("0/0/0/K unter {black_text} pt", "0/0/0/K below {black_text} pt"),
    ("preflight/black-mixed",),
    "print.md C06; S3, S12, S14",
)
@known_inks
def black_text(case: Case) -> Iterator[Outcome]:
    """Text that is meant black is black and nothing else."""
    below = case.printer.black_text
    for page, found in case.paints(
        lambda p: p.kind == "text" and printed(p) and (p.size or 0.0) < below
        and meant_black(p.ink)
    ):  # fmt: skip
        yield hit("preflight/black-mixed", found, page, below=below, ink=found[0].ink.shown)


@rule(
    "C07",
    ("Schwarz überdruckt", "Black overprints"),
    ("Text < {black_text} pt, Linien < {black_line} pt, OPM 1",
     "text < {black_text} pt, lines < {black_line} pt, OPM 1"),
    ("preflight/black-knockout",),
    "print.md C07, P12; GWG 2022 R0009, R0010",
)  # fmt: skip
@known_inks
def black_overprints(case: Case) -> Iterator[Outcome]:
    """Fine black over colour does not knock the colour out."""
    printer = case.printer

    def knocks_out(paint: Paint) -> bool:
        limit = printer.black_text if paint.kind == "text" else printer.black_line
        if paint.size is None or paint.size >= limit or not printed(paint):
            return False
        if not paint.ink.black or paint.ink.space.kind == "DeviceGray":
            return False
        if paint.overprint:
            return paint.mode != 1 and paint.ink.space.kind == "DeviceCMYK"
        return paint.over

    for page, found in case.paints(knocks_out):
        yield hit(
            "preflight/black-knockout",
            found,
            page,
            text=printer.black_text,
            line=printer.black_line,
        )


@rule(
    "C08",
    ("Weiß überdruckt nie", "White never overprints"),
    ("0", "0"),
    ("preflight/white-overprint",),
    "print.md C08; GWG 2022 R0007, R0008",
)
@known_inks
def white_overprints(case: Case) -> Iterator[Outcome]:
    """White with overprint on prints nothing, so what it should hide shows."""
    for page, found in case.paints(
        lambda p: p.overprint and p.ink.white and bool(p.ink.values) and printed(p)
    ):
        yield hit("preflight/white-overprint", found, page)


@rule(
    "C09",
    ("Kein Text in tiefem Schwarz", "No text in rich black"),
    ("K < 85 % oder Summe ≤ 280 %", "K < 85 % or sum ≤ 280 %"),
    ("preflight/rich-black",),
    "print.md C09; GWG 2022 R0015",
)
@known_inks
def rich_black(case: Case) -> Iterator[Outcome]:
    """Text of any size does without rich black."""

    def rich(paint: Paint) -> bool:
        inks = paint.ink.cmyk
        return (
            paint.kind == "text" and printed(paint) and inks is not None
            and inks[3] >= _RICH_BLACK and sum(inks) * 100 > _RICH_SUM
        )  # fmt: skip

    for page, found in case.paints(rich):
        worst = max(found, key=lambda p: p.ink.total or 0.0)
        has = round(worst.ink.total or 0.0)
        yield hit("preflight/rich-black", found, page, has=has, ink=worst.ink.shown)


@rule(
    "C14",
    ("Feines nicht in DeviceGray", "Fine things not in DeviceGray"),
    ("über Farbe: Text < {black_text} pt, Linien < {black_line} pt",
     "over colour: text < {black_text} pt, lines < {black_line} pt"),
    ("preflight/grey-small",),
    "print.md section 1; GWG 2022 R0011, R0012",
)  # fmt: skip
@known_inks
def fine_grey(case: Case) -> Iterator[Outcome]:
    """Small black text over colour is not DeviceGray, which does not overprint for sure."""
    printer = case.printer

    def grey(paint: Paint) -> bool:
        limit = printer.black_text if paint.kind == "text" else printer.black_line
        return (
            paint.ink.space.kind == "DeviceGray" and paint.ink.black and printed(paint)
            and paint.size is not None and paint.size < limit
            and (paint.over or paint.overprint)
        )  # fmt: skip

    for page, found in case.paints(grey):
        yield hit("preflight/grey-small", found, page)


@rule(
    "C15",
    ("Farbe überdruckt nicht", "Colour does not overprint"),
    ("nur reines Schwarz", "pure black only"),
    ("preflight/colour-overprint",),
    "GWG 2022 R0013; S12",
)
@known_inks
def colour_overprints(case: Case) -> Iterator[Outcome]:
    """Only black is set to overprint: other colours would mix with the background."""

    def mixes(paint: Paint) -> bool:
        inks = paint.ink.cmyk
        return (
            paint.overprint and printed(paint) and inks is not None and max(inks[:3]) > NEAR
            and ALL not in paint.ink.space.names and not paint.ink.space.spots
        )  # fmt: skip

    for page, found in case.paints(mixes):
        yield hit("preflight/colour-overprint", found, page, ink=found[0].ink.shown)


RULES = (black_text, black_overprints, white_overprints, rich_black, fine_grey, colour_overprints)
