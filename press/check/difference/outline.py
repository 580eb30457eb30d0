"""The bookmarks of a file in one row, with their levels and pages. ISO 32000-1, 12.3.3."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import pikepdf

from press.check.difference.tags import CyclicError, LongError
from press.check.facts import limits, objects
from press.model.unseen import Bookmark

#: Bookmarks that are compared, levels of them, and letters of one.
MOST, DEEPEST, LONGEST = 20_000, 60, 1_000
#: A destination by name may name another.
_NAMES = 4


def read(root: Any, pages: Mapping[tuple[int, int], int]) -> tuple[Bookmark, ...]:
    """All bookmarks in their order. `pages` says which page an object is.

    Raises `CyclicError` and `LongError`.
    """
    targets, titles = _Targets(root, pages), objects.Texts(LONGEST)
    found: list[Bookmark] = []
    seen: set[tuple[int, int]] = set()
    waiting = [(objects.get(objects.get(root, "/Outlines"), "/First"), 1)]
    while waiting:
        entry, level = waiting.pop()
        if not isinstance(entry, pikepdf.Dictionary):
            continue
        known = objects.key(entry)
        if known in seen:
            raise CyclicError(len(found) + 1)
        if known is not None:
            seen.add(known)
        if len(found) >= MOST or level > DEEPEST:
            raise LongError
        found.append(Bookmark(titles.of(entry, "/Title"), level, *targets.of(entry)))
        waiting.append((objects.get(entry, "/Next"), level))
        waiting.append((objects.get(entry, "/First"), level + 1))
    return tuple(found)


class _Targets:
    """Where bookmarks of one file lead."""

    def __init__(self, root: Any, pages: Mapping[tuple[int, int], int]) -> None:
        self._root, self._pages = root, pages
        #: Destinations and actions may be shared by all bookmarks.
        self._known: dict[tuple[int, int], tuple[int | None, str]] = {}

    def of(self, entry: Any) -> tuple[int | None, str]:
        """Page and address."""
        wanted = objects.get(entry, "/Dest")
        action = objects.get(entry, "/A")
        shared = objects.key(action if wanted is None else wanted)
        if shared is None:
            return self._read(wanted, action)
        if shared not in self._known:
            self._known[shared] = self._read(wanted, action)
        return self._known[shared]

    def _read(self, wanted: Any, action: Any) -> tuple[int | None, str]:
        if wanted is None and objects.name(objects.get(action, "/S")) == "GoTo":
            wanted = objects.get(action, "/D")
        if wanted is not None:
            return self._page(wanted), ""
        address = objects.text(objects.get(action, "/URI")) or objects.text(
            objects.get(action, "/F")
        )
        return None, address[:LONGEST]

    def _page(self, wanted: Any) -> int | None:
        for _ in range(_NAMES):
            if isinstance(wanted, pikepdf.Dictionary):
                wanted = objects.get(wanted, "/D")
            elif isinstance(wanted, pikepdf.String | pikepdf.Name):
                wanted = self._named.get(objects.text(wanted))
            else:
                break
        first = next(iter(objects.array(wanted, 1)), None)
        if isinstance(first, int):
            return first + 1 if 0 <= first < len(self._pages) else None
        key = objects.key(first)
        return None if key is None else self._pages.get(key)

    @cached_property
    def _named(self) -> Mapping[str, Any]:
        """Destinations by name, of the old manner and the new."""
        known = {key[1:]: value for key, value in objects.items(objects.get(self._root, "/Dests"))}
        waiting = [objects.get(objects.get(self._root, "/Names"), "/Dests")]
        seen: set[tuple[int, int] | None] = set()
        # Names and their values count, too: all nodes may share one long array.
        left = 2 * limits.TREE
        while waiting and left > 0:
            node = waiting.pop()
            key = objects.key(node)
            if key is not None and key in seen:
                continue
            seen.add(key)
            kids = objects.array(objects.get(node, "/Kids"), left)
            row = objects.array(objects.get(node, "/Names"), left)
            left -= 1 + len(kids) + len(row)
            waiting += kids
            known.update(
                (objects.text(name), value)
                for name, value in zip(row[::2], row[1::2], strict=False)
            )
        return known
