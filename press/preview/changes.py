"""Which files have changed, and where in them: what the preview reacts to."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import awatch

#: Below the root; everything an edition is made from lies in them.
FOLDERS = ("sources", "images", "layouts")
#: Milliseconds without a further event after which a change counts as complete. Editors
#: write a file in two or three steps, within one or two milliseconds.
_STEP = 10
#: Milliseconds after which changes are told even while more come.
_DEBOUNCE = 200
#: Milliseconds between two looks whether the folders are still the same.
_LOOK = 2000
#: Texts are compared line by line up to this size, bytes.
_TEXT = 1_000_000
_SCRATCH = ("~", ".swp", ".swx", ".tmp", ".part", ".bak", ".crdownload")


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is no more what it was."""

    #: Below the root.
    path: str
    #: First line that differs, and how far into it; None for what is no text.
    line: int | None = None
    share: float = 0.0


class Folders:
    """The files of an edition, as they were seen last."""

    def __init__(self, root: Path, edition: str) -> None:
        self._root = root
        self._edition = edition
        self._seen: dict[str, tuple[int, int, int]] = {}
        self._texts: dict[str, str] = {}
        self.look()

    async def changes(
        self, stop: asyncio.Event, *, polling: bool = False
    ) -> AsyncIterator[tuple[Change, ...]]:
        """The changes as they come, until `stop` is set.

        Raises OSError when the system cannot watch so many folders.
        """
        while not stop.is_set():
            watched = self._folders()
            ended = False
            async for _ in awatch(
                *watched,
                watch_filter=None,
                debounce=_DEBOUNCE,
                step=_STEP,
                stop_event=stop,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                force_polling=polling,
                ignore_permission_denied=True,
            ):
                if changed := self.look():
                    yield changed
                if self._folders() != watched:
                    ended = True
                    break
            if not ended:
                return

    def look(self) -> tuple[Change, ...]:
        """What has changed since the last look, in order of the paths."""
        now = {path: stamp for path in self._files() if (stamp := self._stamp(path)) is not None}
        changed = sorted(
            path for path in {*now, *self._seen} if now.get(path) != self._seen.get(path)
        )
        self._seen = now
        told = [self._change(path) for path in changed]
        return tuple(change for change in told if change is not None)

    def _change(self, path: str) -> Change | None:
        """None for a file that was written and says the same."""
        before = self._texts.pop(path, None)
        now = self._text(path)
        if now is None:
            return Change(path)
        self._texts[path] = now
        if before is None:
            return Change(path, 1)
        if before == now:
            return None
        same = next((i for i, (a, b) in enumerate(zip(before, now, strict=False)) if a != b), None)
        same = min(len(before), len(now)) if same is None else same
        start = now.rfind("\n", 0, same) + 1
        end = now.find("\n", same)
        length = (len(now) if end < 0 else end) - start
        return Change(path, now.count("\n", 0, same) + 1, (same - start) / max(length, 1))

    def _text(self, path: str) -> str | None:
        if not path.endswith((".md", ".yaml", ".css", ".html", ".svg")):
            return None
        try:
            with (self._root / path).open("rb") as file:
                read = file.read(_TEXT + 1)
        except OSError:
            return None
        return read.decode("utf-8", "replace") if len(read) <= _TEXT else None

    def _stamp(self, path: str) -> tuple[int, int, int] | None:
        try:
            there = (self._root / path).stat()
        except OSError:
            return None
        # A pipe would be waited for.
        if not stat.S_ISREG(there.st_mode):
            return None
        return there.st_mtime_ns, there.st_size, there.st_ino

    def _files(self) -> list[str]:
        """All files that the edition may be made from; other editions' are left out."""
        found: list[str] = []
        for top in FOLDERS:
            for folder, inner, names in os.walk(self._root / top):
                below = Path(folder).relative_to(self._root).as_posix()
                inner[:] = [
                    name
                    for name in inner
                    if not name.startswith(".")
                    and (top == "layouts" or below != top or name == self._edition)
                ]
                found += [
                    f"{below}/{name}"
                    for name in names
                    if not name.startswith((".", "#")) and not name.endswith(_SCRATCH)
                ]
        return found

    def _folders(self) -> dict[str, int]:
        """The folders that are there, and which: one may be taken away and put back."""
        found: dict[str, int] = {}
        for name in FOLDERS:
            try:
                found[str(self._root / name)] = (self._root / name).stat().st_ino
            except OSError:
                continue
        return found
