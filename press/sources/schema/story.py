"""The front matter of a story, one model a kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from press.sources.schema.fields import Id, NumberOrText, PictureId, Strict, Text, Url

Topic = Literal[
    "arbeit",
    "begegnung",
    "beratung",
    "bildung",
    "ehrenamt",
    "kommunikation",
    "netzwerk",
    "sport",
    "steuerung",
    "teilhabe",
]


class StoryFile(Strict):
    """Was jeder Beitrag hat."""

    title: Text = Field(description="Überschrift des Beitrags")
    status: Literal["draft", "in review", "approved"] = Field(
        default="draft", description="Stand: draft, in review oder approved"
    )
    words: int = Field(
        default=0,
        ge=1,
        le=20_000,
        description="Geplante Länge des laufenden Textes in Wörtern; sonst gilt die der Ausgabe",
    )


class OfficePersonFile(Strict):
    """Eine Person mit Aufgabe und Behörde."""

    name: Text = Field(description="Vor- und Nachname, mit Titel")
    role: Text = Field(description="Aufgabe oder Amt")
    office: Text = Field(description="Behörde oder Einrichtung")


class RolesPersonFile(Strict):
    """Eine Person mit einer oder mehreren Funktionen."""

    name: Text = Field(description="Vor- und Nachname, mit Titel")
    roles: list[Text] = Field(min_length=1, description="Funktionen, eine je Eintrag")


class SignatoriesFile(Strict):
    """Wer das Vorwort unterzeichnet."""

    group: Text = Field(description="Bezeichnung der Gruppe")
    names: list[Text] = Field(min_length=1, description="Namen der Unterzeichnenden")


class WorkFile(Strict):
    """Ein Eintrag des Literaturverzeichnisses."""

    id: Id = Field(description="Kennung des Eintrags")
    authors: list[Text] = Field(description="Verfasser*innen: „Nachname, Vorname“")
    year: int = Field(ge=1400, le=2999, description="Erscheinungsjahr")
    title: Text = Field(description="Titel")
    editor: Text = Field(default="", description="Herausgeber*in")
    place: Text = Field(default="", description="Ort")
    publisher: Text = Field(default="", description="Verlag")
    url: Url = Field(default="", description="Internetadresse mit https://")


class ForewordFile(StoryFile):
    """Vorwort."""

    kind: Literal["foreword"] = Field(description="Art des Beitrags")
    signatories: SignatoriesFile | None = Field(default=None)


class VoiceFile(StoryFile):
    """Eine Stimme: was eine Person sagt."""

    kind: Literal["voice"] = Field(description="Art des Beitrags")
    person: OfficePersonFile
    portrait: PictureId = ""
    motif: PictureId = ""


class InterviewFile(StoryFile):
    """Interview; jede Frage ist eine Zwischenüberschrift."""

    kind: Literal["interview"] = Field(description="Art des Beitrags")
    kicker: Text = Field(description="Zeile unter der Überschrift")
    person: RolesPersonFile
    motif: PictureId = ""
    portrait: PictureId = ""


class OpenerFile(StoryFile):
    """Eröffnet einen Teil."""

    kind: Literal["opener"] = Field(description="Art des Beitrags")
    motif: PictureId = ""


class NumberFile(StoryFile):
    """Eine Seite mit einer großen Zahl."""

    kind: Literal["number"] = Field(description="Art des Beitrags")
    value: NumberOrText = Field(description="Was groß gedruckt wird")
    label: Text = Field(description="Was die Zahl zählt")


class ChapterFile(StoryFile):
    """Kapitel über einen Landkreis oder eine Stadt."""

    kind: Literal["chapter"] = Field(description="Art des Beitrags")
    county: Id = Field(description="Kennung aus sources/counties.yaml")
    person: OfficePersonFile
    attached: Text = Field(description="Wo die Stelle in der Verwaltung steht, ein Satzteil")
    focus: Text = Field(description="Schwerpunkt der Arbeit, ein Satzteil")
    motif: PictureId
    portrait: PictureId = ""
    topics: list[Topic] = Field(min_length=1, max_length=6, description="Themen")


class OutlookFile(StoryFile):
    """Ausblick."""

    kind: Literal["outlook"] = Field(description="Art des Beitrags")
    motif: PictureId = ""


class BibliographyFile(StoryFile):
    """Literaturverzeichnis."""

    kind: Literal["bibliography"] = Field(description="Art des Beitrags")
    entries: list[WorkFile] = Field(min_length=1, description="Einträge des Verzeichnisses")


class RegisterFile(StoryFile):
    """Verzeichnis der Personen; entsteht aus den Kapiteln."""

    kind: Literal["register"] = Field(description="Art des Beitrags")


#: Kind -> what its front matter may hold.
KINDS: Mapping[str, type[StoryFile]] = {
    "foreword": ForewordFile,
    "voice": VoiceFile,
    "interview": InterviewFile,
    "opener": OpenerFile,
    "number": NumberFile,
    "chapter": ChapterFile,
    "outlook": OutlookFile,
    "bibliography": BibliographyFile,
    "register": RegisterFile,
}

AnyStoryFile = Annotated[
    ForewordFile
    | VoiceFile
    | InterviewFile
    | OpenerFile
    | NumberFile
    | ChapterFile
    | OutlookFile
    | BibliographyFile
    | RegisterFile,
    Field(discriminator="kind"),
]
