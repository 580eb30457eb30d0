"""Contrast of text and ground, computed from the tokens on every run.

Which pairs the stylesheets print stands in `layouts/contrast.yaml`; a test holds that list
against every rule with a colour. Source: WCAG 2.1, 1.4.3; design/print, A22.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, RootModel, ValidationError

from press.codes import finding
from press.errors import LayoutError
from press.findings import Finding, Origin
from press.layout.colours import TOKENS, Palette, contrast
from press.layout.files import read_text, read_yaml

PAIRS = "layouts/contrast.yaml"
#: Where the colour families fill the names that the parts use.
TYPE = "layouts/css/type.css"
#: Least contrast of text, and of large text.
LEAST, LEAST_LARGE = 4.5, 3.0
_FAMILY = re.compile(r"^\.([\w-]+)\s*\{([^}]*--on-region[^}]*)\}", re.MULTILINE)
_FILLED = re.compile(r"--([\w-]+)\s*:\s*var\(--([\w-]+)\)")


class Pair(BaseModel):
    """Text and ground of a rule, as tokens or as names that a colour family fills."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: str
    text: str
    ground: str
    large: bool = False


class PairsFile(RootModel[list[Pair]]):
    """All pairs."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A pair in a colour family, if it depends on one: tokens and their contrast."""

    pair: Pair
    #: Empty where the pair is the same in all families.
    family: str
    text: str
    ground: str
    ratio: float

    @property
    def least(self) -> float:
        """What the contrast must reach."""
        return LEAST_LARGE if self.pair.large else LEAST


def printed(root: Path, colours: Palette) -> Iterator[Printed]:
    """Every pair in every family that prints it.

    Raises `LayoutError` for a list that is no list of pairs and for unknown tokens.
    """
    families = dict(_families(read_text(root, TYPE)))
    names = {name for filled in families.values() for name in filled}
    for pair in _pairs(root):
        for family in families if {pair.text, pair.ground} & names else ("",):
            filled = families.get(family, {})
            text, ground = (filled.get(name, name) for name in (pair.text, pair.ground))
            for token in (text, ground):
                if token not in colours.screens:
                    raise LayoutError(_broken(pair.rule, f"--{token}?"))
            ratio = contrast(colours.screens[text], colours.screens[ground])
            yield Printed(pair, family, text, ground, ratio)


def too_faint(root: Path, colours: Palette) -> Iterator[Finding]:
    """A finding for every two tokens that cannot be told apart well enough."""
    told: set[tuple[str, str]] = set()
    for one in printed(root, colours):
        if one.ratio < one.least and (one.text, one.ground) not in told:
            told.add((one.text, one.ground))
            yield finding(
                "layout/contrast",
                _origin(root, one.text),
                text=one.text,
                ground=one.ground,
                rule=one.pair.rule,
                ratio=round(one.ratio, 2),
                least=one.least,
            )


def _pairs(root: Path) -> list[Pair]:
    try:
        return PairsFile.model_validate(read_yaml(root, PAIRS)).root
    except ValidationError as error:
        raise LayoutError(
            *(
                _broken(".".join(map(str, fault["loc"])) or "–", fault["msg"])
                for fault in error.errors()
            )
        ) from None


def _broken(field: str, problem: str) -> Finding:
    return finding("layout/contrast-field", Origin(PAIRS), field=field, problem=problem)


def _families(css: str) -> Iterator[tuple[str, dict[str, str]]]:
    for family, declarations in _FAMILY.findall(css):
        yield family, dict(_FILLED.findall(declarations))


def _origin(root: Path, token: str) -> Origin:
    """The line that gives a token its colour."""
    css = read_text(root, TOKENS)
    place = re.search(rf"--{re.escape(token)}\s*:", css)
    return Origin(TOKENS, css.count("\n", 0, place.start()) + 1 if place else None)
