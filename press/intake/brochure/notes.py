"""Footnotes in the middle of the text: lifted out, and tied to their calls.

A raised digit at the start of a paragraph is a note; one after a word is a call. Where
text recognition has made ordinary digits of them, a note counts only if its page has a
call for it: nothing is taken out of a text on suspicion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from press.intake.brochure.paragraphs import PLAIN_CALL, RAISED, Para
from press.intake.manuscript import Aside, Call, Certainty, Note, Remark, Run, Runs, Span

Tell = Callable[[Remark | Aside], None]

_DIGITS = str.maketrans(RAISED, "0123456789")
_RAISED_NOTE = re.compile(rf"([{RAISED}]+)\s*(\S.*)", re.DOTALL)
_PLAIN_NOTE = re.compile(r"(\d{1,2})\s+([A-ZÄÖÜ„(hw].*)", re.DOTALL)
#: `m²` is a unit; `Netzwerk²` calls a note.
_RAISED_CALL = re.compile(rf"(?<![\s(])(?<!\bm)(?<!\b[kcd]m)(?<!\bmm)([{RAISED}]+)(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a section by their printed numbers, and the paragraphs that are left."""

    notes: Mapping[str, Note]
    paragraphs: tuple[Para, ...]
    #: Numbers whose calls are ordinary digits.
    plain: frozenset[str]


def lift(paragraphs: Sequence[Para], tell: Tell) -> Notes:
    """Take the notes out of the flow."""
    notes: dict[str, Note] = {}
    plain: set[str] = set()
    left: list[Para] = []
    for para in paragraphs:
        match = _RAISED_NOTE.fullmatch(para.text)
        number = match[1].translate(_DIGITS) if match else ""
        if match is None and (match := _PLAIN_NOTE.fullmatch(para.text)):
            called = {m[1] for p in left if p.page >= para.page - 1 for m in _plain_calls(p.text)}
            if match[1] not in called or len(para.text) > 600:
                match = None
            else:
                number = match[1]
                plain.add(number)
                tell(Remark("note-digit", para.place, para.text[:80], "likely"))
        if match is None or number in notes:
            left.append(para)
            continue
        notes[number] = Note(((Span(match[2]),),), para.place)
        tell(Aside("numbering", para.place, number))
    return Notes(notes, tuple(left), frozenset(plain))


def _plain_calls(text: str) -> list[re.Match[str]]:
    return list(PLAIN_CALL.finditer(text))


def tied(para: Para, lifted: Notes, tell: Tell) -> Runs:
    """The text of a paragraph with its calls; what calls no note stays as it is."""
    runs: list[Run] = []
    at = 0
    text = para.text
    for start, end, number in sorted(_calls(text, lifted)):
        if start < at:
            continue
        runs.append(Span(text[at:start]))
        at = end
        tell(Aside("numbering", para.place, number))
        for key in _keys(number, lifted):
            runs.append(Call(key))
            sample = f"{key}: {_sample(lifted, key)}"
            certainty: Certainty = "likely" if key in lifted.plain else "sure"
            tell(Remark("note-tied", para.place, sample, certainty))
    runs.append(Span(text[at:]))
    for match in _RAISED_CALL.finditer(text):
        number = match[1].translate(_DIGITS)
        if not _keys(number, lifted):
            around = text[max(0, match.start() - 30) : match.end() + 10]
            tell(Remark("call-without-note", para.place, f"{number}: {around}", "unsure"))
    return tuple(run for run in runs if not isinstance(run, Span) or run.text)


def _calls(text: str, lifted: Notes) -> list[tuple[int, int, str]]:
    found = [
        (m.start(), m.end(), m[1].translate(_DIGITS))
        for m in _RAISED_CALL.finditer(text)
        if _keys(m[1].translate(_DIGITS), lifted)
    ]
    return found + [(m.start(), m.end(), m[1]) for m in _plain_calls(text) if m[1] in lifted.plain]


def _keys(number: str, lifted: Notes) -> tuple[str, ...]:
    """`12` is note 12, or else notes 1 and 2 called at one place."""
    if number in lifted.notes:
        return (number,)
    apart = tuple(number)
    return apart if len(apart) > 1 and all(digit in lifted.notes for digit in apart) else ()


def _sample(lifted: Notes, key: str) -> str:
    runs = lifted.notes[key].paragraphs[0]
    return "".join(run.text for run in runs if isinstance(run, Span))[:60]
