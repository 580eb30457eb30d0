"""The tag tree of a file as the comparison needs it: how the words of every marked content
are announced, in which order, and what is said in place of pictures.

A stranger's tree may lead back to itself or be as large as a file can say: it is walked
without recursion, every element once, and given up beyond a limit. ISO 32000-1, 14.7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.check.announced import BLOCKS, GROUPS, WITHIN
from press.check.facts import objects

#: Elements and contents of a tree that is compared, and levels of it.
MOST, DEEPEST = 200_000, 120
#: Letters kept of one text.
LONGEST = 4_000
_PICTURES = frozenset(("Figure", "Formula"))
#: Announced within a line.
_INLINE = frozenset(("Link", "Reference", "Quote", "Code", "Form"))
_HEARD = frozenset((*GROUPS, *BLOCKS, *_INLINE, *_PICTURES, "H"))
_HOLDERS = frozenset(("LI", "TOCI", "TH", "TD", "Note", "Caption", "Figure", "Formula"))


class CyclicError(Exception):
    """An entry stands twice where it may stand once; its number, counted from 1."""

    def __init__(self, entry: int) -> None:
        super().__init__(entry)
        self.entry = entry


class LongError(Exception):
    """There is more than is compared."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How words are spoken."""

    #: Structure types that are announced, from the outermost.
    path: tuple[str, ...] = ()
    #: As an element says; empty where the file's own holds.
    language: str = ""
    #: What is spoken in place of the words.
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content: its place in the order of reading, its block and its voice."""

    rank: int
    block: int
    voice: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """What is said in place of a picture, or of a link."""

    role: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Tags:
    """A tag tree as it was read."""

    #: Page and MCID -> what is known of it.
    contents: Mapping[tuple[int, int], Content] = field(default_factory=dict)
    voices: tuple[Voice, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element hands down to what it holds."""

    voice: Voice
    depth: int = 0
    page: int = 0
    block: int = 0
    #: Place of the picture that it belongs to, or -1.
    picture: int = -1


def read(root: Any, pages: Mapping[tuple[int, int], int]) -> Tags:
    """The tree below a catalogue. `pages` says which page an object is.

    Raises `CyclicError` and `LongError`.
    """
    structure = objects.get(root, "/StructTreeRoot")
    roles = {
        key[1:]: objects.name(value)
        for key, value in objects.items(objects.get(structure, "/RoleMap"))
    }
    walk = _Walk(pages, roles)
    walk.all(structure)
    return Tags(
        contents=walk.contents,
        voices=tuple(walk.voices),
        alternatives=tuple(
            Alternative(role, page or own, text)
            for (role, page, text), own in zip(walk.pictures, walk.own_pages, strict=True)
            if page or own
        ),
    )


class _Walk:
    """Goes through a tree in the order of reading."""

    def __init__(self, pages: Mapping[tuple[int, int], int], roles: Mapping[str, str]) -> None:
        self._pages, self._roles = pages, roles
        self.contents: dict[tuple[int, int], Content] = {}
        self.voices: dict[Voice, int] = {}
        #: Role, page and text, in the order of reading.
        self.pictures: list[tuple[str, int, str]] = []
        #: Their pages as the elements say, for those without any content.
        self.own_pages: list[int] = []
        self._texts = objects.Texts(LONGEST)
        #: Each text once, however many elements say it.
        self._said: dict[str, str] = {}
        self._blocks = 0

    def all(self, structure: Any) -> None:
        """Walk the tree. Raises `CyclicError` and `LongError`."""
        seen: set[tuple[int, int]] = set()
        waiting = [(kid, _Around(Voice())) for kid in reversed(_kids(structure))]
        count = 0
        while waiting:
            kid, around = waiting.pop()
            count += 1
            if count + len(waiting) > MOST or around.depth > DEEPEST:
                raise LongError
            if isinstance(kid, int):
                self._content(kid, around)
            elif objects.get(kid, "/S") is not None:
                known = objects.key(kid)
                if known in seen:
                    raise CyclicError(count)
                if known is not None:
                    seen.add(known)
                inside = self._element(kid, around)
                waiting += [(one, inside) for one in reversed(_kids(kid))]
            else:
                self._reference(kid, around)

    def _element(self, node: Any, around: _Around) -> _Around:
        kind = objects.name(objects.get(node, "/S"))
        if kind not in _HEARD:
            kind = self._roles.get(kind, kind)
        page = self._page(node) or around.page
        alt = self._text(node, "/Alt")
        picture = around.picture
        if kind in _PICTURES or alt or kind == "Link":
            picture = len(self.pictures)
            self.pictures.append((kind, 0, alt))
            self.own_pages.append(page)
        path = around.voice.path
        block = around.block
        if kind in _HEARD and not (kind in WITHIN and path and path[-1] in _HOLDERS):
            path = (*path, kind)
            if kind not in _INLINE:
                self._blocks += 1
                block = self._blocks
        instead = around.voice.instead or self._text(node, "/E") or self._text(node, "/ActualText")
        language = self._text(node, "/Lang") or around.voice.language
        return _Around(Voice(path, language, instead), around.depth + 1, page, block, picture)

    def _content(self, mcid: int, around: _Around) -> None:
        key = around.page, mcid
        if not around.page or mcid < 0 or key in self.contents:
            return
        voice = self.voices.setdefault(around.voice, len(self.voices))
        self.contents[key] = Content(len(self.contents), around.block, voice)
        self._place(around.picture, around.page)

    def _reference(self, kid: Any, around: _Around) -> None:
        """A reference to marked content of another page, or to an annotation."""
        page = self._page(kid) or around.page
        mcid = objects.get(kid, "/MCID")
        if isinstance(mcid, int) and objects.get(kid, "/Stm") is None:
            self._content(mcid, _Around(around.voice, 0, page, around.block, around.picture))
            return
        annotation = objects.get(kid, "/Obj")
        if annotation is not None and around.picture >= 0:
            self._place(around.picture, page)
            role, where, text = self.pictures[around.picture]
            if role == "Link" and not text:
                told = self._text(annotation, "/Contents")
                self.pictures[around.picture] = role, where, told

    def _place(self, picture: int, page: int) -> None:
        if picture >= 0 and page and not self.pictures[picture][1]:
            role, _, text = self.pictures[picture]
            self.pictures[picture] = role, page, text

    def _page(self, node: Any) -> int:
        key = objects.key(objects.get(node, "/Pg"))
        return 0 if key is None else self._pages.get(key, 0)

    def _text(self, node: Any, key: str) -> str:
        text = self._texts.of(node, key)
        return self._said.setdefault(text, text)


def _kids(node: Any) -> list[Any]:
    held = objects.get(node, "/K")
    if isinstance(held, pikepdf.Array):
        if len(held) > MOST:
            raise LongError
        return objects.array(held, MOST)
    return [] if held is None else [held]
