"""Words in the order in which they are read, apart from what only accompanies them.

On paper a note or a box may stand before or after the text it belongs to, as the page
break wants it. So words are put into three streams by the size of their type: body text,
larger type (headings), smaller type (notes, boxes). The order of body text is not touched
by the breaking of lines and pages. Page numbers and the lines they stand in belong to
their pages and are in no stream.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from press.check.difference.reading import Reading
from press.check.difference.words import TENTHS, Words

#: Type this near to the size of body text is body text, hundredths of a point.
_NEAR = 20
#: A row of page numbers must stand on so many pages, and on such a part of all pages.
_FOLIOS, _SHARE = 2, 0.25
#: Words on the line of the page number are at most so much higher or lower.
_LEVEL = 1 * TENTHS
#: What may follow a word that is cut short on purpose: `Sport- und Spielfest`.
_LINKS = frozenset(("und", "oder", "sowie", "bis", "bzw.", "and", "or"))
#: The streams: the type that most words are set in, and what is smaller and larger.
BODY, SMALL, LARGE = 0, -1, 1


@dataclass(frozen=True, slots=True)
class Streams:
    """The words of a file as tokens: a word that was divided at the end of a line is one
    token of two or more words."""

    #: What is compared: the word without hyphens.
    key: tuple[str, ...]
    #: First word of each token.
    head: array[int]
    #: The other words of those tokens that have several.
    more: Mapping[int, tuple[int, ...]]
    #: Stream -> its tokens in reading order.
    streams: Mapping[int, tuple[int, ...]]
    #: Page -> words of the line with the page number, without the number.
    running: Mapping[int, tuple[int, ...]]
    #: Page -> the number that is printed on it, and the word that says so.
    printed: Mapping[int, str]
    folios: Mapping[int, int]

    def parts(self, token: int) -> tuple[int, ...]:
        """The words of a token."""
        return (self.head[token], *self.more.get(token, ()))


def streams(reading: Reading) -> Streams:
    """The tokens of a file in their streams."""
    words = reading.words
    folios, running = _running(reading)
    apart = {word for several in running.values() for word in several} | set(folios.values())
    sizes = _sizes(words)
    counted = Counter(sizes[line] for word, line in enumerate(words.line) if word not in apart)
    body = max(counted, key=lambda size: (counted[size], -size), default=0)
    rows: dict[int, list[int]] = {BODY: [], SMALL: [], LARGE: []}
    for word, line in enumerate(words.line):
        if word not in apart:
            more = sizes[line] - body
            rows[BODY if abs(more) <= _NEAR else SMALL if more < 0 else LARGE].append(word)
    made = _Tokens(words)
    told = {kind: tuple(made.of(row)) for kind, row in rows.items()}
    return Streams(
        key=tuple(made.key),
        head=made.head,
        more=made.more,
        streams=told,
        running=running,
        printed={page: words.text[word] for page, word in folios.items()},
        folios=folios,
    )


def written(words: Words, parts: Sequence[int]) -> str:
    """The parts of a token as they would be written in one line."""
    text = words.text[parts[0]]
    for word in parts[1:]:
        more = words.text[word]
        if more in _LINKS:
            text += " "
        elif more[:1].islower():
            text = text.removesuffix("-")
        text += more
    return text


def spellings(words: Words, parts: Sequence[int]) -> frozenset[str]:
    """Every way of writing that the parts of a token may stand for: whether the hyphen at
    the end of a line belongs to the word, nobody can see."""
    texts = {words.text[parts[0]]}
    for word in parts[1:]:
        texts = {
            start + words.text[word]
            for text in texts
            for start in (text, text.removesuffix("-"))
        }  # fmt: skip
    return frozenset(texts)


class _Tokens:
    """Makes tokens of words."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.key: list[str] = []
        self.head = array("i")
        self.more: dict[int, tuple[int, ...]] = {}

    def of(self, row: Iterable[int]) -> Iterable[int]:
        """The tokens of the words of one stream."""
        words = self._words
        first = len(self.key)
        before = -1
        for word in row:
            text = words.text[word]
            plain = text.replace("-", "") or text
            if before >= 0 and self._continues(before, word):
                self.key[-1] += plain
                token = len(self.key) - 1
                self.more[token] = (*self.more.get(token, ()), word)
            else:
                self.key.append(plain)
                self.head.append(word)
            before = word
        return range(first, len(self.key))

    def _continues(self, before: int, word: int) -> bool:
        words = self._words
        text = words.text[before]
        return (
            len(text) > 1
            and text.endswith("-")
            and words.line[before] != words.line[word]
            and words.text[word][0].isalnum()
        )


def _sizes(words: Words) -> dict[int, int]:
    """Line -> size of the type of most of its letters."""
    letters: dict[int, Counter[int]] = {}
    for text, style, line in zip(words.text, words.style, words.line, strict=True):
        letters.setdefault(line, Counter())[words.styles[style].size] += len(text)
    return {
        line: max(counts, key=lambda size: (counts[size], size)) for line, counts in letters.items()
    }


def _running(reading: Reading) -> tuple[dict[int, int], dict[int, tuple[int, ...]]]:
    """Page -> the word that is its number, and page -> the other words on that line."""
    words = reading.words
    votes: Counter[tuple[int, int]] = Counter()
    numbers: dict[int, list[tuple[tuple[int, int], int]]] = {}
    for sheet in reading.sheets:
        for word in range(sheet.first, sheet.last):
            text = words.text[word]
            if text.isascii() and text.isdigit() and len(text) <= 4:
                vote = int(text) - sheet.number, round(words.y[word] / TENTHS)
                numbers.setdefault(sheet.number, []).append((vote, word))
        votes.update({vote for vote, _ in numbers.get(sheet.number, ())})
    written_on = sum(sheet.last > sheet.first for sheet in reading.sheets)
    least = max(_FOLIOS, _SHARE * written_on)
    chosen = [vote for vote, count in votes.most_common(4) if count >= least]
    folios: dict[int, int] = {}
    running: dict[int, tuple[int, ...]] = {}
    for sheet in reading.sheets:
        found = [word for vote, word in numbers.get(sheet.number, ()) if vote in chosen]
        if found:
            folio = folios[sheet.number] = found[-1]
            running[sheet.number] = tuple(
                word
                for word in range(sheet.first, sheet.last)
                if word != folio and abs(words.y[word] - words.y[folio]) <= _LEVEL
            )
    return folios, running
