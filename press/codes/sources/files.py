"""Codes about files as such: where they lie, how large they are, what bytes they hold."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "sources/outside",
        ERROR,
        Words("Pfad führt aus dem Projekt", "Path leads out of the project"),
        Words("„{path}“ liegt außerhalb des Projekts.", "“{path}” lies outside the project."),
        Words(
            "Legen Sie die Datei selbst in das Projekt, keine Verknüpfung auf einen anderen Ort.",
            "Put the file itself into the project, not a link to another place.",
        ),
        Words(
            "Das Projekt muss auf jedem Rechner dasselbe ergeben. Was außerhalb liegt, gibt es "
            "anderswo nicht, und private Dateien sollen nie in eine Broschüre geraten.",
            "The project must come out the same on every machine. What lies outside does not "
            "exist elsewhere, and private files must never end up in a brochure.",
        ),
    ),
    Code(
        "sources/missing-file",
        ERROR,
        Words("Datei fehlt", "File is missing"),
        Words("Die Datei „{path}“ gibt es nicht.", "There is no file “{path}”."),
        Words(
            "Legen Sie die Datei an, oder holen Sie sie aus der Versionsverwaltung zurück.",
            "Create the file, or bring it back from version control.",
        ),
        Words(
            "Ohne diese Datei fehlen Angaben zur Ausgabe.", "The edition lacks facts without it."
        ),
    ),
    Code(
        "sources/not-a-file",
        ERROR,
        Words("Keine Datei", "Not a file"),
        Words("„{path}“ ist keine gewöhnliche Datei.", "“{path}” is not an ordinary file."),
        Words(
            "Löschen Sie, was unter diesem Namen liegt, und legen Sie eine Textdatei oder ein "
            "Bild an seine Stelle.",
            "Remove what lies under this name and put a text file or picture in its place.",
        ),
        Words(
            "Ordner und Gerätedateien lassen sich nicht als Text oder Bild lesen.",
            "Folders and devices cannot be read as text or picture.",
        ),
    ),
    Code(
        "sources/unreadable",
        ERROR,
        Words("Datei nicht lesbar", "File cannot be read"),
        Words(
            "Die Datei lässt sich nicht öffnen: {reason}.", "The file cannot be opened: {reason}."
        ),
        Words(
            "Prüfen Sie die Zugriffsrechte der Datei und ob sie eine Verknüpfung im Kreis ist.",
            "Check the file's permissions, and whether it is a link that leads in a circle.",
        ),
        Words(
            "Was nicht gelesen werden kann, fehlt in der Ausgabe.",
            "What cannot be read is missing.",
        ),
    ),
    Code(
        "sources/too-large",
        ERROR,
        Words("Datei zu groß", "File too large"),
        Words(
            "Die Datei hat {size} MB; erlaubt sind {limit} MB.",
            "The file has {size} MB; {limit} MB are allowed.",
        ),
        Words(
            "Prüfen Sie, ob hier die richtige Datei liegt. Ein Beitrag braucht wenige Kilobyte; "
            "Bilder gehören in den Ordner images.",
            "Check that this is the right file. A story needs a few kilobytes; pictures belong "
            "into the folder images.",
        ),
        Words(
            "So große Dateien entstehen fast immer durch Versehen und machen alles langsam.",
            "Files of this size are nearly always an accident, and slow everything down.",
        ),
    ),
    Code(
        "sources/empty",
        ERROR,
        Words("Leere Datei", "Empty file"),
        Words("Die Datei ist leer.", "The file is empty."),
        Words("Schreiben Sie den Inhalt, oder löschen Sie die Datei.", "Write it, or delete it."),
        Words(
            "Eine leere Datei ist meist beim Speichern oder Kopieren verunglückt.",
            "An empty file is usually an accident of saving or copying.",
        ),
    ),
    Code(
        "sources/utf-16",
        ERROR,
        Words("Falsche Zeichenkodierung", "Wrong encoding"),
        Words("Die Datei ist als UTF-16 gespeichert.", "The file is saved as UTF-16."),
        Words(
            "Speichern Sie sie als „UTF-8“; im Editor meist unter „Speichern unter … Kodierung“.",
            "Save it as “UTF-8”; most editors offer this under “Save as … encoding”.",
        ),
        Words(
            "Alle Texte des Projekts haben dieselbe Kodierung, damit Umlaute überall stimmen.",
            "All texts share one encoding, so that umlauts are right everywhere.",
        ),
    ),
    Code(
        "sources/encoding",
        ERROR,
        Words("Falsche Zeichenkodierung", "Wrong encoding"),
        Words(
            "Die Datei ist nicht als UTF-8 gespeichert; ab „{word}“ stimmen die Zeichen nicht.",
            "The file is not saved as UTF-8; characters go wrong at “{word}”.",
        ),
        Words(
            "Speichern Sie sie als „UTF-8“; im Editor meist unter „Speichern unter … Kodierung“.",
            "Save it as “UTF-8”; most editors offer this under “Save as … encoding”.",
        ),
        Words(
            "In einer anderen Kodierung werden aus Umlauten falsche Zeichen.",
            "In another encoding umlauts turn into wrong characters.",
        ),
    ),
    Code(
        "sources/binary",
        ERROR,
        Words("Keine Textdatei", "Not a text file"),
        Words(
            "Hier wird Text erwartet, die Datei enthält aber etwas anderes (Art: {looks}).",
            "Text is expected here, but the file holds something else (kind: {looks}).",
        ),
        Words(
            "Speichern Sie den Text als reine Textdatei; ein Word-Dokument oder eine PDF nur "
            "umzubenennen genügt nicht.",
            "Save the text as plain text; renaming a Word document or PDF is not enough.",
        ),
        Words("Nur reiner Text lässt sich setzen.", "Only plain text can be typeset."),
    ),
    Code(
        "sources/byte-order-mark",
        WARNING,
        Words("Unsichtbares Zeichen am Anfang", "Invisible mark at the start"),
        Words(
            "Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM).",
            "The file starts with a byte order mark (BOM).",
        ),
        Words(
            "Speichern Sie sie als „UTF-8 ohne BOM“.",
            "Save it as “UTF-8 without BOM”.",
        ),
        Words(
            "Das Zeichen stört andere Programme, die dieselbe Datei lesen.",
            "The mark disturbs other programs that read the same file.",
        ),
    ),
    Code(
        "sources/control-character",
        ERROR,
        Words("Steuerzeichen im Text", "Control character in the text"),
        Words(
            "In dieser Zeile steht das nicht druckbare Zeichen {character}.",
            "This line holds the unprintable character {character}.",
        ),
        Words(
            "Löschen Sie das Zeichen; tippen Sie die Stelle am besten neu.",
            "Delete the character; typing the passage anew is easiest.",
        ),
        Words(
            "Solche Zeichen kommen beim Kopieren aus PDF und Word mit und drucken als Kästchen.",
            "Such characters come along when copying from PDF or Word, and print as boxes.",
        ),
    ),
    Code(
        "sources/file-name",
        ERROR,
        Words("Ungeeigneter Dateiname", "Unsuitable file name"),
        Words(
            "„{name}“ taugt nicht als Name: Erlaubt sind a–z, Ziffern und einzelne Bindestriche.",
            "“{name}” will not do as a name: a–z, digits and single hyphens are allowed.",
        ),
        Words(
            "Benennen Sie die Datei um, Umlaute als ae, oe, ue, ss: „soemmerda.md“.",
            "Rename the file, with umlauts as ae, oe, ue, ss: “soemmerda.md”.",
        ),
        Words(
            "Der Dateiname ist die Kennung des Beitrags oder Bildes und muss auf jedem Rechner "
            "gleich aussehen.",
            "The file name is the id of the story or picture, and must look the same everywhere.",
        ),
    ),
    Code(
        "sources/stray-file",
        WARNING,
        Words("Fremde Datei", "Stray file"),
        Words(
            "„{name}“ gehört nicht in diesen Ordner.", "“{name}” does not belong in this folder."
        ),
        Words(
            "Löschen oder verschieben Sie die Datei, oder geben Sie ihr die richtige Endung.",
            "Delete or move the file, or give it the right ending.",
        ),
        Words(
            "Was niemand liest, wird vergessen; oft ist nur die Endung falsch.",
            "What nobody reads is forgotten; often only the ending is wrong.",
        ),
    ),
    Code(
        "sources/stray-folder",
        WARNING,
        Words("Fremder Ordner", "Stray folder"),
        Words(
            "Der Ordner „{name}“ wird nicht gelesen.",
            "The folder “{name}” is not read.",
        ),
        Words(
            "Legen Sie die Dateien eine Ebene höher, oder verschieben Sie den Ordner.",
            "Put its files one level up, or move the folder away.",
        ),
        Words(
            "Beiträge und Bilder einer Ausgabe liegen flach in einem Ordner, damit jede Kennung "
            "nur einmal vorkommt.",
            "Stories and pictures of an edition lie flat in one folder, so that ids are unique.",
        ),
    ),
    Code(
        "sources/front-matter",
        ERROR,
        Words("Kopf fehlt", "Front matter is missing"),
        Words(
            "Der Beitrag beginnt nicht mit einer Zeile „---“.",
            "The story does not start with a line “---”.",
        ),
        Words(
            "Beginnen Sie mit „---“, darunter die Angaben (kind, title, …), dann wieder „---“ und "
            "der Text.",
            "Start with “---”, then the facts (kind, title, …), then “---” again and the text.",
        ),
        Words(
            "Der Kopf sagt, was für ein Beitrag es ist und wie er heißt.",
            "The front matter tells what sort of story it is and what it is called.",
        ),
    ),
    Code(
        "sources/front-matter-open",
        ERROR,
        Words("Kopf nicht abgeschlossen", "Front matter is not closed"),
        Words(
            "Nach den Angaben am Anfang fehlt die zweite Zeile „---“.",
            "The second line “---” after the facts is missing.",
        ),
        Words(
            "Setzen Sie zwischen Angaben und Text eine Zeile, in der nur „---“ steht.",
            "Put a line with nothing but “---” between the facts and the text.",
        ),
        Words(
            "Ohne sie ist nicht zu erkennen, wo der Text anfängt.",
            "Without it nobody can tell where the text starts.",
        ),
    ),
)
