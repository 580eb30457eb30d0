from __future__ import annotations

import pytest
from compositions import ROOT
from PIL import Image
from presses import TOKENS

from press.model.printer import HOUSE_CONVERSION, HOUSE_OUTPUT
from press.render.prepress.inks import Inks, convert, named_tokens, screens

INTENT = (ROOT / HOUSE_OUTPUT).read_bytes()
CONVERSION = (ROOT / HOUSE_CONVERSION).read_bytes()
RED = (0, 0.84, 0.9, 0.17)


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(named_tokens(TOKENS).values(), INTENT, CONVERSION)


def rgb(text: str) -> tuple[float, ...]:
    return tuple(int(text[i : i + 2], 16) / 255 for i in (0, 2, 4))


def test_tokens_of_a_stylesheet() -> None:
    assert named_tokens(TOKENS)["red"] == RED
    assert named_tokens("--a: device-cmyk(0 0 0 1 / 0.1); --b: #fff; --c: 3mm") == {}


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ("cb4321", RED),
        ("cb4322", RED),  # as another colour engine rounds it
        ("c94520", RED),
        ("fbf5ea", (0.02, 0.04, 0.1, 0)),
        ("1f1f1d", (0, 0, 0, 1)),  # the token ink as a screen shows it
        ("000000", (0, 0, 0, 1)),
        ("ffffff", (0, 0, 0, 0)),
        ("808080", (0, 0, 0, 0.498)),
    ],
)
def test_house_colours_and_neutrals_are_exact(
    inks: Inks, colour: str, ink: tuple[float, ...]
) -> None:
    assert inks.ink("rgb", rgb(colour)) == (pytest.approx(ink, abs=1e-3), True)


def test_gray_is_black_ink(inks: Inks) -> None:
    assert inks.ink("gray", (0.0,)) == ((0, 0, 0, 1), True)
    assert inks.ink("gray", (0.75,)) == ((0, 0, 0, 0.25), True)


def test_ink_stays(inks: Inks) -> None:
    assert inks.ink("cmyk", (0.1, 0.2, 0.3, 0.4)) == ((0.1, 0.2, 0.3, 0.4), True)


@pytest.mark.parametrize("colour", ["cb4326", "0000ee", "00ff00", "101060"])
def test_others_are_converted_and_told(inks: Inks, colour: str) -> None:
    ink, exact = inks.ink("rgb", rgb(colour))
    assert not exact
    assert 0 < sum(ink) <= 3.0
    assert len(ink) == 4


def test_out_of_range_is_cut(inks: Inks) -> None:
    assert inks.ink("rgb", (1.4, 1.0, 1.2)) == ((0, 0, 0, 0), True)


def test_lab(inks: Inks) -> None:
    white, exact = inks.ink("lab", (100.0, 0.0, 0.0))
    assert not exact
    assert max(white) < 0.02
    red, _ = inks.ink("lab", (48.0, 65.0, 45.0))
    assert red[1] > 0.8
    assert red[0] < 0.2
    blue, _ = inks.ink("lab", (40.0, 5.0, -40.0))
    assert blue[0] > 0.7
    assert blue[2] < 0.2
    for extreme in ((0.0, -128.0, 127.0), (100.0, 127.0, -128.0), (0.0, 0.0, 0.0)):
        assert sum(inks.ink("lab", extreme)[0]) <= 3.0


def test_no_ink_sum_above_300_percent() -> None:
    side = range(0, 256, 15)
    colours = bytes(part for r in side for g in side for b in side for part in (r, g, b))
    image = Image.frombytes("RGB", (len(colours) // 3, 1), colours)
    values = convert(image, CONVERSION).tobytes()
    sums = [sum(values[i : i + 4]) for i in range(0, len(values), 4)]
    assert max(sums) <= 3.0 * 255


def test_screens_of_the_house_match_the_layout_stage() -> None:
    from press.layout.colours import palette

    house = palette(ROOT)
    seen = screens(list(dict.fromkeys(house.inks.values())), INTENT)
    assert seen == {house.screens[name]: ink for name, ink in house.inks.items()}
