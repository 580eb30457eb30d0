"""YAML as an editor would type it: one value a line, quotes only where they are needed.

`yamlfile` reads it back to the same data. A mark for what is still to be written stands as
a comment behind the value it is about.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location, scalar

#: A list of plain words no longer than this stays on its line, characters.
_SHORT = 72
#: Begins like a word and holds nothing that YAML or a hurried reader could misunderstand.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#\n\t]|:(?=[^\s])|(?<=\S)#)*")
_FLOW = re.compile(r"[\[\]{},]")
#: Words that other readers of YAML take for true and false.
_SWITCHES = frozenset({"y", "n", "yes", "no", "on", "off"})
_NONE: Mapping[Location, str] = MappingProxyType({})


def written(data: Mapping[str, Data], marks: Mapping[Location, str] = _NONE) -> str:
    """Data as YAML text; `marks` say what is open at a location, in one line without quotes."""
    return "".join(f"{line}\n" for line in _mapping(data, (), "", marks))


def _mapping(
    data: Mapping[str, Data], at: Location, indent: str, marks: Mapping[Location, str]
) -> Iterator[str]:
    for key, value in data.items():
        here = (*at, key)
        yield from _entry(f"{indent}{_word(key)}:", value, here, f"{indent}  ", marks)


def _entry(
    head: str, value: Data, at: Location, indent: str, marks: Mapping[Location, str]
) -> Iterator[str]:
    """A value behind its head, or below it."""
    mark = f"  # {MARK} {marks[at]}" if at in marks else ""
    if not value or not isinstance(value, dict | list) or _stays(value, at, marks):
        yield f"{head} {_flow(value)}{mark}"
    elif isinstance(value, dict):
        yield f"{head}{mark}"
        yield from _mapping(value, at, indent, marks)
    else:
        yield f"{head}{mark}"
        for place, item in enumerate(value):
            yield from _item(item, (*at, place), indent, marks)


def _item(value: Data, at: Location, indent: str, marks: Mapping[Location, str]) -> Iterator[str]:
    """An item of a list; a mapping begins on the line of its dash."""
    if not isinstance(value, dict) or not value:
        yield from _entry(f"{indent}-", value, at, f"{indent}  ", marks)
        return
    lines = _mapping(value, at, f"{indent}  ", marks)
    mark = f"  # {MARK} {marks[at]}" if at in marks else ""
    yield f"{indent}- {next(lines).lstrip()}{mark}"
    yield from lines


def _stays(
    value: dict[str, Data] | list[Data], at: Location, marks: Mapping[Location, str]
) -> bool:
    """True for what is so small that it stays on the line of its key."""
    if any(len(place) > len(at) and place[: len(at)] == at for place in marks):
        return False
    inner = list(value.values()) if isinstance(value, dict) else value
    if any(isinstance(item, dict | list) for item in inner):
        return False
    if isinstance(value, dict):
        return len(value) == 1 and len(_flow(value)) <= _SHORT
    words = all(not isinstance(item, str) or " " not in item for item in inner)
    return words and len(_flow(value)) <= _SHORT


def _flow(value: Data) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_word(k)}: {_inner(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inner, value)) + "]"
    return _word(value)


def _inner(value: Data) -> str:
    """A value between brackets, where commas and brackets mean something."""
    if isinstance(value, str) and _FLOW.search(value):
        return json.dumps(value, ensure_ascii=False)
    return _flow(value)


def _word(value: str | int | float | bool | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        digits = f"{value:.15f}".rstrip("0")
        return f"{digits}0" if digits.endswith(".") else digits
    if isinstance(value, int):
        return str(value)
    plain = _PLAIN.fullmatch(value) and value == value.strip() and not value.endswith(":")
    if plain and scalar(value) == value and value.lower() not in _SWITCHES:
        return value
    return json.dumps(value, ensure_ascii=False)
