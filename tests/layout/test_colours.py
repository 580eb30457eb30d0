from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.errors import LayoutError
from press.layout.colours import (
    TOKENS,
    contrast,
    hexadecimal,
    palette,
    parse_ink,
    screen_colours,
    to_screen,
)
from press.model.printer import HOUSE_OUTPUT

from .books import PROJECT
from .icc import darker_paper, screen
from .stylesheets import files, rules


@pytest.mark.parametrize(
    ("text", "ink"),
    [
        ("device-cmyk(0 0 0 1)", (0, 0, 0, 1)),
        ("device-cmyk( 0.02  .5 1 0 )", (0.02, 0.5, 1, 0)),
        ("device-cmyk(0 0 0 1 / 0.10)", (0, 0, 0, 1)),
        ("device-cmyk(0 0 0 1/.1)", (0, 0, 0, 1)),
    ],
)
def test_ink_is_read(text: str, ink: tuple[float, ...]) -> None:
    assert parse_ink(text) == ink


@pytest.mark.parametrize(
    "text",
    ["#fff", "red", "device-cmyk(0 0 0)", "device-cmyk(0, 0, 0, 1)", "device-cmyk(0% 0% 0% 100%)"],
)
def test_what_is_no_ink_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an ink colour"):
        parse_ink(text)


def test_screen_values_are_those_of_the_profile() -> None:
    """Against the profile evaluated by hand, which interpolates in another way than lcms."""
    profile = (PROJECT / HOUSE_OUTPUT).read_bytes()
    tokens = palette(PROJECT)
    assert {"ink", "paper", "cream", "ochre", "red-deep", "blue-tint"} <= tokens.inks.keys()
    for name, ink in tokens.inks.items():
        assert tokens.screens[name] == pytest.approx(screen(profile, ink), abs=2), name


def test_paper_is_white_and_ink_is_nearly_black() -> None:
    tokens = palette(PROJECT)
    assert tokens.screens["paper"] == (255, 255, 255)
    assert max(tokens.screens["ink"]) < 40


def test_palette_gives_literal_colours_in_both_spaces() -> None:
    tokens = palette(PROJECT)
    assert tokens.css("paper", "rgb") == "#ffffff"
    assert tokens.css("ochre", "cmyk") == "device-cmyk({:g} {:g} {:g} {:g})".format(
        *tokens.inks["ochre"]
    )
    assert parse_ink(tokens.css("ochre", "cmyk")) == tokens.inks["ochre"]


def test_a_proof_shows_the_inks_on_the_paper_of_the_shop(own_root: Path) -> None:
    other = "layouts/colour/darker.icc"
    (own_root / other).write_bytes(darker_paper((PROJECT / HOUSE_OUTPUT).read_bytes()))
    tokens = palette(own_root, other)
    assert tokens.screens == palette(own_root).screens
    for name in ("petrol", "red", "blue"):
        assert sum(tokens.proofs[name]) < sum(tokens.screens[name]) - 15
        assert tokens.css(name, "proof") == hexadecimal(tokens.proofs[name])
    css = to_screen(own_root, "a { color: device-cmyk(0 0.84 0.90 0.17); }", "x.css", other)
    assert css == f"a {{ color: {tokens.css('red', 'proof')}; }}"


def test_tokens_differ_on_the_screen() -> None:
    """Otherwise a drawing's colour could not be traced back to its ink."""
    tokens = palette(PROJECT)
    assert len(set(tokens.screens.values())) == len(tokens.screens)


def test_screen_colours_of_nothing() -> None:
    assert screen_colours(PROJECT, ()) == {}


def test_alpha_stays() -> None:
    css = to_screen(
        PROJECT, "a{color:device-cmyk(0 0 0 1 / 0.10)} b{color:device-cmyk(0 0 0 0)}", "x.css"
    )
    r, g, b = palette(PROJECT).screens["ink"]
    assert css == f"a{{color:rgba({r}, {g}, {b}, 0.10)}} b{{color:#ffffff}}"


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_no_ink_is_left_for_the_screen(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    screened = to_screen(PROJECT, css, path.name)
    assert "device-cmyk" not in screened
    changed = [
        (a, b) for a, b in zip(css.splitlines(), screened.splitlines(), strict=True) if a != b
    ]
    assert all("device-cmyk(" in before for before, _ in changed)


@pytest.mark.parametrize(
    "value",
    [
        "#c30",
        "rgb(200, 60, 30)",
        "rgba(0 0 0 / 50%)",
        "hsl(10 80% 50%)",
        "hwb(10 0% 0%)",
        "lab(50% 40 60)",
        "oklch(60% 0.2 30)",
        "color(srgb 1 0 0)",
        "color-mix(in srgb, red, blue)",
        "red",
        "device-cmyk(0%, 80%, 90%, 10%)",
        "device-cmyk(0 80 90)",
    ],
)
def test_colour_not_given_as_ink_is_refused_with_its_line(own_root: Path, value: str) -> None:
    path = own_root / TOKENS
    before = path.read_text(encoding="utf-8").rstrip().removesuffix("}")
    path.write_text(f"{before}  --extra-2: {value};\n}}\n", encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        palette(own_root)
    (fault,) = caught.value.report
    assert fault.code == "layout/colour-not-ink"
    assert fault.origin is not None
    assert fault.origin.path == TOKENS
    assert fault.origin.line == before.count("\n") + 1


def test_all_wrong_colours_are_told_at_once(own_root: Path) -> None:
    (own_root / TOKENS).write_text(
        ":root {\n--one: #fff;\n--ink: device-cmyk(0 0 0 1);\n--two: red;\n}\n", encoding="utf-8"
    )
    with pytest.raises(LayoutError) as caught:
        palette(own_root)
    assert [f.origin and f.origin.line for f in caught.value.report] == [2, 4]


def test_token_names_may_hold_figures(own_root: Path) -> None:
    (own_root / TOKENS).write_text(":root { --grey-2: device-cmyk(0 0 0 .5); }", encoding="utf-8")
    assert palette(own_root).inks == {"grey-2": (0, 0, 0, 0.5)}


def test_malformed_ink_in_a_stylesheet_is_refused_with_its_line(own_root: Path) -> None:
    """It would reach the renderer as ink in a product for the screen."""
    with pytest.raises(LayoutError) as caught:
        to_screen(own_root, "a {\n  color: device-cmyk(0, 0, 0, 1);\n}", "layouts/css/x.css")
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/colour-not-ink", "layouts/css/x.css:2")


NAMED = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(", re.I
)


@pytest.mark.parametrize(
    "property_", ["color", "background", "background-color", "border", "border-top", "border-left"]
)
def test_stylesheets_use_tokens_only(property_: str) -> None:
    """A screen colour in a stylesheet would be a stray colour in print."""
    known = {"inherit", "none", "transparent"}
    for rule in rules():
        value = rule.declarations.get(property_, "")
        words = re.sub(
            r"(var|device-cmyk|url)\([^)]*\)|[\d.-]+[a-z%]*|\b(solid|no-repeat)\b", "", value
        )
        assert not set(words.split()) - known, (rule.file, rule.selector, value)
        assert not NAMED.search(value), (rule.file, rule.selector, value)


def test_every_variable_in_use_is_defined() -> None:
    """WeasyPrint drops a declaration with an unknown variable."""
    defined = {name for rule in rules() for name in rule.declarations if name.startswith("--")}
    used = {
        (rule.file, name)
        for rule in rules()
        for value in rule.declarations.values()
        for name in re.findall(r"var\((--[\w-]+)", value)
    }
    set_by_templates = {"--step", "--share"}
    assert {(f, n) for f, n in used if n not in defined | set_by_templates} == set()


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((255, 255, 255), (0, 0, 0), 21.0),
        ((119, 119, 119), (255, 255, 255), 4.48),
        ((255, 0, 0), (255, 255, 255), 4.00),
        ((10, 20, 30), (10, 20, 30), 1.0),
    ],
)
def test_contrast_is_that_of_wcag(
    first: tuple[int, int, int], second: tuple[int, int, int], ratio: float
) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


def test_hexadecimal() -> None:
    assert hexadecimal((0, 10, 255)) == "#000aff"
