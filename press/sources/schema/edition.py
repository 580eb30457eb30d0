"""`sources/<edition>/edition.yaml`: the facts about a book and its running order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from press.sources.schema.fields import (
    POSTCODE,
    AnyText,
    CodeName,
    Day,
    Email,
    Id,
    Language,
    PictureId,
    Strict,
    Text,
    Web,
)


class SeriesFile(Strict):
    """Die Reihe, in der die Ausgabe erscheint."""

    title: Text = Field(description="Titel der Reihe")
    kind: Text = Field(description="Art der Reihe, zum Beispiel „Publikationsreihe“")
    volume: int = Field(ge=1, le=999, description="Nummer des Bandes")


class ProgrammeFile(Strict):
    """Das Programm, über das berichtet wird."""

    name: Text = Field(description="Voller Name des Programms")
    short: Text = Field(description="Kurzname")


class PublisherFile(Strict):
    """Wer die Ausgabe herausgibt."""

    name: Text = Field(description="Voller Name")
    short: Text = Field(description="Kurzname; steht auch im Dateinamen der PDF")
    street: Text = Field(description="Straße und Hausnummer")
    postcode: Annotated[str, StringConstraints(pattern=POSTCODE)] = Field(
        description="Postleitzahl, fünf Ziffern in Anführungszeichen"
    )
    city: Text = Field(description="Ort")
    email: Email = Field(description="E-Mail-Adresse")
    web: Web = Field(description="Internetadresse ohne „https://“")


class ImprintFile(Strict):
    """Ein Absatz des Impressums."""

    label: Text = Field(description="Überschrift des Absatzes")
    lines: list[Text] = Field(min_length=1, description="Zeilen des Absatzes")


class CoverFile(Strict):
    """Der Umschlag."""

    motif: PictureId = Field(default="", description="Zeichen auf der Rückseite")


class PartFile(Strict):
    """Ein nummerierter Teil: ein Beitrag, der ihn eröffnet, und die Beiträge darin."""

    part: Id = Field(description="Kennung des Beitrags, der den Teil eröffnet")
    stories: list[Id] = Field(
        default_factory=list, description="Beiträge des Teils; Kapitel werden 2.1, 2.2 … gezählt"
    )


class WaiverFile(Strict):
    """Lässt Meldungen einer Art mit Begründung und bis zu einem Tag durchgehen."""

    code: CodeName = Field(description="Kürzel der Meldung, zum Beispiel „text/invisible“")
    on: AnyText = Field(default="", description="Kennung eines Beitrags oder Pfad; leer: überall")
    because: Text = Field(description="Warum die Meldung durchgehen darf")
    until: Day = Field(description="Letzter Tag, an dem die Ausnahme gilt: JJJJ-MM-TT")


def _entry(value: object) -> str:
    return "‹part›" if isinstance(value, dict) else "‹story›"


OrderFile = Annotated[
    Annotated[Id, Tag("‹story›")] | Annotated[PartFile, Tag("‹part›")], Discriminator(_entry)
]


class PaperFile(Strict):
    """Ein Papier."""

    weight: float = Field(gt=20, le=600, description="Gewicht in g/m²")
    volume: float = Field(default=1.0, ge=0.5, le=3, description="Volumen; matt gestrichen 1,0")
    name: Text = Field(default="", description="Name, wie ihn die Druckerei nennt")


class BindingFile(Strict):
    """Wie das Heft gebunden wird."""

    kind: Literal["saddle", "perfect"] = Field(
        default="saddle", description="saddle: geheftet; perfect: geklebt, Umschlag eigene Datei"
    )
    paper: PaperFile | None = Field(default=None, description="Papier des Inhalts")
    cover: PaperFile | None = Field(default=None, description="Papier des Umschlags")
    spine_colour: Literal["cream", "sand", "paper", "ink", "ochre", "red", "petrol", "blue"] = (
        Field(default="cream", description="Farbe des Rückens")
    )


Planned = Annotated[int, Field(ge=1, le=20_000)]


class WordsFile(Strict):
    """Geplante Länge des laufenden Textes in Wörtern, je Art von Beitrag."""

    foreword: Planned = Field(default=0, description="Vorwort")
    voice: Planned = Field(default=0, description="Stimme")
    interview: Planned = Field(default=0, description="Interview")
    opener: Planned = Field(default=0, description="Text, der einen Teil eröffnet")
    chapter: Planned = Field(default=0, description="Kapitel")
    outlook: Planned = Field(default=0, description="Ausblick")


class ProofsFile(Strict):
    """Was auf den Korrekturabzügen für die Verfasser*innen steht."""

    until: Day = Field(default="", description="Bis wann sie zurückkommen sollen: JJJJ-MM-TT")
    contact: AnyText = Field(default="", description="Wer Fragen dazu beantwortet")
    email: Email = Field(
        default="", description="Wohin sie zurückgehen; fehlt: E-Mail-Adresse des Herausgebers"
    )


class EditionFile(Strict):
    """Eine Ausgabe: Angaben zum Buch und die Reihenfolge der Beiträge."""

    id: Id = Field(description="Kennung der Ausgabe, gleich dem Namen ihres Ordners")
    title: Text = Field(description="Titel der Ausgabe")
    series: SeriesFile
    programme: ProgrammeFile
    year: int = Field(ge=1900, le=2999, description="Erscheinungsjahr")
    date: Day = Field(
        description="Tag der Ausgabe, JJJJ-MM-TT; jedes Datum in der PDF kommt von hier"
    )
    language: Language = Field(description="Sprache der Ausgabe, zum Beispiel „de“")
    publisher: PublisherFile
    imprint: list[ImprintFile] = Field(min_length=1, description="Das Impressum der Reihe nach")
    products: list[Id] = Field(min_length=1, description="Was hergestellt wird, z. B. „web“")
    excerpts: list[Id] = Field(
        default_factory=list,
        description="In welchen Fassungen jeder Landkreis seinen Sonderdruck bekommt, z. B. „web“",
    )
    link: Web = Field(
        default="", description="Adresse der ganzen Ausgabe ohne „https://“; leer: der Herausgeber"
    )
    multiple: int = Field(ge=1, le=64, description="Die Seitenzahl ist ein Vielfaches davon")
    cover: CoverFile = Field(default_factory=CoverFile)
    printer: Id = Field(
        default="offset", description="Druckerei: Name einer Datei in layouts/printers"
    )
    binding: BindingFile = Field(default_factory=BindingFile)
    words: WordsFile = Field(default_factory=WordsFile)
    proofs: ProofsFile = Field(default_factory=ProofsFile)
    order: list[OrderFile] = Field(min_length=1, description="Reihenfolge der Beiträge")
    waivers: list[WaiverFile] = Field(
        default_factory=list, description="Meldungen, die begründet durchgehen"
    )
