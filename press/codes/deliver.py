"""Codes of the family `deliver`: finished files that cannot be put in their place."""

from press.codes.register import Code, Words
from press.findings import Severity

_UNTOUCHED = Words(
    "Was vorher in output/ lag, ist unverändert.",
    "What lay in output/ before is unchanged.",
)

CODES: tuple[Code, ...] = (
    Code(
        id="deliver/disk-full",
        severity=Severity.ERROR,
        title=Words("Kein Platz mehr", "No space left"),
        message=Words(
            "Beim Schreiben nach {path} ging der Speicherplatz aus. " + _UNTOUCHED.de,
            "The disk was full while writing to {path}. " + _UNTOUCHED.en,
        ),
        remedy=Words(
            "Schaffen Sie Platz (der Ordner .cache/ kann jederzeit gelöscht werden) und starten "
            "Sie noch einmal.",
            "Make room (the folder .cache/ may be deleted at any time) and start again.",
        ),
        why=Words(
            "Ein halb geschriebenes PDF wäre schlimmer als das alte.",
            "A half-written PDF would be worse than the old one.",
        ),
    ),
    Code(
        id="deliver/not-allowed",
        severity=Severity.ERROR,
        title=Words("Keine Schreibrechte", "Not allowed to write"),
        message=Words(
            "{path} darf nicht beschrieben werden. " + _UNTOUCHED.de,
            "{path} may not be written to. " + _UNTOUCHED.en,
        ),
        remedy=Words(
            "Schließen Sie Programme, die die alte Datei geöffnet halten, und prüfen Sie, wem "
            "der Ordner gehört (ls -ld {path}).",
            "Close programs that hold the old file open, and check who owns the folder "
            "(ls -ld {path}).",
        ),
        why=Words(
            "Die neuen Seiten sind fertig, aber nirgends abgelegt.",
            "The new pages are finished but stored nowhere.",
        ),
    ),
    Code(
        id="deliver/in-the-way",
        severity=Severity.ERROR,
        title=Words("Etwas liegt im Weg", "Something is in the way"),
        message=Words(
            "{path} ist nicht das, was es sein müsste: Dort liegt eine Datei, wo ein Ordner "
            "hingehört, oder umgekehrt. " + _UNTOUCHED.de,
            "{path} is not what it ought to be: there is a file where a folder belongs, or the "
            "other way round. " + _UNTOUCHED.en,
        ),
        remedy=Words(
            "Benennen Sie um, was dort liegt, und starten Sie noch einmal.",
            "Rename what lies there and start again.",
        ),
        why=Words(
            "Fremde Dateien werden nicht gelöscht, um Platz zu machen.",
            "Files of others are not deleted to make room.",
        ),
    ),
    Code(
        id="deliver/failed",
        severity=Severity.ERROR,
        title=Words("Ablegen misslungen", "Delivery failed"),
        message=Words(
            "Nach {path} konnte nicht geschrieben werden: {reason}. " + _UNTOUCHED.de,
            "Writing to {path} failed: {reason}. " + _UNTOUCHED.en,
        ),
        remedy=Words(
            "Prüfen Sie das Laufwerk, auf dem output/ liegt, und starten Sie noch einmal.",
            "Check the drive that holds output/ and start again.",
        ),
        why=Words(
            "Die neuen Seiten sind fertig, aber nirgends abgelegt.",
            "The new pages are finished but stored nowhere.",
        ),
    ),
)
