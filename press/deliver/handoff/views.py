"""Pictures of the print file: a thumbnail of every page, and contact sheets that show
bleed, trim and safe zone. JPEG without any metadata, drawn from the file for the press."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from press.deliver.handoff.names import PAGES, VIEWS
from press.model.handoff import PackageFile, Ticket

#: Resolution of the thumbnails, px per inch.
_PPI = 96
#: A contact sheet: A4 across at 300 px per inch, and the spreads on it.
_SHEET = (3508, 2480)
_COLUMNS, _ROWS = 3, 3
_MARGIN, _GAP = 110, 64
_HEAD, _CAPTION = 210, 58
_QUALITY = 88

_INK, _GREY, _GROUND = (30, 30, 28), (112, 112, 108), (233, 231, 225)
#: Bleed, trim, safe zone, fold.
_BLEED, _TRIM, _SAFE, _FOLD = (214, 40, 40), (20, 20, 20), (0, 128, 96), (150, 60, 170)
_COVER = {0: "U1", 1: "U2", -2: "U3", -1: "U4"}

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Fonts:
    title: Font
    text: Font
    bold: Font


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of the print file as seen, cut at its bleed."""

    number: int
    image: Image.Image
    #: Trim in px of the image.
    trim: Box
    safe: Box
    #: Folds, px from the left.
    folds: tuple[float, ...] = ()


def views(
    whole: bytes, cover: bytes | None, ticket: Ticket, fonts: Path
) -> tuple[PackageFile, ...]:
    """Thumbnails and contact sheets of a book; `cover` is the spread of a glued one.

    `fonts` is the folder with the house's fonts; Pillow's own stands in for a missing one.
    """
    faces = _faces(fonts)
    safe = ticket.printer.safe
    files = list(_thumbnails(whole))
    sheets = _chunks(_spreads(ticket.pages), _COLUMNS * _ROWS)
    cell = (_SHEET[0] - 2 * _MARGIN - (_COLUMNS - 1) * _GAP) // _COLUMNS
    high = (_SHEET[1] - _HEAD - _MARGIN - (_ROWS - 1) * _GAP) // _ROWS - _CAPTION
    with pypdfium2.PdfDocument(whole) as document:
        for number, spreads in enumerate(sheets, start=1):
            image = _head(ticket, f"Kontaktbogen {number} von {len(sheets)}", faces)
            for place, spread in enumerate(spreads):
                left = _MARGIN + place % _COLUMNS * (cell + _GAP)
                top = _HEAD + place // _COLUMNS * (high + _CAPTION + _GAP)
                pages = [
                    _seen(document[at - 1], at, ((cell - 8) // 2, high), safe) for at in spread
                ]
                _place(image, pages, (left, top, cell, high), ticket, faces)
            name = f"{VIEWS}/kontaktbogen_{number}.jpg"
            role = "Alle Seiten mit Beschnitt, Endformat und Sicherheitsabstand"
            files.append(PackageFile(name, role, _jpeg(image)))
    if cover is not None:
        files += _cover(cover, ticket, faces)
    return tuple(files)


def _thumbnails(whole: bytes) -> Iterator[PackageFile]:
    with pypdfium2.PdfDocument(whole) as document:
        for number in range(1, len(document) + 1):
            page = document[number - 1]
            image = _trimmed(page, _PPI / 72)
            page.close()
            role = f"Seite {number} im Endformat"
            yield PackageFile(f"{PAGES}/{number:03}.jpg", role, _jpeg(image))


def _trimmed(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    return _cut(page, page.get_trimbox(), scale)


def _cut(page: pypdfium2.PdfPage, box: Box, scale: float) -> Image.Image:
    """What stands in a box of the page (PDF coordinates)."""
    left, bottom, right, top = page.get_mediabox()
    edges = (box[0] - left, box[1] - bottom, right - box[2], top - box[3])
    image: Image.Image = page.render(scale=scale, crop=edges, may_draw_forms=False).to_pil()
    return image.convert("RGB")


def _seen(page: pypdfium2.PdfPage, number: int, room: tuple[int, int], safe: float) -> _Page:
    box, trim = page.get_bleedbox(), page.get_trimbox()
    scale = min(room[0] / (box[2] - box[0]), room[1] / (box[3] - box[1]))
    image = _cut(page, box, scale)
    page.close()
    inner = (
        (trim[0] - box[0]) * scale,
        (box[3] - trim[3]) * scale,
        (trim[2] - box[0]) * scale,
        (box[3] - trim[1]) * scale,
    )
    keep = safe * 72 / 25.4 * scale
    kept = (inner[0] + keep, inner[1] + keep, inner[2] - keep, inner[3] - keep)
    return _Page(number, image, inner, kept)


def _spreads(pages: int) -> list[tuple[int, ...]]:
    """Pages as they lie side by side in the book: 1, 2–3, 4–5 …"""
    return [
        tuple(at for at in (even, even + 1) if 1 <= at <= pages) for even in range(0, pages + 1, 2)
    ]


def _place(
    sheet: Image.Image, pages: Sequence[_Page], cell: tuple[int, int, int, int], ticket: Ticket,
    faces: _Fonts,
) -> None:  # fmt: skip
    draw = ImageDraw.Draw(sheet)
    left, top, width, _ = cell
    half = width // 2
    for page in pages:
        # Odd pages stand right of the spine, even ones left.
        x = left + half + 4 if page.number % 2 else left + half - 4 - page.image.width
        sheet.paste(page.image, (x, top))
        _lines(draw, page, (x, top))
        below = (x + page.trim[0], top + page.image.height + 10)
        draw.text(below, str(page.number), _INK, faces.bold)
        end = below[0] + draw.textlength(str(page.number), faces.bold)
        draw.text((end + 14, below[1]), _remark(page.number, ticket), _GREY, faces.text)


def _remark(number: int, ticket: Ticket) -> str:
    """A page of the cover, and whether a page without text is meant to be so."""
    words = []
    if number <= 2:
        words.append(_COVER[number - 1])
    elif number > ticket.pages - 2:
        words.append(_COVER[number - ticket.pages - 1])
    if number in ticket.blank:
        words.append("gestaltete Leerseite")
    return " · ".join(words)


def _lines(draw: ImageDraw.ImageDraw, page: _Page, at: tuple[int, int]) -> None:
    x, y = at
    wide, high = page.image.size
    draw.rectangle((x, y, x + wide - 1, y + high - 1), outline=_BLEED, width=2)
    for box, colour in ((page.trim, _TRIM), (page.safe, _SAFE)):
        edges = (x + box[0], y + box[1], x + box[2], y + box[3])
        _dashed(draw, edges, colour) if colour == _SAFE else draw.rectangle(
            edges, outline=colour, width=2
        )
    for fold in page.folds:
        draw.line((x + fold, y, x + fold, y + high), _FOLD, 3)


def _dashed(draw: ImageDraw.ImageDraw, box: Box, colour: tuple[int, int, int]) -> None:
    left, top, right, bottom = (round(edge) for edge in box)
    for x in range(left, right, 16):
        for y in (top, bottom):
            draw.line((x, y, min(x + 9, right), y), colour, 2)
    for y in range(top, bottom, 16):
        for x in (left, right):
            draw.line((x, y, x, min(y + 9, bottom)), colour, 2)


def _head(ticket: Ticket, what: str, faces: _Fonts, *, folds: bool = False) -> Image.Image:
    """An empty sheet with its title and what the lines mean."""
    sheet = Image.new("RGB", _SHEET, _GROUND)
    draw = ImageDraw.Draw(sheet)
    mark = "ENTWURF · " if ticket.draft else ""
    draw.text((_MARGIN, 62), f"{mark}{ticket.edition.title}", _INK, faces.title)
    day = ticket.edition.date.strftime("%d.%m.%Y")
    draw.text((_MARGIN, 130), f"{ticket.name} · {what} · Stand {day}", _GREY, faces.text)
    printer = ticket.printer
    legend = (
        *([("Falz", _FOLD, False)] if folds else []),
        (f"Beschnitt {_mm(printer.bleed)}", _BLEED, False),
        ("Endformat " + " × ".join(f"{side:g}" for side in printer.trim) + " mm", _TRIM, False),
        (f"Sicherheitsabstand {_mm(printer.safe)}", _SAFE, True),
    )
    x = float(_SHEET[0] - _MARGIN)
    for words, colour, dashes in reversed(legend):
        x -= draw.textlength(words, faces.text)
        draw.text((x, 130), words, _INK, faces.text)
        x -= 66
        _sample(draw, (round(x), 152), colour, dashes)
        x -= 44
    return sheet


def _sample(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], colour: tuple[int, int, int], dashes: bool
) -> None:
    x, y = at
    for start in range(0, 52, 16) if dashes else (0,):
        draw.line((x + start, y, x + (start + 9 if dashes else 52), y), colour, 4)


def _cover(pdf: bytes, ticket: Ticket, faces: _Fonts) -> Iterator[PackageFile]:
    """Both sides of a glued book's cover, with the folds at the spine."""
    with pypdfium2.PdfDocument(pdf) as document:
        for at, side in enumerate(("aussen", "innen")):
            said = {"aussen": "Umschlag außen: U4, Rücken, U1", "innen": "Umschlag innen: U2, U3"}
            sheet = _head(ticket, said[side], faces, folds=True)
            room = (_SHEET[0] - 2 * _MARGIN, _SHEET[1] - _HEAD - _MARGIN)
            seen = _seen(document[at], at + 1, room, ticket.printer.safe)
            width = seen.trim[2] - seen.trim[0]
            flat = 2 * ticket.printer.trim[0] + ticket.spine
            first = seen.trim[0] + width * ticket.printer.trim[0] / flat
            folds = (first, first + width * ticket.spine / flat)
            page = _Page(seen.number, seen.image, seen.trim, seen.safe, folds)
            x = (_SHEET[0] - page.image.width) // 2
            sheet.paste(page.image, (x, _HEAD))
            _lines(ImageDraw.Draw(sheet), page, (x, _HEAD))
            name = f"{VIEWS}/umschlag_{side}.jpg"
            yield PackageFile(name, f"{said[side]}, mit Falzen am Rücken", _jpeg(sheet))


def _faces(folder: Path) -> _Fonts:
    regular, bold = "SourceSans3-Regular.ttf.woff2", "SourceSans3-Semibold.ttf.woff2"
    return _Fonts(_face(folder / bold, 46), _face(folder / regular, 34), _face(folder / bold, 34))


def _face(path: Path, size: int) -> Font:
    try:
        return ImageFont.truetype(str(path), size)
    except OSError:
        return ImageFont.load_default(size)


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return out.getvalue()


def _chunks(items: list[tuple[int, ...]], size: int) -> list[list[tuple[int, ...]]]:
    return [items[at : at + size] for at in range(0, len(items), size)]


def _mm(value: float) -> str:
    return f"{value:g} mm".replace(".", ",")
