"""Links: one annotation, and words that say where it leads (U8, U9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pydyf

from press.render.nodes import Annotation, Kid, Node, Tree


@dataclass(frozen=True, slots=True)
class _Words:
    page: str
    note: str
    back: str
    mail: str


#: By the beginning of a language tag.
_WORDS = {
    "de": _Words("Seite", "Fußnote", "zurück zum Text", "E-Mail an"),
    "en": _Words("page", "note", "back to the text", "e-mail to"),
}
#: The annotation is shown on paper, too (PDF/A-2, 6.3.2); a link has nothing to show.
_PRINT = 4


def mend_links(tree: Tree, anchors: Mapping[str, int], language: str) -> None:
    """Unite the places of each link on a page, and describe them.

    `anchors` are the link targets by name with their page.
    """
    for node in tree.document.walk():
        if node.tag == "Link":
            _unite(tree, node)
            _describe(node, anchors, language)


def _unite(tree: Tree, link: Node) -> None:
    """One annotation a page, however many lines the link takes."""
    places: dict[bytes, list[Annotation]] = {}
    for kid in link.kids:
        if isinstance(kid, Annotation):
            kid.annotation["F"] = _PRINT
            places.setdefault(kid.page, []).append(kid)
    for first, *others in places.values():
        if not others:
            continue
        boxes = [_box(place.annotation["Rect"]) for place in (first, *others)]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        first.annotation["Rect"] = pydyf.Array([min(lefts), min(bottoms), max(rights), max(tops)])
        first.annotation["QuadPoints"] = pydyf.Array(
            point for box in boxes for point in _corners(*box)
        )
        for place in others:
            tree.unlink(place)
    link.kids = _annotations_first(link, {id(first) for first, *_ in places.values()})


def _annotations_first(link: Node, kept: set[int]) -> list[Kid]:
    annotations = [kid for kid in link.kids if isinstance(kid, Annotation) and id(kid) in kept]
    return [*annotations, *(kid for kid in link.kids if not isinstance(kid, Annotation))]


def _box(rectangle: pydyf.Array) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = rectangle
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _corners(left: float, bottom: float, right: float, top: float) -> tuple[float, ...]:
    """In the order that readers expect: upper left, upper right, lower left, lower right."""
    return (left, top, right, top, left, bottom, right, bottom)


def _describe(link: Node, anchors: Mapping[str, int], language: str) -> None:
    """Tell where a link goes: its text and its target."""
    words = _WORDS.get(language[:2], _WORDS["en"])
    for kid in link.kids:
        if isinstance(kid, Annotation):
            told = _target(link, kid.annotation, anchors, words)
            kid.annotation["Contents"] = pydyf.String(told)


def _target(
    link: Node,
    annotation: pydyf.Dictionary,
    anchors: Mapping[str, int],
    words: _Words,
) -> str:
    text = _text(link)
    if link.pseudo:
        text = f"{words.note} {link.element.get('data-note')}"
        if link.pseudo == "footnote-marker":
            text = f"{text}, {words.back}"
    if "A" in annotation:
        address = str(annotation["A"]["URI"].string)
        if address.startswith("mailto:"):
            told = f"{words.mail} {address.removeprefix('mailto:')}"
            return told if text in told else f"{text}, {told}"
        plain = address.removeprefix("https://").removeprefix("http://").rstrip("/")
        return address if text in ("", plain, address) else f"{text} ({address})"
    page = anchors.get(str(annotation["Dest"].string))
    return f"{text}, {words.page} {page}" if page else text


def _text(link: Node) -> str:
    text = " ".join("".join(link.element.itertext()).replace("\u00ad", "").split())
    return text or next((e.get("alt") for e in link.element.iter() if e.get("alt")), "")
