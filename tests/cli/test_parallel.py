"""Work in other processes: order, steps, errors, deaths. Real processes, tiny jobs."""

from __future__ import annotations

import os
import pickle
import signal

import pytest

from press import parallel
from press.codes import finding
from press.errors import RenderError
from press.findings import Report
from press.parallel import LostError, Tell, side_by_side


def work(job: str, tell: Tell) -> tuple[str, Report, int]:
    """Does what the job says."""
    tell(f"begin {job}")
    if job == "stop":
        raise RenderError(finding("tool/killed", product=job, ending="x"))
    if job == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if job == "stumble":
        raise ZeroDivisionError
    return job.upper(), Report.of([finding("tool/no-qpdf")]), os.getpid()


@pytest.fixture
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cores", lambda: 2)


@pytest.mark.usefixtures("_two_cores")
def test_results_in_the_order_of_the_jobs() -> None:
    steps: list[tuple[int, str]] = []
    made = side_by_side(work, ["a", "b", "c"], lambda *step: steps.append(step))
    assert [text for text, _, _ in made] == ["A", "B", "C"]
    assert [report.findings[0].code for _, report, _ in made] == ["tool/no-qpdf"] * 3
    assert os.getpid() not in {pid for _, _, pid in made}
    assert sorted(steps) == [(0, "begin a"), (1, "begin b"), (2, "begin c")]


@pytest.mark.usefixtures("_two_cores")
def test_errors_come_through() -> None:
    with pytest.raises(RenderError) as caught:
        side_by_side(work, ["a", "stop"], lambda *_: None)
    assert [f.code for f in caught.value.report] == ["tool/killed"]
    with pytest.raises(ZeroDivisionError):
        side_by_side(work, ["a", "stumble"], lambda *_: None)


@pytest.mark.usefixtures("_two_cores")
def test_a_killed_worker_is_noticed() -> None:
    with pytest.raises(LostError) as caught:
        side_by_side(work, ["a", "die"], lambda *_: None)
    assert (caught.value.number, caught.value.exit_code) == (1, -9)


@pytest.mark.usefixtures("_two_cores")
def test_ctrl_c_ends_the_workers() -> None:
    def interrupt(number: int, step: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side(work, ["a", "b"], interrupt)


def test_one_job_stays_here() -> None:
    ((_, _, pid),) = side_by_side(work, ["a"], lambda *_: None)
    assert pid == os.getpid()


def test_findings_travel() -> None:
    report = Report.of([finding("tool/killed", product="web", ending="x")])
    assert pickle.loads(pickle.dumps(report)) == report
