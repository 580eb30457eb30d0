"""What is known about a file of our own, gathered for the preflight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from press.check.pdf import faces
from press.findings import Origin, Report
from press.model.blocks import (
    Bars,
    Block,
    BlockQuote,
    Facts,
    Figure,
    Goals,
    Heading,
    Items,
    Network,
    Numbers,
    Paragraph,
    Pull,
    Quotation,
    Steps,
    Thanks,
    Timeline,
)
from press.model.book import Book, Section
from press.model.composition import Composition
from press.model.inline import plain
from press.model.photo import Photo
from press.model.preflight import Context, Credit, Passage
from press.model.rendering import Rendering
from press.model.story import Story

Cmyk = tuple[float, float, float, float]


def of_book(
    book: Book,
    composition: Composition,
    rendering: Rendering,
    *,
    palette: Iterable[Cmyk] | None = None,
    rendered: Report | None = None,
    rebuilt: str | None = None,
) -> Context:
    """The context of a finished file.

    `palette` are the design's colours as CMYK, 0–1; `rendered` the findings of the
    rendering after waivers (the rendering's own if not given); `rebuilt` the SHA-256 of a
    second build. Everything else is in the book, its composition and its rendering.
    """
    return Context(
        pages=rendering.pages,
        titles=MappingProxyType({s.story.id: _title(s) for s in _listed(book)}),
        origins=MappingProxyType({s.story.id: s.story.origin for s in book.flat}),
        passages=tuple(p for section in book.flat for p in passages(section.story)),
        geometry=rendering.geometry,
        rendered=rendering.report if rendered is None else rendered,
        palette=None if palette is None else frozenset(palette),
        fonts=tuple(sorted({family for family, _ in faces(composition)})),
        credits=tuple(credits(book)),
        rebuilt=rebuilt,
    )


def part(context: Context, pages: tuple[int, ...]) -> Context:
    """The context of a file that holds only these pages of the book, in this order, such
    as the body of a glued book. What is judged on the whole book is left out."""
    place = {number: at for at, number in enumerate(pages, start=1)}
    geometry = context.geometry
    if geometry is not None:
        geometry = replace(
            geometry,
            sheets=tuple(
                replace(sheet, number=place[sheet.number])
                for sheet in geometry.sheets
                if sheet.number in place
            ),
            lines=tuple(
                replace(line, page=place[line.page])
                for line in geometry.lines
                if line.page in place
            ),
            images=tuple(
                replace(image, page=place[image.page])
                for image in geometry.images
                if image.page in place
            ),
            notes=(),
        )
    return replace(
        context,
        pages=tuple(
            replace(record, number=place[record.number])
            for record in context.pages
            if record.number in place
        ),
        geometry=geometry,
        passages=tuple(
            passage
            for passage in context.passages
            if not any(
                passage.story in record.stories and record.number not in place
                for record in context.pages
            )
        ),
    )


def _listed(book: Book) -> tuple[Section, ...]:
    """The stories that the contents list."""
    return tuple(
        section
        for top in book.sections
        for section in (top, *(s for s in top.sections if s.story.kind == "chapter"))
    )


def _title(section: Section) -> str:
    story = section.story
    return story.county.name if story.county and section.part else story.title


def passages(story: Story) -> Iterator[Passage]:
    """Every text of a story that must be on its pages, with the line it came from."""
    for text in _head(story):
        if text:
            yield Passage(story.id, story.origin, text)
    for block in story.body:
        text = " ".join(filter(None, _texts(block)))
        if text:
            yield Passage(story.id, block.origin, text)


def _head(story: Story) -> Iterator[str]:
    if story.kind != "number":  # its label is printed instead
        yield story.title
    yield from (story.attached, story.focus, story.kicker, story.value, story.label)
    if story.county is not None:
        yield story.county.name
    if story.person is not None:
        yield " ".join((story.person.name, *story.person.roles, story.person.office))
    yield story.signing_group
    yield from story.signatories
    for work in story.works:
        yield " ".join(
            (*work.authors, str(work.year), work.title, work.editor, work.place, work.publisher)
        )


def _texts(block: Block) -> Iterator[str]:
    """The words of a block; of footnotes too, which stand on the page of their call."""
    if isinstance(block, Paragraph | Heading):
        yield plain(block.content, notes=True)
    elif isinstance(block, Items):
        yield from (plain(item, notes=True) for item in block.items)
    elif isinstance(block, BlockQuote):
        yield from (plain(paragraph, notes=True) for paragraph in block.paragraphs)
    elif isinstance(block, Figure):
        yield from (block.photo.caption, block.photo.credit)
    elif isinstance(block, Facts):
        yield block.title
        yield from (f"{row.label} {row.text}" for row in block.rows)
    elif isinstance(block, Numbers):
        yield from (block.title, block.source)
        yield from (f"{row.value} {row.unit} {row.label}" for row in block.rows)
    elif isinstance(block, Timeline):
        yield block.title
        yield from (f"{row.when} {row.text}" for row in block.rows)
    elif isinstance(block, Bars):
        yield from (block.title, block.source)
        yield from (f"{row.label} {row.value} {block.unit}" for row in block.rows)
    elif isinstance(block, Steps | Goals):
        yield block.title
        yield from (f"{row.title} {row.text}" for row in block.rows)
    elif isinstance(block, Network):
        yield from (block.title, block.centre, block.above, block.source)
        yield from (f"{node.label} {node.text}" for node in block.nodes)
    elif isinstance(block, Pull):
        yield block.text
    elif isinstance(block, Quotation):
        yield from (block.text, block.by, block.role)
    elif isinstance(block, Thanks):
        yield from (block.title, block.text)


def credits(book: Book) -> Iterator[Credit]:  # noqa: A001 (the trade's word)
    """The pictures of a book, each once, with what their papers lack."""
    photos: dict[str, tuple[Photo, Origin]] = {}
    if book.edition.cover_motif is not None:
        photos[book.edition.cover_motif.id] = (book.edition.cover_motif, book.edition.origin)
    for section in book.flat:
        story = section.story
        figures = [block.photo for block in story.body if isinstance(block, Figure)]
        for photo in (story.portrait, story.motif, *figures):
            if photo is not None:
                photos.setdefault(photo.id, (photo, photo.origin))
    for photo, origin in photos.values():
        lacks = [name for name in ("alt", "credit", "rights") if not getattr(photo, name)]
        if photo.missing:
            lacks.append("file")
        if photo.release == "missing":
            lacks.append("release")
        yield Credit(photo.id, origin, tuple(lacks))
