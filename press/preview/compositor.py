"""A compositor: a process of its own that keeps WeasyPrint warm and sets what it is told.

It works until its line to the room is closed. A new job ends the one it is at; a job of
None only ends it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from press.check.craft import check as check_craft
from press.errors import PressError
from press.findings import Report
from press.layout.compose import compose
from press.model.book import Book
from press.model.composition import Composition
from press.model.product import Product
from press.model.rendering import Rendering
from press.model.story import Story
from press.model.take import Take
from press.preview import setting
from press.preview.copy import Copy
from press.preview.jobs import (
    BugTold,
    DoneTold,
    Edited,
    End,
    Job,
    Leaf,
    PagesTold,
    ReadTold,
    Standing,
    StepTold,
    TakeSet,
    Whole,
)
from press.publication import CACHE
from press.render.galley import Galley
from press.render.pages import uncollected
from press.verdict import waived

#: So often at most all takes are gone through until no page number changes any more.
_ROUNDS = 3
#: How much the whole edition steps back behind the edited chapter and the browser.
_NICE = 10


class SupersededError(BaseException):
    """There is something newer to do. Not an `Exception`, so that no library holds it up."""


def work(line: Connection, root: Path, edition: str, product: str, behind: bool) -> None:
    """What runs in the process; `behind` for work that nobody waits for."""
    if behind:
        os.nice(_NICE)
    compositor = Compositor(line, root, edition, product)
    while True:
        try:
            job = _newest(line)
        except (EOFError, OSError):
            return
        if isinstance(job, End):
            return
        if job is None:
            continue
        try:
            compositor.carry_out(job)
        except SupersededError:
            continue
        except (BrokenPipeError, EOFError):
            return
        except PressError as error:
            line.send(DoneTold(job.number, error.report))
        except Exception as error:  # noqa: BLE001 - told where the editor looks, and work goes on
            line.send(BugTold(job.number, _where(error)))
        gc.collect()


def _newest(line: Connection) -> Job | None:
    """The last job that waits. Who saves a thousand files has a thousand jobs waiting, each
    of them overtaken by the next: their files are read once."""
    job: Job | None = line.recv()
    while not isinstance(job, End) and line.poll():
        newer: Job | None = line.recv()
        if isinstance(job, Edited) and isinstance(newer, Edited):
            newer = replace(newer, paths=job.paths | newer.paths)
        job = newer
    return job


class Compositor:
    """Sets takes and whole editions for one room."""

    def __init__(self, line: Connection, root: Path, edition: str, product: str) -> None:
        self._line, self._root = line, root
        self._copy = Copy(root, edition, product)
        self._galley = Galley(root, root / CACHE)
        self._warm = False

    def carry_out(self, job: Edited | Whole) -> None:
        """Do a job and tell of it."""
        match job:
            case Edited():
                self._edited(job)
            case Whole():
                self._whole(job)
        self._line.send(DoneTold(job.number))

    def _edited(self, job: Edited) -> None:
        """What was edited, then what is looked at, then all that this has moved."""
        self._copy.changed(job.paths)
        self._read(job.number)
        book, product = self._copy.book, self._copy.product
        if book is None or product is None:
            return
        if not self._warm:
            self._warm_up(book, product)
        standing = list(job.standing)
        with uncollected():
            for wanted in (frozenset(self._copy.edited), frozenset(job.seen)):
                for place, take in enumerate(standing):
                    if wanted.intersection(take.stories):
                        self._set_anew(job.number, book, product, standing, place)
        self._copy.edited.clear()
        for _ in range(_ROUNDS):
            after, moved = 0, False
            for place, take in enumerate(standing):
                standing[place] = replace(take, after=after)
                moved |= self._set_anew(job.number, book, product, standing, place)
                after = standing[place].end
            if not moved:
                break

    def _set_anew(
        self, number: int, book: Book, product: Product, standing: list[Standing], place: int
    ) -> bool:
        """Set the take at this place unless it stands as it should; true if it was set."""
        self._pause("")
        there = standing[place]
        if not there.key or not set(there.stories) <= {s.story.id for s in book.flat}:
            return False
        take, composition, key = _composed(self._root, book, product, there, standing)
        if key == there.key:
            return False
        rendering = self._galley.set(composition, take, self._pause)
        if not rendering.pages:
            return False
        done = setting.take_set(there.stories, there.after, key, setting.leaves(rendering))
        standing[place] = done.standing
        # The pages first: they are waited for. What is wrong with them follows at once.
        self._line.send(PagesTold(number, rendering.pdf, (done,), whole=False))
        found = self._checked(composition, rendering)
        (done,), rest = setting.judged((done,), found)
        done = replace(done, report=done.report + rest)
        if done.report:
            self._line.send(PagesTold(number, b"", (done,), whole=False))
        return True

    def _whole(self, job: Whole) -> None:
        self._copy = Copy(self._root, *self._copy.asked)
        if self._read(job.number, language=True):
            return
        book, product = self._copy.book, self._copy.product
        assert book is not None
        assert product is not None
        composition, found = compose(self._root, book, product)

        def tell(step: str) -> None:
            self._pause(step)
            self._line.send(StepTold(job.number, step))

        rendering = self._galley.set(composition, None, tell)
        self._pause("")
        found += rendering.report + check_craft(composition, rendering)
        leaves = setting.leaves(rendering)
        taken = [
            setting.take_set(stories, after, "", _of(leaves, after, end))
            for stories, after, end in setting.takes(rendering.pages)
        ]
        taken = [replace(take, key=key) for take, key in zip(taken, self._keys(taken), strict=True)]
        done, rest = setting.judged(taken, waived(found, book.edition))
        self._line.send(
            PagesTold(
                job.number,
                rendering.pdf,
                done,
                whole=True,
                grid=setting.grid(composition, rendering.geometry),
                report=rest,
            )
        )

    def _keys(self, taken: list[TakeSet]) -> Iterator[str]:
        """The keys under which the other compositor finds the takes unchanged."""
        book, product = self._copy.book, self._copy.product
        assert book is not None
        assert product is not None
        known = {section.story.id for section in book.flat}
        standing = [take.standing for take in taken]
        for take in standing:
            self._pause("")
            if known.issuperset(take.stories):
                yield _composed(self._root, book, product, take, standing)[2]
            else:
                yield ""

    def _checked(self, composition: Composition, rendering: Rendering) -> Report:
        """The marks of craft; a part has no page count to be held against."""
        alone = replace(composition, edition=replace(composition.edition, multiple=1))
        found = rendering.report + check_craft(alone, rendering)
        return waived(found, composition.edition)

    def _read(self, number: int, *, language: bool = False) -> bool:
        """Read what has changed and tell what is wrong; true if the pages cannot be set."""
        report, held_up = self._copy.read()
        book = self._copy.book
        names = {s.story.id: _name(s.story) for s in book.flat} if book else {}
        said = self._copy.language() if language and not held_up else None
        self._line.send(ReadTold(number, report, held_up, names, said))
        return held_up

    def _warm_up(self, book: Book, product: Product) -> None:
        """Set a chapter for nobody: fonts and patterns are loaded when they are first used."""
        stories = [section.story.id for section in (*book.chapters, *book.flat)]
        if stories:
            there = Standing((stories[0],), 1, 1, "", {})
            take, composition, _ = _composed(self._root, book, product, there, [])
            self._galley.set(composition, take, self._pause)
        self._warm = True
        gc.collect()
        gc.freeze()

    def _pause(self, _step: str) -> None:
        """Between two steps: is there something newer to do?"""
        if self._line.poll():
            raise SupersededError


def _composed(
    root: Path, book: Book, product: Product, there: Standing, standing: Iterable[Standing]
) -> tuple[Take, Composition, str]:
    """A take laid out where it stands, with the pages that it refers to."""
    pages = {story: page for take in standing for story, page in take.starts.items()}
    take = Take(there.stories, there.after)
    composition, _ = compose(root, book, product, None, take)
    wanted = setting.called(composition.html) - set(there.stories)
    take = replace(take, elsewhere={name: pages[name] for name in wanted & pages.keys()})
    return take, composition, setting.key(root, composition, take)


def _of(leaves: tuple[Leaf, ...], after: int, end: int) -> list[Leaf]:
    """The pages of a take; those behind the last story stay with it."""
    return [leaf for leaf in leaves if after < leaf.number <= end]


def _name(story: Story) -> str:
    """What to call a story in a list of pages."""
    return story.county.name if story.county else story.title


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__}: {error} ({place})"
