"""The files of the print shops, and what is told about a faulty one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from printfiles import ROOT

from press.check.preflight import thresholds
from press.check.rules import RULES
from press.errors import LayoutError, UsageError
from press.layout import printers
from press.model.printer import HOUSE, HOUSE_OUTPUT, Separation

UNKNOWN, MISSING, WRONG = (f"printer/field-{what}" for what in ("unknown", "missing", "wrong"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "layouts/printers", tmp_path / "layouts/printers")
    shutil.copytree(ROOT / "layouts/colour", tmp_path / "layouts/colour")
    return tmp_path


@pytest.mark.parametrize("name", printers.printers(ROOT))
def test_the_supplied_shops_can_be_read(name: str) -> None:
    printer = printers.read(ROOT, name)
    assert printer.name == name
    german, english = thresholds(printer)
    for rule in RULES:
        assert "{" not in rule.threshold.de.format_map(german)
        assert "{" not in rule.threshold.en.format_map(english)


def test_the_three_shops_differ_where_they_should() -> None:
    offset, uncoated, marks = (
        printers.read(ROOT, name) for name in ("offset", "uncoated", "bleed5-marks")
    )
    assert (offset.bleed, offset.ink_max, offset.intent.identifier) == (3, 300, "FOGRA39")
    assert uncoated.ink_max < offset.ink_max
    assert uncoated.intent.profile is None
    assert (marks.bleed, marks.marks, marks.standard) == (5, True, "pdf/x-4")


def test_pictures_are_made_with_the_profile_of_the_shop(root: Path) -> None:
    shutil.copy(root / HOUSE_OUTPUT, root / "layouts/colour/own.icc")
    file = root / "layouts/printers/offset.yaml"
    file.write_text(file.read_text("utf-8").replace(HOUSE_OUTPUT, "layouts/colour/own.icc"))
    own = printers.read(root).separation
    assert own == Separation("layouts/colour/own.icc", "layouts/colour/own.icc", 300)
    assert printers.read(ROOT).separation == HOUSE
    assert printers.read(root, "uncoated").separation == replace(HOUSE, ink_max=280)


def test_a_cover_is_one_spread() -> None:
    cover = printers.read(ROOT).cover(3.2)
    assert cover.trim == (423.2, 297)
    assert not cover.bound


def test_an_unknown_shop_is_told_with_the_nearest(root: Path) -> None:
    with pytest.raises(UsageError) as told:
        printers.read(root, "ofset")
    (finding,) = told.value.report
    assert finding.code == "printer/unknown"
    assert finding.values["nearest"] == "offset"


@pytest.mark.parametrize(
    ("old", "new", "code", "values"),
    [
        ("bleed: 3", "beschnitt: 3", UNKNOWN, {"field": "beschnitt"}),
        ("bleed: 3", "bleeds: 3", UNKNOWN, {"nearest": "bleed"}),
        ("safe: 5\n", "", MISSING, {"field": "safe"}),
        ("bleed: 3", "bleed: drei", WRONG, {"actual": "drei"}),
        ("bleed: 3", "bleed: 90", WRONG, {"allowed": "≤ 20"}),
        (
            "binding: saddle", "binding: sattel",
            WRONG, {"allowed": "saddle, perfect, sewn, none"},
        ),
        ("marks: false", "marks: nein", WRONG, {"allowed": "true, false"}),
        ("trim: [210, 297]", "trim: [210]", MISSING, {}),
        (
            "{want: 300, warn: 224, error: 149}", "{want: 300, warn: 400, error: 149}",
            "printer/resolution-order", {"field": "ppi"},
        ),
        ("FOGRA39L_coated.icc", "nirgends.icc", "printer/profile-unreadable", {}),
        (
            'file_name: "[a-z0-9][a-z0-9._-]*\\\\.pdf"', 'file_name: "[a-z"',
            WRONG, {"field": "file_name"},
        ),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_line(
    root: Path, old: str, new: str, code: str, values: dict[str, str]
) -> None:
    path = root / "layouts/printers/offset.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(LayoutError) as told:
        printers.read(root)
    found = next(finding for finding in told.value.report if finding.code == code)
    assert found.values.items() >= values.items()
    assert found.origin is not None
    assert found.origin.path == "layouts/printers/offset.yaml"
    if new:
        assert found.origin.line


def test_a_screen_profile_is_no_printing_profile(root: Path) -> None:
    from PIL import ImageCms

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    (root / "layouts/colour/FOGRA39L_coated.icc").write_bytes(srgb)
    with pytest.raises(LayoutError) as told:
        printers.read(root)
    assert told.value.report.findings[0].code == "printer/profile-not-cmyk"


def test_a_list_is_no_shop(root: Path) -> None:
    (root / "layouts/printers/liste.yaml").write_text("- a\n", "utf-8")
    with pytest.raises(LayoutError) as told:
        printers.read(root, "liste")
    assert told.value.report.findings[0].code == "printer/not-fields"
