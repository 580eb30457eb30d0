"""A master picture and the facts about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from press.findings import Origin

#: What a picture is; its credit says so.
PictureKind = Literal["photo", "drawing", "map"]
#: Consent of the persons shown.
Release = Literal["none needed", "granted", "missing"]
#: The formats a master picture may have.
PictureFormat = Literal["jpeg", "png", "tiff", "svg"]


@dataclass(frozen=True, slots=True)
class Licence:
    """A right to print a picture that ends."""

    #: The last day on which it may be printed.
    until: date
    #: The line that says so.
    origin: Origin


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its sidecar. `missing` is true only for a draft's placeholder."""

    #: File name without ending, unique in its edition.
    id: str
    #: POSIX path below the project root.
    path: str
    format: PictureFormat
    #: Width and height in px after EXIF orientation; for SVG, of its viewBox in user units.
    size: tuple[float, float]
    #: SHA-256 of the file, hexadecimal; empty when missing.
    digest: str
    alt: str
    caption: str
    credit: str
    rights: str
    release: Release
    #: The point that stays when the picture is cropped: share of width and height, 0–1.
    focus: tuple[float, float]
    #: The sidecar (or, when missing, the line that names the picture).
    origin: Origin
    missing: bool = False
    #: None: the right does not end.
    licence: Licence | None = None
    kind: PictureKind = "photo"

    @property
    def vector(self) -> bool:
        """True for a drawing, which needs no pixels."""
        return self.format == "svg"
