"""The words that are in written files, as the house's own reader understands them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

from press.findings import Finding, Origin
from press.intake.balance import words
from press.intake.manuscript import Passage
from press.model.blocks import BlockQuote, Figure, Heading, Items, Paragraph
from press.model.book import Typography
from press.model.inline import Inlines, Note, Text, Whole, plain
from press.sources import blocks
from press.sources.frontmatter import split
from press.sources.gaps import MARK
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter
from press.sources.yamlfile import Data, parse

#: Words that a box has by itself when its heading is left out.
_OWN_TITLES = ("Auf einen Blick", "Dank")
#: So many words at its beginning tell a mark of ours from one of the manuscript's.
_BEGINNING = 5
#: Fields that name things instead of saying something.
_NAMES = frozenset(
    (
        "kind", "status", "county", "motif", "portrait", "topics", "id", "language", "products",
        "multiple", "order", "cover", "release", "date", "waivers", "printer",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Carried:
    """Reads files as the house does. `said` are the manuscript's own words, joined by blanks.

    Marks of what is still open are ours and no words of the manuscript, unless it says so.
    """

    said: str

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> Carried:
        """A reader of what was made of these passages."""
        return cls(" ".join(word for passage in passages for word in words(passage.text)))

    def story(self, text: str) -> str:
        """All words of a story file that readers see."""
        halves = split(text, "", [])
        matter, body = (halves.matter, halves.body) if halves else ("", text)
        return "\n".join(t for t in (*_yaml(matter), *_body(body)) if not self._ours(t))

    def yaml(self, text: str) -> str:
        """The words of a YAML file, without names of things."""
        return "\n".join(t for t in _yaml(text) if not self._ours(t))

    def _ours(self, text: str) -> bool:
        begins = " ".join(words(text)[:_BEGINNING])
        return text.lstrip().startswith(MARK) and begins not in self.said


def _yaml(text: str) -> Iterator[str]:
    yaml = parse(text, "", []) if text.strip() else None
    if yaml is not None:
        yield from _said(yaml.data)


def _said(data: Data, name: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _NAMES:
                yield from _said(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _said(value, name)
    elif data is not None:
        yield str(data)


def _body(body: str) -> Iterator[str]:
    found: list[Finding] = []
    setter = Typesetter(Typography(MappingProxyType({}), frozenset()), found)
    names = frozenset(re.findall(r"!\[\]\(([^)]+)\)", body))
    for block in blocks.read(body, "", 1, setter, Pictures("", {}, names)):
        yield from _block_words(block)


def _block_words(block: object) -> Iterator[str]:
    """The texts of a block one by one, its notes after them."""
    match block:
        case Paragraph(content=content) | Heading(content=content):
            yield from (plain(content), *_notes(content))
        case Items(items=runs) | BlockQuote(paragraphs=runs):
            for run in runs:
                yield from (plain(run), *_notes(run))
        case Figure():
            return
        case _:
            yield from (text for text in _strings(block) if text not in _OWN_TITLES)


def _notes(inlines: Inlines) -> Iterator[str]:
    for node in inlines:
        if isinstance(node, Note):
            yield plain(node.content)
        elif not isinstance(node, Text | Whole):
            yield from _notes(node.content)


def _strings(part: object) -> Iterator[str]:
    """The texts of a box, row by row."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from _strings(inner)
    elif is_dataclass(part) and not isinstance(part, Origin):
        for entry in fields(part):
            if entry.name not in ("origin", "place"):
                yield from _strings(getattr(part, entry.name))
