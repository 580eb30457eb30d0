"""Tokens of two files in pairs, while they are being found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from press.check.difference.matching import Run
from press.check.difference.pages import Counterparts
from press.check.difference.reading import Reading
from press.check.difference.streams import streams

#: What a sentence ends with.
_ENDS = (".", "!", "?", ":", ".“", "!“", "?“")
#: Shorter pieces off their page must be matched in order to be believed.
_ASTRAY = 12


class Pairs:
    """Two files and what is matched so far."""

    def __init__(self, old: Reading, new: Reading) -> None:
        self.old, self.new = streams(old), streams(new)
        self.words = old.words, new.words
        #: Page of every token.
        self.old_page = [old.words.page[word] for word in self.old.head]
        self.new_page = [new.words.page[word] for word in self.new.head]
        #: Old token -> new token, and back; -1 for none.
        self.there = [-1] * len(self.old.key)
        self.here = [-1] * len(self.new.key)

    def pair(self, token: int, other: int) -> None:
        """These two are one word."""
        self.there[token], self.here[other] = other, token

    def pair_all(self, ours: Sequence[int], theirs: Sequence[int], run: Run) -> None:
        """A run of places in two rows of tokens."""
        for step in range(run.words):
            self.pair(ours[run.old + step], theirs[run.new + step])

    def part(self, token: int) -> None:
        """An old token loses its partner."""
        self.here[self.there[token]] = -1
        self.there[token] = -1

    def swap(self, token: int, other: int) -> None:
        """Pair these; what they were paired with becomes a pair if both had one."""
        before, after = self.there[token], self.here[other]
        if before >= 0:
            self.here[before] = -1
        if after >= 0:
            self.there[after] = -1
        self.pair(token, other)
        if before >= 0 and after >= 0:
            self.pair(after, before)

    def old_keys(self, tokens: Iterable[int]) -> list[str]:
        """What is compared of old tokens."""
        return [self.old.key[token] for token in tokens]

    def new_keys(self, tokens: Iterable[int]) -> list[str]:
        """What is compared of new tokens."""
        return [self.new.key[token] for token in tokens]

    def left_old(self) -> list[int]:
        """Old tokens without a partner."""
        return [token for token, at in enumerate(self.there) if at < 0]

    def left_new(self) -> list[int]:
        """New tokens without a partner."""
        return [token for token, at in enumerate(self.here) if at < 0]

    def votes(self) -> Counter[tuple[int, int]]:
        """How many words of an old page stand on a new page."""
        return Counter(
            (self.old_page[token], self.new_page[at])
            for token, at in enumerate(self.there)
            if at >= 0
        )

    def home(self, pages: Counterparts) -> None:
        """Let go of short pieces off their page: the same words stand on many pages. They
        are matched again where nothing nearer claims them."""
        for tokens in self._pieces():
            first = tokens[0]
            page = self.new_page[self.there[first]]
            if len(tokens) < _ASTRAY and pages.get(self.old_page[first], page) != page:
                for token in tokens:
                    self.part(token)

    def follow(self) -> None:
        """Keep sentences together: where a word could be one of two, it is the one before
        the word that follows it. Paragraphs that moved often begin alike."""
        for kind, ours in self.old.streams.items():
            theirs = self.new.streams[kind]
            if not ours or not theirs:
                continue
            for token in reversed(ours[:-1]):
                other = self.there[token + 1] - 1
                if (
                    theirs[0] <= other < theirs[-1]
                    and self.old_page[token] == self.old_page[token + 1]
                    and self.new_page[other] == self.new_page[other + 1]
                    and self.there[token] != other
                    and self.old.key[token] == self.new.key[other]
                    and not self.old.key[token].endswith(_ENDS)
                ):
                    self.swap(token, other)

    def _pieces(self) -> Iterator[list[int]]:
        """Matched tokens in a row from one page to one page."""
        piece: list[int] = []
        for token, other in enumerate(self.there):
            last = piece[-1] if piece else -1
            if piece and not (
                other == self.there[last] + 1
                and self.old_page[token] == self.old_page[last]
                and self.new_page[other] == self.new_page[self.there[last]]
            ):
                yield piece
                piece = []
            if other >= 0:
                piece.append(token)
        if piece:
            yield piece


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


def by_page(tokens: Iterable[int], page_of: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Tokens put together by their pages."""
    found: dict[int, list[int]] = {}
    for token in tokens:
        found.setdefault(page_of[token], []).append(token)
    return sorted(found.items())
