"""What happens to a print file once its pages are set: bound, then held against its shop.

Shared by the two conductors, `press.pipeline` and `press.handoff`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from press.check.context import of_book, part
from press.check.preflight import preflight
from press.check.registry import Verdict
from press.findings import Report
from press.layout.colours import palette
from press.layout.excerpts import sign_inks
from press.model.book import Book
from press.model.bookbinding import PrintFile
from press.model.composition import Composition
from press.model.preflight import Context, PreflightReport
from press.model.printer import Printer
from press.model.rendering import Rendering


def bound(rendering: Rendering, composition: Composition) -> tuple[tuple[PrintFile, ...], Report]:
    """The files for the press: one, or body and cover of a glued book.

    `composition` must have been made for a printer.
    """
    from press.render.prepress.bound import bind

    return bind(rendering.pdf, composition, shop(composition))


def shop(composition: Composition) -> Printer:
    """The printer that a composition was made for."""
    if composition.printer is None:
        raise ValueError(f"{composition.product.name} was composed without a printer")
    return composition.printer


def context(
    root: Path, book: Book, composition: Composition, rendering: Rendering, rendered: Report
) -> Context:
    """What is known about the whole book; `rendered` are its findings after waivers."""
    inks = (*palette(root).inks.values(), *sign_inks(book, composition))
    return of_book(book, composition, rendering, palette=inks, rendered=rendered)


def terms(
    file: PrintFile, composition: Composition, known: Context, pages: int
) -> tuple[Printer, Context | None]:
    """What a file is judged by; `pages` is the page count of the whole book.

    A cover is one spread, wider by the spine, and holds no story in full.
    """
    printer = shop(composition)
    if file.part == "whole":
        return printer, known
    if file.part == "body":
        return printer, part(known, file.pages)
    return printer.cover(composition.edition.binding.spine(pages)), None


def judged(
    files: Sequence[tuple[PrintFile, str, Iterable[Verdict]]],
    composition: Composition,
    known: Context,
    pages: int,
) -> tuple[PreflightReport, ...]:
    """Each file, with its name and what programs from outside said of it, judged."""
    reports = []
    for file, name, verdicts in files:
        printer, about = terms(file, composition, known, pages)
        reports.append(preflight(file.pdf, printer, "print", about, verdicts, name))
    return tuple(reports)
