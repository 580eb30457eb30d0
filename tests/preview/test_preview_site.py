"""The web site of the preview: who may come in, and what is to be had."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browserless import SECRET, Answer, ask
from laid import leaf, take, told
from projects import EDITION

from press.preview.room import Room
from press.preview.site import CLIENT, site
from press.preview.words import WORDS

Get = Callable[..., Answer]


@pytest.fixture
def room(shared: Path) -> Iterator[Room]:
    room = Room(shared, EDITION, "web")
    room.stand.put(
        told(1, take("cover", 0, leaf(1, "cover")), take("suhl", 1, leaf(2, "suhl")), whole=True),
        0,
        0,
    )
    yield room
    room.prints.close()


@pytest.fixture
def get(room: Room) -> Get:
    def got(path: str, secret: str = SECRET, **more: object) -> Answer:
        application = site(room, SECRET, "de")
        return asyncio.run(ask(application, f"/{secret}/{path}", **more))  # type: ignore[arg-type]

    return got


def test_the_page_speaks_german_and_needs_nothing_else(get: Get) -> None:
    page = get("")
    said = page.body.decode()
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<html lang="de">' in said
    assert WORDS["findings"].de in said
    for name in ("preview.js", "pages.js", "panels.js", "preview.css"):
        said += get(f"client/{name}").body.decode()
    foreign = set(re.findall(r"https?://[^\s\"')]+", said)) - {"http://www.w3.org/2000/svg"}
    assert foreign == set()
    assert not re.search(r"""\son\w+=|style=["']""", (CLIENT / "index.html").read_text("utf-8"))


def test_english_if_asked(room: Room) -> None:
    page = asyncio.run(ask(site(room, SECRET, "en"), f"/{SECRET}/"))
    assert WORDS["findings"].en.encode() in page.body


def test_every_word_that_the_page_asks_for_is_there() -> None:
    scripts = "".join(path.read_text("utf-8") for path in CLIENT.glob("*.js"))
    asked = set(re.findall(r"words\.([a-z]+)", scripts))
    asked |= set(re.findall(r'words\["([a-z-]+)"\]', scripts))
    assert asked <= WORDS.keys()
    page = (CLIENT / "index.html").read_text("utf-8")
    asked |= set(re.findall(r"w\.([a-z]+)", page)) | set(re.findall(r'w\["([a-z-]+)"\]', page))
    asked |= {"error", "warning", "note", "errors", "warnings"}
    asked |= {"trim", "bleed", "safe", "baseline"}
    parts = {"cover", "imprint", "contents", "back-cover", "blank"}
    assert WORDS.keys() - asked - parts == set()


def test_all_that_is_answered_is_shut_off(get: Get) -> None:
    for path in ("", "client/preview.js", "pages/none.jpg", "nowhere"):
        headers = get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "host", ["evil.example:4711", "evil.example", "", "127.0.0.1.evil:1", "[::1]:1"]
)
def test_another_name_for_this_computer_is_refused(get: Get, host: str) -> None:
    assert get("", host=host).status == 421


def test_localhost_is_this_computer(get: Get) -> None:
    assert get("", host="localhost:4711").status == 200


@pytest.mark.parametrize("place", ["cross-site", "same-site"])
def test_other_web_sites_are_refused(get: Get, place: str) -> None:
    assert get("news", sec_fetch_site=place).status == 403
    assert get("look", method="POST", sec_fetch_site=place).status == 403


@pytest.mark.parametrize("secret", ["", "falsch", "geheim2", "gehei", "géheim"])
def test_who_does_not_know_the_word_stays_outside(get: Get, secret: str) -> None:
    answer = get("", secret=secret)
    assert answer.status == 404
    assert SECRET.encode() not in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "client/index.html",
        "client/..%2Fsite.py",
        "client/../site.py",
        "client/../../pipeline.py",
        "fonts/../css/page.css",
        "fonts/LICENSE-SourceSans.md",
        "fonts/none.woff2",
        f"client/{'a' * 300}.js",
        f"fonts/{'a' * 300}.woff2",
        "client/\x00.js",
        "nowhere",
    ],
)
def test_no_other_file_is_to_be_had(get: Get, path: str) -> None:
    assert get(path).status == 404


def test_fonts_and_colours_of_the_house(get: Get, shared: Path) -> None:
    font = get("fonts/SourceSans3-Regular.ttf.woff2")
    assert font.headers["content-type"] == "font/woff2"
    assert font.body[:4] == b"wOF2"
    assert re.search(r"--petrol: #[0-9a-f]{6};", get("colours.css").body.decode())
    for name in re.findall(r"fonts/([\w.-]+)", (CLIENT / "preview.css").read_text("utf-8")):
        assert get(f"fonts/{name}").status == 200


def test_colours_whose_file_is_broken(own: Path) -> None:
    (own / "layouts/css/tokens.css").write_text(":root { --ink: red; }", "utf-8")
    room = Room(own, EDITION, "web")
    answer = asyncio.run(ask(site(room, SECRET, "de"), f"/{SECRET}/colours.css"))
    assert (answer.status, answer.body) == (200, b"")
    room.prints.close()


def test_what_is_looked_at(get: Get, room: Room) -> None:
    assert get("look", method="POST", body=b'{"pages": [1, 99, -5], "scale": 1.5}').status == 204
    assert (room._seen, room._scale) == (("suhl",), 1.5)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"pages": 3, "scale": 1}',
        b'{"pages": ["x"], "scale": 1}',
        b'{"pages": [], "scale": 0}',
        b'{"pages": [], "scale": 1e99}',
        b'{"pages": [], "scale": "nan"}',
        b"\xff",
        b'{"pages": [' + b"1," * 9000 + b'1], "scale": 1}',
        b"[" * 9_999,
    ],
)
def test_what_cannot_be_understood(get: Get, body: bytes) -> None:
    assert get("look", method="POST", body=body).status == 400


def test_who_leaves_in_the_middle_of_a_word(room: Room) -> None:
    async def left() -> list[int]:
        said: list[int] = []
        sent = iter([{"type": "http.request", "body": b"{", "more_body": True}])

        async def receive() -> dict[str, object]:
            return next(sent, {"type": "http.disconnect"})

        async def send(message: Any) -> None:
            said.append(message.get("status", 0))

        scope = {
            "type": "http",
            "method": "POST",
            "path": f"/{SECRET}/look",
            "query_string": b"",
            "headers": [(b"host", b"127.0.0.1:1")],
        }
        await site(room, SECRET, "de")(scope, receive, send)  # type: ignore[arg-type]
        return said

    assert asyncio.run(left())[0] == 400


def test_only_what_is_offered(get: Get) -> None:
    assert get("look").status == 405
    assert get("", method="DELETE").status == 405
    assert get("pages/none.jpg?scale=abc").status == 404
    assert get("find?q=").body == b"{}"


def test_news_come_whole_and_then_as_they_are(room: Room) -> None:
    async def heard() -> list[dict[str, object]]:
        application = site(room, SECRET, "de")
        listening = asyncio.create_task(ask(application, f"/{SECRET}/news", most=2))
        await asyncio.sleep(0.1)
        room._background.step = "pages 3"
        await room._tell()
        answer = await asyncio.wait_for(listening, 5)
        assert answer.headers["content-type"].startswith("text/event-stream")
        return [
            json.loads(it.removeprefix("data: ")) for it in answer.body.decode().split("\n\n") if it
        ]

    first, second = asyncio.run(heard())
    assert [page["name"] for page in first["pages"]] == ["Titel", "suhl"]  # type: ignore[attr-defined]
    assert second == {
        "busy": False, "settled": False, "step": "Seiten umbrechen 3", "took": None,
    }  # fmt: skip


def test_who_leaves_is_forgotten(room: Room) -> None:
    async def left() -> int:
        application = site(room, SECRET, "de")
        for _ in range(20):
            await asyncio.wait_for(ask(application, f"/{SECRET}/news", most=1), 5)
        await room._tell()
        await asyncio.sleep(0.05)
        return len(asyncio.all_tasks())

    assert asyncio.run(left()) == 1


def test_before_the_first_page_nothing_is_settled(shared: Path) -> None:
    room = Room(shared, EDITION, "web")
    assert not room.settled
    room.prints.close()


def test_closing_sends_all_home(room: Room) -> None:
    async def closed() -> Answer:
        application = site(room, SECRET, "de")
        listening = asyncio.create_task(ask(application, f"/{SECRET}/news"))
        await asyncio.sleep(0.1)
        await room.close()
        return await asyncio.wait_for(listening, 5)

    assert asyncio.run(closed()).status == 200
