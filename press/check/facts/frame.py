"""A content stream's resources, every name looked up once."""

from __future__ import annotations

from typing import Any

from press.check.facts import limits, objects
from press.check.facts.fonts import Fonts
from press.check.facts.spaces import NAMED, space
from press.check.facts.state import Settings
from press.model.colour import Space


class Frame:
    """Resources by category and name; None for what is not there."""

    def __init__(self, resources: Any, fonts: Fonts) -> None:
        self.resources = resources
        self._fonts = fonts
        self._held: dict[tuple[str, str], Any] = {}
        self._spaces: dict[str, Space | None] = {}
        self._font_places: dict[str, int | None] = {}
        self._settings: dict[str, Settings | None] = {}

    def find(self, category: str, name: str) -> Any:
        """The object of this name, or None."""
        asked = (category, name)
        if asked not in self._held:
            held = objects.get(self.resources, f"/{category}")
            self._held[asked] = objects.get(held, f"/{name}") if name else None
        return self._held[asked]

    def space(self, name: str) -> Space | None:
        """A colour space by its name in a content stream."""
        if name not in self._spaces:
            known = NAMED.get(name)
            if known is None:
                found = self.find("ColorSpace", name)
                known = None if found is None else space(found, self.resources)
            self._spaces[name] = known
        return self._spaces[name]

    def font(self, name: str) -> int | None:
        """The place of a font among all fonts of the file."""
        if name not in self._font_places:
            found = self.find("Font", name)
            self._font_places[name] = None if found is None else self._fonts.add(found)
        return self._font_places[name]

    def settings(self, name: str) -> Settings | None:
        """An ExtGState."""
        if name not in self._settings:
            found = self.find("ExtGState", name)
            self._settings[name] = None if found is None else Settings(found)
        return self._settings[name]


class Form:
    """A form, pattern cell or glyph, read once however often it is drawn."""

    __slots__ = ("box", "data", "matrix", "resources")

    def __init__(self, stream: Any) -> None:
        self.data = objects.data(stream)
        self.matrix = objects.matrix(objects.get(stream, "/Matrix"))
        self.box = objects.box(objects.get(stream, "/BBox"))
        self.resources = objects.get(stream, "/Resources")


class Frames:
    """All frames and forms of a file: pages often share one resources dictionary."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._frames: dict[tuple[int, int], Frame] = {}
        self._forms: dict[tuple[int, int], Form] = {}
        self._kept = 0

    def form(self, stream: Any) -> Form:
        """A form's content and settings; kept for the next time while there is room."""
        known = objects.key(stream)
        if known is not None and known in self._forms:
            return self._forms[known]
        form = Form(stream)
        self._kept += len(form.data or b"")
        if known is not None and self._kept < limits.KEPT_BYTES:
            self._forms[known] = form
        return form

    def of(self, resources: Any) -> Frame:
        """The frame of a resources object."""
        known = objects.key(resources)
        if known is None:
            return Frame(resources, self._fonts)
        if known not in self._frames:
            self._frames[known] = Frame(resources, self._fonts)
        return self._frames[known]
