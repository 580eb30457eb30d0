"""The overview of an edition as one HTML page, and its words, which the terminal uses, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from press.codes import REGISTER
from press.codes.register import Language, Words
from press.findings import Finding, Severity
from press.layout.templates import fill
from press.model.standing import PictureStanding, Standing, StoryStanding

TEMPLATE = "report/status.html"

#: Every word of the overview.
WORDS = {
    "kicker": Words("Stand der Ausgabe", "Standing of the edition"),
    "untitled": Words("Ausgabe {edition}", "Edition {edition}"),
    "story": Words("Beitrag", "Story"),
    "who": Words("Wer erzählt", "Who tells"),
    "state": Words("Stand", "State"),
    "words": Words("Wörter", "Words"),
    "pictures": Words("Bilder", "Pictures"),
    "findings": Words("Befunde", "Findings"),
    "pages": Words("Seiten", "Pages"),
    "stories-count": Words("{n} Beiträge", "{n} stories"),
    "words-count": Words("{n} Wörter", "{n} words"),
    "planned-count": Words(
        "{n} von {planned} in Beiträgen mit Plan", "{n} of {planned} in stories with a plan"
    ),
    "pictures-count": Words("{n} Bilder", "{n} pictures"),
    "lacking-count": Words("{n} mit Mängeln", "{n} lacking something"),
    "complete": Words("alle vollständig", "all complete"),
    "findings-count": Words("{n} Befunde", "{n} findings"),
    "pages-count": Words("{n} Seiten", "{n} pages"),
    "no-build": Words("noch nicht gebaut", "not built yet"),
    "built": Words("letzter Bau: {file}", "last build: {file}"),
    "pages-judged": Words(
        "Die Befunde schließen die fertigen Seiten ein; seit dem Bau hat sich nichts geändert.",
        "The findings include those of finished pages; nothing has changed since they were set.",
    ),
    "pages-unjudged": Words(
        "Die Befunde sind die der Quellen. Was erst auf Seiten auffällt, sagt der nächste Bau.",
        "The findings are those of the sources. What only pages show, the next build will tell.",
    ),
    "draft": Words("Entwurf", "draft"),
    "in review": Words("in Durchsicht", "in review"),
    "approved": Words("freigegeben", "approved"),
    "unreadable": Words("nicht lesbar", "unreadable"),
    "missing": Words("fehlt", "missing"),
    "release": Words("Freigabe fehlt", "no release"),
    "credit": Words("Nachweis fehlt", "no credit"),
    "facts": Words("Angaben fehlerhaft", "facts faulty"),
    "coarse": Words("nur {ppi} ppi", "{ppi} ppi only"),
    "none": Words("keine", "none"),
    "error": Words("Fehler", "Error"),
    "warning": Words("Warnung", "Warning"),
    "note": Words("Hinweis", "Note"),
    "errors": Words("{n} Fehler", "errors: {n}"),
    "warnings": Words("{n} Warnungen", "warnings: {n}"),
    "notes": Words("{n} Hinweise", "notes: {n}"),
    "open": Words("Was offen ist", "What is open"),
    "nothing-open": Words("Nichts.", "Nothing."),
    "others": Words("Die Ausgabe als Ganzes", "The edition as a whole"),
    "page": Words("S. {n}", "p. {n}"),
    "more": Words("und {n} weitere", "and {n} more"),
}
#: State as counted: what the front matter may say, and what is neither.
STATES = ("approved", "in review", "draft", "unreadable")
#: So many findings of a story are told; the terminal tells all.
TOLD = 40
_WEIGHTS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the page prints it."""

    css: str
    weight: str
    place: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Row:
    """A story as the page prints it."""

    story: StoryStanding
    state: str
    #: What its pictures lack: `jena-motiv: Freigabe fehlt`.
    lacking: tuple[str, ...]
    #: How far the text is, %; at most 100, and -1 without a plan.
    share: int
    counts: tuple[tuple[str, str, int], ...]
    told: tuple[Told, ...]
    more: int


def say(key: str, language: Language, **values: str | int) -> str:
    """A phrase of the overview."""
    return WORDS[key].in_(language).format_map(values)


def state_of(story: StoryStanding) -> str:
    """Key of its state among `STATES`."""
    status = story.sketch.status
    return status if story.readable and status in STATES else "unreadable"


def lacking(picture: PictureStanding, language: Language) -> tuple[str, ...]:
    """What a picture lacks, in words."""
    ppi = round(picture.ppi or 0)
    return tuple(say(fault, language, ppi=ppi) for fault in picture.faults)


def standing_page(root: Path, standing: Standing, language: Language) -> bytes:
    """The page, UTF-8; it needs nothing beside it. Raises `LayoutError` as all templates do."""
    rows = tuple(_row(story, language) for story in standing.stories)
    states = Counter(row.state for row in rows)
    everything = [f for story in standing.stories for f in story.findings] + [*standing.others]
    pictures = [p for story in standing.stories for p in story.pictures]
    html = fill(
        root,
        TEMPLATE,
        {
            "language": language,
            "standing": standing,
            "t": {key: words.in_(language) for key, words in WORDS.items()},
            "rows": rows,
            "states": [(state, states[state]) for state in STATES if states[state]],
            "words": sum(s.words or 0 for s in standing.stories),
            "toward": sum(s.words or 0 for s in standing.stories if s.planned),
            "planned": sum(s.planned for s in standing.stories),
            "pictures": len(pictures),
            "faulty": sum(bool(p.faults) for p in pictures),
            "counts": _counts(everything, language),
            "found": len(everything),
            "others": tuple(_told(f, language) for f in standing.others[:TOLD]),
            "others_more": max(0, len(standing.others) - TOLD),
            "grouped": lambda number: grouped(number, language),
        },
    )
    return html.encode()


def grouped(number: int, language: Language) -> str:
    """`10.432`; in English `10,432`."""
    text = f"{number:,}"
    return text.replace(",", ".") if language == "de" else text


def _row(story: StoryStanding, language: Language) -> Row:
    share = -1
    if story.planned and story.words is not None:
        share = min(100, round(100 * story.words / story.planned))
    return Row(
        story=story,
        state=state_of(story),
        lacking=tuple(
            f"{picture.id}: {', '.join(lacking(picture, language))}"
            for picture in story.pictures
            if picture.faults
        ),
        share=share,
        counts=_counts(story.findings, language),
        told=tuple(_told(f, language) for f in _worst_first(story.findings)[:TOLD]),
        more=max(0, len(story.findings) - TOLD),
    )


def _worst_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda found: -found.severity)


def _counts(findings: Iterable[Finding], language: Language) -> tuple[tuple[str, str, int], ...]:
    """Class, words and number of each weight that there is."""
    number = Counter(found.severity for found in findings)
    return tuple(
        (css, say(f"{css}s", language, n=number[weight]), number[weight])
        for weight, css in _WEIGHTS.items()
        if number[weight]
    )


def _told(found: Finding, language: Language) -> Told:
    message, remedy = REGISTER[found.code].say(found, language)
    places = [str(found.origin)] if found.origin else []
    if found.page:
        places.append(say("page", language, n=found.page))
    css = _WEIGHTS[found.severity]
    return Told(css, say(css, language), ", ".join(places), message, remedy)
