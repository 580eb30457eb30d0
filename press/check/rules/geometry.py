"""Family G: boxes, bleed, distances, page count. print.md section 6, G01 – G10."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

from press.check.registry import PLACES, ALWAYS, Case, Hit, NotRun, Outcome, measured, rule
from press.findings import Value
from press.model.geometry import Area
from press.model.pdf import Boxes, PageFacts, Paint
from press.model.preflight import Said

MM = 25.4 / 72
#: Boxes may differ by this, mm.
TOLERANCE = 0.05
#: A mark is a line up to this thick, pt, and lies within this of the line it marks, mm.
_MARK, _ALIGNED = 1.01, 0.3


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
        yield Hit(f"preflight/{code}", values, members[0].number, count=len(members))


@rule(
    "G01",
    ("Endformat", "Trim size"),
    ("{trim} mm ± 0,05 auf allen Seiten", "{trim} mm ± 0.05 on all pages"),
    ("trim-missing", "trim-size"),
    "print.md G01; GWG 2022 R0004; S3",
)
def trim(case: Case) -> Iterator[Outcome]:
    """Every page states its trim, and it is the one that was ordered."""
    want = case.printer.trim
    bare = [page for page in case.pages if page.boxes.trim is None]
    yield from _grouped("trim-missing", bare)
    stated = [page for page in case.pages if page.boxes.trim is not None]
    wrong = [page for page in stated if not _fits(millimetres(page.boxes.edge), want)]
    yield from _grouped(
        "trim-size", wrong, "has", lambda page: _size(millimetres(page.boxes.edge)),
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
    ("bleed-missing", "bleed-small"),
    "print.md G02; S3, S11–S16, S18, S25",
)
def bleed(case: Case) -> Iterator[Outcome]:
    """The BleedBox lies far enough outside the trim."""
    want = case.printer.bleed
    short = [page for page in case.pages if narrowest(page.boxes) < want - TOLERANCE]
    bare = [page for page in short if narrowest(page.boxes) <= TOLERANCE]
    few = [page for page in short if narrowest(page.boxes) > TOLERANCE]
    yield from _grouped("bleed-missing", bare, want=want)
    yield from _grouped(
        "bleed-small", few, "has", lambda page: round(narrowest(page.boxes), 2), want=want
    )
    least = min((narrowest(page.boxes) for page in case.pages), default=0.0)
    yield measured(f"{least:.2f} mm")


@rule(
    "G03",
    ("Rahmen liegen ineinander", "Boxes are nested"),
    ("Endformat in Beschnitt in Bogen, CropBox = Bogen", "trim in bleed in media, CropBox = media"),
    ("boxes-nested", "crop-box"),
    "print.md G03; ISO 32000-1 14.11.2; GWG 2022 R0003",
)
def nested(case: Case) -> Iterator[Outcome]:
    """Trim inside bleed inside media; the crop box hides nothing."""
    faults = {page.number: _outside(page.boxes) for page in case.pages}
    bad = [page for page in case.pages if faults[page.number]]
    yield from _grouped("boxes-nested", bad, "what", lambda page: faults[page.number])
    cropped = [
        page
        for page in case.pages
        if page.boxes.crop is not None and not _same(page.boxes.crop, page.boxes.media)
    ]
    yield from _grouped("crop-box", cropped)


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) * MM <= TOLERANCE for a, b in zip(one, other, strict=True))


def _outside(boxes: Boxes) -> str:
    chain = [("TrimBox", boxes.trim), ("BleedBox", boxes.bleed), ("MediaBox", boxes.media)]
    there = [(name, box) for name, box in chain if box is not None]
    slack = TOLERANCE / MM
    return ", ".join(
        f"{inner} > {outer}"
        for (inner, a), (outer, b) in zip(there, there[1:], strict=False)
        if a[0] < b[0] - slack or a[1] < b[1] - slack or a[2] > b[2] + slack or a[3] > b[3] + slack
    )


@rule(
    "G04",
    ("Seitenzahl", "Page count"),
    ("Vielfaches von {pages_multiple}", "multiple of {pages_multiple}"),
    ("page-multiple",),
    "print.md G04; S10, S26",
)
def page_multiple(case: Case) -> Iterator[Outcome]:
    """The pages fill whole sheets."""
    count, multiple = len(case.pages), case.printer.pages_multiple
    yield measured(str(count))
    if count % multiple:
        yield Hit(
            "preflight/page-multiple",
            {"count": count, "multiple": multiple, "missing": -count % multiple},
        )


@rule(
    "G05",
    ("Kapitelanfänge", "Chapter starts"),
    ("auf der verabredeten Seite", "on the agreed side"),
    ("chapter-not-left", "chapter-not-right"),
    "print.md G05",
    ALWAYS,
)
def chapter_side(case: Case) -> Iterator[Outcome]:
    """Chapters begin on the side that the edition wants."""
    known = case.context
    if known is None or known.chapter_side is None or known.geometry is None:
        yield NotRun(Said("keine Seite verabredet", "no side agreed"))
        return
    chapters = {story for story, kind in known.geometry.kinds if kind == "chapter"}
    seen: set[str] = set()
    for record in known.pages:
        for story in record.stories:
            side = "right" if record.number % 2 else "left"
            if story in chapters and story not in seen and side != known.chapter_side:
                values = {"story": known.titles.get(story, story), "page": record.number}
                code = f"preflight/chapter-not-{known.chapter_side}"
                yield Hit(code, values, record.number, story=story)
            seen.add(story)


@rule(
    "G06",
    ("Beschnitt wirklich gefüllt", "Bleed really filled"),
    ("0 Lücken im gerenderten Rand von {bleed} mm", "0 gaps in the rendered ring of {bleed} mm"),
    ("bleed-gap",),
    "print.md G06",
)
def bleed_filled(case: Case) -> Iterator[Outcome]:
    """What reaches the trim reaches the end of the bleed: seen on the rendered page."""
    if not any(page.blank is not None for page in case.pages):
        yield NotRun(Said("die Seiten ließen sich nicht rendern", "the pages could not be rendered"))
        return
    for page in case.pages:
        gaps = [gap for gap in page.gaps if not _covered(page, gap.area, case.printer.bleed)]
        if gaps:
            longest = max(gaps, key=lambda gap: _length(gap.area))
            yield Hit(
                "preflight/bleed-gap",
                {
                    "count": len(gaps), "length": round(_length(longest.area)), "reach": longest.reach,
                    "want": case.printer.bleed,
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
    ("safe-zone",),
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
            nearest = min(nearest, distance)
            if distance < want - TOLERANCE:
                near.append(line)
                least = min(least, distance)
        if near:
            values = {"count": len(near), "has": round(least, 1), "want": want}
            yield Hit(
                "preflight/safe-zone", values, page.number, tuple(near[:PLACES]), len(near)
            )
    if nearest < math.inf:
        yield measured(f"{nearest:.1f} mm")


def _on_sheet(page: PageFacts, width: float, height: float) -> Iterator[Area]:
    """The lines of text that touch the trimmed page; what stands outside is marks."""
    for line in page.lines:
        if line.right > 0 and line.left < width and line.bottom > 0 and line.top < height:
            yield line


@rule(
    "G08",
    ("Abstand zum Bund", "Distance to the spine"),
    ("Text ≥ {gutter} mm vom Bund", "text ≥ {gutter} mm from the spine"),
    ("gutter",),
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
    "G09",
    ("Keine leeren Seiten", "No empty pages"),
    ("nur die genannten", "only those named"),
    ("page-empty",),
    "print.md G09; GWG 2022 R0005",
    ALWAYS,
)
def empty_pages(case: Case) -> Iterator[Outcome]:
    """Pages without anything on them are meant to be so."""
    geometry = case.context.geometry if case.context else None
    meant = {sheet.number for sheet in geometry.sheets if sheet.blank} if geometry else set()
    for page in case.pages:
        bare = not page.paints and not page.placements and not page.missing
        if (page.blank or (page.blank is None and bare and not page.unread)) and (
            page.number not in meant
        ):
            yield Hit("preflight/page-empty", {}, page.number)


@rule(
    "G10",
    ("Keine Anmerkungen", "No annotations"),
    ("0 auf Seite und Beschnitt", "0 on page and bleed"),
    ("annotation",),
    "print.md G10; ISO 15930-7 6.7",
)
def annotations(case: Case) -> Iterator[Outcome]:
    """Nothing interactive within the bleed, except what trapping needs."""
    for page in case.pages:
        width, height = millimetres(page.boxes.edge)
        b = case.printer.bleed
        found = [
            one
            for one in page.annotations
            if one.kind not in ("TrapNet", "PrinterMark")
            and one.area.right > -b and one.area.left < width + b
            and one.area.bottom > -b and one.area.top < height + b
        ]  # fmt: skip
        if found:
            kinds = ", ".join(sorted({one.kind for one in found}))
            yield Hit(
                "preflight/annotation",
                {"count": len(found), "kinds": kinds},
                page.number,
                tuple(one.area for one in found)[:PLACES],
                len(found),
            )


@rule(
    "G11",
    ("Nicht gedreht, nicht skaliert", "Not rotated, not scaled"),
    ("Rotate 0, UserUnit 1", "Rotate 0, UserUnit 1"),
    ("page-rotated", "user-unit"),
    "print.md G03; GWG 2022 R0002, R0004",
)
def upright(case: Case) -> Iterator[Outcome]:
    """Pages stand upright at their true size."""
    turned = [page for page in case.pages if page.boxes.rotate]
    yield from _grouped("page-rotated", turned, "degrees", lambda page: page.boxes.rotate)
    scaled = [page for page in case.pages if page.boxes.unit != 1]
    yield from _grouped("user-unit", scaled, "unit", lambda page: page.boxes.unit)


@rule(
    "G12",
    ("Schnittmarken", "Crop marks"),
    ("wie bestellt: {marks}; keine im Beschnitt", "as ordered: {marks}; none in the bleed"),
    ("marks-inside", "marks-unwanted", "marks-missing"),
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


@rule(
    "G13",
    ("Seitenzahl wie bestellt", "Page count as ordered"),
    ("wie im Auftrag", "as in the job"),
    ("page-count",),
    "print.md G04",
    ALWAYS,
)
def page_count(case: Case) -> Iterator[Outcome]:
    """The file has the pages that the job names."""
    want = case.context.job_pages if case.context else None
    if want is None:
        yield NotRun(Said("kein Auftrag bekannt", "no job known"))
    elif len(case.pages) != want:
        yield Hit("preflight/page-count", {"has": len(case.pages), "want": want})


@rule(
    "G14",
    ("Einzelseiten", "Single pages"),
    ("keine Doppelseiten", "no spreads"),
    ("spread",),
    "print.md section 1; S3, S4, S10, S17",
)
def spreads(case: Case) -> Iterator[Outcome]:
    """No page is two pages wide. A cover's spread is judged with a printer of its size."""
    width, height = case.printer.trim
    found = [
        page
        for page in case.pages
        if abs(millimetres(page.boxes.edge)[0] - 2 * width) < 25
        and abs(millimetres(page.boxes.edge)[1] - height) < 15
    ]
    yield from _grouped("spread", found, "has", lambda page: _size(millimetres(page.boxes.edge)))


RULES = (
    trim, bleed, nested, page_multiple, chapter_side, bleed_filled, safe_zone, gutter,
    empty_pages, annotations, upright, marks, page_count, spreads,
)  # fmt: skip
