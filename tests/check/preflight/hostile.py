"""Files that no export ever wrote: broken, endless, absurd."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from printfiles import paint, perfect, saved


def _plain() -> bytes:
    return saved(perfect(), object_stream_mode=pikepdf.ObjectStreamMode.disable)


def _page_tree_cycle() -> bytes:
    pdf = perfect()
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)
    return _raw(pdf)


def _raw(pdf: pikepdf.Pdf) -> bytes:
    """Saved although qpdf may not like it."""
    return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def _form(pdf: pikepdf.Pdf, content: bytes, **names: pikepdf.Object) -> pikepdf.Object:
    stream = Stream(pdf, content)
    stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array([0, 0, 900, 900])
    stream.Resources = Dictionary(XObject=Dictionary({f"/{k}": v for k, v in names.items()}))
    return pdf.make_indirect(stream)


def _form_cycle() -> bytes:
    pdf = perfect()
    form = _form(pdf, b"/Again Do")
    form.Resources.XObject.Again = form
    paint("/Form Do", XObject=Dictionary(Form=form))(pdf)
    return saved(pdf)


def _form_bomb() -> bytes:
    """Twelve forms, each drawing the one below ten times: 10¹² rectangles."""
    pdf = perfect()
    form = _form(pdf, b"0 0 10 10 re f")
    for _ in range(12):
        form = _form(pdf, b"/Next Do " * 10, Next=form)
    paint("/Form Do", XObject=Dictionary(Form=form))(pdf)
    return saved(pdf)


def _flate_bomb() -> bytes:
    pdf = perfect()
    pack, block = zlib.compressobj(9), b"0 0 10 10 re f " * 100_000
    stream = Stream(pdf, b"".join([*(pack.compress(block) for _ in range(200)), pack.flush()]))
    stream.Filter = Name.FlateDecode
    pdf.pages[0].obj.Contents = pdf.make_indirect(stream)
    return saved(pdf, compress_streams=False)


def _colours() -> bytes:
    """A page of stripes, each in a colour of its own."""
    pdf = perfect()
    paint(" ".join(f"{n / 9000:.4f} 0 0 0 k {n % 500} 0 1 9 re f" for n in range(9000)))(pdf)
    return saved(pdf)


def _nested_arrays() -> bytes:
    pdf = perfect()
    paint("[" * 50_000 + " 0 Tj " + "(" * 50_000 + "<<" * 50_000)(pdf)
    return saved(pdf)


def _numbers() -> bytes:
    pdf = perfect()
    huge = "9" * 200
    paint(f"{huge} 0 0 -{huge} 0 0 cm 0 0 {huge} {huge} re f -{huge} w 0 0 m 9 9 l S "
          f"/F1 {huge} Tf BT {huge} 0 0 {huge} 0 0 Tm <0001> Tj ET {huge} Tr")(pdf)  # fmt: skip
    return saved(pdf)


def _boxes() -> bytes:
    pdf = perfect()
    pages = [page.obj for page in pdf.pages]
    pages[0].MediaBox = Array([0, 0, 1e12, 1e12])
    pages[1].MediaBox = Array([0, 0, 0, 0])
    pages[2].TrimBox = Array([5, 5])
    pages[3].MediaBox = Array([Name.A, Name.B, Name.C, Name.D])
    return saved(pdf)


def _wrong_types() -> bytes:
    pdf = perfect()
    page = pdf.pages[0].obj
    page.Resources = Array([1, 2])
    pdf.pages[1].obj.Contents = Name.Nothing
    pdf.pages[2].obj.Resources = Dictionary(
        Font=Dictionary(F1=5),
        XObject=Name.X,
        ExtGState=Array([]),
        ColorSpace=Dictionary(C=Array([])),
    )
    pdf.Root.OutputIntents = Dictionary()
    pdf.trailer.Info = Array([1])
    return saved(pdf)


def _picture_bomb() -> bytes:
    pdf = perfect()
    stream = Stream(pdf, zlib.compress(bytes(1_000_000), 9))
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height, stream.BitsPerComponent = 2_000_000, 2_000_000, 8
    stream.ColorSpace, stream.Filter = Name.DeviceCMYK, Name.FlateDecode
    paint("q 99 0 0 99 0 0 cm /Big Do Q", XObject=Dictionary(Big=pdf.make_indirect(stream)))(pdf)
    return saved(pdf)


def _outline_cycle() -> bytes:
    pdf = perfect()
    one, two = (pdf.make_indirect(Dictionary()) for _ in range(2))
    one.Next, two.Next = two, one
    pdf.Root.Outlines = Dictionary(First=one)
    return saved(pdf)


def _xml_bomb() -> bytes:
    pdf = perfect()
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    pdf.Root.Metadata = pdf.make_stream(
        f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><x>&l11;</x>'.encode()
    )
    return saved(pdf)


def _type3_cycle() -> bytes:
    pdf = perfect()
    glyph = pdf.make_stream(b"500 0 d0 BT /T 10 Tf (a) Tj ET")
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=glyph), Encoding=Dictionary(Differences=Array([97, Name.a])),
        )
    )  # fmt: skip
    made.Resources = Dictionary(Font=Dictionary(T=made))
    paint("BT /T 10 Tf (a) Tj ET", Font=Dictionary(T=made))(pdf)
    return saved(pdf)


def _function_cycle() -> bytes:
    pdf = perfect()
    function = pdf.make_indirect(Dictionary(FunctionType=3, Domain=Array([0, 1])))
    function.Functions = Array([function])
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Function=function)
    paint("/S sh", Shading=Dictionary(S=shading))(pdf)
    return saved(pdf)


def _space_cycle() -> bytes:
    pdf = perfect()
    space = pdf.make_indirect(Array([Name.Indexed]))
    space.append(space)
    paint("/C cs 1 scn 0 0 9 9 re f", ColorSpace=Dictionary(C=space))(pdf)
    return saved(pdf)


#: Strange, but nothing that must be told.
HARMLESS = {"nested arrays", "function cycle"}
FILES: dict[str, Callable[[], bytes]] = {
    "a header and nothing else": lambda: b"%PDF-1.7\n",
    "cut in half": lambda: _plain()[: len(_plain()) // 2],
    "cut at the end": lambda: _plain()[:-200],
    "no cross-reference": lambda: _plain().replace(b"startxref", b"startxxxx"),
    "zeroes": lambda: b"%PDF-1.4\n" + bytes(100_000),
    "page tree cycle": _page_tree_cycle,
    "form cycle": _form_cycle,
    "form bomb": _form_bomb,
    "flate bomb": _flate_bomb,
    "a colour for every stripe": _colours,
    "nested arrays": _nested_arrays,
    "huge numbers": _numbers,
    "absurd boxes": _boxes,
    "wrong types": _wrong_types,
    "picture bomb": _picture_bomb,
    "bookmark cycle": _outline_cycle,
    "XML bomb": _xml_bomb,
    "Type 3 cycle": _type3_cycle,
    "function cycle": _function_cycle,
    "colour space cycle": _space_cycle,
}
