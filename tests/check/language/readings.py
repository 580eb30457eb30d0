"""The miniature edition as the rules of language read it, with texts of a test in it."""

from __future__ import annotations

from pathlib import Path

from projects import EDITION

from press.check.language.reading import Reading
from press.sources.library import read
from press.sources.plan import plan

_HEAD = "---\nkind: outlook\ntitle: Ausblick\nstatus: approved\nmotif: zeichen\n---\n\n"


def reading(root: Path, text: str = "", **files: str) -> Reading:
    """The edition in `root` with this text in `ausblick.md`, and further files by name."""
    if text:
        (root / f"sources/{EDITION}/ausblick.md").write_text(f"{_HEAD}{text}\n", "utf-8")
    for name, content in files.items():
        (root / f"sources/{EDITION}/{name}").write_text(content, "utf-8")
    library, _ = read(root, EDITION)
    return Reading(library, plan(library)[0])
