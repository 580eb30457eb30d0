"""Pictures with their captions, and charts with what they are made of."""

from __future__ import annotations

import pydyf

from press.render.nodes import Content, Kid, Node, Tree


def mend_figures(tree: Tree) -> None:
    """One `Figure` a picture with its `Caption` inside, and one a chart before its data."""
    for parent in list(tree.document.walk()):
        for node in parent.nodes:
            if node.html == "figure":
                _unite(node)
            elif node.element in tree.sources.charts:
                parent.kids.insert(parent.kids.index(node), _chart(tree, node))


def _unite(figure: Node) -> None:
    """An HTML figure takes over the picture that stands in it (U3)."""
    pictures = [
        (holder, kid) for holder in figure.walk() for kid in holder.nodes if kid.tag == "Figure"
    ]
    if len(pictures) != 1:
        return  # several pictures with one caption stay side by side
    holder, picture = pictures[0]
    figure.tag = "Figure"
    for key in ("Alt", "A", "Lang"):
        if key in picture.entry:
            figure.entry[key] = picture.entry[key]
    place = holder.kids.index(picture)
    holder.kids[place : place + 1] = picture.kids


def _chart(tree: Tree, node: Node) -> Node:
    """What is drawn of a chart, as a figure; its words and values stay where they are."""
    drawn: list[Kid] = []
    for part in list(node.walk()):
        if part.told("data-drawn") is not None:
            drawn += [kid for kid in part.kids if isinstance(kid, Content)]
            part.kids = [kid for kid in part.kids if not isinstance(kid, Content)]
            part.tag = "Div"
    figure = tree.new("Figure", drawn)
    figure.entry["Alt"] = pydyf.String(node.told("data-chart"))
    box = pydyf.Array(tree.sources.charts[node.element])
    figure.entry["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": box})
    return figure
