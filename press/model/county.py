"""The 23 units of 2019 and their planning regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin

Colour = Literal["ochre", "red", "petrol", "blue"]


@dataclass(frozen=True, slots=True)
class Region:
    """One of the state's four planning regions."""

    id: str
    name: str
    #: Name of the colour token family in `layouts/css/tokens.css`.
    colour: Colour


@dataclass(frozen=True, slots=True)
class County:
    """A county or county-free city."""

    id: str
    #: As it names itself: `Ilm-Kreis`, `Landkreis Sömmerda`, `Stadt Jena`.
    name: str
    #: Without prefix: `Sömmerda`, `Jena`.
    short: str
    kind: Literal["Landkreis", "kreisfreie Stadt"]
    #: Official municipality key, five digits.
    ags: str
    #: NUTS 3 code, such as `DEG0F`.
    nuts: str
    region: Region
    office: str
    origin: Origin

    @property
    def prefix(self) -> str:
        """What stands before the short name, or nothing: `Landkreis`, `Stadt`."""
        return self.name.removesuffix(self.short).strip()
