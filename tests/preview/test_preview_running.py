"""The preview as an editor starts it: a process, and a real browser where there is one."""

from __future__ import annotations

import os
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import Chromium, program
from desks import desk
from laid import FILE
from projects import EDITION
from running import Preview, alive

from press.errors import UsageError
from press.preview import serve
from press.render.galley import Galley

#: Pages that are near enough to be seen show what they should.
SHOWN = """(() => {
  const near = [...document.querySelectorAll(".page")].filter((page) => page.near);
  return near.length > 0 && near.every((page) => page.dataset.shown === page.wanted);
})()"""
DIGESTS = "[...document.querySelectorAll('.page')].map((page) => page.dataset.shown ?? '').join()"


@pytest.fixture(scope="module")
def preview(
    tmp_path_factory: pytest.TempPathFactory, shared: Path, galley: Galley
) -> Iterator[Preview]:
    with Preview(desk(tmp_path_factory.mktemp("running") / "project", shared)) as running:
        running.wait(lambda state: state["pages"] and not state["step"], 90)
        yield running


def errors(state: dict[str, Any]) -> list[Any]:
    return [found for found in state["findings"] if found["severity"] == "error"]


def write(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.skipif(program() is None, reason="no Chromium on this machine")
def test_an_editor_at_work(preview: Preview, tmp_path: Path) -> None:
    """Look, edit, see it; break it, see the message; mend it; use the tools."""
    story = preview.root / FILE
    with Chromium(tmp_path / "profile") as page:
        page.open(preview.address)
        page.wait(SHOWN)
        assert page.ask("document.documentElement.lang") == "de"
        assert page.ask("document.querySelectorAll('.spread').length") == 11
        before = page.ask(DIGESTS)

        # an edit is seen, and jumped to
        write(story, "Schaufeln, und", "Schaufeln und Eimer, und")
        page.wait(f"document.querySelector('.flash') && {SHOWN} && {DIGESTS} !== '{before}'")
        assert page.ask("document.getElementById('where').textContent").endswith("Stadt Suhl")
        assert page.ask("document.querySelectorAll('.page').length") == 20
        edited = page.ask(DIGESTS)

        # a broken story: the message, the file, the line; the pages stand
        write(story, "```timeline", "```teimlein")
        page.wait("!document.getElementById('message').hidden")
        said = page.ask("document.getElementById('message').textContent")
        assert f"{FILE}:25" in said
        assert "teimlein" in said
        assert "letzte gute Stand" in said
        assert page.ask("document.querySelector('#findings li.error .code').textContent")
        assert page.ask("document.title").startswith("(1)")
        assert page.ask(DIGESTS) == edited
        page.wait("!!document.querySelector('.mark.error')")

        # mended
        write(story, "```teimlein", "```timeline")
        page.wait("document.getElementById('message').hidden")
        page.wait("!document.querySelector('#findings li.error')")
        assert page.ask(DIGESTS) == edited

        # search, guides, zoom, single pages, help: by the keyboard
        page.press("/")
        for letter in "eimer":
            page.press(letter)
        page.wait("!!document.querySelector('.hit.here')")
        assert page.ask("document.getElementById('hits').textContent") == "1/1"
        page.press("Escape")
        guides = {"r": "bleed-box", "e": "trim-box", "s": "safe-box", "l": "lines"}
        for key, sign in guides.items():
            page.press(key)
            page.wait(f"!!document.querySelector('.page .{sign}')")
        page.press("1")
        page.wait("document.getElementById('percent').textContent === '100 %'")
        page.press("d")
        page.wait("document.querySelectorAll('.spread').length === 20")
        page.press("End")
        page.wait("document.getElementById('number').value === '20'")
        page.press("?")
        page.wait("document.getElementById('help').open")
        page.press("Escape")

        # everything has a name, and nothing came from elsewhere
        nameless = page.ask(
            "[...document.querySelectorAll('button, input, summary, img')].filter((it) => !("
            "it.textContent.trim() || it.ariaLabel || it.labels?.length || it.hasAttribute('alt')"
            ")).length"
        )
        assert nameless == 0
        assert {address.split("/")[2] for address in page.asked if address.startswith("http")} == {
            f"127.0.0.1:{preview.port}"
        }
        assert page.said == []
    write(story, "Schaufeln und Eimer, und", "Schaufeln, und")


def test_files_that_vanish_and_come_back(preview: Preview) -> None:
    """Deleted while it is set, deleted with its folder, an edition without its file."""
    pages = len(preview.wait(lambda state: not state["step"])["pages"])
    path = preview.root / f"sources/{EDITION}/edition.yaml"
    kept = path.read_bytes()
    css = preview.root / "layouts/css/page.css"
    look = css.read_bytes()
    css.write_bytes(look + b"\n.odd { color: red }")
    preview.wait(lambda state: state["step"] or state["took"])
    css.unlink()
    state = preview.wait(lambda state: state["halted"])
    assert "layouts/css/page.css" in {found["path"] for found in state["findings"]}
    css.write_bytes(look)
    preview.wait(lambda state: not state["halted"])
    for broken in (None, b"title: [", b"\xff\xfe"):
        path.write_bytes(broken) if broken else path.unlink()
        state = preview.wait(lambda state: state["halted"])
        assert len(state["pages"]) == pages
        path.write_bytes(kept)
        preview.wait(lambda state: not state["halted"])
    pictures = preview.root / f"images/{EDITION}"
    pictures.rename(pictures.with_name("weg"))
    state = preview.wait(lambda state: "picture/missing" in {f["code"] for f in state["findings"]})
    pictures.with_name("weg").rename(pictures)
    preview.wait(lambda state: not errors(state) and not state["step"])


def test_who_leaves_in_the_middle(preview: Preview) -> None:
    """Connections that are cut harm nobody; pages are still to be had."""
    for path in ("news", "pages/x.jpg", "find?q=garten") * 5:
        with socket.create_connection(("127.0.0.1", preview.port)) as line:
            where = preview.address.split("/", 3)[3] + path
            line.sendall(f"GET /{where} HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n".encode())
    digest = preview.state()["pages"][9]["digest"]
    assert preview.get(f"pages/{digest}.jpg?scale=1")[:2] == b"\xff\xd8"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"http://127.0.0.1:{preview.port}/falsch/", timeout=5)


def test_a_second_preview_and_a_taken_port(preview: Preview) -> None:
    with pytest.raises(UsageError) as raised:
        serve._door(str(preview.port))
    (found,) = raised.value.report
    assert (found.code, found.values["port"]) == ("preview/port-taken", preview.port)
    with Preview(preview.root) as second:
        assert second.port != preview.port
        assert b"Vorschau" in second.get()
        assert second.end() == 0
    assert preview.state()["pages"]


@pytest.mark.parametrize("port", ["0", "80", "65536", "-1", "x", "8.5", "99999999999", "²"])
def test_a_port_that_cannot_be_had(port: str) -> None:
    with pytest.raises(UsageError) as raised:
        serve._door(port)
    assert [found.code for found in raised.value.report] == ["preview/port-wrong"]


def test_a_killed_compositor_comes_back(preview: Preview) -> None:
    before = preview.children()
    victims = [pid for pid, size in before.items() if size > 60_000]
    assert len(victims) == 2
    for pid in victims:
        os.kill(pid, signal.SIGKILL)
    write(preview.root / FILE, "Schotter. Heute", "Kies. Heute")
    preview.wait(lambda state: state["took"] and not errors(state) and not state["step"])
    write(preview.root / FILE, "Kies. Heute", "Schotter. Heute")


def test_ctrl_c_leaves_nothing_behind(preview: Preview) -> None:
    """Also in the middle of the work."""
    children = list(preview.children())
    assert len(children) >= 2
    css = preview.root / "layouts/css/page.css"
    css.write_bytes(css.read_bytes() + b"\n.odd { color: red }")
    preview.wait(lambda state: state["step"] or state["took"])
    began = time.monotonic()
    assert preview.end() == 0
    assert time.monotonic() - began < 10
    for _ in range(50):
        if not alive(children):
            break
        time.sleep(0.1)
    assert alive(children) == []
    assert "Traceback" not in preview.said
    assert "Preview ended." in preview.said


def test_ctrl_c_at_once(own: Path) -> None:
    """While its processes are only starting: not a word from any of them."""
    running = Preview(own)
    running.wait(lambda _: len(running.children()) >= 3)
    assert running.end() == 0
    assert "Traceback" not in running.said


def test_its_processes_end_when_it_is_killed(own: Path) -> None:
    running = Preview(own)
    running.wait(lambda _: len(running.children()) >= 2)
    children = list(running.children())
    running.end(signal.SIGKILL)
    for _ in range(150):
        if not alive(children):
            return
        time.sleep(0.1)
    raise AssertionError("left behind")
