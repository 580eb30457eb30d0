"""How far an edition is: told of whatever can be read, above all while something is wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from projects import EDITION, ROOT

from press import kept, overview
from press.codes import finding
from press.deliver.write import deliver
from press.errors import UsageError
from press.findings import Origin, Report
from press.layout.standing import WORDS
from press.model.delivery import Deliverable
from press.model.lengths import words
from press.model.rendering import PageRecord
from press.model.standing import Standing, StoryStanding
from press.order import Order
from press.publication import Made
from press.sources import library
from press.sources.plan import plan

SOURCES = f"sources/{EDITION}"
IMAGES = f"images/{EDITION}"


def standing(root: Path) -> Standing:
    return overview.overview(Order(root), lambda *_: None, "de")[0]


def story(root: Path, name: str) -> StoryStanding:
    return next(one for one in standing(root).stories if one.sketch.id == name)


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def built(root: Path, *pages: tuple[str, ...], product: str = "web") -> Path:
    records = tuple(PageRecord(n, str(n), stories) for n, stories in enumerate(pages, start=1))
    file = Deliverable(f"vkv-{product}.pdf", "–", product, "all", b"%PDF", records)
    deliver(root, EDITION, [file])
    return root / f"output/{EDITION}/{file.name}"


def test_a_clean_edition(desk: Path) -> None:
    told = standing(desk)
    read, _ = library.read(desk, EDITION)
    book, _ = plan(read)
    assert [one.sketch.id for one in told.stories] == [s.story.id for s in book.flat]
    assert [one.number for one in told.stories] == [s.number for s in book.flat]
    assert all(one.readable and one.sketch.status == "approved" for one in told.stories)
    assert [one.words for one in told.stories] == [words(s.story) for s in book.flat]
    assert not any(one.findings or one.pages or one.planned for one in told.stories)
    assert (told.others, told.built, told.pages, told.pages_judged) == ((), "", 0, False)
    names = {one.sketch.id: (one.name, one.sketch.narrator) for one in told.stories}
    assert names["suhl"] == ("Stadt Suhl", "Emil Beispiel")
    assert names["vorwort"] == ("Vorwort", "Der Vorstand")
    assert names["zahl"] == ("Die Zahl", "")


def test_words_against_plan(desk: Path) -> None:
    change(desk, f"{SOURCES}/edition.yaml", "order:", "words: {chapter: 200}\norder:")
    change(desk, f"{SOURCES}/eichsfeld.md", "status: approved", "status: in review\nwords: 90")
    assert (story(desk, "suhl").planned, story(desk, "eichsfeld").planned) == (200, 90)
    assert story(desk, "vorwort").planned == 0
    before = story(desk, "suhl").words
    change(desk, f"{SOURCES}/suhl.md", "## Dann", "OFFEN: hier fehlen Wörter.\n\n## Dann")
    assert story(desk, "suhl").words == before


def test_every_story_is_told_of_whatever_is_wrong(desk: Path) -> None:
    numbers = [one.number for one in standing(desk).stories]
    change(desk, f"{SOURCES}/suhl.md", "kind: chapter", "kind: chaptr")
    change(desk, f"{SOURCES}/eichsfeld.md", "person: {", "person: {{")
    (desk / f"{SOURCES}/zahl.md").write_bytes(b"\xff\xfe\x00")
    (desk / f"{SOURCES}/literatur.md").unlink()
    (desk / f"{SOURCES}/extra.md").write_text("---\nkind: outlook\ntitle: Mehr\n---\n\nText.\n")
    change(desk, f"{SOURCES}/ausblick.md", "## Was bleibt", "### Was bleibt")
    told = {one.sketch.id: one for one in standing(desk).stories}
    assert [one.number for one in told.values()] == [*numbers, ""]
    unreadable = [name for name, one in told.items() if not one.readable]
    assert unreadable == ["zahl", "suhl", "eichsfeld", "literatur"]
    assert told["suhl"].sketch.title == "Der Garten hinter dem Bahnhof"
    assert (told["suhl"].words, told["suhl"].name) == (None, "Stadt Suhl")
    assert (told["eichsfeld"].sketch.legible, told["eichsfeld"].name) == (
        False, "Landkreis Eichsfeld",
    )  # fmt: skip
    assert all(told[name].findings for name in ("suhl", "eichsfeld", "zahl", "ausblick"))
    assert told["ausblick"].readable
    assert told["extra"].findings[0].code == "edition/story-unordered"


@pytest.mark.parametrize("name", ["edition.yaml", "../counties.yaml"])
def test_files_above_the_stories_may_be_broken(desk: Path, name: str) -> None:
    (desk / SOURCES / name).write_text("id: [\n")
    told = standing(desk)
    assert len(told.stories) == 10
    assert {f.origin.path for f in told.others if f.origin} == {
        f"{SOURCES}/edition.yaml" if name == "edition.yaml" else "sources/counties.yaml"
    }
    assert "Emil Beispiel" in (desk / f"output/{EDITION}/status.html").read_text("utf-8")


def test_layouts_may_be_broken(desk: Path) -> None:
    (desk / "layouts/products/web.yaml").write_text("label: [\n")
    (desk / "layouts/frames.yaml").write_text("band: 1\n")
    told = standing(desk)
    assert {f.code for f in told.others} == {"layout/broken-yaml", "layout/frame-field"}


def test_an_unknown_edition(desk: Path) -> None:
    with pytest.raises(UsageError):
        overview.overview(Order(desk, "1999"), lambda *_: None, "de")


# Pictures --------------------------------------------------------------------------------


def faults(root: Path) -> dict[str, tuple[str, ...]]:
    return {picture.id: picture.faults for picture in story(root, "suhl").pictures}


def test_pictures_that_can_be_printed(desk: Path) -> None:
    assert faults(desk) == {"zeichen": (), "garten": ()}


@pytest.mark.parametrize(
    ("old", "new", "lack"),
    [
        ("release: none needed", "release: missing", "release"),
        ("credit: VKV\n", "", "credit"),
        ("credit: VKV", "credit:", "credit"),
        ("alt:", "old:", "facts"),
    ],
)
def test_what_the_facts_lack(desk: Path, old: str, new: str, lack: str) -> None:
    change(desk, f"{IMAGES}/garten.yaml", old, new)
    assert faults(desk) == {"zeichen": (), "garten": (lack,)}
    assert {f.origin.path for f in story(desk, "suhl").findings if f.origin} == {
        f"{IMAGES}/garten.yaml"
    }
    assert not story(desk, "eichsfeld").findings


def test_a_picture_that_is_not_there(desk: Path) -> None:
    (desk / f"{IMAGES}/garten.jpg").unlink()
    assert faults(desk)["garten"] == ("missing",)
    (desk / f"{IMAGES}/garten.yaml").unlink()
    assert faults(desk)["garten"] == ("missing",)


def test_a_picture_with_too_few_pixels(desk: Path) -> None:
    Image.effect_noise((600, 400), 50).convert("RGB").save(desk / f"{IMAGES}/garten.jpg")
    picture = story(desk, "suhl").pictures[1]
    assert picture.ppi == pytest.approx(600 / 117 * 25.4, abs=1)
    assert (picture.faults, picture.least) == (("coarse",), 224)
    page = (desk / f"output/{EDITION}/status.html").read_text("utf-8")
    assert "garten: nur 130 ppi" in page


# Pages -----------------------------------------------------------------------------------


def test_pages_are_those_of_the_last_build(desk: Path) -> None:
    file = built(desk, (), ("vorwort",), ("zahl", "suhl"), ("suhl",))
    told = {one.sketch.id: one.pages for one in standing(desk).stories}
    assert (told["vorwort"], told["zahl"], told["suhl"], told["eichsfeld"]) == ("2", "3", "3–4", "")
    assert (standing(desk).built, standing(desk).pages) == (f"output/{EDITION}/vkv-web.pdf", 4)
    file.write_bytes(b"changed")
    assert (standing(desk).built, story(desk, "suhl").pages) == ("", "")


def test_the_web_file_comes_first(desk: Path) -> None:
    built(desk, ("suhl",), product="draft")
    assert story(desk, "suhl").pages == "1"
    built(desk, (), ("suhl",))
    assert story(desk, "suhl").pages == "2"


def test_findings_of_pages_that_are_still_right(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(desk, ("vorwort",), ("zahl", "suhl"))
    lonely = finding("check/odd-pages", Origin(f"{SOURCES}/suhl.md", 1), page=2, story="s", pages=1)
    alone = replace(lonely, origin=None, page=1)
    shared = replace(lonely, origin=None, page=2)
    made = Made("all", (), (), Report(), Report.of((lonely, alone, shared)))
    monkeypatch.setattr(kept, "take", lambda publication, key: made)
    told = standing(desk)
    assert told.pages_judged
    found = {one.sketch.id: one.findings for one in told.stories if one.findings}
    assert found == {"vorwort": (alone,), "suhl": (lonely,)}
    assert told.others == (shared,)


def test_a_newer_draft_is_told_of_instead_of_an_older_web_file(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(desk, (), ("suhl",))
    built(desk, ("suhl",), product="draft")
    assert (story(desk, "suhl").pages, standing(desk).pages_judged) == ("2", False)
    made = Made("all", (), (), Report(), Report())
    monkeypatch.setattr(kept, "key", lambda publication: publication.composition.product.name)
    monkeypatch.setattr(kept, "take", lambda _, key: made if key == "draft" else None)
    told = standing(desk)
    assert (told.built, told.pages_judged) == (f"output/{EDITION}/vkv-draft.pdf", True)
    assert story(desk, "suhl").pages == "1"


# The page --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_needs_nothing_beside_it(desk: Path, language: str) -> None:
    change(desk, f"{SOURCES}/suhl.md", "title: Der", "title: <b>&Der")
    change(desk, f"{IMAGES}/garten.yaml", "release: none needed", "release: missing")
    _, path = overview.overview(Order(desk), lambda *_: None, language)  # type: ignore[arg-type]
    assert path == f"output/{EDITION}/status.html"
    page = (desk / path).read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|<script", page)
    assert "&lt;b&gt;&amp;Der Garten" in page
    assert WORDS["release"].in_(language) in page  # type: ignore[arg-type]
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
    assert targets
    before = (desk / path).read_bytes()
    overview.overview(Order(desk), lambda *_: None, language)  # type: ignore[arg-type]
    assert (desk / path).read_bytes() == before
    assert str(desk) not in page


def test_every_word_is_used() -> None:
    said = "".join(
        (ROOT / path).read_text("utf-8")
        for path in (
            "layouts/report/status.html", "press/layout/standing.py", "press/terminal/standing.py",
            "press/model/standing.py",
        )
    )  # fmt: skip
    plurals = {"errors", "warnings", "notes"}
    unused = [
        key
        for key in WORDS.keys() - plurals
        if len(re.findall(rf'["\'.]{re.escape(key)}\b', said)) < 2
    ]
    assert unused == []
