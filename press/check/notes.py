"""Footnotes: WeasyPrint loses some and moves others without a word (defects L1, L2)."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.view import View
from press.codes import finding
from press.findings import Finding


def lost_note(view: View) -> Iterator[Finding]:
    """Every footnote of the composition is called on a page and printed on a page.

    Source: design/print, defect L2: notes inside absolutely placed boxes vanish.
    """
    for note in view.geometry.notes:
        if note.called is None or not note.placed:
            yield finding(
                "check/note-lost", note.origin, page=note.called, number=note.number,
                story=note.story,
            )  # fmt: skip


def note_on_another_page(view: View) -> Iterator[Finding]:
    """A footnote begins on the page of its call.

    Source: design/pages, marks of craft; design/print, defect L1.
    """
    for note in view.geometry.notes:
        if note.called is not None and note.placed and note.placed[0] != note.called:
            yield finding(
                "check/note-page", note.origin,
                page=note.called, number=note.number, placed=note.placed[0],
            )  # fmt: skip
