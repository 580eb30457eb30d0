"""Paragraphs of a section as blocks: headings, lists, captions, and what is no text at all.

A PDF's text does not say what is what. Short lines before running text are headings; many
short lines in a row were a poster, a form or a picture, and are set aside as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from press.intake import captions
from press.intake.brochure.notes import Notes, tied
from press.intake.brochure.paragraphs import Builder, Para
from press.intake.manuscript import (
    Aside,
    Block,
    Certainty,
    Heading,
    Image,
    Paragraph,
    Remark,
    Span,
)
from press.intake.shape import shaped
from press.sources.gaps import MARK

Tell = Callable[[Remark | Aside], None]

#: A heading or a line of a poster is no longer than this, characters.
SHORT = 80
#: So many short lines in a row are no text.
_POSTER = 4
_ITEM = re.compile(r"(?:[•●▪■◦‣·►▸❖✓➢➤\uf0b7\uf0a7]|[-–—*+]\s|\d{1,2}[.)]\s|\(?[a-h]\)\s)")
_STOPS = (".", "!", "?", ":", ";", ",", "…", "“", "”")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A picture that the printed page had: what stood below it."""

    key: str
    caption: captions.Caption
    para: Para


@dataclass(slots=True)
class Flow:
    """Makes blocks of the paragraphs of one section."""

    builder: Builder
    lifted: Notes
    tell: Tell
    #: Sub-headings are questions: sentences that end with a question mark.
    interview: bool = False
    pictures: list[Captioned] = field(default_factory=list)

    def blocks(self, paragraphs: Sequence[Para]) -> tuple[Block, ...]:
        """The blocks in reading order."""
        kinds = self._sorted(self._whole(paragraphs))
        return shaped(self._made(kinds), self.tell)

    # Over the page ---------------------------------------------------------------------------

    def _whole(self, paragraphs: Sequence[Para]) -> list[Para]:
        """Paragraphs joined over page ends; captions in between come after them."""
        result: list[Para] = []
        open_at: int | None = None
        for para in paragraphs:
            if _caption(para) is not None or _poster_line(para):
                result.append(para)
                continue
            before = result[open_at] if open_at is not None else None
            certainty = self.builder.across_pages(before, para) if before else None
            if before is not None and certainty is not None and open_at is not None:
                text = self.builder.joined(before.text, para.text, para.place)
                joins = (*before.joins, *para.joins)
                result[open_at] = Para(text, (*before.lines, *para.lines), joins)
                ends = f"{before.text[-30:]} | {para.text[:30]}"
                self.tell(Remark("joined-page", para.place, ends, certainty))
                continue
            if before is not None and not before.ended and _cut_off(before, para):
                ends = f"{before.text[-30:]} | {para.text[:30]}"
                self.tell(Remark("not-joined", para.place, ends, "unsure"))
            open_at = len(result)
            result.append(para)
        return result

    # What is what ----------------------------------------------------------------------------

    def _sorted(self, paragraphs: Sequence[Para]) -> Iterator[tuple[str, list[Para]]]:
        """Kind and paragraphs: `text`, `heading`, `caption`, `item`, `raw`."""
        at = 0
        while at < len(paragraphs):
            para = paragraphs[at]
            if _caption(para) is not None:
                yield "caption", [para]
            elif self.interview and para.text.rstrip().endswith("?") and len(para.text) <= 300:
                yield "question", [para]
            elif _ITEM.match(para.text):
                yield "item", [para]
            elif (run := self._short_run(paragraphs, at)) >= _POSTER or _garbled(para):
                run = max(run, 1)
                yield "raw", list(paragraphs[at : at + run])
                at += run
                continue
            elif run == 1 and self._before_text(paragraphs, at + 1):
                yield "heading", [para]
            elif run > 1:
                yield from self._few(paragraphs[at : at + run], paragraphs, at + run)
                at += run
                continue
            else:
                yield "text", [para]
            at += 1

    def _few(
        self, run: Sequence[Para], paragraphs: Sequence[Para], after: int
    ) -> Iterator[tuple[str, list[Para]]]:
        """Two or three short lines: the last may be a heading, the others stay text."""
        for number, para in enumerate(run):
            last = number == len(run) - 1 and self._before_text(paragraphs, after)
            if last:
                yield "heading", [para]
            else:
                self.tell(Remark("short-line", para.place, para.text[:80], "unsure"))
                yield "text", [para]

    @staticmethod
    def _short_run(paragraphs: Sequence[Para], at: int) -> int:
        """How many short lines without a stop follow each other."""
        end = at
        while end < len(paragraphs) and _short(paragraphs[end]):
            end += 1
        return end - at

    @staticmethod
    def _before_text(paragraphs: Sequence[Para], at: int) -> bool:
        return at < len(paragraphs) and (
            len(paragraphs[at].text) > SHORT or paragraphs[at].ended
            or bool(_ITEM.match(paragraphs[at].text))
        )  # fmt: skip

    def _made(self, kinds: Iterator[tuple[str, list[Para]]]) -> Iterator[Block]:
        for kind, paras in kinds:
            first = paras[0]
            runs = tied(first, self.lifted, self.tell)
            if kind == "heading":
                self.tell(Remark("heading-guessed", first.place, first.text, "likely"))
                yield Heading(2, runs, first.place)
            elif kind == "question":
                self.tell(Remark("question", first.place, first.text[:80], "likely"))
                yield Heading(2, runs, first.place)
            elif kind == "caption":
                yield self._picture(first)
            elif kind == "raw":
                yield self._set_aside(paras)
            else:
                yield Paragraph(runs, first.place)

    def _picture(self, para: Para) -> Block:
        read = _caption(para) or captions.Caption(para.text, "", "")
        key = f"caption-{para.lines[0].number}"
        self.pictures.append(Captioned(key, read, para))
        certainty: Certainty = "sure" if read.credit else "likely"
        self.tell(Remark("picture-promised", para.place, para.text[:80], certainty))
        if read.dropped:
            self.tell(Aside("printed", para.place, read.dropped))
        return Image(key, "", para.place)

    def _set_aside(self, paras: Sequence[Para]) -> Block:
        words = "\n".join(line.bare for para in paras for line in para.lines)
        first, last = paras[0].lines[0].number, paras[-1].lines[-1].number
        for para in paras:
            self.builder.forget(para)
        self.tell(Aside("raw", paras[0].place, words))
        self.tell(Remark("raw-block", paras[0].place, paras[0].text[:80], "unsure"))
        said = (
            f"{MARK} Hier stand ein Plakat, ein Faksimile oder ein Bild mit Schrift (Zeile {first} "
            f"bis {last} der Vorlage); der Wortlaut steht im Bericht."
        )
        return Paragraph((Span(said),), paras[0].place)


def _caption(para: Para) -> captions.Caption | None:
    """The caption that a paragraph is, or None for running text."""
    text = para.text
    read = captions.read(text)
    if read is not None:
        source = read.dropped.casefold().startswith(("quelle", "(quelle"))
        sentences = len(re.findall(r"[.!?]\s+[A-ZÄÖÜ„]", read.text))
        if sentences >= 2 or (source and sentences >= 1):
            return None
        return read
    if captions.labelled(text) and not para.ended:
        return captions.Caption(text, "", "")
    return None


def _short(para: Para) -> bool:
    text = para.text.rstrip()
    stops = text.endswith(_STOPS) or _ITEM.match(text) or _caption(para) is not None
    return len(text) <= SHORT and not stops


def _poster_line(para: Para) -> bool:
    """True for lines in capitals: they never go on over a page."""
    letters = [c for c in para.text if c.isalpha()]
    return len(letters) > 3 and all(c.isupper() for c in letters if c != "ß")


def _cut_off(before: Para, after: Para) -> bool:
    """True if a paragraph of some length stops without a stop, and text follows."""
    return len(before.text) > 120 and len(after.text) > SHORT and after.page >= before.page


def _garbled(para: Para) -> bool:
    """True for what text recognition makes of pictures: signs, single letters, no words."""
    text = para.text
    if len(text) < 12:
        return False
    letters = sum(c.isalpha() or c.isspace() for c in text)
    words = text.split()
    single = sum(len(word) == 1 for word in words)
    signs = letters < 0.55 * len(text) and not re.search(r"https?:|www\.", text)
    return signs or (len(words) >= 6 and single > 0.5 * len(words))
