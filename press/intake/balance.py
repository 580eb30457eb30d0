"""The balance of words: every word of a manuscript is in a story, a sidecar or the report.

Counted from the files as they were written, read by `press.sources`, against the passages
of the manuscript as they were read on another way than the story was made. What is in
neither is told with its place; nothing is assumed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from press.intake.manuscript import Passage, Place

_SOFT = re.compile("[\u00ad\u200b\u2060\u200d\ufeff]")
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Lost:
    """Words of one passage that are nowhere."""

    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class Balance:
    """Where the words of a manuscript are. `total` is the sum of the four that follow."""

    total: int
    story: int
    sidecar: int
    report: int
    unplaced: int
    lost: tuple[Lost, ...]
    #: Words of the stories that are not in the manuscript.
    added: tuple[str, ...]


def words(text: str) -> list[str]:
    """The words of a text, as they are compared: letters or digits, without capitals."""
    return _WORD.findall(_SOFT.sub("", unicodedata.normalize("NFKC", text)).casefold())


def balance(
    passages: Sequence[Passage],
    stories: Iterable[str],
    sidecars: Iterable[str],
    report: Iterable[str],
    joins: Iterable[tuple[str, str]] = (),
) -> Balance:
    """Look every word up: first in the stories, then in the sidecars, then in the report.

    `joins` are the two halves of words that the page had divided: where the whole word
    stands in a story, its halves count as found.
    """
    pools = [Counter(word for text in texts for word in words(text))
             for texts in (stories, sidecars, report)]  # fmt: skip
    for left, right in joins:
        _divide(pools, left, right)
    flow = [(number, word) for number, p in enumerate(passages) for word in words(p.text)]
    took = [0, 0, 0]
    missing: dict[int, list[str]] = {}
    # Passages that are there as a whole first: else a common word is missed in the wrong place.
    whole = _whole(passages, pools, took)
    rest = [(number, word) for number, word in flow if number not in whole]
    for number, word in rest:
        pool = _holding(pools, word)
        if pool is None:
            missing.setdefault(number, []).append(word)
        else:
            pools[pool][word] -= 1
            took[pool] += 1
    lost = tuple(Lost(passages[n].place, " ".join(gone)) for n, gone in sorted(missing.items()))
    unplaced = sum(map(len, missing.values()))
    added = tuple(sorted(word for word, count in pools[0].items() for _ in range(count)))
    return Balance(len(flow), took[0], took[1], took[2], unplaced, lost, added)


def _divide(pools: list[Counter[str]], left: str, right: str) -> None:
    """Put the halves of a joined word in its place."""
    whole = words(left + right)
    for pool in pools:
        if all(pool[word] > 0 for word in whole):
            pool.subtract(whole)
            pool.update(words(left) + words(right))
            return


def _whole(
    passages: Sequence[Passage], pools: list[Counter[str]], took: list[int]
) -> frozenset[int]:
    """Take the passages of which one pool holds every word, long ones first."""
    counted = [(number, Counter(words(passage.text))) for number, passage in enumerate(passages)]
    done: set[int] = set()
    for number, need in sorted(counted, key=lambda pair: -sum(pair[1].values())):
        for at, pool in enumerate(pools):
            if all(pool[word] >= count for word, count in need.items()):
                pool.subtract(need)
                took[at] += sum(need.values())
                done.add(number)
                break
    return frozenset(done)


def _holding(pools: list[Counter[str]], word: str) -> int | None:
    return next((number for number, pool in enumerate(pools) if pool[word] > 0), None)
