"""The copy: what the sources say at the moment, read as sparingly as possible.

A story that was edited is read alone, within some milliseconds; anything else that changes
has all read anew. What cannot be read leaves what was read last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from press import machine
from press.check.language.rules import check as check_language
from press.errors import PressError
from press.findings import Report
from press.layout import products
from press.model.book import Book, Library
from press.model.edition import Edition
from press.model.product import Product
from press.sources import library
from press.sources.again import again
from press.sources.plan import plan
from press.verdict import for_products, waived

#: Shown around every page, mm; a screen product has none of its own.
BLEED = 3.0
#: Stylesheet below `layouts/css` that lets a screen product run into the bleed.
RUNNING_OFF = "preview.css"


class Copy:
    """The sources of an edition for a product."""

    def __init__(self, root: Path, edition: str, product: str) -> None:
        self._root, self._edition, self._product = root, edition, product
        self._library: Library | None = None
        self._told = Report()
        #: Files that have changed since they were read.
        self._unread: set[str] = set()
        self._broken: frozenset[str] = frozenset()
        #: What was planned last; None before anything could be.
        self.book: Book | None = None
        self.product: Product | None = None
        #: Stories whose text has changed since `forget` was called.
        self.edited: set[str] = set()

    @property
    def asked(self) -> tuple[str, str]:
        """Edition and product."""
        return self._edition, self._product

    def changed(self, paths: Iterable[str]) -> None:
        """These files are no more what they were."""
        self._unread.update(paths)

    def read(self) -> tuple[Report, bool]:
        """Everything wrong in sources and product, and whether it holds something up."""
        stories = self._stories()
        known = self._unread <= stories.keys()
        there = all((self._root / path).is_file() for path in self._unread | self._broken)
        held_up = False
        if self._library is None or not known or not there:
            try:
                self._library, self._told = library.read(self._root, self._edition)
            except PressError as error:
                return self._weighed(error.report), True
            self._broken = frozenset()
            self.edited.clear()
        elif paths := self._unread | self._broken:
            self._library, told, self._broken = again(self._root, self._library, paths)
            others = (f for f in self._told if f.origin is None or f.origin.path not in paths)
            self._told = Report.of((*others, *told))
            self.edited.update(stories[path] for path in paths - self._broken)
            held_up = bool(self._broken)
        self._unread.clear()
        return self._planned(held_up)

    def language(self) -> Report:
        """What the language rules say of the book."""
        if self._library is None or self.book is None:
            return Report()
        found = check_language(self._library, self.book, machine.dictionary())
        return waived(found, self.book.edition)

    def _weighed(self, report: Report) -> Report:
        """What a draft can do without is no error where only a draft is shown."""
        try:
            return for_products([products.read(self._root, self._product)], report)
        except PressError as error:
            return report + error.report

    def _planned(self, held_up: bool) -> tuple[Report, bool]:
        report = self._told
        assert self._library is not None
        edition: Edition = self._library.edition
        try:
            product = products.read(self._root, self._product)
            book, found = plan(self._library)
        except PressError as error:
            return waived(report + error.report, edition), True
        self.book = book
        self.product = replace(
            product, bleed=BLEED, stylesheets=(*product.stylesheets, RUNNING_OFF)
        )
        return for_products([product], waived(report + found, edition)), held_up

    def _stories(self) -> dict[str, str]:
        """Path of the file of each story that is known -> the story."""
        if self._library is None:
            return {}
        return {story.origin.path: story.id for story in self._library.stories.values()}
