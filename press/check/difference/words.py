"""The words of a file with their places and type, in columns: a thousand pages fit.

Words are what stands between blanks. pdfium tells characters in the order in which they
were painted; a hyphen at the end of a line it may tell as U+FFFE.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw

#: Characters of a page that are read.
MOST = 400_000
#: Tenths of a point: the unit of places.
TENTHS = 10
#: Signs that only end a line inside a word.
_BREAKS = frozenset((0x00AD, 0x0002, 0xFFFE))
_HYPHENS = dict.fromkeys((0x2010, 0x2011), "-")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
              0xFB05: "st", 0xFB06: "st"}  # fmt: skip
_ONE_WAY = {**_HYPHENS, **_LIGATURES}
#: A word on the same line may stand so much higher or lower, in parts of its size.
_LEVEL = 0.35


@dataclass(frozen=True, slots=True)
class Style:
    """The type that a word is set in."""

    #: Name of the font without the six letters of its subset.
    font: str
    #: Hundredths of a point.
    size: int
    #: `#rrggbb`
    colour: str


def _integers() -> array[int]:
    return array("i")


@dataclass(slots=True)
class Words:
    """Columns with an entry for each word of the file, page after page."""

    text: list[str] = field(default_factory=list)
    page: array[int] = field(default_factory=_integers)
    #: Start of the baseline from the top left of the visible page, tenths of a point.
    x: array[int] = field(default_factory=_integers)
    y: array[int] = field(default_factory=_integers)
    #: First character and their number, for asking pdfium for the rectangle.
    start: array[int] = field(default_factory=_integers)
    count: array[int] = field(default_factory=_integers)
    #: Place in `styles`.
    style: array[int] = field(default_factory=_integers)
    #: Lines are numbered through the whole file.
    line: array[int] = field(default_factory=_integers)
    #: Number of the marked content that holds it (ISO 32000-1, 14.7.4), -1 for none.
    mark: array[int] = field(default_factory=_integers)
    styles: list[Style] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)


class Reader:
    """Adds the words of page after page to the columns."""

    def __init__(self) -> None:
        self.words = Words()
        self._styles: dict[Style, int] = {}
        self._same: dict[str, str] = {}
        self._line = -1
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        self._inks = tuple(ctypes.c_uint() for _ in range(4))
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()

    def add(self, number: int, page: Any) -> int:
        """Read a page, counted from 1; how many words it has."""
        text_page = page.get_textpage()
        try:
            before = len(self.words)
            self._line += 1
            level: tuple[int, int, float] | None = None
            place = Place(page)
            for start, count, text in self._spans(text_page):
                style = self._style(text_page, start)
                x, y = self._origin(text_page, start, place)
                size = self.words.styles[style].size * TENTHS / 100
                if level is not None and (
                    abs(y - level[1]) > _LEVEL * max(size, level[2]) or x < level[0]
                ):
                    self._line += 1
                level = x, y, size
                self._put(number, text, (x, y), (start, count), style, _mark(text_page, start))
            return len(self.words) - before
        finally:
            text_page.close()

    def _spans(self, text_page: Any) -> Iterator[tuple[int, int, str]]:
        """First character, number of characters and text of every word."""
        handle, code_of = text_page.raw, raw.FPDFText_GetUnicode
        start, letters = 0, ""
        total = min(text_page.count_chars(), MOST)
        for at in range(total):
            code = code_of(handle, at)
            broken = code in _BREAKS
            letter = _letter(code)
            if broken or letter.isspace():
                if letters:
                    yield start, at - start, letters + "-" * broken
                letters = ""
            elif letter:
                if not letters:
                    start = at
                letters += letter
        if letters:
            yield start, total - start, letters

    def _put(
        self,
        number: int,
        text: str,
        place: tuple[int, int],
        span: tuple[int, int],
        style: int,
        mark: int,
    ) -> None:
        words = self.words
        plain = unicodedata.normalize("NFC", text)
        words.text.append(self._same.setdefault(plain, plain))
        words.page.append(number)
        words.x.append(place[0])
        words.y.append(place[1])
        words.start.append(span[0])
        words.count.append(span[1])
        words.style.append(style)
        words.line.append(self._line)
        words.mark.append(mark)

    def _origin(self, text_page: Any, at: int, place: Place) -> tuple[int, int]:
        raw.FPDFText_GetCharOrigin(text_page.raw, at, self._x, self._y)
        return place.of(self._x.value, self._y.value)

    def _style(self, text_page: Any, at: int) -> int:
        matrix, inks, handle = self._matrix, self._inks, text_page.raw
        size = raw.FPDFText_GetFontSize(handle, at)
        if raw.FPDFText_GetMatrix(handle, at, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        colour = ""
        if raw.FPDFText_GetFillColor(handle, at, *inks):
            colour = "#" + "".join(f"{ink.value & 255:02x}" for ink in inks[:3])
        name = ""
        if 0 < raw.FPDFText_GetFontInfo(handle, at, self._name, 256, self._flags) <= 256:
            name = self._name.value.decode("utf-8", "replace")
        style = Style(_family(name), round(min(max(size, 0.0), 20_000.0) * 100), colour)
        if style not in self._styles:
            self._styles[style] = len(self.words.styles)
            self.words.styles.append(style)
        return self._styles[style]


def _mark(text_page: Any, at: int) -> int:
    painted = raw.FPDFText_GetTextObject(text_page.raw, at)
    return int(raw.FPDFPageObj_GetMarkedContentID(painted)) if painted else -1


class Place:
    """Turns a page's own coordinates into places on the visible page."""

    def __init__(self, page: Any) -> None:
        self._page = page.raw
        width, height = page.get_size()
        self._width, self._height = max(1, round(width * TENTHS)), max(1, round(height * TENTHS))
        self._across, self._down = ctypes.c_int(), ctypes.c_int()

    def of(self, x: float, y: float) -> tuple[int, int]:
        """Tenths of a point from the top left."""
        raw.FPDF_PageToDevice(
            self._page, 0, 0, self._width, self._height, 0, x, y, self._across, self._down
        )
        return self._across.value, self._down.value


def areas(page: Any, spans: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """The rectangles of words, given by first character and number, in tenths of a point:
    left, top, right, bottom. A word may have several, or none."""
    text_page = page.get_textpage()
    place = Place(page)
    sides = [ctypes.c_double() for _ in range(4)]
    found = []
    try:
        for start, count in spans:
            for at in range(min(8, max(0, raw.FPDFText_CountRects(text_page.raw, start, count)))):
                if raw.FPDFText_GetRect(text_page.raw, at, *sides):
                    left, top, right, bottom = (side.value for side in sides)
                    one, other = place.of(left, top), place.of(right, bottom)
                    found.append(around(one, other))
    finally:
        text_page.close()
    return found


def around(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int, int, int]:
    """The box that two of its corners span: left, top, right, bottom."""
    return (
        min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
    )  # fmt: skip


def _letter(code: int) -> str:
    """A character as it is compared; nothing for what has no look."""
    if code in _ONE_WAY:
        return _ONE_WAY[code]
    if code < 0x20:
        return " " if code in (0x09, 0x0A, 0x0D) else ""
    if code in _BREAKS or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    letter = chr(code)
    return "" if unicodedata.category(letter) == "Cf" else letter


def _family(name: str) -> str:
    """`ABCDEF+Source-Sans-3,` becomes `Source-Sans-3`."""
    head, plus, tail = name.partition("+")
    return (tail if plus and len(head) == 6 else name).strip(", ")
