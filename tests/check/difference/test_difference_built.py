"""The miniature edition built, changed, and built again: what a second proof is asked."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from leaflet import difference, differing, told
from PIL import Image, ImageOps
from projects import ROOT, make_project

from press.model.difference import Comparison
from press.model.unseen import Unseen
from press.order import Order
from press.pipeline import build

PARAGRAPH = (
    "Rund 15 % der Ernte gehen an die Tafel. Wie es andernorts gelang, erzählt das "
    "[Kapitel über das Eichsfeld](#eichsfeld).\n\n"
)

#: Of the picture on page 11.
ALT = "Ein Beet in der Abendsonne, dahinter ein Zaun."


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def a_word(root: Path) -> None:
    change(root / "sources/2031/suhl.md", "ein Jahr lang Schotter", "zwei Jahre lang Schotter")


def a_paragraph(root: Path) -> None:
    story = root / "sources/2031/suhl.md"
    change(story, PARAGRAPH, "")
    change(story, "Am Anfang stand", PARAGRAPH + "Am Anfang stand")


def a_page(root: Path) -> None:
    voice = (root / "sources/2031/stimme.md").read_text("utf-8")
    more = voice.replace("title: Eine Stimme", "title: Noch eine Stimme")
    (root / "sources/2031/stimme2.md").write_text(more, "utf-8")
    change(root / "sources/2031/edition.yaml", "  - stimme\n", "  - stimme\n  - stimme2\n")


def a_picture(root: Path) -> None:
    path = root / "images/2031/garten.jpg"
    with Image.open(path) as picture:
        ImageOps.mirror(picture).save(path)


def an_alternative_text(root: Path) -> None:
    change(root / "images/2031/garten.yaml", ALT, "Drei Menschen säen Möhren")


def a_language(root: Path) -> None:
    change(root / "sources/2031/suhl.md", "[Green Yard]{lang=en}", "[Green Yard]{lang=fr}")


def a_colour(root: Path) -> None:
    tokens = root / "layouts/css/tokens.css"
    text = tokens.read_text("utf-8")
    for name in ("--blue:", "--blue-deep:"):
        start = text.index(name)
        end = text.index(";", start)
        text = f"{text[:start]}{name} device-cmyk(0.10 0.90 0.20 0.30){text[end:]}"
    tokens.write_text(text, "utf-8")


Compared = Callable[[Callable[[Path], None]], Comparison]


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """Changes the edition, builds it, and compares it with the unchanged one."""
    root = tmp_path_factory.mktemp("edition") / "project"

    def built(edit: Callable[[Path], None] | None) -> bytes:
        for folder in ("sources", "images", "layouts"):
            shutil.rmtree(root / folder, ignore_errors=True)
        make_project(root)
        shutil.copytree(ROOT / "layouts", root / "layouts")
        if edit is not None:
            edit(root)
        build(Order(root, products=("web",)), lambda product, step: None)
        return (root / "output/2031/vkv-2031-web.pdf").read_bytes()

    before = built(None)

    def run(edit: Callable[[Path], None]) -> Comparison:
        return difference(before, built(edit), tmp_path_factory.mktemp("files"))

    return run


def test_a_changed_word(compared: Compared) -> None:
    found = compared(a_word)
    assert told(found) == [("replaced", "ein Jahr", "zwei Jahre")]
    assert differing(found) == ["10:changed"]
    assert found.styles == ()
    assert found.unseen == Unseen()


def test_a_moved_paragraph(compared: Compared) -> None:
    """Two pages of twenty, and one change."""
    found = compared(a_paragraph)
    ((kind, old, new),) = told(found)
    assert kind == "moved"
    assert old == new
    assert old.startswith("Rund 15 % der Ernte")
    assert (found.texts[0].old_page, found.texts[0].new_page) == (11, 10)
    assert differing(found) == ["10:changed", "11:changed"]
    assert {pair.reasons for pair in found.pairs if pair.differs} == {("moved",)}
    assert found.unseen == Unseen()


def test_an_inserted_page(compared: Compared) -> None:
    """The pages that follow are the same under another number."""
    found = compared(a_page)
    assert {"+6:added", "+7:added"} <= set(differing(found))
    assert found.count("changed") == 1  # the contents, which name it
    kept = [pair for pair in found.pairs if pair.old and pair.new and pair.new == pair.old + 2]
    assert len(kept) >= 8
    assert {pair.status for pair in kept} <= {"same", "renumbered"}
    inserted = [text for text in found.texts if text.kind == "inserted"]
    assert ["Noch eine Stimme" in text.new for text in inserted] == [True]
    assert {text.kind for text in found.texts} == {"inserted", "reference"}
    assert [(one.kinds, one.new and one.new.title) for one in found.unseen.bookmarks] == [
        (("added",), "Noch eine Stimme aus dem Amt")
    ]
    assert found.unseen == Unseen(bookmarks=found.unseen.bookmarks)


def test_a_swapped_picture(compared: Compared) -> None:
    found = compared(a_picture)
    assert told(found) == []
    assert differing(found) == ["11:changed"]
    (pair,) = [pair for pair in found.pairs if pair.differs]
    assert pair.reasons == ("pictures",)
    assert all(spot.kind == "picture" for spot in pair.new_spots)


def test_a_changed_alternative_text(compared: Compared) -> None:
    """Nobody sees it, and it is told."""
    found = compared(an_alternative_text)
    assert differing(found) == ["11:changed"]
    (pair,) = [pair for pair in found.pairs if pair.differs]
    assert pair.reasons == ("alt",)
    (alt,) = found.unseen.alternatives
    assert (alt.kind, alt.old, alt.new) == ("changed", ALT, "Drei Menschen säen Möhren")
    assert found.unseen == Unseen(alternatives=(alt,))


def test_another_language(compared: Compared) -> None:
    found = compared(a_language)
    (spoken,) = found.unseen.spoken
    assert (spoken.kind, spoken.old, spoken.new) == ("language", "en", "fr")
    assert spoken.sample == "Green Yard,"
    (pair,) = [pair for pair in found.pairs if pair.differs]
    assert (pair.reasons, (pair.new,)) == (("spoken",), spoken.pages)


def test_a_changed_colour(compared: Compared) -> None:
    found = compared(a_colour)
    assert told(found) == []
    (style,) = found.styles
    assert style.kind == "colour"
    assert {10, 11} <= set(style.pages)
    changed = [pair for pair in found.pairs if pair.differs]
    assert {pair.status for pair in changed} == {"changed"}
    assert all(set(pair.reasons) <= {"style", "pictures"} for pair in changed)
    assert len(changed) < len(found.pairs) / 2
