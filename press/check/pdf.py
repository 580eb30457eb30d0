"""The finished file: its page count and its fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from press.check.view import View
from press.codes import finding
from press.findings import Finding
from press.model.composition import Composition, TextAsset

_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_FAMILY = re.compile(r"font-family:\s*[\"']?([^\"';]+)")
_SLANTED = re.compile(r"font-style:\s*(?:italic|oblique)")


def page_count(view: View) -> Iterator[Finding]:
    """The page count is a multiple of what the edition says.

    Source: design/print, G04: a stitched booklet is made of folded sheets.
    """
    pages, multiple = len(view.rendering.pages), view.composition.edition.multiple
    if pages % multiple:
        yield finding(
            "check/page-count", view.composition.edition.origin, pages=pages, multiple=multiple
        )


def foreign_font(view: View) -> Iterator[Finding]:
    """Only the house's fonts are embedded, none of them slanted by force.

    Source: design/print, defect L8: an unknown family is replaced without a log line.
    """
    families = {family.replace(" ", "-") for family, _ in faces(view.composition)}
    for name in sorted(embedded_fonts(view.rendering.pdf)):
        ours = any(name == family or name.startswith(f"{family}-") for family in families)
        if not ours or name.endswith("-Oblique"):
            yield finding("check/font", font=name)


def unknown_face(view: View) -> Iterator[Finding]:
    """Every family the stylesheets ask for is declared, and italics where they are asked for.

    Source: design/print, defect L8; design/pages: never a faked italic.
    """
    declared = faces(view.composition)
    families = {family for family, _ in declared}
    for face, page in view.geometry.faces:
        if face.family not in families:
            yield finding("check/font-family", page=page, family=face.family)
        elif face.slanted and (face.family, True) not in declared:
            yield finding("check/no-italic", page=page, family=face.family)


def faces(composition: Composition) -> set[tuple[str, bool]]:
    """Families declared by `@font-face`, and whether the face is slanted."""
    sheets = [composition.html]
    sheets += [
        asset.content
        for asset in composition.assets.values()
        if isinstance(asset, TextAsset) and asset.mime == "text/css"
    ]
    return {
        (family[1].strip(), bool(_SLANTED.search(rule)))
        for sheet in sheets
        for rule in _FACE.findall(sheet)
        if (family := _FAMILY.search(rule))
    }


def embedded_fonts(data: bytes) -> set[str]:
    """Names of the embedded fonts without the mark of the subset."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            str(thing.BaseFont).removeprefix("/").rpartition("+")[2].rstrip(",")
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }
