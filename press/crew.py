"""The same work on many jobs, by several processes, through Python's executor interface.

On this machine a `ProcessPoolExecutor` keeps its workers warm: WeasyPrint is imported once
a worker, not once a job. Elsewhere any engine that offers an executor takes the same jobs
(`press.scheduler`). A worker that is killed (out of memory) is noticed, and what it left is
done again by one worker alone; Ctrl-C ends them all at once, without a word from any.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Generic, TypeVar

from press.errors import PressError

Job = TypeVar("Job")
Made = TypeVar("Made")
#: Hears the steps of a job.
Tell = Callable[[str], None]
#: What a worker answers: how it ended, and the thing made or the stage and report.
Answer = tuple[str, Any]

#: Never more processes than this: each takes some hundred megabytes.
MOST = 4
#: Seconds between two looks at what the workers tell.
_PATIENCE = 0.1


class LostError(Exception):
    """A worker was killed, twice; `number` is the place of its job."""

    def __init__(self, number: int, ending: str) -> None:
        super().__init__(f"job {number}: {ending}")
        self.number = number
        #: Why, in a word: the name of the signal that killed it.
        self.ending = ending


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew(Generic[Job, Made]):
    """Takes jobs at any time and hands out what was made of them.

    `work` must be a function of a module; `tell` hears the number of a job and its step.
    `jobs` is how many are expected: with one job or one processor everything is done here.
    `elsewhere` takes the jobs instead when given; it is told no steps.
    """

    def __init__(
        self,
        work: Callable[[Job, Tell], Made],
        tell: Callable[[int, str], None],
        jobs: int,
        elsewhere: Executor | None = None,
    ) -> None:
        self._work, self._tell = work, tell
        self._jobs: list[Job] = []
        self._coming: list[Future[Answer]] = []
        self._elsewhere = elsewhere
        self._before = set(multiprocessing.active_children())
        self._pool: ProcessPoolExecutor | None = None
        self._ours, self._theirs = multiprocessing.Pipe(duplex=False)
        self._workers = min(jobs, cores(), MOST)
        if elsewhere is None and self._workers > 1:
            self._pool = self._hired(self._workers)

    def __enter__(self) -> Crew[Job, Made]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            for future in self._coming:
                future.cancel()
        self._dismiss(at_once=kind is not None)
        self._ours.close()
        self._theirs.close()

    def add(self, job: Job) -> int:
        """Take a job; its number is its place among all jobs."""
        self._jobs.append(job)
        number = len(self._jobs) - 1
        self._coming.append(self._begun(number))
        return number

    def made(self, number: int) -> Made:
        """What was made of a job, once it is done.

        Raises what the work raised, and `LostError` if its worker was killed twice.
        """
        while True:
            future = self._coming[number]
            done, _ = wait([future], timeout=_PATIENCE)
            self._listen()
            if not done:
                continue
            try:
                how, value = future.result()
            except BrokenProcessPool:
                self._again()
                continue
            except Exception as error:
                if self._elsewhere is None:
                    raise
                raise LostError(number, type(error).__name__) from error
            if how == "stopped":
                stage, report = value
                raise stage(report=report)
            if how == "bug":  # done once more here, where its traceback can be seen
                value = self._work(self._jobs[number], self._teller(number))
            result: Made = value
            return result

    def _begun(self, number: int) -> Future[Answer]:
        job = self._jobs[number]
        if self._elsewhere is not None:
            return self._elsewhere.submit(answered, self._work, job, None)
        if self._pool is not None:
            with deaf_to_interrupts():
                return self._pool.submit(answered, self._work, job, number)
        here: Future[Answer] = Future()
        try:
            here.set_result(("made", self._work(job, self._teller(number))))
        except Exception as error:  # noqa: BLE001 - told when the job is asked for
            here.set_exception(error)
        return here

    def _again(self) -> None:
        """A worker was killed and its pool is broken: one worker does what is left, in order,
        so that the memory is its own, and a second death names its job."""
        left = [n for n, future in enumerate(self._coming) if not _well(future)]
        if self._workers == 1:
            raise LostError(left[0], self._ending())
        self._dismiss(at_once=True)
        self._workers = 1
        self._pool = self._hired(1)
        for number in left:
            self._coming[number] = self._begun(number)

    def _hired(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_listened_to,
            initargs=(self._theirs,),
        )

    def _dismiss(self, *, at_once: bool) -> None:
        if self._pool is None:
            return
        if at_once:
            for process in set(multiprocessing.active_children()) - self._before:
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def _ending(self) -> str:
        """How the last worker ended, as far as its pool still knows."""
        processes = getattr(self._pool, "_processes", None) or {}
        codes = [process.exitcode for process in processes.values() if process.exitcode]
        return signal.Signals(-codes[0]).name if codes and codes[0] < 0 else "SIGKILL"

    def _listen(self) -> None:
        while self._ours.poll():
            number, step = self._ours.recv()
            self._tell(number, step)

    def _teller(self, number: int) -> Tell:
        return lambda step: self._tell(number, step)


def answered(work: Callable[[Job, Tell], Made], job: Job, number: int | None) -> Answer:
    """What runs in the worker. `number` is None where nobody listens to the steps."""

    def tell(step: str) -> None:
        if _LINE and number is not None:
            _LINE[0].send((number, step))

    try:
        return "made", work(job, tell)
    except PressError as error:
        return "stopped", (type(error), error.report)
    except Exception:  # noqa: BLE001 - the parent meets it again and tells it
        return "bug", None


#: In a worker: the line to the parent. All workers share it without a lock, which a killed
#: one would hold for ever: what is written is shorter than a pipe's atomic 4096 bytes.
_LINE: list[Connection] = []


def _listened_to(line: Connection) -> None:
    _LINE.append(line)


def _well(future: Future[Answer]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Workers started meanwhile inherit the blocked Ctrl-C: it reaches us alone, and we end
    them. Python's tracker would unblock it while it is started, so that comes first."""
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
