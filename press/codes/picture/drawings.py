"""Codes about drawings (SVG)."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_SAFE = Words(
    "Eine Zeichnung ist gedrucktes Papier: Sie führt nichts aus und holt nichts. Wer sie uns "
    "schickt, soll damit keine Dateien lesen können.",
    "A drawing is printed paper: it runs nothing and fetches nothing. Nobody who sends us one "
    "shall be able to read files with it.",
)

CODES: tuple[Code, ...] = (
    Code(
        "picture/svg-broken",
        ERROR,
        Words("Zeichnung nicht lesbar", "Drawing cannot be read"),
        Words(
            "Das SVG ist an dieser Stelle fehlerhaft ({reason}).",
            "The SVG is broken here ({reason}).",
        ),
        Words(
            "Speichern Sie die Zeichnung neu als „einfaches SVG“.", "Save it anew as “plain SVG”."
        ),
        Words("Ein halbes SVG zeichnet nichts.", "Half an SVG draws nothing."),
    ),
    Code(
        "picture/svg-root",
        ERROR,
        Words("Kein SVG", "Not an SVG"),
        Words(
            "Die Datei beginnt mit {what} statt mit <svg>.",
            "The file starts with {what}, not <svg>.",
        ),
        Words("Speichern Sie die Zeichnung als SVG.", "Save the drawing as SVG."),
        Words("Nur SVG wird als Zeichnung gelesen.", "Only SVG is read as a drawing."),
    ),
    Code(
        "picture/svg-doctype",
        ERROR,
        Words("Dokumenttyp im SVG", "Document type in the SVG"),
        Words(
            "Das SVG vereinbart einen Dokumenttyp oder Entitäten.",
            "The SVG declares a document type or entities.",
        ),
        Words(
            "Löschen Sie die Zeile, die mit <!DOCTYPE beginnt, oder speichern Sie als „einfaches "
            "SVG“.",
            "Delete the line that starts with <!DOCTYPE, or save as “plain SVG”.",
        ),
        _SAFE,
    ),
    Code(
        "picture/svg-active",
        ERROR,
        Words("Aktiver Inhalt im SVG", "Active content in the SVG"),
        Words("Das SVG enthält {what}.", "The SVG holds {what}."),
        Words("Entfernen Sie Skripte, Bewegung und Links.", "Remove scripts, motion and links."),
        _SAFE,
    ),
    Code(
        "picture/svg-embedded",
        ERROR,
        Words("Eingebetteter Inhalt im SVG", "Embedded content in the SVG"),
        Words("Das SVG enthält {what}.", "The SVG holds {what}."),
        Words(
            "Zeichnen Sie mit Flächen und Linien; ein Foto gehört als eigenes Bild daneben.",
            "Draw with shapes and lines; a photo belongs beside it as a picture of its own.",
        ),
        _SAFE,
    ),
    Code(
        "picture/svg-external",
        ERROR,
        Words("Verweis nach außen im SVG", "Outside reference in the SVG"),
        Words("Das SVG verweist auf „{what}“.", "The SVG refers to “{what}”."),
        Words(
            "Erlaubt sind nur Verweise innerhalb der Zeichnung (#name).",
            "Only references within the drawing (#name) are allowed.",
        ),
        _SAFE,
    ),
    Code(
        "picture/svg-no-viewbox",
        ERROR,
        Words("viewBox fehlt", "viewBox is missing"),
        Words(
            "Das SVG hat keine brauchbare viewBox: {actual}",
            "The SVG has no usable viewBox: {actual}",
        ),
        Words(
            'Ergänzen Sie im Element <svg> zum Beispiel viewBox="0 0 1200 800".',
            'Add viewBox="0 0 1200 800", say, to the element <svg>.',
        ),
        Words(
            "Sie sagt, wie groß die Zeichnung ist und wie sie in ihren Rahmen passt.",
            "It tells how large the drawing is and how it fits its frame.",
        ),
    ),
    Code(
        "picture/svg-too-complex",
        ERROR,
        Words("Zeichnung zu verwickelt", "Drawing too complex"),
        Words(
            "Das SVG überschreitet die Grenze von {limit} Ebenen oder Elementen, oder es "
            "wiederholt sich selbst.",
            "The SVG exceeds the limit of {limit} levels or elements, or repeats itself.",
        ),
        Words("Vereinfachen Sie die Zeichnung.", "Simplify the drawing."),
        Words(
            "Wenige Zeilen können sich so oft wiederholen, dass der Rechner stehen bleibt.",
            "A few lines can repeat themselves so often that the machine stands still.",
        ),
    ),
    Code(
        "picture/svg-text",
        WARNING,
        Words("Schrift im SVG", "Type in the SVG"),
        Words("Das SVG enthält Schrift ({what}).", "The SVG holds type ({what})."),
        Words(
            "Wandeln Sie die Schrift in Pfade um, oder setzen Sie sie in die Bildunterschrift.",
            "Convert the type to paths, or put the words into the caption.",
        ),
        Words(
            "Fehlt die Schriftart, sieht die Zeichnung auf jedem Rechner anders aus.",
            "Where the font is missing, the drawing looks different on every machine.",
        ),
    ),
)
