"""The part of the graphics state that decides about ink and overprinting."""

from __future__ import annotations

from collections.abc import Mapping

from press.render.prepress.geometry import IDENTITY, Box, Matrix, multiply, overlap, scale
from press.render.prepress.inks import BLACK, Ink, Space


class State:
    """ISO 32000-1, 8.4: changed by operators, kept by `q`, brought back by `Q`."""

    __slots__ = (
        "_device", "_inks", "_soft", "_spaces",
        "clip", "matrix", "overprints", "text_mode", "width",
    )  # fmt: skip

    def __init__(self, matrix: Matrix = IDENTITY, ink: Ink | None = BLACK) -> None:
        #: Fill, stroke; None when it is not known or not an ink (a pattern).
        self._inks: tuple[Ink | None, Ink | None] = (ink, ink)
        self._spaces: tuple[Space | None, Space | None] = ("gray", "gray")
        self._device = (False, False)
        self._soft: Mapping[str, bool] = {}
        self.overprints = False
        self.matrix = matrix
        self.width = 1.0
        self.text_mode = 0
        #: The upright rectangle around the clipping path; None is everything.
        self.clip: Box | None = None

    def copy(self) -> State:
        """What `q` keeps."""
        other = State.__new__(State)
        for name in State.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def space(self, strokes: bool) -> tuple[Space | None, bool]:
        """The current colour space, and whether it is DeviceCMYK by that name."""
        return self._spaces[strokes], self._device[strokes]

    def set_colour(
        self, strokes: bool, space: Space | None, ink: Ink | None, device: bool = False
    ) -> None:
        """Set the colour of fills or strokes."""
        if strokes:
            self._inks = (self._inks[0], ink)
            self._spaces = (self._spaces[0], space)
            self._device = (self._device[0], device)
        else:
            self._inks = (ink, self._inks[1])
            self._spaces = (space, self._spaces[1])
            self._device = (device, self._device[1])

    def is_black(self, *strokes: bool) -> bool:
        """True when fills, strokes or both are opaque and of the one ink black, in full."""
        if self.is_soft:
            return False
        return all(
            (ink := self._inks[side]) is not None and ink[:3] == (0, 0, 0) and ink[3] >= 0.999
            for side in strokes
        )

    @property
    def is_soft(self) -> bool:
        """True when what is painted now lets its ground shine through."""
        return any(self._soft.values())

    def soften(self, entries: Mapping[str, bool]) -> None:
        """Entries of a graphics state dictionary: which of them make transparent."""
        if entries:
            self._soft = {**self._soft, **entries}

    @property
    def line(self) -> float:
        """Width of a stroke on paper, pt; 0 is the thinnest line the device can draw."""
        return self.width * scale(self.matrix)

    def transform(self, parts: tuple[float, ...]) -> None:
        """Operator `cm`."""
        a, b, c, d, e, f = parts
        self.matrix = multiply((a, b, c, d, e, f), self.matrix)

    def clip_to(self, box: Box | None) -> None:
        """A further clipping path; an unknown one leaves the rectangle as it was."""
        self.clip = overlap(self.clip, box)
