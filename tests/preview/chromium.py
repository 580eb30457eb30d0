"""A headless Chromium, driven over its DevTools port on this computer."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
import urllib.request
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def program() -> str | None:
    """The browser of this machine, if it has one."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Chromium:
    """One page of a browser of its own; use as a context."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1440, 900)) -> None:
        self._folder, self._size = folder, size
        self._number = 0
        self._open = ExitStack()
        #: What the page said on its console, and exceptions.
        self.said: list[str] = []
        #: Addresses that the page asked for.
        self.asked: list[str] = []

    def __enter__(self) -> Chromium:
        from websockets.sync.client import connect

        found = program()
        assert found is not None
        width, height = self._size
        self._process = subprocess.Popen(
            [
                found, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking",
                "--disable-component-update", "--disable-extensions", "--hide-scrollbars",
                "--remote-debugging-port=0", "--remote-allow-origins=*", "--lang=de",
                f"--user-data-dir={self._folder}", f"--window-size={width},{height}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        told = self._folder / "DevToolsActivePort"
        for _ in range(600):
            if told.exists() and "\n" in told.read_text():
                break
            time.sleep(0.05)
        port = told.read_text().splitlines()[0]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list", timeout=20) as answer:
            pages = json.load(answer)
        address = next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page")
        self._line = self._open.enter_context(connect(address, max_size=None, open_timeout=20))
        for domain in ("Page", "Runtime", "Network"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(Exception):
            self.call("Browser.close")
        with suppress(Exception):
            self._open.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def call(self, method: str, **parameters: Any) -> Any:
        """Carry out a command of the DevTools protocol."""
        self._number += 1
        self._line.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._line.recv(timeout=60))
            if message.get("id") == self._number:
                assert "error" not in message, message["error"]
                return message["result"]
            self._hear(message)

    def open(self, address: str) -> None:
        """Go to an address."""
        self.call("Page.navigate", url=address)

    def ask(self, expression: str) -> Any:
        """The value of a JavaScript expression; promises are waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, expression: str, seconds: float = 20) -> Any:
        """Ask until the answer is true; the answer."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if answer := self.ask(expression):
                return answer
            time.sleep(0.02)
        raise AssertionError(f"not so within {seconds} s: {expression}\n{self.said}")

    def press(self, key: str, code: str = "") -> None:
        """Press and release a key."""
        text = key if len(key) == 1 else ""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, text=text, code=code)

    def picture(self) -> bytes:
        """What is to be seen, as PNG."""
        data: str = self.call("Page.captureScreenshot", format="png")["data"]
        return base64.b64decode(data)

    def _hear(self, message: dict[str, Any]) -> None:
        told = message.get("params", {})
        match message.get("method"):
            case "Runtime.exceptionThrown":
                self.said.append(json.dumps(told["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if told["type"] in ("error", "warning"):
                self.said.append(json.dumps(told["args"]))
            case "Network.requestWillBeSent":
                self.asked.append(told["request"]["url"])
