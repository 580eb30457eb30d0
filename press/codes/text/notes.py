"""Codes about footnotes."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR = Severity.ERROR

_WHY = Words(
    "Fußnoten zählen durch die ganze Ausgabe; zu jeder Ziffer gehört genau ein Text.",
    "Notes are counted through the whole edition; each number has exactly one text.",
)

CODES: tuple[Code, ...] = (
    Code(
        "text/note-undefined",
        ERROR,
        Words("Fußnote ohne Text", "Footnote without text"),
        Words("Zu [^{key}] fehlt der Text.", "There is no text for [^{key}]."),
        Words(
            "Schreiben Sie darunter „[^{key}]: Der Text.“ Am nächsten kommt „{nearest}“.",
            "Write “[^{key}]: The text.” below. The nearest is “{nearest}”.",
        ),
        _WHY,
    ),
    Code(
        "text/note-uncalled",
        ERROR,
        Words("Fußnote ohne Stelle im Text", "Footnote without a call"),
        Words(
            "Nichts im Text verweist auf die Fußnote [^{key}].",
            "Nothing in the text calls the note [^{key}].",
        ),
        Words(
            "Setzen Sie [^{key}] an die Stelle, zu der sie gehört, oder löschen Sie sie.",
            "Put [^{key}] where it belongs, or delete the note.",
        ),
        _WHY,
    ),
    Code(
        "text/note-twice",
        ERROR,
        Words("Fußnote zweimal aufgerufen", "Footnote called twice"),
        Words("Auf [^{key}] wird schon verwiesen.", "[^{key}] is already called."),
        Words(
            "Schreiben Sie eine zweite Fußnote, zum Beispiel „Siehe oben“.",
            "Write a second note, such as “See above”.",
        ),
        _WHY,
    ),
    Code(
        "text/note-defined-twice",
        ERROR,
        Words("Fußnote zweimal geschrieben", "Footnote written twice"),
        Words(
            "Der Text zu [^{key}] steht schon in Zeile {first}.",
            "The text of [^{key}] already stands in line {first}.",
        ),
        Words("Geben Sie einer von beiden einen anderen Namen.", "Give one of them another name."),
        _WHY,
    ),
    Code(
        "text/note-content",
        ERROR,
        Words("Fußnote ist kein Absatz", "Footnote is not one paragraph"),
        Words(
            "Die Fußnote [^{key}] besteht nicht aus genau einem Absatz.",
            "The note [^{key}] is not exactly one paragraph.",
        ),
        Words("Schreiben Sie sie in einem Absatz.", "Write it as one paragraph."),
        _WHY,
    ),
    Code(
        "text/note-in-note",
        ERROR,
        Words("Fußnote in der Fußnote", "Footnote within a footnote"),
        Words("In einer Fußnote steht [^{key}].", "[^{key}] stands within a note."),
        Words(
            "Schreiben Sie den Inhalt in die erste Fußnote.", "Put its text into the first note."
        ),
        _WHY,
    ),
    Code(
        "text/note-in-heading",
        ERROR,
        Words("Fußnote in der Überschrift", "Footnote in a heading"),
        Words("In der Überschrift steht [^{key}].", "[^{key}] stands in a heading."),
        Words(
            "Setzen Sie die Fußnote in den Absatz darunter.",
            "Put the footnote into the paragraph below.",
        ),
        Words(
            "Überschriften stehen auch im Inhalt und in den Lesezeichen.",
            "Headings also stand in the contents and the bookmarks.",
        ),
    ),
)
