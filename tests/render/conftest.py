"""One prepared cache and one rendered specimen for all tests of rendering."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from compositions import ROOT, composition
from specimen import specimen

from press.model.composition import Composition
from press.model.rendering import Rendering
from press.render.pages import render


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that fills while the tests run, as a real one does."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def rendered(cache: Path) -> Callable[..., Rendering]:
    """Renders a body in the house's fonts."""

    def run(body: str, **options: Any) -> Rendering:
        return render(ROOT, composition(body, **options), cache)

    return run


@pytest.fixture(scope="session")
def whole(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Composition, Rendering]:
    """A document with everything that tagging must cope with."""
    root, composed = specimen(tmp_path_factory.mktemp("project"))
    return composed, render(root, composed, cache)


@pytest.fixture(scope="session")
def whole_pdf(whole: tuple[Composition, Rendering]) -> Iterator[pikepdf.Pdf]:
    """The specimen, opened."""
    with pikepdf.open(io.BytesIO(whole[1].pdf)) as pdf:
        yield pdf
