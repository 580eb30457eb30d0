"""Characters of a stranger's text that would be markup in house Markdown."""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"[\\`\[\]<]|~~|&(?=#?\w+;)")
_STAR = re.compile(r"\*")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
#: What would go with the bracket of a link or a call before it.
_AFTER_BRACKET = ("{", "(", ":")
_START = re.compile(r"^(?:([#>])|([-+])(?=\s|$)|([-=_]{2,})\s*$|(\d{1,9})([.)])(?=\s|$)|(:)(?=\s))")


def escaped(text: str, before: str = "", after: str = "") -> str:
    """The text with a backslash before what would be markup anywhere.

    `before` and `after` are the neighbouring characters: a star between two letters is a
    letter.
    """
    around = f"{before[-1:] or ' '}{text}{after[:1] or ' '}"

    def star(match: re.Match[str]) -> str:
        left, right = around[match.start()], around[match.start() + 2]
        return "*" if left.isalpha() and right.isalpha() else "\x00*"

    # A null byte stands for the backslash until all are set: a text holds none.
    marked = _STAR.sub(star, text)
    marked = _ALWAYS.sub(lambda match: "\x00" + "\x00".join(match[0]), marked)
    marked = _UNDERSCORE.sub("\x00_", marked)
    if before.endswith("]") and marked[:1] in _AFTER_BRACKET:
        marked = "\x00" + marked
    return marked.replace("\x00", "\\")


def begun(text: str) -> str:
    """A paragraph with a backslash before what would be markup at its beginning only."""

    def guarded(match: re.Match[str]) -> str:
        return f"{match[4]}\\{match[5]}" if match[4] else f"\\{match[0]}"

    return _START.sub(guarded, text, count=1)


def address(url: str) -> str:
    """An address as the target of a link: brackets and blanks as percent signs."""
    return re.sub(r"[()\s<>\\]", lambda match: f"%{ord(match[0]):02X}", url.strip())
