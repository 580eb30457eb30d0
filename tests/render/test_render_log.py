from __future__ import annotations

import ast
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import weasyprint
from compositions import ROOT, composition

from press.errors import RenderError
from press.findings import Origin
from press.model.composition import TextAsset
from press.model.rendering import Rendering
from press.render.log import TEMPLATES, listening
from press.render.pages import render

Rendered = Callable[..., Rendering]


def codes(done: Rendering) -> list[str]:
    return [f.code for f in done.report]


def test_a_clean_document_says_nothing(rendered: Rendered, capfd: pytest.CaptureFixture) -> None:
    done = rendered("<h1>Titel</h1><p>Text – „Zitat“ …</p>")
    assert codes(done) == []
    assert capfd.readouterr() == ("", "")


def test_a_chinese_character(rendered: Rendered, capfd: pytest.CaptureFixture) -> None:
    done = rendered('<p data-origin="sources/2019/jena.md:3">a</p>\n'
                    '<p data-origin="sources/2019/jena.md:9">Das Zeichen 漢.</p>')  # fmt: skip
    (told,) = done.report
    assert told.code == "render/missing-glyph"
    assert told.values == {"character": "漢", "codepoint": "U+6F22"}
    assert told.origin == Origin("sources/2019/jena.md", 9)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("body", "css", "code", "value"),
    [
        ("<p>x", "p { colour: red }", "render/css", "colour"),
        ("<p>x", "p { float: top }", "render/css", "float"),
        ("<p>x", "@page { @nowhere { content: 'x' } }", "render/css", "nowhere"),
        ('<p><a href="#nix">x</a>', "", "render/dead-link", "nix"),
        ('<p id="a">x<p id="a">y', "", "render/twin-anchor", "a"),
        ('<img src="asset:x.svg" alt="x">', "", "render/picture", "x.svg"),
        ('<img src="asset:ok.svg">', "", "render/no-alt", "ok.svg"),
        ("<p>x", '@font-face { font-family: F; src: url("asset:x.svg") }', "render/font", "F"),
    ],
)
def test_each_complaint_is_a_finding_of_its_kind(
    rendered: Rendered, body: str, css: str, code: str, value: str
) -> None:
    fine = TextAsset(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "image/svg+xml"
    )
    assets = {"asset:x.svg": TextAsset("no drawing", "image/svg+xml"), "asset:ok.svg": fine}
    done = rendered(body, css=css, assets=assets)
    assert codes(done) == [code]
    assert any(value in str(told) for f in done.report for told in f.values.values())


def test_a_target_counter_without_target(rendered: Rendered) -> None:
    css = "a::after { content: target-counter(attr(href), page) }"
    done = rendered('<p data-origin="a.md:4"><a href="#nix">x</a>', css=css)
    assert set(codes(done)) == {"render/dead-link"}
    assert {f.origin for f in done.report} == {Origin("a.md", 4)}


def test_a_crash_is_an_error_of_the_stage(cache: Path) -> None:
    css = "p { background: linear-gradient(device-cmyk(0 .5 1 0), device-cmyk(1 0 0 0)) }"
    with pytest.raises(RenderError) as caught:
        render(ROOT, composition("<p>x", css=css), cache)
    (told,) = caught.value.report
    assert told.code == "render/crash"
    assert told.values["step"] == "draw"
    assert "NotImplementedError" in str(told.values["error"])


def test_loggers_are_as_before() -> None:
    loggers = [logging.getLogger(name) for name in ("weasyprint", "weasyprint.progress")]
    before = [(log.level, log.propagate, list(log.handlers)) for log in loggers]
    with listening(lambda _: None):
        assert [log.level for log in loggers] == [logging.WARNING, logging.INFO]
    assert [(log.level, log.propagate, list(log.handlers)) for log in loggers] == before


def test_steps_are_told(cache: Path) -> None:
    steps: list[str] = []
    render(ROOT, composition('<p>x</p><p class="next">y</p>'), cache, steps.append)
    assert steps == ["styles", "boxes", "pages 1", "pages 2", "draw", "write", "finish"]


def test_the_templates_still_stand_in_weasyprint() -> None:
    """Fails when a WeasyPrint release words its log otherwise."""
    package = Path(weasyprint.__file__).parent
    said = [
        node.value
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    missing = [start for start in TEMPLATES if not any(text.startswith(start) for text in said)]
    assert missing == []
