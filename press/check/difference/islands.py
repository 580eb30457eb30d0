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
#: Ink with no more than twice this between hangs together, px; changes with this.
_REACH, _NEAR = 2, 4
#: Pieces of rows that are put together; a page of noise is one island.
_MOST_PIECES = 60_000
#: Islands smaller than this are dirt, px.
_DIRT = 3
#: Sizes may differ by so much, px: an island may stand between two pixels.
_SLACK = 1
#: Two islands look the same when their mean colours differ by no more, and no more of
#: their pixels (a part of all, and in all) by this much: edges differ when they lie
#: between pixels.
_TINT, _TONE, _PART, _FAR = 4.0, 48, 0.01, 300
#: Islands of a page that are compared with each other beyond equal pixels.
_MOST_ISLANDS = 400
#: The side of an island's own little picture, px, and by how much two such pictures of the
#: same thing differ on average at most, 0–255.
_SIGN, _SAME_SIGN = 12, 6.0
#: Islands this thin are lines, px; their ink differs by so much at most, part of all.
_LINE, _INK_PART = 4, 0.2
_PIECE = re.compile(b"[^\x00]+")


@dataclass(frozen=True, slots=True, eq=False)
class Island:
    """One patch of ink."""

    box: Pixels
    picture: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return self.box[2] - self.box[0], self.box[3] - self.box[1]

    def trace(self) -> Trace:
        """What is remembered of an island when its picture is let go of."""
        small = self.picture.resize((_SIGN, _SIGN), Image.Resampling.BOX)
        return Trace(self.size, _ink(self.picture), small.tobytes())

    def looks_like(self, other: Island) -> bool:
        """The same size and the same look, wherever it stands."""
        if not _near(self.size, other.size):
            return False
        mine, theirs = self.picture, other.picture
        if _is_line(self.size):
            return _as_much(_ink(mine), _ink(theirs))
        if theirs.size != mine.size:
            theirs = theirs.resize(mine.size)
        if mine.tobytes() == theirs.tobytes():
            return True
        means = zip(ImageStat.Stat(mine).mean, ImageStat.Stat(theirs).mean, strict=True)
        if any(abs(a - b) > _TINT for a, b in means):
            return False
        apart = widest(mine.filter(ImageFilter.BoxBlur(1)), theirs.filter(ImageFilter.BoxBlur(1)))
        far = sum(apart.histogram()[_TONE:])
        return far <= min(_PART * apart.width * apart.height, _FAR)


@dataclass(frozen=True, slots=True)
class Trace:
    """An island in a few bytes, for comparing those of all pages."""

    size: tuple[int, int]
    ink: tuple[float, float, float]
    sign: bytes

    def is_of(self, other: Trace) -> bool:
        """The same island, as far as can be told."""
        if not _near(self.size, other.size):
            return False
        if _is_line(self.size):
            return _as_much(self.ink, other.ink)
        apart = sum(abs(a - b) for a, b in zip(self.sign, other.sign, strict=True))
        return apart <= _SAME_SIGN * len(self.sign)


def _near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= _SLACK for a, b in zip(one, other, strict=True))


def _is_line(size: tuple[int, int]) -> bool:
    """So thin that it looks different between two pixels; its ink is the same."""
    return min(size) <= _LINE


def _ink(picture: Image.Image) -> tuple[float, float, float]:
    """Red, green and blue that are missing from white."""
    red, green, blue = ImageStat.Stat(picture).sum
    white = 255.0 * picture.width * picture.height
    return white - red, white - green, white - blue


def _as_much(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    most = max(*one, *other, 1.0)
    return all(abs(a - b) <= _INK_PART * most for a, b in zip(one, other, strict=True))


def widest(one: Image.Image, other: Image.Image) -> Image.Image:
    """The widest difference of two pictures in any channel, as grey."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def islands(picture: Image.Image) -> list[Island]:
    """All islands of a page drawn without its text."""
    paper = Image.new("RGB", picture.size, _paper(picture))
    ink = widest(picture, paper).point(lambda tone: 255 if tone > _INK else 0)
    grown = _grown(ink, _REACH)
    found = []
    for pieces in _together(grown):
        left, top, right, bottom = _around(pieces)
        own = Image.new("L", (right - left, bottom - top), 0)
        draw = ImageDraw.Draw(own)
        for row, start, end in pieces:
            draw.line((start - left, row - top, end - 1 - left, row - top), fill=255)
        own = ImageChops.multiply(own, ink.crop((left, top, right, bottom)))
        inner = own.getbbox()
        if inner and (inner[2] - inner[0]) * (inner[3] - inner[1]) >= _DIRT:
            box = (inner[0] + left, inner[1] + top, inner[2] + left, inner[3] + top)
            blank = Image.new("RGB", (inner[2] - inner[0], inner[3] - inner[1]), "white")
            shown = Image.composite(picture.crop(box), blank, own.crop(inner))
            found.append(Island(box, shown))
    return found


def boxes(mask: Image.Image) -> list[Pixels]:
    """Where a mask of black and white is white: one box for what is near each other."""
    return [_shrunk(_around(pieces), mask) for pieces in _together(_grown(mask, _NEAR))]


def _shrunk(box: Pixels, mask: Image.Image) -> Pixels:
    inner = mask.crop(box).getbbox() or (0, 0, 1, 1)
    return box[0] + inner[0], box[1] + inner[1], box[0] + inner[2], box[1] + inner[3]


def _grown(mask: Image.Image, reach: int) -> Image.Image:
    """White wherever white is within reach; a mean is quicker to have than a maximum."""
    spread = mask.filter(ImageFilter.BoxBlur(reach))
    return spread.point(lambda tone: 255 if tone else 0)


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of the islands of a page."""

    gone: list[Island]
    come: list[Island]
    #: Where others wandered from and to.
    ways: list[Pixels]
    #: Where others stand between pixels now, or did before, and are drawn a little
    #: differently for it.
    between: list[Pixels]


def matched(old: Sequence[Island], new: Sequence[Island]) -> Matched:
    """Find the islands of a page again on another.

    The same pixels are found at once; the rest is compared with what has its size, the
    nearest first.
    """
    twins: dict[tuple[tuple[int, int], bytes], list[Island]] = {}
    for island in new:
        twins.setdefault((island.size, island.picture.tobytes()), []).append(island)
    ways: list[Pixels] = []
    between: list[Pixels] = []
    rest = []
    for island in old:
        same = twins.get((island.size, island.picture.tobytes()))
        if not same:
            rest.append(island)
            continue
        same.sort(key=lambda other: -_distance(island.box, other.box))
        ways += _way(island, same.pop())
    left = {id(island): island for several in twins.values() for island in several}
    gone: list[Island] = []
    for island in rest[:_MOST_ISLANDS]:
        near = sorted(left.values(), key=lambda other: _distance(island.box, other.box))
        partner = next((other for other in near if island.looks_like(other)), None)
        if partner is None:
            gone.append(island)
        else:
            del left[id(partner)]
            way = _way(island, partner)
            ways += way
            if not way and island.box != partner.box:
                between += [island.box, partner.box]
    return Matched(gone + rest[_MOST_ISLANDS:], list(left.values()), ways, between)


def _way(island: Island, partner: Island) -> list[Pixels]:
    far = _distance(island.box, partner.box) > 2 * _SLACK
    return [island.box, partner.box] if far else []


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
