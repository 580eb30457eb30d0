"""A text of the sources as it is set, with the lines it came from.

The blocks of a story know where they begin; a passage knows the line of every word in
it, so that a fault of language is told where it was typed.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from press.findings import Origin
from press.model.inline import Inlines

#: What a passage is; `field` is a text in YAML (front matter, boxes, sidecars, edition).
Role = Literal["paragraph", "heading", "item", "quote", "note", "field"]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, list item, note or field."""

    #: Typeset; notes are not numbered yet.
    content: Inlines
    #: The line it begins on.
    origin: Origin
    role: Role
    #: Name of the field: `title`, `caption`, `text`; empty for running text.
    field: str = ""
    #: Where in the plain text (without notes) each further line of the source begins.
    breaks: tuple[int, ...] = ()

    def at(self, offset: int) -> Origin:
        """The line that the character at this offset of the plain text was typed on."""
        line = (self.origin.line or 1) + bisect_right(self.breaks, offset)
        return Origin(self.origin.path, line)
