"""Faults of colour and pictures: families C and I."""

from __future__ import annotations

from pikepdf import Dictionary, Name
from printfiles import (
    jpeg,
    paint,
    place,
)
from spoiling import (
    BLACK,
    GLYPH,
    GPS,
    Fault,
    form,
    function_of,
    gradient,
    line_art,
    sixteen_bits,
    space,
    state,
    write,
)

from press.findings import Origin
from press.model.preflight import Context, Credit

FAULTS: tuple[Fault, ...] = (
    Fault("C01", "colour-space", paint("0.1 0.2 0.3 rg 100 100 50 50 re f")),
    Fault(
        "C02",
        "spot",
        paint(
            "/Odd cs 1 scn 100 100 50 50 re f",
            ColorSpace=space(Name.Separation, Name("/HKS 13"), Name.DeviceCMYK, function_of(4)),
        ),
    ),
    Fault("C03", "group-space", form(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    Fault("C04", "ink-picture", place(jpeg((250, 250, 250, 200)))),
    Fault("C05", "ink-vector", paint("1 1 1 0.5 k 100 100 50 50 re f")),
    Fault(
        "C05",
        "ink-vector",
        paint(
            "1 0.9 0.6 0 k 50 100 200 200 re f /Set gs 0 0 0 1 k 60 110 100 100 re f",
            ExtGState=state(op=True, OPM=1),
        ),
    ),
    Fault("C06", "black-mixed", write("/F1 10 Tf " + GLYPH, "0.6 0.5 0.5 0.9 k")),
    Fault(
        "C07",
        "black-knockout",
        paint(f"0.5 0 0 0 k 150 150 200 200 re f {BLACK} BT /F1 10 Tf {GLYPH} ET"),
    ),
    Fault(
        "C07",
        "black-knockout",
        paint(f"/Set gs {BLACK} BT /F1 10 Tf {GLYPH} ET", ExtGState=state(op=True, OPM=0)),
    ),
    Fault("C08", "white-overprint", paint("/Black gs 0 0 0 0 k 100 100 50 50 re f")),
    Fault("C09", "rich-black", write("/F1 30 Tf " + GLYPH, "0.7 0.7 0.6 0.95 k")),
    Fault("C10", "shading-arity", gradient(3)),
    Fault(
        "C11",
        "palette",
        context=Context(palette=frozenset({(0.5, 0.5, 0.5, 0.0)})),
        good=Context(palette=frozenset({(0.1, 0.2, 0.3, 0.0), (0.0, 0.0, 0.0, 1.0)})),
    ),
    Fault(
        "C12", "device-setting", paint("/Set gs", ExtGState=state(TR=Dictionary(FunctionType=2)))
    ),
    Fault(
        "C13",
        "registration",
        paint(
            "/Odd cs 0.5 scn 100 100 50 50 re f",
            ColorSpace=space(Name.Separation, Name.All, Name.DeviceCMYK, function_of(4)),
        ),
    ),
    Fault(
        "C14", "grey-small", paint(f"0.5 0 0 0 k 150 150 200 200 re f 0 g BT /F1 10 Tf {GLYPH} ET")
    ),
    Fault("C15", "colour-overprint", paint("/Black gs 0.5 0.5 0 0 k 100 100 50 50 re f")),
    Fault(
        "C16",
        "transparency",
        paint("/Set gs", ExtGState=state(ca=0.5)),
        printer={"standard": "pdf/x-3"},
    ),
    Fault("C17", "black-area", paint("0 0 0 1 k 100 100 300 300 re f")),
    Fault("I01", "ppi-low", place(side=(200, 200)), severity="ERROR"),
    Fault("I01", "ppi-low", place(side=(100, 100)), severity="WARNING"),
    Fault("I02", "bitonal-low", line_art),
    Fault("I03", "ppi-high", place(side=(30, 30))),
    Fault("I04", "jpeg-quality", place(jpeg(quality=60))),
    Fault("I05", "picture-private", place(jpeg(exif=GPS.tobytes())), severity="ERROR"),
    Fault("I06", "distorted", place(side=(72, 60))),
    Fault(
        "I07",
        "picture-credit",
        context=Context(credits=(Credit("jena", Origin("images/2019/jena.yaml"), ("release",)),)),
        good=Context(credits=(Credit("jena", Origin("images/2019/jena.yaml"), ()),)),
    ),
    Fault(
        "I08",
        "picture-coding",
        place(b"", ColorSpace=Name.DeviceGray, Filter=Name.JBIG2Decode, Decode=None),
    ),
    Fault("I09", "picture-depth", sixteen_bits),
    Fault("I10", "interpolate", place(Interpolate=True)),
    Fault("I11", "picture-broken", place(b"not a JPEG")),
)
