"""The calls in order: the only module that knows every stage.

    sources.read ─► plan ─► compose ─► render ─► check ─► deliver

A stage is left only when every product has passed it, so that all that is wrong there is
told at once; what the edition waives is a note by then. WeasyPrint takes a second to
import and is not touched before pages are set.
"""

from __future__ import annotations

import contextlib
import io
import signal
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press import machine
from press.codes import finding
from press.codes.nearest import nearest
from press.deliver.names import file_name
from press.deliver.write import deliver
from press.errors import (
    LayoutError,
    PreflightError,
    PressError,
    RenderError,
    SourcesError,
    ToolError,
    UsageError,
)
from press.findings import Report, Severity
from press.layout import printers as printer_files
from press.layout import products as product_files
from press.layout.compose import compose
from press.model.book import Book
from press.model.composition import Composition
from press.model.delivery import Deliverable, Delivery
from press.model.edition import Edition
from press.model.product import Product
from press.model.rendering import Rendering
from press.parallel import LostError, side_by_side
from press.sources import library
from press.sources.files import Project
from press.sources.plan import plan
from press.sources.validation import shown
from press.sources.waivers import apply_waivers, waive

#: Is told what is being done: product (empty when it is for all) and step (empty when the
#: product is done).
Progress = Callable[[str, str], None]
#: Where pictures, fonts and hyphenation patterns are kept between builds.
CACHE = ".cache"
#: Families that every run asks; the others depend on products, most of them on pages.
_ALWAYS = ("sources", "text", "picture", "edition")


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    root: Path
    #: An edition's id, or empty for the newest.
    edition: str = ""
    #: Names of products, or none for all of the edition.
    products: tuple[str, ...] = ()
    #: Name of a print shop's profile, or empty for the edition's own.
    printer: str = ""
    #: Warnings stop as errors do.
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """How a run went that was not stopped."""

    edition: str
    report: Report
    #: What was written where; None after a mere check.
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """An edition laid out for its products, and everything found on the way."""

    book: Book
    compositions: tuple[Composition, ...]
    report: Report

    @property
    def edition(self) -> Edition:
        """The edition that was laid out."""
        return self.book.edition


@dataclass(frozen=True, slots=True)
class Proof:
    """A finished PDF with what its checks found."""

    rendering: Rendering
    report: Report


def check(order: Order, progress: Progress) -> Result:
    """Read the sources and lay them out; set no pages, write nothing.

    Raises the `PressError` of the stage that found errors.
    """
    laid = lay_out(order, progress)
    report = _judged(laid.report, laid.edition, complete=False)
    gate(report, report, SourcesError, order.strict)
    return Result(laid.edition.id, report)


def build(order: Order, progress: Progress) -> Result:
    """Make the products and put them into `output/`.

    Raises the `PressError` of the stage that found errors; then nothing was written.
    """
    laid = lay_out(order, progress)
    edition = laid.edition
    proofs = set_pages(order.root, laid.compositions, progress)
    rendered = waived(Report.of(f for p in proofs for f in p.rendering.report), edition)
    checked = waived(Report.of(f for p in proofs for f in p.report), edition)
    gate(rendered, laid.report + rendered + checked, RenderError, order.strict)
    pressed = [
        _pressed(order.root, laid, composition, proof, rendered, progress)
        for composition, proof in zip(laid.compositions, proofs, strict=True)
    ]
    checked += waived(Report.of(f for _, report in pressed for f in report), edition)
    gate(checked, laid.report + rendered + checked, PreflightError, order.strict)
    made = {composition.product.name for composition in laid.compositions}
    complete = made.issuperset(edition.products)
    report = _judged(laid.report + rendered + checked, edition, complete=complete)
    gate(report, report, SourcesError, order.strict)
    progress("", "deliver")
    files = [file for made_of_one, _ in pressed for file in made_of_one]
    return Result(edition.id, report, deliver(order.root, edition.id, files))


def lay_out(order: Order, progress: Progress) -> Laid:
    """An edition composed for each product: all that comes before the pages are set."""
    progress("", "sources")
    name = edition_id(order)
    read, report = library.read(order.root, name)
    book, found = plan(read)
    edition = book.edition
    products = [
        product_files.read(order.root, wanted) for wanted in order.products or edition.products
    ]
    report = for_products(products, waived(report + found, edition))
    gate(report, report, SourcesError, order.strict)
    compositions: list[Composition] = []
    laid = Report()
    for product in products:
        progress(product.name, "layout")
        printer = None
        if product.colour == "cmyk":
            printer = printer_files.read(order.root, order.printer or edition.printer)
        composition, found = compose(order.root, book, product, printer)
        progress(product.name, "")
        compositions.append(composition)
        laid += found
    laid = waived(laid, edition)
    gate(laid, report + laid, LayoutError, order.strict)
    return Laid(book, tuple(compositions), report + laid)


def edition_id(order: Order) -> str:
    """The wanted edition, or the newest."""
    project = Project(order.root)
    known = library.editions(project)
    if order.edition and order.edition not in known:
        raise UsageError(
            finding(
                "edition/unknown",
                edition=shown(order.edition),
                nearest=nearest(order.edition, known),
                known=", ".join(known) or "–",
            )
        )
    return order.edition or library.newest(project)


def for_products(products: Iterable[Product], report: Report) -> Report:
    """A missing picture is a warning while only drafts are made."""
    if not all(product.draft for product in products):
        return report
    return Report.of(
        replace(f, severity=min(f.severity, Severity.WARNING)) if f.code == "picture/missing" else f
        for f in report
    )


def set_pages(root: Path, compositions: Sequence[Composition], progress: Progress) -> list[Proof]:
    """All compositions rendered and checked, side by side where there are several."""
    names = [composition.product.name for composition in compositions]
    jobs = [(root, composition) for composition in compositions]
    try:
        return side_by_side(proof, jobs, lambda number, step: progress(names[number], step))
    except LostError as lost:
        killed = finding("tool/killed", product=names[lost.number], ending=_ending(lost.exit_code))
        raise RenderError(killed) from None


def proof(job: tuple[Path, Composition], tell: Callable[[str], None]) -> Proof:
    """A composition rendered and checked; may run in a process of its own."""
    root, composition = job
    tell("read")
    try:
        # What WeasyPrint prints when a library is missing is told as a finding instead.
        with contextlib.redirect_stdout(io.StringIO()):
            from press.render.pages import render
    except OSError:
        lacking = machine.missing(machine.libraries_found()) or ("Pango",)
        commands = machine.install_lines()
        raise ToolError(
            finding("tool/library-missing", libraries=", ".join(lacking), commands=commands)
        ) from None
    from press.check.craft import check as check_craft

    rendering = render(root, composition, root / CACHE, tell)
    tell("check")
    report = check_craft(composition, rendering)
    tell("")
    return Proof(rendering, report)


def _ending(exit_code: int | None) -> str:
    """Why a process ended, in a word: the name of the signal that killed it."""
    if exit_code is not None and exit_code < 0:
        return signal.Signals(-exit_code).name
    return f"exit {exit_code}"


def _pressed(
    root: Path,
    laid: Laid,
    composition: Composition,
    proof: Proof,
    rendered: Report,
    progress: Progress,
) -> tuple[list[Deliverable], Report]:
    """The files of a product, and for a print product what its preflight found."""
    rendering = proof.rendering
    if composition.printer is None:
        return [_deliverable(composition, rendering, rendering.pdf)], Report()
    from press import presswork

    progress(composition.product.name, "check")
    files, report = presswork.bound(rendering, composition)
    known = presswork.context(root, laid.book, composition, rendering, rendered)
    made = [_deliverable(composition, rendering, f.pdf, f.label, f.pages) for f in files]
    judged = presswork.judged(
        [(file, one.name, ()) for file, one in zip(files, made, strict=True)],
        composition,
        known,
        len(rendering.pages),
    )
    progress(composition.product.name, "")
    return made, report + Report.of(f for one in judged for f in one.report)


def _deliverable(
    composition: Composition,
    rendering: Rendering,
    content: bytes,
    label: str = "",
    pages: tuple[int, ...] = (),
) -> Deliverable:
    """A file of a product; `label` and `pages` tell a part of a glued book from the others."""
    product = composition.product
    if label:
        product = replace(product, label=f"{product.label}-{label}")
    return Deliverable(
        name=file_name(composition.edition, product, composition.selection),
        role=product.role,
        product=product.name,
        selection=composition.selection,
        content=content,
        pages=tuple(p for p in rendering.pages if not pages or p.number in pages),
    )


def waived(report: Report, edition: Edition) -> Report:
    """The report with what the edition waives as notes."""
    return Report.of(waive(report, edition))


def _judged(report: Report, edition: Edition, *, complete: bool) -> Report:
    """The report of the whole run with all that is to be said about the waivers.

    Unless the run was complete nobody can say that a waiver for pages is unused.
    """
    return Report.of(
        f
        for f in apply_waivers(report, edition)
        if complete
        or f.code != "edition/waiver-unused"
        or str(f.values["code"]).partition("/")[0] in _ALWAYS
    )


def gate(judged: Report, whole: Report, stage: Callable[..., PressError], strict: bool) -> None:
    """Stop here with the whole report if what is judged has errors."""
    if judged.at_least(Severity.WARNING if strict else Severity.ERROR):
        raise stage(report=whole)
