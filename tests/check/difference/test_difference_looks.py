"""Pictures and shapes of pages: what changed, what only wandered, what nobody sees."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from leaflet import A4, Box, Page, Photo, Text, book, difference, differing, sentences
from PIL import Image, ImageDraw


def photo(tone: int = 0, dot: bool = False) -> Image.Image:
    """Something with edges; `dot` adds a small thing."""
    picture = Image.new("RGB", (120, 80), (200, 120 + tone, 60))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 10, 70, 60), fill=(30, 60, 140))
    draw.line((0, 79, 119, 40), fill=(250, 250, 240), width=4)
    if dot:
        draw.rectangle((90, 10, 100, 20), fill=(20, 20, 20))
    return picture


def page(*things: Box | Photo | Text) -> list[Page]:
    rows = [Text(60, 400 + 14 * at, row) for at, row in enumerate(sentences(1)[0].split(". "))]
    return [Page([*things, *rows])]


def reasons(old: list[Page], new: list[Page], folder: Path) -> tuple[str, ...]:
    (pair,) = difference(old, new, folder).pairs
    return pair.reasons


PICTURE = Photo(60, 80, 240, 160, photo())
BOX = Box(320, 80, 120, 90)


@pytest.mark.parametrize(
    "new",
    [
        replace(PICTURE, picture=photo(dot=True)),
        replace(PICTURE, picture=photo().transpose(Image.Transpose.FLIP_LEFT_RIGHT)),
        replace(PICTURE, picture=photo(tone=25)),
        replace(PICTURE, width=270, height=180),
    ],
    ids=["a detail", "mirrored", "another tone", "larger"],
)
def test_a_picture_that_changed(tmp_path: Path, new: Photo) -> None:
    compared = difference(page(PICTURE, BOX), page(new, BOX), tmp_path)
    (pair,) = compared.pairs
    assert (pair.status, pair.reasons) == ("changed", ("pictures",))
    assert pair.new_spots
    assert all(spot.kind == "picture" for spot in pair.new_spots)
    assert all(15 < spot.area.left < 120 and 20 < spot.area.top < 95 for spot in pair.new_spots)


def test_where_a_picture_changed(tmp_path: Path) -> None:
    """Only the detail is marked, not the whole picture."""
    new = replace(PICTURE, picture=photo(dot=True))
    (pair,) = difference(page(PICTURE), page(new), tmp_path).pairs
    (spot,) = pair.new_spots
    area = spot.area
    left, top = (60 + 240 * 90 / 120) * 25.4 / 72, (80 + 160 * 10 / 80) * 25.4 / 72
    assert area.left == pytest.approx(left, abs=2.5)
    assert area.top == pytest.approx(top, abs=2.5)
    assert area.right - area.left < 14


def test_the_colour_of_a_shape(tmp_path: Path) -> None:
    assert reasons(page(BOX), page(replace(BOX, colour=(0.7, 0.2, 0.2))), tmp_path) == ("pictures",)


def test_a_pale_colour_of_a_wide_shape(tmp_path: Path) -> None:
    wide = Box(60, 80, 400, 200, (0.96, 0.95, 0.9))
    pale = replace(wide, colour=(0.96, 0.95, 0.85))
    assert reasons(page(wide), page(pale), tmp_path) == ("pictures",)


def test_what_nobody_sees(tmp_path: Path) -> None:
    """A hair's breadth, a tone nobody can tell apart, a picture packed anew."""
    old = page(PICTURE, BOX)
    new = page(replace(PICTURE, x=60.2), replace(BOX, colour=(0.205, 0.5, 0.5)))
    compared = difference(old, new, tmp_path)
    assert not compared.identical
    assert not compared.differs


@pytest.mark.parametrize("down", [14, 33.3, 120.7])
def test_what_wanders_has_not_changed(tmp_path: Path, down: float) -> None:
    line = Box(60, 260, 300, 0.7, (0, 0, 0))
    old = page(PICTURE, BOX, line)
    new = page(
        replace(PICTURE, y=80 + down), replace(BOX, y=80 + down), replace(line, y=260 + down)
    )
    (pair,) = difference(old, new, tmp_path).pairs
    assert (pair.status, pair.reasons) == ("shifted", ())


def test_what_wanders_over_a_page_break(tmp_path: Path) -> None:
    texts = sentences(24)
    old, new = book(texts), book(texts)
    old[0].things.append(Photo(440, 600, 120, 80, photo()))
    new[1].things.append(Photo(440, 90, 120, 80, photo()))
    assert differing(difference(old, new, tmp_path)) == ["1:shifted", "2:shifted"]


def test_a_picture_that_went_far(tmp_path: Path) -> None:
    texts = sentences(40)
    old, new = book(texts), book(texts)
    old[0].things.append(Photo(440, 600, 120, 80, photo()))
    new[3].things.append(Photo(440, 90, 120, 80, photo()))
    compared = difference(old, new, tmp_path)
    assert differing(compared) == ["1:changed", "4:changed"]
    assert {pair.reasons for pair in compared.pairs if pair.differs} == {("moved",)}


def test_underlines_follow_their_words(tmp_path: Path) -> None:
    """The same underlined words, broken into other lines."""

    def pages(*rows: str) -> list[Page]:
        things: list[Text | Box | Photo] = []
        for at, row in enumerate(rows):
            things += [Text(60, 80 + 14 * at, row), Box(60, 82 + 14 * at, 5 * len(row), 0.6)]
        return [Page(things)]

    old = pages("Die erste Zeile mit Strich", "und noch ein paar Wörter mehr davon")
    new = pages("Die erste Zeile mit", "Strich und noch ein paar Wörter", "mehr davon")
    assert differing(difference(old, new, tmp_path)) == ["1:shifted"]


def test_the_look_of_letters(tmp_path: Path) -> None:
    """The same words in their places, but other shapes: a font that lost its letters."""
    old = page()
    new = page()
    rows = [thing for thing in new[0].things if isinstance(thing, Text)]
    new[0].things = [*rows, Box(60, 390, 400, 9 * 14, (1, 1, 1))]
    assert reasons(old, new, tmp_path) != ()


def test_text_within_forms_is_text(tmp_path: Path) -> None:
    """However deep text is nested, it is compared as words, not as a picture."""
    old, new = page(BOX), page(BOX)
    first = new[0].things[1]
    assert isinstance(first, Text)
    new[0].things[1] = replace(first, text=first.text.replace("Der", "Das", 1))
    for pages in (old, new):
        pages[0].nested = True
    assert reasons(old, new, tmp_path) == ("words",)


def test_another_size_of_the_page(tmp_path: Path) -> None:
    old, new = page(BOX), page(BOX)
    new[0].size = (420, 842)
    (pair,) = difference(old, new, tmp_path).pairs
    assert (pair.status, pair.reasons) == ("changed", ("format",))
    assert pair.old_size is not None
    assert pair.new_size is not None
    assert (pair.old_size.width, pair.new_size.width) == (209.9, 148.17)


def test_bleed_is_no_other_size(tmp_path: Path) -> None:
    """The same page with a wider sheet around its trim."""
    old, new = page(BOX), page(BOX)
    more = 8.5
    new[0].size = (A4[0] + 2 * more, A4[1] + 2 * more)
    old[0].trim = (0, 0, *A4)
    new[0].trim = (more, more, A4[0] + more, A4[1] + more)
    new[0].things = [replace(thing, x=thing.x + more, y=thing.y + more) for thing in new[0].things]
    (pair,) = difference(old, new, tmp_path).pairs
    assert "pictures" not in pair.reasons
    assert "format" not in pair.reasons
    assert pair.status in ("same", "shifted")


def test_a_turned_page(tmp_path: Path) -> None:
    old, new = page(PICTURE), page(PICTURE)
    for pages in (old, new):
        pages[0].rotate = 90
    new[0].things[0] = replace(PICTURE, picture=photo(dot=True))
    (pair,) = difference(old, new, tmp_path).pairs
    assert pair.reasons == ("pictures",)
    assert pair.new_size is not None
    assert pair.new_size.width > pair.new_size.height
    (spot,) = pair.new_spots
    assert spot.area.left > 180  # what was at the top is at the right


def test_scanned_pages(tmp_path: Path) -> None:
    """Without words the pictures decide, and pages are known again by their looks."""

    def scan(seed: int) -> list[Page]:
        picture = Image.new("L", (119, 168), 250)
        draw = ImageDraw.Draw(picture)
        for row in range(10, 150, 6):
            draw.line((12, row, 12 + (row * (seed + 3)) % 95, row), fill=60, width=2)
        draw.rectangle((60, seed * 9 % 100, 110, seed * 9 % 100 + 40), fill=90 + 20 * seed)
        return [Page([Photo(0, 0, *A4, picture)])]

    scans = [scan(n)[0] for n in range(5)]
    compared = difference(scans, [*scans[:2], scan(7)[0], *scans[2:]], tmp_path)
    assert differing(compared) == ["+3:added"]
    compared = difference(scans, [*scans[:2], scan(7)[0], *scans[3:]], tmp_path)
    assert differing(compared) == ["3:changed"]
    assert compared.pairs[2].reasons == ("pictures",)
    assert compared.old.words == 0
