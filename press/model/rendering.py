"""A finished PDF and what is known about its pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from press.findings import Report
from press.model.geometry import Geometry


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page: its place in the file, its printed number, and whose text is on it."""

    #: Place in the file, counted from 1.
    number: int
    #: Printed number, the PDF's page label.
    label: str
    #: Ids of the stories on the page in reading order.
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """The bytes of one PDF, its page map, and the findings made while rendering."""

    pdf: bytes
    pages: tuple[PageRecord, ...]
    report: Report
    #: Where everything stands, for the craft checks.
    geometry: Geometry = field(default_factory=Geometry)
