"""Drawings whose lines are reckoned once.

WeasyPrint turns the paths of an SVG into PDF operators anew whenever it draws it, and that
is a quarter of the time that a chapter with its motif takes. The operators depend on the
drawing and its size alone, so they are kept and written again. For one's own call only:
`SVGImage.draw` is wrapped as `tags` wraps the functions it needs, and a test compares pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from weasyprint.images import SVGImage

from press.model.composition import Asset, TextAsset

#: Address, text, width and height of a drawing.
_Key = tuple[str, str, float, float]
#: Its operators, and the states of opacity they name.
_Lines = tuple[tuple[Any, ...], Mapping[str, Any]]


class Drawings:
    """The operators of all drawings of the compositions that were set last."""

    def __init__(self) -> None:
        self._kept: dict[_Key, _Lines] = {}

    @contextmanager
    def kept(self, assets: Mapping[str, Asset]) -> Iterator[None]:
        """While drawings of these assets are drawn; what has changed is forgotten."""
        self._kept = {
            key: lines for key, lines in self._kept.items() if _text(assets, key[0]) == key[1]
        }
        draw = SVGImage.draw

        def wrapped(image: Any, stream: Any, width: float, height: float, style: Any) -> None:
            address = image._base_url
            key = (address, _text(assets, address), width, height)
            if key in self._kept:
                operators, states = self._kept[key]
                stream._resources["ExtGState"].update(states)
                stream.stream.extend(operators)
                return
            _nothing_set(stream)
            start, before = len(stream.stream), _counted(stream)
            known = set(stream._resources["ExtGState"])
            draw(image, stream, width, height, style)
            operators = tuple(stream.stream[start:])
            added = {
                name: state
                for name, state in stream._resources["ExtGState"].items()
                if name[:1] in "aA"
            }
            plain = known | added.keys() == set(stream._resources["ExtGState"])
            # Type is counted where it is drawn, and other resources are the page's own.
            if key[1] and plain and before == _counted(stream) and b"BT" not in operators:
                self._kept[key] = (operators, added)

        SVGImage.draw = wrapped
        try:
            yield
        finally:
            SVGImage.draw = draw


def _text(assets: Mapping[str, Asset], address: str) -> str:
    asset = assets.get(address)
    return asset.content if isinstance(asset, TextAsset) else ""


def _counted(stream: Any) -> tuple[int, ...]:
    """How many resources of each kind the page has, opacity apart."""
    return tuple(
        len(things) if isinstance(things, dict) else 0
        for kind, things in stream._resources.items()
        if kind != "ExtGState"
    )


def _nothing_set(stream: Any) -> None:
    """Forget the colours that are set, so that the drawing sets its own, as after a `Q`."""
    stream._current_color = stream._current_color_stroke = None
    stream._current_alpha = stream._current_alpha_stroke = None
