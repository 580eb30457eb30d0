"""What no page shows, put in words for the report and the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from press.deliver.difference.tellings import NOTES, ROLES
from press.deliver.difference.words import Tongue
from press.deliver.report_findings import ranges
from press.model.difference import Comparison, PagePair
from press.model.unseen import (
    AltChange,
    Bookmark,
    BookmarkChange,
    FrameChange,
    NoteChange,
    PropertyChange,
    SpokenChange,
)

#: Letters of a text, so that an alternative text is read whole.
_LONGEST = 700
#: Words told before and after what was edited.
AROUND = 12


@dataclass(frozen=True, slots=True)
class Telling:
    """One change."""

    #: Its page, or empty.
    place: str
    anchor: str
    #: What it is a change of.
    what: str
    #: Struck out and new, and what both have in common before and after.
    old: str = ""
    new: str = ""
    before: str = ""
    after: str = ""
    #: Words that it is about.
    sample: str = ""


class Tellings:
    """Makes them for one comparison in one language. `anchors` say where a page is shown:
    side and number -> place in the report."""

    def __init__(
        self, comparison: Comparison, anchors: Mapping[tuple[str, int], str], say: Tongue
    ) -> None:
        self._all = comparison.unseen
        self._anchors, self._say = anchors, say

    def bookmarks(self) -> list[Telling]:
        """Bookmarks that changed."""
        return [self._bookmark(change) for change in self._all.bookmarks]

    def file(self) -> list[Telling]:
        """What is said of the file as a whole."""
        say = self._say
        told = [self._property(change) for change in self._all.properties]
        for label in self._all.labels:
            pages = say("on-pages", pages=ranges(label.pages))
            told.append(Telling(pages, "", say("labels"), label.old, label.new))
        return [*told, *(self._frame(change) for change in self._all.frames)]

    def heard(self, pair: PagePair | None = None) -> list[Telling]:
        """Alternative texts and what is read in another way, of a page or of all pages."""
        alts = (alt for alt in self._all.alternatives if _is_on(alt, pair))
        spoken = (one for one in self._all.spoken if pair is None or (pair.new or 0) in one.pages)
        return [*map(self._alt, alts), *(self._spoken(one, pair) for one in spoken)]

    def notes(self, pair: PagePair | None = None) -> list[Telling]:
        """Comments and form fields of a page or of all pages."""
        return [self._note(note) for note in self._all.notes if _is_on(note, pair)]

    def of(self, pair: PagePair) -> list[Telling]:
        """All of a page."""
        return [*self.heard(pair), *self.notes(pair)]

    def _bookmark(self, change: BookmarkChange) -> Telling:
        say = self._say
        old, new = change.old, change.new
        what = ", ".join(say(f"bookmark-{kind}") for kind in change.kinds)
        place, anchor = self._place(old.page if old else None, new.page if new else None)
        if old is None or new is None:
            return Telling(place, anchor, what, _title(old), _title(new))
        were, are = zip(*self._differ(old, new, change.kinds), strict=True)
        return Telling(
            place, anchor, what,
            ", ".join(filter(None, were)), ", ".join(filter(None, are)),
            sample="" if "renamed" in change.kinds else new.title,
        )  # fmt: skip

    def _differ(
        self, old: Bookmark, new: Bookmark, kinds: Iterable[str]
    ) -> Iterator[tuple[str, str]]:
        say = self._say
        yield (old.title, new.title) if "renamed" in kinds else ("", "")
        if "target" in kinds:
            were, are = (
                say("page", n=mark.page) if mark.page else mark.address or say("nowhere")
                for mark in (old, new)
            )
            yield were, are
        if "level" in kinds:
            yield say("level", n=old.level), say("level", n=new.level)

    def _property(self, change: PropertyChange) -> Telling:
        old, new = change.old, change.new
        if change.kind == "tags":
            old, new = (self._say("with-tags" if one else "without-tags") for one in (old, new))
        return Telling("", "", self._say(f"file-{change.kind}"), old, new)

    def _frame(self, change: FrameChange) -> Telling:
        pages = self._say("on-pages", pages=ranges(change.pages))
        old, new = (self._box(change, sides) for sides in (change.old, change.new))
        return Telling(pages, "", self._say(f"frame-{change.kind}"), old, new)

    def _box(self, change: FrameChange, sides: tuple[float, ...] | None) -> str:
        if sides is None:
            return self._say("no-box")
        told = [self._say.decimal(side, 2) for side in sides]
        if change.kind == "bleed":
            told = told[:1] if len(set(told)) == 1 else told
            return f"{' / '.join(told)} mm"
        return f"{(' × ' if change.kind != 'place' else ' / ').join(told)} mm"

    def _alt(self, change: AltChange) -> Telling:
        what = self._role(change.role) if change.role == "Link" else self._say("alt-text")
        place, anchor = self._place(change.old_page, change.new_page)
        what = self._fared(what, change.kind)
        return Telling(place, anchor, what, *_edited(change.old, change.new))

    def _spoken(self, change: SpokenChange, pair: PagePair | None) -> Telling:
        say = self._say
        place = say("on-pages", pages=ranges(change.pages))
        anchor = self._anchors.get(("new", change.pages[0]), "") if len(change.pages) == 1 else ""
        old, new = change.old, change.new
        if change.kind == "role":
            old, new = self._path(old), self._path(new)
        elif change.kind == "language":
            old, new = old or say("own-language"), new or say("own-language")
        elif change.kind == "order":
            old, new = (
                say("after-words", text=words) if words else say("first")
                for words in (old, new)
            )  # fmt: skip
        what = f"{say(f'spoken-{change.kind}')}, {say.some('style-words', change.words)}"
        sample = _cut(change.sample)
        if pair is not None and len(change.pages) > 1:
            what += f", {place}"
            sample = sample if pair.new == change.pages[0] else ""
        return Telling(
            place, anchor, what, _cut(old), _cut(new), sample=sample
        )  # fmt: skip

    def _path(self, path: str) -> str:
        if not path:
            return self._say("not-read")
        return " › ".join(self._role(role) for role in path.split(" "))

    def _role(self, role: str) -> str:
        known = ROLES.get(role)
        return known.in_(self._say.language) if known else role

    def _note(self, change: NoteChange) -> Telling:
        say = self._say
        known = NOTES.get(change.subtype)
        what = known.in_(say.language) if known else change.subtype
        place, anchor = self._place(change.old_page, change.new_page)
        old, new = change.old, change.new
        if change.kind == "moved":
            return Telling(place, anchor, f"{what}, {say('note-moved')}", sample=_cut(new))
        if change.kind != "added":
            old = old or say("no-text")
        if change.kind != "removed":
            new = new or say("no-text")
        return Telling(place, anchor, self._fared(what, change.kind), *_edited(old, new))

    def _fared(self, what: str, kind: str) -> str:
        """Also said in words: strokes and colours are not heard."""
        fared = {"added": "come", "removed": "gone"}.get(kind)
        return f"{what}, {self._say(fared)}" if fared else what

    def _place(self, old: int | None, new: int | None) -> tuple[str, str]:
        side, number = ("new", new) if new else ("old", old)
        if not number:
            return "", ""
        return self._say("page", n=number), self._anchors.get((side, number), "")


def _is_on(change: AltChange | NoteChange, pair: PagePair | None) -> bool:
    return (
        pair is None
        or (change.new_page is not None and change.new_page == pair.new)
        or (change.old_page is not None and change.old_page == pair.old)
    )


def _title(mark: Bookmark | None) -> str:
    return mark.title if mark else ""


def _edited(old: str, new: str) -> tuple[str, str, str, str]:
    """What is old, what is new, and the words that both begin and end with."""
    ours, theirs = old.split(" "), new.split(" ")
    fewer = min(len(ours), len(theirs))
    start = next((at for at in range(fewer) if ours[at] != theirs[at]), fewer)
    end = next(
        (at for at in range(fewer - start) if ours[-1 - at] != theirs[-1 - at]), fewer - start
    )
    before, after = ours[:start], ours[len(ours) - end :]
    return (
        _cut(" ".join(ours[start : len(ours) - end])),
        _cut(" ".join(theirs[start : len(theirs) - end])),
        f"… {' '.join(before[-AROUND:])}" if len(before) > AROUND else " ".join(before),
        f"{' '.join(after[:AROUND])} …" if len(after) > AROUND else " ".join(after),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
