"""Family W: PDFs for the screen."""

from press.codes.preflight.shape import ERROR, WARNING, code

_ACCESS = (
    "Wer die Broschüre hört oder ertastet, findet sich nur mit Gliederung, Sprache und "
    "Textalternativen zurecht; öffentliche Stellen sind dazu verpflichtet (EN 301 549).",
    "Those who listen to or feel the brochure need structure, language and text alternatives; "
    "public bodies are obliged to provide them (EN 301 549).",
)
_FIND = (
    "Am Bildschirm blättert niemand; man springt.",
    "On screen nobody leafs; people jump.",
)

CODES = (
    code(
        "W01", "untagged", ERROR,
        ("Ohne Gliederung", "Without structure"),
        ("Die PDF ist nicht getaggt.", "The PDF is not tagged."),
        ("Mit Tags ausgeben (PDF/UA-1).", "Export with tags (PDF/UA-1)."),
        _ACCESS,
    ),
    code(
        "W02", "language-missing", ERROR,
        ("Sprache nicht angegeben", "Language not stated"),
        ("Die Sprache der PDF ist „{has}“.", "The language of the PDF is “{has}”."),
        ("Die Sprache angeben, zum Beispiel de.", "State the language, such as de."),
        _ACCESS,
    ),
    code(
        "W03", "title-hidden", ERROR,
        ("Titel wird nicht gezeigt", "Title not shown"),
        ("Es fehlt: {what}.", "Missing: {what}."),
        ("Titel eintragen und DisplayDocTitle einschalten.",
         "Enter the title and switch DisplayDocTitle on."),
        _ACCESS,
    ),
    code(
        "W04", "bookmarks-missing", ERROR,
        ("Keine Lesezeichen", "No bookmarks"),
        ("Die PDF hat keine Lesezeichen bei {count} Seiten.",
         "The PDF has no bookmarks with {count} pages."),
        ("Überschriften als Lesezeichen ausgeben.", "Export headings as bookmarks."),
        _FIND,
    ),
    code(
        "W05", "labels-missing", WARNING,
        ("Seitenzahlen nicht hinterlegt", "Page labels missing"),
        ("Die PDF nennt die gedruckten Seitenzahlen nicht.",
         "The PDF does not state the printed page numbers."),
        ("PageLabels schreiben.", "Write PageLabels."),
        _FIND,
    ),
    code(
        "W06", "link-silent", ERROR,
        ("Link ohne Beschreibung", "Link without description"),
        ("Links ohne Beschreibung: {count}.", "Links without description: {count}."),
        ("Contents mit dem Linktext füllen.", "Fill Contents with the link's text."),
        _ACCESS,
    ),
    code(
        "W07", "alt-missing", ERROR,
        ("Bild ohne Textalternative", "Picture without text alternative"),
        ("Ohne Textalternative: {count} von {of} Abbildungen.",
         "Without text alternative: {count} of {of} figures."),
        ("Beschreiben oder als Schmuck kennzeichnen.", "Describe them or mark them as decoration."),
        _ACCESS,
    ),
    code(
        "W08", "print-only", WARNING,
        ("Druckdaten für den Bildschirm", "Print data for the screen"),
        ("Die PDF enthält, was nur der Druck braucht: {what}.",
         "The PDF holds what only print needs: {what}."),
        ("Die Ausgabe für den Bildschirm verwenden.", "Use the edition for the screen."),
        ("Beschnitt und CMYK machen die Datei schwer und die Farben stumpf.",
         "Bleed and CMYK make the file heavy and the colours dull."),
    ),
    code(
        "W09", "tab-order", ERROR,
        ("Tabulatorfolge fehlt", "Tab order missing"),
        ("Seiten mit Links ohne Tabulatorfolge: {count}.",
         "Pages with links without tab order: {count}."),
        ("Tabs auf S (Struktur) setzen.", "Set Tabs to S (structure)."),
        _ACCESS,
    ),
    code(
        "W10", "claim-missing", WARNING,
        ("PDF/UA nicht vermerkt", "PDF/UA not claimed"),
        ("Die Metadaten nennen PDF/UA nicht.", "The metadata do not name PDF/UA."),
        ("pdfuaid:part = 1 in XMP schreiben, wenn die Prüfung bestanden ist.",
         "Write pdfuaid:part = 1 to XMP once the checks are passed."),
        _ACCESS,
    ),
)  # fmt: skip
