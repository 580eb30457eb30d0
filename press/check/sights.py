"""Pictures of pages and of places on them, drawn by a program that is not ours."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

import pypdfium2

from press.model.geometry import Area
from press.model.sight import Sight

#: Longer side of a page's picture, and of a cut-out at most, px; JPEG quality.
PAGE, CUT = 800, 300
_QUALITY = 55
_MM = 25.4 / 72


def sights(
    pdf: bytes, places: Sequence[tuple[int, Area] | None]
) -> tuple[tuple[Sight, ...], Mapping[int, bytes]]:
    """The pages of a file, and JPEGs of the places on them by their place in `places`.

    A place is a page, counted from 1, and mm from its top left. What lies off the page is
    not there. Raises `pypdfium2.PdfiumError` for a file that cannot be opened.
    """
    pages: list[Sight] = []
    cuts: dict[int, bytes] = {}
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number in range(1, len(document) + 1):
            wanted = {
                at: place[1] for at, place in enumerate(places) if place and place[0] == number
            }
            image = _drawn(document, number)
            for at, area in wanted.items():
                if cut := _cut(image, area, document.get_page_size(number - 1)):
                    cuts[at] = cut
            image.thumbnail((PAGE, PAGE))
            pages.append(Sight(_jpeg(image), *image.size))
    return tuple(pages), cuts


def _drawn(document: Any, number: int) -> Any:
    """A page at twice the size it is shown in, for sharp cut-outs."""
    with closing(document[number - 1]) as page:
        scale = 2 * PAGE / max(*page.get_size(), 1.0)
        with closing(page.render(scale=scale, may_draw_forms=False)) as bitmap:
            return bitmap.to_pil().convert("RGB")


def _cut(image: Any, area: Area, size: tuple[float, float]) -> bytes:
    wide, high = image.size
    across, down = wide / (size[0] * _MM), high / (size[1] * _MM)
    left, right = (min(max(round(x * across), 0), wide) for x in (area.left, area.right))
    top, bottom = (min(max(round(y * down), 0), high) for y in (area.top, area.bottom))
    if right - left < 2 or bottom - top < 2:
        return b""
    cut = image.crop((left, top, right, bottom))
    cut.thumbnail((CUT, CUT))
    return _jpeg(cut)


def _jpeg(image: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
