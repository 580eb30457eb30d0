"""The miniature edition with layouts, ready to be laid out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from projects import ROOT


@pytest.fixture
def desk(project: Path) -> Path:
    """A project that can be laid out and built."""
    shutil.copytree(ROOT / "layouts", project / "layouts")
    (project / "output").mkdir()
    return project
