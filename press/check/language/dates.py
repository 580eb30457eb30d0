"""Dates and times: one form through the edition, and days that there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from press.check.language.reading import Prose, Reading
from press.codes import finding
from press.findings import Finding

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_SHORT = ("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_NAMES = "|".join(_MONTHS)
_WRITTEN = re.compile(rf"(?<![\w.])(\d{{1,2}})\. ({_NAMES})(?: (\d{{4}}))?(?!\w)")
_FIGURES = re.compile(r"(?<![\w.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?![\w.]\d)")
_BACKWARDS = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w-])")
_CUT = re.compile(rf"(?<![\w.])(\d{{1,2}})\. ({'|'.join(_SHORT)}|Sept)\.(?: (\d{{4}}))?(?!\w)")
_WEEKDAY = re.compile(
    rf"\b({'|'.join(_DAYS)}|Sonnabend)s?,? (?:de[mnr] )?(\d{{1,2}})\. ?"
    rf"({_NAMES}|\d{{1,2}}\.) ?(\d{{4}})(?!\w)"
)
_TIME = re.compile(
    r"(?<![\w.:])([01]?\d|2[0-4])([.:])([0-5]\d)(?= Uhr| bis \d[\d.:]* Uhr|–\d[\d.:]* Uhr)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date where it stands; the year is 0 if none is given."""

    prose: Prose
    offset: int
    found: str
    form: str
    year: int
    month: int
    day: int

    def written(self, form: str) -> str:
        """The same date in another form."""
        year = f" {self.year}" if self.year else ""
        if form == "figures" and self.year:
            return f"{self.day}. {self.month}.{year}"
        return f"{self.day}. {_MONTHS[self.month - 1]}{year}"


def one_form(reading: Reading) -> Iterator[Finding]:
    """`6. September 2018` here, `06.09.2018` there."""
    days = [day for prose in reading.numeric for day in _days(prose) if 1 <= day.month <= 12]
    full = Counter(day.form for day in days if day.year)
    usual = "figures" if full["figures"] > full["written"] else "written"
    for day in days:
        right = day.written(usual)
        zero = day.found.startswith("0")
        if (day.form != usual and (day.year or day.form == "cut")) or zero:
            yield finding(
                "language/date-form", day.prose.at(day.offset), found=day.found, right=right
            )


def no_such_day(reading: Reading) -> Iterator[Finding]:
    """`31. Juni 2019`."""
    for prose in reading.numeric:
        for day in _days(prose):
            # a year with a 29th of February stands for the one that is not given
            if _real(day.year or 2000, day.month, day.day) is None:
                yield finding("language/no-such-day", prose.at(day.offset), found=day.found)


def weekday(reading: Reading) -> Iterator[Finding]:
    """`Montag, 6. September 2018`, which was a Thursday."""
    for prose in reading.numeric:
        for match in _WEEKDAY.finditer(prose.text):
            name, number, month, year = match.groups()
            months = _MONTHS.index(month) + 1 if month in _MONTHS else int(month.rstrip("."))
            day = _real(int(year), months, int(number))
            if day is None:
                continue
            right = _DAYS[day.weekday()]
            if name.replace("Sonnabend", "Samstag") != right:
                yield finding(
                    "language/weekday", prose.at(match.start()), found=match[0], right=right
                )


def time(reading: Reading) -> Iterator[Finding]:
    """`9.30 Uhr` here, `9:30 Uhr` there."""
    times = [(prose, match) for prose in reading.numeric for match in _TIME.finditer(prose.text)]
    counts = Counter(match[2] for _, match in times)
    if len(counts) < 2:
        return
    usual = "." if counts["."] >= counts[":"] else ":"
    for prose, match in times:
        if match[2] != usual:
            right = f"{match[1]}{usual}{match[3]}"
            at = prose.at(match.start())
            yield finding(
                "language/time-form", at, found=match[0], right=right, count=counts[usual]
            )


def _days(prose: Prose) -> Iterator[Day]:
    text = prose.text
    for match in _WRITTEN.finditer(text):
        month = _MONTHS.index(match[2]) + 1
        yield Day(
            prose, match.start(), match[0], "written", int(match[3] or 0), month, int(match[1])
        )
    for match in _FIGURES.finditer(text):
        yield Day(
            prose, match.start(), match[0], "figures", int(match[3]), int(match[2]), int(match[1])
        )
    for match in _BACKWARDS.finditer(text):
        year, month, day = map(int, match.groups())
        yield Day(prose, match.start(), match[0], "backwards", year, month, day)
    for match in _CUT.finditer(text):
        month = _SHORT.index(match[2][:3]) + 1
        yield Day(prose, match.start(), match[0], "cut", int(match[3] or 0), month, int(match[1]))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
