"""What a listener hears of a tagged PDF: one utterance after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.model.geometry import Area

#: PDF structure types that are announced. `L`, `TOC`, `Table`, `BlockQuote` and `Aside` open
#: a group: they have no text of their own, their members follow on the next level.
Role = Literal[
    "H1", "H2", "H3", "H4", "H5", "H6", "P", "Note", "Figure", "Caption", "L", "LI", "TOC", "TOCI",
    "Table", "TH", "TD", "BlockQuote", "Aside",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of text within an utterance that is spoken in one manner."""

    #: As it is spoken: abbreviations expanded, hyphens of line ends gone.
    text: str
    #: Structure type within the line (`Link`, `Reference`, `Quote`, `Code`, `Lbl`, `Span`),
    #: or empty for plain text.
    role: str = ""
    #: BCP 47.
    language: str = ""
    #: Where a link leads, in the words of its annotation; else empty.
    leads: str = ""
    #: As it is printed, where that is something else; else empty.
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is announced and spoken of one block."""

    role: Role
    #: All phrases as one; empty for groups and figures.
    text: str
    #: The alternative text of a figure; else empty.
    alt: str
    #: BCP 47; single phrases may differ.
    language: str
    #: Place in the file of the page where it begins, counted from 1.
    page: int
    #: How many groups it stands in: 0 for running text.
    level: int
    phrases: tuple[Phrase, ...] = ()
    #: Items of a list, entries of a table of contents, rows of a table; else 0.
    items: int = 0
    #: The header cells of a table cell, as they are announced before it.
    heads: tuple[str, ...] = ()
    #: Where a figure stands, mm from the page's top left; None for all others.
    area: Area | None = None
    #: The identifier of a note; else empty.
    name: str = ""

    @property
    def heading(self) -> int:
        """The level of a heading, 1–6; 0 for all others."""
        return int(self.role[1]) if self.role[0] == "H" else 0

    @property
    def opens(self) -> bool:
        """True for a group, whose members follow."""
        return self.role in ("L", "TOC", "Table", "BlockQuote", "Aside")


@dataclass(frozen=True, slots=True)
class Reading:
    """A PDF as a listener meets it."""

    title: str
    #: BCP 47.
    language: str
    #: Printed page numbers in the order of the pages.
    labels: tuple[str, ...]
    #: Width and height of the pages, mm.
    sizes: tuple[tuple[float, float], ...]
    utterances: tuple[Utterance, ...]

    @property
    def figures(self) -> tuple[Utterance, ...]:
        """The pictures and charts in reading order."""
        return tuple(u for u in self.utterances if u.role == "Figure")

    @property
    def headings(self) -> tuple[Utterance, ...]:
        """The headings in reading order."""
        return tuple(u for u in self.utterances if u.heading)

    def on(self, page: int) -> tuple[Utterance, ...]:
        """What begins on a page."""
        return tuple(u for u in self.utterances if u.page == page)
