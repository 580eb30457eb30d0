"""Pictures and shapes of a page as islands: patches of ink that may wander.

The page is drawn without its text; what is left and hangs together is an island. An
island that is found again with the same size and look has only wandered; one that is not
has changed. So a drawing of five hundred lines is one thing, as it is for a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

#: Left, top, right, bottom, px.
Pixels = tuple[int, int, int, int]

#: A pixel is ink when it differs from the paper by more in a channel, 0–255.
_INK = 12
#: Ink that is nearer than this hangs together, px: an odd number.
_REACH = 5
#: Pieces of rows that are put together; a page of noise is one island.
_MOST_PIECES = 60_000
#: Islands smaller than this are dirt, px.
_DIRT = 3
#: Sizes may differ by so much, px: an island may stand between two pixels.
_SLACK = 1
#: Two islands look the same when their mean colours differ by no more, and no more of
#: their pixels (a part of all) by this much: edges differ when they lie between pixels.
_TINT, _TONE, _PART = 4.0, 48, 0.01
#: The side of an island's own little picture, px.
_SIGN = 12
_PIECE = re.compile(b"[^\x00]+")


@dataclass(frozen=True, slots=True)
class Island:
    """One patch of ink."""

    box: Pixels
    picture: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return self.box[2] - self.box[0], self.box[3] - self.box[1]

    def sign(self) -> bytes:
        """The island in a few pixels, for comparing those of all pages."""
        return self.picture.resize((_SIGN, _SIGN), Image.Resampling.BOX).tobytes()

    def looks_like(self, other: Island) -> bool:
        """The same size and the same look, wherever it stands."""
        if any(abs(a - b) > _SLACK for a, b in zip(self.size, other.size, strict=True)):
            return False
        theirs = other.picture
        if theirs.size != self.picture.size:
            theirs = theirs.resize(self.picture.size)
        mine = self.picture
        if mine.tobytes() == theirs.tobytes():
            return True
        means = zip(ImageStat.Stat(mine).mean, ImageStat.Stat(theirs).mean, strict=True)
        if any(abs(a - b) > _TINT for a, b in means):
            return False
        apart = widest(mine.filter(ImageFilter.BoxBlur(1)), theirs.filter(ImageFilter.BoxBlur(1)))
        far = sum(apart.histogram()[_TONE:])
        return far <= _PART * apart.width * apart.height


def widest(one: Image.Image, other: Image.Image) -> Image.Image:
    """The widest difference of two pictures in any channel, as grey."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def islands(picture: Image.Image) -> list[Island]:
    """All islands of a page drawn without its text."""
    paper = Image.new("RGB", picture.size, _paper(picture))
    ink = widest(picture, paper).point(lambda tone: 255 if tone > _INK else 0)
    grown = ink.filter(ImageFilter.MaxFilter(_REACH))
    found = []
    for pieces in _together(grown):
        own = Image.new("L", picture.size, 0)
        draw = ImageDraw.Draw(own)
        for row, start, end in pieces:
            draw.line((start, row, end - 1, row), fill=255)
        own = ImageChops.multiply(own, ink)
        box = own.getbbox()
        if box and (box[2] - box[0]) * (box[3] - box[1]) >= _DIRT:
            blank = Image.new("RGB", (box[2] - box[0], box[3] - box[1]), "white")
            shown = Image.composite(picture.crop(box), blank, own.crop(box))
            found.append(Island(box, shown))
    return found


def boxes(mask: Image.Image, reach: int = 9) -> list[Pixels]:
    """Where a mask of black and white is white: one box for what is near each other."""
    grown = mask.filter(ImageFilter.MaxFilter(reach))
    return [_around(pieces) for pieces in _together(grown)]


def matched(
    old: Sequence[Island], new: Sequence[Island]
) -> tuple[list[Island], list[Island], bool]:
    """The islands that went, those that came, and whether any of the others wandered."""
    left = list(new)
    gone: list[Island] = []
    wandered = False
    for island in sorted(old, key=lambda one: _area(one.box), reverse=True):
        near = sorted(left, key=lambda other: _distance(island.box, other.box))
        partner = next((other for other in near if island.looks_like(other)), None)
        if partner is None:
            gone.append(island)
        else:
            left.remove(partner)
            wandered = wandered or _distance(island.box, partner.box) > 2 * _SLACK
    return gone, left, wandered


def overlap(one: Pixels, other: Pixels) -> float:
    """The part that two boxes share of both together."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (_area(one) + _area(other) - shared)


def _area(box: Pixels) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _distance(one: Pixels, other: Pixels) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _paper(picture: Image.Image) -> tuple[int, ...]:
    """The colour that most of the page has."""
    small = picture.resize((64, 64), Image.Resampling.NEAREST)
    counted = small.getcolors(64 * 64) or [(1, (255, 255, 255))]
    return max(counted)[1]  # type: ignore[return-value]  # an RGB picture


def _around(pieces: Iterable[tuple[int, int, int]]) -> Pixels:
    rows, starts, ends = zip(*pieces, strict=True)
    return min(starts), min(rows), max(ends), max(rows) + 1


def _together(mask: Image.Image) -> Iterator[list[tuple[int, int, int]]]:
    """Pieces of rows (row, start, end) that touch, put together."""
    width, pixels = mask.width, mask.tobytes()
    pieces: list[tuple[int, int, int]] = []
    parent: list[int] = []

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    above: list[int] = []
    for row in range(mask.height):
        here: list[int] = []
        reach = 0
        for found in _PIECE.finditer(pixels, row * width, (row + 1) * width):
            start, end = found.start() - row * width, found.end() - row * width
            place = len(pieces)
            pieces.append((row, start, end))
            parent.append(place)
            while reach < len(above) and pieces[above[reach]][2] <= start:
                reach += 1
            at = reach
            while at < len(above) and pieces[above[at]][1] < end:
                parent[root(above[at])] = root(place)
                at += 1
            here.append(place)
        above = here
        if len(pieces) > _MOST_PIECES:
            yield [(0, 0, width), (mask.height - 1, 0, width)]
            return
    groups: dict[int, list[tuple[int, int, int]]] = {}
    for place, piece in enumerate(pieces):
        groups.setdefault(root(place), []).append(piece)
    yield from groups.values()
