"""Family G, first part: the boxes of the pages. print.md G01 – G03; ISO 32000-1 14.11.2."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from press.check.registry import (
    Case,
    Hit,
    NotRun,
    Outcome,
    measured,
    rule,
)
from press.findings import Value
from press.model.pdf import Boxes, PageFacts
from press.model.preflight import Said

MM = 25.4 / 72

#: Boxes may differ by this, mm.
TOLERANCE = 0.05


def millimetres(box: tuple[float, float, float, float]) -> tuple[float, float]:
    """Width and height of a box in pt, as mm."""
    return (box[2] - box[0]) * MM, (box[3] - box[1]) * MM


def _size(size: tuple[float, float]) -> str:
    return " × ".join(f"{side:.2f}".rstrip("0").rstrip(".") for side in size)


def _grouped(
    code: str,
    pages: Iterable[PageFacts],
    name: str = "",
    value: Callable[[PageFacts], Value] = lambda page: "",
    **more: Value,
) -> Iterator[Hit]:
    """One hit for every value that pages share, on the first of them."""
    groups: dict[Value, list[PageFacts]] = {}
    for page in pages:
        groups.setdefault(value(page), []).append(page)
    for shared, members in groups.items():
        told: dict[str, Value] = {name: shared} if name else {}
        values = {**told, "count": len(members), **more}
        yield Hit(code, values, members[0].number, count=len(members))


@rule(
    "G01",
    ("Endformat", "Trim size"),
    ("{trim} mm ± 0,05 auf allen Seiten", "{trim} mm ± 0.05 on all pages"),
    ("preflight/trim-missing", "preflight/trim-size"),
    "print.md G01; GWG 2022 R0004; S3",
)
def trim(case: Case) -> Iterator[Outcome]:
    """Every page states its trim, and it is the one that was ordered."""
    want = case.printer.trim
    bare = [page for page in case.pages if page.boxes.trim is None]
    yield from _grouped("preflight/trim-missing", bare)
    stated = [page for page in case.pages if page.boxes.trim is not None]
    wrong = [page for page in stated if not _fits(millimetres(page.boxes.edge), want)]
    yield from _grouped(
        "preflight/trim-size", wrong, "has", lambda page: _size(millimetres(page.boxes.edge)),
        want=_size(want),
    )  # fmt: skip
    yield measured("; ".join(sorted({_size(millimetres(p.boxes.edge)) for p in stated})) or "–")


def _fits(has: tuple[float, float], want: tuple[float, float]) -> bool:
    return all(abs(one - other) <= TOLERANCE for one, other in zip(has, want, strict=True))


def narrowest(boxes: Boxes) -> float:
    """The bleed on the side that has least, mm."""
    if boxes.bleed is None:
        return 0.0
    outer, inner = boxes.bleed, boxes.edge
    sides = (
        inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3],
    )  # fmt: skip
    return min(sides) * MM


@rule(
    "G02",
    ("Beschnitt", "Bleed"),
    ("≥ {bleed} mm ± 0,05 auf allen Seiten", "≥ {bleed} mm ± 0.05 on all sides"),
    ("preflight/bleed-missing", "preflight/bleed-small"),
    "print.md G02; S3, S11–S16, S18, S25",
)
def bleed(case: Case) -> Iterator[Outcome]:
    """The BleedBox lies far enough outside the trim."""
    want = case.printer.bleed
    short = [page for page in case.pages if narrowest(page.boxes) < want - TOLERANCE]
    bare = [page for page in short if narrowest(page.boxes) <= TOLERANCE]
    few = [page for page in short if narrowest(page.boxes) > TOLERANCE]
    yield from _grouped("preflight/bleed-missing", bare, want=want)
    yield from _grouped(
        "preflight/bleed-small", few, "has", lambda page: round(narrowest(page.boxes), 2), want=want
    )
    least = min((narrowest(page.boxes) for page in case.pages), default=0.0)
    yield measured(f"{least:.2f} mm")


@rule(
    "G03",
    ("Rahmen liegen ineinander", "Boxes are nested"),
    ("Endformat in Beschnitt in Bogen, CropBox = Bogen", "trim in bleed in media, CropBox = media"),
    ("preflight/boxes-nested", "preflight/crop-box"),
    "print.md G03; ISO 32000-1 14.11.2; GWG 2022 R0003",
)
def nested(case: Case) -> Iterator[Outcome]:
    """Trim inside bleed inside media; the crop box hides nothing."""
    faults = {page.number: _outside(page.boxes) for page in case.pages}
    bad = [page for page in case.pages if faults[page.number]]
    yield from _grouped("preflight/boxes-nested", bad, "what", lambda page: faults[page.number])
    cropped = [
        page
        for page in case.pages
        if page.boxes.crop is not None and not _same(page.boxes.crop, page.boxes.media)
    ]
    yield from _grouped("preflight/crop-box", cropped)


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) * MM <= TOLERANCE for a, b in zip(one, other, strict=True))


def _outside(boxes: Boxes) -> str:
    chain = [("TrimBox", boxes.trim), ("BleedBox", boxes.bleed), ("MediaBox", boxes.media)]
    there = [(name, box) for name, box in chain if box is not None]
    slack = TOLERANCE / MM
    return ", ".join(
        f"{inner} > {outer}"
        for (inner, a), (outer, b) in pairwise(there)
        if a[0] < b[0] - slack or a[1] < b[1] - slack or a[2] > b[2] + slack or a[3] > b[3] + slack
    )


@rule(
    "G11",
    ("Nicht gedreht, nicht skaliert", "Not rotated, not scaled"),
    ("Rotate 0, UserUnit 1", "Rotate 0, UserUnit 1"),
    ("preflight/page-rotated", "preflight/user-unit"),
    "print.md G03; GWG 2022 R0002, R0004",
)
def upright(case: Case) -> Iterator[Outcome]:
    """Pages stand upright at their true size."""
    turned = [page for page in case.pages if page.boxes.rotate]
    yield from _grouped("preflight/page-rotated", turned, "degrees", lambda page: page.boxes.rotate)
    scaled = [page for page in case.pages if page.boxes.unit != 1]
    yield from _grouped("preflight/user-unit", scaled, "unit", lambda page: page.boxes.unit)


@rule(
    "G14",
    ("Einzelseiten", "Single pages"),
    ("keine Doppelseiten", "no spreads"),
    ("preflight/spread",),
    "print.md section 1; S3, S4, S10, S17",
)
def spreads(case: Case) -> Iterator[Outcome]:
    """No page is two pages wide. A cover's spread is judged with a printer of its size."""
    width, height = case.printer.trim
    if not case.printer.bound:
        yield NotRun(Said("ein Umschlag ist eine Doppelseite", "a cover is a spread"))
        return
    found = [
        page
        for page in case.pages
        if abs(millimetres(page.boxes.edge)[0] - 2 * width) < 25
        and abs(millimetres(page.boxes.edge)[1] - height) < 15
    ]
    yield from _grouped(
        "preflight/spread", found, "has", lambda page: _size(millimetres(page.boxes.edge))
    )


RULES = (trim, bleed, nested, upright, spreads)
