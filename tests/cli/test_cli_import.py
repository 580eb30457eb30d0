"""`publish.py import` as a person or a program meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from brochures import recognised
from runs import Run
from wordfiles import contribution, paragraph, word


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "beitrag.docx"
    path.write_bytes(contribution())
    return str(path)


def test_a_contribution(run: Run, file: str, project: Path) -> None:
    ran = run("import", file, "--county", "gotha", "--lang", "de")
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "sources/2031/gotha.md geschrieben" in said
    assert "output/2031/import/gotha.md geschrieben" in said
    assert "In Ausgabe 2031 übernommen: 188 Wörter, davon 145 in Beiträgen, 6 in" in said
    assert "0 ohne Platz" in said
    assert "publish.py check 2031" in said
    assert "import/not-in-order" in said
    assert (project / "images/2031/gotha-bild-1.jpg").is_file()


def test_a_contribution_as_json(run: Run, file: str) -> None:
    record = run("import", file, "--county", "gotha", "--json").json
    assert record["words"] == {
        "total": 188, "stories": 145, "sidecars": 6, "report": 37, "unplaced": 0,
    }  # fmt: skip
    assert record["made"][-1] == "output/2031/import/gotha.md"
    assert record["open"] > 0
    assert {f["code"] for f in record["findings"]} == {
        "import/set-aside", "import/look", "import/not-in-order",
    }  # fmt: skip


def test_a_brochure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broschuere.txt"
    path.write_text(recognised(), "utf-8")
    ran = run("import", str(path), "--edition", "2040", "--json")
    assert ran.code == 0
    assert ran.json["words"]["unplaced"] == 0
    assert "sources/2040/edition.yaml" in ran.json["made"]
    check = run("check", "2040", "--json")
    assert check.code == 3
    assert set(check.codes) >= {"text/open", "picture/missing"}
    build = run("build", "2040", "--product", "draft", "--json")
    assert build.code == 0
    assert build.json["files"][0]["pages"] >= 16


def test_a_foreword(run: Run, tmp_path: Path, project: Path) -> None:
    """Into the skeleton of a new edition, and its draft is built at once."""
    import pypdfium2

    path = tmp_path / "vorwort.docx"
    path.write_bytes(
        word(
            paragraph("Vorwort", style="Titel"),
            paragraph("Ein Heft ist ein Versuch."),
            paragraph("Team der kleinen Versuche"),
            paragraph("Erika Neu"),
        )
    )
    run("new", "2032")
    ran = run("import", str(path), "--story", "vorwort", "--replace", "--lang", "de")
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "sources/2032/vorwort.md geschrieben" in said
    assert "In Ausgabe 2032 übernommen: 12 Wörter, davon 11 in Beiträgen, 0 in" in said
    assert run("build", "2032", "--product", "draft", "--json").code == 0
    (file,) = (project / "output/2032").glob("*.pdf")
    document = pypdfium2.PdfDocument(file)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "Ein Heft ist ein Versuch." in text
    assert "Erika Neu" in text


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ((), ["import/county-needed"]),
        (("--county", "gota"), ["edition/county-unknown"]),
        (("--county", "gotha", "--edition", "2013"), ["edition/unknown"]),
        (("--county", "suhl"), ["import/exists"]),
        (("--story", "vorwrot"), ["import/story-unknown"]),
        (("--story", "vorwort"), ["import/exists"]),
        (("--story", "personen", "--replace"), ["import/story-made"]),
        (("--story", "vorwort", "--county", "suhl"), ["import/two-goals"]),
    ],
)
def test_what_cannot_be_carried_out(
    words: tuple[str, ...], codes: list[str], run: Run, file: str
) -> None:
    ran = run("import", file, *words, "--json")
    assert (ran.code, ran.codes) == (2, codes)


def test_a_file_that_is_not_there(run: Run) -> None:
    ran = run("import", "fehlt.docx", "--county", "gotha", "--json")
    assert (ran.code, ran.codes) == (2, ["usage/no-file"])


def test_a_file_that_is_turned_away(run: Run, tmp_path: Path, project: Path) -> None:
    path = tmp_path / "alt.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    ran = run("import", str(path), "--county", "gotha")
    assert ran.code == 3
    assert "import/legacy-word" in ran.out
    assert not (project / "sources/2031/gotha.md").exists()


def test_the_draft_is_built_at_once(run: Run, file: str, project: Path) -> None:
    """A real draft with what is missing in it: crossed frames and marks, and no error."""
    import pypdfium2

    run("import", file, "--county", "gotha")
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8").replace("eichsfeld]", "eichsfeld, gotha]"))
    ran = run("build", "2031", "--product", "draft", "--json")
    assert ran.code == 0
    (path,) = (project / "output/2031").glob("*.pdf")
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "Ein Kran für alle" in text.replace("\r\n", " ")
    assert "OFFEN: " in text
