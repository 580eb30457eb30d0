"""The overview of an edition as a table, and the same for programs."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from press.findings import Severity
from press.layout.standing import grouped, lacking, say, state_of
from press.model.standing import PictureStanding, Standing, StoryStanding
from press.terminal.words import Tongue

_STATES = {"approved": "green", "in review": "yellow", "draft": "", "unreadable": "bold red"}
_MARKS = (
    (Severity.ERROR, "✗", "bold red"),
    (Severity.WARNING, "!", "yellow"),
    (Severity.NOTE, "·", "cyan"),
)


def table(standing: Standing, tongue: Tongue) -> RenderableType:
    """One line a story; below it what was counted."""
    language = tongue.language
    rows = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    rows.add_column("")
    rows.add_column(say("story", language), no_wrap=True)
    rows.add_column(say("who", language))
    rows.add_column(say("state", language), no_wrap=True)
    rows.add_column(say("words", language), justify="right", no_wrap=True)
    rows.add_column(say("pictures", language))
    rows.add_column(say("findings", language), no_wrap=True)
    rows.add_column(say("pages", language), no_wrap=True)
    for story in standing.stories:
        state = state_of(story)
        rows.add_row(
            Text(story.number, "dim"),
            story.sketch.id,
            story.sketch.narrator or "–",
            Text(say(state, language), _STATES[state]),
            _words(story, tongue),
            _pictures(story, tongue),
            _counted(story),
            story.pages or "–",
        )
    return Group(rows, Text(), *_foot(standing, tongue))


def _words(story: StoryStanding, tongue: Tongue) -> Text:
    if story.words is None:
        return Text("–")
    text = Text(grouped(story.words, tongue.language))
    if story.planned:
        text.append(f"/{grouped(story.planned, tongue.language)}", "dim")
    return text


def _pictures(story: StoryStanding, tongue: Tongue) -> Text:
    faults = [
        f"{words} ({picture.id})" if len(story.pictures) > 1 else words
        for picture in story.pictures
        for words in lacking(picture, tongue.language)
    ]
    if faults:
        return Text(", ".join(faults), "red")
    return Text(str(len(story.pictures) or "–"))


def _counted(story: StoryStanding) -> Text:
    text = Text()
    for severity, mark, style in _MARKS:
        if number := story.count(severity):
            text.append(f"{' ' if text else ''}{number}{mark}", style)
    return text or Text("–")


def _foot(standing: Standing, tongue: Tongue) -> list[Text]:
    language = tongue.language
    lines = [
        Text(say("built", language, file=standing.built), "dim")
        if standing.built
        else Text(say("no-build", language), "dim")
    ]
    judged = "pages-judged" if standing.pages_judged else "pages-unjudged"
    return [*lines, Text(say(judged, language), "dim")]


def as_record(standing: Standing) -> dict[str, Any]:
    """What `status` adds to the record; what was found stands in its `findings`."""
    return {
        "edition": standing.edition,
        "stories": [_story(story) for story in standing.stories],
        "built": standing.built or None,
        "pages": standing.pages or None,
        "pages_judged": standing.pages_judged,
    }


def _story(story: StoryStanding) -> dict[str, Any]:
    sketch = story.sketch
    return {
        "id": sketch.id,
        "path": sketch.path,
        "number": story.number or None,
        "kind": sketch.kind or None,
        "name": story.name,
        "title": sketch.title or None,
        "narrator": sketch.narrator or None,
        "readable": story.readable,
        "status": sketch.status or None,
        "words": story.words,
        "planned": story.planned or None,
        "pictures": [_picture(picture) for picture in story.pictures],
        "open": {weight.name.lower(): story.count(weight) for weight, _, _ in _MARKS},
        "pages": story.pages or None,
    }


def _picture(picture: PictureStanding) -> dict[str, Any]:
    return {
        "id": picture.id,
        "place": picture.place,
        "release": picture.release,
        "ppi": None if picture.ppi is None else round(picture.ppi),
        "faults": list(picture.faults),
    }
