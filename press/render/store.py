"""Made things kept for the next build: whole or not at all, checked when taken out.

An entry is the thing itself followed by its SHA-256, so a prepared JPEG in the store can
still be opened by any viewer, and a damaged one is noticed and made anew. The store is
a convenience: when it cannot be written, the build goes on without it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_SEAL = hashlib.sha256().digest_size


class Store:
    """A folder such as `.cache/`, safe to delete and safe to share between processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, kind: str, key: str, suffix: str = "") -> Path:
        """Where the entry lies: `pictures/<key>.jpg`."""
        return self._folder / kind / (key + suffix)

    def get(self, kind: str, key: str, suffix: str = "") -> bytes | None:
        """The kept thing, or None when there is none or it is damaged."""
        try:
            entry = self.path(kind, key, suffix).read_bytes()
        except OSError:
            return None
        data, seal = entry[:-_SEAL], entry[-_SEAL:]
        return data if hashlib.sha256(data).digest() == seal else None

    def put(self, kind: str, key: str, data: bytes, suffix: str = "") -> None:
        """Keep a thing. Processes that put the same thing at once do not disturb each other."""
        target = self.path(kind, key, suffix)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".draft-")
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


def key_of(*parts: str) -> str:
    """A key for everything that a thing was made from."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
