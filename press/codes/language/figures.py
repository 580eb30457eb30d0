"""Codes about numbers, dates and times."""

from press.codes.register import Code, Words
from press.findings import Severity

WARNING = Severity.WARNING

_SAME = Words(
    "Was überall gleich geschrieben ist, liest sich ohne Stocken.",
    "What is written the same throughout is read without a halt.",
)
_GERMAN = Words(
    "Zahlen lesen alle im Vorbeigehen; deutsche Schreibung bewahrt vor Irrtum um das Tausendfache.",
    "Numbers are read in passing; the German form saves from errors by the thousand.",
)
_CALENDAR = Words(
    "Wer nachsieht, glaubt danach auch dem Rest weniger.",
    "Whoever looks it up believes the rest less.",
)

CODES: tuple[Code, ...] = (
    Code(
        "language/thousands",
        WARNING,
        Words("Große Zahl ohne Punkt", "Large number without a point"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _GERMAN,
    ),
    Code(
        "language/decimal",
        WARNING,
        Words("Punkt statt Komma", "Point instead of comma"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _GERMAN,
    ),
    Code(
        "language/span",
        WARNING,
        Words("Leerzeichen im Zeitraum", "Blanks in a span of years"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _SAME,
    ),
    Code(
        "language/percent",
        WARNING,
        Words("Prozent auf zwei Weisen", "Per cent in two ways"),
        Words(
            "Hier steht „{found}“, sonst „{usual}“ ({count}-mal).",
            "This says “{found}”, elsewhere it is “{usual}” ({count} times).",
        ),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _SAME,
    ),
    Code(
        "language/date-form",
        WARNING,
        Words("Datum in anderer Form", "Date in another form"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words(
            "Sonst steht in dieser Ausgabe die Form „{right}“.",
            "Elsewhere in this edition the form is “{right}”.",
        ),
        _SAME,
    ),
    Code(
        "language/time-form",
        WARNING,
        Words("Uhrzeit in anderer Form", "Time in another form"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words(
            "Sonst steht in dieser Ausgabe die Form „{right}“ ({count}-mal).",
            "Elsewhere in this edition the form is “{right}” ({count} times).",
        ),
        _SAME,
    ),
    Code(
        "language/no-such-day",
        WARNING,
        Words("Diesen Tag gibt es nicht", "There is no such day"),
        Words("Den Tag „{found}“ gibt es nicht.", "There is no day “{found}”."),
        Words("Prüfen Sie das Datum.", "Check the date."),
        _CALENDAR,
    ),
    Code(
        "language/weekday",
        WARNING,
        Words("Wochentag und Datum passen nicht", "Weekday and date differ"),
        Words(
            "„{found}“: Dieser Tag ist ein {right}.",
            "“{found}”: this day is a {right}.",
        ),
        Words(
            "Prüfen Sie, ob Tag oder Datum stimmt.", "Check whether the day or the date is right."
        ),
        _CALENDAR,
    ),
)
