"""Codes about fonts that are not the house's."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="check/font",
        severity=Severity.ERROR,
        title=Words("Fremde Schrift im PDF", "Foreign font in the PDF"),
        message=Words(
            "Im PDF steckt die Schrift „{font}“, die nicht zur Hausschrift gehört.",
            "The PDF contains the font “{font}”, which is not one of the house's.",
        ),
        remedy=Words(
            "Suchen Sie im Stylesheet eine Schriftfamilie, für die es keine @font-face-Regel gibt.",
            "Look in the stylesheets for a font family without an @font-face rule.",
        ),
        why=Words(
            "Eine Schrift vom Rechner ist woanders nicht da, und oft nicht für PDF lizenziert.",
            "A font of the machine is missing elsewhere, and often not licensed for PDF.",
        ),
    ),
    Code(
        id="check/font-family",
        severity=Severity.ERROR,
        title=Words("Unbekannte Schriftfamilie", "Unknown font family"),
        message=Words(
            "Das Stylesheet verlangt „{family}“, eine Schrift ohne @font-face-Regel.",
            "The stylesheet asks for “{family}”, a font without an @font-face rule.",
        ),
        remedy=Words(
            "Verwenden Sie eine der Hausschriften, oder legen Sie die Schrift in layouts/fonts ab "
            "und melden Sie sie in fonts.css an.",
            "Use one of the house's fonts, or put the font into layouts/fonts and declare it in "
            "fonts.css.",
        ),
        why=Words(
            "Gesetzt wird sonst in irgendeiner Schrift, ohne dass es jemand sagt.",
            "Otherwise some font is used without anybody being told.",
        ),
    ),
    Code(
        id="check/no-italic",
        severity=Severity.ERROR,
        title=Words("Kursive fehlt", "No italic"),
        message=Words(
            "„{family}“ wird kursiv verlangt, hat aber keine Kursive.",
            "“{family}” is asked for in italic but has no italic.",
        ),
        remedy=Words(
            "Zeichnen Sie die Stelle anders aus, oder melden Sie die Kursive in fonts.css an.",
            "Mark the passage otherwise, or declare the italic in fonts.css.",
        ),
        why=Words(
            "Eine schräg gestellte Aufrechte ist keine Kursive.",
            "A slanted roman is no italic.",
        ),
    ),
)
