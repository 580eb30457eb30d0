"""German quotation marks and apostrophes: „…“, inside them ‚…‘, and ’.

One pass over the characters with a stack of what is open. Every mark takes the place
of one mark, so the length never changes; setting a text twice changes nothing more.
"""

from __future__ import annotations

import re

#: Stands between two runs of text (where emphasis or a link begins): looked through.
SEAM = "\ue000"

_DOUBLE = frozenset('"„“”‟')
_SINGLE = frozenset("'‚‘’`´")
_MARK = re.compile(f"[{''.join((*_DOUBLE, *_SINGLE))}]")
_OPENERS = frozenset("([{„‚–—-/ \u00a0\u202f\n\t")


def set_quotes(text: str) -> tuple[str, bool]:
    """The text with German marks, and whether every quotation opened was closed."""
    if _MARK.search(text) is None:
        return text, True
    out: list[str] = []
    open_marks: list[str] = []  # „ or ‚, and " for a double mark printed as ‚
    balanced = True
    for index, char in enumerate(text):
        if char in _DOUBLE:
            mark, fits = _double(char, _before(out), _after(text, index), open_marks)
            balanced &= fits
            out.append(mark)
        elif char in _SINGLE:
            out.append(_single(char, _before(out), _after(text, index), open_marks))
        else:
            out.append(char)
    return "".join(out), balanced and not open_marks


def _double(char: str, before: str, after: str, open_marks: list[str]) -> tuple[str, bool]:
    starts = before in _OPENERS or before == ""
    if char == "„":
        opening = True
    elif open_marks and ("„" in open_marks or open_marks[-1] == '"'):
        opening = char == '"' and starts and not _space(after) and _word(after)
    else:
        opening = starts and not _space(after)
    if opening:
        nested = "„" in open_marks
        open_marks.append('"' if nested else "„")
        return ("‚" if nested else "„"), True
    if open_marks and open_marks[-1] == '"':
        open_marks.pop()
        return "‘", True
    if "„" in open_marks:
        while open_marks.pop() != "„":
            pass
        return "“", True
    return "“", False


def _single(char: str, before: str, after: str, open_marks: list[str]) -> str:
    inside = _letter(before) and _letter(after)
    starts = before in _OPENERS or before == ""
    is_open = bool(open_marks) and open_marks[-1] in ("‚", '"')
    if char == "‚":
        open_marks.append("‚")
        return "‚"
    if inside and not (char == "‘" and is_open):
        return "’"
    if is_open and not (starts and char == "’"):
        open_marks.pop()
        return "‘"
    if char in "'‘" and starts and _word(after) and not after.isdigit():
        open_marks.append("‚")
        return "‚"
    return "’"


def _before(out: list[str]) -> str:
    """The last character already set, seams looked through; empty at the start."""
    return next((char for char in reversed(out) if char != SEAM), "")


def _after(text: str, index: int) -> str:
    """The next character, seams looked through; empty at the end."""
    for char in text[index + 1 :]:
        if char != SEAM:
            return char
    return ""


def _space(char: str) -> bool:
    return char == "" or char.isspace()


def _letter(char: str) -> bool:
    return char.isalpha()


def _word(char: str) -> bool:
    """True where a quoted text can begin: not at the end, a blank or a closing mark."""
    return char != "" and not char.isspace() and char not in ".,;:!?)]}…“"
