from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from press.errors import LayoutError
from press.layout.colours import contrast, palette
from press.layout.compose import compose
from press.layout.maps import GEOMETRY, Geometry, geometry, mosaic, require
from press.model.composition import Composition, TextAsset

from .books import COUNTIES, PROJECT, WEB, book

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def shapes() -> Geometry:
    return geometry(PROJECT)


def drawn(shapes: Geometry, fills: dict[str, str] | None = None, **options: Any) -> ET.Element:
    """The map as a tree; it must be well-formed."""
    options = {
        "ground": "#eee",
        "seam": "#fff",
        "seam_width": 3.2,
        "title": "Karte",
        **options,
    }
    return ET.fromstring(mosaic(shapes, fills or {}, **options))


def test_all_units_of_2019_are_there(shapes: Geometry) -> None:
    assert len(shapes.outlines) == 23
    assert all(ags.startswith("16") and len(ags) == 5 for ags in shapes.outlines)
    assert (shapes.width, shapes.height) == (1000, 818.3)


def test_the_map_knows_the_units_of_the_sources(shapes: Geometry) -> None:
    """Both speak of the same 23 keys."""
    text = (PROJECT / "sources/counties.yaml").read_text(encoding="utf-8")
    assert all(f'ags: "{ags}"' in text for ags in shapes.outlines)


def test_labels_stand_on_the_map(shapes: Geometry) -> None:
    for outline in shapes.outlines.values():
        assert 0 < outline.label[0] < shapes.width
        assert 0 < outline.label[1] < shapes.height


def test_every_unit_is_drawn_once(shapes: Geometry) -> None:
    paths = drawn(shapes).findall(f".//{SVG}path")
    assert sorted(p.get("d", "") for p in paths) == sorted(o.path for o in shapes.outlines.values())


def test_a_unit_in_a_unit_is_a_hole(shapes: Geometry) -> None:
    """Weimarer Land lies around Weimar: without evenodd it would cover it."""
    (group,) = drawn(shapes).findall(f"{SVG}g")
    assert group.get("fill-rule") == "evenodd"
    assert shapes.outlines["16071"].path.count("M") >= 2


def test_units_take_their_fill_and_all_others_the_ground(shapes: Geometry) -> None:
    root = drawn(shapes, {"16051": "#cb4321", "16053": "device-cmyk(0.86 0.3 0.36 0.3)"})
    fills = {p.get("d"): p.get("fill") for p in root.iter(f"{SVG}path")}
    assert fills.pop(shapes.outlines["16051"].path) == "#cb4321"
    assert fills.pop(shapes.outlines["16053"].path) == "device-cmyk(0.86 0.3 0.36 0.3)"
    assert set(fills.values()) == {"#eee"}


def test_seam(shapes: Geometry) -> None:
    (group,) = drawn(shapes).findall(f"{SVG}g")
    assert (group.get("stroke"), group.get("stroke-width")) == ("#fff", "3.2")


def test_title_is_escaped(shapes: Geometry) -> None:
    (title,) = drawn(shapes, title='A & B <i> "C"').findall(f"{SVG}title")
    assert title.text == 'A & B <i> "C"'


def test_numbers_stand_at_the_labels(shapes: Geometry) -> None:
    root = drawn(
        shapes, numbers={"16051": "3", "16053": "<4>"}, figure_colours={"16051": "#1f1f1d"}
    )
    first, second = root.findall(f"{SVG}text")
    assert (first.text, second.text) == ("3", "<4>")
    assert (first.get("fill"), second.get("fill")) == ("#1f1f1d", "#fff")
    assert float(first.get("x", "0")) == pytest.approx(shapes.outlines["16051"].label[0], abs=0.1)
    assert {t.get("font-family") for t in (first, second)} == {"Source Sans 3"}


def test_view_box(shapes: Geometry) -> None:
    assert drawn(shapes).get("viewBox") == "0 0 1000 818.3"
    assert drawn(shapes, crop=(10, 20, 300.5, 40)).get("viewBox") == "10 20 300.5 40"


def test_drawings_are_the_same_every_time(shapes: Geometry) -> None:
    assert ET.tostring(drawn(shapes)) == ET.tostring(drawn(geometry(PROJECT)))


@pytest.mark.parametrize(
    "change",
    [
        {"viewBox": [0, 0, 1000]},
        {"viewBox": ["x"] * 4},
        {"kreise": [{"ags": "16051"}]},
        {"kreise": [{"ags": "16051", "d": "M0 0", "label": [1]}]},
        {"kreise": [{"ags": "16051", "d": "M0 0", "label": ["a", "b"]}]},
        {"kreise": 5},
    ],
    ids=str,
)
def test_broken_map_is_refused(own_root: Path, change: dict[str, Any]) -> None:
    path = own_root / GEOMETRY
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**data, **change}), encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        geometry(own_root)
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/broken-map", GEOMETRY)


def test_map_that_is_no_json_is_refused_with_its_line(own_root: Path) -> None:
    (own_root / GEOMETRY).write_text('{\n"viewBox": [0,\n', encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        geometry(own_root)
    (fault,) = caught.value.report
    assert (fault.code, str(fault.origin)) == ("layout/broken-map", f"{GEOMETRY}:3")


def test_a_county_without_an_outline_is_refused(own_root: Path) -> None:
    path = own_root / GEOMETRY
    data = json.loads(path.read_text(encoding="utf-8"))
    data["kreise"] = [unit for unit in data["kreise"] if unit["ags"] != COUNTIES[1].ags]
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        compose(own_root, book(), WEB)
    (fault,) = caught.value.report
    assert fault.code == "layout/broken-map"
    assert COUNTIES[1].ags in str(fault.values["problem"])


def test_require(shapes: Geometry) -> None:
    require(shapes, ["16051", "16053"])
    require(shapes, [])


def test_maps_of_a_book(web: Composition) -> None:
    """Chapters in the colours of their regions, on cover and contents; one on each locator."""
    screens = palette(PROJECT)
    shapes = geometry(PROJECT)
    ground = screens.css("sand", "rgb")
    chapters = {shapes.outlines[c.ags].path: screens.css(c.region.colour, "rgb") for c in COUNTIES}
    for name in ("cover", "contents"):
        fills = {p.get("d"): p.get("fill") for p in _asset(web, name).iter(f"{SVG}path")}
        assert {d: f for d, f in fills.items() if f != ground} == chapters
    for county in COUNTIES:
        root = _asset(web, f"locator-{county.id}")
        fills = {p.get("d"): p.get("fill") for p in root.iter(f"{SVG}path")}
        outline = shapes.outlines[county.ags].path
        assert {d for d, f in fills.items() if f != ground} == {outline}
        assert fills[outline] == screens.css(county.region.colour, "rgb")
        (title,) = root.findall(f"{SVG}title")
        assert title.text == county.name


def test_numbers_on_the_map_of_contents_are_legible(web: Composition) -> None:
    """At 86 mm width a figure has some 11 pt: 4.5 is needed."""
    root = _asset(web, "contents")
    shapes = geometry(PROJECT)
    grounds = {p.get("d", ""): p.get("fill", "") for p in root.iter(f"{SVG}path")}
    figures = root.findall(f"{SVG}text")
    assert [f.text for f in figures] == ["1", "2", "3", "4"]
    for county, figure in zip(COUNTIES, figures, strict=True):
        ground = grounds[shapes.outlines[county.ags].path]
        assert contrast(_rgb(figure.get("fill", "")), _rgb(ground)) >= 4.5


def _asset(composition: Composition, name: str) -> ET.Element:
    asset = composition.assets[f"asset:maps/{name}.svg"]
    assert isinstance(asset, TextAsset)
    return ET.fromstring(asset.content)


def _rgb(text: str) -> tuple[int, int, int]:
    return (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))
