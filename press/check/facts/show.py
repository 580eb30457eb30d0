"""Text on a page: the second part of walking it. ISO 32000-1, 9.4."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import Any

from press.check.facts import geometry
from press.check.facts.fonts import Fonts
from press.check.facts.frame import Frame
from press.check.facts.lexer import Row
from press.check.facts.objects import Box
from press.check.facts.state import Text
from press.check.facts.walk import Drawing

#: Width of a glyph, and its reach above and below the baseline, as shares of the size:
#: good enough for a place on the page, the lines' real boxes come from `view`.
_WIDTH, _ABOVE, _BELOW = 0.5, 0.72, 0.2
_INVISIBLE = (3, 7)


class Writing(Drawing):
    """What text operators do."""

    def __init__(
        self, number: int, frame: Frame, boxes: tuple[Box, Box, Box], fonts: Fonts
    ) -> None:
        super().__init__(frame, *boxes)
        self.number = number
        self.fonts = fonts
        self.text = Text()

    def begin_text(self, args: list[Any]) -> None:
        """`BT`."""
        del args
        self.text = Text()

    def font(self, args: list[Any]) -> None:
        """`Tf`."""
        self.state.font = self.frame.font(args[0])
        self.state.size = args[1]
        if self.state.font is None:
            self.missing.add(f"Font/{args[0]}")

    def show(self, args: list[Any]) -> None:
        """`Tj`, `TJ` and the quotation marks."""
        shown = args[-1]
        if isinstance(shown, Row):
            shown = shown.codes()
        elif isinstance(shown, list):
            shown = b"".join(part for part in shown if isinstance(part, bytes))
        if self.state.font is not None and isinstance(shown, bytes) and shown:
            self._show(shown, self.state.font)

    def _show(self, codes: bytes, place: int) -> None:
        state = self.state
        visible = state.render not in _INVISIBLE
        font = self.fonts[place]
        count = font.show(codes, self.number, visible)
        width = count * state.size * _WIDTH * state.scaling
        matrix = geometry.multiply(self.text.matrix, state.ctm)
        size = abs(state.size) * math.hypot(matrix[2], matrix[3])
        low, high = state.rise - _BELOW * state.size, state.rise + _ABOVE * state.size
        box = geometry.bounds(
            matrix, (min(0.0, width), min(low, high), max(0.0, width), max(low, high))
        )
        self.text.advance(width)
        if font.kind == "Type3":
            self.glyphs(font.font, place, box)
            return
        if not font.wide and not codes.strip(b" "):
            return
        size = round(size, 2)
        if state.render in (0, 2, 4, 6) or not visible:
            if state.fill_pattern is not None:
                self.pattern(state.fill_pattern, box, state.fill)
            else:
                self.paint("text", state.fill, state.over_fill, box, size, state.render)
        if state.render in (1, 2, 5, 6) and state.stroke_pattern is None:
            self.paint("text", state.stroke, state.over_stroke, box, size, state.render)

    def colourless_glyph(self, args: list[Any]) -> None:
        """`d1`: the glyph takes the colour of the text."""
        del args
        self.colourless = True

    def next_line(self, args: list[Any]) -> None:
        """`T*`."""
        del args
        self.text.move(0.0, -self.state.leading)

    def move_setting(self, args: list[Any]) -> None:
        """`TD`."""
        self.state.leading = -args[1]
        self.text.move(args[0], args[1])

    def show_next(self, args: list[Any]) -> None:
        """`'` and `"`."""
        self.next_line(args)
        self.show(args)

    @abstractmethod
    def glyphs(self, font: Any, place: int, box: Box) -> None:
        """Show glyphs that are drawings."""
