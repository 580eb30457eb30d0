"""What stands one by one and belongs together: items of a list, paragraphs of a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from press.intake.manuscript import (
    Block,
    Box,
    Heading,
    Image,
    Listing,
    Paragraph,
    Quote,
    Run,
    Runs,
    Span,
    Table,
    calls,
    plain,
)


def listings(blocks: Iterable[Block]) -> Iterator[Block]:
    """Neighbouring lists of one sort as one list, and neighbouring quotations as one.

    A list inside a list has the sort of the list it stands in.
    """
    held: Listing | Quote | None = None
    for block in blocks:
        joined = _joined(held, block)
        if joined is not None:
            held = joined
            continue
        if held is not None:
            yield held
        held = block if isinstance(block, Listing | Quote) else None
        if held is None:
            yield block
    if held is not None:
        yield held


def _joined(held: Listing | Quote | None, block: Block) -> Listing | Quote | None:
    if isinstance(held, Listing) and isinstance(block, Listing):
        inner = all(entry.level > 0 for entry in block.entries)
        if held.ordered == block.ordered or inner:
            return replace(held, entries=(*held.entries, *block.entries))
    if isinstance(held, Quote) and isinstance(block, Quote):
        return replace(held, paragraphs=(*held.paragraphs, *block.paragraphs))
    return None


def plain_blocks(blocks: Iterable[Block]) -> Iterator[Runs]:
    """The running texts of blocks, whatever they are."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.content
            case Listing():
                yield from (entry.content for entry in block.entries)
            case Quote():
                yield from block.paragraphs
            case Table():
                yield from (cell for row in block.rows for cell in row)


def merged(runs: Iterable[Run]) -> Runs:
    """Neighbouring spans of one look as one, empty ones left out."""
    result: list[Run] = []
    for run in runs:
        last = result[-1] if result else None
        if isinstance(run, Span) and not run.text:
            continue
        if (
            isinstance(run, Span)
            and isinstance(last, Span)
            and (last.bold, last.italic) == (run.bold, run.italic)
        ):
            result[-1] = replace(last, text=last.text + run.text)
        else:
            result.append(run)
    return tuple(result)


def lead_first(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A chapter begins with a paragraph: pictures that stand before it come after it."""
    first = next((n for n, block in enumerate(blocks) if not isinstance(block, Box | Image)), None)
    if first is None or not isinstance(blocks[first], Paragraph):
        return tuple(blocks)
    before = blocks[:first]
    boxes = [block for block in before if isinstance(block, Box)]
    images = [block for block in before if isinstance(block, Image)]
    return (*boxes, blocks[first], *images, *blocks[first + 1 :])


def lines(runs: Runs) -> tuple[Runs, ...]:
    """A paragraph divided at its forced line breaks; lines that say nothing are left out."""
    made: list[list[Run]] = [[]]
    for run in runs:
        if isinstance(run, Span):
            first, *more = run.text.split("\n")
            made[-1].append(replace(run, text=first))
            made += [[replace(run, text=text)] for text in more]
        else:
            made[-1].append(run)
    divided = (merged(line) for line in made)
    return tuple(line for line in divided if plain(line) or calls(line))
