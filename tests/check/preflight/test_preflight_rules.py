"""Each rule has a file that breaks it and one that does not."""

from __future__ import annotations

import dataclasses
import functools

import pytest
from faults import FAULTS, NEAR_MISSES, Fault
from printfiles import OFFSET, perfect, saved, web

from press.check.facts import Wanted, read
from press.check.preflight import judge, preflight
from press.check.rules import RULES
from press.codes import REGISTER
from press.model.pdf import PdfFacts
from press.model.preflight import PreflightReport, Purpose


@functools.lru_cache(maxsize=2)
def clean(purpose: Purpose) -> PdfFacts:
    wanted = Wanted(texts=True, tags=purpose == "web")
    return read(saved(web() if purpose == "web" else perfect()), wanted)


@pytest.mark.parametrize("purpose", ["print", "web"])
def test_the_clean_file_is_clean(purpose: Purpose) -> None:
    report = judge(clean(purpose), OFFSET, purpose, name="probe.pdf")
    assert [one.finding for result in report.results for one in result.found] == []
    assert report.passed
    assert report.count("passed") > (50 if purpose == "print" else 20)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_it_fires(fault: Fault) -> None:
    printer = dataclasses.replace(OFFSET, **fault.printer)
    report = preflight(
        fault.file(), printer, fault.purpose, fault.context, fault.verdicts, fault.name
    )
    told = [one for one in found(report, fault.rule) if one.code == f"preflight/{fault.code}"]
    assert told, [f.code for f in report.report]
    if fault.severity:
        assert told[0].severity.name == fault.severity
    for finding in told:
        for language in ("de", "en"):
            assert "{" not in REGISTER[finding.code].say(finding, language)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_it_does_not_fire_on_the_clean_file(fault: Fault) -> None:
    report = judge(clean(fault.purpose), OFFSET, fault.purpose, fault.good, name="probe.pdf")
    assert found(report, fault.rule) == []
    if fault.good is not None:
        assert status(report, fault.rule) == "passed"


@pytest.mark.parametrize("near", NEAR_MISSES, ids=lambda fault: fault.id)
def test_it_does_not_fire_on_a_near_miss(near: Fault) -> None:
    printer = dataclasses.replace(OFFSET, **near.printer)
    report = preflight(near.file(), printer, near.purpose, near.context, (), near.name)
    told = {finding.code for finding in found(report, near.rule)}
    assert f"preflight/{near.code}" not in told


def found(report: PreflightReport, rule: str) -> list:  # type: ignore[type-arg]
    return [one.finding for r in report.results if r.id == rule for one in r.found]


def status(report: PreflightReport, rule: str) -> str:
    return next(result.status for result in report.results if result.id == rule)


def test_every_rule_and_every_code_has_a_fault() -> None:
    assert {rule.id for rule in RULES} == {fault.rule for fault in FAULTS}
    codes = {code for rule in RULES for code in rule.codes}
    assert codes == {f"preflight/{fault.code}" for fault in FAULTS}
    assert codes == {code for code in REGISTER if code.startswith("preflight/")}


def test_there_are_enough_rules() -> None:
    assert len([rule for rule in RULES if "print" in rule.purposes]) >= 45


def test_rules_say_where_they_come_from() -> None:
    for rule in RULES:
        assert rule.source
        assert rule.judge.__doc__, rule.id
        assert rule.title.de
        assert rule.threshold.de
