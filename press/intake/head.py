"""The front matter of a story: what is known stands there, what is not is marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location
from press.sources.yamltext import written


@dataclass(frozen=True, slots=True)
class Home:
    """The county or city that a chapter is about, as far as its front matter needs it."""

    id: str
    name: str
    short: str
    office: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about a chapter; empty is unknown."""

    title: str = ""
    name: str = ""
    role: str = ""
    office: str = ""
    attached: str = ""
    focus: str = ""
    motif: str = ""
    portrait: str = ""
    topics: tuple[str, ...] = ()
    #: Field -> why it is to be looked at: it was guessed, or is from an older version.
    doubts: Mapping[str, str] = field(default_factory=dict)


def chapter(home: Home, known: Known) -> str:
    """The front matter of a chapter, with the two lines `---`."""
    person: dict[str, Data] = {
        "name": known.name or f"{MARK} Name",
        "role": known.role or f"{MARK} Aufgabe",
        "office": known.office or home.office,
    }
    fields: dict[str, Data] = {
        "county": home.id,
        "person": person,
        "attached": known.attached or f"{MARK} wo die Stelle angesiedelt ist",
        "focus": known.focus or f"{MARK} Schwerpunkt der Arbeit",
        "motif": known.motif or f"{home.id}-motiv",
    }
    if known.portrait:
        fields["portrait"] = known.portrait
    fields["topics"] = list(known.topics)
    marks: dict[Location, str] = {
        (name,): said for name, said in known.doubts.items() if name in fields
    }
    if "title" in known.doubts and known.title:
        marks[("title",)] = known.doubts["title"]
    return matter("chapter", known.title or f"{MARK} Titel des Projekts", fields, marks)


def matter(
    kind: str,
    title: str,
    fields: Mapping[str, Data] | None = None,
    marks: Mapping[Location, str] | None = None,
) -> str:
    """The front matter of a story of any kind; `marks` say what is open at a location."""
    head: dict[str, Data] = {"kind": kind, "title": title, "status": "draft", **(fields or {})}
    return f"---\n{written(head, marks or {})}---\n"
