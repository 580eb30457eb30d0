"""PDF/UA-1 judged by page-validation, the validator on the package index that has the
verdicts of veraPDF. It is alpha software and optional: without it nothing is claimed."""

from __future__ import annotations

from collections import Counter
from importlib import metadata

from press.model.handoff import AccessReport, AccessRule

_PACKAGE = "page-validation"


def judge(pdf: bytes) -> AccessReport | None:
    """What the validator says of a PDF; None when it is not installed or cannot read it."""
    try:
        import page
    except ImportError:
        return None
    try:
        report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError:
        return None
    failures = report.failures
    counts = Counter(failure.rule_id for failure in failures)
    first = {failure.rule_id: failure.message for failure in reversed(failures)}
    return AccessReport(
        tool=f"{_PACKAGE} {metadata.version(_PACKAGE)}",
        rules=report.rules.total,
        failed=tuple(AccessRule(rule, first[rule], counts[rule]) for rule in sorted(counts)),
    )
