"""Work in other processes: order, steps, errors, deaths. Real processes, tiny jobs."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from projects import ROOT

from press import crew
from press.codes import finding
from press.crew import Crew, LostError, Tell
from press.errors import RenderError
from press.findings import Report


def work(job: str, tell: Tell) -> tuple[str, Report, int]:
    """Does what the job says."""
    tell(f"begin {job}")
    if job == "stop":
        raise RenderError(finding("tool/killed", product=job, ending="x"))
    if job == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if job.startswith("die once "):
        mark = Path(job.removeprefix("die once "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if job == "stumble":
        raise ZeroDivisionError
    return job.upper(), Report.of([finding("tool/no-qpdf")]), os.getpid()


def side_by_side(
    jobs: Sequence[str], tell: Any = lambda *_: None, elsewhere: Executor | None = None
) -> list[tuple[str, Report, int]]:
    with Crew(work, tell, len(jobs), elsewhere) as workers:
        numbers = [workers.add(job) for job in jobs]
        return [workers.made(number) for number in numbers]


@pytest.fixture
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "cores", lambda: 2)


@pytest.mark.usefixtures("_two_cores")
def test_results_in_the_order_of_the_jobs() -> None:
    steps: list[tuple[int, str]] = []
    made = side_by_side(["a", "b", "c"], lambda *step: steps.append(step))
    assert [text for text, _, _ in made] == ["A", "B", "C"]
    assert [report.findings[0].code for _, report, _ in made] == ["tool/no-qpdf"] * 3
    assert os.getpid() not in {pid for _, _, pid in made}
    assert sorted(steps) == [(0, "begin a"), (1, "begin b"), (2, "begin c")]


@pytest.mark.usefixtures("_two_cores")
def test_workers_stay_warm_and_take_jobs_later() -> None:
    with Crew(work, lambda *_: None, 2) as workers:
        first = workers.made(workers.add("a"))[2]
        later = {workers.made(workers.add(f"job {n}"))[2] for n in range(6)}
    assert len(later | {first}) <= 2


@pytest.mark.usefixtures("_two_cores")
def test_errors_come_through() -> None:
    with pytest.raises(RenderError) as caught:
        side_by_side(["a", "stop"])
    assert [f.code for f in caught.value.report] == ["tool/killed"]
    with pytest.raises(ZeroDivisionError):
        side_by_side(["a", "stumble"])


@pytest.mark.usefixtures("_two_cores")
def test_a_worker_killed_twice_is_named() -> None:
    with pytest.raises(LostError) as caught:
        side_by_side(["a", "die", "b"])
    assert (caught.value.number, caught.value.ending) == (1, "SIGKILL")


@pytest.mark.usefixtures("_two_cores")
def test_what_a_killed_worker_left_is_done_again(tmp_path: Path) -> None:
    jobs = ["a", f"die once {tmp_path / 'mark'}", "b", "c"]
    assert [text for text, _, _ in side_by_side(jobs)] == [job.upper() for job in jobs]


@pytest.mark.usefixtures("_two_cores")
def test_ctrl_c_ends_the_workers() -> None:
    def interrupt(number: int, step: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side(["a", "b"], interrupt)


def test_one_job_stays_here() -> None:
    ((_, _, pid),) = side_by_side(["a"])
    assert pid == os.getpid()


def test_findings_travel() -> None:
    report = Report.of([finding("tool/killed", product="web", ending="x")])
    assert pickle.loads(pickle.dumps(report)) == report


class Elsewhere(Executor):
    """An engine that does each job at once, and loses what is called `lost`."""

    def submit(self, fn: Any, /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if "lost" in given:
            future.set_exception(ConnectionError("worker gone"))
        else:
            future.set_result(fn(*given, **named))
        return future


def test_any_executor_takes_the_jobs() -> None:
    steps: list[tuple[int, str]] = []
    made = side_by_side(["a", "b"], lambda *step: steps.append(step), Elsewhere())
    assert [text for text, _, _ in made] == ["A", "B"]
    assert steps == []
    with pytest.raises(RenderError):
        side_by_side(["stop"], elsewhere=Elsewhere())


def test_a_job_that_the_engine_lost_is_named() -> None:
    with pytest.raises(LostError) as caught:
        side_by_side(["a", "lost"], elsewhere=Elsewhere())
    assert (caught.value.number, caught.value.ending) == (1, "ConnectionError")


def test_a_finding_goes_to_another_process_by_itself() -> None:
    """Whoever has one can send it, without knowing of any crew."""
    said = (
        "import pickle\n"
        "from press.codes import finding\n"
        "one = finding('tool/killed', product='web', ending='x')\n"
        "assert pickle.loads(pickle.dumps(one)) == one\n"
    )
    subprocess.run([sys.executable, "-c", said], check=True, cwd=ROOT)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
def test_the_first_process_of_all_is_deaf_to_interrupts() -> None:
    """Also where Python's tracker of resources has yet to be started."""
    said = (
        "import multiprocessing, signal, time\n"
        "from press.crew import deaf_to_interrupts\n"
        "if __name__ == '__main__':\n"
        "    context = multiprocessing.get_context('spawn')\n"
        "    one = context.Process(target=time.sleep, args=(30,))\n"
        "    with deaf_to_interrupts():\n"
        "        one.start()\n"
        "    status = open(f'/proc/{one.pid}/status').read()\n"
        "    one.kill()\n"
        "    blocked = int(status.partition('SigBlk:')[2].split()[0], 16)\n"
        "    assert blocked >> signal.SIGINT - 1 & 1, status\n"
    )
    subprocess.run([sys.executable, "-c", said], check=True, cwd=ROOT)
