"""The boxes of a page, inherited values included. ISO 32000-1, 7.7.3.4 and 14.11.2."""

from __future__ import annotations

from typing import Any

from press.check.facts import objects
from press.check.facts.objects import Box
from press.model.pdf import Boxes

_POINTS = 72 / 25.4
#: A4: what a page without any box is taken for.
_A4: Box = (0.0, 0.0, 595.276, 841.89)
#: Ancestors looked at for inherited values.
_DEPTH = 60
#: Sheets that can hold a guessed trim are at most this much larger on every side, mm.
_SLACK = 25.0


def inherited(page: Any, key: str) -> Any:
    """A value of the page or of the nearest ancestor that has it, or None."""
    node = page
    for _ in range(_DEPTH):
        found = objects.get(node, key)
        if found is not None:
            return found
        node = objects.get(node, "/Parent")
        if node is None:
            return None
    return None


def read(page: Any, expected: tuple[float, float]) -> Boxes:
    """The boxes of a page; `expected` is the trim in mm that a guess is made with."""
    media = objects.box(inherited(page, "/MediaBox"))
    if media is None or media[2] - media[0] < 1 or media[3] - media[1] < 1:
        media = _A4
    trim = objects.box(objects.get(page, "/TrimBox"))
    if trim is not None and (trim[2] - trim[0] < 1 or trim[3] - trim[1] < 1):
        trim = None
    unit = objects.number(objects.get(page, "/UserUnit"), 1.0)
    return Boxes(
        media=media,
        crop=objects.box(inherited(page, "/CropBox")),
        bleed=objects.box(objects.get(page, "/BleedBox")),
        trim=trim,
        edge=trim or _guess(media, expected),
        rotate=objects.whole(inherited(page, "/Rotate")) % 360,
        unit=unit if unit > 0 else 1.0,
    )


def _guess(media: Box, expected: tuple[float, float]) -> Box:
    """Without a trim: the expected size in the middle of the sheet if it is a little
    larger, else the whole sheet."""
    width, height = media[2] - media[0], media[3] - media[1]
    across, up = (width - expected[0] * _POINTS) / 2, (height - expected[1] * _POINTS) / 2
    slack = _SLACK * _POINTS
    if 1 < across <= slack and 1 < up <= slack:
        return media[0] + across, media[1] + up, media[2] - across, media[3] - up
    return media


def bleed_of(boxes: Boxes, bleed: float) -> Box:
    """The BleedBox, or the trim with so many mm around it as far as the sheet goes."""
    if boxes.bleed is not None:
        return boxes.bleed
    left, bottom, right, top = boxes.edge
    more = bleed * _POINTS
    media = boxes.media
    return (
        max(left - more, media[0]), max(bottom - more, media[1]),
        min(right + more, media[2]), min(top + more, media[3]),
    )  # fmt: skip
