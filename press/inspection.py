"""The calls of a preflight in order: any PDF in, a report out, for people and for programs.

    known? ─► read ─► judges from outside ─► rules ─► output/preflight/<name>.html and .json

A file that a build put into `output/` is known by its digest, wherever it lies and whatever
its name is now: its findings name story and line, and it is judged for what it was made for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from press.check.context import of_known
from press.check.pictures import draw
from press.check.preflight import preflight, purpose_of
from press.check.tools import ask
from press.codes import finding
from press.deliver import manifest
from press.deliver.names import ascii_slug
from press.deliver.report_html import report_html
from press.deliver.report_json import report_json
from press.deliver.staging import OUTPUT, alone, fault, work_folder
from press.errors import DeliveryError, PressError, UsageError
from press.layout import printers
from press.layout import products as product_files
from press.model.book import Library
from press.model.bookbinding import COVER_PAGES, LABELS
from press.model.excerpt import ALL
from press.model.preflight import Context, PreflightReport, Purpose
from press.model.printer import Printer
from press.sources import job as jobs
from press.sources import library
from press.sources.files import Project

FOLDER = "preflight"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file judged, and where the reports lie."""

    report: PreflightReport
    #: POSIX paths below the project root: HTML, JSON.
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Terms:
    """What a file is judged by."""

    shop: Printer
    purpose: Purpose
    context: Context | None = None


def inspect(
    root: Path,
    file: Path,
    printer: str,
    purpose: Purpose | None,
    progress: Callable[[str, str], None],
) -> Inspection:
    """Judge a PDF by a print shop's profile (or, for the screen, by the web rules).

    Without `printer` or `purpose` a file of our own is judged for what it was made for, any
    other as print data by the default profile. Never raises for what is in the file. Raises
    `UsageError` when there is no such file or profile, `DeliveryError` when the reports
    cannot be written.
    """
    if not file.is_file():
        raise UsageError(finding("usage/no-file", name=str(file)))
    progress("", "check")
    terms = _terms(root, file, printer, purpose)
    verdicts = ask(file, terms.shop, terms.purpose)
    report = preflight(file, terms.shop, terms.purpose, terms.context, verdicts)
    shown = draw(file, report)
    stem = ascii_slug(file.stem) or "pdf"
    made = {
        f"{stem}.html": report_html(root, report, shown.large, shown.small),
        f"{stem}.json": report_json(report),
    }
    progress("", "deliver")
    return Inspection(report, _write(root, made))


def _terms(root: Path, file: Path, printer: str, purpose: Purpose | None) -> _Terms:
    known = manifest.known(root / OUTPUT, _digest(file))
    if known is None:
        return _Terms(printers.read(root, printer or printers.DEFAULT), purpose or "print")
    sources = _sources(root, known.edition)
    edition = sources.edition if sources else None
    shop = printers.read(root, printer or (edition.printer if edition else printers.DEFAULT))
    purpose = purpose or _purpose(root, known.product)
    stem = known.name.removesuffix(".pdf")
    if purpose == "print" and stem.endswith(f"-{LABELS['cover']}"):
        pages = max((record.number for record in known.pages), default=0)
        spine = edition.binding.spine(pages) if edition else 0.0
        return _Terms(shop.cover(spine), purpose)
    ordered = None
    if purpose == "print" and known.selection == ALL:
        job = jobs.read(Project(root), known.edition, [])
        ordered = job.pages if job else None
        if ordered is not None and stem.endswith(f"-{LABELS['body']}"):
            ordered -= COVER_PAGES
    stories = sources.stories.values() if sources else ()
    return _Terms(shop, purpose, of_known(stories, known.pages, ordered))


def _digest(file: Path) -> str:
    """SHA-256; empty if the file cannot be read, which the preflight will say."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as content:
            while block := content.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def _sources(root: Path, edition: str) -> Library | None:
    """The sources as they are today, if they can be read without errors."""
    try:
        return library.read(root, edition)[0]
    except PressError:
        return None


def _purpose(root: Path, product: str) -> Purpose:
    try:
        return purpose_of(product_files.read(root, product))
    except PressError:
        return "print"


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
