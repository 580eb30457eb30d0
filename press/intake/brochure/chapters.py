"""Where each part and chapter of the contents begins in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from press.intake.brochure.contents import Contents, Entry, norm, same
from press.intake.brochure.lines import Line
from press.intake.head import Home
from press.intake.manuscript import Certainty, Remark
from press.sources.gaps import MARK

#: Titles of what stands before the contents page, or is missing from it.
_FRONT = re.compile(
    r"(?:Vorwort|Geleitwort|Grußworte?|Editorial|Einleitung|Zum Geleit|Stimmen?(?:\s+(?:zu|aus|zur)"
    r"\s.{1,40})?)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?:Quellen|Quellenverzeichnis|Literatur|Literaturverzeichnis|Quellen und Literatur)",
    re.IGNORECASE,
)
#: Titles are this alike, or they are not the same.
_ALIKE = 0.86
#: No county has a longer name, letters.
_LONGEST_NAME = 60
#: Chapters do not begin so few lines after each other.
_CROWDED = 6
_CHAPTER = re.compile(r"(\d{1,2}\.\d{1,2})\.?(?:\s+(\S.{0,80}))?")


@dataclass(frozen=True, slots=True)
class Section:
    """A part, a chapter, or something without a number."""

    #: `2.4`, `2` or empty.
    number: str
    title: str
    lines: tuple[Line, ...]
    #: The lines that only say number and title.
    head: tuple[Line, ...]
    certainty: Certainty
    home: Home | None
    #: Below the title in the contents.
    subtitle: str = ""

    @property
    def chapter(self) -> bool:
        """True for `2.4`, false for `2`."""
        return "." in self.number


@dataclass(frozen=True, slots=True)
class _Start:
    at: int
    length: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Split:
    """The sections in their order, what lies outside them, and what was not found."""

    sections: tuple[Section, ...]
    outside: tuple[Line, ...]
    remarks: tuple[Remark, ...]


def split(
    lines: Sequence[Line],
    contents: Contents | None,
    subtitles: dict[str, str],
    homes: tuple[Home, ...],
) -> Split:
    """Cut the text at the beginnings of its parts and chapters."""
    text = [line for line in lines if contents is None or line.number not in contents.lines]
    entries = contents.entries if contents else tuple(_numbered(text))
    last = contents.last if contents else 0
    body = next((at for at, line in enumerate(text) if contents and line.number > last), 0)
    remarks: list[Remark] = []
    starts: list[tuple[_Start, Entry | None]] = []
    at = body
    for entry in entries:
        found = _find(text, entry, at, homes) or _find_before(text, entry, body)
        if found is None:
            remarks.append(
                Remark("chapter-missing", entry.line.place(), f"{entry.number} {entry.title}",
                       "unsure")
            )  # fmt: skip
            continue
        starts.append((found, entry))
        at = max(at, found.at + found.length)
        place = text[found.at].place()
        said = f"{entry.number} {entry.title}".strip()
        remarks.append(Remark("chapter-found", place, said, found.certainty))
    known = {start.at for start, _ in starts}
    for number, line in enumerate(text):
        if number not in known and _unlisted(text, number, body):
            known.add(number)
            starts.append((_Start(number, 1, "likely"), None))
            remarks.append(Remark("chapter-found", line.place(), line.bare, "likely"))
    starts.sort(key=lambda pair: pair[0].at)
    sections = tuple(_cut(text, starts, subtitles, homes))
    first = starts[0][0].at if starts else len(text)
    return Split(sections, tuple(text[:first]), tuple(remarks))


def one(lines: Sequence[Line]) -> Split:
    """All of a text as one section: neither contents nor numbers divide it."""
    section = Section("", f"{MARK} Titel", tuple(lines), (), "unsure", None)
    return Split((section,), (), ())


def _cut(
    text: Sequence[Line],
    starts: Sequence[tuple[_Start, Entry | None]],
    subtitles: dict[str, str],
    homes: tuple[Home, ...],
) -> Iterator[Section]:
    for number, (start, entry) in enumerate(starts):
        end = starts[number + 1][0].at if number + 1 < len(starts) else len(text)
        head = tuple(line for line in text[start.at : start.at + start.length] if line.bare)
        title = entry.title if entry else text[start.at].bare
        named = entry.number if entry else ""
        yield Section(
            number=named,
            title=title,
            lines=tuple(text[start.at + start.length : end]),
            head=head,
            certainty=start.certainty,
            home=_home(title, head, homes) if "." in named else None,
            subtitle=subtitles.get(named, "") if named else "",
        )


def _find(text: Sequence[Line], entry: Entry, after: int, homes: tuple[Home, ...]) -> _Start | None:
    """The surest beginning after a line, the first of equals."""
    best: _Start | None = None
    ranks: list[Certainty] = ["sure", "likely", "unsure"]
    for at in range(after, len(text)):
        if not text[at].bare:
            continue
        found = _begins(text, at, entry, homes)
        if found and (best is None or ranks.index(found.certainty) < ranks.index(best.certainty)):
            best = found
            if best.certainty == "sure":
                break
    return best


def _begins(text: Sequence[Line], at: int, entry: Entry, homes: tuple[Home, ...]) -> _Start | None:
    """How surely an entry begins at a line, and how many lines its head has."""
    line = text[at].bare
    if entry.number:
        match = re.match(rf"{re.escape(entry.number)}\.?(?:\s+|$)", line)
        if match:
            named = _title_at(text, at, line[match.end() :], entry, homes)
            if named:
                return _Start(at, named, "sure")
            if match.end() == len(line) and entry.chapter:
                return _Start(at, 1, "likely")
            if entry.chapter and len(line) < 90:
                return _Start(at, 1, "likely")
            return None
    named = _title_at(text, at, line, entry, homes)
    if not named:
        return None
    if _alone(text, at, named):
        top = _top_of_page(text, at)
        sure: Certainty = "sure" if top and not entry.number else "likely"
        return _Start(at, named, sure if top else "unsure")
    return None


def _title_at(
    text: Sequence[Line], at: int, first: str, entry: Entry, homes: tuple[Home, ...]
) -> int:
    """Lines that the head has if the entry's title stands there, else 0."""
    said, end = first, at + 1
    for _ in range(4):
        if said and (same(said, entry.title) >= _ALIKE or _same_home(said, entry, homes)):
            return end - at
        while end < len(text) and not text[end].bare:
            if said:
                return 0
            end += 1
        if end >= len(text) or len(norm(said)) > len(norm(entry.title)) * 1.3:
            return 0
        said = f"{said} {text[end].bare}".strip()
        end += 1
    return 0


def _same_home(said: str, entry: Entry, homes: tuple[Home, ...]) -> bool:
    """`Landkreis Ilm-Kreis` in the contents, `Ilm-Kreis` in the text."""
    if not entry.chapter:
        return False
    told, here = home_of(entry.title, homes), home_of(said, homes)
    return told is not None and told == here


def _alone(text: Sequence[Line], at: int, length: int) -> bool:
    """True if nothing belongs to the paragraph but the head."""
    before = at == 0 or not text[at - 1].bare or text[at - 1].page != text[at].page
    after = at + length
    return before and (after >= len(text) or not text[after].bare or length > 1)


def _top_of_page(text: Sequence[Line], at: int) -> bool:
    above = [line for line in text[max(0, at - 12) : at] if line.bare]
    return not any(line.page == text[at].page for line in above)


def _find_before(text: Sequence[Line], entry: Entry, body: int) -> _Start | None:
    """An entry whose text stands before the contents page, as forewords do."""
    for at in range(body):
        if same(text[at].bare, entry.title) >= _ALIKE and _alone(text, at, 1):
            return _Start(at, 1, "likely")
    return None


def _unlisted(text: Sequence[Line], at: int, body: int) -> bool:
    """True for a heading that contents pages leave out: foreword before it, sources after."""
    line = text[at].bare
    if not line or not _alone(text, at, 1):
        return False
    if at < body:
        return bool(_FRONT.fullmatch(line))
    return _top_of_page(text, at) and bool(_BACK.fullmatch(line))


def _numbered(text: Sequence[Line]) -> Iterator[Entry]:
    """Without a contents page: chapters by their numbers alone, in rising order."""
    found = [(at, m) for at, line in enumerate(text) if (m := _CHAPTER.fullmatch(line.bare))]
    last = (0, 0)
    for nth, (at, match) in enumerate(found):
        part, chapter = (int(digits) for digits in match[1].split("."))
        if (part, chapter) <= last or (part == last[0] and chapter > last[1] + 2):
            continue
        around = [found[n][0] for n in (nth - 1, nth + 1) if 0 <= n < len(found)]
        if len(around) == 2 and max(abs(at - other) for other in around) <= _CROWDED:
            continue  # a list of chapters, not their beginnings
        last = (part, chapter)
        following = next((row.bare for row in text[at + 1 : at + 4] if row.bare), "")
        yield Entry(match[1], match[2] or following, None, text[at])


def _home(title: str, head: Sequence[Line], homes: tuple[Home, ...]) -> Home | None:
    return home_of(title, homes) or home_of(" ".join(line.bare for line in head), homes)


@lru_cache(maxsize=16_384)
def home_of(text: str, homes: tuple[Home, ...]) -> Home | None:
    """The county or city that a title names: `Landkreis Ilm-Kreis`, `Jena`."""
    text = re.sub(r"^\s*[\d.]+\s*", "", " ".join(text.split()))
    bare = norm(text)
    named = [home for home in homes if _begins_with(text, home)]
    if named:
        return max(named, key=lambda home: len(home.name))
    if not bare or len(bare) > _LONGEST_NAME:
        return None
    exact = [home for home in homes if bare in {norm(home.name), norm(home.short)}]
    if exact:
        return exact[0]
    for prefix in ("landkreis", "stadt", "kreisfreiestadt", "kreis"):
        cut = bare.removeprefix(prefix)
        for home in homes:
            if cut and cut != bare and cut in {norm(home.short), norm(home.name)}:
                return home
    close = [(same(text, name), home) for home in homes for name in (home.name, home.short)]
    best = max(close, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= 0.9 else None


def _begins_with(text: str, home: Home) -> bool:
    """True for `Stadt Jena: die Küche` and `Landkreis Gotha Das Sprachcafé`."""
    start = text.casefold()
    return any(
        re.match(rf"{re.escape(name.casefold())}(?!\w|-)", start)
        for name in (home.name, f"Landkreis {home.short}", f"Stadt {home.short}")
    )
