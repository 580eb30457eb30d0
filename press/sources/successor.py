"""The files of an edition that follows another: its running order, with everything to fill in.

Taken over as they were typed: running order, publisher, programme, binding, glossary, the
heads of the stories, and the mark of the series on the cover. Pictures of stories are not:
they show last time's people. What has to be looked at again carries the mark of `gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from press.errors import SourcesError
from press.findings import Finding
from press.model.book import Library
from press.model.edition import Edition
from press.model.lengths import planned
from press.model.photo import Photo
from press.sources import glossary, job
from press.sources.files import Project
from press.sources.frontmatter import split
from press.sources.gaps import MARK
from press.sources.skeletons import skeleton
from press.sources.yamlfile import Data, Location, Yaml, parse
from press.sources.yamltext import written

_YEAR = re.compile(r"(?:19|2[0-9])[0-9]{2}")
_JOB = """\
# Der Druckauftrag: was die Druckerei wissen muss und nicht aus der Ausgabe selbst folgt.
# null heißt „noch offen“ und steht so auch im Auftragsblatt; nichts wird erfunden.

version: 1

{contact}
# Seiten mit Umschlag. Die Übergabe hält an, wenn die Druckdatei eine andere Zahl hat.
pages: null
copies: null
reprint: null
deadline: null
deliveries: []

paper:
  body: {{name: null, weight: null, surface: null, volume: null, finish: null}}
  cover: {{name: null, weight: null, surface: null, volume: null, finish: null}}
seals: []
staples: null

# Freigabe erst eintragen, wenn der Softproof gelesen ist: {{name: …, date: "JJJJ-MM-TT"}}
approval: null
notes: []
"""


def successor(project: Project, old: Library, name: str) -> dict[str, bytes]:
    """Path below the root -> content of every file of the new edition `name`.

    `old` was read from this project; the same sources give the same bytes. Raises
    `SourcesError` when a file that `old` did not need (its job) cannot be read.
    """
    edition = old.edition
    files = {
        f"sources/{name}/edition.yaml": _edition(project, edition, name).encode(),
        f"sources/{name}/{job.FILE}": _job(project, edition).encode(),
    }
    words = f"sources/{edition.id}/{glossary.NAME}"
    if project.holds(words):
        files[f"sources/{name}/{glossary.NAME}"] = _text(project, words).encode()
    for story in _stories(edition):
        files[f"sources/{name}/{story}.md"] = _story(project, old, story).encode()
    if edition.cover_motif is not None:
        files |= _signet(project, edition.cover_motif, name)
    return files


def _edition(project: Project, old: Edition, name: str) -> str:
    path = f"sources/{old.id}/edition.yaml"
    data, _ = _yaml(_text(project, path), path)
    year = _year(old, name)
    data |= {"id": name, "year": year, "date": _same_day(old.date, year).isoformat()}
    data["waivers"] = []
    if isinstance(series := data["series"], dict):
        data["series"] = {**series, "volume": old.series.volume + 1}
    marks: dict[Location, str] = {
        ("title",): f"Titel prüfen; so hieß die Ausgabe {old.id}",
        ("series", "volume"): f"Band prüfen; gezählt von der Ausgabe {old.id} an",
        ("date",): "Tag der Ausgabe",
    }
    if "link" in data:
        marks["link",] = f"Adresse der neuen Ausgabe (Stand {old.id})"
    for place, block in enumerate(old.imprint):
        label = block.label.replace('"', "")
        marks["imprint", place] = f"Zeilen unter „{label}“ prüfen (Stand {old.id})"
    return written(data, marks)


def _year(old: Edition, name: str) -> int:
    """The year that the name begins with, else the next."""
    match = _YEAR.match(name)
    return int(match[0]) if match else old.year + 1


def _same_day(day: date, year: int) -> date:
    """A place for the new day; leap days have no other."""
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _job(project: Project, old: Edition) -> str:
    """The contact stays; what is ordered is asked anew."""
    path = f"sources/{old.id}/{job.FILE}"
    before = _yaml(_text(project, path), path)[0] if project.holds(path) else {}
    contact = before.get("contact") or dict.fromkeys(("person", "phone", "email", "invoice"))
    return _JOB.format(contact=written({"contact": contact}))


def _story(project: Project, old: Library, name: str) -> str:
    path = f"sources/{old.edition.id}/{name}.md"
    found: list[Finding] = []
    halves = split(_text(project, path), path, found)
    if halves is None:
        raise SourcesError(*found)
    matter, _ = _yaml(halves.matter, path)
    story = old.stories[name]
    words = planned(story, old.edition)
    return skeleton(matter, bare=not story.body, words=words, before=old.edition.id)


def _signet(project: Project, photo: Photo, name: str) -> Iterator[tuple[str, bytes]]:
    """The mark of the series with its facts; whether we still may print it is asked."""
    if photo.missing:
        return
    place = PurePosixPath(photo.path)
    found: list[Finding] = []
    picture = project.data(photo.path, found)
    if picture is None:
        raise SourcesError(*found)
    yield f"images/{name}/{place.name}", picture
    facts = _text(project, photo.origin.path)
    _, yaml = _yaml(facts, photo.origin.path)
    lines = facts.split("\n")
    row = (yaml.lines.get(("rights",)) or 1) - 1
    lines.insert(row, f"# {MARK} Gilt das Recht auch für die Ausgabe {name}?")
    yield f"images/{name}/{place.stem}.yaml", "\n".join(lines).encode()


def _stories(edition: Edition) -> Iterator[str]:
    for entry in edition.order:
        yield entry.story
        yield from (inner.story for inner in entry.stories)


def _text(project: Project, path: str) -> str:
    """A file as it was typed. Raises `SourcesError` when it cannot be read."""
    found: list[Finding] = []
    text = project.text(path, found)
    if text is None:
        raise SourcesError(*found)
    return text


def _yaml(text: str, path: str) -> tuple[dict[str, Data], Yaml]:
    """The fields of a YAML text. Raises `SourcesError` when there are none."""
    found: list[Finding] = []
    yaml = parse(text, path, found)
    if yaml is None or not isinstance(yaml.data, dict):
        raise SourcesError(*found)
    return dict(yaml.data), yaml
