"""A Sonderdruck: chapters of an edition as a publication of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from press.findings import Origin
from press.model.blocks import Block
from press.model.county import County
from press.model.photo import Photo
from press.model.story import Person

#: Key of the edition as a whole.
ALL = "all"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which excerpts are asked for; with nothing set, none."""

    #: Ids of counties, each of which gets its own excerpt.
    counties: tuple[str, ...] = ()
    #: An excerpt for every county with a finished chapter.
    all: bool = False
    #: The counties named become one excerpt.
    together: bool = False
    #: Id of a planning region, whose chapters become one excerpt.
    region: str = ""
    #: A topic of the front matter, whose chapters become one excerpt.
    topic: str = ""
    #: Products to make them in; none means those of the edition.
    products: tuple[str, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """True if no chapter is asked for."""
        return not (self.counties or self.all or self.region or self.topic)


@dataclass(frozen=True, slots=True)
class Selection:
    """The chapters of one excerpt."""

    #: Ends the file name: `jena`, `gera-jena`, `region-ost`, `thema-arbeit`.
    key: str
    kind: Literal["county", "counties", "region", "topic"]
    #: As printed: `Stadt Jena`, `Region Ostthüringen`, `Arbeit`.
    title: str
    #: Ids of the chapters in running order.
    chapters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a county adds to its excerpt: `sources/<edition>/excerpts/<county>.md`."""

    county: County
    #: Lines of the contact block as printed; addresses and mail are linked on screens.
    contact: tuple[str, ...]
    #: Heading of the greeting, or empty.
    title: str
    #: Who greets; None when the file holds no greeting.
    person: Person | None
    greeting: tuple[Block, ...]
    logo: Photo | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a book that is an excerpt knows beyond its chapters."""

    selection: Selection
    #: Story id -> first and last printed page number in the whole edition.
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    #: In running order, of those counties that have one.
    supplements: tuple[Supplement, ...] = ()

    @property
    def range(self) -> str:
        """Pages of the edition that its chapters stand on: `16–17`, `16–19, 22–23`."""
        spans: list[tuple[str, str]] = []
        for first, last in (self.pages[story] for story in self.selection.chapters):
            if spans and _next_to(spans[-1][1], first):
                first = spans.pop()[0]
            spans.append((first, last))
        return ", ".join(one if one == two else f"{one}–{two}" for one, two in spans)


def _next_to(last: str, first: str) -> bool:
    """True if a page follows another; numbers only, as chapters have them."""
    return last.isdigit() and first.isdigit() and int(first) == int(last) + 1
