"""Two pages laid over each other: what a reader would see, and what of it is not text.

Pages are drawn at 72 dpi and softened by a pixel first, so that a hair's breadth does not
count; the tolerances stand in `press.model.difference`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import raw

from press.check.difference.islands import (
    Island,
    Pixels,
    boxes,
    islands,
    matched,
    overlap,
    widest,
)
from press.check.difference.reading import LONGEST, SCALE, Sheet, rendered
from press.check.difference.words import TENTHS, Words
from press.model.difference import FAINT, TONE

#: Fewer pixels that differ in all are not seen.
SPECK = 12
#: The side of a square whose mean colour counts, px.
_SQUARE = 8
#: Pages whose sizes differ by no more are of one size, tenths of a point.
_SAME_SIZE = 10
#: A line this thin near a line of type belongs to it (underlining), px.
_THIN = 2
#: Part of the overlap from which two islands are one that changed.
_ONE = 0.4
#: Objects of a page that are looked through for text.
_OBJECTS = 300_000


@dataclass(frozen=True, slots=True)
class Look:
    """What two pages look like against each other. Boxes are px from the top left of what
    is compared."""

    #: A reader would see a difference.
    seen: bool = False
    #: Pages of different size: nothing else was compared.
    resized: bool = False
    #: What is not text went, came, or only wandered.
    gone: tuple[Island, ...] = ()
    come: tuple[Island, ...] = ()
    wandered: bool = False
    #: Where things changed in their place.
    places: tuple[Pixels, ...] = ()
    #: Top left of what is compared on the visible pages, px.
    old_corner: tuple[int, int] = (0, 0)
    new_corner: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Frames:
    """What of two pages is compared: all that is visible if they are of one size, else
    what is left after trimming."""

    old: Pixels
    new: Pixels


def frames(old: Sheet, new: Sheet) -> Frames | None:
    """The parts to compare, tenths of a point; None for pages of different size."""
    whole = (0, 0, old.width, old.height), (0, 0, new.width, new.height)
    for one, other in (whole, (old.trim, new.trim)):
        if one and other and all(
            abs((one[at + 2] - one[at]) - (other[at + 2] - other[at])) <= _SAME_SIZE
            for at in (0, 1)
        ):  # fmt: skip
            return Frames(one, other)
    return None


def look(
    pages: tuple[Any, Any],
    sheets: tuple[Sheet, Sheet],
    words: tuple[Words, Words],
    ignored: tuple[Sequence[Pixels], Sequence[Pixels]] = ((), ()),
) -> Look:
    """Compare two open pages. The text of both is hidden afterwards.

    `ignored` are places on each page, in tenths of a point, that may look different.
    """
    framed = frames(*sheets)
    if framed is None:
        return Look(seen=True, resized=True)
    cuts = _cut(framed.old, sheets[0]), _cut(framed.new, sheets[1])
    size = min(c[2] - c[0] for c in cuts), min(c[3] - c[1] for c in cuts)
    corners = cuts[0][:2], cuts[1][:2]
    old, new = (
        _cropped(rendered(page), corner, size) for page, corner in zip(pages, corners, strict=True)
    )
    sharp = _mask(old, new)
    for places, sheet, corner in zip(ignored, sheets, corners, strict=True):
        _wipe(sharp, places, sheet, corner)
    seen = _seen(sharp)
    if not seen and not _seen(_faint(old, new)):
        return Look(old_corner=corners[0], new_corner=corners[1])
    for page in pages:
        hide_text(page)
    old, new = (
        _cropped(rendered(page), corner, size) for page, corner in zip(pages, corners, strict=True)
    )
    found = Look(seen=seen, old_corner=corners[0], new_corner=corners[1])
    if not _seen(_changed(old, new)):
        return found
    return _shapes(found, old, new, sheets, words)


def _shapes(
    found: Look,
    old: Image.Image,
    new: Image.Image,
    sheets: tuple[Sheet, Sheet],
    words: tuple[Words, Words],
) -> Look:
    """What went, came, wandered and changed of two pages without their text."""
    fate = matched(islands(old), islands(new))
    lines = [i for i in fate.gone if _underlines(i, sheets[0], words[0], found.old_corner)]
    lines += [i for i in fate.come if _underlines(i, sheets[1], words[1], found.new_corner)]
    gone = [island for island in fate.gone if island not in lines]
    come = [island for island in fate.come if island not in lines]
    spots = boxes(_changed(old, new, fate.between))
    told = [*fate.ways, *(island.box for island in (*lines, *gone, *come))]
    gone, come, places = _in_place(gone, come, spots)
    places += [spot for spot in spots if not any(_meets(spot, box) for box in told)]
    return replace(
        found,
        seen=found.seen and not fate.between,
        gone=tuple(gone),
        come=tuple(come),
        wandered=bool(fate.ways),
        places=tuple(dict.fromkeys(places)),
    )


def _changed(old: Image.Image, new: Image.Image, but: Sequence[Pixels] = ()) -> Image.Image:
    """White where something differs, but for these places."""
    mask = ImageChops.lighter(_mask(old, new), _faint(old, new))
    for left, top, right, bottom in but:
        near = (left - _SQUARE, top - _SQUARE, right + _SQUARE, bottom + _SQUARE)
        mask.paste(0, near)
    return mask


def hide_text(page: Any) -> None:
    """Make the text of an open page invisible; the file is not touched."""
    left = _OBJECTS
    waiting = [
        raw.FPDFPage_GetObject(page.raw, at) for at in range(raw.FPDFPage_CountObjects(page.raw))
    ]
    while waiting and left:
        left -= 1
        thing = waiting.pop()
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            waiting += [
                raw.FPDFFormObj_GetObject(thing, at)
                for at in range(raw.FPDFFormObj_CountObjects(thing))
            ]


def _cut(frame: Pixels, sheet: Sheet) -> Pixels:
    """A frame in pixels of the rendered page, which may be drawn smaller when it is large."""
    scale = drawn_scale(sheet) / TENTHS
    left, top, right, bottom = (round(side * scale) for side in frame)
    return left, top, max(left + 1, right), max(top + 1, bottom)


def drawn_scale(sheet: Sheet) -> float:
    """Pixels a point that a page is rendered with."""
    longest = max(sheet.width, sheet.height, TENTHS) / TENTHS
    return min(SCALE, LONGEST / longest)


def _cropped(picture: Image.Image, corner: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    box = (*corner, corner[0] + size[0], corner[1] + size[1])
    return picture if box == (0, 0, *picture.size) else picture.crop(box)


def _mask(old: Image.Image, new: Image.Image) -> Image.Image:
    """White where a pixel differs."""
    soft = ImageFilter.BoxBlur(1)
    return widest(old.filter(soft), new.filter(soft)).point(lambda t: 255 if t > TONE else 0)


def _faint(old: Image.Image, new: Image.Image) -> Image.Image:
    """White where a square differs on average."""
    small = max(1, old.width // _SQUARE), max(1, old.height // _SQUARE)
    one, other = (picture.resize(small, Image.Resampling.BOX) for picture in (old, new))
    mask = widest(one, other).point(lambda tone: 255 if tone > FAINT else 0)
    return mask.resize(old.size, Image.Resampling.NEAREST)


def _seen(mask: Image.Image) -> bool:
    return sum(mask.histogram()[1:]) >= SPECK


def _wipe(
    mask: Image.Image, places: Sequence[Pixels], sheet: Sheet, corner: tuple[int, int]
) -> None:
    scale = drawn_scale(sheet) / TENTHS
    for left, top, right, bottom in places:
        mask.paste(
            0,
            (
                round(left * scale) - corner[0] - 2,
                round(top * scale) - corner[1] - 2,
                round(right * scale) - corner[0] + 2,
                round(bottom * scale) - corner[1] + 2,
            ),
        )


def _underlines(island: Island, sheet: Sheet, words: Words, corner: tuple[int, int]) -> bool:
    """A thin line under or through words: it follows them, and they are compared."""
    left, top, right, bottom = island.box
    if bottom - top > _THIN:
        return False
    scale = TENTHS / drawn_scale(sheet)
    low, high = (left + corner[0] - 3) * scale, (right + corner[0] + 3) * scale
    height = (top + corner[1]) * scale
    for word in range(sheet.first, sheet.last):
        size = words.styles[words.style[word]].size * TENTHS / 100
        if low <= words.x[word] <= high and -0.5 * size <= height - words.y[word] <= 0.4 * size:
            return True
    return False


def _in_place(
    gone: Sequence[Island], come: Sequence[Island], spots: Sequence[Pixels]
) -> tuple[list[Island], list[Island], list[Pixels]]:
    """Islands that changed without leaving their place are told by where they changed."""
    places: list[Pixels] = []
    left = list(come)
    away: list[Island] = []
    for island in gone:
        partner = next((i for i in left if overlap(island.box, i.box) >= _ONE), None)
        if partner is None:
            away.append(island)
            continue
        left.remove(partner)
        inside = [spot for spot in spots if _meets(spot, island.box) or _meets(spot, partner.box)]
        places += inside or [partner.box]
    return away, left, places


def _meets(one: Pixels, other: Pixels) -> bool:
    return (
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    )  # fmt: skip


def opened(document: Any, number: int) -> closing[Any]:
    """A page by its number, closed afterwards."""
    return closing(document[number - 1])
