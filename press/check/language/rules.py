"""The rules in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from press.check.language import (
    dashes,
    dates,
    gender,
    links,
    numbers,
    persons,
    places,
    punctuation,
    quotes,
    shape,
    shortforms,
    spelling,
    terms,
)
from press.check.language.reading import Reading
from press.findings import Finding, Report
from press.model.book import Book, Library

Rule = Callable[[Reading], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    terms.wrong_form,
    terms.nearly,
    terms.misread,
    places.variant,
    places.nearly,
    places.doubled_unit,
    persons.two_ways,
    persons.surname,
    gender.mixed,
    gender.stem,
    quotes.other_marks,
    quotes.level,
    quotes.doubled,
    punctuation.doubled,
    punctuation.blank_before,
    punctuation.blank_after,
    dashes.hyphen,
    dashes.blank,
    shortforms.abbreviation,
    shortforms.unit,
    numbers.thousands,
    numbers.decimal,
    numbers.span,
    numbers.percent,
    dates.one_form,
    dates.no_such_day,
    dates.weekday,
    dates.time,
    links.malformed,
    links.insecure,
    links.elsewhere,
    links.reference,
    shape.no_stop,
    shape.long_sentence,
    shape.caption_twice,
    shape.length,
)


def check(library: Library, book: Book, dictionary: Path | None = None) -> Report:
    """Hold the texts of an edition against all rules; none but German ones are judged.

    `dictionary` is the path of a hunspell dictionary without its ending; without one, or
    without the library `hunspell`, spelling is not judged.
    """
    if not library.edition.language.startswith("de"):
        return Report()
    reading = Reading(library, book)
    found = [finding for rule in RULES for finding in rule(reading)]
    if dictionary is not None:
        found += spelling.unknown(reading, dictionary)
    return Report.of(found)
