"""Everything one edition is made of, read and checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import SourcesError
from press.findings import Finding, Origin, Report, Severity
from press.model.blocks import Figure
from press.model.book import Library
from press.model.edition import Edition, OrderEntry
from press.model.excerpt import Supplement
from press.model.story import Story
from press.sources import editions as facts
from press.sources import glossary, photos, stories, supplements
from press.sources.files import Project
from press.sources.schema.fields import ID
from press.sources.typesetter import Typesetter
from press.sources.validation import shown
from press.sources.waivers import useless, waive

#: What is wrong in an edition and still lets a draft be printed.
FOR_DRAFTS = frozenset({"picture/missing", "picture/release-missing", "text/open"})


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


@dataclass(frozen=True, slots=True)
class Gathered:
    """What could be read of an edition, whatever is wrong with it."""

    #: None when its file cannot be read.
    edition: Edition | None
    #: Without the stories that could not be read; None when edition or counties cannot be.
    library: Library | None
    #: Those that could be read, by id, also where there is no library.
    stories: Mapping[str, Story]
    #: With what the edition waives as notes.
    report: Report
    #: There is an error that not even a draft can do with.
    broken: bool


def read(root: Path, edition: str) -> tuple[Library, Report]:
    """All sources of one edition, with warnings and notes.

    Raises SourcesError with all findings together if one of them is an error, but for
    those of `FOR_DRAFTS`: they stay errors of the returned report (a missing photo says
    `missing`), so that a draft can be printed.
    """
    gathered = gather(root, edition)
    if gathered.broken or gathered.library is None:
        raise SourcesError(report=gathered.report)
    return gathered.library, gathered.report


def gather(root: Path, edition: str) -> Gathered:
    """All that can be read of the sources of one edition.

    Raises SourcesError only when there is no such edition.
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
    terms = glossary.read(project, edition, found)
    around = stories.Surroundings(project, setter, pictures, counties)
    paths = tuple(_story_files(project, edition, found))
    read_stories = {s.id: s for path in paths if (s := stories.read(path, around)) is not None}
    additions = supplements.read(edition, around)
    book = facts.edition(project, edition, setter, pictures)
    if book is not None:
        names = {name for path in paths if re.fullmatch(ID, name := PurePosixPath(path).stem)}
        found += _order_faults(book, names, read_stories)
        if not _stopping(found):
            used = set(_pictures_of(book, read_stories, additions))
            found += photos.unused(pictures, used)
            found += photos.run_out(pictures, used, book.date)
    found += _county_twice(read_stories)
    if book is not None and not _stopping(found):
        inside = _counties_of(book, read_stories)
        found += supplements.without_chapter(additions.values(), inside)
    report = Report.of(found if book is None else waive(found, book))
    broken = _stopping(report) or book is None or geography is None
    if broken and book is not None:
        report += Report.of(useless(report, book))
    library = None
    if book is not None and geography is not None:
        library = Library(
            edition=book,
            regions=geography[0],
            counties=geography[1],
            stories=MappingProxyType(read_stories),
            photos=MappingProxyType(dict(pictures.photos)),
            typography=setter.typography,
            supplements=MappingProxyType(additions),
            glossary=terms,
            passages=tuple(setter.passages),
        )
    return Gathered(book, library, MappingProxyType(read_stories), report, broken)


def _stopping(found: Iterable[Finding]) -> bool:
    """True if there is an error that not even a draft can do with."""
    return any(f.severity is Severity.ERROR and f.code not in FOR_DRAFTS for f in found)


def _story_files(project: Project, edition: str, found: list[Finding]) -> Iterator[str]:
    folder = f"sources/{edition}"
    for path in project.files(folder):
        name = PurePosixPath(path).name
        if name.endswith(".md"):
            yield path
        elif name not in ("edition.yaml", "auftrag.yaml", glossary.NAME):
            found.append(finding("sources/stray-file", Origin(path), name=name))
    for path in project.folders(folder):
        name = PurePosixPath(path).name
        if name == supplements.FOLDER:
            continue
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


def _counties_of(edition: Edition, stories: dict[str, Story]) -> set[str]:
    """Ids of the counties with a chapter in the running order."""
    ordered = (stories.get(entry.story) for entry in _entries(edition))
    return {story.county.id for story in ordered if story and story.county}


def _pictures_of(
    edition: Edition, stories: dict[str, Story], additions: dict[str, Supplement]
) -> Iterator[str]:
    if edition.cover_motif is not None:
        yield edition.cover_motif.id
    for story in stories.values():
        yield from (photo.id for photo in (story.motif, story.portrait) if photo is not None)
        yield from (block.photo.id for block in story.body if isinstance(block, Figure))
    yield from (addition.logo.id for addition in additions.values() if addition.logo is not None)
