"""Numbers: thousands, decimals, per cent and spans in the forms that German print has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import Prose, Reading
from press.codes import finding
from press.findings import Finding

#: Words after which a number counts something, and is no year, postcode or telephone.
_COUNTING = (
    "rund|etwa|knapp|über|fast|gut|circa|als|insgesamt|zusammen|sind|waren|leben|lebten"
    "|kamen|kommen|von|auf|mit"
)
_BARE = re.compile(rf"(?i:\b(?:{_COUNTING})) (?P<number>[2-9]\d{{3}}|\d{{5,7}})(?= [^\W\d_]{{3}})")
_GAPPED = re.compile(
    rf"(?i:\b(?:{_COUNTING})) (?P<number>[1-9]\d{{0,2}}(?: \d{{3}})+)(?= [^\W\d_]{{3}})"
)
_POINT = re.compile(
    r"(?<![\d.,])(?P<number>\d+\.\d{1,2})"
    r"(?= ?(?:%|€)| (?:Prozent|Euro|Mio\.|Mrd\.|Millionen|Milliarden|Kilometer|km|kg)\b)"
)
_YEARS = re.compile(r"(?<![\w–])(?P<from>(?:19|20)\d\d) – (?P<to>(?:19|20)\d\d)(?![\w–])")
_SIGN = re.compile(r"(?<![\w.,])\d[\d.,–]* %")
_WORD = re.compile(r"(?<![\w.,])(?P<number>\d[\d.,–]*) Prozent\b")


def thousands(reading: Reading) -> Iterator[Finding]:
    """`12500 Menschen`, `12 500 Menschen`: the point makes it readable."""
    for prose in reading.numeric:
        for pattern in (_BARE, _GAPPED):
            for match in pattern.finditer(prose.text):
                number = match["number"]
                year = pattern is _BARE and len(number) == 4 and number < "2100"
                if not year:
                    right = f"{int(number.replace(' ', '')):,}".replace(",", ".")
                    at = prose.at(match.start("number"))
                    yield finding("language/thousands", at, found=number, right=right)


def decimal(reading: Reading) -> Iterator[Finding]:
    """`3.5 Millionen`: German writes a comma."""
    for prose in reading.numeric:
        for match in _POINT.finditer(prose.text):
            number = match["number"]
            at, right = prose.at(match.start()), number.replace(".", ",")
            yield finding("language/decimal", at, found=number, right=right)


def span(reading: Reading) -> Iterator[Finding]:
    """`2015 – 2017`: from year to year there are no blanks."""
    for prose in reading.numeric:
        for match in _YEARS.finditer(prose.text):
            at, right = prose.at(match.start()), f"{match['from']}–{match['to']}"
            yield finding("language/span", at, found=match[0], right=right)


def percent(reading: Reading) -> Iterator[Finding]:
    """`%` here and `Prozent` there; alternative texts are read out and may differ."""
    texts = [prose for prose in reading.numeric if prose.passage.field != "alt"]
    signs = [(prose, match) for prose in texts for match in _SIGN.finditer(prose.text)]
    words = [(prose, match) for prose in texts for match in _WORD.finditer(prose.text)]
    if not signs or not words:
        return
    rarer, usual = (words, "%") if len(signs) >= len(words) else (signs, "Prozent")
    for prose, match in rarer:
        yield _percent(prose, match, usual, max(len(signs), len(words)))


def _percent(prose: Prose, match: re.Match[str], usual: str, count: int) -> Finding:
    number = match[0].removesuffix("%").removesuffix("Prozent").strip()
    return finding(
        "language/percent",
        prose.at(match.start()),
        found=match[0],
        right=f"{number} {usual}",
        usual=usual,
        count=count,
    )
