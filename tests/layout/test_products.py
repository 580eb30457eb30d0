from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import LayoutError, UsageError
from press.layout.products import FOLDER, products, read

from .books import PROJECT
from .stylesheets import rules

GOOD = """\
label: probe
role: Zum Probieren
colour: cmyk
tagged: false
ppi: 300
quality: 90
bleed: 3
interactive: false
"""


def refused(root: Path, yaml: str) -> list[tuple[str, str]]:
    """Code and field of each fault of a product file with this text."""
    (root / FOLDER / "probe.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        read(root, "probe")
    assert all(str(f.origin) == f"{FOLDER}/probe.yaml" for f in caught.value.report)
    return [(f.code, str(f.values["field"])) for f in caught.value.report]


@pytest.mark.parametrize("name", products(PROJECT))
def test_supplied_products_can_be_read(name: str) -> None:
    product = read(PROJECT, name)
    assert product.name == name
    assert product.origin.path == f"layouts/products/{name}.yaml"
    for sheet in product.stylesheets:
        assert (PROJECT / "layouts/css" / sheet).is_file()


@pytest.mark.parametrize("name", products(PROJECT))
def test_stylesheets_draw_the_bleed_that_is_promised(name: str) -> None:
    product = read(PROJECT, name)
    bleeds = [
        float(rule.declarations["bleed"].removesuffix("mm"))
        for rule in rules()
        if "bleed" in rule.declarations and rule.file in product.stylesheets
    ]
    assert (bleeds or [0]) == [product.bleed]


def test_file_names_of_products_differ() -> None:
    labels = [read(PROJECT, name).label for name in products(PROJECT)]
    assert len(set(labels)) == len(labels)


def test_what_is_left_out_has_a_default(own_root: Path) -> None:
    (own_root / FOLDER / "probe.yaml").write_text(GOOD, encoding="utf-8")
    product = read(own_root, "probe")
    assert (product.variant, product.watermark, product.draft) == (None, "", False)
    assert product.stylesheets == ()
    assert product.bleed == 3


@pytest.mark.parametrize(
    ("name", "nearest"), [("wep", "web"), ("drft", "draft"), ("../products/web", None), ("", None)]
)
def test_unknown_product_is_a_fault_of_usage(name: str, nearest: str | None) -> None:
    with pytest.raises(UsageError) as caught:
        read(PROJECT, name)
    (fault,) = caught.value.report
    assert fault.code == "usage/unknown-product"
    assert fault.values["name"] == name
    assert fault.values["nearest"] == nearest or nearest is None
    assert "draft, " in str(fault.values["known"])


def test_unknown_product_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        read(tmp_path, "web")


@pytest.mark.parametrize(
    ("yaml", "field"),
    [
        (GOOD + "colours: rgb\n", "colours"),
        (GOOD.replace("300", "viele"), "ppi"),
        (GOOD.replace("300", "30"), "ppi"),
        (GOOD.replace("quality: 90", "quality: 100"), "quality"),
        (GOOD.replace("cmyk", "lab"), "colour"),
        (GOOD.replace("label: probe", "label: Probe 1"), "label"),
        (GOOD.replace("role: Zum Probieren\n", ""), "role"),
        (GOOD + "stylesheets: [1]\n", "stylesheets.0"),
        ("- web", "–"),
        ("", "–"),
    ],
)
def test_wrong_field_is_refused_by_name(own_root: Path, yaml: str, field: str) -> None:
    assert refused(own_root, yaml) == [("layout/product-field", field)]


def test_all_wrong_fields_are_told_at_once(own_root: Path) -> None:
    yaml = GOOD.replace("300", "viele") + "extra: 1\n"
    assert refused(own_root, yaml) == [
        ("layout/product-field", "extra"),
        ("layout/product-field", "ppi"),
    ]
