"""The order of the stages, what stops where, and what a draft may lack."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import Run

from press import crew, pipeline, publication
from press.codes import finding
from press.crew import LostError
from press.errors import PreflightError, RenderError, SourcesError, ToolError
from press.findings import Report, Severity
from press.order import Order


def silent(product: str, step: str) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def order(run: Run, project: Path) -> Order:
    """All of the miniature edition."""
    return Order(project)


def without_picture(project: Path) -> None:
    (project / "images/2031/garten.jpg").unlink()


def test_steps_are_told_in_order(order: Order, pages: dict[str, Report]) -> None:
    told: list[tuple[str, str]] = []
    pipeline.build(order, lambda *step: told.append(step))
    assert told[0] == ("", "sources")
    assert told[-1] == ("", "deliver")
    steps = [step for product, step in told if product == "web"]
    assert steps == ["layout", "", "read", "pages 1", "write", "check", ""]


def test_all_products_are_judged_before_a_stage_stops(
    order: Order, pages: dict[str, Report]
) -> None:
    for product in ("web", "draft"):
        pages[product] = Report.of([finding("tool/output-locked", folder=product, reason="x")])
    with pytest.raises(PreflightError) as caught:
        pipeline.build(order, silent)
    assert {f.values["folder"] for f in caught.value.report.errors} == {"web", "draft"}
    assert not (order.root / "output/2031").exists()


def test_a_missing_picture_stops_all_but_drafts(order: Order, pages: dict[str, Report]) -> None:
    without_picture(order.root)
    with pytest.raises(SourcesError) as caught:
        pipeline.build(order, silent)
    assert {f.code for f in caught.value.report.errors} == {"picture/missing"}
    result = pipeline.build(Order(order.root, products=("draft",)), silent)
    assert {f.severity for f in result.report if f.code == "picture/missing"} == {Severity.WARNING}
    with pytest.raises(SourcesError):
        pipeline.build(Order(order.root, products=("draft",), strict=True), silent)


def test_what_stops_a_draft_does_not_drown(order: Order, pages: dict[str, Report]) -> None:
    without_picture(order.root)
    story = order.root / "sources/2031/suhl.md"
    story.write_text(story.read_text("utf-8").replace("county: suhl", "county: sul"), "utf-8")
    for products, errors in (
        (("draft",), {"edition/county-unknown"}),
        ((), {"edition/county-unknown", "picture/missing"}),
    ):
        with pytest.raises(SourcesError) as caught:
            pipeline.build(Order(order.root, products=products), silent)
        assert {f.code for f in caught.value.report.errors} == errors
        assert "picture/missing" in {f.code for f in caught.value.report}


def test_waivers(order: Order, pages: dict[str, Report]) -> None:
    edition = order.root / "sources/2031/edition.yaml"
    waiver = "waivers:\n  - {code: %s, because: eine Probe, until: '2099-01-01'}\n"
    text = edition.read_text("utf-8").partition("waivers:")[0]
    edition.write_text(text + waiver % "check/short-page", "utf-8")
    assert [f.code for f in pipeline.check(order, silent).report] == []
    partly = pipeline.build(Order(order.root, products=("web",)), silent)
    assert [f.code for f in partly.report] == []
    whole = pipeline.build(order, silent)
    assert [f.code for f in whole.report] == ["edition/waiver-unused"]
    edition.write_text(text + waiver % "text/raw-html", "utf-8")
    unused = pipeline.check(order, silent)
    assert [f.code for f in unused.report] == ["edition/waiver-unused"]
    with pytest.raises(SourcesError):
        pipeline.check(Order(order.root, strict=True), silent)


def test_a_worker_that_was_killed(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: object) -> None:
        raise LostError(0, "SIGKILL")

    monkeypatch.setattr(crew.Crew, "made", lost)
    monkeypatch.setattr(crew.Crew, "add", lambda *_: 0)
    with pytest.raises(RenderError) as caught:
        pipeline.build(order, silent)
    (killed,) = caught.value.report.errors
    assert (killed.code, killed.values["ending"]) == ("tool/killed", "SIGKILL")


def test_libraries_that_do_not_open(
    order: Order, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As when Pango was removed after set-up: WeasyPrint prints, then raises OSError."""
    imported = __import__

    def without_pango(name: str, *given: object) -> object:
        if name == "press.render.pages":
            print("WeasyPrint could not import some external libraries.")
            raise OSError("cannot load library")
        return imported(name, *given)  # type: ignore[arg-type]

    laid = pipeline.lay_out(order, silent)
    web = publication.Publication(order.root, laid.book, laid.compositions[0])
    monkeypatch.setattr("builtins.__import__", without_pango)
    with pytest.raises(ToolError) as caught:
        publication.make(web, lambda step: None)
    assert [f.code for f in caught.value.report] == ["tool/library-missing"]
    assert capsys.readouterr().out == ""
