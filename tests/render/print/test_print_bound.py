from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from compositions import ROOT
from presses import MM, PRINTER, codes, content, print_composition, small_pdf

from press.codes import REGISTER
from press.findings import Report, Severity
from press.model.bookbinding import Bookbinding, Paper, PrintFile
from press.model.composition import Composition
from press.model.printer import Printer
from press.render.prepress.bound import bind
from press.render.prepress.ready import make_ready

PERFECT = Bookbinding("perfect", paper=Paper(170, 1.2))


def composed(binding: Bookbinding) -> Composition:
    made = print_composition()
    return replace(made, edition=replace(made.edition, binding=binding))


def bound(
    pages: int, binding: Bookbinding = PERFECT, printer: Printer = PRINTER
) -> tuple[tuple[PrintFile, ...], Report, bytes]:
    composition = composed(binding)
    # A bar as wide as the page number, so that pages can be told apart.
    contents = [f"1 0 0 0 k 10 10 {n} 9 re f".encode() for n in range(1, pages + 1)]
    raw = small_pdf(*contents, size=(210 * MM, 297 * MM))
    whole, _ = make_ready(raw, composition, printer, ROOT)
    files, report = bind(whole, composition, printer)
    return files, report, whole


def opened(file: PrintFile) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(file.pdf))


def bars(page: Any) -> list[int]:
    lines = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)).decode()
    return [int(line.split()[2]) for line in lines.splitlines() if line.startswith("10 10 ")]


# The formulas and examples of print.md, section 1


def test_spine() -> None:
    assert Bookbinding("perfect", Paper(135, 1.0)).spine(52) == pytest.approx(3.24)
    assert Bookbinding("perfect", Paper(90, 1.25)).spine(52) == pytest.approx(2.7)
    assert Bookbinding("saddle").spine(52) == 0


def test_cover() -> None:
    width, height = Bookbinding("perfect", Paper(135, 1.0)).cover_trim((210, 297), 52)
    assert (width, height) == (pytest.approx(423.24), 297)


def test_creep() -> None:
    assert Bookbinding("saddle", Paper(135, 1.0)).creep(52) == pytest.approx(1.62)
    assert Bookbinding("perfect").creep(52) == 0


# Saddle stitch


def test_stitched_books_are_one_file() -> None:
    files, report, whole = bound(8, Bookbinding("saddle"))
    assert [(file.part, file.pdf, file.pages) for file in files] == [
        ("whole", whole, (1, 2, 3, 4, 5, 6, 7, 8))
    ]
    assert files[0].label == ""
    (told,) = report
    assert (told.code, told.severity) == ("prepress/creep", Severity.NOTE)
    assert told.values["creep"] == pytest.approx(0.14)
    assert "0,14 mm" in REGISTER[told.code].say(told, "de")[0]


def test_a_folded_sheet_does_not_creep() -> None:
    _, report, _ = bound(4, Bookbinding("saddle"))
    assert codes(report) == []


@pytest.mark.parametrize(("kind", "pages"), [("saddle", 6), ("perfect", 10), ("perfect", 4)])
def test_page_counts_that_cannot_be_bound(kind: Any, pages: int) -> None:
    files, report, _ = bound(pages, Bookbinding(kind))
    assert codes(report) == ["prepress/pages-multiple"]
    assert report.errors
    assert files


# Perfect binding


def test_body_and_cover() -> None:
    files, report, _ = bound(40)
    assert [(file.part, file.label) for file in files] == [
        ("body", "inhalt"),
        ("cover", "umschlag"),
    ]
    body, cover = map(opened, files)
    assert [bars(page)[0] for page in body.pages] == list(range(3, 39))
    assert files[0].pages == tuple(range(3, 39))
    assert files[1].pages == (40, 1, 2, 39)
    assert len(cover.pages) == 2
    assert codes(report) == ["prepress/spine"]
    assert next(iter(report)).values["spine"] == pytest.approx(3.67)


def test_a_thin_spine_is_told() -> None:
    _, report, _ = bound(8)
    assert [(f.code, f.severity) for f in report] == [("prepress/spine-thin", Severity.WARNING)]


def test_spreads() -> None:
    files, _, _ = bound(40)
    cover = opened(files[1])
    outside, inside = (page.obj for page in cover.pages)
    spine, edge = 3.672 * MM, 3 * MM
    for page in (outside, inside):
        trim = [edge, edge, 2 * 210 * MM + spine + edge, 297 * MM + edge]
        assert list(map(float, page.TrimBox)) == pytest.approx(trim, abs=1e-3)
        assert page.BleedBox == page.MediaBox
    assert [bars(outside.Resources.XObject[name]) for name in ("/Left", "/Right")] == [[40], [1]]
    assert [bars(inside.Resources.XObject[name]) for name in ("/Left", "/Right")] == [[2], [39]]


def test_pages_are_cut_at_the_spine() -> None:
    files, _, _ = bound(40)
    cover = opened(files[1])
    forms = cover.pages[0].obj.Resources.XObject
    edge, width = 3 * MM, 210 * MM
    left, right = ([float(v) for v in forms[name].BBox] for name in ("/Left", "/Right"))
    assert (left[0], left[2]) == pytest.approx((0, edge + width), abs=1e-3)
    assert (right[0], right[2]) == pytest.approx((edge, 2 * edge + width), abs=1e-3)


def test_the_spine_is_filled_outside_only() -> None:
    files, _, _ = bound(40)
    outside, inside = (content(opened(files[1]), page) for page in (0, 1))
    fill = next(line for line in outside if line.endswith("re")).split()
    start = 3 * MM + 210 * MM
    assert [float(v) for v in fill[:4]] == pytest.approx([start, 0, 3.672 * MM, 303 * MM], abs=1e-3)
    assert outside[0] == "0.02 0.04 0.1 0 k"
    assert not [line for line in inside if line.endswith("re")]


def test_marks_of_a_spread() -> None:
    files, _, _ = bound(40, printer=replace(PRINTER, marks=True))
    pdf = opened(files[1])
    page = pdf.pages[0].obj
    lines = content(pdf)
    assert lines.count("/Registration CS") == 1
    folds = [10 * MM + 210 * MM, 10 * MM + 210 * MM + 3.672 * MM]
    ends = [
        float(line.split()[0]) for line in lines[lines.index("[ 3 2 ] 0 d") :] if line[-1] == "m"
    ]
    assert ends[:4] == pytest.approx([folds[0], folds[0], folds[1], folds[1]], abs=1e-3)
    for form in page.Resources.XObject.values():
        assert b"Registration" not in form.read_bytes()


def test_each_file_has_a_name_of_its_own() -> None:
    files, _, whole = bound(40)
    names = []
    for pdf in (pikepdf.open(io.BytesIO(whole)), *map(opened, files)):
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
            names.append((xmp["dc:title"], xmp["xmpMM:DocumentID"]))
        assert len(pdf.Root.OutputIntents) == 1
        assert pdf.pdf_version == "1.6"
    assert len(set(names)) == 3
    assert [title.rpartition(" · ")[2] for title, _ in names[1:]] == ["Inhalt", "Umschlag"]


def test_same_bytes() -> None:
    assert bound(40)[0] == bound(40)[0]
