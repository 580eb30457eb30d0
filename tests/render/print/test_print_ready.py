from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from compositions import ROOT
from pikepdf import Array, Dictionary, Name
from PIL import Image
from presses import (
    FLAT,
    FORM,
    GROUP,
    MM,
    PRINTER,
    STATES,
    codes,
    content,
    picture_part,
    print_composition,
    ready,
    small_pdf,
)

from press.render.prepress.ready import make_ready

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
        with pdf.open_metadata() as xmp:
            assert xmp["pdfx:GTS_PDFXVersion"] == version
            assert xmp.get("pdfx:GTS_PDFXConformance") == conformance
            assert "pdfxid:GTS_PDFXVersion" not in xmp
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
