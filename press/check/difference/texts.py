"""The words of two files matched, and their pages by them: what stayed, moved, came, went.

First every stream is matched by what stands in it once, and the pages are paired by that.
Then, with the pages in their new order, what lies between is matched, page by page before
all else; at last the remains are looked for elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from press.check.difference import remains
from press.check.difference.disorder import Placed, disordered, spine_of
from press.check.difference.matching import MOVED, anchored, gaps, in_order
from press.check.difference.pages import Counterparts, counterparts
from press.check.difference.pairs import Pairs, by_page
from press.check.difference.reading import Reading
from press.check.difference.streams import Streams


@dataclass(frozen=True, slots=True)
class Matches:
    """What became of every token."""

    old: Streams
    new: Streams
    #: Stream -> its old tokens, with the pages in their new order.
    ordered: Mapping[int, Sequence[int]]
    #: Old token -> new token, and back; -1 for none.
    there: Sequence[int]
    here: Sequence[int]
    #: Old tokens that stand in another order now, and those that only passed others at a
    #: page break.
    moved: frozenset[int]
    passed: frozenset[int]
    pages: Counterparts
    #: New pages that stand elsewhere in the order.
    displaced: frozenset[int]


def match(old: Reading, new: Reading) -> Matches:
    """Match the words of two files and pair their pages."""
    pairs = Pairs(old, new)
    for kind, ours in pairs.old.streams.items():
        theirs = pairs.new.streams[kind]
        for run in anchored(pairs.old_keys(ours), pairs.new_keys(theirs)):
            pairs.pair_all(ours, theirs, run)
    pages, displaced = counterparts(old.sheets, new.sheets, pairs.votes())
    pairs.home(pages)
    ordered = _ordered(pairs, pages, len(old.sheets))
    for kind, row in ordered.items():
        _between(pairs, row, pairs.new.streams[kind], pages)
    remains.across(pairs)
    pairs.follow()
    remains.nearby(pairs, pages)
    remains.anywhere(pairs)
    placed = Placed(pairs.words, (pairs.old, pairs.new), pairs.there, ordered, pages)
    moved, passed = disordered(placed)
    return Matches(
        old=pairs.old,
        new=pairs.new,
        ordered=ordered,
        there=pairs.there,
        here=pairs.here,
        moved=moved,
        passed=passed,
        pages=pages,
        displaced=displaced,
    )


def _ordered(pairs: Pairs, pages: Counterparts, last: int) -> dict[int, list[int]]:
    """The old tokens of every stream as the new order of the pages wants them; a page that
    went follows the one before."""
    ranks = [0.0]
    for page in range(1, last + 1):
        ranks.append(float(pages[page]) if page in pages else ranks[-1] + 1e-6)
    return {
        kind: sorted(stream, key=lambda token: (ranks[pairs.old_page[token]], token))
        for kind, stream in pairs.old.streams.items()
    }


def _between(pairs: Pairs, ours: Sequence[int], theirs: Sequence[int], pages: Counterparts) -> None:
    """Match what lies between matched words, in order: first on its own page, then beyond.
    Short pieces that are out of order are given up first."""
    runs, spine = spine_of(ours, theirs, pairs.there)
    for place, run in enumerate(runs):
        if place not in spine and run.words < MOVED:
            for token in ours[run.old : run.old + run.words]:
                pairs.part(token)
    for own in (True, False):
        runs, spine = spine_of(ours, theirs, pairs.there)
        backbone = [runs[place] for place in sorted(spine)]
        for here, there in gaps(backbone, len(ours), len(theirs)):
            free = [ours[at] for at in here if pairs.there[ours[at]] < 0]
            still = [theirs[at] for at in there if pairs.here[theirs[at]] < 0]
            for mine, yours in _sharing(pairs, free, still, pages) if own else [(free, still)]:
                for one, other in in_order(pairs.old_keys(mine), pairs.new_keys(yours)):
                    pairs.pair(mine[one], yours[other])


def _sharing(
    pairs: Pairs, free: Sequence[int], still: Sequence[int], pages: Counterparts
) -> Iterator[tuple[list[int], list[int]]]:
    """What is left of two stretches, page by page."""
    if free and still:
        left = dict(by_page(still, pairs.new_page))
        for page, mine in by_page(free, pairs.old_page):
            yours = left.get(pages.get(page, 0))
            if yours:
                yield mine, yours
