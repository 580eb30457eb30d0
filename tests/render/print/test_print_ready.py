from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from compositions import ROOT, encoded
from pikepdf import Array, Dictionary, Name
from PIL import Image
from presses import FORM, GROUP, MM, PRINTER, codes, content, print_composition, ready, small_pdf

from press.render.prepress.ready import make_ready

FLAT = b"1 0 0 0 k 0 0 9 9 re f"
STATES = {"ExtGState": {"/a5": Dictionary(ca=0.5), "/a1.0": Dictionary(ca=1)}}


def picture_part(
    image: Image.Image, name: str = "/i0", **more: object
) -> tuple[str, str, dict[str, object], bytes]:
    space = {"RGB": Name.DeviceRGB, "L": Name.DeviceGray}[image.mode]
    entries = {
        "/Subtype": Name.Image, "/Width": image.width, "/Height": image.height,
        "/ColorSpace": space, "/BitsPerComponent": 8, "/Interpolate": True,
        **{f"/{key}": value for key, value in more.items()},
    }  # fmt: skip
    return "XObject", name, entries, image.tobytes()


# Boxes


@pytest.mark.parametrize("bleed", [3.0, 5.0, 0.0])
def test_boxes(bleed: float) -> None:
    raw = small_pdf(FLAT, FLAT, bleed=5 * MM, size=(595.27559, 841.88976))
    pdf, report = ready(raw, bleed=bleed)
    assert codes(report) == []
    for page in pdf.pages:
        edge = bleed * MM
        expected = [edge, edge, 210 * MM + edge, 297 * MM + edge]
        assert list(map(float, page.obj.TrimBox)) == pytest.approx(expected, abs=1e-4)
        full = [0, 0, 210 * MM + 2 * edge, 297 * MM + 2 * edge]
        assert list(map(float, page.obj.MediaBox)) == pytest.approx(full, abs=1e-4)
        assert page.obj.BleedBox == page.obj.MediaBox
        assert not {"/CropBox", "/ArtBox", "/Rotate", "/UserUnit"} & set(page.obj.keys())


def test_content_moves_with_the_boxes() -> None:
    pdf, _ = ready(small_pdf(FLAT))
    edge = f"{3 * MM:.5f}".rstrip("0")
    assert content(pdf)[:2] == ["q", f"1 0 0 1 {edge} {edge} cm"]
    assert content(pdf)[-1] == "Q"


def test_too_little_bleed_is_told() -> None:
    _, report = ready(small_pdf(FLAT, bleed=3 * MM), bleed=5)
    assert [(f.code, f.page, f.values["wanted"], f.values["drawn"]) for f in report] == [
        ("prepress/bleed-short", 1, "5", "3.0")
    ]


def test_marks_stand_outside_the_bleed() -> None:
    pdf, _ = ready(small_pdf(FLAT, FLAT), marks=True)
    page = pdf.pages[0].obj
    assert list(page.Resources.ColorSpace.Registration)[:3] == [
        "/Separation",
        "/All",
        "/DeviceCMYK",
    ]
    left, bottom, right, top = map(float, page.BleedBox)
    lines = content(pdf)
    art = lines.index("/Registration CS")
    assert any(line.endswith("re") for line in lines[:art])  # the page is cut at the bleed
    assert lines[lines.index("W") - 1].split()[:2] == [f"{7 * MM:.5f}"] * 2
    x = y = 0.0
    for line in lines[art:]:
        *numbers, operator = line.split()
        if operator in ("m", "l", "c"):
            x, y = float(numbers[-2]), float(numbers[-1])
            outside = x < left or x > right or y < bottom or y > top
            assert outside, line
    assert pdf.pages[0].Contents[1].objgen == pdf.pages[1].Contents[1].objgen


# What must not be there


def test_everything_interactive_is_dropped() -> None:
    with pikepdf.open(io.BytesIO(small_pdf(FLAT))) as pdf:
        root, page = pdf.Root, pdf.pages[0].obj
        page.Annots = Array([Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 1, 1]))])
        page.Tabs, page.StructParents, page.Group = Name.S, 0, GROUP
        root.Names = Dictionary(Dests=Dictionary(Names=Array()))
        root.Outlines, root.MarkInfo = Dictionary(), Dictionary(Marked=True)
        root.OpenAction, root.PageMode = Array(), Name.UseOutlines
        out = io.BytesIO()
        pdf.save(out)
    pdf, report = ready(out.getvalue())
    assert codes(report) == []
    assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Metadata", "/OutputIntents"}
    assert set(pdf.pages[0].obj.keys()) == {
        "/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/BleedBox", "/TrimBox",
    }  # fmt: skip


def test_pages_keep_only_the_resources_they_use() -> None:
    parts = [("XObject", name, FORM, FLAT) for name in ("/x0", "/x1")]
    spaces = {"ColorSpace": {"/lab-d50": Array([Name.Lab, Dictionary()])}, **STATES}
    pdf, _ = ready(small_pdf(b"/x0 Do", b"/a1.0 gs /x1 Do", parts=parts, resources=spaces))
    assert [sorted(page.obj.Resources.keys()) for page in pdf.pages] == [
        ["/XObject"],
        ["/ExtGState", "/XObject"],
    ]
    assert list(pdf.pages[1].obj.Resources.XObject.keys()) == ["/x1"]


# Colours


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("0 0 0 rg", "0 0 0 1 k"),
        ("1 1 1 RG", "0 0 0 0 K"),
        (".796 .2627 .1333 rg", "0 0.84 0.9 0.17 k"),
        ("/DeviceRGB cs 0 0 0 sc", "0 0 0 1 k"),
        ("/DeviceGray CS .5 SC", "0 0 0 0.5 K"),
        ("0 G", "0 0 0 1 K"),
        (".1 .2 .3 0 k", ".1 .2 .3 0 k"),
        ("/DeviceCMYK cs .1 .2 .3 0 scn", ".1 .2 .3 0 scn"),
        ("/icc cs .1 .2 .3 0 scn", "0.1 0.2 0.3 0 k"),
        ("/gray cs .4 scn", "0 0 0 0.6 k"),
    ],
)
def test_colour_operators(written: str, made: str) -> None:
    with pikepdf.new() as pdf:
        icc = pdf.make_stream(b"", N=4)
        spaces = {
            "/icc": Array([Name.ICCBased, icc]),
            "/gray": Array([Name.CalGray, Dictionary(WhitePoint=Array([1, 1, 1]))]),
        }
        out = io.BytesIO()
        page = pdf.add_blank_page()
        page.obj.Resources = Dictionary(ColorSpace=Dictionary(spaces))
        page.obj.Contents = pdf.make_stream(f"{written} 0 0 9 9 re B".encode())
        page.obj.MediaBox, page.obj.TrimBox = Array([-9, -9, 99, 99]), Array([0, 0, 90, 90])
        pdf.save(out)
    made_ready, report = ready(out.getvalue())
    lines = [
        " ".join(f"{float(w):g}" if w[0] in "0.1" else w for w in line.split())
        for line in content(made_ready)
    ]
    expected = " ".join(f"{float(w):g}" if w[0] in "0.1" else w for w in made.split())
    assert expected in lines
    assert not {"rg", "RG", "g", "G"} & {line.split()[-1] for line in lines}
    assert codes(report) == []
    assert "/ColorSpace" not in made_ready.pages[0].obj.Resources


def test_a_foreign_colour_is_told_with_its_page() -> None:
    pdf, report = ready(small_pdf(FLAT, b"0 0 .933 rg 0 0 9 9 re f 0 0 .933 rg"))
    (told,) = report
    assert (told.code, told.page, told.values["colour"]) == ("prepress/colour", 2, "#0000ee")
    assert any(line.endswith(" k") for line in content(pdf, 1)[3:])


def test_gradients_are_refused() -> None:
    interpolation = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([0, 0, 1]), N=1
    )
    stitched = Dictionary(FunctionType=3, Functions=Array([interpolation]))
    good = Dictionary(FunctionType=2, C0=Array([1, 0, 0, 0]), C1=Array([0, 0, 1, 0]), N=1)

    def shading(space: Name, function: Dictionary) -> Dictionary:
        return Dictionary(ShadingType=2, ColorSpace=space, Function=function)

    resources = {
        "Shading": {
            "/s0": shading(Name.DeviceCMYK, stitched),
            "/s1": shading(Name.DeviceRGB, interpolation),
            "/s2": shading(Name.DeviceCMYK, good),
        },
        "Pattern": {"/p0": Dictionary(PatternType=2, Shading=shading(Name.DeviceCMYK, stitched))},
    }
    pages = (b"/s0 sh", b"/s1 sh", b"/s2 sh", b"/Pattern cs /p0 scn 0 0 9 9 re f")
    _, report = ready(small_pdf(*pages, resources=resources))
    assert [(f.code, f.page) for f in report] == [("prepress/gradient", n) for n in (1, 2, 4)]


# Forms, tiles, transparency


def test_needless_groups_dissolve() -> None:
    parts = [("XObject", "/x0", {**FORM, "/Group": GROUP}, FLAT)]
    pdf, _ = ready(small_pdf(b"/a1.0 gs /x0 Do", parts=parts, resources=STATES))
    assert "/Group" not in pdf.pages[0].obj.Resources.XObject["/x0"]
    assert "/Group" not in pdf.pages[0].obj


@pytest.mark.parametrize(
    ("page", "form"), [(b"/a5 gs /x0 Do", FLAT), (b"/x0 Do", b"/a5 gs " + FLAT)]
)
def test_needed_groups_blend_in_ink(page: bytes, form: bytes) -> None:
    inner = {**FORM, "/Group": GROUP, "/Resources": lambda shared: shared}
    parts = [("XObject", "/x0", inner, form)]
    pdf, report = ready(small_pdf(page, FLAT, parts=parts, resources=STATES))
    assert codes(report) == []
    first, second = (page.obj for page in pdf.pages)
    assert first.Resources.XObject["/x0"].Group.CS == "/DeviceCMYK"
    assert (first.Group.S, first.Group.CS) == ("/Transparency", "/DeviceCMYK")
    assert "/Group" not in second


def test_soft_masks_stay_groups() -> None:
    def mask(shared: Dictionary) -> Dictionary:
        return Dictionary(Type=Name.Mask, S=Name.Luminosity, G=shared.XObject["/m"])

    with pikepdf.open(
        io.BytesIO(
            small_pdf(
                b"/s gs " + FLAT,
                parts=[("XObject", "/m", {**FORM, "/Group": GROUP}, b"1 1 1 rg 0 0 9 9 re f")],
                resources={"ExtGState": {"/s": Dictionary()}},
            )
        )
    ) as pdf:
        shared = pdf.pages[0].obj.Resources
        shared.ExtGState["/s"].SMask = mask(shared)
        out = io.BytesIO()
        pdf.save(out)
    pdf, report = ready(out.getvalue())
    group = pdf.pages[0].obj.Resources.ExtGState["/s"].SMask.G
    assert group.Group.CS == "/DeviceCMYK"
    assert b"0 0 0 0 k" in group.read_bytes()
    assert "/Group" in pdf.pages[0].obj
    assert codes(report) == []


def test_forms_are_made_ready_once() -> None:
    parts = [("XObject", "/x0", FORM, b"0 0 .933 rg 0 0 9 9 re f")]
    pdf, report = ready(small_pdf(b"/x0 Do /x0 Do", b"/x0 Do", parts=parts))
    forms = [page.obj.Resources.XObject["/x0"] for page in pdf.pages]
    assert forms[0].objgen == forms[1].objgen
    assert b"rg" not in forms[0].read_bytes()
    assert [f.page for f in report] == [1]


def test_tiles_move_with_the_page() -> None:
    tile = {
        "/PatternType": 1, "/PaintType": 1, "/TilingType": 1, "/XStep": 9, "/YStep": 9,
        "/BBox": Array([0, 0, 9, 9]), "/Matrix": Array([1, 0, 0, -1, 5, 7]),
    }  # fmt: skip
    pdf, _ = ready(
        small_pdf(
            b"/Pattern cs /p0 scn 0 0 99 99 re f",
            b"/Pattern cs /p0 scn 0 0 99 99 re f",
            parts=[("Pattern", "/p0", tile, b"1 1 1 rg 0 0 5 5 re f")],
        )
    )
    made = pdf.pages[1].obj.Resources.Pattern["/p0"]
    edge = 3 * MM
    assert list(map(float, made.Matrix)) == pytest.approx([1, 0, 0, -1, 5 + edge, 7 + edge])
    assert made.read_bytes().startswith(b"0 0 0 0 k")


# Pictures


def test_a_picture_without_loss_stays_so() -> None:
    image = Image.new("RGB", (4, 2), (203, 67, 33))
    pdf, report = ready(small_pdf(b"/i0 Do", parts=[picture_part(image)]))
    made = pdf.pages[0].obj.Resources.XObject["/i0"]
    assert made.ColorSpace == "/DeviceCMYK"
    assert "/Interpolate" not in made
    assert len(made.read_bytes()) == 4 * 2 * 4
    assert [(f.code, f.page, f.values["width"]) for f in report] == [("prepress/picture", 1, 4)]


def test_a_jpeg_stays_a_good_jpeg() -> None:
    image = Image.radial_gradient("L").convert("RGB")
    part = picture_part(image, Filter=Name.DCTDecode)
    part = (*part[:3], encoded(image, quality=60))
    pdf, _ = ready(small_pdf(b"/i0 Do", parts=[part]))
    made = pdf.pages[0].obj.Resources.XObject["/i0"]
    assert list(made.Decode) == [1, 0] * 4
    stored = Image.open(io.BytesIO(made.read_raw_bytes()))
    assert stored.mode == "CMYK"
    assert {layer[1:3] for layer in stored.layer} == {(1, 1)}  # type: ignore[attr-defined]
    middle = pikepdf.PdfImage(made).as_pil_image().convert("RGB").getpixel((128, 128))
    assert max(middle) < 60  # black is black, not white


def test_the_soft_mask_is_kept() -> None:
    image = Image.new("RGB", (4, 2), (203, 67, 33))
    mask = picture_part(Image.new("L", (4, 2), 128), "/mask")
    part = picture_part(image, SMask=lambda shared: shared.XObject["/mask"])
    pdf, _ = ready(small_pdf(b"/i0 Do", parts=[mask, part]))
    made = pdf.pages[0].obj.Resources.XObject["/i0"]
    assert made.SMask.ColorSpace == "/DeviceGray"
    assert made.SMask.read_bytes() == bytes([128]) * 8
    assert "/Interpolate" not in made.SMask
    assert "/Group" in pdf.pages[0].obj


def test_gray_pictures_stay_gray() -> None:
    pdf, report = ready(small_pdf(b"/i0 Do", parts=[picture_part(Image.new("L", (4, 2)))]))
    assert pdf.pages[0].obj.Resources.XObject["/i0"].ColorSpace == "/DeviceGray"
    assert codes(report) == []


# What the file says


def test_output_intent() -> None:
    pdf, _ = ready(small_pdf(FLAT))
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    assert str(intent.RegistryName) == "http://www.color.org"
    assert str(intent.OutputCondition) == "Offset, gestrichenes Papier"
    assert intent.DestOutputProfile.N == 4
    profile = (ROOT / str(PRINTER.intent.profile)).read_bytes()
    assert intent.DestOutputProfile.read_bytes() == profile


def test_a_missing_profile_is_told() -> None:
    intent = replace(PRINTER.intent, identifier="FOGRA51", profile=None, digest=None)
    pdf, report = ready(small_pdf(FLAT), intent=intent)
    assert codes(report) == ["prepress/profile-missing"]
    assert "/OutputIntents" not in pdf.Root


def test_info_and_xmp_agree() -> None:
    pdf, _ = ready(small_pdf(FLAT))
    info = pdf.docinfo
    with pdf.open_metadata() as xmp:
        assert str(info["/Title"]) == xmp["dc:title"]
        assert [str(info["/Author"])] == list(xmp["dc:creator"])
        assert str(info["/Creator"]) == xmp["xmp:CreatorTool"]
        assert str(info["/Producer"]) == xmp["pdf:Producer"]
        assert str(info["/GTS_PDFXVersion"]) == xmp["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert (info["/Trapped"], xmp["pdf:Trapped"]) == ("/False", "False")
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20191201000000Z"
        for key in ("CreateDate", "ModifyDate", "MetadataDate"):
            assert xmp[f"xmp:{key}"] == "2019-12-01T00:00:00Z"
        assert (xmp["xmpMM:VersionID"], xmp["xmpMM:RenditionClass"]) == ("1", "default")
    assert pdf.pdf_version == "1.6"
    assert len(pdf.trailer.ID) == 2


def test_identifiers() -> None:
    """The document stays the same through its states, an instance is one state."""

    def ids(raw: bytes, selection: str = "all") -> tuple[str, str]:
        composed = replace(print_composition(), selection=selection)
        made, _ = make_ready(raw, composed, PRINTER, ROOT)
        with pikepdf.open(io.BytesIO(made)) as pdf, pdf.open_metadata() as xmp:
            return str(xmp["xmpMM:DocumentID"]), str(xmp["xmpMM:InstanceID"])

    first, changed, other = (
        ids(small_pdf(FLAT)), ids(small_pdf(FLAT + b" n")), ids(small_pdf(FLAT), "jena"),
    )  # fmt: skip
    assert first == ids(small_pdf(FLAT))
    assert first[0] == changed[0]
    assert len({first[1], changed[1], other[1]}) == 3
    assert other[0] != first[0]


def test_title_is_escaped() -> None:
    composed = replace(print_composition(), title="A & B <c> „ü“")
    made, _ = make_ready(small_pdf(FLAT), composed, PRINTER, ROOT)
    with pikepdf.open(io.BytesIO(made)) as pdf, pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) == "A & B <c> „ü“"


def test_the_packet_can_be_found_without_unpacking() -> None:
    """Workflow servers look for the XMP packet with a plain search."""
    made, _ = make_ready(small_pdf(FLAT), print_composition(), PRINTER, ROOT)
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in made


# Older standards


@pytest.mark.parametrize(
    ("standard", "version", "conformance"),
    [("pdf/x-1a", "PDF/X-1:2001", "PDF/X-1a:2001"), ("pdf/x-3", "PDF/X-3:2002", None)],
)
def test_older_standards(standard: str, version: str, conformance: str | None) -> None:
    parts = [("XObject", "/x0", {**FORM, "/Group": GROUP}, FLAT)]
    raw = small_pdf(b"/a1.0 gs /x0 Do BT (x) Tj ET", parts=parts, resources=STATES)
    made, report = make_ready(raw, print_composition(), replace(PRINTER, standard=standard), ROOT)
    assert codes(report) == []
    assert made.startswith(b"%PDF-1.3")
    assert b"/ObjStm" not in made
    assert b"/XRef" not in made
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == version
        assert (str(pdf.docinfo.get("/GTS_PDFXConformance", "")) or None) == conformance
        assert "/Metadata" not in pdf.Root
        assert "/Group" not in pdf.pages[0].obj.Resources.XObject["/x0"]
        for state in pdf.pages[0].obj.Resources.ExtGState.values():  # type: ignore[operator]
            assert not {"/ca", "/CA", "/SMask", "/BM"} & set(state.keys())


@pytest.mark.parametrize("standard", ["pdf/x-1a", "pdf/x-3"])
@pytest.mark.parametrize("page", [b"/a5 gs " + FLAT, b"/i0 Do"])
def test_older_standards_refuse_transparency(standard: str, page: bytes) -> None:
    mask = picture_part(Image.new("L", (4, 2), 128), "/mask")
    part = picture_part(Image.new("L", (4, 2)), SMask=lambda shared: shared.XObject["/mask"])
    raw = small_pdf(FLAT, page, resources=STATES, parts=[mask, part])
    _, report = ready(raw, standard=standard)
    assert [(f.code, f.page) for f in report] == [("prepress/transparency", 2)]


def test_same_bytes() -> None:
    raw = small_pdf(FLAT, b"0 0 .933 rg /x0 Do", parts=[("XObject", "/x0", FORM, FLAT)])
    first, second = (make_ready(raw, print_composition(), PRINTER, ROOT)[0] for _ in range(2))
    assert first == second
