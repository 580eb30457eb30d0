"""The JSON Schemas that lie in `sources/schemas/`, kept in step with the code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from press.codes import finding
from press.errors import DeliveryError
from press.sources.export import schemas
from press.sources.files import Project

FOLDER = "sources/schemas"


def stale(root: Path) -> dict[str, str]:
    """Path below the root -> right text of each schema that is missing or says otherwise."""
    project = Project(root)
    return {
        path: text
        for path, text in sorted((f"{FOLDER}/{name}", text) for name, text in schemas().items())
        if project.data(path, []) != text.encode()
    }


def write(root: Path, texts: Mapping[str, str]) -> None:
    """Write the schemas. Raises `DeliveryError` when that is not possible."""
    try:
        for path, text in texts.items():
            (root / FOLDER).mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeliveryError(finding("deliver/failed", path=path, reason=reason)) from error
