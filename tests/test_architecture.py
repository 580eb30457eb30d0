"""The rule of the house: a stage imports what it may, and nothing else of the house."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES = ("sources", "layout", "render", "check", "deliver")
#: What any stage may import, besides itself.
SHARED = {"model", "findings", "codes", "errors", "__version__"}
ALLOWED = {
    **{stage: {stage, *SHARED} for stage in STAGES},
    # The intake reads what it wrote as the build will: docs/engine/decisions.md, "Intake".
    "intake": {"intake", "sources", *SHARED},
    "model": {"model", "findings"},
    "codes": {"codes", "findings"},
    "findings": set(),
    "errors": {"findings"},
}


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import in a file, those inside functions, too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def modules(part: str) -> list[Path]:
    package = ROOT / "press" / part
    return sorted(package.rglob("*.py")) if package.is_dir() else [package.with_suffix(".py")]


@pytest.mark.parametrize("part", sorted(ALLOWED))
def test_imports(part: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in modules(part)
        for line, name in imported(path)
        if name.startswith("press.") and name.split(".")[1] not in ALLOWED[part]
    ]
    assert wrong == []


def test_every_conductor_is_named() -> None:
    """Who knows several stages is told, with the reason, in docs/engine/decisions.md."""
    decisions = (ROOT / "docs/engine/decisions.md").read_text("utf-8")
    unnamed = set()
    for path in (ROOT / "press").rglob("*.py"):
        part = path.relative_to(ROOT / "press").parts[0]
        if part in STAGES or part == "cli.py":
            continue
        known = {name.split(".")[1] for _, name in imported(path) if name.startswith("press.")}
        if len(known.intersection(STAGES)) > 1 and f"press/{part}" not in decisions:
            unnamed.add(part)
    assert unnamed == set()


def test_nothing_is_called_utils() -> None:
    vague = {"utils", "util", "common", "helpers", "helper", "manager", "base", "core", "misc"}
    assert [str(path) for path in (ROOT / "press").rglob("*.py") if path.stem in vague] == []


def test_what_tests_share_has_names_of_its_own() -> None:
    """Pytest puts every folder of tests on the path: of two modules of one name only one is
    found."""
    shared = [
        path.name
        for path in (ROOT / "tests").rglob("*.py")
        if path.name not in ("__init__.py", "conftest.py") and not path.name.startswith("test_")
    ]
    assert sorted(shared) == sorted(set(shared))


def test_only_the_front_of_the_house_prints() -> None:
    """`print` is ruff's business; here: no stage writes to the standard streams."""
    streams = [
        str(path.relative_to(ROOT))
        for stage in (*STAGES, "intake")
        for path in modules(stage)
        if "sys.stdout" in path.read_text("utf-8") or "sys.stderr" in path.read_text("utf-8")
    ]
    assert streams == []
