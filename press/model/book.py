"""`Library`, everything read; `Book`, what is to be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from press.model.county import County, Region
from press.model.edition import Edition
from press.model.excerpt import Excerpt, Supplement
from press.model.glossary import Glossary
from press.model.passage import Passage
from press.model.photo import Photo
from press.model.story import Story


@dataclass(frozen=True, slots=True)
class Typography:
    """The house's exceptions: `sources/typography.yaml`."""

    #: Word in lower case -> the only places where it may be divided: letters before each.
    hyphenation: Mapping[str, tuple[int, ...]]
    #: Words that are never hyphenated.
    never: frozenset[str]
    #: Further abbreviations set with narrow no-break spaces, as typed: `z. B.`.
    abbreviations: tuple[str, ...] = ()
    #: Abbreviation, with plain spaces -> what is spoken in its place.
    expansions: Mapping[str, str] = field(default_factory=dict)
    #: Word or phrase of another language -> BCP 47 tag.
    foreign: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """All sources of one edition, read and checked one by one."""

    edition: Edition
    regions: tuple[Region, ...]
    counties: tuple[County, ...]
    stories: Mapping[str, Story]
    photos: Mapping[str, Photo]
    typography: Typography
    #: County id -> what the county adds to its excerpt.
    supplements: Mapping[str, Supplement] = field(default_factory=dict)
    glossary: Glossary = Glossary()  # noqa: RUF009 - a frozen value
    #: Every text of the sources as it was set, those of pictures and counties, too.
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A story in its place in the book."""

    story: Story
    #: Derived from the running order: `2`, `2.1`, or empty.
    number: str
    #: The number of the part it stands in, or empty.
    part: str
    #: The sections of a part; empty for all others.
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """What is to be printed: real values, no ids left to look up but cross-references,
    whose targets are known to be in the book."""

    edition: Edition
    #: What of the edition is in this book: `all`, or the key of an excerpt.
    selection: str
    sections: tuple[Section, ...]
    regions: tuple[Region, ...]
    #: All units, for the maps; those with a chapter are found through `chapters`.
    counties: tuple[County, ...]
    #: For the words in plain fields that are never hyphenated (`inline.kept_whole`).
    typography: Typography = Typography(MappingProxyType({}), frozenset())
    #: What is known of an excerpt; None for the whole edition.
    excerpt: Excerpt | None = None

    @property
    def title(self) -> str:
        """As in the document's properties; an excerpt names the county first."""
        if self.excerpt is None:
            return self.edition.title
        return f"{self.excerpt.selection.title}: Sonderdruck aus „{self.edition.title}“"

    @property
    def flat(self) -> tuple[Section, ...]:
        """All sections in reading order, parts before their contents."""
        return tuple(s for top in self.sections for s in (top, *top.sections))

    @property
    def chapters(self) -> tuple[Section, ...]:
        """The county chapters in reading order."""
        return tuple(s for s in self.flat if s.story.kind == "chapter")
