"""Which passage of the sources a run of text on a page comes from.

For files whose layout is not known any more: the words of the run are looked for in the
passages of the stories on its page. Runs end where the line or the font ends, so a word may
be cut at either end, and a few words may stand in several passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.check.lost import source_words
from press.findings import Origin
from press.model.geometry import Area
from press.model.pdf import PageFacts
from press.model.preflight import Context, Passage

#: So many words in a row are not in two passages by chance.
_TELLING = 4


@dataclass(frozen=True, slots=True)
class _Known:
    """A passage with its words between blanks, to be searched for words in a row."""

    words: str
    origin: Origin


def places(context: Context, pages: Iterable[PageFacts]) -> Iterator[tuple[int, Area, Origin]]:
    """Page, place in mm and source line of every run that is recognised."""
    stories = {record.number: record.stories for record in context.pages}
    passages: dict[str, list[_Known]] = {}
    for passage in context.texts:
        known = _known(passage)
        if known is not None:
            passages.setdefault(passage.story, []).append(known)
    for page in pages:
        here = [one for story in stories.get(page.number, ()) for one in passages.get(story, ())]
        for area, run in zip(page.lines, page.runs, strict=False):
            origin = _origin(source_words(run), here)
            if origin is not None:
                yield page.number, area, origin


def _known(passage: Passage) -> _Known | None:
    if passage.origin is None:
        return None
    return _Known(f" {' '.join(source_words(passage.text))} ", passage.origin)


def _origin(words: list[str], here: list[_Known]) -> Origin | None:
    """The passage that has the words in a row, those at the ends perhaps cut off."""
    for shorter in (words, words[1:], words[:-1], words[1:-1]):
        if not shorter:
            return None
        sought = f" {' '.join(shorter)} "
        found = [known.origin for known in here if sought in known.words]
        if found and (len(found) == 1 or len(shorter) >= _TELLING):
            return found[0]
        if found:
            return None
    return None
