"""How far an edition has come: every story with what is done and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Finding, Severity
from press.model.photo import Release

#: Where a picture stands in its story.
PicturePlace = Literal["motif", "portrait", "figure"]
#: What a picture can lack: itself, consent, whose it is, readable facts, pixels.
PictureFault = Literal["missing", "release", "credit", "facts", "coarse"]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the file of a story says of itself, read without asking whether it is right."""

    id: str
    #: POSIX path below the root.
    path: str
    #: False when not even the head can be read; then all below is empty.
    legible: bool = False
    kind: str = ""
    title: str = ""
    status: str = ""
    #: Who tells: the person's name, or the group that signs.
    narrator: str = ""
    county: str = ""
    #: Where and which; the same picture may be named twice.
    pictures: tuple[tuple[PicturePlace, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PictureStanding:
    """A picture of a story, and what it lacks."""

    id: str
    place: PicturePlace
    #: None: its facts are missing or cannot be read.
    release: Release | None
    missing: bool = False
    no_credit: bool = False
    #: Resolution at the printed size, px per inch; None for drawings and missing pictures.
    ppi: float | None = None
    #: What the print shop asks for at least, px per inch; 0 is not known.
    least: float = 0

    @property
    def coarse(self) -> bool:
        """True if it has too few pixels for its place."""
        return self.ppi is not None and self.ppi < self.least

    @property
    def faults(self) -> tuple[PictureFault, ...]:
        """What it lacks; nothing when it can be printed as it is."""
        told: dict[PictureFault, bool] = {
            "missing": self.missing,
            "release": self.release == "missing",
            "credit": self.no_credit and not self.missing,
            "facts": self.release is None and not (self.missing or self.no_credit),
            "coarse": self.coarse,
        }
        return tuple(fault for fault, there in told.items() if there)


@dataclass(frozen=True, slots=True)
class StoryStanding:
    """A story and how far it is."""

    sketch: Sketch
    #: `2.2` in the running order, or empty.
    number: str
    #: As printed: the county's name, or the title.
    name: str
    #: False when the file cannot be made a story.
    readable: bool
    #: Words of the running text; None when it cannot be read.
    words: int | None
    #: Words it is planned to have; 0 is no plan.
    planned: int
    pictures: tuple[PictureStanding, ...]
    findings: tuple[Finding, ...]
    #: Printed page numbers in the last build, `16–17`; empty when not known.
    pages: str = ""

    def count(self, severity: Severity) -> int:
        """How many findings weigh just this much."""
        return sum(found.severity == severity for found in self.findings)


@dataclass(frozen=True, slots=True)
class Standing:
    """A whole edition."""

    edition: str
    #: Empty when `edition.yaml` cannot be read.
    title: str
    #: In running order, then those that stand in none.
    stories: tuple[StoryStanding, ...]
    #: Findings that belong to no story.
    others: tuple[Finding, ...]
    #: The file that the pages are from, POSIX path below the root; empty without a build.
    built: str = ""
    #: Pages of that file.
    pages: int = 0
    #: The findings include those of finished pages, because nothing changed since they
    #: were set.
    pages_judged: bool = False
