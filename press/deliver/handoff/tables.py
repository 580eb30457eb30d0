"""The lists of the package as CSV: pictures with their papers, fonts with their licences.

Semicolons and a byte order mark, because the spreadsheets of German offices open such
files as they are; otherwise RFC 4180.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from press.model.handoff import Picture, Typeface

PICTURES = (
    "kennung", "datei", "alternativtext", "nachweis", "rechte", "rechte_bis", "einwilligung",
    "seiten",
)  # fmt: skip
FONTS = ("schrift", "datei", "lizenz", "enthalten_in")
_RELEASES = {"none needed": "nicht nötig", "granted": "liegt vor", "missing": "FEHLT"}


def pictures(known: Iterable[Picture]) -> bytes:
    """`bildnachweis.csv`: every picture of the book, in the order of its pages."""
    ordered = sorted(known, key=lambda picture: (picture.pages or (0,), picture.id))
    return _csv(
        PICTURES,
        (
            (
                picture.id,
                PurePosixPath(picture.file).name,
                picture.alt,
                picture.credit,
                picture.rights,
                picture.licence.until.isoformat() if picture.licence else "ohne Ende",
                _RELEASES.get(picture.release, picture.release),
                " ".join(map(str, picture.pages)),
            )
            for picture in ordered
        ),
    )


def fonts(known: Iterable[Typeface]) -> bytes:
    """`schriften.csv`: every font in the PDFs."""
    return _csv(
        FONTS,
        (
            (font.name, PurePosixPath(font.file).name, font.licence, " ".join(font.used_in))
            for font in known
        ),
    )


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(tuple(" ".join(cell.split()) for cell in row) for row in rows)
    return out.getvalue().encode("utf-8-sig")
