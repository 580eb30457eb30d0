"""How much a page makes a reader read: bombs are weighed before they are opened.

A form that draws ten forms that draw ten forms costs nothing to write and years to draw.
The weight of a page is the bytes of its content, each nested stream counted as often as
its name stands in the content around it. Every name counts, whether it is drawn or not:
a page that would be too heavy by that is heavy enough to be left alone.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from press.check.facts import boxes, limits, objects

#: Bytes of content that a page may weigh; drawings of real brochures stay below 5 MB.
HEAVIEST = 64_000_000
#: Encoded bytes of a stream whose filter does not tell how much comes out of it.
_UNTOLD = 200_000
_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = frozenset(("FlateDecode", "LZWDecode", "RunLengthDecode", "Fl", "LZW", "RL"))


class Scales:
    """Weighs the pages of one file; what is drawn on several pages is weighed once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}
        self._weighing: set[tuple[int, int]] = set()

    def too_heavy(self, page: Any) -> bool:
        """True if the page's dictionary leads to more than a reader should be given."""
        held = objects.get(page, "/Contents")
        streams = objects.array(held, 10_000) if isinstance(held, pikepdf.Array) else [held]
        resources = boxes.inherited(page, "/Resources")
        total = 0
        for stream in streams:
            total += self._content(stream, resources)
            if total > HEAVIEST:
                return True
        return any(_vast(nested) for nested in _nested(resources).values())

    def _content(self, stream: Any, resources: Any) -> int:
        size, data = _unpacked(stream)
        if size > HEAVIEST:
            return size
        nested = _nested(resources)
        if not nested:
            return size
        names = Counter(_plain(found[1]) for found in _NAME.finditer(data))
        for name, times in names.items():
            if name in nested and size <= HEAVIEST:
                size += times * self._nested(nested[name], resources)
        return size

    def _nested(self, stream: Any, around: Any) -> int:
        known = objects.key(stream)
        if known is None or known in self._weighing:
            return 0
        if known not in self._known:
            if len(self._weighing) >= limits.DEPTH:
                return HEAVIEST + 1
            self._weighing.add(known)
            if _vast(stream):
                weight = HEAVIEST + 1
            elif objects.name(objects.get(stream, "/Subtype")) == "Image":
                weight = 0
            else:
                weight = self._content(stream, objects.get(stream, "/Resources") or around)
            self._weighing.discard(known)
            self._known[known] = min(weight, HEAVIEST + 1)
        return self._known[known]


def _nested(resources: Any) -> dict[bytes, Any]:
    """Name -> stream of everything that resources let a content stream draw."""
    found: dict[bytes, Any] = {}
    for kind in ("/XObject", "/Pattern"):
        for name, stream in objects.items(objects.get(resources, kind)):
            if isinstance(stream, pikepdf.Stream):
                found[name[1:].encode()] = stream
    for name, state in objects.items(objects.get(resources, "/ExtGState")):
        mask = objects.get(objects.get(state, "/SMask"), "/G")
        if isinstance(mask, pikepdf.Stream):
            found[name[1:].encode()] = mask
    return found | dict(_glyphs(resources))


def _glyphs(resources: Any) -> Iterator[tuple[bytes, Any]]:
    """The heaviest glyph of each Type 3 font under the font's name."""
    for name, font in objects.items(objects.get(resources, "/Font")):
        drawn = [glyph for _, glyph in objects.items(objects.get(font, "/CharProcs"))]
        streams = [glyph for glyph in drawn[:1000] if isinstance(glyph, pikepdf.Stream)]
        if streams:
            yield name[1:].encode(), max(streams, key=lambda glyph: _unpacked(glyph)[0])


def _vast(stream: Any) -> bool:
    """A picture of more pixels than a report needs to look at."""
    if objects.name(objects.get(stream, "/Subtype")) != "Image":
        return False
    width = objects.whole(objects.get(stream, "/Width", "/W"))
    height = objects.whole(objects.get(stream, "/Height", "/H"))
    return width * height > limits.PICTURE_PIXELS


def _unpacked(stream: Any) -> tuple[int, bytes]:
    """Size and bytes of a stream; the bytes may end early where the size is beyond all
    measure."""
    if not isinstance(stream, pikepdf.Stream):
        return 0, b""
    told = objects.filters(stream)
    packed = [name for name in told if name in _PACKED]
    try:
        if told in (("FlateDecode",), ("Fl",)):
            size = len(zlib.decompressobj().decompress(stream.read_raw_bytes(), HEAVIEST + 1))
            if size > HEAVIEST:
                return size, b""
        elif packed and (len(packed) > 1 or len(stream.get_raw_stream_buffer()) > _UNTOLD):
            return HEAVIEST + 1, b""
    except objects.BROKEN:
        pass
    data = objects.data(stream) or b""
    return len(data), data


def _plain(name: bytes) -> bytes:
    if b"#" not in name:
        return name
    return _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), name)
