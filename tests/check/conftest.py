"""Tiny documents, rendered and checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from compositions import ROOT, composition

from press.check.craft import check
from press.findings import Finding
from press.render.pages import render

Checked = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fonts and hyphenation patterns, prepared once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def checked(cache: Path) -> Checked:
    """Renders a body and returns the findings of one code, or all."""

    def run(
        body: str, code: str = "", *, unbroken: tuple[str, ...] = (), **options: Any
    ) -> list[Finding]:
        page = replace(composition(body, **options), unbroken=unbroken)
        return [f for f in check(page, render(ROOT, page, cache)) if f.code.startswith(code)]

    return run
