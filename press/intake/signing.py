"""Who signs: the short lines without a stop below a foreword, or below what somebody says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from press.intake import captions
from press.intake.balance import words
from press.intake.familiar import Familiar
from press.intake.gather import lines
from press.intake.inlines import plain_characters
from press.intake.manuscript import Block, Image, Paragraph, calls, plain
from press.sources.gaps import MARK
from press.sources.yamlfile import Data

#: Longest line of a signature, characters, and most lines.
LONGEST, MOST = 120, 12

_STOPS = (".", "!", "?", ":", ";", ",", "…", "“", "”")
_SHORTENED = re.compile(r"(?:\b(?:[A-Z]|M\.\s?Sc|B\.\s?Sc|Ph\.?\s?D|e\.\s?V|Dr|LL\.\s?M))\.$")
_ITEM = re.compile(r"\s*(?:[•●▪■◦‣·►▸]|[-–—*+]\s|\d{1,2}[.)]\s(?!\w+\s+\d{4}))")
_MONTHS = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    "Frühjahr|Frühling|Sommer|Herbst|Winter"
)
_FAREWELL = re.compile(
    r"(?:mit\s+\w+en\s+grü(?:ß|ss)en|(?:\w+\s+)?grü(?:ß|ss)e|herzlichst|hochachtungsvoll|"
    r"es\s+grü(?:ß|ss)(?:t|en)|ihre?|euer|eure|gez\.?)[\s,!]*"
    rf"|(?:[\w.-]+(?:\s[\w.-]+)?,\s*)?(?:im\s+|den\s+|am\s+)?(?:\d{{1,2}}\.\s*)?"
    rf"(?:{_MONTHS}|\d{{1,2}}\.)\s*\d{{4}}",
    re.IGNORECASE,
)
_YOURS = re.compile(r"(?P<yours>(?:Ihre?|Euer|Eure|gez\.)\s+)(?P<rest>\S.*)")
_DEGREE = re.compile(
    r"(?:Prof|Dr|h|c|med|phil|rer|nat|pol|jur|Ing|Dipl|M|B|A|Sc|Ed|MSc|MA|BA|LL|PhD)", re.IGNORECASE
)
_PARTICLES = frozenset({"von", "van", "der", "de", "zu", "und"})
_NAMED = re.compile(r"[^\W\d_a-zß][\w.'’*-]*")
_GROUP = re.compile(
    r"\b(?:Team|Redaktion|Vorstand|Herausgeber|Beirat|\w*[Mm]inisterium\b|Institut|Verein|Freistaat|"
    r"Landkreis|Landtag|Stadt|Netzwerk|Universität|Hochschule|Büro)|(?:amt|verwaltung)\b"
    r"|^(?:Das|Die|Der)\s|e\.\s?V\.",
)
#: Small words in the name of a group, besides adjectives: `Institut für kommunale Planung`.
_SMALL = re.compile(
    r"(?:im|in|des|der|die|das|dem|für|und|am|an|vom|von|zu|zur|e|\w{3,}(?:e|en|er|es))"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line below the text; `says` is `name`, `group`, `farewell` or `other`."""

    text: str
    says: str
    #: The head says it already.
    known: bool
    #: As it stood in the manuscript.
    paragraph: Paragraph
    #: A word before the name that the page does not print: `Ihre`, `gez.`
    before: str = ""


def below(blocks: Sequence[Block], head: Familiar) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """The text, and the lines that sign it. Pictures between those stay with the text.

    Nothing is taken from a text that would be left without a paragraph, nor lines of which
    none is a name, a group or known to the head.
    """
    at = len(blocks)
    pictures: list[Block] = []
    found: list[Line] = []
    while at > 0:
        block = blocks[at - 1]
        if isinstance(block, Image):
            pictures.insert(0, block)
        elif isinstance(block, Paragraph) and (read := _lines(block, head)):
            if len(found) + len(read) > MOST:
                break
            found[:0] = read
        else:
            break
        at -= 1
    first = next(
        (n for n, line in enumerate(found) if line.says != "other" or line.known), len(found)
    )
    signs = any(line.known or line.says in ("name", "group") for line in found)
    text = (*blocks[:at], *(line.paragraph for line in found[:first]))
    if not signs or not any(isinstance(block, Paragraph) for block in text):
        return tuple(blocks), ()
    return (*text, *pictures), tuple(found[first:])


def signatories(signed: Sequence[Line], old: Data) -> Data:
    """Group and names of a foreword; what is not said stays as it was, or is marked."""
    before = old if isinstance(old, dict) else {}
    group, names = "", list[str]()
    for line in signed:
        if line.says == "farewell":
            continue
        if not group and line.says == "group":
            group = line.text
        elif line.says == "name" or not names:
            names += _several(line.text)
        else:
            names[-1] = f"{names[-1]}, {line.text}"
    return {
        "group": group or before.get("group") or f"{MARK} Wer ist das zusammen?",
        "names": list(names) or before.get("names") or [f"{MARK} Namen"],
    }


def person(signed: Sequence[Line]) -> Data:
    """Name, role and office of who speaks; what is not said is marked."""
    saying = [line for line in signed if line.says != "farewell"]
    named = next((line for line in saying if line.says == "name"), saying[0])
    told = [named.text, *(line.text for line in saying if line is not named)]
    name, _, rest = told[0].partition(", ")
    if _is_degree(rest):
        name, rest = told[0], ""
    said = [text for text in (name, rest, *told[1:]) if text]
    said = [*said[:2], ", ".join(said[2:])] if len(said) > 3 else said
    gaps = (f"{MARK} Name", f"{MARK} Aufgabe", f"{MARK} Behörde")
    return dict(zip(("name", "role", "office"), (*said, *gaps[len(said) :]), strict=True))


def _lines(block: Paragraph, head: Familiar) -> list[Line]:
    """The lines of a paragraph, or none if one of them is running text."""
    read: list[Line] = []
    for runs in lines(block.content):
        text = " ".join(plain_characters(plain(runs)).split())
        stops = text.endswith(_STOPS) and not _SHORTENED.search(text)
        farewell = _FAREWELL.fullmatch(text)
        other = _ITEM.match(text) or captions.read(text) or captions.labelled(text)
        if block.caption or calls(runs) or len(text) > LONGEST or not words(text) or other:
            return []
        if stops and not farewell:
            return []
        read.append(_line(text, Paragraph(runs, block.place), head))
    return read


def _line(text: str, paragraph: Paragraph, head: Familiar) -> Line:
    match = _YOURS.fullmatch(text)
    before, bare = (match["yours"].strip(), match["rest"]) if match else ("", text)
    known = head.knows(bare)
    if _FAREWELL.fullmatch(text) and not known:
        return Line(text, "farewell", known, paragraph)
    if _is_group(bare) and not _is_name(bare, strict=True):
        return Line(bare, "group", known, paragraph, before)
    if _is_name(_several(bare)[0]):
        return Line(bare, "name", known, paragraph, before)
    return (
        Line(bare, "other", True, paragraph, before)
        if known
        else Line(text, "other", False, paragraph)
    )


def _is_name(text: str, *, strict: bool = False) -> bool:
    """True for `Prof. Dr. Erika von Muster, Leiterin des Amtes`; `strict` for a name alone."""
    parts = text.partition(",")[0].split()
    bare = [part for part in parts if not _is_degree(part) and part not in _PARTICLES]
    named = 2 <= len(bare) <= 5 and all(_NAMED.fullmatch(part) for part in bare)
    return named and not (strict and _GROUP.search(text.partition(",")[0]))


def _is_group(text: str) -> bool:
    """True for `Das Team im Institut für kleine Versuche`, not for a sentence about it."""
    small = [word for word in re.findall(r"[^\W\d_]+", text) if word[0].islower()]
    return bool(_GROUP.search(text)) and all(_SMALL.fullmatch(word) for word in small)


def _is_degree(text: str) -> bool:
    """True for `Dr.`, `M.Sc.` and the like, also several of them."""
    parts = re.findall(r"\w+", text)
    return bool(parts) and all(_DEGREE.fullmatch(part) for part in parts)


def _several(text: str) -> list[str]:
    """`Alma Beispiel, Bruno Muster` as two names; a name with a degree or role as one."""
    parts = [part.strip() for part in text.split(",")]
    return (
        parts if len(parts) > 1 and all(_is_name(part, strict=True) for part in parts) else [text]
    )
