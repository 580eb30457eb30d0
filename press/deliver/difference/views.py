"""What the report shows of a comparison: counted, put in words, and cut to length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.deliver.difference.headline import number
from press.deliver.difference.unseen import Telling, Tellings
from press.deliver.difference.words import Tongue
from press.deliver.report_findings import ranges
from press.deliver.report_pages import data_url
from press.model.difference import (
    Comparison,
    Drawn,
    PagePair,
    Pictures,
    Spot,
    StyleChange,
    TextChange,
    Visible,
)

#: Words told of a change, changes told of a page, and changes listed in all.
LONGEST, OF_A_PAGE, IN_ALL = 60, 40, 600
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
#: Shown large.
_LARGE = frozenset(("changed", "added", "removed"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A page in the survey."""

    css: str
    number: str
    word: str
    picture: str
    #: Where it is shown large, or empty.
    anchor: str


@dataclass(frozen=True, slots=True)
class Change:
    """Changed words as they are read."""

    kind: str
    place: str
    anchor: str
    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a page, mm from its top left."""

    css: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of a page with its marks."""

    title: str
    alt: str
    picture: str
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A pair of pages."""

    anchor: str
    css: str
    number: str
    word: str
    reasons: str
    stories: str
    notes: tuple[str, ...]
    changes: tuple[Change, ...]
    more: int
    #: What cannot be seen.
    unseen: tuple[Telling, ...]
    #: Numbers that were renumbered: `14 → 16`.
    numbers: str
    pictures: tuple[Shown, ...]
    #: It looks as it did and is shown once, small.
    alone: bool


@dataclass(frozen=True, slots=True)
class Style:
    """A change of type."""

    kind: str
    old: str
    new: str
    #: Both are colours.
    tinted: bool
    words: str
    pages: str
    sample: str


class Views:
    """Makes them for one comparison in one language."""

    def __init__(self, comparison: Comparison, drawn: Drawn, say: Tongue) -> None:
        self._comparison, self._drawn, self._say = comparison, drawn, say
        self._anchors: dict[tuple[str, int], str] = {}
        for place, pair in enumerate(comparison.pairs):
            if place in drawn.pairs:
                for side, number in (("old", pair.old), ("new", pair.new)):
                    if number:
                        self._anchors[side, number] = _anchor(pair)
        self.tellings = Tellings(comparison, self._anchors, say)

    def survey(self) -> Iterator[Cell]:
        """All pages."""
        for place, pair in enumerate(self._comparison.pairs):
            thumb = self._drawn.thumbs.get(place)
            yield Cell(
                css=pair.status,
                number=number(pair),
                word=self._say(pair.status),
                picture=data_url(thumb) if thumb else "",
                anchor=_anchor(pair) if place in self._drawn.pairs else "",
            )

    def texts(self) -> list[Change]:
        """Words that changed, came or went, of all pages."""
        kinds = ("replaced", "inserted", "deleted")
        return [self._change(text) for text in self._comparison.texts if text.kind in kinds]

    def moves(self) -> list[Change]:
        """Text that moved."""
        return [self._change(text) for text in self._comparison.texts if text.kind == "moved"]

    def styles(self) -> Iterator[Style]:
        """Changes of type."""
        for style in self._comparison.styles:
            yield self._style(style)

    def links(self) -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
        """Pages whose links changed: page, anchor, what went, what came."""
        for link in self._comparison.links:
            number = link.new_page or link.old_page or 0
            anchor = self._anchors.get(("new" if link.new_page else "old", number), "")
            yield self._say("page", n=number), anchor, link.gone, link.come

    def pages(self, *, changed: bool) -> Iterator[Page]:
        """The pages that are pictured: those that changed, or the others."""
        for place, pair in enumerate(self._comparison.pairs):
            pictures = self._drawn.pairs.get(place)
            if pictures and (pair.status in _LARGE) == changed:
                yield self._page(pair, pictures)

    def not_drawn(self) -> str:
        """Pages that differ but are not pictured."""
        left = [
            pair.new or pair.old or 0
            for place, pair in enumerate(self._comparison.pairs)
            if pair.differs and place not in self._drawn.pairs
        ]
        return self._say("not-drawn", pages=ranges(left)) if left else ""

    def _page(self, pair: PagePair, pictures: Pictures) -> Page:
        say = self._say
        texts = self._comparison.texts_of(pair)
        told = [text for text in texts if text.kind != "reference"]
        unseen = self.tellings.of(pair)
        numbers = dict.fromkeys(
            f"{old} → {new}"
            for text in texts
            if text.kind == "reference"
            for old, new in zip(_NUMBER.findall(text.old), _NUMBER.findall(text.new), strict=False)
            if old != new
        )
        return Page(
            anchor=_anchor(pair),
            css=pair.status,
            number=say("page", n=number(pair)),
            word=say(pair.status),
            reasons=", ".join(say(f"because-{reason}") for reason in pair.reasons),
            stories=", ".join(pair.stories),
            notes=tuple(self._notes(pair)),
            changes=tuple(self._change(text) for text in told[:OF_A_PAGE]),
            more=max(0, len(told) - OF_A_PAGE) + max(0, len(unseen) - OF_A_PAGE),
            unseen=tuple(unseen[:OF_A_PAGE]),
            numbers=", ".join(numbers),
            pictures=tuple(self._pictures(pair, pictures)),
            alone=pair.looks_alike,
        )

    def _notes(self, pair: PagePair) -> Iterator[str]:
        say = self._say
        old, new = pair.old_size, pair.new_size
        if "format" in pair.reasons and old and new:
            yield say("format-means", old=self._size(old), new=self._size(new))
        if pair.looks_alike:
            yield say("unseen-means")
        for reason in ("pictures", "look"):
            if reason in pair.reasons:
                yield say(f"{reason}-means")
        for key, count in (("flowed-in", pair.flowed_in), ("flowed-out", pair.flowed_out)):
            if count:
                yield say.some(key, count)
        if pair.status == "shifted" and not (pair.flowed_in or pair.flowed_out):
            yield say("stirred")

    def _size(self, size: Visible) -> str:
        return f"{self._say.decimal(size.width)} × {self._say.decimal(size.height)}"

    def _pictures(self, pair: PagePair, pictures: Pictures) -> Iterator[Shown]:
        say = self._say
        sides = (
            ("old", pictures.before, pair.old, pair.old_size, pair.old_spots),
            ("new", pictures.after, pair.new, pair.new_size, pair.new_spots),
        )
        for side, jpeg, page, size, spots in sides:
            if jpeg and size:
                title = f"{say(side)}, {say('page', n=page or 0)}"
                label = pair.old_label if side == "old" else pair.new_label
                if label not in ("", str(page)):
                    title += f" ({say('label', label=label)})"
                alt = say("alt", n=page or 0, side=say(side))
                yield _shown(title, alt, jpeg, size, (_mark(spot, side) for spot in spots))
        size = pair.new_size
        if pictures.over and size:
            yield _shown(say("over"), say("alt-over"), pictures.over, size, ())

    def _change(self, text: TextChange) -> Change:
        say = self._say
        side, number = ("new", text.new_page) if text.new_page else ("old", text.old_page)
        anchor = self._anchors.get((side, number or 0), "")
        place = say("page", n=number or 0)
        if text.kind == "moved":
            place = (
                say("within", n=text.new_page or 0)
                if text.old_page == text.new_page
                else say("from-to", old=text.old_page or 0, new=text.new_page or 0)
            )
        old, new = self._cut(text.old), self._cut(text.new)
        return Change(text.kind, place, anchor, text.before, old, new, text.after)

    def _cut(self, text: str) -> str:
        words = text.split(" ")
        if len(words) <= LONGEST:
            return text
        return f"{' '.join(words[:LONGEST])} {self._say('long', n=len(words))}"

    def _style(self, style: StyleChange) -> Style:
        old, new = style.old, style.new
        if style.kind == "size":
            old, new = (f"{self._say.decimal(float(size), 2)} pt" for size in (old, new))
        return Style(
            kind=self._say(style.kind),
            old=old,
            new=new,
            tinted=style.kind == "colour",
            words=self._say.some("style-words", style.words),
            pages=self._say("on-pages", pages=ranges(style.pages)),
            sample=style.sample,
        )


def _anchor(pair: PagePair) -> str:
    return f"n{pair.new}" if pair.new else f"o{pair.old}"


def _shown(title: str, alt: str, jpeg: bytes, size: Visible, marks: Iterable[Mark]) -> Shown:
    return Shown(title, alt, data_url(jpeg), size.width, size.height, tuple(marks))


def _mark(spot: Spot, side: str) -> Mark:
    area = spot.area
    css = side if spot.kind == "words" else spot.kind
    return Mark(
        css=css,
        left=round(area.left - 0.4, 2),
        top=round(area.top - 0.4, 2),
        width=round(max(area.right - area.left, 0.4) + 0.8, 2),
        height=round(max(area.bottom - area.top, 0.4) + 0.8, 2),
    )
