"""What a story's body is made of. Every block knows the line it came from, and its texts:
every word that it prints, with those of its footnotes, piece by piece.

Lengths of lists are checked by `press.sources`; here they are facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from press.findings import Origin
from press.model.inline import Inlines, plain
from press.model.photo import Photo

#: Where a part stands: beside the text, in it, or across both columns.
Place = Literal["side", "column", "full"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """The words, then those of its notes."""
        return (plain(self.content, notes=True),)


@dataclass(frozen=True, slots=True)
class Heading:
    """A sub-heading (`##`); in an interview, a question."""

    content: Inlines
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """The words."""
        return (plain(self.content, notes=True),)


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is one paragraph."""

    ordered: bool
    items: tuple[Inlines, ...]
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Each item."""
        return tuple(plain(item, notes=True) for item in self.items)


@dataclass(frozen=True, slots=True)
class BlockQuote:
    paragraphs: tuple[Inlines, ...]
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Each paragraph."""
        return tuple(plain(paragraph, notes=True) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture alone on its line."""

    photo: Photo
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Caption and credit."""
        return (self.photo.caption, self.photo.credit)


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    rows: tuple[Fact, ...]
    title: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, then each row."""
        return (self.title, *(f"{row.label} {row.text}" for row in self.rows))


@dataclass(frozen=True, slots=True)
class Number:
    #: As printed, with German decimal comma and thin space: `3.883`, `75`, `30–60`.
    value: str
    label: str
    #: As printed after the value: `%`, or empty.
    unit: str
    #: True prints `rund` before the value.
    approx: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    rows: tuple[Number, ...]
    title: str
    source: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, source, then each number."""
        rows = (f"{row.value} {row.unit} {row.label}" for row in self.rows)
        return (self.title, self.source, *rows)


@dataclass(frozen=True, slots=True)
class Moment:
    #: As printed: `6. September 2018`, `Frühjahr 2017`, `2015–2017`.
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    rows: tuple[Moment, ...]
    title: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, then each moment."""
        return (self.title, *(f"{row.when} {row.text}" for row in self.rows))


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    #: As printed, without unit.
    value: str
    #: Length as a share of the longest possible bar, 0–1.
    share: float
    strong: bool


@dataclass(frozen=True, slots=True)
class Bars:
    rows: tuple[Bar, ...]
    title: str
    unit: str
    source: str
    alt: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, source, then each bar."""
        rows = (f"{row.label} {row.value} {self.unit}" for row in self.rows)
        return (self.title, self.source, *rows)


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    rows: tuple[Step, ...]
    title: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, then each step."""
        return (self.title, *(f"{row.title} {row.text}" for row in self.rows))


@dataclass(frozen=True, slots=True)
class Node:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Network:
    title: str
    centre: str
    #: The body that steers the centre, or empty.
    above: str
    nodes: tuple[Node, ...]
    source: str
    alt: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, the bodies, source."""
        nodes = (f"{node.label} {node.text}" for node in self.nodes)
        return (self.title, self.centre, self.above, self.source, *nodes)


@dataclass(frozen=True, slots=True)
class Pull:
    """A sentence of the story, lifted."""

    text: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """The sentence."""
        return (self.text,)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody is known to have said."""

    text: str
    by: str
    role: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """The words and whose they are."""
        return (self.text, self.by, self.role)


@dataclass(frozen=True, slots=True)
class Goal:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Goals:
    rows: tuple[Goal, ...]
    title: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title, then each goal."""
        return (self.title, *(f"{row.title} {row.text}" for row in self.rows))


@dataclass(frozen=True, slots=True)
class Thanks:
    text: str
    title: str
    place: Place
    origin: Origin

    @property
    def texts(self) -> tuple[str, ...]:
        """Title and text."""
        return (self.title, self.text)


Part = Facts | Numbers | Timeline | Bars | Steps | Network | Pull | Quotation | Goals | Thanks
Block = Paragraph | Heading | Items | BlockQuote | Figure | Part

#: Every class of block there is, and its name: that of its macro in `layouts/parts/blocks.html`.
KINDS: Mapping[type[Block], str] = MappingProxyType(
    {kind: kind.__name__.lower() for kind in get_args(Block)}
)
