"""Pictures: bytes as they came, and a sidecar with what is known about them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from wordfiles import paragraph, photo, picture, word, xmp

from press.importing import Imported
from press.intake import captions, metadata

Bring = Callable[..., Imported]
LEAD = paragraph("Ein Vorspann aus zwei Sätzen. Das ist der zweite.")

XMP = xmp(
    "<dc:description><rdf:Alt>"
    '<rdf:li xml:lang="en">The crane</rdf:li><rdf:li xml:lang="de-DE">Der Kran</rdf:li>'
    "</rdf:Alt></dc:description>"
    "<dc:creator><rdf:Seq><rdf:li>Erika Muster</rdf:li></rdf:Seq></dc:creator>"
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></dc:rights>'
    "<photoshop:DateCreated>2018-09-06T15:30:00</photoshop:DateCreated>"
    "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>"
    '<rdf:li xml:lang="x-default">Ein gelber Kran</rdf:li>'
    "</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
)


def sidecar(project: Path, number: int = 1) -> dict[str, Any]:
    text = (project / f"images/2031/gotha-bild-{number}.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def report(project: Path) -> str:
    return (project / "output/2031/import/gotha.md").read_text("utf-8")


def coded(kind: str, **settings: Any) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "#446688").save(file, kind, **settings)
    return file.getvalue()


def test_iptc() -> None:
    raw = photo(iptc={(2, 120): "Der Kran, früh", (2, 80): "Erika Muster", (2, 55): "20180906",
                      (2, 116): "© Muster"})  # fmt: skip
    assert metadata.read(raw) == metadata.Facts(
        "Der Kran, früh", "Erika Muster", "© Muster", "", "2018-09-06"
    )


def test_xmp() -> None:
    assert metadata.read(photo(xmp=XMP)) == metadata.Facts(
        "Der Kran", "Erika Muster", "CC BY 4.0", "Ein gelber Kran", "2018-09-06"
    )


def test_exif() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = "Der Kran", "Erika Muster", "(c) Muster"
    exif[0x0132] = "2018:09:06 15:30:00"
    facts = metadata.read(coded("JPEG", exif=exif))
    assert facts == metadata.Facts("Der Kran", "Erika Muster", "(c) Muster", "", "2018-09-06")


@pytest.mark.parametrize(
    "raw",
    [
        photo(xmp=xmp("<dc:title>nicht zu</dc:tiitle>")),
        photo(xmp='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        photo(iptc={(2, 55): "20181399"}),
        photo(iptc={(2, 55): "gestern"}),
        photo()[:200],
        b"\xff\xd8\xff" + b"\x00" * 50,
        b"",
    ],
)
def test_broken_facts_are_none(raw: bytes) -> None:
    facts = metadata.read(raw)
    assert facts.caption == facts.credit == ""
    assert facts.date in ("", "2018")


def test_facts_are_cut_and_clean() -> None:
    facts = metadata.read(photo(iptc={(2, 120): "Zeile\neins\x07 " + "x" * 2000}))
    assert facts.caption.startswith("Zeile eins x")
    assert len(facts.caption) <= metadata.LONGEST


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Das Fest (Foto: Landratsamt Ilm-Kreis)", "Das Fest", "Landratsamt Ilm-Kreis"),
        ("Das Fest. Foto: Erika Muster", "Das Fest.", "Erika Muster"),
        ("Fotos: Erika Muster, Amt", "", "Erika Muster, Amt"),
        ("Kochen [Bild: © Amt]", "Kochen", "Amt"),
        ("Balken (Quelle: Bundesagentur (BA), 2019)", "Balken", "Bundesagentur (BA), 2019"),
        ("Der Kran © Erika Muster", "Der Kran", "Erika Muster"),
    ],
)
def test_captions(text: str, caption: str, credit: str) -> None:
    read = captions.read(text)
    assert read is not None
    assert (read.text, read.credit) == (caption, credit)


@pytest.mark.parametrize(
    "text", ["Er machte ein Foto vom Fest.", "Das Bild: schön.", "x" * 290 + " (Foto: Amt)", ""]
)
def test_no_captions(text: str) -> None:
    assert captions.read(text) is None


def test_a_picture_keeps_its_bytes(bring: Bring, project: Path) -> None:
    raw = photo((900, 600), iptc={(2, 120): "Im Bild", (2, 80): "Erika Muster"})
    bring(
        word(LEAD, paragraph(picture("kran", "Ein Kran")), media={"kran.jpg": raw}),
        "beitrag.docx",
        county="gotha",
    )
    assert (project / "images/2031/gotha-bild-1.jpg").read_bytes() == raw
    assert sidecar(project) == {
        "alt": "Ein Kran",
        "caption": "Im Bild",
        "credit": "Erika Muster",
        "rights": "OFFEN: warum wir es drucken dürfen",
        "release": "missing",
    }


def test_captions_above_below_and_for_several(bring: Bring, project: Path) -> None:
    media = {f"{name}.jpg": photo(colour=colour) for name, colour in
             (("a", "#111111"), ("b", "#222222"), ("c", "#333333"))}  # fmt: skip
    done = bring(
        word(
            LEAD,
            paragraph(picture("a")),
            paragraph(picture("b")),
            paragraph("Zwei Mal Kran (Fotos: Amt)"),
            paragraph("Ein Satz dazwischen."),
            paragraph(picture("c")),
            paragraph("Der dritte Kran", style="Beschriftung"),
            media=media,
        ),
        "beitrag.docx",
        county="gotha",
    )
    assert done.balance.unplaced == 0
    assert [sidecar(project, n)["credit"] for n in (1, 2)] == ["Amt", "Amt"]
    assert "caption" not in sidecar(project, 1)
    assert sidecar(project, 2)["caption"] == "Zwei Mal Kran"
    assert sidecar(project, 3)["caption"] == "Der dritte Kran"
    text = (project / "sources/2031/gotha.md").read_text("utf-8")
    assert "Kran" not in text.partition("---\n\n")[2]


@pytest.mark.parametrize(
    ("name", "raw", "ending"),
    [
        ("a.gif", coded("GIF"), ".png"),
        ("a.bmp", coded("BMP"), ".png"),
        ("a.webp", coded("WEBP", lossless=True), ".png"),
        ("a.png", coded("PNG"), ".png"),
        ("a.tif", coded("TIFF"), ".tif"),
        # Named wrong by the program that embedded it
        ("a.png", photo(), ".jpg"),
    ],
)
def test_formats(name: str, raw: bytes, ending: str, bring: Bring, project: Path) -> None:
    bring(word(LEAD, paragraph(picture("a")), media={name: raw}), "beitrag.docx", county="gotha")
    stored = (project / f"images/2031/gotha-bild-1{ending}").read_bytes()
    with Image.open(io.BytesIO(stored)) as image, Image.open(io.BytesIO(raw)) as original:
        assert image.size == original.size
    changed = ending == ".png" and not name.endswith(".png")
    assert changed == (stored != raw)
    assert changed == ("Bild in PNG umgewandelt" in report(project))


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.emf", b"\x01\x00\x00\x00" + b"\x00" * 80, "a.emf (EMF)"),
        ("a.wmf", b"\xd7\xcd\xc6\x9a" + b"\x00" * 80, "a.wmf (WMF)"),
        ("a.jpg", photo()[:400], "a.jpg (picture/truncated)"),
        ("a.gif", b"GIF89a" + b"\x00" * 30, "a.gif"),
    ],
)
def test_what_is_not_printed(
    name: str, raw: bytes, words: str, bring: Bring, project: Path
) -> None:
    done = bring(
        word(LEAD, paragraph(picture("a")), paragraph("Ein Kran (Foto: Amt)"), media={name: raw}),
        "beitrag.docx",
        county="gotha",
    )
    assert words in report(project)
    assert "Ein Kran Amt" in report(project)
    assert done.balance.unplaced == 0
    assert not list((project / "images/2031").glob("gotha-*"))
    assert "![]" not in (project / "sources/2031/gotha.md").read_text("utf-8")


def test_linked_missing_and_unused_pictures(bring: Bring, project: Path) -> None:
    linked = picture("l").replace("r:embed", "r:link")
    bring(
        word(
            LEAD,
            paragraph(linked, picture("nichts")),
            media={"logo.jpg": photo()},
            links={"l": "https://example.org/kran.jpg"},
        ),
        "beitrag.docx",
        county="gotha",
    )
    told = report(project)
    assert "https://example.org/kran.jpg" in told
    assert "Bild fehlt in der Datei" in told
    assert "logo.jpg" in told


def test_one_picture_shown_twice_is_stored_once(bring: Bring, project: Path) -> None:
    bring(
        word(LEAD, paragraph(picture("a")), paragraph("Text."), paragraph(picture("a")),
             media={"a.jpg": photo()}),
        "beitrag.docx",
        county="gotha",
    )  # fmt: skip
    text = (project / "sources/2031/gotha.md").read_text("utf-8")
    assert text.count("![](gotha-bild-1)") == 2
    assert len(list((project / "images/2031").glob("gotha-bild-*.jpg"))) == 1


def test_an_alternative_text_that_word_made_up_is_none(bring: Bring, project: Path) -> None:
    alt = "Ein Bild, das Himmel enthält. Automatisch generierte Beschreibung"
    bring(
        word(LEAD, paragraph(picture("a", alt)), media={"a.jpg": photo()}),
        "beitrag.docx",
        county="gotha",
    )
    assert sidecar(project)["alt"].startswith("OFFEN: ")
    assert alt in report(project)
