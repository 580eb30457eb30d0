"""A web application asked without a browser and without a port."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp

SECRET = "geheim"


@dataclass
class Answer:
    """What a browser would get."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


async def ask(
    site: ASGIApp,
    path: str,
    *,
    method: str = "GET",
    body: bytes = b"",
    most: int = 0,
    **headers: str,
) -> Answer:
    """Ask for a path; after `most` parts of the answer the browser is closed."""
    path, _, query = path.partition("?")
    given = {"host": "127.0.0.1:4711", **{k.replace("_", "-"): v for k, v in headers.items()}}
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(k.encode(), v.encode()) for k, v in given.items()],
        "client": ("127.0.0.1", 4712),
        "server": ("127.0.0.1", 4711),
    }
    answer = Answer()
    sent = False
    parts = 0
    closed = asyncio.Event()

    async def receive() -> dict[str, Any]:
        nonlocal sent
        if not sent:
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}
        await closed.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        nonlocal parts
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {k.decode(): v.decode() for k, v in message["headers"]}
        else:
            answer.body += message.get("body", b"")
            parts += 1
            if parts == most:
                closed.set()

    await site(scope, receive, send)
    return answer
