"""Inline tokens become running text; what the vocabulary lacks becomes a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding, Origin
from press.model.inline import (
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
    Text,
    plain,
)
from press.model.passage import Role
from press.sources import links
from press.sources.markdown import Token
from press.sources.schema.fields import LANGUAGE
from press.sources.typesetter import Typesetter
from press.sources.validation import shown

#: Levels of emphasis, links and languages inside one another.
NESTING_LIMIT = 8
#: Stands for an escaped character while looking for markup that was not understood.
_ESCAPED = "\ufffc"
_LEFTOVER = re.compile(
    r"\]\([^)\n]*\)?|\]\{[^}\n]*\}?|\^?\[\^[^\]\n]*\]?|\^\[[^\]\n]*\]?|!\[[^\]\n]*\]?"
    r"|\*\*|(?<![\w*])\*[\w„“\"]+|\w+\*(?![\w*])|^\[[^\]\n]+\]:\s*\S+|^#{1,6}(?=\w)"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """`[^key]: The note.`: the tokens of its one paragraph, and where it stands."""

    token: Token
    origin: Origin


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one story, and those called so far."""

    definitions: Mapping[str, Definition]
    called: set[str] = field(default_factory=set)


@dataclass(slots=True)
class InlineReader:
    """Reads the inline tokens of one paragraph, heading or note.

    `role` is what the text is: some things are not allowed in a heading or a note.
    """

    setter: Typesetter
    notes: Notes
    path: str
    line: int
    role: Role = "paragraph"
    _tokens: list[Token] = field(default_factory=list)
    _next: int = 0
    _rows: list[str] = field(default_factory=list)
    _row: int = 0
    #: HTML was told: what closes it need not be.
    _html: bool = False

    def read(self, token: Token) -> Inlines:
        """The running text of a block's `inline` token; empty if nothing is left of it."""
        self._tokens = token.children or []
        self._rows = token.content.split("\n")
        origin = self._here()
        if max((t.level for t in self._tokens), default=0) > NESTING_LIMIT:
            self._tell("text/nested-too-deep", limit=NESTING_LIMIT)
            return ()
        self._leftovers()
        nodes = self._until("")
        return self.setter.inlines(nodes, origin, self.role)

    def _here(self) -> Origin:
        return Origin(self.path, self.line + self._row)

    def _tell(self, code: str, **values: Any) -> None:
        self._append(finding(code, self._here(), **values))

    def _append(self, fault: Finding) -> None:
        self.setter.found.append(fault)

    def _until(self, close: str) -> list[Inline]:
        """Nodes up to the token of this type, which is consumed."""
        nodes: list[Inline] = []
        while self._next < len(self._tokens):
            token = self._tokens[self._next]
            self._next += 1
            if token.type == close:
                break
            self._one(token, nodes)
        return nodes

    def _one(self, token: Token, nodes: list[Inline]) -> None:
        match token.type:
            case "text" | "text_special":
                _add_text(nodes, token.content)
            case "softbreak" | "hardbreak":
                self._break(token, nodes)
            case "em_open":
                nodes.append(Emphasis(tuple(self._until("em_close"))))
            case "strong_open":
                nodes.append(Strong(tuple(self._until("strong_close"))))
            case "link_open":
                self._read_link(token, nodes)
            case "span_open":
                self._span(token, nodes)
            case "footnote_ref":
                self._note(str(token.meta["label"]), nodes)
            case "s_open":
                self._tell("text/strikethrough")
                nodes += self._until("s_close")
            case "code_inline":
                self._tell("text/code-inline", sample=shown(token.content))
                self._skip_rows(token.content)
                _add_text(nodes, token.content)
            case "html_inline":
                if not (self._html and token.content.startswith("</")):
                    self._tell("text/raw-html", sample=shown(token.content))
                self._html = True
                self._skip_rows(token.content)
            case "image":
                self._tell("text/picture-inline", picture=shown(str(token.attrs.get("src", ""))))
                self._skip_rows(token.content)
            case _:
                self._tell("text/unknown-markup", sample=shown(token.markup or token.type))

    def _break(self, token: Token, nodes: list[Inline]) -> None:
        rows = self._rows[self._row : self._row + 1]
        if token.type == "hardbreak" and rows and rows[0].endswith("\\"):
            self._tell("text/line-break")
        self._row += 1
        _add_text(nodes, "\n")

    def _skip_rows(self, content: str) -> None:
        self._row += content.count("\n")

    def _read_link(self, token: Token, nodes: list[Inline]) -> None:
        address = str(token.attrs.get("href", ""))
        origin = self._here()
        if token.markup == "autolink":
            self._tell("text/autolink", address=shown(address))
        content = tuple(self._until("link_close"))
        if not plain(content).strip():
            self._append(finding("text/link-empty", origin, address=shown(address)))
        elif story := links.story_id(address):
            nodes.append(CrossReference(story, content, origin))
        elif fault := links.fault(address, origin):
            self._append(fault)
        else:
            nodes.append(Link(address, content))

    def _span(self, token: Token, nodes: list[Inline]) -> None:
        origin = self._here()
        for name in token.meta.get("insecure_attrs", ()):
            self._append(finding("text/span-attribute", origin, name=shown(str(name))))
        language = token.attrs.get("lang")
        content = tuple(self._until("span_close"))
        if language is None:
            if not token.meta.get("insecure_attrs"):
                self._append(finding("text/span-attribute", origin, name="{}"))
            nodes += content
        elif not re.fullmatch(LANGUAGE, str(language)):
            self._append(finding("text/span-language", origin, language=shown(str(language))))
        elif not plain(content).strip():
            self._append(finding("text/span-empty", origin))
        else:
            nodes.append(Foreign(str(language), content))

    def _note(self, key: str, nodes: list[Inline]) -> None:
        origin = self._here()
        definition = self.notes.definitions.get(key)
        if self.role == "note":
            self._tell("text/note-in-note", key=shown(key))
        elif self.role == "heading":
            self._tell("text/note-in-heading", key=shown(key))
        elif definition is None:
            near = nearest(key, islice(self.notes.definitions, 30))
            self._tell("text/note-undefined", key=shown(key), nearest=near)
        elif key in self.notes.called:
            self._tell("text/note-twice", key=shown(key))
        else:
            nodes.append(Note(key, read_note(definition, self.setter, self.notes), origin))
        self.notes.called.add(key)

    def _leftovers(self) -> None:
        """Tell of markup that the parser could not make sense of."""
        text, rows = "", []
        for token in self._tokens:
            if token.type == "text":
                text += token.content
            elif token.type in ("softbreak", "hardbreak"):
                rows.append(text)
                text = ""
            else:
                text += _ESCAPED if token.type == "text_special" else "\x00"
        for number, row in enumerate([*rows, text]):
            if match := _LEFTOVER.search(row):
                origin = Origin(self.path, self.line + number)
                self._append(finding("text/leftover-markup", origin, sample=shown(match.group())))


def read_note(definition: Definition, setter: Typesetter, notes: Notes) -> Inlines:
    """The text of a note."""
    origin = definition.origin
    reader = InlineReader(setter, notes, origin.path, origin.line or 1, "note")
    return reader.read(definition.token)


def _add_text(nodes: list[Inline], text: str) -> None:
    """Append text, joining it to text just before."""
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text + text)
    elif text:
        nodes.append(Text(text))
