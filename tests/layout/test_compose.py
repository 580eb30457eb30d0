from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from tinyhtml5.parser import HTMLParser

from press.errors import LayoutError
from press.layout import printers
from press.layout.colours import palette
from press.layout.compose import compose
from press.layout.products import products, read
from press.model.book import Book
from press.model.composition import Composition, FileAsset, PictureAsset, TextAsset
from press.model.printer import HOUSE_OUTPUT, Separation
from press.model.story import Kind

from .books import DRAFT, GERMAN, INK, PROJECT, WEB, book, make_root, photo
from .icc import darker_paper
from .stylesheets import files as stylesheets
from .stylesheets import of_file

XHTML = "{http://www.w3.org/1999/xhtml}"
ADDRESS = re.compile(r"asset:[^\s\"')<>]+")


def tree(composition: Composition) -> Element:
    """The document as an HTML parser sees it; any parse error fails."""
    return _tree(composition.html)


@functools.lru_cache(maxsize=8)
def _tree(html: str) -> Element:
    parser = HTMLParser()
    root: Element = parser.parse(html)
    assert parser.errors == []
    return root


def elements(composition: Composition) -> list[Element]:
    return [e for e in tree(composition).iter() if isinstance(e.tag, str)]


@pytest.fixture(params=["web", "draft", "ink"])
def made(request: pytest.FixtureRequest) -> Composition:
    composition: Composition = request.getfixturevalue(request.param)
    return composition


#: What fences make, but for `facts`, whose first stands apart.
PARTS = ("numbers", "timeline", "bars", "steps", "network", "pull", "quotation", "goals", "thanks")


# The document


def test_document_is_well_formed(made: Composition) -> None:
    tree(made)


def test_every_element_is_closed_where_it_should_be(web: Composition) -> None:
    """What a forgiving parser mends silently: end tags must match start tags."""
    void = {"meta", "link", "img", "br", "wbr"}
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z][a-z0-9]*)", web.html):
        if name in void:
            assert not closing
        elif not closing:
            stack.append(name)
        else:
            assert stack.pop() == name
    assert stack == []


def test_a_proof_is_made_for_the_shop_and_set_like_a_screen(own_root: Path) -> None:
    """Its pictures are separated as for the press; nothing of it goes to the press."""
    profile = "layouts/colour/shop.icc"
    (own_root / profile).write_bytes(darker_paper((PROJECT / HOUSE_OUTPUT).read_bytes()))
    offset = printers.read(own_root)
    intent = replace(offset.intent, identifier="SHOP", profile=profile)
    shop = replace(offset, intent=intent, ink_max=280.0, bleed=5)
    proof, _ = compose(own_root, book(), replace(INK, colour="proof", bleed=0), shop)
    ink, _ = compose(own_root, book(), INK, shop)
    assert (proof.printer, proof.product.bleed) == (None, 0)
    assert (ink.printer, ink.product.bleed) == (shop, 5)
    pictures = [
        (name, one, ink.assets[name])
        for name, one in proof.assets.items()
        if isinstance(one, PictureAsset)
    ]
    assert pictures
    for name, one, other in pictures:
        assert isinstance(other, PictureAsset), name
        assert (one.colour, other.colour) == ("proof", "cmyk")
        assert one.separation == other.separation == Separation(profile, profile, 280.0)
    tokens = palette(own_root, profile)
    texts = [one.content for one in proof.assets.values() if isinstance(one, TextAsset)]
    assert not any("device-cmyk" in re.sub(r"/\*.*?\*/", "", one, flags=re.S) for one in texts)
    assert sum(tokens.css("petrol", "proof") in one for one in texts) > 3
    assert not any(tokens.css("petrol", "rgb") in one for one in texts)


def test_ids_are_unique(made: Composition) -> None:
    ids = Counter(e.get("id") for e in elements(made) if e.get("id") is not None)
    assert [key for key, count in ids.items() if count > 1] == []


def test_every_reference_leads_to_an_id(made: Composition) -> None:
    found = elements(made)
    ids = {e.get("id") for e in found}
    for element in found:
        for name in ("href", "data-target", "data-end"):
            value = element.get(name) or ""
            if value.startswith("#") and value != "#":
                assert value[1:] in ids, value


def test_every_story_is_marked_once(made: Composition) -> None:
    marked = Counter(e.get("data-story") for e in elements(made) if e.get("data-story"))
    assert [marked[story] for story in made.stories] == [1] * len(made.stories)
    assert marked.keys() - set(made.stories) == {"cover", "imprint", "contents", "back-cover"}


def test_stories_stand_in_reading_order(made: Composition) -> None:
    order = [e.get("data-story") for e in elements(made) if e.get("data-story")]
    assert [story for story in order if story in made.stories] == list(made.stories)
    assert made.stories == tuple(s.story.id for s in book().flat)


def test_heading_levels_have_no_gap(made: Composition) -> None:
    levels = [int(e.tag[-1]) for e in elements(made) if re.fullmatch(XHTML + "h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_headings_are_never_empty(made: Composition) -> None:
    for element in elements(made):
        if re.fullmatch(XHTML + "h[1-6]", element.tag):
            assert "".join(element.itertext()).strip()


def test_inline_styles_only_pass_numbers_to_the_stylesheets(made: Composition) -> None:
    for element in elements(made):
        style = element.get("style")
        assert style is None or re.fullmatch(r"--(step|share): \d+(\.\d+)?", style), style
        assert element.tag != XHTML + "style"


def test_nothing_active_is_in_it(made: Composition) -> None:
    for element in elements(made):
        assert element.tag not in {XHTML + "script", XHTML + "iframe", XHTML + "object"}
        assert not [name for name in element.attrib if name.startswith("on")]


def test_every_picture_says_what_it_shows(made: Composition) -> None:
    images = [e for e in elements(made) if e.tag == XHTML + "img"]
    assert images
    assert all((e.get("alt") or "").strip() for e in images)


def test_title_language_and_dates(web: Composition) -> None:
    root = tree(web)
    assert root.get("lang") == "de"
    assert [e.text for e in root.iter(XHTML + "title")] == [web.title]
    metas = {e.get("name"): e.get("content") for e in root.iter(XHTML + "meta")}
    assert metas["author"] == "Verein Beispiel"
    assert metas["dcterms.created"] == metas["dcterms.modified"] == "2031-05-04"
    assert metas["description"] == GERMAN


def test_german_is_unharmed(made: Composition) -> None:
    plain = re.sub(r'<abbr title="[^"]+">(.*?)</abbr>', r"\1", made.html)
    assert plain.count(GERMAN) >= 11
    assert GERMAN in "".join(tree(made).itertext())
    assert "&amp;amp;" not in made.html
    assert "&lt;em" not in made.html


def test_words_are_kept_whole(web: Composition) -> None:
    assert '<span class="whole">Dreitannwaldhausen</span>' in web.html


def test_findings_about_pages_can_name_the_line(web: Composition) -> None:
    """Every block of a story carries the line that it came from."""
    origins = {e.get("data-origin") for e in elements(web) if e.get("data-origin")}
    for section in book().flat:
        assert str(section.story.origin) in origins
        for block in section.story.body:
            assert str(block.origin) in origins


def test_every_part_is_printed_in_every_place(web: Composition) -> None:
    classes = {e.get("class") for e in elements(web)}
    for name in PARTS:
        for place in ("side", "column", "full"):
            assert f"part-{name} {place}" in classes, (name, place)
    assert any("part-facts" in (name or "").split() for name in classes)


def test_watermark_is_the_drafts_own(web: Composition, draft: Composition) -> None:
    assert 'class="watermark"' in draft.html
    assert 'class="watermark"' not in web.html


# Assets


def addresses(composition: Composition) -> Iterator[tuple[str, str]]:
    """Every `asset:` address with the place that names it."""
    for address in ADDRESS.findall(composition.html):
        yield address, "html"
    for name, asset in composition.assets.items():
        if isinstance(asset, TextAsset):
            for address in ADDRESS.findall(asset.content):
                yield address, name


def test_every_address_has_an_asset(made: Composition) -> None:
    assert [pair for pair in addresses(made) if pair[0] not in made.assets] == []


def test_every_asset_is_used_or_a_font(made: Composition) -> None:
    used = {address for address, _ in addresses(made)}
    idle = made.assets.keys() - used
    assert [name for name in idle if not name.startswith("asset:fonts/")] == []


def test_every_font_in_use_is_a_file(made: Composition) -> None:
    for asset in made.assets.values():
        if isinstance(asset, FileAsset):
            assert (PROJECT / asset.path).is_file()
            assert asset.mime == "font/woff2"


def test_stylesheets_come_in_the_order_of_the_cascade(draft: Composition) -> None:
    sheets = [e.get("href") for e in elements(draft) if e.tag == XHTML + "link"]
    parts = sorted(path.name for path in (PROJECT / "layouts/css/parts").glob("*.css"))
    assert sheets == [
        f"asset:css/{name}"
        for name in (
            "tokens.css",
            "fonts.css",
            "page.css",
            "type.css",
            *(f"parts/{part}" for part in parts),
            *DRAFT.stylesheets,
        )
    ]


def test_colours_are_those_of_the_product(web: Composition, ink: Composition) -> None:
    for asset in web.assets.values():
        assert not isinstance(asset, TextAsset) or "device-cmyk" not in asset.content
    for name, asset in ink.assets.items():
        if isinstance(asset, TextAsset):
            text = re.sub(r"/\*.*?\*/", "", asset.content, flags=re.DOTALL)
            assert not re.search(r"#[0-9a-fA-F]{6}\b|\brgba?\(", text), name
        if isinstance(asset, PictureAsset):
            assert asset.colour == "cmyk"


def test_missing_motif_is_a_placeholder(draft: Composition) -> None:
    asset = draft.assets["asset:pictures/fehlt-band.svg"]
    assert isinstance(asset, TextAsset)
    assert "fehlt" in asset.content
    assert 'src="asset:pictures/fehlt-band.svg"' in draft.html


def test_pictures_stand_in_the_frame_of_their_format(web: Composition) -> None:
    assert "asset:pictures/quer-figure.jpg" in web.assets
    assert "asset:pictures/hoch-upright.jpg" in web.assets
    assert "asset:pictures/zeichnung.svg" in web.assets
    assert "asset:pictures/motiv-1-band.jpg" in web.assets
    assert "asset:pictures/ausblick-opener.jpg" in web.assets
    assert "asset:pictures/eva-portrait.jpg" in web.assets


def test_without_a_portrait_a_voice_has_a_monogram(web: Composition) -> None:
    assert [e.text for e in elements(web) if e.get("class") == "monogram"] == ["EB"]


# The same every time


@pytest.mark.parametrize("product", [WEB, DRAFT, INK], ids=lambda product: product.name)
def test_composition_is_the_same_every_time(root: Path, tmp_path: Path, product: object) -> None:
    first, report = compose(root, book(), product)  # type: ignore[arg-type]
    assert len(report) == 0
    assert compose(root, book(), product)[0] == first  # type: ignore[arg-type]
    other = make_root(tmp_path / "ein anderer Ordner – ü")
    elsewhere = compose(other, book(), product)[0]  # type: ignore[arg-type]
    assert elsewhere == first
    assert list(elsewhere.assets) == list(first.assets)
    assert str(root) not in repr(first)


@pytest.mark.parametrize("name", products(PROJECT))
def test_every_supplied_product_can_be_composed(root: Path, name: str) -> None:
    composition, _ = compose(root, book(), read(root, name))
    tree(composition)
    assert [pair for pair in addresses(composition) if pair[0] not in composition.assets] == []


def test_missing_stylesheet_of_a_product(root: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        compose(root, book(), replace(WEB, stylesheets=("nowhere.css",)))
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/unreadable", "layouts/css/nowhere.css")


def test_malformed_ink_names_its_stylesheet(own_root: Path) -> None:
    (own_root / "layouts/css/web.css").write_text("a { color: device-cmyk(1 2 3 4); }")
    with pytest.raises(LayoutError) as caught:
        compose(own_root, book(), WEB)
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/colour-not-ink", "layouts/css/web.css:1")


# Books of another shape


def test_an_edition_without_cover_motif(root: Path) -> None:
    plain = replace(book(), edition=replace(book().edition, cover_motif=None))
    composition, _ = compose(root, plain, WEB)
    assert 'class="signet"' not in composition.html
    assert set(addresses(composition)) == {
        (a, w) for a, w in addresses(composition) if a in composition.assets
    }


def test_chapters_outside_a_part(root: Path) -> None:
    """An excerpt has no parts; its persons are still registered."""
    whole = book()
    chapters = tuple(replace(c, number="", part="") for c in whole.chapters)
    register = next(s for s in whole.flat if s.story.kind == "register")
    composition, _ = compose(root, replace(whole, sections=(*chapters, register)), WEB)
    people = [e for e in elements(composition) if e.get("class") == "people-name"]
    assert ["".join(e.itertext()) for e in people] == [
        f"{c.story.person.name}{', '.join(c.story.person.roles)}"
        for c in chapters
        if c.story.person
    ]


def test_a_book_of_nothing(root: Path) -> None:
    composition, _ = compose(root, replace(book(), sections=()), WEB)
    tree(composition)
    assert composition.stories == ()


def test_one_picture_in_two_frames(root: Path) -> None:
    whole = book()
    first = whole.sections[1]
    twice = photo("doppelt")
    story = replace(first.story, motif=twice, portrait=twice)
    composition, _ = compose(root, replace(whole, sections=(replace(first, story=story),)), WEB)
    made = [name for name in composition.assets if "doppelt" in name]
    assert made == ["asset:pictures/doppelt-band.jpg", "asset:pictures/doppelt-portrait.jpg"]


@pytest.mark.parametrize("multiple", [1, 2, 4, 16])
def test_blanks_suffice_for_any_number_of_pages(root: Path, multiple: int) -> None:
    edition = replace(book().edition, multiple=multiple)
    composition, _ = compose(root, replace(book(), edition=edition), WEB)
    assert composition.html.count('data-blank=""') == multiple - 1


def of_one_part(opening: Kind, last: Kind) -> Book:
    """A part opened by one kind of story and ended by another."""
    whole = book()
    by_kind = {s.story.kind: s for s in whole.flat}
    inner = replace(by_kind[last], number="", part="1", sections=())
    inner = replace(inner, story=replace(inner.story, id="letzter"))
    opener = replace(by_kind[opening], number="1", part="1", sections=(inner,))
    chapter = next(s for s in whole.chapters if s.story.id == "kapitel-1")  # is referred to
    return replace(whole, sections=(opener, replace(chapter, number="", part="")))


@pytest.mark.parametrize("opening", ["opener", "interview", "outlook"])
def test_all_stories_of_a_part_are_printed(root: Path, opening: Kind) -> None:
    composition, _ = compose(root, of_one_part(opening, "chapter"), WEB)
    assert composition.html.count('data-story="letzter"') == 1


@pytest.mark.parametrize(
    "last",
    ["chapter", "number", "foreword", "voice", "interview", "outlook", "bibliography", "register"],
)
def test_every_part_has_an_end(root: Path, last: Kind) -> None:
    composition, _ = compose(root, of_one_part("opener", last), WEB)
    (end,) = re.findall(r'data-end="#(.+?)"', composition.html)
    assert f'id="{end}"' in composition.html


# What templates and stylesheets know

#: Names that only an edition's own sources may bring onto a page.
OF_AN_EDITION = re.compile(
    r"Ilm-Kreis|Jena\b|Erfurt|Gera\b|Nordhausen|Eisenach|Wartburg|Sömmerda|Saale|Altenburg"
    r"|Kyffhäuser|Hildburghausen|Schmalkalden|Fischer|IKPE|ikpe|ThILIK|201\d"
    r"|Erfolgsgeschichten|Integration",
)


@pytest.mark.parametrize(
    "path",
    [
        *sorted((PROJECT / "layouts").glob("*.html")),
        *sorted((PROJECT / "layouts/parts").glob("*.html")),
        *stylesheets(),
        *sorted((PROJECT / "layouts/products").glob("*.yaml")),
        PROJECT / "layouts/frames.yaml",
    ],
    ids=lambda path: path.name,
)
def test_layouts_know_nothing_of_an_edition(path: Path) -> None:
    assert OF_AN_EDITION.findall(path.read_text(encoding="utf-8")) == []


def test_templates_never_print_unescaped() -> None:
    for path in (PROJECT / "layouts").rglob("*.html"):
        assert not re.search(r"\|\s*safe|autoescape", path.read_text(encoding="utf-8")), path.name


def test_nothing_of_a_real_edition_is_printed(made: Composition) -> None:
    assert OF_AN_EDITION.findall(made.html) == []


def test_every_part_has_a_stylesheet_of_the_same_name() -> None:
    macros = {path.stem for path in (PROJECT / "layouts/parts").glob("*.html")}
    sheets = {path.stem for path in (PROJECT / "layouts/css/parts").glob("*.css")}
    together = {"person"}  # stands in the side column, styled in side.css
    ways = {"band", "side"}  # where things stand, whatever macro prints them
    assert macros - together == sheets - ways


def test_every_class_in_the_stylesheets_is_printed(
    web: Composition, draft: Composition, offprints: dict[str, Composition]
) -> None:
    """A rule for nothing is a misspelt one, or left over."""
    printed = {
        name
        for composition in (web, draft, *offprints.values())
        for e in elements(composition)
        for name in (e.get("class") or "").split()
    }
    styled = {
        name
        for path in stylesheets()
        for rule in of_file(path)
        for name in re.findall(r"\.([a-z][\w-]*)", rule.selector)
    }
    # how many nodes a net has, and an excerpt chapters, is up to the edition
    varying = ("count-", "columns-", "map-", "turn-")
    assert {n for n in styled - printed if not n.startswith(varying)} == set()
