"""The mending of the tag tree: what belongs together is joined, what is empty is dropped.

WeasyPrint makes one structure element a box: a paragraph that crosses a page is two, a
link that breaks is two, every run of text has a span of its own, footnotes stand at the
page's end without connection to their call. The steps below mend one such fault each.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import pydyf

from press.render.nodes import Annotation, Kid, Node, Sources, new, read, write

_INLINE = frozenset(("Span", "Link", "Reference", "Note", "Quote", "Code", "BibEntry"))
#: These hold blocks; text directly in them becomes a paragraph.
_GROUPS = frozenset(("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOCI"))
#: Structure elements of anonymous boxes that must stay where they are.
_LISTS_AND_TABLES = frozenset(
    ("L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Figure")
)


def mend(pdf: pydyf.PDF, sources: Sources, anchors: Mapping[str, int], language: str) -> None:
    """Mend the tag tree of a document that is built but not yet written.

    `anchors` are the link targets by name with their page.
    """
    document = read(pdf, sources)
    document = _joined(document)
    _move_notes(document)
    for node in list(document.walk()):
        if node.tag in ("L", "LI"):
            _mend_list(pdf, node)
    _dissolve(document)
    _paragraphs(pdf, document)
    _prune(document)
    for node in document.walk():
        if node.tag == "Link":
            _describe(node, anchors, language)
    _number_notes(document)
    write(pdf, document, sources)


def _joined(document: Node) -> Node:
    """Join the parts of an element that stand on several lines or pages (U8, U11)."""
    first: dict[Any, Node] = {}

    def place(parent: Node, kid: Kid, in_table: bool) -> None:
        if not isinstance(kid, Node):
            parent.kids.append(kid)
            return
        in_table = in_table or kid.tag == "Table"
        joins = kid.element is not None and not in_table and kid.tag != "Figure"
        key = (kid.element, kid.pseudo)
        kids, kid.kids = kid.kids, []
        if joins and key in first:
            kid = first[key]
        else:
            if joins:
                first[key] = kid
            parent.kids.append(kid)
        for below in kids:
            place(kid, below, in_table)

    kids, document.kids = document.kids, []
    for kid in kids:
        place(document, kid, in_table=False)
    return document


def _move_notes(document: Node) -> None:
    """Put each footnote behind its call, where it is read (U4)."""
    calls: dict[Any, tuple[Node, Node]] = {}
    notes: list[tuple[Node, Node]] = []
    for parent in document.walk():
        for node in parent.nodes:
            if node.pseudo == "footnote-call":
                calls[node.element] = (parent, node)
            elif node.tag == "Note":
                notes.append((parent, node))
    for parent, note in notes:
        if note.element in calls:
            paragraph, call = calls[note.element]
            parent.kids.remove(note)
            paragraph.kids.insert(paragraph.kids.index(call) + 1, note)


def _mend_list(pdf: pydyf.PDF, node: Node) -> None:
    """A list item is a label and a body (U10); a term and its description are one item."""
    if node.tag == "L":
        kids: list[Kid] = []
        for kid in node.kids:
            if isinstance(kid, Node) and kid.tag == "Div" and _html_tag(kid) == "div":
                kid.tag = "LI"  # a group in a description list
                _mend_list(pdf, kid)
            term = kids[-1] if kids else None
            if isinstance(kid, Node) and _html_tag(kid) == "dd" and isinstance(term, Node):
                term.kids += _bodies(kid)
            else:
                if isinstance(kid, Node) and _html_tag(kid) == "dt":
                    _as_label(kid)
                kids.append(kid)
        node.kids = kids
        return
    flat: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.tag == "LI":
            if _html_tag(kid) == "dt":
                _as_label(kid)
            flat += kid.kids
        else:
            flat.append(kid)
    labels = [kid for kid in flat if isinstance(kid, Node) and kid.tag == "Lbl"]
    bodies = [kid for kid in flat if isinstance(kid, Node) and kid.tag == "LBody"]
    loose = [kid for kid in flat if kid not in labels and kid not in bodies]
    if loose:
        bodies.append(new(pdf, "LBody", loose))
    node.kids = [*labels, *bodies]


def _as_label(item: Node) -> None:
    for kid in item.nodes:
        if kid.tag == "LBody":
            kid.tag = "Lbl"


def _bodies(item: Node) -> list[Kid]:
    return [kid for kid in item.kids if isinstance(kid, Node) and kid.tag == "LBody"]


def _html_tag(node: Node) -> str:
    return "" if node.element is None or node.pseudo else str(node.element.tag)


def _dissolve(node: Node) -> None:
    """Take out elements without meaning: those of anonymous boxes and runs of text."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            _dissolve(kid)
            if _is_nothing(kid, node):
                kids += kid.kids
                continue
        kids.append(kid)
    node.kids = kids


def _is_nothing(node: Node, parent: Node) -> bool:
    if node.entry.keys() & {"Lang", "Alt", "E", "ID"}:
        return False
    if parent.tag == "TOCI" and node.tag in ("LBody", "Lbl"):
        return True
    if node.tag == "Span":
        return True
    return node.element is None and node.tag not in _LISTS_AND_TABLES


def _paragraphs(pdf: pydyf.PDF, node: Node) -> None:
    """Text that stands directly in a group becomes a paragraph."""
    for kid in node.nodes:
        _paragraphs(pdf, kid)
    if node.tag not in _GROUPS:
        return
    if node.tag == "Div" and node.kids and all(map(_is_inline, node.kids)):
        node.tag = "P"
        return
    kids: list[Kid] = []
    for inline, group in groupby(node.kids, key=_is_inline):
        run = list(group)
        kids += [new(pdf, "P", run)] if inline else run
    node.kids = kids


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Node) or kid.tag in _INLINE


def _prune(node: Node) -> None:
    """Drop elements with nothing in them (U19); cells stay, a table must be a grid."""
    for kid in node.nodes:
        _prune(kid)
    node.kids = [
        kid for kid in node.kids if not isinstance(kid, Node) or kid.kids or kid.tag in ("TD", "TH")
    ]


def _describe(link: Node, anchors: Mapping[str, int], language: str) -> None:
    """Tell where a link goes: its text and its target (U9)."""
    text = " ".join("".join(link.element.itertext()).replace("\u00ad", "").split())
    if not text:
        text = next((e.get("alt") for e in link.element.iter() if e.get("alt")), "")
    for kid in link.kids:
        if isinstance(kid, Annotation):
            told = _target(kid.annotation, text, anchors, language)
            kid.annotation["Contents"] = pydyf.String(told)


def _target(
    annotation: pydyf.Dictionary, text: str, anchors: Mapping[str, int], language: str
) -> str:
    if "A" in annotation:
        address = str(annotation["A"]["URI"].string)
        plain = address.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
        return address if not text or text == plain.rstrip("/") else f"{text} ({address})"
    page = anchors.get(str(annotation["Dest"].string))
    word = "Seite" if language.startswith("de") else "page"
    return f"{text}, {word} {page}" if page else text


def _number_notes(document: Node) -> None:
    notes = [node for node in document.walk() if node.tag == "Note"]
    for number, node in enumerate(notes, start=1):
        node.entry["ID"] = pydyf.String(f"note-{number:04}")
