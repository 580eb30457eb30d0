"""What counties add to their excerpts: `sources/<edition>/excerpts/<county>.md`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding, Origin
from press.model.blocks import Block, BlockQuote, Figure, Heading, Items, Paragraph
from press.model.county import County
from press.model.excerpt import Supplement
from press.model.inline import CrossReference, Inlines, Note, Text, Whole, plain
from press.model.story import Person
from press.sources import blocks
from press.sources.frontmatter import split
from press.sources.schema.fields import ID
from press.sources.schema.supplement import SupplementFile
from press.sources.stories import Surroundings
from press.sources.typesetter import Field
from press.sources.validation import shown, validate
from press.sources.yamlfile import parse

#: Name of the folder in an edition's folder.
FOLDER = "excerpts"
#: Longest greeting, words: what stands on the last page beside contact and imprint.
GREETING_LIMIT = 140


def read(edition: str, around: Surroundings) -> dict[str, Supplement]:
    """County id -> supplement, in the order of the files' names, with findings."""
    if around.counties is None:
        return {}
    read_files = (_read(path, around) for path in _files(around, f"sources/{edition}/{FOLDER}"))
    return {supplement.county.id: supplement for supplement in read_files if supplement}


def without_chapter(
    supplements: Iterable[Supplement], chapters: Container[str]
) -> Iterator[Finding]:
    """Supplements of counties that are not in `chapters`, county ids of the edition."""
    for supplement in supplements:
        if supplement.county.id not in chapters:
            name = supplement.county.name
            yield finding("excerpt/supplement-idle", supplement.origin, county=name)


def _files(around: Surroundings, folder: str) -> Iterator[str]:
    found, project = around.setter.found, around.project
    for path in project.files(folder):
        name = PurePosixPath(path).name
        stem = name.removesuffix(".md")
        if stem == name:
            found.append(finding("sources/stray-file", Origin(path), name=name))
        elif not re.fullmatch(ID, stem):
            found.append(finding("sources/file-name", Origin(path), name=name))
        else:
            yield path
    for path in project.folders(folder):
        name = PurePosixPath(path).name
        found.append(finding("sources/stray-folder", Origin(path), name=name))


def _read(path: str, around: Surroundings) -> Supplement | None:
    found, project = around.setter.found, around.project
    county = _county(path, around)
    text = project.text(path, found)
    halves = split(text, path, found) if text is not None else None
    if halves is None:
        return None
    yaml = parse(halves.matter, path, found, halves.matter_line)
    file = validate(SupplementFile, yaml, found) if yaml is not None else None
    body = blocks.read(halves.body, path, halves.body_line, around.setter, around.pictures)
    if file is None or yaml is None or county is None:
        return None
    at = Origin(path, halves.body_line)
    if file.greeting is None and body:
        found.append(finding("excerpt/greeting-without-person", body[0].origin))
    elif file.greeting is not None and not halves.body.strip():
        found.append(finding("excerpt/greeting-without-text", at))
    found += _discipline(body, at)
    field = Field(yaml, around.setter)
    greeting = file.greeting
    return Supplement(
        county=county,
        contact=tuple(field.plain(line, "contact", i) for i, line in enumerate(file.contact)),
        title=field.plain(greeting.title, "greeting", "title") if greeting else "",
        person=_person(file, field),
        greeting=body,
        logo=around.pictures.pick(file.logo, field.at("logo"), found) if file.logo else None,
        origin=Origin(path, 1),
    )


def _county(path: str, around: Surroundings) -> County | None:
    counties = around.counties or {}
    name = PurePosixPath(path).stem
    if name not in counties:
        around.setter.found.append(
            finding(
                "edition/county-unknown",
                Origin(path),
                county=shown(name),
                nearest=nearest(name, counties),
            )
        )
    return counties.get(name)


def _person(file: SupplementFile, field: Field) -> Person | None:
    if file.greeting is None:
        return None
    way = ("greeting", "person")
    person = file.greeting.person
    roles = (field.plain(role, *way, "roles", i) for i, role in enumerate(person.roles))
    return Person(field.plain(person.name, *way, "name"), tuple(roles))


def _discipline(body: tuple[Block, ...], at: Origin) -> Iterator[Finding]:
    """A greeting is short and holds paragraphs and lists only."""
    words = 0
    for block in body:
        match block:
            case Paragraph():
                runs: tuple[Inlines, ...] = (block.content,)
            case Items():
                runs = block.items
            case _:
                sample = _MARKS.get(type(block), "```")
                yield finding("excerpt/greeting-content", block.origin, sample=sample)
                continue
        for run in runs:
            words += len(plain(run).split())
            yield from _strangers(run)
    if words > GREETING_LIMIT:
        yield finding("excerpt/greeting-too-long", at, words=words, limit=GREETING_LIMIT)


#: What has no place in a greeting, as an editor types it; all else is a fence.
_MARKS: dict[type[Block], str] = {Heading: "##", BlockQuote: ">", Figure: "![](…)"}


def _strangers(nodes: Inlines) -> Iterator[Finding]:
    """Notes and references, which count on the text of the chapters."""
    for node in nodes:
        if isinstance(node, Note):
            yield finding("excerpt/greeting-content", node.origin, sample=f"[^{node.key}]")
        elif isinstance(node, CrossReference):
            yield finding("excerpt/greeting-content", node.origin, sample=f"#{node.story}")
        elif not isinstance(node, Text | Whole):
            yield from _strangers(node.content)
