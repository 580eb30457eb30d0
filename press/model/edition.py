"""One edition: the facts about a book and its running order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from press.findings import Origin
from press.model.bookbinding import Bookbinding
from press.model.photo import Photo


@dataclass(frozen=True, slots=True)
class Series:
    title: str
    kind: str
    volume: int


@dataclass(frozen=True, slots=True)
class Programme:
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str
    short: str
    street: str
    postcode: str
    city: str
    email: str
    web: str


@dataclass(frozen=True, slots=True)
class ImprintBlock:
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderEntry:
    """A story in the running order; `part` opens a numbered part holding `stories`."""

    story: str
    part: bool
    stories: tuple[OrderEntry, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Waiver:
    """Lets findings of one code pass, with a reason, until a day."""

    code: str
    #: A story id or a path below the root; empty means everywhere.
    on: str
    because: str
    until: date
    origin: Origin


@dataclass(frozen=True, slots=True)
class Proofs:
    """What stands on the correction proofs for the authors."""

    #: The day they are wanted back; None: not fixed yet.
    until: date | None = None
    #: Who answers questions, or empty.
    contact: str = ""
    #: Where they go back to; empty: to the publisher.
    email: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    id: str
    title: str
    series: Series
    programme: Programme
    year: int
    #: The build's only clock.
    date: date
    #: BCP 47 tag of the main language.
    language: str
    publisher: Publisher
    imprint: tuple[ImprintBlock, ...]
    products: tuple[str, ...]
    #: The page count is a multiple of this.
    multiple: int
    cover_motif: Photo | None
    order: tuple[OrderEntry, ...]
    waivers: tuple[Waiver, ...]
    origin: Origin
    #: Name of the print shop's profile in `layouts/printers/`.
    printer: str = "offset"
    binding: Bookbinding = Bookbinding()  # noqa: RUF009 - a frozen value
    #: Names of the products that every county's excerpt is made in.
    excerpts: tuple[str, ...] = ()
    #: Where the whole edition can be read, without `https://`; empty: the publisher's site.
    link: str = ""
    #: Kind of story -> words that its running text is planned to have.
    words: Mapping[str, int] = field(default_factory=dict)
    proofs: Proofs = Proofs()
