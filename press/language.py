"""German or English: the language of the person at the keyboard.

Kept free of imports so that `publish.py` can ask before anything is set up.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.codes.register import Language


def spoken(environ: Mapping[str, str]) -> Language:
    """German if the locale starts with `de`, else English.

    The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in every program.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "de" if environ[name].lower().startswith("de") else "en"
    return "en"
