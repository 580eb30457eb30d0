"""`auftrag.yaml`: the job for machines and for people who copy from it.

The fields are those of print.md 5; what nobody has stated is null.
"""

from __future__ import annotations

from typing import Any

import yaml

from press.model.bookbinding import COVER_PAGES
from press.model.handoff import PARTS, Ticket
from press.model.job import Stock


def ticket_yaml(ticket: Ticket) -> bytes:
    """The job as YAML; the same bytes for the same job."""
    head = (
        "# Druckauftrag, maschinenlesbar; dasselbe zum Lesen: auftrag.pdf.\n"
        "# null heißt: noch offen, bitte beim Herausgeber erfragen.\n"
    )
    text = yaml.dump(
        _plain(ticket), allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
    return (head + text).encode()


def _plain(ticket: Ticket) -> dict[str, Any]:
    return {
        "auftrag": _order(ticket),
        "kontakt": _contact(ticket),
        "produkt": _product(ticket),
        "papier": _paper(ticket),
        "farbe": _colour(ticket),
        "daten": _data(ticket),
        "proof": {
            "softproof": "ja",
            "kontraktproof": "von der Druckerei erbeten",
            "freigabe_durch": ticket.job.approval.name if ticket.job.approval else None,
        },
        "barrierefreiheit": {
            "standard": "PDF/UA-1",
            "maschinell": _ACCESS[ticket.accessible],
            "mensch": "offen",
        },
        "hinweise": list(ticket.job.notes),
        "offen": list(ticket.open),
    }


_ACCESS = {True: "bestanden", False: "nicht bestanden", None: "nicht geprüft"}


def _order(ticket: Ticket) -> dict[str, Any]:
    approval = ticket.job.approval
    return {
        "id": ticket.name,
        "titel": ticket.edition.title,
        "version": ticket.job.version,
        "stand": ticket.edition.date.isoformat(),
        "status": "entwurf" if ticket.draft else ticket.job.status,
        "freigabe": {
            "name": approval.name if approval else None,
            "datum": approval.day.isoformat() if approval else None,
        },
    }


def _contact(ticket: Ticket) -> dict[str, Any]:
    contact, publisher = ticket.job.contact, ticket.edition.publisher
    return {
        "herausgeber": f"{publisher.name}, {publisher.street}, {publisher.postcode} "
        f"{publisher.city}",
        "ansprechperson": contact.person,
        "telefon": contact.phone,
        "email": contact.email or publisher.email,
        "rechnung": contact.invoice,
        "lieferung": [
            {"adresse": place.address, "menge": place.copies} for place in ticket.job.places
        ],
        "termin": ticket.job.deadline.isoformat() if ticket.job.deadline else None,
    }


def _product(ticket: Ticket) -> dict[str, Any]:
    width, height = ticket.printer.trim
    reprint = ticket.job.reprint
    return {
        "art": "Broschüre",
        "format_mm": [_number(width), _number(height)],
        "ausrichtung": "hoch" if height >= width else "quer",
        "seiten_gesamt": ticket.pages,
        "seiten_bestellt": ticket.job.pages,
        "inhalt": ticket.body_pages,
        "umschlag": min(COVER_PAGES, ticket.pages),
        "bindung": ticket.bound,
        "klammern": ticket.job.staples,
        "auflage": ticket.job.copies,
        "nachdruck": None if reprint is None else "ja" if reprint else "nein",
    }


def _paper(ticket: Ticket) -> dict[str, Any]:
    job, computed = ticket.job, ticket.binding
    return {
        "inhalt": _stock(job.body),
        "umschlag": _stock(job.cover) | {"veredelung": job.cover.finish},
        "siegel": list(job.seals),
        "ruecken_mm": round(ticket.spine, 2) if ticket.glued else None,
        "verdraengung_mm": round(ticket.creep, 2) if not ticket.glued else None,
        "gewicht_g": round(ticket.weight, 1),
        "gerechnet_mit": {
            "annahme": ticket.assumed,
            "inhalt_g_m2": _number(computed.paper.weight),
            "inhalt_volumen": computed.paper.volume,
            "umschlag_g_m2": _number(computed.cover.weight),
        },
    }


def _stock(stock: Stock) -> dict[str, Any]:
    return {
        "sorte": stock.name,
        "g_m2": None if stock.weight is None else _number(stock.weight),
        "oberflaeche": stock.surface,
        "volumen": stock.volume,
    }


def _colour(ticket: Ticket) -> dict[str, Any]:
    printer = ticket.printer
    profile = printer.intent.profile
    return {
        "innen": "4/4",
        "umschlag": "4/4",
        "sonderfarben": list(printer.spots),
        "ausgabebedingung": printer.intent.identifier,
        "profil": profile.rpartition("/")[2] if profile else None,
        "profil_sha256": printer.intent.digest,
        "farbauftrag_max": _number(printer.ink_max),
        "gemessen_max": None if ticket.ink is None else _number(round(ticket.ink, 1)),
        "schwarz_ueberdrucken": True,
    }


def _data(ticket: Ticket) -> dict[str, Any]:
    printer = ticket.printer
    return {
        "standard": ticket.standard,
        "beschnitt_mm": _number(printer.bleed),
        "sicherheit_mm": _number(printer.safe),
        "marken": "außerhalb des Beschnitts" if printer.marks else "keine",
        "einzelseiten": True,
        "leerseiten": list(ticket.blank),
        "dateien": [
            {
                "name": file.name,
                "rolle": PARTS[file.part],
                "seiten": file.pages,
                "bytes": file.bytes,
                "sha256": file.sha256,
            }
            for file in ticket.files
        ],
    }


def _number(value: float) -> int | float:
    """Whole numbers without a decimal point."""
    return int(value) if float(value).is_integer() else value
