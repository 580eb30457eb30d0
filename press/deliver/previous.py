"""What a delivery replaced, kept for `publish.py diff`.

`.cache/previous/<edition>/` holds every file in its last version that was different, and
the manifest that told it. It is a convenience like all of `.cache/`: when a version cannot
be kept, the delivery is none the worse, and no older one is left that could be taken for it.
"""

from __future__ import annotations

import contextlib
import filecmp
import os
import shutil
from pathlib import Path

from press.deliver.manifest import NAME

#: Below the project root.
PREVIOUS = ".cache/previous"
_DRAFT = ".draft-"


def keep(root: Path, edition: str, old: Path, target: Path) -> None:
    """Take what was replaced out of the work folder, unless the new file is the same.

    `old` holds the replaced files, `target` those in their place. Each file is whole or
    not there; the manifest comes last.
    """
    folder = root / PREVIOUS / edition
    replaced = sorted(old.iterdir(), key=lambda path: (path.name == NAME, path.name))
    for path in replaced:
        if path.suffix == ".pdf" or path.name == NAME:
            place = folder / path.name
            try:
                if not filecmp.cmp(path, target / path.name, shallow=False):
                    folder.mkdir(parents=True, exist_ok=True)
                    _put(path, place)
            except OSError:
                with contextlib.suppress(OSError):
                    place.unlink()


def _put(path: Path, place: Path) -> None:
    try:
        os.replace(path, place)  # noqa: PTH105 - as atomic as it gets
    except OSError:  # another file system
        draft = place.with_name(_DRAFT + place.name)
        try:
            shutil.copyfile(path, draft)
            os.replace(draft, place)  # noqa: PTH105
        finally:
            draft.unlink(missing_ok=True)
