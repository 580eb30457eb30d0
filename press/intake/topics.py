"""What a chapter is about, guessed from its words: the editor decides."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Topic -> beginnings of words that speak of it.
_SIGNS: Mapping[str, str] = {
    "arbeit": "arbeit(?:s|geber|nehmer)|beruf|beschäftig|unternehm|betrieb|ausbildung|jobcenter",
    "begegnung": "begegn|kennenlern|fest(?:e|es|s)?\\b|kochen|koch|nachbar|miteinander|treff",
    "beratung": "berat|sprechstunde|anlaufstelle|lots",
    "bildung": "bildung|schul|lern|unterricht|sprachkurs|kita|kinderg",
    "ehrenamt": "ehrenamt|freiwillig|engag|pate|helfer",
    "kommunikation": "kommunik|öffentlichkeit|presse|sprache|dolmetsch|übersetz|medien|flyer",
    "netzwerk": "netzwerk|kooperat|vernetz|arbeitskreis|arbeitsgruppe|partner",
    "sport": "sport|fußball|turnier|volleyball|schwimm|trainier",
    "steuerung": "steuer|strateg|konzept|monitoring|planung|stabsstelle|leitbild",
    "teilhabe": "teilhab|teilnehm|beteilig|zugang|barriere",
}
_PATTERNS = {topic: re.compile(rf"\b\w*(?:{signs})", re.IGNORECASE)
             for topic, signs in _SIGNS.items()}  # fmt: skip
#: A topic is named if so many words speak of it.
_ENOUGH = 2


def guess(text: str) -> list[str]:
    """One to three topics, the likeliest first."""
    counts = {topic: len(pattern.findall(text)) for topic, pattern in _PATTERNS.items()}
    ranked = sorted(counts, key=lambda topic: (-counts[topic], topic))
    likely = [topic for topic in ranked[:3] if counts[topic] >= _ENOUGH]
    return likely or ["teilhabe"]
