"""`compare`: two files read, and what is different between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from press.check.difference.changes import Told, told
from press.check.difference.pairing import Pairing
from press.check.difference.reading import Reading, Sheet
from press.check.difference.seeing import Looking
from press.check.difference.texts import Matches, match
from press.check.difference.unseen import compared as behind_the_pages
from press.model.difference import Comparison, LinkChange, Side


def compare(
    old: Reading, new: Reading, files: tuple[Path, Path], tell: Callable[[str], None]
) -> Comparison:
    """Compare two files that were read without an error.

    `files` are where they lie. Pages are drawn again only where they do not look the same
    to the pixel, two at a time.
    """
    tell("compare-words")
    matches = match(old, new)
    found = _known(told(old, new, matches), old, new, matches)
    links = tuple(_links(old.sheets, new.sheets, matches))
    seen = Looking(old, new, matches, found, files).seen(tell)
    unseen = behind_the_pages(old, new, matches, found)
    pairs = Pairing(old, new, matches, found, links, unseen, seen)
    return Comparison(
        old=_side(old),
        new=_side(new),
        pairs=tuple(pairs.all()),
        texts=found.texts,
        styles=found.styles,
        links=links,
        unseen=unseen,
    )


def _known(found: Told, old: Reading, new: Reading, matches: Matches) -> Told:
    """Without the words of pages whose counterpart could not be read: they are neither gone
    nor new."""
    pairs = [
        (one, other)
        for one, other in matches.pages.items()
        if old.sheets[one - 1].unread or new.sheets[other - 1].unread
    ]
    ours, theirs = {one for one, _ in pairs}, {other for _, other in pairs}
    texts = tuple(
        text for text in found.texts if text.old_page not in ours and text.new_page not in theirs
    )
    return replace(found, texts=texts)


def _side(reading: Reading) -> Side:
    return Side(
        name=reading.name,
        size=reading.size,
        digest=reading.digest,
        pages=len(reading.sheets),
        words=len(reading.words),
        title=reading.title,
    )


def _links(old: Sequence[Sheet], new: Sequence[Sheet], matches: Matches) -> Iterator[LinkChange]:
    """Targets that came and went; one that went over a page break did neither."""
    gone: dict[int, Counter[str]] = {}
    come: dict[int, Counter[str]] = {}
    for one, other in sorted(matches.pages.items(), key=lambda pair: pair[1]):
        here, there = Counter(set(old[one - 1].links)), Counter(set(new[other - 1].links))
        gone[other], come[other] = here - there, there - here
    for page, several in gone.items():
        for near in (page - 1, page + 1):
            both = several & come.get(near, Counter())
            several -= both
            if both:
                come[near] -= both
    back = {other: one for one, other in matches.pages.items()}
    for page in gone:
        if gone[page] or come[page]:
            yield LinkChange(back[page], page, tuple(sorted(gone[page])), tuple(sorted(come[page])))
