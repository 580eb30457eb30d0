"""One story file becomes one story."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding, Origin
from press.model.blocks import Block, Heading, Paragraph, Part
from press.model.county import County
from press.model.story import Kind, Person, Story, Work
from press.sources import blocks, figures
from press.sources.files import Project
from press.sources.frontmatter import split
from press.sources.gaps import gaps
from press.sources.pictures import Pictures
from press.sources.schema import story as schema
from press.sources.schema.fields import ID
from press.sources.typesetter import Field, Typesetter
from press.sources.validation import shown, validate
from press.sources.yamlfile import Yaml, parse

#: Kinds that may do without a text of their own.
WITHOUT_TEXT = frozenset({"opener", "number", "bibliography", "register"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a story may refer to."""

    project: Project
    setter: Typesetter
    pictures: Pictures
    #: None if the file of the counties cannot be read: then nothing is looked up.
    counties: Mapping[str, County] | None


def read(path: str, around: Surroundings) -> Story | None:
    """The story in this file, or None with findings."""
    found = around.setter.found
    name = PurePosixPath(path).name
    if not re.fullmatch(ID, name.removesuffix(".md")):
        found.append(finding("sources/file-name", Origin(path), name=name))
        return None
    text = around.project.text(path, found)
    found += gaps(text or "", path)
    halves = split(text, path, found) if text is not None else None
    if halves is None:
        return None
    yaml = parse(halves.matter, path, found, halves.matter_line)
    file = head(yaml, found) if yaml is not None else None
    before = len(found)
    body = blocks.read(halves.body, path, halves.body_line, around.setter, around.pictures)
    if file is None or yaml is None:
        return None
    kind: Kind = file.kind  # type: ignore[attr-defined]  # every kind of file has it
    if body or len(found) == before:
        _discipline(kind, body, Origin(path, halves.body_line), found)
    field = Field(yaml, around.setter)
    return Story(
        id=name.removesuffix(".md"),
        kind=kind,
        title=field.plain(file.title, "title"),
        status=file.status,
        words=file.words,
        body=body,
        origin=Origin(path, 1),
        **_particulars(file, field, around),
    )


def head(yaml: Yaml, found: list[Finding]) -> schema.StoryFile | None:
    """The front matter held against the schema of its kind, or None with findings."""
    if not isinstance(yaml.data, dict):
        found.append(finding("sources/no-fields", yaml.origin(()), actual=shown(yaml.data)))
        return None
    kind = yaml.data.get("kind")
    known = ", ".join(schema.KINDS)
    if "kind" not in yaml.data:
        found.append(finding("text/no-kind", yaml.origin(()), choices=known))
        return None
    if not isinstance(kind, str) or kind not in schema.KINDS:
        found.append(
            finding(
                "sources/not-choice",
                yaml.origin(("kind",)),
                field="kind",
                actual=shown(kind),
                nearest=nearest(str(kind), schema.KINDS),
                choices=known,
            )
        )
        return None
    return validate(schema.KINDS[kind], yaml, found)


def _discipline(kind: Kind, body: tuple[Block, ...], at: Origin, found: list[Finding]) -> None:
    """What every text of this kind needs."""
    if not body:
        if kind not in WITHOUT_TEXT:
            found.append(finding("text/empty", at))
        return
    if kind == "interview" and not any(isinstance(block, Heading) for block in body):
        found.append(finding("text/no-question", at))
    if kind == "chapter":
        running = [block for block in body if not isinstance(block, Part)]
        if not running or not isinstance(running[0], Paragraph):
            found.append(finding("text/no-lead", (running or body)[0].origin))


def _particulars(file: schema.StoryFile, field: Field, around: Surroundings) -> dict[str, Any]:
    """The fields that only some kinds have."""
    match file:
        case schema.ForewordFile(signatories=schema.SignatoriesFile() as signed):
            return {
                "signing_group": field.plain(signed.group, "signatories", "group"),
                "signatories": tuple(
                    field.plain(name, "signatories", "names", i)
                    for i, name in enumerate(signed.names)
                ),
            }
        case schema.VoiceFile():
            return {"person": _officer(file.person, field), **_pictures(file, field, around)}
        case schema.InterviewFile():
            roles = tuple(
                field.plain(role, "person", "roles", i) for i, role in enumerate(file.person.roles)
            )
            return {
                "kicker": field.plain(file.kicker, "kicker"),
                "person": Person(field.plain(file.person.name, "person", "name"), roles),
                **_pictures(file, field, around),
            }
        case schema.NumberFile():
            return {
                "value": field.plain(figures.printed(file.value), "value"),
                "label": field.plain(file.label, "label"),
            }
        case schema.ChapterFile():
            return {
                "county": _county(file.county, field, around),
                "person": _officer(file.person, field),
                "attached": field.plain(file.attached, "attached"),
                "focus": field.plain(file.focus, "focus"),
                "topics": tuple(file.topics),
                **_pictures(file, field, around),
            }
        case schema.OpenerFile() | schema.OutlookFile():
            return _pictures(file, field, around)
        case schema.BibliographyFile():
            return {"works": _works(file, field, around.setter.found)}
        case _:
            return {}


def _officer(person: schema.OfficePersonFile, field: Field) -> Person:
    return Person(
        field.plain(person.name, "person", "name"),
        (field.plain(person.role, "person", "role"),),
        field.plain(person.office, "person", "office"),
    )


def _pictures(file: schema.StoryFile, field: Field, around: Surroundings) -> dict[str, Any]:
    names = {name: value for name in ("motif", "portrait") if (value := getattr(file, name, ""))}
    found = around.setter.found
    return {
        name: around.pictures.pick(value, field.at(name), found) for name, value in names.items()
    }


def _county(name: str, field: Field, around: Surroundings) -> County | None:
    if around.counties is None:
        return None
    if name not in around.counties:
        around.setter.found.append(
            finding(
                "edition/county-unknown",
                field.at("county"),
                county=shown(name),
                nearest=nearest(name, around.counties),
            )
        )
    return around.counties.get(name)


def _works(file: schema.BibliographyFile, field: Field, found: list[Finding]) -> tuple[Work, ...]:
    seen: set[str] = set()
    works: list[Work] = []
    for i, entry in enumerate(file.entries):
        if entry.id in seen:
            found.append(finding("edition/key-twice", field.at("entries", i, "id"), key=entry.id))
        seen.add(entry.id)
        works.append(
            Work(
                id=entry.id,
                authors=tuple(
                    field.plain(author, "entries", i, "authors", n)
                    for n, author in enumerate(entry.authors)
                ),
                year=entry.year,
                title=field.plain(entry.title, "entries", i, "title"),
                editor=field.plain(entry.editor, "entries", i, "editor"),
                place=field.plain(entry.place, "entries", i, "place"),
                publisher=field.plain(entry.publisher, "entries", i, "publisher"),
                url=entry.url,
                origin=field.at("entries", i),
            )
        )
    return tuple(works)
