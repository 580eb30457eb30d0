"""Nothing that a file holds can make the preflight crash, or run for long."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FAULTS
from hostile import FILES, HARMLESS
from printfiles import OFFSET, ROOT, perfect, saved

from press.check.pictures import draw
from press.check.preflight import preflight
from press.deliver.report_html import report_html
from press.deliver.report_json import report_json
from press.model.preflight import PreflightReport

#: A bound that only a hang can break, even on a slow and busy machine, s.
LONG = 180


def judged(data: bytes) -> PreflightReport:
    """A preflight with everything that follows it."""
    report = preflight(data, OFFSET, name="probe.pdf")
    pictures = draw(data, report)
    assert report_json(report)
    assert report_html(ROOT, report, pictures.large, pictures.small)
    return report


@pytest.mark.parametrize(("name", "make"), FILES.items(), ids=FILES.keys())
def test_it_is_judged_and_found_wanting(name: str, make: Callable[[], bytes]) -> None:
    data = make()
    start = time.monotonic()
    report = judged(data)
    assert time.monotonic() - start < LONG
    assert report.report.findings or name in HARMLESS


def test_a_form_bomb_is_told_as_unread() -> None:
    report = judged(FILES["form bomb"]())
    assert "preflight/page-unread" in {finding.code for finding in report.report}


def test_a_flate_bomb_does_not_fill_the_memory() -> None:
    data = FILES["flate bomb"]()
    tracemalloc.start()
    report = preflight(data, OFFSET, name="probe.pdf")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "preflight/page-unread" in {finding.code for finding in report.report}
    assert peak < 300_000_000


@pytest.mark.parametrize("seed", range(40))
def test_random_damage(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(dice.choice([fault.file() for fault in dice.sample(FAULTS, 6)]) or b"%PDF-")
    for _ in range(dice.choice((1, 5, 40))):
        at = dice.randrange(len(data))
        if dice.random() < 0.5:
            data[at] = dice.randrange(256)
        else:
            del data[at : at + dice.randrange(60)]
        if not data:
            break
    preflight(bytes(data), OFFSET, name="probe.pdf")


@pytest.mark.parametrize("name", ["", "nothing-there.pdf"])
def test_what_is_no_file(tmp_path: Path, name: str) -> None:
    report = preflight(tmp_path / name if name else tmp_path, OFFSET)
    assert [finding.code for finding in report.report][:1] != []
    assert "preflight/unreadable" in {finding.code for finding in report.report}


def test_a_thousand_pages() -> None:
    data = saved(perfect(1000))
    start = time.monotonic()
    report = preflight(data, OFFSET, name="probe.pdf")
    assert len(report.sheets) == 1000
    assert report.report.findings == ()
    assert time.monotonic() - start < LONG


def test_a_closed_file_is_not_called_checked() -> None:
    report = preflight(b"%PDF-1.7\n", OFFSET, name="probe.pdf")
    assert {r.id for r in report.results if r.status == "passed"} <= {"D06", "D07", "D14"}
    assert report.count("not run") > 60
