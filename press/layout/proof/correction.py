"""A story as its author gets it: the text line by line, the pictures' facts, a form to sign."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from press.findings import Origin
from press.layout.colours import palette, to_screen
from press.layout.files import names, read_text
from press.layout.frames import frames
from press.layout.pictures import Image, place
from press.layout.proof.rows import Plate, consents, drawings, facts
from press.layout.templates import fill
from press.layout.views import frame_of, sections
from press.model.composition import Asset, Composition, FileAsset, TextAsset
from press.model.correction import Correction
from press.model.photo import Photo
from press.model.product import Product

TEMPLATE = "proof/korrektur.html"
_CSS = "text/css"
_STYLES = (
    ("tokens.css", "layouts/css/tokens.css"),
    ("fonts.css", "layouts/css/fonts.css"),
    ("korrektur.css", "layouts/proof/korrektur.css"),
)
_WEEKDAYS = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
)  # fmt: skip
_STATES = {"draft": "Stand: Entwurf", "in review": "Stand: in Durchsicht",
           "approved": "Stand: freigegeben"}  # fmt: skip

#: Nothing is hyphenated here, so no word needs to be kept whole; and where such a span begins
#: a line, WeasyPrint 70 may leave a single word on the line before the last one.
_WHOLE = re.compile(r'<span class="whole">([^<]*)</span>')

#: What the proof promises; it is no product that a whole edition could be ordered in.
CORRECTION = Product(
    name="korrektur",
    label="korrektur",
    role="Korrekturabzug",
    colour="rgb",
    variant="pdf/ua-1",
    tagged=True,
    ppi=150,
    quality=80,
    bleed=0,
    stylesheets=(),
    interactive=True,
    watermark="",
    draft=True,
    origin=Origin("layouts/proof/korrektur.html"),
)


def correction(root: Path, given: Correction, file: str, numbers: str = "") -> Composition:
    """The proof of a story, ready for the renderer.

    `file` is the name it will have; `numbers` the stylesheet of `linecount`, empty for the
    layout that finds them. Raises `LayoutError` when a file below `layouts/` is broken.
    """
    book = given.book
    edition = book.edition
    colours = palette(root)
    known = frames(root)
    assets: dict[str, Asset] = {
        f"asset:css/{name}": TextAsset(to_screen(root, read_text(root, path), path), _CSS)
        for name, path in _STYLES
    }
    if numbers:
        assets["asset:css/numbers.css"] = TextAsset(numbers, _CSS)
    stylesheets = tuple(assets)
    assets |= {
        f"asset:fonts/{stem}.woff2": FileAsset(f"layouts/fonts/{stem}.woff2", "font/woff2")
        for stem in names(root, "layouts/fonts", ".woff2")
    }

    def placed(photo: Photo, frame: str) -> Image:
        image, made = place(root, photo, known[frame], CORRECTION, colours)
        assets.update(made)
        return image

    (view,) = sections(book, placed, {})
    story = view.story
    name = story.county.name if story.county else story.title
    plates = []
    for standing in given.pictures:
        photo = given.photos[standing.id]
        frame = frame_of(standing.place, story.kind, photo)
        plates.append(Plate(placed(photo, frame), facts(photo, standing, frame)))
    html = fill(
        root,
        TEMPLATE,
        {
            "edition": edition,
            "s": view,
            "title": f"Korrekturabzug: {name}",
            "file": file,
            "name": name,
            "project": story.title if story.county else "",
            "readers": story.person.name if story.person else story.signing_group,
            "state": _STATES[story.status],
            "pages": f"Seite {given.pages}" if given.pages else "",
            "day": f"{edition.date:%d.%m.%Y}",
            "until": _long(edition.proofs.until) if edition.proofs.until else "",
            "email": edition.proofs.email or edition.publisher.email,
            "plates": plates,
            "drawings": tuple(drawings(story)),
            "consents": tuple(consents(story, given.pictures)),
            "stylesheets": stylesheets,
        },
        book.typography.never,
    )
    return Composition(
        edition=replace(edition, multiple=1),
        product=CORRECTION,
        selection=story.id,
        title=f"Korrekturabzug: {name}",
        language=edition.language,
        html=_WHOLE.sub(r"\1", html),
        assets=assets,
        stories=(story.id,),
    )


def _long(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {day:%d.%m.%Y}"
