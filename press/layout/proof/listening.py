"""What is heard beside what is seen: a page for editors who cannot listen to every file."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from press.layout.colours import to_screen
from press.layout.files import read_text
from press.layout.handoff.access import CHECKS
from press.layout.templates import fill
from press.model.edition import Edition
from press.model.geometry import Area
from press.model.reading import Phrase, Reading, Role, Utterance
from press.model.sight import Sight

TEMPLATE = "proof/hoerprobe.html"
CSS = "layouts/proof/hoerprobe.css"
TOKENS = "layouts/css/tokens.css"

#: How a role is announced; `{n}` are the members of a group.
_ROLES: Mapping[Role, str] = {
    "H1": "Überschrift 1", "H2": "Überschrift 2", "H3": "Überschrift 3", "H4": "Überschrift 4",
    "H5": "Überschrift 5", "H6": "Überschrift 6", "P": "Absatz", "Note": "Fußnote",
    "Figure": "Grafik", "Caption": "Bildunterschrift", "L": "Liste", "LI": "Eintrag",
    "TOC": "Inhaltsverzeichnis", "TOCI": "Eintrag", "Table": "Tabelle", "TH": "Kopfzelle",
    "TD": "Zelle", "BlockQuote": "Zitat", "Aside": "Einschub",
}  # fmt: skip
_MEMBERS: Mapping[Role, str] = {"L": "Einträge", "TOC": "Einträge", "Table": "Zeilen"}
_LANGUAGES = {
    "de": "Deutsch", "en": "Englisch", "fr": "Französisch", "ar": "Arabisch", "fa": "Persisch",
    "uk": "Ukrainisch", "ru": "Russisch", "tr": "Türkisch", "ti": "Tigrinya", "vi": "Vietnamesisch",
    "es": "Spanisch", "it": "Italienisch", "pl": "Polnisch", "ro": "Rumänisch", "la": "Latein",
}  # fmt: skip
#: Deepest level of the headings that are listed at the top.
_LISTED = 3
#: Groups within groups are set in this far.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class _Bit:
    """Words that are spoken in one manner."""

    text: str
    css: str
    #: BCP 47, where it is not the language of the row.
    language: str
    #: What is said about them: the language, where a link leads, what is printed instead.
    tag: str
    #: A blank stands before them, and behind.
    led: bool
    spaced: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """An utterance as the page prints it."""

    css: str
    role: str
    level: int
    bits: tuple[_Bit, ...]
    heads: str = ""
    #: Number of a figure; 0 for all else.
    figure: int = 0
    alt: str = ""
    #: The figure cut out of its page, as an address.
    shown: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A figure on the picture of its page, % of its sides."""

    number: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Page:
    """A page and what begins on it."""

    number: int
    label: str
    picture: str
    width: int
    height: int
    marks: tuple[_Mark, ...]
    rows: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A heading, to go there."""

    text: str
    level: int
    page: int
    label: str


def listening_page(
    root: Path,
    edition: Edition,
    reading: Reading,
    sights: tuple[Sight, ...],
    figures: Mapping[int, bytes],
    file: str,
) -> bytes:
    """The page, UTF-8; it needs nothing beside it.

    `sights` are the file's pages, `figures` JPEGs of those figures that can be seen, by their
    place in `reading.figures`. Raises `LayoutError` when a file below `layouts/` is broken.
    """
    rows = _rows(reading, figures)
    html = fill(
        root,
        TEMPLATE,
        {
            "edition": edition,
            "reading": reading,
            "file": file,
            "language": _language(reading.language),
            "counts": _counts(reading),
            "bare": sum(not figure.alt for figure in reading.figures),
            "entries": tuple(_entries(reading)),
            "pages": tuple(
                _page(number, sight, reading, rows[number])
                for number, sight in enumerate(sights, start=1)
            ),
            "checks": CHECKS,
            "tokens": Markup(to_screen(root, read_text(root, TOKENS), TOKENS)),
            "css": Markup(to_screen(root, read_text(root, CSS), CSS)),
        },
    )
    return html.encode()


def _rows(reading: Reading, figures: Mapping[int, bytes]) -> Mapping[int, list[_Row]]:
    """Page -> its rows. What says nothing of its page goes with what came before."""
    rows: dict[int, list[_Row]] = {page: [] for page in range(len(reading.sizes) + 1)}
    page, figure = 1, 0
    for utterance in reading.utterances:
        page = utterance.page or page
        if utterance.role == "Figure":
            figure += 1
            rows[page].append(_figure(utterance, figure, figures.get(figure - 1, b"")))
        else:
            rows[page].append(_row(utterance, reading.language))
    return rows


def _figure(utterance: Utterance, number: int, jpeg: bytes) -> _Row:
    shown = _address(jpeg) if jpeg else ""
    level = min(utterance.level, _DEEPEST)
    return _Row("figure", _ROLES["Figure"], level, (), "", number, utterance.alt, shown)


def _row(utterance: Utterance, language: str) -> _Row:
    role = _ROLES[utterance.role]
    if utterance.items and utterance.role in _MEMBERS:
        role += f", {utterance.items} {_MEMBERS[utterance.role]}"
    css = "group" if utterance.opens else utterance.role.lower()
    if utterance.language and utterance.language != language:
        role += f" ({_language(utterance.language)})"
    return _Row(
        css,
        role,
        min(utterance.level, _DEEPEST),
        tuple(_bit(phrase, utterance.language) for phrase in utterance.phrases),
        heads=", ".join(filter(None, utterance.heads)),
    )


def _bit(phrase: Phrase, language: str) -> _Bit:
    css, tags = [], []
    foreign = phrase.language if phrase.language and phrase.language != language else ""
    if foreign:
        css.append("foreign")
        tags.append(_language(foreign))
    if phrase.role == "Link":
        css.append("link")
        tags.append(f"Link: {phrase.leads}" if phrase.leads else "Link")
    if phrase.role == "Reference":
        css.append("link")
        tags.append("Verweis")
    if phrase.printed:
        css.append("spoken")
        tags.append(f"gedruckt: {phrase.printed}")
    text = phrase.text
    tag = f"[{', '.join(tags)}]" if tags else ""
    led, spaced = text != text.lstrip(), text != text.rstrip()
    return _Bit(text.strip(), " ".join(css), foreign, tag, led, spaced)


def _page(number: int, sight: Sight, reading: Reading, rows: list[_Row]) -> _Page:
    size = reading.sizes[number - 1]
    marks = [
        _mark(place, figure.area, size)
        for place, figure in enumerate(reading.figures, start=1)
        if figure.area is not None and figure.page == number
    ]
    return _Page(
        number,
        reading.labels[number - 1],
        _address(sight.jpeg),
        sight.width,
        sight.height,
        tuple(marks),
        tuple(rows),
    )


def _mark(number: int, area: Area, size: tuple[float, float]) -> _Mark:
    """The part of a figure that lies on its page."""
    left, right = (100 * min(max(x / size[0], 0), 1) for x in (area.left, area.right))
    top, bottom = (100 * min(max(y / size[1], 0), 1) for y in (area.top, area.bottom))
    sides = (round(side, 2) for side in (left, top, right - left, bottom - top))
    return _Mark(number, *sides)


def _entries(reading: Reading) -> Iterator[_Entry]:
    for heading in reading.headings:
        if heading.heading <= _LISTED and heading.page:
            label = reading.labels[heading.page - 1]
            yield _Entry(heading.text, heading.heading, heading.page, label)


def _counts(reading: Reading) -> tuple[tuple[str, int], ...]:
    roles = Counter(utterance.role for utterance in reading.utterances)
    phrases = [(u, phrase) for u in reading.utterances for phrase in u.phrases]
    links = sum(phrase.role == "Link" for _, phrase in phrases)
    switches = sum(bool(p.language) and p.language != u.language for u, p in phrases)
    told = (
        ("Überschriften", len(reading.headings)),
        ("Grafiken", roles["Figure"]),
        ("Listen", roles["L"] + roles["TOC"]),
        ("Tabellen", roles["Table"]),
        ("Fußnoten", roles["Note"]),
        ("Links", links),
        ("Sprachwechsel", switches),
    )
    return tuple((name, number) for name, number in told if number)


def _language(tag: str) -> str:
    """`Englisch`; a language without a name here is told by its tag."""
    return _LANGUAGES.get(tag.partition("-")[0], tag)


def _address(jpeg: bytes) -> str:
    """A picture as an address that needs no file."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")
