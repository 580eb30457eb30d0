"""A new edition begun: the calls in order.

old edition read ─► successor ─► images/<edition>/ and sources/<edition>/, or nothing
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from press.codes import finding
from press.codes.nearest import nearest
from press.deliver.folders import place
from press.errors import UsageError
from press.sources import library
from press.sources.files import Project
from press.sources.gaps import gaps
from press.sources.schema.fields import ID
from press.sources.successor import successor
from press.sources.validation import shown

#: Longest id, characters; it becomes part of file names.
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Begun:
    """An edition that is there now, to be filled in."""

    edition: str
    #: The edition that it was made after.
    after: str
    #: POSIX paths below the root, sorted.
    files: tuple[str, ...]
    #: How many places are open in them.
    open: int


def begin(root: Path, name: str, after: str = "") -> Begun:
    """Make the folders of the edition `name` after the edition `after` (else the newest).

    Raises `UsageError` for a name that is taken or unusable and for an unknown edition,
    `SourcesError` when the old edition cannot be read, `DeliveryError` when the folders
    cannot be made. The old edition is not touched.
    """
    project = Project(root)
    _refuse(project, name)
    known = library.editions(project)
    if after and after not in known:
        near, there = nearest(after, known), ", ".join(known) or "–"
        raise UsageError(
            finding("edition/unknown", edition=shown(after), nearest=near, known=there)
        )
    old, _ = library.read(root, after or library.newest(project))
    files = successor(project, old, name)
    place(root, (f"images/{name}", f"sources/{name}"), files)
    texts = ((path, content) for path, content in files.items() if path.endswith((".md", ".yaml")))
    number = sum(1 for path, content in texts for _ in gaps(content.decode(), path))
    return Begun(name, old.edition.id, tuple(sorted(files)), number)


def _refuse(project: Project, name: str) -> None:
    if not re.fullmatch(ID, name) or len(name) > LONGEST:
        raise UsageError(finding("desk/edition-name", edition=shown(name)))
    for path in (f"sources/{name}", f"images/{name}"):
        if project.holds(path):
            raise UsageError(finding("desk/edition-exists", path=path))
