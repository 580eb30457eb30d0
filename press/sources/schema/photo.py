"""`images/<edition>/<picture>.yaml`: the facts beside a picture."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from press.sources.schema.fields import AnyText, Strict, Text

Share = Annotated[float, Field(ge=0, le=1)]


class PhotoFile(Strict):
    """Angaben zu einem Bild."""

    alt: Text = Field(
        description="Was zu sehen ist und wozu, in ein bis zwei Sätzen; wird vorgelesen"
    )
    caption: AnyText = Field(default="", description="Bildunterschrift (kann fehlen)")
    credit: Text = Field(description="Wer das Bild gemacht hat")
    rights: Text = Field(description="Warum wir das Bild drucken dürfen")
    release: Literal["none needed", "granted", "missing"] = Field(
        description="Einwilligung der Abgebildeten: none needed (niemand erkennbar), "
        "granted (liegt vor) oder missing (fehlt)"
    )
    focus: list[Share] = Field(
        default=[0.5, 0.5],
        min_length=2,
        max_length=2,
        description="Punkt, der beim Beschneiden bleibt: Anteil von links und von oben",
    )
