"""Questions of an interview, however they were typed, as headings.

**Warum gerade Gärten?**        bold
IKPE: Warum gerade Gärten?      a label: `Frage`, capitals, or one that comes again
Warum gerade Gärten?            a paragraph of one sentence, if there is no other sort
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from press.intake.balance import words
from press.intake.gather import lines
from press.intake.manuscript import (
    Aside,
    Block,
    Heading,
    Listing,
    Paragraph,
    Place,
    Remark,
    Runs,
    plain,
)
from press.intake.shape import bold, cut, start, unbold

Tell = Callable[[Remark | Aside], None]

#: The line that says who is interviewed.
TALK = re.compile(
    r"(?:Interview|Im Gespräch|Gespräch)(?:\s+mit\s+(?P<name>.{3,80}))?", re.IGNORECASE
)
_LABEL = re.compile(r"\s*(?P<label>[^\s:?!][^:?!\n]{0,39}?)\s*:\s*(?=\S)")
_ASKS = re.compile(
    r"(?:(?:Frage|Interviewer(?:\*?in)?|Redaktion|Moderation|F)\b.*|[A-ZÄÖÜ]{2,10})", re.DOTALL
)
_ANSWERS = re.compile(r"(?:Antwort\b.*|A)", re.DOTALL)
_SENTENCES = re.compile(r"[.!?…]\s+\S")
#: A question is no longer than this, characters.
LONGEST = 300


def asked(blocks: Sequence[Block], name: str, tell: Tell) -> tuple[Block, ...]:
    """The blocks of an interview with its questions as headings.

    `name` is the person who answers: as a label it is dropped.
    """
    talks = [m for b in blocks if _talked(b) and (m := TALK.fullmatch(_said(b))) and m["name"]]
    answering = frozenset(words(" ".join([name, *(match["name"] for match in talks)])))
    divided = tuple(_divided(blocks))
    repeated = Counter(_label(b.content) for b in divided if _asks(b) and isinstance(b, Paragraph))
    labels = frozenset(label for label, count in repeated.items() if count > 1)
    made = tuple(_Questions(labels, answering, tell).marked(divided))
    if any(isinstance(block, Heading) and _said(block).endswith("?") for block in made):
        return made
    return tuple(_bare(made, tell))


@dataclass(frozen=True, slots=True)
class _Questions:
    #: Labels that stand before several questions.
    labels: frozenset[str]
    #: Words of the names of those who answer.
    answering: frozenset[str]
    tell: Tell

    def marked(self, blocks: Sequence[Block]) -> Iterator[Block]:
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(block, Paragraph):
                yield self._paragraph(block)
            elif _asks(block) and isinstance(block, Listing) and isinstance(following, Paragraph):
                yield _heading(block.entries[0].content, block.place, self.tell)
            else:
                yield block

    def _paragraph(self, block: Paragraph) -> Block:
        label = _label(block.content)
        answers = self._answers(label)
        asks = _asks(block) and not answers
        labelled = bool(label) and (label in self.labels or bool(_ASKS.fullmatch(label)))
        runs = block.content
        if answers or (asks and labelled):
            self.tell(Aside("speaker", block.place, f"{label}:"))
            runs = cut(runs, _LABEL)
        if asks and (labelled or bold(runs)):
            return _heading(runs, block.place, self.tell)
        return Paragraph(runs, block.place, block.caption)

    def _answers(self, label: str) -> bool:
        said = frozenset(words(label))
        return bool(_ANSWERS.fullmatch(label)) or (bool(said) and said <= self.answering)


def _heading(runs: Runs, place: Place, tell: Tell) -> Heading:
    tell(Remark("question", place, plain(runs)[:80], "likely"))
    return Heading(2, unbold(runs), place)


def _divided(blocks: Iterable[Block]) -> Iterator[Block]:
    """Question and answer that only a forced line break tells apart, as two paragraphs."""
    for block in blocks:
        parts = lines(block.content) if isinstance(block, Paragraph) else ()
        if len(parts) > 1 and any(
            plain(part).endswith("?") and (bold(part) or _label(part)) for part in parts
        ):
            yield from (Paragraph(part, block.place) for part in parts)
        else:
            yield block


def _bare(blocks: Sequence[Block], tell: Tell) -> Iterator[Block]:
    """Paragraphs of one sentence that ask, each before an answer, as headings."""
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if (
            isinstance(block, Paragraph)
            and _asks(block)
            and not _SENTENCES.search(_said(block))
            and isinstance(following, Paragraph)
            and not _asks(following)
        ):
            yield _heading(block.content, block.place, tell)
        else:
            yield block


def _asks(block: Block) -> bool:
    """True for a paragraph, or a list of one item, that could be a question."""
    if isinstance(block, Listing):
        return len(block.entries) == 1 and plain(block.entries[0].content).endswith("?")
    return isinstance(block, Paragraph) and 1 < len(_said(block)) <= LONGEST and (
        _said(block).endswith("?")
    )  # fmt: skip


def _label(runs: Runs) -> str:
    match = _LABEL.match(start(runs))
    return match["label"] if match else ""


def _talked(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph)


def _said(block: Block) -> str:
    return plain(block.content) if isinstance(block, Heading | Paragraph) else ""
