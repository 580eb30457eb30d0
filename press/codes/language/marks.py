"""Codes about marks: quotation marks, stops, blanks, hyphens, short forms."""

from press.codes.register import Code, Words
from press.findings import Severity

WARNING = Severity.WARNING

_QUOTES = Words(
    "Anführungszeichen sagen, wer spricht und was ein Name ist; das gelingt nur, wenn sie "
    "überall gleich aussehen.",
    "Quotation marks tell who speaks and what is a name; that works only if they look the same "
    "throughout.",
)
_SLOPPY = Words(
    "Es ist ein Versehen, das gedruckt sofort auffällt.",
    "It is a slip that shows at once in print.",
)
_HYPHENS = Words(
    "Der kurze Strich verbindet Wörter, der lange heißt „bis“ oder trennt Gedanken.",
    "The short stroke joins words, the long one says “to” or parts thoughts.",
)
_SHORT = Words(
    "Kurzformen mit Punkt und Abstand bricht das Programm nie um; ohne sie erkennt es sie nicht.",
    "With stop and blank the program never breaks a short form; without them it is not known.",
)

CODES: tuple[Code, ...] = (
    Code(
        "language/quotes-other",
        WARNING,
        Words("Andere Anführungszeichen", "Other quotation marks"),
        Words("Hier steht „{mark}“: {sample}", "This has “{mark}”: {sample}"),
        Words(
            'Tippen Sie "…" oder „…“; gesetzt wird einheitlich.',
            'Type "…" or „…“; they are set the same throughout.',
        ),
        _QUOTES,
    ),
    Code(
        "language/quotes-level",
        WARNING,
        Words("Einfache statt doppelter Anführungszeichen", "Single instead of double quotes"),
        Words(
            "Einfache Anführungszeichen stehen nur innerhalb von doppelten: {found}",
            "Single quotation marks stand only within double ones: {found}",
        ),
        Words("Schreiben Sie {right}.", "Write {right}."),
        _QUOTES,
    ),
    Code(
        "language/quotes-doubled",
        WARNING,
        Words("Doppelt in Anführungszeichen", "Quoted twice"),
        Words(
            "Um dieselben Worte stehen zwei Paar Anführungszeichen: {found}",
            "Two pairs of quotation marks stand around the same words: {found}",
        ),
        Words("Ein Paar genügt: {right}", "One pair will do: {right}"),
        _QUOTES,
    ),
    Code(
        "language/punctuation",
        WARNING,
        Words("Satzzeichen doppelt", "Punctuation doubled"),
        Words("Hier steht „{found}“: {sample}", "This has “{found}”: {sample}"),
        Words("Löschen Sie eines der Zeichen.", "Delete one of the marks."),
        _SLOPPY,
    ),
    Code(
        "language/space-before",
        WARNING,
        Words("Leerzeichen zu viel", "Blank too many"),
        Words(
            "Bei „{mark}“ steht ein Leerzeichen zu viel: {sample}",
            "There is a blank too many at “{mark}”: {sample}",
        ),
        Words("Löschen Sie es.", "Delete it."),
        _SLOPPY,
    ),
    Code(
        "language/space-missing",
        WARNING,
        Words("Leerzeichen fehlt", "Blank missing"),
        Words(
            "Nach „{mark}“ fehlt ein Leerzeichen: {sample}",
            "A blank is missing after “{mark}”: {sample}",
        ),
        Words("Fügen Sie es ein.", "Put it in."),
        _SLOPPY,
    ),
    Code(
        "language/hyphen",
        WARNING,
        Words("Bindestrich statt langem Strich", "Hyphen instead of a dash"),
        Words("Hier steht ein Bindestrich: {found}", "This has a hyphen: {found}"),
        Words("Richtig ist: {right}", "Right is: {right}"),
        _HYPHENS,
    ),
    Code(
        "language/hyphen-space",
        WARNING,
        Words("Leerzeichen neben einem Bindestrich", "Blank beside a hyphen"),
        Words(
            "Neben dem Bindestrich steht ein Leerzeichen: {found}",
            "A blank stands beside the hyphen: {found}",
        ),
        Words(
            "Löschen Sie das Leerzeichen oder den ganzen Strich. Soll es ein Gedankenstrich sein, "
            "gehört auf beide Seiten ein Leerzeichen.",
            "Delete the blank, or the whole stroke. If it is to be a dash, it needs a blank on "
            "both sides.",
        ),
        _HYPHENS,
    ),
    Code(
        "language/abbreviation",
        WARNING,
        Words("Abkürzung unvollständig", "Short form incomplete"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words(
            "Richtig ist „{right}“. Kennt das Programm die Abkürzung nicht, gehört sie in "
            "sources/typography.yaml unter „abbreviations“.",
            "Right is “{right}”. If the program does not know it, it belongs into "
            "sources/typography.yaml under “abbreviations”.",
        ),
        _SHORT,
    ),
    Code(
        "language/unit-space",
        WARNING,
        Words("Abstand zwischen Zahl und Einheit", "Blank between number and unit"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words("Richtig ist „{right}“.", "Right is “{right}”."),
        _SHORT,
    ),
)
