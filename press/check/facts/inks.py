"""How much ink a picture lays on the paper, in any square of 15 mm. GWG 2022 R0026.

The mean over a square needs no fine pixels: a JPEG is decoded at an eighth of its size,
everything is brought to eight pixels a square, and running sums do the sliding.
"""

from __future__ import annotations

import io
import warnings
from itertools import accumulate
from typing import Any, NamedTuple

import pikepdf
from PIL import Image

from press.check.facts import limits, objects
from press.check.facts.spaces import palette
from press.model.colour import Ink, Space

#: Pixels along the side of the square after shrinking.
FINE = 8
#: Longest side after shrinking, px: a banner of six metres.
_LONGEST = 3200
MM_PER_INCH = 25.4


class Laid(NamedTuple):
    """The ink of a picture, %."""

    #: Highest mean of a square, and its middle as shares of width and height.
    highest: float
    at: tuple[float, float]
    #: Mean of the whole picture.
    mean: float


def measure(
    stream: Any, resources: Any, space: Space, pixels: tuple[int, int], ppi: float, square: float
) -> Laid | None:
    """The ink of a picture placed at `ppi`, in squares of this side in mm.

    None if it has no known inks or is beyond `limits`. Raises what decoders raise on
    damaged pictures: everything in `objects.BROKEN`.
    """
    if pixels[0] * pixels[1] > limits.PICTURE_PIXELS or min(pixels) < 1:
        return None
    fine = FINE / square * MM_PER_INCH / max(ppi, 1.0)
    small = (
        max(1, min(pixels[0], round(pixels[0] * fine))),
        max(1, min(pixels[1], round(pixels[1] * fine))),
    )
    if max(small) > _LONGEST:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of large pictures
        plates = _plates(stream, resources, space, pixels, small)
    if not plates:
        return None
    shrunk = [plate.resize(small, Image.Resampling.BOX).tobytes() for plate in plates]
    return laid([sum(inks) for inks in zip(*shrunk, strict=True)], *small)


def laid(total: list[int], width: int, height: int) -> Laid:
    """Slide a window of `FINE` pixels over sums of inks (255 is 100 %), row by row."""
    across, down = min(width, FINE), min(height, FINE)
    percent = 100 / 255
    columns = [0] * width
    rows: list[list[int]] = []
    highest, where = -1, (0, 0)
    for y in range(height):
        row = total[y * width : (y + 1) * width]
        rows.append(row)
        columns = [have + new for have, new in zip(columns, row, strict=True)]
        if y >= down:
            columns = [have - old for have, old in zip(columns, rows[y - down], strict=True)]
        if y >= down - 1:
            sums = [0, *accumulate(columns)]
            windows = [sums[x + across] - sums[x] for x in range(width - across + 1)]
            best = max(windows)
            if best > highest:
                highest, where = best, (windows.index(best), y - down + 1)
    middle = ((where[0] + across / 2) / width, (where[1] + down / 2) / height)
    return Laid(
        highest=highest / (across * down) * percent,
        at=middle,
        mean=sum(total) / len(total) * percent,
    )


def _plates(
    stream: Any, resources: Any, space: Space, pixels: tuple[int, int], small: tuple[int, int]
) -> list[Image.Image]:
    """One grey picture an ink, 255 for full ink; none where the inks are not known."""
    if space.kind == "Indexed":
        return _from_palette(stream, resources, pixels)
    if space.components != 4 or space.kind not in ("DeviceCMYK", "ICCBased", "DeviceN"):
        return []
    decode = objects.numbers(objects.get(stream, "/Decode", "/D"), 8)
    inverted = len(decode) >= 2 and decode[0] > decode[1]
    filters = objects.filters(stream)
    if filters == ("DCTDecode",):
        with Image.open(io.BytesIO(stream.read_raw_bytes())) as picture:
            if picture.mode != "CMYK":
                return []
            picture.draft(None, small)
            plates = list(picture.split())
        inverted = not inverted  # Pillow always reads CMYK as Adobe writes it, inverted
    else:
        if "JPXDecode" in filters:
            return []
        plates = _raw(stream, pixels)
    return [plate.point(_NEGATIVE) for plate in plates] if inverted else plates


_NEGATIVE = [255 - value for value in range(256)]


def _raw(stream: Any, pixels: tuple[int, int]) -> list[Image.Image]:
    bits = objects.whole(objects.get(stream, "/BitsPerComponent", "/BPC"), 8)
    if bits not in (8, 16):
        return []
    data = stream.read_bytes(pikepdf.StreamDecodeLevel.all)
    if bits == 16:
        data = data[::2]
    return list(Image.frombytes("CMYK", pixels, data).split())


def _from_palette(stream: Any, resources: Any, pixels: tuple[int, int]) -> list[Image.Image]:
    colours = palette(objects.get(stream, "/ColorSpace", "/CS"), resources)
    bits = objects.whole(objects.get(stream, "/BitsPerComponent", "/BPC"), 8)
    if colours is None or bits not in (1, 2, 4, 8) or "JPXDecode" in objects.filters(stream):
        return []
    space, table = colours
    count = space.components
    entries = [table[at : at + count] for at in range(0, len(table) // count * count, count)]
    inks = [Ink(space, tuple(value / 255 for value in entry)).cmyk for entry in entries]
    if not inks or any(ink is None for ink in inks):
        return []
    data = stream.read_bytes(pikepdf.StreamDecodeLevel.all)
    mode = "P" if bits == 8 else f"P;{bits}"
    index = Image.frombytes("P", pixels, data, "raw", mode)
    index = Image.frombytes("L", pixels, index.tobytes())
    plates = []
    for plate in range(4):
        values = [round(ink[plate] * 255) for ink in inks if ink is not None]
        plates.append(index.point((values + [0] * 256)[:256]))
    return plates
