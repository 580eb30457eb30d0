"""What the head of a JPEG tells: size, quality, and data that is nobody's business.

ITU-T T.81 (markers), Exif 2.3 (APP1), Adobe XMP part 3, IPTC in Photoshop's APP13.
"""

from __future__ import annotations

from dataclasses import dataclass

#: The luminance table of quality 50 in annex K.1 of T.81 has this sum.
_STANDARD_SUM = 3688
_STARTS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a JPEG file."""

    pixels: tuple[int, int]
    bits: int
    components: int
    #: Estimated IJG quality, 1–100; None without a table.
    quality: int | None
    private: tuple[str, ...]


def head(data: bytes) -> Head | None:
    """Read the markers before the picture's data; None if this is no JPEG."""
    if data[:2] != b"\xff\xd8":
        return None
    place = 2
    quality: int | None = None
    private: set[str] = set()
    frame: tuple[int, int, int, int] | None = None
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if marker == 0xDA:
            break
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        body = data[place + 4 : place + 2 + length]
        if marker == 0xDB and quality is None:
            quality = _quality(body)
        elif marker == 0xE1:
            private |= _app1(body)
        elif marker == 0xED and b"8BIM\x04\x04" in body:
            private.add("IPTC")
        elif marker in _STARTS and len(body) >= 6:
            height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
            frame = (width, height, body[0], body[5])
        place += 2 + max(length, 2)
    if frame is None:
        return None
    return Head(frame[:2], frame[2], frame[3], quality, tuple(sorted(private)))


def _quality(body: bytes) -> int | None:
    """IJG's quality whose scaled standard table has the same sum as this one."""
    wide = body[0] >> 4 if body else 0
    values = body[1:129:2] if wide else body[1:65]
    low = body[2:129:2] if wide else b""
    total = sum(values) * (256 if wide else 1) + sum(low)
    if not total:
        return None
    percent = total * 100 / _STANDARD_SUM
    estimate = (200 - percent) / 2 if percent <= 100 else 5000 / percent
    return max(1, min(100, round(estimate)))


def _app1(body: bytes) -> set[str]:
    if body.startswith(b"Exif\0"):
        return (
            {"Exif", "GPS"} if b"\x25\x88" in body[:600] or b"\x88\x25" in body[:600] else {"Exif"}
        )
    return {"XMP"} if b"ns.adobe.com/x" in body[:64] else set()
