"""What the room has set when, and what it makes of what it hears."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest
from laid import FILE, leaf, take, told
from projects import EDITION

from press.codes import finding
from press.findings import Origin, Report
from press.preview import background
from press.preview import room as rooms
from press.preview.changes import Change
from press.preview.jobs import BugTold, DoneTold, Edited, PagesTold, ReadTold, StepTold, Whole
from press.preview.room import Room
from press.preview.view import view


class Hand:
    """A compositor that does nothing but remember what it was given."""

    made: ClassVar[list[Hand]] = []

    def __init__(self, *_: Any, **more: Any) -> None:
        self.hear: Callable[[Any], None] = _[3]
        self.whole = bool(more.get("behind"))
        self.given: list[Any] = []
        self.starts = 0
        self.stopped = False
        self.ending = "-9"
        Hand.made.append(self)

    def start(self) -> None:
        self.starts += 1

    def stop(self) -> None:
        self.stopped = True

    def give(self, job: Any) -> None:
        self.given.append(job)

    @property
    def last(self) -> Any:
        return self.given[-1]


@pytest.fixture(autouse=True)
def _hands(monkeypatch: pytest.MonkeyPatch) -> None:
    Hand.made = []
    monkeypatch.setattr(rooms, "Worker", Hand)
    monkeypatch.setattr(background, "QUIET", 0.05)


@asynccontextmanager
async def working(root: Path) -> AsyncIterator[tuple[Room, Hand, Hand]]:
    """A room at work, with the hand for edited stories and the one for the whole."""
    room = Room(root, EDITION, "web")
    work = asyncio.create_task(room.work())
    await until(lambda: len(Hand.made) == 2 and all(hand.given for hand in Hand.made))
    yield room, Hand.made[0], Hand.made[1]
    await room.close()
    await asyncio.wait_for(work, 10)
    assert all(hand.stopped for hand in Hand.made)


async def until(so: Callable[[], Any]) -> None:
    for _ in range(500):
        if so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("not so within five seconds")


def pages(number: int, *, whole: bool = True, digest: str = "") -> PagesTold:
    chapter = take("suhl", 1, leaf(2, "suhl", (4, 60), digest=digest), leaf(3, "suhl"))
    if not whole:
        return told(number, chapter)
    return told(number, take("cover", 0, leaf(1, "cover"), key=""), chapter, whole=True)


def run(test: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(test(), 20))  # type: ignore[arg-type]


def test_from_the_first_page_to_an_edited_one(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            assert isinstance(whole.last, Whole)
            assert isinstance(edited.last, Edited)
            assert room.step
            whole.hear(StepTold(whole.last.number, "pages 2"))
            whole.hear(pages(whole.last.number))
            whole.hear(DoneTold(whole.last.number))
            await until(lambda: not room.step)
            assert view(room, "de")["settled"]
            assert len(view(room, "de")["pages"]) == 3
            room.look(["suhl"], 1.0)
            await room.changed([Change(FILE, 4, 0.5)])
            assert edited.last.paths == {FILE}
            assert [standing.stories for standing in edited.last.standing] == [
                ("cover",),
                ("suhl",),
            ]
            assert edited.last.seen == ("suhl",)
            assert room.busy
            edited.hear(pages(edited.last.number, whole=False, digest="neu"))
            await until(lambda: room.jump)
            assert not room.busy
            said = view(room, "de")
            assert said["pages"][1]["digest"] == "neu"
            assert said["jump"] == {"number": 1, "page": 1, "box": [20, 60, 190, 65]}
            assert said["took"] is not None
            assert not said["settled"], "the whole edition is still to be set anew"
            await until(lambda: len(whole.given) == 2)
            assert isinstance(whole.last, Whole)

    run(test)


def test_a_bug_in_watching_is_not_silent(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def changes(*_: Any, **__: Any) -> AsyncIterator[Any]:
        raise ValueError("unerwartet")
        yield

    monkeypatch.setattr(rooms.Folders, "changes", changes)
    with pytest.raises(ValueError, match="unerwartet"):
        asyncio.run(asyncio.wait_for(Room(own, EDITION, "web").work(), 10))
    assert all(hand.stopped for hand in Hand.made)


def test_an_edit_before_the_first_pages_is_not_forgotten(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            first = whole.last.number
            await room.changed([Change(FILE, 4)])
            whole.hear(pages(first))
            await until(lambda: edited.last.standing)

    run(test)


def test_a_young_edition_is_given_up_and_an_old_one_kept(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, _, whole):
            first = whole.last.number
            await room.changed([Change(FILE, 1)])
            assert whole.last is not None, "the first is let finish: without it there is nothing"
            whole.hear(pages(first))
            whole.hear(DoneTold(first))
            await until(lambda: len(whole.given) == 2)
            second = whole.last.number
            whole.hear(StepTold(second, "pages 1"))
            await until(lambda: room.step == "pages 1")
            await room.changed([Change(FILE, 2)])
            assert whole.last is None
            await until(lambda: len(whole.given) == 4)
            whole.hear(StepTold(second, "pages 9"))  # of the one given up, too late
            third = whole.last.number
            whole.hear(StepTold(third, "pages 2"))
            await until(lambda: room.step == "pages 2")
            await room.changed([Change(FILE, 3)])
            assert whole.last is not None
            whole.hear(DoneTold(third))
            await until(lambda: len(whole.given) == 5)

    run(test)


def test_the_last_good_pages_stand_under_the_message(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            whole.hear(pages(whole.last.number))
            await until(lambda: room.stand.leaves)
            await room.changed([Change(FILE, 5)])
            wrong = Report((finding("text/empty", Origin(FILE, 5)),))
            edited.hear(ReadTold(edited.last.number, wrong, True, {"suhl": "Suhl"}))
            edited.hear(DoneTold(edited.last.number))
            await until(lambda: room.halted)
            said = view(room, "de")
            assert [page["name"] for page in said["pages"]] == ["Titel", "Suhl", "Suhl"]
            (told_,) = said["findings"]
            assert (told_["path"], told_["line"], told_["page"]) == (FILE, 5, 1)
            assert told_["severity"] == "error"
            old = edited.last.number
            await room.changed([Change(FILE, 5)])
            edited.hear(ReadTold(edited.last.number, Report(), False))
            await until(lambda: not room.halted)
            edited.hear(ReadTold(old, wrong, True))
            await asyncio.sleep(0.05)
            assert not room.halted, "news of older sources come too late"

    run(test)


def test_a_layout_that_cannot_be_set(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            wrong = Report((finding("layout/no-template", Origin("layouts/x.html"), name="x"),))
            await room.changed([Change("layouts/x.html", 1)])
            edited.hear(DoneTold(edited.last.number, wrong))
            await until(lambda: room.halted)
            assert room.jump is None
            await room.changed([Change("layouts/x.html", 1)])
            edited.hear(DoneTold(edited.last.number))
            await until(lambda: not room.halted)
            whole.hear(BugTold(whole.last.number, "ValueError: x (a.py:3)"))
            await until(lambda: room.halted)
            assert [f.code for f in room.findings] == ["preview/bug"]

    run(test)


def test_a_compositor_that_dies_is_replaced_but_not_for_ever(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            whole.hear(pages(whole.last.number))
            for starts in (2, 3):
                edited.hear(None)
                await until(lambda n=starts: edited.starts == n)
                assert [f.code for f in room.findings] == ["preview/died"]
            edited.hear(None)
            await asyncio.sleep(0.1)
            assert edited.starts == 3
            assert len(room.stand.leaves) == 3
            await room.changed([Change(FILE, 1)])
            edited.hear(None)
            await until(lambda: edited.starts == 4)
            edited.hear(DoneTold(edited.last.number))
            await until(lambda: not room.findings)
            whole.hear(None)
            await until(lambda: whole.starts == 2 and isinstance(whole.last, Whole))

    run(test)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("limit")])
def test_where_the_system_cannot_watch_it_is_looked(
    own: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    asked: list[bool] = []

    async def changes(_: Any, stop: Any, *, polling: bool = False) -> AsyncIterator[Any]:
        asked.append(polling)
        if not polling:
            raise error
        yield (Change(FILE, 1),)
        await stop.wait()

    monkeypatch.setattr(rooms.Folders, "changes", changes)

    async def test() -> None:
        async with working(own) as (room, edited, _):
            await until(lambda: asked == [False, True])
            await until(lambda: edited.last.paths == {FILE})
            assert [f.code for f in room.findings] == ["preview/watching"]
            assert not room.halted

    run(test)


def test_pages_of_a_job_long_forgotten_are_old(own: Path) -> None:
    async def test() -> None:
        async with working(own) as (room, edited, whole):
            first = whole.last.number
            whole.hear(pages(first))
            whole.hear(DoneTold(first))
            await until(lambda: len(room.stand.leaves) == 3)
            room._background.begin(room._state + 1)
            slow = whole.last.number
            for _ in range(150):
                await room.changed([Change(FILE, 4)])
            edited.hear(pages(edited.last.number, whole=False, digest="neu"))
            await until(lambda: room.stand.leaves[1][0].digest == "neu")
            whole.hear(pages(slow, digest="alt"))
            await until(lambda: not edited.last.paths)
            assert room.stand.leaves[1][0].digest == "neu"

    run(test)
