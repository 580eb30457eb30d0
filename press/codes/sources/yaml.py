"""Codes about YAML that cannot be read, or says more than data."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR = Severity.ERROR

_STRICT = Words(
    "Angaben sind reine Daten: ein Feld, ein Wert. Alles andere kann missverstanden werden.",
    "Facts are plain data: one field, one value. Everything else can be misread.",
)
_SYNTAX = Words(
    "Ist eine Stelle unklar, lässt sich der Rest der Angaben nicht sicher lesen.",
    "Where one place is unclear, the rest of the facts cannot be read safely.",
)

CODES: tuple[Code, ...] = (
    Code(
        "sources/yaml-colon",
        ERROR,
        Words("Doppelpunkt im Wert", "Colon in a value"),
        Words(
            "Hier steht ein Doppelpunkt, wo keiner erwartet wird: {near}",
            "There is a colon where none is expected: {near}",
        ),
        Words(
            'Setzen Sie den ganzen Wert in Anführungszeichen: title: "Jena: eine Stadt". Oder '
            "prüfen Sie, ob die Zeile in der richtigen Spalte beginnt.",
            'Put the whole value in quotes: title: "Jena: a city". Or check that the '
            "line starts in the right column.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-quote",
        ERROR,
        Words("Anführungszeichen nicht geschlossen", "Quote is not closed"),
        Words(
            "Ein Wert beginnt mit einem Anführungszeichen, das nicht geschlossen wird: {near}",
            "A value starts with a quote that is never closed: {near}",
        ),
        Words(
            "Schließen Sie das Anführungszeichen am Ende des Wertes. Stehen innen welche, nehmen "
            "Sie dort „…“.",
            "Close the quote at the end of the value. For quotes inside it, use „…“.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-quote-inside",
        ERROR,
        Words("Anführungszeichen in Anführungszeichen", "Quotes within quotes"),
        Words(
            'Der Wert steht in "…" und enthält selbst ein ": {near}',
            'The value stands in "…" and holds a " itself: {near}',
        ),
        Words(
            'Schreiben Sie innen typografische Zeichen: "Was „bleibt“ und was nicht".',
            'Use typographic quotes inside: "What „stays“ and what does not".',
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-bracket",
        ERROR,
        Words("Klammer oder Komma fehlt", "Bracket or comma is missing"),
        Words(
            "In der Klammer fehlt ein Komma oder das Ende: {near}",
            "A comma or the end is missing in this bracket: {near}",
        ),
        Words(
            'Prüfen Sie, ob jede [ und {{ geschlossen ist und Werte mit Komma oder " in '
            'Anführungszeichen stehen; innen nehmen Sie „…“ statt ".',
            'Check that each [ and {{ is closed, and that values with a comma or " are quoted; '
            'use „…“ instead of " inside them.',
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-indent",
        ERROR,
        Words("Einrückung stimmt nicht", "Indentation is wrong"),
        Words(
            "Diese Zeile passt nicht zu den Zeilen darüber: {near}",
            "This line does not fit the lines above: {near}",
        ),
        Words(
            'Felder, die zusammengehören, beginnen in derselben Spalte. Folgt nach einem "Wert" '
            "noch Text, gehört er mit in die Anführungszeichen.",
            'Fields that belong together start in the same column. Text that follows a "value" '
            "belongs inside its quotes.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-no-colon",
        ERROR,
        Words("Doppelpunkt fehlt", "Colon is missing"),
        Words("Nach dem Feldnamen fehlt „: “: {near}", "“: ” is missing after the field: {near}"),
        Words(
            "Schreiben Sie „feld: wert“ mit Doppelpunkt und Leerzeichen.",
            "Write “field: value”, with a colon and a blank.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-start",
        ERROR,
        Words("Zeichen am Anfang eines Wertes", "Character at the start of a value"),
        Words(
            "Ein Wert darf nicht mit diesem Zeichen beginnen: {near}",
            "A value cannot start with this character: {near}",
        ),
        Words("Setzen Sie den Wert in Anführungszeichen.", "Put the value in quotes."),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-escape",
        ERROR,
        Words("Rückstrich im Wert", "Backslash in a value"),
        Words(
            "In Anführungszeichen hat der Rückstrich eine eigene Bedeutung: {near}",
            "A backslash has a meaning of its own inside quotes: {near}",
        ),
        Words(
            "Lassen Sie den Rückstrich weg, oder setzen Sie den Wert in einfache '…'.",
            "Leave the backslash out, or put the value in single '…'.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-syntax",
        ERROR,
        Words("Angaben nicht lesbar", "Facts cannot be read"),
        Words("Diese Zeile ist nicht zu verstehen: {near}", "This line makes no sense: {near}"),
        Words(
            "Vergleichen Sie sie mit einem anderen Beitrag: feld: wert, Listen mit „- “, Werte mit "
            "Sonderzeichen in Anführungszeichen.",
            "Compare it with another story: field: value, lists with “- ”, values with special "
            "characters in quotes.",
        ),
        _SYNTAX,
    ),
    Code(
        "sources/yaml-tab",
        ERROR,
        Words("Tabulator", "Tab"),
        Words("In dieser Zeile steht ein Tabulator.", "This line holds a tab."),
        Words("Rücken Sie mit Leerzeichen ein.", "Indent with blanks."),
        Words(
            "Ein Tabulator ist in jedem Editor verschieden breit; was eingerückt ist, wäre "
            "Auslegungssache.",
            "A tab is of different width in every editor; what is indented would be a guess.",
        ),
    ),
    Code(
        "sources/yaml-duplicate",
        ERROR,
        Words("Feld doppelt", "Field given twice"),
        Words(
            "Das Feld „{key}“ steht schon in Zeile {first}.",
            "The field “{key}” is already given in line {first}.",
        ),
        Words("Löschen Sie eines von beiden.", "Delete one of the two."),
        Words("Sonst gälte stillschweigend nur eines.", "Silently, only one of them would count."),
    ),
    Code(
        "sources/yaml-tag",
        ERROR,
        Words("Typangabe mit Ausrufezeichen", "Tag with an exclamation mark"),
        Words("„{tag}“ ist hier nicht erlaubt.", "“{tag}” is not allowed here."),
        Words(
            "Löschen Sie die Angabe; ein Wert, der mit ! beginnt, gehört in Anführungszeichen.",
            "Delete it; a value that starts with ! belongs in quotes.",
        ),
        _STRICT,
    ),
    Code(
        "sources/yaml-anchor",
        ERROR,
        Words("Verweis in den Angaben", "Anchor or alias in the facts"),
        Words(
            "„{name}“ ist ein Verweis auf eine andere Stelle; das ist nicht erlaubt.",
            "“{name}” points to another place; that is not allowed.",
        ),
        Words(
            "Schreiben Sie den Wert aus. Ein Wert, der mit * oder & beginnt, gehört in "
            "Anführungszeichen.",
            "Write the value out. A value that starts with * or & belongs in quotes.",
        ),
        Words(
            "Verweise auf Verweise können eine kleine Datei zu Milliarden Einträgen aufblähen.",
            "Aliases of aliases can blow a small file up to billions of entries.",
        ),
    ),
    Code(
        "sources/yaml-merge",
        ERROR,
        Words("Übernahme mit <<", "Merge key <<"),
        Words("„<<“ ist nicht erlaubt.", "“<<” is not allowed."),
        Words("Schreiben Sie die Felder aus.", "Write the fields out."),
        _STRICT,
    ),
    Code(
        "sources/yaml-key",
        ERROR,
        Words("Feldname ist kein Wort", "Field name is not a word"),
        Words(
            "Vor dem Doppelpunkt steht kein einfacher Feldname.",
            "What stands before the colon is no plain field name.",
        ),
        Words("Schreiben Sie „feld: wert“.", "Write “field: value”."),
        _STRICT,
    ),
    Code(
        "sources/yaml-deep",
        ERROR,
        Words("Zu tief verschachtelt", "Nested too deeply"),
        Words(
            "Hier sind mehr als {limit} Ebenen ineinander verschachtelt.",
            "More than {limit} levels are nested here.",
        ),
        Words("Prüfen Sie Klammern und Einrückung.", "Check brackets and indentation."),
        Words("Kein Format braucht so viele Ebenen.", "No format needs that many levels."),
    ),
    Code(
        "sources/yaml-documents",
        ERROR,
        Words("Zweites Dokument", "Second document"),
        Words(
            "Mit dieser Zeile beginnt ein zweites YAML-Dokument.",
            "A second YAML document starts at this line.",
        ),
        Words("Löschen Sie die zusätzliche Zeile „---“.", "Delete the extra line “---”."),
        _STRICT,
    ),
)
