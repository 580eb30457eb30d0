"""Lines of a bibliography as entries: who, when, what, where."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from press.sources.yamlfile import Data

_WORK = re.compile(
    r"(?P<authors>.{2,300}?)\s*\((?P<year>1[4-9]\d\d|2\d\d\d)[a-z]?\)\s*[:.,]?\s*(?P<rest>\S.*)",
    re.DOTALL,
)
_URL = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;)]")
_PUBLISHED = re.compile(r"(?P<place>[A-ZÄÖÜ][\w./ -]{1,40}):\s*(?P<publisher>[^:]{2,80}?)\.?\s*$")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as the house's front matter has it."""

    authors: tuple[str, ...]
    year: int
    title: str
    place: str
    publisher: str
    url: str


def read(text: str) -> Entry | None:
    """The work in a paragraph, or None if it names no year in brackets."""
    match = _WORK.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    rest = match["rest"]
    url = _URL.search(rest)
    if url:
        rest = f"{rest[: url.start()]} {rest[url.end() :]}".strip(" .,;")
    place = publisher = ""
    sentences = re.split(r"(?<=[.!?])\s+", rest)
    published = _PUBLISHED.fullmatch(sentences[-1]) if len(sentences) > 1 else None
    if published:
        place, publisher = published["place"], published["publisher"]
        rest = " ".join(sentences[:-1])
    title = " ".join(rest.split()).strip().removesuffix(".")
    if not title or len(title) > 1_400:
        return None
    parts = re.split(r"\s*[;/]\s*", match["authors"])
    authors = tuple(part.strip() for part in parts if part.strip())
    return Entry(authors, int(match["year"]), title, place, publisher, url[0] if url else "")


def listed(entries: Sequence[Entry]) -> list[Data]:
    """The entries as front matter has them."""
    used: set[str] = set()
    return [_fields(entry, used) for entry in entries]


def _fields(entry: Entry, used: set[str]) -> Data:
    fields: dict[str, Data] = {
        "id": _id(entry, used),
        "authors": list(entry.authors),
        "year": entry.year,
        "title": entry.title,
    }
    more = (("place", entry.place), ("publisher", entry.publisher), ("url", entry.url))
    return {**fields, **{name: text for name, text in more if text}}


def _id(entry: Entry, used: set[str]) -> str:
    """`muster-2029`, with a number if there are several."""
    name = slug(re.split(r"[,\s]", entry.authors[0])[0]) if entry.authors else ""
    wanted = f"{name or 'werk'}-{entry.year}"
    number = 1
    key = wanted
    while key in used:
        number += 1
        key = f"{wanted}-{number}"
    used.add(key)
    return key


def slug(text: str, longest: int = 40) -> str:
    """Small letters, digits and hyphens, cut after a word."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_GERMAN))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    result = ""
    for word in words:
        if len(result) + len(word) >= longest:
            break
        result = f"{result}-{word}" if result else word
    return result or (words[0][:longest] if words else "")
