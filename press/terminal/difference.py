"""Two files compared, as a table: one line for each page that changed, one for each way in
which the others fared."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from press.codes.register import Language
from press.deliver.difference.headline import number, verdict
from press.deliver.difference.words import Tongue
from press.deliver.report_findings import ranges
from press.model.difference import Comparison, PagePair, PageStatus, TextChange

_STYLES: dict[PageStatus, str] = {
    "changed": "bold red", "added": "blue", "removed": "red", "moved": "magenta",
    "renumbered": "yellow", "shifted": "yellow", "unread": "bold magenta", "same": "dim",
}  # fmt: skip
#: Told page by page; of the others the pages are only named.
_SINGLY: tuple[PageStatus, ...] = ("changed", "added", "removed")
_TOGETHER: tuple[PageStatus, ...] = ("moved", "renumbered", "shifted", "unread", "same")
#: Lines told singly, and letters of an example.
_MOST, _CUT = 40, 44


def table(comparison: Comparison, language: Language) -> RenderableType:
    """What differs, then how it can be summed up."""
    say = Tongue(language)
    rows = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    rows.add_column(no_wrap=True)
    rows.add_column(no_wrap=True)
    rows.add_column()
    singly = [pair for pair in comparison.pairs if pair.status in _SINGLY]
    for pair in singly[:_MOST]:
        rows.add_row(
            say("page", n=number(pair)),
            Text(say(pair.status), _STYLES[pair.status]),
            _told(comparison, pair, say),
        )
    if len(singly) > _MOST:
        rows.add_row("", "", say("more", n=len(singly) - _MOST))
    for status in _TOGETHER:
        pages = [pair.new or pair.old or 0 for pair in comparison.pairs if pair.status == status]
        if pages:
            style = _STYLES[status]
            rows.add_row("", Text(say(status), style), say("on-pages", pages=ranges(pages)))
    head = Text.assemble((comparison.old.name, "dim"), " → ", (comparison.new.name, "bold"))
    return Group(head, rows, Text(verdict(comparison, say)[1]))


def _told(comparison: Comparison, pair: PagePair, say: Tongue) -> Text:
    """Stories, what changed, and the first change in words."""
    parts = [", ".join(pair.stories), ", ".join(say(f"because-{r}") for r in pair.reasons)]
    text = Text(": ".join(part for part in parts if part))
    first = next(_examples(comparison.texts_of(pair)), None)
    if first is not None:
        text.append(" ")
        for words, style in ((first.old, "red strike"), (first.new, "blue")):
            if words and not (style.startswith("red") and first.kind == "moved"):
                text.append(" ")
                text.append(words if len(words) <= _CUT else f"{words[:_CUT]}…", style)
    return text


def _examples(texts: tuple[TextChange, ...]) -> Iterator[TextChange]:
    yield from (text for text in texts if text.kind not in ("reference", "moved"))
    yield from (text for text in texts if text.kind == "moved")
