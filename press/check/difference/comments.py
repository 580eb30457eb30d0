"""What lies on a page without being of it: comments, marks and form fields. Links are
compared by where they lead. ISO 32000-1, 12.5 and 12.7."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from press.check.difference.tags import LongError
from press.check.facts import objects
from press.check.facts.objects import Box, Texts

#: Annotations that are compared, of a page and of a file.
MOST, IN_ALL = 2_000, 100_000
#: Letters of one, parents of a field.
LONGEST, _PARENTS = 2_000, 20
#: Links are told apart, a pop-up belongs to its note, the others are the printer's.
_LEFT_OUT = frozenset(("Link", "Popup", "PrinterMark", "TrapNet", ""))
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Annotation:
    """A comment, a mark or a form field."""

    subtype: str
    #: Name of the field or author, and contents, in one line.
    text: str
    #: Middle of it, tenths of a millimetre from the top left of what is visible.
    x: int
    y: int


def read(page: Any, visible: Box, before: int, texts: Texts) -> tuple[tuple[Annotation, ...], int]:
    """The annotations of a page, in their order, and how many there are with those
    `before` and with links. `texts` are the file's. Raises `LongError`."""
    held = objects.get(page, "/Annots")
    count = len(held) if isinstance(held, pikepdf.Array) else 0
    if count > MOST or before + count > IN_ALL:
        raise LongError
    return tuple(_all(objects.array(held, MOST), visible, texts)), before + count


def _all(held: list[Any], visible: Box, texts: Texts) -> Iterator[Annotation]:
    for one in held:
        subtype = objects.name(objects.get(one, "/Subtype"))
        if subtype not in _LEFT_OUT:
            left, bottom, right, top = objects.box(objects.get(one, "/Rect")) or (0, 0, 0, 0)
            x, y = (left + right) / 2 - visible[0], visible[3] - (bottom + top) / 2
            told = _field(one, texts) if subtype == "Widget" else _comment(one, texts)
            text = ": ".join(filter(None, told))
            yield Annotation(subtype, text, round(x * _MM * 10), round(y * _MM * 10))


def _comment(one: Any, texts: Texts) -> tuple[str, ...]:
    return texts.of(one, "/T"), texts.of(one, "/Contents")


def _field(one: Any, texts: Texts) -> tuple[str, ...]:
    """Name, what is said of it, and value; a field hands them down to its parts."""
    names: list[str] = []
    said = value = ""
    node = one
    for above in range(_PARENTS):
        names.append(texts.of(node, "/T", shared=above > 0))
        said = said or texts.of(node, "/TU", shared=above > 0)
        value = value or texts.of(node, "/V", shared=above > 0)
        node = objects.get(node, "/Parent")
        if node is None:
            break
    return ".".join(filter(None, reversed(names))), said, value
