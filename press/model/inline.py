"""Running text as the stages pass it: a small closed set of inline nodes.

Typography has been applied; no markup is left in any string.
"""

from __future__ import annotations

from dataclasses import dataclass

from press.findings import Origin


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

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


Inline = Text | Emphasis | Strong | Foreign | Link | CrossReference | Note
Inlines = tuple[Inline, ...]


def plain(inlines: Inlines, *, notes: bool = False) -> str:
    """The bare characters, as an outline entry or a search needs them."""
    parts: list[str] = []
    for node in inlines:
        if isinstance(node, Text):
            parts.append(node.text)
        elif isinstance(node, Note):
            if notes:
                parts.append(" " + plain(node.content, notes=True))
        else:
            parts.append(plain(node.content, notes=notes))
    return "".join(parts)
