"""Maps drawn from the county geometry in `layouts/maps/`.

Coordinates are those of the file (a plane of 1000 × 818 units). `fill-rule` is evenodd,
for Weimarer Land lies around Weimar. Colours are literal: an SVG does not see the tokens.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from press.codes import finding
from press.errors import LayoutError
from press.findings import Origin
from press.layout.files import read_text

GEOMETRY = "layouts/maps/thueringen-2019.json"


@dataclass(frozen=True, slots=True)
class Outline:
    """One unit: its SVG path and the point for a label."""

    path: str
    label: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Geometry:
    """All units by their official key (AGS)."""

    width: float
    height: float
    outlines: Mapping[str, Outline]


def geometry(root: Path) -> Geometry:
    """Read the geometry; raises `LayoutError` when the file is not what it should be."""
    try:
        data = json.loads(read_text(root, GEOMETRY))
        _, _, width, height = data["viewBox"]
        outlines = {
            unit["ags"]: Outline(unit["d"], (float(unit["label"][0]), float(unit["label"][1])))
            for unit in data["kreise"]
        }
        return Geometry(float(width), float(height), outlines)
    except json.JSONDecodeError as error:
        raise _broken(error.msg, error.lineno) from None
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _broken(repr(error)) from None


def require(shapes: Geometry, keys: Iterable[str]) -> None:
    """Raises `LayoutError` unless the map has a unit for each of these official keys."""
    if lacking := sorted(set(keys) - shapes.outlines.keys()):
        raise _broken(f"AGS {', '.join(lacking)}?")


def _broken(problem: str, line: int | None = None) -> LayoutError:
    return LayoutError(finding("layout/broken-map", Origin(GEOMETRY, line), problem=problem))


def mosaic(
    shapes: Geometry,
    fills: Mapping[str, str],
    *,
    ground: str,
    seam: str,
    seam_width: float,
    title: str,
    crop: tuple[float, float, float, float] | None = None,
    numbers: Mapping[str, str] | None = None,
    figure_colours: Mapping[str, str] | None = None,
    font_size: float = 26,
) -> str:
    """The state as a mosaic.

    `fills` gives units their colour by AGS, `ground` is the colour of all others, `seam`
    the colour of the joints between them. `crop` is a view box in map units. `numbers`
    prints a figure at the label point of a unit, in its `figure_colours`.
    """
    x, y, width, height = crop or (0, 0, shapes.width, shapes.height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {y:g} {width:g} {height:g}">'
        f"<title>{escape(title)}</title>"
        f'<g fill-rule="evenodd" stroke="{seam}" stroke-width="{seam_width:g}" '
        f'stroke-linejoin="round">'
    ]
    for ags, outline in shapes.outlines.items():
        parts.append(f'<path fill="{fills.get(ags, ground)}" d="{outline.path}"/>')
    parts.append("</g>")
    for ags, number in (numbers or {}).items():
        left, top = shapes.outlines[ags].label
        colour = (figure_colours or {}).get(ags, seam)
        parts.append(
            f'<text x="{left:g}" y="{top + font_size * 0.35:g}" text-anchor="middle" '
            f'font-family="Source Sans 3" font-weight="600" font-size="{font_size:g}" '
            f'fill="{colour}">{escape(number)}</text>'
        )
    parts.append("</svg>")
    return "".join(parts)
