"""Some stories read anew, all else as it was: for the eye that waits for one chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from press.findings import Finding, Severity
from press.model.blocks import Figure
from press.model.book import Library
from press.model.photo import Photo
from press.model.story import Story
from press.sources import stories
from press.sources.files import Project
from press.sources.library import FOR_DRAFTS
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter
from press.sources.waivers import waive


def again(
    root: Path, library: Library, paths: Iterable[str]
) -> tuple[Library, list[Finding], frozenset[str]]:
    """The library with the stories in these files read anew, what was found in them, and the
    paths of those that cannot be read; their stories stay as they were.

    The files must be those of stories that the library has. What concerns the edition as a
    whole (an order, a county told twice) is not asked here.
    """
    read = dict(library.stories)
    passages = list(library.passages)
    told: list[Finding] = []
    broken: set[str] = set()
    folder = PurePosixPath(library.edition.origin.path).parent.name
    known = {photo.id: photo for photo in _photos(library)}
    pictures = Pictures(
        folder=f"images/{folder}",
        photos=MappingProxyType({**library.photos}),
        promised={name: photo for name, photo in known.items() if photo.missing and photo.alt},
    )
    counties = {county.id: county for county in library.counties}
    for path in sorted(paths):
        found: list[Finding] = []
        setter = Typesetter(library.typography, found)
        around = stories.Surroundings(Project(root), setter, pictures, counties)
        story = stories.read(path, around)
        found = waive(found, library.edition)
        told += found
        if story is None or any(
            f.severity is Severity.ERROR and f.code not in FOR_DRAFTS for f in found
        ):
            broken.add(path)
        else:
            read[story.id] = story
            passages = [passage for passage in passages if passage.origin.path != path]
            passages += setter.passages
    library = replace(library, stories=MappingProxyType(read), passages=tuple(passages))
    return library, told, frozenset(broken)


def _photos(library: Library) -> Iterator[Photo]:
    """All pictures that the stories show, those that are missing, too."""
    for story in library.stories.values():
        yield from _shown(story)


def _shown(story: Story) -> Iterator[Photo]:
    yield from (photo for photo in (story.motif, story.portrait) if photo is not None)
    yield from (block.photo for block in story.body if isinstance(block, Figure))
