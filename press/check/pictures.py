"""Small pictures of the pages for the report: as a reader's program shows them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2

from press.check.facts.objects import BROKEN
from press.model.preflight import PreflightReport, Sheet

#: Longer side of a page with findings, and of the others, px; JPEG qualities.
LARGE, SMALL = 760, 190
_QUALITY = {LARGE: 68, SMALL: 55}
#: So many pages are shown large; the worst first. Of the rest so many are shown small.
MOST_LARGE, MOST_SMALL = 40, 240


@dataclass(frozen=True, slots=True)
class PagePictures:
    """JPEG files by page number; a page is in one of them, or in none beyond the limits."""

    large: dict[int, bytes] = field(default_factory=dict)
    small: dict[int, bytes] = field(default_factory=dict)


def draw(source: Path | bytes, report: PreflightReport) -> PagePictures:
    """Pictures of the pages of a file: large where something was found, else small.

    The whole sheet is drawn, bleed and marks included. A page that could not be read to
    its end is not drawn (it may be endless), nor is a file that cannot be opened.
    """
    endless = {page.number for page in report.pages if page.unread}
    sheets = [sheet for sheet in report.sheets if sheet.number not in endless]
    worst = {sheet.number: _weight(report, sheet.number) for sheet in sheets}
    found = sorted((n for n in worst if worst[n]), key=lambda number: (-worst[number], number))
    large = set(found[:MOST_LARGE])
    pictures = PagePictures()
    try:
        with closing(pypdfium2.PdfDocument(source)) as document:
            for number, size, jpeg in _drawn(document, sheets, large):
                (pictures.large if size == LARGE else pictures.small)[number] = jpeg
    except (*BROKEN, pypdfium2.PdfiumError):
        pass
    return pictures


def _weight(report: PreflightReport, number: int) -> int:
    return sum(int(one.finding.severity) for one in report.on_page(number))


def _drawn(
    document: Any, sheets: Iterable[Sheet], large: set[int]
) -> Iterator[tuple[int, int, bytes]]:
    small = 0
    for sheet in sheets:
        size = LARGE if sheet.number in large else SMALL
        if size == SMALL:
            small += 1
            if small > MOST_SMALL:
                continue
        if sheet.number <= len(document):
            yield sheet.number, size, _page(document, sheet.number - 1, size)


def _page(document: Any, place: int, size: int) -> bytes:
    page = document[place]
    media = page.get_mediabox()
    if page.get_cropbox() != media or page.get_rotation():
        page.set_cropbox(*media)
        page.set_rotation(0)
        page.close()
        page = document[place]
    with closing(page):
        scale = size / max(*page.get_size(), 1.0)
        with closing(page.render(scale=scale, may_draw_forms=False)) as bitmap:
            out = io.BytesIO()
            bitmap.to_pil().convert("RGB").save(out, "JPEG", quality=_QUALITY[size], optimize=True)
    return out.getvalue()
