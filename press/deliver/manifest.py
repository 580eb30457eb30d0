"""`manifest.json`: every file of the edition's folder, told so that anyone can check it.

No clock and no path of the machine stand in it; the same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from press.model.delivery import Deliverable

NAME = "manifest.json"

#: What an entry must have to be carried over from an older manifest.
_KEYS = frozenset(("bytes", "map", "name", "pages", "product", "role", "selection", "sha256"))


def entry(file: Deliverable) -> dict[str, Any]:
    """A file as the manifest tells it; `map` says which stories are on which page."""
    return {
        "name": file.name,
        "role": file.role,
        "product": file.product,
        "selection": file.selection,
        "pages": len(file.pages),
        "bytes": len(file.content),
        "sha256": hashlib.sha256(file.content).hexdigest(),
        "map": [
            {"page": page.number, "label": page.label, "stories": list(page.stories)}
            for page in file.pages
        ],
    }


def manifest(edition: str, files: Iterable[Deliverable], folder: Path) -> bytes:
    """The manifest of the folder once these files are in it.

    Entries of files that this run does not make are kept while the file still lies there
    unchanged.
    """
    entries = {file.name: entry(file) for file in files}
    for old in _entries(folder):
        if old["name"] not in entries and _unchanged(folder, old):
            entries[old["name"]] = old
    told = {"edition": edition, "files": [entries[name] for name in sorted(entries)]}
    return (json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _entries(folder: Path) -> list[dict[str, Any]]:
    """The entries of the manifest that lies there; none when it is missing or damaged."""
    try:
        told = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    files = told.get("files") if isinstance(told, dict) else None
    return [
        old
        for old in (files if isinstance(files, list) else [])
        if isinstance(old, dict) and old.keys() >= _KEYS and isinstance(old["name"], str)
    ]


def _unchanged(folder: Path, old: dict[str, Any]) -> bool:
    if Path(old["name"]).name != old["name"]:
        return False
    try:
        content = (folder / old["name"]).read_bytes()
    except OSError:
        return False
    digest: object = old["sha256"]
    return digest == hashlib.sha256(content).hexdigest()
