"""Points, boxes and transformations, in pt with the origin at the bottom left."""

from __future__ import annotations

import math

from press.check.facts.objects import Box, Matrix
from press.model.geometry import Area

#: Millimetres in a point.
MM = 25.4 / 72


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """One transformation after the other (row vectors, as ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point after a transformation."""
    return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]


def bounds(matrix: Matrix, box: Box) -> Box:
    """The upright box around a transformed one."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    xs = (a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top)
    ys = (b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top)
    return min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f


def scale(matrix: Matrix) -> float:
    """By how much lengths grow: the root of the area's growth."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def meet(one: Box, other: Box) -> Box | None:
    """What two boxes share, or None."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def area(box: Box, trim: Box) -> Area:
    """A box in mm from the top left of the trim, rounded to a hundredth."""
    return Area(
        round((box[0] - trim[0]) * MM, 2),
        round((trim[3] - box[3]) * MM, 2),
        round((box[2] - trim[0]) * MM, 2),
        round((trim[3] - box[1]) * MM, 2),
    )
