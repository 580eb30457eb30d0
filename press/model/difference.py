"""Two PDFs compared: page by page, word by word, picture by picture. Areas in mm from the
top left of the visible page (the CropBox, turned as it is shown)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from press.model.geometry import Area
from press.model.unseen import Unseen

#: A dot of a page drawn at 72 dpi and softened by a pixel has changed when it differs by
#: more in a channel, 0–255; a pale area when its mean does.
TONE, FAINT = 32, 6

#: How a page fared.
#: same: nobody could tell them apart; shifted: the same words and pictures stand elsewhere;
#: renumbered: only numbers of pages, chapters or notes followed what moved; moved: the page
#: stands elsewhere among the others; unread: it could not be compared.
PageStatus = Literal[
    "same", "shifted", "renumbered", "moved", "changed", "added", "removed", "unread"
]
STATUSES: tuple[PageStatus, ...] = (
    "changed", "added", "removed", "moved", "renumbered", "shifted", "unread", "same",
)  # fmt: skip
#: What changed on a page. moved: text or a picture came from or went to another place;
#: look: other pixels although words, type and pictures are the same; order: the page itself
#: moved; references: numbers of pages, chapters and notes that were renumbered; alt, spoken,
#: notes: what is told in `press.model.unseen`.
Reason = Literal[
    "words", "moved", "style", "pictures", "look", "links", "alt", "spoken", "notes", "format",
    "order", "references",
]  # fmt: skip
#: What cannot be seen on a page.
UNSEEN: frozenset[Reason] = frozenset(("links", "alt", "spoken", "notes"))
ChangeKind = Literal["replaced", "inserted", "deleted", "moved", "reference"]
StyleKind = Literal["font", "size", "colour"]
SpotKind = Literal["words", "moved", "style", "picture"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two files."""

    #: Path below the project root; of a file from elsewhere only its name.
    name: str
    size: int
    digest: str
    pages: int
    #: Words read; 0 means that only the pictures of the pages can be compared.
    words: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class TextChange:
    """Words that changed, came, went or moved."""

    kind: ChangeKind
    #: Page of the old words, and of the new ones; None where there are none.
    old_page: int | None
    new_page: int | None
    old: str
    new: str
    #: A few words that stand before and after and did not change.
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class StyleChange:
    """The same words in another dress: one change for all of them."""

    kind: StyleKind
    old: str
    new: str
    words: int
    #: Pages of the new file.
    pages: tuple[int, ...]
    #: The first words that changed so.
    sample: str


@dataclass(frozen=True, slots=True)
class LinkChange:
    """Targets of links on a page that came or went; the page may look the same."""

    old_page: int | None
    new_page: int | None
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page where something changed."""

    kind: SpotKind
    area: Area


@dataclass(frozen=True, slots=True)
class Visible:
    """The visible part of a page, mm."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePair:
    """A page before and after, or one that came or went. Numbers are counted from 1."""

    old: int | None
    new: int | None
    status: PageStatus
    reasons: tuple[Reason, ...] = ()
    #: Page labels that the files give.
    old_label: str = ""
    new_label: str = ""
    #: Stories on the page, as far as the manifest beside the file tells.
    stories: tuple[str, ...] = ()
    old_spots: tuple[Spot, ...] = ()
    new_spots: tuple[Spot, ...] = ()
    old_size: Visible | None = None
    new_size: Visible | None = None
    #: Words that stood on another page before, and words that stand on another one now.
    flowed_in: int = 0
    flowed_out: int = 0

    @property
    def differs(self) -> bool:
        """True unless the page is the same, wherever it stands by number."""
        return self.status != "same"

    @property
    def looks_alike(self) -> bool:
        """True for a page that changed only in what cannot be seen."""
        stayed = not self.flowed_in and not self.flowed_out
        return stayed and bool(self.reasons) and UNSEEN.issuperset(self.reasons)


@dataclass(frozen=True, slots=True)
class Pictures:
    """A pair of pages as JPEG files: before, after, and both laid over each other: red
    what went, blue what came, orange what only has another colour. Of a page that looks
    as it did only the one after."""

    before: bytes | None = None
    after: bytes | None = None
    over: bytes | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pictures by the place of their pair in `Comparison.pairs`. Beyond the limits of a
    report pages have none."""

    pairs: Mapping[int, Pictures] = field(default_factory=dict)
    #: Small pictures for the survey of all pages.
    thumbs: Mapping[int, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is different, in the order of the new file; pages that went stand
    where they would have followed."""

    old: Side
    new: Side
    pairs: tuple[PagePair, ...]
    texts: tuple[TextChange, ...] = ()
    styles: tuple[StyleChange, ...] = ()
    links: tuple[LinkChange, ...] = ()
    unseen: Unseen = field(default_factory=Unseen)

    @property
    def identical(self) -> bool:
        """The files are the same to the byte."""
        return self.old.digest == self.new.digest

    @property
    def differs(self) -> bool:
        """True if any page differs, the bookmarks, or what is said of the file."""
        return self.pages_differ or self.unseen.beside_the_pages

    @property
    def pages_differ(self) -> bool:
        """True if any page differs."""
        return any(pair.differs for pair in self.pairs)

    def count(self, status: PageStatus) -> int:
        """Number of pages with this status."""
        return sum(pair.status == status for pair in self.pairs)

    def texts_of(self, pair: PagePair) -> tuple[TextChange, ...]:
        """The changed words that belong to a page."""
        return tuple(
            text
            for text in self.texts
            if (text.new_page is not None and text.new_page == pair.new)
            or (text.old_page is not None and text.old_page == pair.old)
        )

    def with_stories(
        self, old: Mapping[int, tuple[str, ...]], new: Mapping[int, tuple[str, ...]]
    ) -> Comparison:
        """The same with the stories that stand on the pages of either file."""
        return replace(
            self,
            pairs=tuple(
                replace(pair, stories=new.get(pair.new or 0) or old.get(pair.old or 0) or ())
                for pair in self.pairs
            ),
        )
