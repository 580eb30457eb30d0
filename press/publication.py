"""One PDF to be made: a book laid out for a product. The only work that is done in workers."""

from __future__ import annotations

import contextlib
import io
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from press import machine
from press.codes import finding
from press.deliver.names import file_name
from press.errors import ToolError
from press.findings import Report
from press.model.book import Book
from press.model.composition import Composition
from press.model.delivery import Deliverable
from press.model.excerpt import ALL
from press.model.rendering import PageRecord, Rendering
from press.sources.waivers import waive

#: Where pictures, fonts, hyphenation patterns and finished files are kept between builds.
CACHE = ".cache"
#: The renderer's hooks hold for a whole process; an engine may run threads in one.
_ALONE = threading.Lock()


@dataclass(frozen=True, slots=True)
class Publication:
    """A book laid out for a product, in the project that its pictures lie in."""

    root: Path
    book: Book
    composition: Composition

    @property
    def label(self) -> str:
        """For the eye: `web`, `print jena`."""
        name = self.composition.product.name
        return name if self.composition.selection == ALL else f"{name} {self.composition.selection}"


@dataclass(frozen=True, slots=True)
class Proof:
    """A finished PDF with what its checks found."""

    rendering: Rendering
    report: Report


@dataclass(frozen=True, slots=True)
class Made:
    """The finished files of a publication; none if its pages could not be set without errors.

    The reports are as found, before the edition's waivers.
    """

    selection: str
    files: tuple[Deliverable, ...]
    pages: tuple[PageRecord, ...]
    rendered: Report
    checked: Report


def make(publication: Publication, tell: Callable[[str], None]) -> Made:
    """Set the pages, check them, and for a print shop bind and judge them."""
    composition = publication.composition
    with _ALONE:
        proof = _proof(publication.root, composition, tell)
        rendering, checked = proof.rendering, proof.report
        rendered = Report.of(waive(rendering.report, composition.edition))
        if rendered.errors:
            return Made(composition.selection, (), rendering.pages, rendering.report, checked)
        if composition.printer is None:
            files: tuple[Deliverable, ...] = (_deliverable(composition, rendering, rendering.pdf),)
        else:
            tell("check")
            files, found = _pressed(publication, rendering, rendered)
            checked += found
    tell("")
    return Made(composition.selection, files, rendering.pages, rendering.report, checked)


def proof(publication: Publication, tell: Callable[[str], None]) -> Proof:
    """A composition rendered and its craft checked, with the rendering still at hand."""
    with _ALONE:
        made = _proof(publication.root, publication.composition, tell)
    tell("")
    return made


def rendered(root: Path, composition: Composition, tell: Callable[[str], None]) -> Rendering:
    """A composition that belongs to no publication rendered, such as a form to sign."""
    with _ALONE:
        return _rendered(root, composition, tell)


def _proof(root: Path, composition: Composition, tell: Callable[[str], None]) -> Proof:
    rendering = _rendered(root, composition, tell)
    from press.check.craft import check as check_craft

    tell("check")
    return Proof(rendering, check_craft(composition, rendering))


def _rendered(root: Path, composition: Composition, tell: Callable[[str], None]) -> Rendering:
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
    return render(root, composition, root / CACHE, tell)


def _pressed(
    publication: Publication, rendering: Rendering, rendered: Report
) -> tuple[tuple[Deliverable, ...], Report]:
    """The files for the press, and what their preflight found."""
    from press import presswork

    composition = publication.composition
    files, report = presswork.bound(rendering, composition)
    known = presswork.context(publication.root, publication.book, composition, rendering, rendered)
    made = tuple(_deliverable(composition, rendering, f.pdf, f.label, f.pages) for f in files)
    judged = presswork.judged(
        [(file, one.name, ()) for file, one in zip(files, made, strict=True)],
        composition,
        known,
        len(rendering.pages),
    )
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
