"""Goes through the pages and looks at those that differ, two at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2

from press.check.difference import words as places
from press.check.difference.changes import Told
from press.check.difference.islands import Pixels, Trace
from press.check.difference.looks import Look, drawn_scale, look, opened
from press.check.difference.passages import NEW, OLD, Mark, SideOf
from press.check.difference.reading import UNREADABLE, Reading, Sheet
from press.check.difference.texts import Matches
from press.check.difference.words import TENTHS
from press.model.difference import Reason, Spot
from press.model.geometry import Area

#: Millimetres of a tenth of a point.
MM = 25.4 / 72 / TENTHS
#: Places marked on a page.
SPOTS = 200


@dataclass(slots=True)
class Seen:
    """What looking at two pages gave."""

    reasons: set[Reason] = field(default_factory=set)
    wandered: bool = False
    spots: tuple[list[Spot], list[Spot]] = field(default_factory=lambda: ([], []))
    #: Islands that went or came, still to be looked for on other pages, and their places.
    left: tuple[list[tuple[Trace, Area]], list[tuple[Trace, Area]]] = field(
        default_factory=lambda: ([], [])
    )


class Looking:
    """Goes through the pages and looks at those that differ."""

    def __init__(
        self, old: Reading, new: Reading, matches: Matches, found: Told, files: tuple[Path, Path]
    ) -> None:
        self._readings = old, new
        self._matches = matches
        self._found = found
        self._files = files

    def seen(self, tell: Callable[[str], None]) -> dict[tuple[int, int], Seen]:
        """What there is to see, by old and new page."""
        old, new = self._readings
        seen: dict[tuple[int, int], Seen] = {}
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

    def _pair(self, documents: tuple[Any, Any], sheets: tuple[Sheet, Sheet]) -> Seen:
        seen = Seen()
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
        for mark in marks[:SPOTS]:
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

    def _judge(self, seen: Seen, found: Look, sheets: tuple[Sheet, Sheet]) -> None:
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
                seen.left[side].append((island.trace(), area))
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


def _found_again(seen: dict[tuple[int, int], Seen]) -> None:
    """Islands that went here and came there are one: over a page break they wandered, from
    farther away they moved. What is left has changed."""
    come: list[tuple[tuple[int, int], Trace, Area]] = [
        (pair, trace, area) for pair, one in seen.items() for trace, area in one.left[NEW]
    ]
    for pair, one in seen.items():
        for trace, area in one.left[OLD]:
            again = [at for at, (_, other, _) in enumerate(come) if trace.is_of(other)]
            if not again:
                one.reasons.add("pictures")
                one.spots[OLD].append(Spot("picture", area))
                continue
            nearest = min(again, key=lambda at: abs(come[at][0][1] - pair[1]))
            other, _, its_area = come.pop(nearest)
            its = seen[other]
            if abs(other[1] - pair[1]) <= 1:
                one.wandered = its.wandered = True
            else:
                for page, side, where in ((one, OLD, area), (its, NEW, its_area)):
                    page.reasons.add("moved")
                    page.spots[side].append(Spot("moved", where))
    for pair, _, area in come:
        seen[pair].reasons.add("pictures")
        seen[pair].spots[NEW].append(Spot("picture", area))


def _area(box: Pixels) -> Area:
    left, top, right, bottom = (round(side * MM, 2) for side in box)
    return Area(left, top, right, bottom)


def _on_page(box: Pixels, corner: tuple[int, int], sheet: Sheet) -> Area:
    scale = TENTHS / drawn_scale(sheet)
    left, top = (box[0] + corner[0]) * scale, (box[1] + corner[1]) * scale
    right, bottom = (box[2] + corner[0]) * scale, (box[3] + corner[1]) * scale
    return _area((round(left), round(top), round(right), round(bottom)))
