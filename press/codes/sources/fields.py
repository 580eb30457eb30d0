"""Codes about fields: missing, unknown, or holding the wrong sort of value."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR = Severity.ERROR

_TYPES = Words(
    "Jedes Feld hat eine Art von Wert, damit nichts geraten werden muss.",
    "Each field has one sort of value, so that nothing has to be guessed.",
)
_RANGE = Words(
    "Die Grenzen kommen aus der Gestaltung: Was außerhalb liegt, passt nicht auf die Seite.",
    "The limits come from the design: what lies beyond does not fit the page.",
)

CODES: tuple[Code, ...] = (
    Code(
        "sources/field-missing",
        ERROR,
        Words("Angabe fehlt", "Field is missing"),
        Words("Das Feld „{field}“ fehlt.", "The field “{field}” is missing."),
        Words("Ergänzen Sie es. Hier gibt es: {known}.", "Add it. Fields here are: {known}."),
        Words("Ohne diese Angabe bliebe auf der Seite eine Lücke.", "The page would have a gap."),
    ),
    Code(
        "sources/field-unknown",
        ERROR,
        Words("Unbekanntes Feld", "Unknown field"),
        Words(
            "Ein Feld „{field}“ gibt es hier nicht.",
            "There is no field “{field}” here.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Möglich sind: {known}.",
            "The nearest is “{nearest}”. Fields here are: {known}.",
        ),
        Words(
            "Ein vertippter Feldname bliebe sonst unbemerkt, und die Angabe fehlte im Druck.",
            "A mistyped field would pass unnoticed, and the fact would be missing in print.",
        ),
    ),
    Code(
        "sources/blank",
        ERROR,
        Words("Feld ist leer", "Field is empty"),
        Words("Das Feld „{field}“ ist leer.", "The field “{field}” is empty."),
        Words(
            "Füllen Sie es aus; darf es fehlen, löschen Sie die Zeile.",
            "Fill it in, or delete the line if it may be left out.",
        ),
        Words(
            "Ein leeres Feld kann vergessen oder gewollt sein; das muss zu sehen sein.",
            "An empty field may be forgotten or meant; it must be plain which.",
        ),
    ),
    Code(
        "sources/not-text",
        ERROR,
        Words("Text erwartet", "Text expected"),
        Words(
            "„{field}“ braucht Text, da steht aber: {actual}",
            "“{field}” needs text, but has: {actual}",
        ),
        Words(
            'Setzen Sie Zahlen sowie true und false in Anführungszeichen: "{actual}".',
            'Put numbers, true and false in quotes: "{actual}".',
        ),
        _TYPES,
    ),
    Code(
        "sources/not-one-value",
        ERROR,
        Words("Einzelner Wert erwartet", "Single value expected"),
        Words(
            "„{field}“ braucht einen einzelnen Wert, da steht aber: {actual}",
            "“{field}” needs a single value, but has: {actual}",
        ),
        Words(
            "Schreiben Sie den Wert ohne Klammern und nicht als Liste.",
            "Write the value without brackets, and not as a list.",
        ),
        _TYPES,
    ),
    Code(
        "sources/not-number",
        ERROR,
        Words("Zahl erwartet", "Number expected"),
        Words(
            "„{field}“ braucht eine Zahl, da steht aber: {actual}",
            "“{field}” needs a number, but has: {actual}",
        ),
        Words(
            "Schreiben Sie die Zahl allein, ohne Einheit und ohne „ca.“: 3883 oder 61.5.",
            "Write the number alone, without unit or “approx.”: 3883 or 61.5.",
        ),
        _TYPES,
    ),
    Code(
        "sources/not-whole-number",
        ERROR,
        Words("Ganze Zahl erwartet", "Whole number expected"),
        Words(
            "„{field}“ braucht eine ganze Zahl, da steht aber: {actual}",
            "“{field}” needs a whole number, but has: {actual}",
        ),
        Words(
            "Schreiben Sie nur Ziffern, ohne Anführungszeichen: 2019.",
            "Write digits only, without quotes: 2019.",
        ),
        _TYPES,
    ),
    Code(
        "sources/not-number-or-text",
        ERROR,
        Words("Zahl oder kurzer Text erwartet", "Number or short text expected"),
        Words(
            "„{field}“ braucht eine Zahl oder einen kurzen Text, da steht aber: {actual}",
            "“{field}” needs a number or a short text, but has: {actual}",
        ),
        Words('Schreiben Sie zum Beispiel 17 oder "30–60".', 'Write 17 or "30–60", say.'),
        _TYPES,
    ),
    Code(
        "sources/not-true-false",
        ERROR,
        Words("true oder false erwartet", "true or false expected"),
        Words(
            "„{field}“ braucht true oder false, da steht aber: {actual}",
            "“{field}” needs true or false, but has: {actual}",
        ),
        Words(
            "Schreiben Sie true (ja) oder false (nein), ohne Anführungszeichen.",
            "Write true or false, without quotes.",
        ),
        _TYPES,
    ),
    Code(
        "sources/not-list",
        ERROR,
        Words("Liste erwartet", "List expected"),
        Words(
            "„{field}“ braucht eine Liste, da steht aber: {actual}",
            "“{field}” needs a list, but has: {actual}",
        ),
        Words(
            "Schreiben Sie [eins, zwei] oder darunter je eine Zeile mit „- “.",
            "Write [one, two], or one line each below it, starting with “- ”.",
        ),
        _TYPES,
    ),
    Code(
        "sources/not-fields",
        ERROR,
        Words("Felder erwartet", "Fields expected"),
        Words(
            "Bei „{field}“ werden Felder mit Werten erwartet, da steht aber: {actual}",
            "Fields with values are expected at “{field}”, but there is: {actual}",
        ),
        Words(
            "Schreiben Sie je Zeile „feld: wert“, oder {{feld: wert, feld: wert}}.",
            "Write “field: value” on lines of their own, or {{field: value, field: value}}.",
        ),
        _TYPES,
    ),
    Code(
        "sources/no-fields",
        ERROR,
        Words("Felder erwartet", "Fields expected"),
        Words(
            "Hier werden Felder mit Werten erwartet, da steht aber: {actual}",
            "Fields with values are expected here, but there is: {actual}",
        ),
        Words("Schreiben Sie je Zeile „feld: wert“.", "Write “field: value”, one a line."),
        _TYPES,
    ),
    Code(
        "sources/not-choice",
        ERROR,
        Words("Wert nicht vorgesehen", "Value not on the list"),
        Words(
            "„{field}“ kann nicht „{actual}“ sein.",
            "“{field}” cannot be “{actual}”.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Möglich sind: {choices}.",
            "The nearest is “{nearest}”. Possible are: {choices}.",
        ),
        Words(
            "Nur für diese Werte weiß die Gestaltung, was zu tun ist.",
            "The design knows what to do for these values only.",
        ),
    ),
    Code(
        "sources/malformed",
        ERROR,
        Words("Form stimmt nicht", "Not in the right form"),
        Words(
            "„{field}“ hat nicht die richtige Form: {actual}",
            "“{field}” is not in the right form: {actual}",
        ),
        Words("Richtig ist zum Beispiel: {example}", "Right would be: {example}"),
        Words(
            "Die Angabe wird weiterverarbeitet, etwa als Adresse, Datum oder Kennung.",
            "The value is put to use, as an address, a date or an id.",
        ),
    ),
    Code(
        "sources/no-such-day",
        ERROR,
        Words("Datum gibt es nicht", "No such date"),
        Words(
            "„{field}“: Den {actual} gibt es im Kalender nicht.",
            "“{field}”: {actual} is not in the calendar.",
        ),
        Words("Prüfen Sie Monat und Tag: JJJJ-MM-TT.", "Check month and day: YYYY-MM-DD."),
        Words(
            "Ein falsches Datum im Druck lässt sich nicht zurückholen.", "Print cannot be undone."
        ),
    ),
    Code(
        "sources/too-few",
        ERROR,
        Words("Zu wenige Einträge", "Too few entries"),
        Words(
            "Einträge bei „{field}“: {count}; nötig sind mindestens {limit}.",
            "Entries in “{field}”: {count}; at least {limit} are needed.",
        ),
        Words("Ergänzen Sie Einträge, oder wählen Sie einen anderen Kasten.", "Add entries."),
        _RANGE,
    ),
    Code(
        "sources/too-many",
        ERROR,
        Words("Zu viele Einträge", "Too many entries"),
        Words(
            "Einträge bei „{field}“: {count}; Platz ist für {limit}.",
            "Entries in “{field}”: {count}; there is room for {limit}.",
        ),
        Words(
            "Kürzen Sie; einen Kasten können Sie auch teilen.",
            "Cut; a box can also be split in two.",
        ),
        _RANGE,
    ),
    Code(
        "sources/too-long",
        ERROR,
        Words("Text zu lang", "Text too long"),
        Words(
            "„{field}“ hat {count} Zeichen; Platz ist für {limit}.",
            "“{field}” has {count} characters; there is room for {limit}.",
        ),
        Words(
            "Kürzen Sie den Text; Längeres gehört in den Beitrag.",
            "Shorten it; what is longer belongs in the story.",
        ),
        _RANGE,
    ),
    Code(
        "sources/too-small",
        ERROR,
        Words("Zahl zu klein", "Number too small"),
        Words(
            "„{field}“ ist {actual}; der kleinste erlaubte Wert ist {limit}.",
            "“{field}” is {actual}; the least allowed is {limit}.",
        ),
        Words("Prüfen Sie die Zahl.", "Check the number."),
        _RANGE,
    ),
    Code(
        "sources/too-big",
        ERROR,
        Words("Zahl zu groß", "Number too big"),
        Words(
            "„{field}“ ist {actual}; der größte erlaubte Wert ist {limit}.",
            "“{field}” is {actual}; the most allowed is {limit}.",
        ),
        Words("Prüfen Sie die Zahl.", "Check the number."),
        _RANGE,
    ),
)
