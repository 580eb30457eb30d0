"""Reading as sparingly as possible finds the same as reading everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import EDITION

from press.preview.copy import Copy
from press.sources import library
from press.sources.again import again

STORY = f"sources/{EDITION}/suhl.md"


@pytest.fixture
def read(own: Path) -> Copy:
    copy = Copy(own, EDITION, "web")
    copy.read()
    return copy


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def test_a_story_read_again_is_the_story_read(own: Path) -> None:
    before, _ = library.read(own, EDITION)
    edit(own, STORY, "\n\n", "\n\nGanz neu ist „dieser“ Absatz.[^neu]\n\n[^neu]: Nagelneu.\n\n")
    after, _ = library.read(own, EDITION)
    alone, _, broken = again(own, before, [STORY])
    assert broken == frozenset()
    assert dict(alone.stories) == dict(after.stories)
    assert set(alone.passages) == set(after.passages)


def test_every_story_can_be_read_again(own: Path) -> None:
    before, report = library.read(own, EDITION)
    paths = [story.origin.path for story in before.stories.values()]
    alone, told, broken = again(own, before, paths)
    assert dict(alone.stories) == dict(before.stories)
    assert set(told) <= set(report)
    assert not broken


def test_a_broken_story_stays_as_it_was(own: Path, read: Copy) -> None:
    assert read.book is not None
    edit(own, STORY, "```facts", "```fax")
    read.changed([STORY])
    report, held_up = read.read()
    assert held_up
    assert [f.code for f in report.errors] == ["text/fence-unknown"]
    edit(own, f"sources/{EDITION}/vorwort.md", "title:", "title: Ein anderes")
    read.changed([f"sources/{EDITION}/vorwort.md"])
    report, held_up = read.read()
    assert held_up, "the first story is still broken"
    assert [f.code for f in report.errors] == ["text/fence-unknown"]
    assert read.book.flat[0].story.title.startswith("Ein anderes")
    assert read.edited == {"vorwort"}
    edit(own, STORY, "```fax", "```facts")
    read.changed([STORY])
    assert read.read()[1] is False
    assert read.edited == {"vorwort", "suhl"}


def test_a_deleted_story_is_missed_where_it_is_named(own: Path, read: Copy) -> None:
    text = (own / STORY).read_bytes()
    (own / STORY).unlink()
    read.changed([STORY])
    report, held_up = read.read()
    assert held_up
    (found,) = (f for f in report.errors if f.code == "edition/story-unknown")
    assert found.origin is not None
    assert found.origin.path.endswith("edition.yaml")
    (own / STORY).write_bytes(text)
    read.changed([STORY])
    assert read.read()[1] is False


def test_a_broken_edition_leaves_the_book(own: Path, read: Copy) -> None:
    book = read.book
    path = f"sources/{EDITION}/edition.yaml"
    whole = (own / path).read_text("utf-8")
    for text in ("order: [", "", "title: nur das"):
        (own / path).write_text(text, "utf-8")
        read.changed([path])
        report, held_up = read.read()
        assert held_up
        assert all(f.origin for f in report.errors)
        assert read.book is book
    (own / path).unlink()
    read.changed([path])
    report, held_up = read.read()
    assert (held_up, [f.code for f in report.errors]) == (True, ["edition/unknown"])
    (own / path).write_text(whole, "utf-8")
    read.changed([path])
    assert read.read()[1] is False


def test_a_missing_picture_is_told_and_holds_nothing_up(own: Path, read: Copy) -> None:
    (own / f"images/{EDITION}/garten.jpg").unlink()
    read.changed([f"images/{EDITION}/garten.jpg"])
    report, held_up = read.read()
    assert not held_up
    assert "picture/missing" in {f.code for f in report.errors}
    for name in ("gespraech", "suhl", "eichsfeld"):
        read.changed([f"sources/{EDITION}/{name}.md"])
    assert read.read() == (report, False)


def test_a_reference_that_leads_nowhere(own: Path, read: Copy) -> None:
    book = read.book
    edit(own, STORY, "\n\n", "\n\nSiehe [dort](#nirgends).\n\n")
    read.changed([STORY])
    report, held_up = read.read()
    assert held_up
    assert "text/reference-unknown" in {f.code for f in report.errors}
    assert read.book is book


def test_a_broken_product(own: Path, read: Copy) -> None:
    (own / "layouts/products/web.yaml").write_text("label: [", "utf-8")
    read.changed(["layouts/products/web.yaml"])
    report, held_up = read.read()
    assert held_up
    assert {f.code for f in report.errors}


@pytest.mark.parametrize("product", ["draft", "web"])
def test_what_holds_a_draft_up_is_alone_an_error(own: Path, product: str) -> None:
    (own / f"images/{EDITION}/garten.jpg").unlink()
    edit(own, STORY, "county: suhl", "county: sul")
    told, held_up = Copy(own, EDITION, product).read()
    assert held_up
    errors = {found.code for found in told.errors}
    missing = set() if product == "draft" else {"picture/missing"}
    assert errors == {"edition/county-unknown"} | missing
