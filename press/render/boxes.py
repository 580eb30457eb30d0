"""One walk over the laid-out pages: which story is where, and where every line stands.

Read from the box tree while it is still in memory; nothing of WeasyPrint leaves here.
What a box belongs to is told by attributes that the layout stage writes: `data-story`
on a story's element, `data-origin` on blocks, `data-note` on footnotes, `data-blank` on
filler pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from press.model.geometry import Area, Face, Geometry, Image, Line, Note, Sheet
from press.model.rendering import PageRecord
from press.render.elements import Elements

#: Millimetres in a CSS pixel, points in a CSS pixel.
MM = 25.4 / 96
PT = 0.75

#: A tab wider than this is not taken for a thing at the edge that may bleed, px.
_TAB = 40 / MM


def read_pages(
    pages: Iterable[Page], elements: Elements, first: int = 1
) -> tuple[tuple[PageRecord, ...], Geometry]:
    """The page map and the geometry of a laid-out document, whose pages count from `first`."""
    walk = _Walk(elements)
    records = []
    for number, page in enumerate(pages, start=first):
        stories = walk.page(number, page)
        records.append(PageRecord(number, str(number), stories))
    return tuple(records), walk.geometry()


def is_blank(page: Page) -> bool:
    """True for a designed filler page: its section has `data-blank`."""
    return _has_blank(page._page_box, depth=5)


def _has_blank(box: Any, depth: int) -> bool:
    if box.element is not None and box.element.get("data-blank") is not None:
        return True
    return depth > 0 and any(
        _has_blank(getattr(child, "_box", child), depth - 1) for child in box.children
    )


class _Walk:
    """The state of the walk; lives no longer than it."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements
        self._number = 0
        self._width = 0.0
        self._stories: set[str] = set()
        self._sheets: list[Sheet] = []
        self._lines: list[Line] = []
        self._images: list[Image] = []
        self._faces: dict[Face, int] = {}
        self._called: dict[Any, int] = {}
        self._placed: dict[Any, list[int]] = {}

    def page(self, number: int, page: Page) -> tuple[str, ...]:
        """Read one page; the ids of its stories in reading order."""
        box = page._page_box
        self._number, self._width = number, page.width
        self._stories = set()
        left, top = box.content_box_x(), box.content_box_y()
        for child in box.children:
            margin = isinstance(child, boxes.MarginBox)
            self._box(child, None, page.width if margin else left + box.width, False, margin)
        self._sheets.append(
            Sheet(
                number,
                page.width * MM,
                page.height * MM,
                _area(left, top, left + box.width, top + box.height, None),
                is_blank(page),
            )
        )
        return tuple(story for story in self._elements.stories if story in self._stories)

    def geometry(self) -> Geometry:
        """Everything read so far."""
        elements = self._elements
        return Geometry(
            sheets=tuple(self._sheets),
            blocks=elements.blocks,
            lines=tuple(self._lines),
            images=tuple(self._images),
            figures=elements.figures,
            notes=tuple(
                Note(
                    number=note.get("data-note", ""),
                    story=elements.story(note),
                    origin=elements.origin(note),
                    called=self._called.get(note),
                    placed=tuple(dict.fromkeys(self._placed.get(note, ()))),
                )
                for note in dict.fromkeys((*elements.notes, *self._called))
            ),
            faces=tuple(self._faces.items()),
            kinds=elements.kinds,
        )

    def _box(self, box: Any, matrix: Any, edge: float, bleeds: bool, folio: bool) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if box.style["position"] == "fixed":
            return  # a watermark: on every page, of no story
        if box.transformation_matrix:
            matrix = box.transformation_matrix @ matrix if matrix else box.transformation_matrix
        if isinstance(box, boxes.ReplacedBox):
            self._image(box, matrix)
            return
        if isinstance(box, boxes.ParentBox) and not isinstance(
            box, boxes.LineBox | boxes.InlineBox
        ):
            right = box.content_box_x() + box.width
            free = not box.is_in_normal_flow() or box.margin_right < 0
            edge = math.inf if matrix else right if free else min(edge, right)
            bleeds = bleeds or ((folio or box.is_absolutely_positioned()) and self._is_tab(box))
        for child in box.children:
            if isinstance(child, boxes.LineBox):
                self._line(child, matrix, edge, bleeds, folio)
            else:
                self._box(child, matrix, edge, bleeds, folio)

    def _is_tab(self, box: Any) -> bool:
        """A small box laid across the edge of the page, such as a thumb index."""
        left, width = box.border_box_x(), box.border_width()
        return bool(width <= _TAB and (left <= 0 or left + width >= self._width))

    def _line(self, line: Any, matrix: Any, edge: float, bleeds: bool, folio: bool) -> None:
        texts: list[Any] = []
        self._inline(line, texts, matrix, edge, bleeds, folio)
        if not texts:
            return
        largest = max(texts, key=lambda box: box.style["font_size"])
        left = min(box.position_x for box in texts)
        right = max(box.position_x + box.width for box in texts)
        top = min(box.position_y for box in texts)
        bottom = max(box.position_y + box.height for box in texts)
        block = self._elements.block(line.element, line.element_tag, folio)
        story = "" if folio else self._elements.story(line.element)
        if story:
            self._stories.add(story)
        note = self._elements.note(line.element)
        if note is not None:
            self._placed.setdefault(note, []).append(self._number)
        baseline = _area(0, largest.position_y + largest.baseline, 0, 0, matrix).top
        self._lines.append(
            Line(
                block=block,
                page=self._number,
                area=_area(left, top, right, bottom, matrix),
                baseline=baseline,
                edge=edge * MM,
                size=largest.style["font_size"] * PT,
                text="".join(box.text for box in texts).replace("\u00ad", "").strip(),
                bleeds=bleeds,
            )
        )

    def _inline(
        self, box: Any, texts: list[Any], matrix: Any, edge: float, bleeds: bool, folio: bool
    ) -> None:
        """Collect the text of a line; blocks standing in it are walked on their own."""
        for child in box.children:
            if isinstance(child, boxes.TextBox):
                if child.text.strip():
                    texts.append(child)
                    face = Face(
                        child.style["font_family"][0], child.style["font_style"] != "normal"
                    )
                    self._faces.setdefault(face, self._number)
            elif isinstance(child, boxes.InlineBox):
                if child.element_tag and child.element_tag.endswith("::footnote-call"):
                    self._called.setdefault(child.element, self._number)
                self._inline(child, texts, matrix, edge, bleeds, folio)
            else:
                self._box(child, matrix, edge, bleeds, folio)

    def _image(self, box: Any, matrix: Any) -> None:
        if box.element is None:
            return
        story = self._elements.story(box.element)
        if story:
            self._stories.add(story)
        left, top = box.content_box_x(), box.content_box_y()
        self._images.append(
            Image(
                page=self._number,
                area=_area(left, top, left + box.width, top + box.height, matrix),
                story=story,
                origin=self._elements.origin(box.element),
                figure=self._elements.figure(box.element),
            )
        )


def _area(left: float, top: float, right: float, bottom: float, matrix: Any) -> Area:
    """A rectangle in px as mm, after the transformations it stands under."""
    if matrix:
        corners = [matrix.transform_point(x, y) for x in (left, right) for y in (top, bottom)]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    return Area(left * MM, top * MM, right * MM, bottom * MM)
