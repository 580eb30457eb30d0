"""What a screen reader makes of an edition: the calls in order.

lay_out (web) ─► made, or kept from before ─► read_aloud, sights ─► output/<edition>/hoerprobe.html
"""

from __future__ import annotations

from dataclasses import replace

from press import pipeline, verdict
from press.deliver import papers
from press.errors import PreflightError, RenderError
from press.layout.proof.listening import listening_page
from press.model.delivery import Deliverable
from press.model.excerpt import ALL
from press.order import Order, Progress, Result
from press.printing import Printing
from press.publication import Publication

#: The product that is read aloud, and the page that shows it.
PRODUCT, FILE = "web", "hoerprobe.html"


def hear(order: Order, progress: Progress) -> Result:
    """Put the page that shows what is heard of the edition into its folder in `output/`.

    The web file is made as a build makes it, or taken as it was kept; it is not delivered.
    Raises the `PressError` of the stage that found errors; then nothing was written.
    """
    order = replace(order, products=(PRODUCT,), excerpts=None)
    laid = pipeline.lay_out(order, progress)
    publication = Publication(order.root, laid.book, laid.compositions[0])
    with Printing(1, lambda one, step: progress(one.label, step), force=order.force) as printing:
        (coming,) = printing.begin((publication,))
        made = coming()
    rendered = verdict.waived(made.rendered, laid.edition)
    checked = verdict.waived(made.checked, laid.edition)
    verdict.gate(rendered, laid.report + rendered + checked, RenderError, order.strict)
    verdict.gate(checked, laid.report + rendered + checked, PreflightError, order.strict)
    from press.check.reading import read_aloud
    from press.check.sights import sights

    progress("", "listen")
    (file,) = made.files
    reading = read_aloud(file.content)
    places = [(f.page, f.area) if f.area else None for f in reading.figures]
    pages, figures = sights(file.content, places)
    page = listening_page(order.root, laid.edition, reading, pages, figures, file.name)
    progress("", "deliver")
    told = Deliverable(FILE, "Hörprobe", "hoerprobe", ALL, page, file.pages)
    delivery = papers.put(order.root, laid.edition.id, (told,))
    report = verdict.judged(laid.report + rendered + checked, laid.edition, complete=False)
    return Result(laid.edition.id, report, delivery)
