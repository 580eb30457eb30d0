"""The same work on several things side by side, each in a process of its own.

Made for few long jobs: a process more costs a second and the memory of a WeasyPrint, and
saves the whole time of a product. A worker that is killed (out of memory) is noticed, and
Ctrl-C ends them all at once, without a word from any of them.
"""

from __future__ import annotations

import copyreg
import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from press.errors import PressError

Job = TypeVar("Job")
Made = TypeVar("Made")
#: Hears the steps of a job.
Tell = Callable[[str], None]

#: Never more processes than this: each takes some hundred megabytes.
MOST = 4


class LostError(Exception):
    """A worker was killed; `number` is the place of its job."""

    def __init__(self, number: int, exit_code: int | None) -> None:
        super().__init__(f"worker {number} ended with {exit_code}")
        self.number = number
        #: Negative: the signal that killed it.
        self.exit_code = exit_code


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def side_by_side(
    work: Callable[[Job, Tell], Made], jobs: Sequence[Job], tell: Callable[[int, str], None]
) -> list[Made]:
    """`work` done on every job, in the order of the jobs; `tell` hears number and step.

    `work` must be a function of a module. Raises what `work` raises, and `LostError`. With
    one job or one processor everything is done here.
    """
    if min(len(jobs), cores()) < 2:
        return [work(job, _numbered(tell, number)) for number, job in enumerate(jobs)]
    return _Crew(work, jobs, tell).made()


class _Crew(Generic[Job, Made]):
    """Workers and what they have made so far."""

    def __init__(
        self,
        work: Callable[[Job, Tell], Made],
        jobs: Sequence[Job],
        tell: Callable[[int, str], None],
    ) -> None:
        self._work, self._jobs, self._tell = work, jobs, tell
        self._context = multiprocessing.get_context("spawn")
        self._waiting = list(enumerate(jobs))
        self._busy: dict[Connection, tuple[int, Any]] = {}
        self._made: dict[int, Made] = {}

    def made(self) -> list[Made]:
        try:
            while self._waiting or self._busy:
                while self._waiting and len(self._busy) < min(cores(), MOST):
                    self._hire(*self._waiting.pop(0))
                for end in wait(list(self._busy)):
                    self._hear(end)  # type: ignore[arg-type]  # only connections were given
        finally:
            for _, process in self._busy.values():
                process.terminate()
                process.join()
        return [self._made[number] for number in range(len(self._jobs))]

    def _hire(self, number: int, job: Job) -> None:
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_worker, args=(theirs, self._work, job), daemon=True)
        # A blocked Ctrl-C is inherited: it reaches us alone, and we end the others. Python's
        # tracker would unblock it while it is started, so that comes first.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        theirs.close()
        self._busy[ours] = (number, process)

    def _hear(self, end: Connection) -> None:
        number, process = self._busy[end]
        try:
            kind, value = end.recv()
        except EOFError:
            process.join()
            raise LostError(number, process.exitcode) from None
        if kind == "step":
            self._tell(number, value)
            return
        process.join()
        del self._busy[end]
        if kind == "stopped":
            stage, report = value
            raise stage(report=report)
        if kind == "bug":  # done once more here, where its traceback can be seen
            value = self._work(self._jobs[number], _numbered(self._tell, number))
        self._made[number] = value


def _worker(end: Connection, work: Callable[[Job, Tell], Made], job: Job) -> None:
    """What runs in the other process."""

    def tell(step: str) -> None:
        end.send(("step", step))

    try:
        answer: tuple[str, Any] = ("made", work(job, tell))
    except PressError as error:
        answer = ("stopped", (type(error), error.report))
    except Exception:  # noqa: BLE001 - the parent meets it again and tells it
        answer = ("bug", None)
    end.send(answer)


def _numbered(tell: Callable[[int, str], None], number: int) -> Tell:
    return lambda step: tell(number, step)


def _thaw(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


# Findings carry frozen mappings, which Python does not send to other processes by itself.
copyreg.pickle(MappingProxyType, lambda frozen: (_thaw, (dict(frozen),)))
