"""What `docs/designers/README.md` says about files, names and colours is true."""

from __future__ import annotations

import re

import pytest

from press.layout.colours import palette
from press.layout.pictures import NEARLY
from press.layout.products import ProductFile
from press.model.blocks import KINDS

from .books import PROJECT
from .stylesheets import rules

GUIDE = (PROJECT / "docs/designers/README.md").read_text(encoding="utf-8")
QUOTED = set(re.findall(r"`([^`\n]+)`", GUIDE))
ROW = re.compile(r"^\| `--([\w-]+)` \| ([\d /]+) \| `(#[0-9a-f]{6})` \| (.+) \|$", re.MULTILINE)


def test_palette_is_that_of_the_tokens() -> None:
    tokens = palette(PROJECT)
    rows = {name: (shares, screen) for name, shares, screen, _ in ROW.findall(GUIDE)}
    assert list(rows) == list(tokens.inks)
    for name, ink in tokens.inks.items():
        shares = " / ".join(f"{100 * part:g}" for part in ink)
        right = f"| `--{name}` | {shares} | `{tokens.css(name, 'rgb')}` |"
        assert rows[name][0] == shares, right
        # colour engines differ by a step or two
        written = [int(rows[name][1][i : i + 2], 16) for i in (1, 3, 5)]
        assert all(
            abs(a - b) <= NEARLY for a, b in zip(written, tokens.screens[name], strict=True)
        ), right


@pytest.mark.parametrize(
    "path", sorted(q for q in QUOTED if re.match(r"(layouts|press|tests|images|sources)/", q))
)
def test_path_exists(path: str) -> None:
    assert (PROJECT / path).exists()


def test_variables_exist() -> None:
    defined = {name for rule in rules() for name in rule.declarations if name.startswith("--")}
    named = {q for q in QUOTED if re.fullmatch(r"--[a-z-]+", q)}
    options = {"--product"}
    assert named - defined - options - {"--step", "--share"} == set()


def test_classes_exist() -> None:
    styled = {name for rule in rules() for name in re.findall(r"\.[a-z][\w-]*", rule.selector)}
    named = {
        c
        for q in QUOTED
        if re.fullmatch(r"(\.[a-z][\w-]*)+", q)
        for c in re.findall(r"\.[a-z][\w-]*", q)
    }
    endings = {".jpg", ".svg"}
    assert named - styled - endings == set()


def test_product_fields_are_all_told() -> None:
    table = GUIDE.partition("## Produkte")[2].partition("## ")[0]
    told = {
        name
        for cell in re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", cell)
    }
    assert told == set(ProductFile.model_fields)


def test_views_that_a_designer_meets_are_named_as_they_are() -> None:
    views = (PROJECT / "press/layout/views.py").read_text(encoding="utf-8")
    for name in ("_motif", "_block"):
        assert f"`{name}`" in GUIDE
        assert name in views


def test_every_kind_of_block_is_printed() -> None:
    printed = (PROJECT / "layouts/parts/blocks.html").read_text(encoding="utf-8")
    assert [name for name in KINDS.values() if f'v.macro == "{name}"' not in printed] == []
