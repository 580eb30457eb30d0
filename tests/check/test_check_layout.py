from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from compositions import ROOT, composition

from press.check import layout
from press.check.view import View
from press.findings import Finding, Origin
from press.model.composition import TextAsset
from press.render.pages import render

Checked = Callable[..., list[Finding]]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
DRAWING = {"asset:i.svg": TextAsset(SVG, "image/svg+xml")}
COVER = "<p>Titel</p>"


def chapter(lines: int, *, side: bool = True, kind: str = "chapter") -> str:
    text = "".join("<p>Zeile</p>" for _ in range(lines))
    beside = '<div class="side">Kasten</div>' if side else ""
    return (
        f'<section class="{kind} next" data-story="jena" data-origin="sources/2019/jena.md:1">'
        f'{beside}<div class="text">{text}</div></section>'
    )


CSS = ".text { margin-left: 20mm } .side { float: left; width: 15mm } .next { break-before: page }"


@pytest.mark.parametrize(("lines", "percent"), [(18, None), (11, None), (9, 49), (2, 11), (20, 11)])
def test_short_last_page(checked: Checked, lines: int, percent: int | None) -> None:
    found = checked(COVER + chapter(lines), "check/short", css=CSS)
    if percent is None:
        assert found == []
    else:
        (told,) = found
        assert told.values["percent"] == pytest.approx(percent, abs=2)
        assert told.values["story"] == "jena"
        assert told.origin == Origin("sources/2019/jena.md")
        assert told.page == (3 if lines > 18 else 2)


def test_short_page_of_another_kind(checked: Checked) -> None:
    assert checked(COVER + chapter(2, kind="voice"), "check/", css=CSS) == []


@pytest.mark.parametrize(("lines", "pages"), [(11, 1), (20, 2), (45, 3)])
def test_a_chapter_fills_spreads(checked: Checked, lines: int, pages: int) -> None:
    found = checked(COVER + chapter(lines), "check/odd-pages", css=CSS)
    assert [told.values["pages"] for told in found] == ([pages] if pages % 2 else [])


def test_caption_elsewhere(checked: Checked) -> None:
    figure = (
        '<figure data-origin="a.md:4"><img src="asset:i.svg" alt="x">'
        "<figcaption{}>Unter dem Bild</figcaption></figure>"
    )
    assert checked(figure.format(""), "check/caption", assets=DRAWING) == []
    (told,) = checked(figure.format(' class="next"'), "check/caption", assets=DRAWING)
    assert (told.page, told.values["caption_page"]) == (1, 2)
    assert told.origin == Origin("a.md", 4)


def test_empty_side_column(checked: Checked) -> None:
    assert checked(COVER + chapter(15), "check/empty", css=CSS) == []
    (told,) = checked(COVER + chapter(15, side=False), "check/empty", css=CSS)
    assert (told.page, told.values["story"]) == (2, "jena")


def test_a_picture_fills_the_side_column(checked: Checked) -> None:
    picture = chapter(15).replace("Kasten", '<img src="asset:i.svg" alt="x">')
    assert checked(COVER + picture, "check/empty", css=CSS, assets=DRAWING) == []


def test_chapter_on_the_wrong_side(checked: Checked) -> None:
    assert checked(COVER + chapter(15), "check/chapter", css=CSS) == []
    (told,) = checked(chapter(15), "check/chapter", css=CSS)
    assert (told.page, told.values["story"]) == (1, "jena")


@pytest.mark.parametrize(
    ("left", "fires"), [("-11mm", True), ("-14mm", True), ("-9.9mm", False), ("0", False)]
)
def test_too_near_the_trim(checked: Checked, left: str, fires: bool) -> None:
    body = f'<p data-origin="a.md:3" style="margin-left: {left}">Text</p>'
    found = checked(body, "check/trim")
    assert bool(found) is fires
    if fires:
        assert found[0].origin == Origin("a.md", 3)
        assert found[0].values["distance"] == pytest.approx(15 + float(left[:-2]), abs=0.1)


def test_what_bleeds_may_be_near_the_trim(checked: Checked) -> None:
    tab = '<div style="position: absolute; left: -15mm; width: 9mm; background: red">7</div>'
    assert checked(f"<p>x</p>{tab}", "check/trim") == []
    css = (
        "@page { @left-middle { content: element(t); width: 15mm } } .t { position: running(t) }"
        ".t span { display: inline-block; width: 8mm; background: red }"
    )
    assert checked('<div class="t"><span>7</span></div><p>x</p>', "check/trim", css=css) == []


def test_folios_are_held_to_it_too(checked: Checked) -> None:
    css = "@page { @bottom-left { content: 'Seite'; vertical-align: bottom; } }"
    assert checked("<p>x</p>", "check/trim", css=css)


@pytest.mark.parametrize(
    ("style", "fires"),
    [
        ("width: 30mm", True),
        ("width: 30mm; overflow-wrap: anywhere", False),
        ("", False),
        ("width: 20mm; margin-right: -60mm; white-space: nowrap", True),
    ],
)
def test_outside_its_column(checked: Checked, style: str, fires: bool) -> None:
    body = f'<p data-origin="a.md:8" style="{style}">Integrationsbeauftragtenkonferenz</p>'
    found = checked(body, "check/overflow")
    assert bool(found) is fires
    if fires:
        assert found[0].origin == Origin("a.md", 8)
        assert float(found[0].values["over"]) > 10


def test_a_box_wider_than_its_column(checked: Checked) -> None:
    wide = '<div style="width: 50mm"><div style="width: 90mm">{}</div></div>'
    assert checked(wide.format("kurz"), "check/overflow") == []
    assert checked(wide.format("Ein langer Satz, der über den Rand läuft"), "check/overflow")


def test_rules_are_silent_on_an_empty_rendering(cache: Path) -> None:
    page = composition("<p>x</p>")
    done = replace(render(ROOT, page, cache), pages=())
    view = View(page, done)
    for rule in (layout.short_last_page, layout.empty_side_column, layout.too_near_the_trim):
        assert list(rule(view)) == []
