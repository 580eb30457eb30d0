"""`edition.yaml` of a brochure: the running order, and what cover and imprint tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press.intake.brochure.lines import Line
from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location
from press.sources.yamltext import written

_LABELS = re.compile(
    r"(?:Impressum|Herausgeber(?:\*?in(?:nen)?)?|Bearbeitung|Redaktion|Mitwirkende|Autor\*?innen|"
    r"Hinweise?|Gestaltung|Layout|Satz|Druck|Fotos?|Bildnachweise?|Copyright|Kontakt|Auflage|"
    r"Förder\w*|Titelbild|Lektorat|Text|Stand)\s*:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?P<street>[^,\d]+\d+\s?[a-z]?)\s*,\s*(?P<postcode>\d{5})\s+(?P<city>\S.*)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|net|eu|info)\b")
_YEAR = re.compile(r"\b(199\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of the running order; `stories` is None for what opens no part."""

    story: str
    stories: tuple[str, ...] | None = None


def edition(name: str, title: str, front: Sequence[Line], order: Sequence[Part]) -> str:
    """The file. What cannot be known from a text is marked."""
    texts = [line.bare for line in front if line.bare]
    years = [int(year) for year in _YEAR.findall("\n".join(texts))]
    year = int(name) if re.fullmatch(r"(?:19|20)\d\d", name) else max(years, default=2000)
    publisher = _publisher(texts)
    data: dict[str, Data] = {
        "id": name,
        "title": title or f"{MARK} Titel der Ausgabe",
        "series": {
            "title": f"{MARK} Titel der Reihe",
            "kind": f"{MARK} Art der Reihe, etwa Publikationsreihe",
            "volume": 1,
        },
        "programme": {
            "name": f"{MARK} Name des Programms",
            "short": f"{MARK} Kurzname des Programms",
        },
        "year": year,
        "date": f"{year}-01-01",
        "language": "de",
        "publisher": publisher,
        "imprint": list(_imprint(front)),
        "products": ["web", "draft"],
        "multiple": 4,
        "order": [_entry(part) for part in order],
        "waivers": [],
    }
    marks: dict[Location, str] = {
        ("series", "volume"): "Nummer des Bandes",
        ("date",): "Tag der Ausgabe",
    }
    if title:
        marks[("title",)] = "Titel prüfen"
    for field, value in publisher.items():
        if MARK not in str(value):
            marks[("publisher", field)] = "prüfen"
    return written(data, marks)


def _publisher(texts: Sequence[str]) -> dict[str, Data]:
    at = next((i for i, t in enumerate(texts) if t.casefold().startswith("herausgeber")), None)
    name = texts[at + 1] if at is not None and at + 1 < len(texts) else ""
    joined = "\n".join(texts)
    address = next((m for t in texts if (m := _ADDRESS.fullmatch(t))), None)
    email, web = _EMAIL.search(joined), _WEB.search(_EMAIL.sub("", joined))
    short = "".join(word[0] for word in re.findall(r"[A-ZÄÖÜ]\w+", name))
    return {
        "name": name[:200] or f"{MARK} wer herausgibt",
        "short": short or f"{MARK} Kurzname",
        "street": address["street"].strip() if address else f"{MARK} Straße",
        "postcode": address["postcode"] if address else "00000",
        "city": address["city"] if address else f"{MARK} Ort",
        "email": email[0] if email else "offen@example.org",
        "web": web[0] if web else "example.org",
    }


def _imprint(front: Sequence[Line]) -> Iterator[Data]:
    """Paragraphs of cover and imprint with their headings, line by line."""
    label = ""
    lines: list[str] = []
    page, blank, wrote = 0, True, False
    for line in (*front, None):
        text = line.bare if line else ""
        blank |= line is not None and line.page != page
        page = line.page if line else page
        heading = bool(text) and bool(_LABELS.fullmatch(text)) and blank
        if (line is None or heading) and (lines or label):
            wrote = True
            yield _block(label, lines)
            label, lines = "", []
        if heading:
            label = text.rstrip(": ")
        elif text:
            lines.append(text)
        blank = not text
    if not wrote:
        yield _block("", [])


def _block(label: str, lines: Sequence[str]) -> Data:
    told: list[Data] = [text[:1_400] for text in lines] or [f"{MARK} Angaben"]
    return {"label": label or f"{MARK} Überschrift", "lines": told}


def _entry(part: Part) -> Data:
    if part.stories is None:
        return part.story
    stories: dict[str, Data] = {"stories": list(part.stories)} if part.stories else {}
    return {"part": part.story, **stories}
