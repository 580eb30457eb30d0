"""Pictures without papers: what stops a package, draft or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from press.codes import finding
from press.findings import Finding, Report
from press.model.handoff import Picture


def papers(pictures: Iterable[Picture], day: date) -> Report:
    """A finding for every paper that a picture lacks on the day of the edition."""
    return Report.of(found for picture in pictures for found in _lacking(picture, day))


def _lacking(picture: Picture, day: date) -> Iterator[Finding]:
    pages = ", ".join(map(str, picture.pages)) or "–"
    if picture.release == "missing":
        yield finding("handoff/release-missing", picture.origin, picture=picture.id, pages=pages)
    if not picture.credit.strip():
        yield finding("handoff/credit-missing", picture.origin, picture=picture.id, pages=pages)
    if not picture.rights.strip():
        yield finding("handoff/rights-missing", picture.origin, picture=picture.id, pages=pages)
    if picture.licence is not None and picture.licence.until < day:
        yield finding(
            "handoff/licence-run-out",
            picture.licence.origin,
            picture=picture.id,
            pages=pages,
            until=picture.licence.until.isoformat(),
            today=day.isoformat(),
        )
