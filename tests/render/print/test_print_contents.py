from __future__ import annotations

import io

import pikepdf
import pytest
from compositions import encoded
from pikepdf import Array, Dictionary, Name
from PIL import Image
from presses import (
    FLAT,
    FORM,
    GROUP,
    MM,
    STATES,
    codes,
    content,
    picture_part,
    ready,
    small_pdf,
)

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
