"""Counties and cities as the county table spells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from press.check.language.reading import WORD, Reading
from press.check.language.slips import slips
from press.codes import finding
from press.findings import Finding

_SEPARATED = re.compile(r"[ -]|(?<=[a-zäöüß])(?=kreis$)")
_GENITIVE = re.compile(r"(?:es|s)$")


def variant(reading: Reading) -> Iterator[Finding]:
    """A county with other hyphens, blanks or capitals: `Ilmkreis`, `Saale-Orla Kreis`."""
    split = {name: _SEPARATED.split(name) for name in _shorts(reading)}
    names = [name for name, parts in split.items() if len(parts) > 1]
    if not names:
        return
    either = "|".join(f"(?P<c{n}>{_spelt_somehow(split[name])})" for n, name in enumerate(names))
    pattern = re.compile(rf"(?<![\w*-])(?:{either})(?:es|s)?(?![\w*])")
    for prose in reading.prose:
        for match in pattern.finditer(prose.text):
            right = names[int((match.lastgroup or "c0")[1:])]
            if right not in (match[0], _GENITIVE.sub("", match[0])):
                at = prose.at(match.start())
                yield finding("language/county", at, found=match[0], right=right)


def nearly(reading: Reading) -> Iterator[Finding]:
    """A word that is a letter or two away from a county: `IIm-Kreis`, `Sömerda`."""
    counties = [name for name in _shorts(reading) if " " not in name]
    suspects = slips(reading.words.keys() - reading.known - set(counties), counties)
    for prose in reading.prose if suspects else ():
        for match in WORD.finditer(prose.text):
            if match[0] in suspects:
                at = prose.at(match.start())
                right = suspects[match[0]]
                yield finding("language/county", at, found=match[0], right=right)


def doubled_unit(reading: Reading) -> Iterator[Finding]:
    """What a county is called, said twice: `Landkreis Ilm-Kreis`, `Stadt Stadt Jena`."""
    full = {county.short: county.name for county in reading.library.counties}
    kinds = {county.prefix for county in reading.library.counties if county.prefix}
    holding = [name for name in full if "kreis" in name.casefold()]
    # the plural makes a list, and is right: „die Landkreise Ilm-Kreis und Sömmerda“
    pattern = re.compile(
        rf"(?<![\w*-])(?:(?:Land)?[Kk]reis(?:es)? (?P<one>{_either(holding)})"
        rf"|(?P<kind>{_either(kinds)})(?:es)? (?P=kind) (?P<two>{_either(full)}))"
        r"(?:es|s)?(?![\w*-])"
    )
    for prose in reading.prose:
        for match in pattern.finditer(prose.text):
            at = prose.at(match.start())
            right = full[match["one"] or match["two"]]
            yield finding("language/unit-doubled", at, found=match[0], right=right)


def _shorts(reading: Reading) -> list[str]:
    return [county.short for county in reading.library.counties]


def _spelt_somehow(parts: list[str]) -> str:
    """The parts of a name with any hyphen, dash, blank or nothing between them."""
    later = (f"(?i:{re.escape(part)})" for part in parts[1:])
    return "[ ‑–-]?".join((re.escape(parts[0]), *later))


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
