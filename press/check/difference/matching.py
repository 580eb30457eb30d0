"""Which words of one sequence are which of another, wherever they have gone.

Five words in a row that stand once here and once there are an anchor; anchors grow as
far as the words agree. What lies in the same order on both sides is the backbone; what
does not has moved, if it is long enough not to be a coincidence. Between two pieces of
the backbone the remaining words are compared in order. Time grows with the number of
words, however much has moved; two long stretches without a word in common order are left
as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: Words of an anchor.
ANCHOR = 5
#: A run of words out of order is taken for moved from this length on.
MOVED = 8
#: Words times words that are compared one by one.
_SMALL = 40_000


class Run(NamedTuple):
    """So many words from `old` on are those from `new` on."""

    old: int
    new: int
    words: int


def anchored(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Runs grown from anchors, in the order of `old`; no word is in two."""
    numbers: dict[str, int] = {}
    ours = [numbers.setdefault(word, len(numbers)) for word in old]
    theirs = [numbers.setdefault(word, len(numbers)) for word in new]
    here, there = _once(ours, ANCHOR), _once(theirs, ANCHOR)
    starts = [(at, there[key]) for key, at in here.items() if at >= 0 and there.get(key, -1) >= 0]
    if ours and theirs:
        starts += [(0, 0), (len(ours) - 1, len(theirs) - 1)]
    found, taken = bytearray(len(ours)), bytearray(len(theirs))
    runs = []
    for one, other in starts:
        if found[one] or taken[other] or ours[one] != theirs[other]:
            continue
        low, high = 0, 1
        while (
            one + low > 0 and other + low > 0
            and not found[one + low - 1] and not taken[other + low - 1]
            and ours[one + low - 1] == theirs[other + low - 1]
        ):  # fmt: skip
            low -= 1
        while (
            one + high < len(ours) and other + high < len(theirs)
            and not found[one + high] and not taken[other + high]
            and ours[one + high] == theirs[other + high]
        ):  # fmt: skip
            high += 1
        run = Run(one + low, other + low, high - low)
        found[run.old : run.old + run.words] = taken[run.new : run.new + run.words] = (
            b"\1" * run.words
        )
        runs.append(run)
    return sorted(runs)


def heaviest(runs: Sequence[Run]) -> set[int]:
    """Places of the runs that lie in the same order on both sides, with as many words as
    possible. The runs come in the order of their `old`."""
    ends = sorted({run.new for run in runs})
    #: A tree of prefix maxima (Fenwick): the best chain that ends before a place.
    best: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)
    before: list[int] = []
    for place, run in enumerate(runs):
        rank = bisect_left(ends, run.new)
        weight, last = 0, -1
        at = rank
        while at > 0:
            weight, last = max((weight, last), best[at], key=lambda pair: pair[0])
            at -= at & -at
        before.append(last)
        at = rank + 1
        while at <= len(ends):
            if best[at][0] < weight + run.words:
                best[at] = weight + run.words, place
            at += at & -at
    chain: set[int] = set()
    at = len(ends)
    weight, last = 0, -1
    while at > 0:
        weight, last = max((weight, last), best[at], key=lambda pair: pair[0])
        at -= at & -at
    while last >= 0:
        chain.add(last)
        last = before[last]
    return chain


def _once(words: Sequence[int], length: int) -> dict[tuple[int, ...], int]:
    """So many words in a row -> where they stand, -1 if they stand there twice."""
    places: dict[tuple[int, ...], int] = {}
    for at in range(len(words) - length + 1):
        key = tuple(words[at : at + length])
        places[key] = -1 if key in places else at
    return places


def gaps(spine: Iterable[Run], old: int, new: int) -> Iterator[tuple[range, range]]:
    """The stretches between consecutive runs of the backbone of two sequences, whose
    lengths are given."""
    one = other = 0
    for run in spine:
        yield range(one, run.old), range(other, run.new)
        one, other = run.old + run.words, run.new + run.words
    yield range(one, old), range(other, new)


def in_order(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places of words that agree, in the same order on both sides."""
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        low, high, start, end = waiting.pop()
        while low < high and start < end and old[low] == new[start]:
            yield low, start
            low, start = low + 1, start + 1
        while low < high and start < end and old[high - 1] == new[end - 1]:
            high, end = high - 1, end - 1
            yield high, end
        if low >= high or start >= end:
            continue
        if (high - low) * (end - start) <= _SMALL:
            for run in _compared(old[low:high], new[start:end]):
                for step in range(run.words):
                    yield low + run.old + step, start + run.new + step
        else:
            waiting += _split(old, new, low, high, start, end)


def _compared(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Every word with every other; a word or two that happen to agree amid much that
    does not are no agreement."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    runs = [Run(*block) for block in blocks if block.size]
    kept: list[Run] = []
    for place, run in enumerate(runs):
        one = kept[-1] if kept else Run(0, 0, 0)
        ahead = runs[place + 1] if place + 1 < len(runs) else Run(len(old), len(new), 0)
        before = max(run.old - one.old - one.words, run.new - one.new - one.words)
        after = max(ahead.old - run.old - run.words, ahead.new - run.new - run.words)
        if min(before, after) <= 2 * run.words:
            kept.append(run)
    return kept


def _split(
    old: Sequence[str], new: Sequence[str], low: int, high: int, start: int, end: int
) -> list[tuple[int, int, int, int]]:
    """A long stretch cut at the rare words that lie in order in it."""
    numbers: dict[str, int] = {}
    ours = [numbers.setdefault(word, len(numbers)) for word in old[low:high]]
    theirs = [numbers.setdefault(word, len(numbers)) for word in new[start:end]]
    for length in (3, 2, 1):
        here, there = _once(ours, length), _once(theirs, length)
        runs = sorted(
            Run(at, there[key], 1)
            for key, at in here.items()
            if at >= 0 and there.get(key, -1) >= 0
        )
        chain = heaviest(runs)
        if chain:
            pieces = []
            one, other = low, start
            for place in sorted(chain):
                run = runs[place]
                pieces.append((one, low + run.old, other, start + run.new))
                one, other = low + run.old, start + run.new
            return [*pieces, (one, high, other, end)]
    return []
