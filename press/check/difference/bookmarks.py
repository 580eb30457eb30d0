"""Bookmarks compared: which came, went, were renamed, lead elsewhere or stand elsewhere.

A bookmark that only follows what it leads to, and a chapter's number in it that only
counts, are no change.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence, Set

from press.check.difference.matching import Run, heaviest
from press.check.difference.numbering import follows
from press.model.unseen import Bookmark, BookmarkChange, BookmarkKind

_DIGITS = str.maketrans("", "", "0123456789")

Follows = Callable[[Bookmark, Bookmark], bool]


def compared(
    old: Sequence[Bookmark],
    new: Sequence[Bookmark],
    pages: Mapping[int, int],
    numbers: Set[tuple[str, str]],
    follow: Follows,
) -> Iterator[BookmarkChange]:
    """What changed, in the order of the new file; what went follows the one before it.

    `pages` says which page became which, `numbers` which numbers only count, `follow`
    whether the text that an old bookmark leads to stands where a new one leads.
    """
    there = _matched(old, new, pages)
    moved = _moved(there)
    here = {other: one for one, other in there.items()}
    gone: dict[int, list[int]] = {}
    last = -1
    for one in range(len(old)):
        if one in there:
            last = there[one]
        else:
            gone.setdefault(last, []).append(one)
    yield from (BookmarkChange(("removed",), old[one], None) for one in gone.get(-1, ()))
    for other, after in enumerate(new):
        if other not in here:
            yield BookmarkChange(("added",), None, after)
        else:
            before = old[here[other]]
            kinds = tuple(_kinds(before, after, pages, numbers, follow))
            if here[other] in moved:
                kinds = (*kinds, "moved")
            if kinds:
                yield BookmarkChange(kinds, before, after)
        yield from (BookmarkChange(("removed",), old[one], None) for one in gone.get(other, ()))


def _kinds(
    before: Bookmark,
    after: Bookmark,
    pages: Mapping[int, int],
    numbers: Set[tuple[str, str]],
    follow: Follows,
) -> Iterator[BookmarkKind]:
    if not follows(before.title, after.title, numbers):
        yield "renamed"
    same = before.page is not None and pages.get(before.page) == after.page
    if before.address != after.address or not (
        same or before.page == after.page is None or follow(before, after)
    ):
        yield "target"
    if before.level != after.level:
        yield "level"


def _matched(
    old: Sequence[Bookmark], new: Sequence[Bookmark], pages: Mapping[int, int]
) -> dict[int, int]:
    """Old place -> new place: first what agrees in everything, then in less and less."""

    def there(mark: Bookmark) -> Hashable:
        return pages.get(mark.page or 0, -1)

    def here(mark: Bookmark) -> Hashable:
        return mark.page or -1

    found: dict[int, int] = {}
    left_old, left_new = list(range(len(old))), list(range(len(new)))
    for titled, placed, levelled in (
        (str, True, True),
        (_plain, True, True),
        (_plain, True, False),
        (_plain, False, True),
        (_plain, False, False),
        (None, True, True),
    ):

        def key(
            mark: Bookmark,
            where: Callable[[Bookmark], Hashable],
            titled: Callable[[str], str] | None = titled,
            placed: bool = placed,
            levelled: bool = levelled,
        ) -> Hashable:
            return (
                titled(mark.title) if titled else mark.address,
                where(mark) if placed else 0,
                mark.level if levelled else 0,
            )

        ours, theirs = _by(left_old, old, there, key), _by(left_new, new, here, key)
        for name, mine in ours.items():
            found.update(zip(mine, theirs.get(name, ()), strict=False))
        taken = set(found.values())
        left_old = [one for one in left_old if one not in found]
        left_new = [other for other in left_new if other not in taken]
    return found


def _by(
    places: Sequence[int],
    marks: Sequence[Bookmark],
    where: Callable[[Bookmark], Hashable],
    key: Callable[[Bookmark, Callable[[Bookmark], Hashable]], Hashable],
) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for place in places:
        found.setdefault(key(marks[place], where), []).append(place)
    return found


def _plain(title: str) -> str:
    return " ".join(title.translate(_DIGITS).casefold().split())


def _moved(there: Mapping[int, int]) -> frozenset[int]:
    """Old places of bookmarks that stand in another order now."""
    runs = [Run(one, other, 1) for one, other in sorted(there.items())]
    kept = heaviest(runs)
    return frozenset(run.old for place, run in enumerate(runs) if place not in kept)
