"""A Word file through mammoth: its tree of paragraphs, runs and tables as a manuscript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from mammoth import documents, docx

from press.codes import finding
from press.errors import SourcesError
from press.intake.archive import Archive
from press.intake.gather import listings, merged, plain_blocks
from press.intake.manuscript import (
    NOWHERE,
    Anchor,
    Aside,
    Block,
    Call,
    Entry,
    Heading,
    Image,
    Listing,
    Manuscript,
    Note,
    Paragraph,
    Place,
    Quote,
    Remark,
    Run,
    Runs,
    Span,
    Table,
    plain,
)
from press.intake.word_parts import BOOKMARK, BOX, Prepared, prepare

_QUOTES = re.compile(r"quote|zitat|quotation", re.IGNORECASE)
_CAPTIONS = re.compile(r"^(caption|beschriftung|bildunterschrift|legende)", re.IGNORECASE)
_CONTENTS = re.compile(r"^(toc|verzeichnis) ?\d|^(toc heading|inhaltsverzeichnis)", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read(archive: Archive) -> Manuscript:
    """The text, notes and pictures of a Word file. Raises SourcesError if it is not one."""
    prepared = prepare(archive)
    try:
        document = docx.read(prepared.file, external_file_access=False).value
    except Exception as error:  # noqa: BLE001 - whatever mammoth stumbles over, it is the file
        reason = type(error).__name__
        raise SourcesError(
            finding("import/unreadable-document", name=archive.name, reason=reason)
        ) from None
    reader = _Reader(prepared)
    blocks = tuple(listings(reader.blocks(document.children)))
    called: list[str] = list(reader.called)
    notes: dict[str, Note] = {}
    for key in called:
        notes[key] = reader.note(document.notes, key)
    for key, words in prepared.notes.items():
        if key not in notes and words:
            reader.asides.append(Aside("note-uncalled", NOWHERE, words))
    return Manuscript(
        blocks=blocks,
        notes=MappingProxyType(notes),
        asides=(*prepared.asides, *reader.asides),
        remarks=(*prepared.remarks, *reader.remarks),
        passages=prepared.passages,
        fields=MappingProxyType({}),
    )


@dataclass(slots=True)
class _Reader:
    """Walks mammoth's tree."""

    prepared: Prepared
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    _place: Place = NOWHERE
    #: How many pictures stand before the first word of the paragraph, and if it was read.
    _leading: int = 0
    _worded: bool = False

    def blocks(self, elements: list[Any]) -> Iterator[Block]:
        """Blocks in reading order; items of lists still one by one."""
        for element in elements:
            match element:
                case documents.Paragraph():
                    yield from self._paragraph(element)
                case documents.Table():
                    yield from self._table(element)
                case _:
                    runs = tuple(self._runs([element], Span("")))
                    if plain(runs):
                        yield Paragraph(runs, self._place)

    def note(self, notes: Any, key: str) -> Note:
        """The note of this key; empty if the file lacks it."""
        kind, _, number = key.partition("-")
        try:
            body = notes.find_note(kind, number).body
        except KeyError:
            self.remarks.append(Remark("note-missing", self._place, number, "unsure"))
            return Note((), self._place)
        return Note(tuple(self.texts(body)), self._place)

    def texts(self, elements: list[Any]) -> Iterator[Runs]:
        """The paragraphs of a note; what else is in it is set aside."""
        for block in listings(self.blocks(elements)):
            match block:
                case Paragraph() | Heading():
                    yield block.content
                case Listing():
                    yield from (entry.content for entry in block.entries)
                case Quote():
                    yield from block.paragraphs
                case _:
                    words = " ".join(plain(runs) for runs in plain_blocks((block,)))
                    self.asides.append(Aside("in-note", self._place, words))

    def _paragraph(self, element: Any) -> Iterator[Block]:
        name = element.style_name or ""
        found: list[Image] = []
        before, self._leading, self._worded = self._place, 0, False
        runs = merged(self._runs(element.children, Span(""), found))
        place = self._place
        boxed = self._boxed(element)
        if boxed and plain(runs):
            self.remarks.append(Remark("text-box", place, plain(runs)[:80], "likely"))
        self._place = place if place.number else before
        yield from found[: self._leading]
        if plain(runs):
            yield from self._classified(element, name, runs, place)
        yield from found[self._leading :]

    def _classified(self, element: Any, name: str, runs: Runs, place: Place) -> Iterator[Block]:
        level = self.prepared.levels.get(element.style_id or "")
        if _CONTENTS.match(name):
            self.asides.append(Aside("contents", place, plain(runs)))
        elif level is not None:
            yield Heading(level, runs, place)
        elif element.numbering is not None:
            depth = int(element.numbering.level_index or 0)
            entry = Entry(runs, place, depth)
            yield Listing(element.numbering.is_ordered, (entry,), place)
        elif _QUOTES.search(name):
            yield Quote((runs,), place)
        else:
            yield Paragraph(runs, place, caption=bool(_CAPTIONS.match(name)))

    def _boxed(self, element: Any) -> bool:
        return any(
            isinstance(part, documents.Bookmark) and part.name.startswith(BOOKMARK + BOX)
            for part in element.children
        )

    def _table(self, element: Any) -> Iterator[Block]:
        rows: list[tuple[Runs, ...]] = []
        simple, shows = True, False
        inner: list[Block] = []
        header = False
        for row in element.children:
            cells: list[Runs] = []
            header |= getattr(row, "is_header", False)
            for cell in getattr(row, "children", ()):
                blocks = tuple(listings(self.blocks(cell.children)))
                inner += blocks
                shows |= any(isinstance(block, Image) for block in blocks)
                simple &= cell.colspan == cell.rowspan == 1
                simple &= all(isinstance(block, Paragraph | Heading) for block in blocks)
                simple &= len(blocks) <= 1
                cells.append(_one(plain_blocks(blocks)))
            rows.append(tuple(cells))
        place = next((block.place for block in inner), self._place)
        if not inner:
            return
        if shows or (len(rows) == 1 and len(rows[0]) == 1):
            self.remarks.append(Remark("table-opened", place, "", "likely"))
            yield from inner
            return
        even = len({len(row) for row in rows}) == 1
        yield Table(tuple(rows), header, simple and even, place)

    def _runs(
        self, elements: list[Any], look: Span, images: list[Image] | None = None
    ) -> Iterator[Run]:
        for element in elements:
            match element:
                case documents.Text():
                    self._worded |= bool(element.value.strip())
                    yield Span(element.value, look.bold, look.italic)
                case documents.Run():
                    yield from self._run(element, look, images)
                case documents.Hyperlink():
                    inner = tuple(self._runs(element.children, look, images))
                    yield Anchor(element.href or f"#{element.anchor or ''}", inner)
                case documents.Bookmark():
                    self._place = self.prepared.places.get(element.name, self._place)
                case documents.Tab():
                    yield Span(" ")
                case documents.Break():
                    yield Span("\n")
                case documents.Checkbox():
                    yield Span("☒ " if element.checked else "☐ ")
                case documents.NoteReference():
                    key = f"{element.note_type}-{element.note_id}"
                    self.called.append(key)
                    yield Call(key)
                case documents.Image():
                    self._image(element, images)
                case documents.Paragraph():
                    yield Span(" ")
                    yield from self._runs(element.children, look, images)

    def _run(self, run: Any, look: Span, images: list[Image] | None) -> Iterator[Run]:
        """A run with its look; what the house has no form for is told, not lost."""
        marks = (
            ("underlined", run.is_underline),
            ("struck", run.is_strikethrough),
            ("highlighted", bool(run.highlight)),
        )
        words = "".join(_characters(run.children)).strip()
        linked = (run.style_name or "").casefold() == "hyperlink"
        for kind, there in marks:
            if there and words and not (kind == "underlined" and linked):
                self.remarks.append(Remark(kind, self._place, words[:60]))
        inner = Span("", look.bold or run.is_bold, look.italic or run.is_italic)
        raised = run.vertical_alignment == "superscript"
        for part in self._runs(run.children, inner, images):
            if raised and isinstance(part, Span) and part.text.strip().isdigit():
                part = Span(part.text.translate(_RAISED), part.bold, part.italic)
            yield part

    def _image(self, element: Any, images: list[Image] | None) -> None:
        with element.open() as stream:
            key = stream.read().decode("utf-8", "replace")
        if images is None:
            self.remarks.append(Remark("picture-in-note", self._place, key, "unsure"))
            return
        crop = self.prepared.crops.get(key, (0.0, 0.0, 0.0, 0.0))
        self._leading += not self._worded
        images.append(Image(key, (element.alt_text or "").strip(), self._place, crop))


def _characters(elements: list[Any]) -> Iterator[str]:
    for element in elements:
        if isinstance(element, documents.Text):
            yield element.value
        elif hasattr(element, "children"):
            yield from _characters(element.children)


def _one(paragraphs: Iterator[Runs]) -> Runs:
    """The paragraphs of a cell as one."""
    result: list[Run] = []
    for runs in paragraphs:
        result += [Span("\n"), *runs] if result else runs
    return tuple(result)
