"""The one WeasyPrint call, and everything that must surround it."""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.document import Document

from press import __version__
from press.codes import finding
from press.errors import RenderError
from press.findings import Finding, Report
from press.model.composition import Composition
from press.model.rendering import Rendering
from press.render import fonts, hyphens, photos
from press.render.attributes import given_back
from press.render.boxes import is_blank, read_pages
from press.render.elements import Elements
from press.render.fetcher import AssetFetcher
from press.render.finish import finish
from press.render.log import Complaints, listening
from press.render.prepress.ready import make_ready
from press.render.store import Store
from press.render.tags import Tagger
from press.render.traces import traced

#: What WeasyPrint has been seen to crash with on valid but unsupported styles.
_CRASHES = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError,
    OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip


def render(
    root: Path,
    composition: Composition,
    cache: Path,
    progress: Callable[[str], None] | None = None,
) -> Rendering:
    """Set the pages of a composition.

    `root` is the project's folder, `cache` a folder that may be deleted at any time.
    `progress` is told the steps: `pictures 3/17`, `read`, `styles`, `boxes`,
    `pages 12`, `draw`, `write`, `finish`. Faults are in the rendering's report; only a
    crash of WeasyPrint raises `RenderError`.
    """
    tell = progress or (lambda _: None)
    store = Store(cache)
    pictures, report = photos.prepare(root, composition.assets, store, tell)
    fetch = AssetFetcher(
        root, composition.html, composition.assets, pictures, partial(fonts.unpacked, store=store)
    )
    hyphens.install(languages(composition), store)
    hyphens.except_for(composition.language, composition.hyphenation)
    with (
        listening(tell) as complaints,
        crashes_told(complaints, fetch, composition, report),
        uncollected(),
        given_back(),
    ):
        html = HTML(string=composition.html, base_url="asset:", url_fetcher=fetch)
        with traced() if composition.product.tagged else nullcontext():
            document = html.render(
                font_config=fonts.configuration(store),
                pdf_variant=composition.product.variant,
                pdf_tags=composition.product.tagged,
            )
        document, findings = drop_surplus_blanks(document, composition.edition.multiple)
        pages, geometry = read_pages(document.pages, Elements(html.etree_element))
        describe(document, composition)
        pdf = _write(document, html.etree_element, composition)
    tell("finish")
    if composition.printer is not None:
        pdf, prepress = make_ready(pdf, composition, composition.printer, root)
        report += prepress
    else:
        product = composition.product
        archivable = product.variant == "pdf/ua-1"
        pdf = finish(pdf, pages, composition.language, product.interactive, archivable)
    report += Report.of((*findings, *said(complaints, fetch, composition)))
    return Rendering(pdf=pdf, pages=pages, report=report, geometry=geometry)


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for unreachable cycles put off until the pages are set.

    It takes a fifteenth of a build and finds next to nothing: pages live until the end.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _write(document: Document, root: Any, composition: Composition) -> bytes:
    """Draw the pages into a PDF, tagged for accessibility if the product promises it."""
    product = composition.product
    tagger = Tagger(document, root, composition.language)
    tagger.drop_links()
    with tagger.installed() if product.tagged else nullcontext():
        written: bytes = document.write_pdf(
            finisher=tagger.mend if product.tagged else None,
            pdf_variant=product.variant,
            pdf_tags=product.tagged,
            pdf_identifier=identifier(composition),
        )
    return written


def drop_surplus_blanks(document: Document, multiple: int) -> tuple[Document, list[Finding]]:
    """Keep as many filler pages as the page count needs to become a multiple.

    The last ones go, so those that stay keep their side. The composition holds
    `multiple - 1` of them or, for a publication that is not bound, none.
    """
    blanks = [page for page in document.pages if is_blank(page)]
    content = len(document.pages) - len(blanks)
    needed = -content % multiple
    if needed > len(blanks):
        told = finding(
            "render/blanks",
            pages=content, needed=needed, multiple=multiple, available=len(blanks),
        )  # fmt: skip
        return document, [told] if blanks else []
    surplus = blanks[needed:]
    if not surplus:
        return document, []
    return document.copy([page for page in document.pages if page not in surplus]), []


def describe(document: Document, composition: Composition) -> None:
    """Title, author and date as the composition knows them, for Info and XMP alike."""
    edition = composition.edition
    day = edition.date.isoformat()
    metadata = document.metadata
    metadata.title = composition.title
    metadata.authors = metadata.authors or [edition.publisher.name]
    metadata.generator = f"press {__version__}"
    metadata.lang = composition.language
    metadata.created = metadata.modified = f"{day}T00:00:00Z"


def languages(composition: Composition) -> list[str]:
    """The languages of the text, the main one first."""
    named = re.findall(r'\blang="([A-Za-z-]+)"', composition.html)
    return list(dict.fromkeys((composition.language, *named)))


def identifier(composition: Composition) -> bytes:
    """The same for every build of the same publication."""
    name = f"{composition.edition.id}/{composition.product.name}/{composition.selection}"
    return hashlib.sha256(name.encode()).hexdigest()[:32].encode()


def said(
    complaints: Complaints, fetch: AssetFetcher, composition: Composition
) -> Iterator[Finding]:
    """What the fetcher refused, and what WeasyPrint complained about besides."""
    yield from (because for because in fetch.refused.values() if because)
    yield from complaints.findings(composition.html, set(fetch.refused))


@contextmanager
def crashes_told(
    complaints: Complaints, fetch: AssetFetcher, composition: Composition, report: Report
) -> Iterator[None]:
    """A crash of WeasyPrint as a `RenderError`, with all that was found before it."""
    try:
        yield
    except _CRASHES as error:
        crash = finding(
            "render/crash",
            step=complaints.step,
            error=f"{type(error).__name__}: {error}".removesuffix(": "),
        )
        found = Report.of((crash, *said(complaints, fetch, composition)))
        raise RenderError(report=report + found) from error
