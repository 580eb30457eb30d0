"""The balance of words: every word of a manuscript is in a story, a sidecar or the report.

Counted from the files as they were written, read by `press.sources`, against the passages
of the manuscript as they were read on another way than the story was made. What is in
neither is told with its place; nothing is assumed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

from press.findings import Finding, Origin
from press.intake.manuscript import Passage, Place
from press.model.blocks import BlockQuote, Figure, Heading, Items, Paragraph
from press.model.book import Typography
from press.model.inline import plain
from press.sources import blocks
from press.sources.frontmatter import split
from press.sources.gaps import MARK
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter
from press.sources.yamlfile import Data, parse

#: Words that a box has by itself when its heading is left out.
_OWN_TITLES = ("Auf einen Blick", "Dank")
#: Fields that name things instead of saying something.
_NAMES = frozenset(
    (
        "kind", "status", "county", "motif", "portrait", "topics", "id", "language", "products",
        "multiple", "order", "cover", "release", "date", "waivers", "place", "printer",
    )
)  # fmt: skip
_SOFT = re.compile("[\u00ad\u200b\u2060\u200d\ufeff]")
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Lost:
    """Words of one passage that are nowhere."""

    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class Balance:
    """Where the words of a manuscript are. `total` is the sum of the four that follow."""

    total: int
    story: int
    sidecar: int
    report: int
    unplaced: int
    lost: tuple[Lost, ...]
    #: Words of the stories that are not in the manuscript.
    added: tuple[str, ...]


def words(text: str) -> list[str]:
    """The words of a text, as they are compared: letters or digits, without capitals."""
    return _WORD.findall(_SOFT.sub("", unicodedata.normalize("NFKC", text)).casefold())


def balance(
    passages: Sequence[Passage],
    stories: Iterable[str],
    sidecars: Iterable[str],
    report: Iterable[str],
    joins: Iterable[tuple[str, str]] = (),
) -> Balance:
    """Look every word up: first in the stories, then in the sidecars, then in the report.

    `joins` are the two halves of words that the page had divided: where the whole word
    stands in a story, its halves count as found.
    """
    pools = [Counter(word for text in texts for word in words(text))
             for texts in (stories, sidecars, report)]  # fmt: skip
    for left, right in joins:
        _divide(pools, left, right)
    flow = [(number, word) for number, p in enumerate(passages) for word in words(p.text)]
    took = [0, 0, 0]
    missing: dict[int, list[str]] = {}
    # Passages that are there as a whole first: else a common word is missed in the wrong place.
    whole = _whole(passages, pools, took)
    rest = [(number, word) for number, word in flow if number not in whole]
    for number, word in rest:
        pool = _holding(pools, word)
        if pool is None:
            missing.setdefault(number, []).append(word)
        else:
            pools[pool][word] -= 1
            took[pool] += 1
    lost = tuple(Lost(passages[n].place, " ".join(gone)) for n, gone in sorted(missing.items()))
    unplaced = sum(map(len, missing.values()))
    added = tuple(sorted(word for word, count in pools[0].items() for _ in range(count)))
    return Balance(len(flow), took[0], took[1], took[2], unplaced, lost, added)


def _divide(pools: list[Counter[str]], left: str, right: str) -> None:
    """Put the halves of a joined word in its place."""
    whole = words(left + right)
    for pool in pools:
        if all(pool[word] > 0 for word in whole):
            pool.subtract(whole)
            pool.update(words(left) + words(right))
            return


def _whole(
    passages: Sequence[Passage], pools: list[Counter[str]], took: list[int]
) -> frozenset[int]:
    """Take the passages of which one pool holds every word, long ones first."""
    counted = [(number, Counter(words(passage.text))) for number, passage in enumerate(passages)]
    done: set[int] = set()
    for number, need in sorted(counted, key=lambda pair: -sum(pair[1].values())):
        for at, pool in enumerate(pools):
            if all(pool[word] >= count for word, count in need.items()):
                pool.subtract(need)
                took[at] += sum(need.values())
                done.add(number)
                break
    return frozenset(done)


def _holding(pools: list[Counter[str]], word: str) -> int | None:
    return next((number for number, pool in enumerate(pools) if pool[word] > 0), None)


# What is written -------------------------------------------------------------------------


def story_words(text: str) -> str:
    """All words of a story file that readers see, without marks of what is still open."""
    halves = split(text, "", [])
    matter, body = (halves.matter, halves.body) if halves else ("", text)
    return "\n".join((*_yaml_words(matter), *_body_words(body)))


def yaml_words(text: str) -> str:
    """The words of a YAML file, without names of things and what is still open."""
    return "\n".join(_yaml_words(text))


def _yaml_words(text: str) -> Iterator[str]:
    yaml = parse(text, "", []) if text.strip() else None
    if yaml is not None:
        yield from _said(yaml.data)


def _said(data: Data, name: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _NAMES:
                yield from _said(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _said(value, name)
    elif data is not None and MARK not in str(data):
        yield str(data)


def _body_words(body: str) -> Iterator[str]:
    found: list[Finding] = []
    setter = Typesetter(Typography(MappingProxyType({}), frozenset()), found)
    names = frozenset(re.findall(r"!\[\]\(([^)]+)\)", body))
    for block in blocks.read(body, "", 1, setter, Pictures("", {}, names)):
        said = _block_words(block)
        if MARK not in said:
            yield said


def _block_words(block: object) -> str:
    match block:
        case Paragraph(content=content) | Heading(content=content):
            return plain(content, notes=True)
        case Items(items=runs) | BlockQuote(paragraphs=runs):
            return "\n".join(plain(run, notes=True) for run in runs)
        case Figure():
            return ""
        case _:
            return "\n".join(t for t in _strings(block) if t not in _OWN_TITLES)


def _strings(part: object) -> Iterator[str]:
    """The texts of a box, row by row."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from _strings(inner)
    elif is_dataclass(part) and not isinstance(part, Origin):
        for entry in fields(part):
            if entry.name not in ("origin", "place"):
                yield from _strings(getattr(part, entry.name))
