"""Tables: what was written, what the machine has, what codes there are."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from press.codes import REGISTER
from press.codes.examples import example
from press.codes.register import Code
from press.findings import Severity
from press.model.delivery import Delivered, Delivery
from press.model.excerpt import ALL
from press.terminal.words import Tongue

if TYPE_CHECKING:
    from press.doctor import Check

_MARKS = {
    None: ("✓", "green"),
    Severity.NOTE: ("·", "cyan"),
    Severity.WARNING: ("!", "yellow"),
    Severity.ERROR: ("✗", "bold red"),
}


#: More excerpts than this are not told one by one; the manifest does.
_MANY = 6
#: The product that `proof` makes: one file for a story, as an excerpt is.
_PROOF = "korrektur"


def delivered(delivery: Delivery, tongue: Tongue) -> Table:
    """What was written where; many excerpts or proofs take a line for each product.

    A package's folder stands above its files: with it their paths would leave no room.
    """
    table = _table()
    inside = f"{delivery.folder}/" if delivery.folder.count("/") > 1 else ""
    table.add_column(inside or tongue.say("file"), no_wrap=True, overflow="fold")
    table.add_column(tongue.say("role"))
    table.add_column(tongue.say("pages"), justify="right", no_wrap=True)
    table.add_column(tongue.say("size"), justify="right", no_wrap=True)
    excerpts = [file for file in delivery.files if file.selection != ALL]
    many = len(excerpts) > _MANY
    for file in delivery.files:
        if not (many and file in excerpts):
            path = file.path.removeprefix(inside)
            table.add_row(path, file.role, str(file.pages or "–"), tongue.size(file.bytes))
    for product in dict.fromkeys(file.product for file in excerpts if many):
        files = [file for file in excerpts if file.product == product]
        kind = "many-proofs" if product == _PROOF else "many-excerpts"
        told = tongue.say(kind, n=len(files))
        pages, size = (sum(getattr(file, of) for file in files) for of in ("pages", "bytes"))
        table.add_row(_pattern(files).removeprefix(inside), told, str(pages), tongue.size(size))
    return table


def _pattern(files: list[Delivered]) -> str:
    """`output/2019/ikpe-2019-web-*.pdf`."""
    start = os.path.commonprefix([file.path for file in files])  # noqa: RUF071 - of letters
    return f"{start.rpartition('-')[0]}-*.pdf"


def checkup(checks: Iterable[Check], tongue: Tongue) -> RenderableType:
    """What the machine has and lacks, then what to do about it."""
    table = _table()
    for heading in ("", tongue.say("need"), tongue.say("there"), ""):
        table.add_column(heading, overflow="fold")
    remedies: list[Text | Padding] = []
    for check in checks:
        finding = check.finding
        mark, style = _MARKS[finding.severity if finding else None]
        need = tongue.say("needed" if check.needed else "optional")
        table.add_row(Text(mark, style), check.name.in_(tongue.language),
                      check.state.in_(tongue.language), need)  # fmt: skip
        if finding:
            message, remedy = REGISTER[finding.code].say(finding, tongue.language)
            remedies.append(Text(f"{mark} {message}", style))
            remedies.append(Padding(Text(remedy), (0, 0, 0, 2), expand=False))
    return Group(table, Text(), *remedies) if remedies else table


def codes(tongue: Tongue) -> Text:
    """All codes with their titles, family by family."""
    lines = Text()
    for family, group in groupby(REGISTER.values(), key=lambda code: code.id.partition("/")[0]):
        codes = list(group)
        width = max(len(code.id) for code in codes)
        lines.append(f"{family}\n", "bold")
        for code in codes:
            weight, title = tongue.severity(code.severity), code.title.in_(tongue.language)
            lines.append(f"  {code.id:<{width}}  {weight:<8} {title}\n")
        lines.append("\n")
    lines.rstrip()
    return lines


def explanation(code: Code, tongue: Tongue) -> RenderableType:
    """One code at length, its message filled with samples."""
    message, remedy = example(code, tongue.language)
    what = "what-example" if code.placeholders else "what"
    heading = Text(code.id, "bold")
    heading.append(f"  {tongue.severity(code.severity)}", "dim")
    parts: list[RenderableType] = [heading, Text(code.title.in_(tongue.language))]
    why = code.why.in_(tongue.language)
    for key, said in ((what, message), ("why", why), ("remedy", remedy)):
        parts += [
            Text(f"\n{tongue.say(key)}", "bold"),
            Padding(Text(said), (0, 0, 0, 2), expand=False),
        ]
    return Group(*parts)


def _table() -> Table:
    return Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
