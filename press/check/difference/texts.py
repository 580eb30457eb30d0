"""The words of two files matched, and their pages by them: what stayed, moved, came, went.

First every stream is matched by itself, then what is left over between the streams, then
pages are paired; at last small remains are looked for near their page, where a heading or
a note has followed its text over a page break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from press.check.difference.matching import MOVED, Run, anchored, gaps, heaviest, in_order
from press.check.difference.pages import Counterparts, counterparts
from press.check.difference.reading import Reading
from press.check.difference.streams import BODY, Streams, streams

#: Remains of so many words are found again beside their page, whatever stands around them.
_NEARBY = 4
#: Remains of so many words, or letters, are found again anywhere if they are unique.
_ANYWHERE, _LETTERS = 3, 15
#: A word is where it was when it is off by no more, tenths of a point.
IN_PLACE = 4
#: Lines this near are on one height, tenths of a point.
_LEVEL = 30
#: Shorter pieces off their page must be matched in order to be believed.
_ASTRAY = 12
#: Letters that make remains known again.
_LEAST = 6
#: Remains of a page that are compared word by word.
_MOST = 1_000


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
    work = _Work(old, new)
    work.anchors()
    pages, displaced = counterparts(old.sheets, new.sheets, work.votes())
    work.order(_ranks(pages, len(old.sheets)))
    work.home(pages)
    work.in_order(pages)
    work.across()
    work.nearby(pages)
    work.anywhere()
    moved, passed = work.disordered(pages)
    return Matches(
        old=work.old,
        new=work.new,
        ordered=work.ordered,
        there=work.there,
        here=work.here,
        moved=moved,
        passed=passed,
        pages=pages,
        displaced=displaced,
    )


class _Stand(NamedTuple):
    """Where a piece of text starts, before and after."""

    pages: tuple[int, int]
    #: By how many pages it is off the page that its own became.
    step: int
    old: tuple[int, int]
    new: tuple[int, int]

    @property
    def fixed(self) -> bool:
        """In its place on its page."""
        apart = max(abs(self.old[0] - self.new[0]), abs(self.old[1] - self.new[1]))
        return self.step == 0 and apart <= IN_PLACE


class _Work:
    """Two files and what is matched so far."""

    def __init__(self, old: Reading, new: Reading) -> None:
        self.old, self.new = streams(old), streams(new)
        self._old_words, self._new_words = old.words, new.words
        self._old_page = [old.words.page[word] for word in self.old.head]
        self._new_page = [new.words.page[word] for word in self.new.head]
        self.there = [-1] * len(self.old.key)
        self.here = [-1] * len(self.new.key)
        self.ordered: dict[int, list[int]] = {}

    def anchors(self) -> None:
        """Match in every stream what is there once, in whatever order."""
        for kind, ours in self.old.streams.items():
            theirs = self.new.streams[kind]
            for run in anchored(self._old_keys(ours), self._new_keys(theirs)):
                self._pair_all(ours, theirs, run)

    def home(self, pages: Counterparts) -> None:
        """Let go of short pieces off their page: the same words stand on many pages. They
        are matched again where nothing nearer claims them."""
        for tokens in self._pieces():
            if len(tokens) < _ASTRAY and self._step(tokens[0], pages):
                for token in tokens:
                    self._part(token)

    def order(self, ranks: Sequence[float]) -> None:
        """Put the old tokens of every stream as the new order of the pages wants them."""
        self.ordered = {
            kind: sorted(stream, key=lambda token: (ranks[self._old_page[token]], token))
            for kind, stream in self.old.streams.items()
        }

    def in_order(self, pages: Counterparts) -> None:
        """Match in every stream what lies between: first on its own page, then beyond."""
        for kind, ours in self.ordered.items():
            theirs = self.new.streams[kind]
            runs, spine = self._spine(ours, theirs)
            for place, run in enumerate(runs):
                if place not in spine and run.words < MOVED:
                    for token in ours[run.old : run.old + run.words]:
                        self._part(token)
            for own in (True, False):
                runs, spine = self._spine(ours, theirs)
                backbone = [runs[place] for place in sorted(spine)]
                for here, there in gaps(backbone, len(ours), len(theirs)):
                    free = [ours[at] for at in here if self.there[ours[at]] < 0]
                    still = [theirs[at] for at in there if self.here[theirs[at]] < 0]
                    for mine, yours in self._sharing(free, still, pages) if own else [(free, still)]:
                        for one, other in in_order(self._old_keys(mine), self._new_keys(yours)):
                            self._pair(mine[one], yours[other])

    def _sharing(
        self, free: Sequence[int], still: Sequence[int], pages: Counterparts
    ) -> Iterator[tuple[list[int], list[int]]]:
        """What is left of two stretches, page by page."""
        if free and still:
            left = dict(_by_page(still, self._new_page))
            for page, mine in _by_page(free, self._old_page):
                yours = left.get(pages.get(page, 0))
                if yours:
                    yield mine, yours

    def _pieces(self) -> Iterator[list[int]]:
        """Matched tokens in a row from one page to one page."""
        piece: list[int] = []
        for token, other in enumerate(self.there):
            last = piece[-1] if piece else -1
            if piece and not (
                other == self.there[last] + 1
                and self._old_page[token] == self._old_page[last]
                and self._new_page[other] == self._new_page[self.there[last]]
            ):
                yield piece
                piece = []
            if other >= 0:
                piece.append(token)
        if piece:
            yield piece

    def across(self) -> None:
        """Match long remains wherever they went, also into another stream."""
        ours, here = _apart(self._left_old(), self.old.key, "old")
        theirs, there = _apart(self._left_new(), self.new.key, "new")
        for run in anchored(here, there):
            if run.words >= MOVED and _says(here[run.old : run.old + run.words]):
                self._pair_all(ours, theirs, run)

    def votes(self) -> Counter[tuple[int, int]]:
        """How many words of an old page stand on a new page."""
        return Counter(
            (self._old_page[token], self._new_page[at])
            for token, at in enumerate(self.there)
            if at >= 0
        )

    def nearby(self, pages: Counterparts) -> None:
        """Match remains with those of the same page and of its neighbours."""
        left: dict[int, list[int]] = {}
        for token in self._left_new():
            left.setdefault(self._new_page[token], []).append(token)
        for page, ours in _by_page(self._left_old(), self._old_page):
            centre = pages.get(page)
            for other in () if centre is None else (centre, centre + 1, centre - 1):
                mine = [token for token in ours if self.there[token] < 0]
                yours = [token for token in left.get(other, ()) if self.here[token] < 0]
                for run in self._agreeing(mine[:_MOST], yours[:_MOST]):
                    self._pair_all(mine, yours, run)

    def anywhere(self) -> None:
        """Match remains that stand once here and once there."""
        ours, theirs = self._remains(self._left_old(), 0), self._remains(self._left_new(), 1)
        for text, tokens in ours.items():
            others = theirs.get(text)
            long = len(tokens) >= _ANYWHERE or len(text) >= _LETTERS
            if tokens and others and long and _says(self._old_keys(tokens)):
                for token, other in zip(tokens, others, strict=True):
                    self._pair(token, other)

    def disordered(self, pages: Counterparts) -> tuple[frozenset[int], frozenset[int]]:
        """Old tokens out of order, with the pages in their new order: those that moved,
        and those that only followed their text over a page break."""
        moved: set[int] = set()
        passed: set[int] = set()
        for kind, ours in self.ordered.items():
            theirs = self.new.streams[kind]
            inside = set(theirs)
            for token in ours:
                if self.there[token] >= 0 and self.there[token] not in inside:
                    (moved if self._step(token, pages) else passed).add(token)
            runs, spine = self._spine(ours, theirs)
            stands = [self._stand(ours[run.old], pages) for run in runs]
            for place, run in enumerate(runs):
                if place not in spine:
                    crossed = [
                        stands[at]
                        for at in spine
                        if (runs[at].old < run.old) != (runs[at].new < run.new)
                    ]
                    stays = all(
                        _still(stands[place], other)
                        or _parted(stands[place], other, kind != BODY)
                        for other in crossed
                    )
                    (passed if stays else moved).update(ours[run.old : run.old + run.words])
        return frozenset(moved), frozenset(passed)

    def _spine(self, ours: Sequence[int], theirs: Sequence[int]) -> tuple[list[Run], set[int]]:
        """What is matched so far as runs, and which of them are in order."""
        order = {token: at for at, token in enumerate(theirs)}
        runs: list[Run] = []
        for at, token in enumerate(ours):
            other = order.get(self.there[token], -1)
            if other < 0:
                continue
            last = runs[-1] if runs else None
            if last and at == last.old + last.words and other == last.new + last.words:
                runs[-1] = last._replace(words=last.words + 1)
            else:
                runs.append(Run(at, other, 1))
        return runs, heaviest(runs)

    def _stand(self, token: int, pages: Counterparts) -> _Stand:
        other = self.there[token]
        word, now = self.old.head[token], self.new.head[other]
        return _Stand(
            (self._old_page[token], self._new_page[other]),
            self._step(token, pages),
            (self._old_words.x[word], self._old_words.y[word]),
            (self._new_words.x[now], self._new_words.y[now]),
        )

    def _step(self, token: int, pages: Counterparts) -> int:
        """By how many pages a token is off the page that its own became."""
        page = self._new_page[self.there[token]]
        return page - pages.get(self._old_page[token], page)

    def _agreeing(self, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Run]:
        """What two remains have in common: long enough, or whole on both sides."""
        if not ours or not theirs:
            return
        here, there = self._old_keys(ours), self._new_keys(theirs)
        for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
            run = Run(*block)
            whole = _whole(ours, run.old, run.words) and _whole(theirs, run.new, run.words)
            if (run.words >= _NEARBY or whole) and _says(here[run.old : run.old + run.words]):
                yield run

    def _remains(self, left: Sequence[int], side: int) -> dict[str, list[int]]:
        """Unmatched words in a row by their text; none for a text that stands there twice."""
        keys = (self.old, self.new)[side].key
        found: dict[str, list[int]] = {}
        for tokens in rows(left):
            text = " ".join(keys[token] for token in tokens)
            found[text] = [] if text in found else tokens
        return found

    def _old_keys(self, tokens: Iterable[int]) -> list[str]:
        return [self.old.key[token] for token in tokens]

    def _new_keys(self, tokens: Iterable[int]) -> list[str]:
        return [self.new.key[token] for token in tokens]

    def _left_old(self) -> list[int]:
        return [token for token, at in enumerate(self.there) if at < 0]

    def _left_new(self) -> list[int]:
        return [token for token, at in enumerate(self.here) if at < 0]

    def _pair(self, token: int, other: int) -> None:
        self.there[token], self.here[other] = other, token

    def _part(self, token: int) -> None:
        self.here[self.there[token]] = -1
        self.there[token] = -1

    def _pair_all(self, ours: Sequence[int], theirs: Sequence[int], run: Run) -> None:
        for step in range(run.words):
            self._pair(ours[run.old + step], theirs[run.new + step])


def _still(one: _Stand, other: _Stand) -> bool:
    """Two pieces of one page that lie to each other as before, in whatever order they
    were painted."""
    return (
        one.pages == other.pages
        and _side(one.old, other.old) == _side(one.new, other.new)
    )  # fmt: skip


def _parted(one: _Stand, other: _Stand, loose: bool) -> bool:
    """Pieces that a page break parted: one went over to the next page, the other stayed.
    Body text keeps its order at a page break: there the other must not have stirred."""
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


def _apart(
    left: Iterable[int], key: Sequence[str], side: str
) -> tuple[list[int], list[str]]:
    """Remains with a bar between those that do not follow each other, and their keys."""
    tokens: list[int] = []
    keys: list[str] = []
    for number, row in enumerate(rows(left)):
        tokens += [*row, -1]
        keys += [*(key[token] for token in row), f"\0{side} {number}"]
    return tokens, keys


def rows(tokens: Iterable[int]) -> Iterator[list[int]]:
    """Tokens that follow each other."""
    row: list[int] = []
    for token in tokens:
        if row and token != row[-1] + 1:
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _says(keys: Iterable[str]) -> bool:
    """Enough letters to know it again: not a number, not an article."""
    return sum(letter.isalpha() for key in keys for letter in key) >= _LEAST


def _whole(tokens: Sequence[int], at: int, words: int) -> bool:
    """True if nothing next to this part of the remains is left over, too."""
    end = at + words
    return words > 0 and not (
        (at > 0 and tokens[at - 1] == tokens[at] - 1)
        or (end < len(tokens) and tokens[end] == tokens[end - 1] + 1)
    )


def _by_page(tokens: Iterable[int], page_of: Sequence[int]) -> list[tuple[int, list[int]]]:
    found: dict[int, list[int]] = {}
    for token in tokens:
        found.setdefault(page_of[token], []).append(token)
    return sorted(found.items())


def _ranks(pages: Counterparts, last: int) -> list[float]:
    """Old page -> its place in the new order; a page that went follows the one before."""
    ranks = [0.0]
    for page in range(1, last + 1):
        ranks.append(float(pages[page]) if page in pages else ranks[-1] + 1e-6)
    return ranks
