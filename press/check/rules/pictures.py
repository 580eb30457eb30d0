"""Family I: pictures. print.md section 6, I01 – I07; GWG 2022 R0031, R0032."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import (
    ALWAYS,
    Case,
    Hit,
    NotRun,
    Outcome,
    hit_pictures,
    listed,
    measured,
    rule,
)
from press.findings import Severity
from press.model.pdf import Picture, Placement
from press.model.preflight import Said
from press.model.printer import Resolution

#: Pictures up to this many px on both sides are not judged (GWG 2022 R0031).
_TINY = 16
#: JPEGs below this IJG quality show it in print; print.md I04.
_QUALITY = 85
#: Uneven scaling up to this is rounding, %; print.md I06.
_EVEN = 1.0
#: Rounding of a picture to whole pixels: at this many px one pixel is one per cent.
_PIXELS = 100


def _continuous(picture: Picture) -> bool:
    return picture.bits > 1 and max(picture.pixels) > _TINY


def _bitonal(picture: Picture) -> bool:
    return picture.bits == 1 and max(picture.pixels) > _TINY


def _coarse(case: Case, code: str, bitonal: bool, want: Resolution) -> Iterator[Outcome]:
    pictures = case.facts.pictures
    kind = _bitonal if bitonal else _continuous
    all_of = [
        min(p.ppi) for page in case.pages for p in page.placements if kind(pictures[p.picture])
    ]
    if all_of:
        yield measured(f"{min(all_of):.0f} ppi")
    else:
        yield measured("keine Bilder dieser Art", "no such pictures")
    for page, placed in case.placements(
        lambda p: kind(pictures[p.picture]) and min(p.ppi) < want.warn - 0.5 and p.zone != "slug"
    ):
        coarsest = min(min(p.ppi) for p in placed)
        told = hit_pictures(
            code, sorted(placed, key=lambda p: min(p.ppi)), page,
            has=round(coarsest), least=round(want.warn), want=round(want.want),
        )  # fmt: skip
        bad = coarsest < want.error - 0.5
        weight = Severity.ERROR if bad else Severity.WARNING
        yield Hit(told.code, told.values, page, told.areas, told.count, weight)


@rule(
    "I01",
    ("Auflösung der Bilder", "Resolution of pictures"),
    ("Fehler < {ppi_error}, Warnung < {ppi_warn}, Ziel {ppi_want} ppi",
     "error < {ppi_error}, warning < {ppi_warn}, aim {ppi_want} ppi"),
    ("preflight/ppi-low",),
    "print.md I01; GWG 2022 R0031; S1, S3, S12, S15",
)  # fmt: skip
def resolution(case: Case) -> Iterator[Outcome]:
    """Colour and grey pictures are fine enough at the size they are placed in."""
    yield from _coarse(case, "preflight/ppi-low", False, case.printer.ppi)


@rule(
    "I02",
    ("Auflösung von Strichbildern", "Resolution of line art"),
    ("Fehler < {bitonal_error}, Warnung < {bitonal_warn}, Ziel {bitonal_want} ppi",
     "error < {bitonal_error}, warning < {bitonal_warn}, aim {bitonal_want} ppi"),
    ("preflight/bitonal-low",),
    "print.md I02; GWG 2022 R0032",
)  # fmt: skip
def bitonal_resolution(case: Case) -> Iterator[Outcome]:
    """Pictures of 1 bit are fine enough."""
    yield from _coarse(case, "preflight/bitonal-low", True, case.printer.bitonal)


@rule(
    "I03",
    ("Nicht unnötig fein", "Not needlessly fine"),
    ("≤ {ppi_max} ppi", "≤ {ppi_max} ppi"),
    ("preflight/ppi-high",),
    "print.md I03",
)
def too_fine(case: Case) -> Iterator[Outcome]:
    """Pictures have no more pixels than a plate can show."""
    pictures, most = case.facts.pictures, case.printer.ppi_max
    for page, placed in case.placements(
        lambda p: _continuous(pictures[p.picture]) and min(p.ppi) > most + 1
    ):
        finest = max(min(p.ppi) for p in placed)
        yield hit_pictures("preflight/ppi-high", placed, page, has=round(finest), most=round(most))


@rule(
    "I04",
    ("JPEG-Qualität", "JPEG quality"),
    ("≥ 85 (geschätzt)", "≥ 85 (estimated)"),
    ("preflight/jpeg-quality",),
    "print.md I04",
)
def jpeg_quality(case: Case) -> Iterator[Outcome]:
    """JPEGs are not compressed so far that it shows."""
    pictures = case.facts.pictures
    known = [p.quality for p in pictures if p.quality is not None]
    if known:
        yield measured(str(min(known)))
    for page, placed in case.placements(
        lambda p: (
            (pictures[p.picture].quality or 100) < _QUALITY and _continuous(pictures[p.picture])
        )
    ):
        worst = min(pictures[p.picture].quality or 100 for p in placed)
        yield hit_pictures("preflight/jpeg-quality", placed, page, has=worst, least=_QUALITY)


@rule(
    "I05",
    ("Keine Kameradaten", "No camera data"),
    ("0 mit Exif, GPS, XMP, IPTC", "0 with Exif, GPS, XMP, IPTC"),
    ("preflight/picture-private",),
    "print.md I05, P8",
    ALWAYS,
)
def private_data(case: Case) -> Iterator[Outcome]:
    """Pictures carry nothing but themselves."""
    pictures = case.facts.pictures
    for page, placed in case.placements(lambda p: bool(pictures[p.picture].private)):
        kinds = sorted({kind for p in placed for kind in pictures[p.picture].private})
        weight = Severity.ERROR if "GPS" in kinds or case.context else Severity.WARNING
        told = hit_pictures("preflight/picture-private", placed, page, what=listed(kinds))
        yield Hit(told.code, told.values, page, told.areas, told.count, weight)


@rule(
    "I06",
    ("Bilder nicht verzerrt", "Pictures not distorted"),
    ("± 1 %", "± 1 %"),
    ("preflight/distorted",),
    "print.md I06",
    ALWAYS,
)
def distorted(case: Case) -> Iterator[Outcome]:
    """Height and width are scaled alike."""
    pictures = case.facts.pictures

    def uneven(placement: Placement) -> float:
        low, high = sorted(placement.ppi)
        return (high / low - 1) * 100

    for page, placed in case.placements(
        lambda p: (
            uneven(p) > _EVEN + 100 / max(1, min(pictures[p.picture].pixels))
            and max(pictures[p.picture].pixels) >= _PIXELS
        )
    ):
        worst = round(max(uneven(p) for p in placed), 1)
        yield hit_pictures("preflight/distorted", placed, page, has=worst)


@rule(
    "I07",
    ("Nachweise der Bilder", "Credits of pictures"),
    ("Nachweis, Rechte, Freigabe, Textalternative", "credit, rights, release, alternative text"),
    ("preflight/picture-credit",),
    "print.md I07",
    ALWAYS,
)
def credits(case: Case) -> Iterator[Outcome]:  # noqa: A001 (the trade's word)
    """Every picture has its papers."""
    known = case.context.credits if case.context else None
    if known is None:
        yield NotRun(Said("die Bildnachweise sind nicht bekannt", "the credits are not known"))
        return
    for credit in known:
        if credit.lacks:
            values = {"picture": credit.picture, "what": listed(credit.lacks)}
            yield Hit("preflight/picture-credit", values, origin=credit.origin)


@rule(
    "I08",
    ("Übliche Bildformate", "Usual picture codings"),
    ("kein JPX, JBIG2, LZW", "no JPX, JBIG2, LZW"),
    ("preflight/picture-coding",),
    "print.md I04; ISO 15930-4 and -6",
)
def coding(case: Case) -> Iterator[Outcome]:
    """Pictures are stored as every device reads them; X-1a and X-3 forbid the rest."""
    pictures = case.facts.pictures
    rare = ("JPXDecode", "JBIG2Decode", "LZWDecode")
    weight = Severity.WARNING if case.printer.standard == "pdf/x-4" else Severity.ERROR
    for page, placed in case.placements(
        lambda p: any(name in rare for name in pictures[p.picture].filters)
    ):
        names = {n for p in placed for n in pictures[p.picture].filters if n in rare}
        told = hit_pictures("preflight/picture-coding", placed, page, what=listed(sorted(names)))
        yield Hit(told.code, told.values, page, told.areas, told.count, weight)


@rule(
    "I09",
    ("8 Bit je Kanal", "8 bits a channel"),
    ("≤ 8 Bit", "≤ 8 bits"),
    ("preflight/picture-depth",),
    "print.md I04; PDF/X-1a and X-3: PDF 1.3 knows no 16 bits",
)
def depth(case: Case) -> Iterator[Outcome]:
    """Pictures have no more than 8 bits a channel."""
    pictures = case.facts.pictures
    for page, placed in case.placements(lambda p: pictures[p.picture].bits > 8):
        bits = max(pictures[p.picture].bits for p in placed)
        yield hit_pictures("preflight/picture-depth", placed, page, bits=bits)


@rule(
    "I10",
    ("Kein Weichzeichnen", "No smoothing"),
    ("Interpolate aus", "Interpolate off"),
    ("preflight/interpolate",),
    "print.md I04, P19",
)
def interpolation(case: Case) -> Iterator[Outcome]:
    """No picture asks the device to invent pixels."""
    pictures = case.facts.pictures
    for page, placed in case.placements(lambda p: pictures[p.picture].interpolate):
        yield hit_pictures("preflight/interpolate", placed, page)


@rule(
    "I11",
    ("Bilder unbeschädigt", "Pictures undamaged"),
    ("0 Schäden", "0 damaged"),
    ("preflight/picture-broken",),
    "observation; ISO 32000-1 8.9.5",
    ALWAYS,
)
def broken(case: Case) -> Iterator[Outcome]:
    """Pictures can be decoded and have the size they claim."""
    pictures = case.facts.pictures
    for page, placed in case.placements(lambda p: bool(pictures[p.picture].fault)):
        yield hit_pictures(
            "preflight/picture-broken", placed, page, reason=pictures[placed[0].picture].fault
        )


RULES = (
    resolution, bitonal_resolution, too_fine, jpeg_quality, private_data, distorted, credits,
    coding, depth, interpolation, broken,
)  # fmt: skip
