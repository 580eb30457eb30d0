"""Ways to spoil the clean print file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, ImageCms
from printfiles import (
    ROOT,
    font,
    intent,
    link,
    paint,
    place,
    points,
    saved,
    spoilt,
    web,
)

from press.check.registry import Verdict
from press.model.preflight import Context, Purpose

Spoil = Callable[[pikepdf.Pdf], object]


@dataclass(frozen=True)
class Fault:
    """A spoilt file (or a clean one in a bad context) and what must be told of it."""

    rule: str
    code: str
    spoil: Spoil = lambda pdf: None
    #: Fields of the printer that differ from `offset`.
    printer: Mapping[str, object] = field(default_factory=dict)
    purpose: Purpose = "print"
    context: Context | None = None
    #: A context in which the clean file has no such fault.
    good: Context | None = None
    verdicts: tuple[Verdict, ...] = ()
    name: str = "probe.pdf"
    #: The error of a rule that also warns.
    severity: str = ""

    @property
    def id(self) -> str:
        return f"{self.rule}-{self.code}"

    def file(self) -> bytes:
        return spoilt(self.spoil, web() if self.purpose == "web" else None)


def both(first: Spoil, then: Spoil) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> object:
        first(pdf)
        return then(pdf)

    return spoil


def on_root(**keys: object) -> Spoil:
    """Set keys of the catalog; None removes one."""
    return lambda pdf: set_keys(pdf.Root, keys)


def on_pages(**keys: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            set_keys(page.obj, keys)

    return spoil


def set_keys(holder: pikepdf.Object, keys: Mapping[str, object]) -> None:
    for key, value in keys.items():
        if value is not None:
            holder[f"/{key}"] = value
        elif f"/{key}" in holder:
            del holder[f"/{key}"]


def info(**keys: object) -> Spoil:
    return lambda pdf: set_keys(pdf.docinfo, keys)


def xmp(old: str, new: str) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata
        packet.write(packet.read_bytes().replace(old.encode(), new.encode()))

    return spoil


def intents(*changes: Mapping[str, object]) -> Spoil:
    """Output intents as the clean one, each with changes; `profile` is another profile."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        clean = pdf.Root.OutputIntents[0].DestOutputProfile
        made = []
        for change in changes:
            keys = dict(change)
            profile = keys.pop("profile", clean)
            if isinstance(profile, bytes):
                profile = pdf.make_stream(profile)
                profile.N = keys.pop("N", 4)
            made.append(intent(profile, **keys))  # type: ignore[arg-type]
        pdf.Root.OutputIntents = Array(made)

    return spoil


def box(**shrink: float) -> Spoil:
    """Boxes moved inwards by so many mm on every side."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            for name, mm in shrink.items():
                left, bottom, right, top = map(float, page.obj.MediaBox)
                by = points(mm)
                page.obj[f"/{name}"] = Array([left + by, bottom + by, right - by, top - by])

    return spoil


def content(data: bytes, number: int = 1) -> Spoil:
    """The content of a page replaced."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[number].obj.Contents = pdf.make_stream(data)

    return spoil


def state(**keys: object) -> pikepdf.Object:
    return Dictionary(Set=Dictionary({f"/{key}": value for key, value in keys.items()}))


def space(*parts: object) -> pikepdf.Object:
    return Dictionary(Odd=Array(list(parts)))


def function_of(count: int) -> pikepdf.Object:
    """Gives `count` values, all of them the share of the ink."""
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0] * count), C1=Array([1] * count)
    )


def gradient(gives: int) -> Spoil:
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 100, 0]),
        Function=function_of(gives),
    )  # fmt: skip
    return paint("q 0 0 50 50 re W n /S sh Q", Shading=Dictionary(S=shading))


def form(name: Name | None = None, **keys: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        stream = Stream(pdf, b"0 0 0 1 k 10 10 20 20 re f")
        values = {"Type": Name.XObject, "Subtype": name or Name.Form, **keys}
        set_keys(stream, {**values, "BBox": Array([0, 0, 100, 100])})
        paint("/Form Do", XObject=Dictionary(Form=pdf.make_indirect(stream)))(pdf)

    return spoil


def another_font(
    change: Callable[[pikepdf.Pdf, pikepdf.Object], object], text: str = "<0001>"
) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        made = font(pdf)
        change(pdf, made)
        told = f"/Black gs 0 0 0 1 k BT /F2 10 Tf 1 0 0 1 200 200 Tm {text} Tj ET"
        paint(told, Font=Dictionary(F2=made))(pdf)

    return spoil


def unembedded(pdf: pikepdf.Pdf, made: pikepdf.Object) -> None:
    del made.DescendantFonts[0].FontDescriptor["/FontFile2"]


def named(name: str) -> Callable[[pikepdf.Pdf, pikepdf.Object], None]:
    def change(pdf: pikepdf.Pdf, made: pikepdf.Object) -> None:
        made.BaseFont = made.DescendantFonts[0].BaseFont = Name(f"/{name}")

    return change


def type3(pdf: pikepdf.Pdf) -> None:
    glyph = pdf.make_stream(b"500 0 0 0 500 500 d1 0 0 500 500 re f")
    drawn = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 500]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Differences=Array([97, Name.a])), FirstChar=97, LastChar=97,
        Widths=Array([500]), Resources=Dictionary(),
    )  # fmt: skip
    told = "/Black gs 0 0 0 1 k BT /T3 10 Tf 1 0 0 1 200 200 Tm (a) Tj ET"
    paint(told, Font=Dictionary(T3=pdf.make_indirect(drawn)))(pdf)


def write(text: str, before: str = "/Black gs 0 0 0 1 k", **resources: pikepdf.Object) -> Spoil:
    """Text operators on page 2."""
    return paint(f"q {before} BT {text} ET Q", **resources)


def without_pages(pdf: pikepdf.Pdf) -> bytes:
    while len(pdf.pages):
        del pdf.pages[0]
    return saved(pdf)


def broken(pdf: pikepdf.Pdf) -> bytes:
    whole = saved(pdf)
    return whole[: whole.rindex(b"startxref")] + b"startxref\n12\n%%EOF"


def turned(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Rotate = 90


def form_fields(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("Name")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def layered(pdf: pikepdf.Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Korrektur")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary())


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notiz.txt"] = b"hallo"


def bookmarked(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Kapitel", 0))


def annotated(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Annots = Array([link(pdf)])


def wide(pdf: pikepdf.Pdf) -> None:
    set_keys(
        pdf.pages[1].obj,
        {
            "MediaBox": Array([0, 0, points(426), points(303)]),
            "TrimBox": Array([points(3), points(3), points(423), points(300)]),
            "BleedBox": Array([0, 0, points(426), points(303)]),
        },
    )


def sheet_with_marks(marks: str) -> Spoil:
    """Sheets 10 mm larger than the bleed, with something on them."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            left, bottom, right, top = map(float, page.obj.MediaBox)
            by = points(10)
            page.obj.MediaBox = Array([left - by, bottom - by, right + by, top + by])
            old = page.obj.Contents.read_bytes()
            page.obj.Contents = pdf.make_stream(old + b"\n" + marks.encode())
            registration = space(Name.Separation, Name.All, Name.DeviceCMYK, function_of(4))
            page.obj.Resources.ColorSpace = registration

    return spoil


def crop_marks() -> str:
    edge, far = points(3), points(216) - points(3)
    low, high = points(3), points(303) - points(3)
    lines = [
        *(f"{x} {y} m {x} {y + 15} l S" for x in (edge, far) for y in (-20, points(303) + 5)),
        *(f"{x} {y} m {x + 15} {y} l S" for y in (low, high) for x in (-20, points(216) + 5)),
    ]
    return "0.5 w 0 0 0 1 K " + " ".join(lines)


def scanned(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        width, height = float(page.obj.MediaBox[2]), float(page.obj.MediaBox[3])
        page.obj.Contents = pdf.make_stream(f"{width} 0 0 {height} 0 0 cm /Picture Do".encode())


def line_art(pdf: pikepdf.Pdf) -> None:
    bits = Image.new("1", (200, 200)).tobytes()
    place(
        bits, (200, 200), ColorSpace=Name.DeviceGray, BitsPerComponent=1, Filter=None, Decode=None
    )(pdf)  # fmt: skip


def sixteen_bits(pdf: pikepdf.Pdf) -> None:
    place(
        bytes(8 * 300 * 300), BitsPerComponent=16, Filter=None, Decode=None
    )(pdf)  # fmt: skip


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
OTHER_PROFILE = (ROOT / "layouts/colour/FOGRA39L_300.icc").read_bytes()
GPS = Image.Exif()
GPS[0x8825] = {1: "N", 2: (50.0, 55.0, 0.0)}
BLACK = "0 0 0 1 k"
GLYPH = "1 0 0 1 200 200 Tm <0001> Tj"
