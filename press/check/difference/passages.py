"""Tokens as people read them: their words, their page, what stands around them; and the
marks that show them on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from press.check.difference.reading import Reading
from press.check.difference.streams import written
from press.check.difference.texts import Matches
from press.model.difference import SpotKind

#: Words told before and after a change.
AROUND = 6
#: The old file, the new one.
OLD: Literal[0] = 0
NEW: Literal[1] = 1
SideOf = Literal[0, 1]


class Mark(NamedTuple):
    """Words to be marked on a page: the first and the last."""

    kind: SpotKind
    first: int
    last: int


class Passages:
    """The tokens of both files, and what is to be marked of them."""

    def __init__(self, old: Reading, new: Reading, matches: Matches) -> None:
        self.words = old.words, new.words
        self.streams = matches.old, matches.new
        #: Page -> what to mark on it.
        self.marks: tuple[dict[int, list[Mark]], dict[int, list[Mark]]] = {}, {}

    def page(self, token: int, side: SideOf) -> int:
        """The page that a token starts on."""
        return self.words[side].page[self.streams[side].head[token]]

    def text(self, tokens: Iterable[int], side: SideOf) -> str:
        """Tokens as they would be written in one line."""
        streams, words = self.streams[side], self.words[side]
        return " ".join(written(words, streams.parts(t)) for t in tokens)

    def around(self, tokens: Sequence[int], side: SideOf) -> tuple[str, str]:
        """What stands before and after on the same page."""
        first, last = tokens[0], tokens[-1]
        stream = self._stream(first, side)
        before = range(max(stream.start, first - AROUND), first)
        after = range(last + 1, min(stream.stop, last + 1 + AROUND))
        page, other = self.page(first, side), self.page(last, side)
        return (
            self.text((token for token in before if self.page(token, side) == page), side),
            self.text((token for token in after if self.page(token, side) == other), side),
        )

    def by_page(self, tokens: Iterable[int], side: SideOf) -> list[tuple[int, list[int]]]:
        """Tokens put together by their pages."""
        found: dict[int, list[int]] = {}
        for token in tokens:
            found.setdefault(self.page(token, side), []).append(token)
        return list(found.items())

    def mark(self, kind: SpotKind, tokens: Iterable[int], side: SideOf) -> None:
        """Mark all words of the tokens."""
        streams = self.streams[side]
        for token in tokens:
            self.mark_words(kind, streams.parts(token), side)

    def mark_words(self, kind: SpotKind, words: Iterable[int], side: SideOf) -> None:
        """Mark words; neighbours share a mark."""
        for word in words:
            row = self.marks[side].setdefault(self.words[side].page[word], [])
            if row and row[-1].kind == kind and row[-1].last == word - 1:
                row[-1] = row[-1]._replace(last=word)
            else:
                row.append(Mark(kind, word, word))

    def _stream(self, token: int, side: SideOf) -> range:
        """The tokens of a stream bear consecutive numbers."""
        return next(
            range(row[0], row[-1] + 1)
            for row in self.streams[side].streams.values()
            if row and row[0] <= token <= row[-1]
        )
