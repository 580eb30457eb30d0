"""The YAML of a fence becomes a part of the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Origin
from press.model.blocks import (
    Bar,
    Bars,
    Fact,
    Facts,
    Goal,
    Goals,
    Moment,
    Network,
    Node,
    Number,
    Numbers,
    Part,
    Pull,
    Quotation,
    Step,
    Steps,
    Thanks,
    Timeline,
)
from press.sources import figures
from press.sources.schema import fences as schema
from press.sources.typesetter import Field, Typesetter
from press.sources.validation import shown, validate
from press.sources.yamlfile import Yaml, parse


def part(name: str, text: str, origin: Origin, setter: Typesetter) -> Part | None:
    """The part that a fence at `origin` names, or None with findings.

    `text` starts on the line after the origin's.
    """
    model = schema.FENCES.get(name)
    if model is None:
        known = ", ".join(schema.FENCES)
        setter.found.append(
            finding(
                "text/fence-unknown",
                origin,
                name=shown(name),
                nearest=nearest(name, schema.FENCES),
                known=known,
            )
        )
        return None
    if not text.strip():
        setter.found.append(finding("text/fence-empty", origin, name=name))
        return None
    yaml = parse(text, origin.path, setter.found, (origin.line or 0) + 1)
    if yaml is None:
        return None
    yaml = _rows(yaml) if "rows" in model.model_fields else yaml
    fence = validate(model, yaml, setter.found)
    if fence is not None and fence.place == "side" and name in schema.WIDE:
        setter.found.append(finding("text/too-wide-for-side", yaml.origin(("place",)), name=name))
    return None if fence is None else _MAKERS[name](fence, Field(yaml, setter), origin)


def _rows(yaml: Yaml) -> Yaml:
    """A bare list of rows as the mapping it stands for."""
    if not isinstance(yaml.data, list):
        return yaml
    lines = {("rows", *location): line for location, line in yaml.lines.items()}
    return Yaml(yaml.path, {"rows": yaml.data}, {(): yaml.lines[()], **lines})


def _facts(fence: schema.FactsFence, field: Field, origin: Origin) -> Facts:
    rows = tuple(
        Fact(field.plain(row.label, "rows", i, "label"), field.plain(row.text, "rows", i, "text"))
        for i, row in enumerate(fence.rows)
    )
    return Facts(rows, field.plain(fence.title, "title"), fence.place, origin)


def _numbers(fence: schema.NumbersFence, field: Field, origin: Origin) -> Numbers:
    rows = tuple(
        Number(
            value=field.plain(figures.printed(row.value), "rows", i, "value"),
            label=field.plain(row.label, "rows", i, "label"),
            unit=field.plain(row.unit, "rows", i, "unit"),
            approx=row.approx,
        )
        for i, row in enumerate(fence.rows)
    )
    title, source = field.plain(fence.title, "title"), field.plain(fence.source, "source")
    return Numbers(rows, title, source, fence.place, origin)


def _timeline(fence: schema.TimelineFence, field: Field, origin: Origin) -> Timeline | None:
    found = field.setter.found
    rows: list[Moment] = []
    last = ""
    for i, row in enumerate(fence.rows):
        at = field.at("rows", i)
        if bool(row.date) == bool(row.when):
            found.append(finding("text/date-or-when", at))
            continue
        if not row.date:
            if row.end:
                found.append(finding("text/end-without-date", field.at("rows", i, "end")))
            when = field.plain(row.when, "rows", i, "when")
        else:
            if row.end and _later(row.date, row.end):
                found.append(
                    finding(
                        "text/end-before-date",
                        field.at("rows", i, "end"),
                        date=row.date,
                        end=row.end,
                    )
                )
            if _later(last, row.date):
                found.append(finding("text/timeline-order", at, date=row.date, before=last))
            last = row.date
            when = figures.span(row.date, row.end)
        rows.append(Moment(when, field.plain(row.text, "rows", i, "text")))
    return Timeline(tuple(rows), field.plain(fence.title, "title"), fence.place, origin)


def _later(first: str, second: str) -> bool:
    """True if the first moment is surely later than the second: `2018-09` after `2018-03-01`."""
    length = min(len(first), len(second))
    return first[:length] > second[:length]


def _bars(fence: schema.BarsFence, field: Field, origin: Origin) -> Bars:
    found = field.setter.found
    amounts: list[float] = []
    for i, row in enumerate(fence.rows):
        amount = figures.amount(row.value)
        at = field.at("rows", i, "value")
        name = f"rows.{i + 1}.value"
        if amount is None:
            found.append(finding("sources/not-number", at, field=name, actual=shown(row.value)))
        elif amount < 0:
            found.append(
                finding("sources/too-small", at, field=name, actual=shown(row.value), limit=0)
            )
        elif fence.max and amount > fence.max:
            found.append(
                finding(
                    "sources/too-big",
                    at,
                    field=name,
                    actual=shown(row.value),
                    limit=shown(fence.max),
                )
            )
        amounts.append(max(amount or 0.0, 0.0))
    longest = fence.max or max(amounts) or 1.0
    rows = tuple(
        Bar(
            label=field.plain(row.label, "rows", i, "label"),
            value=field.plain(figures.printed(row.value), "rows", i, "value"),
            share=min(amount / longest, 1.0),
            strong=row.strong,
        )
        for i, (row, amount) in enumerate(zip(fence.rows, amounts, strict=True))
    )
    return Bars(
        rows=rows,
        title=field.plain(fence.title, "title"),
        unit=field.plain(fence.unit, "unit"),
        source=field.plain(fence.source, "source"),
        alt=field.plain(fence.alt, "alt"),
        place=fence.place,
        origin=origin,
    )


def _steps(fence: schema.StepsFence, field: Field, origin: Origin) -> Steps:
    rows = tuple(
        Step(field.plain(row.title, "rows", i, "title"), field.plain(row.text, "rows", i, "text"))
        for i, row in enumerate(fence.rows)
    )
    return Steps(rows, field.plain(fence.title, "title"), fence.place, origin)


def _network(fence: schema.NetworkFence, field: Field, origin: Origin) -> Network:
    nodes = tuple(
        Node(
            label=field.plain(node.label, "nodes", i, "label"),
            text=field.plain(node.text, "nodes", i, "text"),
        )
        for i, node in enumerate(fence.nodes)
    )
    return Network(
        title=field.plain(fence.title, "title"),
        centre=field.plain(fence.centre, "centre"),
        above=field.plain(fence.above, "above"),
        nodes=nodes,
        source=field.plain(fence.source, "source"),
        alt=field.plain(fence.alt, "alt"),
        place=fence.place,
        origin=origin,
    )


def _pull(fence: schema.PullFence, field: Field, origin: Origin) -> Pull:
    return Pull(field.plain(fence.text, "text"), fence.place, origin)


def _quote(fence: schema.QuoteFence, field: Field, origin: Origin) -> Quotation:
    return Quotation(
        text=field.plain(fence.text, "text"),
        by=field.plain(fence.by, "by"),
        role=field.plain(fence.role, "role"),
        place=fence.place,
        origin=origin,
    )


def _goals(fence: schema.GoalsFence, field: Field, origin: Origin) -> Goals:
    rows = tuple(
        Goal(field.plain(row.title, "rows", i, "title"), field.plain(row.text, "rows", i, "text"))
        for i, row in enumerate(fence.rows)
    )
    return Goals(rows, field.plain(fence.title, "title"), fence.place, origin)


def _thanks(fence: schema.ThanksFence, field: Field, origin: Origin) -> Thanks:
    text, title = field.plain(fence.text, "text"), field.plain(fence.title, "title")
    return Thanks(text, title, fence.place, origin)


_MAKERS: Mapping[str, Callable[[Any, Field, Origin], Part | None]] = {
    "facts": _facts,
    "numbers": _numbers,
    "timeline": _timeline,
    "bars": _bars,
    "steps": _steps,
    "network": _network,
    "pull": _pull,
    "quote": _quote,
    "goals": _goals,
    "thanks": _thanks,
}
