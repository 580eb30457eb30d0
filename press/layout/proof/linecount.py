"""Numbers beside the lines of a text, as a stylesheet for its second layout.

No renderer counts lines. So the text is laid out once, the rows of its grid that hold text
are counted, and every fifth number is put into the margin of its page at its row. Margin
boxes take no room: the second layout breaks where the first did.
"""

from __future__ import annotations

from collections import defaultdict

from press.model.geometry import Geometry

#: Distance of the lines, mm and pt; the stylesheet of the proof has the same.
GRID_PT = 18.0
GRID = GRID_PT * 25.4 / 72
#: Every so many lines a number is printed.
STEP = 5


def line_numbers(geometry: Geometry, story: str) -> str:
    """Rules that print the line numbers of a story's text, counted through its pages."""
    rules: list[str] = []
    number = 0
    for page, rows in sorted(text_rows(geometry, story).items()):
        column: list[str] = []
        for row in range(max(rows) + 1):
            number += row in rows
            shown = row in rows and number % STEP == 0
            column.append(str(number) if shown else "")
        rules.append(_rule(page, column))
    return "\n".join(rules)


def text_rows(geometry: Geometry, story: str) -> dict[int, set[int]]:
    """Page -> rows of its grid, counted from 0, on which text of the story stands."""
    tops = {sheet.number: sheet.area.top for sheet in geometry.sheets}
    rows: dict[int, set[int]] = defaultdict(set)
    for line in geometry.lines:
        block = geometry.blocks[line.block]
        if block.story == story and block.kind != "folio":
            rows[line.page].add(int((line.baseline - tops[line.page]) / GRID))
    return rows


def _rule(page: int, column: list[str]) -> str:
    content = r"\A ".join(column)
    return (
        f'@page :nth({page}) {{ @left-top {{ content: "{content}"; white-space: pre; '
        f"line-height: {GRID_PT:g}pt; font-size: 8pt; text-align: right; vertical-align: top; "
        f"padding: 1.36pt 5mm 0 0; }} }}"
    )
