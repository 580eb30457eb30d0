"""Codes of the family `usage`: commands that cannot be carried out as given."""

from press.codes.register import Code, Words
from press.findings import Severity

_ONE_WORD = Words(
    "Ein Befehl, der erraten wird, tut irgendwann das Falsche; darum wird nachgefragt.",
    "A command that is guessed will one day do the wrong thing; so it asks.",
)

CODES: tuple[Code, ...] = (
    Code(
        id="usage/unknown-verb",
        severity=Severity.ERROR,
        title=Words("Befehl unbekannt", "Unknown command"),
        message=Words("Den Befehl „{name}“ gibt es nicht.", "There is no command “{name}”."),
        remedy=Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}.",
            "The nearest is “{nearest}”. There are: {known}.",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/unknown-option",
        severity=Severity.ERROR,
        title=Words("Option unbekannt", "Unknown option"),
        message=Words("Die Option {name} gibt es hier nicht.", "There is no option {name} here."),
        remedy=Words(
            "Am nächsten kommt {nearest}. Es gibt: {known}.",
            "The nearest is {nearest}. There are: {known}.",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/unknown-product",
        severity=Severity.ERROR,
        title=Words("Produkt unbekannt", "Unknown product"),
        message=Words("Das Produkt „{name}“ gibt es nicht.", "There is no product “{name}”."),
        remedy=Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}. Jede Datei in layouts/products/ "
            "ist ein Produkt.",
            "The nearest is “{nearest}”. There are: {known}. Every file in layouts/products/ "
            "is a product.",
        ),
        why=Words(
            "Ein Produkt ist ein Satz von Zusagen, an denen das PDF gemessen wird: Farbraum, "
            "Auflösung, Barrierefreiheit. Ohne die Zusagen gäbe es nichts zu prüfen.",
            "A product is a set of promises that the PDF is held to: colour, resolution, "
            "accessibility. Without them there would be nothing to check.",
        ),
    ),
    Code(
        id="usage/unknown-code",
        severity=Severity.ERROR,
        title=Words("Kennung unbekannt", "Unknown code"),
        message=Words("Die Kennung „{name}“ gibt es nicht.", "There is no code “{name}”."),
        remedy=Words(
            "Am nächsten kommt „{nearest}“. Alle Kennungen nennt: publish.py explain",
            "The nearest is “{nearest}”. All codes are listed by: publish.py explain",
        ),
        why=Words(
            "Jede Beanstandung trägt eine Kennung, zu der es eine Erklärung gibt.",
            "Every finding carries a code that has an explanation.",
        ),
    ),
    Code(
        id="usage/wrong-value",
        severity=Severity.ERROR,
        title=Words("Wert passt nicht", "Value does not fit"),
        message=Words(
            "Die Option {name} nimmt „{value}“ nicht an.",
            "The option {name} does not take “{value}”.",
        ),
        remedy=Words("Möglich ist: {known}.", "Possible: {known}."),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/missing-value",
        severity=Severity.ERROR,
        title=Words("Wert fehlt", "Value missing"),
        message=Words(
            "Nach der Option {name} fehlt ein Wert.",
            "The option {name} needs a value after it.",
        ),
        remedy=Words(
            "Die Hilfe nennt ein Beispiel: publish.py --help",
            "The help has an example: publish.py --help",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/missing-word",
        severity=Severity.ERROR,
        title=Words("Ein Wort fehlt", "A word is missing"),
        message=Words(
            "Diesem Befehl fehlt eine Angabe: {name}.",
            "This command lacks a word: {name}.",
        ),
        remedy=Words(
            "Die Hilfe nennt die Reihenfolge: publish.py --help",
            "The help has the order: publish.py --help",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/surplus",
        severity=Severity.ERROR,
        title=Words("Ein Wort zu viel", "One word too many"),
        message=Words(
            "Mit „{name}“ kann dieser Befehl nichts anfangen.",
            "This command has no use for “{name}”.",
        ),
        remedy=Words(
            "Lassen Sie es weg, oder sehen Sie nach: publish.py --help",
            "Leave it out, or look it up: publish.py --help",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/no-file",
        severity=Severity.ERROR,
        title=Words("Datei nicht gefunden", "No such file"),
        message=Words("Es gibt keine Datei „{name}“.", "There is no file “{name}”."),
        remedy=Words(
            "Prüfen Sie den Pfad; er gilt von dem Ordner aus, in dem Sie stehen.",
            "Check the path; it starts from the folder you are in.",
        ),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/unreadable",
        severity=Severity.ERROR,
        title=Words("Befehl nicht verstanden", "Command not understood"),
        message=Words(
            "Der Befehl ist so nicht zu verstehen: {problem}",
            "The command cannot be understood: {problem}",
        ),
        remedy=Words("Sehen Sie nach: publish.py --help", "Look it up: publish.py --help"),
        why=_ONE_WORD,
    ),
    Code(
        id="usage/stale-schema",
        severity=Severity.ERROR,
        title=Words("Schema veraltet", "Schema out of date"),
        message=Words(
            "Das Schema passt nicht mehr zu dem, was der Bau versteht.",
            "The schema no longer says what the build understands.",
        ),
        remedy=Words(
            "Schreiben Sie die Schemata neu: publish.py schema",
            "Write the schemas anew: publish.py schema",
        ),
        why=Words(
            "Aus den Schemata speisen sich Vorschläge und rote Linien im Texteditor. Sind sie "
            "veraltet, streicht der Editor Richtiges an.",
            "Completion and red lines in an editor come from the schemas. When they are out of "
            "date, the editor marks what is right.",
        ),
    ),
)
