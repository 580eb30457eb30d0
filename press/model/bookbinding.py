"""How an edition is bound, and what follows from it: spine, creep, files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

#: Pages of a cover: its four sides.
COVER_PAGES = 4


@dataclass(frozen=True, slots=True)
class Paper:
    """A stock of paper."""

    #: g/m².
    weight: float
    #: Thickness against a paper of the same weight of 1 g/cm³: gloss 0.9, matt 1.0,
    #: uncoated 1.1 to 1.25.
    volume: float = 1.0
    #: As the print shop calls it: `Bilderdruck matt`.
    name: str = ""

    @property
    def thickness(self) -> float:
        """Of one leaf, mm."""
        return self.weight / 1000 * self.volume


@dataclass(frozen=True, slots=True)
class Bookbinding:
    """`saddle`: stitched through the fold, cover in the same file. `perfect`: glued, the
    cover a file of its own. Formulas: print.md 1, from shops' published calculators."""

    kind: Literal["saddle", "perfect"] = "saddle"
    paper: Paper = Paper(135, 1.0, "Bilderdruck matt")
    cover: Paper = Paper(250, 1.0, "Bilderdruck matt")
    #: Name of the token that the spine of a glued cover is filled with.
    spine_colour: str = "cream"

    def spine(self, pages: int) -> float:
        """Thickness of the body at the spine of a book with this many pages, mm."""
        if self.kind == "saddle":
            return 0.0
        return max(0, pages - COVER_PAGES) / 2 * self.paper.thickness

    def cover_trim(self, trim: tuple[float, float], pages: int) -> tuple[float, float]:
        """The flat cover of a glued book: back, spine, front; mm."""
        return 2 * trim[0] + self.spine(pages), trim[1]

    def creep(self, pages: int) -> float:
        """What the middle leaves of a stitched book lose at the fore edge, mm."""
        if self.kind == "perfect":
            return 0.0
        return max(0, pages - COVER_PAGES) / 4 * self.paper.thickness


Part = Literal["whole", "body", "cover"]
#: What the name of a file for the press ends with.
LABELS: Mapping[Part, str] = MappingProxyType({"whole": "", "body": "inhalt", "cover": "umschlag"})


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A file for the press: the whole book, or one of the parts that are bound together."""

    part: Part
    pdf: bytes
    #: Pages of the book in it, in the order of the file; a cover's page holds two.
    pages: tuple[int, ...]

    @property
    def label(self) -> str:
        """For file names: nothing, `inhalt` or `umschlag`."""
        return LABELS[self.part]
