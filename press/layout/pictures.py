"""Pictures as assets: a drawing goes in as it is, a photograph as a crop of its master."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from press.layout.colours import Palette
from press.layout.files import read_text
from press.layout.frames import Frame, crop_box, pixels
from press.model.composition import Asset, PictureAsset, TextAsset
from press.model.photo import Photo
from press.model.product import Product

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
#: How far each part of a drawing's colour may lie from that of a token, of 255.
NEARLY = 2


@dataclass(frozen=True, slots=True)
class Image:
    """What a template prints of a picture."""

    url: str
    alt: str
    caption: str
    credit: str
    #: Name of the frame, a class in the stylesheets.
    frame: str
    missing: bool


def place(
    root: Path, photo: Photo, frame: Frame, product: Product, colours: Palette
) -> tuple[Image, Mapping[str, Asset]]:
    """The picture in a frame of a product, and the asset that its address names."""
    asset: Asset
    if photo.missing:
        url = f"asset:pictures/{photo.id}-{frame.name}.svg"
        asset = TextAsset(_placeholder(photo.id, frame, colours, product.colour), "image/svg+xml")
    elif photo.vector:
        url = f"asset:pictures/{photo.id}.svg"
        drawing = read_text(root, photo.path)
        asset = TextAsset(_in_space(drawing, product.colour, colours), "image/svg+xml")
    else:
        url = f"asset:pictures/{photo.id}-{frame.name}.jpg"
        crop = crop_box(photo, frame)
        asset = PictureAsset(
            photo=photo,
            crop=crop,
            pixels=pixels(frame, product.ppi),
            colour=product.colour,
            quality=product.quality,
        )
    image = Image(url, photo.alt, photo.caption, photo.credit, frame.name, photo.missing)
    return image, {url: asset}


def _in_space(drawing: str, space: str, colours: Palette) -> str:
    """A drawing made in the palette's screen colours, in the colours of the product.

    What is nearly a token counts as it: colour engines round differently.
    """

    def literal(match: re.Match[str]) -> str:
        parts = tuple(int(match[0][i : i + 2], 16) for i in (1, 3, 5))
        for name, screen in colours.screens.items():
            if all(abs(a - b) <= NEARLY for a, b in zip(parts, screen, strict=True)):
                return colours.css(name, space)
        return match[0]

    return _HEX.sub(literal, drawing)


def _placeholder(name: str, frame: Frame, colours: Palette, space: str) -> str:
    """A crossed frame with the id of the picture that is missing."""
    width, height = frame.width, frame.height
    ground, line, ink = (colours.css(token, space) for token in ("sand", "rule", "ink"))
    size = min(width, height) / 12
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}mm" height="{height:g}mm"><title>{escape(name)}</title>'
        f'<rect width="{width:g}" height="{height:g}" fill="{ground}"/>'
        f'<path d="M0 0L{width:g} {height:g}M{width:g} 0L0 {height:g}" '
        f'stroke="{line}" stroke-width="0.5"/>'
        f'<text x="{width / 2:g}" y="{height / 2:g}" text-anchor="middle" '
        f'font-family="Source Sans 3" font-size="{size:g}" fill="{ink}">{escape(name)}</text>'
        f"</svg>"
    )
