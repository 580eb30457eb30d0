"""The boxes of pages compared: sheet, trim and bleed. ISO 32000-1, 14.11.2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from press.model.pdf import Boxes
from press.model.unseen import FrameChange, FrameKind

_MM = 25.4 / 72
#: Boxes that differ by no more are the same, mm.
_NEAR = 0.05

Sides = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The boxes of a page, mm."""

    sheet: Sides
    trim: Sides | None
    #: Left and bottom of the trim on the sheet.
    place: Sides | None
    bleed: Sides | None


def framed(boxes: Boxes) -> Frame:
    """The boxes as they are compared."""
    media, trim, bleed, unit = boxes.media, boxes.trim, boxes.bleed, boxes.unit * _MM
    edge = boxes.edge
    return Frame(
        sheet=_sized(unit, media[2] - media[0], media[3] - media[1]),
        trim=trim and _sized(unit, trim[2] - trim[0], trim[3] - trim[1]),
        place=trim and _sized(unit, trim[0] - media[0], trim[1] - media[1]),
        bleed=bleed
        and _sized(
            unit, edge[0] - bleed[0], edge[1] - bleed[1], bleed[2] - edge[2], bleed[3] - edge[3]
        ),
    )


def _sized(unit: float, *sides: float) -> Sides:
    return tuple(round(side * unit, 2) + 0.0 for side in sides)


def compared(
    old: Sequence[Frame], new: Sequence[Frame], pages: Mapping[int, int]
) -> Iterator[FrameChange]:
    """What became what, each told once for all pages."""
    found: dict[tuple[FrameKind, Sides | None, Sides | None], list[int]] = {}
    for one, other in sorted(pages.items(), key=lambda pair: pair[1]):
        if one <= len(old) and other <= len(new):
            before, after = old[one - 1], new[other - 1]
            for kind in _kinds(before, after):
                change = kind, getattr(before, kind), getattr(after, kind)
                found.setdefault(change, []).append(other)
    for (kind, was, now), where in found.items():
        yield FrameChange(kind, was, now, tuple(where))


def _kinds(before: Frame, after: Frame) -> Iterator[FrameKind]:
    resized = _differ(before.sheet, after.sheet)
    if resized:
        yield "sheet"
    if _differ(before.trim, after.trim):
        yield "trim"
    elif not resized and _differ(before.place, after.place):
        yield "place"
    if _differ(before.bleed, after.bleed):
        yield "bleed"


def _differ(one: Sides | None, other: Sides | None) -> bool:
    if one is None or other is None:
        return one is not other
    return any(abs(a - b) > _NEAR for a, b in zip(one, other, strict=True))
