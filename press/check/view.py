"""The geometry of a rendering, sorted once for all rules."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from press.model.composition import Composition
from press.model.geometry import Block, Geometry, Image, Line, Sheet
from press.model.rendering import Rendering


class View:
    """What the rules look at. Lines keep their reading order in every list."""

    def __init__(self, composition: Composition, rendering: Rendering) -> None:
        self.composition = composition
        self.rendering = rendering
        self.geometry: Geometry = rendering.geometry

    @cached_property
    def sheets(self) -> dict[int, Sheet]:
        """The pages by number."""
        return {sheet.number: sheet for sheet in self.geometry.sheets}

    @cached_property
    def lines_of(self) -> dict[int, list[Line]]:
        """The lines of each block."""
        found: dict[int, list[Line]] = defaultdict(list)
        for line in self.geometry.lines:
            found[line.block].append(line)
        return found

    @cached_property
    def lines_on(self) -> dict[int, list[Line]]:
        """The lines of stories on each page: no folios, no footnotes."""
        found: dict[int, list[Line]] = defaultdict(list)
        for line in self.geometry.lines:
            if self.block(line).kind not in ("folio", "note"):
                found[line.page].append(line)
        return found

    @cached_property
    def images_on(self) -> dict[int, list[Image]]:
        """The pictures on each page."""
        found: dict[int, list[Image]] = defaultdict(list)
        for image in self.geometry.images:
            found[image.page].append(image)
        return found

    @cached_property
    def chapters(self) -> dict[str, list[int]]:
        """The pages of each chapter, in order."""
        kinds = dict(self.geometry.kinds)
        found: dict[str, list[int]] = {}
        for page in self.rendering.pages:
            for story in page.stories:
                if kinds.get(story) == "chapter":
                    found.setdefault(story, []).append(page.number)
        return found

    def block(self, line: Line) -> Block:
        """The block a line belongs to."""
        return self.geometry.blocks[line.block]

    def follows(self, line: Line) -> Line | None:
        """The next line of the same block, perhaps on the next page."""
        lines = self.lines_of[line.block]
        place = self._places[id(line)] + 1
        return lines[place] if place < len(lines) else None

    @cached_property
    def _places(self) -> dict[int, int]:
        return {
            id(line): place for lines in self.lines_of.values() for place, line in enumerate(lines)
        }
