"""Codes of the family `edition`: the edition, its running order, counties and waivers."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_ORDER = Words(
    "Nur was in der Reihenfolge steht, wird gedruckt, und jedes nur einmal.",
    "Only what stands in the running order is printed, and each story once.",
)
_WAIVER = Words(
    "Eine Ausnahme wird begründet, befristet und aufgeräumt, sonst verdeckt sie später Fehler.",
    "An exception has a reason, an end, and is cleared away; else it hides faults later on.",
)

CODES: tuple[Code, ...] = (
    Code(
        "edition/none",
        ERROR,
        Words("Keine Ausgabe", "No edition"),
        Words(
            "Im Ordner sources liegt keine Ausgabe.",
            "There is no edition in the folder sources.",
        ),
        Words(
            "Legen Sie einen Ordner mit einer Datei edition.yaml an, etwa sources/2019.",
            "Make a folder with a file edition.yaml in it, such as sources/2019.",
        ),
        Words(
            "Ohne Ausgabe gibt es nichts zu setzen.", "Without an edition there is nothing to set."
        ),
    ),
    Code(
        "edition/unknown",
        ERROR,
        Words("Unbekannte Ausgabe", "Unknown edition"),
        Words("Eine Ausgabe „{edition}“ gibt es nicht.", "There is no edition “{edition}”."),
        Words(
            "Am nächsten kommt „{nearest}“. Vorhanden: {known}.",
            "The nearest is “{nearest}”. There are: {known}.",
        ),
        Words(
            "Eine Ausgabe ist ein Ordner in sources mit einer Datei edition.yaml.",
            "An edition is a folder in sources with a file edition.yaml.",
        ),
    ),
    Code(
        "edition/id-differs",
        ERROR,
        Words("Kennung und Ordner verschieden", "Id and folder differ"),
        Words(
            "Die Kennung ist „{id}“, der Ordner heißt „{folder}“.",
            "The id is “{id}”, the folder is called “{folder}”.",
        ),
        Words("Geben Sie beiden denselben Namen.", "Give both the same name."),
        Words(
            "Texte, Bilder und Ergebnisse einer Ausgabe finden sich über ihren Namen.",
            "Texts, pictures and results of an edition find each other by its name.",
        ),
    ),
    Code(
        "edition/year-differs",
        WARNING,
        Words("Jahr und Datum verschieden", "Year and date differ"),
        Words(
            "Das Erscheinungsjahr ist {year}, das Datum {date}.",
            "The year is {year}, the date {date}.",
        ),
        Words("Prüfen Sie, welches stimmt.", "Check which is right."),
        Words("Beide stehen gedruckt nebeneinander.", "Both are printed side by side."),
    ),
    Code(
        "edition/key-twice",
        ERROR,
        Words("Kennung doppelt", "Id used twice"),
        Words("„{key}“ ist schon vergeben.", "“{key}” is already taken."),
        Words("Geben Sie jedem Eintrag eine eigene Kennung.", "Give each entry its own."),
        Words("Sonst bleibt offen, welcher Eintrag gemeint ist.", "It is unclear which is meant."),
    ),
    Code(
        "edition/glossary-both",
        ERROR,
        Words("Richtig und falsch zugleich", "Right and wrong at once"),
        Words(
            "„{form}“ steht im Glossar als richtige und als falsche Schreibung.",
            "“{form}” stands in the glossary as a right and as a wrong form.",
        ),
        Words(
            "Löschen Sie einen der Einträge; beide Glossare gelten zusammen.",
            "Delete one of the entries; both glossaries count together.",
        ),
        Words(
            "Was richtig ist, muss das Glossar eindeutig sagen.",
            "The glossary must be clear about what is right.",
        ),
    ),
    Code(
        "edition/region-unknown",
        ERROR,
        Words("Unbekannte Planungsregion", "Unknown planning region"),
        Words("Eine Region „{region}“ gibt es nicht.", "There is no region “{region}”."),
        Words("Am nächsten kommt „{nearest}“.", "The nearest is “{nearest}”."),
        Words("Die Region gibt dem Kapitel Farbe und Karte.", "It gives a chapter colour and map."),
    ),
    Code(
        "edition/county-unknown",
        ERROR,
        Words("Landkreis oder Stadt unbekannt", "Unknown county"),
        Words(
            "„{county}“ steht nicht in sources/counties.yaml.",
            "“{county}” is not in sources/counties.yaml.",
        ),
        Words("Am nächsten kommt „{nearest}“.", "The nearest is “{nearest}”."),
        Words(
            "Name, Behörde, Region und Karte des Kapitels kommen von dort.",
            "Name, office, region and map of the chapter come from there.",
        ),
    ),
    Code(
        "edition/county-twice",
        ERROR,
        Words("Zwei Kapitel zu einem Landkreis", "Two chapters for one county"),
        Words(
            "Zu „{county}“ gibt es schon das Kapitel „{first}“.",
            "“{county}” already has the chapter “{first}”.",
        ),
        Words("Prüfen Sie das Feld „county“ in beiden.", "Check the field “county” in both."),
        Words(
            "Karte und Verzeichnis zeigen je Landkreis ein Kapitel.",
            "Map and register show one chapter for each county.",
        ),
    ),
    Code(
        "edition/story-unknown",
        ERROR,
        Words("Beitrag fehlt", "Story is missing"),
        Words(
            "Den Beitrag „{story}“ gibt es nicht.",
            "There is no story “{story}”.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Die Kennung ist der Dateiname ohne „.md“.",
            "The nearest is “{nearest}”. The id is the file name without “.md”.",
        ),
        _ORDER,
    ),
    Code(
        "edition/story-twice",
        ERROR,
        Words("Beitrag doppelt", "Story given twice"),
        Words(
            "Der Beitrag „{story}“ steht schon in Zeile {first}.",
            "The story “{story}” already stands in line {first}.",
        ),
        Words("Löschen Sie eine der beiden Zeilen.", "Delete one of the two lines."),
        _ORDER,
    ),
    Code(
        "edition/story-unordered",
        WARNING,
        Words("Beitrag nicht in der Reihenfolge", "Story not in the running order"),
        Words(
            "Der Beitrag „{story}“ steht nicht in der Reihenfolge und wird nicht gedruckt.",
            "The story “{story}” is not in the running order and will not be printed.",
        ),
        Words(
            "Ergänzen Sie ihn in edition.yaml unter „order“, oder löschen Sie die Datei.",
            "Add it under “order” in edition.yaml, or delete the file.",
        ),
        _ORDER,
    ),
    Code(
        "edition/chapter-outside-part",
        WARNING,
        Words("Kapitel steht in keinem Teil", "Chapter stands in no part"),
        Words(
            "Das Kapitel „{story}“ steht in keinem Teil und erhält keine Nummer.",
            "The chapter “{story}” stands in no part and gets no number.",
        ),
        Words(
            "Setzen Sie es unter „stories“ eines Teils.",
            "Put it under “stories” of a part.",
        ),
        _ORDER,
    ),
    Code(
        "edition/waiver-code-unknown",
        WARNING,
        Words("Ausnahme für unbekannte Meldung", "Waiver of an unknown code"),
        Words("Eine Meldung „{code}“ gibt es nicht.", "There is no finding “{code}”."),
        Words("Am nächsten kommt „{nearest}“.", "The nearest is “{nearest}”."),
        _WAIVER,
    ),
    Code(
        "edition/waiver-expired",
        WARNING,
        Words("Ausnahme abgelaufen", "Waiver has expired"),
        Words(
            "Die Ausnahme für „{code}“ galt bis {until}; die Ausgabe ist vom {today}.",
            "The waiver of “{code}” ran until {until}; the edition is of {today}.",
        ),
        Words(
            "Beheben Sie, was gemeldet wird, oder begründen und verlängern Sie die Ausnahme.",
            "Mend what is found, or give a reason and a new day.",
        ),
        _WAIVER,
    ),
    Code(
        "edition/waiver-unused",
        WARNING,
        Words("Ausnahme unnötig", "Waiver not needed"),
        Words(
            "Die Ausnahme für „{code}“ (bei: {on}) trifft auf nichts zu.",
            "The waiver of “{code}” (on: {on}) matches nothing.",
        ),
        Words("Löschen Sie sie.", "Delete it."),
        _WAIVER,
    ),
    Code(
        "edition/waiver-refused",
        WARNING,
        Words("Ausnahme nicht möglich", "Waiver not possible"),
        Words(
            "„{code}“ ist ein Fehler, den man nicht durchgehen lassen kann.",
            "“{code}” is an error that cannot be waived.",
        ),
        Words("Beheben Sie ihn und löschen Sie die Ausnahme.", "Mend it and delete the waiver."),
        _WAIVER,
    ),
    Code(
        "edition/story-draft",
        Severity.WARNING,
        Words("Beitrag noch im Entwurf", "Story still a draft"),
        Words(
            "„{story}“ hat den Stand „draft“ und kommt trotzdem ins Heft.",
            "“{story}” has the status “draft” and goes into the book all the same.",
        ),
        Words(
            "Setzen Sie status auf „approved“, sobald der Beitrag freigegeben ist.",
            "Set status to “approved” once the story has been released.",
        ),
        Words(
            "So wird nichts veröffentlicht, was noch niemand freigegeben hat.",
            "Thus nothing is published that nobody has released.",
        ),
    ),
)
