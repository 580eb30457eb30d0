"""Gradients: their colour space, the values their functions give, their darkest stop.

ISO 32000-1, 8.7.4.5 and 7.10. Sampled and calculated functions are counted, their
colours are not followed; the outside judge's separations see those.
"""

from __future__ import annotations

from typing import Any

import pikepdf

from press.check.facts import objects
from press.check.facts.spaces import space
from press.model.colour import Ink
from press.model.pdf import Shading


def read(holder: Any, resources: Any) -> tuple[Shading, Ink]:
    """The gradient, and its stop with the most ink (or a colour without values)."""
    used = space(objects.get(holder, "/ColorSpace", "/CS"), resources)
    function = objects.get(holder, "/Function")
    several = isinstance(function, pikepdf.Array)
    functions = objects.array(function, 64) if several else [function]
    gives: tuple[int, ...] = ()
    stops: list[tuple[float, ...]] = []
    if several:
        each = [_outputs(entry) for entry in functions]
        gives = (sum(count for count in each if count),) if any(each) else ()
    elif function is not None:
        gives, stops = _colours(function)
    inks = [Ink(used, stop) for stop in stops if len(stop) == used.components]
    darkest = max(inks, key=lambda ink: ink.total or 0.0, default=Ink(used, ()))
    return Shading(used, gives), darkest


def _colours(function: Any, depth: int = 0) -> tuple[tuple[int, ...], list[tuple[float, ...]]]:
    """Numbers of values given by the parts of a function, and the colours at their ends."""
    kind = objects.whole(objects.get(function, "/FunctionType"), -1)
    if kind == 2:
        first = objects.numbers(objects.get(function, "/C0"), 64) or (0.0,)
        last = objects.numbers(objects.get(function, "/C1"), 64) or (1.0,)
        return tuple(sorted({len(first), len(last)})), [first, last]
    if kind == 3 and depth < 4:
        gives: set[int] = set()
        stops: list[tuple[float, ...]] = []
        for part in objects.array(objects.get(function, "/Functions"), 256):
            counts, ends = _colours(part, depth + 1)
            gives.update(counts)
            stops += ends
        return tuple(sorted(gives)), stops
    count = _outputs(function)
    return ((count,) if count else ()), []


def _outputs(function: Any) -> int:
    """Number of values that a function gives, 0 if it does not say."""
    kind = objects.whole(objects.get(function, "/FunctionType"), -1)
    if kind == 2:
        return len(objects.array(objects.get(function, "/C0"), 64)) or 1
    if kind == 3:
        parts = objects.array(objects.get(function, "/Functions"), 1)
        return _outputs(parts[0]) if parts and parts[0] is not function else 0
    return len(objects.array(objects.get(function, "/Range"), 128)) // 2
