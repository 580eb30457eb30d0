"""Family D, second part: output intent and metadata. print.md D03, D04; ISO 15930-7 6.2.2, 6.5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from press.check.registry import (
    Case,
    NotRun,
    Outcome,
    hit_file,
    listed,
    measured,
    rule,
)
from press.model.pdf import Catalog, OutputIntent
from press.model.preflight import Said

_NO_INTENT = NotRun(Said("keine Ausgabebedingung vorhanden", "there is no output intent"))


def _x_intents(catalog: Catalog) -> list[OutputIntent]:
    return [intent for intent in catalog.intents if intent.subtype == "GTS_PDFX"]


@rule(
    "D03",
    ("Ausgabebedingung", "Output intent"),
    ("{intent}", "{intent}"),
    (
        "preflight/intent-missing",
        "preflight/intent-several",
        "preflight/intent-other",
        "preflight/intent-registry",
    ),
    "print.md D03; ISO 15930-7 6.2.2; S1, S3, S9, S25",
)
def output_intent(case: Case) -> Iterator[Outcome]:
    """One PDF/X output intent, named as the shop's condition, with its registry."""
    want = case.printer.intent
    intents = _x_intents(case.facts.catalog)
    if not intents:
        yield hit_file("preflight/intent-missing", want=want.identifier)
        return
    if len(intents) > 1:
        yield hit_file("preflight/intent-several", count=len(intents))
    has = intents[0]
    yield measured(has.identifier or "–", has.identifier or "–")
    if has.identifier != want.identifier:
        yield hit_file("preflight/intent-other", has=has.identifier or "–", want=want.identifier)
    elif has.registry != want.registry:
        yield hit_file("preflight/intent-registry", has=has.registry or "–", want=want.registry)


@rule(
    "D08",
    ("Profil der Ausgabebedingung", "Profile of the output intent"),
    ("CMYK, Prüfsumme wie {intent}", "CMYK, digest as {intent}"),
    ("preflight/profile-missing", "preflight/profile-space", "preflight/profile-other"),
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
        yield hit_file("preflight/profile-missing", has=intents[0].identifier, want=want.identifier)
        return
    yield measured(f"{has.space}/{has.device} {has.digest[:12]}…")
    if (has.space, has.device, has.components) != ("CMYK", "prtr", 4):
        yield hit_file(
            "preflight/profile-space", space=has.space, device=has.device, components=has.components
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
            "preflight/profile-other",
            identifier=want.identifier, has=has.digest[:12], want=want.digest[:12],
        )  # fmt: skip


@rule(
    "D04",
    ("Angaben in Info und XMP gleich", "Info and XMP agree"),
    ("Titel, Daten, Erzeuger", "title, dates, producer"),
    ("preflight/metadata-missing", "preflight/metadata-differ"),
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
        yield hit_file("preflight/metadata-missing", fields=listed(missing))
    for old, new in pairs:
        one, other = info.get(old, ""), xmp.get(new, "")
        same = _moment(one) == _moment(other) if "Date" in old else one == other
        if one and other and not same:
            yield hit_file("preflight/metadata-differ", field=old, info=one[:80], xmp=other[:80])


_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?"
    r"(Z|[+-]\d\d)?'?:?(\d\d)?"
)


def _moment(text: str) -> datetime | str:
    """A date of Info (`D:20191015…`) or XMP (`2019-10-15T…`) as a moment."""
    found = _DATE.match(text.strip())
    if found is None:
        return text
    parts = [
        int(part or default) for part, default in zip(found.groups()[:6], "111000", strict=True)
    ]
    zone = found[7] or "Z"
    offset = timedelta() if zone == "Z" else timedelta(hours=int(zone), minutes=int(found[8] or 0))
    try:
        return datetime(*parts[:6], tzinfo=timezone.utc) - offset  # type: ignore[arg-type,misc]
    except (ValueError, OverflowError):
        return text


@rule(
    "D09",
    ("Überfüllung angegeben", "Trapping stated"),
    ("True oder False, in Info und XMP gleich", "True or False, in Info and XMP alike"),
    ("preflight/trapped",),
    "print.md D04; ISO 15930-7 6.6",
)
def trapped(case: Case) -> Iterator[Outcome]:
    """Trapped is True or False, in both places the same."""
    catalog = case.facts.catalog
    old, new = catalog.info.get("Trapped", ""), catalog.xmp.get("pdf:Trapped", "")
    if old not in ("True", "False") or (new and new != old):
        yield hit_file("preflight/trapped", has=" / ".join(filter(None, (old, new))) or "–")


RULES = (output_intent, metadata, profile, trapped)
