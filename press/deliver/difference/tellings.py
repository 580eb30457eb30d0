"""Phrases for what no page shows: bookmarks, what is read aloud, comments, the file."""

from __future__ import annotations

from press.codes.register import Words

PHRASES = {
    # bookmarks
    "bookmarks": Words("Geänderte Lesezeichen", "Changed bookmarks"),
    "bookmarks-of": Words("{n} Lesezeichen geändert", "{n} bookmarks changed"),
    "bookmarks-of-1": Words("1 Lesezeichen geändert", "1 bookmark changed"),
    "bookmark": Words("Lesezeichen", "bookmark"),
    "bookmark-added": Words("neu", "new"),
    "bookmark-removed": Words("entfallen", "removed"),
    "bookmark-renamed": Words("umbenannt", "renamed"),
    "bookmark-target": Words("anderes Ziel", "other target"),
    "bookmark-level": Words("andere Ebene", "other level"),
    "bookmark-moved": Words("andere Stelle", "other place"),
    "level": Words("Ebene {n}", "level {n}"),
    "nowhere": Words("kein Ziel", "no target"),
    # what is read aloud
    "heard": Words("Anders vorgelesen", "Read aloud in another way"),
    "heard-note": Words(
        "Zu sehen ist davon nichts; es betrifft, wer sich die Datei vorlesen lässt.",
        "None of it can be seen; it concerns those who have the file read to them.",
    ),
    "alt-text": Words("Alternativtext", "alternative text"),
    "spoken-role": Words("vorgelesen als", "read as"),
    "spoken-language": Words("Sprache", "language"),
    "spoken-instead": Words("gesprochen", "spoken"),
    "spoken-order": Words("Reihenfolge", "order"),
    "own-language": Words("Sprache der Datei", "language of the file"),
    "not-read": Words("nicht vorgelesen", "not read"),
    "after-words": Words("nach „{text}“", "after “{text}”"),
    "first": Words("als Erstes", "first"),
    # comments
    "notes": Words("Kommentare und Formularfelder", "Comments and form fields"),
    "note-moved": Words("an anderer Stelle", "in another place"),
    "no-text": Words("(ohne Text)", "(without text)"),
    # the file
    "file": Words("Angaben zur Datei", "What is said of the file"),
    "file-of": Words("{n} Angaben zur Datei geändert", "{n} properties of the file changed"),
    "file-of-1": Words("1 Angabe zur Datei geändert", "1 property of the file changed"),
    "of-file": Words("Datei", "file"),
    "file-title": Words("Titel", "title"),
    "file-language": Words("Sprache", "language"),
    "file-tags": Words("Tags", "tags"),
    "file-standard": Words("Norm", "standard"),
    "file-intent": Words("Druckbedingung", "printing condition"),
    "file-profile": Words("Farbprofil (SHA-256)", "colour profile (SHA-256)"),
    "with-tags": Words("mit Tags", "with tags"),
    "without-tags": Words(
        "ohne Tags; was vorgelesen wird, ist nicht verglichen",
        "without tags; what is read aloud is not compared",
    ),
    "labels": Words("Zählung der Seiten", "page labels"),
    "frame-sheet": Words("Bogen (MediaBox)", "sheet (MediaBox)"),
    "frame-trim": Words("Endformat (TrimBox)", "trim size (TrimBox)"),
    "frame-place": Words(
        "Lage des Endformats von links / unten", "place of the trim from left / bottom"
    ),
    "frame-bleed": Words("Anschnitt (BleedBox)", "bleed (BleedBox)"),
    "no-box": Words("keine Angabe", "not stated"),
}  # fmt: skip

#: Structure types as they are announced.
ROLES = {
    "P": Words("Absatz", "paragraph"),
    **{f"H{n}": Words(f"Überschrift {n}", f"heading {n}") for n in range(1, 7)},
    "H": Words("Überschrift", "heading"),
    "L": Words("Liste", "list"),
    "LI": Words("Listenpunkt", "list item"),
    "TOC": Words("Inhaltsverzeichnis", "contents"),
    "TOCI": Words("Eintrag", "entry"),
    "Table": Words("Tabelle", "table"),
    "TH": Words("Kopfzelle", "header cell"),
    "TD": Words("Zelle", "cell"),
    "BlockQuote": Words("Zitat", "quotation"),
    "Quote": Words("Zitat", "quotation"),
    "Aside": Words("Kasten", "side box"),
    "Note": Words("Fußnote", "note"),
    "Caption": Words("Bildunterschrift", "caption"),
    "Figure": Words("Bild", "picture"),
    "Formula": Words("Formel", "formula"),
    "Link": Words("Link", "link"),
    "Reference": Words("Verweis", "reference"),
    "Code": Words("Code", "code"),
    "Form": Words("Formularfeld", "form field"),
}

#: Subtypes of annotations as programs show them.
NOTES = {
    "Text": Words("Notiz", "note"),
    "FreeText": Words("Textfeld", "text box"),
    "Highlight": Words("Hervorhebung", "highlight"),
    "Underline": Words("Unterstreichung", "underline"),
    "Squiggly": Words("Wellenlinie", "squiggly line"),
    "StrikeOut": Words("Durchstreichung", "strikeout"),
    "Caret": Words("Einfügemarke", "caret"),
    "Stamp": Words("Stempel", "stamp"),
    "Ink": Words("Freihandlinie", "ink"),
    "FileAttachment": Words("Dateianhang", "attached file"),
    "Widget": Words("Formularfeld", "form field"),
}
