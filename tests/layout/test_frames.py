from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from press.errors import LayoutError
from press.layout.frames import FRAMES, MM_PER_INCH, Frame, crop_box, frames, pixels
from press.model.composition import Composition

from .books import PROJECT, photo
from .stylesheets import rules

#: Frame -> the rule that draws its place.
DRAWN_BY = {
    "band": ".band-motif",
    "opener": ".opener-motif",
    "figure": "figure.column img",
    "upright": "figure.side img",
    "portrait": ".portrait",
    "signet": ".signet",
    "poster": ".poster",
    "tile": ".columns-3 .tile",
    "logo": ".logo",
}


def test_every_frame_is_drawn_by_a_stylesheet() -> None:
    assert frames(PROJECT).keys() == DRAWN_BY.keys()


@pytest.mark.parametrize("name", frames(PROJECT))
def test_stylesheets_draw_the_frame_in_its_size(name: str) -> None:
    """A tenth of a millimetre is allowed: the band steps by the baseline."""
    frame = frames(PROJECT)[name]
    drawing = [r for r in rules() if r.selector.removeprefix("img") == DRAWN_BY[name]]
    drawing = [r for r in drawing if "width" in r.declarations]
    assert drawing
    for rule in drawing:
        for side in ("width", "height"):
            size = millimetres(rule.declarations[side])
            assert size == pytest.approx(getattr(frame, side), abs=0.1), (rule.file, side)


def millimetres(value: str, bleed: float = 3) -> float:
    """`46mm`, or a sum such as `calc(210mm + 2 * var(--bleed))`."""
    text = value.replace("var(--bleed)", f"{bleed}mm").removeprefix("calc(").removesuffix(")")
    total = 0.0
    for sign, factor, number in re.findall(r"([+-]?)\s*(?:([\d.]+) \* )?([\d.]+)mm", text):
        total += float(f"{sign}1") * float(factor or 1) * float(number)
    return total


def test_millimetres() -> None:
    assert millimetres("46mm") == 46
    assert millimetres("calc(210mm + 2 * var(--bleed))") == 216
    assert millimetres("calc(107.96mm + var(--bleed))", 5) == pytest.approx(112.96)


@pytest.mark.parametrize("name", frames(PROJECT))
def test_every_frame_is_used(
    name: str, web: Composition, offprints: dict[str, Composition]
) -> None:
    made = {
        match[1]
        for composition in (web, *offprints.values())
        for url in composition.assets
        if (match := re.fullmatch(r".*-([a-z]+)\.(jpg|svg)", url))
    }
    if name == "signet":  # a drawing, whose address does not tell the frame
        assert 'class="signet" src="asset:pictures/umschlag.svg"' in web.html
    else:
        assert name in made


@pytest.mark.parametrize(
    ("yaml", "field"),
    [
        ("band: {width: 111}", "band.height"),
        ("band: {width: 111, height: viel}", "band.height"),
        ("band: {width: 111, height: -3}", "band.height"),
        ("band: {width: 111, height: 5000}", "band.height"),
        ("band: {width: 111, height: 3, depth: 2}", "band.depth"),
        ("band: 5", "band"),
        ("- band", "–"),
        ("", "–"),
    ],
)
def test_wrong_frame_is_refused_with_its_field(own_root: Path, yaml: str, field: str) -> None:
    (own_root / FRAMES).write_text(yaml, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        frames(own_root)
    (fault,) = caught.value.report
    assert (fault.code, fault.values["field"]) == ("layout/frame-field", field)


def test_broken_yaml_is_refused_with_its_line(own_root: Path) -> None:
    (own_root / FRAMES).write_text("a: {width: 1, height: 1}\nb: [\nc: }\n", encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        frames(own_root)
    (fault,) = caught.value.report
    assert fault.code == "layout/broken-yaml"
    assert fault.origin is not None
    assert fault.origin.line == 3


def _samples() -> list[tuple[tuple[int, int], tuple[float, float], Frame]]:
    """Sizes from specks to posters, focus anywhere, frames of all proportions."""
    dice = random.Random(1919)
    corners = [(0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.5, 0.5)]
    samples = []
    for i in range(400):
        size = (round(10 ** dice.uniform(0, 4)), round(10 ** dice.uniform(0, 4)))
        focus = corners[i] if i < len(corners) else (dice.random(), dice.random())
        frame = Frame("x", round(dice.uniform(5, 400), 1), round(dice.uniform(5, 400), 1))
        samples.append((size, focus, frame))
    return samples


def test_crop() -> None:
    for size, focus, frame in _samples():
        left, top, right, bottom = crop_box(photo("x", size=size, focus=focus), frame)
        width, height = right - left, bottom - top
        case = (size, focus, frame)
        # inside the picture, and not empty
        assert 0 <= left < right <= size[0], case
        assert 0 <= top < bottom <= size[1], case
        # of the frame's proportion to half a pixel, and as large as it can be
        ratio = frame.width / frame.height
        if size[0] / size[1] > ratio:
            assert height == size[1], case
            assert abs(width - max(height * ratio, 1)) <= 0.5, case
        else:
            assert width == size[0], case
            assert abs(height - max(width / ratio, 1)) <= 0.5, case
        # around the focus
        assert left - 1 <= focus[0] * size[0] <= right + 1, case
        assert top - 1 <= focus[1] * size[1] <= bottom + 1, case


def test_pixels() -> None:
    for _, _, frame in _samples():
        for ppi in (96, 300):
            wanted = tuple(mm / MM_PER_INCH * ppi for mm in (frame.width, frame.height))
            assert pixels(frame, ppi) == pytest.approx(wanted, abs=0.5)


@pytest.mark.parametrize(
    ("focus", "box"),
    [
        ((0.5, 0.5), (500, 0, 1500, 1000)),
        ((0.0, 0.5), (0, 0, 1000, 1000)),
        ((1.0, 0.0), (1000, 0, 2000, 1000)),
        ((0.3, 0.9), (100, 0, 1100, 1000)),
    ],
)
def test_crop_follows_the_focus(focus: tuple[float, float], box: tuple[int, int, int, int]) -> None:
    assert crop_box(photo("x", size=(2000, 1000), focus=focus), Frame("x", 50, 50)) == box


def test_a_picture_of_one_pixel_has_a_crop() -> None:
    assert crop_box(photo("x", size=(1, 100)), Frame("x", 150, 100)) == (0, 50, 1, 51)


@pytest.mark.parametrize(
    ("size", "wide", "high"),
    [((400, 100), 40, 10), ((100, 400), 5, 20), ((200, 100), 40, 20), ((1, 1), 20, 20)],
)
def test_a_whole_picture_takes_what_it_needs(
    size: tuple[float, float], wide: float, high: float
) -> None:
    filled = Frame("x", 40, 20, whole=True).around(photo("x", size=size))
    assert (filled.width, filled.height) == pytest.approx((wide, high))
    assert crop_box(photo("x", size=size), filled) == (0, 0, *size)


def test_a_cropped_picture_fills_its_place() -> None:
    frame = Frame("x", 40, 20)
    assert frame.around(photo("x", size=(100, 400))) == frame
