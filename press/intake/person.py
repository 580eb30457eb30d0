"""`MEIN NAME IST … UND ICH BIN …`: who tells the story, from the box that says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_BOX = re.compile(
    r"mein\s+name\s+ist\s+(?P<name>.{3,80}?)[,;]?\s+und\s+ich\s+bin\s+(?:(?:der|die|als|eine?)\s+)?"
    r"(?P<role>.{3,240}?)\s*[.!]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
#: Between what somebody is and where: `Integrationsmanagerin im Landratsamt Gera`.
_WHERE = re.compile(
    r"\s*(?:,\s*|\s(?=(?:im|beim|bei\s+der|bei|in\s+der|in|der|des|am|an\s+der|für\s+den|für\s+die)\s))"
    r"(?:(?P<word>im|beim|bei\s+der|bei|in\s+der|in|der|des|am|an\s+der|für\s+den|für\s+die)\s+)?"
    r"(?P<office>(?:Land(?:rats|kreis)|Stadt|Amt|Kreis|Büro|Ministeri|Institut).*)$",
    re.IGNORECASE | re.DOTALL,
)
_SMALL = frozenset(
    (
        "im", "in", "der", "die", "das", "des", "dem", "den", "für", "und", "von", "vom", "zu",
        "zum", "zur", "bei", "beim", "am", "an", "auf", "mit", "als", "oder", "aus", "e.", "ich",
        "bin",
    )
)  # fmt: skip
_TITLES = {"dr.": "Dr.", "prof.": "Prof.", "m.sc.": "M.Sc.", "m.a.": "M.A.", "b.a.": "B.A."}


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks; `dropped` are the words of the box that printing adds by itself."""

    name: str
    role: str
    office: str
    dropped: str
    #: The box was in capitals: whether a word has one is a guess.
    capitals: bool


def read(text: str, words: Mapping[str, str]) -> Person | None:
    """The person of a box. `words` knows how words are spelt in running text.

    None if the text is no such box.
    """
    text = " ".join(text.split())
    match = _BOX.fullmatch(text) or _BOX.search(text)
    if match is None or match.start() > 0:
        return None
    capitals = match["name"].upper() == match["name"] or _shouted(match["role"])
    name, role = match["name"].strip(" ,"), match["role"].strip(" ,.")
    where = _WHERE.search(role)
    office = where["office"] if where else ""
    if where:
        role = role[: where.start()].rstrip(" ,")
    if capitals:
        name = " ".join(_named(part) for part in name.split())
        role, office = (" ".join(_spelt(w, words) for w in t.split()) for t in (role, office))
    kept = f"{name} {role} {office}"
    return Person(name, role, office, _rest(text, kept), capitals)


def spellings(texts: Iterable[str]) -> Mapping[str, str]:
    """How words are spelt in running text: `landratsamt` -> `Landratsamt`."""
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        for word in re.findall(r"[^\W\d_]+(?:[-*][^\W\d_]+)*", text):
            if not word.isupper() or len(word) == 1:
                counts.setdefault(word.casefold(), Counter())[word] += 1
    return {key: max(sorted(seen), key=seen.__getitem__) for key, seen in counts.items()}


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha() and c != "ß"]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.9 * len(letters)


def _named(word: str) -> str:
    """A part of a name: `MÜCKENHEIM` -> `Mückenheim`, `PIETER-JUNGE` -> `Pieter-Junge`."""
    if word.casefold() in _TITLES:
        return _TITLES[word.casefold()]
    if word.casefold() in ("von", "van", "de", "zu", "und"):
        return word.lower()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _spelt(word: str, words: Mapping[str, str]) -> str:
    """A word in capitals as running text spells it; else a noun, unless it is a small word."""
    core = word.strip('„“"(),.;:')
    if not core:
        return word
    plain = core.casefold()
    if plain in words:
        known = words[plain]
    elif plain in _SMALL:
        known = core.lower()
    else:
        known = _named(core)
    return word.replace(core, known)


def _rest(text: str, kept: str) -> str:
    """The words of a text that are not among those kept, in order."""
    left = Counter(kept.casefold().split())
    rest: list[str] = []
    for word in text.split():
        key = word.casefold().strip(",.;!")
        hit = next((k for k in (word.casefold(), key) if left[k] > 0), "")
        if hit:
            left[hit] -= 1
        else:
            rest.append(word)
    return " ".join(rest)
