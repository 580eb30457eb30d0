"""Stops, commas and blanks that typography on the way in leaves as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.check.language.reading import Reading
from press.codes import finding
from press.findings import Finding

_DOUBLED = re.compile(
    r"(?P<comma>[,;:]) ?(?P<then>[,;:])(?![-)(])"
    r"|(?P<stops>[,;:]\.(?!\.))"
    r"|(?<![.…])\.\.(?!\.)"
    r"|…\.|!{2,}|\?{2,}"
    r"|(?<=[a-zäöüß]{4})\.“\."
    r"|– ?–"
)
#: Short forms with a stop of their own, which a sentence that ends with them shares.
_SHORT = ("usw", "etc", "bzw", "evtl", "inkl", "bspw", "ggf", "zzgl")
_BEFORE = re.compile(r"(?<=[^\W\d_]) +([,;.!?])(?=\s|$)|\( +| +\)")
_AFTER = re.compile(
    r"(?<=[a-zäöüß)“])[,;](?=[^\W\d_])"
    r"|(?<=[a-zäöüß]{3})[!?](?=[A-ZÄÖÜ])"
    r"|(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ][a-zäöüß])"
    r"|(?<=[a-zäöüß]{2}):(?=[A-ZÄÖÜ][a-zäöüß])(?!:In(?:nen)?\b)"
)


def doubled(reading: Reading) -> Iterator[Finding]:
    """`,,`, `..`, `!!`, a stop within and after the quotation marks."""
    for prose in reading.prose:
        for match in _DOUBLED.finditer(prose.text):
            if match[0].startswith(".“") and prose.text[: match.start()].endswith(_SHORT):
                continue
            yield finding(
                "language/punctuation",
                prose.at(match.start()),
                found=match[0],
                sample=prose.sample(match.start(), match.end()),
            )


def blank_before(reading: Reading) -> Iterator[Finding]:
    """A blank before a comma or stop, or just within brackets."""
    for prose in reading.prose:
        for match in _BEFORE.finditer(prose.text):
            yield finding(
                "language/space-before",
                prose.at(match.start()),
                mark=match[0].strip(),
                sample=prose.sample(match.start(), match.end()),
            )


def blank_after(reading: Reading) -> Iterator[Finding]:
    """No blank after a comma or stop: `Vereine,Verbände`."""
    for prose in reading.prose:
        for match in _AFTER.finditer(prose.text):
            yield finding(
                "language/space-missing",
                prose.at(match.start()),
                mark=match[0],
                sample=prose.sample(match.start(), match.end()),
            )
