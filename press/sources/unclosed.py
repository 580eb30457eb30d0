"""Boxes that were opened and not closed.

The parser would take all that follows for the inside of the box and complain of lines
that are right. Here the box is closed where its facts end, so that only it is told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(`{3,})[ \t]*([^`]*?)[ \t]*")
#: What a box that is closed without a word ends with.
_CLOSING = "```"


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A box without its end; lines count from 0 in the text."""

    line: int
    #: Empty for three backticks that belong to nothing.
    name: str
    #: The line that its end must stand before: the next box, or the end of the text.
    before: int


def closed(rows: list[str]) -> tuple[list[str], list[Unclosed]]:
    """The rows with every box closed, as many as before, and the boxes that were not.

    A box ends at the first blank line: its facts have none. If it has no blank line before
    the next box, it is left out.
    """
    mended = list(rows)
    told: list[Unclosed] = []
    opened: tuple[int, str, str] | None = None
    for number, row in enumerate([*rows, "```end"]):
        match = _FENCE.fullmatch(row)
        if match is None:
            continue
        if opened is None:
            opened = (number, match[1], match[2])
        elif match[2]:
            line, _, name = opened
            told.append(Unclosed(line, name.partition(" ")[0], number))
            _mend(mended, line, number if name else line + 1)
            opened = (number, match[1], match[2])
        elif len(match[1]) >= len(opened[1]):
            opened = None
    return mended, told


def _mend(rows: list[str], start: int, before: int) -> None:
    for number in range(start + 1, before):
        if not rows[number].strip():
            rows[number] = _CLOSING
            return
    rows[start:before] = [""] * (before - start)
