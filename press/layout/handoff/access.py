"""The accessibility page: what the machine said of the web PDF, and what people sign.

The human checks are those of print.md 2, which follow the guidance of the federal
monitoring body (BFIT-Bund, "PDF-Dokumente") for what no program can judge.
"""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from press.layout.colours import to_screen
from press.layout.files import read_text
from press.layout.templates import fill
from press.model.handoff import AccessReport, Ticket
from press.model.preflight import PreflightReport

TEMPLATE = "handoff/barrierefreiheit.html"
CSS = "layouts/handoff/barrierefreiheit.css"
TOKENS = "layouts/css/tokens.css"

CHECKS: tuple[str, ...] = (
    "Alternativtexte sagen, wozu das Bild da ist",
    "Lesereihenfolge stimmt auf jeder Doppelseite (Spalten, Kästen, Bildunterschriften, Fußnoten)",
    "Was wie eine Überschrift aussieht, ist als Überschrift ausgezeichnet, und umgekehrt",
    "Schmuck ist als Schmuck ausgezeichnet und wird nicht vorgelesen",
    "Kein Inhalt hängt allein an der Farbe (Karten, Diagramme)",
    "Sprachwechsel sind ausgezeichnet (fremdsprachige Namen und Zitate)",
    "Linktexte sind ohne den Satz drumherum verständlich",
    "Tabellen sind echte Tabellen mit richtigen Kopfzellen",
    "Fußnoten sind vom Zeichen aus erreichbar, und der Weg zurück auch",
    "Titel im Inhaltsverzeichnis und über den Kapiteln sind gleich",
    "Getrennte Wörter werden als ein Wort vorgelesen",
    "Abkürzungen sind erklärt oder werden richtig vorgelesen",
    "Absätze, die über die Seite laufen, werden als einer gelesen",
    "Lesbar bei 200 % Vergrößerung und im Umfließen-Modus",
    "Einmal ganz mit NVDA gehört, einmal mit PAC geprüft",
)


def access_page(
    root: Path, ticket: Ticket, access: AccessReport | None, web: PreflightReport, name: str
) -> bytes:
    """One HTML page that needs nothing beside it.

    `web` is the preflight of the web PDF, `name` its file name. Raises `LayoutError` when a
    file below `layouts/` is broken.
    """
    html = fill(
        root,
        TEMPLATE,
        {
            "ticket": ticket,
            "edition": ticket.edition,
            "access": access,
            "rules": web.results,
            "statuses": {"passed": "bestanden", "found": "beanstandet", "not run": "nicht geprüft"},
            "checks": CHECKS,
            "file": name,
            "tokens": Markup(to_screen(root, read_text(root, TOKENS), TOKENS)),
            "css": Markup(to_screen(root, read_text(root, CSS), CSS)),
        },
    )
    return html.encode()
