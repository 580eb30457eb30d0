"""What is read from a file: operators, boxes, colours, pictures, fonts, text."""

from __future__ import annotations

import random
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from printfiles import paint, perfect, picture, place, points, saved

from press.check.facts import Wanted, jpeg, limits, read
from press.check.facts.inks import laid
from press.check.facts.ledger import Cover
from press.check.facts.lexer import operators
from press.model.colour import CMYK, GRAY, RGB, Ink, Space
from press.model.pdf import PdfFacts

STREAMS = (
    b"q 1 0 0 -1 0 841.89 cm /Im#201 Do Q",
    b"BT /F1 12 Tf [(a\\(b\\)) -20 <4142> 3(c(d)e)]TJ (x\\053\\n) ' ET",
    b"[3 2]0 d .5 -.5 m 1. -2. l S% comment\n/P <</MCID 0/A[1[2]]>>BDC EMC",
    b"BI /W 2 /H 2 /BPC 8 /CS /RGB ID \xff\x00EI\x01\x02abcdefgh\nEI Q true false null foo",
    b"0 g\n/Cs1 cs 0.1 0.2 /P1 scn f* W* n",
)


@pytest.mark.parametrize("content", STREAMS)
def test_the_lexer_reads_what_qpdf_reads(content: bytes) -> None:
    pdf = pikepdf.new()
    theirs = pikepdf.parse_content_stream(pdf.make_stream(content))
    ours = list(operators(content))
    names = ["BI" if str(one.operator) == "INLINE IMAGE" else str(one.operator) for one in theirs]
    assert [word.decode() for word, _ in ours] == names
    for (word, args), instruction in zip(ours, theirs, strict=True):
        if word != b"BI":
            assert len(args) == len(list(instruction.operands)), word


def test_the_lexer_reads_numbers_and_names_alike() -> None:
    dice = random.Random(1)
    lines = []
    for _ in range(300):
        numbers = [
            dice.choice(("0", "-1.5", ".25", "+3", "12.", "-.5", "100000")) for _ in range(6)
        ]
        lines.append(f"{' '.join(numbers)} cm /N{dice.randrange(99)} gs")
    content = "\n".join(lines).encode()
    pdf = pikepdf.new()
    theirs = pikepdf.parse_content_stream(pdf.make_stream(content))
    for (word, args), one in zip(operators(content), theirs, strict=True):
        expected = [str(a)[1:] if isinstance(a, Name) else float(a) for a in one.operands]
        assert (word.decode(), args) == (str(one.operator), expected)


def test_a_text_array_gives_its_codes() -> None:
    ((_, (row,)),) = operators(b"[<0041> -20 (b\\)) 3 <43>] TJ")
    assert row.codes() == b"\x00Ab)C"


def facts(pdf: pikepdf.Pdf, **wanted: object) -> PdfFacts:
    return read(saved(pdf), replace(Wanted(), **wanted))


def test_boxes_are_inherited_and_guessed() -> None:
    pdf = perfect(2)
    media = Array([0, 0, points(216), points(303)])
    pdf.Root.Pages.MediaBox = media
    for page in pdf.pages:
        del page.obj["/MediaBox"], page.obj["/TrimBox"], page.obj["/BleedBox"]
    boxes = facts(pdf).pages[0].boxes
    assert boxes.trim is None
    assert boxes.edge == pytest.approx([points(x) for x in (3, 3, 213, 300)], abs=0.01)


def test_what_is_clipped_away_is_not_painted() -> None:
    pdf = perfect(2)
    paint("q 0 0 10 10 re W n 1 0 0 rg 500 500 20 20 re f Q")(pdf)
    assert all(p.ink.space.kind != "DeviceRGB" for p in facts(pdf).pages[1].paints)


def test_size_and_place_of_text_follow_the_matrices() -> None:
    pdf = perfect(2)
    paint("q 2 0 0 2 0 0 cm BT /F1 6 Tf 0.5 0 0 1.5 100 100 Tm <0001> Tj ET Q")(pdf)
    (found,) = [p for p in facts(pdf).pages[1].paints if p.kind == "text" and p.size == 18]
    assert found.areas[0].left == pytest.approx(200 / points(1) - 3, abs=0.1)


def test_forms_patterns_masks_and_glyphs_are_walked() -> None:
    pdf = perfect(2)
    cell = pdf.make_stream(b"1 0 0 rg 0 0 5 5 re f")
    cell.PatternType, cell.PaintType, cell.TilingType = 1, 1, 1
    cell.BBox, cell.XStep, cell.YStep, cell.Resources = Array([0, 0, 5, 5]), 5, 5, Dictionary()
    inner = pdf.make_stream(b"0 1 0 rg 0 0 5 5 re f")
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    mask = Dictionary(S=Name.Luminosity, G=pdf.make_indirect(inner))
    paint(
        "/Pattern cs /P scn 100 100 50 50 re f /M gs",
        Pattern=Dictionary(P=pdf.make_indirect(cell)),
        ExtGState=Dictionary(M=Dictionary(SMask=mask)),
    )(pdf)  # fmt: skip
    found = {p.ink.values: p for p in facts(pdf).pages[1].paints if p.ink.space == RGB}
    assert found[(1.0, 0.0, 0.0)].areas[0].left == pytest.approx(100 / points(1) - 3, abs=0.1)
    assert found[(0.0, 1.0, 0.0)].mask


def test_effective_resolution_comes_from_the_placed_size() -> None:
    pdf = perfect(2)
    paint("q 0 36 -144 0 300 300 cm /Picture Do Q")(pdf)
    assert facts(pdf).pages[1].placements[-1].ppi == (600.0, 150.0)


def test_a_picture_is_read_once_and_measured_at_its_largest() -> None:
    pdf = perfect(4)
    read_facts = facts(pdf)
    assert len(read_facts.pictures) == 1
    assert read_facts.pictures[0].ink == pytest.approx(51, abs=1)


@pytest.mark.parametrize("coding", ["jpeg", "inverted", "raw", "deep", "palette"])
def test_the_ink_of_a_picture_is_the_same_however_it_is_stored(coding: str) -> None:
    ink, size = (200, 100, 50, 0), (64, 64)
    pdf = perfect(2)
    raw = bytes(ink) * (64 * 64)
    if coding == "jpeg":
        from printfiles import jpeg as encoded

        place(encoded(ink, size), size)(pdf)
    elif coding == "inverted":
        from printfiles import jpeg as encoded

        negative = tuple(255 - value for value in ink)
        place(encoded(negative, size), size, Decode=None)(pdf)
    elif coding == "raw":
        place(raw, size, Filter=None, Decode=None)(pdf)
    elif coding == "deep":
        wide = bytes(part for value in ink for part in (value, value)) * (64 * 64)
        place(wide, size, Filter=None, Decode=None, BitsPerComponent=16)(pdf)
    else:
        space = Array([Name.Indexed, Name.DeviceCMYK, 0, pikepdf.String(bytes(ink))])
        place(bytes(64 * 64), size, Filter=None, Decode=None, ColorSpace=space)(pdf)
    assert facts(pdf).pictures[-1].ink == pytest.approx(sum(ink) / 255 * 100, abs=3)


def test_the_square_finds_the_darkest_place() -> None:
    total = [0] * (40 * 20)
    for y in range(5, 13):
        for x in range(20, 28):
            total[y * 40 + x] = 4 * 255
    found = laid(total, 40, 20)
    assert found.highest == pytest.approx(400)
    assert found.at == pytest.approx((24 / 40, 9 / 20))
    assert found.mean == pytest.approx(400 * 64 / 800)


@pytest.mark.parametrize("quality", [30, 60, 75, 85, 92, 98])
def test_jpeg_quality_is_estimated(quality: int) -> None:
    import io

    out = io.BytesIO()
    Image.new("RGB", (32, 32), (9, 99, 199)).save(out, "JPEG", quality=quality)
    head = jpeg.head(out.getvalue())
    assert head is not None
    assert head.quality == pytest.approx(quality, abs=1)
    assert head.pixels == (32, 32)


def test_what_lies_beneath_is_remembered_roughly() -> None:
    cover = Cover((0.0, 0.0, 600.0, 800.0))
    cover.mark((100.0, 100.0, 300.0, 300.0))
    assert cover.touches((250.0, 250.0, 260.0, 260.0))
    assert not cover.touches((400.0, 400.0, 500.0, 500.0))
    cover.clear((150.0, 150.0, 300.0, 300.0))
    assert not cover.touches((200.0, 200.0, 210.0, 210.0))
    cover.mark((-50.0, -50.0, 9000.0, 9000.0))
    assert cover.touches((0.0, 0.0, 1.0, 1.0))


def test_rotated_and_cropped_pages_are_looked_at_whole() -> None:
    pdf = perfect(2)
    page = pdf.pages[1].obj
    page.Rotate = 90
    page.CropBox = Array([100, 100, 300, 300])
    paint("0 0.5 0.5 0 k 400 300 200 100 re f")(pdf)
    straight = perfect(2)
    paint("0 0.5 0.5 0 k 400 300 200 100 re f")(straight)
    assert facts(pdf).pages[1].gaps == facts(straight).pages[1].gaps


def test_text_and_lines() -> None:
    page = facts(perfect(2), texts=True).pages[0]
    assert page.text.strip() == "AB"
    assert page.lines[0].left == pytest.approx(200 / points(1) - 3, abs=0.5)


def test_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_OPERATORS", 5)
    assert facts(perfect(2)).pages[0].unread


def separation(*names: str) -> Space:
    return Space("DeviceN" if len(names) > 1 else "Separation", len(names), names, "DeviceCMYK")


@pytest.mark.parametrize(
    ("ink", "cmyk", "total", "black", "white"),
    [
        (Ink(CMYK, (0.0, 0.0, 0.0, 1.0)), (0, 0, 0, 1), 100, True, False),
        (Ink(GRAY, (0.0,)), (0, 0, 0, 1), 100, True, False),
        (Ink(GRAY, (1.0,)), (0, 0, 0, 0), 0, False, True),
        (Ink(separation("Black"), (1.0,)), (0, 0, 0, 1), 100, True, False),
        (Ink(separation("All"), (1.0,)), (1, 1, 1, 1), 400, False, False),
        (Ink(separation("Cyan", "HKS 13"), (0.5, 1.0)), (0.5, 0, 0, 0), 150, False, False),
    ],
)  # fmt: skip
def test_inks(ink: Ink, cmyk: object, total: float, black: bool, white: bool) -> None:
    assert ink.cmyk == cmyk
    assert ink.total == pytest.approx(total)
    assert (ink.black, ink.white) == (black, white)


def test_rgb_has_no_known_ink() -> None:
    assert Ink(RGB, (0.0, 0.0, 0.0)).total is None
    assert Ink(RGB, (1.0, 1.0, 1.0)).white


def test_picture_objects_of_the_helper_are_what_they_claim() -> None:
    pdf = pikepdf.new()
    assert picture(pdf).Width == 300
