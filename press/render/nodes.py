"""The tag tree as nodes: read from WeasyPrint's objects, written back after mending."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf


@dataclass(frozen=True, slots=True)
class Sources:
    """Object number of a structure element -> what it was made for."""

    #: The outermost structure element of an HTML element on a page.
    elements: dict[int, Any] = field(default_factory=dict)
    #: That of a pseudo-element: the HTML element and the name after `::`.
    pseudo: dict[int, tuple[Any, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content of a page."""

    page: bytes
    mcid: int


@dataclass(frozen=True, slots=True, eq=False)
class Annotation:
    """A link's clickable place."""

    #: The object reference in the tree, and the annotation that it points to.
    reference: pydyf.Dictionary
    annotation: pydyf.Dictionary


@dataclass(slots=True, eq=False)
class Node:
    """A structure element; mutable, because mending moves children about."""

    tag: str
    entry: pydyf.Dictionary
    kids: list[Kid] = field(default_factory=list)
    #: The HTML element, when this is its outermost structure element.
    element: Any = None
    #: The pseudo-element's name, such as `footnote-call`; `element` is set as well.
    pseudo: str = ""

    @property
    def nodes(self) -> list[Node]:
        """The children that are structure elements."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


Kid = Node | Content | Annotation


class Dropped(pydyf.Object):  # type: ignore[misc]
    """Stands in the place of an object nobody refers to any more."""

    data = b"null"


def read(pdf: pydyf.PDF, sources: Sources) -> Node:
    """The whole tree below the structure root's `Document`."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    return _read(pdf, _object(pdf, root["K"][0]), sources)


def new(pdf: pydyf.PDF, tag: str, kids: list[Kid]) -> Node:
    """A node that WeasyPrint did not make."""
    entry = pydyf.Dictionary({"Type": "/StructElem"})
    pdf.add_object(entry)
    return Node(tag, entry, kids)


def write(pdf: pydyf.PDF, document: Node, sources: Sources) -> None:
    """Put the tree back: elements, parent tree, and the names of elements with an ID."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    pages: dict[bytes, dict[int, bytes]] = {page: {} for page in pdf.page_references}
    annotations: dict[int, bytes] = {}
    names: list[tuple[bytes, pydyf.String, bytes]] = []
    kept: set[int] = set()

    def put(node: Node, parent: bytes) -> None:
        entry, reference = node.entry, node.entry.reference
        kept.add(entry.number)
        entry["S"], entry["P"] = f"/{node.tag}", parent
        page = next((kid.page for kid in node.kids if isinstance(kid, Content)), None)
        if page:
            entry["Pg"] = page
        else:
            entry.pop("Pg", None)
        entry["K"] = pydyf.Array()
        if "ID" in entry:
            names.append((entry["ID"].data, entry["ID"], reference))
        for kid in node.kids:
            if isinstance(kid, Node):
                entry["K"].append(kid.entry.reference)
                put(kid, reference)
            elif isinstance(kid, Annotation):
                entry["K"].append(kid.reference.reference)
                annotations[kid.annotation["StructParent"]] = reference
            else:
                entry["K"].append(kid.mcid if kid.page == page else _elsewhere(kid))
                pages[kid.page][kid.mcid] = reference

    put(document, root.reference)
    tree = pydyf.Array()
    for number, owners in enumerate(pages.values()):
        tree.extend((number, pydyf.Array([owners[mcid] for mcid in sorted(owners)])))
    for key in sorted(annotations):
        tree.extend((key, annotations[key]))
    _object(pdf, root["ParentTree"])["Nums"] = tree
    root["ParentTreeNextKey"] = len(pages) + len(annotations)
    if names:
        listed = [
            part for _, name, reference in sorted(names, key=_first) for part in (name, reference)
        ]
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(listed)})
    _drop(pdf, root, kept)


def _first(name: tuple[bytes, Any, Any]) -> bytes:
    return name[0]


def _read(pdf: pydyf.PDF, entry: pydyf.Dictionary, sources: Sources) -> Node:
    node = Node(str(entry["S"]).removeprefix("/"), entry)
    if entry.number in sources.pseudo:
        node.element, node.pseudo = sources.pseudo[entry.number]
    else:
        node.element = sources.elements.get(entry.number)
    for kid in entry["K"]:
        if isinstance(kid, int):
            node.kids.append(Content(entry["Pg"], kid))
            continue
        child = _object(pdf, kid)
        if child["Type"] == "/OBJR":
            node.kids.append(Annotation(child, _object(pdf, child["Obj"])))
        else:
            node.kids.append(_read(pdf, child, sources))
    return node


def _elsewhere(kid: Content) -> pydyf.Dictionary:
    """Content on another page than the element's first."""
    return pydyf.Dictionary({"Type": "/MCR", "Pg": kid.page, "MCID": kid.mcid})


def _drop(pdf: pydyf.PDF, root: pydyf.Dictionary, kept: set[int]) -> None:
    """Empty the structure elements that are no longer in the tree."""
    for number, thing in enumerate(pdf.objects):
        if (
            isinstance(thing, pydyf.Dictionary)
            and thing.get("Type") == "/StructElem"
            and number not in kept
        ):
            dropped = Dropped()
            dropped.number = number
            pdf.objects[number] = dropped


def _object(pdf: pydyf.PDF, reference: bytes) -> pydyf.Dictionary:
    return pdf.objects[int(reference.split()[0])]
