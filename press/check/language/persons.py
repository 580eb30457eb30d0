"""Persons spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.check.language.reading import Reading
from press.check.language.slips import LENGTHS, apart, inflected, lookalike, respelt
from press.codes import finding
from press.findings import Finding

#: Surnames from this length on are looked for on their own, too.
_ALONE = 7
_NAME = r"[A-ZÄÖÜ][a-zäöüßéèáàçñšž]+(?:-[A-ZÄÖÜ][a-zäöüßéèáàçñšž]+)*"
_WORD = re.compile(rf"(?<![\w*-]){_NAME}(?![\w*-])")
_PAIR = re.compile(rf"(?<![\w*-])(?=({_NAME}) ({_NAME})(?![\w*-]))")


@dataclass(frozen=True, slots=True)
class Name:
    """First and last name of somebody in the edition, without titles."""

    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.first} {self.last}"


def two_ways(reading: Reading) -> Iterator[Finding]:
    """`Daniela Mückenheim` here and `Daniela Mükenheim` there."""
    names = _names(reading)
    exact = {(name.first, name.last) for name in names}
    for prose in reading.prose:
        for match in _PAIR.finditer(prose.text):
            first, last = match[1], match[2]
            if (first, last) in exact or f"{first} {last}" in reading.known:
                continue
            name = next((name for name in names if _meant(first, last, name)), None)
            if name:
                yield finding(
                    "language/name",
                    prose.at(match.start()),
                    found=f"{first} {last}",
                    right=str(name),
                )


def surname(reading: Reading) -> Iterator[Finding]:
    """`Frau Mückenhiem`: a surname on its own that is one letter off."""
    names = _names(reading)
    right = {part for name in names for part in (name.first, name.last)} | reading.known
    long = [name for name in names if len(name.last) >= _ALONE]
    pairs = {name.first: name for name in names}
    for prose in reading.prose:
        for match in _WORD.finditer(prose.text):
            word = match[0]
            if word in right:
                continue
            name = next((name for name in long if _misspelt(word, name.last)), None)
            before = prose.text[: match.start()].split()
            if name and not (before and before[-1] in pairs):  # `two_ways` has told it
                yield finding("language/name", prose.at(match.start()), found=word, right=name.last)


def _names(reading: Reading) -> tuple[Name, ...]:
    """Everybody named in a field, the tellers first; of two spellings the first counts."""
    told: list[str] = []
    signed: list[str] = []
    written: list[str] = []
    for section in reading.book.flat:
        story = section.story
        told += [story.person.name] if story.person else []
        signed += story.signatories
        for work in story.works:
            written += (" ".join(reversed(author.split(", "))) for author in work.authors)
    quoted = [prose.printed for prose in reading.prose if prose.passage.field == "by"]
    names: list[Name] = []
    for text in (*told, *signed, *quoted, *written):
        words = _WORD.findall(text.partition(",")[0].replace("\u00a0", " "))
        if len(words) < 2 or len(words) > 3:
            continue
        name = Name(words[0], words[-1])
        if not any(_meant(name.first, name.last, other) for other in names):
            names.append(name)
    return tuple(dict.fromkeys(names))


def _meant(first: str, last: str, name: Name) -> bool:
    """True if one half is the name's and the other a slip of its other half."""
    if first == name.first:
        return last != name.last and _close(last, name.last)
    return last in (name.last, f"{name.last}s") and _close(first, name.first)


def _close(word: str, right: str) -> bool:
    """Near enough when the other half of the name is right."""
    if word in (f"{right}s", f"{right}n") or word[0] != right[0]:
        return False
    if lookalike(word, right) or respelt(word, right):
        return True
    return 0 < apart(word, right) <= (2 if len(right) > 5 else 1)


def _misspelt(word: str, last: str) -> bool:
    """A stricter nearness, for a surname without its first name."""
    if word[0] != last[0] or abs(len(word) - len(last)) > LENGTHS:
        return False
    if respelt(word.removesuffix("s"), last):
        return True
    return word[:2] == last[:2] and not inflected(word, last) and apart(word, last) == 1
