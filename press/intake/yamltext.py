"""YAML as an editor would type it: one field a line, in quotation marks only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from press.sources.yamlfile import scalar

_PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß0-9„(][^\n#:{}\[\],&*!|>'\"%@`]*")


def value(text: str) -> str:
    """Text as a YAML value that is read back as exactly this text."""
    if _PLAIN.fullmatch(text) and text == text.strip() and scalar(text) == text:
        return text
    if '"' not in text and "\\" not in text and text.isprintable():
        return f'"{text}"'
    return "'" + re.sub(r"\s+", " ", text).replace("'", "''") + "'"


def row(fields: Iterable[tuple[str, str]]) -> str:
    """`{label: Wo, text: "Jena, Lobeda"}`: fields on one line."""
    return "{" + ", ".join(f"{name}: {value(text)}" for name, text in fields) + "}"


def listed(texts: Iterable[str]) -> str:
    """`[a, b]`: texts on one line."""
    return "[" + ", ".join(value(text) for text in texts) + "]"
