"""The maps of an excerpt: where its counties lie, on its cover, inside and on its back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from press.layout.colours import Palette
from press.layout.maps import Geometry, geometry, mosaic
from press.layout.views import SectionView
from press.model.composition import Asset, TextAsset
from press.model.product import Product

SVG = "image/svg+xml"
#: Width and height of the head of the back cover with its bleed, mm.
HEAD = (216, 176.53)
#: Width of the map in it when there is one county, and what is seen around the state,
#: in units of the map.
WINDOW = 700
RIM = 50


def excerpt_maps(
    root: Path, chapters: tuple[SectionView, ...], product: Product, colours: Palette
) -> dict[str, Asset]:
    """The maps that only an excerpt has: for its cover, its inside and its back."""
    shapes = geometry(root)
    counties = [(view, view.story.county) for view in chapters if view.story.county]

    def css(name: str) -> str:
        return colours.css(name, product.colour)

    colour = chapters[0].colour
    fills = {county.ags: css(view.colour) for view, county in counties}
    cover = mosaic(
        shapes, fills, ground=css("sand"), seam=css("cream"), seam_width=5, title="Karte"
    )
    inside = mosaic(
        shapes,
        fills,
        ground=css("sand"),
        seam=css("paper"),
        seam_width=3.2,
        title="Karte",
        numbers={county.ags: view.number for view, county in counties if view.number},
        figure_colours={
            county.ags: css("ink" if view.colour == "ochre" else "paper")
            for view, county in counties
        },
        font_size=26,
    )
    own, ground = ("ink", "tint") if colour == "ochre" else ("cream", "deep")
    back = mosaic(
        shapes,
        {county.ags: css(own) for _, county in counties},
        ground=css(f"{colour}-{ground}"),
        seam=css(colour),
        seam_width=3.2,
        title="Karte",
        crop=_window(shapes, [county.ags for _, county in counties]),
    )
    return {
        "asset:maps/place.svg": TextAsset(cover, SVG),
        "asset:maps/inside.svg": TextAsset(inside, SVG),
        "asset:maps/back.svg": TextAsset(back, SVG),
    }


def _window(shapes: Geometry, counties: Sequence[str]) -> tuple[float, float, float, float]:
    """The part of the map on the back cover, in its units: around the only county, near
    enough to see its neighbours, or all of the state."""
    wide = WINDOW if len(counties) == 1 else shapes.width + 2 * RIM
    high = wide * HEAD[1] / HEAD[0]
    if len(counties) > 1:
        return (-RIM, (shapes.height - high) / 2, wide, high)
    left, top = shapes.outlines[counties[0]].label
    return (
        min(max(left - wide / 2, -RIM), shapes.width + RIM - wide),
        min(max(top - high / 2, -RIM), shapes.height + RIM - high),
        wide,
        high,
    )
