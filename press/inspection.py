"""The calls of a preflight in order: any PDF in, a report for people and one for programs out.

read ─► judges from outside ─► rules ─► output/preflight/<name>.html and .json
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from press.check.pictures import draw
from press.check.preflight import preflight
from press.check.tools import ask
from press.codes import finding
from press.deliver.names import ascii_slug
from press.deliver.report_html import report_html
from press.deliver.report_json import report_json
from press.deliver.staging import OUTPUT, alone, fault, work_folder
from press.errors import DeliveryError, UsageError
from press.layout import printers
from press.model.preflight import PreflightReport, Purpose

FOLDER = "preflight"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file judged, and where the reports lie."""

    report: PreflightReport
    #: POSIX paths below the project root: HTML, JSON.
    written: tuple[str, ...]


def inspect(
    root: Path, file: Path, printer: str, purpose: Purpose, progress: Callable[[str, str], None]
) -> Inspection:
    """Judge a PDF by a print shop's profile (or, for the screen, by the web rules).

    Never raises for what is in the file. Raises `UsageError` when there is no such file or
    profile, `DeliveryError` when the reports cannot be written.
    """
    if not file.is_file():
        raise UsageError(finding("usage/no-file", name=str(file)))
    shop = printers.read(root, printer or printers.DEFAULT)
    progress("", "check")
    report = preflight(file, shop, purpose, None, ask(file, shop, purpose))
    shown = draw(file, report)
    stem = ascii_slug(file.stem) or "pdf"
    made = {
        f"{stem}.html": report_html(root, report, shown.large, shown.small),
        f"{stem}.json": report_json(report),
    }
    progress("", "deliver")
    return Inspection(report, _write(root, made))


def _write(root: Path, files: dict[str, bytes]) -> tuple[str, ...]:
    output = root / OUTPUT
    target = output / FOLDER
    try:
        target.mkdir(parents=True, exist_ok=True)
        with alone(output), work_folder(output) as work:
            for name, content in files.items():
                (work / name).write_bytes(content)
            for name in files:
                os.replace(work / name, target / name)  # noqa: PTH105 - as atomic as it gets
    except OSError as error:
        raise DeliveryError(fault(root, target, error)) from error
    return tuple(f"{OUTPUT}/{FOLDER}/{name}" for name in files)
