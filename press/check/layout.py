"""Marks of craft in the pages (design/pages: marks of craft that are checked)."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.view import View
from press.codes import finding
from press.findings import Finding, Origin
from press.model.geometry import Sheet
from press.model.preflight import Side

#: Each chapter starts on this side (design/pages, the pages in order).
CHAPTERS_START: Side = "left"
#: The last page of a chapter is at least so full.
FULL = 0.55
#: Content that begins in this share of the type area, from the left, fills the side column.
SIDE = 0.2
#: Nothing but what bleeds comes nearer to the trim, mm.
SAFE = 5.0
#: A line may reach so far beyond its column, mm.
OVER = 0.5


def short_last_page(view: View) -> Iterator[Finding]:
    """The last page of a chapter is at least 55 % full.

    Source: design/pages, marks of craft.
    """
    for story, pages in view.chapters.items():
        page = pages[-1]
        area = view.sheets[page].area
        bottoms = [
            line.area.bottom for line in view.lines_on[page] if view.block(line).story == story
        ]
        bottoms += [i.area.bottom for i in view.images_on[page] if i.story == story]
        full = (min(max(bottoms, default=0.0), area.bottom) - area.top) / (area.bottom - area.top)
        if full < FULL:
            yield finding(
                "check/short-page", _origin(view, story),
                page=page, story=story, percent=max(0, round(full * 100)),
                wanted=round(FULL * 100),
            )  # fmt: skip


def chapter_fills_spreads(view: View) -> Iterator[Finding]:
    """A chapter fills whole spreads: its last page is a right-hand one.

    Source: design/pages, the pages in order.
    """
    for story, pages in view.chapters.items():
        if len(pages) % 2:
            yield finding(
                "check/odd-pages", _origin(view, story),
                page=pages[-1], story=story, pages=len(pages),
            )  # fmt: skip


def caption_elsewhere(view: View) -> Iterator[Finding]:
    """A figure's caption stands on the figure's page.

    Source: design/pages, marks of craft.
    """
    captions = [
        (block.figure, line)
        for number, block in enumerate(view.geometry.blocks)
        if block.figure is not None
        for line in view.lines_of.get(number, [])
    ]
    for image in view.geometry.images:
        if image.figure is None:
            continue
        for figure, line in captions:
            if figure == image.figure and line.page != image.page:
                yield finding(
                    "check/caption", image.origin,
                    page=image.page, caption_page=line.page, caption=line.text[:50],
                )  # fmt: skip
                break


def empty_side_column(view: View) -> Iterator[Finding]:
    """The side column of a chapter is never just empty for a whole page.

    Source: design/pages, geometry.
    """
    for story, pages in view.chapters.items():
        for page in pages:
            area = view.sheets[page].area
            edge = area.left + SIDE * (area.right - area.left)
            lefts = [line.area.left for line in view.lines_on[page] if not line.bleeds]
            lefts += [image.area.left for image in view.images_on[page]]
            if not any(left < edge for left in lefts):
                yield finding("check/empty-side", _origin(view, story), page=page, story=story)


def chapter_on_the_wrong_side(view: View) -> Iterator[Finding]:
    """Each chapter starts on the side agreed, `CHAPTERS_START`.

    Source: design/pages, the pages in order.
    """
    for story, pages in view.chapters.items():
        if pages[0] % 2 == (CHAPTERS_START == "left"):
            yield finding("check/chapter-side", _origin(view, story), page=pages[0], story=story)


def too_near_the_trim(view: View) -> Iterator[Finding]:
    """Nothing but bleed elements nearer than 5 mm to the trim.

    Source: design/pages, marks of craft.
    """
    for line in view.geometry.lines:
        sheet = view.sheets[line.page]
        near = _distance(sheet, line.area.left, line.area.right, line.area.top, line.area.bottom)
        if near < SAFE - 0.01 and not line.bleeds:
            yield finding(
                "check/trim", view.block(line).origin,
                page=line.page, text=line.text[:50], distance=round(near, 1), safe=SAFE,
            )  # fmt: skip


def outside_its_column(view: View) -> Iterator[Finding]:
    """No line runs out of its column: WeasyPrint does not say when it does (defect L8).

    Source: design/print, checks L03.
    """
    for line in view.geometry.lines:
        over = line.area.right - line.edge
        if over > OVER:
            yield finding(
                "check/overflow", view.block(line).origin,
                page=line.page, text=line.text[:50], over=round(over, 1),
            )  # fmt: skip


def _distance(sheet: Sheet, left: float, right: float, top: float, bottom: float) -> float:
    return min(left, sheet.width - right, top, sheet.height - bottom)


def _origin(view: View, story: str) -> Origin | None:
    """The file of a story: the first origin told in it, without its line."""
    for block in view.geometry.blocks:
        if block.story == story and block.origin is not None:
            return Origin(block.origin.path)
    return None
