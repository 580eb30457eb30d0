"""German typography on the way in: what is typed plainly is set properly.

Pure functions from text to text; setting a text twice changes nothing more. Addresses
(URLs, domains, e-mail) are never touched. `tests/sources/typography.txt` shows every
rule by example.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from press.sources.quotes import SEAM, set_quotes

NBSP = "\u00a0"
NARROW = "\u202f"
SOFT_HYPHEN = "\u00ad"
_ADDRESS_MARK = "\ue001"

#: Abbreviations of several parts, set with narrow no-break spaces.
ABBREVIATIONS = (
    "z. B.", "u. a.", "e. V.", "d. h.", "i. d. R.", "o. Ä.", "u. Ä.", "v. a.", "z. T.",
    "u. U.", "i. A.", "i. V.", "i. S. v.", "i. S. d.", "i. V. m.", "s. o.", "s. u.", "a. D.",
    "o. g.", "u. g.", "n. Chr.", "v. Chr.", "u. v. m.", "u. s. w.", "o. J.", "o. O.", "a. a. O.",
    "m. E.", "z. Z.", "z. Zt.", "a. M.", "e. G.",
)  # fmt: skip

_ADDRESS = re.compile(
    r"(?<![\w.*])(?:https?://|www\.|mailto:)[^\s\"„“”‚‘’<>«»\ue000]*[^\s\"„“”‚‘’'<>«».,;:!?)\]}…\ue000]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@.*-])(?:[a-z0-9][a-z0-9-]*\.)+(?:de|com|org|net|eu|info|at|ch)\b(?:/[\w./?=&%#~-]*\w)?"
)
_MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    "|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\."
)
_UNITS = "%|‰|€|Euro|Uhr|kg|g|mg|t|km|m|cm|mm|km²|m²|m³|ha|l|ml|kWh|MWh|°C|Mio\\.|Mrd\\.|Cent|MB|GB"
_GAP = r"[ \u00a0\u202f]"
_EDGE = r"(?=$|[^\w²³])"

Rule = tuple[re.Pattern[str], str]
#: What takes the place of what, in this order; a group is tried if its sign is there.
_BLANKS: Rule = (re.compile(r"[ \n\t]+"), " ")
_ELLIPSIS: Rule = (re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…")
_DASHES: tuple[Rule, ...] = (
    (re.compile(r"(?<=[ \u00a0\ue000])-(?=[ \u00a0\ue000])"), "–"),
    (re.compile(r"(?<!-)--(?!-)"), "–"),
)
_NUMBERS: tuple[Rule, ...] = (
    # 15 %, 300 g, 3 Mio. Euro
    (re.compile(rf"(?<=\d)(\ue000?) ?{_GAP}?(\ue000?)(%|‰|€){_EDGE}"), rf"\1{NBSP}\2\3"),
    (re.compile(rf"(?<=\d)(\ue000?){_GAP}(\ue000?)({_UNITS}){_EDGE}"), rf"\1{NBSP}\2\3"),
    (re.compile(rf"\b(Mio\.|Mrd\.){_GAP}(?=Euro|€)"), rf"\1{NBSP}"),
    # 6. September, 6. 9. 2018
    (re.compile(rf"\b(\d{{1,2}}\.){_GAP}({_MONTHS})(?!\w)"), rf"\1{NBSP}\2"),
    (re.compile(rf"\b(\d{{1,2}}\.){_GAP}(1?\d\.){_GAP}(\d{{4}})\b"), rf"\1{NBSP}\2{NBSP}\3"),
    # § 5, S. 12 ff., Nr. 5
    (re.compile(rf"(§){_GAP}?(?=\d)"), rf"\1{NBSP}"),
    (
        re.compile(rf"\b(S|Nr|Bd|Abb|Tab|Abs|Art|Kap|Ziff|Anm|Heft|Tel)(\.){_GAP}?(?=\d)"),
        rf"\1\2{NBSP}",
    ),
    (re.compile(rf"(?<=\d){_GAP}(ff?\.)(?!\w)"), rf"{NBSP}\1"),
    # 30–60, 2015–2017, 9–12.30; but not 2019-10-15 and 0361-12345
    (
        re.compile(
            r"(?<![\w.,/–-])([1-9]\d*(?:[.,]\d+)*\.?)-([1-9]\d*(?:[.,]\d+)*\.?)(?![\w/–-]|,\d)"
        ),
        r"\1–\2",
    ),
)
_TITLES: Rule = (
    re.compile(
        rf"\b(Prof\.|Dr\.|Dres\.|St\.|Hr\.|Fr\.|med\.|phil\.|jur\.|rer\.|h\. ?c\.){_GAP}"
        r"(?=\ue000?[A-ZÄÖÜ]|med\.|phil\.|jur\.|rer\.|nat\.|h\.)"
    ),
    rf"\1{NBSP}",
)
_DIGIT = re.compile(r"\d")
_QUOTES = re.compile("[„“”‚‘’\"']")


def typeset(text: str, abbreviations: Iterable[str] = ()) -> str:
    """One text, complete in itself, in German typography."""
    return typeset_runs((text,), abbreviations)[0][0]


def typeset_runs(
    runs: Iterable[str], abbreviations: Iterable[str] = ()
) -> tuple[tuple[str, ...], bool]:
    """The runs of one paragraph, set as if nothing stood between them.

    Returns the same number of runs and whether all quotation marks came in pairs.
    """
    text = SEAM.join(runs)
    addresses: list[str] = []

    def hide(match: re.Match[str]) -> str:
        addresses.append(match.group())
        return _ADDRESS_MARK

    if "." in text:
        text = _ADDRESS.sub(hide, text)
    for pattern, instead in _rules(text):
        text = pattern.sub(instead, text)
    text = _abbreviated(text, tuple(abbreviations))
    text, paired = set_quotes(text)
    if addresses:
        hidden = iter(addresses)
        text = re.sub(_ADDRESS_MARK, lambda _: next(hidden), text)
    return tuple(text.split(SEAM)), paired


def _rules(text: str) -> Iterator[Rule]:
    """The rules that this text can need."""
    yield _BLANKS
    if "." in text:
        yield _ELLIPSIS
    if "-" in text:
        yield from _DASHES
    if _DIGIT.search(text):
        yield from _NUMBERS
    if "." in text:
        yield _TITLES


def normal(text: str) -> str:
    """The words of a text already set, to compare what stands in two places."""
    return " ".join(_QUOTES.sub("", text.replace(SOFT_HYPHEN, "")).split())


@lru_cache(maxsize=8)
def _abbreviation_rule(more: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all: `z. B.`, `z.B.`, at the start of a sentence `Z. B.`."""
    alternatives = []
    for abbreviation in sorted({*ABBREVIATIONS, *more}, key=len, reverse=True):
        parts = abbreviation.replace(NARROW, " ").split()
        first = parts[0]
        start = f"[{first[0].upper()}{first[0]}]{re.escape(first[1:])}"
        gap = f"{_GAP}?"
        alternatives.append(gap.join((start, *map(re.escape, parts[1:]))))
    return re.compile(rf"(?<![\w.])(?:{'|'.join(alternatives)})(?!\w)")


def _abbreviated(text: str, more: tuple[str, ...]) -> str:
    if "." not in text:
        return text

    def narrow(match: re.Match[str]) -> str:
        bare = re.sub(_GAP, "", match.group())
        return bare[:-1].replace(".", f".{NARROW}") + "."

    return _abbreviation_rule(more).sub(narrow, text)
