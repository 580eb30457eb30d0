"""The tree of the package, as print.md 5 draws it: every file in its folder, in order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from press.deliver.handoff import names, tables
from press.deliver.handoff.letter import letter
from press.deliver.handoff.ticket import ticket_yaml
from press.deliver.handoff.typefaces import licence_files, typefaces
from press.deliver.handoff.views import views
from press.deliver.handoff.xjdf import xjdf
from press.model.handoff import DRAFT, Package, PackageFile, Picture, Ticket

FONTS = "layouts/fonts"

_ROLES = {
    "whole": "Druckdatei: Inhalt und Umschlag",
    "body": "Druckdatei: Inhalt",
    "cover": "Druckdatei: Umschlag, außen und innen je eine Doppelseite mit Rücken",
}


@dataclass(frozen=True, slots=True)
class Enclosures:
    """What was made before: the files and reports that are put together."""

    ticket: Ticket
    #: The files for the press, as `ticket.files`.
    press: tuple[bytes, ...]
    #: The whole book as print file, for the pictures of its pages.
    whole: bytes
    softproof: bytes
    web: bytes
    #: The job as a readable PDF.
    sheet: bytes
    #: Reports: name, what it is, content.
    reports: tuple[tuple[str, str, bytes], ...]
    pictures: tuple[Picture, ...]


def assemble(enclosures: Enclosures, root: Path) -> Package:
    """The package; fonts, licences and the colour profile are read below `root`."""
    ticket = enclosures.ticket
    draft = ticket.draft
    inside = [
        replace(
            file, path=names.marked(file.path, draft=draft) if _to_mark(file, ticket) else file.path
        )
        for file in _inside(enclosures, root)
    ]
    inside.append(_named("LIESMICH.txt", "Zuerst lesen", letter(ticket, inside), draft))
    told = _manifest(ticket, inside)
    inside.append(_named("manifest.json", "Verzeichnis aller Dateien", told, draft))
    inside.append(_named("SHA256SUMS.txt", "Prüfsummen", _sums(inside), draft))
    for file in inside:
        if not file.path.isascii() or " " in file.path:
            raise AssertionError(f"not a name for a print shop: {file.path}")
    return Package(f"{ticket.name}{DRAFT}" if draft else ticket.name, tuple(inside))


def _to_mark(file: PackageFile, ticket: Ticket) -> bool:
    """The files for the press were given their full names before they were checked."""
    return not any(file.path.endswith(f"/{press.name}") for press in ticket.files)


def _named(name: str, role: str, content: bytes, draft: bool) -> PackageFile:
    return PackageFile(names.marked(name, draft=draft), role, content)


def _inside(enclosures: Enclosures, root: Path) -> Iterator[PackageFile]:
    ticket = enclosures.ticket
    for file, content in zip(ticket.files, enclosures.press, strict=True):
        yield PackageFile(f"{names.PRESS}/{file.name}", _ROLES[file.part], content)
    yield PackageFile(
        f"{names.VIEWS}/{ticket.name}_softproof.pdf",
        "Ansicht im Endformat, Farben des Druckprofils am Bildschirm; nicht farbverbindlich",
        enclosures.softproof,
    )
    parts = dict(zip((file.part for file in ticket.files), enclosures.press, strict=True))
    yield from views(enclosures.whole, parts.get("cover"), ticket, root / FONTS)
    yield PackageFile(f"{names.ORDER}/auftrag.pdf", "Der Auftrag zum Lesen", enclosures.sheet)
    yield PackageFile(
        f"{names.ORDER}/auftrag.yaml", "Der Auftrag für Programme", ticket_yaml(ticket)
    )
    yield PackageFile(
        f"{names.ORDER}/auftrag.xjdf",
        "Der Auftrag als XJDF 2.1, für Druckereien mit Auftragssystem",
        xjdf(ticket),
    )
    for name, role, content in enclosures.reports:
        yield PackageFile(f"{names.CHECKS}/{name}", role, content)
    yield PackageFile(
        f"{names.WEB}/{ticket.name}_barrierefrei.pdf",
        "Barrierefreies PDF (PDF/UA-1)",
        enclosures.web,
    )
    yield from _papers(enclosures, root)


def _papers(enclosures: Enclosures, root: Path) -> Iterator[PackageFile]:
    folder, fonts = names.PROOFS, root / FONTS
    yield PackageFile(
        f"{folder}/bildnachweis.csv",
        "Bilder mit Nachweis, Rechten und Einwilligung",
        tables.pictures(enclosures.pictures),
    )
    pdfs = {"druck": enclosures.whole, "web": enclosures.web}
    yield PackageFile(
        f"{folder}/schriften.csv",
        "Schriften in den PDF-Dateien mit Lizenz",
        tables.fonts(typefaces(pdfs, fonts)),
    )
    for path in licence_files(fonts):
        yield PackageFile(f"{folder}/lizenzen/{path.name}", "Lizenz der Schrift", path.read_bytes())
    profile = enclosures.ticket.printer.intent.profile
    if profile is not None:
        path = root / profile
        yield PackageFile(f"{folder}/icc/{path.name}", "Farbprofil", path.read_bytes())
        for licence in sorted(path.parent.glob(f"LICENSE*{path.stem}*")):
            yield PackageFile(
                f"{folder}/icc/{licence.name}", "Lizenz des Profils", licence.read_bytes()
            )


def _manifest(ticket: Ticket, files: Iterable[PackageFile]) -> bytes:
    told = {
        "paket": ticket.name,
        "ausgabe": ticket.edition.id,
        "version": ticket.job.version,
        "stand": ticket.edition.date.isoformat(),
        "status": "entwurf" if ticket.draft else ticket.job.status,
        "druckerei": ticket.printer.name,
        "dateien": [
            {
                "pfad": file.path,
                "wofuer": file.role,
                "bytes": len(file.content),
                "sha256": hashlib.sha256(file.content).hexdigest(),
            }
            for file in sorted(files, key=lambda file: file.path)
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _sums(files: Iterable[PackageFile]) -> bytes:
    """In the form that `sha256sum -c` reads."""
    lines = (
        f"{hashlib.sha256(file.content).hexdigest()}  {file.path}\n"
        for file in sorted(files, key=lambda file: file.path)
    )
    return "".join(lines).encode("ascii")
