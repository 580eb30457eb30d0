"""Putting a package into `output/<edition>/handoff/`: the whole folder or nothing."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from press.deliver.handoff.names import ORDER, PRESS
from press.deliver.staging import OUTPUT, alone, fault, sweep, work_folder
from press.errors import DeliveryError
from press.model.delivery import Delivered, Delivery
from press.model.handoff import Package, Ticket

FOLDER = "handoff"
#: Files that gain nothing from being packed.
_PACKED = (".pdf", ".jpg")
_DATA = (".yaml", ".xjdf")


def put(root: Path, edition: str, package: Package, archive: bytes | None = None) -> str:
    """Write the folder (and the zip beside it) and swap them into place.

    An older package of the same name is replaced, its zip too; other versions stay.
    Returns the folder's POSIX path below the root. Raises `DeliveryError`; what lay there
    before is untouched then.
    """
    output = root / OUTPUT
    target = output / edition / FOLDER
    try:
        output.mkdir(parents=True, exist_ok=True)
        with alone(output):
            sweep(output)
            with work_folder(output) as work:
                new = work / "new"
                for file in package.files:
                    path = new / package.name / file.path
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(file.content)
                if archive is not None:
                    (new / f"{package.name}.zip").write_bytes(archive)
                target.mkdir(parents=True, exist_ok=True)
                _swap(new, target, work / "old", (package.name, f"{package.name}.zip"))
    except OSError as error:
        raise DeliveryError(fault(root, target, error)) from error
    return f"{OUTPUT}/{edition}/{FOLDER}/{package.name}"


def _swap(new: Path, target: Path, old: Path, wanted: Sequence[str]) -> None:
    """Old away, new in; on any interruption the other way round."""
    old.mkdir()
    done: list[str] = []
    try:
        for name in wanted:
            if name == wanted[0] and (target / name).exists() and not (target / name).is_dir():
                raise NotADirectoryError(
                    errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target / name)
                )
            done.append(name)
            if (target / name).exists():
                (target / name).rename(old / name)
            if (new / name).exists():
                (new / name).rename(target / name)
    except BaseException:
        for name in reversed(done):
            with contextlib.suppress(OSError):
                if (target / name).exists() and not (new / name).exists():
                    (target / name).rename(new / name)
                if (old / name).exists():
                    (old / name).rename(target / name)
        raise


def archived(package: Package, day: date) -> bytes:
    """The package as a zip: files in order, all of the edition's day, readable by all."""
    out = io.BytesIO()
    moment = (max(1980, day.year), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(out, "w") as file:
        for inside in package.files:
            entry = zipfile.ZipInfo(f"{package.name}/{inside.path}", moment)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            stored = inside.path.endswith(_PACKED)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            file.writestr(entry, inside.content)
    return out.getvalue()


def told(package: Package, folder: str, ticket: Ticket) -> Delivery:
    """What the shop opens first, for the closing table; the manifest lists all files."""
    leaves = {file.name: file.leaves for file in ticket.files}
    manifest = next(f.path for f in package.files if f.path.startswith("manifest"))
    return Delivery(
        folder=folder,
        files=tuple(
            Delivered(
                path=f"{folder}/{file.path}",
                role=file.role,
                product="handoff",
                selection="all",
                pages=leaves.get(file.path.rpartition("/")[2], 0),
                bytes=len(file.content),
                sha256=hashlib.sha256(file.content).hexdigest(),
            )
            for file in package.files
            if file.path.startswith((PRESS, ORDER, "LIESMICH")) and not file.path.endswith(_DATA)
        ),
        manifest=f"{folder}/{manifest}",
    )
