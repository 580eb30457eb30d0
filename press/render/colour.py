"""Any picture's colours brought to 8-bit sRGB, or to the ink of the house's profile.

An embedded profile is honoured; without one, RGB is taken for sRGB, ink for the house's
condition (ISO Coated, FOGRA39). Transparency is laid on white, the colour of paper.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PIL import Image, ImageCms

Colour = Literal["rgb", "cmyk"]

#: The conversion profile, below the project root: black kept, ink sum held to 300 %.
INK_PROFILE = "layouts/colour/FOGRA39L_300.icc"

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
#: Colour spaces of a profile -> the Pillow mode it speaks about.
_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}


class BrokenProfileError(ValueError):
    """The picture's embedded colour profile cannot be used."""


def to_colour(image: Image.Image, colour: Colour, root: Path) -> Image.Image:
    """The picture in `RGB` (sRGB) or `CMYK` (FOGRA39), eight bits a channel.

    Raises `BrokenProfileError` when an embedded profile is unusable; call again with
    `image.info["icc_profile"]` removed to go on without it.
    """
    profile = image.info.get("icc_profile")
    image = eight_bits(image)
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    plain = image.convert(image.mode[:-1]) if alpha is not None else image
    source = _embedded(profile, plain.mode) if profile else None

    if colour == "cmyk" and plain.mode == "CMYK" and source is None:
        return plain
    if alpha is not None or colour == "rgb":
        plain = _to_srgb(plain, source, root)
        source = None
    if alpha is not None:
        paper = Image.new("RGB", plain.size, "white")
        paper.paste(plain, mask=alpha)
        plain = paper
    if colour == "rgb":
        return plain
    if source is None:
        plain = plain.convert("RGB")
    return _transform(plain, source or _srgb(), _ink(root), "CMYK")


def eight_bits(image: Image.Image) -> Image.Image:
    """The same picture in one of the modes L, LA, RGB, RGBA, CMYK, LAB."""
    if image.mode == "I" or image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "P":
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if "transparency" in image.info and image.mode in ("1", "L", "RGB"):
        return image.convert("RGBA")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK", "LAB"):
        return image
    return image.convert(
        {"1": "L", "PA": "RGBA", "La": "LA", "RGBa": "RGBA"}.get(image.mode, "RGB")
    )


def _to_srgb(
    image: Image.Image, source: ImageCms.ImageCmsProfile | None, root: Path
) -> Image.Image:
    if source is not None:
        return _transform(image, source, _srgb(), "RGB")
    if image.mode == "CMYK":
        return _transform(image, _ink(root), _srgb(), "RGB")
    if image.mode == "LAB":
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        return _transform(image, lab, _srgb(), "RGB")
    return image.convert("RGB")


def _embedded(profile: bytes, mode: str) -> ImageCms.ImageCmsProfile | None:
    """The embedded profile, or None when it speaks about another kind of picture."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError) as error:
        raise BrokenProfileError(str(error)) from error
    speaks = _MODES.get(opened.profile.xcolor_space.strip())
    return opened if speaks == mode else None


def _transform(
    image: Image.Image,
    source: ImageCms.ImageCmsProfile,
    target: ImageCms.ImageCmsProfile,
    mode: str,
) -> Image.Image:
    try:
        made = ImageCms.profileToProfile(
            image, source, target, renderingIntent=_INTENT, outputMode=mode, flags=_FLAGS
        )
    except (OSError, ValueError, ImageCms.PyCMSError) as error:
        raise BrokenProfileError(str(error)) from error
    if made is None:
        raise BrokenProfileError("no result")
    return made


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@lru_cache(maxsize=4)
def _ink(root: Path) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO((root / INK_PROFILE).read_bytes()))
