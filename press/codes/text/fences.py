"""Codes about fences, the parts of a story."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_TIME = Words(
    "Eine Zeitleiste wird von vorn nach hinten gelesen.",
    "A timeline is read from first to last.",
)
_PART = Words(
    "Der Name sagt, wie der Kasten gesetzt wird.",
    "The name says how the box is set.",
)

CODES: tuple[Code, ...] = (
    Code(
        "text/fence-unknown",
        ERROR,
        Words("Unbekannter Kasten", "Unknown box"),
        Words("Einen Kasten „{name}“ gibt es nicht.", "There is no box “{name}”."),
        Words(
            "Am nächsten kommt „{nearest}“. Möglich sind: {known}.",
            "The nearest is “{nearest}”. Possible are: {known}.",
        ),
        _PART,
    ),
    Code(
        "text/fence-without-name",
        ERROR,
        Words("Kasten ohne Namen", "Box without a name"),
        Words("Nach ``` fehlt der Name des Kastens.", "The name is missing after ```."),
        Words("Schreiben Sie zum Beispiel ```facts.", "Write ```facts, for example."),
        _PART,
    ),
    Code(
        "text/fence-words",
        ERROR,
        Words("Worte nach dem Namen", "Words after the name"),
        Words(
            "Nach dem Namen des Kastens steht noch „{words}“.",
            "After the name of the box stands “{words}”.",
        ),
        Words("Schreiben Sie Angaben in eigene Zeilen darunter.", "Write options on lines below."),
        _PART,
    ),
    Code(
        "text/fence-open",
        ERROR,
        Words("Kasten nicht geschlossen", "Box is not closed"),
        Words(
            "Zum Kasten „{name}“ fehlt die Zeile ``` am Ende.",
            "The line ``` that ends the box “{name}” is missing.",
        ),
        Words(
            "Setzen Sie nach den Angaben eine Zeile mit ```, noch vor Zeile {before}.",
            "Put a line ``` after its facts, before line {before}.",
        ),
        Words(
            "Sonst gilt der ganze Rest des Beitrags als Inhalt des Kastens.",
            "Else the rest of the story counts as content of the box.",
        ),
    ),
    Code(
        "text/fence-empty",
        ERROR,
        Words("Leerer Kasten", "Empty box"),
        Words("Im Kasten „{name}“ steht nichts.", "There is nothing in the box “{name}”."),
        Words("Füllen oder löschen Sie ihn.", "Fill it, or delete it."),
        Words("Ein leerer Kasten druckt eine Lücke.", "An empty box prints a gap."),
    ),
    Code(
        "text/too-wide-for-side",
        ERROR,
        Words("Kasten zu breit für die Randspalte", "Box too wide for the side column"),
        Words(
            "Der Kasten „{name}“ ist für die Randspalte zu breit.",
            "The box “{name}” is too wide for the side column.",
        ),
        Words(
            "Schreiben Sie „place: column“ oder „place: full“, oder löschen Sie die Zeile.",
            "Write “place: column” or “place: full”, or delete the line.",
        ),
        Words(
            "Balken und Netze brauchen die Breite der Textspalte; in der Randspalte ragten sie ins "
            "Freie.",
            "Bars and networks need the width of the text column; in the side column they would "
            "stick out.",
        ),
    ),
    Code(
        "text/date-or-when",
        ERROR,
        Words("date oder when", "date or when"),
        Words(
            "Ein Ereignis braucht genau eines von beiden: date oder when.",
            "An event needs exactly one of the two: date or when.",
        ),
        Words(
            "date: 2018-09-06 wird geprüft und ausgeschrieben, when: Frühjahr 2017 steht wie "
            "getippt.",
            "date: 2018-09-06 is checked and written out, when: spring 2017 stands as typed.",
        ),
        _TIME,
    ),
    Code(
        "text/end-without-date",
        ERROR,
        Words("end ohne date", "end without date"),
        Words("„end“ gilt nur zusammen mit „date“.", "“end” goes with “date” only."),
        Words("Schreiben Sie den Zeitraum ganz in „when“.", "Write the whole span in “when”."),
        _TIME,
    ),
    Code(
        "text/end-before-date",
        ERROR,
        Words("Ende vor dem Anfang", "End before the start"),
        Words("{end} liegt vor {date}.", "{end} is before {date}."),
        Words("Prüfen Sie beide Daten.", "Check both dates."),
        _TIME,
    ),
    Code(
        "text/timeline-order",
        WARNING,
        Words("Zeitleiste nicht der Reihe nach", "Timeline out of order"),
        Words("{date} steht nach {before}.", "{date} stands after {before}."),
        Words("Ordnen Sie die Ereignisse nach der Zeit.", "Put the events in order of time."),
        _TIME,
    ),
    Code(
        "text/pull-not-in-story",
        WARNING,
        Words("Herausgestellter Satz steht nicht im Text", "Pulled sentence is not in the text"),
        Words("Im Beitrag steht nicht: „{sentence}“", "The story does not say: “{sentence}”"),
        Words(
            "Übernehmen Sie einen Satz wörtlich aus dem Beitrag.",
            "Take a sentence word for word from the story.",
        ),
        Words(
            "Ein herausgestellter Satz verspricht, dass er im Text zu finden ist.",
            "A pulled sentence promises to be found in the text.",
        ),
    ),
)
