"""What the files of stories say of themselves, before anybody asks whether it is right.

For the editor's overview, which is needed most while something is wrong: a head that lacks
a field still has a title and a name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import PurePosixPath

from press.findings import Finding
from press.model.edition import Edition
from press.model.standing import PicturePlace, Sketch
from press.sources.files import Project
from press.sources.frontmatter import split
from press.sources.schema.fields import ID
from press.sources.schema.story import KINDS
from press.sources.yamlfile import Data, parse

#: A picture alone on its line, as `press.sources.blocks` reads it.
_FIGURE = re.compile(r"^!\[[^\]\n]*\]\(([^)\s]+)\)\s*$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_FIELDS: tuple[PicturePlace, ...] = ("motif", "portrait")


def sketches(project: Project, edition: str, order: Iterable[str]) -> tuple[Sketch, ...]:
    """A sketch of every story file: those of `order` first, then all others by name.

    A story of the order that has no file is there, too, illegible.
    """
    folder = f"sources/{edition}"
    names = [path.name for path in map(PurePosixPath, project.files(folder))]
    there = [name.removesuffix(".md") for name in names if name.endswith(".md")]
    known = [name for name in there if re.fullmatch(ID, name)]
    return tuple(_sketch(project, f"{folder}/{id_}.md") for id_ in dict.fromkeys((*order, *known)))


def _sketch(project: Project, path: str) -> Sketch:
    name = PurePosixPath(path).stem
    ignored: list[Finding] = []
    text = project.text(path, ignored)
    halves = split(text, path, ignored) if text is not None else None
    yaml = parse(halves.matter, path, ignored) if halves is not None else None
    if halves is None or yaml is None or not isinstance(yaml.data, dict):
        return Sketch(name, path)
    data = yaml.data
    return Sketch(
        id=name,
        path=path,
        legible=True,
        kind=_text(data.get("kind")),
        title=_text(data.get("title")),
        status=_text(data.get("status")) or "draft",
        narrator=_inside(data, "person", "name") or _inside(data, "signatories", "group"),
        county=_text(data.get("county")),
        pictures=tuple(_pictures(data, halves.body)),
    )


def _pictures(data: dict[str, Data], body: str) -> Iterator[tuple[PicturePlace, str]]:
    for field in _FIELDS:
        if name := _text(data.get(field)):
            yield field, name
    for match in _FIGURE.finditer(_FENCED.sub("", body)):
        yield "figure", match[1]


def _inside(data: dict[str, Data], field: str, name: str) -> str:
    inner = data.get(field)
    return _text(inner.get(name)) if isinstance(inner, dict) else ""


def _text(value: Data) -> str:
    """A plain value as text; lists and fields are none."""
    return "" if value is None or isinstance(value, list | dict | bool) else str(value).strip()


def numbers(edition: Edition, drawn: Iterable[Sketch], counties: Container[str]) -> dict[str, str]:
    """Story id -> its number in the running order, as `press.sources.plan` counts.

    `counties` are ids: what cannot be read and is called like a county counts as its chapter,
    so that the others keep their numbers.
    """
    chapters = {
        sketch.id
        for sketch in drawn
        if sketch.kind == "chapter"
        or (sketch.kind not in KINDS and (sketch.county or sketch.id) in counties)
    }
    told: dict[str, str] = {}
    part = 0
    for entry in edition.order:
        if not entry.part:
            continue
        part += 1
        told[entry.story] = str(part)
        inside = [item.story for item in entry.stories if item.story in chapters]
        told |= {story: f"{part}.{place}" for place, story in enumerate(inside, start=1)}
    return told
