"""Which box a table fits: house Markdown has no tables.

    two columns, a number in one of them      numbers   up to four rows
    two columns, the first full of dates      timeline  two to eight rows
    two columns, the first full of keywords   facts     up to twelve rows

Every other table is set aside: what it says is for the editor to tell in words or to draw.
"""

from __future__ import annotations

import re

from press.intake.manuscript import Box, Table, calls, plain
from press.sources.yamlfile import Data
from press.sources.yamltext import written

_NUMBER = re.compile(
    r"(?P<approx>ca\.|rund|etwa|circa)?\s*(?P<value>\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?)\s*"
    r"(?P<unit>%|€|Euro|Prozent)?"
)
_APPROX = re.compile(r"(?:ca\.|rund|etwa|circa)(?=\s*\d)")
_MONTHS = (
    "jan", "feb", "mär", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez",
)  # fmt: skip
_WHEN = re.compile(
    rf"(?:(?:seit|ab|bis|von|vom|am|im|Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|Winter)\s+)*"
    rf"(?:\d{{1,2}}\.\s*)?(?:\d{{1,2}}\.|(?:{'|'.join(_MONTHS)})\w*\.?)?\s*\d{{4}}"
    r"(?:\s*(?:[–-]|bis)\s*.{1,24})?",
    re.IGNORECASE,
)
#: Longest keyword and longest text of a box, characters.
KEYWORD, TEXT = 40, 1_400
#: Longest box, characters: the parser takes it for one paragraph.
_LONGEST = 5_000
#: Words in the first row that only say what the columns are.
_COLUMN_NAMES = frozenset(
    (
        "wann", "datum", "zeit", "zeitpunkt", "jahr", "monat", "tag", "was", "ereignis", "zahl",
        "ereignisse", "anzahl", "wert", "angabe", "bedeutung", "merkmal", "inhalt", "thema",
        "beschreibung", "stichwort", "bezeichnung", "kategorie",
    )
)  # fmt: skip


def box(table: Table, title: str) -> tuple[Box, str] | None:
    """The box that a table fits and the words of its first row if they are dropped, or None."""
    if not table.simple or any(len(row) != 2 for row in table.rows):
        return None
    if any(calls(cell) for row in table.rows for cell in row):
        return None
    rows = [(plain(first), plain(second)) for first, second in table.rows]
    dropped = ""
    names = {cell.casefold().strip(" :") for cell in rows[0]}
    if len(rows) > 1 and (table.header or names <= _COLUMN_NAMES):
        dropped = " ".join(rows.pop(0))
    if not all(first and second for first, second in rows):
        return None
    for name, lines in (
        ("numbers", _numbers(rows)),
        ("timeline", _timeline(rows)),
        ("facts", _facts(rows)),
    ):
        if lines and len(_body(lines, title)) <= _LONGEST:
            about = " ".join(cell for row in rows for cell in row if _APPROX.match(cell))
            words = " ".join((dropped, *_APPROX.findall(about))) if name == "numbers" else dropped
            return Box(name, _body(lines, title), table.place), words.strip()
    return None


def _body(rows: list[Data], title: str) -> str:
    head: dict[str, Data] = {"title": title} if title else {}
    return written({**head, "rows": rows}).rstrip()


def _numbers(rows: list[tuple[str, str]]) -> list[Data]:
    if not 1 <= len(rows) <= 4:
        return []
    for column in (0, 1):
        matches = [_NUMBER.fullmatch(row[column]) for row in rows]
        labels = [row[1 - column] for row in rows]
        if all(matches) and all(len(label) <= 120 for label in labels):
            if any(_WHEN.fullmatch(row[column]) for row in rows):
                return []
            pairs = zip(matches, labels, strict=True)
            return [_number(match, label) for match, label in pairs if match is not None]
    return []


def _number(match: re.Match[str], label: str) -> Data:
    # As text the digits are printed as they were typed.
    fields: dict[str, Data] = {"value": match["value"]}
    if match["unit"]:
        fields["unit"] = match["unit"]
    fields["label"] = label
    if match["approx"]:
        fields["approx"] = True
    return fields


def _timeline(rows: list[tuple[str, str]]) -> list[Data]:
    if not 2 <= len(rows) <= 8 or any(len(text) > TEXT for _, text in rows):
        return []
    if not all(_WHEN.fullmatch(when) for when, _ in rows):
        return []
    return [{"when": when, "text": text} for when, text in rows]


def _facts(rows: list[tuple[str, str]]) -> list[Data]:
    if not 1 <= len(rows) <= 12:
        return []
    if any(len(label) > KEYWORD or len(text) > TEXT for label, text in rows):
        return []
    return [{"label": label.rstrip(":"), "text": text} for label, text in rows]
