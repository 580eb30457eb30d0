"""Lines become paragraphs: what the printed page divided is joined again.

A word divided at the end of a line loses its hyphen, unless the hyphen is its own
(`Ilm-Kreis`) or stands for the rest of a word (`Sprach- und Kochkurse`). Whether a
paragraph ends with its line is told by blank lines, by short lines, and by what follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from press.intake import captions
from press.intake.brochure.lines import Line
from press.intake.manuscript import Aside, Certainty, Place, Remark

Tell = Callable[[Remark | Aside], None]

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_START = re.compile(rf"[{RAISED}]+\s*\S")
_BULLET = re.compile(r"(?:[•●▪■◦‣·►▸❖✓➢➤\uf0b7\uf0a7]\s*|[-–—*+]\s+)\S")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|\(?[a-h]\))\s+\S")
_PLAIN_NOTE = re.compile(r"(\d{1,2})\s+[A-ZÄÖÜ„(hw]")
_BOX = re.compile(r"mein name ist\b", re.IGNORECASE)
#: A hyphen at the end of a line: common, soft, or the sign some programs write.
_HYPHEN = re.compile(r"(?<=[^\W_])[-\u00ad\u2010¬]$")
_SUSPENDED = frozenset(("und", "oder", "bzw", "bzw.", "sowie", "bis", "als", "noch", "u."))
_ENDS = re.compile(r"[.!?:…][“”\"’‘)\]]*[⁰¹²³⁴-⁹]*$|[”“]$")


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph with the lines it was printed on."""

    text: str
    lines: tuple[Line, ...]
    #: Halves of the words that were joined in it.
    joins: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> Place:
        """Its first line."""
        return self.lines[0].place()

    @property
    def page(self) -> int:
        """The page it ends on."""
        return self.lines[-1].page

    @property
    def ended(self) -> bool:
        """True if it ends as a sentence ends."""
        return _ENDS.search(self.text.rstrip()) is not None


@dataclass(frozen=True, slots=True)
class Builder:
    """What is known about the whole text when its lines are joined."""

    #: Length of a full line; 0 if every line is a paragraph.
    width: int
    #: `landratsamt` -> `Landratsamt`: how running text spells its words.
    words: Mapping[str, str]
    tell: Tell
    #: The halves of every word that was joined without its hyphen.
    joins: list[tuple[str, str]] = field(default_factory=list)

    def paragraphs(self, lines: Sequence[Line]) -> Iterator[Para]:
        """The paragraphs of one section; none goes over a page yet."""
        calls = _calls_by_page(lines)
        held: list[Line] = []
        blank = True
        for line in lines:
            if not line.bare:
                blank = True
                continue
            starts = blank or (held and held[-1].page != line.page)
            if held and (starts or self._begins(held, line, calls.get(line.page, frozenset()))):
                yield self._made(held)
                held = []
            held.append(line)
            blank = False
        if held:
            yield self._made(held)

    def _begins(self, held: Sequence[Line], line: Line, calls: frozenset[int]) -> bool:
        """True if a paragraph begins with this line although none ended with a blank."""
        text, before = line.bare, held[-1].bare
        note = _PLAIN_NOTE.match(text)
        if note and int(note[1]) in calls:
            return True
        if _RAISED_START.match(text) or _BULLET.match(text) or _NUMBERED.match(text):
            return not _HYPHEN.search(before)
        if _BOX.match(text) or (len(text) < 160 and captions.read(text)):
            return True
        if _HYPHEN.search(before) or text[:1].islower():
            return False
        if _RAISED_START.match(held[0].bare) or _BULLET.match(held[0].bare):
            return False
        if not self.width:
            return True
        short = len(before) < 0.62 * self.width
        return short or (len(before) < 0.85 * self.width and _ENDS.search(before) is not None)

    def _made(self, lines: Sequence[Line]) -> Para:
        text, known = lines[0].bare, len(self.joins)
        for before, line in pairwise(lines):
            text = self.joined(text, line.bare, before.place())
        return Para(text, tuple(lines), tuple(self.joins[known:]))

    def forget(self, para: Para) -> None:
        """The paragraph is set aside as it was printed: nothing in it is joined."""
        for halves in para.joins:
            self.joins.remove(halves)

    def joined(self, left: str, right: str, place: Place) -> str:
        """Two pieces of text as one: with a blank, or as a word that was divided."""
        if not _HYPHEN.search(left):
            return f"{left} {right}"
        first = re.match(r"\S+", right)
        word = first[0] if first else ""
        stem = re.search(r"([^\W\d_]+(?:[*-][^\W\d_]+)*)[-\u00ad\u2010¬]$", left)
        if word.casefold().rstrip(".,") in _SUSPENDED:
            return f"{left} {right}"
        if not word[:1].islower():
            return left[:-1] + "-" + right
        halves = (stem[1] if stem else ""), re.split(r"[^\w*-]", word)[0]
        self.joins.append(halves)
        whole = "".join(halves)
        known = whole.casefold() in self.words
        certainty: Certainty = "sure" if known or left.endswith("\u00ad") else "likely"
        self.tell(Remark("joined-hyphen", place, whole, certainty))
        return left[:-1] + right

    def across_pages(self, first: Para, second: Para) -> Certainty | None:
        """How surely the second paragraph goes on where the first was cut off; None if not."""
        if first.ended or second.lines[0].page <= first.page or _BULLET.match(second.text):
            return None
        start = re.match(r"[„\"(]?([^\W\d_]+)", second.text)
        word = start[1] if start else ""
        if _HYPHEN.search(first.text):
            return "sure" if word[:1].islower() else "likely"
        full = len(first.lines[-1].bare) >= 0.5 * self.width if self.width else True
        if len(first.text) < 60 or not full:
            return None
        if word[:1].islower():
            return "sure"
        # A capital is a noun that goes on, or the start of a sentence: `Die`, `Wir`.
        usual = self.words.get(word.casefold(), word)
        return "likely" if usual[:1].isupper() and len(second.text) > 60 else None


def _calls_by_page(lines: Sequence[Line]) -> dict[int, frozenset[int]]:
    """Plain digits that stick to a word, page by page: they may call a note."""
    found: dict[int, set[int]] = {}
    for line in lines:
        for match in PLAIN_CALL.finditer(line.bare):
            found.setdefault(line.page, set()).add(int(match[1]))
    return {page: frozenset(numbers) for page, numbers in found.items()}


#: `Netzwerk5 ist`, `gefördert.5 Danach`: a digit that may be a call.
PLAIN_CALL = re.compile(r"(?:(?<=[a-zäöüß]{2})|(?<=[a-zäöüß][.,;!?“)]))(\d{1,2})(?=[\s.,;:!?)]|$)")
