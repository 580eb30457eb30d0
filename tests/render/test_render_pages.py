from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from compositions import ROOT, WEB, composition
from specimen import SVG, specimen

from press.model.composition import Composition, TextAsset
from press.model.rendering import Rendering
from press.render.pages import identifier, render

Rendered = Callable[..., Rendering]

BLANKS = '<section class="next" data-blank=""><p>Muster</p></section>' * 3


def story(name: str, text: str = "Text") -> str:
    head = f'<section class="next" id="{name}" data-story="{name}"><h1>{name}</h1>'
    return f"{head}<p>{text}</p></section>"


def text_of(done: Rendering) -> list[str]:
    pdf = pypdfium2.PdfDocument(done.pdf)
    return [page.get_textpage().get_text_bounded() for page in pdf]


@pytest.mark.parametrize("stories", [1, 2, 3, 4, 5])
def test_surplus_blanks_are_dropped(rendered: Rendered, stories: int) -> None:
    body = "".join(story(f"s{n}") for n in range(stories))
    back = story("back", '<a href="#s0">zurück</a>')
    done = rendered(body + BLANKS + back, multiple=4)
    assert done.report.findings == ()
    assert len(done.pages) % 4 == 0
    assert len(done.pages) - (stories + 1) < 4
    assert done.pages[-1].stories == ("back",)
    blanks = [sheet.number for sheet in done.geometry.sheets if sheet.blank]
    assert blanks == list(range(stories + 1, len(done.pages)))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        assert len(pdf.pages) == len(done.pages)
        (link,) = pdf.pages[-1].Annots
        (named,) = [n for n in _destinations(pdf) if n[0] == "s0"]
        assert str(link.Dest) == "s0"
        assert named[1] == 0
        assert str(link.Contents) == "zurück, Seite 1"


def _destinations(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    names = list(pdf.Root.Names.Dests.Names)
    pages = [page.objgen for page in pdf.pages]
    return [
        (str(name), pages.index(target[0].objgen))
        for name, target in zip(names[::2], names[1::2], strict=True)
    ]


def test_outline_and_tags_are_right_without_the_dropped_pages(rendered: Rendered) -> None:
    done = rendered(story("a") + BLANKS + story("back"), multiple=2)
    assert [page.stories for page in done.pages] == [("a",), ("back",)]
    assert "Muster" not in "".join(text_of(done))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        pages = [page.objgen for page in pdf.pages]
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["a", "back"]
            assert [pages.index(item.destination[0].objgen) for item in outline.root] == [0, 1]
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert nums[::2] == [0, 1]
        for page, owners in zip(pdf.pages, nums[1::2], strict=True):
            assert {owner.Pg.objgen for owner in owners} == {page.objgen}


def test_too_few_blanks_is_told(rendered: Rendered) -> None:
    one = '<section class="next" data-blank=""></section>'
    done = rendered(story("a") + one, multiple=4)
    (told,) = done.report
    assert told.code == "render/blanks"
    assert told.values == {"pages": 1, "needed": 3, "multiple": 4, "available": 1}


def test_page_map(rendered: Rendered) -> None:
    long = "Wort " * 500
    done = rendered(
        '<section data-story="cover"><h1>x</h1></section>'
        + story("a", long)
        + '<section id="b" data-story="b"><p>gleich danach</p></section>'
        + '<section class="chapter" data-story="c"><img alt="x" src="asset:i.svg"></section>',
        assets={"asset:i.svg": TextAsset(SVG, "image/svg+xml")},
    )
    found = [page.stories for page in done.pages]
    assert found[0] == ("cover",)
    assert found[1] == ("a",)
    assert ("a", "b") in found
    assert found[-1] == ("c",)
    assert [page.number for page in done.pages] == list(range(1, len(found) + 1))
    assert [page.label for page in done.pages] == [str(page.number) for page in done.pages]


def test_a_note_counts_for_its_story(rendered: Rendered) -> None:
    note = 'Text<span class="note" data-note="1">Note</span>'
    done = rendered(story("a", note) + story("b"))
    assert [page.stories for page in done.pages] == [("a",), ("b",)]


def test_two_folders_give_the_same_bytes(
    whole: tuple[Composition, Rendering], tmp_path: Path
) -> None:
    root, composed = specimen(tmp_path / "elsewhere")
    again = render(root, composed, tmp_path / "another cache")
    assert again.pdf == whole[1].pdf
    assert again.pages == whole[1].pages
    for path in (str(tmp_path), str(ROOT), "weasyprint-"):
        assert path.encode() not in again.pdf


def test_another_process_gives_the_same_bytes(
    whole: tuple[Composition, Rendering], tmp_path: Path, cache: Path
) -> None:
    """Other hash seed, other time zone, other working folder, other language."""
    script = (
        "import sys, hashlib; from pathlib import Path; from specimen import SVG, specimen\n"
        "from press.render.pages import render\n"
        "root, composed = specimen(Path(sys.argv[1]))\n"
        "print(hashlib.sha256(render(root, composed, Path(sys.argv[2])).pdf).hexdigest())"
    )
    paths = (ROOT, ROOT / "tests", ROOT / "tests/render")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
    }
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "p"), str(cache)],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == hashlib.sha256(whole[1].pdf).hexdigest()
    assert done.stderr == ""


def test_identifier_is_of_the_publication() -> None:
    page = composition("<p>x")
    other = replace(page, selection="jena")
    assert identifier(page) == identifier(composition("<p>y"))
    assert identifier(page) != identifier(other)
    with_other_product = replace(page, product=replace(WEB, name="draft"))
    assert identifier(page) != identifier(with_other_product)


def test_an_untagged_product(rendered: Rendered) -> None:
    plain = replace(WEB, tagged=False, variant=None, interactive=False)
    done = rendered(story("a", '<a href="https://x.de">x</a>'), product=plain)
    assert done.report.findings == ()
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/PageLabels" not in pdf.Root


def test_a_cold_and_a_warm_cache_give_the_same_bytes(tmp_path: Path) -> None:
    root, composed = specimen(tmp_path / "p")
    cold = render(root, composed, tmp_path / "c").pdf
    warm = render(root, composed, tmp_path / "c").pdf
    shutil.rmtree(tmp_path / "c")
    assert cold == warm
