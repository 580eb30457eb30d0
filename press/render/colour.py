"""Any picture's colours brought to 8-bit sRGB, or to the ink of a printing condition.

An embedded profile is honoured; without one, RGB is taken for sRGB, ink for the condition's
own, and its numbers stay. Transparency is laid on white, the colour of paper.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from PIL import Image, ImageCms, ImageMath

from press.model.printer import Separation

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
#: Colour spaces of a profile -> the Pillow mode it speaks about.
_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}
#: Pixels whose ink is summed at once: numbers take ten times the room of a picture.
_BAND = 1 << 20


class BrokenProfileError(ValueError):
    """The picture's embedded colour profile cannot be used."""


@dataclass(frozen=True, slots=True)
class Inks:
    """A separation with its profiles opened."""

    conversion: ImageCms.ImageCmsProfile
    output: ImageCms.ImageCmsProfile
    #: Sum of the inks in a place, %.
    ink_max: float
    #: The profiles' bytes: numbers that were made for them are not touched.
    own: frozenset[bytes]
    #: Changes when anything of it does.
    digest: str

    @classmethod
    def of(cls, separation: Separation, read: Callable[[str], bytes]) -> Inks:
        """Open a separation; `read` gives the bytes of a path below the root."""
        conversion, output = read(separation.conversion), read(separation.output)
        told = f"{separation.ink_max:g}".encode()
        parts = (hashlib.sha256(part).digest() for part in (conversion, output, told))
        return cls(
            ImageCms.ImageCmsProfile(io.BytesIO(conversion)),
            ImageCms.ImageCmsProfile(io.BytesIO(output)),
            separation.ink_max,
            frozenset((conversion, output)),
            hashlib.sha256(b"".join(parts)).hexdigest(),
        )


def to_colour(image: Image.Image, colour: Literal["rgb", "cmyk"], inks: Inks) -> Image.Image:
    """The picture in `RGB` (sRGB) or `CMYK`, eight bits a channel.

    Raises `BrokenProfileError` when an embedded profile is unusable; call again with
    `image.info["icc_profile"]` removed to go on without it.
    """
    profile = image.info.get("icc_profile")
    image = eight_bits(image)
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    plain = image.convert(image.mode[:-1]) if alpha is not None else image
    source = _embedded(profile, plain.mode) if profile else None

    if colour == "cmyk" and plain.mode == "CMYK" and (source is None or profile in inks.own):
        return plain
    if alpha is not None or colour == "rgb":
        plain = _to_srgb(plain, source, inks)
        source = None
    if alpha is not None:
        paper = Image.new("RGB", plain.size, "white")
        paper.paste(plain, mask=alpha)
        plain = paper
    if colour == "rgb":
        return plain
    if source is None:
        plain = plain.convert("RGB")
    return _transform(plain, source or _srgb(), inks.conversion, "CMYK")


def held(image: Image.Image, ink_max: float) -> Image.Image:
    """Ink with no more than `ink_max` % in any place: where there was more, cyan, magenta and
    yellow go back alike and black stays (print.md 4)."""
    most = ink_max * 2.55
    rows = max(1, _BAND // max(1, image.width))
    for top in range(0, image.height, rows):
        box = (0, top, image.width, min(top + rows, image.height))
        parts = dict(zip("cmyk", image.crop(box).split(), strict=True))
        total = ImageMath.lambda_eval(lambda p: p["c"] + p["m"] + p["y"] + p["k"], **parts)
        if total.getextrema()[1] <= most:
            continue
        black = parts["k"]
        less = [_less(parts[name], total, black, most) for name in "cmy"]
        image.paste(Image.merge("CMYK", (*less, black)), box)
    return image


def _less(ink: Image.Image, total: Image.Image, black: Image.Image, most: float) -> Image.Image:
    def shares(parts: dict[str, Any]) -> Any:
        colours = parts["max"](parts["total"] - parts["black"], 1)
        room = parts["min"](parts["max"](most - parts["black"], 0.0) / parts["float"](colours), 1.0)
        return parts["convert"](parts["ink"] * room, "L")

    made: Image.Image = ImageMath.lambda_eval(shares, ink=ink, total=total, black=black)
    return made


def seen(image: Image.Image, inks: Inks) -> Image.Image:
    """What ink looks like on a screen, as flat colours do there: paper is white."""
    return _transform(image, inks.output, _srgb(), "RGB")


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
    image: Image.Image, source: ImageCms.ImageCmsProfile | None, inks: Inks
) -> Image.Image:
    if source is not None:
        return _transform(image, source, _srgb(), "RGB")
    if image.mode == "CMYK":
        return seen(image, inks)
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
