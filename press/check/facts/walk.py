"""One page, walked operator by operator as a printer would: what is painted, how, where.

Forms, tiling patterns, Type 3 glyphs and the forms of soft masks are walked too, each
with its own resources. `Drawing` (this file) holds state, colours and paths;
`show` adds text, `nest` pictures and everything nested.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from press.check.facts import geometry, limits, objects
from press.check.facts.frame import Frame
from press.check.facts.ledger import Cover, Ledger
from press.check.facts.lexer import Name
from press.check.facts.objects import Box
from press.check.facts.spaces import initial
from press.check.facts.state import Settings, State
from press.model.colour import CMYK, GRAY, NEAR, RGB, Ink, Space

#: Bars up to this thickness are lines to the eye, pt.
THIN = 3.0
_FAR = limits.FAR


class EnoughError(Exception):
    """A limit of `limits` was reached; the page is judged as far as it was read."""


class Drawing(ABC):
    """State, colours and paths of one page while it is walked."""

    def __init__(self, frame: Frame, media: Box, trim: Box, bleed: Box) -> None:
        self.frame = frame
        self.state = State(objects.IDENTITY, media)
        self.saved: list[State] = []
        #: States saved outside the stream being walked; its `Q` cannot reach them.
        self.floor = 0
        self.ledger = Ledger(trim, bleed)
        self.cover = Cover(media)
        self.missing: set[str] = set()
        self.device: set[str] = set()
        self.transparency: set[str] = set()
        #: Set while a pattern's cell or a glyph is walked: where its paint really lies.
        self.pin: Box | None = None
        self.mask = False
        #: Set while colours of a glyph or cell are not its own.
        self.colourless = False
        self._traits: dict[Ink, tuple[bool, bool, bool]] = {}
        self._clip_next = False
        self._begin()

    # The path: only its bounds are kept, and whether it is made of straight lines.

    def _begin(self) -> None:
        self._left = self._bottom = _FAR
        self._right = self._top = -_FAR
        self._points = 0
        self._straight = True

    def _point(self, x: float, y: float) -> None:
        a, b, c, d, e, f = self.state.ctm
        across = a * x + c * y + e
        up = b * x + d * y + f
        if across < self._left:
            self._left = across
        if across > self._right:
            self._right = across
        if up < self._bottom:
            self._bottom = up
        if up > self._top:
            self._top = up
        self._points += 1

    def line_to(self, args: list[Any]) -> None:
        """`m` and `l`."""
        self._point(args[0], args[1])

    def curve_to(self, args: list[Any]) -> None:
        """`c`, `v` and `y`; the bounds of the control points hold the curve."""
        for place in range(0, len(args) - 1, 2):
            self._point(args[place], args[place + 1])
        self._straight = False

    def rectangle(self, args: list[Any]) -> None:
        """`re`."""
        x, y, width, height = args
        self._point(x, y)
        self._point(x + width, y + height)
        if self.state.ctm[1] or self.state.ctm[2]:
            self._point(x + width, y)
            self._point(x, y + height)

    def clip(self, args: list[Any]) -> None:
        """`W` and `W*`: the path narrows the clip once it has been painted."""
        del args
        self._clip_next = True

    def end_path(self, fill: bool = False, stroke: bool = False) -> None:
        """`n` and all operators that paint a path."""
        if self._points:
            box = (self._left, self._bottom, self._right, self._top)
            if fill:
                self._fill(box)
            if stroke:
                self._stroke(box)
            if self._clip_next:
                bare = (box[0], box[1], box[0], box[1])
                self.state.clip = geometry.meet(self.state.clip, box) or bare
            self._begin()
        self._clip_next = False

    def _fill(self, box: Box) -> None:
        state = self.state
        visible = geometry.meet(box, state.clip)
        if visible is None:
            return
        if state.fill_pattern is not None:
            self.pattern(state.fill_pattern, visible, state.fill)
            return
        thin = min(visible[2] - visible[0], visible[3] - visible[1])
        long = max(visible[2] - visible[0], visible[3] - visible[1])
        bar = self._straight and thin < THIN and long > 4 * thin
        size = round(thin, 2) if bar else None
        self.paint("fill", state.fill, state.over_fill, visible, size, alpha=state.alpha)

    def _stroke(self, box: Box) -> None:
        state = self.state
        width = state.line * geometry.scale(state.ctm)
        half = width / 2
        outer = (box[0] - half, box[1] - half, box[2] + half, box[3] + half)
        visible = geometry.meet(outer, state.clip)
        if visible is None:
            return
        if state.stroke_pattern is not None:
            self.pattern(state.stroke_pattern, visible, state.stroke)
            return
        self.paint(
            "stroke", state.stroke, state.over_stroke, visible, round(width, 2),
            alpha=state.alpha_stroke,
        )  # fmt: skip

    def paint(
        self,
        kind: Any,
        ink: Ink,
        overprint: bool,
        box: Box,
        size: float | None = None,
        render: int = 0,
        alpha: float = 1.0,
    ) -> None:
        """Note a painted thing, and what it covers or uncovers."""
        box = self.pin or box
        traits = self._traits.get(ink)
        if traits is None:
            traits = self._traits[ink] = _traits(ink)
        black, white, coloured = traits
        over = ((black and not overprint) or (white and overprint)) and self.cover.touches(box)
        self.ledger.paint(kind, ink, overprint, self.state.mode, box, size, over, render, self.mask)
        if kind == "text" or self.mask:
            return
        if coloured:
            self.cover.mark(box)
        elif white and alpha >= 1 and kind == "fill" and self._straight and not overprint:
            self.cover.clear(box)

    @abstractmethod
    def pattern(self, pattern: Any, box: Box, ink: Ink) -> None:
        """Paint a box with a pattern."""

    # Colours

    def set_fill(self, space: Space | None, values: list[Any], pattern: Any = None) -> None:
        """Choose the colour that areas and text are filled with."""
        if not self.colourless:
            self.state.fill = Ink(space or GRAY, _values(values))
            self.state.fill_pattern = pattern

    def set_stroke(self, space: Space | None, values: list[Any], pattern: Any = None) -> None:
        """Choose the colour of lines."""
        if not self.colourless:
            self.state.stroke = Ink(space or GRAY, _values(values))
            self.state.stroke_pattern = pattern

    def fill_space(self, args: list[Any]) -> None:
        """`cs`."""
        space = self._space(args)
        self.set_fill(space, list(initial(space or GRAY)))

    def stroke_space(self, args: list[Any]) -> None:
        """`CS`."""
        space = self._space(args)
        self.set_stroke(space, list(initial(space or GRAY)))

    def fill_colour(self, args: list[Any]) -> None:
        """`sc` and `scn`."""
        self.set_fill(self.state.fill.space, *self._chosen(args))

    def stroke_colour(self, args: list[Any]) -> None:
        """`SC` and `SCN`."""
        self.set_stroke(self.state.stroke.space, *self._chosen(args))

    def _chosen(self, args: list[Any]) -> tuple[list[Any], Any]:
        if args and isinstance(args[-1], Name):
            found = self.frame.find("Pattern", args[-1])
            if found is None:
                self.missing.add(f"Pattern/{args[-1]}")
            return args[:-1], found
        return args, None

    def _space(self, args: list[Any]) -> Space | None:
        name = str(args[-1])
        found = self.frame.space(name)
        if found is None:
            self.missing.add(f"ColorSpace/{name}")
        return found

    # State

    def save(self, args: list[Any]) -> None:
        """`q`."""
        del args
        if len(self.saved) >= limits.STATES:
            raise EnoughError(f"> {limits.STATES} × q")
        self.saved.append(self.state.copy())

    def restore(self, args: list[Any]) -> None:
        """`Q`; one too many is ignored, as viewers do."""
        del args
        if len(self.saved) > self.floor:
            self.state = self.saved.pop()

    def transform(self, args: list[Any]) -> None:
        """`cm`."""
        a, b, c, d, e, f = args
        self.state.ctm = geometry.multiply((a, b, c, d, e, f), self.state.ctm)

    def line_width(self, args: list[Any]) -> None:
        """`w`."""
        self.state.line = abs(args[0])

    def apply(self, settings: Settings) -> None:
        """Everything an ExtGState sets that needs no further walk."""
        for name, value in settings.changes:
            setattr(self.state, name, value)
        self.device.update(settings.device)
        self.transparency.update(settings.transparency)


def _values(values: list[Any]) -> tuple[float, ...]:
    return tuple(
        round(min(max(value, 0.0), 255.0), 4) for value in values if isinstance(value, float)
    )


def _traits(ink: Ink) -> tuple[bool, bool, bool]:
    """Pure black; white; reaches another plate than black (or it is not known)."""
    inks = ink.cmyk
    coloured = inks is None or max(inks[:3]) > NEAR or bool(ink.space.spots)
    white = ink.white
    return ink.black, white, coloured and not white


def device_colours() -> dict[bytes, tuple[str, Space]]:
    """Operators that choose space and colour at once."""
    return {
        b"g": ("set_fill", GRAY), b"rg": ("set_fill", RGB), b"k": ("set_fill", CMYK),
        b"G": ("set_stroke", GRAY), b"RG": ("set_stroke", RGB), b"K": ("set_stroke", CMYK),
    }  # fmt: skip
