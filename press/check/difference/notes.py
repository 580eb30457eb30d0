"""Comments, marks and form fields of two pages compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set

from press.check.difference.comments import Annotation
from press.model.unseen import NoteChange

#: A mark that stands no farther away is in its place, tenths of a millimetre.
_NEAR = 5
#: Twins, and marks that were edited, are looked for among so many.
_TRIED = 50

Notes = Mapping[int, tuple[Annotation, ...] | None]


def compared(
    old: Notes, new: Notes, pages: Mapping[int, int], stirred: Set[int]
) -> Iterator[NoteChange]:
    """What came, went and changed, page by page. On `stirred` pages marks moved with their
    text, and pages with too many are left out."""
    left: dict[int, tuple[list[Annotation], list[Annotation]]] = {}
    moved: dict[int, list[Annotation]] = {}
    for one, other in sorted(pages.items(), key=lambda pair: pair[1]):
        ours, theirs = old.get(one, ()), new.get(other, ())
        if ours is not None and theirs is not None and (ours or theirs):
            both = Counter(ours) & Counter(theirs)
            gone, come = _without(ours, both), _without(theirs, both)
            _take(gone, come, near=True)
            moved[other] = _take(gone, come, near=False)
            left[other] = gone, come
    for page, (gone, _) in left.items():
        for near in (page - 1, page + 1):
            if near in left:  # ran over to the next page with its text
                _take(gone, left[near][1], near=False)
    back = {other: one for one, other in pages.items()}
    for page, (gone, come) in left.items():
        one = back[page]
        if page not in stirred:
            for note in moved[page]:
                yield NoteChange("moved", note.subtype, one, page, note.text, note.text)
        for was, now in _edited(gone, come):
            yield NoteChange("changed", was.subtype, one, page, was.text, now.text)
        yield from (NoteChange("removed", n.subtype, one, None, n.text, "") for n in gone)
        yield from (NoteChange("added", n.subtype, None, page, "", n.text) for n in come)


def _take(gone: list[Annotation], come: list[Annotation], *, near: bool) -> list[Annotation]:
    """Take out what is the same on both sides, in the same place or anywhere; what it was."""
    if not gone or not come:
        return []
    places: dict[tuple[str, str], list[Annotation]] = {}
    for note in come:
        places.setdefault((note.subtype, note.text), []).append(note)
    taken: list[Annotation] = []
    kept = []
    for note in gone:
        several = places.get((note.subtype, note.text), [])
        again = min(several[:_TRIED], key=lambda other: _apart(note, other), default=None)
        if again is None or (near and _apart(note, again) > _NEAR):
            kept.append(note)
            continue
        several.remove(again)
        taken.append(again)
    gone[:] = kept
    come[:] = _without(come, Counter(taken))
    return taken


def _without(notes: Iterable[Annotation], some: Counter[Annotation]) -> list[Annotation]:
    """The notes without some of them, each as often as it is counted."""
    left = Counter(some)
    kept = []
    for note in notes:
        if left[note]:
            left[note] -= 1
        else:
            kept.append(note)
    return kept


def _edited(
    gone: list[Annotation], come: list[Annotation]
) -> Iterator[tuple[Annotation, Annotation]]:
    """What is left of one kind in the same place is one that was edited; so are the only
    two of a kind."""
    for was in list(gone)[:_TRIED]:
        same = [now for now in come if now.subtype == was.subtype][:_TRIED]
        now = min(same, key=lambda other: _apart(was, other), default=None)
        if now is None:
            continue
        alone = len(same) == 1 == sum(other.subtype == was.subtype for other in gone)
        if alone or _apart(was, now) <= _NEAR:
            gone.remove(was)
            come.remove(now)
            yield was, now


def _apart(one: Annotation, other: Annotation) -> int:
    return max(abs(one.x - other.x), abs(one.y - other.y))
