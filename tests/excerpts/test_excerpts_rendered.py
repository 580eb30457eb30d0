"""Finished excerpts: what their PDFs promise."""

from __future__ import annotations

import io
import re
import shutil
from itertools import pairwise
from pathlib import Path

import page as validation
import pikepdf
import pypdfium2
import pytest
from offprints import Offprint, made
from projects import ROOT
from tagged import heard

from press.model.composition import TextAsset
from press.model.excerpt import Wish
from press.sources.supplements import GREETING_LIMIT

A4 = (595.276, 841.89)


def texts(offprint: Offprint) -> list[str]:
    with pypdfium2.PdfDocument(offprint.pdf) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@pytest.fixture(scope="module")
def real() -> Offprint:
    """A chapter of the real edition."""
    return made(ROOT, Wish(counties=("jena",)), "web", "2019", {"jena": ("14", "15")})


# Both products


def test_a_chapter_of_two_pages_makes_one_sheet(web: Offprint, ink: Offprint) -> None:
    for offprint in (web, ink):
        with offprint.opened() as pdf:
            assert len(pdf.pages) == 4
        assert [p.stories for p in offprint.rendering.pages] == [
            ("cover",),
            ("suhl",),
            ("suhl",),
            ("back-cover",),
        ]


def test_nothing_is_found(web: Offprint, ink: Offprint, real: Offprint) -> None:
    for offprint in (web, ink, real):
        assert offprint.serious == []


def test_the_same_bytes_every_time(root: Path, web: Offprint, ink: Offprint) -> None:
    assert made(root, Wish(counties=("suhl",)), "web").pdf == web.pdf
    assert made(root, Wish(counties=("suhl",)), "print").pdf == ink.pdf


# For screens


@pytest.mark.parametrize("name", ["web", "both", "real"])
def test_is_valid_pdf_ua(name: str, request: pytest.FixtureRequest) -> None:
    offprint: Offprint = request.getfixturevalue(name)
    profile = validation.ValidationProfile.PDF_UA_1
    report = validation.validate_pdf_bytes(offprint.pdf, profile=profile)
    assert [str(failure) for failure in report.failures] == []
    assert report.rules.passed == report.rules.total == 104


def test_reads_from_the_cover_to_the_back(web: Offprint) -> None:
    with web.opened() as pdf:
        said = heard(pdf)
    titles = [text for tag, text in said if tag in ("H1", "H2")]
    assert titles == [
        "Sonderdruck Stadt Suhl",
        "Stadt Suhl",
        "Willkommen im Garten",
        "Kontakt",
        "Die ganze Ausgabe",
        "Impressum",
    ]
    figures = [text for tag, text in said if tag == "Figure"]
    assert figures[:2] == [
        "Ein Haus neben einem Baum, aus einfachen Formen gezeichnet.",
        "Karte von Thüringen. Hervorgehoben: Stadt Suhl.",
    ]
    assert figures[-1] == "QR-Code mit der Adresse example.org"
    words = [text for _, text in said]
    order = ("Sonderdruck Stadt Suhl", "Ein Haus neben", "Versuchsreihe", "Mein Name ist")
    order += ("Willkommen im Garten", "Alma Muster", "Kontakt", "Aus:", "Impressum")
    places = [next(i for i, text in enumerate(words) if text.startswith(o)) for o in order]
    assert places == sorted(places)
    assert not any("Sonderdruck Stadt Suhl 2031" in text for text in words), "running heads"


def test_bookmarks(web: Offprint, both: Offprint) -> None:
    def names(offprint: Offprint) -> list[tuple[str, list[str]]]:
        with offprint.opened() as pdf, pdf.open_outline() as outline:
            return [(top.title, [item.title for item in top.children]) for top in outline.root]

    inner = ["Willkommen im Garten", "Kontakt", "Die ganze Ausgabe", "Impressum"]
    assert names(web) == [("Sonderdruck Stadt Suhl", ["Stadt Suhl", *inner])]
    ((top, chapters),) = names(both)
    assert top == "Sonderdruck Stadt Suhl und Landkreis Eichsfeld"
    assert chapters == [
        "Kontakt",
        "Impressum",
        "Inhalt",
        "1 Stadt Suhl",
        "2 Landkreis Eichsfeld",
        "Herausgeber",
        "Die ganze Ausgabe",
    ]


def test_title_of_the_document(web: Offprint) -> None:
    with web.opened() as pdf:
        title = str(pdf.docinfo["/Title"])
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert title == "Stadt Suhl: Sonderdruck aus „Geschichten aus zwei Nachbarschaften“"


def test_no_link_dangles(web: Offprint, both: Offprint) -> None:
    for offprint in (web, both):
        with offprint.opened() as pdf:
            names = pdf.Root.get("/Names", {})
            targets = names.get("/Dests", {}).get("/Names", []) if "/Dests" in names else []
            known = {str(name) for name in list(targets)[::2]}
            for sheet in pdf.pages:
                for annotation in sheet.get("/Annots", []):
                    if "/Dest" in annotation and isinstance(annotation.Dest, pikepdf.String):
                        assert str(annotation.Dest) in known
        assert not any("ERROR" in f.severity.name for f in offprint.found)


def links(offprint: Offprint) -> set[str]:
    with offprint.opened() as pdf:
        return {
            str(annotation.A.URI)
            for sheet in pdf.pages
            for annotation in sheet.get("/Annots", [])
            if "/A" in annotation and "/URI" in annotation.A
        }


def test_links_of_the_back(web: Offprint) -> None:
    assert {
        "https://example.org",
        "https://example.org/garten",
        "mailto:garten@example.org",
    } <= links(web)


def test_the_code_is_the_link(web: Offprint) -> None:
    code = web.composition.assets["asset:qr.svg"]
    assert isinstance(code, TextAsset)
    (address,) = re.findall(r"<title>(.*)</title>", code.content)
    assert address == "https://example.org"
    assert address in links(web)


def test_references_and_notes(web: Offprint, both: Offprint) -> None:
    said = " ".join(" ".join(texts(web)).split())
    assert re.search(r"Eichsfeld \(Seite 14 der Gesamt-?\s?ausgabe\)", said)
    assert [note.number for note in web.rendering.geometry.notes] == ["1"]
    assert [note.number for note in both.rendering.geometry.notes] == ["1", "2"]
    assert "Seite 14 der" not in " ".join(" ".join(texts(both)).split())


def test_where_it_comes_from(web: Offprint, both: Offprint, real: Offprint) -> None:
    def last(offprint: Offprint) -> str:
        return " ".join(texts(offprint)[-1].replace("-\r\n", "").split())

    assert "Versuchsreihe Kleine Hefte, Band 1, 2031, Seiten 12–13 der Gesamtausgabe" in last(web)
    assert "Seiten 12–15 der Gesamtausgabe" in last(both)
    assert "Seiten 14–15 der Gesamtausgabe" in last(real)
    assert "Claudia Michelfeit" in last(real)


def test_contents_name_the_pages(both: Offprint) -> None:
    contents = texts(both)[2]
    assert re.search(r"Stadt Suhl\s.*\s4\s", contents)
    assert re.search(r"Landkreis Eichsfeld\s.*\s6\b", contents)
    with both.opened() as pdf:
        assert len(pdf.pages) == 8


def test_folio_and_running_head_are_the_excerpts_own(web: Offprint) -> None:
    pages = texts(web)
    assert "Sonderdruck Stadt Suhl 2031" in pages[1]
    assert re.search(r"(^|\n)2\r?\n?", pages[1])
    for bare in (pages[0], pages[3]):
        assert "Sonderdruck Stadt Suhl 2031" not in bare


# For the press


def test_is_a_print_file(ink: Offprint) -> None:
    with ink.opened() as pdf:
        assert str(pdf.Root.OutputIntents[0].S) == "/GTS_PDFX"
        for sheet in pdf.pages:
            trim, bleed = ([float(n) for n in sheet[box]] for box in ("/TrimBox", "/BleedBox"))
            assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx(A4, abs=0.01)
            assert trim[0] - bleed[0] == pytest.approx(3 / 25.4 * 72, abs=0.01)


def grey(offprint: Offprint, number: int) -> tuple[int, int, bytes]:
    with pypdfium2.PdfDocument(io.BytesIO(offprint.pdf)) as pdf:
        picture = pdf[number - 1].render(scale=0.25).to_pil().convert("RGB")
    return picture.width, picture.height, picture.tobytes()


@pytest.mark.parametrize("number", [1, 4])
def test_cover_and_back_are_coloured_to_the_edge(ink: Offprint, number: int) -> None:
    width, height, pixels = grey(ink, number)
    rows = [pixels[y * width * 3 : (y + 1) * width * 3] for y in range(height)]
    edge = [*rows[0], *rows[-1], *(v for row in rows for v in (*row[:3], *row[-3:]))]
    triples = zip(*[iter(edge)] * 3, strict=True)
    assert not any(min(triple) == 255 for triple in triples), "white at the edge"


# A full back cover

#: Words of ordinary length: with the blank behind each, 7.5 letters.
WORDS = "Wer neu ankommt, findet bei uns schnell offene Türen und Menschen, die gern helfen."


@pytest.mark.parametrize("product", ["web", "print"])
def test_the_longest_greeting_fits(
    root: Path, tmp_path_factory: pytest.TempPathFactory, product: str
) -> None:
    """All fields as full as they may be, and no line gets near to the edge of the page."""
    own = tmp_path_factory.mktemp("voll") / "project"
    shutil.copytree(root, own)
    words = (WORDS.split() * 20)[:GREETING_LIMIT]
    parts = [words[i : i + 35] for i in range(0, GREETING_LIMIT, 35)]
    line = "Stabsstelle für Integration und Begegnung, Suhl"
    head = "Liebe Leser*innen, liebe Nachbar*innen, liebe Freund*innen in der Stadt"[:70]
    (own / "sources/2031/excerpts/suhl.md").write_text(
        "---\ncontact:\n" + f"  - {line}\n" * 6 + f"logo: zeichen\ngreeting:\n  title: {head}\n"
        "  person: {name: Erika Musterfrau-Beispiel, roles: [Oberbürgermeisterin, Vorsitzende]}\n"
        "---\n\n" + "\n\n".join(" ".join(part) for part in parts) + "\n",
        "utf-8",
    )
    offprint = made(own, Wish(counties=("suhl",)), product)
    assert offprint.serious == []
    assert len(offprint.rendering.pages) == 4
    lines = [line for line in offprint.rendering.geometry.lines if line.page == 4]
    blocks = offprint.rendering.geometry.blocks
    greeting = [line for line in lines if (o := blocks[line.block].origin) and "excerpts" in o.path]
    contact = next(line for line in lines if line.text == "Kontakt")
    assert max(line.area.bottom for line in greeting) < contact.area.top
    for before, after in pairwise(greeting):
        assert after.baseline > before.baseline
