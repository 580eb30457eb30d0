"""What goes to the compositors and what comes back from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from press.findings import Report
from press.model.geometry import Area


@dataclass(frozen=True, slots=True)
class Place:
    """A line of print and the line of the sources it came from."""

    path: str
    line: int
    #: In mm from the trim's top left.
    area: Area


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that was set."""

    #: Its printed number.
    number: int
    #: Ids of the stories on it in reading order.
    stories: tuple[str, ...]
    #: Changes when anything on the page looks otherwise.
    digest: str
    #: Its place in the PDF, from 0.
    index: int
    #: Of the trimmed page, mm.
    width: float
    height: float
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class TakeSet:
    """Stories that share pages, set."""

    stories: tuple[str, ...]
    #: Number of the page before its first.
    after: int
    #: Changes when anything changes that its pages are made from; empty for what is no story.
    key: str
    leaves: tuple[Leaf, ...]
    #: What is wrong on its pages.
    report: Report

    def prints(self, path: str) -> bool:
        """Something of this file is on its pages."""
        return any(place.path == path for leaf in self.leaves for place in leaf.places)

    @property
    def standing(self) -> Standing:
        """The take without its pages."""
        starts: dict[str, int] = {}
        for leaf in self.leaves:
            for story in leaf.stories:
                starts.setdefault(story, leaf.number)
        return Standing(self.stories, self.after, len(self.leaves), self.key, starts)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a compositor needs to know of a take that was set before."""

    stories: tuple[str, ...]
    after: int
    pages: int
    key: str
    #: Story -> number of its first page.
    starts: Mapping[str, int]

    @property
    def end(self) -> int:
        """Number of its last page."""
        return self.after + self.pages


@dataclass(frozen=True, slots=True)
class Edited:
    """Set what has changed: the stories in these files at once, then what follows from it."""

    number: int
    #: Files that have changed, below the project's root.
    paths: frozenset[str]
    standing: tuple[Standing, ...]
    #: Stories that are looked at, to be set first where a layout has changed.
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """Set the whole edition."""

    number: int


@dataclass(frozen=True, slots=True)
class End:
    """There is nothing more to do."""


Job = Edited | Whole | End


@dataclass(frozen=True, slots=True)
class ReadTold:
    """The sources and layouts were read: everything that is wrong in them."""

    number: int
    report: Report
    #: Something cannot be read or laid out; what it concerns stands as it stood.
    broken: bool
    #: Story -> what to call it.
    names: Mapping[str, str] = field(default_factory=dict)
    #: What the language rules say; None when they were not asked.
    language: Report | None = None


@dataclass(frozen=True, slots=True)
class PagesTold:
    """Takes that were set, in one PDF."""

    number: int
    pdf: bytes
    takes: tuple[TakeSet, ...]
    #: These are all takes of the edition, in order.
    whole: bool
    #: Distance of the baselines and how far the first lies from the top, mm; or nothing.
    grid: tuple[float, float] | None = None
    #: What is wrong with the edition's pages and can be told of no single one.
    report: Report = Report()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class StepTold:
    """What is being done, such as `pages 12`."""

    number: int
    step: str


@dataclass(frozen=True, slots=True)
class DoneTold:
    """A job was carried out; `report` says why if it could not be."""

    number: int
    report: Report = Report()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class BugTold:
    """A job met a bug of ours."""

    number: int
    error: str


Told = ReadTold | PagesTold | StepTold | DoneTold | BugTold
