"""Waivers: findings that an edition lets pass, with a reason and until a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath

from press.codes import REGISTER, finding
from press.codes.nearest import nearest
from press.findings import Finding, Report, Severity
from press.model.edition import Edition, Waiver


def apply_waivers(report: Report, edition: Edition, today: date | None = None) -> Report:
    """The report of a whole run with what the edition waives turned into notes.

    `today` is the edition's date if not given: the build has no other clock. Adds
    warnings for waivers that are unused, have expired, name an unknown code or ask for
    something that cannot be waived.
    """
    day = today or edition.date
    unused = [
        finding("edition/waiver-unused", waiver.origin, code=waiver.code, on=waiver.on or "–")
        for waiver in edition.waivers
        if waiver.code in REGISTER
        and waiver.until >= day
        and not any(_matches(waiver, fault) for fault in report)
    ]
    return Report.of((*waive(report, edition, day), *useless(report, edition, day), *unused))


def useless(report: Report, edition: Edition, today: date | None = None) -> list[Finding]:
    """Warnings for waivers that cannot work: unknown code, expired, or asking too much."""
    day = today or edition.date
    about: list[Finding] = []
    for waiver in edition.waivers:
        known = REGISTER.get(waiver.code)
        matched = [fault for fault in report if _matches(waiver, fault)]
        if known is None:
            about.append(
                finding(
                    "edition/waiver-code-unknown",
                    waiver.origin,
                    code=waiver.code,
                    nearest=nearest(waiver.code, REGISTER),
                )
            )
        elif waiver.until < day:
            about.append(
                finding(
                    "edition/waiver-expired",
                    waiver.origin,
                    code=waiver.code,
                    until=waiver.until.isoformat(),
                    today=day.isoformat(),
                )
            )
        elif matched and not any(_may_pass(fault) for fault in matched):
            about.append(finding("edition/waiver-refused", waiver.origin, code=waiver.code))
    return about


def waive(
    findings: Iterable[Finding], edition: Edition, today: date | None = None
) -> list[Finding]:
    """The findings, those that the edition waives on this day as notes."""
    day = today or edition.date
    waivers = [waiver for waiver in edition.waivers if waiver.until >= day]
    return [_waived(fault, waivers) for fault in findings]


def _waived(fault: Finding, waivers: list[Waiver]) -> Finding:
    if _may_pass(fault):
        for waiver in waivers:
            if _matches(waiver, fault):
                return fault.waive(waiver.because)
    return fault


def _may_pass(fault: Finding) -> bool:
    """Warnings may; errors only where their code says that a person may decide."""
    return fault.severity < Severity.ERROR or REGISTER[fault.code].waivable


def _matches(waiver: Waiver, fault: Finding) -> bool:
    if waiver.code != fault.code:
        return False
    if not waiver.on:
        return True
    if fault.origin is None:
        return False
    path = PurePosixPath(fault.origin.path)
    return waiver.on in (str(path), path.stem)
