"""Pages that were never set, for tests of what stands on the stand."""

from __future__ import annotations

from press.findings import Report
from press.model.geometry import Area
from press.preview.jobs import Leaf, PagesTold, Place, TakeSet

FILE = "sources/2031/suhl.md"


def leaf(number: int, story: str, *places: tuple[int, float], digest: str = "") -> Leaf:
    """A page with lines at these source lines and heights."""
    return Leaf(
        number,
        (story,) if story else (),
        digest or f"{story}{number}",
        0,
        210,
        297,
        tuple(Place(f"sources/2031/{story}.md", n, Area(20, y, 190, y + 5)) for n, y in places),
    )


def take(
    story: str, after: int, *leaves: Leaf, key: str = "k", report: Report | None = None
) -> TakeSet:
    """A take of one story."""
    return TakeSet((story,), after, key, leaves, report or Report())


def told(number: int, *takes: TakeSet, whole: bool = False, pdf: bytes = b"%PDF") -> PagesTold:
    """Takes as a compositor tells of them."""
    return PagesTold(number, pdf, takes, whole, (5.0, 3.0) if whole else None)
