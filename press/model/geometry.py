"""Where everything stands on the laid-out pages. Lengths in mm from the trim's top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin

#: What a block of text is, as far as the craft checks tell blocks apart.
BlockKind = Literal["heading", "text", "item", "caption", "note", "folio", "other"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like; its lines may stand on several pages."""

    kind: BlockKind
    #: Id of the story, or empty (folios).
    story: str
    origin: Origin | None
    #: The figure whose caption this is, as its place in `Geometry.figures`; else None.
    figure: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    #: Place in `Geometry.blocks`.
    block: int
    page: int
    #: The text from its first to its last visible character.
    area: Area
    baseline: float
    #: Right edge of the column that the line should stay in; infinite for turned text.
    edge: float
    #: Font size of its largest text, pt.
    size: float
    text: str
    #: May come near the trim: part of something that bleeds.
    bleeds: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture or drawing."""

    page: int
    area: Area
    story: str
    origin: Origin | None
    #: Place in `Geometry.figures` when it stands in a figure.
    figure: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where it is called, and the pages its text stands on."""

    number: str
    story: str
    origin: Origin | None
    #: Page of the call; None when the call was lost.
    called: int | None
    #: Pages with text of the note; empty when it was lost.
    placed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size and its type area."""

    number: int
    width: float
    height: float
    area: Area
    #: A designed filler page.
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """A font that the stylesheets ask for somewhere on the pages."""

    family: str
    slanted: bool


@dataclass(frozen=True, slots=True)
class Geometry:
    """Everything the craft checks need; blocks and figures are numbered by their place."""

    sheets: tuple[Sheet, ...] = ()
    blocks: tuple[Block, ...] = ()
    lines: tuple[Line, ...] = ()
    images: tuple[Image, ...] = ()
    #: Ids of the stories of the figures.
    figures: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    #: Fonts asked for, with the first page that asks.
    faces: tuple[tuple[Face, int], ...] = ()
    #: Story id -> its kind, for the stories that tell it.
    kinds: tuple[tuple[str, str], ...] = ()
