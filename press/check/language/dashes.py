"""Hyphens that should be dashes, and hyphens with a blank too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import Reading
from press.codes import finding
from press.findings import Finding

#: After these a word may begin or end with a hyphen: `Kinder- und Jugendarbeit`.
_JOINING = r"(?:und|oder|bzw\.|sowie|wie|bis|als|aber|noch|statt|anstelle|beziehungsweise)"
_DAYS = "Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_SPAN = re.compile(
    rf"\b(?:{_DAYS})-(?:{_DAYS})\b(?![a-zäöüß-])|\b(?:{_MONTHS})-(?:{_MONTHS})\b(?!-)"
)
_MINUS = re.compile(r"(?<=[a-zäöüß(] )-\d[\d.,]*\d|(?<=[a-zäöüß(] )-\d")
_TORN = re.compile(rf"(?<![\w-])[A-ZÄÖÜ]?[a-zäöüß]{{2,}}- (?!{_JOINING}\b)[A-ZÄÖÜ]\w+")
_STUCK = re.compile(r"(?<![\w-])[A-ZÄÖÜ]?[a-zäöüß]+ -[a-zäöüßA-ZÄÖÜ]{2,}")
_ENDS_JOINING = re.compile(rf"{_JOINING} -")


def hyphen(reading: Reading) -> Iterator[Finding]:
    """From day to day or month to month, and below zero: `Mo-Fr`, `-5 Grad`."""
    for prose in reading.prose:
        for match in _SPAN.finditer(prose.text):
            at, right = prose.at(match.start()), match[0].replace("-", "–")
            yield finding("language/hyphen", at, found=match[0], right=right)
        for match in _MINUS.finditer(prose.text):
            at, right = prose.at(match.start()), match[0].replace("-", "−")
            yield finding("language/hyphen", at, found=match[0], right=right)


def blank(reading: Reading) -> Iterator[Finding]:
    """A blank on one side of a hyphen: `Integrations- Arbeit`, `Vereine -Verbände`."""
    for prose in reading.prose:
        for pattern in (_TORN, _STUCK):
            for match in pattern.finditer(prose.text):
                if not _ENDS_JOINING.match(match[0]):
                    at = prose.at(match.start())
                    yield finding("language/hyphen-space", at, found=match[0])
