from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from compositions import ROOT, composition

from press.findings import Origin
from press.model.composition import FileAsset, TextAsset
from press.render.fetcher import AssetFetcher
from press.render.pages import render


def fetcher(root: Path, **assets: Any) -> AssetFetcher:
    html = '<p data-origin="sources/a.md:7"><img src="https://x.de/a.png">'
    return AssetFetcher(root, html, {f"asset:{k}": v for k, v in assets.items()}, {}, bytes)


def test_serves_the_compositions_own_assets(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"abc")
    fetch = fetcher(tmp_path, a=FileAsset("a.bin", "application/x"), t=TextAsset("ä", "text/css"))
    assert fetch("asset:a").read() == b"abc"
    answer = fetch("asset:t")
    assert (answer.read(), answer.content_type, answer.charset) == (
        "ä".encode(), "text/css", "utf-8",
    )  # fmt: skip
    assert fetch("asset:t#part").read() == "ä".encode()
    assert fetch.refused == {}


@pytest.mark.parametrize(
    "url",
    [
        "https://x.de/a.png",
        "http://127.0.0.1/a",
        "ftp://x.de/a",
        "file:///etc/passwd",
        "data:text/plain,hallo",
        "asset:unknown",
        "//x.de/a",
        "ASSET:a",
    ],
)
def test_refuses_everything_else(tmp_path: Path, url: str) -> None:
    fetch = fetcher(tmp_path, a=TextAsset("x", "text/css"))
    with pytest.raises(ValueError, match="refused"):
        fetch(url)
    told = fetch.refused[url]
    assert told is not None
    assert told.code == "render/refused-address"
    assert told.values["address"] == url


def test_names_the_line_that_asked(tmp_path: Path) -> None:
    fetch = fetcher(tmp_path)
    with pytest.raises(ValueError, match="refused"):
        fetch("https://x.de/a.png")
    told = fetch.refused["https://x.de/a.png"]
    assert told is not None
    assert told.origin == Origin("sources/a.md", 7)


def test_a_long_address_is_shortened(tmp_path: Path) -> None:
    fetch = fetcher(tmp_path)
    with pytest.raises(ValueError, match="refused"):
        fetch("data:" + "a" * 500)
    (told,) = fetch.refused.values()
    assert told is not None
    assert len(str(told.values["address"])) == 120


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "link"])
def test_reads_below_the_root_only(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("x")
    root = tmp_path / "root"
    root.mkdir()
    (root / "link").symlink_to(tmp_path / "secret")
    fetch = fetcher(root, a=FileAsset(path, "text/css"))
    with pytest.raises(ValueError, match="refused"):
        fetch("asset:a")
    told = fetch.refused["asset:a"]
    assert told is not None
    assert told.code == "render/unreadable-asset"


def test_has_nothing_to_open_an_address_with(tmp_path: Path) -> None:
    assert fetcher(tmp_path).handlers == []


def test_no_socket_is_opened(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    body = '<p data-origin="a.md:3"><img alt="x" src="https://example.org/x.png"></p>'
    css = '@import url("http://example.org/x.css"); p { background: url("file:///etc/passwd"); }'
    done = render(ROOT, composition(body, css=css), cache)
    refused = [f.values["address"] for f in done.report if f.code == "render/refused-address"]
    # The @import comes after other rules here and is told as a fault of the stylesheet.
    assert "https://example.org/x.png" in refused
    assert "file:///etc/passwd" in refused
    assert not [f for f in done.report if f.code in ("render/picture", "render/complaint")]


def test_svg_cannot_reach_out(cache: Path) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 9 9"><image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>'
    )
    done = render(
        ROOT,
        composition(
            '<img src="asset:e.svg" alt="x">',
            assets={"asset:e.svg": TextAsset(svg, "image/svg+xml")},
        ),
        cache,
    )
    assert [f.code for f in done.report] == ["render/refused-address"]
