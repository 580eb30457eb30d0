"""The front matter of a chapter: what is known stands there, what is not is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from press.intake import yamltext
from press.sources.gaps import MARK


@dataclass(frozen=True, slots=True)
class Home:
    """The county or city that a chapter is about, as far as its front matter needs it."""

    id: str
    name: str
    short: str
    office: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the manuscript says about itself; empty is unknown."""

    title: str = ""
    name: str = ""
    role: str = ""
    office: str = ""
    attached: str = ""
    focus: str = ""
    motif: str = ""
    topics: Sequence[str] = ()
    #: Fields that were guessed, and what is to be looked at.
    guessed: Mapping[str, str] | None = None


def chapter(home: Home, known: Known) -> str:
    """The lines between the two `---`, and these."""
    guessed = known.guessed or {}
    person = yamltext.row(
        (
            ("name", known.name or f"{MARK} Name"),
            ("role", known.role or f"{MARK} Aufgabe"),
            ("office", known.office or home.office),
        )
    )
    lines = [
        "kind: chapter",
        "title: " + yamltext.value(known.title or f"{MARK} Titel des Projekts"),
        "status: draft",
        f"county: {home.id}",
        f"person: {person}",
        "attached: " + yamltext.value(known.attached or f"{MARK} wo die Stelle angesiedelt ist"),
        "focus: " + yamltext.value(known.focus or f"{MARK} Schwerpunkt der Arbeit"),
        f"motif: {known.motif or home.id + '-motiv'}",
        f"topics: {yamltext.listed(known.topics)}",
    ]
    marked = [
        f"{line}  # {MARK} {guessed[field]}"
        if (field := line.partition(":")[0]) in guessed and MARK not in line
        else line
        for line in lines
    ]
    return "\n".join(("---", *marked, "---")) + "\n"
