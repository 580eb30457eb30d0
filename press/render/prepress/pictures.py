"""Leftover pictures brought to ink: whatever did not come through `press.render.photos`.

A JPEG stays a JPEG, of quality 95 without subsampling; what was kept without loss stays
so. A soft mask is kept as it is. Defects P5 and P19 of print.md.
"""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Name
from PIL import Image

from press.render.prepress.inks import convert

_QUALITY = 95
#: Pillow writes ink the way Adobe does, 255 being no ink.
_INVERTED = (1, 0) * 4


def to_ink(picture: Any, conversion: bytes) -> bool:
    """Bring a picture of a PDF to DeviceCMYK or DeviceGray; True if pixels were converted."""
    if "/Interpolate" in picture:
        del picture.Interpolate
    if "/SMask" in picture and "/Interpolate" in picture.SMask:
        del picture.SMask.Interpolate
    if picture.get("/ImageMask"):
        return False
    space = picture.get("/ColorSpace")
    palette = isinstance(space, Array) and space[0] == "/Indexed"
    if (space[1] if palette else space) in ("/DeviceCMYK", "/DeviceGray"):
        return False
    if (name := _same_pixels(space)) is not None:
        picture.ColorSpace = name
        return False
    jpeg = picture.get("/Filter") in ("/DCTDecode", [Name.DCTDecode])
    image = pikepdf.PdfImage(picture).as_pil_image()
    ink = convert(image.convert("RGB"), conversion)
    picture.ColorSpace = Name.DeviceCMYK
    picture.BitsPerComponent = 8
    for key in ("/Decode", "/DecodeParms"):
        if key in picture:
            del picture[key]
    if jpeg:
        picture.write(_jpeg(ink), filter=Name.DCTDecode)
        picture.Decode = Array(_INVERTED)
    else:
        picture.write(ink.tobytes())
    return True


def _same_pixels(space: Any) -> Name | None:
    """The device space of a profile with as many parts, when that is no guess."""
    if isinstance(space, Array) and space[0] == "/CalGray":
        return Name.DeviceGray
    if isinstance(space, Array) and space[0] == "/ICCBased":
        return {1: Name.DeviceGray, 4: Name.DeviceCMYK}.get(int(space[1].N))
    return None


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return out.getvalue()
