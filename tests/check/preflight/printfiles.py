"""A print file that has nothing wrong with it, made of parts that a test can spoil."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image

from press.layout import printers
from press.model.printer import Printer

ROOT = Path(__file__).parents[3]
POINTS = 72 / 25.4
#: The printer that clean files are clean for.
OFFSET: Printer = printers.read(ROOT, "offset")

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Probe</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2019-10-15T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2019-10-15T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>press</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
{claim}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
X4 = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
UA = "<pdfuaid:part>1</pdfuaid:part>"

#: 10 pt text, a line, a full-bleed strip on the left and a picture.
CONTENT = """q
q 0.1 0.2 0.3 0 k 0 0 {strip} {height} re f Q
/Black gs 0 0 0 1 k 0 0 0 1 K
BT /F1 10 Tf 1 0 0 1 200 400 Tm <00010002> Tj ET
0.5 w 200 300 m 300 300 l S
q 72 0 0 72 300 500 cm /Picture Do Q
Q"""


def points(mm: float) -> float:
    return mm * POINTS


@functools.lru_cache(maxsize=1)
def font_bytes() -> bytes:
    """A font with the glyphs .notdef, A and B."""
    names = [".notdef", "A", "B"]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({65: "A", 66: "B"})
    builder.setupGlyf(dict.fromkeys(names, box))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Specimen", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <0042> endbfchar
endcmap end end"""


def font(pdf: pikepdf.Pdf, name: str = "ABCDEF+Specimen") -> pikepdf.Object:
    """A composite font with everything it needs."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name(f"/{name}"), Flags=4, ItalicAngle=0, Ascent=800,
        Descent=-200, CapHeight=700, StemV=80, FontBBox=Array([0, -200, 500, 800]),
        FontFile2=pdf.make_stream(font_bytes()),
    )  # fmt: skip
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor), DW=500, CIDToGIDMap=Name.Identity,
    )  # fmt: skip
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=Name(f"/{name}"),
            Encoding=Name("/Identity-H"), DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(TO_UNICODE),
        )
    )  # fmt: skip


def jpeg(
    colour: tuple[int, ...] = (20, 40, 60, 10), size: tuple[int, int] = (300, 300),
    mode: str = "CMYK", quality: int = 95, **options: object,
) -> bytes:  # fmt: skip
    """A picture of one colour as a JPEG; CMYK as ink, 0–255 (saved as Adobe saves it)."""
    out = io.BytesIO()
    # Pillow writes CMYK inverted, as Adobe does; the picture's Decode undoes that.
    Image.new(mode, size, colour).save(out, "JPEG", quality=quality, **options)
    return out.getvalue()


def picture(
    pdf: pikepdf.Pdf, data: bytes | None = None, size: tuple[int, int] = (300, 300), **keys: object
) -> pikepdf.Stream:
    """A picture object; a JPEG in CMYK unless `data` and keys say otherwise."""
    values: dict[str, object] = {
        "Type": Name.XObject, "Subtype": Name.Image, "Width": size[0], "Height": size[1],
        "ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8, "Filter": Name.DCTDecode,
        "Decode": Array([1, 0, 1, 0, 1, 0, 1, 0]), **keys,
    }  # fmt: skip
    stream = Stream(pdf, jpeg(size=size) if data is None else data)
    for key, value in values.items():
        if value is not None:
            stream[f"/{key}"] = value
    return pdf.make_indirect(stream)


def perfect(pages: int = 4, bleed: float = 3.0, claim: str = X4) -> pikepdf.Pdf:
    """A file that every rule of the print profile passes, for the shop `offset`."""
    pdf = pikepdf.new()
    margin, width, height = points(bleed), points(210), points(297)
    resources = pdf.make_indirect(
        Dictionary(
            Font=Dictionary(F1=font(pdf)),
            XObject=Dictionary(Picture=picture(pdf)),
            ExtGState=Dictionary(Black=Dictionary(OP=True, op=True, OPM=1)),
        )
    )
    strip = margin + points(30)
    for number in range(pages):
        page = pdf.add_blank_page(page_size=(width + 2 * margin, height + 2 * margin))
        page.obj.TrimBox = Array([margin, margin, margin + width, margin + height])
        page.obj.BleedBox = Array([0, 0, width + 2 * margin, height + 2 * margin])
        page.obj.Resources = resources
        told = CONTENT.format(strip=round(strip, 3), height=round(height + 2 * margin, 3))
        page.obj.Contents = pdf.make_stream(f"% {number}\n{told}".encode())
    _metadata(pdf, claim)
    profile = pdf.make_stream((ROOT / "layouts/colour/FOGRA39L_coated.icc").read_bytes())
    profile.N = 4
    pdf.Root.OutputIntents = Array([intent(profile)])
    return pdf


def intent(profile: pikepdf.Object | None, **keys: object) -> pikepdf.Object:
    values: dict[str, object] = {
        "Type": Name.OutputIntent, "S": Name.GTS_PDFX,
        "OutputConditionIdentifier": String("FOGRA39"),
        "RegistryName": String("http://www.color.org"), **keys,
    }  # fmt: skip
    if profile is not None:
        values["DestOutputProfile"] = profile
    return Dictionary({f"/{key}": value for key, value in values.items()})


def _metadata(pdf: pikepdf.Pdf, claim: str) -> None:
    packet = pdf.make_stream(XMP.format(claim=claim).encode())
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = packet
    info = pdf.docinfo
    info.Title, info.Producer = String("Probe"), String("press")
    info.CreationDate = info.ModDate = String("D:20191015000000Z")
    info.Trapped = Name("/False")


def web(pages: int = 4) -> pikepdf.Pdf:
    """A file that every rule of the web profile passes."""
    pdf = perfect(pages, bleed=0, claim=UA)
    del pdf.Root.OutputIntents
    for page in pdf.pages:
        page.obj.Contents = pdf.make_stream(b"BT /F1 10 Tf 1 0 0 1 200 400 Tm <0001> Tj ET")
        page.obj.Tabs = Name.S
        page.obj.Annots = Array([link(pdf, Contents=String("Zur Seite 2"))])
    root = pdf.Root
    root.MarkInfo = Dictionary(Marked=True)
    figure = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String("Ein Kasten"))
    root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Array([pdf.make_indirect(figure)]))
    )
    root.Lang = String("de")
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Probe", 0))
    return pdf


def link(pdf: pikepdf.Pdf, **keys: object) -> pikepdf.Object:
    values = {"Type": Name.Annot, "Subtype": Name.Link, "Rect": Array([100, 100, 200, 120])}
    return pdf.make_indirect(
        Dictionary({f"/{key}": value for key, value in {**values, **keys}.items()})
    )


def saved(pdf: pikepdf.Pdf, version: str = "1.6", **options: object) -> bytes:
    out = io.BytesIO()
    if "encryption" not in options:  # that needs a newer version and random numbers
        options = {"deterministic_id": True, "force_version": version, **options}
    pdf.save(out, **options)
    return out.getvalue()


def spoilt(spoil: Callable[[pikepdf.Pdf], object], pdf: pikepdf.Pdf | None = None) -> bytes:
    """The clean file after something was done to it; what `spoil` returns counts if it is
    bytes."""
    chosen = perfect() if pdf is None else pdf
    done = spoil(chosen)
    return done if isinstance(done, bytes) else saved(chosen)


def paint(content: str, **resources: pikepdf.Object) -> Callable[[pikepdf.Pdf], None]:
    """Something that paints on page 2 besides what is there, with further resources
    (category -> dictionary)."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1].obj
        held = Dictionary(pdf.pages[1].obj.Resources)
        for category, entries in resources.items():
            both = Dictionary(held.get(f"/{category}", Dictionary()))
            for key, value in entries.items():
                both[key] = value
            held[f"/{category}"] = both
        page.Resources = held
        old = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(old + b"\n" + content.encode("latin-1"))

    return spoil


def place(
    data: bytes | None = None, size: tuple[int, int] = (300, 300),
    side: tuple[float, float] = (72, 72), **keys: object,
) -> Callable[[pikepdf.Pdf], None]:  # fmt: skip
    """Something that places another picture on page 2, `side` pt wide and high."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        other = Dictionary(Other=picture(pdf, data, size, **keys))
        paint(f"q {side[0]} 0 0 {side[1]} 150 600 cm /Other Do Q", XObject=other)(pdf)

    return spoil


def write_text(pdf: pikepdf.Pdf, size: float = 10) -> None:
    """Black text on page 2, 30 mm from the left and 75 mm above the foot."""
    x, y = points(33), points(75)
    paint(f"q /Black gs 0 0 0 1 k BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <00010002> Tj ET Q")(pdf)
