"""Lists: an item is a label and a body, whatever the HTML that stands for it."""

from __future__ import annotations

from itertools import groupby

from press.render.nodes import Kid, Node, Tree


def mend_lists(tree: Tree) -> None:
    """Give every item its label and body, and every run of items its list."""
    for node in list(tree.document.walk()):
        if node.tag == "L":
            _mend_list(tree, node)
        elif node.tag == "LI":
            _mend_item(tree, node)
    for node in list(tree.document.walk()):
        if node.tag != "L":
            _gather(tree, node)


def _mend_list(tree: Tree, node: Node) -> None:
    """A term and its description are one item (U10)."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.tag == "Div" and kid.html == "div":
            kid.tag = "LI"  # a group in a description list
            _mend_item(tree, kid)
        term = kids[-1] if kids else None
        if isinstance(kid, Node) and kid.html == "dd" and isinstance(term, Node):
            term.kids += _bodies(kid)
        else:
            if isinstance(kid, Node) and kid.html == "dt":
                _as_label(kid)
            kids.append(kid)
    node.kids = kids


def _mend_item(tree: Tree, node: Node) -> None:
    """Labels first, then the body; what is in neither becomes a body."""
    flat: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.tag == "LI":
            if kid.html == "dt":
                _as_label(kid)
            flat += kid.kids
        else:
            flat.append(kid)
    labels = [kid for kid in flat if isinstance(kid, Node) and kid.tag == "Lbl"]
    bodies = [kid for kid in flat if isinstance(kid, Node) and kid.tag == "LBody"]
    loose = [kid for kid in flat if kid not in labels and kid not in bodies]
    if len(bodies) == 1:
        labels += _inner_labels(bodies[0])
    if loose:
        bodies.append(tree.new("LBody", loose))
    node.kids = [*labels, *bodies]


def _inner_labels(body: Node) -> list[Node]:
    """Take an item's own labels out of the boxes that hold them, such as flex items."""
    found: list[Node] = []
    for kid in body.nodes:
        if kid.tag == "Lbl":
            body.kids.remove(kid)
            found.append(kid)
        elif kid.tag in ("Span", "Div", "NonStruct"):
            found += _inner_labels(kid)
    return found


def _as_label(item: Node) -> None:
    for kid in item.nodes:
        if kid.tag == "LBody":
            kid.tag = "Lbl"


def _bodies(item: Node) -> list[Kid]:
    return [kid for kid in item.kids if isinstance(kid, Node) and kid.tag == "LBody"]


def _gather(tree: Tree, node: Node) -> None:
    """Items without a list, such as the rows of a box of facts, become one."""
    if not any(kid.tag == "LI" for kid in node.nodes):
        return
    kids: list[Kid] = []
    for items, group in groupby(node.kids, key=_is_item):
        run = list(group)
        kids += [tree.new("L", run)] if items else run
    node.kids = kids


def _is_item(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.tag == "LI"
