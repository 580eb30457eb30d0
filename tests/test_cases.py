"""Every case folder: the miniature edition, broken in one place, and what is said about it.

`tests/cases/<family>/<slug>/` holds the files that break it and `expected.txt`, one
finding a line: severity, code, place, message in German. A `recipe.yaml` makes what
cannot be committed. A new test is a new folder; `pytest --regolden` writes what is said.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import build
from projects import EDITION, make_project

from press.check.language.rules import check as check_language
from press.codes import REGISTER
from press.errors import SourcesError
from press.findings import Report
from press.sources.library import read
from press.sources.plan import plan
from press.sources.waivers import apply_waivers

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/*/expected.txt"))
NOT_LAID_OVER = ("expected.txt", "recipe.yaml")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_case(folder: Path, tmp_path: Path, regolden: bool) -> None:
    root = make_project(tmp_path / "project", folder)
    for name in NOT_LAID_OVER:
        (root / name).unlink(missing_ok=True)
    if (folder / "recipe.yaml").exists():
        build(folder / "recipe.yaml", root)
    said = "".join(f"{line}\n" for line in lines(report(root)))
    expected = folder / "expected.txt"
    if regolden:
        expected.write_text(said, "utf-8")
    assert said == expected.read_text("utf-8")


def report(root: Path) -> Report:
    """All findings of reading and planning the edition, and of its language."""
    try:
        library, found = read(root, EDITION)
    except SourcesError as error:
        return error.report
    try:
        book, planned = plan(library)
        planned += check_language(library, book)
    except SourcesError as error:
        planned = error.report
    return apply_waivers(found + planned, library.edition)


def lines(found: Report) -> list[str]:
    """`error text/raw-html sources/2031/ausblick.md:7 Hier steht HTML: <b>`, and what is
    right where a finding knows it."""
    return [
        f"{f.severity.name.lower()} {f.code} {f.origin or '–'} {REGISTER[f.code].say(f, 'de')[0]}"
        + (f" → {f.values['right']}" if "right" in f.values else "")
        for f in found
    ]


def test_the_edition_without_overlay_is_silent(project: Path) -> None:
    assert lines(report(project)) == []
