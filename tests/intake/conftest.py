"""A project to bring manuscripts into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from press.importing import Imported, Wish, bring_in


def silent(product: str, step: str) -> None:
    """A progress that tells nobody."""


@pytest.fixture
def bring(project: Path, tmp_path: Path) -> Callable[..., Imported]:
    """`bring(content, "beitrag.docx", county="gotha")` imports into the miniature edition."""
    (project / "output").mkdir()

    def command(content: bytes | str, name: str, **wish: object) -> Imported:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return bring_in(Wish(project, file, **wish), silent)  # type: ignore[arg-type]

    return command
