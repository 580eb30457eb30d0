"""The text behind the glyphs: what is copied, searched and spoken.

The fonts draw all kinds of hyphens with one glyph and most spaces with another; the text
of a glyph is that of the character that was met first. What a reader would type is put
in its place. A hyphen that a line end brought is no letter of the word (defect U15): it
is told apart by an `ActualText` of U+00AD (ISO 32000-1, 14.8.2.2.3). Readers that know
nothing of `ActualText` meet a hyphen before a new line, and join the word by that.

These are private functions: the version is pinned, and a test fails when they move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream

#: Characters that only forbid or allow a break, and what a reader types for them.
_PLAIN = {
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2002": " ", "\u2010": "-", "\u2011": "-",
}  # fmt: skip
#: The end of a text operator: the last glyph, and an adjustment that may follow it.
_LAST_GLYPH = re.compile(rb"([0-9a-f]{4})>([-\d.]*)\] TJ$")
_SOFT = b"/Span <</ActualText <feff00ad>>> BDC"


def soften_hyphen(stream: Stream) -> None:
    """Take the last glyph that was drawn for a hyphen that a line end brought."""
    operators = stream.stream
    last = _LAST_GLYPH.search(operators[-2]) if operators[-1] == b"ET" else None
    if last is None:
        return  # drawn by other means than text, such as an emoji
    before = operators[-2][: last.start()]
    hyphen = b"[<%b>%b] TJ" % (last[1], last[2])
    drawn = [before + b">] TJ"] if before != b"[<" else []
    operators[-2:] = [*drawn, _SOFT, hyphen, b"EMC", b"ET"]


@contextmanager
def plain_text() -> Iterator[None]:
    """WeasyPrint's fonts with plain spaces and hyphens behind their glyphs."""
    clean = Font.clean

    def wrapped_clean(font: Any, to_unicode: Any, hinting: bool) -> None:
        clean(font, to_unicode, hinting)
        for glyph, text in font.to_unicode.items():
            font.to_unicode[glyph] = _PLAIN.get(text, text)

    Font.clean = wrapped_clean
    try:
        yield
    finally:
        Font.clean = clean
