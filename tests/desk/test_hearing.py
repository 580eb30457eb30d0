"""The listening page: what is heard, beside what is seen."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image
from projects import EDITION, ROOT, make_project

from press import hearing, publication
from press.check.sights import sights
from press.layout.handoff.access import CHECKS
from press.layout.proof.listening import listening_page
from press.model.geometry import Area
from press.model.reading import Phrase, Reading, Utterance
from press.model.sight import Sight
from press.order import Order
from press.sources import library


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its listening page."""
    root = make_project(tmp_path_factory.mktemp("hearing") / "project")
    shutil.copytree(ROOT / "layouts", root / "layouts")
    result = hearing.hear(Order(root), lambda *_: None)
    assert result.delivery
    assert [file.path for file in result.delivery.files] == [f"output/{EDITION}/hoerprobe.html"]
    return root


@pytest.fixture(scope="module")
def page(bench: Path) -> str:
    return (bench / f"output/{EDITION}/hoerprobe.html").read_text("utf-8")


def heard(page: str) -> str:
    """The text of the page, tags and doubled blanks gone."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


def test_stories_are_heard_in_their_order(page: str) -> None:
    said = heard(page)
    places = [
        said.index(words)
        for words in (
            "Überschrift 2 Vorwort",
            "Dieses Heft ist ein Versuch.",
            "Hinter dem Bahnhof lag ein Jahr lang Schotter.",
            "Überschrift 4 Erst der Schotter",
            "Ein Beet in der Abendsonne, dahinter ein Zaun.",
            "Überschrift 4 Wer mitmacht",
            "Überschrift 2 Wer hier erzählt",
        )
    ]
    assert places == sorted(places)


def test_every_page_is_seen_and_every_picture_shown(bench: Path, page: str) -> None:
    read, _ = library.read(bench, EDITION)
    pages = len(re.findall(r'<section class="page"', page))
    assert pages % read.edition.multiple == 0
    assert len(re.findall(r'<img src="data:image/jpeg;base64,', page)) > pages
    for photo in read.photos.values():
        assert photo.alt in page
    assert "kein Alternativtext" not in page


def test_languages_and_links_are_marked(page: str) -> None:
    assert re.search(r'<span class="foreign" lang="en">Green Yard</span>', page)
    assert "[Englisch]" in page
    assert re.search(r'<span class="link">[^<]*Kapitel über das Eichsfeld</span>', page)


def test_people_sign_the_same_list_as_in_the_handoff(page: str) -> None:
    said = heard(page)
    assert all(check in said for check in CHECKS)
    assert "Name" in said.split(CHECKS[-1])[1]
    assert "Unterschrift" in said.split(CHECKS[-1])[1]


def test_it_needs_nothing_beside_it(bench: Path, page: str) -> None:
    outside = re.findall(r"(?:src|href)=\"(?!#|data:)[^\"]*|url\([^)]*|@import|<script", page)
    assert outside == []
    assert str(bench) not in page
    assert {*re.findall(r'href="#([^"]+)"', page)} <= {*re.findall(r'id="([^"]+)"', page)}


def test_a_file_that_was_kept_is_not_made_again(
    bench: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(publication, "_proof", never)
    hearing.hear(Order(bench), lambda *_: None)
    assert (bench / f"output/{EDITION}/hoerprobe.html").read_text("utf-8") == page


def test_nothing_is_delivered_besides(bench: Path, page: str) -> None:
    del page
    assert [path.name for path in (bench / f"output/{EDITION}").iterdir()] == ["hoerprobe.html"]


# The page by itself ----------------------------------------------------------------------


def shown(desk: Path, *utterances: Utterance, language: str = "de") -> str:
    read, _ = library.read(desk, EDITION)
    reading = Reading("Titel <1>", language, ("1", "ii"), ((210, 297), (210, 297)), utterances)
    made = listening_page(
        desk, read.edition, reading, (Sight(b"a", 60, 80), Sight(b"b", 60, 80)), {}, "a.pdf"
    )
    return made.decode()


def spoken(text: str, **more: str) -> Utterance:
    phrase = Phrase(text, language="de")
    for name, value in more.items():
        phrase = Phrase(**{**{f: getattr(phrase, f) for f in phrase.__slots__}, name: value})
    return Utterance("P", text, "", "de", 1, 0, (phrase,))


def test_what_is_written_is_escaped(desk: Path) -> None:
    page = shown(desk, spoken("1 < 2 & <b>"))
    assert "1 &lt; 2 &amp; &lt;b&gt;" in page
    assert "<title>Hörprobe: Titel &lt;1&gt;</title>" in page


def test_how_words_are_spoken(desk: Path) -> None:
    assert "[gedruckt: z. B.]" in shown(desk, spoken("zum Beispiel", printed="z. B."))
    assert "[Link: https://example.org]" in shown(
        desk, spoken("hier", role="Link", leads="https://example.org")
    )
    assert '<span class="foreign" lang="uk">слово</span>' in shown(
        desk, spoken("слово", language="uk")
    )
    assert "[Ukrainisch]" in shown(desk, spoken("слово", language="uk"))
    assert "[xx]" in shown(desk, spoken("?", language="xx"))


def test_groups_cells_and_figures(desk: Path) -> None:
    area = Area(105, 0, 315, 148.5)
    page = shown(
        desk,
        Utterance("L", "", "", "de", 1, 0, items=3),
        Utterance("TD", "61", "", "de", 1, 1, (Phrase("61", language="de"),), heads=("gespendet",)),
        Utterance("Figure", "", "Ein Zaun.", "de", 1, 0, area=area),
        Utterance("Figure", "", "", "de", 2, 0),
    )
    said = heard(page)
    assert "Liste, 3 Einträge" in said
    assert "Zelle gespendet: 61" in said
    assert "1Ein Zaun." in said
    assert "kein Alternativtext" in said
    assert "1 Grafiken ohne Alternativtext" in said
    assert 'style="left: 50.0%; top: 0.0%; width: 50.0%; height: 50.0%"' in page
    assert "Seite ii (2. in der Datei)" in said


def test_a_page_on_which_nothing_begins(desk: Path) -> None:
    assert shown(desk, spoken("eins")).count("Auf dieser Seite beginnt nichts.") == 1


def test_a_file_without_title_or_language(desk: Path) -> None:
    assert 'Sprache: <strong class="fault">fehlt</strong>' in shown(desk, language="")


# Pictures of pages -----------------------------------------------------------------------


def test_cut_outs_are_what_stands_there(bench: Path) -> None:
    from press.check.reading import read_aloud
    from press.kept import key, take
    from press.pipeline import lay_out

    laid = lay_out(Order(bench, products=("web",)), lambda *_: None)
    one = publication.Publication(bench, laid.book, laid.compositions[0])
    made = take(one, key(one))
    assert made is not None
    pdf = made.files[0].content
    (photo,) = (f for f in read_aloud(pdf).figures if "Abendsonne" in f.alt)
    assert photo.area is not None
    off = Area(300, 0, 400, 50)
    pages, cuts = sights(pdf, [(photo.page, photo.area), None, (1, off)])
    assert len(pages) == len(made.pages)
    assert max(pages[0].width, pages[0].height) == 800
    assert cuts.keys() == {0}
    cut = Image.open(io.BytesIO(cuts[0]))
    assert cut.width / cut.height == pytest.approx(117 / 78, abs=0.02)
    sun = cut.getpixel((round(cut.width * 0.78), round(cut.height * 0.27)))
    assert isinstance(sun, tuple)
    assert sun[0] > 200
    assert sun[2] < 120
