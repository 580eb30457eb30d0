"""Pages and lines of a printed brochure's text, and what stands on every page alike.

Two sorts of text come out of a PDF: with form feeds between the pages, or as one flow in
which only the page numbers tell where a page ended. Both end up as lines with a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from press.intake.manuscript import Aside, Certainty, Place, Remark

#: Lines at the top and the foot of a page that may be a running head or foot.
_TOP, _FOOT = 2, 3
#: A line that says the same on so many pages is no text.
_OFTEN = 3
#: No printed line is longer, characters.
_PRINTED = 140
#: Words of the box that opens a chapter: on many pages, and no running head.
_BOXES = frozenset(("mein name ist", "und ich bin"))
_BARE = re.compile(r"[\s–—|·-]*(\d{1,3})[\s–—|·-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands in the file."""

    #: Counted from 1 in the file.
    number: int
    text: str
    #: Counted from 1; not the printed page number.
    page: int

    @property
    def bare(self) -> str:
        """Without blanks at its ends."""
        return " ".join(self.text.split())

    def place(self, story: str = "") -> Place:
        """Where it stands, for the report."""
        return Place(self.number, story, "line")


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines that are text, and those that stand on every page."""

    lines: tuple[Line, ...]
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: The usual length of a full line, or 0 if every paragraph is one line.
    width: int


def read(text: str) -> Flow:
    """The lines of a text without running heads, feet and page numbers."""
    lines = list(_lines(text))
    paged = "\f" in text
    dropped = _by_pages(lines) if paged else _by_numbers(lines)
    if not paged:
        lines = list(_repaged(lines, dropped))
    certainty: Certainty = "sure" if paged else "likely"
    kept = tuple(line for line in lines if line.number not in dropped)
    asides: list[Aside] = []
    remarks: list[Remark] = []
    for line in lines:
        kind = dropped.get(line.number, "")
        if kind:
            asides.append(Aside(kind, line.place(), line.bare))
            remarks.append(Remark("footer-found", line.place(), line.bare[:80], certainty))
    return Flow(kept, tuple(asides), tuple(remarks), _width(kept))


def _lines(text: str) -> Iterator[Line]:
    number, page = 1, 1
    for row in text.split("\n"):
        parts = row.split("\f")
        for at, part in enumerate(parts):
            page += at > 0
            if part.strip() or len(parts) == 1:
                yield Line(number, part.replace("\t", " "), page)
        number += 1


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.bare.casefold())


def _edges(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """For every page the lines at its top and foot."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        if line.bare:
            pages.setdefault(line.page, []).append(line)
    for rows in pages.values():
        foot = rows[-_FOOT:] if len(rows) > _TOP else rows[-1:]
        yield [*rows[:_TOP], *(row for row in foot if row not in rows[:_TOP])]


def _by_pages(lines: Sequence[Line]) -> dict[int, str]:
    """Number of a line to drop -> why: it stands at the edge of several pages."""
    edges = list(_edges(lines))
    seen = Counter(key for rows in edges for key in {_key(row) for row in rows})
    offset = _offset(edges)
    dropped: dict[int, str] = {}
    for rows in edges:
        for row in rows:
            key = _key(row)
            bare = _BARE.fullmatch(row.bare)
            if bare is not None:
                if offset is not None and int(bare[1]) - row.page == offset:
                    dropped[row.number] = "page-number"
            elif seen[key] >= _OFTEN and any(c.isalpha() for c in key) and key not in _BOXES:
                dropped[row.number] = "footer"
    return dropped


def _offset(edges: Sequence[Sequence[Line]]) -> int | None:
    """Printed page number minus page of the file, if enough pages agree on it."""
    told = Counter(
        int(match[1]) - row.page
        for rows in edges
        for row in rows
        if (match := _BARE.fullmatch(row.bare))
    )
    best = told.most_common(1)
    return best[0][0] if best and best[0][1] >= _OFTEN else None


def _by_numbers(lines: Sequence[Line]) -> dict[int, str]:
    """Without form feeds: lines that count upwards through the whole text."""
    bare = [(line, int(match[1])) for line in lines if (match := _BARE.fullmatch(line.bare))]
    chain = _longest_chain([number for _, number in bare])
    dropped = {bare[at][0].number: "page-number" for at in chain} if len(chain) >= _OFTEN else {}
    counting: dict[str, list[tuple[Line, int]]] = {}
    for line in lines:
        numbers = re.findall(r"\d+", line.bare)
        if numbers and any(c.isalpha() for c in line.bare) and len(line.bare) <= 120:
            counting.setdefault(_key(line), []).append((line, int(numbers[-1])))
    for rows in counting.values():
        values = [value for _, value in rows]
        rising = all(a < b for a, b in pairwise(values))
        if len(rows) >= _OFTEN and rising and values[-1] - values[0] <= 4 * len(values):
            dropped |= {line.number: "footer" for line, _ in rows}
    return dropped


def _longest_chain(numbers: Sequence[int]) -> list[int]:
    """Places of the longest run of numbers that rise by one, two or three each."""
    best: dict[int, tuple[int, int]] = {}  # place -> length of the run, the place before
    for at, number in enumerate(numbers):
        before = [b for b in range(at) if 1 <= number - numbers[b] <= 3]
        chosen = max(before, key=lambda b: (best[b][0], b), default=-1)
        best[at] = (best[chosen][0] + 1 if chosen >= 0 else 1, chosen)
    at = max(best, key=lambda place: best[place][0], default=-1)
    chain: list[int] = []
    while at >= 0:
        chain.append(at)
        at = best[at][1]
    return chain[::-1]


def _repaged(lines: Sequence[Line], dropped: dict[int, str]) -> Iterator[Line]:
    """Pages counted by the numbers at their feet."""
    page = 1
    for line in lines:
        yield replace(line, page=page)
        page += line.number in dropped


def _width(lines: Sequence[Line]) -> int:
    """How long a full line is; 0 if lines are as long as their paragraphs."""
    lengths = sorted(len(line.bare) for line in lines if len(line.bare) > 30)
    if not lengths:
        return 0
    if sum(length > _PRINTED for length in lengths) >= _OFTEN:
        return 0
    return lengths[int(len(lengths) * 0.8)]
