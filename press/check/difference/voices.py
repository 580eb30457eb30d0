"""The same words, read aloud in another way: as something else, in another language, in
another order, or not at all. Words are those that were matched, wherever they stand now:
what only runs over to the next page is read as before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from itertools import pairwise
from typing import NamedTuple

from press.check.difference.matching import Run, heaviest
from press.check.difference.numbering import follows
from press.check.difference.pairs import rows
from press.check.difference.passages import NEW, OLD, Passages, SideOf
from press.check.difference.reading import Reading
from press.check.difference.tags import Content, Tags, Voice
from press.check.difference.texts import Matches
from press.model.unseen import SpokenChange, SpokenKind

#: Words of a sample.
_SAMPLE = 8
#: A piece of so many words out of order is told, or one that is most of its block.
_PIECE = 3
_SILENT = Voice()

_Change = tuple[SpokenKind, str, str]


class _Heard(NamedTuple):
    """A matched word in the order of reading, new and old: what it is, and whose."""

    new: Content
    old: Content
    new_word: int
    old_word: int
    token: int


def compared(
    old: Reading, new: Reading, matches: Matches, numbers: Set[tuple[str, str]]
) -> Iterator[SpokenChange]:
    """What is read in another way, then what is read in another order; nothing unless both
    files have tags. `numbers` says which numbers only count."""
    ours, theirs = old.behind.tags, new.behind.tags
    if ours is not None and theirs is not None:
        comparing = _Comparing(old, new, matches, (ours, theirs), numbers)
        yield from comparing.otherwise()
        yield from comparing.disordered()


class _Comparing:
    def __init__(
        self,
        old: Reading,
        new: Reading,
        matches: Matches,
        tags: tuple[Tags, Tags],
        numbers: Set[tuple[str, str]],
    ) -> None:
        self._words = old.words, new.words
        self._matches, self._tags, self._numbers = matches, tags, numbers
        self._passages = Passages(old, new, matches)

    def _content(self, word: int, side: SideOf) -> Content | None:
        words = self._words[side]
        return self._tags[side].contents.get((words.page[word], words.mark[word]))

    def _voice(self, word: int, side: SideOf) -> Voice:
        content = self._content(word, side)
        return _SILENT if content is None else self._tags[side].voices[content.voice]

    def otherwise(self) -> Iterator[SpokenChange]:
        """What changed into what, each told once for all words."""
        found: dict[_Change, list[int]] = {}
        heads = self._matches.old.head, self._matches.new.head
        for token, other in enumerate(self._matches.there):
            if other >= 0:
                before = self._voice(heads[OLD][token], OLD)
                after = self._voice(heads[NEW][other], NEW)
                if before != after:
                    for change in self._kinds(before, after):
                        found.setdefault(change, []).append(other)
        told: dict[_Change, tuple[int, set[int], str]] = {}
        for change, tokens in found.items():
            tokens.sort()
            pages = {self._passages.page(token, NEW) for token in tokens}
            told[change] = len(tokens), pages, self._sample(next(rows(tokens)))
        for change, page, text in self._running():
            count, pages, sample = told.get(change, (0, set[int](), text))
            told[change] = count + 1, pages | {page}, sample
        for (kind, was, now), (count, pages, sample) in sorted(
            told.items(), key=lambda item: (min(item[1][1]), item[0])
        ):
            yield SpokenChange(kind, was, now, count, tuple(sorted(pages)), sample)

    def _running(self) -> Iterator[tuple[_Change, int, str]]:
        """The same of page numbers and what stands beside them."""
        ours, theirs = self._matches.old, self._matches.new
        for one, other in self._matches.pages.items():
            pairs = list(
                zip(ours.running.get(one, ()), theirs.running.get(other, ()), strict=False)
            )
            if one in ours.folios and other in theirs.folios:
                pairs.append((ours.folios[one], theirs.folios[other]))
            for was, now in pairs:
                for change in self._kinds(self._voice(was, OLD), self._voice(now, NEW)):
                    yield change, other, self._words[NEW].text[now]

    def _kinds(self, before: Voice, after: Voice) -> Iterator[_Change]:
        if before.path != after.path:
            yield "role", " ".join(before.path), " ".join(after.path)
        if before.path and after.path:
            if before.language != after.language:
                yield "language", before.language, after.language
            if not follows(before.instead, after.instead, self._numbers):
                yield "instead", before.instead, after.instead

    def disordered(self) -> Iterator[SpokenChange]:
        """Pieces that are read after something else on the same page."""
        heard: dict[int, list[_Heard]] = {}
        sizes: Counter[tuple[int, int]] = Counter()
        matches, words = self._matches, self._words
        for token, other in enumerate(matches.there):
            if other < 0 or token in matches.moved or token in matches.passed:
                continue
            was, now = matches.old.head[token], matches.new.head[other]
            page = words[NEW].page[now]
            if matches.pages.get(words[OLD].page[was]) != page:
                continue
            before, after = self._content(was, OLD), self._content(now, NEW)
            if before is not None and after is not None:
                heard.setdefault(page, []).append(_Heard(after, before, now, was, other))
                sizes[page, after.block] += 1
        for page, row in sorted(heard.items()):
            row.sort(key=lambda one: (one.old.rank, one.old_word))
            order = sorted(range(len(row)), key=lambda at: (row[at].new.rank, row[at].new_word))
            if order != list(range(len(row))):
                yield from self._pieces(page, row, order, sizes)

    def _pieces(
        self, page: int, row: list[_Heard], order: list[int], sizes: Counter[tuple[int, int]]
    ) -> Iterator[SpokenChange]:
        """`row` is in the old order; `order` are its places in the new one."""
        place = {at: rank for rank, at in enumerate(order)}
        runs: list[Run] = []
        for at in range(len(row)):
            last = runs[-1] if runs else None
            if (
                last is not None
                and place[at] == last.new + last.words
                and row[at].new.block == row[last.old].new.block
            ):
                runs[-1] = last._replace(words=last.words + 1)
            else:
                runs.append(Run(at, place[at], 1))
        kept = heaviest(runs)
        for at, run in enumerate(runs):
            piece = row[run.old : run.old + run.words]
            if at in kept or run.words < min(_PIECE, sizes[page, piece[0].new.block] / 2):
                continue
            was = [row[n].token for n in range(max(0, run.old - _SAMPLE), run.old)]
            now = [row[order[n]].token for n in range(max(0, run.new - _SAMPLE), run.new)]
            sample = self._sample([one.token for one in piece])
            yield SpokenChange(
                "order", self._tail(was), self._tail(now), run.words, (page,), sample
            )

    def _sample(self, tokens: list[int]) -> str:
        return self._passages.text(tokens[:_SAMPLE], NEW)

    def _tail(self, tokens: list[int]) -> str:
        """The last words of what is read before: no more than hang together."""
        start = 0
        for at, (one, other) in enumerate(pairwise(tokens), start=1):
            if other != one + 1:
                start = at
        return self._passages.text(tokens[start:], NEW)
