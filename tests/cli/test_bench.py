"""The benchmark compares like with like: its files say what the composition says."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ROOT

BARE = runpy.run_path(str(ROOT / "benchmarks/bare.py"))


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ('<link href="asset:css/page.css">', "index.html", '<link href="css/page.css">'),
        ('src: url("asset:fonts/A.woff2")', "css/fonts.css", 'src: url("../fonts/A.woff2")'),
        ("url(asset:maps/a.svg)", "css/parts/cover.css", "url(../../maps/a.svg)"),
        ("no address: asset", "index.html", "no address: asset"),
    ],
)
def test_addresses_become_relative(text: str, path: str, expected: str) -> None:
    assert BARE["relative"](text, path) == expected


def test_a_process_is_measured() -> None:
    # From a small process: the system counts what a process held before it became another.
    script = "import runpy, sys; run = runpy.run_path(sys.argv[1])['run'](['sh', '-c', 'exit 0'])"
    words = [sys.executable, "-c", f"{script}; print(run.seconds, run.megabytes)"]
    told = subprocess.check_output([*words, str(ROOT / "benchmarks/bare.py")], text=True)
    seconds, megabytes = map(float, told.split())
    assert seconds > 0
    assert 0.1 < megabytes < 500
    with pytest.raises(SystemExit):
        BARE["run"](["sh", "-c", "exit 3"])


def test_by_turns_after_a_warm_up(capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []

    def kind(name: str) -> object:
        return lambda: order.append(name) or BARE["Run"](1.0, 1.0, 1.0)

    runs = BARE["by_turns"]([kind("build"), kind("bare")], 2)
    assert order == ["build", "bare"] * 3
    assert [len(done) for done in runs] == [2, 2]


def test_files_lie_where_the_html_looks(tmp_path: Path) -> None:
    BARE["write"](tmp_path, "css/parts/a.css", b"a")
    assert (tmp_path / "css/parts/a.css").read_bytes() == b"a"
