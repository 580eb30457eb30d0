"""How long from a save to the page in the browser, and does the preview grow?

Starts `publish.py preview` on a copy of the newest edition and a headless Chromium
(1440 × 900, whole pages), writes a word into a chapter and waits until the browser has painted
every page in sight that this changes; the next word follows when the whole edition is set
anew, as an editor writes a while before saving again. Beside every save the same chapter is set
by a warm renderer in this process, with nothing around it: shared machines may halve their
speed from one second to the next, and the ratio of the two holds all the same. Then a note in the
first chapter, which moves the numbers of all notes behind it. Then 200 saves one after the
other, with the memory of every process; after every 20th the whole edition is waited for. The
way and the aims are told in `docs/engine/performance.md`.

    .venv/bin/python benchmarks/preview.py [--edits 2] [--refreshes 200]
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests/preview")]

from chromium import Chromium, program  # noqa: E402
from running import Preview  # noqa: E402

from press.layout.compose import compose  # noqa: E402
from press.model.take import Take  # noqa: E402
from press.preview.copy import Copy  # noqa: E402
from press.publication import CACHE  # noqa: E402
from press.render.galley import Galley  # noqa: E402
from press.sources import library  # noqa: E402
from press.sources.files import Project  # noqa: E402

#: Seconds from a save to the page, and what all processes may grow by, from the 20th save on.
AIM, GROWTH_AIM = 0.5, 1.1

_WATCH = """
window.painted = new Set();
document.addEventListener("seen", (event) => painted.add(event.detail));
window.watch = () => {
  const figures = [...document.querySelectorAll(".page")];
  const before = new Map(figures.map((figure) => [figure, figure.wanted]));
  return new Promise((resolve) => document.addEventListener("seen", function on() {
    const changed = figures.filter((figure) => figure.near && figure.wanted !== before.get(figure));
    if (!changed.length || !changed.every((figure) => painted.has(figure.wanted))) return;
    document.removeEventListener("seen", on);
    resolve(Date.now());
  }));
};
"""
_LAST = """
window.last = 0;
window.said = () => [...document.querySelectorAll(".page")].map((it) => it.wanted).join();
window.still = said();
new MutationObserver(() => {
  if (said() !== still) [still, last] = [said(), Date.now()];
}).observe(document.body, { subtree: true, childList: true, attributes: true });
"""
_SETTLED = "document.getElementById('status').textContent.includes('Stand der Quellen')"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--edits", type=int, default=2, help="edits a chapter (2)")
    parser.add_argument("--refreshes", type=int, default=200, help="saves in a row (200)")
    given = parser.parse_args()
    if program() is None:
        raise SystemExit("needs Chromium")
    edition = library.newest(Project(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        for name in ("sources", "images", "layouts", CACHE):
            if (ROOT / name).exists():
                shutil.copytree(ROOT / name, root / name)
        (root / "output").mkdir()
        stories = chapters(root / "sources" / edition)
        with Preview(root, edition=edition) as preview, Chromium(Path(folder) / "profile") as page:
            began = time.monotonic()
            page.open(preview.address)
            page.wait("document.querySelectorAll('.page[data-shown]').length", 300)
            print(f"first pages {time.monotonic() - began:.1f} s after the start")
            page.wait(_SETTLED, 300)
            page.ask(_WATCH)
            if given.edits:
                latencies(page, stories, given.edits, Alone(root, edition))
                notes(page, stories[0])
            if given.refreshes:
                memory(page, preview, stories[1], given.refreshes)
    return 0


def chapters(folder: Path) -> list[Path]:
    """The files of the chapters, in the order of the edition."""
    order = re.findall(r"^\s+- ([a-z0-9-]+)$", (folder / "edition.yaml").read_text("utf-8"), re.M)
    paths = [folder / f"{name}.md" for name in order]
    return [path for path in paths if "kind: chapter" in path.read_text("utf-8")]


def edits(path: Path) -> Iterator[str]:
    """The story with one word more in its first long paragraph, another one every time."""
    lines = path.read_text("utf-8").split("\n")
    start = lines.index("---", 1)
    fenced = False
    place = 0
    for number, line in enumerate(lines):
        fenced ^= line.startswith("```")
        if number > start and not fenced and len(line) > 200:
            place = number
            break
    word, _, rest = lines[place].partition(" ")
    number = 0
    while True:
        number += 1
        lines[place] = f"{word} {'Probe' + 'n' * (number % 3 + 1)} {rest}"
        yield "\n".join(lines)


def save(page: Chromium, path: Path, text: str) -> float:
    """Save a file; seconds until the browser has painted what this changes."""
    page.ask("window.waiting = watch(); 0")
    began = time.time()
    path.write_text(text, "utf-8")
    painted: float = page.ask("waiting")
    return painted / 1000 - began


class Alone:
    """A chapter set by a warm renderer, with nothing around it."""

    def __init__(self, root: Path, edition: str) -> None:
        copy = Copy(root, edition, "web")
        copy.read()
        assert copy.book is not None
        assert copy.product is not None
        self._root, self._book, self._product = root, copy.book, copy.product
        self._galley = Galley(root, root / CACHE)

    def seconds(self, story: str) -> float:
        """How long it takes this time."""
        take = Take((story,), 1)
        composition, _ = compose(self._root, self._book, self._product, None, take)
        began = time.perf_counter()
        self._galley.set(composition, take)
        return time.perf_counter() - began


def latencies(page: Chromium, stories: list[Path], count: int, alone: Alone) -> None:
    """From save to page, chapter by chapter; the first edit brings the chapter into sight."""
    head = "".join(f"{word:>8s}" for word in ("median", "best", "worst", "set", "ratio"))
    print(f"\n{'from save to page':28s}{head}   (seconds; set: the chapter alone)")
    everything: list[tuple[float, float]] = []
    for path in stories:
        text = path.read_text("utf-8")
        new = edits(path)
        pairs = []
        for _ in range(count + 1):
            seen = save(page, path, next(new))
            time.sleep(1)
            page.wait(_SETTLED, 300)
            pairs.append((seen, alone.seconds(path.stem)))
        path.write_text(text, "utf-8")
        page.wait(_SETTLED, 300)
        _row(path.stem, pairs[1:])
        everything += pairs[1:]
    _row("all", everything)
    reached = sum(seen <= AIM for seen, _ in everything)
    print(f"{reached} of {len(everything)} within {AIM} s (load {os.getloadavg()[0]:.1f})")


def _row(name: str, pairs: list[tuple[float, float]]) -> None:
    seen, alone = zip(*pairs, strict=True)
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"{name:28s}{statistics.median(seen):8.2f}{min(seen):8.2f}{max(seen):8.2f}"
          f"{statistics.median(alone):8.2f}{ratio:8.2f}")  # fmt: skip


def notes(page: Chromium, path: Path) -> None:
    """A note more in the first chapter: when are the last page and the whole edition right?"""
    text = path.read_text("utf-8")
    page.ask(_LAST)
    began = time.time()
    path.write_text(re.sub(r"(\.)\n\n(## )", r"\1[^probe]\n\n\2", text, count=1)
                    + "\n\n[^probe]: Eine Probe.\n", "utf-8")  # fmt: skip
    time.sleep(1.5)
    page.wait(_SETTLED, 300)
    settled = time.time() - began
    last = page.ask("last") / 1000 - began
    print(f"\na note more in {path.stem}: last page changed after {last:.1f} s, "
          f"whole edition set anew and checked after {settled:.1f} s")  # fmt: skip
    path.write_text(text, "utf-8")
    page.wait(_SETTLED, 300)


def memory(page: Chromium, preview: Preview, path: Path, count: int) -> None:
    """Saves in a row, each as soon as the one before is seen."""
    print("\nmegabytes of all processes of the preview, after so many saves")
    text = path.read_text("utf-8")
    new = edits(path)
    taken: list[float] = []
    times = []
    for number in range(1, count + 1):
        times.append(save(page, path, next(new)))
        if number % 20 == 0:
            page.wait(_SETTLED, 300)  # so that the whole edition is set now and then, too
            taken.append(sum(preview.memory().values()) / 1024)
            each = ", ".join(f"{size / 1024:.0f}" for size in preview.memory().values())
            print(f"{number:6d}  {taken[-1]:6.0f}   ({each})")
    path.write_text(text, "utf-8")
    page.wait(_SETTLED, 300)
    print(f"from save to page: median {statistics.median(times):.2f} s")
    if taken:
        print(f"growth from the 20th to the last: {taken[-1] / taken[0]:.2f} (aim ≤ {GROWTH_AIM})")


if __name__ == "__main__":
    raise SystemExit(main())
