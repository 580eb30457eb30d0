"""The contents page of a printed brochure: which parts and chapters there must be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from press.intake.brochure.lines import Line

_HEADING = re.compile(r"(?:Inhalt|Inhaltsverzeichnis|Inhaltsübersicht)\s*:?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?")
_PAGE = re.compile(r"(?:[\s.·…_]{2,}|\s)(\d{1,3})(?:\s*[–-]\s*\d{1,3})?\s*$")
_LEADERS = re.compile(r"[\s.·…_]{3,}$")
#: So many lines that are no entries end a contents page.
_STRANGERS = 3
#: Below this no two titles are taken for the same.
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    #: `2.4`, `2` or empty.
    number: str
    title: str
    #: As printed, or None if it was not to be read.
    page: int | None
    line: Line

    @property
    def chapter(self) -> bool:
        """True for `2.4`, false for `2`."""
        return "." in self.number


@dataclass(frozen=True, slots=True)
class Contents:
    """The entries, and the lines that they fill (numbers of lines)."""

    entries: tuple[Entry, ...]
    lines: frozenset[int]
    #: Number of the last of these lines.
    last: int


def read(lines: Sequence[Line]) -> Contents | None:
    """The contents page, or None if there is none with at least two entries."""
    for at, line in enumerate(lines):
        if _HEADING.fullmatch(line.bare):
            rows = list(_page(lines[at + 1 :]))
            entries = tuple(_entries(rows))
            if len(entries) >= 2:
                used = {line.number, *(row.number for row in rows)}
                return Contents(entries, frozenset(used), max(used))
    return None


def _page(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of the contents: to the end of its page, and as long as entries follow."""
    if not lines:
        return
    first = next((line.page for line in lines if line.bare), 0)
    held: list[Line] = []
    for line in lines:
        if not line.bare:
            continue
        entry = bool(_PAGE.search(line.bare)) or bool(_NUMBER.fullmatch(line.bare))
        if line.page != first and not _PAGE.search(line.bare):
            return
        if line.page == first and not entry and not _NUMBER.match(line.bare):
            held.append(line)
            if len(held) > _STRANGERS or len(line.bare) > 120:
                return
            continue
        yield from held
        held = []
        yield line
    yield from held[:1]


def _entries(rows: Sequence[Line]) -> Iterator[Entry]:
    """Entries from lines: a number, a title and a page may stand on three."""
    pending: Entry | None = None
    done: Entry | None = None
    for line in rows:
        text = line.bare
        alone = _NUMBER.fullmatch(text)
        if alone and pending is not None and pending.title:
            done, pending = replace(pending, page=int(alone[1].split(".")[0])), None
            yield done
            continue
        if alone:
            pending = Entry(alone[1], "", None, line)
            continue
        number, title, page = _parts(text)
        if pending is None and not number and page is None and done is not None:
            continue  # the line below an entry; `subtitles` reads it
        if pending is None:
            pending = Entry(number, title, page, line)
        else:
            pending = replace(pending, title=f"{pending.title} {title}".strip(), page=page)
        if pending.page is not None:
            done, pending = pending, None
            yield done
    if pending is not None and pending.title:
        yield pending


def _parts(text: str) -> tuple[str, str, int | None]:
    page = _PAGE.search(text)
    rest = text[: page.start()] if page else text
    number = re.match(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\D)", rest)
    title = _LEADERS.sub("", rest[number.end() :] if number else rest).strip()
    return (number[1] if number else ""), title, int(page[1]) if page else None


def subtitles(contents: Contents, lines: Sequence[Line]) -> dict[str, str]:
    """Number of an entry -> the line below it that is no entry itself."""
    rows = [line for line in lines if line.number in contents.lines and line.bare]
    found: dict[str, str] = {}
    by_line = {entry.line.number: entry for entry in contents.entries}
    last: Entry | None = None
    for row in rows:
        if row.number in by_line:
            last = by_line[row.number]
        elif last and last.title and not _belongs(row.bare, last.title):
            found.setdefault(last.number, row.bare)
    return found


def _belongs(row: str, title: str) -> bool:
    """True for a line that is part of an entry itself."""
    part = norm(row) in norm(title) or same(row, title) >= 0.8
    return part or bool(_PAGE.search(row)) or bool(_NUMBER.fullmatch(row))


@lru_cache(maxsize=16_384)
def norm(text: str) -> str:
    """Letters and digits only, small: what titles have in common however they are set."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isalnum())


def same(first: str, second: str) -> float:
    """How alike two titles are, 0 to 1; 0 for what is surely not the same."""
    a, b = norm(first), norm(second)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if abs(len(a) - len(b)) > 0.3 * max(len(a), len(b)):
        return 0.0
    matcher = SequenceMatcher(None, a, b)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()
