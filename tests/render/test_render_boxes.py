from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from specimen import SVG

from press.findings import Origin
from press.model.composition import TextAsset
from press.model.geometry import Face, Line
from press.model.rendering import Rendering

Rendered = Callable[..., Rendering]


def lines(done: Rendering, kind: str) -> list[Line]:
    blocks = done.geometry.blocks
    return [line for line in done.geometry.lines if blocks[line.block].kind == kind]


def test_lines_stand_where_they_are_printed(rendered: Rendered) -> None:
    done = rendered('<p style="margin-left: 10mm; width: 30mm">Ein Wort und noch eines</p>')
    first, second = lines(done, "text")
    assert (first.text, second.text) == ("Ein Wort und noch", "eines")
    assert first.area.left == pytest.approx(25)
    assert first.edge == pytest.approx(55)
    assert first.area.right < 55
    assert first.size == pytest.approx(10)
    assert second.baseline - first.baseline == pytest.approx(14 * 25.4 / 72)
    assert first.block == second.block


def test_blocks_know_what_they_are_and_whence(rendered: Rendered) -> None:
    body = (
        '<section class="chapter red" data-story="a" data-origin="a.md"><h2>Kopf</h2>'
        '<p data-origin="a.md:5">Text<span class="note" data-note="1">Note</span></p>'
        '<ul><li>Punkt</li></ul><figure data-origin="a.md:9"><img src="asset:i.svg" alt="x">'
        "<figcaption>Unter</figcaption></figure></section>"
    )
    done = rendered(body, assets={"asset:i.svg": TextAsset(SVG, "image/svg+xml")})
    told = {
        block.kind: (block.story, block.origin)
        for block in done.geometry.blocks
        if block.kind != "other"
    }
    assert told == {
        "heading": ("a", Origin("a.md")),
        "text": ("a", Origin("a.md", 5)),
        "item": ("a", Origin("a.md")),
        "caption": ("a", Origin("a.md", 9)),
        "note": ("a", Origin("a.md", 5)),
        "folio": ("", None),
    }
    (image,) = done.geometry.images
    assert (image.figure, image.origin, image.story) == (0, Origin("a.md", 9), "a")
    assert done.geometry.kinds == (("a", "chapter"),)
    (note,) = done.geometry.notes
    assert (note.number, note.called, note.placed) == ("1", note.called, (note.called,))


def test_inline_blocks_and_floats_have_lines_of_their_own(rendered: Rendered) -> None:
    body = '<p>a <span class="box">b<br>c</span></p><div style="float: right">d</div>'
    done = rendered(body, css=".box { display: inline-block }")
    assert sorted(line.text for line in done.geometry.lines) == [
        "Seite 1", "a", "b", "c", "d",
    ]  # fmt: skip


def test_turned_text(rendered: Rendered) -> None:
    body = '<p style="transform: rotate(90deg); width: 20mm; height: 20mm">Wort Wort</p>'
    first = lines(rendered(body), "text")[0]
    assert first.edge == math.inf
    assert first.area.bottom - first.area.top > first.area.right - first.area.left


def test_what_bleeds(rendered: Rendered) -> None:
    tab = '<p class="tab" style="position: absolute; left: {}; width: {}">7</p>'
    for left, width, bleeds in (("-18mm", "10mm", True), ("77mm", "10mm", True),
                                ("0", "10mm", False), ("-15mm", "100mm", False)):  # fmt: skip
        done = rendered(f"<p>x</p>{tab.format(left, width)}")
        (line,) = [line for line in done.geometry.lines if line.text == "7"]
        assert line.bleeds is bleeds, (left, width)


def test_a_fixed_mark_belongs_to_no_page(rendered: Rendered) -> None:
    body = '<div style="position: fixed">Entwurf</div><p data-story="a">x</p><p class="next">y</p>'
    done = rendered(body)
    assert "Entwurf" not in {line.text for line in done.geometry.lines}


def test_faces(rendered: Rendered) -> None:
    done = rendered("<h1>x</h1><p class='next'>y <i>z</i></p>")
    assert dict(done.geometry.faces) == {
        Face("Source Sans 3", False): 1,
        Face("Source Serif 4", False): 1,
        Face("Source Serif 4", True): 2,
    }


def test_pictures_have_their_printed_size(rendered: Rendered) -> None:
    svg = {"asset:i.svg": TextAsset(SVG, "image/svg+xml")}
    done = rendered('<img style="width: 30mm" src="asset:i.svg" alt="x">', assets=svg)
    (image,) = done.geometry.images
    assert image.area.right - image.area.left == pytest.approx(30)
