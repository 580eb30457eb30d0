"""Made things kept for the next build: whole or not at all, checked when taken out.

An entry is the thing itself followed by its SHA-256, so a prepared JPEG in the store can
still be opened by any viewer, and a damaged one is noticed and made anew. The store is
a convenience: when it cannot be written, the build goes on without it.

An entry's time of change is when it was last used. After a build the store is pruned to a
size; what was not used for longest goes first. Several builds may use and prune it at once:
whoever misses an entry makes it anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

_SEAL = hashlib.sha256().digest_size
_DRAFT = ".draft-"
#: The store is pruned to this size, bytes: some two hundred full-page photos.
LIMIT = 1 << 30
#: A draft so much older than the youngest entry was left behind by a crash, s.
_LEFT = 24 * 3600


class Store:
    """A folder such as `.cache/`, safe to delete and safe to share between processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, kind: str, key: str, suffix: str = "") -> Path:
        """Where the entry lies: `pictures/<key>.jpg`."""
        return self._folder / kind / (key + suffix)

    def get(self, kind: str, key: str, suffix: str = "") -> bytes | None:
        """The kept thing, or None when there is none or it is damaged."""
        path = self.path(kind, key, suffix)
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        data, seal = entry[:-_SEAL], entry[-_SEAL:]
        if hashlib.sha256(data).digest() != seal:
            return None
        with contextlib.suppress(OSError):  # where one may read but not write
            os.utime(path)
        return data

    def put(self, kind: str, key: str, data: bytes, suffix: str = "") -> None:
        """Keep a thing. Processes that put the same thing at once do not disturb each other."""
        target = self.path(kind, key, suffix)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=target.parent, prefix=_DRAFT)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.write(hashlib.sha256(data).digest())
            Path(draft).replace(target)
        except OSError:
            Path(draft).unlink(missing_ok=True)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise

    def made(self, kind: str, key: str, make: Callable[[], bytes], suffix: str = "") -> bytes:
        """The kept thing, made first if need be."""
        data = self.get(kind, key, suffix)
        if data is None:
            data = make()
            self.put(kind, key, data, suffix)
        return data

    def prune(self, limit: int = LIMIT) -> None:
        """Delete what was not used for longest until all entries together fit the limit."""
        kept: list[tuple[float, Path, int]] = []
        drafts: list[tuple[float, Path]] = []
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another build is quicker
                told = path.lstat()
                if not stat.S_ISREG(told.st_mode):
                    continue
                if path.name.startswith(_DRAFT):
                    drafts.append((told.st_mtime, path))
                else:
                    kept.append((told.st_mtime, path, told.st_size))
        kept.sort()
        total = sum(size for _, _, size in kept)
        for _, path, size in kept:
            if total <= limit:
                break
            total -= size
            _drop(path)
        if kept:
            for begun, path in drafts:
                if begun < kept[-1][0] - _LEFT:
                    _drop(path)


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def key_of(*parts: str) -> str:
    """A key for everything that a thing was made from."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
