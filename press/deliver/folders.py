"""New folders among the sources: all of them or none, and never over what is there.

Everything is written into a hidden folder beside its place first and then renamed.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path, PurePosixPath

from press.codes import finding
from press.errors import DeliveryError

#: Hidden, so that nobody takes it for an edition while it is being filled.
_WORK = ".new-"


def place(root: Path, folders: Sequence[str], files: Mapping[str, bytes]) -> None:
    """Make the folders, POSIX paths below `root`, and the files in them.

    The last folder comes last: until it is there, the others mean nothing. Raises
    `DeliveryError` when that is not possible; then everything is as it was.
    """
    done: list[Path] = []
    try:
        with ExitStack() as left:
            staged = [_staged(root, folder, files, left) for folder in folders]
            try:
                for new, target in staged:
                    if target.exists():
                        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
                    new.rename(target)
                    done.append(target)
            except BaseException:
                for target in reversed(done):
                    shutil.rmtree(target, ignore_errors=True)
                raise
    except OSError as error:
        reason = error.strerror or str(error)
        told = finding("desk/not-made", path=", ".join(folders), reason=reason)
        raise DeliveryError(told) from error


def _staged(
    root: Path, folder: str, files: Mapping[str, bytes], left: ExitStack
) -> tuple[Path, Path]:
    """The folder filled under another name, and its place."""
    target = root / folder
    target.parent.mkdir(exist_ok=True)
    work = Path(left.enter_context(tempfile.TemporaryDirectory(prefix=_WORK, dir=target.parent)))
    new = work / target.name
    new.mkdir()
    for path, content in files.items():
        if PurePosixPath(path).is_relative_to(folder):
            inside = new / PurePosixPath(path).relative_to(folder)
            inside.parent.mkdir(parents=True, exist_ok=True)
            inside.write_bytes(content)
    return new, target
