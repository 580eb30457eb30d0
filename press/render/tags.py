"""Accessible tagging: what WeasyPrint's tag tree lacks is told while it is being built.

WeasyPrint 70 tags margin boxes and decoration as text, knows no footnotes, languages or
table of contents (defects U1 to U19). Four of its functions are wrapped for the time of
our own call: `Page.paint`, `Stream.marked` and `draw_background`, so that decoration is
written as an artifact and text as it is read, and `_build_box_tree`, so that every
structure element is remembered with the HTML element it was made for. The tree itself is
mended in `structure`.

These are private functions: the version is pinned, and a test fails when they move.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

import pydyf
from weasyprint import draw
from weasyprint.document import Document, Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags as weasy_tags
from weasyprint.pdf.stream import Stream

from press.render.decoration import decoration, margin_boxes
from press.render.glyphs import plain_text, soften_hyphen
from press.render.nodes import Rectangle, Sources
from press.render.structure import mend
from press.render.traces import Drawing

#: Points in a CSS pixel.
_PT = 0.75
#: What a drawn bullet is called instead of by the name of its shape.
_BULLET = "•"


class Tagger:
    """Remembers what was tagged for which element, and what is mere decoration."""

    def __init__(self, document: Document, root: Any, language: str) -> None:
        self._hidden = decoration(root, document.pages)
        self._language = language
        self._margins: dict[Any, str] = {}
        self._open: set[Any] = set()
        self._pages = document.pages
        self._sources = Sources()

    def drop_links(self) -> None:
        """Leave no annotation to a link's inner elements, and none in decoration."""
        for page in self._pages:
            margins = {box for box, _ in margin_boxes(page._page_box)}
            page.links = [
                link
                for link in page.links
                if link[3].link is not None
                and link[3] not in margins
                and link[3].element not in self._hidden
            ]

    def mend(self, document: Document, pdf: pydyf.PDF) -> None:
        """WeasyPrint's `finisher`: called when everything is built and nothing written."""
        anchors: dict[str, int] = {}
        for number, page in enumerate(document.pages, start=1):
            for name in page.anchors:
                anchors.setdefault(name, number)
        mend(pdf, self._sources, anchors, self._language)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """WeasyPrint's functions wrapped; afterwards they are as they were."""
        build, paint, marked = weasy_tags._build_box_tree, Page.paint, Stream.marked
        background = draw.draw_background

        def wrapped_paint(page: Page, stream: Stream, scale: float = 1) -> None:
            self._margins = dict(margin_boxes(page._page_box))
            paint(page, stream, scale)

        def wrapped_marked(stream: Stream, box: Any, tag: str) -> AbstractContextManager[None]:
            if stream._tags is not None and self._is_artifact(box):
                return _artifact(stream, self._margins.get(box))
            context: AbstractContextManager[None] = marked(stream, box, tag)
            if isinstance(box, boxes.TextBox):
                _let_blank_be_drawn(box)
                return _spelled(stream, box, context) if _is_last(box) else context
            return context

        def wrapped_background(stream: Stream, background_: Any, *rest: Any, **more: Any) -> None:
            if isinstance(background_, Drawing) and stream._tags is not None:
                with marked(stream, id(background_), "Figure"), _unmarked(stream):
                    background(stream, background_, *rest, **more)
            else:
                background(stream, background_, *rest, **more)

        def wrapped_build(box: Any, parent: Any, pdf: pydyf.PDF, page: int, *rest: Any) -> Any:
            if isinstance(box, AbsolutePlaceholder):
                box = box._box
            if isinstance(box, boxes.MarginBox) or box.element in self._hidden:
                return []
            return self._built(build, box, parent, pdf, page, *rest)

        weasy_tags._build_box_tree, draw.draw_background = wrapped_build, wrapped_background
        Page.paint, Stream.marked = wrapped_paint, wrapped_marked
        try:
            with plain_text():
                yield
        finally:
            weasy_tags._build_box_tree, draw.draw_background = build, background
            Page.paint, Stream.marked = paint, marked

    def _is_artifact(self, box: Any) -> bool:
        return box in self._margins or box.element in self._hidden

    def _built(
        self,
        build: Any,
        box: Any,
        parent: Any,
        pdf: pydyf.PDF,
        page: int,
        nums: dict[int, bytes],
        annotations: Any,
        tags: dict[Any, dict[str, Any]],
    ) -> list[pydyf.Dictionary]:
        """The structure elements WeasyPrint makes for a box, remembered."""
        tag, element = box.element_tag or "", box.element
        if element is None or tag in ("html", "body"):
            return list(build(box, parent, pdf, page, nums, annotations, tags))
        pseudo = tag.partition("::")[2]
        outermost = not pseudo and element not in self._open
        if outermost:
            self._open.add(element)
        try:
            made = list(build(box, parent, pdf, page, nums, annotations, tags))
        finally:
            if outermost:
                self._open.discard(element)
        for node in made:
            if pseudo:
                _tag_pseudo(node, pseudo, box)
                self._sources.pseudo[node.number] = (element, pseudo)
            elif outermost:
                area = _area(box, self._pages[page].height)
                _tag(node, box, element, area)
                self._sources.elements[node.number] = element
                if element.get("data-chart"):
                    self._sources.charts.setdefault(element, area)
        if isinstance(box.background, Drawing):
            mcid = tags.pop(id(box.background))["mcid"]
            made[0]["K"].append(mcid)
            nums[mcid] = made[0].reference
        return made


def _is_last(box: Any) -> bool:
    """True for the last text of a line, and for a number that is read before a heading."""
    return hasattr(box, "ends_line") or box.element.get("data-heading") is not None


def _let_blank_be_drawn(box: Any) -> None:
    """A space between two elements is left out as invisible, and their words are one.

    Whether a box is drawn is asked of its text; what is drawn is its layout's.
    """
    if box.text and box.text.isspace():
        box.text = "\u200b"


@contextmanager
def _spelled(stream: Stream, box: Any, context: AbstractContextManager[None]) -> Iterator[None]:
    """The last text of a line with what a listener needs between it and the next.

    Spaces at line ends are not drawn, but words are told apart by them (ISO 32000-1,
    14.8.2.5); a word that is broken there goes on.
    """
    broken = getattr(box, "breaks", None)
    if broken is None and not box.pango_layout.text.endswith((" ", "\u00a0")):
        box.pango_layout.text += " "
    with context:
        yield
        if broken == "hyphen":
            soften_hyphen(stream)


def _tag_pseudo(node: pydyf.Dictionary, pseudo: str, box: Any) -> None:
    if pseudo == "footnote-call":
        node["S"] = "/Reference"
    elif pseudo in ("footnote-marker", "marker"):
        node["S"] = "/Lbl"
    elif pseudo == "before" and box.element.tag == "li":
        node["S"] = "/Lbl"
        if not any(character.isalnum() for character in _text(box)):
            node["ActualText"] = pydyf.String(f"{_BULLET} ")
    else:
        node["S"] = "/Span"  # WeasyPrint takes `a::after` for a link of its own
        spoken = box.element.get("data-spoken")
        if spoken:
            number = "".join(filter(str.isdecimal, _text(box)))
            node["E"] = pydyf.String(f" {spoken.format(number)}")


def _tag(node: pydyf.Dictionary, box: Any, element: Any, area: Rectangle) -> None:
    """Say about a structure element what its HTML element says about itself."""
    role = element.get("data-tag") or _ROLES.get(element.tag)
    if role:
        node["S"] = f"/{role}"
    elif element.get("role") == "img":
        node["S"] = "/Figure"
    elif element.get("data-note") is not None:
        node["S"] = "/Note"
    elif node["S"] == "/NonStruct":
        node["S"] = "/Span" if isinstance(box, boxes.InlineLevelBox) else "/Div"
    language = element.get("lang")
    if language:
        node["Lang"] = pydyf.String(language)
    if element.tag == "abbr" and element.get("title"):
        node["E"] = pydyf.String(element.get("title"))
    if node["S"] == "/Figure":
        if "Alt" not in node and element.get("aria-label"):
            node["Alt"] = pydyf.String(element.get("aria-label"))
        node["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": pydyf.Array(area)})
    if node["S"] == "/TH" and "A" in node:
        node["A"]["Scope"] = "/Row" if element.get("scope") == "row" else "/Column"


#: Elements whose meaning PDF has a name for and WeasyPrint does not use.
_ROLES = {"abbr": "Span", "q": "Quote", "code": "Code", "figcaption": "Caption", "aside": "Aside"}


def _area(box: Any, page_height: float) -> Rectangle:
    """The content of a box on its page, pt from the lower left corner (U12)."""
    left, top = box.content_box_x(), box.content_box_y()
    edges = (left, page_height - top - box.height, left + box.width, page_height - top)
    one, two, three, four = (round(edge * _PT, 3) for edge in edges)
    return one, two, three, four


def _text(box: Any) -> str:
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    return "".join(map(_text, getattr(box, "children", ())))


@contextmanager
def _artifact(stream: Stream, kind: str | None) -> Iterator[None]:
    """Content that is not read; `kind` is empty or the margin that it stands in."""
    properties = None
    if kind is not None:
        properties = pydyf.Dictionary({"Type": "/Pagination"})
        if kind:
            properties["Subtype"] = f"/{kind}"
    stream.begin_marked_content("Artifact", properties)
    try:
        yield
    finally:
        stream.end_marked_content()


@contextmanager
def _unmarked(stream: Stream) -> Iterator[None]:
    """Let nothing in here be marked as decoration of its own."""
    stream.artifact = nullcontext
    try:
        yield
    finally:
        del stream.artifact
