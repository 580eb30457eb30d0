"""Content streams as operators with their operands, one at a time.

`pikepdf.parse_content_stream` makes objects of everything at once: memory without bound
on a stranger's file, and twice the time once the operands are looked at. Here nearly
every operator is one match of one expression. ISO 32000-1, 7.8.2 and 8.9.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

#: A number is a float, a name a `Name`, a string bytes, a flat array a `Row`.
Operand = Any

_W = rb"[\0\t\n\f\r ]"
_NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
_LITERAL = rb"\([^()\\]*(?:\\.[^()\\]*)*\)"
_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*(?:"
    rb"((?:" + _NUMBER + _W + rb"+){0,8})([A-Za-z'\"][A-Za-z0-9*'\"]*)"  # 1, 2: operator
    rb"|/([^\0\t\n\f\r ()<>\[\]{}/%]*)"  # 3: name
    rb"|\[([^\[\]()%]*(?:" + _LITERAL + rb"[^\[\]()%]*)*)\]"  # 4: flat array
    rb"|<([0-9A-Fa-f\0\t\n\f\r ]*)>"  # 5: hexadecimal string
    rb"|(" + _LITERAL + rb")"  # 6: string without brackets inside
    rb"|(" + _NUMBER + rb")"  # 7
    rb"|(<<|>>|[\[\](){}<>])"  # 8: everything nested
    rb"|(%[^\r\n]*))",  # 9: comment
    re.DOTALL,
)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_BACKSLASH = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_CONTROL = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_END_OF_PICTURE = re.compile(_W + rb"EI(?=[\0\t\n\f\r /]|$)")
_PIECE = re.compile(rb"<([0-9A-Fa-f\0\t\n\f\r ]*)>|(" + _LITERAL + rb")", re.DOTALL)
#: Operands beyond this are dropped from the front: no operator has so many.
_MOST = 64


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Row(bytes):
    """The inside of a flat array, read only by the operators that need it."""

    __slots__ = ()

    def codes(self) -> bytes:
        """All strings of a `TJ` array joined."""
        if self.find(b"(") < 0:
            return _unhexed(b"".join(found[0] for found in _PIECE.findall(self)))
        return b"".join(
            _unescaped(literal[1:-1]) if literal else _unhexed(digits)
            for digits, literal in _PIECE.findall(self)
        )


def operators(content: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """Every operator with its operands. An inline picture comes as `BI` with its
    dictionary and the number of its bytes. Ends where the content cannot be read on."""
    match = _TOKEN.match
    operands: list[Operand] = []
    place = 0
    end = len(content)
    while place < end:
        token = match(content, place)
        if token is None:
            place += 1
            continue
        place = token.end()
        kind = token.lastindex
        if kind == 2:
            numbers, word = token.group(1, 2)
            given = [float(part) for part in numbers.split()]
            if operands:
                given = operands + given
                operands = []
            if word == b"BI":
                given, place = _inline(content, place)
            elif word in _CONSTANTS:
                operands = [*given, _CONSTANTS[word]]
                continue
            yield word, given
        elif kind == 8:
            value, place = _nested(content, place, token.group(8))
            if value is not _NOTHING:
                operands.append(value)
        elif kind != 9:
            operands.append(_value(kind, token))
            if len(operands) > _MOST:
                del operands[: -_MOST // 2]


_CONSTANTS: dict[bytes, Operand] = {b"true": True, b"false": False, b"null": None}
_NOTHING = object()


def _value(kind: int | None, token: re.Match[bytes]) -> Operand:
    if kind == 3:
        return _name(token.group(3))
    if kind == 4:
        return Row(token.group(4))
    if kind == 5:
        return _unhexed(token.group(5))
    if kind == 6:
        return _unescaped(token.group(6)[1:-1])
    return float(token.group(7))


def _name(raw: bytes) -> Name:
    if b"#" in raw:
        raw = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), raw)
    return Name(raw.decode("utf-8", "replace"))


def _unhexed(digits: bytes) -> bytes:
    digits = digits.translate(None, b"\0\t\n\f\r ")
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


def _unescaped(raw: bytes) -> bytes:
    return _BACKSLASH.sub(_character, raw) if b"\\" in raw else raw


def _character(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what[:1].isdigit() and what < b"8":
        return bytes((int(what, 8) & 255,))
    if what in (b"\n", b"\r", b"\r\n"):
        return b""
    return _CONTROL.get(what, what)


def _nested(content: bytes, place: int, opening: bytes) -> tuple[Operand, int]:
    """A string with brackets inside, an array of arrays, or a dictionary."""
    if opening == b"(":
        return _string(content, place)
    if opening not in (b"[", b"<<"):
        return _NOTHING, place
    closing = {b"[": b"]", b"<<": b">>"}
    stack: list[tuple[bytes, list[Operand]]] = [(opening, [])]
    while stack and place < len(content):
        token = _TOKEN.match(content, place)
        if token is None:
            place += 1
            continue
        place = token.end()
        kind = token.lastindex
        if kind == 2:
            numbers, word = token.group(1, 2)
            stack[-1][1].extend(map(float, numbers.split()))
            stack[-1][1].append(_CONSTANTS.get(word))
        elif kind == 8:
            mark = token.group(8)
            if mark == b"(":
                value, place = _string(content, place)
                stack[-1][1].append(value)
            elif mark in closing:
                if len(stack) > 200:
                    break
                stack.append((mark, []))
            elif mark == closing[stack[-1][0]]:
                opened, inside = stack.pop()
                value = _pairs(inside) if opened == b"<<" else inside
                if not stack:
                    return value, place
                stack[-1][1].append(value)
        elif kind != 9:
            stack[-1][1].append(_value(kind, token))
    return _NOTHING, place


def _pairs(inside: list[Operand]) -> dict[str, Operand]:
    keys, values = inside[::2], inside[1::2]
    return {key: value for key, value in zip(keys, values, strict=False) if isinstance(key, Name)}


def _string(content: bytes, start: int) -> tuple[Operand, int]:
    """A string whose opening bracket stands before `start`."""
    depth = 1
    for mark in _BRACKET.finditer(content, start):
        if mark[0] == b"(":
            depth += 1
        elif mark[0] == b")":
            depth -= 1
            if not depth:
                return _unescaped(content[start : mark.start()]), mark.end()
    return _NOTHING, len(content)


def _inline(content: bytes, place: int) -> tuple[list[Operand], int]:
    """The dictionary of an inline picture, the length of its data, and where it ends."""
    inside: list[Operand] = []
    while place < len(content):
        token = _TOKEN.match(content, place)
        if token is None:
            place += 1
            continue
        place = token.end()
        kind = token.lastindex
        if kind == 2:
            numbers, word = token.group(1, 2)
            inside.extend(map(float, numbers.split()))
            if word == b"ID":
                break
            inside.append(_CONSTANTS.get(word))
        elif kind == 8:
            value, place = _nested(content, place, token.group(8))
            inside.append(value)
        elif kind != 9:
            inside.append(_value(kind, token))
    ended = _END_OF_PICTURE.search(content, place)
    if ended is None:
        return [_pairs(inside), 0], len(content)
    return [_pairs(inside), ended.start() - place], ended.end()
