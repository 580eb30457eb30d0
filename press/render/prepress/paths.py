"""The path under construction, as far as it may turn out to be a rule."""

from __future__ import annotations

import re

from press.render.prepress.geometry import Box, Matrix, box_of, overlap, ring, thickness

#: Longer paths are outlines of counties, never rules; their points are not looked at.
_LONGEST = 400
_WORDS = re.compile(rb"[-+.0-9]+")


class Path:
    """Collects segments and rectangles between two painting operators."""

    __slots__ = ("_points", "_rectangles", "_small")

    def __init__(self) -> None:
        self._points: list[tuple[float, float]] = []
        self._rectangles: list[list[tuple[float, float]]] = []
        self._small = True

    def add(self, segments: bytes) -> None:
        """A run of `m`, `l`, `c`, … as written; control points count as points."""
        if len(segments) > _LONGEST:
            self._small = False
        elif self._small:
            values = [float(word) for word in _WORDS.findall(segments)]
            self._points += zip(values[::2], values[1::2], strict=True)

    def add_rectangle(self, parts: tuple[float, ...]) -> None:
        """The operands of `re`."""
        x, y, width, height = parts
        self._rectangles.append([(x, y), (x + width, y + height), (x, y + height), (x + width, y)])

    def box(self, matrix: Matrix) -> Box | None:
        """The upright rectangle around the path; None when it was too long to look at."""
        points = self._points + [point for corners in self._rectangles for point in corners]
        return box_of(points, matrix) if points and self._small else None

    def thickness(self, matrix: Matrix, clip: Box | None, even_odd: bool) -> float:
        """How thick the filled path is at its thickest, as far as it is a rule or a frame."""
        box = overlap(self.box(matrix), clip) if self._small else None
        if box is None:
            return float("inf")
        if even_odd and len(self._rectangles) == 2 and not self._points:
            first, second = (box_of(corners, matrix) for corners in self._rectangles)
            frame = max(ring(first, second), ring(second, first))
            return min(frame, thickness(box))
        return thickness(box)
