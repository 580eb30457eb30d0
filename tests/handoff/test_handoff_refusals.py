"""What keeps a package in the house, and what is in place afterwards."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from handovers import JOB, hand_over, small_project
from projects import EDITION

from press import handoff as conductor
from press.codes import finding
from press.deliver.handoff import gate
from press.deliver.handoff.names import press_name
from press.deliver.handoff.place import put
from press.errors import DeliveryError, PreflightError, SourcesError
from press.findings import Finding, Origin, Report
from press.model.handoff import Package, PackageFile, Picture
from press.model.job import Job
from press.model.photo import Licence
from press.sources import job as jobs
from press.sources.files import Project

#: The edition's day, and the line that says how long a licence lasts.
DAY, SAYS = date(2031, 5, 6), Origin("images/2031/garten.yaml", 5)
PICTURE = Picture(
    "garten", "images/2031/garten.jpg", "Ein Beet", "VKV", "eigen", "granted", (3, 11)
)


def package(name: str = "a_2031_v01", content: bytes = b"new") -> Package:
    return Package(name, (PackageFile("01_druck/a.pdf", "Druckdatei", content),))


def read_job(root: Path, text: str) -> tuple[Job | None, list[Finding]]:
    folder = root / "sources/2031"
    folder.mkdir(parents=True)
    (folder / "auftrag.yaml").write_text(text, "utf-8")
    found: list[Finding] = []
    return jobs.read(Project(root), "2031", found), found


@pytest.mark.parametrize(
    ("picture", "codes"),
    [
        (PICTURE, []),
        (replace(PICTURE, release="none needed"), []),
        (replace(PICTURE, release="missing"), ["handoff/release-missing"]),
        (replace(PICTURE, credit=" "), ["handoff/credit-missing"]),
        (replace(PICTURE, rights=""), ["handoff/rights-missing"]),
        (replace(PICTURE, licence=Licence(DAY, SAYS)), []),
        (replace(PICTURE, licence=Licence(DAY - timedelta(1), SAYS)), ["handoff/licence-run-out"]),
    ],
)
def test_papers_of_pictures(picture: Picture, codes: list[str]) -> None:
    report = gate.papers((picture,), DAY)
    assert [f.code for f in report] == codes
    assert all(f.values["pages"] == "3, 11" for f in report)


def test_a_waived_release_and_a_licence_run_out_stop_even_a_draft(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    side = root / f"images/{EDITION}/garten.yaml"
    papers = side.read_text("utf-8").replace("none needed", "missing\nuntil: 2031-05-05")
    side.write_text(papers, "utf-8")
    edition = root / f"sources/{EDITION}/edition.yaml"
    waiver = (
        "waivers: [{code: picture/release-missing, because: liegt auf Papier vor, "
        'until: "2031-12-31"}]'
    )
    edition.write_text(edition.read_text("utf-8").replace("waivers: []", waiver), "utf-8")
    with pytest.raises(DeliveryError) as caught:
        hand_over(root, draft=True)
    stops = {f.code: str(f.origin) for f in caught.value.report.errors}
    assert stops.keys() == {"handoff/release-missing", "handoff/licence-run-out"}
    assert stops["handoff/licence-run-out"] == f"images/{EDITION}/garten.yaml:6"
    assert not (root / "output").exists()


def test_errors_of_the_preflight_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = small_project(tmp_path / "project")
    number = root / f"sources/{EDITION}/zahl.md"
    number.write_text(number.read_text("utf-8").replace("42", "123.456.789"), "utf-8")
    with pytest.raises(PreflightError) as caught:
        hand_over(root)
    assert "check/overflow" in {f.code for f in caught.value.report.errors}
    assert not (root / "output").exists()


def test_copies_and_deliveries_must_agree(tmp_path: Path) -> None:
    job, found = read_job(tmp_path, JOB.replace("copies: 1500", "copies: 2000"))
    assert job is not None
    (told,) = found
    assert (told.code, str(told.origin)) == ("handoff/copies-differ", "sources/2031/auftrag.yaml:4")


def test_a_wrong_job_is_told_with_its_line(tmp_path: Path) -> None:
    job, found = read_job(tmp_path, "version: 1\ncopies: viele\npapier: {}\n")
    assert job is None
    assert {(f.code, f.origin.line if f.origin else None) for f in found} == {
        ("sources/not-whole-number", 2),
        ("sources/field-unknown", 3),
    }


def test_without_a_file_everything_is_open(tmp_path: Path) -> None:
    assert jobs.read(Project(tmp_path), "2031", []) == Job()


def test_a_faulty_job_stops_before_any_page_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project(tmp_path / "project", job="version: null\n")
    monkeypatch.setattr(conductor, "compose", lambda *_: pytest.fail("composed"))
    with pytest.raises(SourcesError):
        hand_over(root)


def test_a_draft_tells_errors_as_warnings() -> None:
    whole = Report.of((finding("deliver/failed", path="x", reason="y"),))
    told = conductor._as_draft(whole, 1)
    assert not told.errors
    assert {f.code for f in told} == {"deliver/failed", "handoff/draft"}


def test_put_replaces_the_folder_and_an_outdated_zip(tmp_path: Path) -> None:
    put(tmp_path, "2031", package(content=b"old"), b"zip")
    put(tmp_path, "2031", package("a_2031_v02"))
    assert put(tmp_path, "2031", package()) == "output/2031/handoff/a_2031_v01"
    folder = tmp_path / "output/2031/handoff"
    assert (folder / "a_2031_v01/01_druck/a.pdf").read_bytes() == b"new"
    assert sorted(p.name for p in folder.iterdir()) == ["a_2031_v01", "a_2031_v02"]
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["2031"]


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_fault_at_any_moment_leaves_the_old_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    put(tmp_path, "2031", package(content=b"old"), b"old zip")
    original, calls = Path.rename, iter(range(100))

    def rename(self: Path, target: Path) -> Path:
        if next(calls) == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        return original(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(DeliveryError):
        put(tmp_path, "2031", package(), b"new zip")
    folder = tmp_path / "output/2031/handoff"
    assert (folder / "a_2031_v01/01_druck/a.pdf").read_bytes() == b"old"
    assert (folder / "a_2031_v01.zip").read_bytes() == b"old zip"
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["2031"]


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "output/2031/handoff"
    folder.mkdir(parents=True)
    (folder / "a_2031_v01").write_text("mine")
    with pytest.raises(DeliveryError) as caught:
        put(tmp_path, "2031", package())
    assert [f.code for f in caught.value.report] == ["deliver/in-the-way"]
    assert (folder / "a_2031_v01").read_text() == "mine"


@pytest.mark.parametrize(
    ("part", "trim", "draft", "name"),
    [
        ("whole", (210, 297), False, "a_2031_v01_druck_a4_4c_20s.pdf"),
        ("body", (148.5, 210), False, "a_2031_v01_inhalt_148-5x210_4c_20s.pdf"),
        ("cover", (210, 297), False, "a_2031_v01_umschlag_4c_20s.pdf"),
        ("whole", (210, 297), True, "a_2031_v01_druck_a4_4c_20s_ENTWURF.pdf"),
    ],
)
def test_names_of_the_files(part: str, trim: tuple[float, float], draft: bool, name: str) -> None:
    assert press_name("a_2031_v01", part, trim, 20, draft=draft) == name
