"""What was painted on a page, counted by way of painting instead of listed one by one."""

from __future__ import annotations

from typing import Any

from press.check.facts import limits
from press.check.facts.geometry import area
from press.check.facts.objects import Box
from press.model.colour import Ink
from press.model.pdf import Paint, PaintKind, Placement, Zone

_Key = tuple[Any, ...]


class Ledger:
    """The paints and placements of one page while it is read."""

    def __init__(self, trim: Box, bleed: Box) -> None:
        self._trim = trim
        self._bleed = bleed
        self._ways: dict[_Key, _Way] = {}
        self._placements: list[Placement] = []
        #: More ways of painting than are told apart.
        self.overflow = False

    def zone(self, box: Box) -> Zone:
        """Where a box stands. What only touches an edge is not on that side of it."""
        if _overlap(box, self._trim):
            return "page"
        return "bleed" if _overlap(box, self._bleed) else "slug"

    def paint(
        self,
        kind: PaintKind,
        ink: Ink,
        overprint: bool,
        mode: int,
        box: Box,
        size: float | None = None,
        over: bool = False,
        render: int = 0,
        mask: bool = False,
    ) -> None:
        """Note a painted thing with its upright box, pt."""
        zone = self.zone(box)
        key = (kind, ink, overprint, mode, zone, size, over, render, mask)
        way = self._ways.get(key)
        if way is None:
            if len(self._ways) >= limits.WAYS:
                self.overflow = True
                return
            way = self._ways[key] = _Way()
        way.add(box, limits.AREAS if zone == "page" else limits.MARKS)

    def place(self, picture: int, box: Box, ppi: tuple[float, float], overprint: bool) -> None:
        """Note a placed picture."""
        if len(self._placements) < limits.WAYS:
            self._placements.append(
                Placement(picture, area(box, self._trim), ppi, self.zone(box), overprint)
            )
        else:
            self.overflow = True

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The pictures in order of painting."""
        return tuple(self._placements)

    def paints(self) -> tuple[Paint, ...]:
        """Everything noted, in order of first painting."""
        return tuple(self._paint(key, way) for key, way in self._ways.items())

    def _paint(self, key: _Key, way: _Way) -> Paint:
        kind, ink, overprint, mode, zone, size, over, render, mask = key
        return Paint(
            kind=kind,
            ink=ink,
            overprint=overprint,
            mode=mode,
            zone=zone,
            size=size,
            over=over,
            render=render,
            count=way.count,
            areas=tuple(area(box, self._trim) for box in way.boxes),
            largest=area(way.largest, self._trim),
            mask=mask,
        )


class _Way:
    __slots__ = ("boxes", "count", "largest", "size")

    def __init__(self) -> None:
        self.count = 0
        self.boxes: list[Box] = []
        self.largest: Box = (0.0, 0.0, 0.0, 0.0)
        self.size = -1.0

    def add(self, box: Box, most: int) -> None:
        self.count += 1
        if len(self.boxes) < most:
            self.boxes.append(box)
        size = (box[2] - box[0]) * (box[3] - box[1])
        if size > self.size:
            self.size = size
            self.largest = box


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 0.01
        and one[2] > other[0] + 0.01
        and one[1] < other[3] - 0.01
        and one[3] > other[1] + 0.01
    )


class Cover:
    """A coarse map of where something coloured has been painted so far.

    A page is a grid of 96 × 96 cells; a row of the grid is one whole number. Black text
    needs to overprint only where it stands on something (GWG 2022 R0009, "overlapping").
    """

    CELLS = 96

    def __init__(self, page: Box) -> None:
        self._left, self._bottom = page[0], page[1]
        self._x = self.CELLS / max(page[2] - page[0], 1.0)
        self._y = self.CELLS / max(page[3] - page[1], 1.0)
        self._rows = [0] * self.CELLS

    def mark(self, box: Box) -> None:
        """Something coloured was painted here."""
        first, last, mask = self._cells(box, 0)
        for row in range(first, last):
            self._rows[row] |= mask

    def clear(self, box: Box) -> None:
        """Something white was painted here; only cells that it covers wholly are bare."""
        first, last, mask = self._cells(box, 1)
        for row in range(first, last):
            self._rows[row] &= ~mask

    def touches(self, box: Box) -> bool:
        """Something coloured lies under this box."""
        first, last, mask = self._cells(box, 0)
        return any(self._rows[row] & mask for row in range(first, last))

    def _cells(self, box: Box, inwards: int) -> tuple[int, int, int]:
        """First row, row after the last, and the columns as bits."""
        left = int(max((box[0] - self._left) * self._x, 0.0)) + inwards
        right = int(min(max((box[2] - self._left) * self._x, 0.0), self.CELLS - 1.0)) - inwards
        first = int(max((box[1] - self._bottom) * self._y, 0.0)) + inwards
        last = int(min(max((box[3] - self._bottom) * self._y, 0.0), self.CELLS - 1.0)) - inwards
        if left > right or first > last or left >= self.CELLS:
            return 0, 0, 0
        return first, last + 1, ((1 << (right - left + 1)) - 1) << left
