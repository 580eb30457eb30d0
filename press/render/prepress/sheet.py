"""The sheet: page boxes to the hundredth of a point, and marks when the shop asks for them.

WeasyPrint's boxes start left of and below zero, and its marks stand in the bleed, in RGB
(defects P13 to P15). Here the media box starts at zero, the bleed box lies exactly the
shop's bleed around the trim, and marks, if any, stand outside it in registration colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

#: Points in a millimetre.
MM = 72 / 25.4
#: Marks begin this far from the bleed and are this long, mm (bvdm MedienStandard Druck:
#: 2 to 4 mm outside the bleed).
_GAP, _LENGTH = 2.0, 5.0
#: Thickness of marks, pt.
_HAIR = 0.25
#: Radius of a registration mark, mm, and half the length of its cross.
_RADIUS, _CROSS = 1.25, 2.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """A trimmed page on its sheet; lengths in pt."""

    width: float
    height: float
    bleed: float
    #: Room for marks outside the bleed, 0 without marks.
    slug: float
    #: Where the sheet is folded, from the left of the trim.
    folds: tuple[float, ...] = ()

    @classmethod
    def of(cls, trim: tuple[float, float], bleed: float, marks: bool) -> Sheet:
        """The sheet for a trim in pt and a bleed in mm."""
        return cls(*trim, bleed * MM, (_GAP + _LENGTH) * MM if marks else 0.0)

    @property
    def origin(self) -> float:
        """Where the trim begins, from the left and from below."""
        return self.bleed + self.slug

    def set_boxes(self, page: pikepdf.Page) -> None:
        """Media, bleed and trim box of a page whose trim begins at `origin`; no others.

        PDF/X wants a trim box or an art box, never both (ISO 15930-7, 6.14).
        """
        obj, start, slug = page.obj, self.origin, self.slug
        for key in ("/CropBox", "/ArtBox", "/Rotate", "/UserUnit"):
            if key in obj:
                del obj[key]
        full = (self.width + 2 * start, self.height + 2 * start)
        obj.MediaBox = _box(0, 0, *full)
        obj.BleedBox = _box(slug, slug, full[0] - slug, full[1] - slug)
        obj.TrimBox = _box(start, start, start + self.width, start + self.height)

    def clipped(self, content: bytes, shift: tuple[float, float]) -> bytes:
        """Content moved to its place and cut at the bleed, its first colours set as ink."""
        cut = ""
        if self.slug:
            sides = (side + 2 * self.bleed for side in (self.width, self.height))
            area = " ".join(map(_number, (self.slug, self.slug, *sides)))
            cut = f"{area} re W n\n"
        move = f"1 0 0 1 {_number(shift[0])} {_number(shift[1])} cm\n"
        start = f"q\n{cut}{move}0 0 0 1 k\n0 0 0 1 K\n"
        return start.encode() + content + b"\nQ\n"

    def marks(self) -> bytes:
        """The marks as content, in the colour space `/Registration`."""
        lines = [
            f"q\n/Registration CS\n1 SCN\n{_HAIR:g} w\n0 J\n[] 0 d\n",
            *self._crop_marks(),
            *self._fold_marks(),
            *self._registration_marks(),
            "Q\n",
        ]
        return "".join(lines).encode()

    def _crop_marks(self) -> Iterator[str]:
        near, far = self.slug - _GAP * MM, self.slug - (_GAP + _LENGTH) * MM
        start = self.origin
        right, top = start + self.width, start + self.height
        wide, high = start + right, start + top
        for x in (start, right):
            yield _line(x, near, x, far)
            yield _line(x, high - near, x, high - far)
        for y in (start, top):
            yield _line(near, y, far, y)
            yield _line(wide - near, y, wide - far, y)

    def _fold_marks(self) -> Iterator[str]:
        if not self.folds:
            return
        near, far = self.slug - _GAP * MM, self.slug - (_GAP + _LENGTH) * MM
        high = self.height + 2 * self.origin
        yield "[3 2] 0 d\n"
        for fold in self.folds:
            x = self.origin + fold
            yield _line(x, near, x, far)
            yield _line(x, high - near, x, high - far)
        yield "[] 0 d\n"

    def _registration_marks(self) -> Iterator[str]:
        middle = self.slug - (_GAP + _LENGTH / 2) * MM
        wide, high = self.width + 2 * self.origin, self.height + 2 * self.origin
        # Beside the fold, where a mark of its own may stand.
        across = wide / 2 if not self.folds else wide / 4
        places = ((middle, high / 2), (wide - middle, high / 2), (across, middle),
                  (across, high - middle))  # fmt: skip
        cross = _CROSS * MM
        for x, y in places:
            yield _line(x - cross, y, x + cross, y)
            yield _line(x, y - cross, x, y + cross)
            yield _circle(x, y, _RADIUS * MM)


def registration_colour(document: pikepdf.Pdf) -> Any:
    """Every plate at once, for marks only (ISO 32000-1, 8.6.6.4: the colorant All)."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1,
        C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 1, 1]),
    )  # fmt: skip
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, document.make_indirect(tint)])
    return document.make_indirect(space)


def trim_of(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """The trim WeasyPrint wrote: the page's size in the stylesheet."""
    left, bottom, right, top = (float(edge) for edge in page.obj.TrimBox)
    return left, bottom, right, top


def drawn_bleed(page: pikepdf.Page) -> float:
    """How much was drawn beyond the trim on the side with the least, mm."""
    trim = trim_of(page)
    media = [float(edge) for edge in page.obj.MediaBox]
    return min(*(abs(a - b) for a, b in zip(media, trim, strict=True))) / MM


def _box(*edges: float) -> Array:
    return Array([round(edge, 5) for edge in edges])


def _number(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")


def _line(*ends: float) -> str:
    x1, y1, x2, y2 = map(_number, ends)
    return f"{x1} {y1} m {x2} {y2} l S\n"


def _circle(x: float, y: float, radius: float) -> str:
    bend = 0.5522847 * radius  # a quarter of a circle as a Bézier curve
    quarters = ((radius, 0, radius, bend, bend, radius, 0, radius),
                (0, radius, -bend, radius, -radius, bend, -radius, 0),
                (-radius, 0, -radius, -bend, -bend, -radius, 0, -radius),
                (0, -radius, bend, -radius, radius, -bend, radius, 0))  # fmt: skip
    drawn = [f"{_number(x + radius)} {_number(y)} m"]
    for quarter in quarters:
        points = [_number(part + (y if i % 2 else x)) for i, part in enumerate(quarter[2:])]
        drawn.append(" ".join(points) + " c")
    return " ".join(drawn) + " S\n"
