"""The same words in other type: another font, size or colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.difference.pairs import rows
from press.check.difference.passages import NEW, OLD, Passages
from press.check.difference.texts import Matches
from press.check.difference.words import Style
from press.model.difference import StyleChange, StyleKind

#: Colours that differ by no more in any channel, 0–255, look the same; sizes, hundredths
#: of a point.
_TINT, _SIZE = 10, 4
#: Words of a sample.
_SAMPLE = 6


def dressed(passages: Passages, matches: Matches) -> Iterator[StyleChange]:
    """What changed into what, each told once for all words, and marked."""
    found: dict[tuple[StyleKind, str, str], list[int]] = {}
    changed = []
    words, now = passages.words
    for token, other in enumerate(matches.there):
        if other >= 0:
            before = words.styles[words.style[matches.old.head[token]]]
            after = now.styles[now.style[matches.new.head[other]]]
            kinds = list(_kinds(before, after)) if before != after else []
            for change in kinds:
                found.setdefault(change, []).append(other)
            if kinds:
                changed.append((token, other))
    passages.mark("style", (token for token, _ in changed), OLD)
    passages.mark("style", sorted(other for _, other in changed), NEW)
    for (kind, old, new), tokens in sorted(found.items()):
        tokens.sort()
        pages = sorted({passages.page(token, NEW) for token in tokens})
        sample = passages.text(next(rows(tokens))[:_SAMPLE], NEW)
        yield StyleChange(kind, old, new, len(tokens), tuple(pages), sample)


def _kinds(before: Style, after: Style) -> Iterator[tuple[StyleKind, str, str]]:
    if _plain(before.font) != _plain(after.font):
        yield "font", before.font, after.font
    if abs(before.size - after.size) > _SIZE:
        yield "size", f"{before.size / 100:g}", f"{after.size / 100:g}"
    if _tint(before.colour, after.colour) > _TINT:
        yield "colour", before.colour, after.colour


def _plain(font: str) -> str:
    """`Source-Serif-4` and `SourceSerif4-Regular` are one font."""
    return re.sub(r"[^a-z0-9]", "", font.lower()).removesuffix("regular")


def _tint(one: str, other: str) -> int:
    """The widest difference of two colours `#rrggbb` in a channel."""
    if not one or not other:
        return 0 if one == other else 255
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))
