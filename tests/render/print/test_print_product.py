"""The print product as the layouts draw it, on the miniature edition."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from compositions import ROOT
from presses import MM, PRINTER
from projects import EDITION

from press.layout.compose import compose
from press.layout.products import read
from press.model.composition import Composition, TextAsset
from press.render.pages import render
from press.sources import library
from press.sources.plan import plan


def composed(root: Path, bleed: float, **fields: object) -> Composition:
    if not (root / "layouts").exists():
        shutil.copytree(ROOT / "layouts", root / "layouts")
    sources, _ = library.read(root, EDITION)
    book, _ = plan(sources)
    printer = replace(PRINTER, bleed=bleed, **fields)  # type: ignore[arg-type]
    made, report = compose(root, book, read(root, "print"), printer)
    assert not report
    return made


def test_the_print_shop_decides_bleed_and_resolution(project: Path) -> None:
    made = composed(project, 5, ppi=replace(PRINTER.ppi, want=350))
    assert (made.product.bleed, made.product.ppi) == (5, 350)
    assert made.printer is not None
    sheet = made.assets["asset:css/bleed.css"]
    assert isinstance(sheet, TextAsset)
    assert sheet.content == ":root { --bleed: 5mm; } @page { bleed: 5mm; }"
    assert list(made.assets).index("asset:css/bleed.css") > list(made.assets).index(
        "asset:css/print.css"
    )


@pytest.mark.parametrize("bleed", [3.0, 5.0])
def test_every_page_in_ink_and_filled_to_the_bleed(
    project: Path, cache: Path, bleed: float
) -> None:
    made = render(project, composed(project, bleed), cache)
    assert [f.code for f in made.report] == []
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert len(pdf.pages) % 4 == 0
        for page in pdf.pages:
            wide = float(page.obj.BleedBox[2]) - float(page.obj.BleedBox[0])
            assert wide == pytest.approx((210 + 2 * bleed) * MM, abs=1e-3)
            assert b" rg" not in page.Contents.read_bytes()
    pdfium = pytest.importorskip("pypdfium2")
    cover = pdfium.PdfDocument(made.pdf)[0].render(scale=1).to_pil().convert("RGB")
    width, height = cover.size
    for place in ((1, 1), (width - 2, 1), (1, height - 2), (width - 2, height - 2)):
        assert cover.getpixel(place) != (255, 255, 255)
