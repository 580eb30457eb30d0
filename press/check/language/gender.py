"""Gender forms: one way through the whole edition, and stems that are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from press.check.language.reading import Prose, Reading
from press.codes import finding
from press.findings import Finding

#: What may stand between stem and ending -> how that is shown; the house writes the star.
_SIGNS = {
    "*": "*innen",
    ":": ":innen",
    "_": "_innen",
    "·": "·innen",
    "/": "/innen",
    "I": "Innen",
    "(": "(innen)",
}
_FORM = re.compile(
    r"(?<![\w*])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])"
    r"(?:(?P<sign>[*:_·]|/-?)(?P<end>innen|in(?![a-zäöüß]))"
    r"|\((?P<bracket>innen|in)\)"
    r"|(?P<capital>Innen)(?!\w*[A-ZÄÖÜ]))"
)
#: `jede:r`, `eine/n`: articles and pronouns.
_SMALL = re.compile(
    r"(?<![\w*])(?P<stem>[A-ZÄÖÜa-zäöüß]*(?:ein|jed|kein|welch|dies|manch|ander)e[mnr]?)"
    r"(?P<sign>[*:_·/])(?P<end>[rnms])(?![\w*])"
)
_STAR = re.compile(r"(?<![\w*])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])[*:_·]in(?:nen)?(?![A-ZÄÖÜ])")
#: Stems that change their vowel: `Bauern*innen`.
_VOWELS = {"Bauer": "Bäuer"}
#: Neither male nor female, so that nothing is missing.
_NEUTER = ("mitglieder", "mitglied", "geschwister")


@dataclass(frozen=True, slots=True)
class Form:
    """One gender form where it stands."""

    prose: Prose
    offset: int
    found: str
    stem: str
    sign: str
    end: str

    def written_with(self, sign: str) -> str:
        """The same word in another way."""
        if sign == "I" and self.end.startswith("in"):
            return self.stem + self.end.capitalize()
        if sign == "I":
            return f"{self.stem}/{self.end}"
        return f"{self.stem}({self.end})" if sign == "(" else f"{self.stem}{sign}{self.end}"


def mixed(reading: Reading) -> Iterator[Finding]:
    """Star here, colon there. What stands in quotation marks belongs to others."""
    forms = [form for prose in reading.prose for form in _forms(prose)]
    counts = Counter(form.sign for form in forms)
    if len(counts) < 2:
        return
    house = max(counts, key=lambda sign: (counts[sign], sign == "*"))
    for form in forms:
        if form.sign != house:
            yield finding(
                "language/gender-mixed",
                form.prose.at(form.offset),
                found=form.found,
                right=form.written_with(house),
                usual=_SIGNS[house],
                count=counts[house],
            )


def stem(reading: Reading) -> Iterator[Finding]:
    """`Migranten*innen`: before the star stands what comes before -in: `Migrantin`."""
    for prose in reading.prose:
        for match in _STAR.finditer(prose.text):
            right = _right_stem(match["stem"])
            if right:
                ending = "" if right == match["stem"] else match[0][len(match["stem"]) :]
                yield finding(
                    "language/gender-stem",
                    prose.at(match.start()),
                    found=match[0],
                    right=right + ending,
                )


def _forms(prose: Prose) -> Iterator[Form]:
    text = prose.unquoted
    for pattern in (_FORM, _SMALL):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if groups.get("bracket"):
                sign, end = "(", groups["bracket"]
            elif groups.get("capital"):
                sign, end = "I", "innen"
            else:
                sign, end = groups["sign"][0], groups["end"]
            yield Form(prose, match.start(), match[0], match["stem"], sign, end)


def _right_stem(stem: str) -> str:
    """What belongs before the star, or nothing if all is right; a neuter stands alone."""
    if stem.casefold().endswith(_NEUTER):
        return stem
    if stem.endswith(("rn", "ln")):
        right = stem[:-1]
    elif stem.endswith("en"):
        right = stem[:-2]
    elif stem.endswith("e"):
        right = stem[:-1]
    else:
        return ""
    for plain, changed in _VOWELS.items():
        if right.endswith(plain):
            return right.removesuffix(plain) + changed
    return right
