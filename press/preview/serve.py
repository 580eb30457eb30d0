"""The preview started and ended: its port, its secret, its processes."""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import socket
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

import uvicorn

from press.codes import finding
from press.codes.register import Language
from press.errors import UsageError
from press.preview.room import Room
from press.preview.site import site

HOST = "127.0.0.1"
_PORTS = range(1024, 65536)


def serve(
    root: Path,
    edition: str,
    product: str,
    *,
    port: str,
    language: Language,
    tell: Callable[[str], None],
    browser: bool,
) -> None:
    """Show the edition until Ctrl-C; `tell` hears the address once it answers.

    Raises UsageError for a port that cannot be had.
    """
    with _door(port) as door:
        secret = secrets.token_urlsafe(12)
        address = f"http://{HOST}:{door.getsockname()[1]}/{secret}/"
        tell(address)
        if browser and _has_screen():
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):
            asyncio.run(_serve(Room(root, edition, product), door, secret, language))


async def _serve(room: Room, door: socket.socket, secret: str, language: Language) -> None:
    config = uvicorn.Config(
        site(room, secret, language),
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    loop = asyncio.get_running_loop()
    closing: list[asyncio.Task[None]] = []

    def leave() -> None:
        closing.append(loop.create_task(room.close()))

    server = _Server(config, lambda: loop.call_soon_threadsafe(leave))
    working = asyncio.create_task(room.work())
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        await asyncio.wait((working, serving), return_when=asyncio.FIRST_COMPLETED)
    finally:
        server.should_exit = True
        await room.close()
        await asyncio.gather(working, serving)


class _Server(uvicorn.Server):
    """Ends quietly on Ctrl-C: those who listen to news are sent home first."""

    def __init__(self, config: uvicorn.Config, leave: Callable[[], object]) -> None:
        super().__init__(config)
        self._leave = leave

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Called for SIGINT and SIGTERM; the second time nothing is waited for."""
        self.force_exit = self.should_exit
        self.should_exit = True
        self._leave()


def _door(port: str) -> socket.socket:
    """A socket that listens on this computer, at this port or at any that is free."""
    number = 0
    if port:
        number = int(port) if port.isascii() and port.isdecimal() and len(port) < 8 else -1
        if number not in _PORTS:
            reason = "1024–65535"
            raise UsageError(finding("preview/port-wrong", port=port, reason=reason))
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((HOST, number))
        door.listen()
    except OSError as error:
        door.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(finding("preview/port-taken", port=number)) from None
        reason = error.strerror or str(error)
        raise UsageError(finding("preview/port-wrong", port=port, reason=reason)) from None
    return door


def _has_screen() -> bool:
    """A browser in the terminal would take the keyboard away."""
    return sys.platform == "darwin" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")
    )
