"""Family D, first part: the file as a whole. print.md D01, D02, D05, D06; ISO 15930-7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from press.check.registry import (
    ALWAYS,
    Case,
    Hit,
    NotRun,
    Outcome,
    hit_file,
    listed,
    measured,
    rule,
)
from press.check.rules.standards import STANDARDS, claim
from press.model.pdf import EMPTY, NO_PDF
from press.model.preflight import Said

_NOTHING = ("keine", "none")


@rule(
    "D01",
    ("Öffnet ohne Reparatur", "Opens without repair"),
    ("0 Reparaturen", "0 repairs"),
    (
        "preflight/unreadable",
        "preflight/empty-file",
        "preflight/not-pdf",
        "preflight/damaged",
        "preflight/no-pages",
    ),
    "print.md D01; S2",
    ALWAYS,
)
def opens(case: Case) -> Iterator[Outcome]:
    """The file can be opened, and qpdf has nothing to mend."""
    facts = case.facts
    if facts.fault == EMPTY:
        yield hit_file("preflight/empty-file")
    elif facts.fault == NO_PDF:
        yield hit_file("preflight/not-pdf")
    elif facts.fault and not facts.locked:
        yield hit_file("preflight/unreadable", reason=facts.fault)
    elif not facts.fault and not facts.pages:
        yield hit_file("preflight/no-pages")
    if facts.repairs:
        yield hit_file("preflight/damaged", count=len(facts.repairs), first=facts.repairs[0])


@rule(
    "D02",
    ("Norm und PDF-Version", "Standard and PDF version"),
    ("{standard}", "{standard}"),
    ("preflight/standard-missing", "preflight/standard-other", "preflight/version-high"),
    "print.md D02; ISO 15930-7:2010 6.1; S2, S3, S21",
)
def standard(case: Case) -> Iterator[Outcome]:
    """The file says it follows the standard the shop asks for, in a version it allows."""
    title, most, named = STANDARDS[case.printer.standard]
    catalog = case.facts.catalog
    has = claim(catalog)
    yield measured(f"{has or '–'}, PDF {catalog.version}", f"{has or '–'}, PDF {catalog.version}")
    if not has:
        yield hit_file("preflight/standard-missing", want=title)
    elif not has.startswith(named):
        yield hit_file("preflight/standard-other", has=has, want=title)
    if _version(catalog.version) > _version(most):
        yield hit_file("preflight/version-high", has=catalog.version, want=title, most=most)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


@rule(
    "D05",
    ("Keine Aktionen", "No actions"),
    _NOTHING,
    ("preflight/active-content",),
    "print.md D05; ISO 15930-7 6.8; S1, S16",
)
def actions(case: Case) -> Iterator[Outcome]:
    """Nothing runs when the file is opened."""
    found = case.facts.catalog.actions
    if found:
        yield hit_file("preflight/active-content", what=listed(found))


@rule(
    "D06",
    ("Dateiname", "File name"),
    ("{file_name}", "{file_name}"),
    ("preflight/file-name",),
    "print.md D06; S10, S23",
)
def file_name(case: Case) -> Iterator[Outcome]:
    """The name survives portals and servers."""
    name = case.facts.name
    if not name:
        yield NotRun(Said("die Datei hat noch keinen Namen", "the file has no name yet"))
    elif not re.fullmatch(case.printer.file_name, name):
        yield hit_file("preflight/file-name", name=name, pattern=case.printer.file_name)


@rule(
    "D07",
    ("Nicht verschlüsselt", "Not encrypted"),
    _NOTHING,
    ("preflight/locked", "preflight/encrypted"),
    "print.md D01; ISO 15930-7 6.4; S1, S16",
    ALWAYS,
)
def encryption(case: Case) -> Iterator[Outcome]:
    """No password and no restrictions."""
    if case.facts.locked:
        yield hit_file("preflight/locked")
    elif case.facts.encrypted:
        yield hit_file("preflight/encrypted")


@rule(
    "D10",
    ("Kennung der Datei", "File identifier"),
    ("vorhanden", "present"),
    ("preflight/id-missing",),
    "print.md D04; ISO 15930-7 6.3",
)
def identifier(case: Case) -> Iterator[Outcome]:
    """The trailer has an ID."""
    if not case.facts.catalog.identifier:
        yield hit_file("preflight/id-missing")


@rule(
    "D11",
    ("Keine Ebenen", "No layers"),
    _NOTHING,
    ("preflight/layers",),
    "print.md D05; S1, S16",
)
def layers(case: Case) -> Iterator[Outcome]:
    """No optional content."""
    found = case.facts.catalog.layers
    if found:
        yield hit_file("preflight/layers", count=len(found), names=listed(found))


@rule(
    "D12",
    ("Keine Formulare", "No forms"),
    _NOTHING,
    ("preflight/forms",),
    "print.md D05; S1, S16",
)
def forms(case: Case) -> Iterator[Outcome]:
    """No form fields."""
    found = case.facts.catalog.forms
    if found:
        yield hit_file("preflight/forms", what=listed(found))


@rule(
    "D13",
    ("Keine Anhänge", "No attachments"),
    _NOTHING,
    ("preflight/attachments",),
    "print.md D05; ISO 15930-7 6.9",
)
def attachments(case: Case) -> Iterator[Outcome]:
    """No embedded files."""
    found = case.facts.catalog.attachments
    if found:
        yield hit_file("preflight/attachments", names=listed(found))


@rule(
    "D14",
    ("Dateigröße", "File size"),
    ("≤ {max_file_mb} MB", "≤ {max_file_mb} MB"),
    ("preflight/file-size",),
    "print.md D06; upload limits of portals",
    ALWAYS,
)
def file_size(case: Case) -> Iterator[Outcome]:
    """The file can be uploaded."""
    size = case.facts.size / 1_000_000
    yield measured(f"{size:.1f} MB")
    if size > case.printer.max_file_mb:
        yield hit_file("preflight/file-size", has=round(size, 1), most=case.printer.max_file_mb)


@rule(
    "D15",
    ("Keine Platzhalter (OPI, PostScript, Verweise)", "No placeholders (OPI, PostScript, Ref)"),
    _NOTHING,
    ("preflight/foreign-content",),
    "print.md section 1; ISO 15930-7 6.2.9; S1",
)
def foreign_content(case: Case) -> Iterator[Outcome]:
    """No OPI comments, PostScript objects, reference XObjects or alternate pictures."""
    for page in case.pages:
        found = [what for what in page.device if what in ("OPI", "PS", "Ref", "Alternates")]
        if found:
            yield Hit("preflight/foreign-content", {"what": listed(found)}, page.number)


@rule(
    "D16",
    ("Keine Navigation", "No navigation"),
    _NOTHING,
    ("preflight/navigation",),
    "print.md P17",
)
def navigation(case: Case) -> Iterator[Outcome]:
    """No bookmarks, destinations or article threads."""
    found = case.facts.catalog.navigation
    if found:
        yield hit_file("preflight/navigation", what=listed(found))


@rule(
    "D17",
    ("Ganz gelesen, nichts fehlt", "Read to the end, nothing missing"),
    ("alle Seiten", "all pages"),
    ("preflight/page-unread", "preflight/resource-missing"),
    "press.check.facts.limits; ISO 32000-1 7.8.3",
    ALWAYS,
)
def complete(case: Case) -> Iterator[Outcome]:
    """Every page was read to its end and has everything that it uses."""
    for page in case.pages:
        if page.unread:
            yield Hit("preflight/page-unread", {"reason": page.unread}, page.number)
    lacking = [page for page in case.pages if page.missing]
    for names, group in groupby(lacking, key=lambda page: page.missing):
        first, *more = group
        yield Hit(
            "preflight/resource-missing",
            {"names": listed(names)},
            first.number,
            count=1 + len(more),
        )


RULES = (
    opens,
    standard,
    actions,
    file_name,
    encryption,
    identifier,
    layers,
    forms,
    attachments,
    file_size,
    foreign_content,
    navigation,
    complete,
)
