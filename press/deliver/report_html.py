"""The preflight report for people: one HTML page in German that needs nothing besides itself.

Markup and style are `layouts/report/preflight.html`; here everything is counted, grouped
and measured for it. Places are drawn over the pages in millimetres of the sheet.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from press.codes import REGISTER
from press.findings import Severity
from press.model.geometry import Area
from press.model.preflight import Located, PreflightReport, RuleResult, Sheet

TEMPLATE = "report/preflight.html"
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a page, mm from the trim's top left."""

    number: int
    colour: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageView:
    """A page with its boxes, places and findings."""

    number: int
    picture: str
    box: str
    media: Mark
    bleed: Mark
    trim: Mark
    safe: Mark
    stated: bool
    marks: tuple[Mark, ...]
    findings: tuple[tuple[int, Weight, str], ...]


def report_html(
    root: Path,
    report: PreflightReport,
    large: Mapping[int, bytes] | None = None,
    small: Mapping[int, bytes] | None = None,
) -> bytes:
    """The report as HTML, UTF-8. `large` and `small` are JPEG pictures of pages by number
    (`press.check.pictures.draw`); pages with findings are shown large with their places."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root / "layouts"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    html = environment.get_template(TEMPLATE).render(
        report=report,
        printer=report.printer,
        size=f"{report.size / 1_000_000:.1f}".replace(".", ","),
        sizes=_sizes(report.sheets),
        verdict=_verdict(report),
        families=_families(report.results),
        groups=_groups(report.results),
        rules=tuple(_row(result) for result in report.results),
        pages=tuple(
            _page(report, sheet, large[sheet.number])
            for sheet in report.sheets
            if large and sheet.number in large
        ),
        others=tuple((number, _data(jpeg)) for number, jpeg in sorted((small or {}).items())),
        unseen=[
            sheet.number
            for sheet in report.sheets
            if report.on_page(sheet.number) and sheet.number not in (large or {})
        ],
    )
    return html.encode()


def _verdict(report: PreflightReport) -> tuple[str, str]:
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


def _sizes(sheets: Iterable[Sheet]) -> str:
    sizes = sorted({(s.trim.right - s.trim.left, s.trim.bottom - s.trim.top) for s in sheets})
    told = [f"{width:.1f} × {height:.1f} mm".replace(".", ",") for width, height in sizes[:4]]
    return "; ".join(told) or "–"


def _families(results: Iterable[RuleResult]) -> tuple[FamilyRow, ...]:
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


def _weight(severity: Severity) -> Weight:
    return Weight(*_WEIGHTS[severity])


def _groups(results: Iterable[RuleResult]) -> tuple[Group, ...]:
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
        weight=_weight(Severity(_worst(several))),
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


def _row(result: RuleResult) -> RuleRow:
    if result.worst is not None:
        weight = _weight(result.worst)
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


def _page(report: PreflightReport, sheet: Sheet, jpeg: bytes) -> PageView:
    located = report.on_page(sheet.number)
    marks: list[Mark] = []
    findings = []
    for number, one in enumerate(located, start=1):
        weight = _weight(one.finding.severity)
        findings.append((number, weight, REGISTER[one.finding.code].say(one.finding, "de")[0]))
        marks += [_mark(area, number, weight.colour) for area in one.areas]
    safe = report.printer.safe if report.printer else 0.0
    media, trim = sheet.media, sheet.trim
    # Where the bleed is missing, the picture is smaller than what is drawn on it.
    wanted = _grown(trim, report.printer.bleed if report.printer else 0.0)
    view = _mark(
        Area(
            min(media.left, wanted.left), min(media.top, wanted.top),
            max(media.right, wanted.right), max(media.bottom, wanted.bottom),
        )
    )  # fmt: skip
    return PageView(
        number=sheet.number,
        picture=_data(jpeg),
        box=f"{view.left} {view.top} {view.width} {view.height}",
        media=_mark(media),
        bleed=_mark(sheet.bleed),
        trim=_mark(trim),
        safe=_mark(_grown(trim, -safe)),
        stated=sheet.stated,
        marks=tuple(marks),
        findings=tuple(findings),
    )


def _grown(area: Area, by: float) -> Area:
    return Area(area.left - by, area.top - by, area.right + by, area.bottom + by)


def _mark(area: Area, number: int = 0, colour: str = "") -> Mark:
    width, height = area.right - area.left, area.bottom - area.top
    return Mark(
        number, colour, round(area.left, 2), round(area.top, 2),
        round(max(width, 0.6), 2), round(max(height, 0.6), 2),
    )  # fmt: skip


def _data(jpeg: bytes) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")
