"""What the report draws over pictures of pages: boxes and places, in mm of the sheet."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from press.codes import REGISTER
from press.deliver.report_findings import Weight, weigh
from press.model.geometry import Area
from press.model.preflight import PreflightReport, Sheet


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a page, mm from the trim's top left."""

    number: int
    colour: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageView:
    """A page with its boxes, places and findings."""

    number: int
    picture: str
    box: str
    media: Mark
    bleed: Mark
    trim: Mark
    safe: Mark
    stated: bool
    marks: tuple[Mark, ...]
    findings: tuple[tuple[int, Weight, str], ...]


def page_view(report: PreflightReport, sheet: Sheet, jpeg: bytes) -> PageView:
    """A page as drawn: `jpeg` is its picture, with all of its sheet."""
    located = report.on_page(sheet.number)
    marks: list[Mark] = []
    findings = []
    for number, one in enumerate(located, start=1):
        weight = weigh(one.finding.severity)
        findings.append((number, weight, REGISTER[one.finding.code].say(one.finding, "de")[0]))
        marks += [_mark(area, number, weight.colour) for area in one.areas]
    safe = report.printer.safe if report.printer else 0.0
    media, trim = sheet.media, sheet.trim
    # Where the bleed is missing, the picture is smaller than what is drawn on it.
    wanted = _grown(trim, report.printer.bleed if report.printer else 0.0)
    view = _mark(
        Area(
            min(media.left, wanted.left), min(media.top, wanted.top),
            max(media.right, wanted.right), max(media.bottom, wanted.bottom),
        )
    )  # fmt: skip
    return PageView(
        number=sheet.number,
        picture=data_url(jpeg),
        box=f"{view.left} {view.top} {view.width} {view.height}",
        media=_mark(media),
        bleed=_mark(sheet.bleed),
        trim=_mark(trim),
        safe=_mark(_grown(trim, -safe)),
        stated=sheet.stated,
        marks=tuple(marks),
        findings=tuple(findings),
    )


def _grown(area: Area, by: float) -> Area:
    return Area(area.left - by, area.top - by, area.right + by, area.bottom + by)


def _mark(area: Area, number: int = 0, colour: str = "") -> Mark:
    width, height = area.right - area.left, area.bottom - area.top
    return Mark(
        number, colour, round(area.left, 2), round(area.top, 2),
        round(max(width, 0.6), 2), round(max(height, 0.6), 2),
    )  # fmt: skip


def data_url(jpeg: bytes) -> str:
    """A picture as an address that needs no file."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")
