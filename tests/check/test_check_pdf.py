from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from compositions import ROOT, composition

from press.check import pdf
from press.check.craft import RULES, check
from press.check.view import View
from press.codes import REGISTER
from press.findings import Finding
from press.model.geometry import Face
from press.render.pages import render

Checked = Callable[..., list[Finding]]


@pytest.mark.parametrize(("pages", "fires"), [(4, False), (5, True), (8, False)])
def test_page_count(checked: Checked, pages: int, fires: bool) -> None:
    body = "".join(f'<p class="next">{n}</p>' for n in range(pages))
    found = checked(body, "check/page-count", multiple=4)
    assert [dict(f.values) for f in found] == [{"pages": pages, "multiple": 4}] * fires


def test_the_houses_fonts(checked: Checked) -> None:
    assert checked("<h1>x</h1><p>y <i>z</i></p>", "check/font") == []


def test_a_foreign_font(cache: Path) -> None:
    page = composition("<p>x</p>")
    done = render(ROOT, page, cache)
    assert list(pdf.foreign_font(View(page, done))) == []
    stripped = replace(page, assets={}, html="<style>@font-face { font-family: 'Foo' }</style>")
    (told,) = pdf.foreign_font(View(stripped, done))
    assert told.code == "check/font"
    assert told.values == {"font": "Source-Serif-4"}


def test_an_unknown_family(checked: Checked) -> None:
    body = '<p>x</p><p class="next" style="font-family: Nirgends, serif">y</p>'
    (told,) = checked(body, "check/font-family")
    assert (told.page, dict(told.values)) == (2, {"family": "Nirgends"})


def test_a_missing_italic(checked: Checked) -> None:
    (told,) = checked("<h1>x <i>y</i></h1>", "check/no-italic")
    assert (told.page, dict(told.values)) == (1, {"family": "Source Sans 3"})
    assert checked("<p>x <i>y</i></p>", "check/no-italic") == []


def test_faces_of_a_composition() -> None:
    assert pdf.faces(composition("<p>x</p>")) == {
        ("Source Serif 4", False),
        ("Source Serif 4", True),
        ("Source Sans 3", False),
    }
    assert Face("a", True) != Face("a", False)


def test_every_rule_tells_its_source() -> None:
    for rule in RULES:
        assert "Source: design/" in (rule.__doc__ or ""), rule.__name__


def test_every_code_is_tested() -> None:
    here = Path(__file__).parent
    tests = "".join(path.read_text("utf-8") for path in here.glob("test_check_*.py"))
    families = {code.rpartition("/")[2] for code in REGISTER if code.startswith("check/")}
    assert {name for name in families if f"check/{name.split('-')[0]}" not in tests} == set()


def test_a_clean_document_is_silent(cache: Path) -> None:
    page = composition("<h1>Titel</h1><p>Text</p>")
    assert check(page, render(ROOT, page, cache)).findings == ()
