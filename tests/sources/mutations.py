"""Ways to spoil a file, for tests that nothing written into one ends in a traceback."""

from __future__ import annotations

import random

#: What people, editors and attackers put into files.
FRAGMENTS = (
    "---\n", "```", "```facts\n", "```\n", "\n\n", "\n", "\t", " ", "    ", "*", "**", "_", "~~",
    "[^", "[^a]", "[^a]: x\n", "[", "]", "](", ")", "](#suhl)", "](https://a.de)", "{lang=en}",
    "{", "}", "![](", "![](garten)", "<", ">", "<b>", "<!--", "</", "&", "&amp;", "&#0;", "#", "##",
    "## ", "###### ", "- ", "1. ", "6. ", "> ", ">>>>", ": ", ":", "? ", "!", "!!", "!!int ", "&a ",
    "*a", "<<: ", "'", '"', "„", "“", "‚", "‘", "’", "\\", "\\\n", "|", "|\n", "|-\n  ", ">\n", "%",
    "@", "`", "null", "true", "0x1F", "1e999", "-0", "9" * 30, "2018-02-30", ".inf", "[[[[", "{{{{",
    "\u0000", "\u200b", "\u2028", "\u0085", "\ufeff", "\ue000", "\ue001", "\ufffc", "\U0001f600",
    "é", "e\u0301", "漢", "\u202e", "...", "--", " - ", "z.B.", "15%", "Dr. X", "*innen", "r*i",
    "kind: chapter\n", "rows:\n", "title: ", "$schema", "...\n", "%YAML 1.1\n", "\r", "\r\n",
)  # fmt: skip


def spoilt(text: str, chance: random.Random) -> str:
    """The text with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        until = min(len(text), at + chance.choice((0, 1, 3, 20, 200)))
        match chance.randrange(5):
            case 0:
                text = text[:at] + chance.choice(FRAGMENTS) + text[at:]
            case 1:
                text = text[:at] + text[until:]
            case 2:
                text = text[:at] + chance.choice(FRAGMENTS) + text[until:]
            case 3:
                other = chance.randrange(len(text) + 1)
                text = text[:other] + text[at:until] + text[other:]
            case _:
                text = text[:at] + chance.choice(FRAGMENTS) * chance.randint(2, 60) + text[at:]
    return text


def spoilt_bytes(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, lost or doubled."""
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(raw) + 1)
        until = min(len(raw), at + chance.choice((1, 1, 2, 8, 500)))
        match chance.randrange(4):
            case 0:
                raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
            case 1:
                raw = raw[:at] + raw[until:]
            case 2:
                raw = raw[:at] + chance.randbytes(until - at) + raw[until:]
            case _:
                raw = raw[:until] + raw[at:]
    return raw
