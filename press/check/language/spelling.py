"""Spelling, when hunspell and its German dictionary are there.

hunspell is asked about single words; what belongs to the edition (names, counties, terms,
other languages) is known beforehand. German makes words faster than any dictionary learns
them: a word that is two known words stuck together is let pass, and so is one that
several stories use.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from press.check.language.reading import WORD, Prose, Reading
from press.check.language.slips import apart
from press.codes import finding
from press.findings import Finding

#: True for a word that is spelt right.
Spell = Callable[[str], bool]
#: Words like a word, the likeliest first.
Suggest = Callable[[str], tuple[str, ...]]

#: Different words looked up in a run; beyond it nobody waits for an answer.
MOST = 20_000
#: Unknown words for which the dictionary is asked for others like it: each takes a fifth of
#: a second.
SUGGESTED = 5
#: Letters of a word that is looked up; German can go on for ever.
LONGEST = 40
#: Stories that use a word before it counts as one of the edition's own.
SHARED = 3
#: Letters that each half of a compound has at least.
_HALF = 4
#: What joins the halves of a compound: `Arbeits-amt`, `Helden-tat`.
_JOINTS = ("", "s", "es", "n", "en", "e")
#: Endings that a known word may have.
_ENDINGS = ("s", "es", "e", "er", "ern", "r", "n", "en", "m")
#: Letters of what may be an abbreviation before a stop: `Str.`.
_ABBREVIATED = 4
_ALONE = re.compile(r"[A-Za-zÄÖÜäöüß]+")
_CAPITALS_INSIDE = re.compile(r"\w[A-ZÄÖÜ]")
#: Fields that hold names.
_NAME_FIELDS = frozenset({"name", "names", "by", "authors", "office", "lines", "publisher"})


def unknown(reading: Reading, dictionary: Path) -> Iterator[Finding]:
    """Words that neither dictionary nor edition knows, each at its first place."""
    opened = _opened(dictionary)
    if opened is not None:
        yield from judged(reading, *opened)


def judged(reading: Reading, spell: Spell, suggest: Suggest) -> Iterator[Finding]:
    """The same with any dictionary."""
    first: dict[str, tuple[Prose, int]] = {}
    counts: Counter[str] = Counter()
    stories: defaultdict[str, set[str]] = defaultdict(set)
    for prose in reading.prose:
        for offset, word in _words(prose):
            first.setdefault(word, (prose, offset))
            counts[word] += 1
            stories[word].add(prose.passage.origin.path)
    right = _right(reading) | {word for word in first if len(stories[word]) >= SHARED}
    asked = [word for word in first if word not in right][:MOST]
    wrong = [word for word in asked if not _known(word, spell, right)]
    good = sorted(first.keys() - set(wrong))
    left = SUGGESTED
    for word in wrong:
        near = _nearest(word, good)
        if not near and left:
            left -= 1
            near = next(iter(suggest(word)), "")
        prose, offset = first[word]
        yield finding(
            "language/spelling",
            prose.at(offset),
            word=word,
            nearest=near or "–",
            count=counts[word],
        )


@lru_cache(maxsize=2)
def _opened(dictionary: Path) -> tuple[Spell, Suggest] | None:
    """The dictionary, read once, and each word looked up once; None without hunspell."""
    try:
        from hunspell import Hunspell
    except ImportError:
        return None
    speller = Hunspell(dictionary.name, hunspell_data_dir=str(dictionary.parent))
    return lru_cache(maxsize=MOST)(speller.spell), speller.suggest


def _words(prose: Prose) -> Iterator[tuple[int, str]]:
    """The words to look up: hyphened ones part by part, gender stars read out."""
    text = prose.text
    for match in WORD.finditer(text):
        offset = match.start()
        if match[0].startswith("in") and text[offset - 1 : offset] in tuple(":/_·"):
            continue  # `Bürger/innensicht`
        *heads, last = match[0].split("-")
        after = text[match.end() : match.end() + 1]
        for head in heads:
            if word := _bare(head):
                yield offset, word[0].upper() + word[1:]
            offset += len(head) + 1
        if after == "." and len(last) <= _ABBREVIATED:
            continue
        if word := _bare(last):
            yield offset, word[0].upper() + word[1:] if after == "-" else word


def _bare(part: str) -> str:
    """The word to look up; nothing for acronyms, numbers and `einer*em`, two words in one."""
    word = part.replace("*in", "in").replace("’s", "").replace("’", "")
    plain = _ALONE.fullmatch(word) and not _CAPITALS_INSIDE.search(part)
    return word if plain and 2 < len(word) <= LONGEST else ""


def _right(reading: Reading) -> frozenset[str]:
    """What is right without asking: names of persons, places and bodies, and the glossary."""
    library, edition = reading.library, reading.library.edition
    texts = [*reading.known, *library.typography.hyphenation]
    texts += (text for county in library.counties for text in (county.name, county.office))
    texts += (region.name for region in library.regions)
    texts += (edition.publisher.name, edition.publisher.city, edition.programme.name)
    texts += (prose.text for prose in reading.prose if prose.passage.field in _NAME_FIELDS)
    words = {part for text in texts for word in WORD.findall(text) for part in word.split("-")}
    return frozenset({form for word in words for form in (word, word.capitalize(), f"{word}s")})


def _known(word: str, spell: Spell, right: frozenset[str]) -> bool:
    if spell(word) or word.lower() in right or word.capitalize() in right:
        return True
    stem = word.removesuffix("s")
    if word[0].isupper() and stem != word and spell(stem):
        return True
    if any(word.removesuffix(ending) in right for ending in _ENDINGS if word.endswith(ending)):
        return True
    return any(
        _compound(word, place, spell, right) for place in range(_HALF, len(word) - _HALF + 1)
    )


def _compound(word: str, place: int, spell: Spell, right: frozenset[str]) -> bool:
    """True if the word is two known ones, the second a noun or as the first begins."""
    head, tail = word[:place], word[place:]
    ends = (tail.capitalize(), tail) if word[0].isupper() else (tail,)
    if not any(end in right or spell(end) for end in ends):
        return False
    heads = (head.removesuffix(joint) for joint in _JOINTS if head.endswith(joint))
    return any(
        half in right or spell(half) or spell(half.capitalize())
        for half in heads
        if len(half) >= _HALF - 1
    )


def _nearest(word: str, good: list[str]) -> str:
    """The edition's own word that is nearest, or nothing."""
    limit = 2 if len(word) > 7 else 1
    near = [(apart(word, other), other) for other in good if abs(len(other) - len(word)) <= limit]
    best = min(near, default=(3, ""))
    return best[1] if best[0] <= limit else ""
