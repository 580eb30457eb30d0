"""The nearest right word, for messages about a wrong one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import islice


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or `–` when none is known."""
    words = list(islice(known, 400))
    folded = {w.casefold(): w for w in reversed(words)}
    match = difflib.get_close_matches(word.casefold()[:80], folded, n=1, cutoff=0.0)
    return folded[match[0]] if match else "–"
