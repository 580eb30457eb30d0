"""What the correction proof says of pictures and consents, in German."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.layout.pictures import Image
from press.model.blocks import Bars, Network, Quotation
from press.model.photo import Photo
from press.model.standing import PictureStanding
from press.model.story import Story

_PLACES = {
    "band": "im farbigen Band, quadratisch",
    "opener": "ganze Seite",
    "portrait": "Porträt in der Randspalte",
    "figure": "im Text, Querformat",
    "upright": "in der Randspalte, Hochformat",
}
_RELEASES = {
    "none needed": "niemand ist zu erkennen, oder es ist eine Zeichnung",
    "granted": "Einwilligung liegt vor",
    "missing": "Einwilligung fehlt",
}
#: Lines for persons that only the author knows of.
BLANK_LINES = 2
#: So much of a quotation is quoted, characters.
_QUOTED = 70


@dataclass(frozen=True, slots=True)
class Row:
    """A fact about a picture."""

    label: str
    value: str
    #: Something is missing or wrong.
    open: bool = False
    #: There is nothing, and nothing is needed.
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture with its facts."""

    image: Image
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram, which has an alternative text, too."""

    kind: str
    title: str
    alt: str


@dataclass(frozen=True, slots=True)
class Consent:
    """Somebody who must agree, and to what."""

    who: str
    what: str
    state: str
    open: bool = False


def facts(photo: Photo, standing: PictureStanding, frame: str) -> tuple[Row, ...]:
    """What is printed with a picture, read aloud, and known about it."""
    rows = [
        Row("Bild", f"{photo.id}, {_PLACES[frame]}" + (", fehlt noch" if photo.missing else ""),
            photo.missing),
        Row("Bildunterschrift", photo.caption or "keine", quiet=not photo.caption),
        _needed("Nachweis", photo.credit),
        _needed("Alternativtext", photo.alt),
        _needed("Rechte", photo.rights),
    ]  # fmt: skip
    if photo.licence is not None:
        rows.append(Row("Rechte bis", f"{photo.licence.until:%d.%m.%Y}"))
    if standing.release is None:
        rows.append(_needed("Freigabe", ""))
    else:
        release = _RELEASES[standing.release]
        rows.append(Row("Freigabe", release, standing.release == "missing"))
    if standing.ppi is not None:
        ppi = f"{standing.ppi:.0f} Pixel je Zoll"
        told = f"{ppi}; gebraucht werden {standing.least:.0f}" if standing.coarse else ppi
        rows.append(Row("Auflösung", told, standing.coarse))
    return tuple(rows)


def _needed(label: str, value: str) -> Row:
    return Row(label, value or "noch offen", not value)


def drawings(story: Story) -> Iterator[Drawing]:
    """The diagrams of a story."""
    for block in story.body:
        if isinstance(block, Bars):
            yield Drawing("Balkendiagramm", block.title, block.alt)
        elif isinstance(block, Network):
            yield Drawing("Schaubild", block.title, block.alt)


def consents(story: Story, pictures: Iterable[PictureStanding]) -> Iterator[Consent]:
    """Everybody who is named as the speaker, quoted, or shown; then empty lines."""
    if story.person is not None:
        portrait = " und Porträt" if story.portrait else ""
        yield Consent(story.person.name, f"Name, Aufgabe und Behörde{portrait}", "")
    for name in story.signatories:
        yield Consent(name, "Unterschrift unter dem Beitrag", "")
    for block in story.body:
        if isinstance(block, Quotation):
            yield Consent(block.by, f"Zitat: {_short(block.text)}", "")
    for picture in pictures:
        if picture.release == "granted":
            yield Consent("Abgebildete", f"Bild {picture.id}", "ja, laut Steckbrief")
        elif picture.release == "missing":
            yield Consent("Abgebildete", f"Bild {picture.id}", "fehlt", open=True)
    for _ in range(BLANK_LINES):
        yield Consent("", "", "")


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED].rpartition(" ")[0] + " …"
