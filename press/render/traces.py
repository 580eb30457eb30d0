"""What WeasyPrint knows while it lays out and has forgotten when it draws.

Tagging needs four things that the laid-out boxes no longer tell: where a line ends and
how the word there was broken, which call belongs to which footnote, and which backgrounds
are drawings and no decoration. They are noted on the boxes while these are made; boxes
are copied with what is noted on them.

These are private functions: the version is pinned, and a test fails when they move.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import background, inline

#: Names of link targets: a footnote without an id of its own, and the place that calls it.
NOTE, CALL = "note-{}", "call-{}"


class Drawing(background.Background):  # type: ignore[misc]
    """A background that shows something: part of a chart."""

    __slots__ = ()


@contextmanager
def traced() -> Iterator[None]:
    """WeasyPrint's layout with these things noted; afterwards it is as it was.

    On text boxes: `ends_line`, and `breaks` = `hyphen` (one was added) or `word` (none was
    needed, as after a slash) where a line ends within a word. On the calls and markers of
    footnotes: links to each other. On elements with `data-drawn`: a `Drawing`.
    """
    split, strip = inline.split_text_box, inline.remove_last_whitespace
    make, lay = build.make_box, background.layout_box_backgrounds

    def split_text_box(
        context: Any, box: Any, width: Any, skip: Any, is_line_start: bool = True
    ) -> Any:
        made, resume, preserved = split(context, box, width, skip, is_line_start)
        if made is not None and resume is not None and not preserved:
            surplus = len(made.text.encode()) - (resume - (skip or 0))
            if surplus >= 0:
                made.breaks = "hyphen" if surplus else "word"
        return made, resume, preserved

    def remove_last_whitespace(context: Any, line: Any) -> None:
        strip(context, line)
        last = _last_text(line)
        if last is not None:
            last.ends_line = True

    def make_box(tag: str, style: Any, content: Any, element: Any) -> Any:
        box = make(tag, style, content, element)
        if element is not None and element.get("data-note") is not None:
            _linked(box, tag.partition("::")[2], element)
        return box

    def layout_box_backgrounds(page: Any, box: Any, *rest: Any, **more: Any) -> None:
        lay(page, box, *rest, **more)
        if box.background and box.element is not None and box.element.get("data-drawn") is not None:
            box.background = Drawing(*box.background)

    inline.split_text_box, inline.remove_last_whitespace = split_text_box, remove_last_whitespace
    build.make_box, background.layout_box_backgrounds = make_box, layout_box_backgrounds
    try:
        yield
    finally:
        inline.split_text_box, inline.remove_last_whitespace = split, strip
        build.make_box, background.layout_box_backgrounds = make, lay


def _linked(box: Any, pseudo: str, element: Any) -> None:
    """Name a footnote and its call as targets, and let each lead to the other."""
    note = element.get("id") or NOTE.format(element.get("data-note"))
    call = CALL.format(note)
    if not pseudo:
        box.style["anchor"] = note
    elif pseudo == "footnote-call":
        box.style["anchor"], box.link = call, ("url", ("internal", note))
    elif pseudo == "footnote-marker":
        box.link = ("url", ("internal", call))


def _last_text(line: Any) -> Any:
    """The last text of a line that can be seen; None after an inline block or a picture."""
    for child in reversed(line.children):
        if isinstance(child, boxes.TextBox):
            if child.text.strip():
                return child
        elif not isinstance(child, boxes.InlineBox):
            return None
        elif (found := _last_text(child)) is not None:
            return found
    return None
