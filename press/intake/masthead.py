"""The head of a story that stays as it was typed: single fields anew, all else untouched.

A head that was begun by `publish.py new`, or written for an older version, holds what
editors know: values, comments, marks of what is open. Only lines of fields that change
are typed again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location, parse
from press.sources.yamltext import written


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands between the two lines `---`."""

    #: Id of the story.
    story: str
    kind: str
    #: YAML as it was typed.
    matter: str
    data: Mapping[str, Data]

    def open(self, field: str) -> bool:
        """True if a field carries the mark, in its value or in a comment, or is not there."""
        lines = self.matter.split("\n")
        held = _held(self.matter).get(field)
        return held is None or any(MARK in line for line in lines[slice(*held)])

    def anew(self, values: Mapping[str, Data], marks: Mapping[str, str]) -> tuple[str, bool]:
        """The head with these values, those of `marks` marked as open.

        False if the head is typed in a way that had to be given up (several fields on one
        line): then it is written anew as a whole, without its comments.
        """
        said: dict[Location, str] = {(field,): mark for field, mark in marks.items()}
        lines = self.matter.split("\n")
        held = _held(self.matter)
        added = {field: value for field, value in values.items() if field not in held}
        lines += written(added, said).splitlines()
        for field in sorted(held.keys() & values.keys(), key=lambda name: -held[name][0]):
            start, end = held[field]
            made = written({field: values[field]}, said).splitlines()
            if field not in marks and end - start == len(made) == 1:
                made[0] += _comment(lines[start])
            lines[start:end] = made
        wanted = {**self.data, **values}
        text = "\n".join(lines)
        read = parse(text, "", [])
        if read is not None and read.data == wanted:
            return f"---\n{text}\n---\n", True
        return f"---\n{written(wanted, said)}---\n", False


def _held(matter: str) -> dict[str, tuple[int, int]]:
    """Field -> its first line and the line after its last, counted from 0.

    Comments that begin a line and blank lines after a field belong to what follows.
    """
    yaml = parse(matter, "", [])
    if yaml is None:
        return {}
    rows = matter.split("\n")
    starts = sorted((line - 1, str(at[0])) for at, line in yaml.lines.items() if len(at) == 1)
    ends = [start for start, _ in starts[1:]] + [len(rows)]
    return {
        field: (start, start + _end(rows[start:end]))
        for (start, field), end in zip(starts, ends, strict=True)
    }


def _end(lines: list[str]) -> int:
    """How many lines there are up to the last that says something."""
    saying = [n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    return saying[-1] + 1 if saying else 0


def _comment(line: str) -> str:
    """The comment behind a value, with its blanks, unless it says what is open."""
    for at in _signs(line):
        bare, whole = parse(line[:at], "", []), parse(line, "", [])
        if bare is not None and whole is not None and bare.data == whole.data:
            behind = line[len(line[:at].rstrip()) :]
            return "" if MARK in behind else behind
    return ""


def _signs(line: str) -> Iterator[int]:
    """Where a comment could begin."""
    for at, sign in enumerate(line):
        if sign == "#" and line[at - 1 : at] in (" ", "\t"):
            yield at
