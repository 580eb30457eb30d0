"""What moved, and what only changed places with its neighbours at a page break.

The order of words in a file is the order of painting: boxes, then text, then notes, page
by page. A line that runs over to the next page comes to stand behind that page's boxes
without having moved. So words out of order are asked where they stand on the paper.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from press.check.difference.matching import Run, heaviest
from press.check.difference.pages import Counterparts
from press.check.difference.streams import BODY, Streams
from press.check.difference.words import Words

#: A word is where it was when it is off by no more, tenths of a point.
IN_PLACE = 4
#: Lines this near are on one height, tenths of a point.
_LEVEL = 30


@dataclass(frozen=True, slots=True)
class Placed:
    """Matched words with all that says where they stand."""

    words: tuple[Words, Words]
    streams: tuple[Streams, Streams]
    #: Old token -> new token, or -1.
    there: Sequence[int]
    #: Stream -> its old tokens, with the pages in their new order.
    ordered: Mapping[int, Sequence[int]]
    pages: Counterparts

    def step(self, token: int) -> int:
        """By how many pages an old token is off the page that its own became."""
        page = self.words[1].page[self.streams[1].head[self.there[token]]]
        own = self.words[0].page[self.streams[0].head[token]]
        return page - self.pages.get(own, page)

    def stand(self, token: int) -> _Stand:
        """Where an old token was and is."""
        (old, new), (ours, theirs) = self.words, self.streams
        word, now = ours.head[token], theirs.head[self.there[token]]
        return _Stand(
            (old.page[word], new.page[now]),
            self.step(token),
            (old.x[word], old.y[word]),
            (new.x[now], new.y[now]),
        )


class _Stand(NamedTuple):
    """Where a piece of text starts, before and after."""

    pages: tuple[int, int]
    step: int
    old: tuple[int, int]
    new: tuple[int, int]

    @property
    def fixed(self) -> bool:
        """In its place on its page."""
        apart = max(abs(self.old[0] - self.new[0]), abs(self.old[1] - self.new[1]))
        return self.step == 0 and apart <= IN_PLACE


def disordered(placed: Placed) -> tuple[frozenset[int], frozenset[int]]:
    """Old tokens out of order: those that moved, and those that only followed their text
    over a page break or were painted earlier or later."""
    moved: set[int] = set()
    passed: set[int] = set()
    for kind, ours in placed.ordered.items():
        theirs = placed.streams[1].streams[kind]
        inside = set(theirs)
        for token in ours:
            if placed.there[token] >= 0 and placed.there[token] not in inside:
                (moved if placed.step(token) else passed).add(token)
        runs, spine = spine_of(ours, theirs, placed.there)
        stands = [placed.stand(ours[run.old]) for run in runs]
        for place, run in enumerate(runs):
            if place not in spine:
                crossed = (
                    stands[at]
                    for at in spine
                    if (runs[at].old < run.old) != (runs[at].new < run.new)
                )
                stays = all(
                    _still(stands[place], other) or _parted(stands[place], other, kind != BODY)
                    for other in crossed
                )
                (passed if stays else moved).update(ours[run.old : run.old + run.words])
    return frozenset(moved), frozenset(passed)


def spine_of(
    ours: Sequence[int], theirs: Sequence[int], there: Sequence[int]
) -> tuple[list[Run], set[int]]:
    """What is matched of two sequences of tokens as runs, and which of them are in order."""
    order = {token: at for at, token in enumerate(theirs)}
    runs: list[Run] = []
    for at, token in enumerate(ours):
        other = order.get(there[token], -1)
        if other < 0:
            continue
        last = runs[-1] if runs else None
        if last and at == last.old + last.words and other == last.new + last.words:
            runs[-1] = last._replace(words=last.words + 1)
        else:
            runs.append(Run(at, other, 1))
    return runs, heaviest(runs)


def _still(one: _Stand, other: _Stand) -> bool:
    """Two pieces of one page that lie to each other as before, in whatever order they
    were painted."""
    return one.pages == other.pages and _side(one.old, other.old) == _side(one.new, other.new)


def _parted(one: _Stand, other: _Stand, loose: bool) -> bool:
    """Pieces that a page break parted: one went over to the next page, the other stayed.
    Body text keeps its order at a page break: there one of them must not have stirred."""
    return (
        one.step != other.step
        and abs(one.step) <= 1
        and abs(other.step) <= 1
        and (loose or one.fixed or other.fixed)
    )


def _side(one: tuple[int, int], other: tuple[int, int]) -> tuple[bool, bool]:
    """Above, or left of it on the same height."""
    level = abs(one[1] - other[1]) <= _LEVEL
    return (False, one[0] < other[0]) if level else (True, one[1] < other[1])
