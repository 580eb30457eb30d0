"""Word and LibreOffice files are ZIP archives: opened with every limit set beforehand.

Nothing is unpacked to disk. A part is read only when asked for, and never beyond its
limit, whatever the archive says about its size.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from press.codes import finding
from press.errors import SourcesError
from press.intake import markup
from press.intake.arrival import Arrival, not_a_document

#: Parts of an archive; a long text with a hundred pictures has two hundred.
MEMBER_LIMIT = 2_000
#: Largest table of contents of an archive, bytes: read before its entries are.
DIRECTORY_LIMIT = 1_000_000
#: Largest XML part unpacked, bytes.
XML_LIMIT = 12_000_000
#: Largest picture unpacked, bytes.
PICTURE_LIMIT = 100_000_000
#: Largest sum of all parts, bytes.
TOTAL_LIMIT = 400_000_000

_END = b"PK\x05\x06"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_MACRO_FOLDERS = ("basic/", "scripts/")
#: Part that only this kind of document has -> what it is.
_OTHERS = (("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"))
_ODT = "application/vnd.oasis.opendocument.text"


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened archive whose table of contents has been judged."""

    name: str
    file: zipfile.ZipFile
    members: frozenset[str]

    def xml(self, member: str) -> Element:
        """The tree of an XML part. Raises SourcesError if it is hostile or broken."""
        return markup.parse(self.read(member, XML_LIMIT), member, self.name)

    def read(self, member: str, limit: int = PICTURE_LIMIT) -> bytes:
        """The bytes of a part, at most `limit` of them. Raises SourcesError."""
        try:
            with self.file.open(member) as stream:
                raw = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise _broken(self.name, f"{member}, {type(error).__name__}") from None
        if len(raw) > limit:
            raise _bomb(self.name, member, limit)
        return raw


@contextmanager
def opened(arrival: Arrival) -> Iterator[Archive]:
    """The archive of a file that has arrived. Raises SourcesError for a hostile one."""
    name = arrival.name
    with arrival.path.open("rb") as stream:
        stream.seek(0, 2)
        size = stream.tell()
        stream.seek(max(0, size - 66_000))
        _judge_end(stream.read(), name)
        try:
            file = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise _broken(name, type(error).__name__) from None
        with file:
            members = _judged(file.infolist(), name)
            yield Archive(name, file, members)


def kind(archive: Archive) -> str:
    """`word` or `opendocument`. Raises SourcesError for any other archive."""
    for member, looks in _OTHERS:
        if member in archive.members:
            raise not_a_document(archive.name, looks)
    if "content.xml" in archive.members and "mimetype" in archive.members:
        told = archive.read("mimetype", 200).decode("ascii", "replace").strip()
        if told.startswith(_ODT):
            return "opendocument"
        raise not_a_document(archive.name, told[-60:])
    if "[Content_Types].xml" in archive.members and any(
        member.startswith("word/") for member in archive.members
    ):
        _refuse_macro_type(archive)
        return "word"
    raise not_a_document(archive.name, "ZIP")


def _judge_end(tail: bytes, name: str) -> None:
    """The last record tells how long the table of contents is; believe no longer one."""
    at = tail.rfind(_END)
    if at < 0 or at + 22 > len(tail):
        raise _broken(name, "ZIP, EOF")
    if tail[at - 20 : at - 16] == b"PK\x06\x07":
        raise SourcesError(
            finding("import/too-complex", name=name, what="ZIP64", limit=MEMBER_LIMIT)
        )
    if int.from_bytes(tail[at + 12 : at + 16], "little") > DIRECTORY_LIMIT:
        raise SourcesError(finding("import/too-complex", name=name, what="ZIP", limit=MEMBER_LIMIT))


def _judged(entries: list[zipfile.ZipInfo], name: str) -> frozenset[str]:
    """The names of the parts, if none of them is hostile."""
    if len(entries) > MEMBER_LIMIT:
        raise SourcesError(
            finding("import/too-complex", name=name, what=str(len(entries)), limit=MEMBER_LIMIT)
        )
    seen: set[str] = set()
    total = 0
    for entry in entries:
        member = entry.filename
        if _leads_out(entry):
            raise SourcesError(finding("import/archive-path", name=name, member=member[:80]))
        if entry.flag_bits & 0x1:
            raise SourcesError(finding("import/encrypted", name=name))
        if member in seen:
            raise _broken(name, f"{member}, 2 ×")
        seen.add(member)
        lower = member.lower()
        if lower.endswith(_MACROS) or (
            lower.startswith(_MACRO_FOLDERS) and not member.endswith("/")
        ):
            raise SourcesError(finding("import/macros", name=name, member=member))
        total += entry.file_size
        xml = lower.endswith((".xml", ".rels"))
        limit = XML_LIMIT if xml else PICTURE_LIMIT
        if entry.file_size > limit or total > TOTAL_LIMIT:
            raise _bomb(name, member, limit if entry.file_size > limit else TOTAL_LIMIT)
    return frozenset(member for member in seen if not member.endswith("/"))


def _leads_out(entry: zipfile.ZipInfo) -> bool:
    """True for a path that is absolute, climbs, or is a link."""
    # ZipInfo has already cut the name at a null byte and turned backslashes on Windows.
    written = entry.orig_filename
    pure = PurePosixPath(written)
    link = stat.S_ISLNK(entry.external_attr >> 16)
    drive = len(written) > 1 and written[1] == ":"
    odd = "\\" in written or "\x00" in written
    return link or drive or odd or pure.is_absolute() or ".." in pure.parts


def _refuse_macro_type(archive: Archive) -> None:
    types = archive.xml("[Content_Types].xml")
    for part in types:
        told = markup.attribute(part, "ContentType").lower()
        if "macroenabled" in told or "vbaproject" in told:
            member = markup.attribute(part, "PartName", "[Content_Types].xml")
            raise SourcesError(finding("import/macros", name=archive.name, member=member))


def _broken(name: str, reason: str) -> SourcesError:
    return SourcesError(finding("import/broken-archive", name=name, reason=reason[:120]))


def _bomb(name: str, member: str, limit: int) -> SourcesError:
    return SourcesError(
        finding("import/archive-bomb", name=name, member=member[:80], limit=limit // 1_000_000)
    )
