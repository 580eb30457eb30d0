"""Model values as the templates print them: every look-up done, every level known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from press.layout.pictures import Image
from press.model.blocks import KINDS, Block, Figure, Paragraph
from press.model.book import Book, Section
from press.model.inline import plain
from press.model.photo import Photo
from press.model.standing import PicturePlace
from press.model.story import Story

#: Colours of the numbered parts in turn; what stands outside a part takes the first.
PART_COLOURS = ("petrol", "red", "blue", "ochre")

#: Places a picture in a frame: photo, frame name -> what the template prints.
Placer = Callable[[Photo, str], Image]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block with the macro that prints it."""

    macro: str
    block: Block
    #: `side`, `column` or `full`.
    place: str
    #: `path:line`, for findings about the finished page.
    origin: str
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section ready to print."""

    story: Story
    number: str
    #: Heading level of its title, 2 or 3; its sub-headings are one deeper.
    level: int
    #: Colour family of the tokens.
    colour: str
    #: What stands in outline and running head.
    running: str
    outline: str
    #: Place in the thumb index, counted from 0.
    step: int
    motif: Image | None
    portrait: Image | None
    locator: Image | None
    #: The first facts of a chapter, for the side column of its first page.
    opening: BlockView | None
    blocks: tuple[BlockView, ...]
    #: Id at the end of a part, for its page range.
    end: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents; `end` is set for a part, which prints a page range."""

    number: str
    title: str
    subtitle: str
    target: str
    end: str
    level: int
    colour: str


def sections(book: Book, place: Placer, locators: dict[str, Image]) -> tuple[SectionView, ...]:
    """All top sections with their contents."""
    steps = {chapter.story.id: step for step, chapter in enumerate(book.chapters)}

    def view(section: Section, level: int, end: str) -> SectionView:
        story = section.story
        blocks = block_views(story.body, place)
        opening = next((b for b in blocks if b.macro == "facts"), None)
        if story.kind != "chapter":
            opening = None
        running = story.county.name if story.county else story.title
        own_end = f"end-{story.id}" if section.sections else ""
        last = len(section.sections) - 1
        return SectionView(
            story=story,
            number=section.number,
            level=level,
            colour=_colour(section),
            running=running,
            outline=f"{section.number} {running}".strip(),
            step=steps.get(story.id, 0),
            motif=_motif(story, place),
            portrait=place(story.portrait, "portrait") if story.portrait else None,
            locator=locators.get(story.county.id) if story.county else None,
            opening=opening,
            blocks=tuple(b for b in blocks if b is not opening),
            end=end,
            sections=tuple(
                view(inner, level + 1, own_end if i == last else "")
                for i, inner in enumerate(section.sections)
            ),
        )

    return tuple(view(section, 2, "") for section in book.sections)


def _colour(section: Section) -> str:
    if section.story.county:
        return section.story.county.region.colour
    if section.part.isdigit():
        return PART_COLOURS[(int(section.part) - 1) % len(PART_COLOURS)]
    return PART_COLOURS[0]


def _motif(story: Story, place: Placer) -> Image | None:
    if story.motif is None:
        return None
    return place(story.motif, frame_of("motif", story.kind, story.motif))


def frame_of(where: PicturePlace, kind: str, photo: Photo) -> str:
    """The frame that a picture of a story of this kind stands in."""
    if where == "portrait":
        return "portrait"
    if where == "motif":
        return "band" if kind in ("chapter", "voice") else "opener"
    return "upright" if photo.size[1] > photo.size[0] else "figure"


def block_views(blocks: tuple[Block, ...], place: Placer) -> tuple[BlockView, ...]:
    """The blocks of a text with their macros, places and pictures."""
    return tuple(_block(block, place) for block in blocks)


def photos_of(story: Story) -> Iterator[Photo]:
    """The pictures that a story shows."""
    yield from (photo for photo in (story.motif, story.portrait) if photo is not None)
    yield from (block.photo for block in story.body if isinstance(block, Figure))


def _block(block: Block, place: Placer) -> BlockView:
    image = None
    where = getattr(block, "place", "column")
    if isinstance(block, Figure):
        frame = frame_of("figure", "", block.photo)
        where = "side" if frame == "upright" else "column"
        image = place(block.photo, frame)
    return BlockView(KINDS[type(block)], block, where, str(block.origin), image)


def contents(views: tuple[SectionView, ...]) -> tuple[ContentsEntry, ...]:
    """What the contents page lists: every top section, and the chapters of the parts."""
    entries: list[ContentsEntry] = []
    for view in views:
        story = view.story
        entries.append(
            ContentsEntry(
                number=view.number,
                title=story.title,
                subtitle=story.kicker or (story.person.name if story.person else ""),
                target=story.id,
                end=f"end-{story.id}" if view.sections else "",
                level=1,
                colour=view.colour,
            )
        )
        entries.extend(
            ContentsEntry(
                number=inner.number,
                title=inner.running,
                subtitle=inner.story.title,
                target=inner.story.id,
                end="",
                level=2,
                colour=inner.colour,
            )
            for inner in view.sections
            if inner.story.kind == "chapter"
        )
    return tuple(entries)


def lead(view: SectionView) -> str:
    """The bare text of the first paragraph, for metadata."""
    for block in view.story.body:
        if isinstance(block, Paragraph):
            return plain(block.content)
    return ""
