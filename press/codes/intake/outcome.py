"""Codes about where a manuscript goes, and what became of it."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_NOTHING_SILENT = Words(
    "Beim Übernehmen geht nichts stillschweigend verloren: Jedes Wort des Manuskripts steht "
    "danach im Beitrag, in einem Steckbrief oder im Bericht.",
    "Nothing is lost silently on the way in: every word of the manuscript is afterwards in the "
    "story, in a sidecar or in the report.",
)

CODES: tuple[Code, ...] = (
    Code(
        "import/county-needed",
        ERROR,
        Words("Landkreis fehlt", "County missing"),
        Words(
            "Zu welchem Landkreis oder welcher Stadt „{name}“ gehört, ist nicht gesagt.",
            "It is not said which county or city “{name}” belongs to.",
        ),
        Words(
            "Rufen Sie den Befehl mit --county auf; für Vorwort, Interview und Ähnliches mit "
            "--story. Landkreise und Städte: {known}.",
            "Call the command with --county; for a foreword, an interview and the like with "
            "--story. Counties and cities: {known}.",
        ),
        Words(
            "Der Beitrag heißt wie sein Landkreis; Name, Farbe und Karte folgen daraus.",
            "The story is called like its county; name, colour and map follow from it.",
        ),
    ),
    Code(
        "import/two-goals",
        ERROR,
        Words("Zwei Ziele", "Two goals"),
        Words(
            "--county {county} und --story {story} schließen einander aus.",
            "--county {county} and --story {story} exclude each other.",
        ),
        Words(
            "Ein neues Kapitel kommt mit --county herein, jeder andere Beitrag der Ausgabe mit "
            "--story.",
            "A new chapter comes in with --county, any other story of the edition with --story.",
        ),
        Words(
            "Ein Manuskript wird ein Beitrag; welcher, soll nicht erraten werden.",
            "A manuscript becomes one story; which one is not to be guessed.",
        ),
    ),
    Code(
        "import/story-unknown",
        ERROR,
        Words("Beitrag gibt es nicht", "No such story"),
        Words(
            "Die Ausgabe {edition} hat keinen Beitrag „{story}“.",
            "Edition {edition} has no story “{story}”.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}. Für ein neues Kapitel nehmen Sie "
            "--county; jeder andere Beitrag braucht zuerst eine Datei mit seinem Kopf.",
            "The nearest is “{nearest}”. There are: {known}. For a new chapter take --county; any "
            "other story first needs a file with its head.",
        ),
        Words(
            "Ob ein Text Vorwort, Stimme oder Interview ist und wer darin spricht, sagt der Kopf "
            "der Datei, die es schon gibt.",
            "Whether a text is foreword, voice or interview, and who speaks in it, is told by the "
            "head of the file that is already there.",
        ),
    ),
    Code(
        "import/story-made",
        ERROR,
        Words("Beitrag entsteht von selbst", "Story makes itself"),
        Words(
            "„{story}“ ist ein Verzeichnis ({kind}) und entsteht aus den Kapiteln.",
            "“{story}” is a list ({kind}) that is made from the chapters.",
        ),
        Words(
            "Holen Sie die Kapitel herein. Einen Satz über dem Verzeichnis schreiben Sie von Hand "
            "in die Datei.",
            "Bring the chapters in. A sentence above the list is written into the file by hand.",
        ),
        Words(
            "Eine Liste von Personen im Manuskript würde neben die gedruckte geraten und ihr "
            "früher oder später widersprechen.",
            "A list of people in a manuscript would stand beside the printed one and sooner or "
            "later contradict it.",
        ),
    ),
    Code(
        "import/edition-needed",
        ERROR,
        Words("Ausgabe fehlt", "Edition missing"),
        Words(
            "In welche Ausgabe die Broschüre „{name}“ soll, ist nicht gesagt.",
            "It is not said which edition the brochure “{name}” is to become.",
        ),
        Words(
            "Rufen Sie den Befehl mit --edition auf, zum Beispiel --edition 2031.",
            "Call the command with --edition, for example --edition 2031.",
        ),
        Words(
            "Eine ganze Broschüre legt eine ganze Ausgabe an; das soll nicht aus Versehen in der "
            "neuesten geschehen.",
            "A whole brochure makes a whole edition, which must not befall the newest by accident.",
        ),
    ),
    Code(
        "import/bad-edition",
        ERROR,
        Words("Kennung der Ausgabe unbrauchbar", "Id of the edition unusable"),
        Words(
            "„{edition}“ kann keine Ausgabe heißen.",
            "No edition can be called “{edition}”.",
        ),
        Words(
            "Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel 2031.",
            "Lower case, digits and hyphens, for example 2031.",
        ),
        Words("So heißt auch der Ordner der Ausgabe.", "So is the folder of the edition called."),
    ),
    Code(
        "import/exists",
        ERROR,
        Words("Ziel gibt es schon", "Target exists already"),
        Words(
            "Das würde überschreiben, was es schon gibt: {files}.",
            "This would overwrite what is already there: {files}.",
        ),
        Words(
            "Mit --replace wird ersetzt; die alten Fassungen liegen danach neben dem Bericht.",
            "With --replace it is replaced; the old versions lie beside the report afterwards.",
        ),
        Words(
            "Niemand soll die Arbeit eines Nachmittags verlieren, weil er einen Befehl wiederholt.",
            "Nobody is to lose an afternoon's work by repeating a command.",
        ),
    ),
    Code(
        "import/set-aside",
        WARNING,
        Words("Zur Seite gelegt", "Set aside"),
        Words(
            "Stellen, die nicht in den Beitrag kamen: {count}; ihr Wortlaut steht im Bericht.",
            "Passages that did not come into the story: {count}; their words are in the report.",
        ),
        Words(
            "Sehen Sie den Bericht durch: {report}",
            "Go through the report: {report}",
        ),
        _NOTHING_SILENT,
    ),
    Code(
        "import/unplaced-words",
        WARNING,
        Words("Wörter ohne Platz", "Words without a place"),
        Words(
            "{count} Wörter des Manuskripts fanden keinen Platz; der Bericht nennt sie.",
            "{count} words of the manuscript found no place; the report names them.",
        ),
        Words(
            "Vergleichen Sie die genannten Absätze mit dem Beitrag: {report}",
            "Compare the paragraphs it names with the story: {report}",
        ),
        _NOTHING_SILENT,
    ),
    Code(
        "import/look",
        NOTE,
        Words("Zum Nachsehen", "To be looked at"),
        Words(
            "{count} Entscheidungen waren nicht sicher; der Bericht nennt sie.",
            "{count} decisions were not sure; the report names them.",
        ),
        Words("Sehen Sie den Bericht durch: {report}", "Go through the report: {report}"),
        Words(
            "Der Rechner sieht nur Zeichen. Was eine Überschrift ist und was ein Plakat, errät er.",
            "The machine sees characters only. What is a heading and what a poster, it guesses.",
        ),
    ),
    Code(
        "import/not-in-order",
        WARNING,
        Words("Beitrag noch nicht eingereiht", "Story not yet in the order"),
        Words(
            "„{story}“ steht noch nicht in der Reihenfolge der Ausgabe {edition}.",
            "“{story}” is not yet in the running order of edition {edition}.",
        ),
        Words(
            "Tragen Sie die Kennung in edition.yaml unter order ein.",
            "Put the id under order in edition.yaml.",
        ),
        Words(
            "Gedruckt wird nur, was in der Reihenfolge steht.",
            "Only what stands in the running order is printed.",
        ),
    ),
    Code(
        "import/no-contents",
        WARNING,
        Words("Kein Inhaltsverzeichnis gefunden", "No contents page found"),
        Words(
            "In „{name}“ ist kein Inhaltsverzeichnis zu erkennen; die Kapitel wurden allein nach "
            "ihren Nummern getrennt.",
            "No contents page can be made out in “{name}”; the chapters were told apart by their "
            "numbers alone.",
        ),
        Words(
            "Prüfen Sie im Bericht, ob alle Kapitel gefunden wurden.",
            "Check in the report whether all chapters were found.",
        ),
        Words(
            "Das Verzeichnis sagt, welche Kapitel es geben muss; ohne es fehlt die Gegenprobe.",
            "The contents tell which chapters there must be; without them nothing can be checked.",
        ),
    ),
)
