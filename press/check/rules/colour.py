"""Family C: colour spaces, ink sums, black, overprinting. print.md section 6, C01 – C11."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import Case, Hit, NotRun, Outcome, hit, hit_pictures, listed, measured, rule
from press.check.rules.document import STANDARDS
from press.model.colour import ALL, NEAR, Ink
from press.model.geometry import Area
from press.model.pdf import PageFacts, Paint, Placement
from press.model.preflight import Said

#: An ink sum may exceed its limit by this: the rounding of 8-bit pictures, %.
SLACK = 0.5
#: GWG 2022 R0015: text with so much black (share) and so much ink in all (%) is rich black.
_RICH_BLACK, _RICH_SUM = 0.85, 280.0
#: Black is meant when K is at least this and C, M, Y lie within this of each other, or
#: when all of C, M, Y are at least as dark as this: shares.
_MEANT_K, _EVEN, _MEANT_CMY = 0.6, 0.35, 0.55
#: A black area is large from here on, mm².
_LARGE = 5_000.0


@rule(
    "C01",
    ("Nur CMYK und Grau", "CMYK and grey only"),
    ("0 in RGB, Lab, ICC", "0 in RGB, Lab, ICC"),
    ("colour-space",),
    "print.md C01; GWG 2022 R0027; S15",
)
def colour_spaces(case: Case) -> Iterator[Outcome]:
    """Nothing is painted in a colour space that a device would have to convert."""
    intent = case.printer.intent.identifier
    for page in case.pages:
        paints = [p for p in page.paints if p.zone != "slug" and not p.ink.space.device]
        placed = [p for p in page.placements if not _device_picture(case, p)]
        spaces = [p.ink.space.shown for p in paints]
        spaces += [case.facts.pictures[p.picture].space.shown for p in placed]
        if spaces:
            told = hit("colour-space", paints, page.number)
            count = told.count + len(placed)
            areas = (*told.areas, *(p.area for p in placed))[:12]
            values = {"count": count, "spaces": listed(sorted(set(spaces))), "intent": intent}
            yield Hit(told.code, values, page.number, areas, count)


def _device_picture(case: Case, placement: Placement) -> bool:
    picture = case.facts.pictures[placement.picture]
    return picture.stencil or picture.space.device or picture.space.kind == "JPX"


@rule(
    "C02",
    ("Nur bestellte Sonderfarben", "Only spot colours ordered"),
    ("{spots}", "{spots}"),
    ("spot",),
    "print.md C02; GWG 2022 R0020; S15",
)
def spots(case: Case) -> Iterator[Outcome]:
    """No ink besides the four and those the shop has been told of."""
    allowed = set(case.printer.spots)
    for page in case.pages:
        paints = [p for p in page.paints if set(p.ink.space.spots) - allowed]
        placed = [
            p for p in page.placements
            if set(case.facts.pictures[p.picture].space.spots) - allowed
        ]  # fmt: skip
        if paints or placed:
            told = hit("spot", paints, page.number)
            names = [n for p in paints for n in p.ink.space.spots]
            names += [n for p in placed for n in case.facts.pictures[p.picture].space.spots]
            count = told.count + len(placed)
            areas = (*told.areas, *(p.area for p in placed))[:12]
            values = {"count": count, "names": listed(sorted(set(names) - allowed))}
            yield Hit(told.code, values, page.number, areas, count)


@rule(
    "C03",
    ("Transparenz mischt in CMYK", "Transparency blends in CMYK"),
    ("DeviceCMYK, in Masken auch DeviceGray", "DeviceCMYK; in masks DeviceGray too"),
    ("group-space",),
    "print.md C03, P16; GWG 2022 R0030",
)
def group_space(case: Case) -> Iterator[Outcome]:
    """The blend space of every transparency group is the press's."""
    for page in case.pages:
        wrong = [
            space for space, mask in page.groups
            if space != "DeviceCMYK" and not (mask and space == "DeviceGray")
        ]  # fmt: skip
        if wrong:
            yield Hit("preflight/group-space", {"spaces": listed(wrong)}, page.number)


@rule(
    "C04",
    ("Farbauftrag der Bilder", "Ink of pictures"),
    ("≤ {ink_max} % im Mittel von {ink_square} mm", "≤ {ink_max} % averaged over {ink_square} mm"),
    ("ink-picture",),
    "print.md C04; GWG 2022 R0026; S1, S13, S14, S24",
)
def ink_pictures(case: Case) -> Iterator[Outcome]:
    """No square of a picture carries more ink than the paper takes."""
    most, pictures = case.printer.ink_max, case.facts.pictures
    inks = [picture.ink for picture in pictures if picture.ink is not None]
    if inks:
        yield measured(f"{max(inks):.0f} %")
    for page, placed in case.placements(
        lambda p: (pictures[p.picture].ink or 0.0) > most + SLACK
    ):
        worst = max(pictures[p.picture].ink or 0.0 for p in placed)
        areas = tuple(_square(p.area, pictures[p.picture].ink_at, case) for p in placed)
        told = hit_pictures(
            "ink-picture", placed, page,
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
    ("ink-vector",),
    "print.md C05; S1, S13, S14, S24",
)
def ink_vectors(case: Case) -> Iterator[Outcome]:
    """No colour has more ink than the paper takes, also where it overprints an area."""
    most = case.printer.ink_max
    highest = 0.0
    for page in case.pages:
        sums = [(_laid(paint, page, case), paint) for paint in page.paints if _printed(paint)]
        highest = max([highest, *(total for total, _ in sums)])
        heavy = [(total, paint) for total, paint in sums if total > most + SLACK]
        if heavy:
            worst, paint = max(heavy, key=lambda pair: pair[0])
            yield hit(
                "ink-vector", [p for _, p in heavy], page.number,
                has=round(worst), most=most, ink=paint.ink.shown,
            )  # fmt: skip
    yield measured(f"{highest:.0f} %")


def _printed(paint: Paint) -> bool:
    return paint.zone != "slug" and not paint.mask and paint.render not in (3, 7)


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


def meant_black(ink: Ink) -> bool:
    """Looks black or dark grey, but is mixed from several inks."""
    inks = ink.cmyk
    if inks is None or ink.space.spots or max(inks[:3]) <= NEAR:
        return False
    c, m, y, k = inks
    even = max(c, m, y) - min(c, m, y) <= _EVEN
    return even and (k >= _MEANT_K or min(c, m, y) >= _MEANT_CMY)


@rule(
    "C06",
    ("Kleiner Text nur in Schwarz", "Small text in black only"),
    ("0/0/0/K unter {black_text} pt", "0/0/0/K below {black_text} pt"),
    ("black-mixed",),
    "print.md C06; S3, S12, S14",
)
def black_text(case: Case) -> Iterator[Outcome]:
    """Text that is meant black is black and nothing else."""
    below = case.printer.black_text
    for page, found in case.paints(
        lambda p: p.kind == "text" and _printed(p) and (p.size or 0.0) < below
        and meant_black(p.ink)
    ):  # fmt: skip
        yield hit("black-mixed", found, page, below=below, ink=found[0].ink.shown)


@rule(
    "C07",
    ("Schwarz überdruckt", "Black overprints"),
    ("Text < {black_text} pt, Linien < {black_line} pt, OPM 1",
     "text < {black_text} pt, lines < {black_line} pt, OPM 1"),
    ("black-knockout",),
    "print.md C07, P12; GWG 2022 R0009, R0010",
)  # fmt: skip
def black_overprints(case: Case) -> Iterator[Outcome]:
    """Fine black over colour does not knock the colour out."""
    printer = case.printer

    def knocks_out(paint: Paint) -> bool:
        limit = printer.black_text if paint.kind == "text" else printer.black_line
        if paint.size is None or paint.size >= limit or not _printed(paint):
            return False
        if not paint.ink.black or paint.ink.space.kind == "DeviceGray":
            return False
        if paint.overprint:
            return paint.mode != 1 and paint.ink.space.kind == "DeviceCMYK"
        return paint.over

    for page, found in case.paints(knocks_out):
        yield hit("black-knockout", found, page, text=printer.black_text, line=printer.black_line)


@rule(
    "C08",
    ("Weiß überdruckt nie", "White never overprints"),
    ("0", "0"),
    ("white-overprint",),
    "print.md C08; GWG 2022 R0007, R0008",
)
def white_overprints(case: Case) -> Iterator[Outcome]:
    """White with overprint on prints nothing, so what it should hide shows."""
    for page, found in case.paints(
        lambda p: p.overprint and p.ink.white and bool(p.ink.values) and _printed(p)
    ):
        yield hit("white-overprint", found, page)


@rule(
    "C09",
    ("Kein Text in tiefem Schwarz", "No text in rich black"),
    ("K < 85 % oder Summe ≤ 280 %", "K < 85 % or sum ≤ 280 %"),
    ("rich-black",),
    "print.md C09; GWG 2022 R0015",
)
def rich_black(case: Case) -> Iterator[Outcome]:
    """Text of any size does without rich black."""
    def rich(paint: Paint) -> bool:
        inks = paint.ink.cmyk
        return (
            paint.kind == "text" and _printed(paint) and inks is not None
            and inks[3] >= _RICH_BLACK and sum(inks) * 100 > _RICH_SUM
        )  # fmt: skip

    for page, found in case.paints(rich):
        worst = max(found, key=lambda p: p.ink.total or 0.0)
        has = round(worst.ink.total or 0.0)
        yield hit("rich-black", found, page, has=has, ink=worst.ink.shown)


@rule(
    "C10",
    ("Verläufe passen zum Farbraum", "Gradients fit their space"),
    ("Werte der Funktion = Kanäle", "function values = channels"),
    ("shading-arity",),
    "print.md C10, P10; ISO 32000-1 8.7.4.5",
)
def shadings(case: Case) -> Iterator[Outcome]:
    """A gradient's functions give as many values as its colour space has."""
    for page in case.pages:
        for shading in page.shadings:
            wrong = [gives for gives in shading.gives if gives != shading.space.components]
            if wrong and shading.space.kind != "unknown":
                values = {
                    "space": shading.space.shown, "needs": shading.space.components,
                    "gives": wrong[0],
                }  # fmt: skip
                yield Hit("preflight/shading-arity", values, page.number)
                break


@rule(
    "C11",
    ("Nur Farben der Palette", "Only colours of the palette"),
    ("layouts/css/tokens.css", "layouts/css/tokens.css"),
    ("palette",),
    "print.md C11",
)
def palette(case: Case) -> Iterator[Outcome]:
    """Areas, lines and text use the colours of the design."""
    known = case.context.palette if case.context else None
    if known is None:
        yield NotRun(Said("keine Palette bekannt", "no palette known"))
        return
    exact = {tuple(round(value, 2) for value in colour) for colour in known}

    def foreign(paint: Paint) -> bool:
        inks = paint.ink.cmyk
        if inks is None or not paint.ink.values or paint.ink.white or paint.ink.black:
            return False
        return paint.kind != "shading" and tuple(round(v, 2) for v in inks) not in exact

    for page, found in case.paints(foreign):
        yield hit("palette", found, page, inks=listed((p.ink.shown for p in found), 4))


@rule(
    "C12",
    ("Keine Geräteeinstellungen", "No device settings"),
    ("keine Kennlinien, Raster, UCR", "no transfer curves, halftones, UCR"),
    ("device-setting",),
    "print.md section 1; ISO 15930-7 6.2.5; S1",
)
def device_settings(case: Case) -> Iterator[Outcome]:
    """No transfer curves, halftones, black generation or undercolour removal."""
    for page in case.pages:
        found = [w for w in page.device if w not in ("OPI", "PS", "Ref", "Alternates")]
        if found:
            yield Hit("preflight/device-setting", {"what": listed(found)}, page.number)


@rule(
    "C13",
    ("Keine Passermarkenfarbe auf der Seite", "No registration colour on the page"),
    ("„All“ nur außerhalb des Beschnitts", "“All” only outside the bleed"),
    ("registration",),
    "print.md C02; GWG 2022 R0024",
)
def registration(case: Case) -> Iterator[Outcome]:
    """The colour that prints on every plate is for marks."""
    for page, found in case.paints(lambda p: ALL in p.ink.space.names and not p.ink.white):
        yield hit("registration", found, page)


@rule(
    "C14",
    ("Feines nicht in DeviceGray", "Fine things not in DeviceGray"),
    ("über Farbe: Text < {black_text} pt, Linien < {black_line} pt",
     "over colour: text < {black_text} pt, lines < {black_line} pt"),
    ("grey-small",),
    "print.md section 1; GWG 2022 R0011, R0012",
)  # fmt: skip
def fine_grey(case: Case) -> Iterator[Outcome]:
    """Small black text over colour is not DeviceGray, which does not overprint for sure."""
    printer = case.printer

    def grey(paint: Paint) -> bool:
        limit = printer.black_text if paint.kind == "text" else printer.black_line
        return (
            paint.ink.space.kind == "DeviceGray" and paint.ink.black and _printed(paint)
            and paint.size is not None and paint.size < limit
            and (paint.over or paint.overprint)
        )  # fmt: skip

    for page, found in case.paints(grey):
        yield hit("grey-small", found, page)


@rule(
    "C15",
    ("Farbe überdruckt nicht", "Colour does not overprint"),
    ("nur reines Schwarz", "pure black only"),
    ("colour-overprint",),
    "GWG 2022 R0013; S12",
)
def colour_overprints(case: Case) -> Iterator[Outcome]:
    """Only black is set to overprint: other colours would mix with the background."""
    def mixes(paint: Paint) -> bool:
        inks = paint.ink.cmyk
        return (
            paint.overprint and _printed(paint) and inks is not None and max(inks[:3]) > NEAR
            and ALL not in paint.ink.space.names and not paint.ink.space.spots
        )  # fmt: skip

    for page, found in case.paints(mixes):
        yield hit("colour-overprint", found, page, ink=found[0].ink.shown)


@rule(
    "C16",
    ("Keine Transparenz in PDF/X-1a und X-3", "No transparency in PDF/X-1a and X-3"),
    ("keine", "none"),
    ("transparency",),
    "ISO 15930-4 and -6 6.2.11; S1, S14, S21",
)
def transparency(case: Case) -> Iterator[Outcome]:
    """Standards before PDF/X-4 know no transparency."""
    if case.printer.standard == "pdf/x-4":
        yield NotRun(Said("PDF/X-4 erlaubt Transparenz", "PDF/X-4 allows transparency"))
        return
    title = STANDARDS[case.printer.standard][0]
    for page in case.pages:
        if page.transparency:
            values = {"standard": title, "what": listed(page.transparency)}
            yield Hit("preflight/transparency", values, page.number)


@rule(
    "C17",
    ("Große schwarze Flächen unterlegt", "Large black areas have colour below"),
    ("< 50 cm² oder mit 50 – 70 % Cyan", "< 50 cm² or with 50 – 70 % cyan"),
    ("black-area",),
    "print.md section 1; S12",
)
def black_areas(case: Case) -> Iterator[Outcome]:
    """A large area of black alone looks grey; worth knowing."""
    def large(paint: Paint) -> bool:
        return (
            paint.kind == "fill" and paint.ink.black and _printed(paint) and not paint.over
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


RULES = (
    colour_spaces, spots, group_space, ink_pictures, ink_vectors, black_text, black_overprints,
    white_overprints, rich_black, shadings, palette, device_settings, registration, fine_grey,
    colour_overprints, transparency, black_areas,
)  # fmt: skip
