"""What a photographer has written into a picture: IPTC, XMP and EXIF, in this order.

Nobody checks these fields before they get here: they are text of any length in any
encoding, so each is cut, and none is believed to be more than a hint.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from PIL import Image, ImageFile, IptcImagePlugin

from press.errors import SourcesError
from press.intake import markup

#: Longest text taken from a picture, characters.
LONGEST = 600

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_IPTC_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_DAY = re.compile(r"(\d{4})[-:]?(\d{2})?[-:]?(\d{2})?")
_UTF8 = b"\x1b%G"


@dataclass(frozen=True, slots=True)
class Facts:
    """Fields found in a picture; empty ones are not there."""

    caption: str = ""
    credit: str = ""
    rights: str = ""
    alt: str = ""
    #: `2018`, `2018-09` or `2018-09-06`.
    date: str = ""


def read(raw: bytes) -> Facts:
    """The facts in a JPEG, PNG or TIFF; none if it holds none, or nothing that can be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=("JPEG", "PNG", "TIFF", "MPO")) as image:
                sources = (_iptc(image), _xmp(image), _exif(image))
    except Exception:  # noqa: BLE001 - a broken picture fails in any way; others tell of it
        return Facts()
    return Facts(
        *(_first(sources, name) for name in ("caption", "credit", "rights", "alt", "date"))
    )


def _first(sources: tuple[Mapping[str, str], ...], name: str) -> str:
    return next((source[name] for source in sources if source.get(name)), "")


def _iptc(image: ImageFile.ImageFile) -> Mapping[str, str]:
    try:
        held = IptcImagePlugin.getiptcinfo(image) or {}
    except (SyntaxError, ValueError, TypeError, OSError):
        return {}
    encoding = "utf-8" if held.get((1, 90)) == _UTF8 else ""

    def text(record: int) -> str:
        value = held.get((2, record), b"")
        parts = value if isinstance(value, list) else [value]
        return _clean(", ".join(_decoded(part, encoding) for part in parts))

    return {
        "caption": text(120),
        "credit": text(80) or text(110),
        "rights": text(116),
        "date": _day(text(55)),
    }


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _xmp(image: Image.Image) -> Mapping[str, str]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    raw = packet.encode() if isinstance(packet, str) else bytes(packet)
    if not raw.strip(b"\x00 "):
        return {}
    try:
        root = markup.parse(raw.rstrip(b"\x00 "), "XMP", "XMP")
    except SourcesError:
        return {}
    return {
        "caption": _property(root, f"{_DC}description"),
        "credit": _property(root, f"{_DC}creator") or _property(root, f"{_PHOTOSHOP}Credit"),
        "rights": _property(root, f"{_DC}rights"),
        "alt": _property(root, f"{_IPTC_CORE}AltTextAccessibility"),
        "date": _day(
            _property(root, f"{_PHOTOSHOP}DateCreated") or _property(root, f"{_XMP}CreateDate")
        ),
    }


def _property(root: Element, name: str) -> str:
    """A property, written as an attribute, as text or as a list; German before others."""
    for part in root.iter():
        if name in part.attrib:
            return _clean(part.attrib[name])
        if part.tag == name:
            entries = list(part.iter(f"{_RDF}li"))
            german = [e for e in entries if _language(e).startswith("de")]
            usual = [e for e in entries if _language(e) in ("x-default", "")]
            texts = [e.text or "" for e in german or usual or entries] or [part.text or ""]
            return _clean(", ".join(text for text in texts if text.strip()))
    return ""


def _language(element: Element) -> str:
    return markup.attribute(element, "lang").casefold()


def _exif(image: Image.Image) -> Mapping[str, str]:
    try:
        held = image.getexif()
        taken = held.get_ifd(0x8769).get(0x9003) or held.get(0x0132) or ""
        return {
            "caption": _clean(_tag(held.get(0x010E))),
            "credit": _clean(_tag(held.get(0x013B))),
            "rights": _clean(_tag(held.get(0x8298))),
            "date": _day(_tag(taken)),
        }
    except Exception:  # noqa: BLE001 - EXIF of a broken camera may fail in any way
        return {}


def _tag(value: object) -> str:
    if isinstance(value, bytes):
        return _decoded(value, "")
    return value if isinstance(value, str) else ""


def _clean(text: str) -> str:
    """Printable characters on one line, cut."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(kept.split())[:LONGEST].strip()


def _day(text: str) -> str:
    """The date at the start of a text, as far as it exists in the calendar."""
    match = _DAY.match(text)
    if match is None or not 1826 <= int(match[1]) <= 2999:  # older than any photograph
        return ""
    numbers = [int(part) for part in match.groups() if part]
    for length in (3, 2, 1):
        if len(numbers) >= length and _exists(numbers[:length]):
            return "-".join(f"{number:02}" for number in numbers[:length])
    return ""


def _exists(numbers: list[int]) -> bool:
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return False
    return True
