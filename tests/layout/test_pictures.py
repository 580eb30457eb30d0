from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from press.errors import LayoutError
from press.layout.colours import palette
from press.layout.frames import Frame
from press.layout.pictures import NEARLY, place
from press.model.composition import PictureAsset, TextAsset
from press.model.photo import PictureKind
from press.model.product import Product

from .books import INK, PROJECT, WEB, photo

FRAME = Frame("figure", 117, 78)
DRAWINGS = sorted((PROJECT / "images").rglob("*.svg"))
HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b")


def drawing(root: Path, content: str, product: Product) -> str:
    """A drawing as the product's asset has it."""
    path = root / "images/probe/bild.svg"
    path.write_text(content, encoding="utf-8")
    _, assets = place(root, photo("bild", "svg"), FRAME, product, palette(root))
    (asset,) = assets.values()
    assert isinstance(asset, TextAsset)
    assert asset.mime == "image/svg+xml"
    return asset.content


def test_drawing_gets_the_inks_of_the_tokens(own_root: Path) -> None:
    tokens = palette(own_root)
    shapes = "".join(
        f'<path fill="{tokens.css(name, "rgb")}" d="M0 0H9V9Z"/>' for name in tokens.inks
    )
    svg = drawing(own_root, f'<svg xmlns="http://www.w3.org/2000/svg">{shapes}</svg>', INK)
    fills = [e.get("fill") for e in ET.fromstring(svg).iter() if e.get("fill")]
    assert fills == [tokens.css(name, "cmyk") for name in tokens.inks]
    assert not HEX.search(svg)


@pytest.mark.parametrize(
    "template", ['<a fill="{}"/>', '<a style="fill:{};stroke:{}"/>', "<style>a{{fill:{}}}</style>"]
)
def test_colours_are_found_wherever_they_stand(own_root: Path, template: str) -> None:
    tokens = palette(own_root)
    colour = tokens.css("ochre", "rgb")
    ink = tokens.css("ochre", "cmyk")
    for written in (colour, colour.upper()):
        text = template.format(written, written)
        assert drawing(own_root, text, INK) == template.format(ink, ink)


def test_nearly_a_token_is_the_token(own_root: Path) -> None:
    """Colour engines round differently, and drawings are made by hand."""
    tokens = palette(own_root)
    r, g, b = tokens.screens["red"]
    near = f"#{r:02x}{g + 1:02x}{b - NEARLY:02x}"
    assert drawing(own_root, near, INK) == tokens.css("red", "cmyk")
    assert drawing(own_root, near, WEB) == tokens.css("red", "rgb")
    far = f"#{r:02x}{g:02x}{b + NEARLY + 1:02x}"
    assert drawing(own_root, far, INK) == far


def test_tokens_are_far_enough_apart_for_that() -> None:
    screens = list(palette(PROJECT).screens.values())
    for i, first in enumerate(screens):
        for second in screens[:i]:
            gap = max(abs(a - b) for a, b in zip(first, second, strict=True))
            assert gap > 2 * NEARLY


def test_drawing_for_the_screen_is_left_as_it_is(own_root: Path) -> None:
    tokens = palette(own_root)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><a fill="{tokens.css("blue", "rgb")}"/></svg>'
    assert drawing(own_root, svg, WEB) == svg


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_drawings_of_the_editions_keep_to_the_palette(path: Path) -> None:
    """Any other colour would stay a screen colour in print."""
    screens = palette(PROJECT).screens.values()
    text = path.read_text(encoding="utf-8")
    for colour in HEX.findall(text):
        assert len(colour) == 7, f"{path.name}: write {colour} with six figures"
        parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
        assert any(
            all(abs(a - b) <= NEARLY for a, b in zip(parts, screen, strict=True))
            for screen in screens
        ), f"{path.name}: {colour}"
    for attribute in re.findall(r'(?:fill|stroke|stop-color)="([^"]*)"', text):
        assert attribute in ("none", "currentColor") or HEX.fullmatch(attribute), attribute
    assert not re.search(r"\b(rgba?|hsla?)\(|Gradient\b", text)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_arcs_in_drawings_are_short(path: Path) -> None:
    """WeasyPrint makes one curve of an arc up to 180 degrees, which looks flattened."""
    for element in ET.parse(path).iter():
        for angle in arcs(element.get("d", "")):
            assert angle <= 46, f"{path.name}: an arc of {angle:.0f} degrees; split it"


def test_arcs_are_measured() -> None:
    assert list(arcs("M10 0A10 10 0 0 1 0 10")) == pytest.approx([90])
    assert list(arcs("M0 0h10v1a5 5 0 0 1 10 0z l1 1A5 5 0 1 1 1 1.1")) == pytest.approx(
        [180, 360], abs=2
    )


def arcs(path: str) -> Iterator[float]:
    """The angles of a path's circular arcs, degrees."""
    x = y = 0.0
    start = (x, y)
    for letter, text in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        size = ARGUMENTS[letter.upper()]
        if not size:
            x, y = start
        for i in range(0, len(numbers), size or 1):
            part = numbers[i : i + size]
            base_x, base_y = (x, y) if letter.islower() else (0.0, 0.0)
            old_x, old_y = x, y
            match letter.upper():
                case "H":
                    x = base_x + part[0]
                case "V":
                    y = base_y + part[0]
                case _:
                    x, y = base_x + part[-2], base_y + part[-1]
            if letter.upper() == "M" and i == 0:
                start = (x, y)
            if letter.upper() == "A":
                half = math.hypot(x - old_x, y - old_y) / 2
                angle = 2 * math.degrees(math.asin(min(half / max(part[0], part[1]), 1)))
                yield 360 - angle if part[3] else angle


#: Numbers that a command of a path takes.
ARGUMENTS = dict(zip("MLHVCSQTAZ", (2, 2, 1, 1, 6, 4, 4, 2, 7, 0), strict=True))


def test_photograph_is_a_crop_of_its_master(root: Path) -> None:
    master = photo("see", size=(3000, 3000), focus=(0.5, 1.0))
    image, assets = place(root, master, FRAME, WEB, palette(root))
    assert assets == {
        "asset:pictures/see-figure.jpg": PictureAsset(
            photo=master, crop=(0, 1000, 3000, 3000), pixels=(691, 461), colour="rgb", quality=85
        )
    }
    assert (image.url, image.frame, image.missing) == (
        "asset:pictures/see-figure.jpg",
        "figure",
        False,
    )
    assert (image.alt, image.caption, image.credit) == (
        master.alt,
        master.caption,
        master.credit,
    )


@pytest.mark.parametrize(
    ("kind", "label"), [("photo", "Foto"), ("drawing", "Illustration"), ("map", "Karte")]
)
def test_the_credit_says_what_the_picture_is(root: Path, kind: PictureKind, label: str) -> None:
    image, _ = place(root, replace(photo("see"), kind=kind), FRAME, WEB, palette(root))
    assert image.label == label


def test_photograph_takes_colour_and_resolution_of_the_product(root: Path) -> None:
    master = photo("see", size=(3000, 2000))
    product = replace(INK, ppi=300, quality=95)
    _, assets = place(root, master, FRAME, product, palette(root))
    (asset,) = assets.values()
    assert isinstance(asset, PictureAsset)
    assert (asset.colour, asset.quality, asset.pixels) == ("cmyk", 95, (1382, 921))


def test_photograph_is_never_opened(root: Path) -> None:
    place(root, replace(photo("x"), path="images/nowhere.jpg"), FRAME, WEB, palette(root))


def test_missing_drawing_is_a_fault(root: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        place(root, photo("fort", "svg"), FRAME, WEB, palette(root))
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/unreadable", "images/probe/fort.svg")


@pytest.mark.parametrize("product", [WEB, INK], ids=["rgb", "cmyk"])
@pytest.mark.parametrize("kind", ["jpeg", "svg"])
def test_missing_picture_is_a_placeholder(root: Path, product: Product, kind: str) -> None:
    master = replace(photo("fort", missing=True), format=kind)  # type: ignore[arg-type]
    image, assets = place(root, master, FRAME, product, palette(root))
    assert image.missing
    (asset,) = assets.values()
    assert isinstance(asset, TextAsset)
    svg = ET.fromstring(asset.content)
    assert (svg.get("width"), svg.get("height")) == ("117mm", "78mm")
    assert svg.get("viewBox") == "0 0 117 78"
    assert "".join(svg.itertext()).count("fort") == 2
    assert bool(HEX.search(asset.content)) == (product.colour == "rgb")
    assert ("device-cmyk" in asset.content) == (product.colour == "cmyk")
