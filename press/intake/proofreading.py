"""What was written, read as the build will read it, before it is put in its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from press.errors import SourcesError
from press.findings import Finding, Report
from press.intake.head import Home
from press.sources import editions as facts
from press.sources import library, photos, stories
from press.sources.files import Project
from press.sources.frontmatter import split
from press.sources.pictures import FORMATS, Pictures
from press.sources.plan import plan
from press.sources.typesetter import Typesetter
from press.sources.yamlfile import Data, parse

#: Files above the editions that a reading needs.
_SHARED = ("sources/counties.yaml", "sources/typography.yaml")


def homes(project: Project) -> tuple[Home, ...]:
    """Counties and cities in the order of their file. Raises SourcesError if it is broken."""
    found: list[Finding] = []
    setter = Typesetter(facts.typography(project, found), found)
    read = facts.counties(project, setter)
    if read is None:
        raise SourcesError(report=Report.of(found))
    return tuple(Home(c.id, c.name, c.short, c.office) for c in read[1])


def one(root: Path, staged: Path, edition: str, path: str) -> tuple[Finding, ...]:
    """What is to be said about one staged story and its pictures, in its edition."""
    _share(root, staged)
    found: list[Finding] = []
    project = Project(staged)
    setter = Typesetter(facts.typography(project, found), found)
    here = photos.read(project, edition, setter)
    # Pictures that the edition has already are none of this story's business.
    there = {
        PurePosixPath(file).stem
        for file in Project(root).files(f"images/{edition}")
        if PurePosixPath(file).suffix.lower() in FORMATS
    }
    pictures = Pictures(here.folder, here.photos, here.broken | there, here.promised)
    read = facts.counties(project, setter)
    counties = None if read is None else {county.id: county for county in read[1]}
    stories.read(path, stories.Surroundings(project, setter, pictures, counties))
    return tuple(Report.of(found))


def whole(root: Path, staged: Path, edition: str) -> tuple[Finding, ...]:
    """What is to be said about a staged edition."""
    _share(root, staged)
    try:
        read, report = library.read(staged, edition)
        _, more = plan(read)
    except SourcesError as error:
        return tuple(error.report)
    return tuple(report + more)


def front_matter(root: Path, path: str) -> Mapping[str, Data]:
    """The fields of a story that is already there; none if they cannot be read."""
    text = Project(root).text(path, [])
    halves = split(text, path, []) if text else None
    yaml = parse(halves.matter, path, []) if halves else None
    return yaml.data if yaml is not None and isinstance(yaml.data, dict) else {}


def ordered(root: Path, edition: str, story: str) -> bool:
    """True if the story stands in the running order of the edition."""
    path = f"sources/{edition}/edition.yaml"
    text = Project(root).text(path, [])
    yaml = parse(text, path, []) if text else None
    order = yaml.data.get("order") if yaml is not None and isinstance(yaml.data, dict) else None
    return story in set(_names(order))


def _names(order: Data) -> Iterator[str]:
    if isinstance(order, str):
        yield order
    elif isinstance(order, dict | list):
        for inner in order.values() if isinstance(order, dict) else order:
            yield from _names(inner)


def _share(root: Path, staged: Path) -> None:
    for name in _SHARED:
        source, target = root / name, staged / name
        if source.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
