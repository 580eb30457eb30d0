"""Puts the stories in order and numbers parts, chapters and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import SourcesError
from press.findings import Finding, Report
from press.model.blocks import (
    Block,
    BlockQuote,
    Heading,
    Items,
    Paragraph,
    Pull,
)
from press.model.book import Book, Library, Section
from press.model.bookbinding import Bookbinding
from press.model.excerpt import ALL, Excerpt
from press.model.inline import CrossReference, Inlines, Note, Text, Whole, plain
from press.model.story import Story
from press.sources.typography import normal
from press.sources.validation import shown

#: An excerpt is printed on folded sheets: its page count is a multiple of this.
SHEET = 4


def plan(library: Library, excerpt: Excerpt | None = None) -> tuple[Book, Report]:
    """The whole edition as a book, or an excerpt, with notes numbered in reading order.

    An excerpt is a sheet of its own, folded and stitched whatever the edition's binding;
    references to what is not in it become plain text with the edition's page.

    Raises SourcesError if a cross-reference leads nowhere.
    """
    counter = _Counter()
    edition = library.edition
    if excerpt is None:
        sections = tuple(_sections(library, counter))
    else:
        sections = tuple(_excerpted(library, excerpt, counter))
        edition = replace(edition, binding=Bookbinding(), multiple=SHEET)
    book = Book(
        edition=edition,
        selection=excerpt.selection.key if excerpt else ALL,
        sections=sections,
        regions=library.regions,
        counties=library.counties,
        typography=library.typography,
        excerpt=excerpt,
    )
    found = [fault for section in book.flat for fault in _faults(section.story, book)]
    report = Report.of(found)
    if report.errors:
        raise SourcesError(report=report)
    return book, report


class _Counter:
    """Counts the notes of a publication."""

    def __init__(self) -> None:
        self.number = 0

    def next(self) -> int:
        self.number += 1
        return self.number


def _sections(library: Library, counter: _Counter) -> Iterator[Section]:
    part = 0
    for entry in library.edition.order:
        opening = _numbered(library.stories[entry.story], counter)
        if not entry.part:
            yield Section(opening, "", "")
            continue
        part += 1
        inner: list[Section] = []
        chapter = 0
        for item in entry.stories:
            story = _numbered(library.stories[item.story], counter)
            chapter += story.kind == "chapter"
            number = f"{part}.{chapter}" if story.kind == "chapter" else ""
            inner.append(Section(story, number, str(part)))
        yield Section(opening, str(part), str(part), tuple(inner))


def _excerpted(library: Library, excerpt: Excerpt, counter: _Counter) -> Iterator[Section]:
    """The chapters alone; they are counted only where there are several."""
    several = len(excerpt.selection.chapters) > 1
    for place, name in enumerate(excerpt.selection.chapters, start=1):
        story = _numbered(library.stories[name], counter)
        body = tuple(_detached(block, excerpt) for block in story.body)
        yield Section(replace(story, body=body), str(place) if several else "", "")


def _numbered(story: Story, counter: _Counter) -> Story:
    """The story with its notes numbered on from the counter."""
    if not any(_notes(inlines) for block in story.body for inlines in _runs(block)):
        return story
    return replace(story, body=tuple(_block(block, counter) for block in story.body))


def _block(block: Block, counter: _Counter) -> Block:
    return _rewritten(block, lambda run: _inlines(run, counter))


def _rewritten(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """The block with its running texts changed, in reading order."""
    match block:
        case Paragraph() | Heading():
            return replace(block, content=change(block.content))
        case Items():
            return replace(block, items=tuple(change(item) for item in block.items))
        case BlockQuote():
            return replace(block, paragraphs=tuple(change(run) for run in block.paragraphs))
        case _:
            return block


def _detached(block: Block, excerpt: Excerpt) -> Block:
    """The block without references out of the excerpt."""
    return _rewritten(block, lambda run: _without_references(run, excerpt))


def _without_references(nodes: Inlines, excerpt: Excerpt) -> Inlines:
    result: list[Any] = []
    for node in nodes:
        if isinstance(node, CrossReference) and node.story in excerpt.pages:
            if node.story in excerpt.selection.chapters:
                result.append(node)
                continue
            result += _without_references(node.content, excerpt)
            page = excerpt.pages[node.story][0]
            result.append(Text(f" (Seite\u00a0{page} der Gesamtausgabe)"))
        elif isinstance(node, Text | Whole):
            result.append(node)
        else:
            result.append(replace(node, content=_without_references(node.content, excerpt)))
    return tuple(result)


def _inlines(nodes: Inlines, counter: _Counter) -> Inlines:
    result: list[Any] = []
    for node in nodes:
        if isinstance(node, Note):
            result.append(replace(node, number=counter.next()))
        elif isinstance(node, Text | Whole):
            result.append(node)
        else:
            result.append(replace(node, content=_inlines(node.content, counter)))
    return tuple(result)


def _runs(block: Block) -> tuple[Inlines, ...]:
    """The running texts of a block; fences have none."""
    match block:
        case Paragraph() | Heading():
            return (block.content,)
        case Items():
            return block.items
        case BlockQuote():
            return block.paragraphs
        case _:
            return ()


def _notes(nodes: Inlines) -> bool:
    return any(
        isinstance(node, Note) or (not isinstance(node, Text | Whole) and _notes(node.content))
        for node in nodes
    )


def _references(nodes: Inlines) -> Iterator[CrossReference]:
    for node in nodes:
        if isinstance(node, CrossReference):
            yield node
        if not isinstance(node, Text | Whole):
            yield from _references(node.content)


def _faults(story: Story, book: Book) -> Iterator[Finding]:
    known = [section.story.id for section in book.flat]
    runs = [run for block in story.body for run in _runs(block)]
    for run in runs:
        for reference in _references(run):
            if reference.story not in known:
                yield finding(
                    "text/reference-unknown",
                    reference.origin,
                    story=shown(reference.story),
                    nearest=nearest(reference.story, known),
                )
    pulls = [block for block in story.body if isinstance(block, Pull)]
    words = normal(" ".join(plain(run) for run in runs)) if pulls else ""
    for pull in pulls:
        sentence = normal(pull.text)
        if sentence.rstrip(".!?… ") not in words:
            yield finding("text/pull-not-in-story", pull.origin, sentence=shown(sentence))
