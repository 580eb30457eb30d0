"""A book laid out as HTML with everything it needs, ready for the one renderer call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from press.model.edition import Edition
from press.model.photo import Photo
from press.model.printer import HOUSE, Printer, Separation
from press.model.product import Product, Space


@dataclass(frozen=True, slots=True)
class FileAsset:
    """A file below the project root, served as it is: a font, a colour profile."""

    path: str
    mime: str


@dataclass(frozen=True, slots=True)
class TextAsset:
    """Made by the layout stage: a stylesheet, a map drawn from data, a cleaned SVG."""

    content: str
    mime: str


@dataclass(frozen=True, slots=True)
class PictureAsset:
    """A raster picture that must be cropped and scaled before it is served."""

    photo: Photo
    #: Box in px of the oriented master: left, top, right, bottom.
    crop: tuple[int, int, int, int]
    #: Size to scale to, px.
    pixels: tuple[int, int]
    colour: Space
    #: JPEG quality, 1–95.
    quality: int
    #: How it becomes ink, or how ink without a profile of its own is meant.
    separation: Separation = HOUSE


Asset = FileAsset | TextAsset | PictureAsset


@dataclass(frozen=True, slots=True)
class Composition:
    """`html` and the assets its `asset:` addresses name; nothing else is fetched."""

    edition: Edition
    product: Product
    selection: str
    title: str
    language: str
    html: str
    #: Address such as `asset:fonts/SourceSerif4-Regular.ttf.woff2` -> asset.
    assets: Mapping[str, Asset]
    #: Ids of the stories in reading order; each is the value of a `data-story` attribute.
    stories: tuple[str, ...]
    #: Names that are never divided at the end of a line: `Sömmerda`, `Ilm-Kreis`.
    unbroken: tuple[str, ...] = ()
    #: The house's own hyphenation, as in `model.book.Typography`.
    hyphenation: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    #: The print shop that a print file is made for; None for screens.
    printer: Printer | None = None
