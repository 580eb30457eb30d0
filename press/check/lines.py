"""Marks of craft in the lines of text (design/pages: marks of craft that are checked)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.view import View
from press.codes import finding
from press.findings import Finding
from press.model.geometry import Area, Line

#: At least so many lines must follow a heading on its page.
AFTER_HEADING = 2
#: At most so many lines in a row may end with a hyphen.
HYPHENS = 2
#: A heading that begins in this share of the type area, from the left, is a side heading.
SIDE = 0.2
#: Lines whose baselines are nearer than this are one line, mm.
SAME_LINE = 0.7

#: The hyphen that WeasyPrint adds; a writer's own is U+002D.
_ADDED = "\u2010"
_HYPHENS = (_ADDED, "-")
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_NUMBER = re.compile(r"(?:^|\s|[(„])[\d.,–]*\d$")
_UNIT = re.compile(
    r"(?:%|‰|€|Euro|Cent|Prozent|km|m²|qm|kg|Mio\.|Mrd\.|Millionen|Milliarden|Uhr)(?!\w)"
)
_SIGN = re.compile(r"(?:^|\s|\()(?:§{1,2}|S\.|Nr\.|Art\.|Bd\.|Abs\.)$")
_DAY = re.compile(r"(?:^|\s|\()\d{1,2}\.$")
_MONTH = re.compile(rf"(?:{_MONTHS})(?!\w)")


def heading_at_the_foot(view: View) -> Iterator[Finding]:
    """No heading on the last two lines of a page while its story goes on.

    Source: design/pages, marks of craft.
    """
    order = {id(line): place for place, line in enumerate(view.geometry.lines)}
    for number, block in enumerate(view.geometry.blocks):
        lines = view.lines_of.get(number, [])
        if block.kind != "heading" or not lines:
            continue
        last = lines[-1]
        area = view.sheets[last.page].area
        beside = last.area.left < area.left + SIDE * (area.right - area.left)
        after = [
            line
            for line in view.lines_on[last.page]
            if line.block != number and line.baseline > last.baseline - SAME_LINE
        ]
        below = [line for line in after if _is_below(line.area, line.baseline, last)]
        if beside:  # its text may stand in the text column to the right
            below += [line for line in after if order[id(line)] > order[id(last)]]
        pictured = any(
            _is_below(image.area, image.area.bottom, last) for image in view.images_on[last.page]
        )
        goes_on = any(
            view.block(line).story == block.story for line in view.lines_on[last.page + 1]
        )
        if goes_on and not pictured and _count(below) < AFTER_HEADING:
            yield finding(
                "check/heading-at-foot",
                block.origin,
                page=last.page,
                heading=_short(lines[0].text),
                lines=_count(below),
            )


def lonely_line(view: View) -> Iterator[Finding]:
    """No single line of a paragraph alone at the foot or the head of a page.

    Source: design/pages, marks of craft.
    """
    for number, block in enumerate(view.geometry.blocks):
        if block.kind not in ("text", "item"):
            continue
        pages: dict[int, list[Line]] = {}
        for line in view.lines_of.get(number, []):
            pages.setdefault(line.page, []).append(line)
        if len(pages) < 2:
            continue
        first, last = min(pages), max(pages)
        for page, code in ((first, "check/orphan"), (last, "check/widow")):
            if _count(pages[page]) == 1:
                yield finding(code, block.origin, page=page, text=_short(pages[page][0].text))


def hyphen_ladder(view: View) -> Iterator[Finding]:
    """No more than two hyphens in a row.

    Source: design/pages, marks of craft.
    """
    for number, block in enumerate(view.geometry.blocks):
        run = 0
        for line in view.lines_of.get(number, []):
            run = run + 1 if line.text.endswith(_HYPHENS) else 0
            if run == HYPHENS + 1:
                yield finding(
                    "check/hyphens", block.origin,
                    page=line.page, text=_short(line.text), allowed=HYPHENS,
                )  # fmt: skip


def divided_name(view: View) -> Iterator[Finding]:
    """A county's name is never hyphenated; at its own hyphen it may be divided.

    Source: design/pages, marks of craft.
    """
    names = view.composition.unbroken
    for line, following in _pairs(view, ends=_ADDED):
        start = line.text.removesuffix(_ADDED).split()[-1:]
        rest = following.text.split()[:1]
        word = "".join((*start, *rest)).strip("„“‚‘»«()[],.;:!?")
        if start and any(word.startswith(name) for name in names):
            yield finding(
                "check/divided-name", view.block(line).origin,
                page=line.page, name=word, start=start[0], rest=rest[0] if rest else "",
            )  # fmt: skip


def number_without_unit(view: View) -> Iterator[Finding]:
    """A number is never separated from its unit, nor § or S. from its number.

    Source: design/pages, marks of craft.
    """
    for line, following in _pairs(view):
        end, start = line.text, following.text
        if (
            (_NUMBER.search(end) and _UNIT.match(start))
            or (_SIGN.search(end) and start[:1].isdigit())
            or (_DAY.search(end) and _MONTH.match(start))
        ):
            yield finding(
                "check/number-and-unit", view.block(line).origin,
                page=line.page, end=end.split()[-1], start=start.split()[0],
            )  # fmt: skip


def _pairs(view: View, ends: str = "") -> Iterator[tuple[Line, Line]]:
    """Lines with the line that follows in the same block."""
    for line in view.geometry.lines:
        if line.text.endswith(ends) and (following := view.follows(line)) is not None:
            yield line, following


def _is_below(area: Area, low: float, heading: Line) -> bool:
    """True when something stands below a heading, in the column that the heading is in."""
    return (
        low > heading.baseline + SAME_LINE
        and area.left < heading.edge
        and area.right > heading.area.left
    )


def _count(lines: list[Line]) -> int:
    """How many lines these are; two on one baseline count once."""
    count, last = 0, float("-inf")
    for baseline in sorted(line.baseline for line in lines):
        if baseline > last + SAME_LINE:
            count, last = count + 1, baseline
    return count


def _short(text: str) -> str:
    return text if len(text) <= 50 else text[:49] + "…"
