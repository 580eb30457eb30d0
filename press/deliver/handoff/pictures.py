"""The pictures of a book with the pages they stand on."""

from __future__ import annotations

from press.model.blocks import Figure
from press.model.book import Book
from press.model.handoff import Picture
from press.model.photo import Photo
from press.model.rendering import Rendering

#: Where the cover's motif stands.
_BACK = "back-cover"


def pictures(book: Book, rendering: Rendering) -> tuple[Picture, ...]:
    """Every picture once, in the order of the book."""
    photos: dict[str, Photo] = {}
    pages: dict[str, set[int]] = {}

    def stands(photo: Photo | None, on: set[int]) -> None:
        if photo is not None:
            photos.setdefault(photo.id, photo)
            pages.setdefault(photo.id, set()).update(on)

    stands(book.edition.cover_motif, set(_opening(rendering, _BACK)))
    for section in book.flat:
        story = section.story
        for photo in (story.motif, story.portrait):
            stands(photo, _opening(rendering, story.id))
        for block in story.body:
            if isinstance(block, Figure):
                placed = {
                    image.page
                    for image in rendering.geometry.images
                    if image.story == story.id and image.origin == block.origin
                }
                stands(block.photo, placed or _opening(rendering, story.id))
    return tuple(_picture(photo, pages[name]) for name, photo in photos.items())


def _opening(rendering: Rendering, story: str) -> set[int]:
    """The first page of a story, where its motif and portrait stand."""
    numbers = (page.number for page in rendering.pages if story in page.stories)
    first = next(numbers, None)
    return set() if first is None else {first}


def _picture(photo: Photo, pages: set[int]) -> Picture:
    return Picture(
        id=photo.id,
        file=photo.path,
        alt=photo.alt,
        credit=photo.credit,
        rights=photo.rights,
        release=photo.release,
        pages=tuple(sorted(pages)),
        origin=photo.origin,
        licence=photo.licence,
    )
