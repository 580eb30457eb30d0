"""Putting new sources in their place: all of them or none, and nothing old is lost.

Everything is written into a hidden folder beside the sources first. Then file after file
is moved into place, pictures before the stories that name them; should a move fail or
somebody press Ctrl-C between two, those already moved are moved back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

#: Beginning of the hidden folder's name; `sources` never looks into hidden folders.
_WORK = ".import-"


@dataclass(slots=True)
class Stage:
    """Files that are about to become sources. Paths are POSIX, below the root."""

    root: Path
    work: Path
    #: In the order in which they were added.
    paths: list[str] = field(default_factory=list)

    def add(self, path: str, content: bytes | str) -> None:
        """Write a file; it is in nobody's way yet."""
        file = self.staged(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        if path not in self.paths:
            self.paths.append(path)

    def staged(self, path: str) -> Path:
        """Where a staged file lies."""
        return self.work / "new" / path

    def existing(self) -> tuple[str, ...]:
        """What is already there: the same path, or the same picture with another ending."""
        return tuple(sorted({str(p) for path in self.paths for p in _in_the_way(self.root, path)}))

    def publish(self) -> None:
        """Move everything into place. Raises OSError; then all is as it was.

        A place is never empty meanwhile: the old file is linked aside first.
        """
        old = self.work / "old"
        done: list[tuple[Path, Path | None]] = []
        folders: list[Path] = []
        try:
            for path in sorted(self.paths, key=_turn):
                place = self.root / path
                _make_folder(place.parent, folders)
                copies = {self.root / taken: old / taken for taken in _in_the_way(self.root, path)}
                for taken, copy in copies.items():
                    _keep(taken, copy)
                done.append((place, copies.pop(place, None)))
                os.replace(self.staged(path), place)  # noqa: PTH105 - as atomic as it gets
                for taken, copy in copies.items():
                    done.append((taken, copy))
                    taken.unlink()
        except BaseException:
            _undo(done, folders)
            raise


@contextlib.contextmanager
def staging(root: Path) -> Iterator[Stage]:
    """A stage that is gone afterwards, with what crashed runs have left behind.

    Called while no other run brings anything in.
    """
    sources = root / "sources"
    for left in sources.glob(f"{_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=_WORK, dir=sources))
    try:
        yield Stage(root, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _turn(path: str) -> tuple[int, str]:
    """Pictures before the stories that name them, the running order last."""
    last = path.endswith("/edition.yaml")
    return ("output", "images", "sources").index(path.partition("/")[0]) + last, path


def _in_the_way(root: Path, path: str) -> list[PurePosixPath]:
    pure = PurePosixPath(path)
    taken = [pure] if (root / path).exists() or (root / path).is_symlink() else []
    if pure.parts[0] == "images" and pure.suffix != ".yaml":
        folder = root / pure.parent
        others = sorted(folder.glob(f"{pure.stem}.*")) if folder.is_dir() else []
        taken += [
            pure.parent / other.name
            for other in others
            if other.suffix != ".yaml" and other.name != pure.name
        ]
    return taken


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = [step for step in (folder, *folder.parents) if not step.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    made += reversed(missing)


def _keep(place: Path, copy: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        copy.hardlink_to(place)
    except OSError:
        shutil.copy2(place, copy)


def _undo(done: list[tuple[Path, Path | None]], folders: list[Path]) -> None:
    for place, copy in reversed(done):
        with contextlib.suppress(OSError):
            if copy is None:
                place.unlink(missing_ok=True)
            elif copy.exists():
                os.replace(copy, place)  # noqa: PTH105
    for folder in reversed(folders):
        with contextlib.suppress(OSError):
            folder.rmdir()
