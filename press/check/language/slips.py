"""When one word is a slip of another: a letter too few, too many, changed or swapped."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rapidfuzz.distance import OSA

#: From this length on a word is compared letter by letter; shorter ones have too many
#: honest neighbours (Suhl and Stuhl, Greiz and Geiz).
SHORTEST = 6
#: From this length on two letters may differ.
LONG = 10
#: German inflects at the end of a word: what differs only there is no slip.
ENDING = 2
#: Letters that two spellings of a word may differ in length.
LENGTHS = 3

_LOOKALIKES = str.maketrans({"I": "l", "1": "l", "|": "l", "0": "O", "ß": "ss"})
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)


def lookalike(word: str, right: str) -> bool:
    """True if two different words look alike in print: capital I for l, zero for O."""
    return word != right and word.translate(_LOOKALIKES) == right.translate(_LOOKALIKES)


def respelt(word: str, right: str) -> bool:
    """True if only umlauts or ß are written in another way: `Mueller`, `Meissner`."""
    return word != right and word.translate(_UMLAUTS) == right.translate(_UMLAUTS)


def slip(word: str, right: str) -> bool:
    """True if the word is surely meant to be the right one and is not."""
    if _head(word) != _head(right) or abs(len(word) - len(right)) > LENGTHS:
        return False
    if lookalike(word, right) or respelt(word, right):
        return len(right) > 3
    if len(right) < SHORTEST:
        return False
    return not inflected(word, right) and apart(word, right) <= (2 if len(right) >= LONG else 1)


def slips(
    words: Iterable[str], rights: Iterable[str], near: Callable[[str, str], bool] = slip
) -> dict[str, str]:
    """Each word that is near one of the right ones, with the first such."""
    heads: dict[str, list[str]] = {}
    for right in rights:
        heads.setdefault(_head(right), []).append(right)
    found: dict[str, str] = {}
    for word in words:
        for right in heads.get(_head(word), ()):
            if near(word, right):
                found[word] = right
                break
    return found


def _head(word: str) -> str:
    """The first letter, whatever it is mistaken for."""
    return word[:1].translate(_LOOKALIKES).translate(_UMLAUTS)[:1]


def apart(word: str, other: str) -> int:
    """Letters to change, add, drop or swap to make one word of the other; 3 means more."""
    return OSA.distance(word, other, score_cutoff=2)


def inflected(word: str, right: str) -> bool:
    """True if the words differ at their end only: `Kreises`, `Erfurter`, `Nordhäuser`."""
    word, right = word.replace("häuser", "hausen"), right.replace("häuser", "hausen")
    kept = max(len(right) - ENDING, 1)
    return word[:kept] == right[:kept]
