"""What is different between two PDFs although no page shows it: bookmarks, what a screen
reader says, comments and form fields, and what is said of the file as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BookmarkKind = Literal["added", "removed", "renamed", "target", "level", "moved"]
TextKind = Literal["added", "removed", "changed"]
#: role: as what words are announced; language: in which they are spoken; instead: what is
#: spoken in their place; order: after what they are read.
SpokenKind = Literal["role", "language", "instead", "order"]
#: moved: the same on the same page in another place.
NoteKind = Literal["added", "removed", "changed", "moved"]
#: standard: PDF/A, PDF/UA, PDF/X as the file claims; intent: the printing condition it was
#: made for; profile: the ICC profile embedded for it.
PropertyKind = Literal["title", "language", "tags", "standard", "intent", "profile"]
#: sheet: the MediaBox; trim: the TrimBox; place: where the trim lies on the sheet;
#: bleed: how far the BleedBox goes beyond the trim.
FrameKind = Literal["sheet", "trim", "place", "bleed"]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline."""

    title: str
    #: 1 for the outermost.
    level: int
    #: Where it leads, counted from 1; None for no page of this file.
    page: int | None = None
    #: Where else it leads: an address; else empty.
    address: str = ""


@dataclass(frozen=True, slots=True)
class BookmarkChange:
    """A bookmark that came, went or is another; `kinds` has several entries only if both
    sides are there."""

    kinds: tuple[BookmarkKind, ...]
    old: Bookmark | None
    new: Bookmark | None


@dataclass(frozen=True, slots=True)
class AltChange:
    """An alternative text, or what is said of a link. Of `changed` both texts are there."""

    kind: TextKind
    #: Structure type: `Figure`, `Formula`, `Link`.
    role: str
    old_page: int | None
    new_page: int | None
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SpokenChange:
    """The same words read in another way, one change for all of them; of another order one
    for each piece."""

    kind: SpokenKind
    #: Structure types from the outermost, joined by a blank, empty for words that are not
    #: read; a language; what is spoken; the words that are read before.
    old: str
    new: str
    words: int
    #: Pages of the new file.
    pages: tuple[int, ...]
    #: The first words that changed so.
    sample: str


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A comment, a mark or a form field."""

    kind: NoteKind
    #: Subtype of the annotation, such as `Text`, `Highlight`, `Widget` (a form field).
    subtype: str
    old_page: int | None
    new_page: int | None
    #: Name of the field or author, and contents.
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PropertyChange:
    """Something said of the file as a whole; `tags` is `yes` or empty."""

    kind: PropertyKind
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class LabelChange:
    """Page labels counted in another manner; the first of these pages as an example."""

    old: str
    new: str
    #: Pages of the new file.
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FrameChange:
    """A box of pages, mm: width and height; of `place` the distance from left and bottom;
    of `bleed` left, bottom, right, top. None where the pages have no such box."""

    kind: FrameKind
    old: tuple[float, ...] | None
    new: tuple[float, ...] | None
    #: Pages of the new file.
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """All of it."""

    bookmarks: tuple[BookmarkChange, ...] = ()
    alternatives: tuple[AltChange, ...] = ()
    spoken: tuple[SpokenChange, ...] = ()
    notes: tuple[NoteChange, ...] = ()
    properties: tuple[PropertyChange, ...] = ()
    labels: tuple[LabelChange, ...] = ()
    frames: tuple[FrameChange, ...] = ()

    @property
    def of_the_file(self) -> int:
        """Number of changes that belong to no page, bookmarks apart."""
        return len(self.properties) + len(self.labels) + len(self.frames)

    @property
    def beside_the_pages(self) -> bool:
        """True if anything is different that no page is marked for."""
        return bool(self.bookmarks or self.of_the_file)
