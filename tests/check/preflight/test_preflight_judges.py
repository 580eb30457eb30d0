"""Programs from outside: asked when they are there, named when they are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from printfiles import OFFSET, paint, perfect, saved

from press.check import tools
from press.check.preflight import preflight
from press.check.registry import Hit, Measured, NotRun, Outcome, Verdict


def red() -> bytes:
    pdf = perfect(4)
    paint("1 0 0 rg 100 100 50 50 re f 1 1 1 0.6 k 100 300 200 200 re f")(pdf)
    return saved(pdf)


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


def asked(program: str, data: bytes) -> Verdict:
    (verdict,) = tools.ask(data, OFFSET, programs=(program,))
    return verdict


def codes(verdict: Verdict) -> list[str]:
    return [outcome.code for outcome in verdict.outcomes if isinstance(outcome, Hit)]


@pytest.mark.parametrize(
    "program", [pytest.param(p, marks=needs(p)) for p in ("qpdf", "mutool", "gs")]
)
def test_a_clean_file_passes(program: str) -> None:
    verdict = asked(program, saved(perfect(4)))
    assert codes(verdict) == []
    assert not any(isinstance(outcome, NotRun) for outcome in verdict.outcomes)


@needs("mutool")
def test_mutool_sees_stray_colour() -> None:
    (hit,) = [o for o in asked("mutool", red()).outcomes if isinstance(o, Hit)]
    assert hit.values["spaces"] == "DeviceRGB"
    assert hit.page == 2


@needs("gs")
def test_ghostscript_sums_the_plates() -> None:
    (hit,) = [o for o in asked("gs", red()).outcomes if isinstance(o, Hit)]
    assert hit.values["has"] == pytest.approx(360, abs=3)
    assert hit.page == 2


@needs("qpdf")
def test_qpdf_sees_damage() -> None:
    whole = saved(perfect(4))
    broken = whole[: whole.rindex(b"startxref")] + b"startxref\n12\n%%EOF"
    assert codes(asked("qpdf", broken)) == ["preflight/qpdf"]


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    report = preflight(
        saved(perfect(4)), OFFSET, verdicts=tools.ask(b"%PDF-", OFFSET), name="probe.pdf"
    )
    (result,) = [r for r in report.results if r.id == "X03"]
    assert result.status == "not run"
    assert result.reason is not None
    assert "gs ist nicht installiert" in result.reason.de
    assert "Farbauftrag" in result.reason.de


def program(folder: Path, script: str) -> str:
    path = folder / "judge"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("script", ["sleep 20", "exit 3", "echo nonsense", "kill -9 $$"])
@pytest.mark.parametrize("judge", tools.JUDGES, ids=lambda judge: judge.program)
def test_a_judge_that_fails_gives_no_verdict_or_a_bad_one(
    judge: tools.Judge, script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path, script)
    monkeypatch.setattr(shutil, "which", lambda name: path)
    (verdict,) = tools.ask(
        b"%PDF-1.4", OFFSET, judge.purposes[0], programs=(judge.program,), seconds=0.5
    )
    assert all(isinstance(outcome, NotRun | Hit) for outcome in verdict.outcomes)
    if judge.program != "qpdf":  # which has nothing to say when all is well
        assert verdict.outcomes


#: Head and foot of what veraPDF 1.28 writes; the foot counts reports even where there is none.
HEAD = "WARNING: something of the log\n<report><jobs><job>"
FOOT = (
    '</job></jobs><batchSummary totalJobs="1"><validationReports compliant="0" failedJobs="1">1'
    "</validationReports></batchSummary></report>"
)


def verapdf_says(
    text: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Outcome, ...]:
    (tmp_path / "said.xml").write_text(HEAD + text + FOOT, "utf-8")
    path = program(tmp_path, f"cat {tmp_path / 'said.xml'}; exit {code}")
    monkeypatch.setattr(shutil, "which", lambda name: path)
    (verdict,) = tools.ask(b"%PDF-1.4", OFFSET, "web", programs=("verapdf",))
    return verdict.outcomes


def test_verapdf_names_broken_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured, hit = verapdf_says(
        """<validationReport jobEndStatus="normal" profileName="PDF/UA-1" isCompliant="false">
        <details passedRules="104" failedRules="2">
        <rule specification="ISO 14289-1:2014" clause="7.1" testNumber="3" status="failed"
            failedChecks="12"><check status="failed"></check></rule>
        <rule specification="ISO 14289-1:2014" clause="5" testNumber="1" status="failed"/>
        </details></validationReport>""",
        1, tmp_path, monkeypatch,
    )  # fmt: skip
    assert isinstance(hit, Hit)
    assert (hit.values["count"], hit.values["rules"]) == (2, "5-1, 7.1-3")
    assert isinstance(measured, Measured)
    assert measured.value.en == "106 rules"


def test_verapdf_is_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (measured,) = verapdf_says(
        """<validationReport profileName="PDF/UA-1" isCompliant="true">
        <details passedRules="106" failedRules="0"></details></validationReport>""",
        0, tmp_path, monkeypatch,
    )  # fmt: skip
    assert isinstance(measured, Measured)


def test_verapdf_that_cannot_read_the_file_is_not_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (none,) = verapdf_says(
        """<taskException type="PARSE"><exceptionMessage>Couldn&apos;t parse it
        </exceptionMessage></taskException>""",
        7, tmp_path, monkeypatch,
    )  # fmt: skip
    assert isinstance(none, NotRun)
    assert "Couldn't parse it" in none.reason.en


@needs("verapdf")
def test_verapdf_itself_says_so() -> None:
    (verdict,) = tools.ask(saved(perfect(4)), OFFSET, "web", programs=("verapdf",))
    (hit,) = [o for o in verdict.outcomes if isinstance(o, Hit)]
    assert "7.1-10" in str(hit.values["rules"])
    (verdict,) = tools.ask(b"%PDF-1.4 and no more", OFFSET, "web", programs=("verapdf",))
    assert [type(o) for o in verdict.outcomes] == [NotRun]
