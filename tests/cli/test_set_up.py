"""What set-up installs: pinned, hashed, and without an address in any file."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from projects import ROOT
from test_architecture import imported

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINS = re.findall(r"^([\w.-]+)==(\S+)(?: ; (.+?))? \\$", LOCK, re.MULTILINE)


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """`scripts/setup.py` for an empty folder; `ran` holds the commands it would run."""
    module: dict[str, Any] = runpy.run_path(str(ROOT / "scripts/setup.py"))
    ran: list[list[str]] = []
    venv = tmp_path / ".venv"
    values = {
        "VENV": venv, "STAMP": venv / "ready", "LOCK": ROOT / "requirements.lock", "GERMAN": False,
        "run": lambda command, *_: ran.append(command), "quiet": lambda command: True,
    }  # fmt: skip
    # Functions of a module that was run keep their own globals.
    inside = module["main"].__globals__
    for name, value in values.items():
        monkeypatch.setitem(inside, name, value)
    return SimpleNamespace(**{**module, **values}, inside=inside, ran=ran)


def test_every_line_of_the_lock_is_a_pin_or_a_hash() -> None:
    pin = re.compile(r"[\w.-]+==\S+( ; .+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = LOCK.splitlines()
    assert [line for line in lines if not (pin.fullmatch(line) or digest.fullmatch(line))] == []


def test_the_lock_names_everything_the_project_needs() -> None:
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    lists = re.findall(r"^(?:dependencies|test) = \[(.*?)\]", settings, re.MULTILINE | re.DOTALL)
    wanted = {name.lower() for part in lists for name in re.findall(r'"([\w-]+)', part)}
    assert len(wanted) > 10
    assert wanted <= {name for name, _, _ in PINS}
    assert ("weasyprint", "70.0", "") in PINS


def test_every_library_the_engine_imports_is_looked_for() -> None:
    """Those that another library brings along, or the engine can do without, stay unnamed."""
    optional = {"page", "hunspell", "distributed"}
    brought = {"fontTools", "pydyf", "pyphen", "markupsafe", "lxml", "pydantic_core"}
    names = {
        name.partition(".")[0]
        for path in (ROOT / "press").rglob("*.py")
        for _, name in imported(path)
    }
    door = runpy.run_path(str(ROOT / "publish.py"))
    ours = {*sys.stdlib_module_names, "press", *brought, *optional}
    assert names - ours <= set(door["LIBRARIES"])


def test_the_lock_holds_for_the_oldest_python() -> None:
    old = {name for name, _, marker in PINS if marker == "python_full_version < '3.11'"}
    assert {"exceptiongroup", "tomli"} <= old
    later = {"python_full_version >= '3.11'", "python_full_version == '3.11.*'"}
    for name in old - {"exceptiongroup", "tomli"}:
        markers = {marker for pinned, _, marker in PINS if pinned == name}
        assert markers & later, name


@pytest.mark.parametrize(
    "name", ["requirements.lock", "Makefile", "scripts/setup.py", "scripts/lock.py", ".ci/run"]
)
def test_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search("--(extra-)?index.url", text)


def test_a_second_call_finds_its_stamp(setup: SimpleNamespace) -> None:
    python = setup.VENV / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    setup.STAMP.write_text(setup.fingerprint(python))
    assert setup.main() == 0
    assert setup.ran == []
    setup.STAMP.write_text("of another lock")
    setup.inside["install_libraries"] = lambda python: None
    assert setup.main() == 0
    assert [command[3:5] for command in setup.ran] == [["pip", "install"]]
    assert "--require-hashes" in setup.ran[0]
    assert setup.STAMP.read_text() == setup.fingerprint(python)


def test_without_pip_in_the_venv_the_outer_one_fills_it(setup: SimpleNamespace) -> None:
    """Debian's Python without python3-venv, which forbids pip to touch it (PEP 668)."""
    setup.inside["quiet"] = lambda command: command[0] == sys.executable
    inner = setup.VENV / "python"
    inner.parent.mkdir()
    inner.write_text("#!/bin/sh\necho site-packages-of-the-venv\n")
    inner.chmod(0o755)
    setup.install_packages(inner)
    assert setup.ran[0][:4] == [sys.executable, "-m", "pip", "install"]
    assert setup.ran[0][-2:] == ["--target", "site-packages-of-the-venv"]


def test_without_any_pip(setup: SimpleNamespace) -> None:
    setup.inside["quiet"] = lambda command: False
    with pytest.raises(setup.StopError, match="python3-pip"):
        setup.install_packages(setup.VENV / "python")


def test_libraries_that_may_not_be_installed_are_named(
    setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("press.machine.libraries_found", lambda python: {"Pango": "1.50"})
    setup.inside["may_install"] = list
    with pytest.raises(setup.StopError) as caught:
        setup.install_libraries(Path(sys.executable))
    text = str(caught.value)
    assert "PangoFT2, HarfBuzz, HarfBuzz-Subset, fontconfig" in text
    for system in ("Debian, Ubuntu: ", "Fedora: ", "macOS", "Windows (WSL): "):
        assert system in text


def test_libraries_are_installed_where_that_is_allowed(
    setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []
    there: dict[str, str] = {}
    names = ("Pango", "PangoFT2", "HarfBuzz", "HarfBuzz-Subset", "fontconfig")

    def quiet(command: list[str]) -> bool:
        calls.append(command)
        if "install" in command and len(calls) > 1:
            there.update(dict.fromkeys(names, "2.0"))
            return True
        return "update" in command

    monkeypatch.setattr("press.machine.libraries_found", lambda python: dict(there))
    setup.inside["may_install"] = lambda: ["sudo", "-n"]
    setup.inside["quiet"] = quiet
    setup.install_libraries(Path(sys.executable))
    assert [command[3] for command in calls] == ["install", "update", "install"]
    assert all(command[:3] == ["sudo", "-n", "apt-get"] for command in calls)
    assert "libharfbuzz-subset0" in calls[0]


def test_an_old_python_hands_over_or_says_so(
    setup: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(setup.inside, "OLDEST", (4, 0))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert setup.main() == 8
    assert "3.10 or newer is needed" in capsys.readouterr().err
    assert setup.ran == []


@pytest.mark.skipif(not shutil.which("make"), reason="make is not there")
def test_make_knows_its_targets() -> None:
    # Called by `make test`, this make would take itself for its child and say so.
    alone = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}

    def make(*words: str) -> str:
        return subprocess.run(
            ["make", "--no-print-directory", *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            env=alone,
        ).stdout

    listed = make("help")
    for target in ("publish", "test", "check", "schema", "bench", "lock", "clean"):
        assert re.search(rf"^{target}\s", listed, re.MULTILINE)
    assert make("--dry-run").splitlines() == [
        "python3 scripts/setup.py",
        ".venv/bin/python publish.py",
    ]
    checks = make("--dry-run", "test")
    for tool in ("ruff check", "ruff format --check", "mypy", "pytest"):
        assert f"-m {tool}" in checks
