"""Parts of one element that stand in several boxes become one structure element again."""

from __future__ import annotations

from typing import Any

from press.render.nodes import Kid, Node


def join(document: Node) -> None:
    """Join the parts of an element that stand on several lines or pages (U8, U11).

    Tables keep their parts: a head that is repeated on the next page is read again.
    """
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
