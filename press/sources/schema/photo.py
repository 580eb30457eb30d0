"""`images/<edition>/<picture>.yaml`: the facts beside a picture."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from press.sources.schema.fields import AnyText, Day, Moment, Strict, Text

#: A choice that was not made; no line can say so, because it is none of the choices.
_LEFT_OUT: Any = ""
Share = Annotated[float, Field(ge=0, le=1)]


class PhotoFile(Strict):
    """Angaben zu einem Bild."""

    alt: Text = Field(
        description="Was zu sehen ist und wozu, in ein bis zwei Sätzen; wird vorgelesen"
    )
    caption: AnyText = Field(default="", description="Bildunterschrift (kann fehlen)")
    credit: Text = Field(description="Wer das Bild gemacht hat")
    kind: Literal["photo", "drawing", "map"] = Field(
        default=_LEFT_OUT,
        description="Was es ist: photo, drawing oder map; fehlt es, ist eine SVG eine Zeichnung "
        "und alles andere ein Foto",
    )
    rights: Text = Field(description="Warum wir das Bild drucken dürfen")
    until: Day = Field(
        default="",
        description="Letzter Tag, an dem es gedruckt werden darf: JJJJ-MM-TT (fehlt: ohne Ende)",
    )
    release: Literal["none needed", "granted", "missing"] = Field(
        description="Einwilligung der Abgebildeten: none needed (niemand erkennbar), "
        "granted (liegt vor) oder missing (fehlt)"
    )
    date: Moment = Field(
        default="",
        description="Wann das Bild entstand: JJJJ, JJJJ-MM oder JJJJ-MM-TT (kann fehlen)",
    )
    focus: list[Share] = Field(
        default=[0.5, 0.5],
        min_length=2,
        max_length=2,
        description="Punkt, der beim Beschneiden bleibt: Anteil von links und von oben",
    )
