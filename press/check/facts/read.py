"""`read`: a file in, `PdfFacts` out; opened once, page after page, whatever the file is."""

from __future__ import annotations

import hashlib
import io
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf

from press.check.facts import boxes, document, limits, objects
from press.check.facts.fonts import Fonts
from press.check.facts.frame import Frames
from press.check.facts.geometry import area
from press.check.facts.nest import Walk
from press.check.facts.pictures import Pictures
from press.check.facts.view import Seen, View
from press.check.facts.walk import EnoughError
from press.model.pdf import EMPTY, NO_PDF, Annotation, Boxes, Catalog, PageFacts, PdfFacts

#: Pages that may wait for pdfium while the next is walked.
_WAITING = 8
#: Bytes of the file that are searched for paths.
_SEARCHED = 16_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reading needs to know of the job, and what it shall look at besides."""

    #: Width and height after trimming, mm: for files that do not say.
    trim: tuple[float, float] = (210.0, 297.0)
    bleed: float = 3.0
    #: Side of the square that ink is averaged over, mm.
    square: float = 15.0
    #: Keep the text of every page.
    texts: bool = False
    #: Keep the text of every line.
    runs: bool = False
    #: Walk the tag tree.
    tags: bool = False


def read(source: Path | bytes, wanted: Wanted | None = None) -> PdfFacts:
    """The facts about a file. Never raises for what is in it; a file that cannot be read
    at all (missing, a folder, no rights) has that as its `fault` too."""
    wanted = wanted or Wanted()
    name = source.name if isinstance(source, Path) else ""
    try:
        size, digest, head = _stamp(source)
    except OSError as error:
        return PdfFacts(name, 0, "", fault=error.strerror or type(error).__name__)
    bare = PdfFacts(name, size, digest)
    if size == 0:
        return replace(bare, fault=EMPTY)
    if b"%PDF-" not in head[:1024]:
        return replace(bare, fault=NO_PDF)
    try:
        with pikepdf.open(
            source if isinstance(source, Path) else io.BytesIO(source), suppress_warnings=True
        ) as pdf:
            return _opened(pdf, source, wanted, bare, head)
    except pikepdf.PasswordError:
        return replace(bare, fault="Password", locked=True, encrypted=True)
    except objects.BROKEN as error:
        return replace(bare, fault=_told(error))


def _stamp(source: Path | bytes) -> tuple[int, str, bytes]:
    """Size, SHA-256 and the first bytes."""
    if isinstance(source, bytes):
        return len(source), hashlib.sha256(source).hexdigest(), source[:_SEARCHED]
    digest = hashlib.sha256()
    with source.open("rb") as file:
        head = file.read(_SEARCHED)
        digest.update(head)
        size = len(head)
        while block := file.read(1 << 20):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest(), head


def _opened(
    pdf: pikepdf.Pdf, source: Path | bytes, wanted: Wanted, bare: PdfFacts, head: bytes
) -> PdfFacts:
    try:
        catalog = document.read(pdf, wanted.tags)
    except objects.BROKEN:
        catalog = Catalog()
    paths = document.raw_paths(head)
    catalog = replace(catalog, paths=tuple(sorted({*catalog.paths, *paths})))
    reading = _Reading(pdf, source, wanted)
    pages = reading.pages()
    return replace(
        bare,
        encrypted=pdf.is_encrypted,
        repairs=tuple(dict.fromkeys(_plain(warning) for warning in pdf.get_warnings()))[:20],
        catalog=catalog,
        pages=pages,
        pictures=reading.pictures.facts(wanted.square),
        fonts=reading.fonts.facts(),
    )


class _Reading:
    """One reading of a file; pdfium looks at a page while the next is walked."""

    def __init__(self, pdf: pikepdf.Pdf, source: Path | bytes, wanted: Wanted) -> None:
        self._pdf = pdf
        self._source = source
        self._wanted = wanted
        self.fonts = Fonts()
        self.pictures = Pictures()
        self._frames = Frames(self.fonts)
        self._left = limits.FILE_OPERATORS

    def pages(self) -> tuple[PageFacts, ...]:
        """All pages in order; those that cannot be read say so."""
        done: list[PageFacts] = []
        waiting: list[tuple[PageFacts, Future[Seen] | None]] = []
        view = View(self._source, self._wanted.bleed, self._wanted.texts, self._wanted.runs)
        with ThreadPoolExecutor(1) as eye:
            try:
                for number, page in enumerate(_page_objects(self._pdf), start=1):
                    facts = self._page(number, page)
                    waiting.append((facts, self._look(eye, view, facts)))
                    if len(waiting) > _WAITING:
                        done.append(_joined(*waiting.pop(0)))
                done += [_joined(*pair) for pair in waiting]
            finally:
                eye.shutdown(wait=True)
                view.close()
        return tuple(done)

    def _look(self, eye: ThreadPoolExecutor, view: View, facts: PageFacts) -> Future[Seen] | None:
        if facts.unread:
            return None  # what our own walk gave up on is not given to another
        held = facts.boxes
        upright = not held.rotate and held.crop in (None, held.media) and held.unit == 1
        return eye.submit(view.page, facts.number, held.media, held.edge, upright)

    def _page(self, number: int, page: Any) -> PageFacts:
        held = boxes.read(page, self._wanted.trim)
        walk = Walk(
            number,
            boxes.inherited(page, "/Resources"),
            (held.media, held.edge, boxes.bleed_of(held, self._wanted.bleed)),
            (self.fonts, self.pictures, self._frames),
            self._left,
        )
        unread = ""
        try:
            walk.group(page)
            walk.content(_content(page, walk.missing))
        except EnoughError as error:
            unread = str(error)
        except objects.BROKEN as error:
            unread = _told(error)
        self._left -= walk.operators
        return PageFacts(
            number=number,
            boxes=held,
            paints=walk.ledger.paints(),
            placements=walk.ledger.placements,
            groups=tuple(sorted(walk.groups)),
            transparency=tuple(sorted(walk.transparency)),
            device=tuple(sorted(walk.device)),
            shadings=tuple(walk.shadings),
            annotations=tuple(_annotations(page, held)),
            missing=tuple(sorted(walk.missing)),
            unread=unread or (f"> {limits.WAYS} ways of painting" if walk.ledger.overflow else ""),
            tabs=objects.name(objects.get(page, "/Tabs")),
        )


def _joined(facts: PageFacts, look: Future[Seen] | None) -> PageFacts:
    if look is None:
        return facts
    seen = look.result()
    return replace(
        facts, lines=seen.lines, runs=seen.runs, characters=seen.characters, text=seen.text,
        blank=seen.blank, gaps=seen.gaps,
    )  # fmt: skip


def _page_objects(pdf: pikepdf.Pdf) -> list[Any]:
    """The page dictionaries in order; as many as there are before the tree breaks."""
    try:
        return [page.obj for _, page in zip(range(limits.PAGES), pdf.pages, strict=False)]
    except objects.BROKEN:
        return _climbed(pdf)


def _climbed(pdf: pikepdf.Pdf) -> list[Any]:
    """The leaves of a page tree that qpdf cannot flatten."""
    waiting = [objects.get(pdf.Root, "/Pages")]
    seen: set[Any] = set()
    pages: list[Any] = []
    while waiting and len(pages) < limits.PAGES and len(seen) < limits.TREE:
        node = waiting.pop()
        known = objects.key(node)
        if known is None or known in seen:
            continue
        seen.add(known)
        kids = objects.array(objects.get(node, "/Kids"))
        if kids:
            waiting += reversed(kids)
        elif objects.name(objects.get(node, "/Type")) != "Pages":
            pages.append(node)
    return pages


def _content(page: Any, missing: set[str]) -> bytes:
    """The page's content streams joined; a broken one is noted and left out."""
    held = objects.get(page, "/Contents")
    streams = objects.array(held, 10_000) if isinstance(held, pikepdf.Array) else [held]
    parts: list[bytes] = []
    size = 0
    for stream in streams:
        if stream is None:
            continue
        data = objects.data(stream)
        if data is None:
            missing.add("stream")
            continue
        size += len(data)
        parts.append(data)
        if size >= limits.STREAM_BYTES:
            raise EnoughError(f"> {limits.STREAM_BYTES} bytes")
    return b"\n".join(parts)


def _annotations(page: Any, held: Boxes) -> list[Annotation]:
    found = []
    for annotation in objects.array(objects.get(page, "/Annots"), 5000):
        box = objects.box(objects.get(annotation, "/Rect")) or (0.0, 0.0, 0.0, 0.0)
        found.append(
            Annotation(
                kind=objects.name(objects.get(annotation, "/Subtype")) or "?",
                area=area(box, held.edge),
                contents=bool(objects.text(objects.get(annotation, "/Contents")).strip()),
            )
        )
    return found


def _plain(warning: object) -> str:
    """A warning of qpdf's without the file's name and without its address in memory."""
    return str(warning).partition(": ")[2] or str(warning)


def _told(error: BaseException) -> str:
    text = _plain(str(error)).splitlines()
    return (text[0] if text else type(error).__name__)[:200]
