"""YAML as plain data, with the line of every key and item.

Built from the parser's events with a stack of its own, so that neither deep nesting nor
an alias bomb can hurt. YAML is read as data only: text, whole numbers, decimals,
true/false and nothing. Dates, `yes`/`no`, numbers with leading zeros (`07743`) and
numbers with a German thousands point (`3.883`) stay text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from press.codes import finding
from press.findings import Finding, Origin
from press.sources.files import TOLD

Scalar = str | int | float | bool | None
Data = Scalar | list["Data"] | dict[str, "Data"]
#: The way to a value: `("imprint", 0, "lines", 2)`.
Location = tuple[str | int, ...]

#: Levels of nesting; the formats need five.
DEPTH_LIMIT = 12

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?([0-9]{1,15}\.[0-9]{1,15})")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}(\.[0-9]{3})+")
_WORDS: Mapping[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
#: Words of the YAML parser's complaint -> our code. Both of PyYAML's parsers are meant.
_COMPLAINTS = (
    ("mapping values are not allowed", "sources/yaml-colon"),
    ("while scanning a quoted scalar", "sources/yaml-quote"),
    ("tag", "sources/yaml-tag"),
    ("unknown escape", "sources/yaml-escape"),
    ("escape sequence", "sources/yaml-escape"),
    ("cannot start any token", "sources/yaml-start"),
    ("could not find expected ':'", "sources/yaml-no-colon"),
    ("while parsing a flow", "sources/yaml-bracket"),
    ("expected ',' or", "sources/yaml-bracket"),
    ("<document start>", "sources/yaml-documents"),
    ("while parsing a block", "sources/yaml-indent"),
)
#: Faults that are noticed late: told where the quote, bracket or key begins.
_WHERE_IT_STARTS = ("sources/yaml-quote", "sources/yaml-bracket", "sources/yaml-no-colon")
#: `"Was „bleibt" und was nicht"`: the value ends where the inner quote begins or ends.
_QUOTE_IN_QUOTES = re.compile(
    r'(?:[:,\[{-] *|^\s*)"[^"]*"[^\s,}\]:#][^"]*"|„[^"“]*"(?! *[,}\]:#]| *$)'
)


@dataclass(frozen=True, slots=True)
class Yaml:
    """Plain data and where it stands."""

    path: str
    data: Data
    #: Location -> line in the file, counted from 1. `()` is the whole.
    lines: Mapping[Location, int]

    def origin(self, location: Location) -> Origin:
        """The line of the deepest part of the location that is written down."""
        for end in range(len(location), -1, -1):
            if line := self.lines.get(location[:end]):
                return Origin(self.path, line)
        return Origin(self.path)


def parse(text: str, path: str, found: list[Finding], first_line: int = 1) -> Yaml | None:
    """Read YAML that starts at `first_line` of the file `path`.

    Returns None, with findings, when no data can be made of it or when it holds more
    than data (tags, anchors, merge keys). A duplicate key is a finding, too, but the rest
    is still read.
    """
    tabs = _tabs(text, path, first_line)
    builder = _Builder(path, first_line, found)
    complaints: list[Finding] = []
    try:
        builder.build(yaml.parse(text.replace("\t", "  "), Loader=_LOADER))
    except _StopError:
        return None
    except yaml.YAMLError as error:
        complaints = [_complaint(error, path, first_line, text)]
    found += tabs or complaints
    if complaints or builder.told:
        return None
    return Yaml(path, builder.root, builder.lines)


def scalar(text: str) -> Scalar:
    """What a plain, unquoted word of YAML means."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and not _THOUSANDS.fullmatch(text):
        return float(text)
    return text


class _StopError(Exception):
    """The data cannot be read on; the finding has been made."""


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being filled."""

    value: list[Data] | dict[str, Data]
    location: Location
    key: str | None = None
    #: The key was there before: its value is read and dropped.
    repeated: bool = False


@dataclass(slots=True)
class _Builder:
    """Turns events into data without recursion."""

    path: str
    first_line: int
    found: list[Finding]
    root: Data = None
    lines: dict[Location, int] = field(default_factory=dict)
    _stack: list[_Frame] = field(default_factory=list)
    _documents: int = 0
    #: How often each thing that is more than data was told.
    told: Counter[str] = field(default_factory=Counter)

    def build(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            mark = event.start_mark
            line = self.first_line + (mark.line if mark is not None else 0)
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._tell("sources/yaml-documents", line)
                    raise _StopError
            elif isinstance(event, yaml.AliasEvent):
                self._tell("sources/yaml-anchor", line, name=f"*{event.anchor}")
                self._scalar(None, line)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event, line)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._stack.pop()

    def _node(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            self._tell("sources/yaml-anchor", line, name=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._tell("sources/yaml-tag", line, tag=tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style in (None, "")
            self._scalar(event.value, line, plain=plain)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], line)

    def _scalar(self, text: str | None, line: int, *, plain: bool = False) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._key(frame, text or "", line, plain=plain)
        else:
            self._place(scalar(text) if text is not None and plain else text, line)

    def _key(self, frame: _Frame, key: str, line: int, *, plain: bool) -> None:
        assert isinstance(frame.value, dict)
        frame.key = key
        frame.repeated = key in frame.value
        location = (*frame.location, key)
        if key == "<<" and plain:
            self._tell("sources/yaml-merge", line)
            frame.repeated = True
        elif frame.repeated:
            first = self.lines[location]
            origin = Origin(self.path, line)
            self.found.append(finding("sources/yaml-duplicate", origin, key=key, first=first))
        else:
            self.lines[location] = line

    def _open(self, value: list[Data] | dict[str, Data], line: int) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._tell("sources/yaml-key", line)
            raise _StopError
        if len(self._stack) >= DEPTH_LIMIT:
            self._tell("sources/yaml-deep", line, limit=DEPTH_LIMIT)
            raise _StopError
        location = self._place(value, line)
        self._stack.append(_Frame(value, location))

    def _place(self, value: Data, line: int) -> Location:
        """Put a finished or just opened value where it belongs; return its location."""
        if not self._stack:
            self.root = value
            self.lines[()] = line
            return ()
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            location: Location = (*frame.location, len(frame.value))
            self.lines[location] = line
            frame.value.append(value)
            return location
        assert frame.key is not None
        key, frame.key = frame.key, None
        location = (*frame.location, key)
        if frame.repeated:
            return (*frame.location, key, "…")
        frame.value[key] = value
        return location

    def _tell(self, code: str, line: int, **values: Any) -> None:
        self.told[code] += 1
        if self.told[code] <= TOLD:
            self.found.append(finding(code, Origin(self.path, line), **values))


def _tabs(text: str, path: str, first_line: int) -> list[Finding]:
    if "\t" not in text:
        return []
    lines = [n for n, line in enumerate(text.split("\n"), start=first_line) if "\t" in line]
    return [finding("sources/yaml-tab", Origin(path, line)) for line in lines[:TOLD]]


def _complaint(error: yaml.YAMLError, path: str, first_line: int, text: str) -> Finding:
    """The parser's complaint in words that an editor understands, with its line."""
    context = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    mark = getattr(error, "problem_mark", None)
    rows = text.split("\n")
    row = min(mark.line, len(rows) - 1) if mark is not None else 0
    code = next((code for word, code in _COMPLAINTS if word in context), "sources/yaml-syntax")
    start = getattr(error, "context_mark", None)
    if code in _WHERE_IT_STARTS and start is not None:
        row = min(start.line, row)
    if code != "sources/yaml-tag" and _QUOTE_IN_QUOTES.search(rows[row]):
        code = "sources/yaml-quote-inside"
    near = rows[row].strip()[:60]
    if code == "sources/yaml-tag":
        return finding(code, Origin(path, row + first_line), tag=near)
    if code == "sources/yaml-documents":
        return finding(code, Origin(path, row + first_line))
    return finding(code, Origin(path, row + first_line), near=near)
