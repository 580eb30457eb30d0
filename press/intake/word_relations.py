"""Where the parts of a Word file lead: to other parts, and outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, tostring

from press.codes import finding
from press.errors import SourcesError
from press.intake.archive import Archive
from press.intake.markup import attribute

_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relations:
    """What the ids in a part stand for."""

    #: Id -> name in the archive or address, and whether it lies outside.
    targets: Mapping[str, tuple[str, bool]]
    #: Name of the part that says so, and its XML, for mammoth; empty if there is none.
    member: str = ""
    xml: bytes = b""

    def inside(self, element: Element) -> Iterator[str]:
        """Parts that an element names by any of its attributes."""
        for key, value in element.attrib.items():
            target, external = self.targets.get(value, ("", True))
            if "relationships" in key and target and not external:
                yield target


def main_part(archive: Archive) -> str:
    """The part with the text, as the file's own list says. Raises SourcesError."""
    if "_rels/.rels" in archive.members:
        for relation in archive.xml("_rels/.rels"):
            if attribute(relation, "Type").endswith("/officeDocument"):
                target = attribute(relation, "Target").lstrip("/")
                if target in archive.members:
                    return target
    if _MAIN not in archive.members:
        raise SourcesError(finding("import/unreadable-document", name=archive.name, reason=_MAIN))
    return _MAIN


def of(archive: Archive, member: str) -> Relations:
    """The relations of a part; none if it has none."""
    pure = PurePosixPath(member)
    name = f"{pure.parent}/_rels/{pure.name}.rels"
    if name not in archive.members:
        return Relations({})
    targets: dict[str, tuple[str, bool]] = {}
    root = archive.xml(name)
    for relation in root:
        target = attribute(relation, "Target")
        external = attribute(relation, "TargetMode") == "External"
        if not external:
            target = _resolved(str(pure.parent), target)
        targets[attribute(relation, "Id")] = (target, external)
    return Relations(targets, name, bytes(tostring(root, "utf-8")))


def key_of(element: Element, name: str) -> str:
    """The full name of a relation attribute (`r:id`, not `w:id`), or empty."""
    for key in element.attrib:
        space, _, own = key.rpartition("}")
        if own == name and "relationships" in space.casefold():
            return key
    return ""


def _resolved(folder: str, target: str) -> str:
    """A target relative to its part, as a name in the archive."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps: list[str] = folder.split("/") if folder != "." else []
    for step in target.split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step not in (".", ".."):
            steps.append(step)
    return "/".join(steps)
