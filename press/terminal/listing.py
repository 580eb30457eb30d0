"""Findings as a compiler tells them: place, what is wrong, the line, what to do.

sources/2019/jena.md:57  Error: There is no box “numebrs”.
       57 │ ```numebrs
    → The nearest is “numbers”.
    text/fence-unknown
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from press.codes import REGISTER
from press.findings import Finding, Origin, Report, Severity
from press.terminal.words import Tongue

#: Line of a text below the root, or None: `Origin -> text`.
Quote = Callable[[Origin], str | None]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
#: A quoted line is cut at this length.
_QUOTED = 68


def listing(
    report: Report, tongue: Tongue, quote: Quote, least: Severity
) -> Iterator[RenderableType]:
    """The findings of this weight and above, those of one file together.

    Errors come last: what must be mended stands above the prompt, however long the list is.
    """
    told = sorted(report.at_least(least), key=lambda found: found.severity)
    for number, (_, group) in enumerate(groupby(told, key=_file)):
        if number:
            yield Text()
        for finding in group:
            yield _told(finding, tongue, quote)


def summary(report: Report, tongue: Tongue, least: Severity) -> Text | None:
    """`2 errors, 1 note (-v shows notes)`; None if there is nothing to count."""
    if not len(report):
        return None
    counts = Text()
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        number = sum(f.severity == severity for f in report)
        if number:
            counts.append(", " if counts else "")
            counts.append(tongue.some(severity, number), _STYLES[severity])
    if len(report.at_least(least)) < len(report):
        why = "hidden-quiet" if least is Severity.ERROR else "hidden-notes"
        counts.append(f" ({tongue.say(why)})")
    return counts


def _told(finding: Finding, tongue: Tongue, quote: Quote) -> RenderableType:
    code = REGISTER[finding.code]
    message, remedy = code.say(finding, tongue.language)
    head = Text()
    place = ", ".join(_place(finding, tongue))
    if place:
        head.append(place, "bold")
        head.append("  ")
    head.append(f"{tongue.severity(finding.severity)}: ", _STYLES[finding.severity])
    head.append(message)
    lines: list[Text] = []
    if finding.origin and finding.origin.line and (line := quote(finding.origin)):
        lines.append(Text(f"{finding.origin.line:>5} │ {_cut(line)}", "dim"))
    lines.extend(
        Text(("→ " if number == 0 else "") + part) for number, part in enumerate(remedy.split("\n"))
    )
    if finding.waived_because:
        lines.append(Text(tongue.say("waived", because=finding.waived_because), "cyan"))
    lines.append(Text(finding.code, "dim"))
    return Group(head, *(Padding(line, (0, 0, 0, 4), expand=False) for line in lines))


def _place(finding: Finding, tongue: Tongue) -> Iterator[str]:
    if finding.origin:
        yield str(finding.origin)
    if finding.excerpt:
        yield tongue.say("excerpt", name=finding.excerpt)
    if finding.page:
        yield tongue.say("page", n=finding.page)


def _file(finding: Finding) -> str:
    return finding.origin.path if finding.origin else ""


def _cut(line: str) -> str:
    line = line.strip().expandtabs(2)
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"
