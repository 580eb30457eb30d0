"""What a Word file says, word for word, read without mammoth: one half of the balance.

Every paragraph of every part that a reader can see, with its place. Deleted and hidden
words are told apart, because they are in the file and were not meant to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from press.intake.manuscript import Passage, Place
from press.intake.markup import attribute, child, local

#: Elements of a run that stand for characters.
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
#: Parts that are in the file and were not meant to be read -> kind of `Aside`.
_GONE = {"del": "deleted", "moveFrom": "deleted", "rt": "ruby"}
#: Elements whose words are words of the program.
_WITHOUT_WORDS = frozenset({"instrText", "delInstrText", "pPr", "rPr", "tblPr", "sectPr", "sdtPr"})


def branch(alternative: Element) -> Element | None:
    """The branch of `mc:AlternateContent` that says more; the plain one if they say the same."""
    branches = [part for part in alternative if local(part) in ("Choice", "Fallback")]
    ranked = sorted(
        branches, key=lambda part: (_said(part), local(part) == "Fallback"), reverse=True
    )
    return ranked[0] if ranked else None


def _said(part: Element) -> tuple[int, bool]:
    words = sum(len((e.text or "").split()) for e in part.iter() if local(e) == "t")
    return words, any(local(e) in ("blip", "imagedata") for e in part.iter())


def own_text(element: Element, *, unseen: bool = True) -> str:
    """The characters of a paragraph, without those of paragraphs inside it (text boxes).

    Without `unseen` what was deleted or hidden is left out.
    """
    return "".join(_own(element, unseen=unseen))


def _own(element: Element, *, unseen: bool) -> Iterator[str]:
    for part in element:
        name = local(part)
        if name in ("t", "delText"):
            yield part.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "AlternateContent":
            chosen = branch(part)
            if chosen is not None:
                yield from _own(chosen, unseen=unseen)
        elif why_unseen(part):
            if unseen:
                yield from _own(part, unseen=True)
        elif name not in _WITHOUT_WORDS and name not in ("txbxContent", "p"):
            yield from _own(part, unseen=unseen)


def why_unseen(part: Element) -> str:
    """Why nobody sees the words of a part: a kind of `Aside`, or empty if they are seen."""
    name = local(part)
    if name in _GONE:
        return _GONE[name]
    if name == "r":
        vanish = child(part, "rPr", "vanish")
        hidden = vanish is not None and attribute(vanish, "val", "1") not in ("0", "false")
        return "hidden" if hidden else ""
    placeholder = name == "sdt" and child(part, "sdtPr", "showingPlcHdr") is not None
    return "form" if placeholder else ""


def _unseen(element: Element) -> Iterator[str]:
    """The words of a paragraph that nobody sees, piece by piece."""
    for part in element:
        if why_unseen(part):
            yield own_text(part)
        elif local(part) == "AlternateContent":
            chosen = branch(part)
            if chosen is not None:
                yield from _unseen(chosen)
        elif local(part) not in ("txbxContent", "p"):
            yield from _unseen(part)


def paragraphs(element: Element) -> Iterator[tuple[Element, bool]]:
    """Paragraphs in reading order, and whether each stands in a text box.

    A box follows the paragraph it is anchored in.
    """
    yield from _paragraphs(element, boxed=False)


def _paragraphs(element: Element, *, boxed: bool) -> Iterator[tuple[Element, bool]]:
    for part in element:
        name = local(part)
        if name == "p":
            yield part, boxed
            yield from _paragraphs(part, boxed=True)
        elif name == "AlternateContent":
            chosen = branch(part)
            if chosen is not None:
                yield from _paragraphs(chosen, boxed=boxed)
        elif name not in _WITHOUT_WORDS:
            yield from _paragraphs(part, boxed=boxed)


def passages(body: Element, levels: Mapping[str, int], outside: str = "") -> tuple[Passage, ...]:
    """The paragraphs with words, counted as a reader would; `outside` names another part."""
    result: list[Passage] = []
    number, heading = 0, outside
    for paragraph, _ in paragraphs(body):
        text = own_text(paragraph)
        if not text.strip():
            continue
        if not outside:
            number += 1
            if style(paragraph) in levels:
                heading = " ".join(text.split())[:80]
        place = Place(number, heading)
        texts = (own_text(paragraph, unseen=False), *_unseen(paragraph))
        result += (Passage(place, told) for told in texts if told.strip())
    return tuple(result)


def style(paragraph: Element) -> str:
    """The id of a paragraph's style, or empty."""
    named = child(paragraph, "pPr", "pStyle")
    return attribute(named, "val") if named is not None else ""


def heading_levels(styles: Element | None) -> dict[str, int]:
    """Id of a paragraph style -> level of heading it stands for: 0 is the title.

    By the outline level that the style or one it is based on has, or by its name in
    Word's own language or in German.
    """
    based: dict[str, str] = {}
    own: dict[str, int] = {}
    for entry in styles if styles is not None else ():
        if local(entry) != "style":
            continue
        key = attribute(entry, "styleId")
        parent, name = child(entry, "basedOn"), child(entry, "name")
        based[key] = attribute(parent, "val") if parent is not None else ""
        outline = child(entry, "pPr", "outlineLvl")
        told = attribute(outline, "val", "9") if outline is not None else ""
        named = (attribute(name, "val") if name is not None else "").casefold()
        if named in ("title", "titel"):
            own[key] = 0
        elif told.isdigit() and int(told) < 9:
            own[key] = int(told) + 1
        elif (level := _level_named(named)) is not None:
            own[key] = level
    return {key: level for key in based if (level := _inherited(key, based, own)) is not None}


def _level_named(name: str) -> int | None:
    for word in ("heading ", "überschrift "):
        if name.startswith(word) and name[len(word) :].strip().isdigit():
            return int(name[len(word) :])
    return None


def _inherited(key: str, based: Mapping[str, str], own: Mapping[str, int]) -> int | None:
    seen: set[str] = set()
    while key and key not in seen:
        if key in own:
            return own[key]
        seen.add(key)
        key = based.get(key, "")
    return None
