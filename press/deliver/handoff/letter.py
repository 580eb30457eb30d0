"""`LIESMICH.txt`: what is what, whom to ask, what was checked. For the shop, in German."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from press.model.handoff import PackageFile, Ticket

_WIDTH = 78
_FOLDERS = {
    "01_druck": "zum Drucken",
    "02_ansicht": "zum Ansehen, nicht zum Drucken",
    "03_auftrag": "der Auftrag",
    "04_pruefung": "was geprüft wurde",
    "05_web": "für die Website des Herausgebers, nicht zum Drucken",
    "06_nachweise": "Bilder, Schriften, Farbprofil",
}


def letter(ticket: Ticket, files: Sequence[PackageFile]) -> bytes:
    """The letter, with a line for every file but the thumbnails."""
    return ("\n".join(_lines(ticket, files)) + "\n").encode()


def _lines(ticket: Ticket, files: Sequence[PackageFile]) -> Iterator[str]:
    edition, printer = ticket.edition, ticket.printer
    if ticket.draft:
        yield from _heading("ENTWURF – NICHT DRUCKEN")
        yield from _text(
            "Dieses Paket dient der Abstimmung. Jede Seite und jeder Dateiname tragen den "
            "Vermerk. Die Druckdaten kommen in einem eigenen Paket ohne ihn."
        )
    yield from _heading(edition.title)
    yield f"{edition.publisher.name}"
    yield f"Paket {ticket.name}, Stand {edition.date.strftime('%d.%m.%Y')}"
    yield ""
    yield from _heading("In Kürze")
    width, height = (f"{side:g}" for side in printer.trim)
    marks = "Marken außerhalb des Beschnitts" if printer.marks else "keine Marken"
    parts = f"Umschlag 4, Inhalt {ticket.body_pages}"
    yield from _pairs(
        ("Endformat", f"{width} × {height} mm, Beschnitt {_mm(printer.bleed)} ringsum, {marks}"),
        ("Umfang", f"{ticket.pages} Seiten ({parts}), Einzelseiten in Lesereihenfolge"),
        ("Bindung", f"{ticket.bound}{_spine(ticket)}"),
        ("Farbe", f"4/4, {printer.intent.identifier}, Farbauftrag höchstens "
                  f"{_number(printer.ink_max)} %{_measured(ticket)}"),
        ("Norm", f"{ticket.standard}, nur DeviceCMYK und DeviceGray, Schwarz überdruckt"),
        ("Noch offen", ", ".join(ticket.open) or "nichts"),
    )  # fmt: skip
    yield from _heading("Was worin liegt")
    for folder, meaning in _FOLDERS.items():
        inside = [file for file in files if file.path.startswith(f"{folder}/")]
        if not inside:
            continue
        yield f"{folder}/  {meaning}"
        for file in inside:
            depth = file.path.count("/")
            if depth == 1:
                yield from _wrapped(f"  {file.path.partition('/')[2]}", file.role)
        inner = sorted({file.path.split("/")[1] for file in inside if file.path.count("/") > 1})
        for name in inner:
            number = sum(f"/{name}/" in file.path for file in inside)
            yield f"  {name}/  {_count(number, 'Datei', 'Dateien')}"
        yield ""
    yield from _heading("Was geprüft wurde")
    yield from _text(
        f"Die Druckdateien wurden Seite für Seite gegen die Vorgaben „{printer.title}“ geprüft: "
        f"{_count(ticket.errors, 'Fehler', 'Fehler')}, "
        f"{_count(ticket.warnings, 'Warnung', 'Warnungen')}. Jede Regel mit Grenzwert, Messwert "
        "und Fundstelle steht in 04_pruefung/. Regeln, für die ein Programm fehlte, heißen dort "
        "„nicht geprüft“; sie gelten nicht als bestanden."
    )
    yield from _heading("Was nicht dabei ist")
    yield from _text(
        "Ein Kontraktproof (ISO 12647-7) liegt nicht bei; wir erbitten ihn von der Druckerei, "
        "wenn er gewünscht ist. Die Ansicht in 02_ansicht/ ist nicht farbverbindlich. Offene "
        "Daten werden nicht übergeben."
    )
    yield from _heading("Wen fragen")
    yield from _contact(ticket)
    yield from _heading("Ist es die richtige Fassung?")
    sums = "SHA256SUMS_ENTWURF.txt" if ticket.draft else "SHA256SUMS.txt"
    yield from _text(
        f"{sums} nennt die Prüfsumme jeder Datei. In diesem Ordner: sha256sum -c {sums} "
        "(Linux), shasum -a 256 -c (macOS)."
    )


def _contact(ticket: Ticket) -> Iterator[str]:
    contact, publisher = ticket.job.contact, ticket.edition.publisher
    yield from _pairs(
        ("Ansprechperson", contact.person or "noch offen"),
        ("Telefon", contact.phone or "noch offen"),
        ("E-Mail", contact.email or publisher.email),
        ("Anschrift", f"{publisher.name}, {publisher.street}, {publisher.postcode} "
                      f"{publisher.city}"),
    )  # fmt: skip


def _heading(words: str) -> Iterator[str]:
    lines = textwrap.wrap(words, _WIDTH)
    yield from lines
    yield "=" * max(len(line) for line in lines)


def _text(words: str) -> Iterator[str]:
    yield from textwrap.wrap(words, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield ""


def _pairs(*pairs: tuple[str, str]) -> Iterator[str]:
    indent = max(len(name) for name, _ in pairs) + 2
    for name, value in pairs:
        yield from textwrap.wrap(
            value, _WIDTH, initial_indent=name.ljust(indent), subsequent_indent=" " * indent
        )
    yield ""


def _wrapped(name: str, role: str) -> Iterator[str]:
    yield name
    yield from textwrap.wrap(role, _WIDTH, initial_indent="      ", subsequent_indent="      ")


def _spine(ticket: Ticket) -> str:
    if ticket.glued:
        size = f"{ticket.spine:.2f}".replace(".", ",")
        return f", Umschlag als eigene Datei mit {size} mm Rücken{_assumed(ticket)}"
    size = f"{ticket.creep:.2f}".replace(".", ",")
    return f", Umschlag in derselben Datei, Verdrängung etwa {size} mm{_assumed(ticket)}"


def _assumed(ticket: Ticket) -> str:
    if not ticket.assumed:
        return ""
    return f" (angenommen: {_number(ticket.binding.paper.weight)} g/m², Papier noch offen)"


def _measured(ticket: Ticket) -> str:
    return "" if ticket.ink is None else f" (gemessen {_number(round(ticket.ink))} %)"


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'keine'} {one if number == 1 else many}"


def _mm(value: float) -> str:
    return f"{_number(value)} mm"


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
