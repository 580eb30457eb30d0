"""How long a story is, and how long it was meant to be."""

from __future__ import annotations

from press.model.blocks import BlockQuote, Heading, Items, Paragraph
from press.model.edition import Edition
from press.model.inline import plain
from press.model.story import Story


def words(story: Story) -> int:
    """Words of the running text: paragraphs, headings, lists and quotes.

    Boxes, notes and front matter do not count; what blanks set apart is a word.
    """
    count = 0
    for block in story.body:
        if isinstance(block, Paragraph | Heading):
            count += len(plain(block.content).split())
        elif isinstance(block, Items):
            count += sum(len(plain(item).split()) for item in block.items)
        elif isinstance(block, BlockQuote):
            count += sum(len(plain(run).split()) for run in block.paragraphs)
    return count


def planned(story: Story, edition: Edition) -> int:
    """Words it was meant to have: its own plan, else its kind's in the edition; 0 is none."""
    return story.words or edition.words.get(story.kind, 0)
