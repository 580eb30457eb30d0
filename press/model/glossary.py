"""The words that an edition writes in one way: `glossary.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from press.findings import Origin


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name with its one right form."""

    term: str
    #: Forms that are never right, word for word.
    wrong: tuple[str, ...]
    #: Further forms that are right, such as `Träger` beside `Träger*in`.
    also: tuple[str, ...]
    #: Why; printed with the finding, or empty.
    because: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Glossary:
    """The shared glossary with what the edition adds to it."""

    #: The right form -> the entry; the edition's own entry counts before the shared one.
    terms: Mapping[str, Term] = field(default_factory=dict)
    #: Words and names that are right as they stand, though no dictionary knows them.
    words: frozenset[str] = frozenset()
