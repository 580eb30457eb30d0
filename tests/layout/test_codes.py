"""The codes of this family and the code that uses them stay in step."""

from __future__ import annotations

import re

import pytest

from press.codes import REGISTER
from press.findings import Severity

from .books import PROJECT

REGISTERED = sorted(code for code in REGISTER if code.startswith("layout/"))
STAGE = PROJECT / "press/layout"
TESTS = PROJECT / "tests/layout"


def _named(text: str) -> set[str]:
    return set(re.findall(r'"((?:layout|usage)/[a-z-]+)"', text))


def test_every_code_in_use_is_registered() -> None:
    used = {c for path in STAGE.glob("*.py") for c in _named(path.read_text(encoding="utf-8"))}
    assert used <= REGISTER.keys()
    assert {c for c in used if c.startswith("layout/")} == set(REGISTERED)


@pytest.mark.parametrize("code", REGISTERED)
def test_every_code_is_reached_by_a_test(code: str) -> None:
    tests = [path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py")]
    assert any(code in _named(text) for text in tests)


@pytest.mark.parametrize("code", REGISTERED)
def test_what_is_wrong_with_the_layouts_stops_the_run(code: str) -> None:
    assert REGISTER[code].severity is Severity.ERROR
