"""The table of contents: what stands in a part is listed below it."""

from __future__ import annotations

from press.render.nodes import Node, Tree


def nest_contents(tree: Tree) -> None:
    """Put entries of a lower level (`data-level`) into a list in the entry above them."""
    for contents in list(tree.document.walk()):
        if contents.tag != "TOC":
            continue
        entries, contents.kids = contents.nodes, []
        open_lists = [(1, contents)]
        for entry in entries:
            level = int(entry.told("data-level") or 1)
            while open_lists[-1][0] > level:
                open_lists.pop()
            holder = open_lists[-1][1]
            if open_lists[-1][0] < level and holder.nodes:
                inner = tree.new("TOC", [])
                holder.nodes[-1].kids.append(inner)
                open_lists.append((level, inner))
                holder = inner
            holder.kids.append(entry)


def plain_entries(document: Node) -> None:
    """An entry holds its label, reference and page itself, not a list item's body."""
    for node in document.walk():
        if node.tag == "TOCI":
            node.kids = [
                kid
                for held in node.kids
                for kid in (
                    held.kids if isinstance(held, Node) and held.tag == "LBody" else (held,)
                )
            ]
