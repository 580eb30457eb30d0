"""Words of the sources that are not in the PDF. print.md T06.

Clipped frames and fixed heights swallow text without a word of complaint. So every word
of a story is looked for in the text that can be extracted from the story's pages: as many
times as the sources have it. What the setting changes is undone first: hyphens at line
ends, soft hyphens, ligatures, capitals, all kinds of spaces. A word divided over the turn
of a page is looked for on both: folio, notes and side boxes stand between its halves.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from press.findings import Origin
from press.model.preflight import Context, Passage

#: What pdfium gives for a hyphen at the end of a line, and the hyphens themselves.
_BROKEN_LINE = re.compile(r"[\u2010\u00ad\u0002\ufffe-]\s*\r?\n\s*")
#: What stands before such a hyphen (pdfium leaves the line end out after its own), and what
#: begins a line.
_FIRST_HALF = re.compile(r"(?<![^\W\d_])([^\W\d_]+)(?:[\u00ad\u0002\ufffe]|[\u2010-]\s*(?:\n|$))")
_SECOND_HALF = re.compile(r"^[^\S\n]*([^\W\d_]+)", re.MULTILINE)
_SOFT = re.compile(r"[\u00ad\u0002\ufffe\u200b\u2060\u200d]")
#: Letters or digits: the call of a note sticks to the word before it.
_WORD = re.compile(r"[^\W\d_]+|\d+")

#: Halves of words at the ends of a page's lines, and at the beginnings of the next page's.
_Turn = tuple[Counter[str], Counter[str]]


@dataclass(frozen=True, slots=True)
class Lost:
    """What a story lost."""

    story: str
    #: Words of the story in all.
    words: int
    lost: tuple[str, ...]
    #: The passage that lost most, and the story's first page.
    origin: Origin | None
    page: int | None


def lost_text(context: Context, texts: Mapping[int, str]) -> Iterator[Lost]:
    """For every story of the sources, the words that its pages lack.

    `texts` are the pages' texts by number. A story that is on no page has lost all.
    """
    pages = {story: [] for story in _stories(context)}  # type: dict[str, list[int]]
    for record in context.pages:
        for story in record.stories:
            pages.setdefault(story, []).append(record.number)
    for story in _stories(context):
        passages = [passage for passage in context.passages if passage.story == story]
        numbers = pages[story] or ([] if context.pages else sorted(texts))
        printed = [texts.get(number, "") for number in numbers]
        there = found_words("\n".join(printed))
        turns = list(_turns(printed))
        yield _compared(story, passages, there, turns, numbers[0] if numbers else None)


def _stories(context: Context) -> list[str]:
    return list(dict.fromkeys(passage.story for passage in context.passages))


def _turns(printed: Sequence[str]) -> Iterator[_Turn]:
    plain = [unicodedata.normalize("NFKC", text).casefold() for text in printed]
    for before, after in pairwise(plain):
        yield Counter(_FIRST_HALF.findall(before)), Counter(_SECOND_HALF.findall(after))


def _compared(
    story: str,
    passages: list[Passage],
    there: Counter[str],
    turns: list[_Turn],
    page: int | None,
) -> Lost:
    total = 0
    lost: list[str] = []
    worst: tuple[int, Origin | None] = (0, None)
    for passage in passages:
        words = source_words(passage.text)
        total += len(words)
        gone = [word for word in _missing(words, there) if not _divided(word, turns)]
        if len(gone) > worst[0]:
            worst = (len(gone), passage.origin)
        lost += gone
    return Lost(story, total, tuple(lost), worst[1], page)


def _missing(words: list[str], there: Counter[str]) -> list[str]:
    """Take the words out of those that are there; what is left over is missing.

    Words that a line end has joined (`Land-` `Kreis` read as one) are taken together.
    """
    gone: list[str] = []
    skip = False
    for place, word in enumerate(words):
        if skip:
            skip = False
        elif there[word] > 0:
            there[word] -= 1
        else:
            joined = word + words[place + 1] if place + 1 < len(words) else ""
            if joined and there[joined] > 0:
                there[joined] -= 1
                skip = True
            else:
                gone.append(word)
    return gone


def _divided(word: str, turns: list[_Turn]) -> bool:
    """True if the word's halves end one page and begin the next; they are taken out."""
    for firsts, seconds in turns:
        for first in sorted((half for half in firsts if word.startswith(half)), key=len):
            second = word[len(first) :]
            if firsts[first] > 0 and seconds[second] > 0:
                firsts[first] -= 1
                seconds[second] -= 1
                return True
    return False


def source_words(text: str) -> list[str]:
    """The words of a source, as they are compared."""
    return _WORD.findall(_SOFT.sub("", unicodedata.normalize("NFKC", text)).casefold())


def found_words(text: str) -> Counter[str]:
    """The words of extracted text, as they are compared: broken words joined."""
    joined = _SOFT.sub("", _BROKEN_LINE.sub("", text))
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", joined).casefold()))
