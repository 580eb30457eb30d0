"""As much geometry as it takes to know a thin rule: matrices and upright rectangles."""

from __future__ import annotations

from math import hypot

#: a b c d e f of ISO 32000-1, 8.3.3.
Matrix = tuple[float, float, float, float, float, float]
#: left, bottom, right, top.
Box = tuple[float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Apply `first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def scale(matrix: Matrix) -> float:
    """How much wider a line becomes, the wider of both directions."""
    a, b, c, d, _, _ = matrix
    return max(hypot(a, b), hypot(c, d))


def box_of(points: list[tuple[float, float]], matrix: Matrix) -> Box:
    """The upright rectangle around points after a transformation."""
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x, y in points]
    ys = [b * x + d * y + f for x, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(first: Box | None, second: Box | None) -> Box | None:
    """What two rectangles share; None is everything."""
    if first is None or second is None:
        return first or second
    left, bottom = max(first[0], second[0]), max(first[1], second[1])
    return left, bottom, max(left, min(first[2], second[2])), max(bottom, min(first[3], second[3]))


def thickness(box: Box) -> float:
    """The shorter side."""
    return min(box[2] - box[0], box[3] - box[1])


def ring(outer: Box, inner: Box) -> float:
    """The widest side of the frame between two rectangles, one in the other."""
    return max(
        inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]
    )  # fmt: skip
