"""Any colour as ink: tokens first, then black as black alone, the rest through the profile.

WeasyPrint writes every colour that no rule set as DeviceRGB (defect P4). What is one of
the house's screen colours becomes the token it was computed from, and neutral colours
become tints of black, so that text stays one plate; both are exact. Any other colour is
converted, relative colorimetric with black-point compensation (print.md 4), and told.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageCms

Ink = tuple[float, float, float, float]
Rgb = tuple[int, int, int]
Space = Literal["gray", "rgb", "cmyk", "lab"]

#: Parts of a colour in each space.
PARTS: Mapping[Space, int] = {"gray": 1, "rgb": 3, "cmyk": 4, "lab": 3}
BLACK: Ink = (0.0, 0.0, 0.0, 1.0)
#: Colour engines differ by a step or two of 255 for the same profile.
_NEAR = 2
_TOKEN = re.compile(
    r"--([\w-]+)\s*:\s*device-cmyk\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)"
)


class Inks:
    """Converts colours for one output condition and remembers what it converted."""

    def __init__(self, tokens: Iterable[Ink], intent: bytes, conversion: bytes) -> None:
        self._tokens = tuple(tokens)
        self._intent = intent
        self._conversion = conversion
        self._screens: dict[Rgb, Ink] | None = None
        self._known: dict[tuple[Space, tuple[float, ...]], tuple[Ink, bool]] = {}

    def ink(self, space: Space, parts: tuple[float, ...]) -> tuple[Ink, bool]:
        """The ink of a colour, and whether that is exact. Parts as in a content stream."""
        key = (space, parts)
        if key not in self._known:
            self._known[key] = self._convert(space, parts)
        return self._known[key]

    def _convert(self, space: Space, parts: tuple[float, ...]) -> tuple[Ink, bool]:
        if space == "cmyk":
            c, m, y, k = parts
            return (c, m, y, k), True
        if space == "gray":
            return _tint(parts[0]), True
        if space == "lab":
            return self._through_profile("lab", parts), False
        r, g, b = _bytes(*(part * 255 for part in parts))
        if self._screens is None:
            self._screens = screens(self._tokens, self._intent)
        for screen, token in self._screens.items():
            if all(abs(a - b) <= _NEAR for a, b in zip(screen, (r, g, b), strict=True)):
                return token, True
        if r == g == b:
            return _tint(r / 255), True
        return self._through_profile("rgb", parts), False

    def _through_profile(self, space: Literal["rgb", "lab"], parts: Sequence[float]) -> Ink:
        if space == "rgb":
            image = Image.new("RGB", (1, 1), _bytes(*(part * 255 for part in parts)))
        else:
            lightness, a, b = parts
            image = Image.new("LAB", (1, 1), _bytes(lightness * 2.55, a + 128, b + 128))
        c, m, y, k = convert(image, self._conversion).tobytes()
        return round(c / 255, 3), round(m / 255, 3), round(y / 255, 3), round(k / 255, 3)


def convert(image: Image.Image, profile: bytes) -> Image.Image:
    """An image in sRGB or Lab as ink of the profile."""
    if image.mode not in ("RGB", "LAB"):
        image = image.convert("RGB")
    made = ImageCms.applyTransform(image, _transform(profile, image.mode))
    if made is None:
        raise AssertionError("a transform that is not in place returns an image")
    return made


def named_tokens(css: str) -> dict[str, Ink]:
    """The opaque ink colours of a stylesheet such as `tokens.css`, by name."""
    return {
        name: (float(c), float(m), float(y), float(k)) for name, c, m, y, k in _TOKEN.findall(css)
    }


def screens(inks: Sequence[Ink], profile: bytes) -> dict[Rgb, Ink]:
    """What inks look like on a screen, computed as the layout stage computes it."""
    if not inks:
        return {}
    image = Image.frombytes(
        "CMYK", (len(inks), 1), bytes(round(part * 255) for ink in inks for part in ink)
    )
    seen = ImageCms.applyTransform(image, _transform(profile, "CMYK"))
    if seen is None:
        raise AssertionError("a transform that is not in place returns an image")
    values = iter(seen.tobytes())
    return {(next(values), next(values), next(values)): ink for ink in inks}


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    paper = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    screen = ImageCms.createProfile("sRGB")
    source, target = (paper, screen) if mode == "CMYK" else (screen, paper)
    if mode == "LAB":
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return ImageCms.buildTransform(
        source,
        target,
        mode,
        "RGB" if mode == "CMYK" else "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE,
    )


def _tint(light: float) -> Ink:
    """A neutral colour as a tint of black; DeviceGray 0 is full ink."""
    return (0.0, 0.0, 0.0, round(1 - min(1.0, max(0.0, light)), 4))


def _bytes(first: float, second: float, third: float) -> Rgb:
    """Values as bytes, cut to what a byte can hold."""
    x, y, z = (min(255, max(0, round(value))) for value in (first, second, third))
    return x, y, z
