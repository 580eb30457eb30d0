"""What a story's body is made of. Every block knows the line it came from.

Lengths of lists are checked by `press.sources`; here they are facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin
from press.model.inline import Inlines
from press.model.photo import Photo

#: Where a part stands: beside the text, in it, or across both columns.
Place = Literal["side", "column", "full"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines
    origin: Origin


@dataclass(frozen=True, slots=True)
class Heading:
    """A sub-heading (`##`); in an interview, a question."""

    content: Inlines
    origin: Origin


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is one paragraph."""

    ordered: bool
    items: tuple[Inlines, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class BlockQuote:
    paragraphs: tuple[Inlines, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture alone on its line."""

    photo: Photo
    origin: Origin


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


@dataclass(frozen=True, slots=True)
class Pull:
    """A sentence of the story, lifted."""

    text: str
    place: Place
    origin: Origin


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody is known to have said."""

    text: str
    by: str
    role: str
    place: Place
    origin: Origin


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


@dataclass(frozen=True, slots=True)
class Thanks:
    text: str
    title: str
    place: Place
    origin: Origin


Part = Facts | Numbers | Timeline | Bars | Steps | Network | Pull | Quotation | Goals | Thanks
Block = Paragraph | Heading | Items | BlockQuote | Figure | Part
