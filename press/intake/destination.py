"""Where a manuscript goes: the chapter of a county, or a story that the edition has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from press.codes import finding
from press.codes.nearest import nearest
from press.errors import SourcesError, UsageError
from press.findings import Finding, Report
from press.intake.head import Home
from press.intake.masthead import Masthead
from press.sources import library, stories
from press.sources.files import Project
from press.sources.frontmatter import split
from press.sources.schema.fields import ID
from press.sources.validation import shown
from press.sources.yamlfile import parse

#: Kinds that nobody writes: what stands on their pages comes from other stories.
_MADE = ("register",)


@dataclass(frozen=True, slots=True)
class Destination:
    """What a manuscript becomes."""

    #: Id of the story.
    story: str
    #: The county of a chapter, or the head of a story that stays.
    about: Home | Masthead


def edition(root: Path, wanted: str) -> str:
    """The edition of this id, or the newest. Raises UsageError if there is no such one."""
    known = library.editions(Project(root))
    if not wanted:
        return library.newest(Project(root))
    if wanted not in known:
        raise UsageError(
            finding(
                "edition/unknown",
                edition=shown(wanted),
                nearest=nearest(wanted, known),
                known=", ".join(known) or "–",
            )
        )
    return wanted


def of_county(manuscript: str, county: str, homes: tuple[Home, ...]) -> Destination:
    """The chapter of a county. Raises UsageError if none is named, or one unknown."""
    if not county:
        names = ", ".join(home.id for home in homes)
        raise UsageError(finding("import/county-needed", name=manuscript, known=names))
    return Destination(county, _home(county, homes))


def of_story(root: Path, edition: str, story: str, homes: tuple[Home, ...]) -> Destination:
    """A story that the edition has.

    Raises UsageError for a story that is not there or that nobody writes, SourcesError if
    its head cannot be read.
    """
    known = _stories(root, edition)
    if story not in known:
        raise UsageError(
            finding(
                "import/story-unknown",
                story=shown(story),
                edition=edition,
                nearest=nearest(story, known),
                known=", ".join(known) or "–",
            )
        )
    head = _head(root, edition, story)
    if head.kind in _MADE:
        raise UsageError(finding("import/story-made", story=story, kind=head.kind))
    if head.kind == "chapter":
        return Destination(story, _home(str(head.data["county"]), homes))
    return Destination(story, head)


def _home(county: str, homes: tuple[Home, ...]) -> Home:
    for home in homes:
        if home.id == county:
            return home
    near = nearest(county, [home.id for home in homes])
    raise UsageError(finding("edition/county-unknown", county=shown(county), nearest=near))


def _stories(root: Path, edition: str) -> list[str]:
    paths = (PurePosixPath(path) for path in Project(root).files(f"sources/{edition}"))
    return [path.stem for path in paths if path.suffix == ".md" and re.fullmatch(ID, path.stem)]


def _head(root: Path, edition: str, story: str) -> Masthead:
    path = f"sources/{edition}/{story}.md"
    found: list[Finding] = []
    text = Project(root).text(path, found)
    halves = split(text, path, found) if text is not None else None
    yaml = parse(halves.matter, path, found, halves.matter_line) if halves else None
    read = stories.head(yaml, found) if yaml else None
    if halves is None or yaml is None or read is None or not isinstance(yaml.data, dict):
        raise SourcesError(report=Report.of(found))
    return Masthead(story, str(yaml.data["kind"]), halves.matter, yaml.data)
