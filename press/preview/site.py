"""The preview as a web site for this computer alone.

Who knows the address may look: a secret word stands in its path. What another web site in
the same browser sends (a changed name server, an embedded picture) is refused by the name
of the host and the browser's own word on where a request comes from.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import jinja2
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from press.codes.register import Language
from press.errors import LayoutError
from press.layout.colours import palette
from press.preview.prints import SCALES
from press.preview.room import Room
from press.preview.view import doing, view
from press.preview.words import words

CLIENT = Path(__file__).parent / "client"
HOSTS = ("127.0.0.1", "localhost")
#: Where a request may come from, by the browser's own word.
_FROM = ("same-origin", "none", "")
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
_KINDS = {".css": "text/css", ".js": "text/javascript"}
#: Longest text that is searched for.
_SEARCHED = 200
#: Most that a browser may tell at once, bytes.
_BODY = 10_000


def site(room: Room, secret: str, language: Language) -> ASGIApp:
    """The application; every address begins with `/<secret>/`."""
    page = _page(room, language)

    async def index(_: Request) -> Response:
        return Response(page, media_type="text/html; charset=utf-8")

    async def client(request: Request) -> Response:
        path = CLIENT / request.path_params["name"]
        if path.suffix not in _KINDS or (data := _read(path)) is None:
            return PlainTextResponse("404", 404)
        return Response(data, media_type=f"{_KINDS[path.suffix]}; charset=utf-8")

    async def colours(_: Request) -> Response:
        return Response(_colours(room.root), media_type="text/css; charset=utf-8")

    async def font(request: Request) -> Response:
        name = request.path_params["name"]
        known = re.fullmatch(r"[\w-]+(\.ttf)?\.woff2", name)
        data = _read(room.root / "layouts/fonts" / name) if known else None
        if data is None:
            return PlainTextResponse("404", 404)
        return Response(data, media_type="font/woff2")

    async def news(_: Request) -> Response:
        return StreamingResponse(
            _news(room, language), media_type="text/event-stream; charset=utf-8"
        )

    async def picture(request: Request) -> Response:
        try:
            scale = float(request.query_params.get("scale", "1"))
        except ValueError:
            scale = 1.0
        made = await room.prints.picture(request.path_params["digest"], min(scale, SCALES[-1]))
        if made is None:
            return PlainTextResponse("404", 404)
        # The name of a page is what it looks like: it never changes.
        headers = {"cache-control": "private, max-age=3600, immutable"}
        return Response(made, media_type="image/jpeg", headers=headers)

    async def find(request: Request) -> Response:
        return JSONResponse(await room.prints.find(request.query_params.get("q", "")[:_SEARCHED]))

    async def look(request: Request) -> Response:
        said = await _said(request)
        if said is None:
            return PlainTextResponse("400", 400)
        leaves = room.stand.leaves
        pages, scale = said
        stories = [s for page in pages if page < len(leaves) for s in leaves[page][0].stories]
        room.look(stories, min(scale, SCALES[-1]))
        return Response(status_code=204)

    application = Starlette(
        routes=[
            Route("/", index),
            Route("/client/{name}", client),
            Route("/colours.css", colours),
            Route("/fonts/{name}", font),
            Route("/news", news),
            Route("/pages/{digest}.jpg", picture),
            Route("/find", find),
            Route("/look", look, methods=["POST"]),
        ]
    )
    return _Door(application, secret)


class _Door:
    """Lets in who comes from this computer and knows the word."""

    def __init__(self, inside: ASGIApp, secret: str) -> None:
        self._inside = inside
        self._secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        refused = self._refused(scope, headers)
        inside = self._inside
        if refused is not None:
            inside = refused
        else:
            path = scope["path"].removeprefix("/").partition("/")[2]
            scope = {**scope, "path": f"/{path}", "raw_path": None, "root_path": ""}

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                more = [
                    (name.encode(), value.encode())
                    for name, value in _HEADERS.items()
                    if name.encode() not in given
                ]
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        await inside(scope, receive, dressed)

    def _refused(self, scope: Scope, headers: dict[str, str]) -> ASGIApp | None:
        if headers.get("host", "").rpartition(":")[0] not in HOSTS:
            return PlainTextResponse("This preview answers to 127.0.0.1 only.", 421)
        if headers.get("sec-fetch-site", "") not in _FROM:
            return PlainTextResponse("This preview answers to itself only.", 403)
        word, slash, _ = scope["path"].removeprefix("/").partition("/")
        if not slash or not secrets.compare_digest(word.encode(), self._secret.encode()):
            return PlainTextResponse(
                "Diese Adresse gilt nicht. Die richtige steht im Terminal.\n"
                "This address is not valid. The right one stands in the terminal.",
                404,
            )
        return None


async def _news(room: Room, language: Language) -> AsyncIterator[str]:
    content = -1
    async for _ in room.listen():
        news = view(room, language) if room.content != content else doing(room, language)
        content = room.content
        yield f"data: {json.dumps(news, ensure_ascii=False)}\n\n"


async def _said(request: Request) -> tuple[list[int], float] | None:
    """The pages that are looked at and their scale; None for what we do not understand."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > _BODY:
                return None
    except ClientDisconnect:
        return None  # it left in the middle of a word
    try:
        said = json.loads(body)
        pages = [int(page) for page in said["pages"]]
        scale = float(said["scale"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    return ([page for page in pages if page >= 0], scale) if 0 < scale < 100 else None


def _read(path: Path) -> bytes | None:
    """A file; None for one that is not there, also by its name."""
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return None


def _page(room: Room, language: Language) -> bytes:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(CLIENT),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    said = words(language)
    return (
        environment.get_template("index.html")
        .render(w=said, words=said, language=language, edition=room.edition, product=room.product)
        .encode()
    )


def _colours(root: Path) -> str:
    """The house's colours as variables; none while their file cannot be read."""
    try:
        colours = palette(root)
    except LayoutError:
        return ""
    rules = "".join(f"--{name}: {colours.css(name, 'rgb')};" for name in colours.inks)
    return f":root {{ {rules} }}"
