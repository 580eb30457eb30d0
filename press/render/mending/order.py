"""The order in which things are read, where it is not that of the HTML.

On the page the eye goes to the heading first, wherever it stands. A template tells by
attributes what follows from that:

- `data-heading`: the number over a heading, read as its beginning;
- `data-join`: a line that goes on with the paragraph before it;
- `data-order`: as in flex boxes, later among its siblings the larger the number;
- `data-beside`: stands beside the paragraph after it, and is read when that is finished.
"""

from __future__ import annotations

from press.render.nodes import Kid, Node

HEADINGS = frozenset(("H1", "H2", "H3", "H4", "H5", "H6"))


def order(document: Node) -> None:
    """Bring everything into the order in which it is read."""
    _number_headings(document)
    for node in document.walk():
        _continue(node)
        _sort(node)
        _put_beside(node)


def _number_headings(document: Node) -> None:
    waiting: list[tuple[Node, Node]] = []

    def visit(holder: Node) -> None:
        for node in holder.nodes:
            if node.tag in HEADINGS:
                for before, number in waiting:
                    before.kids.remove(number)
                    number.tag = "Span"
                node.kids[:0] = [number for _, number in waiting]
                waiting.clear()
            elif node.told("data-heading") is not None:
                waiting.append((holder, node))
            else:
                visit(node)

    visit(document)


def _continue(node: Node) -> None:
    kids: list[Kid] = []
    for kid in node.kids:
        before = kids[-1] if kids else None
        if isinstance(kid, Node) and isinstance(before, Node) and kid.told("data-join") is not None:
            before.kids += kid.kids
        else:
            kids.append(kid)
    node.kids = kids


def _sort(node: Node) -> None:
    if any(kid.told("data-order") for kid in node.nodes):
        node.kids.sort(key=_place)


def _place(kid: Kid) -> int:
    return int(kid.told("data-order") or 0) if isinstance(kid, Node) else 0


def _put_beside(node: Node) -> None:
    kids: list[Kid] = []
    waiting: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.told("data-beside") is not None:
            waiting.append(kid)
            continue
        if waiting and not (isinstance(kid, Node) and kid.tag == "P"):
            kids += waiting
            waiting = []
        kids += [kid, *waiting]
        waiting = []
    node.kids = kids + waiting
