"""Correction proofs: all of a story, line by line, with what its author has to say yes to."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from projects import EDITION, ROOT, make_project

from press import correction, publication
from press.check import accessible
from press.errors import PressError, SourcesError, UsageError
from press.findings import Report, Severity
from press.layout.proof import correction as layout
from press.layout.proof.linecount import GRID, STEP, line_numbers, text_rows
from press.model.rendering import Rendering
from press.order import Order, Result

SOURCES = f"sources/{EDITION}"
PROOFS = 'proofs: {until: "2031-04-11", contact: Alma Beispiel, email: zurueck@example.org}\n'


def make(root: Path, *names: str, every: bool = False) -> Result:
    return correction.proofs(Order(root), lambda *_: None, names=names, every=every)


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def files(result: Result) -> list[str]:
    assert result.delivery
    return [file.path.rpartition("/")[2] for file in result.delivery.files]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return re.sub(r"\s+", " ", " ".join(pages))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a day for the proofs and a consent that is there."""
    root = make_project(tmp_path_factory.mktemp("bench") / "project")
    shutil.copytree(ROOT / "layouts", root / "layouts")
    change(root, f"{SOURCES}/edition.yaml", "waivers:", f"{PROOFS}waivers:")
    change(root, f"images/{EDITION}/garten.yaml", "release: none needed", "release: granted")
    return root


@pytest.fixture(scope="module")
def renderings(bench: Path) -> list[Rendering]:
    """The two layouts of a proof; the files are written on the way."""
    seen: list[Rendering] = []
    patch = pytest.MonkeyPatch()

    def spy(*job: object) -> Rendering:
        seen.append(publication.rendered(*job))  # type: ignore[arg-type]
        return seen[-1]

    patch.setattr(correction, "rendered", spy)
    result = make(bench, "suhl")
    patch.undo()
    assert files(result) == ["vkv-2031-korrektur-suhl.pdf"]
    assert not len(result.report)
    return seen


def test_line_numbers_change_no_line(renderings: list[Rendering]) -> None:
    first, second = renderings
    assert text_rows(first.geometry, "suhl") == text_rows(second.geometry, "suhl")
    assert [line.text for line in first.geometry.lines if line.text] != [
        line.text for line in second.geometry.lines if line.text
    ]


def test_every_fifth_line_has_its_number_beside_it(renderings: list[Rendering]) -> None:
    geometry = renderings[1].geometry
    tops = {sheet.number: sheet.area.top for sheet in geometry.sheets}
    rows = [
        (page, row)
        for page, found in sorted(text_rows(geometry, "suhl").items())
        for row in sorted(found)
    ]
    assert len(rows) > 40
    numbers = [
        line
        for line in geometry.lines
        if geometry.blocks[line.block].kind == "folio" and line.text.isdigit()
    ]
    assert [int(line.text) for line in numbers] == list(range(STEP, len(rows) + 1, STEP))
    for line in numbers:
        page, row = rows[int(line.text) - 1]
        assert line.page == page
        assert int((line.baseline - tops[page]) / GRID) == row
        beside = [
            other.baseline
            for other in geometry.lines
            if other.page == page
            and geometry.blocks[other.block].story == "suhl"
            and int((other.baseline - tops[page]) / GRID) == row
        ]
        assert min(abs(line.baseline - baseline) for baseline in beside) < 0.6


def test_all_text_stands_on_the_grid(renderings: list[Rendering]) -> None:
    geometry = renderings[1].geometry
    tops = {sheet.number: sheet.area.top for sheet in geometry.sheets}
    offs = {
        round((line.baseline - tops[line.page]) % GRID, 1)
        for line in geometry.lines
        if geometry.blocks[line.block].story == "suhl"
        and geometry.blocks[line.block].kind not in ("note", "heading")
    }
    assert max(offs) - min(offs) < 0.6


def test_notes_stand_on_the_page_of_their_call(renderings: list[Rendering]) -> None:
    assert [note.placed == (note.called,) for note in renderings[1].geometry.notes] == [True]


def test_what_is_on_it(bench: Path, renderings: list[Rendering]) -> None:
    del renderings
    pdf = (bench / f"output/{EDITION}/korrektur/vkv-2031-korrektur-suhl.pdf").read_bytes()
    said = text_of(pdf)
    for words in (
        "Korrekturabzug · nicht zur Veröffentlichung",
        "Stadt Suhl · Ausgabe 2031 · Stand 06.05.2031",
        "Bitte zurück bis Freitag, 11.04.2031 an Alma Beispiel zurueck@example.org",
        "Zum Prüfen für Emil Beispiel",
        "Hinter dem Bahnhof lag ein Jahr lang Schotter.",
        "Stabsstelle beim Oberbürgermeister",
        "Drei Tage Arbeit",
        "Beschlossen wurde er im März 2029.",
        "Das erste Beet hinter dem Bahnhof",
        "Ein Beet in der Abendsonne, dahinter ein Zaun.",
        "Einwilligung liegt vor",
        "ja, laut Steckbrief",
        "391 Pixel je Zoll",
        "Der Beitrag ist mit den eingetragenen Änderungen freigegeben.",
        "(Seite … der Gesamtausgabe)",
    ):
        assert words.replace(" ", "") in said.replace("\u00a0", " ").replace(" ", ""), words


def test_it_is_accessible(bench: Path, renderings: list[Rendering]) -> None:
    del bench
    report = accessible.judge(renderings[1].pdf)
    if report is None:
        pytest.skip("page-validation is not installed")
    assert report.failed == ()


def test_same_bytes_every_time(bench: Path, renderings: list[Rendering]) -> None:
    path = bench / f"output/{EDITION}/korrektur/vkv-2031-korrektur-suhl.pdf"
    assert path.read_bytes() == renderings[1].pdf
    make(bench, "suhl")
    assert path.read_bytes() == renderings[1].pdf


# Without pages ---------------------------------------------------------------------------


@pytest.fixture
def quick(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose pages take no time."""
    monkeypatch.setattr(correction, "rendered", lambda *_: Rendering(b"%PDF", (), Report()))
    monkeypatch.setattr("press.check.craft.check", lambda *_: Report())
    monkeypatch.setattr("press.crew.cores", lambda: 1)
    return desk


def composed(root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The HTML of a story's proof."""
    seen: list[str] = []

    def spy(*given: object) -> object:
        made = layout.correction(*given)  # type: ignore[arg-type]
        seen.append(made.html)
        return made

    monkeypatch.setattr(correction, "correction", spy)
    make(root, name)
    return seen[-1]


def stopped(root: Path, *names: str) -> tuple[type[PressError], set[str]]:
    with pytest.raises(PressError) as caught:
        make(root, *names)
    assert not (root / f"output/{EDITION}/korrektur").exists()
    return type(caught.value), {f.code for f in caught.value.report}


def test_named_by_id_county_or_title(quick: Path) -> None:
    assert files(make(quick, "suhl")) == ["vkv-2031-korrektur-suhl.pdf"]
    assert files(make(quick, "stadt suhl", "Suhl", "Die Zahl", "eichsfeld")) == [
        "vkv-2031-korrektur-suhl.pdf",
        "vkv-2031-korrektur-zahl.pdf",
        "vkv-2031-korrektur-eichsfeld.pdf",
    ]


def test_all_that_somebody_has_written(quick: Path) -> None:
    made = [name.split("-")[-1] for name in files(make(quick, every=True))]
    assert made == ["vorwort.pdf", "stimme.pdf", "gespraech.pdf", "suhl.pdf", "eichsfeld.pdf"]


def test_an_unknown_story(quick: Path) -> None:
    assert stopped(quick, "suhl", "eichsfled") == (UsageError, {"desk/story-unknown"})


def test_errors_elsewhere_keep_nobody_from_a_proof(quick: Path) -> None:
    change(quick, f"{SOURCES}/eichsfeld.md", "kind: chapter", "kind: chaptr")
    (quick / f"{SOURCES}/zahl.md").write_text("---\n")
    assert files(make(quick, "suhl")) == ["vkv-2031-korrektur-suhl.pdf"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("```facts", "```fcts", "text/fence-unknown"),
        ("person: {", "person: {{", "sources/yaml-key"),
        ("(#eichsfeld)", "(#eichsfled)", "text/reference-unknown"),
    ],
)
def test_errors_of_the_story_itself_do(quick: Path, old: str, new: str, code: str) -> None:
    change(quick, f"{SOURCES}/suhl.md", old, new)
    assert stopped(quick, "suhl") == (SourcesError, {code})
    assert files(make(quick, "eichsfeld"))


def test_a_story_without_a_file(quick: Path) -> None:
    (quick / f"{SOURCES}/literatur.md").unlink()
    stage, codes = stopped(quick, "literatur")
    assert stage is SourcesError
    assert "edition/story-unknown" in codes


def test_what_is_open_does_not_stop_but_is_told(quick: Path) -> None:
    change(quick, f"{SOURCES}/suhl.md", "## Dann", "OFFEN: Zahlen fehlen.\n\n## Dann")
    assert [(f.code, f.severity) for f in make(quick, "suhl").report] == [
        ("text/open", Severity.WARNING)
    ]
    with pytest.raises(SourcesError):
        correction.proofs(Order(quick, strict=True), lambda *_: None, names=["suhl"])


def test_what_is_still_open_is_shown(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(quick, f"{SOURCES}/suhl.md", "## Dann", "OFFEN: Zahlen fehlen.\n\n## Dann")
    change(quick, f"images/{EDITION}/garten.yaml", "release: none needed", "release: missing")
    (quick / f"images/{EDITION}/zeichen.svg").unlink()
    html = composed(quick, "suhl", monkeypatch)
    assert "OFFEN: Zahlen fehlen." in html
    assert '<p class="value open">Einwilligung fehlt</p>' in html
    assert '<td class="open">fehlt</td>' in html
    assert "zeichen, im farbigen Band, quadratisch, fehlt noch" in html


def test_a_day_nobody_has_named_is_left_blank(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    html = composed(quick, "suhl", monkeypatch)
    assert '<dd><span class="blank"' in html
    assert "heft@example.org" in html


def test_addresses_are_asked_for_only_where_there_are_any(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Internetadressen" in composed(quick, "vorwort", monkeypatch)
    assert "Internetadressen" not in composed(quick, "zahl", monkeypatch)


def test_whoever_is_quoted_or_signs_must_agree(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Zitat: Wer erklärt, lernt zweimal." in composed(quick, "eichsfeld", monkeypatch)
    signed = composed(quick, "vorwort", monkeypatch)
    assert signed.count("Unterschrift unter dem Beitrag") == 2


def test_diagrams_show_their_alternative_text(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    html = composed(quick, "eichsfeld", monkeypatch)
    assert "Die meisten Werkzeuge sind gespendet, wenige gekauft." in html
    assert "In der Mitte steht die Werkstatt" in html


def test_no_text_no_numbers(renderings: list[Rendering]) -> None:
    assert line_numbers(renderings[0].geometry, "nobody") == ""
