"""Putting the files into `output/`: all of them or none.

Everything is written into a work folder beside the target first. Only when all is
complete, file after file is swapped into place; should a swap fail or somebody press
Ctrl-C between two of them, those already swapped are swapped back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from press.deliver.manifest import NAME, entry, manifest
from press.deliver.previous import keep
from press.deliver.staging import OUTPUT, alone, fault, sweep, work_folder
from press.errors import DeliveryError
from press.model.delivery import Deliverable, Delivered, Delivery


def deliver(root: Path, edition: str, files: Sequence[Deliverable]) -> Delivery:
    """Put the files into `output/<edition>/` and tell where they are.

    Raises `DeliveryError` when that is not possible; what lay there before is untouched.
    """
    output = root / OUTPUT
    target = output / edition
    try:
        output.mkdir(parents=True, exist_ok=True)
        with alone(output):
            sweep(output)
            with work_folder(output) as work:
                staged = [stage(work / "new", file.name, file.content) for file in files]
                told = manifest(edition, files, target)
                staged.append(stage(work / "new", NAME, told))
                target.mkdir(exist_ok=True)
                swap(staged, target, work / "old")
                keep(root, edition, work / "old", target)
    except OSError as error:
        raise DeliveryError(fault(root, target, error)) from error
    folder = f"{OUTPUT}/{edition}"
    return Delivery(
        folder=folder,
        files=tuple(delivered(folder, file) for file in files),
        manifest=f"{folder}/{NAME}",
    )


def stage(folder: Path, name: str, content: bytes) -> Path:
    """A file written into the work folder."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def swap(staged: Sequence[Path], target: Path, old: Path) -> None:
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


def delivered(folder: str, file: Deliverable) -> Delivered:
    """A file in its place, in `folder` below the root."""
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
