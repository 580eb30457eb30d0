"""A product: a set of promises that a PDF is held to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin

#: `proof` shows on screens what the press will make of `cmyk`.
Space = Literal["rgb", "cmyk", "proof"]


@dataclass(frozen=True, slots=True)
class Product:
    """Read from `layouts/products/<name>.yaml`."""

    name: str
    #: Part of the file name: `ikpe-2019-<label>.pdf`.
    label: str
    #: What the file is for, one line in German, for the manifest and the closing table.
    role: str
    #: Colour of everything on the page: of screens, of ink, or of screens showing ink.
    colour: Space
    #: WeasyPrint's `pdf_variant`, such as `pdf/ua-1`, or None.
    variant: str | None
    tagged: bool
    #: Resolution that pictures are scaled to at their printed size, px per inch.
    ppi: int
    #: JPEG quality of the scaled pictures, 1–95.
    quality: int
    #: Bleed around the trim, mm; 0 shows the trimmed page.
    bleed: float
    #: Stylesheets added after the shared ones, below `layouts/css/`.
    stylesheets: tuple[str, ...]
    #: Links, bookmarks, page labels.
    interactive: bool
    #: Printed across every page, or empty.
    watermark: str
    #: A missing picture is drawn as a placeholder, and drafts may be printed.
    draft: bool
    origin: Origin
