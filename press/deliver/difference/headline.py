"""A comparison in one line, and how many pages fared how."""

from __future__ import annotations

from dataclasses import dataclass

from press.deliver.difference.words import Tongue
from press.model.difference import STATUSES, Comparison, PagePair


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the summary."""

    css: str
    word: str
    count: int
    means: str


def rows(comparison: Comparison, say: Tongue) -> tuple[Row, ...]:
    """The summary, the weightiest first."""
    return tuple(
        Row(status, say(status), comparison.count(status), say(f"{status}-means"))
        for status in STATUSES
        if comparison.count(status)
    )


def verdict(comparison: Comparison, say: Tongue) -> tuple[str, str]:
    """Class and sentence of the headline."""
    if comparison.identical:
        return "same", say("identical")
    if not comparison.differs:
        return "same", say("equal")
    counted = [(status, comparison.count(status)) for status in STATUSES if status != "same"]
    told = ", ".join(f"{count} {say(status)}" for status, count in counted if count)
    worst = next((status for status, count in counted if count), "changed")
    unseen = comparison.unseen
    beside = (("bookmarks-of", len(unseen.bookmarks)), ("file-of", unseen.of_the_file))
    pages = say("verdict", told=told) if told else say("pages-equal")
    return worst, "; ".join([pages, *(say.some(key, count) for key, count in beside if count)])


def number(pair: PagePair) -> str:
    """A page before and after: `14`, or `14 → 16`."""
    if pair.old and pair.new and pair.old != pair.new:
        return f"{pair.old} → {pair.new}"
    return str(pair.new or pair.old)
