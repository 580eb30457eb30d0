"""Pictures and everything nested, and the table of operators: walking a page, complete."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pikepdf

from press.check.facts import geometry, limits, objects, shadings
from press.check.facts.fonts import Fonts
from press.check.facts.frame import Frames
from press.check.facts.lexer import operators
from press.check.facts.objects import Box
from press.check.facts.pictures import Pictures
from press.check.facts.show import Writing
from press.check.facts.spaces import space
from press.check.facts.walk import EnoughError, device_colours
from press.model.colour import Ink, Space
from press.model.pdf import Shading

_PLACEHOLDERS = ("OPI", "Ref", "PS", "Alternates")


class Walk(Writing):
    """One page, to be walked with `content` and then asked for what was found."""

    def __init__(
        self,
        number: int,
        resources: Any,
        boxes: tuple[Box, Box, Box],
        shared: tuple[Fonts, Pictures, Frames],
        budget: int,
    ) -> None:
        fonts, self.pictures, self._frames = shared
        super().__init__(number, self._frames.of(resources), boxes, fonts)
        self.groups: set[tuple[str, bool]] = set()
        self.shadings: dict[Shading, None] = {}
        self.operators = 0
        self._budget = min(budget, limits.PAGE_OPERATORS)
        self._nesting: list[Any] = []
        self._done: set[Any] = set()

    def content(self, data: bytes) -> None:
        """Walk a content stream; raises `EnoughError` at a limit."""
        floor = self.floor = len(self.saved)
        for word, args in operators(data):
            self.operators += 1
            if self.operators > self._budget:
                raise EnoughError(f"> {self._budget} operators")
            act = _ACTS.get(word)
            if act is None:
                continue
            try:
                act(self, args)
            except (IndexError, TypeError, ValueError, OverflowError):
                self.missing.add(f"operator {word.decode('latin-1')[:12]}")
        del self.saved[floor:]

    def group(self, holder: Any, mask: bool = False) -> None:
        """Note a transparency group's colour space."""
        found = objects.get(holder, "/Group")
        if objects.name(objects.get(found, "/S")) == "Transparency":
            self.transparency.add("Group")
            stated = objects.get(found, "/CS")
            if stated is not None:
                self.groups.add((space(stated, self.frame.resources).shown, mask))

    # Pictures and nested content

    def draw(self, args: list[Any]) -> None:
        """`Do`."""
        name = str(args[-1])
        found = self.frame.find("XObject", name)
        if not isinstance(found, pikepdf.Stream):
            self.missing.add(f"XObject/{name}")
            return
        kind = objects.name(objects.get(found, "/Subtype"))
        self.device.update(p for p in _PLACEHOLDERS if objects.get(found, f"/{p}") is not None)
        if kind == "PS" or objects.name(objects.get(found, "/Subtype2")) == "PS":
            self.device.add("PS")
        elif kind == "Image":
            if objects.get(found, "/SMask") is not None:
                self.transparency.add("SMask")
            self._picture(self.pictures.add(found, self.frame.resources))
        elif kind == "Form":
            self.form(found)

    def inline(self, args: list[Any]) -> None:
        """`BI`."""
        self._picture(self.pictures.add_inline(args[0], self.frame.resources))

    def _picture(self, place: int) -> None:
        state = self.state
        picture = self.pictures[place]
        corner = geometry.bounds(state.ctm, (0.0, 0.0, 1.0, 1.0))
        visible = geometry.meet(corner, state.clip)
        if visible is None:
            return
        visible = self.pin or visible
        if picture.stencil:
            self.paint("stencil", state.fill, state.over_fill, visible)
        else:
            self.cover.mark(visible)
        a, b, c, d = state.ctm[:4]
        sides = math.hypot(a, b) / 72, math.hypot(c, d) / 72
        if min(sides) > 1e-6 and min(picture.pixels) > 0:
            ppi = round(picture.pixels[0] / sides[0], 1), round(picture.pixels[1] / sides[1], 1)
            self.ledger.place(place, visible, ppi, state.over_fill)
            self.pictures.placed(place, min(ppi))

    def form(self, form: Any, mask: bool = False) -> None:
        """Walk a form with its own matrix, clip and resources."""
        self.group(form, mask)
        known = self._frames.form(form)
        clip = self.state.clip
        if known.box is not None:
            ctm = geometry.multiply(known.matrix, self.state.ctm)
            met = geometry.meet(geometry.bounds(ctm, known.box), clip)
            if met is None:
                return
            clip = met
        self._nested(form, known.matrix, clip=clip, mask=mask)

    def _nested(
        self,
        stream: Any,
        matrix: objects.Matrix,
        resources: Any = None,
        *,
        clip: Box | None = None,
        pin: Box | None = None,
        mask: bool = False,
        colourless: bool = False,
    ) -> None:
        """Walk a stream that is drawn by another; without resources of its own it uses
        those given, or those of the page."""
        known = objects.key(stream) or id(stream)
        if known in self._nesting or len(self._nesting) >= limits.DEPTH:
            self.missing.add("cycle")
            return
        form = self._frames.form(stream)
        if form.data is None:
            self.missing.add("stream")
            return
        self.operators += limits.FORM_OPERATORS
        self._nesting.append(known)
        kept = (self.frame, self.state, self.pin, self.mask, self.colourless, self.text)
        floor = self.floor
        state = self.state.inner(geometry.multiply(matrix, self.state.ctm), clip or self.state.clip)
        if form.resources is not None or resources is not None:
            self.frame = self._frames.of(resources if form.resources is None else form.resources)
        self.state = state
        self.pin = self.pin or pin
        self.mask = self.mask or mask
        self.colourless = self.colourless or colourless
        try:
            self.content(form.data)
        finally:
            self.frame, self.state, self.pin, self.mask, self.colourless, self.text = kept
            self.floor = floor
            self._nesting.pop()
            self._begin()

    def pattern(self, pattern: Any, box: Box, ink: Ink) -> None:
        """Paint a box with a pattern: its gradient, or its cell (once a page)."""
        if objects.whole(objects.get(pattern, "/PatternType")) == 2:
            self._gradient(objects.get(pattern, "/Shading"), box)
            return
        known = objects.key(pattern) or id(pattern)
        self.cover.mark(box)
        if ("pattern", known) in self._done:
            return
        self._done.add(("pattern", known))
        colourless = objects.whole(objects.get(pattern, "/PaintType")) == 2
        kept = self.state
        self.state = kept.copy()
        self.state.fill_pattern = self.state.stroke_pattern = None
        if colourless:
            under = Space(ink.space.base, len(ink.values), ink.space.names)
            self.state.fill = self.state.stroke = Ink(under, ink.values)
        matrix = self._frames.form(pattern).matrix
        self._nested(pattern, matrix, pin=box, colourless=colourless)
        self.state = kept

    def shade(self, args: list[Any]) -> None:
        """`sh`."""
        found = self.frame.find("Shading", str(args[-1]))
        if found is None:
            self.missing.add(f"Shading/{args[-1]}")
        else:
            self._gradient(found, self.state.clip)

    def _gradient(self, found: Any, box: Box) -> None:
        shading, darkest = shadings.read(found, self.frame.resources)
        self.shadings[shading] = None
        self.paint("shading", darkest, self.state.over_fill, box)
        self.cover.mark(box)

    def glyphs(self, font: Any, place: int, box: Box) -> None:
        """Walk the drawings of a Type 3 font, once a page."""
        if ("font", place) in self._done:
            return
        self._done.add(("font", place))
        resources = objects.get(font, "/Resources")
        matrix = objects.matrix(objects.get(font, "/FontMatrix"))
        for _, glyph in objects.items(objects.get(font, "/CharProcs")):
            self._nested(glyph, matrix, resources, pin=box)

    def settings(self, args: list[Any]) -> None:
        """`gs`."""
        found = self.frame.settings(str(args[-1]))
        if found is None:
            self.missing.add(f"ExtGState/{args[-1]}")
            return
        self.apply(found)
        if found.font is not None:
            self.state.font, self.state.size = self.fonts.add(found.font[0]), found.font[1]
        if found.mask is not None and ("mask", id(found)) not in self._done:
            self._done.add(("mask", id(found)))
            self.form(found.mask, mask=True)


def _setting(name: str, factor: float = 1.0) -> Callable[[Walk, list[Any]], None]:
    def act(walk: Walk, args: list[Any]) -> None:
        setattr(walk.state, name, args[0] * factor)

    return act


def _six(args: list[Any]) -> objects.Matrix:
    a, b, c, d, e, f = args
    return a, b, c, d, e, f


def _render(walk: Walk, args: list[Any]) -> None:
    walk.state.render = int(args[0])


def _painting(fill: bool, stroke: bool) -> Callable[[Walk, list[Any]], None]:
    return lambda walk, args: walk.end_path(fill, stroke)


def _colour(method: str, used: Space) -> Callable[[Walk, list[Any]], None]:
    return lambda walk, args: getattr(walk, method)(used, args)


_Act = Callable[[Walk, list[Any]], None]
_ACTS: dict[bytes, _Act] = {
    b"m": Walk.line_to, b"l": Walk.line_to, b"c": Walk.curve_to, b"v": Walk.curve_to,
    b"y": Walk.curve_to, b"re": Walk.rectangle, b"W": Walk.clip, b"W*": Walk.clip,
    b"q": Walk.save, b"Q": Walk.restore, b"cm": Walk.transform, b"w": Walk.line_width,
    b"gs": Walk.settings, b"cs": Walk.fill_space, b"CS": Walk.stroke_space,
    b"sc": Walk.fill_colour, b"scn": Walk.fill_colour, b"SC": Walk.stroke_colour,
    b"SCN": Walk.stroke_colour, b"BT": Walk.begin_text, b"Tf": Walk.font,
    b"Tj": Walk.show, b"TJ": Walk.show, b"'": Walk.show_next, b'"': Walk.show_next,
    b"T*": Walk.next_line, b"TD": Walk.move_setting,
    b"Td": lambda walk, args: walk.text.move(args[0], args[1]),
    b"Tm": lambda walk, args: walk.text.set(_six(args)),
    b"Tz": _setting("scaling", 0.01), b"TL": _setting("leading"), b"Ts": _setting("rise"),
    b"Tr": _render, b"Do": Walk.draw, b"BI": Walk.inline, b"sh": Walk.shade,
    b"d1": Walk.colourless_glyph,
    b"n": _painting(False, False),
    b"f": _painting(True, False), b"F": _painting(True, False), b"f*": _painting(True, False),
    b"S": _painting(False, True), b"s": _painting(False, True),
    b"B": _painting(True, True), b"B*": _painting(True, True), b"b": _painting(True, True),
    b"b*": _painting(True, True),
    **{word: _colour(*chosen) for word, chosen in device_colours().items()},
}  # fmt: skip
