"""Putting the files into `output/`: all of them or none.

Everything is written into a work folder beside the target first. Only when all is
complete, file after file is swapped into place; should a swap fail or somebody press
Ctrl-C between two of them, those already swapped are swapped back.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from press.codes import finding
from press.deliver.manifest import NAME, entry, manifest
from press.errors import DeliveryError
from press.findings import Finding
from press.model.delivery import Deliverable, Delivered, Delivery

OUTPUT = "output"
_WORK = ".work-"

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_IN_THE_WAY = (errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ELOOP)


def deliver(root: Path, edition: str, files: Sequence[Deliverable]) -> Delivery:
    """Put the files into `output/<edition>/` and tell where they are.

    Raises `DeliveryError` when that is not possible; what lay there before is untouched.
    """
    output = root / OUTPUT
    target = output / edition
    try:
        output.mkdir(parents=True, exist_ok=True)
        with _alone(output):
            _sweep(output)
            with _work_folder(output) as work:
                staged = [_stage(work / "new", file.name, file.content) for file in files]
                told = manifest(edition, files, target)
                staged.append(_stage(work / "new", NAME, told))
                target.mkdir(exist_ok=True)
                _swap(staged, target, work / "old")
    except OSError as error:
        raise DeliveryError(_fault(root, target, error)) from error
    folder = f"{OUTPUT}/{edition}"
    return Delivery(
        folder=folder,
        files=tuple(_delivered(folder, file) for file in files),
        manifest=f"{folder}/{NAME}",
    )


def _stage(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def _swap(staged: Sequence[Path], target: Path, old: Path) -> None:
    """Move the staged files into place; on any interruption put the old ones back."""
    old.mkdir()
    swapped: list[Path] = []
    try:
        for path in staged:
            place = target / path.name
            _keep(place, old / path.name)
            swapped.append(place)
            path.replace(place)
    except BaseException:
        for place in reversed(swapped):
            _put_back(place, old / place.name, target.parent)
        raise


def _keep(place: Path, copy: Path) -> None:
    """Keep the file that is about to be replaced; the place is never empty meanwhile."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    if not place.exists():
        return
    try:
        copy.hardlink_to(place)
    except OSError:
        shutil.copy2(place, copy)


def _put_back(place: Path, copy: Path, output: Path) -> None:
    with contextlib.suppress(OSError):
        if copy.exists():
            copy.replace(place)
        elif place.is_file():
            place.unlink()


@contextlib.contextmanager
def _work_folder(output: Path) -> Iterator[Path]:
    work = Path(tempfile.mkdtemp(prefix=_WORK, dir=output))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _sweep(output: Path) -> None:
    """Remove what crashed runs left behind. Called while no other run delivers."""
    for left in output.glob(f"{_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Wait until no other run delivers, and keep the others waiting."""
    handle = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Some network file systems know no locks; then two runs at once are on their own.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _delivered(folder: str, file: Deliverable) -> Delivered:
    told = entry(file)
    return Delivered(
        path=f"{folder}/{file.name}",
        role=file.role,
        product=file.product,
        selection=file.selection,
        pages=told["pages"],
        bytes=told["bytes"],
        sha256=told["sha256"],
    )


def _fault(root: Path, target: Path, error: OSError) -> Finding:
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
