"""Where job, edition and shop do not agree, and what nobody has stated yet."""

from __future__ import annotations

from collections.abc import Iterator

from press.codes import finding
from press.findings import Finding, Report
from press.model.bookbinding import Bookbinding
from press.model.handoff import BINDINGS, Ticket
from press.model.job import Job
from press.model.printer import Printer


def differences(before: Bookbinding, after: Bookbinding, job: Job, printer: Printer) -> Report:
    """What is ordered against what the edition was made for: `before` is the edition's
    binding, `after` that with the papers ordered."""
    return Report.of((*_papers(before, after, job), *_binding(printer, after)))


def still_open(ticket: Ticket, path: str) -> Report:
    """What the shop must still be told; `path` is the file that it is written into."""
    if not ticket.open:
        return Report()
    fields = ", ".join(ticket.open)
    return Report.of([finding("handoff/open", ticket.job.origin, fields=fields, path=path)])


def _papers(before: Bookbinding, after: Bookbinding, job: Job) -> Iterator[Finding]:
    """Spine and creep follow the papers that are ordered, not those of the edition."""
    for name, old, new in (
        ("Inhalt", before.paper, after.paper),
        ("Umschlag", before.cover, after.cover),
    ):
        if (old.weight, old.volume) != (new.weight, new.volume):
            yield finding(
                "handoff/paper-differs",
                job.origin,
                part=name,
                ordered=f"{new.weight:g} g/m² × {new.volume:g}",
                edition=f"{old.weight:g} g/m² × {old.volume:g}",
            )


def _binding(printer: Printer, binding: Bookbinding) -> Iterator[Finding]:
    if printer.binding in ("none", binding.kind):
        return
    kinds = BINDINGS | {"sewn": "Fadenheftung"}
    yield finding(
        "handoff/binding-differs",
        printer.origin,
        edition=kinds[binding.kind],
        printer=printer.name,
        shop=kinds[printer.binding],
    )
