"""What a compositor sets for which change: what was edited first, then what it has moved."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desks import desk
from projects import EDITION

from press.preview import compositor as compositors
from press.preview.compositor import Compositor, SupersededError, work
from press.preview.jobs import (
    BugTold,
    DoneTold,
    Edited,
    End,
    PagesTold,
    ReadTold,
    Standing,
    StepTold,
    Whole,
)
from press.preview.stand import Stand

STORY = f"sources/{EDITION}/suhl.md"


class Line:
    """The line to a room that is a list. A newer job arrives at the `newer`-th look for one,
    or once so many takes were told."""

    def __init__(self) -> None:
        self.jobs: list[Any] = []
        self.told: list[Any] = []
        self.newer = -1
        self.most = -1

    def recv(self) -> Any:
        if not self.jobs:
            raise EOFError
        return self.jobs.pop(0)

    def send(self, told: Any) -> None:
        self.told.append(told)

    def poll(self) -> bool:
        self.newer -= 1
        return self.newer == 0 or len(self.heard(PagesTold)) == self.most

    def heard(self, kind: type) -> list[Any]:
        return [told for told in self.told if isinstance(told, kind)]


class Desk:
    """A compositor, the line it speaks into, and what stands by now."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.line = Line()
        self.stand = Stand()
        self.compositor = Compositor(self.line, root, EDITION, "web")  # type: ignore[arg-type]
        self.number = 0

    def do(self, job: Callable[..., Any], *more: Any) -> list[tuple[str, ...]]:
        """Carry out a job; the takes that were set, in their order."""
        self.line.told.clear()
        self.number += 1
        try:
            self.compositor.carry_out(job(self.number, *more))
        except SupersededError:
            if self.line.most < 0:
                raise
        finally:
            for told in self.line.told:
                if isinstance(told, PagesTold):
                    self.stand.put(told, 1, self.number)
        return [t.takes[0].stories for t in self.line.heard(PagesTold) if t.pdf]

    def edited(self, *paths: str, seen: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        return self.do(Edited, frozenset(paths), self.stand.standing, seen)

    def write(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Desk:
    """A desk with the whole edition on the stand; tests undo what they do."""
    made = Desk(desk(tmp_path_factory.mktemp("compositor") / "project", shared))
    made.do(Whole)
    return made


def test_the_whole_edition(laid: Desk) -> None:
    (read,) = laid.line.heard(ReadTold)
    assert not read.broken
    assert read.names["suhl"] == "Stadt Suhl"
    assert read.language is not None
    assert {told.step.partition(" ")[0] for told in laid.line.heard(StepTold)} >= {
        "styles",
        "pages",
        "draw",
    }
    (pages,) = laid.line.heard(PagesTold)
    assert pages.whole
    assert pages.grid is not None
    assert ("beispiele", "zahl") in [take.stories for take in pages.takes]
    assert [bool(take.key) for take in pages.takes[:4]] == [False, False, False, True]
    numbers = [leaf.number for take in pages.takes for leaf in take.leaves]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) % 4 == 0
    assert laid.line.heard(DoneTold)[0].report.findings == ()


def test_what_stands_is_not_set_again(laid: Desk) -> None:
    assert laid.edited() == []


def test_an_edited_story_is_set_and_nothing_else(laid: Desk) -> None:
    before = [leaf.digest for leaf, _, _ in laid.stand.leaves]
    laid.write(STORY, "Schotter. Heute", "Kies. Heute")
    assert laid.edited(STORY) == [("suhl",)]
    after = [leaf.digest for leaf, _, _ in laid.stand.leaves]
    changed = [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    assert len(changed) == 1
    laid.write(STORY, "Kies. Heute", "Schotter. Heute")
    assert laid.edited(STORY) == [("suhl",)]
    assert [leaf.digest for leaf, _, _ in laid.stand.leaves] == before


def test_notes_and_pages_behind_it_follow(laid: Desk) -> None:
    long = "\n\n".join(["Ein Absatz mehr, der Platz braucht. " * 12] * 24)
    laid.write(STORY, "\n\n## Erst", f"\n\nNeu.[^neu]\n\n[^neu]: Nagelneu.\n\n{long}\n\n## Erst")
    first, *following = laid.edited(STORY)
    assert first == ("suhl",)
    assert ("eichsfeld",) in following
    back = laid.stand.standing[-1].pages
    assert not any(moved for _, _, moved in laid.stand.leaves[:-back]), "all but the back cover"
    ends = [standing.end for standing in laid.stand.standing]
    assert laid.edited() == []
    (laid.root / STORY).write_text(
        (laid.root / STORY).read_text("utf-8").replace(long, ""), "utf-8"
    )
    laid.edited(STORY)
    assert [standing.end for standing in laid.stand.standing] < ends


def test_a_change_of_the_layout_is_set_where_it_is_looked_at(laid: Desk) -> None:
    css = "layouts/css/parts/stories.css"
    laid.write(css, "/* The kinds", ".works { color: red }\n/* The kinds")
    laid.line.most = 2
    assert laid.edited(css, seen=("personen",)) == [("personen",), ("vorwort",)]
    laid.line.most = -1
    laid.write(css, ".works { color: red }\n", "")
    assert laid.edited(css) == [("vorwort",), ("personen",)], "only what the change has reached"


def test_what_cannot_be_read_sets_nothing(laid: Desk) -> None:
    laid.write(STORY, "```facts", "```fax")
    assert laid.edited(STORY) == []
    (read,) = laid.line.heard(ReadTold)
    assert read.broken
    assert [f.code for f in read.report.errors] == ["text/fence-unknown"]
    laid.write(STORY, "```fax", "```facts")
    assert laid.edited(STORY) == []
    assert not laid.line.heard(ReadTold)[0].broken


def test_something_newer_ends_it(laid: Desk) -> None:
    laid.write(STORY, "Schotter. Heute", "Kies. Heute")
    laid.line.newer = 4
    with pytest.raises(SupersededError):
        laid.edited(STORY)
    assert not laid.line.heard(PagesTold)
    laid.line.newer = -1
    assert laid.edited() == [("suhl",)], "it is not forgotten"
    laid.write(STORY, "Kies. Heute", "Schotter. Heute")
    laid.edited(STORY)


def test_craft_is_told_after_the_pages(laid: Desk) -> None:
    css = "layouts/css/parts/stories.css"
    laid.write(css, "/* The kinds", '.works { font-family: "Nichts" }\n/* The kinds')
    laid.line.most = 2
    laid.edited(css, seen=("literatur",))
    laid.line.most = -1
    told = laid.line.heard(PagesTold)
    assert told[0].takes[0].stories == ("literatur",)
    assert told[0].pdf
    assert not told[1].pdf
    assert "check/font-family" in {f.code for f in told[1].takes[0].report}
    laid.write(css, '.works { font-family: "Nichts" }\n', "")
    laid.edited(css)


def test_the_process_goes_on_whatever_happens(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ValueError("unerwartet")

    (own / "layouts/brochure.html").write_text("{% if", "utf-8")
    line = Line()
    stands = (Standing(("suhl",), 9, 2, "k", {"suhl": 10}),)
    line.jobs = [
        Edited(1, frozenset(), stands),
        None,
        Whole(2),
        End(),
        Whole(3),
    ]
    work(line, own, EDITION, "web", False)  # type: ignore[arg-type]
    first, second = line.heard(DoneTold)
    assert (first.number, second.number) == (1, 2)
    assert first.report.errors[0].code == "layout/template-syntax"
    assert second.report.errors[0].origin is not None
    assert len(line.jobs) == 1, "after the end nothing is begun"
    line.jobs, line.told = [Whole(4)], []
    monkeypatch.setattr(compositors.Copy, "read", broken)
    work(line, own, EDITION, "web", False)  # type: ignore[arg-type]
    (bug,) = line.heard(BugTold)
    assert "ValueError: unerwartet" in bug.error


def test_of_a_thousand_jobs_the_last_is_done_with_all_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[Any] = []
    ours, theirs = multiprocessing.Pipe()

    def carry_out(_: Compositor, job: Any) -> None:
        done.append(job)
        ours.close()

    monkeypatch.setattr(Compositor, "carry_out", carry_out)
    waiting: list[Any] = [Edited(n, frozenset([f"{n}.md"]), ()) for n in range(1, 21)]
    for job in (Whole(0), None, *waiting):
        ours.send(job)
    work(theirs, Path(), EDITION, "web", behind=False)
    assert [job.number for job in done] == [20]
    assert done[0].paths == {f"{n}.md" for n in range(1, 21)}
