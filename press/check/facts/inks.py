"""How much ink a picture lays on the paper, in any square of 15 mm. GWG 2022 R0026.

The mean over a square needs no fine pixels: a JPEG is decoded at an eighth of its size,
everything is brought to about one pixel a millimetre, and a box blur does the sliding.
"""

from __future__ import annotations

import io
import math
import warnings
from typing import Any

import pikepdf
from PIL import Image, ImageChops, ImageFilter

from press.check.facts import limits, objects
from press.check.facts.spaces import palette
from press.model.colour import Ink, Space

#: Pixels per millimetre after shrinking.
_FINE = 1.0
MM_PER_INCH = 25.4


def measure(
    stream: Any, resources: Any, space: Space, pixels: tuple[int, int], ppi: float, square: float
) -> tuple[float, tuple[float, float], float] | None:
    """Highest mean of a square (side in mm) in %, its middle as shares of width and
    height, and the mean of the whole; None if the picture has no known inks.

    `ppi` is the lowest effective resolution it is placed with. Raises what decoders
    raise on damaged pictures.
    """
    if pixels[0] * pixels[1] > limits.PICTURE_PIXELS:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        plates = _plates(stream, resources, space, pixels, ppi)
    if not plates:
        return None
    width, height = pixels
    mm = MM_PER_INCH / max(ppi, 1.0)
    small = (
        max(1, min(width, round(width * mm * _FINE))),
        max(1, min(height, round(height * mm * _FINE))),
    )
    if max(small) > 4000:
        return None
    plates = [plate.resize(small, Image.Resampling.BOX) for plate in plates]
    mean = sum(_mean(plate) for plate in plates)
    side = (
        min(small[0], max(1, round(square * _FINE))),
        min(small[1], max(1, round(square * _FINE))),
    )
    top, place = _highest(plates, side)
    middle = ((place[0] + side[0] / 2) / small[0], (place[1] + side[1] / 2) / small[1])
    return top, middle, mean


def _highest(
    plates: list[Image.Image], side: tuple[int, int]
) -> tuple[float, tuple[int, int]]:
    """The highest sum of the plates' means over a window, and the window's corner."""
    wide = [plate.convert("F") for plate in plates]
    total = wide[0]
    for plate in wide[1:]:
        total = _added(total, plate)
    blurred = _windows(total, side)
    low, high = blurred.getextrema()
    del low
    values = list(blurred.getdata())
    where = max(range(len(values)), key=values.__getitem__)
    return float(high) * 100 / 255, (where % blurred.width, where // blurred.width)


def _mean(plate: Image.Image) -> float:
    histogram = plate.histogram()
    count = sum(histogram) or 1
    return sum(value * number for value, number in enumerate(histogram)) / count * 100 / 255
