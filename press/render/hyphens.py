"""Hyphenation patterns, parsed once and kept.

Pyphen parses 66,000 German patterns on every start, a tenth to a sixth of a build. What
its parser makes is kept as JSON and handed to it; the patterns are the same, so are the
breaks, and so are the bytes of the PDF.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyphen

from press.render.store import Store, key_of

#: Raise it when the form of a kept dictionary changes.
_FORM = "1"

#: A pattern's values: where they start in it, and the weights of its gaps.
_Values = tuple[int, tuple[int, ...]]


def install(languages: Iterable[str], store: Store) -> None:
    """Give pyphen the patterns of these languages without parsing them.

    Languages pyphen does not know, and dictionaries with non-standard hyphenation
    (`ff=f`), are left to pyphen itself.
    """
    for language in languages:
        name = pyphen.language_fallback(language)
        path = pyphen.LANGUAGES.get(name) if name else None
        if path is None or path in pyphen.hdcache:
            continue
        key = key_of(_FORM, pyphen.__version__, hashlib.sha256(path.read_bytes()).hexdigest())
        kept = store.get("hyphens", key, ".json")
        if kept is not None:
            pyphen.hdcache[path] = _dictionary(_load(kept))
            continue
        parsed = pyphen.HyphDict(Path(path))
        pyphen.hdcache[path] = parsed
        if (prepared := _dump(parsed.patterns)) is not None:
            store.put("hyphens", key, prepared, ".json")


def except_for(language: str, words: Mapping[str, tuple[int, ...]]) -> None:
    """Divide these words at these places only, until told otherwise.

    `words` are in lower case, with the letters before each break. Soft hyphens in the text
    would say the same, but WeasyPrint 70 lets a line with one run over its edge, which
    pushes it below a float, and they end up in what readers copy and search.
    """
    name = pyphen.language_fallback(language)
    dictionary = pyphen.hdcache.get(pyphen.LANGUAGES.get(name)) if name else None
    if dictionary is not None:
        dictionary.cache = {
            word: [pyphen.DataInt(place) for place in places] for word, places in words.items()
        }


def _dictionary(patterns: dict[str, _Values]) -> pyphen.HyphDict:
    """A dictionary as pyphen makes it, without its parser."""
    made = pyphen.HyphDict.__new__(pyphen.HyphDict)
    made.patterns = patterns
    made.cache = {}
    made.maxlen = max(map(len, patterns))
    return made


def _dump(patterns: dict[str, _Values]) -> bytes | None:
    """All patterns in one string, and for each the number of its values, which repeat."""
    if any(type(weight) is not int for _, weights in patterns.values() for weight in weights):
        return None
    values = {value: number for number, value in enumerate(dict.fromkeys(patterns.values()))}
    told = {
        "patterns": "\n".join(patterns),
        "values": list(values),
        "value_of": [values[value] for value in patterns.values()],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _load(kept: bytes) -> dict[str, _Values]:
    told = json.loads(kept)
    values = [(start, tuple(weights)) for start, weights in told["values"]]
    return dict(
        zip(told["patterns"].split("\n"), map(values.__getitem__, told["value_of"]), strict=True)
    )
