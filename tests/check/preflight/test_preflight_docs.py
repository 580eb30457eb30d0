"""The printers' guide lists every rule as the preflight has it."""

from __future__ import annotations

import re

from printfiles import OFFSET, ROOT

from press.check.preflight import thresholds
from press.check.rules import RULES
from press.findings import Severity

GUIDE = ROOT / "docs/printers/preflight.md"
WEIGHTS = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.NOTE: "Hinweis"}
_TABLE = re.compile(r"(<!-- rules: [^>]*-->\n).*?(<!-- /rules -->)", re.DOTALL)


def table() -> str:
    limits = thresholds(OFFSET)[0]
    rows = [
        "| Regel | Anforderung | Vorgabe | Gewicht | gilt für |",
        "| --- | --- | --- | --- | --- |",
    ]
    for rule in RULES:
        purposes = (
            "Druck, Web"
            if len(rule.purposes) > 1
            else "Druck"
            if "print" in rule.purposes
            else "Web"
        )
        threshold = rule.threshold.de.format_map(limits).replace("|", "\\|")
        rows.append(
            f"| {rule.id} | {rule.title.de} | {threshold} | {WEIGHTS[rule.severity]} | {purposes} |"
        )
    return "\n".join(rows) + "\n"


def test_the_guide_lists_every_rule(regolden: bool) -> None:
    text = GUIDE.read_text("utf-8")
    wanted = _TABLE.sub(lambda found: found[1] + table() + found[2], text)
    if regolden:
        GUIDE.write_text(wanted, "utf-8")
    assert wanted == GUIDE.read_text("utf-8")
