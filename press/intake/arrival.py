"""The door for manuscripts: what kind of file has arrived, before anything in it is believed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from press.codes import finding
from press.errors import SourcesError, UsageError

Kind = Literal["archive", "markdown", "text"]

#: Largest file, bytes.
SIZE_LIMIT = 100_000_000
#: Largest file of plain text, bytes.
TEXT_LIMIT = 5_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Stream of an encrypted Word file, as a folder of the old container names it.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOOKS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
)
_ARCHIVES = (".docx", ".odt", ".docm", ".dotx", ".dotm", ".ott", ".fodt", ".zip", "")
_TEXTS: dict[str, Kind] = {".md": "markdown", ".markdown": "markdown", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that may be opened further."""

    path: Path
    #: Its name, for messages: no folder of the machine is ever told.
    name: str
    kind: Kind


def arrive(path: Path) -> Arrival:
    """Look at a file's size and first bytes.

    Raises UsageError if there is no such file, SourcesError if it is no manuscript.
    """
    name = path.name
    if not path.is_file():
        raise UsageError(finding("usage/no-file", name=str(path)))
    size = path.stat().st_size
    ending = path.suffix.lower()
    limit = TEXT_LIMIT if ending in _TEXTS else SIZE_LIMIT
    if size > limit:
        raise too_large(name, size, limit)
    with path.open("rb") as stream:
        start = stream.read(8_000_000 if ending not in _TEXTS else 512)
    if not start.strip():
        raise SourcesError(finding("import/empty", name=name))
    if start.startswith(_OLE):
        code = "import/encrypted" if _ENCRYPTED in start else "import/legacy-word"
        raise SourcesError(finding(code, name=name))
    looks = next((word for magic, word in _LOOKS if start.lstrip()[:20].startswith(magic)), "")
    if looks:
        raise not_a_document(name, looks)
    if start.startswith(b"PK"):
        return Arrival(path, name, "archive")
    if ending in _TEXTS:
        return Arrival(path, name, _TEXTS[ending])
    if ending in _ARCHIVES:
        raise not_a_document(name, "?")
    raise not_a_document(name, ending)


def read_text(arrival: Arrival) -> tuple[str, bool]:
    """The characters of a text file, NFC, and whether their encoding is certain.

    UTF-8, UTF-16 with its mark, or else the old Windows encoding. Form feeds and tabs stay.
    Raises SourcesError for what is no text.
    """
    raw = arrival.path.read_bytes()
    sure = True
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", "replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text, sure = raw.decode("cp1252", "replace"), False
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for number, line in enumerate(text.split("\n"), start=1):
        if any(character in "\x00\ufffd\x7f" for character in line):
            raise SourcesError(finding("import/not-text", name=arrival.name, line=number))
    if not text.strip():
        raise SourcesError(finding("import/empty", name=arrival.name))
    return text, sure


def too_large(name: str, size: int, limit: int) -> SourcesError:
    """The refusal of a file for its size."""
    return SourcesError(
        finding("import/too-large", name=name, size=f"{size / 1e6:.0f}", limit=f"{limit / 1e6:.0f}")
    )


def not_a_document(name: str, looks: str) -> SourcesError:
    """The refusal of a file for what it is."""
    return SourcesError(finding("import/not-a-document", name=name, looks=looks))
