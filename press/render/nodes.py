"""The tag tree as nodes: read from WeasyPrint's objects, written back after mending."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf

#: Left, bottom, right, top on the page, pt.
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sources:
    """Object number of a structure element -> what it was made for."""

    #: The outermost structure element of an HTML element on a page.
    elements: dict[int, Any] = field(default_factory=dict)
    #: That of a pseudo-element: the HTML element and the name after `::`.
    pseudo: dict[int, tuple[Any, str]] = field(default_factory=dict)
    #: HTML element of a chart -> where it is drawn.
    charts: dict[Any, Rectangle] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content of a page."""

    page: bytes
    mcid: int


@dataclass(frozen=True, slots=True, eq=False)
class Annotation:
    """A link's clickable place."""

    page: bytes
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

    @property
    def html(self) -> str:
        """The name of the HTML element; empty for pseudo-elements and boxes without one."""
        return "" if self.element is None or self.pseudo else str(self.element.tag)

    def told(self, attribute: str) -> str | None:
        """What the HTML element says in an attribute."""
        if self.element is None or self.pseudo:
            return None
        value: str | None = self.element.get(attribute)
        return value

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.nodes))


Kid = Node | Content | Annotation


class Dropped(pydyf.Object):  # type: ignore[misc]
    """Stands in the place of an object nobody refers to any more."""

    data = b"null"


class Tree:
    """The tag tree of a document that is built but not yet written."""

    def __init__(self, pdf: pydyf.PDF, sources: Sources) -> None:
        self._pdf = pdf
        self.sources = sources
        self._root = self._object(pdf.catalog["StructTreeRoot"])
        self.document = self._read(self._object(self._root["K"][0]))

    def new(self, tag: str, kids: list[Kid]) -> Node:
        """A node that WeasyPrint did not make."""
        entry = pydyf.Dictionary({"Type": "/StructElem"})
        self._pdf.add_object(entry)
        return Node(tag, entry, kids)

    def unlink(self, place: Annotation) -> None:
        """Take a link's place off its page."""
        listed = self._object(place.page)["Annots"]
        listed.remove(place.annotation.reference)
        for thing in (place.annotation, place.reference):
            self._drop(thing.number)

    def write(self) -> None:
        """Put the tree back: elements, parent tree, and the names of elements with an ID."""
        pages: dict[bytes, dict[int, bytes]] = {page: {} for page in self._pdf.page_references}
        links: list[bytes] = []
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
                    kid.annotation["StructParent"] = len(pages) + len(links)
                    links.append(reference)
                else:
                    entry["K"].append(kid.mcid if kid.page == page else _elsewhere(kid))
                    pages[kid.page][kid.mcid] = reference

        put(self.document, self._root.reference)
        numbers = pydyf.Array()
        for number, owners in enumerate(pages.values()):
            numbers.extend((number, pydyf.Array([owners[mcid] for mcid in sorted(owners)])))
        for number, owner in enumerate(links, start=len(pages)):
            numbers.extend((number, owner))
        self._object(self._root["ParentTree"])["Nums"] = numbers
        self._root["ParentTreeNextKey"] = len(pages) + len(links)
        if names:
            listed = [
                part for _, name, owner in sorted(names, key=_first) for part in (name, owner)
            ]
            self._root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(listed)})
        for number, thing in enumerate(self._pdf.objects):
            if (
                isinstance(thing, pydyf.Dictionary)
                and thing.get("Type") == "/StructElem"
                and number not in kept
            ):
                self._drop(number)

    def declare(self, custom: dict[str, str]) -> None:
        """Say which standard type each type of our own counts as (ISO 32000-1, 14.7.3)."""
        self._root["RoleMap"] = pydyf.Dictionary({k: f"/{v}" for k, v in custom.items()})

    def _read(self, entry: pydyf.Dictionary) -> Node:
        node = Node(str(entry["S"]).removeprefix("/"), entry)
        if entry.number in self.sources.pseudo:
            node.element, node.pseudo = self.sources.pseudo[entry.number]
        else:
            node.element = self.sources.elements.get(entry.number)
        for kid in entry["K"]:
            if isinstance(kid, int):
                node.kids.append(Content(entry["Pg"], kid))
                continue
            child = self._object(kid)
            if child["Type"] == "/OBJR":
                node.kids.append(Annotation(child["Pg"], child, self._object(child["Obj"])))
            else:
                node.kids.append(self._read(child))
        return node

    def _drop(self, number: int) -> None:
        dropped = Dropped()
        dropped.number = number
        self._pdf.objects[number] = dropped

    def _object(self, reference: bytes) -> pydyf.Dictionary:
        return self._pdf.objects[int(reference.split()[0])]


def _first(name: tuple[bytes, Any, Any]) -> bytes:
    return name[0]


def _elsewhere(kid: Content) -> pydyf.Dictionary:
    """Content on another page than the element's first."""
    return pydyf.Dictionary({"Type": "/MCR", "Pg": kid.page, "MCID": kid.mcid})
