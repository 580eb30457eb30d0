"""A print shop: what its machines and its customers' service ask of a PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from press.findings import Origin

#: What the file must be: PDF/X-4:2010, PDF/X-3:2002 or PDF/X-1a:2001.
Standard = Literal["pdf/x-4", "pdf/x-3", "pdf/x-1a"]
#: Saddle stitch, glue, thread; `none` for single sheets.
Binding = Literal["saddle", "perfect", "sewn", "none"]


@dataclass(frozen=True, slots=True)
class Separation:
    """How colours become ink. Profiles are POSIX paths below the project root."""

    #: Makes ink of colours.
    conversion: str
    #: Tells what ink looks like on the paper.
    output: str
    #: Sum of the inks in a place, %.
    ink_max: float


#: The condition that the colours of the layouts are given for, FOGRA39, and its two profiles
#: (print.md 4): what is printed looks as the first tells; the second separates, black kept and
#: with less than 300 %.
HOUSE_OUTPUT = "layouts/colour/FOGRA39L_coated.icc"
HOUSE_CONVERSION = "layouts/colour/FOGRA39L_300.icc"
HOUSE = Separation(HOUSE_CONVERSION, HOUSE_OUTPUT, 300.0)


@dataclass(frozen=True, slots=True)
class PrintCondition:
    """The printing condition that the colours are made for, as the output intent names it."""

    #: Name in the registry: `FOGRA39`.
    identifier: str
    #: For people: `Offset, gestrichenes Papier (ISO 12647-2:2004, Papiertyp 1/2)`.
    condition: str
    #: `http://www.color.org`.
    registry: str
    #: ICC profile, POSIX path below the project root; None until the client supplies it.
    profile: str | None
    #: SHA-256 of the profile, hexadecimal; None when there is none.
    digest: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Effective resolution at the printed size, px per inch."""

    #: What pictures are made with.
    want: float
    #: Below this a warning.
    warn: float
    #: Below this an error.
    error: float


@dataclass(frozen=True, slots=True)
class Printer:
    """Read from `layouts/printers/<name>.yaml`; every threshold of the preflight."""

    name: str
    #: One line in German, for reports and tickets.
    title: str
    standard: Standard
    #: Width and height after trimming, mm.
    trim: tuple[float, float]
    #: Paper beyond the trim on every side, mm.
    bleed: float
    #: Text keeps this distance from the trim, mm.
    safe: float
    #: Text keeps this distance from the spine, mm.
    gutter: float
    #: Crop and registration marks outside the bleed.
    marks: bool
    intent: PrintCondition
    #: Sum of the inks in a place, %.
    ink_max: float
    #: Side of the square over which the ink of a picture is averaged, mm.
    ink_square: float
    ppi: Resolution
    #: Colour pictures above this only make the file heavy, px per inch.
    ppi_max: float
    #: For pictures of 1 bit.
    bitonal: Resolution
    #: Smallest type, pt.
    small_text: float
    #: Smallest type that is white or mixed from several inks, pt.
    mixed_text: float
    #: Type below this is black only, and overprints, pt.
    black_text: float
    #: Black lines below this overprint, pt.
    black_line: float
    #: Thinnest line, pt.
    hairline: float
    #: Thinnest white or mixed line, pt.
    mixed_line: float
    #: The page count is a multiple of this.
    pages_multiple: int
    binding: Binding
    #: Names of spot colours that may be used.
    spots: tuple[str, ...]
    max_file_mb: float
    #: Regular expression that file names must match as a whole.
    file_name: str
    origin: Origin

    @property
    def bound(self) -> bool:
        """True if the sheets are joined at a spine."""
        return self.binding != "none"

    @property
    def separation(self) -> Separation:
        """How pictures become ink here: by the shop's own profile if it has given one."""
        own = self.intent.profile
        if own is None or own == HOUSE_OUTPUT:
            return replace(HOUSE, ink_max=self.ink_max)
        return Separation(own, own, self.ink_max)

    def cover(self, spine: float) -> Printer:
        """The same shop's demands on a cover that comes as one spread: back, spine (its
        width in mm), front."""
        width, height = self.trim
        return replace(
            self, trim=(2 * width + spine, height), gutter=0.0, binding="none", pages_multiple=1
        )
