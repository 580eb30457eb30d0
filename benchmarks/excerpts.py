"""What do the excerpts cost, and what does a run cost that has nothing to do?

By turns: bare WeasyPrint on the composed web HTML of the whole edition; all excerpts in
both products made anew; one excerpt made anew; a bare `publish.py` with nothing changed.
The page map of the whole edition is kept, as it is in daily work. Aims:
`docs/engine/performance.md`.

    .venv/bin/python benchmarks/excerpts.py [--rounds 3]
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from bare import Run, by_turns, dump, run  # noqa: E402

from press import kept, pipeline  # noqa: E402
from press.order import Order  # noqa: E402
from press.publication import CACHE, Publication  # noqa: E402

#: Ratio to bare WeasyPrint that is to be reached, by what is measured.
AIMS = {"all excerpts": 2.0, "one excerpt": 0.5, "nothing changed": 0.15}
#: Peak memory of the largest process, MiB.
MEMORY_AIM = 250
KEPT = ROOT / CACHE / "publications"


def main() -> int:
    """Measure, print a table, and say whether the aims are reached."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="runs of each (3)")
    rounds = parser.parse_args().rounds
    publish = [sys.executable, "publish.py", "--quiet"]
    subprocess.run(publish, cwd=ROOT, check=True)
    laid = pipeline.lay_out(Order(ROOT), lambda product, step: None)
    web = next(c for c in laid.compositions if c.product.name == "web")
    whole = {kept.key(Publication(ROOT, laid.book, c)) for c in laid.compositions}
    one = next(chapter.story.id for chapter in laid.book.chapters)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        dump(web, work)
        bare = [sys.executable, "-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1"]
        bare += [str(work / "index.html"), str(work / "bare.pdf")]
        runs = by_turns(
            [
                lambda: run(bare),
                anew(whole, [*publish, "excerpt", "--all"]),
                anew(whole, [*publish, "excerpt", one, "--product", "web"]),
                lambda: run(publish),
            ],
            rounds,
        )
    tell(web.edition.id, runs)
    return 0


def anew(whole: set[str], command: list[str]) -> Callable[[], Run]:
    """The command after all kept excerpts are forgotten, and put back afterwards."""

    def measured() -> Run:
        aside = KEPT.with_name("publications-aside")
        shutil.copytree(KEPT, aside)
        for entry in KEPT.iterdir():
            if entry.name not in whole:
                entry.unlink()
        try:
            return run(command)
        finally:
            shutil.rmtree(KEPT)
            aside.rename(KEPT)

    return measured


def tell(edition: str, runs: list[list[Run]]) -> None:
    """A table in Markdown, ready for `docs/engine/performance.md`."""
    bare, *others = ([statistics.median(r.seconds for r in kind)] for kind in runs)
    print(f"{edition}, {len(runs[0])} rounds, medians; bare WeasyPrint {bare[0]:.2f} s\n")
    print("|                 | time | ratio | aim |")
    print("|-----------------|-----:|------:|----:|")
    for (name, aim), (seconds,) in zip(AIMS.items(), others, strict=True):
        ratio = seconds / bare[0]
        mark = "reached" if ratio <= aim else "missed"
        print(f"| {name:<15} | {seconds:.2f} s | {ratio:.2f} | ≤ {aim} {mark} |")
    peak = max(r.megabytes for r in runs[1])
    mark = "reached" if peak <= MEMORY_AIM else "missed"
    print(f"\npeak memory of the largest process: {peak:.0f} MiB (≤ {MEMORY_AIM} {mark})")


if __name__ == "__main__":
    sys.exit(main())
