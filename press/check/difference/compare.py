"""`compare`: two files read, and what is different between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2

from press.check.difference import words as places
from press.check.difference.changes import Told, told
from press.check.difference.islands import Island, Pixels
from press.check.difference.looks import Look, drawn_scale, look, opened
from press.check.difference.passages import NEW, OLD, Mark, SideOf
from press.check.difference.reading import UNREADABLE, Reading, Sheet
from press.check.difference.texts import Matches, match
from press.check.difference.words import TENTHS
from press.model.difference import (
    Comparison,
    LinkChange,
    PagePair,
    PageStatus,
    Reason,
    Side,
    Spot,
    SpotKind,
    Visible,
)
from press.model.geometry import Area

#: Millimetres of a tenth of a point.
_MM = 25.4 / 72 / TENTHS
#: Places marked on a page.
_SPOTS = 200
#: Little pictures of islands that differ by less on average are of the same thing, 0–255.
_SAME_SIGN = 6.0
_REASONS: tuple[Reason, ...] = (
    "words", "moved", "style", "pictures", "look", "links", "format", "order", "references",
)  # fmt: skip
_HEAVY = frozenset(_REASONS) - {"order", "references"}


@dataclass(slots=True)
class _Seen:
    """What looking at two pages gave."""

    reasons: set[Reason] = field(default_factory=set)
    wandered: bool = False
    spots: tuple[list[Spot], list[Spot]] = field(default_factory=lambda: ([], []))
    #: Islands that went or came, still to be looked for on other pages, and their places.
    left: tuple[list[tuple[Island, Area]], list[tuple[Island, Area]]] = field(
        default_factory=lambda: ([], [])
    )


def compare(
    old: Reading, new: Reading, files: tuple[Path, Path], tell: Callable[[str], None]
) -> Comparison:
    """Compare two files that were read without an error.

    `files` are where they lie. Pages are drawn again only where they do not look the same
    to the pixel, two at a time.
    """
    tell("compare-words")
    matches = match(old, new)
    found = told(old, new, matches)
    links = tuple(_links(old.sheets, new.sheets, matches))
    seen = _Looking(old, new, matches, found, files).seen(tell)
    pairs = _Pairing(old, new, matches, found, links, seen)
    return Comparison(
        old=_side(old),
        new=_side(new),
        pairs=tuple(pairs.all()),
        texts=found.texts,
        styles=found.styles,
        links=links,
    )


def _side(reading: Reading) -> Side:
    return Side(
        name=reading.name,
        size=reading.size,
        digest=reading.digest,
        pages=len(reading.sheets),
        words=len(reading.words),
        title=reading.title,
    )


class _Looking:
    """Goes through the pages and looks at those that differ."""

    def __init__(
        self, old: Reading, new: Reading, matches: Matches, found: Told, files: tuple[Path, Path]
    ) -> None:
        self._readings = old, new
        self._matches = matches
        self._found = found
        self._files = files

    def seen(self, tell: Callable[[str], None]) -> dict[tuple[int, int], _Seen]:
        """What there is to see, by old and new page."""
        old, new = self._readings
        seen: dict[tuple[int, int], _Seen] = {}
        pairs = sorted(self._matches.pages.items(), key=lambda pair: pair[1])
        with (
            closing(pypdfium2.PdfDocument(self._files[OLD])) as before,
            closing(pypdfium2.PdfDocument(self._files[NEW])) as after,
        ):
            for at, (one, other) in enumerate(pairs, start=1):
                tell(f"compare-looks {at}/{len(pairs)}")
                sheets = old.sheets[one - 1], new.sheets[other - 1]
                if not sheets[OLD].unread and not sheets[NEW].unread:
                    seen[one, other] = self._pair((before, after), sheets)
        _found_again(seen)
        return seen

    def _pair(self, documents: tuple[Any, Any], sheets: tuple[Sheet, Sheet]) -> _Seen:
        seen = _Seen()
        numbers = sheets[OLD].number, sheets[NEW].number
        marks = (
            self._found.marks[OLD].get(numbers[OLD], ()),
            self._found.marks[NEW].get(numbers[NEW], ()),
        )
        same = sheets[OLD].digest == sheets[NEW].digest
        if same and not any(marks):
            return seen
        try:
            with (
                opened(documents[OLD], numbers[OLD]) as old,
                opened(documents[NEW], numbers[NEW]) as new,
            ):
                for side, page in ((OLD, old), (NEW, new)):
                    seen.spots[side].extend(self._marked(page, marks[side], side))
                if not same:
                    words = self._readings[OLD].words, self._readings[NEW].words
                    ignored = self._folio(old, sheets[OLD], OLD), self._folio(new, sheets[NEW], NEW)
                    self._judge(seen, look((old, new), sheets, words, ignored), sheets)
        except UNREADABLE:
            seen.reasons.add("look")
        return seen

    def _marked(self, page: Any, marks: Sequence[Mark], side: SideOf) -> Iterator[Spot]:
        words = self._readings[side].words
        for mark in marks[:_SPOTS]:
            end = words.start[mark.last] + words.count[mark.last]
            span = words.start[mark.first], end - words.start[mark.first]
            yield from (Spot(mark.kind, _area(box)) for box in places.areas(page, [span]))

    def _folio(self, page: Any, sheet: Sheet, side: SideOf) -> list[Pixels]:
        """Where the page number stands: it says by itself that it is another."""
        words = self._readings[side].words
        folio = (self._matches.old, self._matches.new)[side].folios.get(sheet.number)
        if folio is None:
            return []
        return places.areas(page, [(words.start[folio], words.count[folio])])

    def _judge(self, seen: _Seen, found: Look, sheets: tuple[Sheet, Sheet]) -> None:
        if found.resized:
            seen.reasons.add("format")
            return
        seen.wandered = found.wandered
        corners = found.old_corner, found.new_corner
        for box in found.places:
            seen.reasons.add("pictures")
            for side in (OLD, NEW):
                seen.spots[side].append(Spot("picture", _on_page(box, corners[side], sheets[side])))
        for side, several in ((OLD, found.gone), (NEW, found.come)):
            for island in several:
                area = _on_page(island.box, corners[side], sheets[side])
                seen.left[side].append((island, area))
        still = not (found.places or found.gone or found.come or found.wandered)
        if found.seen and still and not self._explained(sheets):
            seen.reasons.add("look")

    def _explained(self, sheets: tuple[Sheet, Sheet]) -> bool:
        """Words say why the page looks different."""
        old, new = sheets[OLD].number, sheets[NEW].number
        found = self._found
        return bool(
            found.marks[OLD].get(old)
            or found.marks[NEW].get(new)
            or found.flowed_in[new]
            or found.flowed_out[old]
            or new in found.stirred
        )


def _found_again(seen: dict[tuple[int, int], _Seen]) -> None:
    """Islands that went here and came there are one: over a page break they wandered, from
    farther away they moved. What is left has changed."""
    come = [
        (pair, at, island.size, island.sign())
        for pair, one in seen.items()
        for at, (island, _) in enumerate(one.left[NEW])
    ]
    taken: set[tuple[tuple[int, int], int]] = set()
    for pair, one in seen.items():
        for island, area in one.left[OLD]:
            size, sign = island.size, island.sign()
            again = [
                (abs(other[1] - pair[1]), other, at)
                for other, at, its_size, its_sign in come
                if (other, at) not in taken
                and all(abs(a - b) <= 1 for a, b in zip(size, its_size, strict=True))
                and _apart(sign, its_sign) <= _SAME_SIGN
            ]
            if not again:
                one.reasons.add("pictures")
                one.spots[OLD].append(Spot("picture", area))
                continue
            steps, other, at = min(again)
            taken.add((other, at))
            its = seen[other]
            if steps <= 1:
                one.wandered = its.wandered = True
            else:
                one.reasons.add("moved")
                its.reasons.add("moved")
                one.spots[OLD].append(Spot("moved", area))
                its.spots[NEW].append(Spot("moved", its.left[NEW][at][1]))
    for pair, one in seen.items():
        for at, (_, area) in enumerate(one.left[NEW]):
            if (pair, at) not in taken:
                one.reasons.add("pictures")
                one.spots[NEW].append(Spot("picture", area))


def _apart(one: bytes, other: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / max(1, len(one))


class _Pairing:
    """Puts everything known about a page together."""

    def __init__(
        self,
        old: Reading,
        new: Reading,
        matches: Matches,
        found: Told,
        links: Iterable[LinkChange],
        seen: dict[tuple[int, int], _Seen],
    ) -> None:
        self._old, self._new, self._matches, self._found = old, new, matches, found
        self._seen = seen
        self._reasons: tuple[dict[int, set[Reason]], dict[int, set[Reason]]] = {}, {}
        for text in found.texts:
            reason: Reason = (
                "references" if text.kind == "reference"
                else "moved" if text.kind == "moved" else "words"
            )  # fmt: skip
            self._because(reason, text.old_page, text.new_page)
        for side in (OLD, NEW):
            for page, marks in found.marks[side].items():
                if any(mark.kind == "style" for mark in marks):
                    self._reasons[side].setdefault(page, set()).add("style")
        for link in links:
            self._because("links", link.old_page, link.new_page)

    def _because(self, reason: Reason, old: int | None, new: int | None) -> None:
        if old is not None:
            self._reasons[OLD].setdefault(old, set()).add(reason)
        if new is not None:
            self._reasons[NEW].setdefault(new, set()).add(reason)

    def all(self) -> Iterator[PagePair]:
        """Every page of the new file, and after its neighbour every page that went."""
        back = {other: one for one, other in self._matches.pages.items()}
        after: dict[int, list[int]] = {}
        before = 0
        for sheet in self._old.sheets:
            if sheet.number in self._matches.pages:
                before = self._matches.pages[sheet.number]
            else:
                after.setdefault(before, []).append(sheet.number)
        yield from map(self._removed, after.get(0, ()))
        for sheet in self._new.sheets:
            one = back.get(sheet.number)
            yield self._added(sheet) if one is None else self._both(one, sheet.number)
            yield from map(self._removed, after.get(sheet.number, ()))

    def _removed(self, number: int) -> PagePair:
        sheet = self._old.sheets[number - 1]
        return PagePair(
            number, None, "removed", old_label=sheet.label, old_size=_visible(sheet)
        )  # fmt: skip

    def _added(self, sheet: Sheet) -> PagePair:
        return PagePair(
            None, sheet.number, "added", new_label=sheet.label, new_size=_visible(sheet)
        )  # fmt: skip

    def _both(self, one: int, other: int) -> PagePair:
        old, new = self._old.sheets[one - 1], self._new.sheets[other - 1]
        found = self._found
        seen = self._seen.get((one, other), _Seen())
        reasons = seen.reasons | self._reasons[OLD].get(one, set())
        reasons |= self._reasons[NEW].get(other, set())
        if other in self._matches.displaced:
            reasons.add("order")
        flowed = found.flowed_in[other], found.flowed_out[one]
        shifted = bool(any(flowed) or other in found.stirred or seen.wandered)
        status = _status(reasons, shifted)
        if old.unread or new.unread:
            status = "unread"
        elif old.digest == new.digest and not reasons:
            status = "same"
        return PagePair(
            old=one,
            new=other,
            status=status,
            reasons=tuple(reason for reason in _REASONS if reason in reasons),
            old_label=old.label,
            new_label=new.label,
            old_spots=tuple(_sorted(seen.spots[OLD])),
            new_spots=tuple(_sorted(seen.spots[NEW])),
            old_size=_visible(old),
            new_size=_visible(new),
            flowed_in=flowed[0],
            flowed_out=flowed[1],
        )


def _status(reasons: set[Reason], shifted: bool) -> PageStatus:
    if reasons & _HEAVY:
        return "changed"
    if "order" in reasons:
        return "moved"
    if "references" in reasons:
        return "renumbered"
    return "shifted" if shifted else "same"


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


def _visible(sheet: Sheet) -> Visible:
    return Visible(round(sheet.width * _MM, 2), round(sheet.height * _MM, 2))


def _area(box: Pixels) -> Area:
    left, top, right, bottom = (round(side * _MM, 2) for side in box)
    return Area(left, top, right, bottom)


def _on_page(box: Pixels, corner: tuple[int, int], sheet: Sheet) -> Area:
    scale = TENTHS / drawn_scale(sheet)
    left, top = (box[0] + corner[0]) * scale, (box[1] + corner[1]) * scale
    right, bottom = (box[2] + corner[0]) * scale, (box[3] + corner[1]) * scale
    return _area((round(left), round(top), round(right), round(bottom)))


#: What is drawn first lies below.
_LAYERS: dict[SpotKind, int] = {"picture": 0, "moved": 1, "style": 2, "words": 3}


def _sorted(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(
        spots, key=lambda spot: (_LAYERS[spot.kind], spot.area.top, spot.area.left, spot.area.right)
    )[:_SPOTS]  # fmt: skip
