"""`Begegnungen beim Fest (Foto: Landratsamt)`: caption and credit told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = r"(?:Fotos?|Bild(?:er|nachweis|quelle)?|Grafik|Abb\.|Abbildung|Quelle|Copyright|Photo)"
_BRACKET = re.compile(
    rf"[(\[]\s*(?P<label>{_LABEL}\s*[:/]\s*(?:©\s*)?|{_LABEL}\s*©\s*|©\s*)(?P<credit>[^()\[\]]*"
    r"(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\.?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:^|(?<=[.!?:;\s–-]))\s*(?P<label>(?:Fotos?|Bildnachweis|Bildquelle|Photo)\s*[:/©]\s*(?:©\s*)?|©\s*)"
    r"(?P<credit>[^()]{2,120})$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:Abb(?:ildung|\.)|Grafik|Bild|Tabelle|Diagramm)\s*\d+\s*[:.–-]")
#: A caption is a sentence or two.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands under a picture, in two parts; `dropped` are the words that printing adds."""

    text: str
    credit: str
    dropped: str


def read(text: str) -> Caption | None:
    """The caption in a paragraph, or None if it names nobody who made a picture."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return None
    match = _BRACKET.search(text)
    if match is not None and not text[match.end() :].strip():
        return _made(text, match)
    match = _TAIL.search(text)
    return _made(text, match) if match is not None else None


def labelled(text: str) -> bool:
    """True for `Abb. 3: …`, `Tabelle 1 – …`."""
    return len(text) <= LONGEST and _LABELLED.match(text) is not None


def unlabelled(text: str) -> tuple[str, str]:
    """`Tabelle 1: Wer kam` as `Tabelle 1:` and `Wer kam`."""
    match = _LABELLED.match(text)
    return (match[0], text[match.end() :].strip()) if match else ("", text)


def _made(text: str, match: re.Match[str]) -> Caption | None:
    credit = match["credit"].strip(" .;,")
    if not credit:
        return None
    said = text[: match.start()].rstrip(" –-")
    return Caption(said, credit, match["label"].strip())
