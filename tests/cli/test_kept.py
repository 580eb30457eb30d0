"""What is kept of a run and taken by the next; what makes a publication new."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from runs import Run

from press import kept, pipeline, publication
from press.codes import finding
from press.findings import Finding, Report
from press.order import Order
from press.publication import Made, Publication
from press.render.store import Store


def silent(product: str, step: str) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def order(run: Run, project: Path) -> Order:
    """All of the miniature edition."""
    return Order(project)


@pytest.fixture
def made(pages: dict[str, Report], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Labels of the publications that were really made."""
    labels: list[str] = []
    make = publication.make

    def counted(wanted: Publication, tell: object) -> Made:
        labels.append(wanted.label)
        return make(wanted, tell)  # type: ignore[arg-type]

    monkeypatch.setattr("press.printing.make", counted)
    return labels


def short_page() -> Finding:
    return finding("check/short-page", page=3, story="Suhl", percent=25, wanted=33)


def laid(root: Path) -> dict[str, Publication]:
    stages = pipeline.lay_out(Order(root), silent)
    return {
        composition.product.name: Publication(root, stages.book, composition)
        for composition in stages.compositions
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_changed_nothing_made(order: Order, made: list[str]) -> None:
    first = pipeline.build(order, silent)
    assert sorted(made) == ["draft", "web"]
    again = pipeline.build(order, silent)
    assert sorted(made) == ["draft", "web"]
    assert again.delivery == first.delivery


def test_force_makes_everything_anew(order: Order, made: list[str]) -> None:
    pipeline.build(order, silent)
    pipeline.build(replace(order, force=True), silent)
    assert sorted(made) == ["draft", "draft", "web", "web"]


def test_findings_of_kept_publications_are_told_again(
    order: Order, pages: dict[str, Report]
) -> None:
    note = short_page()
    pages["web"] = Report.of([note])
    assert note in pipeline.build(order, silent).report.findings
    pages.clear()
    assert note in pipeline.build(order, silent).report.findings


def test_what_has_errors_is_not_kept(
    order: Order, made: list[str], pages: dict[str, Report]
) -> None:
    pages["web"] = Report.of([finding("tool/output-locked", folder="x", reason="x")])
    with pytest.raises(pipeline.PreflightError):
        pipeline.build(order, silent)
    pages.clear()
    pipeline.build(order, silent)
    assert sorted(made) == ["draft", "web", "web"]


def test_the_cache_is_pruned_after_a_build(
    order: Order, made: list[str], pages: dict[str, Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    pruned: list[bool] = []
    monkeypatch.setattr(Store, "prune", lambda self: pruned.append(True))
    pages["web"] = Report.of([finding("tool/output-locked", folder="x", reason="x")])
    with pytest.raises(pipeline.PreflightError):
        pipeline.build(order, silent)
    assert pruned == []
    pages.clear()
    pipeline.build(order, silent)
    assert pruned == [True]


def test_a_damaged_entry_is_made_anew(order: Order, made: list[str]) -> None:
    pipeline.build(order, silent)
    for entry in (order.root / ".cache/publications").iterdir():
        entry.write_bytes(entry.read_bytes()[:-40])
    pipeline.build(order, silent)
    assert len(made) == 4


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("sources/2031/suhl.md", "lag ein Jahr", "lag zwei Jahre"),
        ("sources/2031/edition.yaml", "title: Gesch", "title: Neue Gesch"),
        ("layouts/css/type.css", "{", "{ --probe: 1;"),
        ("layouts/parts/frame.html", "imprint-rows", "imprint-rows probe"),
        ("layouts/products/web.yaml", "ppi: 150", "ppi: 151"),
        ("images/2031/garten.yaml", "alt: ", "alt: Neu "),
    ],
)
def test_every_input_counts(order: Order, path: str, old: str, new: str) -> None:
    before = kept.key(laid(order.root)["web"])
    edit(order.root / path, old, new)
    assert kept.key(laid(order.root)["web"]) != before


def test_files_that_are_only_named_count(order: Order) -> None:
    before = kept.key(laid(order.root)["web"])
    font = next((order.root / "layouts/fonts").glob("*.woff2"))
    font.write_bytes(font.read_bytes() + b"\0")
    between = kept.key(laid(order.root)["web"])
    profile = next((order.root / "layouts/colour").glob("*.icc"))
    profile.write_bytes(profile.read_bytes() + b"\0")
    assert len({before, between, kept.key(laid(order.root)["web"])}) == 3


def test_the_engine_counts(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    web = laid(order.root)["web"]
    before = kept.key(web)
    monkeypatch.setattr(kept, "engine", lambda: "another")
    assert kept.key(web) != before


def test_products_and_folders_of_their_own(order: Order, tmp_path: Path) -> None:
    """The folder does not count: the same sources elsewhere are the same publication."""
    import shutil

    shutil.copytree(order.root, tmp_path / "elsewhere")
    here, there = laid(order.root), laid(tmp_path / "elsewhere")
    assert kept.key(here["web"]) == kept.key(there["web"])
    assert kept.key(here["web"]) != kept.key(here["draft"])


def test_a_kept_publication_comes_back_as_it_was(order: Order, pages: dict[str, Report]) -> None:
    pages["web"] = Report.of([short_page().waive("so")])
    web = laid(order.root)["web"]
    fresh = publication.make(web, lambda step: None)
    kept.keep(web, "0" * 64, fresh)
    assert kept.take(web, "0" * 64) == fresh
    assert kept.take(web, "1" * 64) is None


def test_the_manifest_is_the_same_either_way(order: Order, pages: dict[str, Report]) -> None:
    pipeline.build(order, silent)
    manifest = order.root / "output/2031/manifest.json"
    before = manifest.read_bytes()
    pipeline.build(order, silent)
    assert manifest.read_bytes() == before
    assert json.loads(before)["files"]
