"""How the modules of this family write a code down."""

from __future__ import annotations

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def code(
    rule: str,
    slug: str,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    remedy: tuple[str, str],
    why: tuple[str, str],
) -> Code:
    """A code of a rule; texts as German and English."""
    return Code(
        id=f"preflight/{slug}",
        severity=severity,
        title=Words(f"{rule} · {title[0]}", f"{rule} · {title[1]}"),
        message=Words(*message),
        remedy=Words(*remedy),
        why=Words(*why),
    )
