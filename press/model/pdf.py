"""What a PDF file is made of, as far as a preflight asks: facts, no opinions.

Lengths are mm from the trim's top left (`geometry.Area`) unless a field says pt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from press.model.colour import Ink, Space
from press.model.geometry import Area

#: Values of `PdfFacts.fault` that are no sentence.
EMPTY, NO_PDF = "empty", "no pdf"
PaintKind = Literal["text", "fill", "stroke", "stencil", "shading"]
#: Where a painted thing stands: on the trimmed page, only in the bleed, or outside both.
Zone = Literal["page", "bleed", "slug"]
Side = Literal["left", "top", "right", "bottom"]


@dataclass(frozen=True, slots=True)
class Paint:
    """All things on a page that were painted in the same way."""

    kind: PaintKind
    ink: Ink
    #: The overprint switch that applies, and its mode (OPM, 0 or 1).
    overprint: bool
    mode: int
    zone: Zone
    #: Text: effective size, pt. Line or thin bar: thickness, pt. Else None.
    size: float | None
    #: Something coloured lies beneath.
    over: bool
    #: Text render mode; 3 and 7 show nothing.
    render: int
    #: Number of things, and where the first of them are.
    count: int
    areas: tuple[Area, ...]
    #: The largest of them.
    largest: Area
    #: Only part of a soft mask.
    mask: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """A picture on a page."""

    #: Place in `PdfFacts.pictures`.
    picture: int
    area: Area
    #: Effective resolution along the picture's own axes, px per inch.
    ppi: tuple[float, float]
    zone: Zone
    overprint: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the file stores it, once however often it is placed."""

    #: Width and height, px.
    pixels: tuple[int, int]
    bits: int
    space: Space
    #: `DCTDecode`, `FlateDecode` … outermost first.
    filters: tuple[str, ...]
    stencil: bool
    interpolate: bool
    #: Estimated IJG quality 1–100 of a JPEG; None for others.
    quality: int | None
    #: Kinds of private data inside: `Exif`, `GPS`, `XMP`, `IPTC`.
    private: tuple[str, ...]
    #: Highest mean ink of a square, %, and its middle as shares of width and height.
    ink: float | None
    ink_at: tuple[float, float] | None
    #: Mean ink of the whole picture, %.
    ink_mean: float | None
    #: Why it cannot be decoded, or empty.
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Font:
    """A font that text is shown with."""

    #: PostScript name without the subset's prefix.
    name: str
    #: `Type1`, `TrueType`, `CIDFontType0`, `CIDFontType2`, `Type3` …
    kind: str
    embedded: bool
    subset: bool
    #: Number of codes shown that no Unicode is known for.
    unmapped: int
    #: The .notdef glyph is shown.
    notdef: bool
    #: Shown in a mode that prints something.
    visible: bool
    #: Pages with text in it, the first ones.
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shading:
    """A gradient: colour space and numbers of values its functions give."""

    space: Space
    gives: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    #: `Link`, `Widget`, `TrapNet` …
    kind: str
    area: Area
    contents: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of an edge where something reaches the trim but not the end of the bleed."""

    side: Side
    area: Area
    #: How far it reaches beyond the trim, mm.
    reach: float


@dataclass(frozen=True, slots=True)
class Boxes:
    """The page's boxes, pt, as the file says; None where it says nothing."""

    media: tuple[float, float, float, float]
    crop: tuple[float, float, float, float] | None
    bleed: tuple[float, float, float, float] | None
    trim: tuple[float, float, float, float] | None
    #: The trim that measurements start from: the file's, or the best guess.
    edge: tuple[float, float, float, float]
    rotate: int
    unit: float


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page."""

    #: Counted from 1.
    number: int
    boxes: Boxes
    paints: tuple[Paint, ...] = ()
    placements: tuple[Placement, ...] = ()
    #: Boxes of the lines of text, as drawn.
    lines: tuple[Area, ...] = ()
    #: The text of each of them (when asked for).
    runs: tuple[str, ...] = ()
    #: Characters that can be extracted, and (when asked for) the text.
    characters: int = 0
    text: str = ""
    #: Colour spaces of transparency groups; True for the group of a soft mask.
    groups: tuple[tuple[str, bool], ...] = ()
    #: `SMask`, `BM Multiply`, `ca 0.5` …
    transparency: tuple[str, ...] = ()
    #: Device settings that a print file must not have: `TR`, `HT`, `OPI` …
    device: tuple[str, ...] = ()
    shadings: tuple[Shading, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    gaps: tuple[Gap, ...] = ()
    #: Renders all white; None if it was not rendered.
    blank: bool | None = None
    #: Names that the page uses and its resources do not hold.
    missing: tuple[str, ...] = ()
    #: Why the page was not read to its end, or empty.
    unread: str = ""
    tabs: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """An embedded ICC profile."""

    digest: str
    #: `CMYK`, `RGB`, `GRAY`; device class `prtr`, `mntr` …
    space: str
    device: str
    #: The `N` that the PDF states.
    components: int


@dataclass(frozen=True, slots=True)
class OutputIntent:
    subtype: str
    identifier: str
    condition: str
    registry: str
    info: str
    profile: Profile | None


@dataclass(frozen=True, slots=True)
class Catalog:
    """What stands outside the pages."""

    version: str = ""
    #: `Title`, `CreationDate` … as text.
    info: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    #: `dc:title`, `xmp:CreateDate`, `pdfxid:GTS_PDFXVersion` … as text.
    xmp: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    identifier: bool = False
    intents: tuple[OutputIntent, ...] = ()
    #: `OpenAction`, `JavaScript`, `AA`, `Launch` …
    actions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    #: `Outlines`, `Dests`, `PageLabels` …
    navigation: tuple[str, ...] = ()
    bookmarks: int = 0
    labels: bool = False
    tagged: bool = False
    language: str = ""
    shows_title: bool = False
    #: Figures in the tag tree: all, and those without alternative text. None: not asked.
    figures: tuple[int, int] | None = None
    #: Paths of a machine that stand in the file.
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """Everything the rules need to know about a file."""

    #: File name without folder; empty for bytes.
    name: str
    size: int
    digest: str
    #: Why it cannot be read at all, or empty; and whether that is a password.
    fault: str = ""
    locked: bool = False
    #: Encrypted, though it opens.
    encrypted: bool = False
    #: What qpdf had to repair or complained about.
    repairs: tuple[str, ...] = ()
    catalog: Catalog = field(default_factory=Catalog)
    pages: tuple[PageFacts, ...] = ()
    pictures: tuple[Picture, ...] = ()
    fonts: tuple[Font, ...] = ()

    @property
    def readable(self) -> bool:
        """True if there are pages to judge."""
        return bool(self.pages)
