"""`manifest.json`: every file of the edition's folder, told so that anyone can check it.

No clock and no path of the machine stand in it; the same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.model.delivery import Deliverable
from press.model.excerpt import ALL
from press.model.rendering import PageRecord

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


@dataclass(frozen=True, slots=True)
class Known:
    """A file that a build put into `output/`."""

    edition: str
    name: str
    product: str
    selection: str
    #: The pages of the book in it.
    pages: tuple[PageRecord, ...]


def known(output: Path, digest: str) -> Known | None:
    """The file with this SHA-256 among those that the manifests of all editions tell."""
    for path in sorted(output.glob(f"*/{NAME}")):
        for old in _entries(path.parent):
            if old["sha256"] == digest:
                return _known(path.parent.name, old)
    return None


def _known(edition: str, old: dict[str, Any]) -> Known | None:
    try:
        pages = tuple(
            PageRecord(int(page["page"]), str(page["label"]), tuple(map(str, page["stories"])))
            for page in old["map"]
        )
    except (KeyError, TypeError, ValueError):
        return None
    return Known(edition, old["name"], str(old["product"]), str(old["selection"]), pages)


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


def whole(folder: Path, first: Sequence[str] = ("web",)) -> Known | None:
    """The whole edition as last built into its folder: the file of the `first` product
    that there is, else another.

    None when nothing was built, or when what was built is not there any more.
    """
    there = [old for old in _entries(folder) if old["selection"] == ALL and old["map"]]
    rank = {product: place for place, product in enumerate(first)}
    for old in sorted(there, key=lambda old: (rank.get(old["product"], len(rank)), old["name"])):
        told = _known(folder.name, old)
        if told is not None and _unchanged(folder, old):
            return told
    return None


def products(folder: Path) -> list[tuple[str, str]]:
    """Name and product of every file of the whole edition that was built into a folder and
    is still there."""
    return [
        (old["name"], str(old["product"]))
        for old in _entries(folder)
        if old["selection"] == ALL
        and Path(old["name"]).name == old["name"]
        and (folder / old["name"]).is_file()
    ]


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
