"""What is known about a file of our own, gathered for the preflight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from press.check.layout import CHAPTERS_START
from press.check.pdf import faces
from press.findings import Origin, Report
from press.model.blocks import Figure
from press.model.book import Book, Section
from press.model.composition import Composition
from press.model.photo import Photo
from press.model.preflight import Context, Credit, Passage
from press.model.rendering import PageRecord, Rendering
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
        chapter_side=CHAPTERS_START,
        chapters=frozenset(section.story.id for section in book.chapters),
        palette=None if palette is None else frozenset(palette),
        fonts=tuple(sorted({family for family, _ in faces(composition)})),
        credits=tuple(credits(book)),
        rebuilt=rebuilt,
    )


def of_known(
    stories: Iterable[Story], pages: tuple[PageRecord, ...], job_pages: int | None = None
) -> Context:
    """The context of a file that was built before: where things come from, as far as its
    page map and today's sources tell, and what was agreed.

    What the sources ask of a file (no word lost, notes in place) was judged when it was built.
    They may have changed since, so it is not asked again.
    """
    several = tuple(stories)
    return Context(
        pages=tuple(replace(record, number=at) for at, record in enumerate(pages, start=1)),
        origins=MappingProxyType({story.id: story.origin for story in several}),
        job_pages=job_pages,
        chapter_side=CHAPTERS_START,
        chapters=frozenset(story.id for story in several if story.kind == "chapter"),
        texts=tuple(passage for story in several for passage in passages(story)),
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
    ordered = context.job_pages
    return replace(
        context,
        job_pages=None if ordered is None else ordered - len(context.pages) + len(pages),
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
        text = " ".join(filter(None, block.texts))
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
    for supplement in book.excerpt.supplements if book.excerpt else ():
        if supplement.logo is not None:
            photos.setdefault(supplement.logo.id, (supplement.logo, supplement.logo.origin))
    for photo, origin in photos.values():
        lacks = [name for name in ("alt", "credit", "rights") if not getattr(photo, name)]
        if photo.missing:
            lacks.append("file")
        if photo.release == "missing":
            lacks.append("release")
        yield Credit(photo.id, origin, tuple(lacks))
