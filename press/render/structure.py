"""The mending of the tag tree: what belongs together is joined, what is empty is dropped.

WeasyPrint makes one structure element a box: a paragraph that crosses a page is two, a
link that breaks is two, every run of text has a span of its own, footnotes stand at the
page's end without connection to their call. Here is the order of the steps that mend it;
each kind of fault has a module in `mending`.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

import pydyf

from press.render.mending.contents import nest_contents, plain_entries
from press.render.mending.figures import mend_figures
from press.render.mending.join import join
from press.render.mending.links import mend_links
from press.render.mending.lists import mend_lists
from press.render.mending.notes import INLINE, link_notes, move_notes, number_notes
from press.render.mending.order import order
from press.render.nodes import Kid, Node, Sources, Tree

#: These hold blocks; text directly in them becomes a paragraph.
_GROUPS = frozenset(("Document", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote"))
#: Structure elements of anonymous boxes that must stay where they are.
_KEPT = frozenset(
    ("L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Figure",
     "TOC")
)  # fmt: skip
#: What has no meaning once its content stands where it belongs.
_RUNS, _GROUPING = frozenset(("Span", "NonStruct")), frozenset(("Div",))
#: Entries that give an element a meaning, whatever its type.
_TELLS = frozenset(("Lang", "Alt", "E", "ID", "ActualText"))
#: Types that PDF 1.7 does not know, and those it takes them for.
_CUSTOM = {"Aside": "Div"}


def mend(pdf: pydyf.PDF, sources: Sources, anchors: Mapping[str, int], language: str) -> None:
    """Mend the tag tree of a document that is built but not yet written.

    `anchors` are the link targets by name with their page.
    """
    tree = Tree(pdf, sources)
    document = tree.document
    join(document)
    mend_figures(tree)
    order(document)
    link_notes(tree)
    mend_lists(tree)
    nest_contents(tree)
    plain_entries(document)
    _dissolve(document, _RUNS)
    _paragraphs(tree, document)
    _dissolve(document, _GROUPING)
    _prune(document)
    move_notes(document)
    mend_links(tree, anchors, language)
    number_notes(document)
    tree.declare({kind: as_ for kind, as_ in _CUSTOM.items() if _has(document, kind)})
    tree.write()


def _paragraphs(tree: Tree, node: Node) -> None:
    """Text that stands directly in a group becomes a paragraph."""
    for kid in node.nodes:
        _paragraphs(tree, kid)
    if node.tag not in _GROUPS:
        return
    if node.tag == "Div" and node.kids and all(map(_is_inline, node.kids)):
        node.tag = "P"
        return
    kids: list[Kid] = []
    for inline, group in groupby(node.kids, key=_is_inline):
        run = list(group)
        kids += [tree.new("P", run)] if inline else run
    node.kids = kids


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Node) or kid.tag in INLINE


def _dissolve(node: Node, kinds: frozenset[str]) -> None:
    """Take out elements that tell nothing; what they hold stays in their place.

    Where `kinds` are runs of text, elements of anonymous boxes go as well.
    """
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            _dissolve(kid, kinds)
            if _is_nothing(kid, kinds):
                kids += kid.kids
                continue
        kids.append(kid)
    node.kids = kids


def _is_nothing(node: Node, kinds: frozenset[str]) -> bool:
    if node.entry.keys() & _TELLS:
        return False
    anonymous = kinds is _RUNS and node.element is None and node.tag not in _KEPT
    return node.tag in kinds or anonymous


def _prune(node: Node) -> None:
    """Drop elements with nothing in them (U19); cells stay, a table must be a grid."""
    for kid in node.nodes:
        _prune(kid)
    node.kids = [
        kid for kid in node.kids if not isinstance(kid, Node) or kid.kids or kid.tag in ("TD", "TH")
    ]


def _has(document: Node, kind: str) -> bool:
    return any(node.tag == kind for node in document.walk())
