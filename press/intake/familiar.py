"""What the head of a story holds already: a manuscript says it again, in other order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from press.intake.balance import words
from press.sources.gaps import MARK
from press.sources.yamlfile import Data

#: Fields that a page prints in words.
_PRINTED = ("title", "kicker", "person", "signatories", "value", "label")
#: Words that join what is said, and degrees, which one leaves out and the other does not.
_BESIDES = frozenset(
    (
        "interview", "gespräch", "im", "mit", "von", "vom", "und", "der", "die", "das", "des",
        "dem", "den", "in", "am", "an", "für", "bei", "beim", "ihr", "ihre", "herr", "frau",
        "prof", "dr", "med", "phil", "rer", "nat", "pol", "jur", "ing", "dipl", "h", "c", "m",
        "b", "a", "sc", "ed", "ma", "ba", "msc",
    )
)  # fmt: skip
#: A line that says again what is in the head is no longer than this, characters.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Familiar:
    """The words of a head: each value by itself, and all together."""

    values: tuple[frozenset[str], ...]
    said: frozenset[str]

    @classmethod
    def of(cls, head: Mapping[str, Data]) -> Familiar:
        """What is said in a head; what is open there says nothing."""
        texts = [text for name in _PRINTED for text in _texts(head.get(name)) if MARK not in text]
        values = [frozenset(words(text)) for text in texts]
        cores = tuple(core for value in values if (core := value - _BESIDES))
        return cls(cores, frozenset(word for value in values for word in value))

    def knows(self, text: str) -> bool:
        """True if a line says a value of the head, and nothing that is not in the head."""
        line = frozenset(words(text))
        if not line or len(text) > _LONGEST or not line <= self.said | _BESIDES:
            return False
        return any(value <= line for value in self.values)


def _texts(value: Data) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
        yield f"{value:,}".replace(",", ".")
    elif value is not None:
        yield str(value)
