"""Families L and R: our own files, held against their sources."""

from press.codes.preflight.shape import ERROR, code

_NOTES = (
    "WeasyPrint verschiebt oder verliert Fußnoten, ohne etwas zu sagen.",
    "WeasyPrint moves or loses footnotes without saying so.",
)
_TRACE = (
    "Namen von Personen, Rechnern und Ordnern gehören in keine Datei, die das Haus verlässt.",
    "Names of people, machines and folders belong in no file that leaves the house.",
)

CODES = (
    code(
        "L01", "note-page", ERROR,
        ("Fußnote auf anderer Seite", "Footnote on another page"),
        ("Fußnote {number} wird auf Seite {called} aufgerufen und beginnt auf Seite {placed}.",
         "Footnote {number} is called on page {called} and begins on page {placed}."),
        ("Text oder Bild auf der Seite kürzen, damit die Fußnote Platz hat.",
         "Shorten text or picture on the page so that the note has room."),
        _NOTES,
    ),
    code(
        "L01", "note-lost", ERROR,
        ("Fußnote verloren", "Footnote lost"),
        ("Der Text von Fußnote {number} steht auf keiner Seite.",
         "The text of footnote {number} is on no page."),
        ("Die Fußnote aus Kästen und Rahmen in den laufenden Text nehmen.",
         "Move the note out of boxes and frames into running text."),
        _NOTES,
    ),
    code(
        "L01", "note-uncalled", ERROR,
        ("Fußnote ohne Aufruf", "Footnote without its call"),
        ("Fußnote {number} wird nirgends aufgerufen.", "Footnote {number} is called nowhere."),
        ("Die Stelle suchen, an der die Ziffer verloren ging.",
         "Find the place where the number was lost."),
        _NOTES,
    ),
    code(
        "L01", "note-order", ERROR,
        ("Fußnoten nicht lückenlos", "Footnotes not gapless"),
        ("Nach Fußnote {before} folgt {number}.", "After footnote {before} comes {number}."),
        ("Die verlorene Fußnote suchen.", "Find the lost note."),
        _NOTES,
    ),
    code(
        "L04", "contents", ERROR,
        ("Inhaltsverzeichnis stimmt nicht", "Contents do not match"),
        ("„{title}“ steht auf Seite {want}; im Inhaltsverzeichnis steht {has}.",
         "“{title}” is on page {want}; the contents say {has}."),
        ("Neu setzen; das Verzeichnis zählt die Seiten selbst.",
         "Set the pages again; the contents count them."),
        ("Ein falsches Verzeichnis fällt als Erstes auf.",
         "A wrong table of contents is the first thing that is noticed."),
    ),
    code(
        "L05", "renderer", ERROR,
        ("Meldungen beim Setzen", "Complaints while setting"),
        ("Meldungen beim Setzen: {count}, zuerst: {first}.",
         "Complaints while the pages were set: {count}, first: {first}."),
        ("Die Meldungen des Laufs beheben.", "Mend what the run reported."),
        ("Was WeasyPrint bemängelt, sieht auf der Seite anders aus als gedacht.",
         "What WeasyPrint complains about looks different from what was meant."),
    ),
    code(
        "R01", "rebuild", ERROR,
        ("Nicht wiederholbar", "Not reproducible"),
        ("Ein zweiter Lauf ergab eine andere Datei ({has}… statt {want}…).",
         "A second run gave another file ({has}… instead of {want}…)."),
        ("Nach Uhrzeit, Zufall oder Pfaden in der Datei suchen.",
         "Look for clock, randomness or paths in the file."),
        ("Nur was sich wiederholen lässt, lässt sich nachdrucken.",
         "Only what can be repeated can be reprinted."),
    ),
    code(
        "R02", "private-path", ERROR,
        ("Pfade des Rechners in der Datei", "Paths of the machine in the file"),
        ("In der Datei stehen Pfade eines Rechners: {paths}.",
         "The file holds paths of a machine: {paths}."),
        ("Vor der Weitergabe entfernen.", "Remove them before passing the file on."),
        _TRACE,
    ),
)  # fmt: skip
