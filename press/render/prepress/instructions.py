"""A content stream cut into its instructions, quickly.

pikepdf's parser makes an object of every operand: seconds for a brochure with maps, most
of whose bytes are the outlines of counties. Here an instruction stays a slice of the
stream, and a run of path segments is one instruction; a test holds the result against
pikepdf's. Grammar: ISO 32000-1, 7.2 (lexical conventions), 7.8.2 (content streams), 8.9.7
(inline images).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Stand for a run of path segments (m l c v y h) and for a whole inline image.
SEGMENTS = b"segments"
INLINE_IMAGE = b"inline image"


class Instruction(NamedTuple):
    """Where it begins and ends in the stream, its operator, its operands as written."""

    start: int
    end: int
    operator: bytes
    operands: bytes


_SPACE = rb"(?:[\x00\t\n\x0c\r ]|%[^\r\n]*)"
_NUMBER = rb"[-+.0-9]+(?![-+.0-9])"
_NAME = rb"/[^\x00\t\n\x0c\r ()<>\[\]{}/%]*(?![^\x00\t\n\x0c\r ()<>\[\]{}/%])"
_HEX = rb"<(?!<)[^<>]*>"
_TEXT = rb"\((?:[^()\\]|\\.)*\)"
_ARRAY = rb"\[(?:[^\[\]()<>%]|" + _HEX + rb"|" + _TEXT + rb")*\]"
_DICTIONARY = rb"<<(?:[^<>()%]|" + _HEX + rb"|" + _TEXT + rb")*>>"
_OPERAND = b"|".join((_NUMBER, _NAME, _DICTIONARY, _HEX, _ARRAY, _TEXT))
_OPERATOR = rb"[A-Za-z'\"][A-Za-z0-9*]*"

_RUN = re.compile(rb"(?:(?:[-+.0-9]+[\x00\t\n\x0c\r ]+)*[mlcvyh](?![^\x00\t\n\x0c\r ])\s*)+")
_INSTRUCTION = re.compile(
    b"((?:(?:" + _OPERAND + b")" + _SPACE + b"*)*)(" + _OPERATOR + b")", re.DOTALL
)
_GAP = re.compile(_SPACE + b"*")
_IMAGE_DATA = re.compile(rb"[\x00\t\n\x0c\r ]ID[\x00\t\n\x0c\r ]")
_IMAGE_END = re.compile(rb"[\x00\t\n\x0c\r ]EI(?![^\x00\t\n\x0c\r ])")
#: What opens or closes something inside a text, an array, a dictionary.
_NESTED = re.compile(rb"\\.|[()]|<<|>>|\[|\]|<[^<>]*>|%[^\r\n]*", re.DOTALL)


def instructions(stream: bytes) -> Iterator[Instruction]:
    """The instructions in order. Raises `ValueError` where the stream is no content."""
    place, end = _GAP.match(stream).end(), len(stream)  # type: ignore[union-attr]
    operands_from = place
    while place < end:
        if operands_from == place and (run := _RUN.match(stream, place)):
            yield Instruction(place, run.end(), SEGMENTS, run[0])
            operands_from = place = _after_gap(stream, run.end())
            continue
        match = _INSTRUCTION.match(stream, place)
        if match is None:
            place = _after_gap(stream, _operand_end(stream, place))
            continue
        operator, stop = match[2], match.end()
        if operator == b"BI":
            operator, stop = INLINE_IMAGE, _image_end(stream, stop)
        operands = stream[operands_from : match.end(1)]
        yield Instruction(operands_from, stop, operator, operands)
        operands_from = place = _after_gap(stream, stop)


def names(operands: bytes) -> list[str]:
    """The names among operands, as pikepdf writes them: `/Name`."""
    return [_unescaped(name) for name in re.findall(_NAME, operands)]


def numbers(operands: bytes) -> tuple[float, ...]:
    """The numbers among operands that hold nothing else (but names)."""
    return tuple(float(word) for word in operands.split() if not word.startswith(b"/"))


def _unescaped(name: bytes) -> str:
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), name)
    return plain.decode("utf-8", "surrogateescape")


def _after_gap(stream: bytes, place: int) -> int:
    return _GAP.match(stream, place).end()  # type: ignore[union-attr]


def _operand_end(stream: bytes, place: int) -> int:
    """Where the operand ends that is too nested for the quick way."""
    if stream[place : place + 1] not in (b"(", b"[", b"<"):
        quick = re.compile(_OPERAND, re.DOTALL).match(stream, place)
        if quick is None:
            raise ValueError(f"no content stream: byte {place} is {stream[place : place + 8]!r}")
        return quick.end()
    if stream.startswith(b"(", place):
        return _text_end(stream, place)
    depth = 0
    while match := _NESTED.search(stream, place):
        found, place = match[0], match.end()
        if found == b"(":
            place = _text_end(stream, match.start())
        depth += {b"[": 1, b"<<": 1, b"]": -1, b">>": -1}.get(found, 0)
        if depth <= 0:
            return place
    raise ValueError("no content stream: something is left open")


def _text_end(stream: bytes, place: int) -> int:
    depth = 0
    while match := _NESTED.search(stream, place):
        place = match.end()
        if match[0].startswith((b"%", b"<", b"[")) and len(match[0]) > 1:
            place = match.start() + 1  # inside a text these mean nothing
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        if depth == 0:
            return place
    raise ValueError("no content stream: a text is left open")


def _image_end(stream: bytes, place: int) -> int:
    data = _IMAGE_DATA.search(stream, place - 1)
    end = _IMAGE_END.search(stream, data.end() - 1) if data else None
    if end is None:
        raise ValueError("no content stream: an inline image is left open")
    return end.end()
