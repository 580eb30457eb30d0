"""`sources/<edition>/auftrag.yaml`: what the print shop is asked to do."""

from __future__ import annotations

from pydantic import Field

from press.sources.schema.fields import Day, Email, Strict, Text


class StockFile(Strict):
    """Ein Papier, wie es bestellt wird. Was noch offen ist, bleibt weg oder null."""

    name: Text | None = Field(default=None, description="Sorte, zum Beispiel „Bilderdruck“")
    weight: float | None = Field(
        default=None, ge=40, le=600, strict=False, description="Gewicht in g/m²"
    )
    surface: Text | None = Field(default=None, description="Oberfläche, zum Beispiel „matt“")
    volume: float | None = Field(
        default=None,
        ge=0.6,
        le=2.5,
        strict=False,
        description="Volumen laut Papierhersteller: glänzend 0.9, matt 1.0, Natur 1.1 bis 1.25",
    )
    finish: Text | None = Field(default=None, description="Veredelung, zum Beispiel „Folie matt“")


class PapersFile(Strict):
    """Die Papiere für Inhalt und Umschlag."""

    body: StockFile = Field(default_factory=StockFile, description="Papier des Inhalts")
    cover: StockFile = Field(default_factory=StockFile, description="Papier des Umschlags")


class PlaceFile(Strict):
    """Eine Lieferanschrift."""

    address: Text = Field(description="Anschrift in einer Zeile")
    copies: int | None = Field(default=None, ge=1, description="Stückzahl an diese Anschrift")


class ContactFile(Strict):
    """Wen die Druckerei fragt; was fehlt, kommt aus den Angaben zum Herausgeber."""

    person: Text | None = Field(default=None, description="Ansprechperson")
    phone: Text | None = Field(default=None, description="Telefon")
    email: Email | None = Field(default=None, description="E-Mail-Adresse")
    invoice: Text | None = Field(default=None, description="Rechnungsanschrift in einer Zeile")


class ApprovalFile(Strict):
    """Die Freigabe: Name und Tag."""

    name: Text = Field(description="Wer freigegeben hat")
    date: Day = Field(description="Tag der Freigabe, JJJJ-MM-TT")


class JobFile(Strict):
    """Ein Druckauftrag. Was noch offen ist, bleibt weg oder null; nichts wird erfunden."""

    version: int = Field(
        default=1, ge=1, le=99, description="Zählt mit jedem Paket, das das Haus verlässt"
    )
    contact: ContactFile = Field(default_factory=ContactFile, description="Ansprechperson")
    copies: int | None = Field(default=None, ge=1, description="Auflage")
    pages: int | None = Field(
        default=None, ge=1, le=2000, description="Bestellte Seitenzahl mit Umschlag"
    )
    reprint: bool | None = Field(default=None, description="Nachdruck: true oder false")
    deadline: Day | None = Field(default=None, description="Liefertermin, JJJJ-MM-TT")
    deliveries: list[PlaceFile] = Field(default_factory=list, description="Lieferanschriften")
    paper: PapersFile = Field(default_factory=PapersFile, description="Papiere")
    seals: list[Text] = Field(
        default_factory=list, description="Siegel des Papiers, zum Beispiel „Blauer Engel“"
    )
    staples: int | None = Field(default=None, ge=1, le=8, description="Klammern bei Rückendraht")
    approval: ApprovalFile | None = Field(default=None, description="Freigabe; fehlt: Entwurf")
    notes: list[Text] = Field(default_factory=list, description="Hinweise an die Druckerei")
