"""How far an edition has come: a conductor that never gives up on what it finds.

gather ─► sketches ─► pictures in their frames ─┐
lay_out (or the errors that stopped it) ────────┼─► Standing ─► output/<edition>/status.html
last build's pages ─────────────────────────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from press import kept, pipeline
from press.codes.register import Language
from press.deliver import papers
from press.deliver.manifest import whole
from press.deliver.staging import OUTPUT
from press.errors import LayoutError, PressError, UsageError
from press.findings import Finding, Report
from press.layout import printers
from press.layout.frames import Frame, frames, resolution
from press.layout.standing import standing_page
from press.layout.views import frame_of
from press.model.blocks import Figure
from press.model.edition import Edition
from press.model.lengths import planned, words
from press.model.photo import Photo
from press.model.rendering import PageRecord
from press.model.standing import (
    PicturePlace,
    PictureStanding,
    Sketch,
    Standing,
    StoryStanding,
)
from press.model.story import Story
from press.order import Order, Progress
from press.pipeline import page_map
from press.publication import Publication
from press.sources import library
from press.sources.files import Project
from press.sources.gaps import MARK
from press.sources.library import Gathered
from press.sources.sketches import numbers, sketches

#: The overview as a page.
FILE = "status.html"


@dataclass(frozen=True, slots=True)
class _Shop:
    """What decides whether a picture has enough pixels."""

    frames: Mapping[str, Frame]
    least: float


def overview(order: Order, progress: Progress, language: Language) -> tuple[Standing, str]:
    """How far the edition is, and the path of the page that shows it.

    Raises `UsageError` for an unknown edition, `DeliveryError` when the page cannot be
    written; nothing that is wrong with the sources ends it.
    """
    progress("", "sources")
    name = pipeline.edition_id(order)
    gathered = library.gather(order.root, name)
    report, judged = _found(order, progress)
    last = whole(order.root / OUTPUT / name)
    pages = last.pages if last else ()
    shop, broken = _shop(order, gathered.edition)
    report += broken
    stories = tuple(_stories(order.root, name, gathered, shop, report, pages))
    told = {id(found) for story in stories for found in story.findings}
    standing = Standing(
        edition=name,
        title=gathered.edition.title if gathered.edition else "",
        stories=stories,
        others=tuple(f for f in report if id(f) not in told),
        built=f"{OUTPUT}/{name}/{last.name}" if last else "",
        pages=len(pages),
        pages_judged=judged,
    )
    progress("", "deliver")
    page = standing_page(order.root, standing, language)
    (path,) = papers.put(order.root, name, {FILE: page})
    return standing, path


def _found(order: Order, progress: Progress) -> tuple[Report, bool]:
    """All that `check` finds, with what is known of pages set from these very sources."""
    plainly = replace(order, products=(), excerpts=None, strict=False)
    try:
        laid = pipeline.lay_out(plainly, progress)
    except PressError as error:
        return error.report, False
    report, judged = laid.report, False
    for composition in laid.compositions:
        publication = Publication(order.root, laid.book, composition)
        made = kept.take(publication, kept.key(publication))
        if made is not None:
            judged = True
            report += pipeline.waived(made.rendered + made.checked, laid.edition)
    return pipeline.judged(report, laid.edition, complete=False), judged


def _shop(order: Order, edition: Edition | None) -> tuple[_Shop, Report]:
    """Frames and the resolution that the edition's print shop asks for."""
    try:
        printer = printers.read(
            order.root, edition.printer if edition is not None else printers.DEFAULT
        )
        return _Shop(frames(order.root), printer.ppi.warn), Report()
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
    numbered = numbers(edition, drawn) if edition else {}
    known = dict(gathered.library.photos) if gathered.library else {}
    counties = {c.id: c.name for c in gathered.library.counties} if gathered.library else {}
    on_page = {record.number: record.stories for record in records}
    for sketch in drawn:
        story = gathered.stories.get(sketch.id)
        mine = _mine(sketch, on_page)
        found = tuple(f for f in report if mine(f))
        first, last = pages.get(sketch.id, ("", ""))
        yield StoryStanding(
            sketch=sketch,
            number=numbered.get(sketch.id, ""),
            name=counties.get(sketch.county or sketch.id, "") or sketch.title or sketch.id,
            readable=story is not None,
            words=words(_written(story)) if story else None,
            planned=planned(story, edition) if story and edition else 0,
            pictures=tuple(_pictures(sketch, story, known, shop, found)),
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
    sketch: Sketch,
    story: Story | None,
    known: Mapping[str, Photo],
    shop: _Shop,
    found: Iterable[Finding],
) -> Iterator[PictureStanding]:
    photos = {**known, **_photos(story)}
    bare = {str(f.values["picture"]) for f in found if f.code == "picture/no-credit"}
    for place, name in dict.fromkeys(sketch.pictures):
        yield _picture(place, name, photos.get(name), sketch.kind, shop, name in bare)


def _photos(story: Story | None) -> dict[str, Photo]:
    """Those that the story could pick, with the ones whose file is still missing."""
    if story is None:
        return {}
    figures = (block.photo for block in story.body if isinstance(block, Figure))
    return {p.id: p for p in (story.motif, story.portrait, *figures) if p is not None}


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
