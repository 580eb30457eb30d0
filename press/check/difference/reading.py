"""A file read once: of each page its words, its links and how it looks from afar, and what
lies behind the pages.

Pages are opened one by one; of what they look like a digest and a thumbnail are kept, so
a thousand pages take no more memory than their words. What is too heavy for a reader
(`press.check.difference.weight`) is not opened at all.
"""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from press.check.difference import behind
from press.check.difference.behind import Behind
from press.check.difference.weight import Scales
from press.check.difference.words import TENTHS, Place, Reader, Words, around
from press.check.facts.objects import BROKEN
from press.codes import finding
from press.findings import Finding, Report

#: Pages of a file that is compared.
MOST_PAGES = 3_000
#: Links of a page that are read, and characters of one.
_MOST_LINKS, _LONGEST_LINK = 2_000, 2_000
#: Pages are looked at with so many pixels a point: 72 dpi.
SCALE = 1.0
#: Longer side of a picture of a page, px.
LONGEST = 1_600
#: Pixels of a thumbnail.
THUMB = (24, 32)

#: Any file may raise these; pdfium's own error is a RuntimeError and in them.
UNREADABLE = (*BROKEN, pypdfium2.PdfiumError, Image.DecompressionBombError)

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it was read. Places are tenths of a point from the top left of what is
    visible."""

    number: int
    label: str = ""
    width: int = 0
    height: int = 0
    #: Left, top, right, bottom of the trim, where the file states one.
    trim: Box | None = None
    #: Digest of the picture of the page; empty when it was not drawn.
    digest: str = ""
    #: The page in `THUMB` grey pixels.
    thumb: bytes = b""
    #: Its words: from the first up to the last, exclusive.
    first: int = 0
    last: int = 0
    links: tuple[str, ...] = ()

    @property
    def unread(self) -> bool:
        """True if the page could not be looked at."""
        return not self.digest


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was read."""

    name: str
    size: int = 0
    digest: str = ""
    title: str = ""
    sheets: tuple[Sheet, ...] = ()
    words: Words = field(default_factory=Words)
    behind: Behind = field(default_factory=Behind)
    report: Report = field(default_factory=Report)


def read(job: tuple[Path, str], tell: Callable[[str], None]) -> Reading:
    """Read a file under a name; what is wrong with it stands in the report.

    Never raises for what is in the file. With an error in the report there are no pages.
    May run in a process of its own.
    """
    source, name = job
    try:
        size, digest = _stamp(source)
        bare = Reading(name, size, digest)
        if not size:
            return _failed(bare, finding("diff/empty-file", file=name))
        with closing(pypdfium2.PdfDocument(source)) as document:
            return _opened(document, source, bare, tell)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _failed(Reading(name), finding("diff/unreadable", file=name, reason=reason))
    except UNREADABLE as error:
        return _failed(bare, _why(source, name, error))


def _failed(bare: Reading, *faults: Finding) -> Reading:
    return replace(bare, report=Report.of(faults))


def _why(source: Path, name: str, error: Exception) -> Finding:
    """A second reader is asked: pdfium's own word for it may be that of an earlier file."""
    try:
        with pikepdf.open(source, suppress_warnings=True) as pdf:
            if not len(pdf.pages):
                return finding("diff/no-pages", file=name)
    except pikepdf.PasswordError:
        return finding("diff/encrypted", file=name)
    except BROKEN:
        pass
    return finding("diff/unreadable", file=name, reason=_told(error))


def _told(error: Exception) -> str:
    """What a library says, without addresses in memory."""
    return (str(error).splitlines() or [type(error).__name__])[0].partition(" object at ")[0][:160]


def _stamp(source: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()


def _opened(document: Any, source: Path, bare: Reading, tell: Callable[[str], None]) -> Reading:
    name, count = bare.name, len(document)
    if not count:
        return _failed(bare, finding("diff/no-pages", file=name))
    if count > MOST_PAGES:
        return _failed(bare, finding("diff/too-long", file=name, pages=count, most=MOST_PAGES))
    reader = Reader()
    sheets: list[Sheet] = []
    with pikepdf.open(source, suppress_warnings=True) as pdf:
        for number, heavy in _weighed(pdf, count):
            tell(f"compare-read {number}/{count}")
            sheets.append(Sheet(number) if heavy else _sheet(document, number, reader))
        lying, unread = behind.read(pdf, name)
    faults = [
        finding("diff/page-unread", file=name, page=sheet.number)
        for sheet in sheets
        if sheet.unread
    ]
    if not len(reader.words) and len(faults) < count:
        faults.append(finding("diff/no-text", file=name))
    faults += unread
    title = str(document.get_metadata_value("Title") or "")
    return replace(
        bare,
        title=title,
        sheets=tuple(sheets),
        words=reader.words,
        behind=lying,
        report=Report.of(faults),
    )


def _weighed(pdf: pikepdf.Pdf, count: int) -> Iterator[tuple[int, bool]]:
    """Every page number, and whether the page is too heavy for a reader."""
    scales = Scales()
    pages = pdf.pages
    for number in range(1, count + 1):
        try:
            heavy = number <= len(pages) and scales.too_heavy(pages[number - 1].obj)
        except BROKEN:
            heavy = True
        yield number, heavy


def _sheet(document: Any, number: int, reader: Reader) -> Sheet:
    first = len(reader.words)
    try:
        with closing(document[number - 1]) as page:
            width, height = page.get_size()
            picture = rendered(page)
            reader.add(number, page)
            return Sheet(
                number=number,
                label=str(document.get_page_label(number - 1) or ""),
                width=round(width * TENTHS),
                height=round(height * TENTHS),
                trim=_trim(page),
                digest=_looks(picture),
                thumb=picture.convert("L").resize(THUMB, Image.Resampling.BOX).tobytes(),
                first=first,
                last=len(reader.words),
                links=tuple(_links(document, page)),
            )
    except UNREADABLE:
        return Sheet(number, first=len(reader.words), last=len(reader.words))


def rendered(page: Any, scale: float = SCALE) -> Image.Image:
    """What is visible of a page, without comments and form fields."""
    longest = max(*page.get_size(), 1.0)
    drawn = page.render(
        scale=min(scale, LONGEST / longest), may_draw_forms=False, draw_annots=False
    )
    with closing(drawn) as bitmap:
        picture: Image.Image = bitmap.to_pil().convert("RGB")
    return picture


def _looks(picture: Image.Image) -> str:
    size = f"{picture.width}x{picture.height}:".encode()
    return hashlib.blake2b(size + picture.tobytes(), digest_size=16).hexdigest()


def _trim(page: Any) -> Box | None:
    box = page.get_trimbox(fallback_ok=False)
    if box is None or not (box[2] - box[0] > 1 and box[3] - box[1] > 1):
        return None
    place = Place(page)
    return around(place.of(box[0], box[1]), place.of(box[2], box[3]))


def _links(document: Any, page: Any) -> Iterator[str]:
    """Addresses that the page's links lead to, outside the file."""
    place, link = ctypes.c_int(), raw.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            return
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if 1 < size <= _LONGEST_LINK:
            address = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document.raw, action, address, size)
            yield address.value.decode("utf-8", "replace")
