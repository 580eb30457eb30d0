"""A story's text becomes blocks; what the vocabulary lacks becomes a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from press.codes import finding
from press.findings import Origin
from press.model.blocks import Block, BlockQuote, Figure, Heading, Items, Paragraph
from press.model.inline import Inlines, plain
from press.model.passage import Role
from press.sources import fences, markdown
from press.sources.inline import Definition, InlineReader, Notes, read_note
from press.sources.markdown import Token
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter
from press.sources.unclosed import closed
from press.sources.validation import shown

#: Longest paragraph, characters: far beyond any story, and the parser stays quick.
PARAGRAPH_LIMIT = 6_000
#: Most square brackets that open in one paragraph: each may make the parser look far ahead.
BRACKET_LIMIT = 200
#: Longest story, characters.
STORY_LIMIT = 60_000

#: Token of a block that the vocabulary lacks -> our code.
_FOREIGN = {
    "code_block": "text/code-indented",
    "html_block": "text/raw-html",
    "hr": "text/rule",
    "table_open": "text/table",
}


@dataclass(frozen=True, slots=True)
class Tree:
    """A block token with the tokens between its opening and its closing."""

    token: Token
    inner: tuple[Tree, ...] = ()


def read(
    body: str, path: str, first_line: int, setter: Typesetter, pictures: Pictures
) -> tuple[Block, ...]:
    """The blocks of a story's text, which starts on `first_line` of the file `path`."""
    reader = _BlockReader(path, first_line, setter, pictures, body.split("\n"))
    if not reader.within_limits(body):
        return ()
    return tuple(reader.read(_trees(markdown.tokens(reader.closed()))))


@dataclass(slots=True)
class _BlockReader:
    path: str
    first_line: int
    setter: Typesetter
    pictures: Pictures
    rows: list[str]
    notes: Notes = field(default_factory=lambda: Notes({}))

    def within_limits(self, body: str) -> bool:
        if len(body) > STORY_LIMIT:
            self._tell("text/story-too-long", 0, count=len(body), limit=STORY_LIMIT)
            return False
        start, size, brackets, fine = 0, 0, 0, True
        for number, row in enumerate([*self.rows, ""]):
            if row.strip():
                size += len(row)
                brackets += row.count("[")
                continue
            if size > PARAGRAPH_LIMIT:
                self._tell("text/paragraph-too-long", start, count=size, limit=PARAGRAPH_LIMIT)
                fine = False
            if brackets > BRACKET_LIMIT:
                self._tell("text/too-many-brackets", start, count=brackets, limit=BRACKET_LIMIT)
                fine = False
            start, size, brackets = number + 1, 0, 0
        return fine

    def closed(self) -> str:
        """The text with every box closed; those that were not are told."""
        self.rows, unclosed = closed(self.rows)
        for box in unclosed:
            if box.name:
                self._open(box.line, box.name, box.before)
            else:
                self._tell("text/fence-without-name", box.line)
        return "\n".join(self.rows)

    def read(self, trees: tuple[Tree, ...]) -> Iterator[Block]:
        self.notes = Notes(self._definitions(trees))
        for tree in trees:
            yield from self._block(tree)
        for key, definition in self.notes.definitions.items():
            if key not in self.notes.called:
                origin = definition.origin
                self.setter.found.append(finding("text/note-uncalled", origin, key=shown(key)))
                read_note(definition, self.setter, self.notes)

    def _definitions(self, trees: tuple[Tree, ...]) -> Mapping[str, Definition]:
        definitions: dict[str, Definition] = {}
        for tree in _all(trees):
            if tree.token.type != "footnote_reference_open":
                continue
            key = str(tree.token.meta["label"])
            line = (tree.token.map or [0])[0]
            if key in definitions:
                first = definitions[key].origin.line or 0
                self._tell("text/note-defined-twice", line, key=shown(key), first=first)
                continue
            paragraphs = [t for t in tree.inner if t.token.type == "paragraph_open"]
            if len(paragraphs) != 1 or len(tree.inner) != 1:
                self._tell("text/note-content", line, key=shown(key))
            token = paragraphs[0].inner[0].token if paragraphs else Token("inline", "", 0)
            definitions[key] = Definition(token, Origin(self.path, line + self.first_line))
        return definitions

    def _block(self, tree: Tree) -> Iterator[Block]:
        token = tree.token
        line = (token.map or [0])[0]
        origin = Origin(self.path, line + self.first_line)
        match token.type:
            case "paragraph_open":
                yield from self._paragraph(tree, origin)
            case "heading_open":
                yield from self._heading(tree, line, origin)
            case "bullet_list_open" | "ordered_list_open":
                yield from self._list(tree, line, origin)
            case "blockquote_open":
                paragraphs = tuple(self._quoted(tree))
                if paragraphs:
                    yield BlockQuote(paragraphs, origin)
            case "fence":
                yield from self._fence(token, line, origin)
            case "footnote_reference_open":
                pass
            case _:
                self._refuse(token, line)

    def _refuse(self, token: Token, line: int) -> None:
        row = self.rows[line].strip() if line < len(self.rows) else ""
        code = _FOREIGN.get(token.type, "text/unknown-markup")
        self._tell(code, line, sample=shown(row or token.type))

    def _inline(self, tree: Tree, role: Role = "paragraph") -> Inlines:
        """The running text of a paragraph, heading, list item or quote."""
        token = tree.inner[0].token
        line = (token.map or tree.token.map or [0])[0] + self.first_line
        return InlineReader(self.setter, self.notes, self.path, line, role).read(token)

    def _paragraph(self, tree: Tree, origin: Origin) -> Iterator[Block]:
        token = tree.inner[0].token
        marks = [t for t in token.children or () if t.content.strip() or t.type != "text"]
        if len(marks) == 1 and marks[0].type == "image":
            image = marks[0]
            if image.content.strip() or image.attrs.get("title"):
                self.setter.found.append(
                    finding("text/picture-words", origin, words=shown(image.content))
                )
            photo = self.pictures.pick(str(image.attrs.get("src", "")), origin, self.setter.found)
            if photo is not None:
                yield Figure(photo, origin)
            return
        content = self._inline(tree)
        if content:
            yield Paragraph(content, origin)

    def _heading(self, tree: Tree, line: int, origin: Origin) -> Iterator[Block]:
        token = tree.token
        if token.markup in ("=", "-"):
            self._tell("text/heading-underlined", line, sample=shown(self.rows[line].strip()))
        elif token.tag != "h2":
            self._tell("text/heading-level", line, marks=token.markup)
        content = self._inline(tree, "heading")
        if plain(content).strip():
            yield Heading(content, origin)
        else:
            self._tell("text/heading-empty", line)

    def _list(self, tree: Tree, line: int, origin: Origin) -> Iterator[Block]:
        ordered = tree.token.type == "ordered_list_open"
        start = int(tree.token.attrs.get("start", 1))
        if ordered and start != 1:
            self._tell("text/list-start", line, start=start)
        elif ordered and len(tree.inner) == 1:
            self._tell("text/list-of-one", line)
        items: list[Inlines] = []
        for item in tree.inner:
            item_line = (item.token.map or [line])[0]
            nested = [t for t in item.inner if t.token.type.endswith("_list_open")]
            if nested:
                self._tell("text/list-nested", (nested[0].token.map or [item_line])[0])
            elif len(item.inner) != 1 or item.inner[0].token.type != "paragraph_open":
                self._tell("text/list-item", item_line)
            paragraphs = [t for t in item.inner if t.token.type == "paragraph_open"]
            items += [self._inline(t, "item") for t in paragraphs]
        yield Items(ordered, tuple(item for item in items if item), origin)

    def _quoted(self, tree: Tree) -> Iterator[Inlines]:
        for inner in tree.inner:
            if inner.token.type == "paragraph_open":
                if content := self._inline(inner, "quote"):
                    yield content
            else:
                self._tell("text/quote-content", (inner.token.map or [0])[0])

    def _fence(self, token: Token, line: int, origin: Origin) -> Iterator[Block]:
        words = token.info.split()
        last = self.rows[min((token.map or [0, 1])[1], len(self.rows)) - 1].strip()
        closed = last.startswith(token.markup) and not last.strip(token.markup[0])
        if not closed or (token.map or [0, 1])[1] - 1 == line:
            self._open(line, words[0] if words else "", len(self.rows))
            return
        if not words:
            self._tell("text/fence-without-name", line)
            return
        if len(words) > 1:
            self._tell("text/fence-words", line, words=shown(" ".join(words[1:])))
        part = fences.part(words[0], token.content, origin, self.setter)
        if part is not None:
            yield part

    def _open(self, line: int, name: str, before: int) -> None:
        before += self.first_line
        self._tell("text/fence-open", line, name=shown(name), before=before)

    def _tell(self, code: str, line: int, **values: Any) -> None:
        """Note a finding; `line` counts from 0 in the text."""
        origin = Origin(self.path, line + self.first_line)
        self.setter.found.append(finding(code, origin, **values))


def _trees(tokens: list[Token]) -> tuple[Tree, ...]:
    """Flat tokens as a tree, without recursion."""
    levels: list[tuple[Token | None, list[Tree]]] = [(None, [])]
    for token in tokens:
        if token.nesting == 1:
            levels.append((token, []))
        elif token.nesting == -1:
            opening, inner = levels.pop()
            assert opening is not None
            levels[-1][1].append(Tree(opening, tuple(inner)))
        else:
            levels[-1][1].append(Tree(token))
    return tuple(levels[0][1])


def _all(trees: tuple[Tree, ...]) -> Iterator[Tree]:
    for tree in trees:
        yield tree
        yield from _all(tree.inner)
