"""Reads a story's text as `press.sources.blocks` does, and writes it down for tests."""

from __future__ import annotations

from press.findings import Finding
from press.model.blocks import Block
from press.model.book import Typography
from press.model.inline import (
    CrossReference,
    Emphasis,
    Foreign,
    Inlines,
    Link,
    Note,
    Strong,
    Text,
    Whole,
)
from press.sources import blocks
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter

HOUSE = Typography(hyphenation={}, never=frozenset({"ThILIK"}))


def read(body: str) -> tuple[tuple[Block, ...], list[Finding]]:
    """Blocks and findings of a text that starts on line 1 of `a.md`."""
    found: list[Finding] = []
    setter = Typesetter(HOUSE, found)
    return blocks.read(body, "a.md", 1, setter, Pictures("images/2031", {})), found


def block(body: str) -> Block:
    """The only block of a text in which nothing is wrong."""
    read_blocks, found = read(body)
    assert found == []
    (only,) = read_blocks
    return only


def written(inlines: Inlines) -> str:
    """Running text in a short notation: `e(…)`, `s(…)`, `en(…)`, `w(…)`, `[…](#id)`."""
    parts: list[str] = []
    for node in inlines:
        match node:
            case Text():
                parts.append(node.text)
            case Whole():
                parts.append(f"w({node.text})")
            case Emphasis():
                parts.append(f"e({written(node.content)})")
            case Strong():
                parts.append(f"s({written(node.content)})")
            case Foreign():
                parts.append(f"{node.lang}({written(node.content)})")
            case Link():
                parts.append(f"[{written(node.content)}]({node.href})")
            case CrossReference():
                parts.append(f"[{written(node.content)}](#{node.story})")
            case Note():
                parts.append(f"^{node.number}({written(node.content)})")
    return "".join(parts)
