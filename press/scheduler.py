"""Going past one machine: the same jobs handed to an engine that is already there.

The engine is Dask's scheduler, spoken to through `concurrent.futures` (its
`Client.get_executor()`), an optional extra: `pip install .[cluster]`. Its workers must see
the project folder under the same path, and run the same engine and libraries as we do;
both are asked before anything is handed over. A worker that dies is the scheduler's
business: it gives the job to another.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from press import kept
from press.codes import finding
from press.errors import ToolError

#: Seconds to wait for an answer before the address counts as wrong.
PATIENCE = 10


@contextmanager
def engine(address: str, root: Path) -> Iterator[Executor | None]:
    """The executor at this address, such as `tcp://rechner:8786`; None without one.

    Raises ToolError when the extra is not installed, nobody answers, there is no worker,
    or a worker sees another project or runs another engine than we do.
    """
    if not address:
        yield None
        return
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise ToolError(finding("scheduler/missing", address=address)) from None
    try:
        client: Any = Client(  # type: ignore[no-untyped-call]
            address, timeout=PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        reason = str(error) or type(error).__name__
        raise ToolError(finding("scheduler/silent", address=address, reason=reason)) from None
    try:
        _same(client, address, root)
        with client.get_executor(pure=False) as executor:
            yield executor
    finally:
        client.close(timeout=PATIENCE)


def standing(root: str) -> tuple[str, bool]:
    """What a worker says of itself: its engine's key, and whether it sees the project."""
    return kept.engine(), (Path(root) / "sources").is_dir()


def _same(client: Any, address: str, root: Path) -> None:
    answers = client.run(standing, str(root), on_error="return")
    if not answers:
        raise ToolError(finding("scheduler/empty", address=address))
    for worker, answer in sorted(answers.items()):
        if isinstance(answer, Exception):
            problem = f"{type(answer).__name__}: {answer}"
            raise ToolError(finding("scheduler/worker", worker=worker, problem=problem))
        engine_there, project_there = answer
        if not project_there:
            raise ToolError(finding("scheduler/blind", worker=worker, folder=root.name))
        if engine_there != kept.engine():
            raise ToolError(finding("scheduler/differs", worker=worker))
