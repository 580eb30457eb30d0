"""Looking into PDF objects that may be anything: nothing here raises.

A stranger's file may hold a string where a number belongs, a reference to nothing, or a
dictionary that leads back to itself. Every look gives a value of the wanted type or the
given default.
"""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf

from press.check.facts import limits

# qpdf's remarks about damaged objects are told as findings, not on the terminal.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

#: What qpdf, pikepdf and our own arithmetic have been seen to raise on damaged files.
BROKEN = (
    pikepdf.PikepdfError, ArithmeticError, AssertionError, AttributeError, LookupError,
    MemoryError, OSError, RuntimeError, SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip

Box = tuple[float, float, float, float]
#: `a b c d e f` of a transformation.
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def get(holder: Any, *keys: str) -> Any:
    """The value at the first of the keys that a dictionary or stream holds, or None."""
    try:
        if isinstance(holder, pikepdf.Stream | pikepdf.Dictionary):
            for key in keys:
                value = holder.get(key)
                if value is not None:
                    return value
    except BROKEN:
        pass
    return None


def items(holder: Any) -> list[tuple[str, Any]]:
    """Keys and values of a dictionary or stream, sorted; none for anything else."""
    try:
        if isinstance(holder, pikepdf.Stream):
            holder = holder.stream_dict
        if isinstance(holder, pikepdf.Dictionary):
            return [(str(key), holder[key]) for key in sorted(holder.keys())]
    except BROKEN:
        pass
    return []


def array(value: Any, most: int = 100_000) -> list[Any]:
    """The entries of an array, or none."""
    try:
        if isinstance(value, pikepdf.Array):
            return [value[place] for place in range(min(len(value), most))]
    except BROKEN:
        pass
    return []


def number(value: Any, default: float = 0.0) -> float:
    """A finite number of sensible size."""
    if isinstance(value, bool):
        return default
    try:
        found = float(value)
    except BROKEN:
        return default
    return found if -limits.FAR * 1000 < found < limits.FAR * 1000 else default


def whole(value: Any, default: int = 0) -> int:
    """A whole number."""
    return int(number(value, default))


def numbers(value: Any, most: int = 100_000) -> tuple[float, ...]:
    """The numbers of an array; entries that are none count as 0."""
    return tuple(number(entry) for entry in array(value, most))


def name(value: Any) -> str:
    """A name without its slash, or empty."""
    try:
        if isinstance(value, pikepdf.Name):
            return str(value)[1:]
    except BROKEN:
        pass
    return ""


def text(value: Any) -> str:
    """A string or name as text, or empty."""
    try:
        if isinstance(value, pikepdf.String):
            return str(value).replace("\x00", "")
        if isinstance(value, pikepdf.Name):
            return str(value)[1:]
    except BROKEN:
        pass
    return ""


class Texts:
    """Texts of one file, each in one line of at most so many letters.

    A text that thousands of objects share is read once: it may be megabytes long.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lines: dict[tuple[Any, ...], str] = {}

    def of(self, holder: Any, name: str, *, shared: bool = False) -> str:
        """The text at this key, or empty. `shared` for a holder that is asked again and again."""
        value = get(holder, name)
        known: tuple[Any, ...] | None = key(value)
        if known is None and shared and (above := key(holder)) is not None:
            known = (*above, name)
        if known is None:
            return self._line(value)
        if known not in self._lines:
            self._lines[known] = self._line(value)
        return self._lines[known]

    def _line(self, value: Any) -> str:
        return " ".join(text(value)[: self._most].split())


def box(value: Any) -> Box | None:
    """A rectangle as left, bottom, right, top in pt, or None if it is none."""
    sides = numbers(value, 5)
    if len(sides) != 4:
        return None
    left, right = sorted((sides[0], sides[2]))
    bottom, top = sorted((sides[1], sides[3]))
    return left, bottom, right, top


def matrix(value: Any) -> Matrix:
    """A transformation, or the identity."""
    found = numbers(value, 7)
    if len(found) != 6:
        return IDENTITY
    a, b, c, d, e, f = found
    return a, b, c, d, e, f


def key(value: Any) -> tuple[int, int] | None:
    """What an indirect object is known by; None for a direct one."""
    try:
        number_, generation = value.objgen
    except BROKEN:
        return None
    return (number_, generation) if number_ else None


def filters(stream: Any) -> tuple[str, ...]:
    """Names of the filters of a stream, outermost first."""
    value = get(stream, "/Filter", "/F")
    if isinstance(value, pikepdf.Array):
        return tuple(name(entry) for entry in array(value, 32))
    single = name(value)
    return (single,) if single else ()


def data(stream: Any) -> bytes | None:
    """The decoded bytes of a stream, at most `limits.STREAM_BYTES`; None if it is broken.

    Flate, by far the most frequent filter, is unpacked in steps, so that a bomb does not
    fill the memory.
    """
    try:
        if not isinstance(stream, pikepdf.Stream):
            return None
        if filters(stream) == ("FlateDecode",) and get(stream, "/DecodeParms", "/DP") is None:
            return _inflated(stream.read_raw_bytes())
        if len(stream.get_raw_stream_buffer()) > limits.STREAM_BYTES // 8:
            return None
        return stream.read_bytes()[: limits.STREAM_BYTES]
    except BROKEN:
        return None


def _inflated(raw: bytes) -> bytes:
    unpack = zlib.decompressobj()
    try:
        return unpack.decompress(raw, limits.STREAM_BYTES)
    except zlib.error:
        return _salvaged(raw)


def _salvaged(raw: bytes) -> bytes:
    """What can be unpacked of damaged data."""
    unpack = zlib.decompressobj()
    parts: list[bytes] = []
    have = 0
    for start in range(0, len(raw), 256):
        try:
            parts.append(unpack.decompress(raw[start : start + 256], limits.STREAM_BYTES))
        except zlib.error:
            break
        have += len(parts[-1])
        if have > limits.STREAM_BYTES:
            break
    return b"".join(parts)


def tree(root: Any, kids: str, leaves: str) -> Iterator[Any]:
    """The entries of a name or number tree, values only, cycles and excess cut off."""
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    for _ in range(limits.TREE):
        if not waiting:
            return
        node = waiting.pop()
        known = key(node)
        if known is not None:
            if known in seen:
                continue
            seen.add(known)
        waiting.extend(reversed(array(get(node, kids))))
        yield from array(get(node, leaves))[1::2]
