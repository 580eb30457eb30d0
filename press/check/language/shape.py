"""The shape of texts: paragraphs, sentences, captions, and how long they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import Prose, Reading
from press.codes import finding
from press.findings import Finding, Origin
from press.model.lengths import planned, words

#: Words in a sentence that nobody has to read twice.
LONGEST = 45
#: Share of the planned length that a text may be off.
TOLERANCE = 0.25
#: Paragraphs of fewer words may be a place, a date or a name.
_SHORTEST = 7

#: A stop at the end, or before a last remark in brackets.
_STOPPED = re.compile(r"[.!?:…][“‘)\]]*$|[.!?…][“‘]? \([^()]*\)$")
#: Only a plain blank ends a sentence: dates and titles have fixed ones.
_SENTENCE_END = re.compile(r"(?<=[.!?…])[“‘)\]]* (?=[„‚(]?[A-ZÄÖÜ0-9–])")


def no_stop(reading: Reading) -> Iterator[Finding]:
    """A paragraph that ends without a stop: something is missing."""
    for prose in reading.running:
        text = prose.printed.rstrip()
        if prose.passage.role not in ("paragraph", "note") or _STOPPED.search(text):
            continue
        if len(text.split()) >= _SHORTEST and not _ends_in_link(prose, text):
            last = " ".join(text.split()[-5:])
            yield finding("language/no-stop", prose.at(len(text) - 1), sample=f"… {last}")


def long_sentence(reading: Reading) -> Iterator[Finding]:
    """More words than a reader keeps in mind."""
    for prose in reading.running:
        start = 0
        ends = [*(match.end() for match in _SENTENCE_END.finditer(prose.printed)), None]
        for end in ends:
            sentence = prose.printed[start:end]
            count = sum(any(map(str.isalnum, word)) for word in sentence.split())
            if count > LONGEST:
                yield finding(
                    "language/sentence-long",
                    prose.at(start),
                    count=count,
                    limit=LONGEST,
                    sample=" ".join(sentence.split()[:6]) + " …",
                )
            start = end or 0


def caption_twice(reading: Reading) -> Iterator[Finding]:
    """Two pictures with the same caption: one was copied and not rewritten."""
    first: dict[str, str] = {}
    for photo in reading.photos:
        caption = " ".join(photo.caption.casefold().split()).rstrip(".")
        if caption and caption in first:
            at = _line_of(reading, photo.origin, "caption")
            yield finding(
                "language/caption-twice", at, caption=photo.caption[:60], first=first[caption]
            )
        first.setdefault(caption, photo.id)


def length(reading: Reading) -> Iterator[Finding]:
    """Far from its planned length; a text still in the making is let be."""
    edition = reading.library.edition
    for section in reading.book.flat:
        story = section.story
        plan, count = planned(story, edition), words(story)
        if plan and story.origin.path not in reading.open and abs(count - plan) > TOLERANCE * plan:
            yield finding(
                "language/length",
                story.origin,
                count=count,
                planned=plan,
                least=round(plan * (1 - TOLERANCE)),
                most=round(plan * (1 + TOLERANCE)),
            )


def _ends_in_link(prose: Prose, text: str) -> bool:
    """True if the last words are an address or a link: a stop would be taken for part of it."""
    return bool(prose.text[: len(text)].endswith("\ufffc"))


def _line_of(reading: Reading, origin: Origin, field: str) -> Origin:
    """The line of a field in a file of which only the beginning is known."""
    for prose in reading.prose:
        passage = prose.passage
        if passage.origin.path == origin.path and passage.field == field:
            return passage.origin
    return origin
