"""Files that want to do harm, or are only broken."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pikepdf
from leaflet import Page, Text, book, pdf, sentences
from pikepdf import Array, Dictionary, Name

PAGES = book(sentences(16))


def _saved(out: pikepdf.Pdf, **options: object) -> bytes:
    buffer = io.BytesIO()
    out.save(buffer, deterministic_id="encryption" not in options, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def _opened() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf(PAGES)))


def form_bomb() -> bytes:
    """Page 2 draws a form twenty times that draws a form twenty times, and so on."""
    out = _opened()
    form = out.make_stream(b"0 0 1 1 re f")
    for _ in range(12):
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        inner, form = form, out.make_stream(b"/F#31 Do " * 20)
        form.Resources = Dictionary(XObject=Dictionary(F1=inner))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    page = out.pages[1]
    page.Resources.XObject = Dictionary(F=form)
    page.Contents = out.make_stream(b"/F Do")
    return _saved(out)


def flate_bomb() -> bytes:
    """The content of page 1 unpacks to 200 MB."""
    out = _opened()
    out.pages[0].Contents = out.make_stream(b"0 0 1 1 re f\n" * 16_000_000)
    return _saved(out, compress_streams=True, recompress_flate=True)


def double_flate() -> bytes:
    """Packed twice: small even when it is unpacked once."""
    import zlib

    out = _opened()
    stream = pikepdf.Stream(out, zlib.compress(zlib.compress(b" " * 30_000_000)))
    stream.Filter = Array([Name.FlateDecode, Name.FlateDecode])
    out.pages[2].Contents = out.make_indirect(stream)
    return _saved(out, compress_streams=False)


def picture_bomb() -> bytes:
    """Page 2 shows a picture of 90,000 by 90,000 pixels."""
    out = _opened()
    image = out.make_stream(b"")
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 90_000, 90_000
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    out.pages[1].Resources.XObject = Dictionary(I=image)
    return _saved(out)


def form_cycle() -> bytes:
    """A form that draws itself."""
    out = _opened()
    form = out.make_stream(b"/F Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    out.pages[1].Resources.XObject = Dictionary(F=form)
    out.pages[1].Contents = out.make_stream(b"/F Do")
    return _saved(out)


def absurd_boxes() -> bytes:
    """Pages of no size, of endless size, and with boxes that are no boxes."""
    out = _opened()
    out.pages[0].MediaBox = Array([0, 0, 0, 0])
    out.pages[1].MediaBox = Array([-1e9, -1e9, 1e9, 1e9])
    out.pages[2].MediaBox = Array([0, 0, 595, 842])
    out.pages[2].TrimBox = Array([7, 7, 7, 7])
    out.pages[2].CropBox = Array([Name.A, 0, 5, 5])
    return _saved(out)


def wrong_types() -> bytes:
    """Strings where dictionaries belong."""
    out = _opened()
    out.pages[0].Resources = pikepdf.String("none")
    out.pages[1].Contents = pikepdf.Name.Nothing
    out.pages[1].Annots = pikepdf.String("no")
    return _saved(out)


#: Can be compared, whatever is wrong; the pages that cannot be read.
READABLE: Mapping[str, tuple[Callable[[], bytes], tuple[int, ...]]] = {
    "form bomb": (form_bomb, (2,)),
    "flate bomb": (flate_bomb, (1,)),
    "packed twice": (double_flate, (3,)),
    "picture bomb": (picture_bomb, (2,)),
    "form cycle": (form_cycle, ()),
    "wrong types": (wrong_types, ()),
    "absurd boxes": (absurd_boxes, ()),
    "no cross-reference": (lambda: pdf(PAGES).rpartition(b"xref")[0], ()),
    "rubbish at the end": (lambda: pdf(PAGES) + b"\0" * 5000, ()),
}


def _locked(user: str) -> bytes:
    out = _opened()
    return _saved(out, encryption=pikepdf.Encryption(owner="owner", user=user))


def _pageless() -> bytes:
    out = _opened()
    del out.pages[:]
    return _saved(out)


def _tree_cycle() -> bytes:
    out = _opened()
    out.Root.Pages.Kids = Array([out.Root.Pages])
    return _saved(out)


#: Cannot be compared, and the code that says so.
UNREADABLE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "diff/empty-file"),
    "no PDF": (lambda: b"PK\x03\x04 a Word file", "diff/unreadable"),
    "a header": (lambda: b"%PDF-1.7\n", "diff/unreadable"),
    "cut in half": (lambda: pdf(PAGES)[: len(pdf(PAGES)) // 2], "diff/unreadable"),
    "zeroes": (lambda: b"\0" * 100_000, "diff/unreadable"),
    "a password": (lambda: _locked("secret"), "diff/encrypted"),
    "no pages": (_pageless, "diff/no-pages"),
}

#: Opens without asking for the password: only printing is forbidden.
OPEN_LOCK = _locked("")


def endless(pages: int) -> bytes:
    """A file of very many pages."""
    return pdf([Page([Text(60, 80, f"Seite {number} von vielen")]) for number in range(pages)])
