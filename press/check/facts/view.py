"""Pages as pdfium sees them: lines of text, bare pages, and whether the bleed is filled.

The bleed cannot be judged from objects alone (clips, white boxes, pictures that end too
early), so each page is rendered at 72 dpi with its whole sheet and the ring between trim
and bleed is looked at. Method of print.md G06.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

from press.check.facts import limits
from press.check.facts.geometry import MM, area
from press.check.facts.objects import BROKEN, Box
from press.model.geometry import Area
from press.model.pdf import Gap, Side

#: Grey below this is ink; white paper is 255.
_INK = 253
#: What ends on the trim is a fault from this length on; what ends in the bleed may be the
#: round of a shape and counts only when straight for longer, mm.
_ENDS_ON_TRIM, _ENDS_IN_BLEED = 1.0, 4.0
#: Bleed that is missing at the outer end within this is let pass, mm: half a pixel more
#: than the renderer's blur.
_TOLERANCE = 0.5


class Seen(NamedTuple):
    """One page as pdfium sees it."""

    lines: tuple[Area, ...] = ()
    #: The text of each line, if asked for.
    runs: tuple[str, ...] = ()
    characters: int = 0
    text: str = ""
    blank: bool | None = None
    gaps: tuple[Gap, ...] = ()


class View:
    """A file opened for looking at; a file that pdfium refuses shows nothing."""

    def __init__(self, source: Path | bytes, bleed: float, texts: bool, runs: bool) -> None:
        self._bleed = bleed
        self._texts = texts
        self._runs = runs
        self._document: Any = None
        try:
            self._document = pypdfium2.PdfDocument(source)
            self._count = len(self._document)
        except (*BROKEN, pypdfium2.PdfiumError):
            self._count = 0

    def close(self) -> None:
        """Let go of the file."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def page(self, number: int, media: Box, trim: Box, upright: bool) -> Seen:
        """Look at a page, counted from 1. `upright` is false for pages that are rotated
        or cropped, which are turned back and opened wide before they are rendered."""
        if self._document is None or number > self._count:
            return Seen()
        try:
            page = self._document[number - 1]
            try:
                if not upright:
                    page = self._opened_wide(page, number, media)
                return self._seen(page, media, trim)
            finally:
                page.close()
        except (*BROKEN, pypdfium2.PdfiumError):
            return Seen()

    def _opened_wide(self, page: Any, number: int, media: Box) -> Any:
        page.set_cropbox(*media)
        page.set_rotation(0)
        page.close()
        return self._document[number - 1]

    def _seen(self, page: Any, media: Box, trim: Box) -> Seen:
        text_page = page.get_textpage()
        try:
            characters = text_page.count_chars()
            count = min(text_page.count_rects(), limits.WAYS) if characters else 0
            boxes = [text_page.get_rect(at) for at in range(count)]
            lines = tuple(area(box, trim) for box in boxes)
            runs = tuple(text_page.get_text_bounded(*box) for box in boxes) if self._runs else ()
            text = text_page.get_text_range() if self._texts and characters else ""
        finally:
            text_page.close()
        width, height = page.get_size()
        longer = max(width, height)
        if longer < 3:
            return Seen(lines, runs, characters, text)
        scale = min(1.0, limits.RENDER_SIDE / longer)
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        try:
            ring = _Ring(bitmap, scale, media, trim, self._bleed)
            return Seen(lines, runs, characters, text, ring.blank, ring.gaps())
        finally:
            bitmap.close()


class _Ring:
    """The strip between trim and the end of the bleed, on a rendered page."""

    def __init__(self, bitmap: Any, scale: float, media: Box, trim: Box, bleed: float) -> None:
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._pixels = bytes(bitmap.buffer)
        self._scale = scale
        self._media, self._trim, self._bleed = media, trim, bleed
        self._step = scale / MM
        #: Nothing but paper on the whole sheet.
        self.blank = self._pixels.count(b"\xff") >= self._stride * self._height or all(
            self._pixels[row * self._stride : row * self._stride + self._width]
            == b"\xff" * self._width
            for row in range(self._height)
        )

    def gaps(self) -> tuple[Gap, ...]:
        """Stretches where something reaches the trim, but not the end of the bleed."""
        if self.blank:
            return ()
        s, media, trim = self._scale, self._media, self._trim
        left, right = (trim[0] - media[0]) * s, (trim[2] - media[0]) * s
        top, bottom = (media[3] - trim[3]) * s, (media[3] - trim[1]) * s
        down = range(max(0, math.ceil(top)), min(self._height, math.floor(bottom)))
        across = range(max(0, math.ceil(left)), min(self._width, math.floor(right)))
        found: list[Gap] = []
        for side, along, edge in (
            ("left", down, left), ("right", down, right), ("top", across, top),
            ("bottom", across, bottom),
        ):  # fmt: skip
            found += self._side(side, along, edge)  # type: ignore[arg-type]
        return tuple(found)

    def _line(self, side: Side, at: int, along: range) -> bytes | None:
        """The pixels of a row or column along an edge; None outside the sheet."""
        if side in ("left", "right"):
            if not 0 <= at < self._width:
                return None
            return self._pixels[at + along.start * self._stride :: self._stride][: len(along)]
        if not 0 <= at < self._height:
            return None
        start = at * self._stride
        return self._pixels[start + along.start : start + along.stop]

    def _side(self, side: Side, along: range, edge: float) -> list[Gap]:
        outward = -1 if side in ("left", "top") else 1
        first = math.ceil(edge) if outward < 0 else math.floor(edge) - 1
        inside = self._line(side, first, along)
        if inside is None or not along or min(inside) >= _INK:
            return []
        depth = max(1, math.floor((self._bleed - _TOLERANCE) * self._step))
        lines = [self._line(side, first + outward * (at + 1), along) for at in range(depth + 1)]
        # The pixel that the edge runs through belongs to neither side.
        outside = [line or b"\xff" * len(along) for line in lines[1:]]
        stops = [
            next((at for at, line in enumerate(outside) if line[place] >= _INK), depth)
            if pixel < _INK
            else depth
            for place, pixel in enumerate(inside)
        ]
        return [self._gap(side, along, *run) for run in self._runs(stops, depth)]

    def _runs(self, stops: list[int], depth: int) -> list[tuple[int, int, int]]:
        """Start, end and depth of stretches that end at about the same distance."""
        runs: list[tuple[int, int, int]] = []
        start = 0
        for place in range(1, len(stops) + 1):
            if (
                place < len(stops)
                and abs(stops[place] - stops[start]) <= 1
                and stops[place] < depth
            ):
                continue
            stop = stops[start]
            needed = _ENDS_ON_TRIM if stop == 0 else _ENDS_IN_BLEED
            if stop < depth and place - start >= needed * self._step:
                runs.append((start, place, stop))
            start = place
        return runs

    def _gap(self, side: Side, along: range, start: int, end: int, stop: int) -> Gap:
        width = (self._trim[2] - self._trim[0]) * MM
        height = (self._trim[3] - self._trim[1]) * MM
        offset = (
            (self._media[3] - self._trim[3]) if side in ("left", "right")
            else (self._trim[0] - self._media[0])
        )  # fmt: skip
        low = round((along.start + start) / self._step - offset * MM, 1)
        high = round((along.start + end) / self._step - offset * MM, 1)
        b = self._bleed
        box = {
            "left": Area(-b, low, 0.0, high),
            "right": Area(round(width, 2), low, round(width + b, 2), high),
            "top": Area(low, -b, high, 0.0),
            "bottom": Area(low, round(height, 2), high, round(height + b, 2)),
        }[side]
        return Gap(side, box, round(stop / self._step, 1))
