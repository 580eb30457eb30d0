"""Inline nodes as HTML, for the templates' `inlines` filter."""

from __future__ import annotations

from markupsafe import Markup

from press.layout.speech import SILENT, Speech
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
    Whole,
)


def inlines(nodes: Inlines, speech: Speech = SILENT) -> Markup:
    """Running text as markup; everything that editors wrote is escaped."""
    return Markup("").join(_node(node, speech) for node in nodes)


def _node(node: Inline, speech: Speech) -> Markup:
    if isinstance(node, Text):
        return speech.mark(node.text)
    if isinstance(node, Whole):
        return Markup('<span class="whole">{}</span>').format(speech.mark(node.text))
    if isinstance(node, Note):
        return Markup('<span class="note" id="note-{n}" data-note="{n}">{text}</span>').format(
            n=node.number, text=inlines(node.content, speech)
        )
    content = inlines(node.content, SILENT if isinstance(node, Foreign) else speech)
    if isinstance(node, Emphasis):
        return Markup("<em>{}</em>").format(content)
    if isinstance(node, Strong):
        return Markup("<strong>{}</strong>").format(content)
    if isinstance(node, Foreign):
        return Markup('<span lang="{}">{}</span>').format(node.lang, content)
    if isinstance(node, Link):
        return Markup('<a href="{}">{}</a>').format(node.href, content)
    if isinstance(node, CrossReference):
        return Markup(
            '<a class="cross" href="#{id}">{content}</a>'
            '<span class="cross-page" data-target="#{id}" data-spoken="(Seite {{}})"></span>'
        ).format(id=node.story, content=content)
    raise AssertionError(f"an inline node that the layout does not know: {node!r}")
