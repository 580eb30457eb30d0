"""Numbers and dates as German print has them."""

from __future__ import annotations

import re
from datetime import date

NBSP = "\u00a0"
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

_GERMAN = re.compile(r"[-+−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_DECIMAL = re.compile(r"[-+−]?\d+\.\d+")


def printed(value: int | float | str) -> str:
    """`3883` -> `3.883`, `61.5` -> `61,5`; text as it is.

    Whole numbers from 1900 to 2099 stay undivided, because they may be years.
    """
    if isinstance(value, str):
        return value
    sign = "−" if value < 0 else ""
    if isinstance(value, int):
        undivided = 1900 <= value <= 2099
        return sign + (str(value) if undivided else f"{abs(value):,}".replace(",", "."))
    text = f"{abs(value):,.10f}".rstrip("0").rstrip(".")
    return sign + text.translate(str.maketrans(",.", ".,"))


def amount(value: int | float | str) -> float | None:
    """What a printed number is worth: `3.883` -> 3883.0, `61,5` -> 61.5; None for text."""
    if isinstance(value, int | float):
        return float(value)
    text = value.replace("−", "-").strip()
    if _GERMAN.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    return float(text) if _DECIMAL.fullmatch(text) else None


def day(text: str) -> date:
    """`2019-10-15` as a date. Raises ValueError for a day that does not exist."""
    year, month, number = (int(part) for part in text.split("-"))
    return date(year, month, number)


def span(start: str, end: str = "") -> str:
    """`2018-09-06` -> `6. September 2018`, with an end `6.–8. September 2018`.

    Both are years, months or days that exist.
    """
    if not end or end == start:
        return _moment(start)
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == 1:
        return f"{start}–{end}"
    if len(first) == len(last) and first[0] == last[0]:
        if len(first) == 2:
            return f"{_month(first)}–{_month(last)} {last[0]}"
        if first[1] == last[1]:
            return f"{int(first[2])}.–{_moment(end)}"
        return f"{int(first[2])}.{NBSP}{_month(first)} bis {_moment(end)}"
    return f"{_moment(start)} bis {_moment(end)}"


def _moment(text: str) -> str:
    parts = text.split("-")
    if len(parts) == 1:
        return text
    if len(parts) == 2:
        return f"{_month(parts)} {parts[0]}"
    return f"{int(parts[2])}.{NBSP}{_month(parts)} {parts[0]}"


def _month(parts: list[str]) -> str:
    return MONTHS[int(parts[1]) - 1]
