"""The miniature edition's web PDF, made once, opened and read aloud."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator

import pikepdf
import pytest
from projects import EDITION, ROOT, make_project

from press.check.reading import read_aloud
from press.model.reading import Reading
from press.model.rendering import Rendering
from press.pipeline import Order, lay_out
from press.render.pages import render


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Rendering:
    """The accessible product of the edition that has one of everything."""
    root = make_project(tmp_path_factory.mktemp("access") / "project")
    shutil.copytree(ROOT / "layouts", root / "layouts")
    laid = lay_out(Order(root, EDITION, ("web",)), lambda product, step: None)
    return render(root, laid.compositions[0], root / ".cache")


@pytest.fixture(scope="session")
def pdf(web: Rendering) -> Iterator[pikepdf.Pdf]:
    """The same, opened."""
    with pikepdf.open(io.BytesIO(web.pdf)) as opened:
        yield opened


@pytest.fixture(scope="session")
def reading(web: Rendering) -> Reading:
    """The same, read aloud."""
    return read_aloud(web.pdf)
