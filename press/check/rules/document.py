"""Family D: the file as a whole. print.md section 6, D01 – D06; ISO 15930-7 (PDF/X-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
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
from press.model.pdf import EMPTY, NO_PDF, Catalog, OutputIntent
from press.model.preflight import Said

#: Standard -> its name, the highest PDF version, and what the file calls itself.
STANDARDS = {
    "pdf/x-4": ("PDF/X-4", "1.6", "PDF/X-4"),
    "pdf/x-3": ("PDF/X-3:2002", "1.3", "PDF/X-3:2002"),
    "pdf/x-1a": ("PDF/X-1a:2001", "1.3", "PDF/X-1:2001"),
}
_NOTHING = ("keine", "none")
_NO_INTENT = NotRun(Said("keine Ausgabebedingung vorhanden", "there is no output intent"))


def claim(catalog: Catalog) -> str:
    """The PDF/X standard that a file says it follows, or empty."""
    return catalog.xmp.get("pdfxid:GTS_PDFXVersion") or catalog.info.get("GTS_PDFXVersion", "")


@rule(
    "D01",
    ("Öffnet ohne Reparatur", "Opens without repair"),
    ("0 Reparaturen", "0 repairs"),
    ("unreadable", "empty-file", "not-pdf", "damaged", "no-pages"),
    "print.md D01; S2",
    ALWAYS,
)
def opens(case: Case) -> Iterator[Outcome]:
    """The file can be opened, and qpdf has nothing to mend."""
    facts = case.facts
    if facts.fault == EMPTY:
        yield hit_file("empty-file")
    elif facts.fault == NO_PDF:
        yield hit_file("not-pdf")
    elif facts.fault and not facts.locked:
        yield hit_file("unreadable", reason=facts.fault)
    elif not facts.fault and not facts.pages:
        yield hit_file("no-pages")
    if facts.repairs:
        yield hit_file("damaged", count=len(facts.repairs), first=facts.repairs[0])


@rule(
    "D02",
    ("Norm und PDF-Version", "Standard and PDF version"),
    ("{standard}", "{standard}"),
    ("standard-missing", "standard-other", "version-high"),
    "print.md D02; ISO 15930-7:2010 6.1; S2, S3, S21",
)
def standard(case: Case) -> Iterator[Outcome]:
    """The file says it follows the standard the shop asks for, in a version it allows."""
    title, most, named = STANDARDS[case.printer.standard]
    catalog = case.facts.catalog
    has = claim(catalog)
    yield measured(f"{has or '–'}, PDF {catalog.version}", f"{has or '–'}, PDF {catalog.version}")
    if not has:
        yield hit_file("standard-missing", want=title)
    elif not has.startswith(named):
        yield hit_file("standard-other", has=has, want=title)
    if _version(catalog.version) > _version(most):
        yield hit_file("version-high", has=catalog.version, want=title, most=most)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


def _x_intents(catalog: Catalog) -> list[OutputIntent]:
    return [intent for intent in catalog.intents if intent.subtype == "GTS_PDFX"]


@rule(
    "D03",
    ("Ausgabebedingung", "Output intent"),
    ("{intent}", "{intent}"),
    ("intent-missing", "intent-several", "intent-other", "intent-registry"),
    "print.md D03; ISO 15930-7 6.2.2; S1, S3, S9, S25",
)
def output_intent(case: Case) -> Iterator[Outcome]:
    """One PDF/X output intent, named as the shop's condition, with its registry."""
    want = case.printer.intent
    intents = _x_intents(case.facts.catalog)
    if not intents:
        yield hit_file("intent-missing", want=want.identifier)
        return
    if len(intents) > 1:
        yield hit_file("intent-several", count=len(intents))
    has = intents[0]
    yield measured(has.identifier or "–", has.identifier or "–")
    if has.identifier != want.identifier:
        yield hit_file("intent-other", has=has.identifier or "–", want=want.identifier)
    elif has.registry != want.registry:
        yield hit_file("intent-registry", has=has.registry or "–", want=want.registry)


@rule(
    "D04",
    ("Angaben in Info und XMP gleich", "Info and XMP agree"),
    ("Titel, Daten, Erzeuger", "title, dates, producer"),
    ("metadata-missing", "metadata-differ"),
    "print.md D04; ISO 15930-7 6.5",
)
def metadata(case: Case) -> Iterator[Outcome]:
    """Title and dates are there, and stand in both places alike."""
    info, xmp = case.facts.catalog.info, case.facts.catalog.xmp
    pairs = (
        ("Title", "dc:title"),
        ("CreationDate", "xmp:CreateDate"),
        ("ModDate", "xmp:ModifyDate"),
        ("Producer", "pdf:Producer"),
    )
    missing = [
        name
        for old, new in pairs[:3]
        for name, value in ((f"Info/{old}", info.get(old)), (new, xmp.get(new)))
        if not value
    ]
    if missing:
        yield hit_file("metadata-missing", fields=listed(missing))
    for old, new in pairs:
        one, other = info.get(old, ""), xmp.get(new, "")
        same = _moment(one) == _moment(other) if "Date" in old else one == other
        if one and other and not same:
            yield hit_file("metadata-differ", field=old, info=one[:80], xmp=other[:80])


_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?"
    r"(Z|[+-]\d\d)?'?:?(\d\d)?"
)


def _moment(text: str) -> datetime | str:
    """A date of Info (`D:20191015…`) or XMP (`2019-10-15T…`) as a moment."""
    found = _DATE.match(text.strip())
    if found is None:
        return text
    parts = [int(part or default) for part, default in zip(found.groups()[:6], "111000", strict=True)]
    zone = found[7] or "Z"
    offset = timedelta() if zone == "Z" else timedelta(hours=int(zone), minutes=int(found[8] or 0))
    try:
        return datetime(*parts[:6], tzinfo=timezone.utc) - offset  # type: ignore[arg-type,misc]
    except (ValueError, OverflowError):
        return text


@rule(
    "D05",
    ("Keine Aktionen", "No actions"),
    _NOTHING,
    ("active-content",),
    "print.md D05; ISO 15930-7 6.8; S1, S16",
)
def actions(case: Case) -> Iterator[Outcome]:
    """Nothing runs when the file is opened."""
    found = case.facts.catalog.actions
    if found:
        yield hit_file("active-content", what=listed(found))


@rule(
    "D06",
    ("Dateiname", "File name"),
    ("{file_name}", "{file_name}"),
    ("file-name",),
    "print.md D06; S10, S23",
)
def file_name(case: Case) -> Iterator[Outcome]:
    """The name survives portals and servers."""
    name = case.facts.name
    if not name:
        yield NotRun(Said("die Datei hat noch keinen Namen", "the file has no name yet"))
    elif not re.fullmatch(case.printer.file_name, name):
        yield hit_file("file-name", name=name, pattern=case.printer.file_name)


@rule(
    "D07",
    ("Nicht verschlüsselt", "Not encrypted"),
    _NOTHING,
    ("locked", "encrypted"),
    "print.md D01; ISO 15930-7 6.4; S1, S16",
    ALWAYS,
)
def encryption(case: Case) -> Iterator[Outcome]:
    """No password and no restrictions."""
    if case.facts.locked:
        yield hit_file("locked")
    elif case.facts.encrypted:
        yield hit_file("encrypted")


@rule(
    "D08",
    ("Profil der Ausgabebedingung", "Profile of the output intent"),
    ("CMYK, Prüfsumme wie {intent}", "CMYK, digest as {intent}"),
    ("profile-missing", "profile-space", "profile-other"),
    "print.md D03; GWG 2022 R0035; ICC.1:2010 7.2",
)
def profile(case: Case) -> Iterator[Outcome]:
    """The embedded profile is a CMYK printing profile: the shop's own, byte for byte."""
    intents = _x_intents(case.facts.catalog)
    if not intents:
        yield _NO_INTENT
        return
    has, want = intents[0].profile, case.printer.intent
    if has is None:
        yield hit_file("profile-missing", has=intents[0].identifier, want=want.identifier)
        return
    yield measured(f"{has.space}/{has.device} {has.digest[:12]}…")
    if (has.space, has.device, has.components) != ("CMYK", "prtr", 4):
        yield hit_file(
            "profile-space", space=has.space, device=has.device, components=has.components
        )
    elif want.digest is None:
        yield NotRun(
            Said(
                f"das Profil zu {want.identifier} liegt hier nicht vor",
                f"the profile of {want.identifier} is not at hand",
            )
        )
    elif has.digest != want.digest and intents[0].identifier == want.identifier:
        yield hit_file(
            "profile-other",
            identifier=want.identifier, has=has.digest[:12], want=want.digest[:12],
        )  # fmt: skip


@rule(
    "D09",
    ("Überfüllung angegeben", "Trapping stated"),
    ("True oder False, in Info und XMP gleich", "True or False, in Info and XMP alike"),
    ("trapped",),
    "print.md D04; ISO 15930-7 6.6",
)
def trapped(case: Case) -> Iterator[Outcome]:
    """Trapped is True or False, in both places the same."""
    catalog = case.facts.catalog
    old, new = catalog.info.get("Trapped", ""), catalog.xmp.get("pdf:Trapped", "")
    if old not in ("True", "False") or (new and new != old):
        yield hit_file("trapped", has=" / ".join(filter(None, (old, new))) or "–")


@rule(
    "D10",
    ("Kennung der Datei", "File identifier"),
    ("vorhanden", "present"),
    ("id-missing",),
    "print.md D04; ISO 15930-7 6.3",
)
def identifier(case: Case) -> Iterator[Outcome]:
    """The trailer has an ID."""
    if not case.facts.catalog.identifier:
        yield hit_file("id-missing")


@rule(
    "D11",
    ("Keine Ebenen", "No layers"),
    _NOTHING,
    ("layers",),
    "print.md D05; S1, S16",
)
def layers(case: Case) -> Iterator[Outcome]:
    """No optional content."""
    found = case.facts.catalog.layers
    if found:
        yield hit_file("layers", count=len(found), names=listed(found))


@rule(
    "D12",
    ("Keine Formulare", "No forms"),
    _NOTHING,
    ("forms",),
    "print.md D05; S1, S16",
)
def forms(case: Case) -> Iterator[Outcome]:
    """No form fields."""
    found = case.facts.catalog.forms
    if found:
        yield hit_file("forms", what=listed(found))


@rule(
    "D13",
    ("Keine Anhänge", "No attachments"),
    _NOTHING,
    ("attachments",),
    "print.md D05; ISO 15930-7 6.9",
)
def attachments(case: Case) -> Iterator[Outcome]:
    """No embedded files."""
    found = case.facts.catalog.attachments
    if found:
        yield hit_file("attachments", names=listed(found))


@rule(
    "D14",
    ("Dateigröße", "File size"),
    ("≤ {max_file_mb} MB", "≤ {max_file_mb} MB"),
    ("file-size",),
    "print.md D06; upload limits of portals",
    ALWAYS,
)
def file_size(case: Case) -> Iterator[Outcome]:
    """The file can be uploaded."""
    size = case.facts.size / 1_000_000
    yield measured(f"{size:.1f} MB")
    if size > case.printer.max_file_mb:
        yield hit_file("file-size", has=round(size, 1), most=case.printer.max_file_mb)


@rule(
    "D15",
    ("Keine Platzhalter (OPI, PostScript, Verweise)", "No placeholders (OPI, PostScript, Ref)"),
    _NOTHING,
    ("foreign-content",),
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
    ("navigation",),
    "print.md P17",
)
def navigation(case: Case) -> Iterator[Outcome]:
    """No bookmarks, destinations or article threads."""
    found = case.facts.catalog.navigation
    if found:
        yield hit_file("navigation", what=listed(found))


@rule(
    "D17",
    ("Ganz gelesen, nichts fehlt", "Read to the end, nothing missing"),
    ("alle Seiten", "all pages"),
    ("page-unread", "resource-missing"),
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
    opens, standard, output_intent, metadata, actions, file_name, encryption, profile, trapped,
    identifier, layers, forms, attachments, file_size, foreign_content, navigation, complete,
)  # fmt: skip
