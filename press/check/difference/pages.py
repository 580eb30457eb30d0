"""Which page of one file is which of the other.

Pages that share words vote for each other, pages that look the same besides; the chain
with the most votes keeps the order, and a page with most of its words elsewhere has moved.
What is left between two pairs is laid side by side where it is as many pages, or where it
looks alike; the rest came or went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from press.check.difference.matching import Run, heaviest
from press.check.difference.reading import Sheet

#: Pages that share less than this part of their words are not the same page for it.
_SHARED = 0.25
#: Out of order, they must share more.
_MOST = 0.5
#: Looking the same counts as much as so many words.
_PICTURE = 40
#: Of pages that all look the same (empty ones), so many are tried with each other.
_TWINS = 20
#: Thumbnails whose pixels differ by less on average are alike, 0–255.
_ALIKE = 18.0
#: Pages times pages that are compared by their thumbnails.
_TRIED = 250_000

#: Old page -> new page, numbers counted from 1.
Counterparts = dict[int, int]


def counterparts(
    old: Sequence[Sheet], new: Sequence[Sheet], votes: Mapping[tuple[int, int], int]
) -> tuple[Counterparts, frozenset[int]]:
    """Old page -> new page, and the new pages that stand elsewhere in the order.

    `votes` says how many words of a page stand on which page now.
    """
    weights = Counter(
        {pair: count for pair, count in votes.items() if _shared(old, new, pair, count)}
    )
    for pair in _twins(old, new):
        weights[pair] += _PICTURE
    runs = sorted(Run(one, other, weight) for (one, other), weight in weights.items())
    # Of the votes of one page only one may be in the chain: later pages are tried first.
    runs.sort(key=lambda run: (run.old, -run.new))
    chain = [runs[place] for place in sorted(heaviest(runs))]
    found = {run.old: run.new for run in chain}
    moved = _moved(old, new, weights, found)
    _between(old, new, found, moved)
    return {**found, **moved}, frozenset(moved.values())


def _words(sheet: Sheet) -> int:
    return sheet.last - sheet.first


def _shared(old: Sequence[Sheet], new: Sequence[Sheet], pair: tuple[int, int], count: int) -> bool:
    fewer = min(_words(old[pair[0] - 1]), _words(new[pair[1] - 1]))
    return count >= _SHARED * fewer


def _twins(old: Sequence[Sheet], new: Sequence[Sheet]) -> Iterable[tuple[int, int]]:
    """Pages that look the same. Of many that do, the first is tried with the first and the
    last with the last, and so on."""
    here, there = _by_looks(old), _by_looks(new)
    for digest, ours in here.items():
        theirs = there.get(digest, [])
        if len(ours) * len(theirs) <= _TWINS**2:
            yield from ((one, other) for one in ours for other in theirs)
        else:
            yield from {
                *zip(ours, theirs, strict=False),
                *zip(ours[::-1], theirs[::-1], strict=False),
            }


def _by_looks(sheets: Sequence[Sheet]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for sheet in sheets:
        if not sheet.unread:
            found.setdefault(sheet.digest, []).append(sheet.number)
    return found


def _moved(
    old: Sequence[Sheet],
    new: Sequence[Sheet],
    weights: Mapping[tuple[int, int], int],
    found: Counterparts,
) -> Counterparts:
    """Pages outside the chain that have most of their words on one other page."""
    moved: Counterparts = {}
    taken = set(found.values())
    for (one, other), weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        if one in found or one in moved or other in taken:
            continue
        ours, theirs = _words(old[one - 1]), _words(new[other - 1])
        same = old[one - 1].digest == new[other - 1].digest
        if (same and weight > _PICTURE) or weight > _MOST * max(ours, theirs, 1):
            moved[one] = other
            taken.add(other)
    return moved


def _between(
    old: Sequence[Sheet], new: Sequence[Sheet], found: Counterparts, moved: Counterparts
) -> None:
    """Pair what is left between the pairs of the chain."""
    gone, come = set(moved), set(moved.values())
    borders = [(0, 0), *sorted(found.items()), (len(old) + 1, len(new) + 1)]
    for (one, other), (next_one, next_other) in pairwise(borders):
        ours = [old[at - 1] for at in range(one + 1, next_one) if at not in gone]
        theirs = [new[at - 1] for at in range(other + 1, next_other) if at not in come]
        if len(ours) == len(theirs):
            pairs = list(zip(ours, theirs, strict=True))
        else:
            pairs = _alike(ours, theirs)
        found.update((mine.number, yours.number) for mine, yours in pairs)


def _alike(ours: Sequence[Sheet], theirs: Sequence[Sheet]) -> list[tuple[Sheet, Sheet]]:
    """As many pairs of pages that look alike as keep their order."""
    if not ours or not theirs or len(ours) * len(theirs) > _TRIED:
        return []
    runs = []
    for place, mine in enumerate(ours):
        for at in range(len(theirs) - 1, -1, -1):
            apart = distance(mine, theirs[at])
            if apart < _ALIKE:
                runs.append(Run(place, at, 1 + round(10 * (_ALIKE - apart))))
    chain = heaviest(runs)
    return [(ours[runs[place].old], theirs[runs[place].new]) for place in sorted(chain)]


def distance(one: Sheet, other: Sheet) -> float:
    """Mean difference of two thumbnails, 0–255."""
    if one.unread or other.unread:
        return 255.0
    apart = sum(abs(a - b) for a, b in zip(one.thumb, other.thumb, strict=True))
    return apart / max(1, len(one.thumb))
