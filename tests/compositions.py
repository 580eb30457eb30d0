"""Small compositions for the tests of render, check and deliver."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from press.findings import Origin
from press.model.composition import Asset, Composition, FileAsset, PictureAsset, TextAsset
from press.model.edition import Edition, Programme, Publisher, Series
from press.model.photo import Photo
from press.model.product import Product

ROOT = Path(__file__).parents[1]
FONTS = {
    ("Source Serif 4", 400, "normal"): "SourceSerif4-Regular",
    ("Source Serif 4", 400, "italic"): "SourceSerif4-It",
    ("Source Sans 3", 600, "normal"): "SourceSans3-Semibold",
}

EDITION = Edition(
    id="2019",
    title="Stellschrauben für Integration",
    series=Series("Integration in Thüringen", "Jahresbroschüre", 2),
    programme=Programme("Thüringer Initiative", "ThILIK"),
    year=2019,
    date=date(2019, 12, 1),
    language="de",
    publisher=Publisher("Institut", "IKPE", "Weg 1", "99084", "Erfurt", "a@b.de", "b.de"),
    imprint=(),
    products=("web",),
    multiple=1,
    cover_motif=None,
    order=(),
    waivers=(),
    origin=Origin("sources/2019/edition.yaml"),
)

WEB = Product(
    name="web",
    label="web",
    role="Zum Lesen am Bildschirm",
    colour="rgb",
    variant="pdf/ua-1",
    tagged=True,
    ppi=150,
    quality=80,
    bleed=0,
    stylesheets=(),
    interactive=True,
    watermark="",
    draft=False,
    origin=Origin("layouts/products/web.yaml"),
)

CSS = """
@page { size: 100mm 120mm; margin: 15mm; font: 8pt "Source Serif 4";
  @bottom-center { content: "Seite " counter(page); }
  @footnote { border-top: .5pt solid black; padding-bottom: .1px; } }
html { font: 10pt/14pt "Source Serif 4"; orphans: 2; widows: 2; }
body, p, h1, h2, ul, ol, li, figure, table { margin: 0; padding: 0; }
h1 { font: 600 16pt/20pt "Source Sans 3"; } h2 { font: 600 12pt/14pt "Source Sans 3"; }
.note { float: footnote; font-size: 8pt; line-height: 10pt; }
.note::footnote-call { content: attr(data-note); font-size: 7pt; line-height: 0; }
.note::footnote-marker { content: attr(data-note) " "; }
.chapter { break-before: left; } .next { break-before: page; } .auto { hyphens: auto; }
"""


def composition(
    body: str,
    *,
    css: str = "",
    assets: Mapping[str, Asset] | None = None,
    product: Product = WEB,
    multiple: int = 1,
    html: str | None = None,
) -> Composition:
    """A composition with this body in the house's fonts."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style};'
        f' src: url("asset:fonts/{stem}.woff2"); }}'
        for (family, weight, style), stem in FONTS.items()
    )
    fonts = {
        f"asset:fonts/{stem}.woff2": FileAsset(f"layouts/fonts/{stem}.ttf.woff2", "font/woff2")
        for stem in FONTS.values()
    }
    page = html or (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>x</title>'
        '<link rel="stylesheet" href="asset:css/test.css"></head>'
        f"<body>{body}</body></html>"
    )
    return Composition(
        edition=replace(EDITION, multiple=multiple),
        product=product,
        selection="all",
        title=EDITION.title,
        language="de",
        html=page,
        assets={
            "asset:css/test.css": TextAsset(faces + CSS + css, "text/css"),
            **fonts,
            **(assets or {}),
        },
        stories=(),
    )


def picture(
    data: bytes,
    root: Path,
    name: str = "bild.jpg",
    *,
    size: tuple[int, int] = (80, 60),
    crop: tuple[int, int, int, int] | None = None,
    pixels: tuple[int, int] = (40, 30),
    **fields: Any,
) -> PictureAsset:
    """Write a master picture below the root and ask for it."""
    path = f"images/2019/{name}"
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data)
    photo = Photo(
        id=name.partition(".")[0],
        path=path,
        format="jpeg",
        size=size,
        digest=hashlib.sha256(data).hexdigest(),
        alt="Eine rote Fläche",
        caption="",
        credit="",
        rights="own",
        release="none needed",
        focus=(0.5, 0.5),
        origin=Origin(f"{path.rpartition('.')[0]}.yaml"),
    )
    return PictureAsset(
        photo=photo,
        crop=crop or (0, 0, *size),
        pixels=pixels,
        colour=fields.pop("colour", "rgb"),
        quality=fields.pop("quality", 90),
        **fields,
    )


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """An image as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
