"""Quotation marks that typography on the way in could not put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import Prose, Reading
from press.codes import finding
from press.findings import Finding

_OTHER = re.compile("[«»‹›]")
_MARK = re.compile("[„“‚‘]")
_TWICE = re.compile("„ ?‚([^„“‚‘]*)‘ ?“")


def other_marks(reading: Reading) -> Iterator[Finding]:
    """Angle quotes: the house sets „ and “."""
    for prose in reading.prose:
        match = _OTHER.search(prose.text)
        if match:
            yield finding(
                "language/quotes-other",
                prose.at(match.start()),
                mark=match[0],
                sample=prose.sample(match.start(), match.end(), 20),
            )


def level(reading: Reading) -> Iterator[Finding]:
    """Single marks where double ones belong, or the same marks one within the other."""
    for prose in reading.prose:
        for start, end in _misplaced(prose):
            yield finding(
                "language/quotes-level",
                prose.at(start),
                found=prose.text[start:end],
                right=f"„{prose.text[start + 1 : end - 1]}“",
            )


def doubled(reading: Reading) -> Iterator[Finding]:
    """Two pairs around the same words: „‚Tag der Vereine‘“."""
    for prose in reading.prose:
        for match in _TWICE.finditer(prose.text):
            yield finding(
                "language/quotes-doubled",
                prose.at(match.start()),
                found=match[0],
                right=f"„{match[1]}“",
            )


def _misplaced(prose: Prose) -> Iterator[tuple[int, int]]:
    """Pairs of single marks that stand within nothing, with their places.

    A text whose marks do not come in pairs has been told of already.
    """
    opened: list[tuple[str, int]] = []
    misplaced: list[tuple[int, int]] = []
    for match in _MARK.finditer(prose.text):
        mark = match[0]
        if mark in "„‚":
            opened.append((mark, match.start()))
            continue
        if not opened:
            return
        opening, start = opened.pop()
        if (opening, mark) not in (("„", "“"), ("‚", "‘")):
            return
        if opening == "‚" and not any(outer == "„" for outer, _ in opened):
            misplaced.append((start, match.end()))
    if not opened:
        yield from misplaced
