"""Options and fixtures of all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import make_project

from press import machine


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regolden",
        action="store_true",
        help="rewrite expected files with what comes out; look at the difference before use",
    )


@pytest.fixture
def regolden(request: pytest.FixtureRequest) -> bool:
    """True if expected files are to be rewritten."""
    return bool(request.config.getoption("--regolden"))


@pytest.fixture(autouse=True)
def no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of a text does not depend on the dictionaries of the machine."""
    monkeypatch.setattr(machine, "DICTIONARIES", ())
    monkeypatch.delenv("DICPATH", raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The root of a fresh copy of the miniature edition."""
    return make_project(tmp_path / "project")
