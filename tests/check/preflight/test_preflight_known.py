"""The verb `preflight` on a file that a build put into `output/`: found by its digest, judged
for what it was made for, findings with story and line."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from handovers import small_project
from projects import EDITION

from press import pipeline, presswork, printing
from press.check.lost import source_words
from press.check.preflight import preflight
from press.check.recognise import places
from press.deliver import manifest
from press.findings import Finding, Origin
from press.inspection import inspect
from press.layout import printers
from press.model.geometry import Area
from press.model.pdf import Boxes, PageFacts
from press.model.preflight import Context, Passage, PreflightReport
from press.model.rendering import PageRecord
from press.order import Order
from press.publication import Publication

NAME = f"vkv-{EDITION}-druck.pdf"


def quiet(product: str, step: str) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature edition with its print file in `output/`, and a shop that asks too much."""
    root = small_project(tmp_path_factory.mktemp("known") / "project")
    pipeline.build(Order(root, products=("print",)), quiet)
    offset = (root / "layouts/printers/offset.yaml").read_text("utf-8")
    asks = offset.replace("small_text: 6", "small_text: 9").replace("safe: 5", "safe: 22")
    (root / "layouts/printers/much.yaml").write_text(asks, "utf-8")
    return root


@pytest.fixture(scope="module")
def judged(built: Path) -> PreflightReport:
    return inspect(built, built / "output" / EDITION / NAME, "much", None, quiet).report


def located(report: PreflightReport) -> dict[tuple[str, int | None], Origin | None]:
    return {(finding.code, finding.page): finding.origin for finding in report.report}


def test_findings_name_the_lines_that_the_build_would_name(
    built: Path, judged: PreflightReport
) -> None:
    """Against the same rules with the layout at hand."""
    laid = pipeline.lay_out(Order(built, products=("print",)), quiet)
    publication = Publication(built, laid.book, laid.compositions[0])
    ((rendering, _),) = [
        (proof.rendering, proof.report) for proof in printing.set_pages([publication], quiet)
    ]
    context = presswork.context(built, laid.book, laid.compositions[0], rendering, rendering.report)
    full = located(preflight(rendering.pdf, printers.read(built, "much"), "print", context))
    known = located(judged)
    both = {key: (known[key], full[key]) for key in known.keys() & full.keys() if full[key]}
    assert len(both) > 15
    same = [one for one, other in both.values() if one == other]
    assert len(same) >= 0.8 * len(both)
    for key, (one, other) in both.items():
        assert other is not None
        assert one is None or one.path == other.path, key


def test_lines_hold_the_words_that_are_told(built: Path, judged: PreflightReport) -> None:
    lines = [f for f in judged.report if f.origin and (f.origin.line or 0) > 1]
    assert len(lines) > 5
    for finding in lines:
        assert text_at(built, finding).strip() not in ("", "---")


def text_at(root: Path, finding: Finding) -> str:
    assert finding.origin is not None
    rows = (root / finding.origin.path).read_text("utf-8").split("\n")
    return rows[(finding.origin.line or 1) - 1]


def test_what_was_agreed_is_asked(judged: PreflightReport, built: Path) -> None:
    status = {result.id: result.status for result in judged.results}
    assert (status["G05"], status["G13"]) == ("passed", "passed")
    # these were judged when the file was built; the sources may be others today
    assert {status[rule] for rule in ("T06", "L01", "L04", "I07")} == {"not run"}


def test_by_any_name_and_in_any_place(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "vom-Stick.pdf"
    shutil.copyfile(built / "output" / EDITION / NAME, copy)
    report = inspect(built, copy, "much", None, quiet).report
    assert any(finding.origin for finding in report.report)
    copy.write_bytes(copy.read_bytes() + b"\n")  # no more the file that was built
    report = inspect(built, copy, "much", None, quiet).report
    assert not any(finding.origin for finding in report.report)


def test_a_page_too_few_is_told(built: Path) -> None:
    job = built / f"sources/{EDITION}/auftrag.yaml"
    before = job.read_text("utf-8")
    job.write_text(before.replace("pages: 20", "pages: 24"), "utf-8")
    try:
        report = inspect(built, built / "output" / EDITION / NAME, "", None, quiet).report
    finally:
        job.write_text(before, "utf-8")
    (told,) = report.report.errors
    assert (told.code, told.values["has"], told.values["want"]) == ("preflight/page-count", 20, 24)


def test_sources_that_cannot_be_read_today_do_no_harm(built: Path) -> None:
    story = built / f"sources/{EDITION}/suhl.md"
    before = story.read_text("utf-8")
    story.write_text("no story any more", "utf-8")
    try:
        report = inspect(built, built / "output" / EDITION / NAME, "much", None, quiet).report
    finally:
        story.write_text(before, "utf-8")
    assert report.report
    assert not any(finding.origin for finding in report.report)


@pytest.mark.parametrize("damage", ["{", "[]", '{"files": [{"name": 1}]}', "no map"])
def test_a_damaged_manifest_knows_nothing(built: Path, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "output" / EDITION
    folder.mkdir(parents=True)
    told = json.loads((built / "output" / EDITION / manifest.NAME).read_bytes())
    (entry,) = told["files"]
    assert manifest.known(built / "output", entry["sha256"]) is not None
    entry["map"] = [{"page": "first"}]
    text = json.dumps(told) if damage == "no map" else damage
    (folder / manifest.NAME).write_text(text, "utf-8")
    assert manifest.known(tmp_path / "output", entry["sha256"]) is None


# The parts of a glued book -------------------------------------------------------------------


def test_the_parts_of_a_glued_book_are_known(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    file = root / f"sources/{EDITION}/edition.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"{text}binding: {{kind: perfect, paper: {{weight: 300, volume: 1.3}}}}\n")
    pipeline.build(Order(root, products=("print",)), quiet)
    folder = root / "output" / EDITION
    body, cover = (folder / f"vkv-{EDITION}-druck-{part}.pdf" for part in ("inhalt", "umschlag"))
    report = inspect(root, body, "", None, quiet).report
    assert {r.id: r.status for r in report.results}["G13"] == "passed"
    report = inspect(root, cover, "", None, quiet).report
    assert report.report.errors == ()
    assert report.printer is not None
    assert report.printer.trim == (pytest.approx(420 + 8 * 0.39), 297)


# Recognising text ----------------------------------------------------------------------------


def recognised(run: str, *texts: str) -> list[int | None]:
    """The lines of the passages that a run is taken to come from."""
    area = Area(0, 0, 10, 10)
    edge = (0.0, 0.0, 595.0, 842.0)
    page = PageFacts(1, Boxes(edge, None, None, None, edge, 0, 1.0), lines=(area,), runs=(run,))
    context = Context(
        pages=(PageRecord(1, "1", ("jena",)),),
        texts=tuple(
            Passage("jena", Origin("jena.md", line), text) for line, text in enumerate(texts, 1)
        ),
    )
    assert source_words("Ein Wort") == ["ein", "wort"]
    return [origin.line for _, _, origin in places(context, (page,))]


@pytest.mark.parametrize(
    ("run", "line"),
    [
        ("im Garten wächst alles", [1]),
        ("gration wächst im Garten", [1]),  # cut at the start
        ("im Garten wächst Integra-", [1]),  # and at the end
        ("und Kohl", [2]),
        ("Kohl und Rüben", []),  # a few words that stand twice
        ("Rüben wachsen hier auch sehr gut", [2]),  # many: the first it is
        ("etwas anderes", []),
        ("", []),
    ],
)
def test_runs_are_recognised(run: str, line: list[int]) -> None:
    texts = (
        "Integration wächst im Garten; im Garten wächst alles, im Garten wächst Integration.",
        "Mohn und Kohl und Rüben. Rüben wachsen hier auch sehr gut",
        "Kohl und Rüben, Rüben wachsen hier auch sehr gut.",
    )
    assert recognised(run, *texts) == line


def test_a_story_on_another_page_is_not_asked() -> None:
    assert recognised("gar nicht da", "gar nicht da") == [1]
    context = Context(pages=(PageRecord(2, "2", ("jena",)),), texts=())
    assert list(places(replace(context), ())) == []
