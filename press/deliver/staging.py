"""What every delivery needs: a work folder, the lock, and words for what went wrong."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from press.codes import finding
from press.findings import Finding

OUTPUT = "output"
_WORK = ".work-"

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_IN_THE_WAY = (errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ELOOP)


@contextlib.contextmanager
def work_folder(output: Path) -> Iterator[Path]:
    """A folder beside the target that is gone afterwards."""
    work = Path(tempfile.mkdtemp(prefix=_WORK, dir=output))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def sweep(output: Path) -> None:
    """Remove what crashed runs left behind. Called while no other run delivers."""
    for left in output.glob(f"{_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def alone(output: Path) -> Iterator[None]:
    """Wait until no other run delivers, and keep the others waiting."""
    handle = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Some network file systems know no locks; then two runs at once are on their own.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def fault(root: Path, target: Path, error: OSError) -> Finding:
    """Why writing to the target failed, without the work folder's name."""
    place = Path(os.fsdecode(error.filename)) if error.filename else target
    path = place.relative_to(root).as_posix() if place.is_relative_to(root) else OUTPUT
    if _WORK in path:
        path = OUTPUT
    if error.errno in _FULL:
        return finding("deliver/disk-full", path=path)
    if error.errno in _FORBIDDEN:
        return finding("deliver/not-allowed", path=path)
    if error.errno in _IN_THE_WAY:
        return finding("deliver/in-the-way", path=path)
    return finding("deliver/failed", path=path, reason=error.strerror or str(error))
