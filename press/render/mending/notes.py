"""Footnotes: read when the paragraph that calls them is finished (U4)."""

from __future__ import annotations

from typing import Any

import pydyf

from press.render.nodes import Annotation, Node, Tree

#: Elements within a line; what calls a note is the block around them.
INLINE = frozenset(("Span", "Link", "Reference", "Quote", "Code", "BibEntry"))


def link_notes(tree: Tree) -> None:
    """The call and the note's number hold links to each other, which hold their text."""
    for node in list(tree.document.walk()):
        if node.pseudo in ("footnote-call", "footnote-marker"):
            link = tree.new("Link", node.kids)
            link.element, link.pseudo = node.element, node.pseudo
            node.kids = (
                [link] if any(isinstance(kid, Annotation) for kid in link.kids) else link.kids
            )


def move_notes(document: Node) -> None:
    """Put each note behind the block with its call; in cells and items at their end."""
    blocks: dict[Any, tuple[Node, Node]] = {}
    notes: list[tuple[Node, Node]] = []

    def visit(node: Node, block: Node, parent: Node) -> None:
        for kid in node.nodes:
            if kid.pseudo == "footnote-call" and kid.tag == "Reference":
                blocks[kid.element] = (block, parent)
            elif kid.tag == "Note":
                notes.append((node, kid))
            if kid.tag in INLINE:
                visit(kid, block, parent)
            else:
                visit(kid, kid, node)

    visit(document, document, document)
    for holder, note in notes:
        if note.element not in blocks:
            continue
        block, parent = blocks[note.element]
        holder.kids.remove(note)
        if block.tag not in ("P", "H1", "H2", "H3", "H4", "H5", "H6"):
            block.kids.append(note)
            continue
        place = parent.kids.index(block) + 1
        while place < len(parent.kids) and _is_note(parent.kids[place]):
            place += 1
        parent.kids.insert(place, note)


def number_notes(document: Node) -> None:
    """Every note has an identifier (PDF/UA-1, 7.9)."""
    notes = [node for node in document.walk() if node.tag == "Note"]
    for number, node in enumerate(notes, start=1):
        node.entry["ID"] = pydyf.String(f"note-{number:04}")


def _is_note(kid: object) -> bool:
    return isinstance(kid, Node) and kid.tag == "Note"
