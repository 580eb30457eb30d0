"""A compositor seen from the room: started, told, listened to, replaced when it dies."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from press.crew import deaf_to_interrupts
from press.preview.compositor import work
from press.preview.jobs import End, Job, Told

#: Seconds that a compositor has to end by itself.
_PATIENCE = 3.0


class Worker:
    """One process at a time. `hear` is called in a thread of its own, with None when the
    process has died."""

    def __init__(
        self,
        root: Path,
        edition: str,
        product: str,
        hear: Callable[[Told | None], None],
        *,
        behind: bool = False,
    ) -> None:
        self._asked = (root, edition, product, behind)
        self._hear = hear
        self._line: Connection | None = None
        self._process: BaseProcess | None = None
        self._listener: threading.Thread | None = None

    @property
    def ending(self) -> str:
        """How the process ended: a signal's number as `-9`, or its exit code."""
        return str(self._process.exitcode) if self._process else "–"

    def start(self) -> None:
        """Start a process; what is left of an earlier one is cleared away."""
        self.stop()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with deaf_to_interrupts():
            process = context.Process(target=work, args=(theirs, *self._asked), daemon=True)
            process.start()
        theirs.close()
        self._line, self._process = ours, process
        self._listener = threading.Thread(target=self._listen, args=(ours, process), daemon=True)
        self._listener.start()

    def give(self, job: Job | None) -> None:
        """Hand a job over, which ends the one that it is at."""
        if self._line is not None:
            try:
                self._line.send(job)
            except (OSError, ValueError):
                return  # it has died: the listening thread tells

    def stop(self) -> None:
        """End the process; it may take some seconds where it does not listen."""
        process, listener = self._process, self._listener
        self.give(End())
        self._process = self._line = self._listener = None
        if process is None or listener is None:
            return
        process.join(_PATIENCE)
        for end in (process.terminate, process.kill):
            if process.is_alive():
                end()
                process.join(_PATIENCE)
        listener.join()
        process.close()

    def _listen(self, line: Connection, process: BaseProcess) -> None:
        with line:
            while True:
                try:
                    told: Told = line.recv()
                except (EOFError, OSError):
                    break
                self._hear(told)
        if self._process is process:
            process.join(_PATIENCE)
            self._hear(None)
