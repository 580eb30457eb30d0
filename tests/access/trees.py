"""The tag tree as text, written by hand from the objects: the reader under test is not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from press.check.spoken import spoken


def elements(pdf: pikepdf.Pdf, *kinds: str) -> list[pikepdf.Object]:
    """The structure elements of these types, or all, in reading order."""
    top = pdf.Root.StructTreeRoot.K[0]
    return [node for node in walk(top) if not kinds or str(node.S)[1:] in kinds]


def walk(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """An element and all below it."""
    yield node
    for kid in kids(node):
        yield from walk(kid)


def kids(node: pikepdf.Object) -> list[pikepdf.Object]:
    """The structure elements right below an element."""
    return [k for k in node.get("/K", []) if isinstance(k, pikepdf.Dictionary) and "/S" in k]


class Texts:
    """What stands in the elements of a document."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._texts = spoken(pdf)
        self._pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def of(self, node: pikepdf.Object) -> str:
        """All text of an element, soft hyphens left out."""
        return "".join(self._parts(node)).replace("\u00ad", "").strip()

    def _parts(self, node: pikepdf.Object) -> Iterator[str]:
        if "/ActualText" in node:
            yield str(node.ActualText)
            return
        for kid in node.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self._parts(kid)
            elif isinstance(kid, int):
                yield self._texts.get((self._pages[node.Pg.objgen], kid), "")
            elif "/MCID" in kid:
                yield self._texts.get((self._pages[kid.Pg.objgen], int(kid.MCID)), "")

    def tree(self, node: pikepdf.Object) -> Any:
        """An element as nested lists: its type, then its elements; its text if it has none."""
        below = [self.tree(kid) for kid in kids(node)]
        name = str(node.S)[1:]
        return [name, *below] if below else f"{name}: {self.of(node)}"

    def found(self, pdf: pikepdf.Pdf, kind: str, start: str) -> pikepdf.Object:
        """The only element of a type whose text begins so."""
        (node,) = (e for e in elements(pdf, kind) if self.of(e).startswith(start))
        return node
