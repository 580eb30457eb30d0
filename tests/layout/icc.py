"""An ICC profile read by hand: CMYK to sRGB without lcms, to judge its results by.

Colorimetric, black point compensated, as ICC.1:2001-04 (lut16Type, 6.5.8) and Adobe's paper
on black-point compensation have it. Slow and short: for a handful of colours in a test.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Sequence

D50 = (0.9642, 1.0, 0.8249)
#: XYZ under D50 to linear sRGB (Bradford).
TO_RGB = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)


class Table:
    """A `lut16Type`: input curves, a grid, output curves; linear between the points."""

    def __init__(self, data: bytes) -> None:
        self.inputs, self.outputs, self.grid = data[8], data[9], data[10]
        entries_in, entries_out = struct.unpack(">HH", data[48:52])
        values = struct.unpack(f">{(len(data) - 52) // 2}H", data[52 : len(data) // 2 * 2])
        nodes = self.grid**self.inputs * self.outputs
        start = self.inputs * entries_in
        self.curves_in = [values[i * entries_in :][:entries_in] for i in range(self.inputs)]
        self.nodes = values[start : start + nodes]
        rest = values[start + nodes :]
        self.curves_out = [rest[i * entries_out :][:entries_out] for i in range(self.outputs)]

    def __call__(self, values: Sequence[float]) -> list[float]:
        """Shares of 1 in, shares of 1 out."""
        shares = [_curve(c, v) for c, v in zip(self.curves_in, values, strict=True)]
        places = [share * (self.grid - 1) for share in shares]
        floors = [min(int(place), self.grid - 2) for place in places]
        result = [0.0] * self.outputs
        for corner in itertools.product((0, 1), repeat=self.inputs):
            weight, index = 1.0, 0
            for place, floor, step in zip(places, floors, corner, strict=True):
                weight *= place - floor if step else 1 - (place - floor)
                index = index * self.grid + floor + step
            for channel in range(self.outputs):
                result[channel] += weight * self.nodes[index * self.outputs + channel] / 65535
        return [_curve(c, v) for c, v in zip(self.curves_out, result, strict=True)]


def _curve(points: Sequence[int], share: float) -> float:
    place = min(max(share, 0), 1) * (len(points) - 1)
    floor = min(int(place), len(points) - 2)
    low, high = points[floor], points[floor + 1]
    return (low + (high - low) * (place - floor)) / 65535


def _tag(profile: bytes, name: bytes) -> bytes:
    (count,) = struct.unpack(">I", profile[128:132])
    for i in range(count):
        tag, offset, size = struct.unpack(">4sII", profile[132 + 12 * i : 144 + 12 * i])
        if tag == name:
            return profile[offset : offset + size]
    raise KeyError(name)


def _xyz(lab: Sequence[float]) -> tuple[float, ...]:
    fy = (lab[0] + 16) / 116
    roots = (fy + lab[1] / 500, fy, fy - lab[2] / 200)
    return tuple(
        white * (f**3 if f > 6 / 29 else 3 * (6 / 29) ** 2 * (f - 4 / 29))
        for white, f in zip(D50, roots, strict=True)
    )


def _lab(encoded: Sequence[float]) -> tuple[float, float, float]:
    lightness, a, b = (value * 65535 for value in encoded)
    return lightness / 652.80, a / 256 - 128, b / 256 - 128


def screen(profile: bytes, ink: Sequence[float]) -> tuple[int, int, int]:
    """sRGB of an ink, relative colorimetric with black-point compensation."""
    to_lab = Table(_tag(profile, b"A2B1"))
    darkest = Table(_tag(profile, b"B2A0"))((0, 0x8000 / 65535, 0x8000 / 65535))
    lightness = _lab(Table(_tag(profile, b"A2B0"))(darkest))[0]
    black = _xyz((lightness, 0, 0))
    xyz = [
        (value - dark) * white / (white - dark)
        for value, dark, white in zip(_xyz(_lab(to_lab(ink))), black, D50, strict=True)
    ]
    linear = (sum(m * v for m, v in zip(row, xyz, strict=True)) for row in TO_RGB)
    r, g, b = (round(255 * _gamma(min(max(value, 0), 1))) for value in linear)
    return r, g, b


def _gamma(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def darker_paper(profile: bytes) -> bytes:
    """The profile of a paper on which every ink has a fifth less lightness: the output curves
    of lightness in all its tables from ink to Lab are lowered."""
    data = bytearray(profile)
    (count,) = struct.unpack(">I", data[128:132])
    done = set()
    for i in range(count):
        tag, offset, _ = struct.unpack(">4sII", data[132 + 12 * i : 144 + 12 * i])
        if tag in (b"A2B0", b"A2B1", b"A2B2") and offset not in done:
            done.add(offset)
            table = Table(_tag(profile, tag))
            inputs, outputs = struct.unpack(">HH", data[offset + 48 : offset + 52])
            start = offset + 52 + 2 * (table.inputs * inputs + len(table.nodes))
            for place in range(start, start + 2 * outputs, 2):
                (value,) = struct.unpack(">H", data[place : place + 2])
                data[place : place + 2] = struct.pack(">H", value * 4 // 5)
    return bytes(data)
