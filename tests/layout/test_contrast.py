"""Every text/background pair that the stylesheets use is legible (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import LayoutError
from press.findings import Origin
from press.layout.colours import contrast, palette
from press.layout.contrast import Printed, printed, too_faint

from .books import PROJECT
from .stylesheets import Rule, rules

COLOURS = palette(PROJECT)
PRINTED = tuple(printed(PROJECT, COLOURS))
PAIRS = tuple(dict.fromkeys(one.pair for one in PRINTED))
FAMILIES = tuple(dict.fromkeys(one.family for one in PRINTED if one.family))

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


def test_the_families_are_those_of_the_stylesheet() -> None:
    assert FAMILIES == ("ochre", "red", "petrol", "blue")
    assert {one.text for one in PRINTED if one.pair.text == "on-region"} == {"ink", "paper"}
    assert len(PRINTED) > 90


@pytest.mark.parametrize("one", PRINTED, ids=lambda one: f"{one.pair.rule} {one.family}".strip())
def test_pair_is_legible(one: Printed) -> None:
    assert one.ratio >= one.least


def ratio(text: str, ground: str) -> float:
    return contrast(COLOURS.screens[text], COLOURS.screens[ground])


@pytest.mark.parametrize("family", FAMILIES)
def test_family_is_legible_at_any_size(family: str) -> None:
    """What a designer may rely on when a new part is added."""
    on_region = next(p.text for p in PRINTED if p.family == family and p.pair.text == "on-region")
    assert ratio(on_region, family) >= 4.5
    for ground in ("paper", "cream", f"{family}-tint"):
        assert ratio(f"{family}-deep", ground) >= 4.5, ground
        assert ratio("ink", ground) >= 4.5, ground


def changed(tmp_path: Path, old: str, new: str, name: str = "css/tokens.css") -> Path:
    """A root with the house's colours, one of them another."""
    for path in ("contrast.yaml", "css/tokens.css", "css/type.css", "colour/FOGRA39L_coated.icc"):
        copy = tmp_path / "layouts" / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((PROJECT / "layouts" / path).read_bytes())
    file = tmp_path / "layouts" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return tmp_path


def test_the_house_is_legible() -> None:
    assert list(too_faint(PROJECT, COLOURS)) == []


def test_a_faint_colour_is_told_with_its_line(tmp_path: Path) -> None:
    root = changed(tmp_path, "--grey: device-cmyk(0 0 0 0.72)", "--grey: device-cmyk(0 0 0 0.4)")
    (told,) = too_faint(root, palette(root))
    assert told.code == "layout/contrast"
    line = 1 + (root / "layouts/css/tokens.css").read_text("utf-8").split("--grey")[0].count("\n")
    assert told.origin == Origin("layouts/css/tokens.css", line)
    assert dict(told.values) == {
        "text": "grey", "ground": "paper", "rule": ".source", "ratio": 2.12, "least": 4.5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("text: grey", "text: gray", ".source"),
        ("ground: sand}", "ground: sand, big: true}", "25.big"),
        ("- {rule: html, text: ink, ground: paper}", "- html", "0"),
    ],
)
def test_a_broken_list_is_told(tmp_path: Path, old: str, new: str, field: str) -> None:
    root = changed(tmp_path, old, new, "contrast.yaml")
    with pytest.raises(LayoutError) as caught:
        list(too_faint(root, palette(root)))
    told = caught.value.report.findings[0]
    assert told.code == "layout/contrast-field"
    assert told.origin == Origin("layouts/contrast.yaml")
    assert told.values["field"] == field


def _colours(rule: Rule) -> tuple[str, str]:
    """Text and background colour that a rule sets itself, or empty."""
    text = rule.declarations.get("color", "")
    ground = rule.declarations.get("background", rule.declarations.get("background-color", ""))
    return "" if text == "inherit" else text, ground


COLOURED = [rule for rule in rules() if any(_colours(rule))]


@pytest.mark.parametrize("rule", COLOURED, ids=lambda rule: rule.selector)
def test_every_coloured_rule_is_in_the_table(rule: Rule) -> None:
    """New colours in a stylesheet must be declared, with what is behind them."""
    pairs = [pair for pair in PAIRS if pair.rule == rule.selector]
    assert pairs or rule.selector in DECORATION, (
        f"layouts/css/{rule.file}:{rule.line}: declare {rule.selector!r} in layouts/contrast.yaml "
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
    assert {pair.rule for pair in PAIRS} - selectors == set()
    assert DECORATION - selectors == set()
