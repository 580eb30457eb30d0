"""Family C, second part: how much ink lies on the paper. print.md C04, C05; GWG 2022 R0026."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps

from press.check.registry import (
    Case,
    Hit,
    Judge,
    NotRun,
    Outcome,
    hit,
    hit_pictures,
    measured,
    rule,
)
from press.model.colour import ALL
from press.model.geometry import Area
from press.model.pdf import PageFacts, Paint
from press.model.preflight import Said

#: An ink sum may exceed its limit by this: the rounding of 8-bit pictures, %.
SLACK = 0.5

#: A black area is large from here on, mm².
_LARGE = 5_000.0

_NO_INKS = NotRun(
    Said("keine Farbe liegt in Druckfarben vor (siehe C01)", "no colour is in inks (see C01)")
)


def known_inks(judge: Judge) -> Judge:
    """For rules about inks: a file without any is not passed, but not judged."""

    @wraps(judge)
    def judged(case: Case) -> Iterator[Outcome]:
        paints = [p for page in case.pages for p in page.paints if printed(p)]
        if paints and all(p.ink.cmyk is None for p in paints):
            yield _NO_INKS
        else:
            yield from judge(case)

    return judged


def printed(paint: Paint) -> bool:
    """On the page or in its bleed, and seen."""
    return paint.zone != "slug" and not paint.mask and paint.render not in (3, 7)


@rule(
    "C04",
    ("Farbauftrag der Bilder", "Ink of pictures"),
    (
        "≤ {ink_max} % im Mittel von {ink_square} × {ink_square} mm",
        "≤ {ink_max} % averaged over {ink_square} × {ink_square} mm",
    ),
    ("preflight/ink-picture",),
    "print.md C04; GWG 2022 R0026; S1, S13, S14, S24",
)
def ink_pictures(case: Case) -> Iterator[Outcome]:
    """No square of a picture carries more ink than the paper takes."""
    most, pictures = case.printer.ink_max, case.facts.pictures
    inks = [picture.ink for picture in pictures if picture.ink is not None]
    if inks:
        yield measured(f"{max(inks):.0f} %")
    elif any(picture.space.components > 1 for picture in pictures):
        yield NotRun(
            Said(
                "kein Bild liegt in Druckfarben vor (siehe C01)", "no picture is in inks (see C01)"
            )
        )
    for page, placed in case.placements(lambda p: (pictures[p.picture].ink or 0.0) > most + SLACK):
        worst = max(pictures[p.picture].ink or 0.0 for p in placed)
        areas = tuple(_square(p.area, pictures[p.picture].ink_at, case) for p in placed)
        told = hit_pictures(
            "preflight/ink-picture", placed, page,
            has=round(worst), most=most, square=case.printer.ink_square,
        )  # fmt: skip
        yield Hit(told.code, told.values, page, areas[:12], told.count)


def _square(area: Area, at: tuple[float, float] | None, case: Case) -> Area:
    """The square of a placed picture that has most ink (for pictures that stand upright)."""
    if at is None:
        return area
    half = case.printer.ink_square / 2
    x = area.left + at[0] * (area.right - area.left)
    y = area.top + at[1] * (area.bottom - area.top)
    return Area(
        round(max(area.left, x - half), 1), round(max(area.top, y - half), 1),
        round(min(area.right, x + half), 1), round(min(area.bottom, y + half), 1),
    )  # fmt: skip


@rule(
    "C05",
    ("Farbauftrag von Flächen und Text", "Ink of areas and text"),
    ("≤ {ink_max} %, Überdrucken mitgerechnet", "≤ {ink_max} %, overprinting included"),
    ("preflight/ink-vector",),
    "print.md C05; S1, S13, S14, S24",
)
@known_inks
def ink_vectors(case: Case) -> Iterator[Outcome]:
    """No colour has more ink than the paper takes, also where it overprints an area."""
    most = case.printer.ink_max
    highest = 0.0
    for page in case.pages:
        sums = [(_laid(paint, page, case), paint) for paint in page.paints if printed(paint)]
        highest = max([highest, *(total for total, _ in sums)])
        heavy = [(total, paint) for total, paint in sums if total > most + SLACK]
        if heavy:
            worst, paint = max(heavy, key=lambda pair: pair[0])
            yield hit(
                "preflight/ink-vector", [p for _, p in heavy], page.number,
                has=round(worst), most=most, ink=paint.ink.shown,
            )  # fmt: skip
    yield measured(f"{highest:.0f} %")


def _laid(paint: Paint, page: PageFacts, case: Case) -> float:
    """Ink of a paint, %; what overprints at least a square adds up with what lies below."""
    own = paint.ink.total
    if own is None or ALL in paint.ink.space.names:
        return 0.0 if own is None else own
    side = case.printer.ink_square
    if not paint.overprint or _smaller(paint.largest, side):
        return own
    below = [
        other.ink.total or 0.0
        for other in page.paints
        if other is not paint and not other.mask and not _smaller(other.largest, side)
        and _meet(other.largest, paint.largest) and not other.overprint
    ]  # fmt: skip
    return own + max(below, default=0.0)


def _smaller(area: Area, side: float) -> bool:
    return area.right - area.left < side or area.bottom - area.top < side


def _meet(one: Area, other: Area) -> bool:
    return (
        one.left < other.right and other.left < one.right
        and one.top < other.bottom and other.top < one.bottom
    )  # fmt: skip


@rule(
    "C17",
    ("Große schwarze Flächen unterlegt", "Large black areas have colour below"),
    ("< 50 cm² oder mit 50 – 70 % Cyan", "< 50 cm² or with 50 – 70 % cyan"),
    ("preflight/black-area",),
    "print.md section 1; S12",
)
@known_inks
def black_areas(case: Case) -> Iterator[Outcome]:
    """A large area of black alone looks grey; worth knowing."""

    def large(paint: Paint) -> bool:
        return (
            paint.kind == "fill" and paint.ink.black and printed(paint) and not paint.over
            and _extent(paint.largest) >= _LARGE
        )  # fmt: skip

    for page, found in case.paints(large):
        biggest = max(found, key=lambda p: _extent(p.largest))
        yield Hit(
            "preflight/black-area", {"has": round(_extent(biggest.largest) / 100)}, page,
            (biggest.largest,), sum(p.count for p in found),
        )  # fmt: skip


def _extent(area: Area) -> float:
    return (area.right - area.left) * (area.bottom - area.top)


RULES = (ink_pictures, ink_vectors, black_areas)
