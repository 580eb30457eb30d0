from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from compositions import ROOT, composition

from press.model.composition import FileAsset
from press.model.rendering import Rendering
from press.render import fonts
from press.render.pages import render
from press.render.store import Store

Rendered = Callable[..., Rendering]


def names(done: Rendering) -> set[str]:
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        return {
            str(thing.BaseFont).partition("+")[2].rstrip(",")
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }


def test_the_machines_fonts_are_never_used(rendered: Rendered) -> None:
    done = rendered('<p style="font-family: DejaVuSans, serif">Text <b>fett</b> <code>c</code></p>')
    assert names(done) <= {"Source-Serif-4", "Source-Sans-3-Semi-Bold", "Source-Serif-4-Italic"}


def test_nothing_is_slanted_or_emboldened_by_force(rendered: Rendered) -> None:
    body = "<p style=\"font-family: 'Source Sans 3'\"><i>kursiv</i> <b>fett</b></p>"
    done = rendered(body, css="@page { @bottom-center { content: none } }")
    assert names(done) == {"Source-Sans-3-Semi-Bold"}


def test_no_font_at_all_does_not_crash(cache: Path) -> None:
    html = '<html lang="de"><head><title>x</title></head><body><p>Hallo</p></body></html>'
    done = render(ROOT, composition("", html=html), cache)
    assert {f.code for f in done.report} == {"render/missing-glyph"}


def test_a_missing_font_file_is_told(cache: Path) -> None:
    gone = {
        "asset:fonts/SourceSerif4-It.woff2": FileAsset("layouts/fonts/gone.woff2", "font/woff2")
    }
    done = render(ROOT, composition("<p><i>x</i></p>", assets=gone), cache)
    assert [f.code for f in done.report] == ["render/font", "render/unreadable-asset"]
    assert [f.values.get("path") for f in done.report][1] == "layouts/fonts/gone.woff2"


def test_unpacked_fonts_make_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = composition("<h1>Titel</h1><p>Text <i>kursiv</i></p>")
    first = render(ROOT, page, tmp_path / "cold").pdf
    assert list((tmp_path / "cold/fonts").glob("*.ttf"))
    warm = render(ROOT, page, tmp_path / "cold").pdf
    monkeypatch.setattr(fonts, "unpacked", lambda font, store: font)
    bare = render(ROOT, page, tmp_path / "bare").pdf
    assert first == warm == bare


def test_other_files_are_passed_through(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert fonts.unpacked(b"OTTO....", store) == b"OTTO...."
    assert fonts.unpacked(b"wOF2 broken", store) == b"wOF2 broken"


def test_the_environment_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/else")
    fonts.configuration(Store(tmp_path))
    assert os.environ["FONTCONFIG_FILE"] == "/somewhere/else"
    monkeypatch.delenv("FONTCONFIG_FILE")
    fonts.configuration(Store(tmp_path))
    assert "FONTCONFIG_FILE" not in os.environ
