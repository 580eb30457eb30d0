"""Drawings for the job sheet, as SVG in millimetres: not to scale where they say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from press.layout.colours import Palette
from press.layout.handoff.rows import number
from press.model.bookbinding import COVER_PAGES
from press.model.handoff import Ticket

_FACE = "Source Sans 3"
#: Of labels, in units of a drawing that is 104 wide and printed 83 mm wide: 7.5 pt.
_SMALL = 3.3


@dataclass(frozen=True, slots=True)
class _Pens:
    """Colours of the drawings."""

    ink: str
    paper: str
    ground: str
    rule: str
    grey: str
    bleed: str
    safe: str

    @classmethod
    def of(cls, colours: Palette) -> _Pens:
        names = ("ink", "paper", "sand", "rule", "grey", "red", "petrol")
        return cls(*(colours.css(name, "rgb") for name in names))


def geometry(ticket: Ticket, colours: Palette) -> str:
    """A right-hand page with bleed, trim, safe zone and gutter; widths exaggerated."""
    pens, printer = _Pens.of(colours), ticket.printer
    left, top, width, height, bleed = 24.0, 9.0, 40.0, 56.0, 3.5
    safe, gutter = 4.5, 9.0
    inner = gutter if printer.bound else safe
    trim = " × ".join(number(side) for side in printer.trim)
    drawn = (
        _rect(left - bleed, top - bleed, width + 2 * bleed, height + 2 * bleed,
              fill=pens.ground, stroke=pens.bleed),
        _rect(left, top, width, height, fill=pens.paper, stroke=pens.ink, thick=0.35),
        _rect(left + inner, top + safe, width - inner - safe, height - 2 * safe,
              stroke=pens.safe, dashes="1.2 0.8"),
        _label(left + width + 7, top + 1, f"{number(printer.bleed)} mm Beschnitt", pens.bleed),
        _leader(left + width + bleed / 2, top - 0.2, left + width + 6, top, pens.bleed),
        _label(left + width + 7, top + 21, "Endformat", pens.ink),
        _label(left + width + 7, top + 25.4, f"{trim} mm", pens.ink),
        _leader(left + width, top + 20, left + width + 6, top + 20, pens.ink),
        _label(left + width + 7, top + 41, f"{number(printer.safe)} mm Abstand", pens.safe),
        _label(left + width + 7, top + 45.4, "für Text", pens.safe),
        _leader(left + width - safe, top + 40, left + width + 6, top + 40, pens.safe),
    )  # fmt: skip
    bound = (
        _label(left - 7, top + 41, "Bund", pens.ink, "end"),
        _label(left - 7, top + 45.4, f"{number(printer.gutter)} mm", pens.ink, "end"),
        _leader(left + inner, top + 40, left - 6, top + 40, pens.ink),
    )
    return _svg(104, 72, (*drawn, *(bound if printer.bound else ())))


def order(ticket: Ticket, colours: Palette) -> str:
    """Every spread of the book in the order of the file; cover tinted, blank pages empty."""
    pens = _Pens.of(colours)
    spreads = [
        tuple(at for at in (even, even + 1) if 1 <= at <= ticket.pages)
        for even in range(0, ticket.pages + 1, 2)
    ]
    wide, high, row_height, per_row = 5.6, 7.9, 10.4, 14
    step = 174 / per_row
    drawn: list[str] = []
    for place, spread in enumerate(spreads):
        left, top = 0.1 + place % per_row * step, place // per_row * row_height
        for page in spread:
            x = left + (wide if page % 2 else 0)
            cover = page <= 2 or page > ticket.pages - 2
            blank = page in ticket.blank
            drawn.append(
                _rect(x, top + 0.3, wide, high, fill=pens.ground if cover else pens.paper,
                      stroke=pens.rule if blank else pens.ink, thick=0.2,
                      dashes="0.7 0.6" if blank else "")
            )  # fmt: skip
            ink = pens.grey if blank else pens.ink
            drawn.append(_label(x + wide / 2, top + 5.1, str(page), ink, "middle", 2.3))
    rows = -(-len(spreads) // per_row)
    return _svg(174, rows * row_height - 1.6, drawn)


def binding(ticket: Ticket, colours: Palette) -> str:
    """The spine of a glued cover, or the sheets of a stitched book with their creep."""
    pens = _Pens.of(colours)
    return _svg(104, 40, tuple(_glued(ticket, pens) if ticket.glued else _stitched(ticket, pens)))


def _stitched(ticket: Ticket, pens: _Pens) -> Iterator[str]:
    sheets = max(1, ticket.pages // COVER_PAGES)
    shown = min(sheets, 7)
    left, middle, length = 2.0, 19.0, 44.0
    for at in range(shown):
        # From the outermost sheet inwards: each lies closer and reaches farther out.
        off = (shown - at) * 2.0
        fold, end = left + at * 1.7, left + length + at * 1.7
        yield (
            f'<path d="M{end:.2f} {middle - off:.2f}H{fold + off:.2f}'
            f"A{off:.2f} {off:.2f} 0 0 0 {fold + off:.2f} {middle + off:.2f}"
            f'H{end:.2f}" fill="none" stroke="{pens.ink}" stroke-width="0.3"/>'
        )
    trimmed = left + length
    yield (
        f'<path d="M{trimmed:.2f} {middle - 17:.2f}V{middle + 17:.2f}" stroke="{pens.bleed}" '
        'stroke-width="0.3" stroke-dasharray="1.2 0.8"/>'
    )
    far = left + length + shown * 1.7
    yield _label(far + 4, middle - 8, "Schnitt", pens.bleed)
    yield _leader(trimmed + 0.3, middle - 16, far + 3, middle - 9, pens.bleed)
    yield _label(far + 4, middle - 1, f"Verdrängung {number(ticket.creep, 2)} mm", pens.ink)
    yield _label(far + 4, middle + 3.2, "zwischen äußerstem", pens.ink)
    yield _label(far + 4, middle + 7.4, "und innerstem Bogen", pens.ink)
    yield _label(left, middle + 20, f"{sheets} Bogen zu vier Seiten, nicht maßstäblich", pens.ink)


def _glued(ticket: Ticket, pens: _Pens) -> Iterator[str]:
    left, top, wide, high, spine, bleed = 8.0, 4.0, 20.0, 28.0, 3.0, 1.4
    yield _rect(left - bleed, top - bleed, 2 * wide + spine + 2 * bleed, high + 2 * bleed,
                fill=pens.ground, stroke=pens.bleed)  # fmt: skip
    for x, width, name in ((left, wide, "U4"), (left + wide + spine, wide, "U1")):
        yield _rect(x, top, width, high, fill=pens.paper, stroke=pens.ink)
        yield _label(x + width / 2, top + high / 2 + 1, name, pens.ink, "middle", 3.5)
    yield _rect(left + wide, top, spine, high, fill=pens.paper, stroke=pens.ink)
    flat = number(2 * ticket.printer.trim[0] + ticket.spine, 2)
    side = left + 2 * wide + spine + 5
    yield _leader(left + wide + spine / 2, top + 8, side - 1, top + 8, pens.ink)
    yield _label(side, top + 9, f"Rücken {number(ticket.spine, 2)} mm", pens.ink)
    yield _label(side, top + 17, f"Umschlag offen {flat} ×", pens.ink)
    yield _label(side, top + 21.2, f"{number(ticket.printer.trim[1])} mm, nicht", pens.ink)
    yield _label(side, top + 25.4, "maßstäblich", pens.ink)


def _svg(width: float, height: float, parts: tuple[str, ...] | list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}mm" height="{height:g}mm">{"".join(parts)}</svg>'
    )


def _rect(
    x: float, y: float, width: float, height: float, *, stroke: str, fill: str = "none",
    thick: float = 0.25, dashes: str = "",
) -> str:  # fmt: skip
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{thick:g}"{dashed}/>'
    )


def _label(
    x: float, y: float, words: str, colour: str, anchor: str = "start", size: float = _SMALL
) -> str:
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}" font-family="{_FACE}" '
        f'font-size="{size:g}" fill="{colour}">{escape(words)}</text>'
    )


def _leader(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return (
        f'<path d="M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}" stroke="{colour}" stroke-width="0.2" '
        f'fill="none"/><circle cx="{x1:.2f}" cy="{y1:.2f}" r="0.5" fill="{colour}"/>'
    )
