"""The package of the miniature edition, made once for all tests of the folder."""

from __future__ import annotations

import pytest
from handovers import Made, hand_over, small_project
from projects import EDITION


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A package with its zip."""
    return hand_over(small_project(tmp_path_factory.mktemp("here") / "project"), archive=True)


@pytest.fixture(scope="session")
def again(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The same in another folder, with a longer name."""
    root = tmp_path_factory.mktemp("a-much-longer-name-elsewhere") / "deeper" / "project"
    return hand_over(small_project(root), archive=True)


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A draft of an edition nobody has ordered yet, with a word that sticks out of its column."""
    root = small_project(tmp_path_factory.mktemp("draft") / "project", job=None)
    number = root / f"sources/{EDITION}/zahl.md"
    number.write_text(number.read_text("utf-8").replace("42", "123.456.789"), "utf-8")
    return hand_over(root, draft=True)
