"""An OpenDocument text (LibreOffice): its content.xml as a manuscript.

There is no library for this that would be worth its weight: the format is one XML file,
and the house needs a dozen of its elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree.ElementTree import Element

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
from press.intake.markup import attribute, child, local
from press.intake.opendocument_text import Styles, own_text, paragraphs, passages

#: Parts of the text that the house makes by itself.
_INDEXES = frozenset(
    ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "bibliography")
)
_DECLARED = frozenset(("sequence-decls", "variable-decls", "user-field-decls", "forms"))


def read(archive: Archive) -> Manuscript:
    """The text, notes and pictures. Raises SourcesError if the file is none of this sort."""
    root = archive.xml("content.xml")
    text = child(root, "body", "text")
    if text is None:
        raise SourcesError(
            finding("import/unreadable-document", name=archive.name, reason="office:text")
        )
    styles = archive.xml("styles.xml") if "styles.xml" in archive.members else None
    reader = _Reader(archive, Styles.of(root, styles))
    blocks = tuple(listings(reader.blocks(text, reader.place)))
    reader.margins(styles)
    reader.unused()
    return Manuscript(
        blocks=blocks,
        notes=MappingProxyType(dict(reader.notes)),
        asides=tuple(reader.asides),
        remarks=tuple(reader.remarks),
        passages=tuple(passages(text)),
        fields=MappingProxyType({}),
    )


@dataclass(slots=True)
class _Reader:
    """Walks the text."""

    archive: Archive
    styles: Styles
    notes: dict[str, Note] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    place: Place = NOWHERE

    def blocks(self, element: Element, place: Place) -> Iterator[Block]:
        """The blocks inside an element."""
        self.place = place
        for part in element:
            name = local(part)
            if name in ("p", "h"):
                yield from self._paragraph(part)
            elif name == "list":
                style = attribute(part, "style-name")
                yield from self._list(part, 0, ordered=self.styles.counted.get(style, False))
            elif name == "table":
                yield from self._table(part)
            elif name in _INDEXES:
                self._aside("contents", part)
            elif name == "tracked-changes":
                self._aside("deleted", part)
            elif name == "frame":
                yield from self._frame(part)
            elif name not in _DECLARED:
                yield from self.blocks(part, self.place)

    def _paragraph(self, part: Element) -> Iterator[Block]:
        shown: list[Block] = []
        if own_text(part).strip():
            heading = self.place.heading
            if local(part) == "h":
                heading = " ".join(own_text(part).split())[:80]
            self.place = Place(self.place.number + 1, heading)
        place = self.place
        name = attribute(part, "style-name")
        runs = merged(self._runs(part, self.styles.looks.get(name, (False, False)), shown))
        if plain(runs):
            if self.styles.stands_on(name, "title", "titel") and local(part) == "p":
                yield Heading(0, runs, place)
            elif local(part) == "h":
                level = attribute(part, "outline-level", "1")
                yield Heading(int(level) if level.isdigit() else 1, runs, place)
            elif self.styles.stands_on(name, "quot", "zitat"):
                yield Quote((runs,), place)
            else:
                caption = self.styles.stands_on(name, "caption", "illustration", "beschriftung")
                yield Paragraph(runs, place, caption=caption)
        yield from shown

    def _list(self, element: Element, level: int, *, ordered: bool) -> Iterator[Listing]:
        for item in element:
            for part in item:
                if local(part) == "list":
                    yield from self._list(part, level + 1, ordered=ordered)
                    continue
                for block in self._paragraph(part) if local(part) in ("p", "h") else ():
                    if isinstance(block, Paragraph | Heading):
                        entry = Entry(block.content, block.place, level)
                        yield Listing(ordered, (entry,), block.place)

    def _table(self, element: Element) -> Iterator[Block]:
        rows: list[tuple[Runs, ...]] = []
        inner: list[Block] = []
        simple = True
        header = any(local(part) == "table-header-rows" for part in element)
        for row in (part for part in element.iter() if local(part) == "table-row"):
            cells: list[Runs] = []
            for cell in row:
                if local(cell) == "covered-table-cell":
                    simple = False
                    continue
                if local(cell) != "table-cell":
                    continue
                blocks = tuple(listings(tuple(self.blocks(cell, self.place))))
                inner += blocks
                spans = (attribute(cell, f"number-{n}-spanned", "1") for n in ("columns", "rows"))
                simple &= all(span == "1" for span in spans) and len(blocks) <= 1
                simple &= all(isinstance(block, Paragraph | Heading) for block in blocks)
                texts = [run for runs in plain_blocks(blocks) for run in (*runs, Span("\n"))]
                cells.append(merged(texts))
            rows.append(tuple(cells))
        if not inner:
            return
        place = inner[0].place
        shows = any(isinstance(block, Image) for block in inner)
        if shows or (len(rows) == 1 and len(rows[0]) == 1):
            self.remarks.append(Remark("table-opened", place, "", "likely"))
            yield from inner
            return
        even = len({len(row) for row in rows}) == 1
        yield Table(tuple(rows), header, simple and even, place)

    def _runs(self, element: Element, look: tuple[bool, bool], shown: list[Block]) -> Iterator[Run]:
        if element.text:
            yield Span(element.text, *look)
        for part in element:
            yield from self._part(part, look, shown)
            if part.tail:
                yield Span(part.tail, *look)

    def _part(self, part: Element, look: tuple[bool, bool], shown: list[Block]) -> Iterator[Run]:
        name = local(part)
        if name == "span":
            bold, italic = self.styles.looks.get(attribute(part, "style-name"), (False, False))
            yield from self._runs(part, (look[0] or bold, look[1] or italic), shown)
        elif name == "a":
            yield Anchor(attribute(part, "href"), tuple(self._runs(part, look, shown)))
        elif name in ("s", "tab"):
            yield Span(" ", *look)
        elif name == "line-break":
            yield Span("\n", *look)
        elif name == "note":
            yield self._note(part)
        elif name == "annotation":
            self._comment(part)
        elif name == "hidden-text":
            words = attribute(part, "string-value")
            self.asides += [Aside("hidden", self.place, words)] if words else []
        elif name == "frame":
            shown += tuple(self._frame(part))
        elif name not in ("soft-page-break", "bookmark", "bookmark-start", "bookmark-end"):
            yield from self._runs(part, look, shown)

    def _note(self, part: Element) -> Call:
        key = f"note-{len(self.notes) + 1}"
        body = child(part, "note-body")
        here = self.place
        self.notes[key] = Note((), here)
        blocks = tuple(listings(tuple(self.blocks(body, here)))) if body is not None else ()
        self.place = here if body is None else Place(self.place.number, here.heading)
        self.notes[key] = Note(tuple(plain_blocks(blocks)), here)
        return Call(key)

    def _comment(self, part: Element) -> None:
        author = child(part, "creator")
        words = " ".join(own_text(p).strip() for p in paragraphs(part))
        self.place = Place(self.place.number + sum(1 for _ in paragraphs(part)), self.place.heading)
        said = f"{author.text}: {words}" if author is not None and author.text else words
        self.asides.append(Aside("comment", self.place, said))

    def _frame(self, frame: Element) -> Iterator[Block]:
        """A picture or a text box."""
        box = child(frame, "text-box")
        if box is not None:
            blocks = tuple(self.blocks(box, self.place))
            if any(plain(runs) for runs in plain_blocks(blocks)):
                self.remarks.append(Remark("text-box", self.place, "", "likely"))
            yield from blocks
            return
        image = child(frame, "image")
        if image is None:
            if list(frame):
                self.remarks.append(Remark("embedded", self.place, local(frame[0]), "unsure"))
            return
        name = attribute(image, "href").removeprefix("./")
        description = child(frame, "desc")
        alt = (description.text or "") if description is not None else ""
        if name in self.archive.members:
            self.pictures.append(name)
            yield Image(name, alt.strip(), self.place)
        else:
            self.remarks.append(Remark("picture-linked", self.place, name[:120], "unsure"))

    def _aside(self, kind: str, part: Element) -> None:
        texts = [own_text(p).strip() for p in paragraphs(part)]
        self.place = Place(self.place.number + sum(map(bool, texts)), self.place.heading)
        if words := "\n".join(text for text in texts if text):
            self.asides.append(Aside(kind, self.place, words))

    def margins(self, styles: Element | None) -> None:
        """Heads and feet of the pages."""
        for part in styles.iter() if styles is not None else ():
            name = local(part)
            if name in ("header", "footer", "header-left", "footer-left"):
                texts = [own_text(p).strip() for p in paragraphs(part)]
                if words := "\n".join(text for text in texts if text):
                    self.asides.append(Aside(name.removesuffix("-left"), NOWHERE, words))

    def unused(self) -> None:
        """Pictures in the file that the text does not show."""
        for member in sorted(self.archive.members):
            if member.startswith("Pictures/") and member not in self.pictures:
                name = member.removeprefix("Pictures/")
                self.remarks.append(Remark("picture-unused", NOWHERE, name, "likely"))
