"""The pictures of a file: each read once, however often it is placed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pikepdf

from press.check.facts import inks, jpeg, limits, objects
from press.check.facts.spaces import space
from press.model.colour import GRAY, Space
from press.model.pdf import Picture

_SHORT = {
    "AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode",
    "RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode",
}  # fmt: skip


class Pictures:
    """All pictures of a file, collected page by page."""

    def __init__(self) -> None:
        self._pictures: list[Picture] = []
        self._sources: list[tuple[Any, Any]] = []
        self._known: dict[tuple[int, int], int] = {}
        self._lowest: dict[int, float] = {}

    def add(self, stream: Any, resources: Any) -> int:
        """The place of a picture's stream in the list."""
        known = objects.key(stream)
        if known is not None and known in self._known:
            return self._known[known]
        self._pictures.append(_read(stream, resources))
        self._sources.append((stream, resources))
        if known is not None:
            self._known[known] = len(self._pictures) - 1
        return len(self._pictures) - 1

    def add_inline(self, settings: dict[str, Any], resources: Any) -> int:
        """The same for a picture in the content stream, whose data is not looked at."""
        self._pictures.append(_inline(settings, resources))
        self._sources.append((None, None))
        return len(self._pictures) - 1

    def __getitem__(self, place: int) -> Picture:
        return self._pictures[place]

    def placed(self, place: int, ppi: float) -> None:
        """Note a resolution that the picture is placed with."""
        self._lowest[place] = min(ppi, self._lowest.get(place, ppi))

    def facts(self, square: float) -> tuple[Picture, ...]:
        """The pictures with their inks measured in squares of this side, mm."""
        left = limits.FILE_PIXELS
        measured = []
        for place, picture in enumerate(self._pictures):
            stream, resources = self._sources[place]
            size = picture.pixels[0] * picture.pixels[1]
            if stream is not None and not picture.fault and place in self._lowest and size <= left:
                left -= size
                picture = _measured(picture, stream, resources, self._lowest[place], square)
            measured.append(picture)
        return tuple(measured)


def _measured(picture: Picture, stream: Any, resources: Any, ppi: float, square: float) -> Picture:
    try:
        laid = inks.measure(stream, resources, picture.space, picture.pixels, ppi, square)
    except objects.BROKEN as error:
        return replace(picture, fault=str(error).partition("\n")[0][:120] or type(error).__name__)
    if laid is None:
        return picture
    return replace(
        picture,
        ink=round(laid.highest, 1),
        ink_at=(round(laid.at[0], 3), round(laid.at[1], 3)),
        ink_mean=round(laid.mean, 1),
    )


def _read(stream: Any, resources: Any) -> Picture:
    filters = objects.filters(stream)
    stencil = objects.get(stream, "/ImageMask") is True
    pixels = (
        objects.whole(objects.get(stream, "/Width")),
        objects.whole(objects.get(stream, "/Height")),
    )
    bits = 1 if stencil else objects.whole(objects.get(stream, "/BitsPerComponent"), 8)
    stated = objects.get(stream, "/ColorSpace")
    used = GRAY if stencil or stated is None else space(stated, resources)
    private = {"XMP"} if objects.get(stream, "/Metadata") is not None else set()
    quality = None
    fault = ""
    if "JPXDecode" in filters and stated is None:
        used = Space("JPX", 1)
    if filters == ("DCTDecode",):
        head = _jpeg(stream)
        if head is None:
            fault = "JPEG"
        else:
            quality = head.quality
            private.update(head.private)
            if head.pixels != pixels:
                fault = f"{head.pixels[0]} × {head.pixels[1]} ≠ {pixels[0]} × {pixels[1]}"
            elif used.kind != "Indexed" and head.components != used.components:
                fault = f"JPEG: {head.components} ≠ {used.shown}"
    if min(pixels) < 1:
        fault = f"{pixels[0]} × {pixels[1]}"
    return Picture(
        pixels=pixels,
        bits=bits,
        space=used,
        filters=filters,
        stencil=stencil,
        interpolate=objects.get(stream, "/Interpolate") is True,
        quality=quality,
        private=tuple(sorted(private)),
        ink=None,
        ink_at=None,
        ink_mean=None,
        fault=fault,
    )


def _jpeg(stream: Any) -> jpeg.Head | None:
    try:
        if not isinstance(stream, pikepdf.Stream):
            return None
        return jpeg.head(stream.read_raw_bytes())
    except objects.BROKEN:
        return None


def _inline(settings: dict[str, Any], resources: Any) -> Picture:
    stencil = (settings.get("IM") or settings.get("ImageMask")) is True
    stated = settings.get("CS", settings.get("ColorSpace"))
    named = str(stated) if isinstance(stated, str) else ""
    used = GRAY
    if named and not stencil:
        used = space(pikepdf.Name(f"/{named}"), resources)
    filters = settings.get("F", settings.get("Filter"))
    single = str(filters) if isinstance(filters, str) else ""
    interpolate = settings.get("I", settings.get("Interpolate"))
    return Picture(
        pixels=(_whole(settings, "W", "Width"), _whole(settings, "H", "Height")),
        bits=1 if stencil else _whole(settings, "BPC", "BitsPerComponent") or 8,
        space=used,
        filters=(_SHORT.get(single, single),) if single else (),
        stencil=stencil,
        interpolate=interpolate is True,
        quality=None,
        private=(),
        ink=None,
        ink_at=None,
        ink_mean=None,
    )


def _whole(settings: dict[str, Any], *names: str) -> int:
    for name in names:
        value = settings.get(name)
        if isinstance(value, float):
            return objects.whole(value)
    return 0
