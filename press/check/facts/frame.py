"""A content stream's resources, every name looked up once."""

from __future__ import annotations

from typing import Any

from press.check.facts import objects
from press.check.facts.fonts import Fonts
from press.check.facts.spaces import NAMED, space
from press.check.facts.state import Settings
from press.model.colour import Space


class Frame:
    """Resources by category and name; `missing` gathers what is not there."""

    def __init__(self, resources: Any, fonts: Fonts, missing: set[str]) -> None:
        self.resources = resources
        self._fonts = fonts
        self._missing = missing
        self._held: dict[tuple[str, str], Any] = {}
        self._spaces: dict[str, Space] = {}
        self._font_places: dict[str, int | None] = {}
        self._settings: dict[str, Settings | None] = {}

    def find(self, category: str, name: str) -> Any:
        """The object of this name, or None (and then it is noted as missing)."""
        asked = (category, name)
        if asked not in self._held:
            found = objects.get(objects.get(self.resources, f"/{category}"), f"/{name}")
            if found is None:
                self._missing.add(f"{category}/{name}")
            self._held[asked] = found
        return self._held[asked]

    def space(self, name: str) -> Space:
        """A colour space by its name in a content stream."""
        known = self._spaces.get(name)
        if known is None:
            known = NAMED.get(name) or space(self.find("ColorSpace", name), self.resources)
            self._spaces[name] = known
        return known

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


class Frames:
    """Pages that share one resources dictionary share its frame."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._frames: dict[tuple[int, int], tuple[Frame, set[str]]] = {}

    def of(self, resources: Any, missing: set[str]) -> Frame:
        """The frame of a resources object; its missing names are added to `missing`."""
        known = objects.key(resources)
        if known is None:
            return Frame(resources, self.fonts, missing)
        if known not in self._frames:
            names: set[str] = set()
            self._frames[known] = (Frame(resources, self.fonts, names), names)
        return self._frames[known][0]

    def missing(self, resources: Any) -> set[str]:
        """Names asked of shared resources in vain so far."""
        known = objects.key(resources)
        return self._frames[known][1] if known in self._frames else set()
