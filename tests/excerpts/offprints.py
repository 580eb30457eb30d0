"""An excerpt made from the sources to the PDF, without the pipeline."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from projects import EDITION

from press import presswork
from press.check.craft import check
from press.findings import Finding, Severity
from press.layout import printers, products
from press.layout.compose import compose
from press.model.composition import Composition
from press.model.excerpt import Excerpt, Wish
from press.model.rendering import Rendering
from press.render.pages import render
from press.sources.library import read
from press.sources.plan import plan
from press.sources.selections import selections

#: Where the stories of the miniature edition stand in the whole, as its map of pages says.
PAGES = {"suhl": ("12", "13"), "eichsfeld": ("14", "15"), "zahl": ("11", "11")}


@dataclass(frozen=True)
class Offprint:
    """A finished excerpt and all that was found on the way."""

    composition: Composition
    rendering: Rendering
    pdf: bytes
    found: tuple[Finding, ...]

    def opened(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.pdf))

    @property
    def serious(self) -> list[str]:
        return [f.code for f in self.found if f.severity > Severity.NOTE]


def made(
    root: Path,
    wish: Wish,
    product: str,
    edition: str = EDITION,
    pages: Mapping[str, tuple[str, str]] | None = None,
) -> Offprint:
    """The only excerpt that the wish names."""
    library, report = read(root, edition)
    ((selection,), chosen) = selections(library, wish)
    counties = [county.id for s in selection.chapters if (county := library.stories[s].county)]
    own = tuple(library.supplements[c] for c in counties if c in library.supplements)
    book, planned = plan(library, Excerpt(selection, pages or PAGES, own))
    wanted = products.read(root, product)
    cmyk = wanted.colour == "cmyk"
    printer = printers.read(root, library.edition.printer) if cmyk else None
    composition, laid = compose(root, book, wanted, printer)
    rendering = render(root, composition, root / ".cache")
    found = [*report, *chosen, *planned, *laid, *rendering.report, *check(composition, rendering)]
    pdf = rendering.pdf
    if printer is not None:
        (file,), bound = presswork.bound(rendering, composition)
        known = presswork.context(root, book, composition, rendering, rendering.report)
        count = len(rendering.pages)
        (judged,) = presswork.judged([(file, "x.pdf", ())], composition, known, count)
        found += [*bound, *judged.report]
        pdf = file.pdf
    return Offprint(composition, rendering, pdf, tuple(found))
