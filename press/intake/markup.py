"""XML from strangers: parsed without entities, and no larger or deeper than a text needs."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from press.codes import finding
from press.errors import SourcesError

#: Levels of nesting; tables in tables in text boxes need thirty.
DEPTH_LIMIT = 80
#: Elements of one part; a hundred pages of Word need about as many as half of it.
ELEMENT_LIMIT = 200_000


class _TooComplexError(Exception):
    """A limit was passed; the arguments are what and the limit."""


class _Builder(TreeBuilder):
    """Builds the tree, and gives up at a limit instead of filling the memory."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attrs: Any) -> Element:
        self._depth += 1
        self._elements += 1
        if self._depth > DEPTH_LIMIT:
            raise _TooComplexError("depth", DEPTH_LIMIT)
        if self._elements > ELEMENT_LIMIT:
            raise _TooComplexError("elements", ELEMENT_LIMIT)
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse(raw: bytes, member: str, name: str) -> Element:
    """The tree of an XML part `member` of the file `name`.

    Raises SourcesError for a document type or entities, for what is not well-formed, and
    for what is too large or deep.
    """
    parser = DefusedXMLParser(target=_Builder(), forbid_dtd=True)
    try:
        parser.feed(raw)
        root: Element = parser.close()
    except DefusedXmlException:
        raise SourcesError(finding("import/document-type", name=name, member=member)) from None
    except ParseError as error:
        line = error.position[0]
        raise SourcesError(
            finding("import/bad-markup", name=name, member=member, line=line)
        ) from None
    except _TooComplexError as error:
        what, limit = error.args
        raise SourcesError(
            finding("import/too-complex", name=name, what=f"{member}, {what}", limit=limit)
        ) from None
    except (ValueError, LookupError):  # an encoding that is none
        raise SourcesError(finding("import/bad-markup", name=name, member=member, line=1)) from None
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str, otherwise: str = "") -> str:
    """An attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return otherwise


def child(element: Element, *path: str) -> Element | None:
    """The first child of this name, its first child of the next name, and so on."""
    here: Element | None = element
    for name in path:
        if here is None:
            return None
        here = next((part for part in here if local(part) == name), None)
    return here
