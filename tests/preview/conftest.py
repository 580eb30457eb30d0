"""A miniature project with layouts, and a renderer that all tests keep warm."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import desk
from projects import EDITION

from press.preview.copy import Copy
from press.publication import CACHE
from press.render.galley import Galley


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A project that a test may edit."""
    return desk(tmp_path / "project")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that tests only read."""
    return desk(tmp_path_factory.mktemp("preview") / "project")


@pytest.fixture(scope="session")
def galley(shared: Path) -> Galley:
    return Galley(shared, shared / CACHE)


@pytest.fixture(scope="session")
def copy(shared: Path) -> Copy:
    """The miniature edition, read."""
    read = Copy(shared, EDITION, "web")
    assert read.read()[1] is False
    return read
