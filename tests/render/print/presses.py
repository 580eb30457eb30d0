"""A print shop, a print product, and small PDFs to be made ready for them."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from compositions import ROOT, WEB, composition
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from press.findings import Origin, Report
from press.model.composition import Composition, TextAsset
from press.model.printer import PrintCondition, Printer, Resolution
from press.render.prepress.ready import make_ready

MM = 72 / 25.4
PROFILE = "layouts/colour/FOGRA39L_coated.icc"
TOKENS = """:root {
  --ink: device-cmyk(0 0 0 1);
  --paper: device-cmyk(0 0 0 0);
  --cream: device-cmyk(0.02 0.04 0.10 0);
  --red: device-cmyk(0 0.84 0.90 0.17);
}"""

PRINTER = Printer(
    name="probe",
    title="Probe",
    standard="pdf/x-4",
    trim=(210, 297),
    bleed=3,
    safe=5,
    gutter=12,
    marks=False,
    intent=PrintCondition(
        "FOGRA39",
        "Offset, gestrichenes Papier",
        "http://www.color.org",
        PROFILE,
        hashlib.sha256((ROOT / PROFILE).read_bytes()).hexdigest(),
    ),
    ink_max=300,
    ink_square=15,
    ppi=Resolution(300, 224, 149),
    ppi_max=600,
    bitonal=Resolution(1200, 799, 549),
    small_text=6,
    mixed_text=8,
    black_text=12,
    black_line=2,
    hairline=0.25,
    mixed_line=0.5,
    pages_multiple=4,
    binding="saddle",
    spots=(),
    max_file_mb=300,
    file_name=".*",
    origin=Origin("layouts/printers/probe.yaml"),
)
PRINT = replace(
    WEB, name="print", label="druck", colour="cmyk", variant="pdf/x-4", tagged=False,
    ppi=300, quality=95, bleed=3, interactive=False,
)  # fmt: skip
#: What every print stylesheet says.
CSS = """
@page { bleed: 3mm; color: device-cmyk(0 0 0 1); @footnote { border-top: none } }
html { color: device-cmyk(0 0 0 1); } a { color: inherit; }
"""


def print_composition(body: str = "<p>x</p>", css: str = "", **options: Any) -> Composition:
    """A composition for the print shop, with the house's tokens."""
    printer = options.pop("printer", PRINTER)
    assets = {"asset:css/tokens.css": TextAsset(TOKENS, "text/css"), **options.pop("assets", {})}
    made = composition(body, css=CSS + css, product=PRINT, assets=assets, **options)
    return replace(made, printer=printer)


def small_pdf(
    *contents: bytes,
    resources: dict[str, Any] | None = None,
    parts: Iterable[tuple[str, str, dict[str, Any], bytes]] = (),
    bleed: float = 3 * MM,
    size: tuple[float, float] = (100.0, 80.0),
) -> bytes:
    """A PDF as WeasyPrint writes it: one dictionary of resources for all pages.

    `parts` are streams among the resources: kind, name, dictionary, content. A value of the
    dictionary that is a function makes it, from the shared dictionary.
    """
    with pikepdf.new() as pdf:
        shared = pdf.make_indirect(
            Dictionary({f"/{kind}": Dictionary(value) for kind, value in (resources or {}).items()})
        )
        for kind, name, entries, content in parts:
            stream = Stream(pdf, content)
            for key, value in entries.items():
                stream[key] = value(shared) if callable(value) else value
            if f"/{kind}" not in shared:
                shared[f"/{kind}"] = Dictionary()
            shared[f"/{kind}"][name] = pdf.make_indirect(stream)
        for content in contents:
            page = pdf.add_blank_page()
            page.obj.Resources = shared
            page.obj.Contents = Stream(pdf, content)
            page.obj.MediaBox = Array([-bleed, -bleed, size[0] + bleed, size[1] + bleed])
            page.obj.TrimBox = Array([0, 0, *size])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def ready(pdf: bytes, printer: Printer = PRINTER, **fields: Any) -> tuple[pikepdf.Pdf, Report]:
    """The print file, opened, and the report."""
    made, report = make_ready(
        pdf, print_composition(), replace(printer, **fields) if fields else printer, ROOT
    )
    return pikepdf.open(io.BytesIO(made)), report


def content(pdf: pikepdf.Pdf, page: int = 0) -> list[str]:
    """The instructions of a page as lines."""
    instructions = pikepdf.parse_content_stream(pdf.pages[page])
    return pikepdf.unparse_content_stream(instructions).decode().splitlines()


def codes(report: Report) -> list[str]:
    """The codes of the findings."""
    return [f.code for f in report]


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip, by name, when an outside judge is not installed."""
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


#: A square of one ink.
FLAT = b"1 0 0 0 k 0 0 9 9 re f"
#: Graphics states: half opaque, opaque.
STATES = {"ExtGState": {"/a5": Dictionary(ca=0.5), "/a1.0": Dictionary(ca=1)}}
FORM = {"/Subtype": Name.Form, "/BBox": Array([0, 0, 100, 100])}
GROUP = Dictionary(S=Name.Transparency, I=True, CS=Name.DeviceRGB)


def picture_part(
    image: Image.Image, name: str = "/i0", **more: Any
) -> tuple[str, str, dict[str, Any], bytes]:
    """A picture for `small_pdf`."""
    space = {"RGB": Name.DeviceRGB, "L": Name.DeviceGray}[image.mode]
    entries = {
        "/Subtype": Name.Image, "/Width": image.width, "/Height": image.height,
        "/ColorSpace": space, "/BitsPerComponent": 8, "/Interpolate": True,
        **{f"/{key}": value for key, value in more.items()},
    }  # fmt: skip
    return "XObject", name, entries, image.tobytes()
