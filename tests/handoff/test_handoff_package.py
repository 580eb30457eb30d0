"""The finished package, opened as a print shop would."""

from __future__ import annotations

import csv
import getpass
import hashlib
import io
import json
import re
import socket
import xml.etree.ElementTree as ET
import zipfile
from typing import Any

import pikepdf
import pytest
import yaml
from handovers import Made
from PIL import Image

NS = {"x": "http://www.CIP4.org/JDFSchema_2_0"}
NAME = "vkv_2031_v03"
PAGES = 20


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def pdf(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def test_tree(made: Made) -> None:
    assert made.delivery.folder == f"output/2031/handoff/{NAME}"
    pages = [f"02_ansicht/seiten/{number:03}.jpg" for number in range(1, PAGES + 1)]
    assert list(made.tree) == sorted(
        [
            f"01_druck/{NAME}_druck_a4_4c_{PAGES}s.pdf",
            f"02_ansicht/{NAME}_softproof.pdf",
            "02_ansicht/kontaktbogen_1.jpg",
            "02_ansicht/kontaktbogen_2.jpg",
            *pages,
            "03_auftrag/auftrag.pdf",
            "03_auftrag/auftrag.xjdf",
            "03_auftrag/auftrag.yaml",
            "04_pruefung/barrierefreiheit.html",
            "04_pruefung/preflight.html",
            "04_pruefung/preflight.json",
            f"05_web/{NAME}_barrierefrei.pdf",
            "06_nachweise/bildnachweis.csv",
            "06_nachweise/icc/FOGRA39L_coated.icc",
            "06_nachweise/icc/LICENSE-FOGRA39L_coated.md",
            "06_nachweise/lizenzen/LICENSE-SourceSans.md",
            "06_nachweise/lizenzen/LICENSE-SourceSerif.md",
            "06_nachweise/schriften.csv",
            "LIESMICH.txt",
            "SHA256SUMS.txt",
            "manifest.json",
        ]
    )


def test_names_are_ascii_without_blanks(made: Made, draft: Made) -> None:
    for path in (*made.tree, *draft.tree):
        assert re.fullmatch(r"[A-Za-z0-9._/-]+", path)


def test_same_bytes_in_another_folder(made: Made, again: Made) -> None:
    assert made.tree == again.tree
    assert made.archive == again.archive


def test_nothing_of_this_machine_in_any_file(made: Made, draft: Made) -> None:
    for package in (made, draft):
        words = {str(package.root), str(package.root.parent.parent), getpass.getuser(), "/tmp/"}
        words |= {socket.gethostname()}
        for path, content in package.tree.items():
            text = content
            if path.endswith(".pdf"):
                with pdf(content) as document:
                    streams = (o.read_bytes() for o in document.objects if isinstance(o, pikepdf.Stream) and "/ColorSpace" not in o and o.get("/Subtype") != "/Image")  # fmt: skip  # noqa: E501
                    text += b"".join(streams)
            if path.endswith((".jpg", ".icc")):
                assert b"Exif" not in content
                assert b"http://ns.adobe.com" not in content
            found = [word for word in words if len(word) > 4 and word.encode() in text]
            assert found == [], path


def test_zip_holds_the_folder(made: Made) -> None:
    with zipfile.ZipFile(io.BytesIO(made.archive)) as archive:
        assert archive.testzip() is None
        held = {info.filename: archive.read(info) for info in archive.infolist()}
        assert {info.date_time for info in archive.infolist()} == {(2031, 5, 6, 0, 0, 0)}
    assert held == {f"{NAME}/{path}": content for path, content in made.tree.items()}


def test_checksums_and_manifest(made: Made) -> None:
    tree = made.tree
    sums = dict(
        reversed(line.split("  ")) for line in made.read("SHA256SUMS.txt").decode().splitlines()
    )
    assert sums.keys() == tree.keys() - {"SHA256SUMS.txt"}
    for path, digest in sums.items():
        assert digest == hashlib.sha256(tree[path]).hexdigest()
    manifest = json.loads(made.read("manifest.json"))
    assert manifest["stand"] == "2031-05-06"
    assert {file["pfad"] for file in manifest["dateien"]} == sums.keys() - {"manifest.json"}
    assert all(file["wofuer"] for file in manifest["dateien"])


def test_print_file_and_web_file(made: Made) -> None:
    with pdf(made.read(f"01_druck/{NAME}_druck_a4_4c_{PAGES}s.pdf")) as document:
        assert len(document.pages) == PAGES
        assert document.Root.OutputIntents[0].OutputConditionIdentifier == "FOGRA39"
    with pdf(made.read(f"05_web/{NAME}_barrierefrei.pdf")) as document:
        assert document.Root.MarkInfo.Marked
    with pdf(made.read(f"02_ansicht/{NAME}_softproof.pdf")) as document:
        box = [round(float(edge)) for edge in document.pages[0].MediaBox]
        assert box == [0, 0, 595, 842]


def test_pictures_of_the_pages(made: Made) -> None:
    with Image.open(io.BytesIO(made.read("02_ansicht/seiten/001.jpg"))) as thumbnail:
        assert abs(thumbnail.width / thumbnail.height - 210 / 297) < 0.01
        assert not thumbnail.getexif()
    with Image.open(io.BytesIO(made.read("02_ansicht/kontaktbogen_1.jpg"))) as sheet:
        colours = {colour for _, colour in sheet.resize((877, 620), 0).getcolors(1 << 20)}
        assert any(r > 190 and g < 80 and b < 80 for r, g, b in colours)  # bleed
        assert any(r < 60 and 100 < g < 160 and b < 130 for r, g, b in colours)  # safe zone


def test_ticket(made: Made) -> None:
    told: dict[str, Any] = yaml.safe_load(made.read("03_auftrag/auftrag.yaml"))
    assert told["auftrag"]["id"] == NAME
    assert told["auftrag"]["status"] == "entwurf"
    assert told["produkt"]["format_mm"] == [210, 297]
    assert told["produkt"]["seiten_gesamt"] == told["produkt"]["seiten_bestellt"] == PAGES
    assert told["produkt"]["auflage"] == 1500
    assert told["kontakt"]["lieferung"][1] == {
        "adresse": "Beispielgasse 2, 98527 Suhl",
        "menge": 500,
    }
    assert told["papier"]["inhalt"]["g_m2"] == 135
    assert told["papier"]["verdraengung_mm"] == 0.54
    # (16 / 2 × 135 + 4 / 2 × 250) g/m² × 0.06237 m²
    assert told["papier"]["gewicht_g"] == 98.5
    assert told["papier"]["gerechnet_mit"]["annahme"] is False
    assert told["offen"] == ["Freigabe"]
    file = told["daten"]["dateien"][0]
    assert file["sha256"] == hashlib.sha256(made.read(f"01_druck/{file['name']}")).hexdigest()


def test_xjdf(made: Made) -> None:
    root = ET.fromstring(made.read("03_auftrag/auftrag.xjdf"))
    assert root.tag == f"{{{NS['x']}}}XJDF"
    assert (root.get("Version"), root.get("JobID"), root.get("Types")) == ("2.1", NAME, "Product")
    header = root.find("x:AuditPool/x:AuditCreated/x:Header", NS)
    assert header is not None
    assert header.get("Time") == "2031-05-06T00:00:00Z"
    book, cover, body = root.findall("x:ProductList/x:Product", NS)
    assert (book.get("IsRoot"), book.get("Amount")) == ("true", "1500")
    assert [p.get("ID") for p in (cover, body)] == ["COVER", "BODY"]
    layout = body.find("x:Intent/x:LayoutIntent", NS)
    assert layout is not None
    assert layout.get("Pages") == "16"
    assert layout.get("FinishedDimensions") == "595.276 841.890 0"
    binding = book.find("x:Intent/x:BindingIntent", NS)
    assert binding is not None
    assert (binding.get("BindingType"), binding.get("ChildRefs")) == ("SaddleStitch", "COVER BODY")
    media = body.find("x:Intent/x:MediaIntent", NS)
    assert media is not None
    assert (media.get("Weight"), media.get("Coating")) == ("135", "Matte")
    colours = body.findall("x:Intent/x:ColorIntent/x:SurfaceColor", NS)
    assert [c.get("Surface") for c in colours] == ["Front", "Back"]
    spec = root.find("x:ResourceSet[@Name='RunList']/x:Resource/x:RunList/x:FileSpec", NS)
    assert spec is not None
    assert (made.folder / "03_auftrag" / str(spec.get("URL"))).is_file()


def test_picture_credits(made: Made) -> None:
    told = {row["kennung"]: row for row in rows(made.read("06_nachweise/bildnachweis.csv"))}
    assert told.keys() == {"garten", "zeichen"}
    garden = told["garten"]
    assert garden["datei"] == "garten.jpg"
    assert (garden["nachweis"], garden["einwilligung"]) == ("VKV", "nicht nötig")
    assert (garden["rechte"], garden["rechte_bis"]) == ("Für dieses Heft erzeugt", "ohne Ende")
    assert garden["seiten"] == "11"
    assert told["zeichen"]["seiten"].split()[-1] == str(PAGES)


def test_fonts(made: Made) -> None:
    told = rows(made.read("06_nachweise/schriften.csv"))
    assert {row["lizenz"] for row in told} == {"SIL Open Font License 1.1"}
    assert "SourceSerif4-Regular" in {row["schrift"] for row in told}
    assert {row["enthalten_in"] for row in told} <= {"druck web", "druck", "web"}


def test_reports(made: Made) -> None:
    told = json.loads(made.read("04_pruefung/preflight.json"))
    assert told["passed"] is True
    status = {rule["id"]: rule["status"] for rule in told["rules"]}
    assert {status[rule] for rule in ("G05", "G13", "L01", "L04", "T06")} == {"passed"}
    page = made.read("04_pruefung/barrierefreiheit.html").decode()
    assert "Von Menschen zu prüfen" in page
    assert page.count("☐") >= 14
    assert "PDF/UA-1" in page


def test_letter(made: Made) -> None:
    told = made.read("LIESMICH.txt").decode()
    assert "Geschichten aus zwei Nachbarschaften" in told
    assert "Alma Beispiel" in told
    assert "Kontraktproof" in told
    assert "ENTWURF" not in told
    assert max(map(len, told.splitlines())) <= 80


def test_job_sheet(made: Made) -> None:
    with pdf(made.read("03_auftrag/auftrag.pdf")) as document:
        assert len(document.pages) == 2
        assert document.Root.MarkInfo.Marked
    validation = pytest.importorskip("page")
    report = validation.validate_pdf_bytes(
        made.read("03_auftrag/auftrag.pdf"), profile=validation.ValidationProfile.PDF_UA_1
    )
    assert [failure.rule_id for failure in report.failures] == []


def test_draft_says_so_everywhere(draft: Made) -> None:
    import pypdfium2

    assert draft.delivery.folder.endswith("vkv_2031_v01_ENTWURF")
    for path in draft.tree:
        assert path.rpartition("/")[2].rpartition(".")[0].endswith("_ENTWURF"), path
    for path, content in draft.tree.items():
        if path.endswith(".pdf"):
            with pypdfium2.PdfDocument(content) as document:
                for page in document:
                    assert "Entwurf" in page.get_textpage().get_text_bounded(), path
    assert "handoff/draft" in {finding.code for finding in draft.result.report}
    assert not draft.result.report.errors
    told = yaml.safe_load(draft.tree["03_auftrag/auftrag_ENTWURF.yaml"])
    assert told["auftrag"]["status"] == "entwurf"
    assert told["produkt"]["auflage"] is None
    assert told["papier"]["inhalt"]["g_m2"] is None
    assert told["papier"]["gerechnet_mit"]["annahme"] is True
    assert "Auflage" in told["offen"]


def test_links_of_a_draft_lead_somewhere(draft: Made) -> None:
    root = ET.fromstring(draft.tree["03_auftrag/auftrag_ENTWURF.xjdf"])
    for spec in root.iter(f"{{{NS['x']}}}FileSpec"):
        assert (draft.folder / "03_auftrag" / str(spec.get("URL"))).is_file()
    for line in draft.tree["SHA256SUMS_ENTWURF.txt"].decode().splitlines():
        assert (draft.folder / line.split("  ")[1]).is_file()
