"""The report for programs: one JSON object on stdout, and nothing else there.

    {"format": 1, "verb": "build", "exit": 0, "seconds": 6.1, "edition": "2019",
     "findings": [{"code", "severity", "message", "remedy", "path", "line", "page",
                   "values", "waived", "excerpt"}],
     "files": [{"path", "role", "product", "selection", "pages", "bytes", "sha256"}],
     "manifest": "output/2019/manifest.json"}

`explain` adds `codes`, `doctor` adds `checks`, `schema` adds `schemas`, `import` adds `made`,
`words` and `open`. New keys may come; those that are there keep their meaning while `format`
is 1.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from press.codes import REGISTER
from press.codes.register import Code, Language
from press.findings import Finding, Report

if TYPE_CHECKING:
    from press.doctor import Check
    from press.model.delivery import Delivery

FORMAT = 1


def record(verb: str, code: int, seconds: float, **more: Any) -> str:
    """The object as text; `more` are the parts made by the functions below."""
    told = {"format": FORMAT, "verb": verb, "exit": code, "seconds": round(seconds, 3), **more}
    return json.dumps(told, ensure_ascii=False, indent=1)


def findings(report: Report, language: Language) -> list[dict[str, Any]]:
    """Each finding with its words and its raw values."""
    return [_finding(finding, language) for finding in report]


def files(delivery: Delivery) -> list[dict[str, Any]]:
    """Each file as it stands in the manifest, without the page map."""
    return [dataclasses.asdict(file) for file in delivery.files]


def codes(register: Iterable[Code], language: Language) -> list[dict[str, Any]]:
    """Each code with its words; placeholders stay in curly brackets."""
    return [
        {
            "code": code.id,
            "severity": code.severity.name.lower(),
            "title": code.title.in_(language),
            "message": code.message.in_(language),
            "remedy": code.remedy.in_(language),
            "why": code.why.in_(language),
        }
        for code in register
    ]


def checks(checkup: Iterable[Check], language: Language) -> list[dict[str, Any]]:
    """Each check of the doctor."""
    return [
        {
            "name": check.name.in_(language),
            "state": check.state.in_(language),
            "needed": check.needed,
            "finding": _finding(check.finding, language) if check.finding else None,
        }
        for check in checkup
    ]


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    message, remedy = REGISTER[finding.code].say(finding, language)
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": message,
        "remedy": remedy,
        "path": finding.origin.path if finding.origin else None,
        "line": finding.origin.line if finding.origin else None,
        "excerpt": finding.excerpt,
        "page": finding.page,
        "values": dict(finding.values),
        "waived": finding.waived_because,
    }
