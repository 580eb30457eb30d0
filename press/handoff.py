"""The calls of a handoff in order: a second conductor beside `press.pipeline`.

    sources ─► job ─► compose (print, soft proof, web) ─► render ─► bind ─► preflight
            ─► job sheet ─► assemble ─► output/<edition>/handoff/

Nothing leaves the house while the preflight has errors, unless as a draft, which says so
on every page and in every name; and never a picture without papers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press import pipeline, presswork, verdict
from press.check import accessible
from press.check.context import of_book
from press.check.pictures import draw
from press.check.preflight import preflight
from press.check.tools import ask
from press.codes import finding
from press.deliver.handoff import gate
from press.deliver.handoff.assemble import Enclosures, assemble
from press.deliver.handoff.names import marked, package_name, press_name
from press.deliver.handoff.pictures import pictures
from press.deliver.handoff.place import archived, put, told
from press.deliver.handoff.terms import differences, still_open
from press.deliver.report_html import report_html
from press.deliver.report_json import report_json
from press.errors import DeliveryError, LayoutError, PreflightError, RenderError, SourcesError
from press.findings import Finding, Report, Severity
from press.layout import printers as printer_files
from press.layout import products as product_files
from press.layout.compose import compose
from press.layout.handoff.access import access_page
from press.layout.handoff.sheet import sheet
from press.model.book import Book
from press.model.bookbinding import COVER_PAGES, PrintFile
from press.model.composition import Composition
from press.model.handoff import AccessReport, PressFile, Ticket
from press.model.job import Job
from press.model.preflight import PreflightReport
from press.model.printer import Printer
from press.model.product import Product
from press.model.rendering import Rendering
from press.order import Order, Progress, Result
from press.printing import set_pages
from press.publication import CACHE, Publication
from press.render.store import Store
from press.sources import job as jobs
from press.sources import library
from press.sources.files import Project
from press.sources.plan import plan

#: The products that a package is made of.
PRODUCTS = ("print", "proof", "web")
#: The mark on every page of a draft, and the stylesheet that draws it.
_MARK, _DRAFT_CSS = "Entwurf", "draft.css"


@dataclass(frozen=True, slots=True)
class _Laid:
    """The edition laid out for the three products."""

    book: Book
    job: Job
    printer: Printer
    compositions: tuple[Composition, ...]
    report: Report
    draft: bool


@dataclass(frozen=True, slots=True)
class _Judged:
    """The files for the press with their names and reports."""

    files: tuple[tuple[PressFile, bytes, PreflightReport], ...]
    web: PreflightReport


def handoff(
    order: Order, progress: Progress, *, archive: bool = False, draft: bool = False
) -> Result:
    """Make the package of an edition and put it into `output/<edition>/handoff/`.

    Raises the `PressError` of the stage that found errors; then nothing was written.
    """
    laid = _lay_out(order, progress, draft=draft)
    edition = laid.book.edition
    publications = [Publication(order.root, laid.book, one) for one in laid.compositions]
    proofs = set_pages(publications, progress)
    rendered = verdict.waived(Report.of(f for p in proofs for f in p.rendering.report), edition)
    craft = verdict.waived(Report.of(f for p in proofs for f in p.report), edition)
    printed, proof, web = (one.rendering for one in proofs)
    bound, about = presswork.bound(printed, laid.compositions[0])
    whole = laid.report + rendered + craft + verdict.waived(about, edition)
    verdict.gate(rendered, whole, RenderError, order.strict)
    shown = pictures(laid.book, printed)
    papers = gate.papers(shown, edition.date)
    verdict.gate(papers, whole + papers, DeliveryError, order.strict)
    progress("", "check")
    judged = _judge(order.root, laid, bound, printed, web, rendered)
    reports = (*(report for _, _, report in judged.files), judged.web)
    found = craft + verdict.waived(Report.of(f for r in reports for f in r.report), edition)
    whole += found
    if draft:
        whole = _as_draft(whole, len(found.errors))
    else:
        verdict.gate(found, whole, PreflightError, order.strict)
    progress("", "deliver")
    access = accessible.judge(web.pdf)
    ticket = _ticket(laid, judged, printed, found, access)
    enclosures = Enclosures(
        ticket=ticket,
        press=tuple(pdf for _, pdf, _ in judged.files),
        whole=printed.pdf,
        softproof=proof.pdf,
        web=web.pdf,
        sheet=_set(order.root, sheet(order.root, ticket)),
        reports=(
            *_reports(order.root, judged),
            (
                "barrierefreiheit.html",
                "Barrierefreiheit: maschinelles Ergebnis und Prüfliste zum Unterschreiben",
                access_page(order.root, ticket, access, judged.web, judged.web.name),
            ),
        ),
        pictures=shown,
    )
    package = assemble(enclosures, order.root)
    packed = archived(package, edition.date) if archive else None
    folder = put(order.root, edition.id, package, packed)
    Store(order.root / CACHE).prune()
    whole += still_open(ticket, f"sources/{edition.id}/{jobs.FILE}")
    return Result(edition.id, whole, told(package, folder, ticket))


def _lay_out(order: Order, progress: Progress, *, draft: bool) -> _Laid:
    progress("", "sources")
    name = pipeline.edition_id(order)
    read, report = library.read(order.root, name)
    book, found = plan(read)
    printer = printer_files.read(order.root, order.printer or book.edition.printer)
    faults: list[Finding] = []
    job = jobs.read(Project(order.root), name, faults)
    products = [_product(order.root, wanted, draft=draft) for wanted in PRODUCTS]
    report = verdict.for_products(products, verdict.waived(report + found, book.edition))
    report += Report.of(faults)
    verdict.gate(report, report, SourcesError, order.strict)
    if job is None:
        raise SourcesError(report=report)
    before = book.edition.binding
    binding = job.on(before)
    book = replace(book, edition=replace(book.edition, binding=binding))
    report += differences(before, binding, job, printer)
    compositions: list[Composition] = []
    for product in products:
        progress(product.name, "layout")
        press = None if product.colour == "rgb" else printer
        composition, found = compose(order.root, book, product, press)
        progress(product.name, "")
        compositions.append(composition)
        report += verdict.waived(found, book.edition)
    verdict.gate(report, report, LayoutError, order.strict)
    return _Laid(book, job, printer, tuple(compositions), report, draft)


def _product(root: Path, name: str, *, draft: bool) -> Product:
    product = product_files.read(root, name)
    if not draft:
        return product
    sheets = dict.fromkeys((*product.stylesheets, _DRAFT_CSS))
    return replace(product, watermark=_MARK, stylesheets=tuple(sheets), draft=True)


def _judge(
    root: Path,
    laid: _Laid,
    bound: Sequence[PrintFile],
    printed: Rendering,
    web: Rendering,
    rendered: Report,
) -> _Judged:
    """Hold every file for the press against its shop, and the web file against its rules."""
    book, composition = laid.book, laid.compositions[0]
    package = package_name(book.edition, laid.job)
    context = presswork.context(root, book, composition, printed, rendered)
    context = replace(context, job_pages=laid.job.pages)
    if laid.draft:  # its mark has a colour of its own
        context = replace(context, palette=None)
    wanted = []
    for file in bound:
        pages = COVER_PAGES if file.part == "cover" else len(file.pages)
        name = press_name(package, file.part, laid.printer.trim, pages, draft=laid.draft)
        wanted.append((file, name, ask(file.pdf, laid.printer, "print")))
    reports = presswork.judged(wanted, composition, context, len(printed.pages))
    judged = [
        (_told(file, report), file.pdf, report) for file, report in zip(bound, reports, strict=True)
    ]
    name = marked(f"{package}_barrierefrei.pdf", draft=laid.draft)
    screen = of_book(book, laid.compositions[2], web, rendered=rendered)
    verdicts = ask(web.pdf, laid.printer, "web")
    return _Judged(tuple(judged), preflight(web.pdf, laid.printer, "web", screen, verdicts, name))


def _told(file: PrintFile, report: PreflightReport) -> PressFile:
    return PressFile(
        name=report.name,
        part=file.part,
        pages=COVER_PAGES if file.part == "cover" else len(file.pages),
        leaves=len(report.sheets),
        bytes=report.size,
        sha256=report.digest,
    )


def _ticket(
    laid: _Laid, judged: _Judged, printed: Rendering, found: Report, access: AccessReport | None
) -> Ticket:
    inks = [
        ink
        for _, _, report in judged.files
        for ink in (report.inks.vector, report.inks.picture)
        if ink is not None
    ]
    return Ticket(
        name=package_name(laid.book.edition, laid.job),
        edition=laid.book.edition,
        job=laid.job,
        printer=laid.printer,
        binding=laid.book.edition.binding,
        pages=len(printed.pages),
        blank=tuple(leaf.number for leaf in printed.geometry.sheets if leaf.blank),
        files=tuple(told for told, _, _ in judged.files),
        ink=max(inks, default=None),
        errors=len(found.errors),
        warnings=sum(f.severity is Severity.WARNING for f in found),
        accessible=None if access is None else access.passed,
        draft=laid.draft,
    )


def _set(root: Path, composition: Composition) -> bytes:
    """The pages of the job sheet."""
    from press.render.pages import render

    rendering = render(root, composition, root / CACHE)
    if rendering.report.errors:
        raise RenderError(report=rendering.report)
    return rendering.pdf


def _reports(root: Path, judged: _Judged) -> Iterable[tuple[str, str, bytes]]:
    """Each file's preflight, for programs and for people."""
    for file, pdf, report in judged.files:
        end = "_umschlag" if file.part == "cover" else ""
        shown = draw(pdf, report)
        yield (
            f"preflight{end}.html",
            f"Prüfbericht zu {file.name}, zum Lesen im Browser",
            report_html(root, report, shown.large, shown.small),
        )
        yield f"preflight{end}.json", "Derselbe Bericht für Programme", report_json(report)


def _as_draft(whole: Report, errors: int) -> Report:
    """A draft may have errors; they are told as warnings, and that it is a draft."""
    eased = (replace(f, severity=min(f.severity, Severity.WARNING)) for f in whole)
    return Report.of((*eased, finding("handoff/draft", errors=errors)))
