"""Excerpts as HTML: the two forms, what stands on which page, what a listener hears."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from press.layout import excerpt_maps, maps
from press.layout.compose import compose
from press.layout.excerpts import sign_inks
from press.model.book import Book
from press.model.composition import Composition, PictureAsset, TextAsset
from press.model.excerpt import Excerpt, Selection

from .books import INK, PROJECT, WEB, photo
from .offprint_books import CHAPTERS, OFFPRINTS, PAGES, many, offprint, supplement
from .test_compose import XHTML, addresses, elements, tree

NAMES = tuple(OFFPRINTS)


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def of_class(composition: Composition, name: str) -> list[Element]:
    return [e for e in elements(composition) if name in (e.get("class") or "").split()]


def sections(composition: Composition) -> list[str]:
    return [e.get("data-story") or "–" for e in elements(composition) if e.tag == XHTML + "section"]


def headings(composition: Composition) -> list[tuple[int, str]]:
    found = [e for e in elements(composition) if re.fullmatch(XHTML + "h[1-6]", e.tag)]
    return [(int(e.tag[-1]), words(e)) for e in found]


def made(root: Path, book: Book) -> Composition:
    return compose(root, book, WEB)[0]


# The forms


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("sheet", []),
        ("greeting", []),
        ("spot", []),
        ("topic", []),
        ("place", ["imprint", "place"]),
        ("greeting-page", ["imprint", "greeting"]),
        ("two", ["imprint", "contents"]),
        ("region", ["imprint", "contents"]),
    ],
)
def test_pages_in_order(offprints: dict[str, Composition], name: str, inside: list[str]) -> None:
    composition = offprints[name]
    blanks = ["–"] * (composition.edition.multiple - 1)
    wanted = ["cover", *inside, *composition.stories, *blanks, "back-cover"]
    assert sections(composition) == wanted


@pytest.mark.parametrize(
    ("pages", "form"),
    [
        (("16", "17"), "sheet"),
        (("16", "16"), "sheet"),
        (("16", "18"), "booklet"),
        (("16", "19"), "booklet"),
        (("xvi", "xviii"), "sheet"),
    ],
)
def test_a_longer_chapter_has_pages_inside_the_cover(
    root: Path, pages: tuple[str, str], form: str
) -> None:
    composition = made(root, offprint(CHAPTERS[0], pages={CHAPTERS[0]: pages}))
    assert ("imprint" in sections(composition)) is (form == "booklet")


# What every form keeps to


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("product", [WEB, INK], ids=lambda product: product.name)
def test_document_is_sound(root: Path, name: str, product: object) -> None:
    composition, report = compose(root, OFFPRINTS[name], product)  # type: ignore[arg-type]
    assert len(report) == 0
    tree(composition)
    found = elements(composition)
    ids = Counter(e.get("id") for e in found if e.get("id") is not None)
    assert set(ids.values()) <= {1}
    for element in found:
        for attribute in ("href", "data-target"):
            value = element.get(attribute) or ""
            assert not value.startswith("#") or value[1:] in ids, value
    assert [pair for pair in addresses(composition) if pair[0] not in composition.assets] == []
    images = [e for e in found if e.tag == XHTML + "img"]
    assert all(e.get("alt") is not None for e in images)
    assert compose(root, OFFPRINTS[name], product)[0] == composition  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_headings_are_an_outline(offprints: dict[str, Composition], name: str) -> None:
    levels = [level for level, _ in headings(offprints[name])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_bookmarks_say_what_the_headings_say(offprints: dict[str, Composition], name: str) -> None:
    for element in elements(offprints[name]):
        told = element.get("data-title")
        if told and "county" not in (element.get("class") or ""):
            assert told == words(element)


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_described_once(offprints: dict[str, Composition], name: str) -> None:
    """A motif on the cover and in the band, a locator twice: a listener hears it once."""
    told = Counter(
        e.get("alt") for e in elements(offprints[name]) if e.tag == XHTML + "img" and e.get("alt")
    )
    if name not in ("seven", "ten"):  # one county again and again
        assert set(told.values()) == {1}
    motifs = [e for e in elements(offprints[name]) if "motiv" in (e.get("src") or "")]
    assert sum(bool(e.get("alt")) for e in motifs) == len(offprints[name].stories) * (
        name != "spot"
    )


@pytest.mark.parametrize("name", NAMES)
def test_inks_are_those_of_the_product(root: Path, name: str) -> None:
    composition = compose(root, OFFPRINTS[name], INK)[0]
    for address, asset in composition.assets.items():
        if isinstance(asset, TextAsset):
            text = re.sub(r"/\*.*?\*/", "", asset.content, flags=re.DOTALL)
            assert not re.search(r"#[0-9a-fA-F]{6}\b|\brgba?\(", text), address


# Cover


def test_title_of_the_book_and_of_the_running_head(offprints: dict[str, Composition]) -> None:
    composition = offprints["sheet"]
    (cover,) = of_class(composition, "offprint")
    assert cover.get("data-book") == "Sonderdruck Landkreis Arnsroda 2031"
    assert composition.title == OFFPRINTS["sheet"].title
    assert headings(composition)[0] == (1, "Sonderdruck Landkreis Arnsroda")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("topic", "Sonderdruck Thema Ein sehr langes Thema des Bandes"),
        ("region", "Sonderdruck Region Gegend"),
        ("two", "Sonderdruck Landkreis Arns und Berg"),
    ],
)
def test_titles(offprints: dict[str, Composition], name: str, title: str) -> None:
    assert headings(offprints[name])[0] == (1, title)


@pytest.mark.parametrize(
    ("name", "subtitle"),
    [
        ("sheet", "Was Arnsroda tat"),
        ("topic", "Arnsroda"),
        ("region", "Arnsroda, Bergheim, Cadolz"),
        ("two", None),
    ],
)
def test_line_below_the_title(
    offprints: dict[str, Composition], name: str, subtitle: str | None
) -> None:
    found = [words(e) for e in of_class(offprints[name], "project")]
    assert (found[0] if len(found) > len(offprints[name].stories) else None) == subtitle


@pytest.mark.parametrize(
    ("name", "size"), [("Suhl", "short"), ("A" * 17, "middle"), ("A" * 27, "long")]
)
def test_the_longer_the_name_the_smaller_its_type(root: Path, name: str, size: str) -> None:
    composition = made(root, offprint(CHAPTERS[0], kind="topic", title=name))
    (title,) = [e for e in elements(composition) if e.tag == XHTML + "h1"]
    assert title.get("class") == size


def test_a_motif_is_a_poster_if_it_has_the_pixels(offprints: dict[str, Composition]) -> None:
    assert "asset:pictures/motiv-1-poster.jpg" in offprints["sheet"].assets
    assert of_class(offprints["sheet"], "spot") == []
    assert "asset:pictures/klein-poster.jpg" not in offprints["spot"].assets
    (spot,) = of_class(offprints["spot"], "spot")
    assert spot.get("src") == "asset:pictures/klein-band.jpg"


@pytest.mark.parametrize("count", range(2, 26))
def test_mosaic(root: Path, count: int) -> None:
    """All motifs in order, in full rows, the last one filled up with shapes."""
    composition = made(root, many(count))
    rows = [list(row) for row in of_class(composition, "mosaic-row")]
    assert len({len(row) for row in rows}) == 1
    columns = len(rows[0])
    (mosaic,) = of_class(composition, "mosaic")
    assert mosaic.get("class") == f"mosaic columns-{columns}"
    tiles = [tile for row in rows for tile in row]
    pictures = [tile.find(f"{XHTML}img") for tile in tiles]
    assert [p is not None for p in pictures] == [True] * count + [False] * (len(tiles) - count)
    assert len(tiles) - count < columns
    assert len(rows) * 210 / columns <= 180, "room is left for title and map"
    sheet = (PROJECT / "layouts/css/parts/excerpt.css").read_text(encoding="utf-8")
    assert f".columns-{columns} .tile" in sheet


def test_map_gives_way_to_the_mosaic(root: Path) -> None:
    sheet = (PROJECT / "layouts/css/parts/excerpt.css").read_text(encoding="utf-8")
    sizes = {}
    for count in range(2, 26):
        (locator,) = of_class(made(root, many(count)), "cover-locator")
        size = (locator.get("class") or "").split()[1]
        rows = of_class(made(root, many(count)), "mosaic-row")
        sizes[len(rows) * 210 / len(rows[0])] = size
        assert f".cover-locator.{size}" in sheet
    assert [sizes[height] for height in sorted(sizes)] == sorted(sizes.values())


# Chapters


def test_a_single_chapter_is_not_numbered(offprints: dict[str, Composition]) -> None:
    for name in ("sheet", "topic", "place"):
        assert of_class(offprints[name], "thumb") == []
        assert of_class(offprints[name], "kicker-number") == []
        (kicker,) = of_class(offprints[name], "kicker")
        assert words(kicker) == "Gegend ochre"
        (band,) = of_class(offprints[name], "county")
        assert band.get("data-title") == "Landkreis Arnsroda"


def test_several_chapters_are_numbered(offprints: dict[str, Composition]) -> None:
    assert [words(e) for e in of_class(offprints["region"], "thumb")] == ["1", "2", "3"]
    assert [words(e) for e in of_class(offprints["region"], "kicker-number")] == ["1", "2", "3"]
    entries = of_class(offprints["region"], "entry")
    assert [words(e) for e in entries] == [
        "1Landkreis Arnsroda Was Arnsroda tat",
        "2Stadt Bergheim Was Bergheim tat",
        "3Cadolz Was Cadolz tat",
    ]
    targets = [e.get("data-target") for e in of_class(offprints["region"], "entry-page")]
    assert targets == [f"#{story}" for story in offprints["region"].stories]


def test_notes_and_chapter_headings_keep_their_macros(offprints: dict[str, Composition]) -> None:
    assert [e.get("data-note") for e in of_class(offprints["sheet"], "note")] == ["6"]
    assert (2, "Landkreis Arnsroda") in headings(offprints["sheet"])


# Imprint


def source(composition: Composition) -> str:
    (line,) = [words(e) for e in elements(composition) if words(e).startswith("Aus: ")][-1:]
    return line


ORIGIN = "Aus: Probeheft mit „Gänsefüßchen“ & Zeichen, Probereihe Reihentitel, Band 7, 2031"


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (PAGES, ", Seiten 16–17 der Gesamtausgabe"),
        ({CHAPTERS[0]: ("16", "16")}, ", Seite 16 der Gesamtausgabe"),
        ({}, ""),
    ],
)
def test_where_it_comes_from(root: Path, pages: dict[str, tuple[str, str]], told: str) -> None:
    assert source(made(root, offprint(CHAPTERS[0], pages=pages))) == ORIGIN + told


def test_pages_of_several_chapters(offprints: dict[str, Composition]) -> None:
    assert source(offprints["two"]).startswith(f"{ORIGIN}, Seiten 16–19 der ")


@pytest.mark.parametrize("name", NAMES)
def test_imprint_is_whole(offprints: dict[str, Composition], name: str) -> None:
    (imprint,) = of_class(offprints[name], "small-imprint")
    for block in OFFPRINTS[name].edition.imprint:
        assert block.label in words(imprint)
        assert all(line in words(imprint) for line in block.lines)


def test_pictures_by_others_are_credited(offprints: dict[str, Composition]) -> None:
    (imprint,) = of_class(offprints["greeting"], "small-imprint")
    assert words(imprint).endswith("Bilder dieses Sonderdrucks Ada Beispiel")


def test_the_publishers_pictures_need_no_credit(root: Path) -> None:
    own = replace(photo("motiv", size=(2000, 2000)), credit="VB")
    composition = made(root, offprint(CHAPTERS[0], motif=own, portrait=None))
    assert "Bilder dieses Sonderdrucks" not in composition.html


@pytest.mark.parametrize("link", ["", "heft.example/2031"])
def test_the_way_to_the_whole_edition(root: Path, link: str) -> None:
    book = offprint(CHAPTERS[0])
    composition = made(root, replace(book, edition=replace(book.edition, link=link)))
    there = link or "b.example"
    (back,) = of_class(composition, "offprint-back")
    assert [e.get("href") for e in back.iter(XHTML + "a")] == [f"https://{there}"]
    code = composition.assets["asset:qr.svg"]
    assert isinstance(code, TextAsset)
    assert f"<title>https://{there}</title>" in code.content
    (image,) = of_class(composition, "qr")
    assert image.get("alt") == f"QR-Code mit der Adresse {there}"


# Contacts and greeting


def test_without_a_supplement_office_and_narrator_are_the_contact(
    offprints: dict[str, Composition],
) -> None:
    back = of_class(offprints["sheet"], "back-cell")[0]
    assert words(back) == "Kontakt Amt ArnsrodaErzählerin 1Managerin"
    cards = of_class(offprints["two"], "contact-card")
    assert [words(card) for card in cards] == [
        "Landkreis ArnsrodaAmt ArnsrodaErzählerin 1Managerin",
        "Stadt BergheimAmt BergheimErzählerin 2Managerin",
    ]


def test_addresses_in_a_contact_are_links(offprints: dict[str, Composition]) -> None:
    back = of_class(offprints["greeting"], "back-cell")[0]
    links = {words(a): a.get("href") for a in back.iter(XHTML + "a")}
    assert links == {
        "probe@amt.example": "mailto:probe@amt.example",
        "amt.example/probe": "https://amt.example/probe",
        "https://amt.example": "https://amt.example",
    }
    assert "Telefon 0123 456" in words(back)


def test_contact_of_one_of_several(root: Path) -> None:
    own = supplement(CHAPTERS[1], contact=("Nur dies",))
    composition = made(root, offprint(*CHAPTERS[:2], kind="counties", supplements=(own,)))
    cards = [words(card) for card in of_class(composition, "contact-card")]
    assert cards[1] == "Stadt BergheimNur dies"
    assert "Liebe Leser" not in composition.html
    assert of_class(composition, "logo") == []


@pytest.mark.parametrize("name", ["greeting", "greeting-page"])
def test_greeting(offprints: dict[str, Composition], name: str) -> None:
    composition = offprints[name]
    html = composition.html
    assert (2, "Liebe Leser*innen") in headings(composition)
    assert html.index("Ida Probe") < html.index("<em>Gruß</em>")
    assert "Landrätin<br>Vorsitzende" in html
    assert 'data-origin="sources/probe/probe.md:50"' in html
    (logo,) = of_class(composition, "logo")
    assert logo.get("alt") == "Zu sehen ist „logo“ & mehr"
    assert bool(of_class(composition, "back-map")) is (name == "greeting-page")


def test_a_sign_without_a_greeting(root: Path) -> None:
    own = supplement(title="", person=None, greeting=())
    composition = made(root, offprint(CHAPTERS[0], supplements=(own,)))
    assert len(of_class(composition, "logo")) == 1
    assert len(of_class(composition, "back-map")) == 1


# A county's sign


def test_a_sign_is_never_cropped(offprints: dict[str, Composition]) -> None:
    asset = offprints["greeting"].assets["asset:pictures/logo-logo.jpg"]
    assert isinstance(asset, PictureAsset)
    assert asset.crop == (0, 0, 1800, 600)
    assert asset.pixels[0] / asset.pixels[1] == pytest.approx(3, abs=0.05)


SIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><style>.a { fill:#12ab34; }'
    '</style><g id="fff"><path class="a"/><path fill="#fff"/><path stroke="rgb(90, 10, 200)"/>'
    '<path fill="#006c7a"/><path fill="#808080"/></g><use href="#fff"/></svg>'
)


def test_a_drawn_sign_has_its_own_inks(own_root: Path) -> None:
    (own_root / "images/probe/wappen.svg").write_text(SIGN, encoding="utf-8")
    own = supplement(logo=photo("wappen", "svg", (10, 10)))
    book = offprint(CHAPTERS[0], supplements=(own,))
    for product in (WEB, INK):
        composition = compose(own_root, book, product)[0]
        asset = composition.assets["asset:pictures/wappen.svg"]
        assert isinstance(asset, TextAsset)
        assert '<use href="#fff"/>' in asset.content
        inks = sign_inks(book, composition)
        if product is WEB:
            assert "#12ab34" in asset.content
            assert inks == ()
            continue
        assert not re.search(r"rgb\(|#[0-9a-f]{6}", asset.content)
        assert len(inks) == 5
        green, white, violet, petrol, grey = inks
        assert white == (0, 0, 0, 0)
        assert petrol == (0.86, 0.30, 0.36, 0.30), "a colour of the house stays its ink"
        assert grey == (0, 0, 0, 0.498), "grey is black alone"
        assert green[0] > 0.5
        assert green[2] > 0.5
        assert violet[0] > 0.5
        assert violet[1] > 0.5


def test_books_without_signs_have_no_inks_of_their_own(root: Path) -> None:
    book = offprint(CHAPTERS[0])
    assert sign_inks(book, made(root, book)) == ()
    whole = replace(book, excerpt=None)
    assert sign_inks(whole, made(root, book)) == ()


# Maps


def test_every_county_is_seen_on_the_back(root: Path) -> None:
    """The map is cut at the edges of the page, but never so that the county is lost."""
    shapes = maps.geometry(root)
    for ags, outline in shapes.outlines.items():
        left, top, wide, high = excerpt_maps._window(shapes, [ags])
        numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", outline.path)]
        if re.search(r"[a-z]", outline.path.replace("z", "")):
            numbers = [*outline.label]
        assert left + 15 <= min(numbers[::2]), ags
        assert max(numbers[::2]) <= left + wide - 15, ags
        assert top + 15 <= min(numbers[1::2]), ags
        assert max(numbers[1::2]) <= top + high - 15, ags


def test_several_counties_are_seen_in_the_whole_state(root: Path) -> None:
    shapes = maps.geometry(root)
    left, top, wide, high = excerpt_maps._window(shapes, list(shapes.outlines)[:2])
    assert left < 0 < shapes.width < left + wide
    assert top < 0 < shapes.height < top + high


def test_numbers_stand_on_the_inside_map(offprints: dict[str, Composition]) -> None:
    def numbers(name: str) -> list[str]:
        asset = offprints[name].assets["asset:maps/inside.svg"]
        assert isinstance(asset, TextAsset)
        return re.findall(r">(\d+)</text>", asset.content)

    assert numbers("region") == ["1", "2", "3"]
    assert numbers("place") == []


def test_the_whole_edition_has_no_maps_of_excerpts(web: Composition) -> None:
    for name in ("place", "inside", "back"):
        assert f"asset:maps/{name}.svg" not in web.assets


def test_an_excerpt_knows_its_pages() -> None:
    selection = Selection("a", "counties", "A", ("a", "b"))
    assert Excerpt(selection, {"a": ("4", "5"), "b": ("9", "9")}).range == "4–5, 9"
    assert Excerpt(selection, {"a": ("4", "5"), "b": ("6", "7")}).range == "4–7"
    assert Excerpt(selection, {"a": ("v", "v"), "b": ("6", "7")}).range == "v, 6–7"
