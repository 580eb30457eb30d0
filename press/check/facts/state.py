"""The graphics state, as far as a preflight looks at it. ISO 32000-1, 8.4."""

from __future__ import annotations

from typing import Any

from press.check.facts import objects
from press.check.facts.objects import IDENTITY, Box, Matrix
from press.model.colour import GRAY, Ink

BLACK = Ink(GRAY, (0.0,))
#: Settings of an ExtGState that change how the device prints, and their harmless values.
_DEVICE = {
    "TR": ("Identity",),
    "TR2": ("Default", "Identity"),
    "HT": ("Default",),
    "BG": (),
    "BG2": ("Default",),
    "UCR": (),
    "UCR2": ("Default",),
    "HTP": (),
    "HTO": (),
}


class State:
    """One graphics state; `q` copies it."""

    __slots__ = (
        "alpha", "alpha_stroke", "blend", "clip", "ctm", "fill", "fill_pattern", "font",
        "leading", "line", "mode", "over_fill", "over_stroke", "render", "rise", "scaling",
        "size", "soft", "stroke", "stroke_pattern",
    )  # fmt: skip

    def __init__(self, ctm: Matrix, clip: Box) -> None:
        self.ctm = ctm
        self.clip = clip
        self.fill: Ink = BLACK
        self.stroke: Ink = BLACK
        self.fill_pattern: Any = None
        self.stroke_pattern: Any = None
        self.line = 1.0
        self.over_fill = False
        self.over_stroke = False
        self.mode = 0
        self.alpha = 1.0
        self.alpha_stroke = 1.0
        self.blend = "Normal"
        self.soft = False
        self.font: int | None = None
        self.size = 0.0
        self.scaling = 1.0
        self.leading = 0.0
        self.rise = 0.0
        self.render = 0

    def copy(self) -> State:
        """The same state, to be changed without changing this one."""
        twin = State.__new__(State)
        for name in State.__slots__:
            setattr(twin, name, getattr(self, name))
        return twin

    def inner(self, ctm: Matrix, clip: Box) -> State:
        """The state a form's content starts with (ISO 32000-1, 8.10.1)."""
        twin = self.copy()
        twin.ctm, twin.clip = ctm, clip
        return twin


class Settings:
    """An ExtGState dictionary, read once."""

    __slots__ = ("changes", "device", "font", "mask", "transparency")

    def __init__(self, holder: Any) -> None:
        changes: list[tuple[str, Any]] = []
        device: list[str] = []
        transparency: list[str] = []
        #: The form of a soft mask, and (font, size), if the dictionary sets them.
        self.mask: Any = None
        self.font: tuple[Any, float] | None = None
        for key, value in objects.items(holder):
            what = key[1:]
            if what == "OP":
                changes.append(("over_stroke", value is True))
                if objects.get(holder, "/op") is None:
                    changes.append(("over_fill", value is True))
            elif what == "op":
                changes.append(("over_fill", value is True))
            elif what == "OPM":
                changes.append(("mode", 1 if objects.whole(value) == 1 else 0))
            elif what == "LW":
                changes.append(("line", objects.number(value)))
            elif what in ("ca", "CA"):
                alpha = objects.number(value, 1.0)
                changes.append(("alpha" if what == "ca" else "alpha_stroke", alpha))
                if alpha < 1:
                    transparency.append(f"{what} {alpha:g}")
            elif what == "BM":
                blend = objects.name(value) or "".join(map(objects.name, objects.array(value, 1)))
                changes.append(("blend", blend))
                if blend not in ("Normal", "Compatible"):
                    transparency.append(f"BM {blend}")
            elif what == "SMask":
                form = objects.get(value, "/G")
                changes.append(("soft", form is not None))
                if form is not None:
                    transparency.append("SMask")
                    self.mask = form
            elif what == "Font":
                parts = objects.array(value, 2)
                if len(parts) == 2:
                    self.font = (parts[0], objects.number(parts[1]))
            elif what in _DEVICE and objects.name(value) not in _DEVICE[what]:
                device.append(what)
        self.changes = tuple(changes)
        self.device = tuple(device)
        self.transparency = tuple(transparency)


class Text:
    """The text matrix and the start of the line. ISO 32000-1, 9.4."""

    __slots__ = ("line", "matrix")

    def __init__(self) -> None:
        self.matrix: Matrix = IDENTITY
        self.line: Matrix = IDENTITY

    def set(self, matrix: Matrix) -> None:
        """`Tm`."""
        self.matrix = self.line = matrix

    def move(self, x: float, y: float) -> None:
        """`Td`."""
        a, b, c, d, e, f = self.line
        self.matrix = self.line = (a, b, c, d, a * x + c * y + e, b * x + d * y + f)

    def advance(self, x: float) -> None:
        """To the right by so much of text space."""
        a, b, c, d, e, f = self.matrix
        self.matrix = (a, b, c, d, a * x + e, b * x + f)
