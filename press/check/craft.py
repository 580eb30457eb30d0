"""The rules in the order in which they are asked. A rule is a function of the view."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from press.check import layout, lines, notes, pdf, text
from press.check.view import View
from press.findings import Finding, Report
from press.model.composition import Composition
from press.model.rendering import Rendering

Rule = Callable[[View], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    lines.heading_at_the_foot,
    lines.lonely_line,
    lines.hyphen_ladder,
    lines.divided_name,
    lines.number_without_unit,
    layout.short_last_page,
    layout.chapter_fills_spreads,
    layout.caption_elsewhere,
    layout.empty_side_column,
    layout.chapter_on_the_wrong_side,
    layout.too_near_the_trim,
    layout.outside_its_column,
    text.lost_text,
    text.side_box_divided,
    notes.lost_note,
    notes.note_on_another_page,
    pdf.page_count,
    pdf.foreign_font,
    pdf.unknown_face,
)


#: What counts on a correction proof: that all of the text is there, in the house's fonts.
PROOFED: tuple[Rule, ...] = (
    text.lost_text,
    notes.lost_note,
    pdf.foreign_font,
    pdf.unknown_face,
)


def check(
    composition: Composition, rendering: Rendering, rules: tuple[Rule, ...] = RULES
) -> Report:
    """Hold a rendering against all rules, or some."""
    view = View(composition, rendering)
    return Report.of(finding for rule in rules for finding in rule(view))
