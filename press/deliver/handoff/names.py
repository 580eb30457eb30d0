"""Names in the package: ASCII, small letters, sorted as they are read; a draft says so."""

from __future__ import annotations

from pathlib import PurePosixPath

from press.deliver.names import ascii_slug
from press.model.edition import Edition
from press.model.handoff import DRAFT
from press.model.job import Job

PRESS = "01_druck"
VIEWS = "02_ansicht"
PAGES = "02_ansicht/seiten"
ORDER = "03_auftrag"
CHECKS = "04_pruefung"
WEB = "05_web"
PROOFS = "06_nachweise"

_PARTS = {"whole": "druck", "body": "inhalt", "cover": "umschlag"}
_A4 = (210.0, 297.0)


def package_name(edition: Edition, job: Job) -> str:
    """`ikpe_2019_v01`: publisher, year, version of the package."""
    short = ascii_slug(edition.publisher.short).replace("-", "_") or "druck"
    return f"{short}_{edition.year}_v{job.version:02}"


def press_name(
    package: str, part: str, trim: tuple[float, float], pages: int, *, draft: bool = False
) -> str:
    """`ikpe_2019_v01_inhalt_a4_4c_48s.pdf`: part, trimmed size, inks, pages.

    A cover is wider than the page by what the paper makes of its spine, so it names no size.
    Small letters only: many portals sort and link by name (print.md 1, file names).
    """
    size = "a4" if trim == _A4 else f"{trim[0]:g}x{trim[1]:g}".replace(".", "-")
    words = [package, _PARTS[part], *([] if part == "cover" else [size]), "4c", f"{pages}s"]
    return marked("_".join(words) + ".pdf", draft=draft)


def marked(path: str, *, draft: bool) -> str:
    """The path, with the mark of a draft before the ending of its name."""
    if not draft:
        return path
    pure = PurePosixPath(path)
    return str(pure.with_name(f"{pure.stem}{DRAFT}{pure.suffix}"))
