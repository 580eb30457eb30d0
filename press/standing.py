"""How each story of an edition stands: what the file says, its pictures, what was found.

Shared by two conductors, `press.overview` and `press.correction`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from press.errors import LayoutError, UsageError
from press.findings import Finding, Report
from press.layout import printers
from press.layout.frames import Frame, frames, resolution
from press.layout.views import frame_of
from press.model.blocks import Figure
from press.model.edition import Edition
from press.model.lengths import planned, words
from press.model.photo import Photo
from press.model.rendering import PageRecord
from press.model.standing import PicturePlace, PictureStanding, Sketch, StoryStanding
from press.model.story import Story
from press.pipeline import page_map
from press.sources.files import Project
from press.sources.gaps import MARK
from press.sources.library import Gathered
from press.sources.sketches import numbers, sketches


@dataclass(frozen=True, slots=True)
class _Shop:
    """What decides whether a picture has enough pixels."""

    frames: Mapping[str, Frame]
    least: float


def standings(
    root: Path, name: str, gathered: Gathered, report: Report, pages: Sequence[PageRecord]
) -> tuple[tuple[StoryStanding, ...], Report]:
    """Every story of the edition `name` in running order, then those that stand in none.

    `pages` are those of the last build, none without one. The report is `report` with what
    is wrong with frames or print shop; each story has its own share of it.
    """
    shop, broken = _shop(root, gathered.edition)
    report += broken
    return tuple(_stories(root, name, gathered, shop, report, pages)), report


def photos_of(story: Story) -> dict[str, Photo]:
    """The pictures that a story could pick, by id; with those whose file is still missing."""
    figures = (block.photo for block in story.body if isinstance(block, Figure))
    return {p.id: p for p in (story.motif, story.portrait, *figures) if p is not None}


def _shop(root: Path, edition: Edition | None) -> tuple[_Shop, Report]:
    """Frames and the resolution that the edition's print shop asks for."""
    try:
        printer = printers.read(root, edition.printer if edition else printers.DEFAULT)
        return _Shop(frames(root), printer.ppi.warn), Report()
    except (LayoutError, UsageError) as error:
        return _Shop({}, 0), error.report


def _stories(
    root: Path,
    name: str,
    gathered: Gathered,
    shop: _Shop,
    report: Report,
    records: Sequence[PageRecord],
) -> Iterator[StoryStanding]:
    edition, pages = gathered.edition, page_map(records)
    entries = edition.order if edition else ()
    order = [inner.story for entry in entries for inner in (entry, *entry.stories)]
    drawn = sketches(Project(root), name, order)
    known = gathered.library.photos if gathered.library else {}
    counties = {c.id: c.name for c in gathered.library.counties} if gathered.library else {}
    numbered = numbers(edition, drawn, counties) if edition else {}
    on_page = {record.number: record.stories for record in records}
    for sketch in drawn:
        story = gathered.stories.get(sketch.id)
        mine = _mine(sketch, on_page)
        found = tuple(f for f in report if mine(f))
        photos = {**known, **(photos_of(story) if story else {})}
        first, last = pages.get(sketch.id, ("", ""))
        yield StoryStanding(
            sketch=sketch,
            number=numbered.get(sketch.id, ""),
            name=counties.get(sketch.county or sketch.id, "") or sketch.title or sketch.id,
            readable=story is not None,
            words=words(_written(story)) if story else None,
            planned=planned(story, edition) if story and edition else 0,
            pictures=tuple(_pictures(sketch, photos, shop, found)),
            findings=found,
            pages=first if first == last else f"{first}–{last}",
        )


def _written(story: Story) -> Story:
    """The story without the places that are still to be written."""
    body = tuple(block for block in story.body if not any(MARK in text for text in block.texts))
    return replace(story, body=body)


def _mine(sketch: Sketch, on_page: Mapping[int, tuple[str, ...]]) -> Callable[[Finding], bool]:
    """Whether a finding is about a story: its file, its pictures, or a page of it alone."""
    ids = {name for _, name in sketch.pictures}

    def mine(found: Finding) -> bool:
        if found.origin is not None:
            path = PurePosixPath(found.origin.path)
            return str(path) == sketch.path or (path.parts[0] == "images" and path.stem in ids)
        return found.page is not None and on_page.get(found.page) == (sketch.id,)

    return mine


def _pictures(
    sketch: Sketch, photos: Mapping[str, Photo], shop: _Shop, found: Iterable[Finding]
) -> Iterator[PictureStanding]:
    bare = {str(f.values["picture"]) for f in found if f.code == "picture/no-credit"}
    for place, name in dict.fromkeys(sketch.pictures):
        yield _picture(place, name, photos.get(name), sketch.kind, shop, name in bare)


def _picture(
    place: PicturePlace, name: str, photo: Photo | None, kind: str, shop: _Shop, bare: bool
) -> PictureStanding:
    if photo is None:
        return PictureStanding(name, place, None, no_credit=bare)
    frame = shop.frames.get(frame_of(place, kind, photo))
    return PictureStanding(
        id=name,
        place=place,
        # Of a picture whose sidecar is missing, too, nothing is known.
        release=photo.release if photo.credit or not photo.missing else None,
        missing=photo.missing,
        no_credit=bare or not photo.credit,
        ppi=resolution(photo, frame) if frame else None,
        least=shop.least,
    )
