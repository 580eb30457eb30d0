"""Family G, second part: bleed, distances, marks, as they are seen. print.md G06 – G08, G12."""

from __future__ import annotations

import math
from collections.abc import Iterator

from press.check.registry import (
    PLACES,
    Case,
    Hit,
    NotRun,
    Outcome,
    measured,
    rule,
)
from press.check.rules.boxes import TOLERANCE, millimetres
from press.model.geometry import Area
from press.model.pdf import PageFacts, Paint
from press.model.preflight import Said

#: A mark is a line up to this thick, pt, and lies within this of the line it marks, mm.
_MARK, _ALIGNED = 1.01, 0.3


@rule(
    "G06",
    ("Beschnitt wirklich gefüllt", "Bleed really filled"),
    ("0 Lücken im gerenderten Rand von {bleed} mm", "0 gaps in the rendered ring of {bleed} mm"),
    ("preflight/bleed-gap",),
    "print.md G06",
)
def bleed_filled(case: Case) -> Iterator[Outcome]:
    """What reaches the trim reaches the end of the bleed: seen on the rendered page."""
    if not any(page.blank is not None for page in case.pages):
        yield NotRun(
            Said("die Seiten ließen sich nicht rendern", "the pages could not be rendered")
        )
        return
    for page in case.pages:
        gaps = [gap for gap in page.gaps if not _covered(page, gap.area, case.printer.bleed)]
        if gaps:
            longest = max(gaps, key=lambda gap: _length(gap.area))
            yield Hit(
                "preflight/bleed-gap",
                {
                    "count": len(gaps), "length": round(_length(longest.area)),
                    "reach": longest.reach, "want": case.printer.bleed,
                },
                page.number, tuple(gap.area for gap in gaps)[:PLACES], len(gaps),
            )  # fmt: skip


def _length(area: Area) -> float:
    return max(area.right - area.left, area.bottom - area.top)


def _covered(page: PageFacts, gap: Area, bleed: float) -> bool:
    """A picture that fills the whole bleed there is merely white in that place."""
    return any(
        placed.area.left <= gap.left + 0.3 and placed.area.right >= gap.right - 0.3
        and placed.area.top <= gap.top + 0.3 and placed.area.bottom >= gap.bottom - 0.3
        for placed in page.placements
    )  # fmt: skip


@rule(
    "G07",
    ("Sicherheitsabstand", "Safe zone"),
    ("Text ≥ {safe} mm vom Schnitt", "text ≥ {safe} mm from the trim"),
    ("preflight/safe-zone",),
    "print.md G07; S11, S15, S25",
)
def safe_zone(case: Case) -> Iterator[Outcome]:
    """Lines of text keep their distance from the trim on every side."""
    want = case.printer.safe
    nearest = math.inf
    for page in case.pages:
        width, height = millimetres(page.boxes.edge)
        near: list[Area] = []
        least = math.inf
        for line in _on_sheet(page, width, height):
            distance = min(line.left, line.top, width - line.right, height - line.bottom)
            if distance < want and _bleeds(case, page.number, line):
                continue
            nearest = min(nearest, distance)
            if distance < want - TOLERANCE:
                near.append(line)
                least = min(least, distance)
        if near:
            values = {"count": len(near), "has": round(least, 1), "want": want}
            yield Hit("preflight/safe-zone", values, page.number, tuple(near[:PLACES]), len(near))
    if nearest < math.inf:
        yield measured(f"{nearest:.1f} mm")


def _on_sheet(page: PageFacts, width: float, height: float) -> Iterator[Area]:
    """The lines of text that touch the trimmed page; what stands outside is marks."""
    for line in page.lines:
        if line.right > 0 and line.left < width and line.bottom > 0 and line.top < height:
            yield line


def _bleeds(case: Case, number: int, line: Area) -> bool:
    """In our own files: part of something that runs over the edge, such as a thumb index."""
    geometry = case.context.geometry if case.context else None
    return geometry is not None and any(
        known.bleeds and known.page == number
        and line.left < known.area.right and known.area.left < line.right
        and line.top < known.area.bottom and known.area.top < line.bottom
        for known in geometry.lines
    )  # fmt: skip


@rule(
    "G08",
    ("Abstand zum Bund", "Distance to the spine"),
    ("Text ≥ {gutter} mm vom Bund", "text ≥ {gutter} mm from the spine"),
    ("preflight/gutter",),
    "print.md G08; S11",
)
def gutter(case: Case) -> Iterator[Outcome]:
    """Text keeps its distance from the spine: left on odd pages, right on even ones."""
    if not case.printer.bound:
        yield NotRun(Said("ungebunden, es gibt keinen Bund", "not bound, there is no spine"))
        return
    want = case.printer.gutter
    nearest = math.inf
    for page in case.pages:
        width, height = millimetres(page.boxes.edge)
        near: list[Area] = []
        least = math.inf
        for line in _on_sheet(page, width, height):
            distance = line.left if page.number % 2 else width - line.right
            nearest = min(nearest, distance)
            if distance < want - TOLERANCE:
                near.append(line)
                least = min(least, distance)
        if near:
            values = {"count": len(near), "has": round(least, 1), "want": want}
            yield Hit("preflight/gutter", values, page.number, tuple(near[:PLACES]), len(near))
    if nearest < math.inf:
        yield measured(f"{nearest:.1f} mm")


@rule(
    "G12",
    ("Schnittmarken", "Crop marks"),
    ("wie bestellt: {marks}; keine im Beschnitt", "as ordered: {marks}; none in the bleed"),
    ("preflight/marks-inside", "preflight/marks-unwanted", "preflight/marks-missing"),
    "print.md G10, P14; none: S2, S3, S12, S16, S21; wanted: S14, S18",
)
def marks(case: Case) -> Iterator[Outcome]:
    """Marks only where the shop wants them, and never in the bleed."""
    for page in case.pages:
        width, height = millimetres(page.boxes.edge)
        lines = [p for p in page.paints if _thin(p) and p.zone != "page"]
        inside = [
            area
            for paint in lines if paint.zone == "bleed"
            for area in paint.areas if _aligned(area, width, height)
        ]  # fmt: skip
        if inside:
            yield Hit(
                "preflight/marks-inside", {"count": len(inside)}, page.number,
                tuple(inside[:PLACES]), len(inside),
            )  # fmt: skip
        slug = [p for p in page.paints if p.zone == "slug" and not p.ink.white]
        if case.printer.marks:
            there = sum(
                _aligned(area, width, height)
                for paint in lines if paint.zone == "slug" for area in paint.areas
            )  # fmt: skip
            if there < 8:
                yield Hit("preflight/marks-missing", {"count": there}, page.number)
        elif slug:
            count = sum(paint.count for paint in slug)
            areas = tuple(area for paint in slug for area in paint.areas)
            yield Hit(
                "preflight/marks-unwanted", {"count": count}, page.number, areas[:PLACES], count
            )


def _thin(paint: Paint) -> bool:
    return paint.kind in ("stroke", "fill") and paint.size is not None and paint.size <= _MARK


def _aligned(area: Area, width: float, height: float) -> bool:
    """A short line that continues an edge of the trim."""
    across, down = area.right - area.left, area.bottom - area.top
    if max(across, down) > 30:
        return False
    middle_x, middle_y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    if across < down:
        return min(abs(middle_x), abs(middle_x - width)) < _ALIGNED
    return min(abs(middle_y), abs(middle_y - height)) < _ALIGNED


RULES = (bleed_filled, safe_zone, gutter, marks)
