"""Colour as a PDF paints it: a space and its values, and what of it reaches the plates."""

from __future__ import annotations

from dataclasses import dataclass

#: Names of the process inks in Separation and DeviceN spaces, in the order of CMYK.
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
#: Registration colour: prints on every plate.
ALL = "All"
#: Values nearer than this to 0 or 1 are 0 or 1: half a step of 8 bits.
NEAR = 0.002

Cmyk = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space."""

    #: `DeviceCMYK`, `DeviceGray`, `DeviceRGB`, `ICCBased`, `CalRGB`, `CalGray`, `Lab`,
    #: `Separation`, `DeviceN`, `Indexed`, `Pattern`, or a name that is none of them.
    kind: str
    #: Number of values of a colour.
    components: int
    #: Separation and DeviceN: the inks.
    names: tuple[str, ...] = ()
    #: What the space stands on: alternate space, palette's space, kind of ICC profile.
    base: str = ""

    @property
    def shown(self) -> str:
        """For messages: `ICCBased (RGB)`, `Separation (HKS 13)`."""
        more = ", ".join(self.names) or self.base
        return f"{self.kind} ({more})" if more else self.kind

    @property
    def device(self) -> bool:
        """True for the spaces whose values go to the plates as they are."""
        if self.kind == "Indexed":
            return self.base in ("DeviceCMYK", "DeviceGray", "Separation", "DeviceN")
        return self.kind in ("DeviceCMYK", "DeviceGray", "Separation", "DeviceN", "Pattern")

    @property
    def spots(self) -> tuple[str, ...]:
        """Inks that are none of the four, without registration colour."""
        return tuple(n for n in self.names if n not in (*PROCESS, ALL, "None"))


GRAY = Space("DeviceGray", 1)
RGB = Space("DeviceRGB", 3)
CMYK = Space("DeviceCMYK", 4)
PATTERN = Space("Pattern", 0)


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour: a space and values, 0–1 (as many as are known)."""

    space: Space
    values: tuple[float, ...]

    @property
    def shown(self) -> str:
        """For messages: `C 10 M 52 Y 100 K 42`, `DeviceRGB 0.12 0.12 0.11`."""
        if self.space.kind == "DeviceCMYK" and len(self.values) == 4:
            pairs = zip("CMYK", self.values, strict=True)
            return " ".join(f"{name} {value * 100:.0f}" for name, value in pairs)
        numbers = " ".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in self.values)
        return f"{self.space.shown} {numbers}".strip()

    @property
    def cmyk(self) -> Cmyk | None:
        """The four process inks, 0–1, where they are known; spot inks do not count."""
        kind, values = self.space.kind, self.values
        if kind == "DeviceCMYK" and len(values) == 4:
            return values[0], values[1], values[2], values[3]
        if kind == "DeviceGray" and len(values) == 1:
            return 0.0, 0.0, 0.0, 1 - values[0]
        if kind in ("Separation", "DeviceN") and len(values) == len(self.space.names):
            amounts = dict(zip(self.space.names, values, strict=True))
            each = amounts.get(ALL, 0.0)
            c, m, y, k = (amounts.get(name, each) for name in PROCESS)
            return c, m, y, k
        return None

    @property
    def total(self) -> float | None:
        """Sum of all inks, %, spot inks included; None where it is not known."""
        inks = self.cmyk
        if inks is None:
            return None
        spots = 0.0
        if self.space.names:
            pairs = zip(self.space.names, self.values, strict=True)
            spots = sum(value for name, value in pairs if name in self.space.spots)
        return (sum(inks) + spots) * 100

    @property
    def count(self) -> int:
        """Number of plates that the colour needs, as far as known."""
        inks = self.cmyk or ()
        spots = len(self.space.spots)
        return sum(value > NEAR for value in inks) + spots

    @property
    def white(self) -> bool:
        """Leaves the paper bare."""
        if self.space.kind in ("DeviceRGB", "CalRGB"):
            return bool(self.values) and min(self.values) > 1 - NEAR
        total = self.total
        return total is not None and total < NEAR * 100

    @property
    def black(self) -> bool:
        """Full black and nothing else: 100 K."""
        inks = self.cmyk
        if inks is None or self.space.spots:
            return False
        return inks[3] > 1 - NEAR * 2 and max(inks[:3]) < NEAR
