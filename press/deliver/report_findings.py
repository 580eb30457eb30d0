"""What the report says in words: the verdict, a line for each family, findings by kind, and
the table of all rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from press.codes import REGISTER
from press.findings import Severity
from press.model.preflight import Located, PreflightReport, RuleResult

#: Letter of a rule -> what its family is about.
FAMILIES = {
    "D": "Dokument",
    "G": "Maße und Beschnitt",
    "C": "Farbe",
    "I": "Bilder",
    "T": "Schrift und Linien",
    "L": "Satz",
    "R": "Herkunft",
    "W": "Bildschirm",
    "X": "Zweitprüfung",
}
#: Severity -> class of the stylesheet, word, sign, colour of its places on the pages.
_WEIGHTS = {
    Severity.ERROR: ("error", "Fehler", "✕", "#d0021b"),
    Severity.WARNING: ("warning", "Warnung", "!", "#b87600"),
    Severity.NOTE: ("note", "Hinweis", "i", "#0b62c4"),
}
#: Examples told of one kind of finding.
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Weight:
    """How a severity is shown."""

    css: str
    word: str
    sign: str
    colour: str


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A line of the summary."""

    letter: str
    name: str
    passed: int
    errors: int
    warnings: int
    notes: int
    not_run: int


@dataclass(frozen=True, slots=True)
class Example:
    """One finding of a group."""

    message: str
    page: int | None
    origin: str


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of one code."""

    weight: Weight
    title: str
    remedy: str
    why: str
    pages: str
    examples: tuple[Example, ...]
    more: int
    waived: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A line of the table of all rules."""

    id: str
    title: str
    threshold: str
    value: str
    status: str
    css: str
    source: str


def verdict(report: PreflightReport) -> tuple[str, str]:
    """Class and sentence of the headline."""
    counts = dict.fromkeys(_WEIGHTS, 0)
    for finding in report.report:
        counts[finding.severity] += 1
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    if errors:
        return "error", f"Nicht druckfertig: Fehler {errors}, Warnungen {warnings}"
    if warnings:
        return "warning", f"Druckfertig mit Vorbehalt: Warnungen {warnings}"
    return "passed", "Bestanden: keine Fehler, keine Warnungen"


def families(results: Iterable[RuleResult]) -> tuple[FamilyRow, ...]:
    """A line for each family that has rules; rules are counted by their worst finding."""
    rows = []
    several = tuple(results)
    for letter, name in FAMILIES.items():
        own = [result for result in several if result.family == letter]
        if own:
            worst = [result.worst for result in own]
            rows.append(
                FamilyRow(
                    letter=letter,
                    name=name,
                    passed=sum(result.status == "passed" for result in own),
                    errors=worst.count(Severity.ERROR),
                    warnings=worst.count(Severity.WARNING),
                    notes=worst.count(Severity.NOTE),
                    not_run=sum(result.status == "not run" for result in own),
                )
            )
    return tuple(rows)


def weigh(severity: Severity) -> Weight:
    """How a severity is shown."""
    return Weight(*_WEIGHTS[severity])


def groups(results: Iterable[RuleResult]) -> tuple[Group, ...]:
    """The findings by code, the worst first."""
    by_code: dict[str, list[Located]] = {}
    for result in results:
        for one in result.found:
            by_code.setdefault(one.finding.code, []).append(one)
    ranked = sorted(by_code.values(), key=lambda several: -_worst(several))
    return tuple(_group(several) for several in ranked)


def _worst(several: Iterable[Located]) -> int:
    return max(one.finding.severity for one in several)


def _group(several: list[Located]) -> Group:
    code = REGISTER[several[0].finding.code]
    first = sorted(several, key=lambda one: -one.finding.severity)
    examples = tuple(
        Example(
            message=code.say(one.finding, "de")[0],
            page=one.finding.page,
            origin=str(one.finding.origin) if one.finding.origin else "",
        )
        for one in first[:_EXAMPLES]
    )
    return Group(
        weight=weigh(Severity(_worst(several))),
        title=code.title.de,
        remedy=code.say(first[0].finding, "de")[1],
        why=code.why.de,
        pages=ranges({one.finding.page for one in several if one.finding.page is not None}),
        examples=examples,
        more=len(several) - len(examples),
        waived=first[0].finding.waived_because or "",
    )


def ranges(numbers: Iterable[int]) -> str:
    """Page numbers as a print shop writes them: `1–4, 7`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def rule_row(result: RuleResult) -> RuleRow:
    """A rule's line in the table of all rules."""
    if result.worst is not None:
        weight = weigh(result.worst)
        status, css = weight.word, weight.css
    elif result.status == "passed":
        status, css = "bestanden", "passed"
    else:
        status = f"nicht geprüft: {result.reason.de}" if result.reason else "nicht geprüft"
        css = "skipped"
    return RuleRow(
        id=result.id,
        title=result.title.de,
        threshold=result.threshold.de,
        value=result.value.de if result.value else "",
        status=status,
        css=css,
        source=result.source,
    )
