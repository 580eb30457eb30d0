"""The preflight report for programs. The fields are described in
`docs/printers/preflight-json.md`; no clock and no path stand in it, the order is fixed."""

from __future__ import annotations

import json
import re
from typing import Any

from press import __version__
from press.codes import REGISTER
from press.findings import Finding
from press.model.geometry import Area
from press.model.pdf import OutputIntent, PageFacts
from press.model.preflight import Located, PreflightReport, RuleResult, Said, Sheet

#: Grows when a field changes its meaning.
VERSION = 1


def report_json(report: PreflightReport) -> bytes:
    """The report as JSON, UTF-8, the same bytes for the same report."""
    told = json.dumps(_report(report), ensure_ascii=False, indent=1)
    return (_NUMBERS.sub(_in_a_row, told) + "\n").encode()


#: A list of numbers, which reads better in one line.
_NUMBERS = re.compile(r"\[\s+(-?\d[\d.,\s-]*?)\s+\]")


def _in_a_row(found: re.Match[str]) -> str:
    return "[" + " ".join(found[1].split()) + "]"


def _report(report: PreflightReport) -> dict[str, Any]:
    printer = report.printer
    return {
        "schema": VERSION,
        "tool": f"press {__version__}",
        "file": {"name": report.name, "bytes": report.size, "sha256": report.digest},
        "purpose": report.purpose,
        "printer": printer.name if printer else None,
        "passed": report.passed,
        "summary": {
            "rules": {
                status.replace(" ", "_"): report.count(status)
                for status in ("passed", "found", "not run")
            },
            "findings": {
                severity: sum(f.severity.name.lower() == severity for f in report.report)
                for severity in ("error", "warning", "note")
            },
        },
        "document": {
            "version": report.version,
            "claims": list(report.claims),
            "title": report.title,
            "pages": len(report.sheets),
            "intents": [_intent(intent) for intent in report.intents],
        },
        "pages": [_sheet(sheet) for sheet in report.sheets],
        "fonts": [
            {
                "name": font.name, "kind": font.kind, "embedded": font.embedded,
                "subset": font.subset, "unmapped": font.unmapped, "pages": list(font.pages),
            }
            for font in report.fonts
        ],
        "pictures": [entry for page in report.pages for entry in _pictures(report, page)],
        "inks": {
            "vector": {"percent": report.inks.vector, "page": report.inks.vector_page},
            "picture": {"percent": report.inks.picture, "page": report.inks.picture_page},
        },
        "rules": [_rule(result) for result in report.results],
    }  # fmt: skip


def _intent(intent: OutputIntent) -> dict[str, Any]:
    return {
        "subtype": intent.subtype,
        "identifier": intent.identifier,
        "registry": intent.registry,
        "profile_sha256": intent.profile.digest if intent.profile else None,
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "page": sheet.number,
        "trim": _area(sheet.trim),
        "trim_stated": sheet.stated,
        "bleed": _area(sheet.bleed),
        "media": _area(sheet.media),
    }


def _pictures(report: PreflightReport, page: PageFacts) -> list[dict[str, Any]]:
    entries = []
    for placed in page.placements:
        picture = report.pictures[placed.picture]
        entries.append(
            {
                "page": page.number, "area": _area(placed.area), "pixels": list(picture.pixels),
                "ppi": list(placed.ppi), "space": picture.space.shown, "bits": picture.bits,
                "filters": list(picture.filters), "quality": picture.quality,
                "ink": picture.ink, "ink_mean": picture.ink_mean,
            }
        )  # fmt: skip
    return entries


def _rule(result: RuleResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "title": _said(result.title),
        "threshold": _said(result.threshold),
        "severity": result.severity.name.lower(),
        "source": result.source,
        "status": result.status.replace(" ", "_"),
        "value": _said(result.value),
        "reason": _said(result.reason),
        "findings": [_finding(one) for one in result.found],
    }


def _said(said: Said | None) -> dict[str, str] | None:
    return None if said is None else {"de": said.de, "en": said.en}


def _finding(one: Located) -> dict[str, Any]:
    finding: Finding = one.finding
    code = REGISTER[finding.code]
    german, english = code.say(finding, "de"), code.say(finding, "en")
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "page": finding.page,
        "origin": str(finding.origin) if finding.origin else None,
        "count": one.count,
        "areas": [_area(area) for area in one.areas],
        "values": dict(sorted(finding.values.items())),
        "message": {"de": german[0], "en": english[0]},
        "remedy": {"de": german[1], "en": english[1]},
        "waived_because": finding.waived_because,
    }


def _area(area: Area) -> list[float]:
    return [area.left, area.top, area.right, area.bottom]
