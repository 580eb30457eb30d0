"""Headers of JPEG, PNG and TIFF pictures: how large they are, and whether they are whole.

Nothing is decoded here: `press.render` does that once for every new digest. Accepted
are grey, RGB, palette, Lab and CMYK pictures; 16 bits a channel and CMYK are told as
notes, because they are converted. Floating point and 32-bit pictures are refused.
"""

from __future__ import annotations

import io
import re
import warnings
from functools import lru_cache
from importlib import import_module
from logging import NullHandler, getLogger
from typing import TYPE_CHECKING

from press.codes import finding
from press.findings import Finding, Origin

if TYPE_CHECKING:
    from PIL.Image import Image

#: Largest side, px.
SIDE_LIMIT = 12_000
#: Largest area, px.
AREA_LIMIT = 200_000_000

#: Pillow's names of the formats -> the endings that say so.
_ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "MPO": (".jpg", ".jpeg"),  # a JPEG with a second picture behind the first
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
}
_MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
_MODES = frozenset(
    {"1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "LAB"}
    | {"I;16", "I;16B", "I;16L"}
)
_ORIENTATION = 274
_STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES = 273, 279, 324, 325
#: The next marker in the compressed data of a JPEG that is more than a stuffed byte.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def size(raw: bytes, path: str, found: list[Finding]) -> tuple[float, float] | None:
    """Width and height in px after EXIF orientation, or None with the reason."""
    place = Origin(path)
    if not raw:
        found.append(finding("sources/empty", place))
        return None
    kind = next((kind for magic, kind in _MAGIC if raw.startswith(magic)), None)
    if kind is None:
        found.append(finding("picture/no-picture", place))
        return None
    from PIL import Image  # late: drawings need no Pillow

    _prepare(kind)
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=(kind,)) as image:
                return _judged(image, raw, path, found)
    except Exception as error:  # noqa: BLE001 a broken file may fail a decoder in any way
        if _cut_off(raw):
            found.append(finding("picture/truncated", place))
        else:
            found.append(finding("picture/unreadable", place, reason=type(error).__name__))
        return None
    finally:
        Image.MAX_IMAGE_PIXELS = limit


@lru_cache
def _prepare(kind: str) -> None:
    """Let Pillow open this one format, because all of them take their time, and be quiet.

    What it would log to the terminal about a broken file is a finding here.
    """
    import_module(f"PIL.{kind.capitalize()}ImagePlugin")
    getLogger("PIL").addHandler(NullHandler())


def _judged(
    image: Image, raw: bytes, path: str, found: list[Finding]
) -> tuple[float, float] | None:
    place = Origin(path)
    kind = str(image.format)
    if not path.lower().endswith(_ENDINGS.get(kind, ())):
        found.append(finding("picture/wrong-ending", place, actual=kind))
        return None
    width, height = image.size
    if max(width, height) > SIDE_LIMIT or width * height > AREA_LIMIT:
        found.append(
            finding(
                "picture/too-many-pixels",
                place,
                width=width,
                height=height,
                side=SIDE_LIMIT,
                area=AREA_LIMIT // 1_000_000,
            )
        )
        return None
    if image.mode not in _MODES:
        found.append(finding("picture/colour-mode", place, mode=image.mode))
        return None
    if not _whole(image, raw):
        found.append(finding("picture/truncated", place))
        return None
    if image.mode == "CMYK":
        profiled = bool(image.info.get("icc_profile"))
        found.append(finding("picture/cmyk" if profiled else "picture/cmyk-no-profile", place))
    if _deep(image, raw):
        found.append(finding("picture/sixteen-bit", place))
    if image.getexif().get(_ORIENTATION) in (5, 6, 7, 8):
        width, height = height, width
    return float(width), float(height)


def _whole(image: Image, raw: bytes) -> bool:
    """False if the end of the file is missing."""
    if image.format == "PNG":
        return raw.rstrip(b"\x00\r\n ").endswith(b"IEND\xaeB`\x82") or b"IEND\xaeB`\x82" in raw
    if image.format == "TIFF":
        tags = getattr(image, "tag_v2", {})
        for offsets, sizes in ((_STRIPS, _STRIP_SIZES), (_TILES, _TILE_SIZES)):
            starts, lengths = tags.get(offsets, ()), tags.get(sizes, ())
            pairs = zip(_many(starts), _many(lengths), strict=False)
            if any(start + length > len(raw) for start, length in pairs):
                return False
        return True
    return _jpeg_ends(raw)


def _many(value: object) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (int(str(value)),)


def _jpeg_ends(raw: bytes) -> bool:
    """True if the segments of a JPEG lead to its end marker."""
    at = 2
    while at + 4 <= len(raw):
        if raw[at] != 0xFF:
            return False
        marker = raw[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker == 0xD9:
            return True
        at += 2 + int.from_bytes(raw[at + 2 : at + 4], "big")
        if marker == 0xDA:  # compressed data follow, up to the next marker
            match = _MARKER.search(raw, at)
            if match is None:
                return False
            at = match.start()
    return raw[at : at + 2] == b"\xff\xd9"


def _deep(image: Image, raw: bytes) -> bool:
    """True for more than eight bits a channel."""
    if image.mode.startswith("I;16"):
        return True
    if image.format == "PNG":
        return raw[24:25] == b"\x10"
    bits = getattr(image, "tag_v2", {}).get(258, (8,)) if image.format == "TIFF" else (8,)
    return max(_many(bits), default=8) > 8


def _cut_off(raw: bytes) -> bool:
    """True for a file that starts like a picture and is too short to hold its header."""
    if raw.startswith(b"\xff\xd8\xff"):
        return not _jpeg_ends(raw)
    if raw.startswith(b"\x89PNG\r\n"):
        return b"IEND\xaeB`\x82" not in raw
    return raw.startswith((b"II*\x00", b"MM\x00*")) and len(raw) < 4096
