"""A manuscript as it was written, whatever program wrote it: blocks, notes, pictures.

Wider than the house's vocabulary (six levels of headings, tables, line breaks): what the
house cannot carry is decided later, with the place still known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Unit = Literal["paragraph", "line"]
Certainty = Literal["sure", "likely", "unsure"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the manuscript: its paragraph or line, counted from 1; 0 is outside the text."""

    number: int
    #: The nearest heading above, or the story.
    heading: str = ""
    unit: Unit = "paragraph"


#: Outside the running text, or everywhere in it.
NOWHERE = Place(0)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look; `\\n` is a forced line break."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link as it was written; whether the address may be linked is not yet known."""

    address: str
    content: Runs


@dataclass(frozen=True, slots=True)
class Call:
    """The place in the text that calls a note."""

    key: str


Run = Span | Anchor | Call
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the document's title."""

    level: int
    content: Runs
    place: Place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `caption` if its style says that it belongs to a picture or table."""

    content: Runs
    place: Place
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list; level 0 is the outermost."""

    content: Runs
    place: Place
    level: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    ordered: bool
    entries: tuple[Entry, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Quote:
    """Paragraphs set as a quotation."""

    paragraphs: tuple[Runs, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table: cells by rows. `simple` if no cell spans others or holds more than text."""

    rows: tuple[tuple[Runs, ...], ...]
    header: bool
    simple: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Image:
    """The place of a picture in the text; `key` is its name in the archive."""

    key: str
    alt: str
    place: Place
    #: Part that the program shows: left, top, right, bottom cut off, as shares.
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Box:
    """A fence that stands in the manuscript as the house writes it."""

    name: str
    body: str
    place: Place


Block = Heading | Paragraph | Listing | Quote | Table | Image | Box


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote."""

    paragraphs: tuple[Runs, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that do not come into the story, for the report; `kind` is one of its headings."""

    kind: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What was carried over in another shape, or guessed; `kind` is one of the report's words."""

    kind: str
    place: Place
    sample: str = ""
    certainty: Certainty = "sure"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or line of the manuscript, read without regard to what becomes of it."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that is in a file."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, Note]
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: All words, for the balance: counted another way than the blocks were read.
    passages: tuple[Passage, ...]
    #: Fields that the manuscript itself gives (front matter of a Markdown file).
    fields: Mapping[str, object]


def plain(runs: Runs) -> str:
    """The bare characters, line breaks as blanks, calls left out."""
    parts: list[str] = []
    for run in runs:
        if isinstance(run, Span):
            parts.append(run.text)
        elif isinstance(run, Anchor):
            parts.append(plain(run.content))
    return " ".join("".join(parts).split())


def calls(runs: Runs) -> tuple[str, ...]:
    """Keys of the notes called, in order."""
    keys: list[str] = []
    for run in runs:
        if isinstance(run, Call):
            keys.append(run.key)
        elif isinstance(run, Anchor):
            keys += calls(run.content)
    return tuple(keys)
