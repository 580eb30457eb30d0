"""Which files count as changed, and where in them."""

from __future__ import annotations

import asyncio
import os
import threading
from pathlib import Path

import pytest
from projects import EDITION

from press.preview.changes import FOLDERS, Change, Folders

STORY = f"sources/{EDITION}/suhl.md"


@pytest.fixture
def folders(own: Path) -> Folders:
    return Folders(own, EDITION)


def write(root: Path, path: str, text: str) -> None:
    """Write a file; its time differs from before even on a coarse clock."""
    file = root / path
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text, "utf-8")
    if file.stat().st_mtime_ns == before:
        os.utime(file, ns=(before + 1_000_000, before + 1_000_000))


def test_nothing_has_changed_at_first(folders: Folders) -> None:
    assert folders.look() == ()


@pytest.mark.parametrize(
    ("before", "after", "line", "share"),
    [
        ("eins\nzwei\ndrei", "eins\nzwei!\ndrei", 2, 0.8),
        ("eins\nzwei", "eins\nzwei\ndrei", 2, 1.0),
        ("eins\nzwei\ndrei", "eins\ndrei", 2, 0.0),
        ("eins", "", 1, 0.0),
        ("", "eins", 1, 0.0),
        ("ab" * 50, "ab" * 25 + "x" + "ab" * 25, 1, 50 / 101),
    ],
)
def test_where_a_text_has_changed(
    own: Path, before: str, after: str, line: int, share: float
) -> None:
    write(own, STORY, before)
    folders = Folders(own, EDITION)
    write(own, STORY, after)
    assert folders.look() == (Change(STORY, line, pytest.approx(share)),)
    assert folders.look() == ()


def test_written_and_the_same_is_no_change(own: Path, folders: Folders) -> None:
    write(own, STORY, (own / STORY).read_text("utf-8"))
    assert folders.look() == ()


def test_what_counts(own: Path, folders: Folders) -> None:
    write(own, f"sources/{EDITION}/neu.md", "Neu")
    write(own, f"sources/{EDITION}/.neu.md.swp", "Neu")
    write(own, f"sources/{EDITION}/neu.md~", "Neu")
    write(own, f"sources/{EDITION}/#neu.md#", "Neu")
    write(own, "layouts/css/tokens.css", "")
    (own / "sources/1999").mkdir()
    write(own, "sources/1999/alt.md", "Alt")
    (own / f"images/{EDITION}/zeichen.svg").unlink()
    assert [change.path for change in folders.look()] == [
        f"images/{EDITION}/zeichen.svg",
        "layouts/css/tokens.css",
        f"sources/{EDITION}/neu.md",
    ]


@pytest.mark.parametrize("polling", [False, True])
def test_changes_are_noticed(own: Path, folders: Folders, polling: bool) -> None:
    async def one() -> tuple[Change, ...]:
        stop = asyncio.Event()
        async for changes in folders.changes(stop, polling=polling):
            stop.set()
            return changes
        raise AssertionError

    async def both() -> tuple[Change, ...]:
        waiting = asyncio.create_task(one())
        await asyncio.sleep(0.3)
        write(own, STORY, "Neu")
        return await asyncio.wait_for(waiting, 10)

    assert [change.path for change in asyncio.run(both())] == [STORY]


def test_it_ends_when_told(folders: Folders) -> None:
    async def ended() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.2, stop.set)
        async for _ in folders.changes(stop):
            raise AssertionError

    asyncio.run(asyncio.wait_for(ended(), 10))


def test_a_text_that_is_too_long_to_compare_has_changed_all_the_same(own: Path) -> None:
    write(own, STORY, "x" * 1_200_000 + "a")
    folders = Folders(own, EDITION)
    write(own, STORY, "x" * 1_200_000 + "b")
    assert folders.look() == (Change(STORY),)


def test_all_taken_away_and_put_back(own: Path, folders: Folders) -> None:
    for name in FOLDERS:
        (own / name).rename(own / f"{name}.away")
    gone = {change.path for change in folders.look()}
    assert STORY in gone
    for name in FOLDERS:
        (own / f"{name}.away").rename(own / name)
    assert {change.path for change in folders.look()} == gone


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(own: Path, folders: Folders) -> None:
    os.mkfifo(own / f"sources/{EDITION}/pipe.md")
    looking = threading.Thread(target=folders.look, daemon=True)
    looking.start()
    looking.join(10)
    assert not looking.is_alive()
