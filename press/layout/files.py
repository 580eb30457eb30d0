"""The door to what designers write: files below `layouts/`, and pictures below the root."""

from __future__ import annotations

import copy
import functools
from pathlib import Path
from typing import Any

import yaml

from press.codes import finding
from press.errors import LayoutError
from press.findings import Origin


def read_text(root: Path, path: str) -> str:
    """The text of a file below the project root.

    Raises `LayoutError` when it is missing, unreadable, not UTF-8 or outside the root.
    """
    try:
        return read_bytes(root, path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise LayoutError(finding("layout/not-text", Origin(path), position=error.start)) from None


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of a file below the project root; raises `LayoutError` as `read_text`."""
    target = (root / path).resolve()
    if not target.is_relative_to(root.resolve()):
        raise LayoutError(finding("layout/outside", Origin(path), file=path))
    try:
        return target.read_bytes()
    except OSError as error:
        raise LayoutError(
            finding("layout/unreadable", Origin(path), file=path, reason=error.strerror or "?")
        ) from None


def read_yaml(root: Path, path: str) -> Any:
    """The plain data of a YAML file below `layouts/`; raises `LayoutError`."""
    try:
        return copy.deepcopy(_parsed(read_text(root, path)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        origin = Origin(path, mark.line + 1 if mark else None)
        problem = getattr(error, "problem", None) or str(error)
        raise LayoutError(finding("layout/broken-yaml", origin, problem=problem)) from None


@functools.lru_cache(maxsize=64)
def _parsed(text: str) -> Any:
    """Parsed once for all publications of a run; what stands in the file decides."""
    return yaml.safe_load(text)


def names(root: Path, folder: str, ending: str) -> tuple[str, ...]:
    """Stems of the files with this ending in a folder below the root, sorted."""
    return tuple(sorted(p.stem for p in (root / folder).glob(f"*{ending}")))
