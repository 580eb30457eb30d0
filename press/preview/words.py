"""What the page of the preview says, in German and English."""

from __future__ import annotations

from press.codes.register import Language, Words

WORDS = {
    "preview": Words("Vorschau", "Preview"),
    "skip": Words("Zu den Seiten springen", "Skip to the pages"),
    "tools": Words("Werkzeuge", "Tools"),
    "pages": Words("Seiten", "Pages"),
    "page": Words("Seite", "Page"),
    "of": Words("von", "of"),
    "go": Words("Gehe zu Seite", "Go to page"),
    "before": Words("Vorige Seiten", "Previous pages"),
    "after": Words("Nächste Seiten", "Next pages"),
    "view": Words("Ansicht", "View"),
    "spreads": Words("Doppelseiten", "Spreads"),
    "singles": Words("Einzelseiten", "Single pages"),
    "zoom": Words("Größe", "Zoom"),
    "smaller": Words("Kleiner", "Smaller"),
    "larger": Words("Größer", "Larger"),
    "whole": Words("Ganze Seite", "Whole page"),
    "width": Words("Breite", "Width"),
    "guides": Words("Hilfslinien", "Guides"),
    "trim": Words("Endformat", "Trim"),
    "bleed": Words("Beschnitt", "Bleed"),
    "safe": Words("Sicherheitsabstand", "Safe area"),
    "baseline": Words("Grundlinien", "Baselines"),
    "follow": Words("Zur Änderung springen", "Jump to the change"),
    "search": Words("Suchen", "Search"),
    "search-pages": Words("In den Seiten suchen", "Search the pages"),
    "previous-hit": Words("Vorige Fundstelle", "Previous hit"),
    "next-hit": Words("Nächste Fundstelle", "Next hit"),
    "no-hits": Words("nichts gefunden", "nothing found"),
    "thumbs": Words("Miniaturen", "Thumbnails"),
    "findings": Words("Beanstandungen", "Findings"),
    "help": Words("Hilfe", "Help"),
    "keys": Words("Tasten", "Keys"),
    "close": Words("Schließen", "Close"),
    "none": Words("Nichts zu beanstanden.", "Nothing to complain of."),
    "error": Words("Fehler", "Error"),
    "warning": Words("Warnung", "Warning"),
    "note": Words("Hinweis", "Note"),
    "errors": Words("Fehler", "Errors"),
    "warnings": Words("Warnungen", "Warnings"),
    "waived": Words("zugelassen", "waived"),
    "show": Words("Stelle zeigen", "Show the place"),
    "whole-edition": Words("Ganze Ausgabe", "Whole edition"),
    "first": Words(
        "Die Ausgabe wird zum ersten Mal gesetzt.", "The edition is being set for the first time."
    ),
    "halted": Words(
        "Zu sehen ist der letzte gute Stand.", "What is to be seen is the last good state."
    ),
    "halted-empty": Words(
        "Noch lässt sich keine Seite setzen. Sobald die Fehler behoben sind, erscheinen sie.",
        "No page can be set yet. As soon as the errors are mended the pages appear.",
    ),
    "more-errors": Words("und {n} weitere", "and {n} more"),
    "moved": Words("wird neu gesetzt", "is being set anew"),
    "setting": Words("Die Änderung wird gesetzt …", "Setting the change …"),
    "took": Words("Änderung gesetzt in {n} s", "Change set in {n} s"),
    "settled": Words("Alle Seiten sind auf dem Stand der Quellen.", "All pages are up to date."),
    "following": Words("Ganze Ausgabe: {step}", "Whole edition: {step}"),
    "lost": Words(
        "Keine Verbindung zur Vorschau. Wurde sie im Terminal beendet? Starten Sie sie neu und "
        "öffnen Sie die Adresse, die sie dann nennt.",
        "No connection to the preview. Was it ended in the terminal? Start it again and open the "
        "address that it then tells.",
    ),
    "script": Words(
        "Die Vorschau braucht JavaScript; es kommt nur von diesem Rechner.",
        "The preview needs JavaScript; it comes from this computer only.",
    ),
    "key-turn": Words("Seiten vor und zurück", "Pages forward and back"),
    "key-home": Words("Pos1", "Home"),
    "key-end": Words("Ende", "End"),
    "key-ends": Words("Erste, letzte Seite", "First, last page"),
    "key-zoom": Words("Größer, kleiner", "Larger, smaller"),
    "key-fit": Words("Ganze Seite, 100 %, Breite der Seite", "Whole page, 100%, width of the page"),
    "key-view": Words("Doppelseiten oder Einzelseiten", "Spreads or single pages"),
    "key-guides": Words(
        "Endformat, Beschnitt, Sicherheitsabstand, Grundlinien",
        "Trim, bleed, safe area, baselines",
    ),
    "key-search": Words("Suchen; nächste, vorige Fundstelle", "Search; next, previous hit"),
    "key-finding": Words("Nächste, vorige Beanstandung", "Next, previous finding"),
    "key-panels": Words("Miniaturen, Beanstandungen", "Thumbnails, findings"),
    "key-follow": Words("Zur Änderung springen: an, aus", "Jump to the change: on, off"),
    "key-help": Words("Diese Hilfe", "This help"),
    "cover": Words("Titel", "Cover"),
    "imprint": Words("Impressum", "Imprint"),
    "contents": Words("Inhalt", "Contents"),
    "back-cover": Words("Rückseite", "Back cover"),
    "blank": Words("leer", "blank"),
}


def words(language: Language) -> dict[str, str]:
    """All of it in one language."""
    return {key: said.in_(language) for key, said in WORDS.items()}
