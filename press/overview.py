"""How far an edition has come: a conductor that never gives up on what it finds.

gather ───────────────────────────────────────┐
lay_out (or the errors that stopped it) ──────┼─► standings ─► output/<edition>/status.html
last build's pages ───────────────────────────┘
"""

from __future__ import annotations

from dataclasses import replace

from press import kept, pipeline, verdict
from press.codes.register import Language
from press.deliver import papers
from press.deliver.manifest import whole
from press.deliver.staging import OUTPUT
from press.errors import PressError
from press.findings import Report
from press.layout.standing import standing_page
from press.model.delivery import Deliverable
from press.model.excerpt import ALL
from press.model.standing import Standing
from press.order import Order, Progress
from press.publication import Publication
from press.sources import library
from press.standing import standings

#: The overview as a page.
FILE = "status.html"


def overview(order: Order, progress: Progress, language: Language) -> tuple[Standing, str]:
    """How far the edition is, and the path of the page that shows it.

    Raises `UsageError` for an unknown edition, `DeliveryError` when the page cannot be
    written; nothing that is wrong with the sources ends it.
    """
    progress("", "sources")
    name = pipeline.edition_id(order)
    gathered = library.gather(order.root, name)
    report, current = _found(order, progress)
    last = whole(order.root / OUTPUT / name, (*current, "web"))
    pages = last.pages if last else ()
    stories, report = standings(order.root, name, gathered, report, pages)
    told = {id(found) for story in stories for found in story.findings}
    standing = Standing(
        edition=name,
        title=gathered.edition.title if gathered.edition else "",
        stories=stories,
        others=tuple(f for f in report if id(f) not in told),
        built=f"{OUTPUT}/{name}/{last.name}" if last else "",
        pages=len(pages),
        pages_judged=last is not None and last.product in current,
    )
    progress("", "deliver")
    page = standing_page(order.root, standing, language)
    file = Deliverable(FILE, "Stand der Ausgabe", "status", ALL, page, ())
    (there,) = papers.put(order.root, name, (file,)).files
    return standing, there.path


def _found(order: Order, progress: Progress) -> tuple[Report, tuple[str, ...]]:
    """All that `check` finds, with what is known of pages set from these very sources, and
    the products that these are the pages of."""
    plainly = replace(order, products=(), excerpts=None, strict=False)
    try:
        laid = pipeline.lay_out(plainly, progress)
    except PressError as error:
        return error.report, ()
    report = laid.report
    current: list[str] = []
    for composition in laid.compositions:
        publication = Publication(order.root, laid.book, composition)
        made = kept.take(publication, kept.key(publication))
        if made is not None:
            current.append(composition.product.name)
            report += verdict.waived(made.rendered + made.checked, laid.edition)
    return verdict.judged(report, laid.edition, complete=False), tuple(current)
