"""The whole road of a brochure: from one long text to an edition that builds as a draft.

text ─► lines, pages ─► contents ─► chapters ─► paragraphs ─► notes ─► blocks ─► stories
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from press.intake import person
from press.intake.arrival import Arrival, read_text
from press.intake.brochure import chapters, contents, lines
from press.intake.brochure.bodies import Desk, Story
from press.intake.brochure.edition import Part, edition
from press.intake.brochure.paragraphs import Builder
from press.intake.brochure.stories import Writer
from press.intake.head import Home
from press.intake.manuscript import NOWHERE, Aside, Passage, Place, Remark


@dataclass(frozen=True, slots=True)
class Brochure:
    """An edition made of a text, and everything that is to be told about it."""

    #: Path below the root -> content.
    files: Mapping[str, str]
    passages: tuple[Passage, ...]
    asides: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    #: Halves of words that the page had divided.
    joins: tuple[tuple[str, str], ...]
    #: A contents page was found.
    contents: bool


def convert(arrival: Arrival, name: str, homes: tuple[Home, ...]) -> Brochure:
    """Make the edition `name` of a text file. Raises SourcesError if it is no text."""
    text, sure = read_text(arrival)
    asides: list[Aside] = []
    remarks: list[Remark] = [] if sure else [Remark("encoding", NOWHERE, "", "unsure")]

    def tell(thing: Remark | Aside) -> None:
        if isinstance(thing, Remark):
            remarks.append(thing)
        elif thing.text:
            asides.append(thing)

    flow = lines.read(text)
    asides += flow.asides
    remarks += flow.remarks
    table = contents.read(flow.lines)
    subtitles: dict[str, str] = {}
    if table is not None:
        subtitles = contents.subtitles(table, flow.lines)
        rows = [line for line in flow.lines if line.number in table.lines and line.bare]
        asides += [Aside("contents", row.place(), row.bare) for row in rows]
        for entry in table.entries:
            said = f"{entry.number} {entry.title}".strip()
            remarks.append(
                Remark(
                    "contents-found", entry.line.place(), said, "sure" if entry.page else "likely"
                )
            )
    split = chapters.split(flow.lines, table, subtitles, homes)
    if not split.sections:
        split = chapters.one(flow.lines if table is None else split.outside)
    remarks += split.remarks
    words = person.spellings(line.bare for line in flow.lines)
    desk = Desk(name, Builder(flow.width, words, tell), tell)
    files, order = _stories(split.sections, Writer(desk))
    title = _title(flow.asides, split.outside)
    files[f"sources/{name}/edition.yaml"] = edition(name, title, split.outside, order)
    if split.outside:
        first = split.outside[0].place()
        remarks.append(Remark("imprint", first, f"{len(split.outside)} Zeilen", "unsure"))
    passages = tuple(_passages(text))
    return Brochure(
        files,
        passages,
        tuple(asides),
        tuple(remarks),
        tuple(desk.builder.joins),
        table is not None,
    )


def _passages(text: str) -> list[Passage]:
    rows = enumerate(text.replace("\f", "\n\x00").split("\n"), start=0)
    result: list[Passage] = []
    number = 0
    for _, row in rows:
        number += not row.startswith("\x00")
        if bare := row.lstrip("\x00").strip():
            result.append(Passage(Place(number, "", "line"), bare))
    return result


def _stories(
    sections: Sequence[chapters.Section], writer: Writer
) -> tuple[dict[str, str], list[Part]]:
    """All files, and the running order: chapters stand in the part of their number."""
    files: dict[str, str] = {}
    order: list[Part] = []
    with_chapters = {s.number.partition(".")[0] for s in sections if s.chapter}
    parts: dict[str, int] = {}
    for section in sections:
        part = section.number.partition(".")[0]
        if section.chapter and part not in parts:
            parts[part] = len(order)
            order.append(Part(_open(part, writer, files), ()))
        made = writer.write(section, opens=not section.chapter and part in with_chapters)
        for story in made:
            _put(story, writer.desk.edition, files)
        names = tuple(story.name for story in made)
        if section.chapter:
            held = order[parts[part]]
            order[parts[part]] = Part(held.story, (*(held.stories or ()), *names))
        elif section.number:
            parts[part] = len(order)
            order.append(Part(names[0], names[1:]))
        else:
            order += [Part(story) for story in names]
    return files, order


def _open(part: str, writer: Writer, files: dict[str, str]) -> str:
    """A part that the text does not open itself."""
    story = writer.missing_part(part)
    _put(story, writer.desk.edition, files)
    return story.name


def _put(story: Story, edition_name: str, files: dict[str, str]) -> None:
    files[f"sources/{edition_name}/{story.name}.md"] = story.text
    files |= story.sidecars


def _title(feet: Sequence[Aside], outside: Sequence[lines.Line]) -> str:
    """The title: what stands at the foot of the pages, or the longest line of the cover."""
    told = [aside.text.strip("0123456789 |–-") for aside in feet if aside.kind == "footer"]
    if told:
        return max(sorted(set(told)), key=told.count)
    cover = [line.bare for line in outside if line.page == outside[0].page and line.bare]
    return max(cover, key=len, default="")
