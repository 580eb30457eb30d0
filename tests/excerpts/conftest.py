"""Excerpts of the miniature edition, rendered once for all tests of the folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from offprints import Offprint, made
from projects import ROOT, make_project

from press.model.excerpt import Wish


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature edition with the designers' files."""
    folder = make_project(tmp_path_factory.mktemp("sonderdruck") / "project")
    shutil.copytree(ROOT / "layouts", folder / "layouts")
    return folder


@pytest.fixture(scope="session")
def web(root: Path) -> Offprint:
    return made(root, Wish(counties=("suhl",)), "web")


@pytest.fixture(scope="session")
def ink(root: Path) -> Offprint:
    return made(root, Wish(counties=("suhl",)), "print")


@pytest.fixture(scope="session")
def both(root: Path) -> Offprint:
    """Two chapters: a booklet with contents."""
    return made(root, Wish(counties=("suhl", "eichsfeld"), together=True), "web")
