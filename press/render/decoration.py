"""What is painted and not read: decoration, and what stands in the margins of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes


def decoration(root: Any, pages: Iterable[Page]) -> frozenset[Any]:
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


def margin_boxes(page_box: Any) -> Iterator[tuple[Any, str]]:
    """All boxes in the margins of a page, with the kind of artifact that they are."""
    for margin in page_box.children:
        if not isinstance(margin, boxes.MarginBox):
            continue
        edge = margin.at_keyword.removeprefix("@").partition("-")[0]
        kind = {"top": "Header", "bottom": "Footer"}.get(edge, "")
        waiting = [margin]
        while waiting:
            box = waiting.pop()
            box = getattr(box, "_box", box)
            yield box, kind
            waiting.extend(box.children)
