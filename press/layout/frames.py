"""Frames: the declared physical size of every place for a picture, `layouts/frames.yaml`.

Because the size is known before anything is rendered, so are the pixels a picture needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from press.codes import finding
from press.errors import LayoutError
from press.findings import Origin
from press.layout.files import read_yaml
from press.model.photo import Photo

FRAMES = "layouts/frames.yaml"
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Frame:
    """A place for a picture, mm."""

    name: str
    width: float
    height: float
    #: The picture is shown whole, as large as the place allows, instead of being cropped.
    whole: bool = False

    def around(self, photo: Photo) -> Frame:
        """The part of the place that a picture fills: all of it, unless it is shown whole."""
        if not self.whole:
            return self
        ratio = photo.size[0] / photo.size[1]
        width = min(self.width, self.height * ratio)
        return replace(self, width=width, height=width / ratio)


class FrameFile(BaseModel):
    """Width and height of a frame in mm; `whole` keeps its picture from being cropped."""

    model_config = ConfigDict(extra="forbid")

    width: float = Field(gt=0, le=1000)
    height: float = Field(gt=0, le=1000)
    whole: bool = False


class FramesFile(RootModel[dict[str, FrameFile]]):
    """All frames by name."""


def frames(root: Path) -> Mapping[str, Frame]:
    """Read the frames; raises `LayoutError` for anything that is not a size in mm."""
    try:
        read = FramesFile.model_validate(read_yaml(root, FRAMES)).root
    except ValidationError as error:
        raise LayoutError(
            *(
                finding(
                    "layout/frame-field",
                    Origin(FRAMES),
                    field=".".join(map(str, fault["loc"])) or "–",
                    problem=fault["msg"],
                )
                for fault in error.errors()
            )
        ) from None
    return {name: Frame(name, f.width, f.height, f.whole) for name, f in read.items()}


def crop_box(photo: Photo, frame: Frame) -> tuple[int, int, int, int]:
    """The part of a picture that fills a frame, in px: left, top, right, bottom.

    The largest box of the frame's proportions that fits, moved so that the picture's
    focus lies as near to its middle as the edges allow.
    """
    width, height = (int(side) for side in photo.size)
    ratio = frame.width / frame.height
    if width / height > ratio:
        box_width, box_height = max(round(height * ratio), 1), height
    else:
        box_width, box_height = width, max(round(width / ratio), 1)
    left = _along(photo.focus[0], width, box_width)
    top = _along(photo.focus[1], height, box_height)
    return (left, top, left + box_width, top + box_height)


def _along(focus: float, whole: int, part: int) -> int:
    """Where the part of a length begins that has the focus nearest to its middle."""
    return min(max(round(focus * whole - part / 2), 0), whole - part)


def pixels(frame: Frame, ppi: int) -> tuple[int, int]:
    """Size in px that a frame needs at `ppi`; whether the picture has them, render tells."""
    return round(frame.width / MM_PER_INCH * ppi), round(frame.height / MM_PER_INCH * ppi)


def resolution(photo: Photo, frame: Frame) -> float | None:
    """Pixels per inch that a picture has in a frame; None for drawings and missing pictures."""
    if photo.vector or photo.missing:
        return None
    left, top, right, bottom = crop_box(photo, frame)
    return min((right - left) / frame.width, (bottom - top) / frame.height) * MM_PER_INCH
