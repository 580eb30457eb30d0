"""Pictures as assets: a drawing goes in as it is, a photograph as a crop of its master."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from press.layout.colours import Palette, ink_css, separated
from press.layout.files import read_text
from press.layout.frames import Frame, crop_box, pixels
from press.model.composition import Asset, PictureAsset, TextAsset
from press.model.photo import Photo, PictureKind
from press.model.printer import HOUSE, Separation
from press.model.product import Product, Space

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
#: As a value, so that no reference such as `href="#abc"` is taken for a colour.
_SIGN_COLOUR = re.compile(
    r"(?:(?<=[:\s])|(?<=(?:fill|roke|olor)=[\"']))"
    r"(?:#(?P<hex>[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?=[\s;}\"'])"
    r"|rgb\(\s*(?P<r>\d{1,3})\s*,\s*(?P<g>\d{1,3})\s*,\s*(?P<b>\d{1,3})\s*\))"
)
#: How far each part of a drawing's colour may lie from that of a token, of 255.
NEARLY = 2
_LABELS: Mapping[PictureKind, str] = {"photo": "Foto", "drawing": "Illustration", "map": "Karte"}


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
    #: What the credit calls it: `Foto`.
    label: str = "Foto"


def place(
    root: Path,
    photo: Photo,
    frame: Frame,
    product: Product,
    colours: Palette,
    separation: Separation = HOUSE,
) -> tuple[Image, Mapping[str, Asset]]:
    """The picture in a frame of a product, and the asset that its address names."""
    asset: Asset
    frame = frame.around(photo)
    if photo.missing:
        url = f"asset:pictures/{photo.id}-{frame.name}.svg"
        asset = TextAsset(_placeholder(photo.id, frame, colours, product.colour), "image/svg+xml")
    elif photo.vector:
        url = f"asset:pictures/{photo.id}.svg"
        drawing = read_text(root, photo.path)
        drawing = _in_space(drawing, product.colour, colours)
        if frame.whole and product.colour == "cmyk":
            drawing = _own_colours(root, drawing, separation)
        asset = TextAsset(drawing, "image/svg+xml")
    else:
        url = f"asset:pictures/{photo.id}-{frame.name}.jpg"
        crop = crop_box(photo, frame)
        asset = PictureAsset(
            photo=photo,
            crop=crop,
            pixels=pixels(frame, product.ppi),
            colour=product.colour,
            quality=product.quality,
            separation=separation,
        )
    label = _LABELS[photo.kind]
    image = Image(url, photo.alt, photo.caption, photo.credit, frame.name, photo.missing, label)
    return image, {url: asset}


def _in_space(drawing: str, space: Space, colours: Palette) -> str:
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


def _own_colours(root: Path, drawing: str, separation: Separation) -> str:
    """A sign that came from elsewhere: its own colours are meant, and become ink here."""

    def ink(match: re.Match[str]) -> str:
        if digits := match["hex"]:
            digits = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
            red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
        else:
            red, green, blue = (min(255, int(match[part])) for part in "rgb")
        return ink_css(separated(root, (red, green, blue), separation.conversion))

    return _SIGN_COLOUR.sub(ink, drawing)


def _placeholder(name: str, frame: Frame, colours: Palette, space: Space) -> str:
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
