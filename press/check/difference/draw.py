"""Pictures for the report: before, after, and both laid over each other; only one of a page
that looks as it did."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops

from press.check.difference.islands import widest
from press.check.difference.looks import opened
from press.check.difference.reading import UNREADABLE, rendered
from press.model.difference import Comparison, Drawn, PagePair, Pictures

#: Longer side of pages that changed, of others that differ, and of all in the survey, px.
LARGE, MEDIUM, SMALL = 820, 520, 130
_QUALITY = {LARGE: 70, MEDIUM: 62, SMALL: 55}
#: So many are shown large, medium and small; the first ones.
MOST_LARGE, MOST_MEDIUM, MOST_SMALL = 60, 80, 400
_CHANGED = ("changed", "added", "removed")
#: How much is left of what did not change, %, and from where on a mere hue counts, 0–255.
_PALE, _HUE = 30, 40
_ORANGE = (224, 122, 0)


def draw(files: tuple[Path, Path], comparison: Comparison, tell: Callable[[str], None]) -> Drawn:
    """Draw the pages of a comparison, one pair after the other."""
    sizes = dict(_sizes(comparison.pairs))
    pairs: dict[int, Pictures] = {}
    thumbs: dict[int, bytes] = {}
    with (
        closing(pypdfium2.PdfDocument(files[0])) as old,
        closing(pypdfium2.PdfDocument(files[1])) as new,
    ):
        for place, pair in enumerate(comparison.pairs):
            tell(f"compare-draw {place + 1}/{len(comparison.pairs)}")
            if pair.status == "unread":
                continue
            size = sizes.get(place, 0)
            wanted = size and not pair.looks_alike
            before = _page(old, pair.old, size) if pair.old and wanted else None
            after = _page(new, pair.new, size or SMALL) if pair.new else None
            if pair.new is None:
                before = before or _page(old, pair.old or 0, SMALL)
            small = after or before
            if small and len(thumbs) < MOST_SMALL:
                thumbs[place] = _jpeg(_fitted(small, SMALL), SMALL)
            if size and (before or after):
                over = _over(before, after, pair) if before and after else None
                pairs[place] = Pictures(
                    *(_jpeg(shown, size) if shown else None for shown in (before, after, over))
                )
    return Drawn(pairs, thumbs)


def _sizes(pairs: Iterable[PagePair]) -> Iterable[tuple[int, int]]:
    left = {LARGE: MOST_LARGE, MEDIUM: MOST_MEDIUM}
    for place, pair in enumerate(pairs):
        large = pair.status in _CHANGED and not pair.looks_alike
        size = LARGE if large else MEDIUM
        if pair.differs and left[size]:
            left[size] -= 1
            yield place, size


def _page(document: Any, number: int, size: int) -> Image.Image | None:
    try:
        with opened(document, number) as page:
            return _fitted(rendered(page, size / max(*page.get_size(), 1.0)), size)
    except UNREADABLE:
        return None


def _fitted(picture: Image.Image, size: int) -> Image.Image:
    """A picture whose longer side is at most so long."""
    longest = max(picture.size)
    if longest <= size:
        return picture
    width, height = (max(1, round(side * size / longest)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _over(before: Image.Image, after: Image.Image, pair: PagePair) -> Image.Image | None:
    """What did not change is pale; what went is red, what came is blue."""
    if "format" in pair.reasons:
        return None
    if before.size != after.size:
        before = before.resize(after.size)
    old, new = before.convert("L"), after.convert("L")
    gone, come = ImageChops.subtract(new, old), ImageChops.subtract(old, new)
    pale = ImageChops.lighter(old, new).point(lambda tone: 255 - (255 - tone) * _PALE // 100)
    some = come.point(lambda tone: tone * 45 // 100)
    shown = Image.merge(
        "RGB",
        (
            ImageChops.subtract(pale, come),
            ImageChops.subtract(pale, ImageChops.lighter(gone, some)),
            ImageChops.subtract(pale, gone),
        ),
    )
    hue = ImageChops.subtract(widest(before, after), ImageChops.lighter(gone, come))
    shown.paste(_ORANGE, mask=hue.point(lambda tone: 150 if tone > _HUE else 0))
    return shown


def _jpeg(picture: Image.Image, size: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY[size], optimize=True)
    return out.getvalue()
