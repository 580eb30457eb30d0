"""Numbers that only count: of pages, chapters and notes. A page more renumbers all that
follow; that is told apart from words that somebody changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from press.model.difference import TextChange

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
#: The call of a note stands close behind its word.
_CALL = re.compile(r"(?<=[^\W\d])\W{0,3}(\d{1,3})\W*$")
#: A chapter that got another number has it on several pages.
_OFTEN = 2


def renumbered(changes: Sequence[TextChange], pages: Mapping[str, str]) -> Iterator[TextChange]:
    """The changes, with those of mere numbers marked as references.

    `pages` says which page number became which. What counts as a chapter's or a note's
    number is learnt from the changes: chapters are counted with a point and change the
    same way everywhere; a note changes at its call and at itself.
    """
    pairs = [pair for change in changes for pair in _pairs(change)]
    known = {**_notes(changes, pairs), **_chapters(pairs)}
    for change in changes:
        mere = change.kind == "replaced" and all(
            one == other or pages.get(one) == other or known.get(one) == other
            for one, other in _pairs(change) or [("", "-")]
        )
        yield replace(change, kind="reference") if mere else change


def known_numbers(
    changes: Iterable[TextChange], pages: Mapping[str, str]
) -> frozenset[tuple[str, str]]:
    """Which numbers became which: those of pages, and those that changes tell as references."""
    told = {pair for change in changes if change.kind == "reference" for pair in _of(change)}
    return frozenset(told | set(pages.items()))


def follows(old: str, new: str, known: Set[tuple[str, str]]) -> bool:
    """True if two texts differ in nothing but numbers that only count."""
    if old == new:
        return True
    if _NUMBER.sub("0", old) != _NUMBER.sub("0", new):
        return False
    pairs = zip(_NUMBER.findall(old), _NUMBER.findall(new), strict=True)
    return all(one == other or (one, other) in known for one, other in pairs)


def _of(change: TextChange) -> Iterator[tuple[str, str]]:
    return zip(_NUMBER.findall(change.old), _NUMBER.findall(change.new), strict=False)


def _pairs(change: TextChange) -> list[tuple[str, str]]:
    """The numbers that changed into others; none if anything else changed, too."""
    if change.kind != "replaced" or _NUMBER.sub("0", change.old) != _NUMBER.sub("0", change.new):
        return []
    return list(zip(_NUMBER.findall(change.old), _NUMBER.findall(change.new), strict=True))


def _chapters(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    counted = Counter(pair for pair in pairs if "." in pair[0])
    return _single({pair for pair, count in counted.items() if count >= _OFTEN})


def _notes(changes: Sequence[TextChange], pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    called = set()
    for change in changes:
        for one, other in zip(change.old.split(), change.new.split(), strict=False):
            here, there = _CALL.search(one), _CALL.search(other)
            if here and there and one[: here.start(1)] == other[: there.start(1)]:
                called.add((here[1], there[1]))
    alone = {(c.old, c.new) for c in changes if c.old.isdigit() and c.new.isdigit()}
    return _single(called & alone & set(pairs))


def _single(pairs: set[tuple[str, str]]) -> dict[str, str]:
    """Only what became one other thing everywhere."""
    counted = Counter(one for one, _ in pairs)
    return {one: other for one, other in pairs if counted[one] == 1}
