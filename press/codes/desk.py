"""Codes of the family `desk`: the editor's work around an edition, from its start to proofs."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_NOTHING_OVER = Words(
    "Eine Ausgabe wird nie über eine andere geschrieben; so geht keine Arbeit verloren.",
    "An edition is never written over another; so no work is lost.",
)

CODES: tuple[Code, ...] = (
    Code(
        "desk/edition-exists",
        ERROR,
        Words("Ausgabe gibt es schon", "Edition exists already"),
        Words(
            "Den Ordner {path} gibt es schon.",
            "The folder {path} exists already.",
        ),
        Words(
            "Nehmen Sie eine andere Kennung, oder räumen Sie den Ordner beiseite.",
            "Take another id, or put the folder aside.",
        ),
        _NOTHING_OVER,
    ),
    Code(
        "desk/edition-name",
        ERROR,
        Words("Kennung der Ausgabe unbrauchbar", "Id of the edition unusable"),
        Words(
            "„{edition}“ kann keine Ausgabe heißen.",
            "No edition can be called “{edition}”.",
        ),
        Words(
            "Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel 2031 oder "
            "2031-nachdruck.",
            "Take lower case, digits and hyphens, for example 2031 or 2031-reprint.",
        ),
        Words(
            "So heißen auch die Ordner der Ausgabe, auf jedem Rechner.",
            "So are the folders of the edition called, on every machine.",
        ),
    ),
    Code(
        "desk/not-made",
        ERROR,
        Words("Ordner nicht angelegt", "Folder not made"),
        Words(
            "{path} konnte nicht angelegt werden: {reason}. Nichts wurde verändert.",
            "{path} could not be made: {reason}. Nothing was changed.",
        ),
        Words(
            "Prüfen Sie Speicherplatz und Schreibrechte im Ordner des Projekts.",
            "Check free space, and who may write in the project's folder.",
        ),
        Words(
            "Eine halbe Ausgabe würde später für eine ganze gehalten.",
            "Half an edition would later be taken for a whole one.",
        ),
    ),
    Code(
        "desk/story-unknown",
        ERROR,
        Words("Beitrag unbekannt", "Unknown story"),
        Words(
            "Einen Beitrag „{story}“ gibt es in dieser Ausgabe nicht.",
            "There is no story “{story}” in this edition.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}.",
            "The nearest is “{nearest}”. There are: {known}.",
        ),
        Words(
            "Ein Korrekturabzug gehört zu einem Beitrag; genannt wird er mit seiner Kennung oder "
            "mit dem Namen des Landkreises.",
            "A correction proof belongs to a story; it is named by its id or its county.",
        ),
    ),
)
