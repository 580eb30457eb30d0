"""Every text/background pair that the stylesheets use is legible (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from press.layout.colours import contrast, palette

from .books import PROJECT
from .stylesheets import Rule, rules

FAMILIES = ("ochre", "red", "petrol", "blue")
#: What a family makes of these names, see `.ochre`, `.red` … in `type.css`.
OF_FAMILY = {"region": "{}", "deep": "{}-deep", "tint": "{}-tint"}


@dataclass(frozen=True)
class Pair:
    """Text as a rule of the stylesheets prints it.

    `text` and `ground` are tokens, or `region`, `on-region`, `deep` and `tint`, which stand
    for one token a family.
    """

    selector: str
    text: str
    ground: str
    #: The rule sets 18 pt or more, or 14 pt and bold (semibold is not), for all of its text.
    large: bool = False


PAIRS = (
    # type.css
    Pair("html", "ink", "paper"),
    Pair(".text h3", "deep", "paper"),
    Pair(".text h4", "deep", "paper"),
    Pair(".note", "ink", "paper"),
    # page.css
    Pair("@page", "ink", "paper"),
    Pair(".thumb span", "on-region", "region"),
    Pair(".sheet.cream", "ink", "cream"),
    Pair(".sheet.region", "on-region", "region"),
    # parts/band.css
    Pair(".band", "on-region", "region"),
    # parts/blocks.css
    Pair(".source", "grey", "paper"),
    Pair(".figure-value", "deep", "paper"),
    Pair(".moments .when", "deep", "paper"),
    Pair(".step-number", "on-region", "region"),
    Pair(".net-above", "paper", "ink"),
    Pair(".net-centre", "on-region", "region"),
    Pair(".net-node", "ink", "tint"),
    Pair(".part-pull .pull-text", "deep", "paper", large=True),
    Pair(".part-quotation .pull-text", "deep", "paper", large=True),
    Pair(".goal-number", "on-region", "region", large=True),
    Pair(".outlook .goal-text strong", "deep", "paper", large=True),
    # parts/excerpt.css
    Pair(".offprint h1 .tab", "on-region", "region"),
    Pair(".head.tint", "ink", "tint"),
    Pair(".back-cell h2", "deep", "cream"),
    Pair(".small-imprint h2", "deep", "cream"),
    # parts/frame.css; the back cover's text may run over the map's echo in sand
    Pair(".cover-year", "red", "cream", large=True),
    Pair(".echo", "ink", "sand"),
    Pair(".entry-number", "deep", "paper"),
    # parts/side.css
    Pair(".monogram", "on-region", "region", large=True),
    Pair(".part-title", "deep", "paper"),
    # parts/stories.css
    Pair(".opener", "on-region", "region"),
    Pair(".number", "ink", "paper"),
    Pair(".giant", "deep", "paper", large=True),
    Pair(".number h3", "deep", "paper"),
    Pair(".people-number", "deep", "paper"),
)

#: Shapes without text, and text that only decorates: the criterion leaves them out.
DECORATION = {
    "ul.list > li::before",  # the bullet
    ".moments li::before",  # the dot on the line of time
    ".bar",
    ".bar.strong",
    ".net-stem",
    ".fragment",
    "@page :blank",
    ".offprint .block",
    ".tile",
    ".shape",
    ".head.map",
    ".sign",  # the card behind a county's sign
    ".watermark",  # says the same as the line at the head of the page
}


def _cases() -> list[Any]:
    cases = []
    for pair in PAIRS:
        names = {pair.text, pair.ground}
        for family in FAMILIES if names & {*OF_FAMILY, "on-region"} else ("",):
            cases.append(pytest.param(pair, family, id=f"{pair.selector} {family}".strip()))
    return cases


def token(name: str, family: str) -> str:
    """The token behind a name in a family."""
    if name == "on-region":
        value = _declared(f".{family}", "--on-region")
        return value.removeprefix("var(--").removesuffix(")")
    return OF_FAMILY.get(name, name).format(family)


def ratio(text: str, ground: str, family: str = "") -> float:
    screens = palette(PROJECT).screens
    return contrast(screens[token(text, family)], screens[token(ground, family)])


def _declared(selector: str, name: str) -> str:
    for rule in rules():
        if rule.selector == selector and name in rule.declarations:
            return rule.declarations[name]
    raise AssertionError(f"no rule {selector} with {name}")


@pytest.mark.parametrize(("pair", "family"), _cases())
def test_pair_is_legible(pair: Pair, family: str) -> None:
    assert ratio(pair.text, pair.ground, family) >= (3 if pair.large else 4.5)


@pytest.mark.parametrize("family", FAMILIES)
def test_family_is_legible_at_any_size(family: str) -> None:
    """What a designer may rely on when a new part is added."""
    assert ratio("on-region", "region", family) >= 4.5
    for ground in ("paper", "cream", "tint"):
        assert ratio("deep", ground, family) >= 4.5, ground
        assert ratio("ink", ground, family) >= 4.5, ground


def _colours(rule: Rule) -> tuple[str, str]:
    """Text and background colour that a rule sets itself, or empty."""
    text = rule.declarations.get("color", "")
    ground = rule.declarations.get("background", rule.declarations.get("background-color", ""))
    return "" if text == "inherit" else text, ground


COLOURED = [rule for rule in rules() if any(_colours(rule))]


@pytest.mark.parametrize("rule", COLOURED, ids=lambda rule: rule.selector)
def test_every_coloured_rule_is_in_the_table(rule: Rule) -> None:
    """New colours in a stylesheet must be declared above, with what is behind them."""
    pairs = [pair for pair in PAIRS if pair.selector == rule.selector]
    assert pairs or rule.selector in DECORATION, (
        f"layouts/css/{rule.file}:{rule.line}: declare {rule.selector!r} in PAIRS "
        "(or in DECORATION if it carries no text)"
    )
    text, ground = _colours(rule)
    for pair in pairs:
        assert text in ("", f"var(--{pair.text})")
        assert ground.startswith("url(") or ground in ("", f"var(--{pair.ground})")
        if pair.large:
            size = float(rule.declarations["font-size"].removesuffix("pt"))
            bold = rule.declarations.get("font-weight") in ("700", "bold")
            assert size >= (14 if bold else 18)


def test_table_names_rules_that_exist() -> None:
    selectors = {rule.selector for rule in COLOURED}
    assert {pair.selector for pair in PAIRS} - selectors == set()
    assert DECORATION - selectors == set()
