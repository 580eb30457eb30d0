"""The calls in order: the only module that knows every stage.

    sources.read ─► plan ─► compose ─► publication.make ─► deliver
                      ▲                (render ─► check)
                      └── page map of the whole edition, for its excerpts

A stage is left only when every product has passed it, so that all that is wrong there is
told at once; what the edition waives is a note by then. WeasyPrint takes a second to
import and is not touched before pages are set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press import machine
from press.check.language.rules import check as check_language
from press.codes import finding
from press.codes.nearest import nearest
from press.deliver.write import deliver
from press.errors import (
    LayoutError,
    PreflightError,
    RenderError,
    SourcesError,
    UsageError,
)
from press.findings import Finding, Report
from press.layout import printers as printer_files
from press.layout import products as product_files
from press.layout.compose import compose
from press.model.book import Book, Library
from press.model.composition import Composition
from press.model.edition import Edition
from press.model.excerpt import ALL, Excerpt, Selection, Wish
from press.model.printer import Printer
from press.model.product import Product
from press.model.rendering import PageRecord
from press.order import Order, Progress, Result
from press.printing import Printing
from press.publication import CACHE, Made, Publication
from press.render.store import Store
from press.scheduler import engine
from press.sources import library
from press.sources.files import Project
from press.sources.plan import plan
from press.sources.selections import having_excerpts, selections
from press.sources.validation import shown
from press.verdict import for_products, gate, judged, waived


@dataclass(frozen=True, slots=True)
class Laid:
    """An edition laid out for its products, and everything found on the way."""

    library: Library
    book: Book
    compositions: tuple[Composition, ...]
    #: The excerpts asked for; none in the end if none were.
    selections: tuple[Selection, ...]
    report: Report

    @property
    def edition(self) -> Edition:
        """The edition that was laid out."""
        return self.book.edition


def check(order: Order, progress: Progress) -> Result:
    """Read the sources and lay them out; set no pages, write nothing.

    Raises the `PressError` of the stage that found errors.
    """
    laid = lay_out(order, progress)
    report = judged(laid.report, laid.edition, complete=False)
    gate(report, report, SourcesError, order.strict)
    return Result(laid.edition.id, report)


def build(order: Order, progress: Progress) -> Result:
    """Make what was asked for and put it into `output/`.

    Raises the `PressError` of the stage that found errors; then nothing was written.
    """
    laid = lay_out(order, progress)
    edition, wanted = laid.edition, _wanted(order, laid.edition)
    products = _excerpt_products(order, edition) if laid.selections else ()
    whole = [Publication(order.root, laid.book, one) for one in laid.compositions]
    count = len(whole) + len(laid.selections) * len(products)
    report = laid.report
    with (
        engine(order.scheduler, order.root) as elsewhere,
        Printing(count, _telling(progress), force=order.force, elsewhere=elsewhere) as printing,
    ):
        coming = printing.begin(whole)
        made = []
        if products:
            pages = page_map(coming[0]().pages)
            excerpts, found = lay_out_excerpts(order, laid, products, pages, progress)
            report += found
            made = list(_counted(printing.begin(excerpts), progress))
        made = [one() for one in coming] + made
    rendered = waived(Report.of(f for m in made for f in _placed(m, m.rendered)), edition)
    checked = waived(Report.of(f for m in made for f in _placed(m, m.checked)), edition)
    gate(rendered, report + rendered + checked, RenderError, order.strict)
    gate(checked, report + rendered + checked, PreflightError, order.strict)
    complete = order.excerpts is None and set(wanted).issuperset(edition.products)
    report = judged(report + rendered + checked, edition, complete=complete)
    gate(report, report, SourcesError, order.strict)
    progress("", "deliver")
    files = [
        file
        for one in made
        for file in one.files
        if file.selection != ALL or file.product in wanted
    ]
    delivery = deliver(order.root, edition.id, files)
    Store(order.root / CACHE).prune()
    return Result(edition.id, report, delivery)


def lay_out(order: Order, progress: Progress) -> Laid:
    """An edition composed for each product: all that comes before the pages are set.

    For excerpts the first composition is the one whose page numbers they name.
    """
    progress("", "sources")
    name = edition_id(order)
    read, report = _read(order, name)
    book, found = plan(read)
    found += check_language(read, book, machine.dictionary())
    edition = book.edition
    if order.excerpts is not None and order.excerpts.asks_nothing:
        raise UsageError(finding("excerpt/none", known=having_excerpts(read)))
    chosen, about = selections(read, _wish(order, edition))
    names = dict.fromkeys(_wanted(order, edition))
    if chosen:
        names = dict.fromkeys((_mapped(edition), *names))
    products = [product_files.read(order.root, wanted) for wanted in names]
    report = for_products(products, waived(report + found + about, edition))
    gate(report, report, SourcesError, order.strict)
    compositions, laid = _compose(order.root, book, _pressed(order, edition, products), progress)
    laid = waived(laid, edition)
    gate(laid, report + laid, LayoutError, order.strict)
    return Laid(read, book, compositions, chosen, report + laid)


def _read(order: Order, name: str) -> tuple[Library, Report]:
    """The sources; what a draft can do without does not hide why it cannot be made."""
    try:
        return library.read(order.root, name)
    except SourcesError as error:
        asked = [product_files.read(order.root, wanted) for wanted in order.products]
        raise SourcesError(report=for_products(asked, error.report)) from None


def lay_out_excerpts(
    order: Order,
    laid: Laid,
    products: Sequence[str],
    pages: Mapping[str, tuple[str, str]],
    progress: Progress,
) -> tuple[list[Publication], Report]:
    """The excerpts composed; `pages` are the whole edition's, as `page_map` tells them."""
    read = [product_files.read(order.root, name) for name in products]
    pressed = _pressed(order, laid.edition, read)
    made: list[Publication] = []
    found = Report()
    progress("", "excerpts")
    for selection in laid.selections:
        counties = [laid.library.stories[story].county for story in selection.chapters]
        supplements = tuple(
            laid.library.supplements[county.id]
            for county in counties
            if county and county.id in laid.library.supplements
        )
        book, about = plan(laid.library, Excerpt(selection, pages, supplements))
        compositions, told = _compose(order.root, book, pressed, lambda *_: None)
        made += [Publication(order.root, book, one) for one in compositions]
        found += about + told
    found = waived(found, laid.edition)
    gate(found, laid.report + found, LayoutError, order.strict)
    return made, found


def page_map(pages: Iterable[PageRecord]) -> dict[str, tuple[str, str]]:
    """Story id -> first and last printed number of the pages that it stands on."""
    told: dict[str, tuple[str, str]] = {}
    for page in pages:
        for story in page.stories:
            told[story] = (told.get(story, (page.label, ""))[0], page.label)
    return told


def _pressed(
    order: Order, edition: Edition, products: Iterable[Product]
) -> list[tuple[Product, Printer | None]]:
    """The products, those for the press with the print shop they are made for."""
    return [
        (
            product,
            None
            if product.colour == "rgb"
            else printer_files.read(order.root, order.printer or edition.printer),
        )
        for product in products
    ]


def _compose(
    root: Path,
    book: Book,
    products: Iterable[tuple[Product, Printer | None]],
    progress: Progress,
) -> tuple[tuple[Composition, ...], Report]:
    made: list[Composition] = []
    report = Report()
    for product, printer in products:
        progress(product.name, "layout")
        composition, found = compose(root, book, product, printer)
        progress(product.name, "")
        made.append(composition)
        report += found
    return tuple(made), report


def _wish(order: Order, edition: Edition) -> Wish:
    """The excerpts of a run: those asked for, or with a whole edition those it names."""
    if order.excerpts is not None:
        return order.excerpts
    return Wish(all=bool(edition.excerpts and not order.products))


def _excerpt_products(order: Order, edition: Edition) -> tuple[str, ...]:
    asked = order.excerpts.products if order.excerpts else ()
    return asked or edition.excerpts or ("web",)


def _wanted(order: Order, edition: Edition) -> tuple[str, ...]:
    """Products that the whole edition is delivered in."""
    return () if order.excerpts is not None else order.products or edition.products


def _mapped(edition: Edition) -> str:
    """The product whose page numbers the excerpts name: the one that readers have."""
    return "web" if "web" in edition.products else edition.products[0]


def _placed(made: Made, report: Report) -> Iterator[Finding]:
    """Findings on pages of an excerpt say which it is."""
    for found in report:
        excerpt = "" if found.page is None or made.selection == ALL else made.selection
        yield replace(found, excerpt=excerpt)


def _telling(progress: Progress) -> Callable[[Publication, str], None]:
    """Steps are told of the whole edition only; excerpts are counted."""

    def tell(publication: Publication, step: str) -> None:
        if publication.composition.selection == ALL:
            progress(publication.label, step)

    return tell


def _counted(coming: Sequence[Callable[[], Made]], progress: Progress) -> Iterator[Made]:
    for done, one in enumerate(coming):
        progress("", f"excerpts {done}/{len(coming)}")
        yield one()


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
