"""Two files compared, as a table: one line for each page that changed, one for each way in
which the others fared, and what is different beside the pages."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from press.codes.register import Language
from press.deliver.difference.headline import number, verdict
from press.deliver.difference.unseen import Telling, Tellings
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
#: Lines told singly, of bookmarks and of the file each, and letters of an example.
_MOST, _BESIDE, _LONGEST = 40, 12, 44


def table(comparison: Comparison, language: Language) -> RenderableType:
    """What differs, then how it can be summed up."""
    say = Tongue(language)
    told = Tellings(comparison, {}, say)
    rows = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    rows.add_column(no_wrap=True)
    rows.add_column(no_wrap=True)
    rows.add_column()
    singly = [pair for pair in comparison.pairs if pair.status in _SINGLY]
    for pair in singly[:_MOST]:
        rows.add_row(
            say("page", n=number(pair)),
            Text(say(pair.status), _STYLES[pair.status]),
            _told(comparison, pair, told, say),
        )
    if len(singly) > _MOST:
        rows.add_row("", "", say("more", n=len(singly) - _MOST))
    for status in _TOGETHER:
        pages = [pair.new or pair.old or 0 for pair in comparison.pairs if pair.status == status]
        if pages:
            style = _STYLES[status]
            rows.add_row("", Text(say(status), style), say("on-pages", pages=ranges(pages)))
    for where, tellings in (("bookmark", told.bookmarks()), ("of-file", told.file())):
        for one in tellings[:_BESIDE]:
            rows.add_row(one.place, Text(say(where), _STYLES["changed"]), _telling(one, say))
        if len(tellings) > _BESIDE:
            rows.add_row("", "", say("more", n=len(tellings) - _BESIDE))
    head = Text.assemble((comparison.old.name, "dim"), " → ", (comparison.new.name, "bold"))
    return Group(head, rows, Text(verdict(comparison, say)[1]))


def _told(comparison: Comparison, pair: PagePair, told: Tellings, say: Tongue) -> Text:
    """Stories, what changed, and the first change in words."""
    parts = [", ".join(pair.stories), ", ".join(say(f"because-{r}") for r in pair.reasons)]
    text = Text(": ".join(part for part in parts if part))
    first = next(_examples(comparison.texts_of(pair)), None)
    unseen = next(iter(told.of(pair)), None)
    if first is not None:
        _append(text, "" if first.kind == "moved" else first.old, first.new)
    elif unseen is not None:
        if unseen.sample:
            text.append(f"  {say('quoted', text=_cut(unseen.sample))}")
        if bool(unseen.old) != bool(unseen.new):
            text.append(f"  {say('come' if unseen.new else 'gone')}")
        _append(text, unseen.old, unseen.new, " →")
    return text


def _telling(one: Telling, say: Tongue) -> Text:
    """What it is, what it is about, and what became what."""
    text = Text(one.what)
    if one.sample:
        text.append(f" {say('quoted', text=_cut(one.sample))}")
    _append(text, one.old, one.new, " →")
    return text


def _append(text: Text, old: str, new: str, between: str = "") -> None:
    text.append(" ")
    if old:
        text.append(" ")
        text.append(_cut(old), "red strike")
    if old and new:
        text.append(between)
    if new:
        text.append(" ")
        text.append(_cut(new), "blue")


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _examples(texts: tuple[TextChange, ...]) -> Iterator[TextChange]:
    yield from (text for text in texts if text.kind not in ("reference", "moved"))
    yield from (text for text in texts if text.kind == "moved")
