"""The miniature edition as a project of its own, to be read, broken and built."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: The edition in `tests/project/`.
EDITION = "2031"


def make_project(root: Path, *overlays: Path) -> Path:
    """Copy the miniature edition into `root`, then lay the overlays over it.

    The counties are the real ones: there is only one list of them.
    """
    shutil.copytree(ROOT / "tests/project", root, dirs_exist_ok=True)
    shutil.copy(ROOT / "sources/counties.yaml", root / "sources/counties.yaml")
    for overlay in overlays:
        shutil.copytree(overlay, root, dirs_exist_ok=True)
    return root
