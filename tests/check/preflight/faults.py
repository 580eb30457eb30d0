"""Every fault that the preflight knows: how to make it, and the code that must tell it."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, ImageCms

from press.check.registry import Hit, NotRun, Verdict
from press.codes import finding
from press.findings import Origin, Report
from press.model.geometry import Area, Block, Geometry, Line, Note
from press.model.preflight import Context, Credit, Passage, Purpose, Said
from press.model.rendering import PageRecord
from printfiles import (
    ROOT,
    font,
    intent,
    jpeg,
    link,
    paint,
    perfect,
    picture,
    place,
    points,
    saved,
    spoilt,
    web,
)

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
    return lambda pdf: _set(pdf.Root, keys)


def on_pages(**keys: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            _set(page.obj, keys)

    return spoil


def _set(holder: pikepdf.Object, keys: Mapping[str, object]) -> None:
    for key, value in keys.items():
        if value is not None:
            holder[f"/{key}"] = value
        elif f"/{key}" in holder:
            del holder[f"/{key}"]


def info(**keys: object) -> Spoil:
    return lambda pdf: _set(pdf.docinfo, keys)


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


def _function(count: int) -> pikepdf.Object:
    """Gives `count` values, all of them the share of the ink."""
    return Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0] * count), C1=Array([1] * count)
    )


def _gradient(gives: int) -> Spoil:
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([0, 0, 100, 0]),
        Function=_function(gives),
    )  # fmt: skip
    return paint("q 0 0 50 50 re W n /S sh Q", Shading=Dictionary(S=shading))


def form(name: Name | None = None, **keys: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        stream = Stream(pdf, b"0 0 0 1 k 10 10 20 20 re f")
        values = {"Type": Name.XObject, "Subtype": name or Name.Form, **keys}
        _set(stream, {**values, "BBox": Array([0, 0, 100, 100])})
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


def _unembedded(pdf: pikepdf.Pdf, made: pikepdf.Object) -> None:
    del made.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _named(name: str) -> Callable[[pikepdf.Pdf, pikepdf.Object], None]:
    def change(pdf: pikepdf.Pdf, made: pikepdf.Object) -> None:
        made.BaseFont = made.DescendantFonts[0].BaseFont = Name(f"/{name}")

    return change


def _type3(pdf: pikepdf.Pdf) -> None:
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


def _no_pages(pdf: pikepdf.Pdf) -> bytes:
    while len(pdf.pages):
        del pdf.pages[0]
    return saved(pdf)


def _broken(pdf: pikepdf.Pdf) -> bytes:
    whole = saved(pdf)
    return whole[: whole.rindex(b"startxref")] + b"startxref\n12\n%%EOF"


def _turn(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Rotate = 90


def _form_fields(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("Name")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def _layer(pdf: pikepdf.Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Korrektur")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary())


def _attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notiz.txt"] = b"hallo"


def _bookmarked(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Kapitel", 0))


def _annotated(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Annots = Array([link(pdf)])


def _wide(pdf: pikepdf.Pdf) -> None:
    _set(
        pdf.pages[1].obj,
        {
            "MediaBox": Array([0, 0, points(426), points(303)]),
            "TrimBox": Array([points(3), points(3), points(423), points(300)]),
            "BleedBox": Array([0, 0, points(426), points(303)]),
        },
    )


def _sheet_with_marks(marks: str) -> Spoil:
    """Sheets 10 mm larger than the bleed, with something on them."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            left, bottom, right, top = map(float, page.obj.MediaBox)
            by = points(10)
            page.obj.MediaBox = Array([left - by, bottom - by, right + by, top + by])
            old = page.obj.Contents.read_bytes()
            page.obj.Contents = pdf.make_stream(old + b"\n" + marks.encode())
            registration = space(Name.Separation, Name.All, Name.DeviceCMYK, _function(4))
            page.obj.Resources.ColorSpace = registration

    return spoil


def _crop_marks() -> str:
    edge, far = points(3), points(216) - points(3)
    low, high = points(3), points(303) - points(3)
    lines = [
        *(f"{x} {y} m {x} {y + 15} l S" for x in (edge, far) for y in (-20, points(303) + 5)),
        *(f"{x} {y} m {x + 15} {y} l S" for y in (low, high) for x in (-20, points(216) + 5)),
    ]
    return "0.5 w 0 0 0 1 K " + " ".join(lines)


def _scans(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        width, height = float(page.obj.MediaBox[2]), float(page.obj.MediaBox[3])
        page.obj.Contents = pdf.make_stream(f"{width} 0 0 {height} 0 0 cm /Picture Do".encode())


def _bit(pdf: pikepdf.Pdf) -> None:
    bits = Image.new("1", (200, 200)).tobytes()
    place(
        bits, (200, 200), ColorSpace=Name.DeviceGray, BitsPerComponent=1, Filter=None, Decode=None
    )(pdf)  # fmt: skip


def _deep(pdf: pikepdf.Pdf) -> None:
    place(
        bytes(8 * 300 * 300), BitsPerComponent=16, Filter=None, Decode=None
    )(pdf)  # fmt: skip


def _located(**keys: object) -> Context:
    return Context(
        pages=tuple(
            PageRecord(n, str(n), (("jena",) if n < 3 else ("gera",))) for n in range(1, 5)
        ),
        origins=MappingProxyType(
            {"jena": Origin("sources/2019/jena.md", 1), "gera": Origin("sources/2019/gera.md", 1)}
        ),
        **keys,  # type: ignore[arg-type]
    )


def _notes(*notes: Note) -> Context:
    return _located(geometry=Geometry(notes=notes))


_KINDS = (("jena", "chapter"), ("gera", "chapter"))
_NOTE = Note("1", "jena", Origin("sources/2019/jena.md", 9), 1, (1,))
_TITLES = MappingProxyType({"jena": "A", "gera": "B"})
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
_OTHER = (ROOT / "layouts/colour/FOGRA39L_300.icc").read_bytes()
_GPS = Image.Exif()
_GPS[0x8825] = {1: "N", 2: (50.0, 55.0, 0.0)}
_X = "0 0 0 1 k"
_WHITE = "1 0 0 1 200 200 Tm <0001> Tj"


def _contents(first: str) -> Spoil:
    """Page 1 as a table of contents: `A 1`, `B 3` in a font that has these characters."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        plain = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        for page in pdf.pages:
            held = Dictionary(page.obj.Resources)
            held.Font = Dictionary(F1=held.Font.F1, H=plain)
            page.obj.Resources = held
        pdf.pages[0].obj.Contents = pdf.make_stream(
            f"BT /H 12 Tf 1 0 0 1 200 400 Tm (A {first}) Tj 0 -20 Td (B 3) Tj ET".encode()
        )

    return spoil


FAULTS = (
    # D: document
    Fault("D01", "unreadable", lambda pdf: b"%PDF-1.6\nnothing of a PDF follows here\n"),
    Fault("D01", "empty-file", lambda pdf: b""),
    Fault("D01", "not-pdf", lambda pdf: b"PK\x03\x04 a zip file"),
    Fault("D01", "damaged", _broken),
    Fault("D01", "no-pages", _no_pages),
    Fault("D02", "standard-missing", xmp("pdfxid:GTS", "pdfxid:XXX")),
    Fault("D02", "standard-other", xmp(">PDF/X-4<", ">PDF/X-3:2002<")),
    Fault("D02", "version-high", lambda pdf: saved(pdf, "1.7")),
    Fault("D03", "intent-missing", on_root(OutputIntents=None)),
    Fault("D03", "intent-several", intents({}, {})),
    Fault("D03", "intent-other", intents({"OutputConditionIdentifier": String("FOGRA51")})),
    Fault("D03", "intent-registry", intents({"RegistryName": String("")})),
    Fault("D04", "metadata-missing", info(Title=None)),
    Fault("D04", "metadata-differ", info(ModDate=String("D:20201015000000Z"))),
    Fault("D05", "active-content", on_root(OpenAction=Dictionary(S=Name.JavaScript))),
    Fault("D06", "file-name", name="Größe 1.pdf"),
    Fault("D07", "locked", lambda pdf: saved(pdf, encryption=pikepdf.Encryption(user="geheim", owner="x"))),
    Fault("D07", "encrypted", lambda pdf: saved(pdf, encryption=pikepdf.Encryption(user="", owner="x"))),
    Fault("D08", "profile-missing", intents({"profile": None})),
    Fault("D08", "profile-space", intents({"profile": _SRGB, "N": 3})),
    Fault("D08", "profile-other", intents({"profile": _OTHER})),
    Fault("D09", "trapped", info(Trapped=Name.Unknown)),
    Fault("D10", "id-missing", lambda pdf: saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable).replace(b"/ID", b"/XX")),
    Fault("D11", "layers", _layer),
    Fault("D12", "forms", _form_fields),
    Fault("D13", "attachments", _attached),
    Fault("D14", "file-size", printer={"max_file_mb": 0.001}),
    Fault("D15", "foreign-content", form(OPI=Dictionary())),
    Fault("D16", "navigation", _bookmarked),
    Fault("D17", "page-unread", paint("q " * 3000)),
    Fault("D17", "resource-missing", paint("/Nothing Do")),
    # G: geometry
    Fault("G01", "trim-missing", on_pages(TrimBox=None)),
    Fault("G01", "trim-size", box(TrimBox=3.2)),
    Fault("G02", "bleed-missing", on_pages(BleedBox=None)),
    Fault("G02", "bleed-small", box(BleedBox=1)),
    Fault("G03", "boxes-nested", box(BleedBox=-2)),
    Fault("G03", "crop-box", box(CropBox=3)),
    Fault("G04", "page-multiple", lambda pdf: pdf.pages.append(pdf.pages[0])),
    Fault("G05", "chapter-not-left", context=_located(geometry=Geometry(kinds=_KINDS), chapter_side="left")),
    Fault("G05", "chapter-not-right", context=dataclasses.replace(
        _located(geometry=Geometry(kinds=_KINDS), chapter_side="right"),
        pages=(PageRecord(2, "2", ("jena",)),))),
    Fault("G06", "bleed-gap", paint(f"0 0.5 0.5 0 k 400 300 {points(213) - 400} 100 re f")),
    Fault("G06", "bleed-gap", paint(f"0 0.5 0.5 0 k 400 300 {points(214) - 400} 100 re f")),
    Fault("G07", "safe-zone", write(f"/F1 10 Tf 1 0 0 1 {points(216 - 9)} 200 Tm <0001> Tj")),
    Fault("G08", "gutter", write(f"/F1 10 Tf 1 0 0 1 {points(216 - 13)} 200 Tm <0001> Tj")),
    Fault("G09", "page-empty", content(b"q Q")),
    Fault("G10", "annotation", _annotated),
    Fault("G11", "page-rotated", _turn),
    Fault("G11", "user-unit", on_pages(UserUnit=2)),
    Fault("G12", "marks-inside", paint(f"0.5 w 0 0 0 1 K {points(3)} 0 m {points(3)} 7 l S")),
    Fault("G12", "marks-unwanted", _sheet_with_marks(_crop_marks())),
    Fault("G12", "marks-missing", printer={"marks": True}),
    Fault("G13", "page-count", context=Context(job_pages=8), good=Context(job_pages=4)),
    Fault("G14", "spread", _wide),
    # C: colour
    Fault("C01", "colour-space", paint("0.1 0.2 0.3 rg 100 100 50 50 re f")),
    Fault("C02", "spot", paint("/Odd cs 1 scn 100 100 50 50 re f", ColorSpace=space(Name.Separation, Name("/HKS 13"), Name.DeviceCMYK, _function(4)))),
    Fault("C03", "group-space", form(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    Fault("C04", "ink-picture", place(jpeg((250, 250, 250, 200)))),
    Fault("C05", "ink-vector", paint("1 1 1 0.5 k 100 100 50 50 re f")),
    Fault("C05", "ink-vector", paint("1 0.9 0.6 0 k 50 100 200 200 re f /Set gs 0 0 0 1 k 60 110 100 100 re f", ExtGState=state(op=True, OPM=1))),
    Fault("C06", "black-mixed", write("/F1 10 Tf " + _WHITE, "0.6 0.5 0.5 0.9 k")),
    Fault("C07", "black-knockout", paint(f"0.5 0 0 0 k 150 150 200 200 re f {_X} BT /F1 10 Tf {_WHITE} ET")),
    Fault("C07", "black-knockout", paint(f"/Set gs {_X} BT /F1 10 Tf {_WHITE} ET", ExtGState=state(op=True, OPM=0))),
    Fault("C08", "white-overprint", paint("/Black gs 0 0 0 0 k 100 100 50 50 re f")),
    Fault("C09", "rich-black", write("/F1 30 Tf " + _WHITE, "0.7 0.7 0.6 0.95 k")),
    Fault("C10", "shading-arity", _gradient(3)),
    Fault("C11", "palette", context=Context(palette=frozenset({(0.5, 0.5, 0.5, 0.0)})),
          good=Context(palette=frozenset({(0.1, 0.2, 0.3, 0.0), (0.0, 0.0, 0.0, 1.0)}))),
    Fault("C12", "device-setting", paint("/Set gs", ExtGState=state(TR=Dictionary(FunctionType=2)))),
    Fault("C13", "registration", paint("/Odd cs 0.5 scn 100 100 50 50 re f", ColorSpace=space(Name.Separation, Name.All, Name.DeviceCMYK, _function(4)))),
    Fault("C14", "grey-small", paint(f"0.5 0 0 0 k 150 150 200 200 re f 0 g BT /F1 10 Tf {_WHITE} ET")),
    Fault("C15", "colour-overprint", paint("/Black gs 0.5 0.5 0 0 k 100 100 50 50 re f")),
    Fault("C16", "transparency", paint("/Set gs", ExtGState=state(ca=0.5)), printer={"standard": "pdf/x-3"}),
    Fault("C17", "black-area", paint("0 0 0 1 k 100 100 300 300 re f")),
    # I: pictures
    Fault("I01", "ppi-low", place(side=(200, 200)), severity="ERROR"),
    Fault("I01", "ppi-low", place(side=(100, 100)), severity="WARNING"),
    Fault("I02", "bitonal-low", _bit),
    Fault("I03", "ppi-high", place(side=(30, 30))),
    Fault("I04", "jpeg-quality", place(jpeg(quality=60))),
    Fault("I05", "picture-private", place(jpeg(exif=_GPS.tobytes())), severity="ERROR"),
    Fault("I06", "distorted", place(side=(72, 60))),
    Fault("I07", "picture-credit", context=Context(credits=(Credit("jena", Origin("images/2019/jena.yaml"), ("release",)),)),
          good=Context(credits=(Credit("jena", Origin("images/2019/jena.yaml"), ()),))),
    Fault("I08", "picture-coding", place(b"", ColorSpace=Name.DeviceGray, Filter=Name.JBIG2Decode, Decode=None)),
    Fault("I09", "picture-depth", _deep),
    Fault("I10", "interpolate", place(Interpolate=True)),
    Fault("I11", "picture-broken", place(b"not a JPEG")),
    # T: type
    Fault("T01", "font-missing", another_font(_unembedded)),
    Fault("T02", "font-name", another_font(_named("ABCDEF+Courier"))),
    Fault("T02", "font-foreign", context=Context(fonts=("Source Serif 4",)), good=Context(fonts=("Specimen",))),
    Fault("T03", "text-small", write("/F1 5 Tf " + _WHITE)),
    Fault("T03", "text-small-mixed", write("/F1 7 Tf " + _WHITE, "0.5 0.9 0 0 k")),
    Fault("T04", "unicode-missing", another_font(lambda pdf, made: made.__delitem__("/ToUnicode"))),
    Fault("T05", "line-thin", paint("/Black gs 0 0 0 1 K 0.1 w 200 200 m 300 200 l S")),
    Fault("T05", "line-thin-mixed", paint("0.5 0.5 0 0 K 0.3 w 200 200 m 300 200 l S")),
    Fault("T06", "text-lost", context=_located(passages=(Passage("jena", Origin("sources/2019/jena.md", 7), "AB Verlorenes"),)),
          good=_located(passages=(Passage("jena", Origin("sources/2019/jena.md", 7), "AB"),))),
    Fault("T07", "type3", _type3),
    Fault("T08", "notdef", write("/F1 10 Tf 1 0 0 1 200 200 Tm <00000001> Tj")),
    Fault("T09", "text-invisible", write("3 Tr /F1 10 Tf " + _WHITE)),
    Fault("T10", "font-whole", another_font(_named("Specimen"))),
    Fault("T11", "scan", _scans),
    # L, R: our own files
    Fault("L01", "note-page", context=_notes(Note("1", "jena", _NOTE.origin, 1, (2,))), good=_notes(_NOTE)),
    Fault("L01", "note-lost", context=_notes(Note("1", "jena", _NOTE.origin, 1, ())), good=_notes(_NOTE)),
    Fault("L01", "note-uncalled", context=_notes(Note("1", "jena", _NOTE.origin, None, (1,))), good=_notes(_NOTE)),
    Fault("L01", "note-order", context=_notes(_NOTE, Note("3", "jena", _NOTE.origin, 1, (1,))), good=_notes(_NOTE)),
    Fault("L04", "contents", _contents("2"), context=_located(titles=_TITLES)),
    Fault("L05", "renderer", context=Context(rendered=Report.of([finding("render/blanks", pages=1, needed=1, multiple=4, available=0)])),
          good=Context(rendered=Report())),
    Fault("R01", "rebuild", context=Context(rebuilt="0" * 64)),
    Fault("R02", "private-path", both(info(Subject=String("/home/anna/broschuere.indd")), lambda pdf: None), severity="WARNING"),
    # W: web
    Fault("W01", "untagged", on_root(MarkInfo=None), purpose="web"),
    Fault("W02", "language-missing", on_root(Lang=None), purpose="web"),
    Fault("W03", "title-hidden", on_root(ViewerPreferences=None), purpose="web"),
    Fault("W04", "bookmarks-missing", on_root(Outlines=None), purpose="web"),
    Fault("W05", "labels-missing", on_root(PageLabels=None), purpose="web"),
    Fault("W06", "link-silent", lambda pdf: pdf.pages[0].obj.__setattr__("Annots", Array([link(pdf)])), purpose="web"),
    Fault("W07", "alt-missing", lambda pdf: pdf.Root.StructTreeRoot.K[0].__delitem__("/Alt"), purpose="web"),
    Fault("W08", "print-only", content(b"0 0 0 1 k 10 10 50 50 re f"), purpose="web"),
    Fault("W09", "tab-order", on_pages(Tabs=None), purpose="web"),
    Fault("W10", "claim-missing", xmp("pdfuaid:part", "pdfuaid:nothing"), purpose="web"),
    # X: outside judges
    *(
        Fault(rule, code, purpose=purpose, verdicts=(Verdict(rule, (Hit(f"preflight/{code}", values),)),))
        for rule, code, purpose, values in (
            ("X01", "qpdf", "print", {"count": 1, "first": "x"}),
            ("X02", "mutool", "print", {"spaces": "DeviceRGB"}),
            ("X03", "separations", "print", {"has": 310, "most": 300, "square": 15}),
            ("X04", "verapdf", "web", {"count": 1, "rules": "7.1-3"}),
        )
    ),
)  # fmt: skip

#: Files that come near a fault and have it not.
NEAR_MISSES = (
    Fault("D02", "standard-other", printer={"standard": "pdf/x-4"}),
    Fault("D04", "metadata-differ", info(ModDate=String("D:20191015020000+02'00'"))),
    Fault("G01", "trim-size", box(TrimBox=3.01)),
    Fault("G02", "bleed-small", box(BleedBox=0.04)),
    Fault("G03", "crop-box", box(CropBox=0)),
    Fault("G06", "bleed-gap", paint("0 0.5 0.5 0 k 400 300 300 100 re f")),
    Fault("G06", "bleed-gap", paint(f"0 0.5 0.5 0 k 400 300 {points(212) - 400} 100 re f")),
    Fault("G06", "bleed-gap", paint("q 400 0 0 400 300 300 cm /White Do Q")),
    Fault("G07", "safe-zone", write(f"/F1 10 Tf 1 0 0 1 {points(216 - 13)} 200 Tm <0001> Tj")),
    Fault("G08", "gutter", write(f"/F1 10 Tf 1 0 0 1 {points(18)} 200 Tm <0001> Tj")),
    Fault("G10", "annotation", lambda pdf: pdf.pages[1].obj.__setattr__("Annots", Array([link(pdf, Subtype=Name.TrapNet)]))),
    Fault("G12", "marks-missing", _sheet_with_marks(_crop_marks()), printer={"marks": True}),
    Fault("G12", "marks-inside", _sheet_with_marks(_crop_marks()), printer={"marks": True}),
    Fault("G14", "spread", _wide, printer={"trim": (420.0, 297.0), "binding": "none"}),
    Fault("C01", "colour-space", paint("/Odd cs 1 scn 9 9 9 9 re f", ColorSpace=space(Name.Separation, Name.Black, Name.DeviceCMYK, _function(4)))),
    Fault("C02", "spot", paint("/Odd cs 1 scn 100 100 50 50 re f", ColorSpace=space(Name.Separation, Name("/HKS 13"), Name.DeviceCMYK, _function(4))), printer={"spots": ("HKS 13",)}),
    Fault("C03", "group-space", form(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))),
    Fault("C04", "ink-picture", place(jpeg((250, 250, 230, 30)))),
    Fault("C05", "ink-vector", paint("1 1 1 0 k 100 100 50 50 re f")),
    Fault("C05", "ink-vector", paint(f"1 1 1 0 k 50 100 200 200 re f /Set gs {_X} BT /F1 10 Tf {_WHITE} ET", ExtGState=state(op=True, OPM=1))),
    Fault("C06", "black-mixed", write("/F1 10 Tf " + _WHITE, "0.9 0.3 0.4 0.4 k")),
    Fault("C06", "black-mixed", write("/F1 14 Tf " + _WHITE, "0.6 0.5 0.5 0.9 k")),
    Fault("C07", "black-knockout", paint(f"{_X} BT /F1 10 Tf {_WHITE} ET")),
    Fault("C07", "black-knockout", paint(f"0 0 0 0.3 k 150 150 200 200 re f {_X} BT /F1 10 Tf {_WHITE} ET")),
    Fault("C07", "black-knockout", paint(f"0.5 0 0 0 k 150 150 200 200 re f 0 0 0 0 k 190 190 100 100 re f {_X} BT /F1 10 Tf {_WHITE} ET")),
    Fault("C07", "black-knockout", paint(f"0.5 0 0 0 k 150 150 200 200 re f {_X} BT /F1 14 Tf {_WHITE} ET")),
    Fault("C08", "white-overprint", paint("0 0 0 0 k 100 100 50 50 re f")),
    Fault("C09", "rich-black", write("/F1 30 Tf " + _WHITE, "0.7 0.6 0.5 0.9 k")),
    Fault("C10", "shading-arity", _gradient(4)),
    Fault("C13", "registration", _sheet_with_marks("/Odd CS 1 SCN 0.5 w -20 100 m -5 100 l S")),
    Fault("C14", "grey-small", paint(f"0 g BT /F1 10 Tf {_WHITE} ET")),
    Fault("C16", "transparency", paint("/Set gs", ExtGState=state(ca=0.5))),
    Fault("C17", "black-area", paint("0 0 0 1 k 100 100 150 150 re f")),
    Fault("C17", "black-area", paint("0.6 0 0 1 k 100 100 300 300 re f")),
    Fault("I01", "ppi-low", place(side=(96, 96))),
    Fault("I01", "ppi-low", place(jpeg(size=(16, 16)), (16, 16), (72, 72))),
    Fault("I06", "distorted", place(side=(72, 71.5))),
    Fault("T01", "font-missing", another_font(_unembedded, "3 Tr <0001>")),
    Fault("T02", "font-name", another_font(_named("ABCDEF+CourierNewPSMT"))),
    Fault("T03", "text-small", write("/F1 12 Tf 0.5 0 0 0.5 200 200 Tm <0001> Tj")),
    Fault("T03", "text-small-mixed", write("/F1 7 Tf " + _WHITE, "0 0.9 0 0 k")),
    Fault("T05", "line-thin", paint("/Black gs 0 0 0 1 K 0.25 w 200 200 m 300 200 l S")),
    Fault("T06", "text-lost", context=_located(passages=(Passage("jena", None, "A\u00adB ab"),))),
    Fault("L04", "contents", _contents("1"), context=_located(titles=_TITLES)),
    Fault("W02", "language-missing", on_root(Lang=String("de-DE")), purpose="web"),
)  # fmt: skip
