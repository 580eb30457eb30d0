"""Abbreviations and units: the stop and the blank that belong to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from press.check.language.reading import Reading
from press.codes import finding
from press.findings import Finding

#: What is wrong -> how it is right, from the match.
_REPAIRS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # „oder Ähnliches“ is a noun
    (re.compile(r"(?<![\w.*])[ou]\. ?ä\."), lambda m: f"{m[0][0]}. Ä."),
    # i.d.F.: several parts set without blanks, and no part of the known ones
    (
        re.compile(r"(?<![\w.*])(?![ou]\.ä)[a-zäöü]\.(?:[A-Za-zÄÖÜäöü]{1,3}\.)+"),
        lambda m: m[0].replace(".", ". ").strip(),
    ),
    # z.B, z. B, d.h: the last stop is missing
    (
        re.compile(r"(?<![\w.*])(?:[Zz]\. ?B|[Dd]\. ?h|[Uu]\. ?a|e\. ?V|i\. ?d\. ?R)(?![\w.*])"),
        lambda m: re.sub(r"\. ?", ". ", m[0]) + ".",
    ),
    # zB, dh, eV: no stops at all
    (
        re.compile(r"(?<![\w*-])(?:zB|eV)(?![\w.*-])"),
        lambda m: f"{m[0][0]}. {m[0][1]}.",
    ),
    (
        re.compile(
            r"(?<![\w*-])(?:bzw|usw|ggf|inkl|exkl|evtl|zzgl|bspw|vgl|etc)(?![\w.*-])"
            r"|(?<![\w*-])ca(?= ?\d)|(?<![\w*-])(?:Nr|Tel|Abs|Bd)(?= \d)"
            r"|(?<![\w*-])(?:Dr|Prof)(?= [A-ZÄÖÜ])"
        ),
        lambda m: f"{m[0]}.",
    ),
)
_UNIT = re.compile(
    r"(?<![\w.,])\d[\d.,–]*(?P<unit>Euro|Uhr|Cent|Mio\.|Mrd\.|km|kg|m²|qm|ha|kWh)(?!\w)"
)
#: `15 %ige`, `15%-ige`: the ending sticks to the sign.
_ENDING = re.compile(r"(?<![\w.,])(?P<number>\d[\d.,–]*)(?: ?%-| %)(?P<end>ige?[mnrs]?)(?!\w)")


def abbreviation(reading: Reading) -> Iterator[Finding]:
    """`i.d.F.`, `z. B`, `zB`, `bzw` without its stop."""
    for prose in reading.prose:
        for pattern, right in _REPAIRS:
            for match in pattern.finditer(prose.text):
                yield finding(
                    "language/abbreviation",
                    prose.at(match.start()),
                    found=match[0],
                    right=right(match),
                )


def unit(reading: Reading) -> Iterator[Finding]:
    """`20Euro` without a blank, `15 %ige` with one."""
    for prose in reading.numeric:
        for match in _UNIT.finditer(prose.text):
            number = match[0].removesuffix(match["unit"])
            right = f"{number} {match['unit']}"
            at = prose.at(match.start())
            yield finding("language/unit-space", at, found=match[0], right=right)
        for match in _ENDING.finditer(prose.text):
            right = f"{match['number']}%{match['end']}"
            at = prose.at(match.start())
            yield finding("language/unit-space", at, found=match[0], right=right)
