"""Pictures without papers: what stops a package, draft or not.

A picture's licence has no end in the sidecars (`press.sources.schema.photo`), so there is
none to have run out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press.codes import finding
from press.findings import Finding, Report
from press.model.handoff import Picture


def papers(pictures: Iterable[Picture]) -> Report:
    """A finding for every paper that a picture lacks."""
    return Report.of(found for picture in pictures for found in _lacking(picture))


def _lacking(picture: Picture) -> Iterator[Finding]:
    pages = ", ".join(map(str, picture.pages)) or "–"
    if picture.release == "missing":
        yield finding("handoff/release-missing", picture.origin, picture=picture.id, pages=pages)
    if not picture.credit.strip():
        yield finding("handoff/credit-missing", picture.origin, picture=picture.id, pages=pages)
    if not picture.rights.strip():
        yield finding("handoff/rights-missing", picture.origin, picture=picture.id, pages=pages)
