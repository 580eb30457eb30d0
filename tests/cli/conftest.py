"""A project to run commands in, and pages that take no time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT
from runs import Ran, Run

from press import crew, publication
from press.cli import main
from press.findings import Report
from press.model.composition import Composition
from press.model.rendering import PageRecord, Rendering
from press.publication import Proof


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("check", "--json")`: the command in a fresh miniature project, in English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    if not (project / "layouts").exists():
        shutil.copytree(ROOT / "layouts", project / "layouts")
        (project / "output").mkdir()

    def command(*words: str) -> Ran:
        capsys.readouterr()
        code = main([*words, "--root", str(project)])
        return Ran(code, *capsys.readouterr())

    return command


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Report]:
    """Every PDF is finished at once; put a report under a product's name to find fault."""
    reports: dict[str, Report] = {}

    def proof(root: Path, composition: Composition, tell: Callable[[str], None]) -> Proof:
        name = composition.product.name
        for step in ("read", "pages 1", "write", "check"):
            tell(step)
        record = PageRecord(1, "1", composition.stories)
        pdf = Rendering(f"%PDF of {name}".encode(), (record,), Report())
        return Proof(pdf, reports.get(name, Report()))

    monkeypatch.setattr(publication, "_proof", proof)
    monkeypatch.setattr(crew, "cores", lambda: 1)
    return reports
