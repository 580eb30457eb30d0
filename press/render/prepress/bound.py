"""The finished print file as the binding wants it.

Saddle stitch: the file as it is, its first and last two pages are the cover. Perfect
binding: the body without its cover, and the cover as spreads: outside back, spine and
front, inside the two other pages with the spine left bare for the glue. Pages become form
objects, cut at the spine where they have no bleed to give.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from press.codes import finding
from press.findings import Finding, Report
from press.model.bookbinding import COVER_PAGES, Bookbinding, PrintFile
from press.model.composition import Composition, TextAsset
from press.model.printer import Printer
from press.render.prepress.inks import Ink, named_tokens
from press.render.prepress.ready import TOKENS, identify, save
from press.render.prepress.sheet import MM, Sheet, registration_colour, trim_of

#: Folded sheets have four pages.
_SHEET = 4
#: A glued spine thinner than this hardly holds, mm; the print shop must agree.
_THIN_SPINE = 3.0
#: Less creep than a cutter's own tolerance is not worth a word, mm.
_FELT = 0.1


def bind(
    pdf: bytes, composition: Composition, printer: Printer
) -> tuple[tuple[PrintFile, ...], Report]:
    """The files to hand over for a finished print file, and what the binding means for it."""
    binding = composition.edition.binding
    with pikepdf.open(io.BytesIO(pdf)) as document:
        count = len(document.pages)
    found = list(_findings(binding, count))
    whole = PrintFile("whole", pdf, tuple(range(1, count + 1)))
    if binding.kind == "saddle" or count < 2 * COVER_PAGES:
        return (whole,), Report.of(found)
    body = PrintFile("body", _body(pdf, composition, printer), tuple(range(3, count - 1)))
    cover = PrintFile("cover", _cover(pdf, composition, printer), (count, 1, 2, count - 1))
    return (body, cover), Report.of(found)


def _findings(binding: Bookbinding, pages: int) -> Iterator[Finding]:
    least = _SHEET if binding.kind == "saddle" else 2 * COVER_PAGES
    if pages % _SHEET or pages < least:
        yield finding("prepress/pages-multiple", pages=pages, multiple=_SHEET, least=least)
    elif binding.kind == "saddle":
        if (creep := round(binding.creep(pages), 2)) >= _FELT:
            yield finding("prepress/creep", pages=pages, creep=creep)
    else:
        spine = binding.spine(pages)
        code = "prepress/spine-thin" if spine < _THIN_SPINE else "prepress/spine"
        yield finding(code, pages=pages, spine=round(spine, 2))


def _body(pdf: bytes, composition: Composition, printer: Printer) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.pages[-2:]
        del document.pages[:2]
        return _saved(document, pdf, composition, printer, "Inhalt")


def _cover(pdf: bytes, composition: Composition, printer: Printer) -> bytes:
    binding = composition.edition.binding
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = list(document.pages)
        spine = binding.spine(len(pages)) * MM
        left, bottom, right, top = trim_of(pages[0])
        width = right - left
        flat = Sheet.of((2 * width + spine, top - bottom), printer.bleed, printer.marks)
        sheet = replace(flat, folds=(width, width + spine))
        ground = _ground(composition, binding.spine_colour)
        spreads = [
            _spread(document, sheet, (pages[-1], pages[0]), spine, ground),
            _spread(document, sheet, (pages[1], pages[-2]), spine, None),
        ]
        for spread in spreads:
            document.pages.append(pikepdf.Page(spread))
        del document.pages[: len(pages)]
        return _saved(document, pdf, composition, printer, "Umschlag")


def _spread(
    document: pikepdf.Pdf,
    sheet: Sheet,
    halves: tuple[pikepdf.Page, pikepdf.Page],
    spine: float,
    ground: Ink | None,
) -> Any:
    """A page with two pages side by side, the spine between them."""
    start, bleed = sheet.origin, sheet.bleed
    fold = start + sheet.folds[0]
    drawn = []
    if ground is not None:
        ink = " ".join(f"{part:g}" for part in ground)
        area = (fold, sheet.slug, spine, sheet.height + 2 * bleed)
        drawn.append(f"{ink} k {' '.join(f'{edge:.5f}' for edge in area)} re f\n")
    forms = {}
    for name, page, place, outer in (
        ("/Left", halves[0], start, (bleed, 0.0)),
        ("/Right", halves[1], fold + spine, (0.0, bleed)),
    ):
        left, bottom, _, _ = trim_of(page)
        forms[name] = document.make_indirect(_form(document, page, bleed, outer))
        drawn.append(f"q 1 0 0 1 {place - left:.5f} {start - bottom:.5f} cm {name} Do Q\n")
    made = Dictionary(
        Type=Name.Page,
        Resources=Dictionary(XObject=Dictionary(forms)),
        Contents=Stream(document, "".join(drawn).encode()),
    )
    if sheet.slug:
        made.Contents = Array([made.Contents, Stream(document, sheet.marks())])
        made.Resources.ColorSpace = Dictionary(Registration=registration_colour(document))
    if any("/Group" in page.obj for page in halves):
        made.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
    placed = document.make_indirect(made)
    sheet.set_boxes(pikepdf.Page(placed))
    return placed


def _form(
    document: pikepdf.Pdf, page: pikepdf.Page, bleed: float, outer: tuple[float, float]
) -> Stream:
    """A page as a form, cut at its trim on the side of the spine; marks are left out."""
    content = page.obj.Contents
    first = content[0] if isinstance(content, Array) else content
    left, bottom, right, top = trim_of(page)
    form = Stream(document, first.read_bytes())
    form.Type, form.Subtype = Name.XObject, Name.Form
    edges = (left - outer[0], bottom - bleed, right + outer[1], top + bleed)
    form.BBox = Array([round(edge, 5) for edge in edges])
    form.Resources = page.obj.Resources
    return form


def _ground(composition: Composition, token: str) -> Ink | None:
    css = composition.assets.get(TOKENS)
    return named_tokens(css.content).get(token) if isinstance(css, TextAsset) else None


def _saved(
    document: pikepdf.Pdf, pdf: bytes, composition: Composition, printer: Printer, part: str
) -> bytes:
    identity = identify(composition, printer)
    identity = replace(identity, name=f"{identity.name}/{part}", title=f"{identity.title} · {part}")
    identity.write(document, hashlib.sha256(pdf).hexdigest())
    return save(document, identity)
