"""What an OpenDocument text says word for word, and what the names of its styles mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from press.intake.manuscript import Passage, Place
from press.intake.markup import attribute, child, local

#: Parts of a paragraph that are paragraphs themselves, or that nobody sees.
_UNSEEN = frozenset(("p", "h", "note-citation", "creator", "date", "date-string", "title", "desc"))


def passages(text: Element) -> Iterator[Passage]:
    """All words of the text, paragraph by paragraph, whatever they are."""
    number, heading = 0, ""
    for part in paragraphs(text):
        words = own_text(part).strip()
        if not words:
            continue
        number += 1
        if local(part) == "h":
            heading = " ".join(words.split())[:80]
        yield Passage(Place(number, heading), words)


def paragraphs(element: Element) -> Iterator[Element]:
    """Paragraphs and headings in reading order, those inside others after them."""
    for part in element:
        if local(part) in ("p", "h"):
            yield part
        yield from paragraphs(part)


def own_text(element: Element) -> str:
    """Characters of a paragraph, without those of paragraphs inside it (notes, boxes)."""
    return "".join(_own(element))


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        name = local(part)
        if name in ("s", "tab", "line-break"):
            yield " "
        elif name not in _UNSEEN:
            yield from _own(part)
        yield part.tail or ""


@dataclass(frozen=True, slots=True)
class Styles:
    """What the names of styles mean."""

    #: Style of characters -> bold, italic.
    looks: Mapping[str, tuple[bool, bool]]
    #: Style of a paragraph -> the names of the styles it stands on, itself first.
    lines: Mapping[str, tuple[str, ...]]
    #: Style of a list -> whether its first level counts.
    counted: Mapping[str, bool]

    @classmethod
    def of(cls, *roots: Element | None) -> Styles:
        """The styles that these trees declare."""
        looks: dict[str, tuple[bool, bool]] = {}
        parents: dict[str, str] = {}
        counted: dict[str, bool] = {}
        for root in roots:
            for style in root.iter() if root is not None else ():
                name = attribute(style, "name")
                if local(style) == "style":
                    parents[name] = attribute(style, "parent-style-name")
                    properties = child(style, "text-properties")
                    if properties is not None:
                        looks[name] = (
                            attribute(properties, "font-weight") in ("bold", "600", "700", "800"),
                            attribute(properties, "font-style") == "italic",
                        )
                elif local(style) == "list-style":
                    first = next((e for e in style if attribute(e, "level") == "1"), None)
                    counted[name] = first is not None and local(first).endswith("number")
        lines = {name: tuple(_line(name, parents)) for name in parents}
        return cls(looks, lines, counted)

    def stands_on(self, name: str, *wanted: str) -> bool:
        """True if one of the wanted words is in the name of the style or of one it stands on."""
        line = self.lines.get(name, (name,))
        return any(word in step.casefold() for step in line for word in wanted)


def _line(name: str, parents: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        name = parents.get(name, "")
