"""Everything known about a page put together: how it fared, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from press.check.difference.changes import Told
from press.check.difference.passages import NEW, OLD
from press.check.difference.reading import Reading, Sheet
from press.check.difference.seeing import MM, SPOTS, Seen
from press.check.difference.texts import Matches
from press.model.difference import (
    LinkChange,
    PagePair,
    PageStatus,
    Reason,
    Spot,
    SpotKind,
    Visible,
)
from press.model.unseen import Unseen

_REASONS: tuple[Reason, ...] = (
    "words", "moved", "style", "pictures", "look", "links", "alt", "spoken", "notes",
    "format", "order", "references",
)  # fmt: skip
_HEAVY = frozenset(_REASONS) - {"order", "references"}
#: What is drawn first lies below.
_LAYERS: dict[SpotKind, int] = {"picture": 0, "moved": 1, "style": 2, "words": 3}


class Pairing:
    """Puts everything known about a page together."""

    def __init__(
        self,
        old: Reading,
        new: Reading,
        matches: Matches,
        found: Told,
        links: Iterable[LinkChange],
        unseen: Unseen,
        seen: Mapping[tuple[int, int], Seen],
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
        for alt in unseen.alternatives:
            self._because("alt", alt.old_page, alt.new_page)
        for note in unseen.notes:
            self._because("notes", note.old_page, note.new_page)
        for spoken in unseen.spoken:
            for page in spoken.pages:
                self._because("spoken", None, page)

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
        seen = self._seen.get((one, other), Seen())
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


def _visible(sheet: Sheet) -> Visible:
    return Visible(round(sheet.width * MM, 2), round(sheet.height * MM, 2))


def _sorted(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(
        spots, key=lambda spot: (_LAYERS[spot.kind], spot.area.top, spot.area.left, spot.area.right)
    )[:SPOTS]  # fmt: skip
