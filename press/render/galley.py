"""Pages for the eye, at once: set as in the build, drawn without tags and finishing.

What costs a second at the start of every build is kept: the fonts, and the stylesheets once
they are parsed. A galley that is given the same stylesheets again sets a chapter in a
fraction of a second.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from logging import LogRecord
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from press.findings import Finding, Report
from press.model.composition import Asset, Composition, FileAsset
from press.model.rendering import Rendering
from press.model.take import Take
from press.render import fonts, hyphens, photos
from press.render.attributes import given_back
from press.render.boxes import read_pages
from press.render.drawings import Drawings
from press.render.elements import Elements
from press.render.fetcher import AssetFetcher
from press.render.log import Complaints, listening
from press.render.pages import crashes_told, drop_surplus_blanks, languages, said
from press.render.store import Store

#: Marks the element of a take that stands for what comes before it.
BEFORE = "data-galley"
#: Said of a take because a target stands outside it: no business of a part.
_OF_THE_WHOLE = frozenset({"render/dead-link"})


class Galley:
    """A renderer that stays warm. Not to be shared by threads."""

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        self._store = Store(cache)
        self._styles: dict[str, Any] = {}
        self._sheets: tuple[CSS, ...] = ()
        self._fonts: FontConfiguration | None = None
        self._drawings = Drawings()
        #: What was said of the stylesheets when they were read, to be told with every setting.
        self._records: list[LogRecord] = []
        self._refused: dict[str, Finding | None] = {}

    def set(
        self,
        composition: Composition,
        take: Take | None = None,
        progress: Callable[[str], None] | None = None,
    ) -> Rendering:
        """Set the pages of a composition; of a take, those after `take.after`.

        The PDF is for looking at: neither tagged nor finished. Steps, faults and the
        `RenderError` of a crash are those of `press.render.pages.render`.
        """
        tell = progress or (lambda _: None)
        pictures, report = photos.prepare(self._root, composition.assets, self._store, tell)
        unpack = partial(fonts.unpacked, store=self._store)
        fetch = AssetFetcher(self._root, composition.html, composition.assets, pictures, unpack)
        hyphens.install(languages(composition), self._store)
        hyphens.except_for(composition.language, composition.hyphenation)
        findings: list[Finding] = []
        with (
            listening(tell) as complaints,
            crashes_told(complaints, fetch, composition, report),
            given_back(),
        ):
            html = HTML(string=composition.html, base_url="asset:", url_fetcher=fetch)
            root = html.etree_element
            sheets = self._stylesheets(root, composition, fetch, complaints)
            hidden = 0
            if take is not None:
                hidden, css = _what_comes_before(root, take)
                sheets = (*sheets, CSS(string=css, url_fetcher=fetch))
            document = html.render(stylesheets=sheets, font_config=self._fonts)
            if take is None:
                document, findings = drop_surplus_blanks(document, composition.edition.multiple)
            document = document.copy(document.pages[hidden:])
            pages, geometry = read_pages(
                document.pages, Elements(root), first=take.after + 1 if take else 1
            )
            with self._drawings.kept(composition.assets):
                pdf: bytes = document.write_pdf(uncompressed_pdf=True)
        findings += said(complaints, fetch, composition)
        if take is not None:
            findings = [found for found in findings if found.code not in _OF_THE_WHOLE]
        return Rendering(pdf, pages, report + Report.of(findings), geometry)

    def _stylesheets(
        self, root: Any, composition: Composition, fetch: AssetFetcher, complaints: Complaints
    ) -> tuple[CSS, ...]:
        """The composition's stylesheets, parsed; its links to them are taken out.

        Fonts belong to stylesheets: where one of both has changed, all are read anew.
        """
        styles: dict[str, Any] = {}
        for head in root.iter("head"):
            for link in head.findall("link[@rel='stylesheet']"):
                address = link.get("href", "")
                if address in composition.assets:
                    styles[address] = composition.assets[address]
                    head.remove(link)
        addresses = tuple(styles)
        for address, asset in composition.assets.items():
            if isinstance(asset, FileAsset):
                styles[address] = self._stamped(asset)
        if styles != self._styles:
            self._fonts = fonts.configuration(self._store)
            before = len(complaints.records)
            self._sheets = tuple(
                CSS(url=address, base_url="asset:", url_fetcher=fetch, font_config=self._fonts)
                for address in addresses
            )
            self._records = complaints.records[before:]
            self._refused = dict(fetch.refused)
            self._styles = styles
        else:
            complaints.records += self._records
            fetch.refused.update(self._refused)
        return self._sheets

    def _stamped(self, asset: FileAsset) -> tuple[Asset, int, int]:
        try:
            there = (self._root / asset.path).stat()
        except OSError:
            return asset, 0, 0
        return asset, there.st_mtime_ns, there.st_size


def _what_comes_before(root: Any, take: Take) -> tuple[int, str]:
    """Put pages before a take from which it counts on; how many, and their stylesheet.

    One page for each page elsewhere that the take refers to, with the anchor on it, then
    the page before the take's first, on its side of the spread.
    """
    parents = {child: parent for parent in root.iter() for child in parent}
    before = next(element for element in root.iter() if element.get(BEFORE) is not None)
    body = parents[before]
    known = {element.get("id") for element in root.iter()}
    called = {
        value[1:]
        for element in root.iter()
        for value in element.attrib.values()
        if value[:1] == "#"
    }
    numbers: dict[int, list[str]] = {}
    for anchor in sorted(called - known):
        if anchor in take.elsewhere:
            numbers.setdefault(take.elsewhere[anchor], []).append(anchor)
    place = list(body).index(before)
    for number, anchors in reversed(numbers.items()):
        page = body.makeelement("div", {"style": f"page: galley-{number}"})
        for anchor in anchors:
            page.append(page.makeelement("div", {"id": anchor}))
        body.insert(place, page)
    before.set("style", "page: galley; break-before: page; break-after: auto")
    hidden = len(numbers) + 1
    side = "right" if (take.after - hidden) % 2 == 0 else "left"
    rules = [f"@page galley-{number} {{ counter-set: page {number} }}" for number in numbers]
    rules.append(f"@page galley {{ counter-set: page {take.after} }}")
    rules.append(f"html {{ break-before: {side} }}")
    return hidden, "\n".join(rules)
