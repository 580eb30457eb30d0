"""What a preflight is told besides the file, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from press.findings import Finding, Origin, Report, Severity
from press.model.geometry import Area, Geometry
from press.model.pdf import Font, OutputIntent, PageFacts, Picture
from press.model.printer import Printer
from press.model.rendering import PageRecord

#: What the file is for: the rules that apply depend on it.
Purpose = Literal["print", "web"]
Status = Literal["passed", "found", "not run"]
#: Of an open book: even pages lie on the left.
Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Said:
    """A few words in German and English, without placeholders."""

    de: str
    en: str

    def in_(self, language: str) -> str:
        """The German words, or the English ones."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of source text that must be found in the PDF."""

    story: str
    origin: Origin | None
    text: str


@dataclass(frozen=True, slots=True)
class Credit:
    """A picture of the publication, and what its papers lack (empty: nothing)."""

    picture: str
    origin: Origin
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a file of our own. Whatever is left out is not checked.

    `press.check.context.of_book` makes it from a book and its rendering.
    """

    #: The page map.
    pages: tuple[PageRecord, ...] = ()
    #: Story id -> title as the contents print it, in reading order.
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    #: Story id -> source file.
    origins: Mapping[str, Origin] = field(default_factory=lambda: MappingProxyType({}))
    passages: tuple[Passage, ...] = ()
    geometry: Geometry | None = None
    #: What was found while the pages were set.
    rendered: Report | None = None
    #: Pages that the job orders.
    job_pages: int | None = None
    #: Side that chapters start on; None when any will do.
    chapter_side: Side | None = None
    #: Ids of the stories that are chapters.
    chapters: frozenset[str] = frozenset()
    #: Pieces of source text that places are recognised by where `geometry` is not known;
    #: they need not all be in the file.
    texts: tuple[Passage, ...] = ()
    #: CMYK of the design, 0–1.
    palette: frozenset[tuple[float, float, float, float]] | None = None
    #: Beginnings of PostScript names of the design's fonts.
    fonts: tuple[str, ...] = ()
    credits: tuple[Credit, ...] | None = None
    #: SHA-256 of the same file built a second time.
    rebuilt: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A finding, how often it was found on its page, and where (the first places)."""

    finding: Finding
    count: int = 1
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What one rule said."""

    #: `G06`; its first letter is the family.
    id: str
    title: Said
    threshold: Said
    #: What a finding of the rule weighs at most.
    severity: Severity
    #: Where the rule and its threshold come from.
    source: str
    status: Status
    found: tuple[Located, ...] = ()
    #: What was measured, if the rule measures something.
    value: Said | None = None
    #: Why it was not run.
    reason: Said | None = None

    @property
    def family(self) -> str:
        """D document, G geometry, C colour, I images, T type, L our layout,
        R reproducible, W web, X outside judges."""
        return self.id[0]

    @property
    def worst(self) -> Severity | None:
        """The highest severity found."""
        return max((one.finding.severity for one in self.found), default=None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's boxes, mm from the trim's top left."""

    number: int
    media: Area
    bleed: Area
    trim: Area
    #: False if the trim is a guess.
    stated: bool


@dataclass(frozen=True, slots=True)
class Inks:
    """Highest ink sums, %, and where; None where nothing could be measured."""

    vector: float | None = None
    vector_page: int | None = None
    picture: float | None = None
    picture_page: int | None = None


@dataclass(frozen=True, slots=True)
class PreflightReport:
    """Everything a preflight found out, in stable order: rules, then pages."""

    #: File name without folder.
    name: str
    digest: str
    size: int
    purpose: Purpose
    printer: Printer | None
    #: `PDF/X-4`, `PDF/UA-1` …: what the file says it is.
    claims: tuple[str, ...]
    version: str
    title: str
    intents: tuple[OutputIntent, ...]
    sheets: tuple[Sheet, ...]
    fonts: tuple[Font, ...]
    pictures: tuple[Picture, ...]
    #: The pages as read: placements of pictures, and what is needed to draw.
    pages: tuple[PageFacts, ...]
    inks: Inks
    results: tuple[RuleResult, ...]

    @property
    def report(self) -> Report:
        """All findings, as every other stage gives them."""
        return Report.of(one.finding for result in self.results for one in result.found)

    @property
    def passed(self) -> bool:
        """True if nothing found is an error."""
        return not self.report.errors

    def count(self, status: Status) -> int:
        """Number of rules with this status."""
        return sum(result.status == status for result in self.results)

    def on_page(self, number: int) -> tuple[Located, ...]:
        """The findings of one page, in the order of the rules."""
        return tuple(
            one for result in self.results for one in result.found if one.finding.page == number
        )
