"""What is to be said of findings, and what stops a run.

The edition waives with reasons, a draft can do without some things, and who asks for
strictness is stopped by warnings. Every conductor asks here after each stage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from press.errors import PressError
from press.findings import Report, Severity
from press.model.edition import Edition
from press.model.product import Product
from press.sources.library import FOR_DRAFTS
from press.sources.waivers import apply_waivers, waive

#: Families that every run asks; the others depend on products, most of them on pages.
_ALWAYS = ("sources", "text", "picture", "edition", "language")


def for_products(products: Sequence[Product], report: Report) -> Report:
    """What a draft can do without (a missing picture) is a warning while only drafts are made."""
    if not products or not all(product.draft for product in products):
        return report
    return Report.of(
        replace(f, severity=min(f.severity, Severity.WARNING)) if f.code in FOR_DRAFTS else f
        for f in report
    )


def waived(report: Report, edition: Edition) -> Report:
    """The report with what the edition waives as notes."""
    return Report.of(waive(report, edition))


def judged(report: Report, edition: Edition, *, complete: bool) -> Report:
    """The report of the whole run with all that is to be said about the waivers.

    Unless the run was complete nobody can say that a waiver for pages is unused.
    """
    return Report.of(
        f
        for f in apply_waivers(report, edition)
        if complete
        or f.code != "edition/waiver-unused"
        or str(f.values["code"]).partition("/")[0] in _ALWAYS
    )


def gate(judged: Report, whole: Report, stage: Callable[..., PressError], strict: bool) -> None:
    """Stop here with the whole report if what is judged has errors."""
    if judged.at_least(Severity.WARNING if strict else Severity.ERROR):
        raise stage(report=whole)
