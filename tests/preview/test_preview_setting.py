"""A rendering taken apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from laid import FILE, leaf, take

from press.codes import finding
from press.findings import Origin, Report
from press.layout.compose import compose
from press.model.composition import TextAsset
from press.model.rendering import PageRecord
from press.model.take import Take
from press.preview import setting
from press.preview.copy import Copy
from press.render.galley import Galley


def record(number: int, *stories: str) -> PageRecord:
    return PageRecord(number, str(number), stories)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((), []),
        ((("a",), ("a",), ("b",)), [(("a",), 0, 2), (("b",), 2, 3)]),
        ((("a",), ("a", "b"), ("b", "c")), [(("a", "b", "c"), 0, 3)]),
        ((("a",), (), ("b",), (), ()), [(("a",), 0, 1), (("b",), 1, 3)]),
    ],
)
def test_stories_that_share_pages(
    pages: tuple[tuple[str, ...], ...], expected: list[tuple[tuple[str, ...], int, int]]
) -> None:
    records = [record(number, *stories) for number, stories in enumerate(pages, start=1)]
    assert setting.takes(records) == expected


def test_findings_go_to_their_pages() -> None:
    first, second = take("suhl", 0, leaf(1, "suhl")), take("eichsfeld", 1, leaf(2, "eichsfeld"))
    here = finding("check/empty-side", Origin(FILE), page=2, story="eichsfeld")
    nowhere = finding("check/page-count", None, pages=3, multiple=4)
    done, left = setting.judged((first, second), Report.of((here, nowhere)))
    assert [tuple(it.report) for it in done] == [(), (here,)]
    assert tuple(left) == (nowhere,)


def test_the_key_changes_with_all_that_shows(shared: Path, copy: Copy) -> None:
    assert copy.book is not None
    assert copy.product is not None
    there = Take(("suhl",), 11, {"vorwort": 4})
    composition, _ = compose(shared, copy.book, copy.product, None, there)
    css = "asset:css/page.css"
    map_ = "asset:maps/cover.svg"
    other = {**composition.assets, css: TextAsset("p { color: red }", "text/css")}
    unseen = {**composition.assets, map_: TextAsset("<svg/>", "image/svg+xml")}
    keys = [
        setting.key(shared, composition, there),
        setting.key(shared, composition, replace(there, after=13)),
        setting.key(shared, composition, replace(there, elsewhere={"vorwort": 5})),
        setting.key(shared, replace(composition, assets=other), there),
        setting.key(shared, replace(composition, html=composition.html + "x"), there),
    ]
    assert len(set(keys)) == len(keys)
    assert setting.key(shared, replace(composition, assets=unseen), there) == keys[0]


def test_leaves_know_their_lines_and_looks(shared: Path, copy: Copy, galley: Galley) -> None:
    assert copy.book is not None
    assert copy.product is not None
    there = Take(("suhl",), 11)
    composition, _ = compose(shared, copy.book, copy.product, None, there)
    rendering = galley.set(composition, there)
    leaves = setting.leaves(rendering)
    assert [it.number for it in leaves] == [page.number for page in rendering.pages]
    assert [it.digest for it in leaves] == [it.digest for it in setting.leaves(rendering)]
    assert len({it.digest for it in leaves}) == len(leaves)
    lines = {place.line for it in leaves for place in it.places if place.path == FILE}
    assert {1, 13, 15, 23} <= lines
    assert leaves[0].width == pytest.approx(210, abs=0.1)


def test_the_grid_lies_under_the_text(shared: Path, copy: Copy, galley: Galley) -> None:
    assert copy.book is not None
    assert copy.product is not None
    there = Take(("vorwort",), 3)
    composition, _ = compose(shared, copy.book, copy.product, None, there)
    rendering = galley.set(composition, there)
    found = setting.grid(composition, rendering.geometry)
    assert found is not None
    step, first = found
    assert step == pytest.approx(14 * 25.4 / 72)
    blocks = rendering.geometry.blocks
    text = [
        it for it in rendering.geometry.lines if blocks[it.block].kind == "text" and it.size > 10
    ]
    near = [it for it in text if abs((it.baseline - first + step / 2) % step - step / 2) < 0.05]
    assert len(near) > len(text) / 2
    bare = replace(composition, assets={})
    assert setting.grid(bare, rendering.geometry) is None
