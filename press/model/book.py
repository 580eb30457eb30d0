"""`Library`, everything read; `Book`, what is to be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from press.model.county import County, Region
from press.model.edition import Edition
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


@dataclass(frozen=True, slots=True)
class Library:
    """All sources of one edition, read and checked one by one."""

    edition: Edition
    regions: tuple[Region, ...]
    counties: tuple[County, ...]
    stories: Mapping[str, Story]
    photos: Mapping[str, Photo]
    typography: Typography


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
    #: What of the edition is in this book: `all`, later a county's id.
    selection: str
    sections: tuple[Section, ...]
    regions: tuple[Region, ...]
    #: All units, for the maps; those with a chapter are found through `chapters`.
    counties: tuple[County, ...]
    #: For the words in plain fields that are never hyphenated (`inline.kept_whole`).
    typography: Typography = Typography(MappingProxyType({}), frozenset())

    @property
    def flat(self) -> tuple[Section, ...]:
        """All sections in reading order, parts before their contents."""
        return tuple(s for top in self.sections for s in (top, *top.sections))

    @property
    def chapters(self) -> tuple[Section, ...]:
        """The county chapters in reading order."""
        return tuple(s for s in self.flat if s.story.kind == "chapter")
