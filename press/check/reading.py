"""A tagged PDF read aloud: the tag tree as the sequence of what a screen reader says.

Read from the finished file, as a reader's program meets it: structure types, alternative
texts, languages, expansions and the text that the marked content really holds, word
breaks included. Validators ask whether the tree is sound; this asks what it says.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from press.check.announced import BLOCKS, GROUPS, SILENT, WITHIN
from press.check.spoken import spoken
from press.model.geometry import Area
from press.model.reading import Phrase, Reading, Role, Utterance

#: Millimetres in a point.
_MM = 25.4 / 72
#: What is counted when a group is announced.
_MEMBERS = {"L": ("LI",), "TOC": ("TOCI",), "Table": ("TR",)}
_BLANKS = re.compile(r"\s+")


def read_aloud(pdf: bytes) -> Reading:
    """What a listener hears of a tagged PDF, in order.

    Raises `pikepdf.PdfError` when it cannot be opened and `ValueError` when it has no tags.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        if "/StructTreeRoot" not in root:
            raise ValueError("the file has no tag tree")
        reader = _Reader(document)
        utterances: list[Utterance] = []
        for top in _kids(root.StructTreeRoot):
            utterances += reader.block(top, 0, _text(root, "/Lang"))
        return Reading(
            title=_text(document.docinfo, "/Title"),
            language=_text(root, "/Lang"),
            labels=tuple(page.label for page in document.pages),
            sizes=tuple(_size(page) for page in document.pages),
            utterances=tuple(utterances),
        )


@dataclass(frozen=True, slots=True)
class _Said:
    """The inside of a block: its phrases, its first page, and blocks that follow it."""

    phrases: list[Phrase]
    pages: list[int]
    after: list[Utterance]


class _Reader:
    """Walks the structure elements of one document."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._texts = spoken(document)
        self._pages = {page.objgen: number for number, page in enumerate(document.pages, start=1)}
        self._heights = [float(page.mediabox[3]) for page in document.pages]
        self._heads: dict[str, str] = {}

    def block(self, node: Any, level: int, language: str) -> list[Utterance]:
        """The utterances of a structure element."""
        kind = _kind(node)
        language = _text(node, "/Lang") or language
        if kind in SILENT:
            return [u for kid in _kids(node) for u in self.block(kid, level, language)]
        if kind in GROUPS:
            inside = [u for kid in _kids(node) for u in self.block(kid, level + 1, language)]
            page = inside[0].page if inside else 0
            items = _count(node, _MEMBERS.get(kind, ()))
            return [Utterance(GROUPS[kind], "", "", language, page, level, items=items), *inside]
        if kind == "Figure":
            return self._figure(node, level, language)
        return self._leaf(node, BLOCKS.get(kind, "P"), level, language)

    def _leaf(self, node: Any, role: Role, level: int, language: str) -> list[Utterance]:
        said = _Said([], [], [])
        self._inside(node, "", language, level, said)
        phrases = tuple(_trimmed(said.phrases))
        text = _plain("".join(phrase.text for phrase in phrases))
        name = _text(node, "/ID")
        if role == "TH" and name:
            self._heads[name] = text
        page = said.pages[0] if said.pages else 0
        if not text and role not in ("TH", "TD"):
            return said.after
        heads = tuple(self._heads.get(head, "") for head in _heads(node)) if role == "TD" else ()
        own = Utterance(
            role, text, "", language, page, level, phrases, heads=heads,
            name=name if role == "Note" else "",
        )  # fmt: skip
        return [own, *said.after]

    def _figure(self, node: Any, level: int, language: str) -> list[Utterance]:
        said = _Said([], [], [])
        captions: list[Utterance] = []
        for kid in _entries(node):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if _kind(kid) == "Caption":
                    captions += self.block(kid, level, language)
                else:
                    self._inside(kid, "", language, level, said)
            else:
                self._content(kid, node, said)
        page = said.pages[0] if said.pages else 0
        own = Utterance(
            "Figure", "", _text(node, "/Alt"), language, page, level, area=self._area(node, page)
        )
        return [own, *captions]

    def _inside(self, node: Any, role: str, language: str, level: int, said: _Said) -> None:
        """Gather the phrases of an element, and the utterances of blocks in it."""
        leads = _leads(node)
        start = len(said.phrases)
        for kid in _entries(node):
            if not isinstance(kid, pikepdf.Dictionary) or "/S" not in kid:
                text = self._content(kid, node, said)
                if text:
                    said.phrases.append(Phrase(text, role, language, leads))
                continue
            kind = _kind(kid)
            if kind in GROUPS or kind in ("Figure", "Note", "Caption"):
                said.after.extend(self.block(kid, level, language))
            else:
                within = role if kind in WITHIN and kind != "Lbl" else kind
                self._inside(kid, within, _text(kid, "/Lang") or language, level, said)
        instead = _text(node, "/E") or _text(node, "/ActualText") or _text(node, "/Alt")
        if instead and len(said.phrases) > start:
            printed = "".join(phrase.text for phrase in said.phrases[start:])
            edge = " " if printed.endswith(" ") and not instead.endswith(" ") else ""
            first = said.phrases[start]
            said.phrases[start:] = [replace(first, text=instead + edge, printed=_plain(printed))]

    def _content(self, kid: Any, node: Any, said: _Said) -> str:
        """The text of marked content, and a note of its page."""
        if isinstance(kid, int):
            holder, mcid = node, kid
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            holder, mcid = kid, int(kid.MCID)
        else:
            return ""
        page = self._pages.get(holder.Pg.objgen, 0) if "/Pg" in holder else 0
        said.pages.append(page)
        return self._texts.get((page, mcid), "")

    def _area(self, node: Any, page: int) -> Area | None:
        box = node.get("/A", {}).get("/BBox")
        if box is None or not page:
            return None
        left, bottom, right, top = (float(edge) for edge in box)
        height = self._heights[page - 1]
        return Area(left * _MM, (height - top) * _MM, right * _MM, (height - bottom) * _MM)


def _trimmed(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Phrases without the hyphens of line ends; neighbours of one manner are one."""
    waiting: Phrase | None = None
    for phrase in phrases:
        clean = replace(phrase, text=_BLANKS.sub(" ", phrase.text.replace("\u00ad", "")))
        if waiting is not None and not clean.printed and clean == replace(waiting, text=clean.text):
            waiting = replace(waiting, text=waiting.text + clean.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = clean
    if waiting is not None:
        yield waiting


def _kind(node: Any) -> str:
    return str(node.S)[1:]


def _entries(node: Any) -> list[Any]:
    held = node.get("/K", [])
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def _kids(node: Any) -> list[Any]:
    return [kid for kid in _entries(node) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _count(node: Any, kinds: tuple[str, ...]) -> int:
    """How many members a group has, those of groups within it left out."""
    return sum(
        1 if _kind(kid) in kinds else _count(kid, kinds)
        for kid in _kids(node)
        if _kind(kid) not in GROUPS
    )


def _heads(node: Any) -> list[str]:
    return [str(name) for name in node.get("/A", {}).get("/Headers", [])]


def _leads(node: Any) -> str:
    """Where a link leads, as its annotation says."""
    for kid in _entries(node):
        if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
            return _text(kid.Obj, "/Contents")
    return ""


def _text(holder: Any, key: str) -> str:
    return str(holder[key]) if key in holder else ""


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    return (right - left) * _MM, (top - bottom) * _MM
