"""Everything one edition is made of, read and checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import SourcesError
from press.findings import Finding, Origin, Report, Severity
from press.model.blocks import Figure
from press.model.book import Library
from press.model.edition import Edition, OrderEntry
from press.model.story import Story
from press.sources import editions as facts
from press.sources import photos, stories
from press.sources.files import Project
from press.sources.schema.fields import ID
from press.sources.typesetter import Typesetter
from press.sources.validation import shown
from press.sources.waivers import useless, waive

#: What is wrong in an edition and still lets a draft be printed.
_FOR_DRAFTS = "picture/missing"


def editions(project: Project) -> tuple[str, ...]:
    """Names of the folders in `sources/` that hold an `edition.yaml`, sorted."""
    return tuple(
        PurePosixPath(folder).name
        for folder in project.folders("sources")
        if project.holds(f"{folder}/edition.yaml")
    )


def newest(project: Project) -> str:
    """The last edition. Raises SourcesError if there is none."""
    names = editions(project)
    if not names:
        raise SourcesError(finding("edition/none", Origin("sources")))
    return names[-1]


def read(root: Path, edition: str) -> tuple[Library, Report]:
    """All sources of one edition, with warnings and notes.

    Raises SourcesError with all findings together if one of them is an error, but for
    `picture/missing`: that stays an error of the returned report, and the photo says
    `missing`, so that a draft can be printed.
    """
    project = Project(root)
    known = editions(project)
    if not re.fullmatch(ID, edition) or edition not in known:
        raise SourcesError(
            finding(
                "edition/unknown",
                edition=shown(edition),
                nearest=nearest(edition, known),
                known=", ".join(known) or "–",
            )
        )
    found: list[Finding] = []
    setter = Typesetter(facts.typography(project, found), found)
    pictures = photos.read(project, edition, setter)
    geography = facts.counties(project, setter)
    counties = None if geography is None else {county.id: county for county in geography[1]}
    around = stories.Surroundings(project, setter, pictures, counties)
    paths = tuple(_story_files(project, edition, found))
    read_stories = {s.id: s for path in paths if (s := stories.read(path, around)) is not None}
    book = facts.edition(project, edition, setter, pictures)
    if book is not None:
        names = {name for path in paths if re.fullmatch(ID, name := PurePosixPath(path).stem)}
        found += _order_faults(book, names, read_stories)
        if not _stopping(found):
            found += photos.unused(pictures, set(_pictures_of(book, read_stories)))
    found += _county_twice(read_stories)
    report = Report.of(found if book is None else waive(found, book))
    if _stopping(report) or book is None or geography is None:
        about = [] if book is None else useless(report, book)
        raise SourcesError(report=report + Report.of(about))
    library = Library(
        edition=book,
        regions=geography[0],
        counties=geography[1],
        stories=MappingProxyType(read_stories),
        photos=MappingProxyType(dict(pictures.photos)),
        typography=setter.typography,
    )
    return library, report


def _stopping(found: Iterable[Finding]) -> bool:
    """True if there is an error that not even a draft can do with."""
    return any(f.severity is Severity.ERROR and f.code != _FOR_DRAFTS for f in found)


def _story_files(project: Project, edition: str, found: list[Finding]) -> Iterator[str]:
    folder = f"sources/{edition}"
    for path in project.files(folder):
        name = PurePosixPath(path).name
        if name.endswith(".md"):
            yield path
        elif name not in ("edition.yaml", "auftrag.yaml"):
            found.append(finding("sources/stray-file", Origin(path), name=name))
    for path in project.folders(folder):
        name = PurePosixPath(path).name
        found.append(finding("sources/stray-folder", Origin(path), name=name))


def _entries(edition: Edition) -> Iterator[OrderEntry]:
    for entry in edition.order:
        yield entry
        yield from entry.stories


def _order_faults(
    edition: Edition, files: set[str], stories: dict[str, Story]
) -> Iterator[Finding]:
    """Faults of the running order; stories that could not be read count as known."""
    first: dict[str, Origin] = {}
    for entry in _entries(edition):
        if entry.story in first:
            line = first[entry.story].line or 0
            yield finding("edition/story-twice", entry.origin, story=entry.story, first=line)
        elif entry.story not in files:
            yield finding(
                "edition/story-unknown",
                entry.origin,
                story=shown(entry.story),
                nearest=nearest(entry.story, files - first.keys()),
            )
        first.setdefault(entry.story, entry.origin)
    for entry in edition.order:
        story = stories.get(entry.story)
        if story is not None and story.kind == "chapter":
            yield finding("edition/chapter-outside-part", entry.origin, story=entry.story)
    for name in sorted(files - first.keys()):
        path = f"sources/{PurePosixPath(edition.origin.path).parent.name}/{name}.md"
        yield finding("edition/story-unordered", Origin(path), story=name)


def _county_twice(stories: dict[str, Story]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for story in stories.values():
        if story.county is None:
            continue
        if story.county.id in first:
            yield finding(
                "edition/county-twice",
                story.origin,
                county=story.county.name,
                first=first[story.county.id],
            )
        first.setdefault(story.county.id, story.id)


def _pictures_of(edition: Edition, stories: dict[str, Story]) -> Iterator[str]:
    if edition.cover_motif is not None:
        yield edition.cover_motif.id
    for story in stories.values():
        yield from (photo.id for photo in (story.motif, story.portrait) if photo is not None)
        yield from (block.photo.id for block in story.body if isinstance(block, Figure))
