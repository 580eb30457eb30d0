"""A take set alone looks as it does in the whole, pixel for pixel."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from press.layout.compose import compose
from press.model.composition import TextAsset
from press.model.rendering import Rendering
from press.model.take import Take
from press.preview import setting
from press.preview.copy import Copy
from press.publication import CACHE
from press.render.galley import Galley
from press.render.pages import render


@pytest.fixture(scope="module")
def whole(shared: Path, copy: Copy, galley: Galley) -> Rendering:
    assert copy.book is not None
    assert copy.product is not None
    return galley.set(compose(shared, copy.book, copy.product)[0])


def pictures(pdf: bytes) -> Iterator[str]:
    """A digest of every page at 72 pixels an inch."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield hashlib.sha256(page.render(scale=1).buffer).hexdigest()


def test_the_whole_is_that_of_the_build(
    shared: Path, copy: Copy, galley: Galley, whole: Rendering
) -> None:
    assert copy.book is not None
    assert copy.product is not None
    composition = compose(shared, copy.book, copy.product)[0]
    built = render(shared, composition, shared / CACHE)
    assert list(pictures(built.pdf)) == list(pictures(whole.pdf))
    assert built.pages == whole.pages
    assert built.geometry == whole.geometry


def test_every_take_is_that_of_the_whole(
    shared: Path, copy: Copy, galley: Galley, whole: Rendering
) -> None:
    assert copy.book is not None
    assert copy.product is not None
    expected = list(pictures(whole.pdf))
    pages = {s: page.number for page in reversed(whole.pages) for s in page.stories}
    stories = {section.story.id for section in copy.book.flat}
    seen = 0
    for names, after, end in setting.takes(whole.pages):
        if not set(names) <= stories:
            continue
        take = Take(names, after, pages)
        composition, _ = compose(shared, copy.book, copy.product, None, take)
        for _ in range(2):  # the second time its drawings are known
            alone = galley.set(composition, take)
            assert [page.number for page in alone.pages] == list(range(after + 1, end + 1))
            assert list(pictures(alone.pdf)) == expected[after:end], names
            assert not alone.report
        seen += 1
    assert seen >= 7


def test_a_take_starts_where_it_is_told(shared: Path, copy: Copy, galley: Galley) -> None:
    assert copy.book is not None
    assert copy.product is not None
    for after, numbers in ((21, [22]), (22, [23, 24])):  # a chapter starts on the left
        take = Take(("suhl",), after)
        composition, _ = compose(shared, copy.book, copy.product, None, take)
        alone = galley.set(composition, take)
        assert [page.number for page in alone.pages][: len(numbers)] == numbers
        folios = [
            line.text
            for line in alone.geometry.lines
            if alone.geometry.blocks[line.block].kind == "folio"
        ]
        assert "22" in folios or "24" in folios


def test_what_is_said_of_a_stylesheet_is_said_every_time(shared: Path, copy: Copy) -> None:
    assert copy.book is not None
    assert copy.product is not None
    take = Take(("literatur",), 1)
    composition, _ = compose(shared, copy.book, copy.product, None, take)
    name = "asset:css/web.css"
    css = composition.assets[name]
    assert isinstance(css, TextAsset)
    odd = replace(css, content=css.content + "\np { florb: 3; }")
    odd_one = replace(composition, assets={**composition.assets, name: odd})
    fresh = Galley(shared, shared / CACHE)
    for _ in range(2):
        assert [found.code for found in fresh.set(odd_one, take).report] == ["render/css"]
    assert not fresh.set(composition, take).report
