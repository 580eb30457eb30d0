"""`sources/<edition>/excerpts/<county>.md`: what a county adds to its excerpt."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from press.sources.schema.fields import PictureId, Strict
from press.sources.schema.story import RolesPersonFile

#: Longest line of a contact block, characters: what its column holds on one line.
LINE_LIMIT = 48
#: Most lines of a contact block.
LINES = 6
#: Longest heading of a greeting, characters: two lines.
TITLE_LIMIT = 70

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LINE_LIMIT)]
Title = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE_LIMIT)
]


class GreetingFile(Strict):
    """Überschrift eines Grußworts und wer grüßt; sein Text steht unter dem Kopf."""

    title: Title = Field(description="Überschrift des Grußworts")
    person: RolesPersonFile


class SupplementFile(Strict):
    """Was ein Landkreis oder eine Stadt dem eigenen Sonderdruck hinzufügt."""

    contact: list[Line] = Field(
        default_factory=list,
        max_length=LINES,
        description="Kontakt, Zeile für Zeile; fehlt er, stehen dort Behörde und Erzähler*in",
    )
    logo: PictureId = Field(
        default="", description="Kennung eines Bildes: Logo oder Wappen, aus images/<Ausgabe>"
    )
    greeting: GreetingFile | None = Field(default=None)
