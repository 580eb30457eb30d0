"""Files that come near a fault and have it not."""

from __future__ import annotations

from ourfiles import TITLES, contents_page, located
from pikepdf import Array, Dictionary, Name, String
from printfiles import (
    jpeg,
    link,
    paint,
    place,
    points,
)
from spoiling import (
    BLACK,
    GLYPH,
    Fault,
    another_font,
    box,
    crop_marks,
    form,
    function_of,
    gradient,
    info,
    named,
    on_root,
    sheet_with_marks,
    space,
    state,
    unembedded,
    wide,
    write,
)

from press.model.preflight import Passage

NEAR_MISSES: tuple[Fault, ...] = (
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
    Fault(
        "G10",
        "annotation",
        lambda pdf: pdf.pages[1].obj.__setattr__(
            "Annots", Array([link(pdf, Subtype=Name.TrapNet)])
        ),
    ),
    Fault("G12", "marks-missing", sheet_with_marks(crop_marks()), printer={"marks": True}),
    Fault("G12", "marks-inside", sheet_with_marks(crop_marks()), printer={"marks": True}),
    Fault("G14", "spread", wide, printer={"trim": (420.0, 297.0), "binding": "none"}),
    Fault(
        "C01",
        "colour-space",
        paint(
            "/Odd cs 1 scn 9 9 9 9 re f",
            ColorSpace=space(Name.Separation, Name.Black, Name.DeviceCMYK, function_of(4)),
        ),
    ),
    Fault(
        "C02",
        "spot",
        paint(
            "/Odd cs 1 scn 100 100 50 50 re f",
            ColorSpace=space(Name.Separation, Name("/HKS 13"), Name.DeviceCMYK, function_of(4)),
        ),
        printer={"spots": ("HKS 13",)},
    ),
    Fault("C03", "group-space", form(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))),
    Fault("C04", "ink-picture", place(jpeg((250, 250, 230, 30)))),
    Fault("C05", "ink-vector", paint("1 1 1 0 k 100 100 50 50 re f")),
    Fault(
        "C05",
        "ink-vector",
        paint(
            f"1 1 1 0 k 50 100 200 200 re f /Set gs {BLACK} BT /F1 10 Tf {GLYPH} ET",
            ExtGState=state(op=True, OPM=1),
        ),
    ),
    Fault("C06", "black-mixed", write("/F1 10 Tf " + GLYPH, "0.9 0.3 0.4 0.4 k")),
    Fault("C06", "black-mixed", write("/F1 14 Tf " + GLYPH, "0.6 0.5 0.5 0.9 k")),
    Fault("C07", "black-knockout", paint(f"{BLACK} BT /F1 10 Tf {GLYPH} ET")),
    Fault(
        "C07",
        "black-knockout",
        paint(f"0 0 0 0.3 k 150 150 200 200 re f {BLACK} BT /F1 10 Tf {GLYPH} ET"),
    ),
    Fault(
        "C07",
        "black-knockout",
        paint(
            "0.5 0 0 0 k 150 150 200 200 re f 0 0 0 0 k 190 190 100 100 re f "
            f"{BLACK} BT /F1 10 Tf {GLYPH} ET"
        ),
    ),
    Fault(
        "C07",
        "black-knockout",
        paint(f"0.5 0 0 0 k 150 150 200 200 re f {BLACK} BT /F1 14 Tf {GLYPH} ET"),
    ),
    Fault("C08", "white-overprint", paint("0 0 0 0 k 100 100 50 50 re f")),
    Fault("C09", "rich-black", write("/F1 30 Tf " + GLYPH, "0.7 0.6 0.5 0.9 k")),
    Fault("C10", "shading-arity", gradient(4)),
    Fault("C13", "registration", sheet_with_marks("/Odd CS 1 SCN 0.5 w -20 100 m -5 100 l S")),
    Fault("C14", "grey-small", paint(f"0 g BT /F1 10 Tf {GLYPH} ET")),
    Fault("C16", "transparency", paint("/Set gs", ExtGState=state(ca=0.5))),
    Fault("C17", "black-area", paint("0 0 0 1 k 100 100 150 150 re f")),
    Fault("C17", "black-area", paint("0.6 0 0 1 k 100 100 300 300 re f")),
    Fault("I01", "ppi-low", place(side=(96, 96))),
    Fault("I01", "ppi-low", place(jpeg(size=(16, 16)), (16, 16), (72, 72))),
    Fault("I06", "distorted", place(side=(72, 71.5))),
    Fault("T01", "font-missing", another_font(unembedded, "3 Tr <0001>")),
    Fault("T02", "font-name", another_font(named("ABCDEF+CourierNewPSMT"))),
    Fault("T03", "text-small", write("/F1 12 Tf 0.5 0 0 0.5 200 200 Tm <0001> Tj")),
    Fault("T03", "text-small-mixed", write("/F1 7 Tf " + GLYPH, "0 0.9 0 0 k")),
    Fault("T05", "line-thin", paint("/Black gs 0 0 0 1 K 0.25 w 200 200 m 300 200 l S")),
    Fault("T06", "text-lost", context=located(passages=(Passage("jena", None, "A\u00adB ab"),))),
    Fault("L04", "contents", contents_page("1"), context=located(titles=TITLES)),
    Fault("W02", "language-missing", on_root(Lang=String("de-DE")), purpose="web"),
)
