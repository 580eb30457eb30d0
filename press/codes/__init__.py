"""The register of findings: code -> severity, title, message, remedy, reason.

One module a family; `REGISTER` is all of them. A finding can only be made through
`finding()`, so none exists without words, and none with a placeholder left open.
"""

from __future__ import annotations

from types import MappingProxyType

from press.codes import (
    check,
    deliver,
    desk,
    diff,
    edition,
    excerpt,
    handoff,
    intake,
    language,
    layout,
    picture,
    preflight,
    prepress,
    preview,
    printer,
    render,
    scheduler,
    sources,
    text,
    tool,
    usage,
)
from press.codes.register import Code, Language, Words
from press.findings import Finding, Origin, Severity, Value

__all__ = ["REGISTER", "Code", "Language", "Words", "finding"]


def _register() -> dict[str, Code]:
    register: dict[str, Code] = {}
    families = (
        usage, sources, text, picture, edition, excerpt, layout, render, prepress, check, deliver,
        handoff, tool, preflight, printer, scheduler, intake, desk, diff, language,
        preview,
    )  # fmt: skip
    for family in families:
        name = getattr(family, "FAMILY", family.__name__.rpartition(".")[2])
        for code in family.CODES:
            if code.id in register:
                raise ValueError(f"code registered twice: {code.id}")
            if not code.id.startswith(f"{name}/"):
                raise ValueError(f"code {code.id} stands in family {name}")
            register[code.id] = code
    return register


REGISTER = MappingProxyType(_register())


def finding(
    code: str,
    origin: Origin | None = None,
    /,
    *,
    page: int | None = None,
    severity: Severity | None = None,
    **values: Value,
) -> Finding:
    """A finding of a registered code.

    `severity` overrides the registered one where a product demands more or less (a
    missing picture is a warning in a draft). Raises `KeyError` for an unknown code and
    `ValueError` when the values do not fill the placeholders: both are our own bugs.
    """
    registered = REGISTER[code]
    if missing := registered.placeholders - values.keys():
        raise ValueError(f"{code} needs {', '.join(sorted(missing))}")
    return Finding(
        code=code,
        severity=registered.severity if severity is None else severity,
        values=MappingProxyType(dict(values)),
        origin=origin,
        page=page,
    )
