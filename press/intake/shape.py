"""What authors type by hand: bullets, headings in bold, captions under pictures.

Word has a style for each of these, and hardly anybody uses it. What is recognised here is
likely, not sure, and told as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from press.intake import captions
from press.intake.captions import Caption
from press.intake.gather import listings
from press.intake.manuscript import (
    Aside,
    Block,
    Entry,
    Heading,
    Image,
    Listing,
    Paragraph,
    Remark,
    Runs,
    Span,
    Table,
    plain,
)

Tell = Callable[[Remark | Aside], None]

_BULLET = re.compile(r"\s*(?:[•●▪■◦‣·►▸❖✓➢➤\u2022\uf0b7\uf0a7]\s*|[-–—*+]\s+)(?=\S)")
_NUMBER = re.compile(r"\s*(?:(\d{1,2})[.)]|\(?([a-h])\))\s+(?=\S)")
#: A heading typed in bold is no longer than this, characters.
_HEADING = 90
_ENDS = (".", "!", ":", ",", ";", "…")


def shaped(blocks: Iterable[Block], tell: Tell) -> tuple[Block, ...]:
    """Blocks with what was typed by hand in its proper form."""
    return tuple(_headings(tuple(listings(_typed_lists(tuple(blocks), tell))), tell))


def _typed_lists(blocks: Sequence[Block], tell: Tell) -> Iterator[Block]:
    """Paragraphs that begin with a bullet or with 1, 2, 3 as items of a list."""
    at = 0
    while at < len(blocks):
        end = at
        expected = 1
        while end < len(blocks) and _item(blocks[end], expected, ordered=_numbered(blocks[at])):
            end += 1
            expected += 1
        ordered = _numbered(blocks[at])
        if end - at >= (2 if ordered else 1) and isinstance(first := blocks[at], Paragraph):
            tell(Remark("list-typed", first.place, plain(first.content)[:60], "likely"))
            entries = tuple(
                Entry(cut(block.content, _NUMBER if ordered else _BULLET), block.place)
                for block in blocks[at:end]
                if isinstance(block, Paragraph)
            )
            if ordered:
                numbers = (_NUMBER.match(start(b.content)) for b in blocks[at:end]
                           if isinstance(b, Paragraph))  # fmt: skip
                dropped = " ".join(match[0].strip() for match in numbers if match)
                tell(Aside("numbering", first.place, dropped))
            yield Listing(ordered, entries, first.place)
            at = end
        else:
            yield blocks[at]
            at += 1


def _numbered(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_NUMBER.match(start(block.content)))


def _item(block: Block, expected: int, *, ordered: bool) -> bool:
    if not isinstance(block, Paragraph):
        return False
    begins = start(block.content)
    if not ordered:
        return bool(_BULLET.match(begins)) and bool(_BULLET.sub("", begins).strip())
    match = _NUMBER.match(begins)
    if match is None:
        return False
    number = int(match[1]) if match[1] else ord(match[2]) - 96
    return number == expected


def start(runs: Runs) -> str:
    """The characters that a bullet, number or label could be made of."""
    first = next((n for n, run in enumerate(runs) if not isinstance(run, Span)), len(runs))
    return "".join(run.text for run in runs[: min(first, 2)] if isinstance(run, Span))


def cut(runs: Runs, pattern: re.Pattern[str]) -> Runs:
    """The runs without the bullet, number or label at their start."""
    match = pattern.match(start(runs))
    left = match.end() if match else 0
    result: list[object] = []
    for run in runs:
        if left and isinstance(run, Span):
            gone = min(left, len(run.text))
            left -= gone
            run = replace(run, text=run.text[gone:])
        result.append(run)
    return tuple(result)  # type: ignore[arg-type]  # the same runs, some shorter


def _headings(blocks: Sequence[Block], tell: Tell) -> Iterator[Block]:
    """Short paragraphs wholly in bold, before running text, as headings."""
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if isinstance(block, Paragraph) and not block.caption and bold(block.content):
            text = plain(block.content)
            runs_on = isinstance(following, Paragraph | Listing | Image) and not (
                isinstance(following, Paragraph) and bold(following.content)
            )
            if len(text) <= _HEADING and not text.endswith(_ENDS) and runs_on:
                tell(Remark("heading-bold", block.place, text, "likely"))
                yield Heading(2, unbold(block.content), block.place)
                continue
        yield block


def bold(runs: Runs) -> bool:
    """True if every word is bold."""
    spans = [run for run in runs if isinstance(run, Span) and run.text.strip()]
    return bool(spans) and all(span.bold for span in spans)


def unbold(runs: Runs) -> Runs:
    """The same words, none bold."""
    return tuple(replace(r, bold=False) if isinstance(r, Span) else r for r in runs)


def captioned(blocks: Sequence[Block], tell: Tell) -> tuple[tuple[Block, ...], dict[int, Caption]]:
    """The blocks without captions, and the caption of each picture or table.

    The keys count the pictures and tables in their order. A caption stands right below
    its picture or right above its table; one credit below several pictures is for all.
    """
    kept: list[Block] = []
    found: dict[int, Caption] = {}
    shown = -1
    run: list[int] = []
    above: Paragraph | None = None
    for number, block in enumerate(blocks):
        if isinstance(block, Image | Table):
            shown += 1
            if isinstance(block, Image):
                run.append(shown)
            elif above is not None:
                found[shown] = Caption(plain(above.content), "", "")
                run = []
            else:
                run = []
            above = None
            kept.append(block)
            continue
        if isinstance(block, Paragraph):
            text = plain(block.content)
            read = captions.read(text)
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            below = run and read and not text.startswith("Tabelle")
            titled = isinstance(following, Table) and (captions.labelled(text) or block.caption)
            if titled and not below:
                above = block
                continue
            if run and (read or block.caption or captions.labelled(text)):
                made = read or Caption(text, "", "")
                found[run[-1]] = made
                for other in run[:-1]:
                    found.setdefault(other, Caption("", made.credit, ""))
                if not block.caption and not read:
                    tell(Remark("caption-guessed", block.place, text[:60], "likely"))
                run = []
                continue
        run = []
        kept.append(block)
    return tuple(kept), found
