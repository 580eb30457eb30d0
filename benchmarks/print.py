"""What does the road to the print shop cost, against WeasyPrint alone?

By turns: bare WeasyPrint on the composed web HTML; `publish.py build` of web and print
together; the preflight of the finished print file as this project's own build does it
(rules only), and with the outside judges. The prepress pass is timed inside a process of
its own, on the PDF as WeasyPrint leaves it. Aims: `docs/engine/performance.md`.

    .venv/bin/python benchmarks/print.py [--rounds 3]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from bare import Run, by_turns, dump, run  # noqa: E402

from press.check.preflight import preflight  # noqa: E402
from press.layout import printers  # noqa: E402
from press.model.composition import Composition  # noqa: E402
from press.order import Order  # noqa: E402
from press.pipeline import lay_out  # noqa: E402
from press.publication import CACHE  # noqa: E402

#: Ratio to bare WeasyPrint that is to be reached, by what is measured.
AIMS = {"web and print": 1.3, "preflight": 0.6, "prepress pass": 0.1}
#: Peak memory of the largest process, MiB.
MEMORY_AIM = 400


def main() -> int:
    """Measure, print a table, and say whether the aims are reached."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="runs of each (3)")
    rounds = parser.parse_args().rounds
    web, ink = lay_out(Order(ROOT, "", ("web", "print")), lambda product, step: None).compositions
    edition = web.edition.id
    file = ROOT / "output" / edition / f"{web.edition.publisher.short.lower()}-{edition}-druck.pdf"
    both = [sys.executable, "publish.py", "build", edition, "--quiet", "--force"]
    both += ["--product", "web", "--product", "print"]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        dump(web, work)
        bare = [sys.executable, "-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1"]
        bare += [str(work / "index.html"), str(work / "bare.pdf")]
        runs = by_turns([lambda: run(bare), lambda: run(both), lambda: judged(file)], rounds)
    tell(edition, runs, prepress(ink, rounds))
    return 0


def judged(file: Path) -> Run:
    """The preflight of a print file, without programs from outside."""
    shop = printers.read(ROOT, printers.DEFAULT)
    began, used = time.perf_counter(), time.process_time()
    report = preflight(file, shop)
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    if not report.passed:
        sys.exit("the print file does not pass its preflight")
    return Run(seconds, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def prepress(composition: Composition, rounds: int) -> float:
    """Median of the time in seconds that making a PDF press-ready takes."""
    from press.render import pages
    from press.render.prepress import ready

    taken: list[float] = []
    make_ready = ready.make_ready

    def timed(*given: object) -> object:
        began = time.perf_counter()
        try:
            return make_ready(*given)  # type: ignore[arg-type]
        finally:
            taken.append(time.perf_counter() - began)

    ready.make_ready = timed  # type: ignore[assignment]
    if hasattr(pages, "make_ready"):
        pages.make_ready = timed
    try:
        for _ in range(rounds):
            pages.render(ROOT, composition, ROOT / CACHE)
    finally:
        ready.make_ready = make_ready
        if hasattr(pages, "make_ready"):
            pages.make_ready = make_ready
    return statistics.median(taken)


def tell(edition: str, runs: list[list[Run]], prepress_seconds: float) -> None:
    """A table in Markdown, ready for `docs/engine/performance.md`."""
    bare, both, judging = ([statistics.median(r.seconds for r in kind)] for kind in runs)
    seconds = {
        "web and print": both[0], "preflight": judging[0], "prepress pass": prepress_seconds,
    }  # fmt: skip
    print(f"{edition}, {len(runs[0])} rounds, medians; bare WeasyPrint {bare[0]:.2f} s\n")
    print("|               | time | ratio | aim |")
    print("|---------------|-----:|------:|----:|")
    for name, aim in AIMS.items():
        ratio = seconds[name] / bare[0]
        mark = "reached" if ratio <= aim else "missed"
        print(f"| {name:<13} | {seconds[name]:.2f} s | {ratio:.2f} | ≤ {aim} {mark} |")
    peak = max(r.megabytes for r in runs[1])
    mark = "reached" if peak <= MEMORY_AIM else "missed"
    print(f"\npeak memory of the largest process: {peak:.0f} MiB (≤ {MEMORY_AIM} {mark})")


if __name__ == "__main__":
    sys.exit(main())
