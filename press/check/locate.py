"""Which story and line a place on a page came from, for files of our own."""

from __future__ import annotations

from collections.abc import Iterable

from press.check import recognise
from press.findings import Origin
from press.model.geometry import Area, Geometry
from press.model.pdf import PageFacts
from press.model.preflight import Context

#: A line of text and a painted place are the same when they come this near, mm.
_NEAR = 1.5


class Locator:
    """Looks places up in what the renderer told about its pages; where that is not known,
    in the text that stands there."""

    def __init__(self, context: Context | None, pages: Iterable[PageFacts] = ()) -> None:
        self._context = context
        self._places: dict[int, list[tuple[Area, Origin]]] = {}
        if context is not None and context.geometry is not None:
            self._read(context.geometry)
        elif context is not None:
            for number, place, origin in recognise.places(context, pages):
                self._places.setdefault(number, []).append((place, origin))

    def _read(self, geometry: Geometry) -> None:
        for line in geometry.lines:
            origin = geometry.blocks[line.block].origin
            if origin is not None:
                self._places.setdefault(line.page, []).append((line.area, origin))
        for image in geometry.images:
            if image.origin is not None:
                self._places.setdefault(image.page, []).append((image.area, image.origin))

    def origin(self, page: int | None, areas: Iterable[Area], story: str = "") -> Origin | None:
        """The source of the first place that can be told; else of the story, or of the
        only story on the page."""
        if self._context is None:
            return None
        for area in areas:
            origin = self._at(page, area)
            if origin is not None:
                return origin
        if story:
            return self._context.origins.get(story)
        stories = {
            one for record in self._context.pages if record.number == page for one in record.stories
        }
        return self._context.origins.get(stories.pop()) if len(stories) == 1 else None

    def _at(self, page: int | None, area: Area) -> Origin | None:
        best: tuple[float, Origin] | None = None
        for place, origin in self._places.get(page or 0, ()):
            shared = _shared(place, area)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, origin)
        return best[1] if best else None


def _shared(place: Area, area: Area) -> float:
    """How much of the smaller of two places lies in the other, 0–1; 0 when far apart."""
    width = min(place.right, area.right + _NEAR) - max(place.left, area.left - _NEAR)
    height = min(place.bottom, area.bottom + _NEAR) - max(place.top, area.top - _NEAR)
    if width <= 0 or height <= 0:
        return 0.0
    smaller = min(
        (place.right - place.left) * (place.bottom - place.top),
        (area.right - area.left + 2 * _NEAR) * (area.bottom - area.top + 2 * _NEAR),
    )
    return width * height / max(smaller, 0.01)
