"""PDF/UA-1 and PDF/A-2a in one file: what the file says of itself, and what judges say."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import page as validation
import pikepdf
import pytest
from PIL import ImageCms

from press.model.rendering import Rendering
from press.render.finish import finish

#: page-validation 0.11 counts the line end before `endstream` into a stream; veraPDF and
#: ISO 32000-1, 7.3.8.1 do not.
FALSE_ALARMS = {"PDFA2A-STREAM-LENGTH-001"}


def test_it_is_pdf_ua_1(web: Rendering) -> None:
    report = validation.validate_pdf_bytes(web.pdf, profile=validation.ValidationProfile.PDF_UA_1)
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []
    assert report.is_compliant


def test_it_is_pdf_a_2a(web: Rendering) -> None:
    report = validation.validate_pdf_bytes(web.pdf, profile=validation.ValidationProfile.PDF_A_2A)
    assert {fault.rule_id for fault in report.failures} <= FALSE_ALARMS


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_verapdf_agrees(web: Rendering, tmp_path: Path, flavour: str) -> None:
    path = tmp_path / "web.pdf"
    path.write_bytes(web.pdf)
    told = subprocess.run(
        ["verapdf", "--flavour", flavour, "--format", "mrr", str(path)],
        capture_output=True,
        check=False,
    ).stdout.decode()
    assert 'isCompliant="true"' in told


def test_both_claims_are_in_the_metadata(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["pdfaid:part"] == "2"
        assert xmp["pdfaid:conformance"] == "A"
    packet = pdf.Root.Metadata.read_bytes()
    assert b"http://www.aiim.org/pdfa/ns/extension/" in packet
    assert packet.count(b"<rdf:RDF") == 1
    assert "/Filter" not in pdf.Root.Metadata  # so that archives find it without unpacking


def test_colours_are_told(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes()))
    assert profile.profile.xcolor_space == "RGB "
    assert "free" in str(profile.profile.copyright)
    made = profile.profile.creation_date
    assert made is not None
    assert (made.year, made.month, made.day) == (1999, 10, 18)


def test_no_picture_is_smoothed(pdf: pikepdf.Pdf) -> None:
    pictures = [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
    ]
    assert pictures
    assert not any(picture.get("/Interpolate", False) for picture in pictures)


def test_links_are_marked_for_paper(pdf: pikepdf.Pdf) -> None:
    flags = {int(place.F) for page in pdf.pages for place in page.get("/Annots", [])}
    assert flags == {4}


def test_finishing_again_changes_nothing(web: Rendering) -> None:
    again = finish(web.pdf, web.pages, "de", interactive=True, archivable=True)
    assert again == finish(again, web.pages, "de", interactive=True, archivable=True)
    with pikepdf.open(io.BytesIO(again)) as pdf:
        assert len(pdf.Root.OutputIntents) == 1
        assert pdf.Root.Metadata.read_bytes().count(b"pdfaid:part") == 1
