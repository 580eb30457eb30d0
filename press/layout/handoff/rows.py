"""The job as labelled values, in German. A value that nobody has stated is empty."""

from __future__ import annotations

from dataclasses import dataclass

from press.model.bookbinding import COVER_PAGES
from press.model.handoff import Ticket
from press.model.job import Stock


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the sheet; an empty value is printed as "noch offen"."""

    label: str
    value: str
    #: A second, smaller line.
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    title: str
    rows: tuple[Row, ...]


def groups(ticket: Ticket) -> tuple[Group, ...]:
    """Everything that the sheet states, group by group."""
    return (
        Group("Produkt", _product(ticket)),
        Group("Papier", _paper(ticket)),
        Group("Farbe", _colour(ticket)),
        Group("Daten", _data(ticket)),
        Group("Lieferung", _delivery(ticket)),
        Group("Kontakt", _contact(ticket)),
    )


def number(value: float, digits: int | None = None) -> str:
    """`3,24`; whole numbers without decimals unless `digits` asks for them."""
    text = f"{value:g}" if digits is None else f"{value:.{digits}f}"
    return text.replace(".", ",")


def thousands(value: int) -> str:
    """`12.500`."""
    return f"{value:,}".replace(",", ".")


def _product(ticket: Ticket) -> tuple[Row, ...]:
    width, height = ticket.printer.trim
    upright = "hoch" if height >= width else "quer"
    job = ticket.job
    rows = [
        Row("Art", "Broschüre"),
        Row("Endformat", f"{number(width)} × {number(height)} mm {upright}"),
        Row(
            "Umfang",
            f"{ticket.pages} Seiten",
            f"Umschlag {min(COVER_PAGES, ticket.pages)}, Inhalt {ticket.body_pages}"
            + _ordered(ticket),
        ),
        Row("Bindung", ticket.bound),
    ]
    if not ticket.glued:
        rows.append(Row("Klammern", "" if job.staples is None else str(job.staples)))
    rows.append(Row("Auflage", "" if job.copies is None else f"{thousands(job.copies)} Stück"))
    reprint = {None: "", True: "ja", False: "nein"}[job.reprint]
    return (*rows, Row("Nachdruck", reprint))


def _ordered(ticket: Ticket) -> str:
    """Only a draft may have other pages than are ordered."""
    pages = ticket.job.pages
    return "" if pages in (None, ticket.pages) else f"; bestellt sind {pages} Seiten"


def _paper(ticket: Ticket) -> tuple[Row, ...]:
    job = ticket.job
    paper, cover = ticket.binding.paper, ticket.binding.cover
    thickness = weight = ""
    if ticket.assumed:
        thickness = f"Annahme: Inhalt {number(paper.weight)} g/m², Volumen {number(paper.volume)}"
        weight = f"Annahme: Inhalt {number(paper.weight)}, Umschlag {number(cover.weight)} g/m²"
    rows = [
        Row("Inhalt", _stock(job.body), job.body.finish or ""),
        Row("Umschlag", _stock(job.cover), job.cover.finish or ""),
        Row("Siegel", ", ".join(job.seals)),
    ]
    if ticket.glued:
        rows.append(Row("Rücken", f"{number(ticket.spine, 2)} mm", thickness))
    else:
        rows.append(Row("Verdrängung", f"{number(ticket.creep, 2)} mm in der Mitte", thickness))
    rows.append(Row("Gewicht", f"{number(ticket.weight, 0)} g je Exemplar", weight))
    return tuple(rows)


def computed(ticket: Ticket) -> tuple[str, ...]:
    """The papers that spine, creep and weight were computed with, none to be divided."""
    paper, cover = ticket.binding.paper, ticket.binding.cover
    return (
        f"Inhalt {number(paper.weight)} g/m²,",
        f"Volumen {number(paper.volume)},",
        f"Umschlag {number(cover.weight)} g/m²",
    )


def _stock(stock: Stock) -> str:
    if stock.weight is None and stock.name is None:
        return ""
    parts = [
        stock.name or "Sorte noch offen",
        stock.surface or "",
        f"{number(stock.weight)} g/m²" if stock.weight is not None else "Gewicht noch offen",
    ]
    return " ".join(filter(None, parts))


def _colour(ticket: Ticket) -> tuple[Row, ...]:
    printer = ticket.printer
    intent = printer.intent
    profile = intent.profile.rpartition("/")[2] if intent.profile else ""
    measured = "" if ticket.ink is None else f"gemessen {number(ticket.ink, 0)} %"
    return (
        Row("Innen und Umschlag", "4/4-farbig (CMYK)"),
        Row("Sonderfarben", ", ".join(printer.spots) or "keine"),
        Row("Ausgabebedingung", intent.identifier, intent.condition),
        Row("Profil", profile, f"SHA-256 {intent.digest[:16]} …" if intent.digest else ""),
        Row("Farbauftrag", f"höchstens {number(printer.ink_max)} %", measured),
        Row("Schwarz", "Text und Linien 100 K, überdruckend"),
    )


def _data(ticket: Ticket) -> tuple[Row, ...]:
    printer = ticket.printer
    marks = "außerhalb des Beschnitts" if printer.marks else "keine"
    blank = ", ".join(map(str, ticket.blank)) or "keine"
    found = f"{ticket.errors or 'keine'} Fehler, {ticket.warnings or 'keine'} " + (
        "Warnung" if ticket.warnings == 1 else "Warnungen"
    )
    return (
        Row("Norm", ticket.standard, "nur DeviceCMYK und DeviceGray"),
        Row("Seiten", "Einzelseiten in Lesereihenfolge"),
        Row("Beschnitt", f"{number(printer.bleed)} mm ringsum"),
        Row(
            "Sicherheitsabstand",
            f"{number(printer.safe)} mm",
            f"zum Bund {number(printer.gutter)} mm" if printer.bound else "",
        ),
        Row("Marken", marks),
        Row(
            "Leerseiten", blank, "im Heft gestaltet, in der Datei enthalten" if ticket.blank else ""
        ),
        Row("Prüfung", found, f"Vorgaben: {printer.title}"),
    )


def _delivery(ticket: Ticket) -> tuple[Row, ...]:
    job = ticket.job
    rows = [Row("Termin", job.deadline.strftime("%d.%m.%Y") if job.deadline else "")]
    for place in job.places:
        copies = "" if place.copies is None else f"{thousands(place.copies)} Stück"
        rows.append(Row("Anschrift", place.address, copies))
    return tuple(rows) if job.places else (*rows, Row("Anschrift", ""))


def _contact(ticket: Ticket) -> tuple[Row, ...]:
    contact, publisher = ticket.job.contact, ticket.edition.publisher
    address = f"{publisher.street}, {publisher.postcode} {publisher.city}"
    return (
        Row("Herausgeber", publisher.name, address),
        Row("Ansprechperson", contact.person or ""),
        Row("Telefon", contact.phone or ""),
        Row("E-Mail", contact.email or publisher.email),
        Row("Rechnung an", contact.invoice or ""),
    )
