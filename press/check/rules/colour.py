"""Family C, first part: colour spaces, gradients, settings. print.md C01 – C03, C10 – C13."""

from __future__ import annotations

from collections.abc import Iterator

from press.check.registry import (
    Case,
    Hit,
    NotRun,
    Outcome,
    hit,
    listed,
    rule,
)
from press.check.rules.standards import STANDARDS
from press.findings import Value
from press.model.colour import ALL
from press.model.pdf import Paint, Placement
from press.model.preflight import Said


@rule(
    "C01",
    ("Nur CMYK und Grau", "CMYK and grey only"),
    ("0 in RGB, Lab, ICC", "0 in RGB, Lab, ICC"),
    ("preflight/colour-space",),
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
            told = hit("preflight/colour-space", paints, page.number)
            count = told.count + len(placed)
            areas = (*told.areas, *(p.area for p in placed))[:12]
            values: dict[str, Value] = {
                "count": count,
                "spaces": listed(sorted(set(spaces))),
                "intent": intent,
            }
            yield Hit(told.code, values, page.number, areas, count)


def _device_picture(case: Case, placement: Placement) -> bool:
    picture = case.facts.pictures[placement.picture]
    return picture.stencil or picture.space.device or picture.space.kind == "JPX"


@rule(
    "C02",
    ("Nur bestellte Sonderfarben", "Only spot colours ordered"),
    ("{spots}", "{spots}"),
    ("preflight/spot",),
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
            told = hit("preflight/spot", paints, page.number)
            names = [n for p in paints for n in p.ink.space.spots]
            names += [n for p in placed for n in case.facts.pictures[p.picture].space.spots]
            count = told.count + len(placed)
            areas = (*told.areas, *(p.area for p in placed))[:12]
            values: dict[str, Value] = {
                "count": count,
                "names": listed(sorted(set(names) - allowed)),
            }
            yield Hit(told.code, values, page.number, areas, count)


@rule(
    "C03",
    ("Transparenz mischt in CMYK", "Transparency blends in CMYK"),
    ("DeviceCMYK, in Masken auch DeviceGray", "DeviceCMYK; in masks DeviceGray too"),
    ("preflight/group-space",),
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
    "C10",
    ("Verläufe passen zum Farbraum", "Gradients fit their space"),
    ("Werte der Funktion = Kanäle", "function values = channels"),
    ("preflight/shading-arity",),
    "print.md C10, P10; ISO 32000-1 8.7.4.5",
)
def shadings(case: Case) -> Iterator[Outcome]:
    """A gradient's functions give as many values as its colour space has."""
    for page in case.pages:
        for shading in page.shadings:
            wrong = [gives for gives in shading.gives if gives != shading.space.components]
            if wrong and shading.space.kind != "unknown":
                values: dict[str, Value] = {
                    "space": shading.space.shown, "needs": shading.space.components,
                    "gives": wrong[0],
                }  # fmt: skip
                yield Hit("preflight/shading-arity", values, page.number)
                break


@rule(
    "C11",
    ("Nur Farben der Palette", "Only colours of the palette"),
    ("layouts/css/tokens.css", "layouts/css/tokens.css"),
    ("preflight/palette",),
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
        yield hit("preflight/palette", found, page, inks=listed((p.ink.shown for p in found), 4))


@rule(
    "C12",
    ("Keine Geräteeinstellungen", "No device settings"),
    ("keine Kennlinien, Raster, UCR", "no transfer curves, halftones, UCR"),
    ("preflight/device-setting",),
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
    ("preflight/registration",),
    "print.md C02; GWG 2022 R0024",
)
def registration(case: Case) -> Iterator[Outcome]:
    """The colour that prints on every plate is for marks."""
    for page, found in case.paints(lambda p: ALL in p.ink.space.names and not p.ink.white):
        yield hit("preflight/registration", found, page)


@rule(
    "C16",
    ("Keine Transparenz in PDF/X-1a und X-3", "No transparency in PDF/X-1a and X-3"),
    ("keine", "none"),
    ("preflight/transparency",),
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
            values: dict[str, Value] = {"standard": title, "what": listed(page.transparency)}
            yield Hit("preflight/transparency", values, page.number)


RULES = (
    colour_spaces,
    spots,
    group_space,
    shadings,
    palette,
    device_settings,
    registration,
    transparency,
)
