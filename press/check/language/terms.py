"""Terms of the glossary, and words that only look right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import WORD, Prose, Reading
from press.check.language.slips import SHORTEST, apart, inflected, slip, slips
from press.codes import finding
from press.findings import Finding

#: A lower-case l before a consonant, or two capital I: read off a page by a machine.
_MISREAD = re.compile(
    r"(?<![\w*-])(?:l(?=[bcdfghjkmnpqrstvwxz][a-zäöüß]{2})|II(?=[a-zäöüß]{2}))\w+"
)
_ALIEN = re.compile(r"[\u0370-\u052f]")
_LATIN = re.compile(r"[A-Za-zÄÖÜäöüß]")
#: Where the right form stands, told in place of a reason that nobody gave.
_GLOSSARY, _EDITION = "glossary.yaml", "edition.yaml"
#: Letters of an acronym from which a missing one can be told.
_ACRONYM = 5


def wrong_form(reading: Reading) -> Iterator[Finding]:
    """Forms that the glossary calls wrong, and names in the wrong case: `Thilik`."""
    wrong = {form: term for term in reading.library.glossary.terms.values() for form in term.wrong}
    if wrong:
        longest = sorted(map(re.escape, wrong), key=len, reverse=True)
        pattern = re.compile(rf"(?<![\w*])(?:{'|'.join(longest)})(?![\w*])")
        for prose in reading.prose:
            for match in pattern.finditer(prose.text):
                term = wrong[match[0]]
                yield finding(
                    "language/term",
                    prose.at(match.start()),
                    found=match[0],
                    right=term.term,
                    because=term.because or _GLOSSARY,
                )
    names = _by_case(reading)
    for prose, offset, word in _parts(reading):
        name = names.get(word.casefold())
        if name and word != name and word not in reading.known and word not in wrong:
            at = prose.at(offset)
            entry = reading.library.glossary.terms.get(name)
            because = (entry.because or _GLOSSARY) if entry else _EDITION
            yield finding("language/term", at, found=word, right=name, because=because)


def nearly(reading: Reading) -> Iterator[Finding]:
    """Words that are one letter away from a term or name: `ThLIK` for `ThILIK`."""
    single = [name for name in _names(reading) if " " not in name]
    several = [name.split() for name in _names(reading) if " " in name]
    parts = {part for word in reading.words for part in (word, *word.split("-"))}
    told = {form for term in reading.library.glossary.terms.values() for form in term.wrong}
    names = _by_case(reading)
    other_case = {part for part in parts if part.casefold() in names}
    suspects = slips(parts - reading.known - told - other_case, single, _near)
    for prose, offset, word in _parts(reading) if suspects else ():
        if word in suspects:
            at = prose.at(offset)
            yield finding("language/term-near", at, found=word, right=suspects[word])
    for prose in reading.prose if several else ():
        words = list(WORD.finditer(prose.text))
        for term in several:
            for first in range(len(words) - len(term) + 1):
                window = [match[0] for match in words[first : first + len(term)]]
                if _near_phrase(window, term):
                    start, end = words[first].start(), words[first + len(term) - 1].end()
                    yield finding(
                        "language/term-near",
                        prose.at(start),
                        found=prose.text[start:end],
                        right=" ".join(term),
                    )


def misread(reading: Reading) -> Iterator[Finding]:
    """Letters that a machine misread: `lntegration`, `IIse`, or a Cyrillic а in a word."""
    for prose in reading.prose:
        for match in _MISREAD.finditer(prose.text):
            word = match[0]
            right = f"I{word[1:]}" if word[0] == "l" else f"Il{word[2:]}"
            if word not in reading.known:
                yield finding("language/misread", prose.at(match.start()), found=word, right=right)
        for match in WORD.finditer(prose.printed) if _ALIEN.search(prose.printed) else ():
            alien = _ALIEN.search(match[0])
            if alien and _LATIN.search(match[0]):
                yield finding(
                    "language/alphabet",
                    prose.at(match.start()),
                    found=match[0],
                    letter=alien[0],
                    name=f"U+{ord(alien[0]):04X}",
                )


def _names(reading: Reading) -> list[str]:
    """The terms to compare with: the glossary's, and the short names of the edition."""
    edition = reading.library.edition
    short = (edition.programme.short, edition.publisher.short)
    return list(dict.fromkeys((*reading.library.glossary.terms, *short)))


def _by_case(reading: Reading) -> dict[str, str]:
    """Names that differ by their capitals from a plain word, under their small letters."""
    return {name.casefold(): name for name in _names(reading) if name[1:] != name[1:].lower()}


def _parts(reading: Reading) -> Iterator[tuple[Prose, int, str]]:
    """Every word with its place, and each part of those with hyphens."""
    for prose in reading.prose:
        for match in WORD.finditer(prose.text):
            yield prose, match.start(), match[0]
            if "-" in match[0]:
                offset = match.start()
                for part in match[0].split("-"):
                    yield prose, offset, part
                    offset += len(part) + 1


def _near(word: str, name: str) -> bool:
    if not _acronym(name):
        return slip(word, name)
    if len(name) < _ACRONYM or not _acronym(word) or word[0] != name[0]:
        return False
    return word not in (name, f"{name}s") and apart(word, name) == 1


def _acronym(word: str) -> bool:
    """True for names that live by their capitals: `ThILIK`, `REFUGIO`."""
    return sum(map(str.isupper, word)) > 1 and "-" not in word


def _near_phrase(words: list[str], term: list[str]) -> bool:
    """True if one word is a slip and the others are the term's, inflected at most."""
    slips = 0
    for word, right in zip(words, term, strict=True):
        if word == right or (len(right) >= SHORTEST and inflected(word, right)):
            continue
        if not slip(word, right):
            return False
        slips += 1
    return slips == 1
