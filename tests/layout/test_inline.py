from __future__ import annotations

import pytest
from markupsafe import Markup

from press.layout.inline import inlines
from press.model.inline import (
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Link,
    Note,
    Strong,
    Text,
    Whole,
)

from .books import GERMAN, origin, text

EVIL = "<script>alert('x')</script> & \"so\""
SAFE = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &#34;so&#34;"


@pytest.mark.parametrize(
    ("node", "html"),
    [
        (Text("eins"), "eins"),
        (Whole("Wartburgkreis"), '<span class="whole">Wartburgkreis</span>'),
        (Emphasis(text("a")), "<em>a</em>"),
        (Strong((Text("a "), Emphasis(text("b")))), "<strong>a <em>b</em></strong>"),
        (Foreign("en", text("word")), '<span lang="en">word</span>'),
        (
            Link("https://x.example/", (Text("a "), Strong((Emphasis(text("b")),)))),
            '<a href="https://x.example/">a <strong><em>b</em></strong></a>',
        ),
        (
            CrossReference("jena", text("dort"), origin()),
            '<a class="cross" href="#jena">dort</a>'
            '<span class="cross-page" data-target="#jena" data-spoken="(Seite {})"></span>',
        ),
        (
            Note("k", (Text("Mit "), Emphasis(text("Nachdruck"))), origin(), 12),
            '<span class="note" id="note-12" data-note="12">Mit <em>Nachdruck</em></span>',
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_node(node: Inline, html: str) -> None:
    assert inlines((node,)) == html


@pytest.mark.parametrize(
    "node",
    [
        Text(EVIL),
        Whole(EVIL),
        Emphasis(text(EVIL)),
        Strong(text(EVIL)),
        Foreign("en", text(EVIL)),
        Link("https://x.example", text(EVIL)),
        CrossReference("x", text(EVIL), origin()),
        Note("k", text(EVIL), origin(), 1),
    ],
    ids=lambda node: type(node).__name__,
)
def test_text_is_escaped_everywhere(node: Inline) -> None:
    html = inlines((node,))
    assert SAFE in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("href", "printed"),
    [
        ('https://x.example/"onclick="y', "https://x.example/&#34;onclick=&#34;y"),
        ("https://x.example/?a=1&b='2'", "https://x.example/?a=1&amp;b=&#39;2&#39;"),
        ("https://x.example/<b>", "https://x.example/&lt;b&gt;"),
        ("https://x.example/{0}{content}", "https://x.example/{0}{content}"),
    ],
)
def test_address_is_escaped(href: str, printed: str) -> None:
    assert inlines((Link(href, text("x")),)) == f'<a href="{printed}">x</a>'


def test_curly_brackets_are_letters() -> None:
    """They mean something to Python's and to Jinja's templates, not to editors."""
    words = "{n} {{ x }} {% raw %} {0!r}"
    assert inlines((Emphasis(text(words)),)) == f"<em>{words}</em>"
    assert words in inlines((Note("k", text(words), origin(), 1),))


def test_german_is_left_alone() -> None:
    assert inlines(text(GERMAN)) == GERMAN


def test_soft_hyphens_and_fixed_spaces_are_left_alone() -> None:
    words = "Stau\u00adbecken 15\u202f% z.\u00a0B. \u200b"
    assert inlines(text(words)) == words


def test_result_is_not_escaped_again() -> None:
    assert isinstance(inlines(text("a")), Markup)
    assert inlines(()) == ""
    assert isinstance(inlines(()), Markup)


def test_unknown_node_is_a_bug_of_ours() -> None:
    with pytest.raises((AssertionError, AttributeError)):
        inlines(("text",))  # type: ignore[arg-type]
