"""Markdown from anywhere, and plain text of one contribution, as a manuscript.

Read by the house's own parser: it knows more than the house allows. Boxes that the house
has stay as they are; HTML, code and rules are set aside with their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from markdown_it.tree import SyntaxTreeNode

from press.intake.arrival import Arrival, read_text
from press.intake.gather import listings, merged
from press.intake.manuscript import (
    NOWHERE,
    Anchor,
    Aside,
    Block,
    Box,
    Call,
    Entry,
    Heading,
    Listing,
    Manuscript,
    Note,
    Paragraph,
    Passage,
    Place,
    Quote,
    Remark,
    Run,
    Runs,
    Span,
    Table,
    plain,
)
from press.sources import markdown
from press.sources.frontmatter import split
from press.sources.schema.fences import FENCES
from press.sources.yamlfile import parse

_DEFINITION = re.compile(r"^\[([^\]^]+)\]:\s+<?(\S+?)>?(?:\s+[\"'(].*)?$", re.MULTILINE)
#: Names of fields in a box, and values that are no words.
_FIELD = re.compile(r"^\s*place:.*$|approx: true|strong: true|(?:^|[{,-])\s*[a-z]+:(?=\s|$)")
_BY_NAME = re.compile(r"\[([^\]\[]+)\]\[([^\]\[]*)\]")


def read(arrival: Arrival) -> Manuscript:
    """The text of a Markdown file. Raises SourcesError for what is no text."""
    text, sure = read_text(arrival)
    remarks = [] if sure else [Remark("encoding", NOWHERE, "", "unsure")]
    text = text.replace("\f", "\n\n")
    fields: dict[str, object] = {}
    asides: list[Aside] = []
    halves = split(text, arrival.name, []) if text.lstrip().startswith("---\n") else None
    body, first = text, 1
    if halves is not None:
        yaml = parse(halves.matter, arrival.name, [])
        if yaml is not None and isinstance(yaml.data, dict):
            fields = {key: value for key, value in yaml.data.items() if key == "title"}
            body, first = halves.body, halves.body_line
            rest = [line for line in halves.matter.split("\n") if not re.match(r"title\s*:", line)]
            asides += [Aside("front-matter", Place(2, "", "line"), "\n".join(rest).strip())]
    reader = _Reader(first)
    tree = SyntaxTreeNode(markdown.tokens(_without_names(body)))
    blocks = tuple(listings(reader.blocks(tree.children)))
    return Manuscript(
        blocks=blocks,
        notes=MappingProxyType(reader.notes),
        asides=(*(a for a in asides if a.text), *reader.asides),
        remarks=(*remarks, *reader.remarks),
        passages=tuple(_passages(text)),
        fields=MappingProxyType(fields),
    )


def _passages(text: str) -> Iterator[Passage]:
    """Lines as they are read: addresses, names of notes and names of fields are no words."""
    fenced = ""
    for number, line in enumerate(text.split("\n"), start=1):
        fence = re.match(r"\s*(?:```+|~~~+)\s*(\w*)", line)
        if fence:
            fenced = "" if fenced else fence[1] or "-"
        house = fenced in FENCES or (fence is not None and fence[1] in FENCES)
        bare = line
        if house:
            bare = "" if fence else _FIELD.sub(" ", line)
        elif not fenced:
            bare = re.sub(r"^title:|^\s*\d+[.)]\s|^\s*\[[^\]^]+\]:\s.*$", " ", line)
            bare = re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]|\]\{[^}]*\}|\[\^[^\]]*\]:?", " ", bare)
        if bare.strip():
            yield Passage(Place(number, "", "line"), bare)


def _without_names(body: str) -> str:
    """Links by name (`[text][name]`) as links, because the house has none."""
    targets = {match[1].casefold(): match[2] for match in _DEFINITION.finditer(body)}
    if not targets:
        return body

    def inline(match: re.Match[str]) -> str:
        target = targets.get((match[2] or match[1]).casefold())
        return f"[{match[1]}]({target})" if target else match[0]

    return _BY_NAME.sub(inline, _DEFINITION.sub("", body))


@dataclass(slots=True)
class _Reader:
    """Walks the tree of tokens; lines are counted in the whole file."""

    first: int
    notes: dict[str, Note] = field(default_factory=dict)
    asides: list[Aside] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _heading: str = ""

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            place = self._place(node)
            match node.type:
                case "paragraph":
                    yield from self._paragraph(node, place)
                case "heading":
                    runs = self._inline(node)
                    self._heading = plain(runs)[:80]
                    yield Heading(int(node.tag[1:]), runs, place)
                case "bullet_list" | "ordered_list":
                    entries = tuple(self._entries(node, 0))
                    yield Listing(node.type == "ordered_list", entries, place)
                case "blockquote":
                    yield Quote(tuple(self._quoted(node)), place)
                case "fence":
                    yield from self._fence(node, place)
                case "table":
                    yield self._table(node, place)
                case "footnote_reference":
                    texts = tuple(self._inline(n) for n in node.children if n.type == "paragraph")
                    self.notes[str(node.meta["label"])] = Note(texts, place)
                case "hr":
                    pass
                case _:
                    self._aside(node.content or node.type, place)

    def _place(self, node: SyntaxTreeNode) -> Place:
        return Place((node.map or (0, 0))[0] + self.first, self._heading, "line")

    def _aside(self, words: str, place: Place) -> None:
        if words.strip():
            self.asides.append(Aside("markup", place, words.strip("\n")))

    def _paragraph(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        runs = self._inline(node)
        if plain(runs):
            yield Paragraph(runs, place)

    def _entries(self, node: SyntaxTreeNode, level: int) -> Iterator[Entry]:
        for item in node.children:
            for part in item.children:
                if part.type == "paragraph":
                    yield Entry(self._inline(part), self._place(part), level)
                elif part.type.endswith("_list"):
                    yield from self._entries(part, level + 1)
                else:
                    self._aside(_words(part), self._place(part))

    def _quoted(self, node: SyntaxTreeNode) -> Iterator[Runs]:
        for part in node.children:
            if part.type == "paragraph":
                yield self._inline(part)
            else:
                self._aside(_words(part), self._place(part))

    def _fence(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        name = node.info.split()[0] if node.info.split() else ""
        if name in FENCES:
            yield Box(name, node.content.rstrip("\n"), place)
        else:
            self._aside(f"{name}\n{node.content}".strip(), place)

    def _table(self, node: SyntaxTreeNode, place: Place) -> Table:
        rows: list[tuple[Runs, ...]] = []
        for row in node.walk():
            if row.type == "tr":
                rows.append(tuple(self._inline(cell) for cell in row.children))
        even = len({len(row) for row in rows}) == 1
        return Table(tuple(rows), True, even, place)

    def _inline(self, node: SyntaxTreeNode) -> Runs:
        inline = next((part for part in node.children if part.type == "inline"), None)
        place = self._place(node)
        return merged(self._runs(inline.children, Span(""), place)) if inline else ()

    def _runs(self, nodes: list[SyntaxTreeNode], look: Span, place: Place) -> Iterator[Run]:
        for node in nodes:
            match node.type:
                case "text" | "text_special":
                    yield Span(node.content, look.bold, look.italic)
                case "softbreak":
                    yield Span(" ", look.bold, look.italic)
                case "hardbreak":
                    yield Span("\n", look.bold, look.italic)
                case "strong":
                    yield from self._runs(node.children, Span("", True, look.italic), place)
                case "em":
                    yield from self._runs(node.children, Span("", look.bold, True), place)
                case "link":
                    address = str(node.attrs.get("href", ""))
                    yield Anchor(address, tuple(self._runs(node.children, look, place)))
                case "footnote_ref":
                    yield Call(str(node.meta["label"]))
                case "code_inline":
                    yield Span(node.content, look.bold, look.italic)
                case "image":
                    source = str(node.attrs.get("src", ""))
                    self.remarks.append(Remark("picture-linked", place, source[:120], "unsure"))
                    self._aside(node.content, place)
                case "html_inline":
                    self._aside(node.content, place)
                case "span":
                    told = f"{_words(node)[:60]} ({node.attrs.get('lang', '')})"
                    self.remarks.append(Remark("language-mark", place, told, "likely"))
                    yield from self._runs(node.children, look, place)
                case "s":
                    self.remarks.append(Remark("struck", place, _words(node)[:60]))
                    yield from self._runs(node.children, look, place)
                case _:
                    yield from self._runs(node.children, look, place)


def _words(node: SyntaxTreeNode) -> str:
    """All characters below a node."""
    return " ".join(n.content for n in node.walk() if n.type in ("text", "code_inline", "fence"))
