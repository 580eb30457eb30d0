"""`sources/counties.yaml` and `sources/typography.yaml`: what all editions share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from press.sources.schema.fields import AGS, NUTS, Id, Language, Strict, Text


class RegionFile(Strict):
    """Eine Planungsregion."""

    id: Id = Field(description="Kennung der Region")
    name: Text = Field(description="Name der Region")
    colour: Literal["ochre", "red", "petrol", "blue"] = Field(
        description="Farbe der Region: ochre, red, petrol oder blue"
    )


class CountyFile(Strict):
    """Ein Landkreis oder eine kreisfreie Stadt."""

    id: Id = Field(description="Kennung, zum Beispiel „ilm-kreis“")
    name: Text = Field(description="Wie sich die Gebietskörperschaft selbst nennt")
    short: Text = Field(description="Name ohne „Landkreis“ oder „Stadt“")
    kind: Literal["Landkreis", "kreisfreie Stadt"] = Field(description="Art")
    ags: Annotated[str, StringConstraints(pattern=AGS)] = Field(
        description="Amtlicher Gemeindeschlüssel, fünf Ziffern in Anführungszeichen"
    )
    nuts: Annotated[str, StringConstraints(pattern=NUTS)] = Field(description="NUTS-3-Kennung")
    region: Id = Field(description="Kennung der Planungsregion")
    office: Text = Field(description="Name der Behörde")


class CountiesFile(Strict):
    """Planungsregionen, Landkreise und kreisfreie Städte."""

    regions: list[RegionFile] = Field(min_length=1, description="Planungsregionen")
    counties: list[CountyFile] = Field(min_length=1, description="Gebietskörperschaften")


class ForeignFile(Strict):
    """Wörter und Namen einer anderen Sprache."""

    lang: Language = Field(description="Kürzel der Sprache, zum Beispiel „en“")
    words: list[Text] = Field(min_length=1, description="Wörter und Namen: „Kitchen on the Run“")


class TypographyFile(Strict):
    """Ausnahmen der Silbentrennung und Abkürzungen des Hauses."""

    hyphenation: list[Text] = Field(
        default_factory=list,
        description="Wörter mit ihren Trennstellen: „Integrations|management“",
    )
    never: list[Text] = Field(
        default_factory=list, description="Wörter, die nie getrennt werden: „ThILIK“"
    )
    abbreviations: list[Text] = Field(
        default_factory=list,
        description="Weitere Abkürzungen mit festem schmalem Leerzeichen: „o. g.“",
    )
    expansions: dict[Text, Text] = Field(
        default_factory=dict,
        description="Was statt einer Abkürzung vorgelesen wird: „u. a.: und andere“",
    )
    foreign: list[ForeignFile] = Field(
        default_factory=list, description="Wörter und Namen anderer Sprachen, wo sie auch stehen"
    )
