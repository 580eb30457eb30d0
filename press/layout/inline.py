"""Inline nodes as HTML, for the templates' `inlines` filter."""

from __future__ import annotations

from markupsafe import Markup, escape

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


def inlines(nodes: Inlines) -> Markup:
    """Running text as markup; everything that editors wrote is escaped."""
    return Markup("").join(_node(node) for node in nodes)


def _node(node: Inline) -> Markup:
    if isinstance(node, Text):
        return escape(node.text)
    if isinstance(node, Whole):
        return Markup('<span class="whole">{}</span>').format(node.text)
    if isinstance(node, Note):
        return Markup('<span class="note" id="note-{n}" data-note="{n}">{text}</span>').format(
            n=node.number, text=inlines(node.content)
        )
    content = inlines(node.content)
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
            '<span class="cross-page" data-target="#{id}"></span>'
        ).format(id=node.story, content=content)
    raise AssertionError(f"an inline node that the layout does not know: {node!r}")
