"""`publish.py` as a process, with any Python, before and after set-up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ROOT

#: A Python that does not see the libraries: what the system's own is before set-up.
BARE = (sys.executable, "-S")


def started(
    *words: str, python: tuple[str, ...] = (sys.executable,), door: Path = ROOT, **environ: str
) -> subprocess.CompletedProcess[str]:
    env = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [*python, str(door / "publish.py"), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**env, "LANG": "C.UTF-8", **environ},
        check=False,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A project that is not set up."""
    (tmp_path / "press").mkdir()
    for file in ("publish.py", "press/__init__.py", "press/language.py"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


def test_help_and_version() -> None:
    assert started("--help").stdout.startswith("Usage: publish.py [VERB] [OPTIONS]\n")
    assert started("-h", LANG="de_DE.UTF-8").stdout.startswith("Aufruf: publish.py")
    assert started("--version").stdout.startswith("publish.py 0.")


@pytest.mark.parametrize(
    ("locale", "said"),
    [("de_DE.UTF-8", "Noch nicht eingerichtet: "), ("C.UTF-8", "Not set up yet: call “make”")],
)
def test_before_set_up_one_sentence(clone: Path, locale: str, said: str) -> None:
    done = started("check", python=BARE, door=clone, LANG=locale)
    assert (done.returncode, done.stdout) == (8, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_it_hands_over_to_the_venv(clone: Path) -> None:
    python = clone / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$PRESS_HANDED_OVER" "$2" "$3"\nexit 6\n')
    python.chmod(0o755)
    done = started("check", "2031", python=BARE, door=clone)
    assert (done.returncode, done.stdout) == (6, "yes check 2031\n")


def test_a_venv_without_libraries_is_not_set_up(clone: Path) -> None:
    python = clone / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} -S "$@"\n')
    python.chmod(0o755)
    done = started("check", python=BARE, door=clone)
    assert done.returncode == 8
    assert done.stderr.startswith("Not set up yet")


@pytest.mark.parametrize("words", ["--help", "explain", "doctor", "explain tool/no-qpdf"])
def test_small_verbs_load_no_engine(words: str) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from press.cli import main; "
        "code = main(sys.argv[2:]); "
        "print(*({'weasyprint', 'pydantic', 'PIL', 'pikepdf'} & sys.modules.keys())); "
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT), *words.split()],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 8), done.stderr
    assert done.stdout.splitlines()[-1] == ""


def test_a_locale_without_quotation_marks() -> None:
    done = started("explain", "usage/unknown-verb", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "There is no command ?chekc?." in done.stdout


def test_a_reader_who_leaves() -> None:
    """`publish.py explain | head -1` says nothing about a broken pipe."""
    with subprocess.Popen(
        [sys.executable, str(ROOT / "publish.py"), "explain"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""
