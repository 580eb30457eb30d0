"""What a rule is. The rules themselves, in order, are `press.check.rules.RULES`.

A rule is a small function that looks at facts and yields what it has to say: a `Hit` for
every page with a fault, a `Measured` value, or `NotRun` with the reason. Its id, title,
threshold and source stand in its decorator; severity, message and remedy in the codes
that it names (`press.codes.preflight`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from press.codes import REGISTER
from press.codes.register import Words
from press.findings import Origin, Severity, Value
from press.model.geometry import Area
from press.model.pdf import PageFacts, Paint, PdfFacts, Placement
from press.model.preflight import Context, Purpose, Said
from press.model.printer import Printer

#: Places told of one finding.
PLACES = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault: a code of the rule, its values, and where."""

    code: str
    values: Mapping[str, Value]
    page: int | None = None
    areas: tuple[Area, ...] = ()
    count: int = 1
    #: Where the file deserves more or less than the code's severity.
    severity: Severity | None = None
    #: Id of the story at fault, where the rule knows it better than the page map.
    story: str = ""
    #: The line of the sources, where the rule knows it.
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A value worth showing, fault or not."""

    value: Said


@dataclass(frozen=True, slots=True)
class NotRun:
    """The rule could not be applied."""

    reason: Said


Outcome = Hit | Measured | NotRun
Judge = Callable[["Case"], Iterator[Outcome]]

PRINT: tuple[Purpose, ...] = ("print",)
WEB: tuple[Purpose, ...] = ("web",)
ALWAYS: tuple[Purpose, ...] = ("print", "web")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an outside judge said: outcomes for the rule with its id."""

    rule: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A file on trial."""

    facts: PdfFacts
    #: The shop's demands; for a web file those of the default shop, of which only the
    #: file's size matters.
    printer: Printer
    context: Context | None = None
    verdicts: Mapping[str, Verdict] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """The pages of the file."""
        return self.facts.pages

    def paints(
        self, test: Callable[[Paint], bool], *, slug: bool = False
    ) -> Iterator[tuple[int, tuple[Paint, ...]]]:
        """Page numbers with the paints on them that pass the test; without `slug` only
        what stands on the page or in its bleed."""
        for page in self.pages:
            found = tuple(p for p in page.paints if (slug or p.zone != "slug") and test(p))
            if found:
                yield page.number, found

    def placements(
        self, test: Callable[[Placement], bool]
    ) -> Iterator[tuple[int, tuple[Placement, ...]]]:
        """Page numbers with the pictures placed there that pass the test."""
        for page in self.pages:
            found = tuple(p for p in page.placements if test(p))
            if found:
                yield page.number, found


@dataclass(frozen=True, slots=True)
class Rule:
    """A check of the preflight."""

    #: Family letter and number: `G06`.
    id: str
    title: Words
    #: What is demanded; placeholders are fields of `Printer`.
    threshold: Words
    codes: tuple[str, ...]
    #: Standards, specifications or observations it stands on.
    source: str
    purposes: tuple[Purpose, ...]
    judge: Judge

    @property
    def severity(self) -> Severity:
        """What its findings weigh at most."""
        return max(REGISTER[code].severity for code in self.codes)


def rule(
    id_: str,
    title: tuple[str, str],
    threshold: tuple[str, str],
    codes: Iterable[str],
    source: str,
    purposes: tuple[Purpose, ...] = PRINT,
) -> Callable[[Judge], Rule]:
    """Make a rule of a function; refuses codes that belong to another rule."""

    def made(judge: Judge) -> Rule:
        full = tuple(codes)
        for code in full:
            if not REGISTER[code].title.de.startswith(f"{id_} "):
                raise ValueError(f"{code} does not belong to {id_}")
        return Rule(id_, Words(*title), Words(*threshold), full, source, purposes, judge)

    return made


def hit(code: str, found: Iterable[Paint], page: int, **values: Value) -> Hit:
    """A hit on paints: counts them and takes their first places."""
    several = tuple(found)
    areas = tuple(area for paint in several for area in paint.areas)[:PLACES]
    count = sum(paint.count for paint in several)
    return Hit(code, {"count": count, **values}, page, areas, count)


def hit_pictures(code: str, found: Iterable[Placement], page: int, **values: Value) -> Hit:
    """A hit on pictures."""
    several = tuple(found)
    areas = tuple(placement.area for placement in several)[:PLACES]
    return Hit(code, {"count": len(several), **values}, page, areas, len(several))


def hit_file(code: str, **values: Value) -> Hit:
    """A hit on the file as a whole."""
    return Hit(code, values)


def listed(words: Iterable[str], most: int = 6) -> str:
    """The first of some words, each once, in their order."""
    unique = list(dict.fromkeys(words))
    return ", ".join(unique[:most]) + (" …" if len(unique) > most else "")


def measured(value: str, english: str | None = None) -> Measured:
    """A measured value; numbers are given with a decimal point and get their comma."""
    return Measured(Said(value.replace(".", ",") if english is None else value, english or value))
