"""Colour spaces of a file, as values. ISO 32000-1, 8.6."""

from __future__ import annotations

from typing import Any

import pikepdf

from press.check.facts import objects
from press.model.colour import CMYK, GRAY, PATTERN, RGB, Space

#: Names that need no resources, with the short ones of inline pictures.
NAMED = {
    "DeviceGray": GRAY,
    "G": GRAY,
    "DeviceRGB": RGB,
    "RGB": RGB,
    "DeviceCMYK": CMYK,
    "CMYK": CMYK,
    "Pattern": PATTERN,
    "CalRGB": Space("CalRGB", 3),
    "CalGray": Space("CalGray", 1),
    "Lab": Space("Lab", 3),
}
_ICC = {1: "Gray", 3: "RGB", 4: "CMYK"}
_UNKNOWN = Space("unknown", 1)


def space(value: Any, resources: Any = None, depth: int = 0) -> Space:
    """The colour space that an object stands for; `unknown` if it is none."""
    if depth > 8:
        return _UNKNOWN
    named = objects.name(value)
    if named:
        if named in NAMED:
            return NAMED[named]
        found = objects.get(objects.get(resources, "/ColorSpace"), f"/{named}")
        return space(found, resources, depth + 1) if found is not None else _UNKNOWN
    parts = objects.array(value, 64)
    kind = objects.name(parts[0]) if parts else ""
    if kind in ("Indexed", "I") and len(parts) > 1:
        under = space(parts[1], resources, depth + 1)
        return Space("Indexed", 1, under.names, under.kind)
    if kind == "ICCBased" and len(parts) > 1:
        components = objects.whole(objects.get(parts[1], "/N"), 3)
        return Space("ICCBased", components, (), _ICC.get(components, "?"))
    if kind == "Separation" and len(parts) > 2:
        under = space(parts[2], resources, depth + 1)
        return Space("Separation", 1, (objects.name(parts[1]),), under.kind)
    if kind == "DeviceN" and len(parts) > 2:
        names = tuple(objects.name(entry) for entry in objects.array(parts[1], 64))
        under = space(parts[2], resources, depth + 1)
        return Space("DeviceN", max(len(names), 1), names, under.kind)
    if kind == "Pattern" and len(parts) > 1:
        under = space(parts[1], resources, depth + 1)
        return Space("Pattern", under.components, under.names, under.kind)
    return NAMED.get(kind, _UNKNOWN)


def palette(value: Any, resources: Any = None) -> tuple[Space, bytes] | None:
    """The space and the bytes of an Indexed space's palette, or None."""
    named = objects.name(value)
    if named:
        value = objects.get(objects.get(resources, "/ColorSpace"), f"/{named}")
    parts = objects.array(value, 8)
    if len(parts) < 4 or objects.name(parts[0]) not in ("Indexed", "I"):
        return None
    table = parts[3]
    colours = (
        objects.data(table)
        if isinstance(table, pikepdf.Stream)
        else bytes(table)
        if isinstance(table, pikepdf.String)
        else None
    )
    return (space(parts[1], resources), colours) if colours else None


def initial(chosen: Space) -> tuple[float, ...]:
    """The colour that choosing a space sets (ISO 32000-1, 8.6.8)."""
    if chosen.kind == "DeviceCMYK" or (chosen.kind == "ICCBased" and chosen.components == 4):
        return (0.0, 0.0, 0.0, 1.0)
    if chosen.kind in ("Separation", "DeviceN"):
        return (1.0,) * chosen.components
    return (0.0,) * chosen.components
