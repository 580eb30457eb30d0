"""How much longer, and how much larger, is a build than WeasyPrint alone?

Compares the whole process `publish.py build --product web` with the bare WeasyPrint
command on the very HTML that the build composed, its pictures ready in the right size.
Both run by turns after one warm-up each; medians are compared. The way and the aims are
told in `docs/engine/performance.md`.

    .venv/bin/python benchmarks/bare.py [--rounds 5] [--product web] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import os
import posixpath
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from press.model.composition import Composition, FileAsset, TextAsset  # noqa: E402
from press.order import Order  # noqa: E402
from press.pipeline import lay_out  # noqa: E402
from press.publication import CACHE  # noqa: E402
from press.render.photos import prepare  # noqa: E402
from press.render.store import Store  # noqa: E402

#: What is to be reached: build by bare.
WALL_AIM, MEMORY_AIM = 1.15, 1.3

_ADDRESS = re.compile(r"asset:([^\"')\s]+)")


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end."""

    seconds: float
    #: Time of the processor; calmer than the wall clock when others are at work.
    processor: float
    megabytes: float


def main() -> int:
    """Measure, print a table, and say whether the aims are reached."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="runs of each (5)")
    parser.add_argument("--product", default="web", help="product to build (web)")
    parser.add_argument("--edition", default="", help="edition to build (the newest)")
    parser.add_argument("--keep", type=Path, help="leave the composed files in this folder")
    given = parser.parse_args()
    order = Order(ROOT, given.edition, (given.product,))
    composition = lay_out(order, lambda product, step: None).compositions[0]
    with tempfile.TemporaryDirectory() as folder:
        work = given.keep or Path(folder)
        dump(composition, work)
        build = [
            sys.executable,
            "publish.py",
            "build",
            composition.edition.id,
            "--quiet",
            "--force",
        ]
        build += ["--product", given.product]
        bare = [sys.executable, "-m", "weasyprint", "--quiet"]
        bare += [str(work / "index.html"), str(work / "bare.pdf")]
        if composition.product.variant:
            bare += ["--pdf-variant", composition.product.variant]
        runs = by_turns([lambda: run(build), lambda: run(bare)], given.rounds)
    tell(composition, *runs)
    return 0


def by_turns(kinds: Sequence[Callable[[], Run]], rounds: int) -> list[list[Run]]:
    """Every kind once to warm up, then `rounds` times by turns."""
    for kind in kinds:
        kind()
    runs: list[list[Run]] = [[] for _ in kinds]
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        for kind, done in zip(kinds, runs, strict=True):
            done.append(kind())
    return runs


def run(command: Sequence[str]) -> Run:
    """Wall time and peak memory of a process; stops everything if it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    # Linux counts in kilobytes, macOS in bytes.
    megabytes = used.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    return Run(seconds, used.ru_utime + used.ru_stime, megabytes)


def dump(composition: Composition, folder: Path) -> None:
    """The composition as plain files: `asset:` addresses become relative ones."""
    pictures, _ = prepare(ROOT, composition.assets, Store(ROOT / CACHE), lambda step: None)
    write(folder, "index.html", relative(composition.html, "index.html").encode())
    for address, asset in composition.assets.items():
        path = address.removeprefix("asset:")
        if isinstance(asset, TextAsset):
            write(folder, path, relative(asset.content, path).encode())
        elif isinstance(asset, FileAsset):
            write(folder, path, (ROOT / asset.path).read_bytes())
        else:
            write(folder, path, pictures[address])


def relative(text: str, path: str) -> str:
    """The text of the file at `path` with addresses as seen from there."""
    here = posixpath.dirname(path) or "."
    return _ADDRESS.sub(lambda match: posixpath.relpath(match[1], here), text)


def write(folder: Path, path: str, data: bytes) -> None:
    """Write a file and the folders it lies in."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def tell(composition: Composition, build: Sequence[Run], bare: Sequence[Run]) -> None:
    """A table in Markdown, ready for `docs/engine/performance.md`."""
    print(f"{composition.edition.id}, {composition.product.name}, {len(build)} rounds, medians")
    print()
    print("|                | build | bare WeasyPrint | ratio | aim |")
    print("|----------------|------:|----------------:|------:|----:|")
    for name, unit, of, aim in (
        ("wall time", "s", "seconds", WALL_AIM),
        ("processor time", "s", "processor", WALL_AIM),
        ("peak memory", "MB", "megabytes", MEMORY_AIM),
    ):
        ours, theirs = (statistics.median(getattr(it, of) for it in runs) for runs in (build, bare))
        ratio = ours / theirs
        mark = "reached" if ratio <= aim else "missed"
        print(
            f"| {name:<14} | {ours:.2f} {unit} | {theirs:.2f} {unit} "
            f"| {ratio:.2f} | ≤ {aim} {mark} |"
        )
    spread = [f"{min(t):.2f}–{max(t):.2f}" for t in ([r.seconds for r in x] for x in (build, bare))]
    print(f"\nwall, from best to worst: build {spread[0]} s, bare {spread[1]} s")


if __name__ == "__main__":
    sys.exit(main())
