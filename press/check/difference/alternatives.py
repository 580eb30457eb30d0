"""Alternative texts compared. A picture that ran over to the next page, or went elsewhere
with its text, has the same one; so has a link whose page number only counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from press.check.difference.numbering import follows
from press.check.difference.tags import Alternative
from press.model.unseen import AltChange, TextKind

#: Two texts are one that was edited if they share this part of their words.
_SHARED = 0.3
#: Texts of a page that are tried with each other.
_TRIED = 40
_LINK = "Link"


def compared(
    old: Sequence[Alternative],
    new: Sequence[Alternative],
    pages: Mapping[int, int],
    numbers: Set[tuple[str, str]],
) -> Iterator[AltChange]:
    """What changed, came and went, page by page. Of pages without a counterpart nothing is
    told, and of links only what changed: where they lead is told apart."""
    comparing = _Comparing(old, new, pages, numbers)
    comparing.agree()
    comparing.edited()
    for one, other in sorted(comparing.pairs, key=lambda pair: pair[1]):
        before, after = old[one], new[other]
        if not follows(before.text, after.text, numbers):
            kind: TextKind = "removed" if not after.text else "changed" if before.text else "added"
            yield AltChange(kind, after.role, before.page, after.page, before.text, after.text)
    back = set(pages.values())
    for one in comparing.left_old:
        before = old[one]
        if before.text and before.role != _LINK and before.page in pages:
            yield AltChange("removed", before.role, before.page, None, before.text, "")
    for other in comparing.left_new:
        after = new[other]
        if after.text and after.role != _LINK and after.page in back:
            yield AltChange("added", after.role, None, after.page, "", after.text)


class _Comparing:
    """Finds which is which."""

    def __init__(
        self,
        old: Sequence[Alternative],
        new: Sequence[Alternative],
        pages: Mapping[int, int],
        numbers: Set[tuple[str, str]],
    ) -> None:
        self._old, self._new, self._pages, self._numbers = old, new, pages, numbers
        self.left_old = dict.fromkeys(range(len(old)))
        self.left_new = dict.fromkeys(range(len(new)))
        #: Those that are not the same.
        self.pairs: list[tuple[int, int]] = []

    def agree(self) -> None:
        """Take out what is the same: on its page, on the next, anywhere."""
        for away in (0, -1, 1):
            self._agree(away)
        places: dict[tuple[bool, str], list[int]] = {}
        for other in reversed(self.left_new):
            places.setdefault(_named(self._new[other]), []).append(other)
        for one in list(self.left_old):
            known = _named(self._old[one])
            if known[1] and places.get(known):
                self._take(one, places[known].pop())

    def _agree(self, away: int) -> None:
        places: dict[tuple[int, bool, str], list[int]] = {}
        for other in reversed(self.left_new):
            after = self._new[other]
            places.setdefault((after.page, *_named(after)), []).append(other)
        for one in list(self.left_old):
            before = self._old[one]
            page = self._pages.get(before.page)
            again = places.get(((page or 0) + away, *_named(before)))
            if page and again and (before.text or not away):
                self._take(one, again.pop())

    def edited(self) -> None:
        """Pair what is left of a page: in order if it is as many, else by its words; then
        what went to the next page besides."""
        for away in (0, -1, 1):
            there: dict[tuple[int, bool], list[int]] = {}
            for other in self.left_new:
                after = self._new[other]
                there.setdefault((after.page, after.role == _LINK), []).append(other)
            here: dict[tuple[int, bool], list[int]] = {}
            for one in self.left_old:
                before = self._old[one]
                if page := self._pages.get(before.page):
                    here.setdefault((page + away, before.role == _LINK), []).append(one)
            for key, ours in here.items():
                theirs = there.get(key, [])
                if not away and len(ours) == len(theirs):
                    pairs = list(zip(ours, theirs, strict=True))
                else:
                    pairs = self._alike(ours[:_TRIED], theirs[:_TRIED])
                for one, other in pairs:
                    self._take(one, other)
                    self.pairs.append((one, other))

    def _alike(self, ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
        weighed = []
        rows = [set(self._new[other].text.split()) for other in theirs]
        for one in ours:
            words = set(self._old[one].text.split())
            for at, row in enumerate(rows):
                shared = len(words & row) / max(1, len(words | row))
                if shared >= _SHARED:
                    weighed.append((-shared, one, theirs[at]))
        found: dict[int, int] = {}
        taken: set[int] = set()
        for _, one, other in sorted(weighed):
            if one not in found and other not in taken:
                found[one] = other
                taken.add(other)
        return list(found.items())

    def _take(self, one: int, other: int) -> None:
        del self.left_old[one]
        del self.left_new[other]


def _named(one: Alternative) -> tuple[bool, str]:
    return one.role == _LINK, one.text
