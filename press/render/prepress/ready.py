"""The entrance: WeasyPrint's PDF becomes the print file. One opening, one saving."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from press.codes import finding
from press.findings import Finding, Report
from press.model.composition import Composition, TextAsset
from press.model.printer import HOUSE_OUTPUT, Printer
from press.render.prepress import pictures
from press.render.prepress.contents import Contents
from press.render.prepress.identity import Identity, write_intent
from press.render.prepress.inks import Inks, named_tokens
from press.render.prepress.sheet import Sheet, drawn_bleed, registration_colour, trim_of

#: The stylesheet with the tokens, among a composition's assets.
TOKENS = "asset:css/tokens.css"
#: Less than this is a matter of rounding, mm.
_ROUNDING = 0.01

#: What a print file must not have: links and their targets, bookmarks, viewer settings,
#: tags, forms, scripts, layers.
_NOT_FOR_PRINT = (
    "AcroForm", "Dests", "MarkInfo", "Names", "OCProperties", "OpenAction", "Outlines",
    "PageLabels", "PageLayout", "PageMode", "StructTreeRoot", "ViewerPreferences",
)  # fmt: skip
_NOT_ON_PAGES = ("Annots", "AA", "Group", "StructParents", "Tabs", "Thumb")


def make_ready(
    pdf: bytes, composition: Composition, printer: Printer, root: Path
) -> tuple[bytes, Report]:
    """The print file for a printer, and what was met on the way.

    Errors in the report mean that the file is not what the printer asked for; it is made
    as far as possible all the same, so that everything is told at once.
    """
    identity = identify(composition, printer)
    profile, conversion, found = _profiles(root, printer)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        drop_unprintable(document)
        css = composition.assets.get(TOKENS)
        house = named_tokens(css.content).values() if isinstance(css, TextAsset) else ()
        inks = Inks(house, (root / HOUSE_OUTPUT).read_bytes(), conversion)
        contents = Contents(document, inks, identity.standard)
        _pages(document, contents, printer, found)
        contents.settle_groups()
        for number in contents.soft_pages:
            document.pages[number - 1].obj.Group = Dictionary(
                Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK
            )
        found += _pictures(contents, conversion)
        if profile is not None:
            write_intent(document, printer.intent, profile)
        if identity.pdf_version < "1.4" and "/Lang" in document.Root:
            del document.Root.Lang
        identity.write(document, contents.digest())
        out = save(document, identity)
    return out, Report.of((*found, *contents.findings))


def identify(composition: Composition, printer: Printer) -> Identity:
    """The particulars of a composition's print file."""
    edition = composition.edition
    return Identity(
        name=f"{edition.id}/{composition.product.name}/{composition.selection}",
        title=composition.title,
        author=edition.publisher.name,
        day=edition.date,
        standard=printer.standard,
    )


def drop_unprintable(document: pikepdf.Pdf) -> None:
    """Take out what a press cannot print (defect P17)."""
    for keys, thing in (
        (_NOT_FOR_PRINT, document.Root),
        *((_NOT_ON_PAGES, page.obj) for page in document.pages),
    ):
        for key in keys:
            if f"/{key}" in thing:
                del thing[f"/{key}"]


def save(document: pikepdf.Pdf, identity: Identity) -> bytes:
    """The same bytes for the same document, in the standard's version of PDF."""
    out = io.BytesIO()
    packed = identity.pdf_version >= "1.5"
    mode = pikepdf.ObjectStreamMode
    document.save(
        out,
        deterministic_id=True,
        force_version=identity.pdf_version,
        object_stream_mode=mode.generate if packed else mode.disable,
        compress_streams=True,
    )
    return out.getvalue()


def _profiles(root: Path, printer: Printer) -> tuple[bytes | None, bytes, list[Finding]]:
    """The profile to embed, the one to convert with, and what is missing."""
    intent = printer.intent.profile
    converting = (root / printer.separation.conversion).read_bytes()
    if intent is None:
        condition, place = printer.intent.identifier, str(printer.origin)
        told = finding("prepress/profile-missing", condition=condition, printer=place)
        return None, converting, [told]
    return (root / intent).read_bytes(), converting, []


def _pages(
    document: pikepdf.Pdf, contents: Contents, printer: Printer, found: list[Finding]
) -> None:
    marks = None
    if printer.marks:
        colour = registration_colour(document)
    for number, page in enumerate(document.pages, start=1):
        drawn = drawn_bleed(page)
        if drawn < printer.bleed - _ROUNDING:
            found.append(
                finding(
                    "prepress/bleed-short",
                    page=number, wanted=f"{printer.bleed:g}", drawn=f"{drawn:.1f}",
                )
            )  # fmt: skip
        left, bottom, right, top = trim_of(page)
        sheet = Sheet.of((right - left, top - bottom), printer.bleed, printer.marks)
        shift = (sheet.origin - left, sheet.origin - bottom)
        content = sheet.clipped(contents.rewrite_page(number, page, shift), shift)
        page.obj.Contents = Stream(document, content)
        if printer.marks:
            marks = marks or Stream(document, sheet.marks())
            page.obj.Contents = Array([page.obj.Contents, marks])
            spaces = page.obj.Resources.get("/ColorSpace", Dictionary())
            spaces.Registration = colour
            page.obj.Resources.ColorSpace = spaces
        sheet.set_boxes(page)


def _pictures(contents: Contents, conversion: bytes) -> list[Finding]:
    found = []
    for picture, page in contents.pictures.values():
        space = str(picture.get("/ColorSpace"))
        if pictures.to_ink(picture, conversion):
            found.append(
                finding(
                    "prepress/picture",
                    page=page, width=int(picture.Width), height=int(picture.Height), space=space,
                )
            )  # fmt: skip
    return found
