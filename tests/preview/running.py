"""A preview started from the command line, as an editor starts it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from projects import EDITION, ROOT


class Preview:
    """The process and its address; use as a context."""

    def __init__(self, root: Path, *options: str, edition: str = EDITION) -> None:
        self.root = root
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [
                sys.executable, ROOT / "publish.py", "preview", edition, "--no-browser",
                "--root", root, *options,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            start_new_session=True,
        )  # fmt: skip
        self.said = ""
        assert self.process.stderr is not None
        while "http://" not in self.said:
            line = self.process.stderr.readline()
            assert line, self.said
            self.said += line
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\S+/", self.said)
        assert found is not None
        self.address, self.port = found[0], int(found[1])

    def __enter__(self) -> Preview:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def end(self, sign: int = signal.SIGINT) -> int:
        """End it as Ctrl-C does, which reaches all its processes; the exit code."""
        if self.process.poll() is None:
            if sign == signal.SIGINT:
                os.killpg(self.process.pid, sign)
            else:
                os.kill(self.process.pid, sign)
        code = self.process.wait(20)
        if self.process.stderr is not None and not self.process.stderr.closed:
            self.said += self.process.stderr.read()
            self.process.stderr.close()
        return code

    def get(self, path: str = "") -> bytes:
        """What the preview answers."""
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            data: bytes = answer.read()
        return data

    def state(self) -> dict[str, Any]:
        """What a browser is told first; then this one has gone."""
        with urllib.request.urlopen(self.address + "news", timeout=20) as answer:
            told: dict[str, Any] = json.loads(answer.readline().removeprefix(b"data: "))
        return told

    def wait(self, so: Callable[[dict[str, Any]], Any], seconds: float = 40) -> dict[str, Any]:
        """The state once it is so."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            state = self.state()
            if so(state):
                return state
            time.sleep(0.1)
        raise AssertionError(f"not so within {seconds} s: {state['findings']}, {state['step']}")

    def memory(self) -> dict[int, int]:
        """Its processes, itself first, with the kilobytes that each takes."""
        return children(os.getpid(), self.process.pid)

    def children(self) -> dict[int, int]:
        """The processes that it has started, with the kilobytes that each takes."""
        return {pid: size for pid, size in self.memory().items() if pid != self.process.pid}


def children(parent: int, only: int = 0) -> dict[int, int]:
    """Processes below a process (or one of them and those below it) with their kilobytes."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,rss="], capture_output=True, text=True, check=True
    ).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
    found = {pid: size for pid, above, size in rows if above == parent and pid == (only or pid)}
    for child in list(found):
        found |= children(child)
    return found


def alive(pids: list[int]) -> list[int]:
    """Those of the processes that still run; what has ended and was not asked for is none."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,stat="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split() for line in listed.splitlines()]
    return [int(pid) for pid, state in rows if int(pid) in pids and not state.startswith("Z")]
