"""Broken and hostile files: a clear finding, never a crash, bounded time and memory."""

from __future__ import annotations

import random
import resource
import time
from pathlib import Path

import pytest
from bombs import OPEN_LOCK, PAGES, READABLE, UNREADABLE, endless
from leaflet import book, difference, differing, pdf, reading, sentences

from press.check.difference import reading as module
from press.check.difference.compare import compare
from press.check.difference.draw import draw
from press.check.difference.reading import read
from press.codes import REGISTER


@pytest.mark.parametrize("name", UNREADABLE)
def test_files_that_cannot_be_compared(tmp_path: Path, name: str) -> None:
    make, code = UNREADABLE[name]
    found = reading(make(), tmp_path)
    assert [(one.code, one.values["file"]) for one in found.report] == [(code, "a.pdf")]
    assert found.sheets == ()
    (one,) = found.report
    for language in ("de", "en"):
        said = " ".join(REGISTER[code].say(one, language))  # type: ignore[arg-type]
        assert str(tmp_path) not in said
        assert "0x" not in said


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("turned", [False, True])
def test_files_that_can(tmp_path: Path, name: str, turned: bool) -> None:
    """Compared with a clean one, in either direction, and drawn."""
    make, unread = READABLE[name]
    began = time.process_time()
    clean, dirty = pdf(PAGES), make()
    files = (dirty, clean) if turned else (clean, dirty)
    sides = [reading(files[0], tmp_path, "old.pdf"), reading(files[1], tmp_path, "new.pdf")]
    found = [one for side in sides for one in side.report]
    assert [(one.code, one.page) for one in found if one.code == "diff/page-unread"] == [
        ("diff/page-unread", page) for page in unread
    ]
    places = tmp_path / "old.pdf", tmp_path / "new.pdf"
    compared = compare(*sides, places, lambda step: None)
    assert {pair.new for pair in compared.pairs if pair.status == "unread"} == set(unread)
    if name.endswith("bomb"):  # the other pages are as they were
        assert {pair.status for pair in compared.pairs} == {"unread", "same"}
        assert compared.texts == ()
    drawn = draw(places, compared, lambda step: None)
    for place, pair in enumerate(compared.pairs):
        assert (pair.status != "unread") or place not in drawn.pairs
    assert time.process_time() - began < 40
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 3_000_000


def test_a_lock_that_is_open(tmp_path: Path) -> None:
    compared = difference(OPEN_LOCK, PAGES, tmp_path)
    assert not compared.differs


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    found = read((tmp_path, "folder"), lambda step: None)
    assert [one.code for one in found.report] == ["diff/unreadable"]


def test_too_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAGES", 5)
    found = reading(endless(6), tmp_path)
    assert [(one.code, one.values["pages"]) for one in found.report] == [("diff/too-long", 6)]


def test_scans_are_told(tmp_path: Path) -> None:
    pages = book(sentences(4))
    for page in pages:
        page.things = []
    found = reading(pdf(pages), tmp_path)
    assert [one.code for one in found.report] == ["diff/no-text"]


def test_a_thousand_pages(tmp_path: Path) -> None:
    """One page more at the front: all others are the same."""
    old = endless(1000)
    new = pdf([*book(sentences(1), folio=False)[:1]])
    (tmp_path / "front.pdf").write_bytes(new)
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(old)) as many, pikepdf.open(tmp_path / "front.pdf") as front:
        many.pages.insert(0, front.pages[0])
        buffer = io.BytesIO()
        many.save(buffer, deterministic_id=True)
    began = time.process_time()
    compared = difference(old, buffer.getvalue(), tmp_path)
    assert differing(compared) == ["+1:added"]
    assert time.process_time() - began < 90


def test_steps_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(PAGES))
    steps: list[str] = []
    read((tmp_path / "a.pdf", "a.pdf"), steps.append)
    assert steps == [f"compare-read {n}/{len(PAGES)}" for n in range(1, len(PAGES) + 1)]


@pytest.mark.parametrize("seed", range(6))
def test_bytes_changed_at_random(tmp_path: Path, seed: int) -> None:
    """Whatever comes of it, it is a finding or a comparison."""
    draw_ = random.Random(seed)
    content = bytearray(pdf(PAGES))
    for _ in range(60):
        content[draw_.randrange(len(content))] = draw_.randrange(256)
    found = reading(bytes(content), tmp_path, "new.pdf")
    old = reading(pdf(PAGES), tmp_path, "old.pdf")
    if not found.report.errors:
        files = tmp_path / "old.pdf", tmp_path / "new.pdf"
        compare(old, found, files, lambda step: None)
