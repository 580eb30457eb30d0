"""`publish.py diff`: which files, what is told, how it ends."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from runs import Run

from press import comparison, crew
from press.crew import LostError
from press.deliver.write import deliver
from press.model.delivery import Deliverable
from press.model.rendering import PageRecord


def pdf(*pages: str) -> bytes:
    """Pages with a line of text each."""
    out = pikepdf.new()
    font = out.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier))
    for text in pages:
        page = out.add_blank_page(page_size=(300, 200))
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = out.make_stream(f"BT /F 11 Tf 20 150 Td ({text}) Tj ET".encode())
    buffer = io.BytesIO()
    out.save(buffer, deterministic_id=True)
    return buffer.getvalue()


OLD = pdf("Ein Garten am Fluss", "Zwei Gruppen und ein Fest", "Der Schluss vom Lied")
NEW = pdf("Ein Garten am Fluss", "Drei Gruppen und ein Fest", "Der Schluss vom Lied")


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "cores", lambda: 1)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "Probe Eins.pdf", tmp_path / "probe-zwei.pdf"
    old.write_bytes(OLD)
    new.write_bytes(NEW)
    return str(old), str(new)


Deliver = Callable[..., None]


@pytest.fixture
def delivered(project: Path) -> Deliver:
    """Puts files into an edition's folder as a build does."""

    def put(edition: str, content: bytes, product: str = "web", name: str = "") -> None:
        pages = tuple(PageRecord(n, str(n), (f"story-{n}",)) for n in (1, 2, 3))
        file = Deliverable(
            name or f"vkv-{edition}-{product}.pdf", "Zum Lesen", product, "all", content, pages
        )
        (project / "sources" / edition).mkdir(exist_ok=True)
        edition_file = project / f"sources/{edition}/edition.yaml"
        if not edition_file.exists():
            edition_file.write_text("id: x\n")
        deliver(project, edition, [file])

    return put


def test_two_files(run: Run, project: Path, files: tuple[str, str]) -> None:
    ran = run("diff", *files)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Probe Eins.pdf → probe-zwei.pdf"
    assert [line.split() for line in lines[1:3]] == [
        ["p.", "2", "changed", "words", "Zwei", "Drei"],
        ["same", "p.", "1,", "3"],
    ]
    assert "Pages: 1 changed" in ran.out
    stem = "output/diff/probe-eins--probe-zwei"
    assert f"{stem}.html  written" in ran.out
    told = json.loads((project / f"{stem}.json").read_text("utf-8"))
    assert told["summary"]["changed"] == 1
    html = (project / f"{stem}.html").read_text("utf-8")
    assert "<ins>Drei</ins>" in html
    assert '<html lang="en">' in html
    assert str(project.parent) not in html + json.dumps(told)


def test_the_same_bytes_every_time(run: Run, project: Path, files: tuple[str, str]) -> None:
    def made() -> list[bytes]:
        return [path.read_bytes() for path in sorted((project / "output/diff").iterdir())]

    run("diff", *files)
    first = made()
    run("diff", *files)
    assert made() == first
    assert len(first) == 2


def test_in_german(run: Run, project: Path, files: tuple[str, str]) -> None:
    ran = run("diff", *files, "--lang", "de")
    assert "Seiten: 1 geändert" in ran.out
    html = (project / "output/diff/probe-eins--probe-zwei.html").read_text("utf-8")
    assert "Geänderte Wörter" in html


def test_strict_ends_with_six_if_anything_differs(run: Run, files: tuple[str, str]) -> None:
    assert run("diff", *files, "--strict").code == 6
    assert run("diff", files[0], files[0], "--strict").code == 0
    assert "The same file, byte by byte" in run("diff", files[0], files[0]).out


def _marked(title: str, *, note: bool = False) -> bytes:
    """The first file with a bookmark, and perhaps a note."""
    with pikepdf.open(io.BytesIO(OLD)) as out:
        entry = out.make_indirect(
            Dictionary(Title=title, Dest=pikepdf.Array([out.pages[1].obj, Name.Fit]))
        )
        out.Root.Outlines = out.make_indirect(Dictionary(First=entry))
        if note:
            comment = Dictionary(
                Subtype=Name.Text, Rect=pikepdf.Array([9, 9, 20, 20]), Contents="Bitte prüfen"
            )
            out.pages[2].obj.Annots = pikepdf.Array([out.make_indirect(comment)])
        buffer = io.BytesIO()
        out.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def test_what_no_page_shows(run: Run, files: tuple[str, str]) -> None:
    """Told in the terminal and in the record, and it counts with `--strict`."""
    Path(files[0]).write_bytes(_marked("Das Fest"))
    Path(files[1]).write_bytes(_marked("Ein Fest", note=True))
    ran = run("diff", *files, "--strict")
    assert ran.code == 6
    assert [" ".join(line.split()) for line in ran.out.splitlines()[1:5]] == [
        "p. 3 changed comments new Bitte prüfen",
        "same p. 1–2",
        "p. 2 bookmark renamed Das Fest → Ein Fest",
        "Pages: 1 changed; 1 bookmark changed",
    ]
    Path(files[1]).write_bytes(_marked("Ein Fest"))
    ran = run("diff", *files, "--strict")
    assert ran.code == 6
    assert "Pages: all the same; 1 bookmark changed" in ran.out
    (told,) = run("diff", *files, "--json").json["comparisons"]
    assert told["bookmarks"][0]["kinds"] == ["renamed"]
    assert told["differs"] is True


def test_as_json(run: Run, files: tuple[str, str]) -> None:
    record = run("diff", *files, "--json").json
    assert (record["verb"], record["exit"], record["findings"]) == ("diff", 0, [])
    (compared,) = record["comparisons"]
    assert compared["texts"][0]["new"] == "Drei"
    assert compared["reports"] == [
        "output/diff/probe-eins--probe-zwei.html",
        "output/diff/probe-eins--probe-zwei.json",
    ]


def test_quietly(run: Run, project: Path, files: tuple[str, str]) -> None:
    ran = run("diff", *files, "-q")
    assert (ran.code, ran.out) == (0, "")
    assert (project / "output/diff/probe-eins--probe-zwei.html").exists()


def test_two_editions(run: Run, project: Path, delivered: Deliver) -> None:
    """Like with like; products that only one has are left out."""
    for edition, content in (("2031", OLD), ("2032", NEW)):
        delivered(edition, content)
        delivered(edition, content, "print", f"vkv-{edition}-druck.pdf")
    delivered("2031", OLD, "draft", "vkv-2031-entwurf.pdf")
    record = run("diff", "2031", "2032", "--json").json
    assert [c["reports"][0] for c in record["comparisons"]] == [
        "output/diff/vkv-2031-druck--vkv-2032-druck.html",
        "output/diff/vkv-2031-web--vkv-2032-web.html",
    ]
    assert record["comparisons"][0]["old"]["name"] == "output/2031/vkv-2031-druck.pdf"
    assert record["comparisons"][1]["pages"][1]["stories"] == ["story-2"]
    narrowed = run("diff", "2031", "2032", "--product", "web", "--json").json
    assert len(narrowed["comparisons"]) == 1


def test_a_file_with_its_like_in_an_edition(run: Run, tmp_path: Path, delivered: Deliver) -> None:
    delivered("2031", NEW)
    folder = tmp_path / "2030"
    folder.mkdir()
    old = folder / "vkv-2030-web.pdf"
    old.write_bytes(OLD)
    (compared,) = run("diff", str(old), "2031", "--json").json["comparisons"]
    assert (compared["old"]["name"], compared["new"]["name"]) == (
        "vkv-2030-web.pdf", "output/2031/vkv-2031-web.pdf",
    )  # fmt: skip


@pytest.mark.parametrize("words", [(), ("2031",), ("output/2031/vkv-2031-web.pdf",)])
def test_the_last_build_with_the_one_before(
    run: Run,
    project: Path,
    delivered: Deliver,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    delivered("2031", OLD)
    delivered("2031", OLD)
    delivered("2031", NEW)
    monkeypatch.chdir(project)
    record = run("diff", *words, "--json").json
    (compared,) = record["comparisons"]
    assert compared["old"]["name"] == ".cache/previous/2031/vkv-2031-web.pdf"
    assert compared["new"]["name"] == "output/2031/vkv-2031-web.pdf"
    assert compared["reports"][0] == "output/diff/vkv-2031-web.html"
    assert [text["new"] for text in compared["texts"]] == ["Drei"]
    assert compared["pages"][1]["stories"] == ["story-2"]


def test_a_real_build_keeps_what_it_replaces(
    run: Run, project: Path, pages: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From `build` to `diff`, with pages that take no time."""
    assert run("build", "--product", "web").code == 0
    path = project / "output/2031/vkv-2031-web.pdf"
    path.write_bytes(OLD)
    assert run("build", "--product", "web", "--force").code == 0
    assert (project / ".cache/previous/2031/vkv-2031-web.pdf").read_bytes() == OLD


FAULTS = [
    ((), "diff/not-built"),
    (("2031",), "diff/not-built"),
    (("2013",), "edition/unknown"),
    (("fehlt.pdf", "2031"), "usage/no-file"),
    (("alt.pdf", "neu.pdf", "noch.pdf"), "usage/surplus"),
]


@pytest.mark.parametrize(("words", "code"), FAULTS)
def test_faults(run: Run, words: tuple[str, ...], code: str) -> None:
    ran = run("diff", *words, "--json")
    assert (ran.code, ran.codes) == (2, [code])


def test_nothing_before(run: Run, delivered: Deliver) -> None:
    delivered("2031", OLD)
    ran = run("diff", "--json")
    assert (ran.code, ran.codes) == (2, ["diff/nothing-before"])
    words = run("diff")
    assert words.out == ""
    assert "There is no earlier version of edition 2031" in words.err


def test_one_file_alone(run: Run, files: tuple[str, str]) -> None:
    ran = run("diff", files[0], "--json")
    assert (ran.code, ran.codes) == (2, ["diff/one-file"])


def test_nothing_of_a_kind(run: Run, delivered: Deliver) -> None:
    delivered("2031", OLD)
    delivered("2032", NEW, "print", "vkv-2032-druck.pdf")
    ran = run("diff", "2031", "2032", "--json")
    assert (ran.code, ran.codes) == (2, ["diff/no-counterpart"])
    assert ran.json["findings"][0]["values"]["known"] == "vkv-2032-druck.pdf"


def test_a_file_that_cannot_be_read(run: Run, project: Path, files: tuple[str, str]) -> None:
    Path(files[1]).write_bytes(b"no PDF at all")
    ran = run("diff", *files)
    assert (ran.code, ran.out) == (2, "")
    assert "probe-zwei.pdf cannot be read as a PDF" in ran.err
    assert str(project.parent) not in ran.err
    assert not (project / "output/diff").exists()


def test_a_reader_that_was_killed(
    run: Run, files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(self: object, number: int) -> None:
        raise LostError(1, "SIGSEGV")

    monkeypatch.setattr(comparison.Crew, "made", lost)
    ran = run("diff", *files, "--json")
    assert (ran.code, ran.codes) == (2, ["diff/lost"])
    assert ran.json["findings"][0]["values"] == {"file": "probe-zwei.pdf", "ending": "SIGSEGV"}


def test_reports_that_cannot_be_written(run: Run, project: Path, files: tuple[str, str]) -> None:
    (project / "output/diff").write_text("in the way")
    ran = run("diff", *files, "--json")
    assert (ran.code, ran.codes) == (7, ["deliver/in-the-way"])
