"""What an element of the composed HTML belongs to: its story, line, block, figure, note."""

from __future__ import annotations

from typing import Any

from press.findings import Origin
from press.model.geometry import Block, BlockKind
from press.render.origins import parse_origin

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Elements:
    """Looks up, and remembers, what the attributes of an element's ancestors say.

    Elements are those of WeasyPrint's parsed document; they are only ever compared and
    asked for attributes.
    """

    def __init__(self, root: Any) -> None:
        self._parents = {child: parent for parent in root.iter() for child in parent}
        told = [element for element in root.iter() if element.get("data-story")]
        #: Ids of all stories in the order of the document.
        self.stories = tuple(dict.fromkeys(element.get("data-story") for element in told))
        #: Story -> kind: `data-kind`, else the first class of its element.
        self.kinds = tuple(
            {e.get("data-story"): e.get("data-kind") or _first_class(e) for e in told}.items()
        )
        #: All footnotes of the document.
        self.notes = tuple(e for e in root.iter() if e.get("data-note") is not None)
        self._notes = frozenset(self.notes)
        self._story: dict[Any, str] = {}
        self._origin: dict[Any, Origin | None] = {}
        self._figure: dict[Any, Any] = {}
        self._note: dict[Any, Any] = {}
        self._numbers: dict[Any, int] = {}
        self._blocks: list[Block] = []
        figures = [e for e in root.iter() if e.tag == "figure" or e.get("data-figure")]
        self._figures = {element: number for number, element in enumerate(figures)}
        self.figures = tuple(self.story(element) for element in figures)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks met so far."""
        return tuple(self._blocks)

    def story(self, element: Any) -> str:
        """Id of the story the element stands in, or nothing."""
        return self._climb(element, self._story, lambda e: e.get("data-story"), "") or ""

    def origin(self, element: Any) -> Origin | None:
        """The line of the sources that the element came from."""

        def told(e: Any) -> Origin | None:
            mark = e.get("data-origin")
            return parse_origin(mark) if mark else None

        found: Origin | None = self._climb(element, self._origin, told, None)
        return found

    def figure(self, element: Any) -> int | None:
        """The number of the figure the element stands in."""
        found: int | None = self._climb(element, self._figure, self._figures.get, None)
        return found

    def note(self, element: Any) -> Any:
        """The footnote the element stands in, as an element."""
        return self._climb(element, self._note, lambda e: e if e in self._notes else None, None)

    def block(self, element: Any, tag: str | None, folio: bool) -> int:
        """The number of the block whose line boxes have this element."""
        key = (element, tag if tag and "::" in tag else None, folio)
        if (number := self._numbers.get(key)) is None:
            number = self._numbers[key] = len(self._blocks)
            self._blocks.append(self._new_block(element, folio))
        return number

    def _new_block(self, element: Any, folio: bool) -> Block:
        if folio or element is None:
            return Block("folio" if folio else "other", "", None)
        kind: BlockKind = "text" if element.tag == "p" else "other"
        if self.note(element) is not None:
            kind = "note"
        else:
            climbing = element
            while climbing is not None and climbing.tag not in ("section", "article", "body"):
                if climbing.tag in _HEADINGS:
                    kind = "heading"
                elif climbing.tag == "figcaption":
                    kind = "caption"
                elif climbing.tag == "li" and kind == "other":
                    kind = "item"
                climbing = self._parents.get(climbing)
        figure = self.figure(element) if kind == "caption" else None
        return Block(kind, self.story(element), self.origin(element), figure)

    def _climb(self, element: Any, memory: dict[Any, Any], ask: Any, nothing: Any) -> Any:
        path = []
        found = nothing
        while element is not None:
            if element in memory:
                found = memory[element]
                break
            path.append(element)
            if (told := ask(element)) is not None:
                found = told
                break
            element = self._parents.get(element)
        for passed in path:
            memory[passed] = found
        return found


def _first_class(element: Any) -> str:
    classes = (element.get("class") or "").split()
    return classes[0] if classes else ""
