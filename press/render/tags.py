"""Accessible tagging: what WeasyPrint's tag tree lacks is told while it is being built.

WeasyPrint 70 tags margin boxes and decoration as text, knows no footnotes, languages or
table of contents (defects U1 to U19). Three of its functions are wrapped for the time of
our own call: `Page.paint` and `Stream.marked`, so that decoration is written as an
artifact, and `_build_box_tree`, so that every structure element is remembered with
the HTML element it was made for. The tree itself is mended in `structure`.

These are private functions: the version is pinned, and a test fails when they move.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pydyf
from weasyprint.document import Document, Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags as weasy_tags
from weasyprint.pdf.stream import Stream

from press.render.nodes import Sources
from press.render.structure import mend

#: Points in a CSS pixel.
_PT = 0.75


class Tagger:
    """Remembers what was tagged for which element, and what is mere decoration."""

    def __init__(self, document: Document, root: Any, language: str) -> None:
        self._hidden = _decoration(root, document.pages)
        self._language = language
        self._margins: set[Any] = set()
        self._open: set[Any] = set()
        self._page: Page | None = None
        self._pages = document.pages
        self._sources = Sources()

    def drop_links(self) -> None:
        """Leave one annotation a link: none for its inner elements, none in decoration."""
        for page in self._pages:
            margins = set(_margin_boxes(page._page_box))
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

        def wrapped_paint(page: Page, stream: Stream, scale: float = 1) -> None:
            self._margins = set(_margin_boxes(page._page_box))
            paint(page, stream, scale)

        def wrapped_marked(stream: Stream, box: Any, tag: str) -> AbstractContextManager[None]:
            if stream._tags is not None and self._is_artifact(box):
                return _artifact(stream, pagination=box in self._margins)
            context: AbstractContextManager[None] = marked(stream, box, tag)
            return context

        def wrapped_build(box: Any, parent: Any, pdf: pydyf.PDF, page: int, *rest: Any) -> Any:
            if isinstance(box, AbsolutePlaceholder):
                box = box._box
            if isinstance(box, boxes.MarginBox) or box.element in self._hidden:
                return []
            return self._built(build, box, parent, pdf, page, *rest)

        weasy_tags._build_box_tree = wrapped_build
        Page.paint, Stream.marked = wrapped_paint, wrapped_marked
        try:
            yield
        finally:
            weasy_tags._build_box_tree = build
            Page.paint, Stream.marked = paint, marked

    def _is_artifact(self, box: Any) -> bool:
        return box in self._margins or box.element in self._hidden

    def _built(
        self, build: Any, box: Any, parent: Any, pdf: pydyf.PDF, page: int, *rest: Any
    ) -> list[pydyf.Dictionary]:
        """The structure elements WeasyPrint makes for a box, remembered."""
        tag, element = box.element_tag or "", box.element
        if element is None or tag in ("html", "body"):
            return list(build(box, parent, pdf, page, *rest))
        pseudo = tag.partition("::")[2]
        outermost = not pseudo and element not in self._open
        if outermost:
            self._open.add(element)
        try:
            made = list(build(box, parent, pdf, page, *rest))
        finally:
            if outermost:
                self._open.discard(element)
        for node in made:
            if pseudo:
                _tag_pseudo(node, pseudo)
                self._sources.pseudo[node.number] = (element, pseudo)
            elif outermost:
                _tag(node, box, element, self._pages[page].height)
                self._sources.elements[node.number] = element
        return made


def _tag_pseudo(node: pydyf.Dictionary, pseudo: str) -> None:
    if pseudo == "footnote-call":
        node["S"] = "/Reference"
    elif pseudo in ("footnote-marker", "marker"):
        node["S"] = "/Lbl"
    else:
        node["S"] = "/Span"  # WeasyPrint takes `a::after` for a link of its own


def _tag(node: pydyf.Dictionary, box: Any, element: Any, page_height: float) -> None:
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
        left, top = box.content_box_x(), box.content_box_y()
        corners = (left, page_height - top - box.height, left + box.width, page_height - top)
        node["A"] = pydyf.Dictionary(
            {"O": "/Layout", "BBox": pydyf.Array([round(px * _PT, 3) for px in corners])}
        )
    if node["S"] == "/TH" and "A" in node:
        node["A"]["Scope"] = "/Row" if element.get("scope") == "row" else "/Column"


#: Elements whose meaning PDF has a name for and WeasyPrint does not use.
_ROLES = {"abbr": "Span", "q": "Quote", "code": "Code", "figcaption": "Caption"}


@contextmanager
def _artifact(stream: Stream, *, pagination: bool) -> Iterator[None]:
    kind = pydyf.Dictionary({"Type": "/Pagination"}) if pagination else None
    stream.begin_marked_content("Artifact", kind)
    try:
        yield
    finally:
        stream.end_marked_content()


def _decoration(root: Any, pages: Iterable[Page]) -> frozenset[Any]:
    """Elements without meaning for a listener, and everything inside them.

    An empty alternative text, `aria-hidden`, `role=presentation`, `data-tag=Artifact`, and
    whatever is repeated on every page by a fixed position.
    """
    found: set[Any] = set()

    def collect(element: Any, hidden: bool) -> None:
        hidden = hidden or _says_decoration(element)
        if hidden:
            found.add(element)
        for child in element:
            collect(child, hidden)

    collect(root, hidden=False)
    for page in pages:
        for box in page._page_box.fixed_boxes:
            if box.element is not None:
                collect(box.element, hidden=True)
    return frozenset(found)


def _says_decoration(element: Any) -> bool:
    return (
        element.get("aria-hidden") == "true"
        or element.get("role") in ("presentation", "none")
        or element.get("data-tag") == "Artifact"
        or (element.tag == "img" and element.get("alt") == "")
    )


def _margin_boxes(page_box: Any) -> Iterator[Any]:
    """All boxes in the margins of a page."""
    waiting = [box for box in page_box.children if isinstance(box, boxes.MarginBox)]
    while waiting:
        box = waiting.pop()
        box = getattr(box, "_box", box)
        yield box
        waiting.extend(box.children)
