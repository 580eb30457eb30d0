"""Everything compared that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from press.check.difference import alternatives, bookmarks, frames, notes, voices
from press.check.difference.changes import Told
from press.check.difference.numbering import known_numbers
from press.check.difference.reading import Reading
from press.check.difference.texts import Matches
from press.model.unseen import (
    AltChange,
    Bookmark,
    BookmarkChange,
    LabelChange,
    PropertyChange,
    Unseen,
)

_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_LETTER = re.compile(r"([a-z])\1*", re.IGNORECASE)
_WORD = re.compile(r"[\W_]+")
#: A word is looked for in so many places of a page.
_TIMES = 20


def compared(old: Reading, new: Reading, matches: Matches, found: Told) -> Unseen:
    """Compare it; what could not be read of either file is left out."""
    pages = {
        one: other
        for one, other in matches.pages.items()
        if not (old.sheets[one - 1].unread or new.sheets[other - 1].unread)
    }
    ours, theirs = old.behind, new.behind
    printed = {
        matches.old.printed.get(one, str(one)): matches.new.printed.get(other, str(other))
        for one, other in pages.items()
    }
    numbers = known_numbers(found.texts, printed)
    stirred = {
        other
        for one, other in pages.items()
        if other in found.stirred or found.flowed_in[other] or found.flowed_out[one]
    }
    marks: tuple[BookmarkChange, ...] = ()
    if ours.bookmarks is not None and theirs.bookmarks is not None:
        follow = _Following(old, new, matches)
        marks = tuple(
            bookmarks.compared(ours.bookmarks, theirs.bookmarks, matches.pages, numbers, follow)
        )
    alts: tuple[AltChange, ...] = ()
    if ours.tags is not None and theirs.tags is not None:
        alts = tuple(
            alternatives.compared(ours.tags.alternatives, theirs.tags.alternatives, pages, numbers)
        )
    return Unseen(
        bookmarks=marks,
        alternatives=alts,
        spoken=tuple(voices.compared(old, new, matches, numbers)),
        notes=tuple(notes.compared(ours.notes, theirs.notes, pages, stirred)),
        properties=tuple(
            PropertyChange(kind, was, theirs.properties.get(kind, ""))
            for kind, was in ours.properties.items()
            if was != theirs.properties.get(kind, "")
        ),
        labels=tuple(_labels(old, new, pages)),
        frames=tuple(frames.compared(ours.frames, theirs.frames, pages)),
    )


class _Following:
    """Asks whether the words that an old bookmark names went where a new one leads."""

    def __init__(self, old: Reading, new: Reading, matches: Matches) -> None:
        self._matches = matches
        self._new = new.words
        self._tokens: dict[tuple[int, str], list[int]] = {}
        for token, head in enumerate(matches.old.head):
            key = old.words.page[head], _WORD.sub("", matches.old.key[token])
            row = self._tokens.setdefault(key, [])
            if len(row) < _TIMES:
                row.append(token)

    def __call__(self, before: Bookmark, after: Bookmark) -> bool:
        if before.page is None or after.page is None:
            return False
        matches = self._matches
        wanted = {_WORD.sub("", word) for word in before.title.split()} - {""}
        named = [
            matches.there[token]
            for word in wanted
            for token in self._tokens.get((before.page, word), ())
        ]
        there = [t for t in named if t >= 0 and self._new.page[matches.new.head[t]] == after.page]
        return bool(there) and 2 * len(there) >= min(len(named), len(wanted))


def _labels(old: Reading, new: Reading, pages: Mapping[int, int]) -> Iterator[LabelChange]:
    """Labels that are written in another manner; another number is none."""
    found: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for one, other in sorted(pages.items(), key=lambda pair: pair[1]):
        was = old.sheets[one - 1].label or str(one)
        now = new.sheets[other - 1].label or str(other)
        here, there = _manners(was), _manners(now)
        if here.isdisjoint(there):
            found.setdefault((min(here), min(there)), []).append((other, was, now))
    for several in found.values():
        _, was, now = several[0]
        yield LabelChange(was, now, tuple(page for page, _, _ in several))


def _manners(label: str) -> frozenset[str]:
    """How a label may be meant: `iv` may be Roman, `c` Roman or a letter."""
    told = {_DIGITS.sub("1", label)}
    if _ROMAN.fullmatch(label):
        told.add("i" if label.islower() else "I")
    if _LETTER.fullmatch(label):
        told.add("a" if label.islower() else "A")
    return frozenset(told)
