"""Running text as the stages pass it: a small closed set of inline nodes.

Typography has been applied; no markup is left in any string.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from press.findings import Origin


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A word that is never hyphenated: printed as `<span class="whole">`."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*emphasis*` (italic)."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """`**strong**` (semibold)."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Foreign:
    """`[word]{lang=en}`: a change of language; `lang` is a BCP 47 tag."""

    lang: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """`[text](https://…)`: an outside address (http, https or mailto)."""

    href: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class CrossReference:
    """`[text](#story-id)`: another story of the publication."""

    story: str
    content: Inlines
    origin: Origin


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at the place of its call.

    `number` is 0 until the plan has numbered the notes of a whole publication
    (`press.sources.plan` makes new values; nothing is filled in).
    """

    key: str
    content: Inlines
    origin: Origin
    number: int = 0


Inline = Text | Whole | Emphasis | Strong | Foreign | Link | CrossReference | Note
Inlines = tuple[Inline, ...]


def plain(inlines: Inlines, *, notes: bool = False) -> str:
    """The bare characters, as an outline entry or a search needs them."""
    parts: list[str] = []
    for node in inlines:
        if isinstance(node, Text | Whole):
            parts.append(node.text)
        elif isinstance(node, Note):
            if notes:
                parts.append(" " + plain(node.content, notes=True))
        else:
            parts.append(plain(node.content, notes=notes))
    return "".join(parts)


def kept_whole(text: str, never: frozenset[str]) -> Inlines:
    """The text with the words of `never` as `Whole`, as templates need it for plain fields."""
    nodes: list[Inline] = []
    start = 0
    for match in _pattern(never).finditer(text) if never else ():
        if start < match.start():
            nodes.append(Text(text[start : match.start()]))
        nodes.append(Whole(match.group()))
        start = match.end()
    if start < len(text) or not nodes:
        nodes.append(Text(text[start:]))
    return tuple(nodes)


@lru_cache(maxsize=8)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """The words, longest first, where nothing that belongs to a word touches them."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w*])(?:{'|'.join(map(re.escape, longest_first))})(?!\w|\*\w)")
