"""The job: `auftrag.yaml` of an edition, or the defaults when there is none."""

from __future__ import annotations

from press.codes import finding
from press.findings import Finding, Origin
from press.model.job import Approval, Contact, Job, Place, Stock
from press.sources import figures
from press.sources.editions import load
from press.sources.files import Project
from press.sources.schema.job import JobFile, StockFile
from press.sources.yamlfile import Yaml

FILE = "auftrag.yaml"


def read(project: Project, edition: str, found: list[Finding]) -> Job | None:
    """The job of an edition; None with findings when the file is wrong."""
    path = f"sources/{edition}/{FILE}"
    if not project.holds(path):
        return Job()
    loaded = load(JobFile, project, path, found)
    if loaded is None:
        return None
    file, yaml = loaded
    _delivered(file, yaml, found)
    contact, approval = file.contact, file.approval
    return Job(
        version=file.version,
        contact=Contact(contact.person, contact.phone, contact.email, contact.invoice),
        copies=file.copies,
        reprint=file.reprint,
        pages=file.pages,
        deadline=figures.day(file.deadline) if file.deadline else None,
        places=tuple(Place(place.address, place.copies) for place in file.deliveries),
        body=_stock(file.paper.body),
        cover=_stock(file.paper.cover),
        seals=tuple(file.seals),
        staples=file.staples,
        approval=Approval(approval.name, figures.day(approval.date)) if approval else None,
        notes=tuple(file.notes),
        origin=Origin(path, 1),
    )


def _stock(file: StockFile) -> Stock:
    return Stock(file.name, file.weight, file.surface, file.volume, file.finish)


def _delivered(file: JobFile, yaml: Yaml, found: list[Finding]) -> None:
    """What goes to the addresses together is the print run."""
    parts = [place.copies for place in file.deliveries]
    if file.copies is None or not parts or None in parts:
        return
    total = sum(part or 0 for part in parts)
    if total != file.copies:
        at = yaml.origin(("copies",))
        found.append(finding("handoff/copies-differ", at, copies=file.copies, delivered=total))
