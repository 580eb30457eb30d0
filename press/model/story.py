"""One story: what an editor writes in one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin
from press.model.blocks import Block
from press.model.county import County
from press.model.photo import Photo

Status = Literal["draft", "in review", "approved"]
Kind = Literal[
    "foreword",
    "voice",
    "interview",
    "opener",
    "number",
    "chapter",
    "outlook",
    "bibliography",
    "register",
]


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    #: One or more functions, as printed.
    roles: tuple[str, ...]
    office: str = ""

    @property
    def monogram(self) -> str:
        """First letters of first and last name, titles such as `Prof. Dr.` left out."""
        words = [word for word in self.name.split() if not word.endswith(".")]
        return (words[0][0] + words[-1][0]).upper() if words else ""


@dataclass(frozen=True, slots=True)
class Work:
    """An entry of the bibliography."""

    id: str
    authors: tuple[str, ...]
    year: int
    title: str
    editor: str
    place: str
    publisher: str
    url: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Story:
    """A story as read; fields that its kind does not have are empty."""

    id: str
    kind: Kind
    title: str
    status: Status
    body: tuple[Block, ...]
    origin: Origin
    #: Words that its running text is planned to have; 0: as many as its kind in the edition.
    words: int = 0
    #: chapter, voice, interview
    person: Person | None = None
    portrait: Photo | None = None
    motif: Photo | None = None
    #: chapter
    county: County | None = None
    attached: str = ""
    focus: str = ""
    topics: tuple[str, ...] = ()
    #: interview
    kicker: str = ""
    #: number page
    value: str = ""
    label: str = ""
    #: foreword
    signing_group: str = ""
    signatories: tuple[str, ...] = ()
    #: bibliography
    works: tuple[Work, ...] = ()
