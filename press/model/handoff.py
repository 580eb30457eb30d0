"""The handoff package: what a print shop gets, and the facts that its papers state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from press.findings import Origin
from press.model.bookbinding import COVER_PAGES, Bookbinding
from press.model.edition import Edition
from press.model.job import Job
from press.model.photo import Licence
from press.model.printer import Printer

#: How the papers of the package call things, in German.
STANDARDS = {"pdf/x-4": "PDF/X-4", "pdf/x-3": "PDF/X-3:2002", "pdf/x-1a": "PDF/X-1a:2001"}
BINDINGS = {"saddle": "Rückendraht", "perfect": "Klebebindung"}
PARTS = {"whole": "Inhalt mit Umschlag", "body": "Inhalt", "cover": "Umschlag"}
#: Appended to every name of a draft's package.
DRAFT = "_ENTWURF"


@dataclass(frozen=True, slots=True)
class PackageFile:
    """A file of the package."""

    #: POSIX path below the package's folder.
    path: str
    #: What it is for, one line in German.
    role: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """Everything that is handed over, in the order of the tree."""

    #: `ikpe_2019_v01`.
    name: str
    files: tuple[PackageFile, ...]


@dataclass(frozen=True, slots=True)
class PressFile:
    """A file for the press as the ticket tells it."""

    name: str
    part: Literal["whole", "body", "cover"]
    #: Pages of the book in it; a cover's two spreads hold four.
    pages: int
    #: Pages of the PDF.
    leaves: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the book with its papers and the pages it stands on."""

    id: str
    file: str
    alt: str
    credit: str
    rights: str
    #: `none needed`, `granted` or `missing`.
    release: str
    pages: tuple[int, ...]
    #: The sidecar.
    origin: Origin | None = None
    #: None: the right does not end.
    licence: Licence | None = None


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font that stands in a PDF of the package."""

    #: PostScript name.
    name: str
    #: POSIX path below the project's root, or empty for a stranger.
    file: str
    licence: str
    #: `druck`, `web`, `ansicht`.
    used_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccessRule:
    """A rule of PDF/UA-1 that the machine found broken, or how often it did."""

    id: str
    message: str
    count: int


@dataclass(frozen=True, slots=True)
class AccessReport:
    """What the validator of PDF/UA-1 said of the web PDF."""

    #: `page-validation 0.11.0`.
    tool: str
    rules: int
    failed: tuple[AccessRule, ...]

    @property
    def passed(self) -> bool:
        """True if no rule is broken."""
        return not self.failed


@dataclass(frozen=True, slots=True)
class Ticket:
    """The job: what is ordered, and what was measured on the finished files."""

    #: Name of the package without the mark of a draft.
    name: str
    edition: Edition
    job: Job
    printer: Printer
    #: What spine and creep were computed with.
    binding: Bookbinding
    pages: int
    #: Designed pages without text, counted from 1.
    blank: tuple[int, ...]
    files: tuple[PressFile, ...]
    #: Highest ink sum found in the print files, %; None if nothing was measured.
    ink: float | None
    #: Errors and warnings of the preflight.
    errors: int
    warnings: int
    #: None: not run.
    accessible: bool | None
    draft: bool

    @property
    def standard(self) -> str:
        """`PDF/X-4`."""
        return STANDARDS[self.printer.standard]

    @property
    def bound(self) -> str:
        """`Rückendraht` or `Klebebindung`."""
        return BINDINGS[self.binding.kind]

    @property
    def glued(self) -> bool:
        """The cover is a file and a sheet of its own."""
        return any(file.part == "cover" for file in self.files)

    @property
    def body_pages(self) -> int:
        """Pages inside the cover."""
        return max(0, self.pages - COVER_PAGES)

    @property
    def spine(self) -> float:
        """mm; 0 for a stitched book."""
        return self.binding.spine(self.pages)

    @property
    def creep(self) -> float:
        """mm; 0 for a glued book."""
        return self.binding.creep(self.pages)

    @property
    def assumed(self) -> bool:
        """True if the paper that spine, creep and weight follow from was not ordered yet."""
        return self.job.body.weight is None or self.job.cover.weight is None

    @property
    def weight(self) -> float:
        """Of one copy with the binding's papers, g: leaves × area × g/m² (print.md 5)."""
        width, height = self.printer.trim
        leaf = width * height / 1_000_000
        paper = self.body_pages / 2 * self.binding.paper.weight
        return leaf * (paper + min(COVER_PAGES, self.pages) / 2 * self.binding.cover.weight)

    @property
    def open(self) -> tuple[str, ...]:
        """What the shop must still be told, in German."""
        job = self.job
        told = {
            "Ansprechperson": job.contact.person,
            "Telefon": job.contact.phone,
            "Auflage": job.copies,
            "Papier Inhalt": job.body.name and job.body.weight,
            "Papier Umschlag": job.cover.name and job.cover.weight,
            "Lieferanschrift": job.places,
            "Liefertermin": job.deadline,
            "Freigabe": job.approval,
        }
        return tuple(name for name, value in told.items() if not value)
