"""Colours: defined once, as ink, in `layouts/css/tokens.css`; screen values are computed.

A screen value is what the ink looks like under the output condition: CMYK through the
profile to sRGB, relative colorimetric with black-point compensation, so that paper is
white and the web brochure looks as the printed one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from press.codes import finding
from press.errors import LayoutError
from press.findings import Finding, Origin
from press.layout.files import read_bytes, read_text
from press.model.printer import HOUSE_OUTPUT
from press.model.product import Space

TOKENS = "layouts/css/tokens.css"

#: `device-cmyk(0 .5 1 0)`, with an optional `/ alpha`; parts are shares of 1.
_SHARE = r"(0?\.\d+|0|1(?:\.0+)?)"
_INK = re.compile(
    rf"device-cmyk\(\s*{_SHARE}\s+{_SHARE}\s+{_SHARE}\s+{_SHARE}\s*(?:/\s*{_SHARE}\s*)?\)"
)
_ANY_INK = re.compile(r"device-cmyk\([^)]*\)?")
_TOKEN = re.compile(r"--([\w-]+)\s*:\s*([^;}]*)")
#: How the value of a token begins that is no colour: a length, a text, a calculation.
_NO_COLOUR = re.compile(r"[\d.+\-\"']|(var|calc|url)\(")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

Ink = tuple[float, float, float, float]
Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """The tokens by name, as ink and as screen colours."""

    inks: Mapping[str, Ink]
    #: As the house's condition shows them; pictures are drawn in these.
    screens: Mapping[str, Rgb]
    #: As a print shop's condition shows them.
    proofs: Mapping[str, Rgb]

    def css(self, name: str, space: Space) -> str:
        """A literal colour for SVG, which cannot see the tokens."""
        if space == "cmyk":
            return ink_css(self.inks[name])
        return hexadecimal((self.screens if space == "rgb" else self.proofs)[name])


def palette(root: Path, output: str = HOUSE_OUTPUT) -> Palette:
    """Read the tokens; `output` is the profile that proofs are seen through.

    Raises `LayoutError` when a colour is not given as ink.
    """
    inks: dict[str, Ink] = {}
    faults: list[Finding] = []
    css = _without_comments(read_text(root, TOKENS))
    for token in _TOKEN.finditer(css):
        name, value = token[1], token[2].strip()
        try:
            inks[name] = parse_ink(value)
        except ValueError:
            if not _NO_COLOUR.match(value):
                faults.append(_not_ink(TOKENS, css, token.start(), value))
    if faults:
        raise LayoutError(*faults)
    screens, proofs = (
        screen_colours(root, inks.values(), profile) for profile in (HOUSE_OUTPUT, output)
    )
    return Palette(
        inks,
        {name: screens[ink] for name, ink in inks.items()},
        {name: proofs[ink] for name, ink in inks.items()},
    )


def _not_ink(path: str, css: str, place: int, value: str) -> Finding:
    line = css.count("\n", 0, place) + 1
    return finding("layout/colour-not-ink", Origin(path, line), value=value)


def _without_comments(css: str) -> str:
    """The stylesheet with blanks for comments, so that every place in it stays the same."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), css)


def parse_ink(text: str) -> Ink:
    """The four shares of a `device-cmyk()`; the alpha is left out."""
    match = _INK.fullmatch(text)
    if match is None:
        raise ValueError(f"not an ink colour: {text}")
    c, m, y, k = (float(match[i]) for i in range(1, 5))
    return (c, m, y, k)


def inks_in(text: str) -> tuple[Ink, ...]:
    """Every ink that a stylesheet or a drawing names."""
    return tuple(parse_ink(match[0]) for match in _INK.finditer(text))


def screen_colours(root: Path, inks: Iterable[Ink], output: str = HOUSE_OUTPUT) -> dict[Ink, Rgb]:
    """sRGB of inks through an output profile, in one transform."""
    wanted = list(dict.fromkeys(inks))
    if not wanted:
        return {}
    image = Image.new("CMYK", (len(wanted), 1))
    for x, ink in enumerate(wanted):
        image.putpixel((x, 0), tuple(round(part * 255) for part in ink))
    result = ImageCms.applyTransform(image, _transform(read_bytes(root, output)))
    if result is None:
        raise AssertionError("a transform that is not in place returns an image")
    values = iter(result.tobytes())
    return {ink: (next(values), next(values), next(values)) for ink in wanted}


@functools.cache
def _transform(profile: bytes) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        "CMYK",
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE,
    )


def separated(root: Path, colour: Rgb, profile: str) -> Ink:
    """The ink of a screen colour that is none of the house's, as a county's sign has them.

    Grey is black alone; all else goes through the profile, relative colorimetric with
    black-point compensation.
    """
    if len(set(colour)) == 1:
        return (0, 0, 0, round(1 - colour[0] / 255, 3))
    image = Image.new("RGB", (1, 1), colour)
    result = ImageCms.applyTransform(image, _separation(read_bytes(root, profile)))
    if result is None:
        raise AssertionError("a transform that is not in place returns an image")
    c, m, y, k = (round(part / 255, 3) for part in result.tobytes())
    return (c, m, y, k)


@functools.cache
def _separation(profile: bytes) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE,
    )


def to_screen(root: Path, css: str, path: str, output: str = HOUSE_OUTPUT) -> str:
    """A stylesheet with every `device-cmyk()` replaced by its screen value.

    Raises `LayoutError`, naming `path`, for an ink that cannot be read.
    """
    bare = _without_comments(css)
    faults = [
        _not_ink(path, css, match.start(), match[0])
        for match in _ANY_INK.finditer(bare)
        if not _INK.fullmatch(match[0])
    ]
    if faults:
        raise LayoutError(*faults)
    inks = {m[0]: parse_ink(m[0]) for m in _INK.finditer(css)}
    screens = screen_colours(root, inks.values(), output)

    def screen(match: re.Match[str]) -> str:
        colour = screens[inks[match[0]]]
        if match[5] is None:
            return hexadecimal(colour)
        return "rgba({}, {}, {}, {})".format(*colour, match[5])

    return _INK.sub(screen, css)


def hexadecimal(colour: Rgb) -> str:
    """`#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def ink_css(ink: Ink) -> str:
    """`device-cmyk(0 0.5 1 0)`."""
    return "device-cmyk({:g} {:g} {:g} {:g})".format(*ink)


def contrast(first: Rgb, second: Rgb) -> float:
    """Contrast ratio 1–21 (WCAG 2.1, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    """Relative luminance 0–1 (WCAG 2.1)."""
    parts = (part / 255 for part in colour)
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
