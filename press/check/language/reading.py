"""The texts of an edition prepared for the rules: as printed, with what to leave alone masked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from press.findings import Origin
from press.model.blocks import Figure
from press.model.book import Book, Library
from press.model.inline import CrossReference, Foreign, Inlines, Link, Note, Text, Whole, plain
from press.model.passage import Passage
from press.model.photo import Photo
from press.model.story import Story

#: Takes the place of every character that rules must not look at.
MASK = "\ufffc"
#: Whoever wrote this knows that something is missing; `text/open` tells it.
_OPEN = "OFFEN:"
#: Fields that are not printed, or set by the engine.
_SKIPPED = frozenset({"rights", "value"})
_ADDRESS = re.compile(
    r"(?:https?:|www\.|mailto:)[^\s„“”‚‘()<>]+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*"
    r"|(?<![\w@.*-])(?:[a-z0-9][a-z0-9-]*\.)+(?:de|com|org|net|eu|info|at|ch)\b(?:/\S*)?"
)
_DIGIT = re.compile(r"\d")
_BLANKS = str.maketrans("\u00a0\u202f", "  ")
#: A word with its hyphens, stars and apostrophes: `Saale-Orla-Kreis`, `Akteur*innen`.
WORD = re.compile(r"[^\W_]+(?:[-*’][^\W_]+)*")


@dataclass(frozen=True)
class Prose:
    """One passage, prepared."""

    passage: Passage
    #: The story it stands in, or None: edition and pictures.
    story: Story | None

    @cached_property
    def printed(self) -> str:
        """As it is printed, without notes."""
        return plain(self.passage.content)

    @cached_property
    def text(self) -> str:
        """German text only: other languages and addresses masked, every blank a plain one.

        Offsets are those of `printed`.
        """
        text = self.printed
        for start, end in self._foreign:
            text = _masked(text, start, end)
        for match in _ADDRESS.finditer(text) if "." in text or "@" in text else ():
            text = _masked(text, match.start(), match.end())
        return text.translate(_BLANKS)

    @cached_property
    def unquoted(self) -> str:
        """`text` with what stands in quotation marks masked: names and words of others."""
        text = self.text
        for match in re.finditer("„[^„“]*“", text) if "„" in text else ():
            text = _masked(text, match.start(), match.end())
        return text

    @cached_property
    def foreign(self) -> tuple[str, ...]:
        """The words marked as another language."""
        return tuple(self.printed[start:end] for start, end in self._foreign)

    @cached_property
    def links(self) -> tuple[tuple[int, Link | CrossReference], ...]:
        """Links and cross-references with their offsets."""
        return tuple(
            (start, node)
            for start, node in _placed(self.passage.content)
            if isinstance(node, Link | CrossReference)
        )

    @cached_property
    def _foreign(self) -> tuple[tuple[int, int], ...]:
        return tuple(
            (start, start + len(plain(node.content)))
            for start, node in _placed(self.passage.content)
            if isinstance(node, Foreign)
        )

    def at(self, offset: int) -> Origin:
        """The line on which the character at this offset was typed."""
        return self.passage.at(offset)

    def sample(self, start: int, end: int, around: int = 12) -> str:
        """The passage between two offsets, with a little around it and no broken words."""
        text = self.printed.translate(_BLANKS)
        first, last = max(0, start - around), min(len(text), end + around)
        while first > 0 and not text[first - 1].isspace() and start - first < 2 * around:
            first -= 1
        while last < len(text) and not text[last].isspace() and last - end < 2 * around:
            last += 1
        return (
            ("… " if first else "") + text[first:last].strip() + (" …" if last < len(text) else "")
        )


@dataclass(frozen=True)
class Reading:
    """Everything that an edition prints, ready for the rules."""

    library: Library
    book: Book

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text of the edition's own files and of the pictures it uses."""
        stories = {story.origin.path: story for story in self.library.stories.values()}
        printed = {section.story.id for section in self.book.flat}
        folder = PurePosixPath(self.library.edition.origin.path).parent
        pictures = {photo.origin.path for photo in self.photos}
        texts: list[Prose] = []
        for passage in self.library.passages:
            path = passage.origin.path
            story = stories.get(path)
            if story is not None and story.id not in printed:
                continue
            if folder not in PurePosixPath(path).parents and path not in pictures:
                continue
            if passage.field not in _SKIPPED and _OPEN not in plain(passage.content):
                texts.append(Prose(passage, story))
        return tuple(texts)

    @cached_property
    def running(self) -> tuple[Prose, ...]:
        """The running text: all but fields."""
        return tuple(prose for prose in self.prose if prose.passage.role != "field")

    @cached_property
    def numeric(self) -> tuple[Prose, ...]:
        """The texts with a digit in them."""
        return tuple(prose for prose in self.prose if _DIGIT.search(prose.text))

    @cached_property
    def photos(self) -> tuple[Photo, ...]:
        """The pictures that the edition uses, each once."""
        used = [self.library.edition.cover_motif]
        for section in self.book.flat:
            story = section.story
            used += [story.motif, story.portrait]
            used += [block.photo for block in story.body if isinstance(block, Figure)]
        return tuple({photo.id: photo for photo in used if photo is not None}.values())

    @cached_property
    def open(self) -> frozenset[str]:
        """Paths of the files in which something is still to be written."""
        return frozenset(
            passage.origin.path
            for passage in self.library.passages
            if _OPEN in plain(passage.content)
        )

    @cached_property
    def words(self) -> Counter[str]:
        """Every word and how often it is printed."""
        return Counter(match[0] for prose in self.prose for match in WORD.finditer(prose.text))

    @cached_property
    def known(self) -> frozenset[str]:
        """Words and names that are right by decree: glossary, typography, other languages."""
        glossary, typography = self.library.glossary, self.library.typography
        right = {*glossary.words, *glossary.terms, *typography.never}
        for term in glossary.terms.values():
            right |= set(term.also)
        for prose in self.prose:
            right |= set(prose.foreign)
        parts = {word for text in right for word in WORD.findall(text)}
        return frozenset(right | parts)


def _masked(text: str, start: int, end: int) -> str:
    return text[:start] + MASK * (end - start) + text[end:]


def _placed(content: Inlines, start: int = 0) -> Iterator[tuple[int, object]]:
    """Every node with the offset at which it begins in the plain text."""
    for node in content:
        if isinstance(node, Note):
            continue
        yield start, node
        if isinstance(node, Text | Whole):
            start += len(node.text)
        else:
            yield from _placed(node.content, start)
            start += len(plain(node.content))
