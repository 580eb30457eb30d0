"""Shared by the tests of the layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.layout.compose import compose
from press.model.composition import Composition

from .books import DRAFT, INK, WEB, book, make_root
from .offprint_books import OFFPRINTS


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root that tests only read."""
    return make_root(tmp_path_factory.mktemp("root"))


@pytest.fixture
def own_root(tmp_path: Path) -> Path:
    """A root that a test may break."""
    return make_root(tmp_path / "root")


@pytest.fixture(scope="session")
def web(root: Path) -> Composition:
    return compose(root, book(), WEB)[0]


@pytest.fixture(scope="session")
def draft(root: Path) -> Composition:
    return compose(root, book(), DRAFT)[0]


@pytest.fixture(scope="session")
def ink(root: Path) -> Composition:
    return compose(root, book(), INK)[0]


@pytest.fixture(scope="session")
def offprints(root: Path) -> dict[str, Composition]:
    """An excerpt of each form, for screens."""
    return {name: compose(root, book, WEB)[0] for name, book in OFFPRINTS.items()}
