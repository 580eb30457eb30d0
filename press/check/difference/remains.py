"""Remains: words that are left when both files are matched in order.

A long one may have gone anywhere. A heading or a note that followed its text over a page
break is looked for beside its page; what stands once here and once there, everywhere.
Numbers and little words say too little to be known again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from press.check.difference.matching import MOVED, Run, anchored
from press.check.difference.pages import Counterparts
from press.check.difference.pairs import Pairs, by_page, rows

#: Remains of so many words are found again beside their page, whatever stands around them.
_NEARBY = 4
#: Remains of so many words, or letters, are found again anywhere if they are unique.
_ANYWHERE, _LETTERS = 3, 15
#: Letters that make remains known again.
_LEAST = 6
#: Remains of a page that are compared word by word.
_MOST = 1_000


def across(pairs: Pairs) -> None:
    """Match long remains wherever they went, also into another stream."""
    ours, here = _apart(pairs.left_old(), pairs.old.key, "old")
    theirs, there = _apart(pairs.left_new(), pairs.new.key, "new")
    for run in anchored(here, there):
        if run.words >= MOVED and _says(here[run.old : run.old + run.words]):
            pairs.pair_all(ours, theirs, run)


def nearby(pairs: Pairs, pages: Counterparts) -> None:
    """Match remains with those of the same page and of its neighbours."""
    left = dict(by_page(pairs.left_new(), pairs.new_page))
    for page, ours in by_page(pairs.left_old(), pairs.old_page):
        centre = pages.get(page)
        for other in () if centre is None else (centre, centre + 1, centre - 1):
            mine = [token for token in ours if pairs.there[token] < 0]
            yours = [token for token in left.get(other, ()) if pairs.here[token] < 0]
            for run in _agreeing(pairs, mine[:_MOST], yours[:_MOST]):
                pairs.pair_all(mine, yours, run)


def anywhere(pairs: Pairs) -> None:
    """Match remains that stand once here and once there."""
    ours = _by_text(pairs.left_old(), pairs.old.key)
    theirs = _by_text(pairs.left_new(), pairs.new.key)
    for text, tokens in ours.items():
        others = theirs.get(text)
        long = len(tokens) >= _ANYWHERE or len(text) >= _LETTERS
        if tokens and others and long and _says(pairs.old_keys(tokens)):
            for token, other in zip(tokens, others, strict=True):
                pairs.pair(token, other)


def _agreeing(pairs: Pairs, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Run]:
    """What two remains have in common: long enough, or all that is left in its place."""
    if not ours or not theirs:
        return
    here, there = pairs.old_keys(ours), pairs.new_keys(theirs)
    for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        run = Run(*block)
        whole = _whole(ours, run.old, run.words) or _whole(theirs, run.new, run.words)
        if (run.words >= _NEARBY or whole) and _says(here[run.old : run.old + run.words]):
            yield run


def _by_text(left: Iterable[int], keys: Sequence[str]) -> dict[str, list[int]]:
    """Remains in a row by their text; none for a text that stands there twice."""
    found: dict[str, list[int]] = {}
    for tokens in rows(left):
        text = " ".join(keys[token] for token in tokens)
        found[text] = [] if text in found else tokens
    return found


def _apart(left: Iterable[int], keys: Sequence[str], side: str) -> tuple[list[int], list[str]]:
    """Remains with a bar between those that do not follow each other, and their keys."""
    tokens: list[int] = []
    barred: list[str] = []
    for number, row in enumerate(rows(left)):
        tokens += [*row, -1]
        barred += [*(keys[token] for token in row), f"\0{side} {number}"]
    return tokens, barred


def _says(keys: Iterable[str]) -> bool:
    """Enough letters to be known again."""
    return sum(letter.isalpha() for key in keys for letter in key) >= _LEAST


def _whole(tokens: Sequence[int], at: int, words: int) -> bool:
    """True if nothing next to this part of the remains is left over, too."""
    end = at + words
    return words > 0 and not (
        (at > 0 and tokens[at - 1] == tokens[at] - 1)
        or (end < len(tokens) and tokens[end] == tokens[end - 1] + 1)
    )
