"""A project of its own, to be edited."""

from __future__ import annotations

import shutil
from pathlib import Path

from projects import ROOT, make_project

from press.publication import CACHE


def desk(folder: Path, like: Path | None = None) -> Path:
    """The miniature edition with the layouts of the house; its cache as warm as another's."""
    root = make_project(folder)
    shutil.copytree(ROOT / "layouts", root / "layouts")
    (root / "output").mkdir()
    if like is not None and (like / CACHE).is_dir():
        shutil.copytree(like / CACHE, root / CACHE)
    return root
