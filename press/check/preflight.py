"""`preflight`: a PDF and a print shop in, a report out.

The file is opened once (`press.check.facts`), the rules that apply to its purpose are run
over the facts (`press.check.rules`), and every fault is told with its page and place; in a
file of our own also with the story and line that it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from press.check.facts import Wanted, read
from press.check.facts.boxes import bleed_of
from press.check.facts.geometry import area
from press.check.locate import Locator
from press.check.registry import Case, Hit, Measured, NotRun, Rule, Verdict
from press.check.rules import RULES
from press.check.rules.standards import STANDARDS, claim
from press.codes import finding
from press.model.pdf import PageFacts, PdfFacts
from press.model.preflight import (
    Context,
    Inks,
    Located,
    PreflightReport,
    Purpose,
    RuleResult,
    Said,
    Sheet,
)
from press.model.printer import Printer
from press.model.product import Product

#: What can still be asked of a file that does not open.
_UNOPENED = ("D01", "D06", "D07", "D14")
_CLOSED = Said("die Datei lässt sich nicht öffnen", "the file cannot be opened")


def purpose_of(product: Product) -> Purpose:
    """What a product's file is for: ink is for print, screen colours are for screens."""
    return "print" if product.colour == "cmyk" else "web"


def preflight(
    source: Path | bytes,
    printer: Printer,
    purpose: Purpose = "print",
    context: Context | None = None,
    verdicts: Iterable[Verdict] = (),
    name: str = "",
) -> PreflightReport:
    """Judge a PDF, ours or a stranger's; never raises for what is in it.

    `printer` holds the thresholds (a web file needs only its file size). `context` is what
    is known about a file of our own; `verdicts` what `press.check.tools.ask` was told by
    programs from outside. `name` is the file name to judge where `source` is bytes.
    """
    facts = read(
        source,
        Wanted(
            trim=printer.trim,
            bleed=printer.bleed,
            square=printer.ink_square,
            texts=context is not None,
            runs=context is not None and bool(context.texts),
            tags=purpose == "web",
        ),
    )
    return judge(facts, printer, purpose, context, verdicts, name)


def judge(
    facts: PdfFacts,
    printer: Printer,
    purpose: Purpose = "print",
    context: Context | None = None,
    verdicts: Iterable[Verdict] = (),
    name: str = "",
) -> PreflightReport:
    """The same for facts that have been read already."""
    told = {verdict.rule: verdict for verdict in verdicts}
    case = Case(replace(facts, name=name or facts.name), printer, context, told)
    locator = Locator(context, facts.pages)
    wanted = [rule for rule in RULES if purpose in rule.purposes]
    limits = thresholds(printer)
    results = tuple(_result(rule, case, locator, limits) for rule in wanted)
    return PreflightReport(
        name=case.facts.name,
        digest=facts.digest,
        size=facts.size,
        purpose=purpose,
        printer=printer,
        claims=_claims(facts),
        version=facts.catalog.version,
        title=facts.catalog.xmp.get("dc:title") or facts.catalog.info.get("Title", ""),
        intents=facts.catalog.intents,
        sheets=tuple(_sheet(page, printer.bleed) for page in facts.pages),
        fonts=facts.fonts,
        pictures=facts.pictures,
        pages=facts.pages,
        inks=_inks(facts),
        results=results,
    )


def _result(
    rule: Rule, case: Case, locator: Locator, limits: tuple[Mapping[str, str], Mapping[str, str]]
) -> RuleResult:
    value: Said | None = None
    reason: Said | None = None
    found: list[Located] = []
    if case.facts.readable or rule.id in _UNOPENED:
        for outcome in rule.judge(case):
            if isinstance(outcome, Measured):
                value = outcome.value
            elif isinstance(outcome, NotRun):
                reason = outcome.reason
            else:
                found.append(_located(outcome, locator))
    else:
        reason = _CLOSED
    return RuleResult(
        id=rule.id,
        title=Said(rule.title.de, rule.title.en),
        threshold=Said(
            rule.threshold.de.format_map(limits[0]), rule.threshold.en.format_map(limits[1])
        ),
        severity=rule.severity,
        source=rule.source,
        status="found" if found else "not run" if reason else "passed",
        found=tuple(found),
        value=value,
        reason=None if found else reason,
    )


def _located(hit: Hit, locator: Locator) -> Located:
    told = finding(
        hit.code,
        hit.origin or locator.origin(hit.page, hit.areas, hit.story),
        page=hit.page,
        severity=hit.severity,
        **hit.values,
    )
    return Located(told, hit.count, hit.areas)


def thresholds(printer: Printer) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What the placeholders of thresholds stand for, in German and in English."""
    shared = {
        "standard": STANDARDS[printer.standard][0],
        "intent": printer.intent.identifier,
        "file_name": printer.file_name,
        "trim": " × ".join(f"{side:g}" for side in printer.trim),
        "pages_multiple": str(printer.pages_multiple),
    }
    numbers = {
        name: getattr(printer, name)
        for name in (
            "bleed", "safe", "gutter", "ink_max", "ink_square", "ppi_max", "small_text",
            "mixed_text", "black_text", "black_line", "hairline", "mixed_line", "max_file_mb",
        )
    }  # fmt: skip
    for kind in ("ppi", "bitonal"):
        for level in ("want", "warn", "error"):
            numbers[f"{kind}_{level}"] = getattr(getattr(printer, kind), level)
    english = {**shared, **{name: f"{value:g}" for name, value in numbers.items()}}
    german = {name: value.replace(".", ",") for name, value in english.items() if name in numbers}
    spots = ", ".join(printer.spots)
    return (
        {
            **english,
            **german,
            "spots": spots or "keine",
            "marks": "ja" if printer.marks else "nein",
        },
        {**english, "spots": spots or "none", "marks": "yes" if printer.marks else "no"},
    )


def _claims(facts: PdfFacts) -> tuple[str, ...]:
    xmp = facts.catalog.xmp
    claims = [claim(facts.catalog)]
    if xmp.get("pdfaid:part"):
        claims.append(f"PDF/A-{xmp['pdfaid:part']}{xmp.get('pdfaid:conformance', '').lower()}")
    if xmp.get("pdfuaid:part"):
        claims.append(f"PDF/UA-{xmp['pdfuaid:part']}")
    return tuple(filter(None, claims))


def _sheet(page: PageFacts, bleed: float) -> Sheet:
    held = page.boxes
    return Sheet(
        number=page.number,
        media=area(held.media, held.edge),
        bleed=area(bleed_of(held, bleed), held.edge),
        trim=area(held.edge, held.edge),
        stated=held.trim is not None,
    )


def _inks(facts: PdfFacts) -> Inks:
    vectors = [
        (paint.ink.total or 0.0, -page.number)
        for page in facts.pages
        for paint in page.paints
        if paint.zone != "slug" and paint.ink.total is not None
    ]
    pictures = [
        (facts.pictures[placed.picture].ink or 0.0, -page.number)
        for page in facts.pages
        for placed in page.placements
        if facts.pictures[placed.picture].ink is not None
    ]
    vector, picture = max(vectors, default=None), max(pictures, default=None)
    return Inks(
        vector=round(vector[0], 1) if vector else None,
        vector_page=-vector[1] if vector else None,
        picture=round(picture[0], 1) if picture else None,
        picture_page=-picture[1] if picture else None,
    )
