"""What a print shop is asked to do, as far as the editors have said: None is "still open"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from press.findings import Origin
from press.model.bookbinding import Bookbinding, Paper


@dataclass(frozen=True, slots=True)
class Stock:
    """A paper as it is ordered."""

    #: As the shop calls it: `Bilderdruck`.
    name: str | None = None
    #: g/m².
    weight: float | None = None
    #: `matt`, `glänzend`, `Natur`.
    surface: str | None = None
    #: Thickness against a paper of the same weight of 1 g/cm³.
    volume: float | None = None
    #: What is done to it after printing: `Folie matt`.
    finish: str | None = None

    def on(self, paper: Paper) -> Paper:
        """The paper with what is ordered of it, as far as it is."""
        return Paper(
            weight=self.weight or paper.weight,
            volume=self.volume or paper.volume,
            name=self.name or paper.name,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where copies are delivered."""

    address: str
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who let the job go to press, and when."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the shop asks."""

    person: str | None = None
    phone: str | None = None
    email: str | None = None
    #: Address for the bill.
    invoice: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Read from `sources/<edition>/auftrag.yaml`; all defaults when there is none."""

    #: Counted from 1 with every package that leaves the house.
    version: int = 1
    contact: Contact = field(default_factory=Contact)
    #: Print run.
    copies: int | None = None
    #: True for a further run of something printed before.
    reprint: bool | None = None
    #: Pages with cover that are ordered.
    pages: int | None = None
    deadline: date | None = None
    places: tuple[Place, ...] = ()
    body: Stock = field(default_factory=Stock)
    cover: Stock = field(default_factory=Stock)
    #: `FSC`, `Blauer Engel`: asked of the paper.
    seals: tuple[str, ...] = ()
    #: Staples of a stitched book.
    staples: int | None = None
    approval: Approval | None = None
    notes: tuple[str, ...] = ()
    #: None when no such file was written.
    origin: Origin | None = None

    @property
    def status(self) -> str:
        """`freigegeben` once somebody has put a name and a day to it."""
        return "entwurf" if self.approval is None else "freigegeben"

    def on(self, binding: Bookbinding) -> Bookbinding:
        """The binding with the papers that are ordered: spine and creep follow them."""
        body, cover = self.body.on(binding.paper), self.cover.on(binding.cover)
        return replace(binding, paper=body, cover=cover)
