"""`publish.py preview` understood, and what it prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from projects import EDITION

from press.cli import main
from press.preview import serve as serving


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What would be served."""
    asked: list[dict[str, Any]] = []

    def serve(root: Path, edition: str, product: str, **more: Any) -> None:
        more.pop("tell")("http://127.0.0.1:4711/geheim/")
        asked.append({"root": root, "edition": edition, "product": product, **more})

    monkeypatch.setattr(serving, "serve", serve)
    return asked


def test_the_newest_edition_in_german(
    own: Path, served: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["preview", "--root", str(own)]) == 0
    assert served == [
        {
            "root": own,
            "edition": EDITION,
            "product": "web",
            "port": "",
            "language": "de",
            "browser": True,
        }
    ]
    out, err = capsys.readouterr()
    assert "http://127.0.0.1:4711/geheim/" in err
    assert out == ""


def test_the_options(
    own: Path, served: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["preview", EDITION, "--product", "draft", "--port", "8000", "--no-browser"]
    assert main([*line, "--lang", "en", "--json", "--root", str(own)]) == 0
    (asked,) = served
    assert (asked["product"], asked["port"]) == ("draft", "8000")
    assert (asked["language"], asked["browser"]) == ("en", False)
    told = json.loads(capsys.readouterr().out)
    assert told["address"] == "http://127.0.0.1:4711/geheim/"
    assert (told["verb"], told["exit"], told["edition"]) == ("preview", 0, EDITION)


@pytest.mark.parametrize(
    ("words", "code", "exit_"),
    [
        (("--product", "print"), "usage/wrong-value", 2),
        (("1999",), "edition/unknown", 2),
        (("--port", "80"), "preview/port-wrong", 2),
        (("--prot", "8000"), "usage/unknown-option", 2),
    ],
)
def test_what_cannot_be_shown(
    own: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    code: str,
    exit_: int,
) -> None:
    assert main(["preview", "--no-browser", "--json", "--root", str(own), *words]) == exit_
    assert [f["code"] for f in json.loads(capsys.readouterr().out)["findings"]] == [code]


@pytest.mark.parametrize(
    ("screen", "browser", "opened"), [(True, True, 1), (True, False, 0), (False, True, 0)]
)
def test_the_browser_opens_where_there_is_a_screen(
    own: Path, monkeypatch: pytest.MonkeyPatch, screen: bool, browser: bool, opened: int
) -> None:
    async def nothing(*_: Any) -> None:
        raise KeyboardInterrupt

    addresses: list[str] = []
    seen: list[str] = []
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(serving, "_serve", nothing)
    monkeypatch.setattr(serving.sys, "platform", "linux")
    monkeypatch.setattr(serving.webbrowser, "open", seen.append)
    more: dict[str, Any] = {"port": "", "language": "de", "browser": browser}
    serving.serve(own, EDITION, "web", tell=addresses.append, **more)
    assert addresses[0].startswith("http://127.0.0.1:")
    assert seen == addresses * opened
