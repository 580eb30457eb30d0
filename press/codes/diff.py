"""Codes of the family `diff`: two files that cannot be compared, or not wholly."""

from press.codes.register import Code, Words
from press.findings import Severity

_BOTH = Words(
    "Verglichen wird, was auf den Seiten zu sehen ist und was sich von ihnen vorlesen lässt; dazu "
    "müssen beide Dateien zu lesen sein.",
    "What is compared is what can be seen on the pages and what can be read from them aloud; for "
    "that both files must be readable.",
)
_PARTLY = Words(
    "Eine Datei kann so gebaut sein, dass jedes Programm an ihr hängen bleibt. Was nicht zu Ende "
    "gelesen werden kann, wird lieber gar nicht verglichen als falsch; alles andere wird es.",
    "A file may be built so that every program gets stuck on it. What cannot be read to its end "
    "is rather not compared at all than wrongly; everything else is.",
)
_ANEW = Words(
    "Lassen Sie die Datei dort, woher sie kommt, neu ausgeben.",
    "Have the file written anew where it comes from.",
)

CODES: tuple[Code, ...] = (
    Code(
        id="diff/unreadable",
        severity=Severity.ERROR,
        title=Words("Datei nicht lesbar", "File cannot be read"),
        message=Words(
            "{file} lässt sich nicht als PDF lesen: {reason}",
            "{file} cannot be read as a PDF: {reason}",
        ),
        remedy=Words(
            "Öffnen Sie die Datei in einem PDF-Programm. Geht das nicht, lassen Sie sie sich noch "
            "einmal schicken; geht es doch, speichern Sie sie dort neu.",
            "Open the file in a PDF program. If that fails, have it sent again; if not, save it "
            "anew from there.",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/encrypted",
        severity=Severity.ERROR,
        title=Words("Datei mit Passwort", "File with a password"),
        message=Words(
            "{file} ist mit einem Passwort verschlossen.", "{file} is locked with a password."
        ),
        remedy=Words(
            "Öffnen Sie die Datei mit dem Passwort und speichern Sie sie ohne.",
            "Open the file with its password and save it without.",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/empty-file",
        severity=Severity.ERROR,
        title=Words("Datei ist leer", "File is empty"),
        message=Words("{file} enthält kein einziges Byte.", "{file} does not hold a single byte."),
        remedy=Words(
            "Wahrscheinlich brach das Kopieren ab; kopieren Sie die Datei noch einmal.",
            "Most likely copying broke off; copy the file again.",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/no-pages",
        severity=Severity.ERROR,
        title=Words("PDF ohne Seiten", "PDF without pages"),
        message=Words("{file} hat keine Seiten.", "{file} has no pages."),
        remedy=Words(
            "Nehmen Sie eine Datei, in der etwas zu sehen ist.",
            "Take a file in which there is something to see.",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/too-long",
        severity=Severity.ERROR,
        title=Words("Zu viele Seiten", "Too many pages"),
        message=Words(
            "{file} hat {pages} Seiten; verglichen werden höchstens {most}.",
            "{file} has {pages} pages; at most {most} are compared.",
        ),
        remedy=Words("Vergleichen Sie die Datei in Teilen.", "Compare the file in parts."),
        why=Words(
            "Jede Seite wird gezeichnet und jedes Wort behalten; Zeit und Speicher bleiben so in "
            "Grenzen.",
            "Every page is drawn and every word kept; this bounds time and memory.",
        ),
    ),
    Code(
        id="diff/page-unread",
        severity=Severity.WARNING,
        title=Words("Seite nicht verglichen", "Page not compared"),
        message=Words(
            "Diese Seite von {file} ist beschädigt oder würde zu viel Zeit und Speicher kosten; "
            "sie wurde nicht verglichen.",
            "This page of {file} is damaged or would take too much time and memory; it was not "
            "compared.",
        ),
        remedy=Words(
            "Sehen Sie sich die Seite selbst an. Kommt die Datei von anderswo, lassen Sie sie dort "
            "neu ausgeben.",
            "Look at the page yourself. If the file comes from elsewhere, have it written anew "
            "there.",
        ),
        why=Words(
            "Eine Seite kann so gebaut sein, dass jedes Programm an ihr hängen bleibt. Über sie "
            "sagt der Vergleich lieber nichts als etwas Falsches.",
            "A page may be built so that every program gets stuck on it. The comparison would "
            "rather say nothing about it than something wrong.",
        ),
    ),
    Code(
        id="diff/no-text",
        severity=Severity.WARNING,
        title=Words("Kein Text zu lesen", "No text to read"),
        message=Words(
            "In {file} gibt es keinen lesbaren Text, vermutlich nur eingescannte Seiten. "
            "Verglichen sind die Bilder der Seiten, nicht die Wörter.",
            "There is no readable text in {file}, probably only scanned pages. The pictures of "
            "the pages were compared, not the words.",
        ),
        remedy=Words(
            "Vergleichen Sie, wenn möglich, die Dateien aus dem Satz.",
            "If possible, compare the files that were typeset.",
        ),
        why=Words(
            "Ohne Wörter ist nicht zu erkennen, dass Text nur auf die nächste Seite gerückt ist; "
            "jede solche Seite gilt als geändert.",
            "Without words nobody can tell that text only ran over to the next page; every such "
            "page counts as changed.",
        ),
    ),
    Code(
        id="diff/outline-cyclic",
        severity=Severity.WARNING,
        title=Words("Lesezeichen im Kreis", "Bookmarks in a circle"),
        message=Words(
            "Die Lesezeichen von {file} laufen im Kreis: Der {entry}. Eintrag stand schon da. Sie "
            "wurden nicht verglichen.",
            "The bookmarks of {file} go in a circle: entry {entry} stood there before. They were "
            "not compared.",
        ),
        remedy=_ANEW,
        why=_PARTLY,
    ),
    Code(
        id="diff/outline-long",
        severity=Severity.WARNING,
        title=Words("Zu viele Lesezeichen", "Too many bookmarks"),
        message=Words(
            "{file} hat mehr als {most} Lesezeichen oder mehr als {deep} Ebenen. Sie wurden nicht "
            "verglichen.",
            "{file} has more than {most} bookmarks or more than {deep} levels. They were not "
            "compared.",
        ),
        remedy=_ANEW,
        why=_PARTLY,
    ),
    Code(
        id="diff/tags-cyclic",
        severity=Severity.WARNING,
        title=Words("Tags im Kreis", "Tags in a circle"),
        message=Words(
            "Die Tags von {file} laufen im Kreis: Der {entry}. Eintrag stand schon da. "
            "Alternativtexte und was vorgelesen wird, wurden nicht verglichen.",
            "The tags of {file} go in a circle: entry {entry} stood there before. Alternative "
            "texts and what is read aloud were not compared.",
        ),
        remedy=_ANEW,
        why=_PARTLY,
    ),
    Code(
        id="diff/tags-long",
        severity=Severity.WARNING,
        title=Words("Zu viele Tags", "Too many tags"),
        message=Words(
            "Die Tags von {file} haben mehr als {most} Einträge oder mehr als {deep} Ebenen. "
            "Alternativtexte und was vorgelesen wird, wurden nicht verglichen.",
            "The tags of {file} have more than {most} entries or more than {deep} levels. "
            "Alternative texts and what is read aloud were not compared.",
        ),
        remedy=_ANEW,
        why=_PARTLY,
    ),
    Code(
        id="diff/notes-long",
        severity=Severity.WARNING,
        title=Words("Zu viele Kommentare", "Too many comments"),
        message=Words(
            "Auf dieser Seite von {file} liegen mehr als {most} Kommentare, Formularfelder und "
            "Links, oder mit denen davor mehr als {all}. Kommentare und Felder wurden nicht "
            "verglichen.",
            "On this page of {file} there are more than {most} comments, form fields and links, "
            "or with those before more than {all}. Comments and fields were not compared.",
        ),
        remedy=_ANEW,
        why=_PARTLY,
    ),
    Code(
        id="diff/lost",
        severity=Severity.ERROR,
        title=Words("Lesen abgebrochen", "Reading broke off"),
        message=Words(
            "Der Prozess, der {file} las, wurde beendet ({ending}).",
            "The process that read {file} was ended ({ending}).",
        ),
        remedy=Words(
            "Meist ist die Datei beschädigt oder der Speicher war voll. Öffnen Sie sie in einem "
            "PDF-Programm und speichern Sie sie neu.",
            "Most often the file is damaged or the memory was full. Open it in a PDF program and "
            "save it anew.",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/not-built",
        severity=Severity.ERROR,
        title=Words("Noch nicht gebaut", "Not built yet"),
        message=Words(
            "Von Ausgabe {edition} liegt in output/{edition}/ keine fertige PDF.",
            "There is no finished PDF of edition {edition} in output/{edition}/.",
        ),
        remedy=Words(
            "Bauen Sie sie zuerst: publish.py build {edition}",
            "Build it first: publish.py build {edition}",
        ),
        why=_BOTH,
    ),
    Code(
        id="diff/nothing-before",
        severity=Severity.ERROR,
        title=Words("Keine frühere Fassung", "No earlier version"),
        message=Words(
            "Von Ausgabe {edition} gibt es noch keine frühere Fassung, mit der die letzte zu "
            "vergleichen wäre.",
            "There is no earlier version of edition {edition} yet that the last one could be "
            "compared with.",
        ),
        remedy=Words(
            "Sie entsteht, sobald ein Bau etwas ändert. Zwei Dateien vergleicht: "
            "publish.py diff ALT.pdf NEU.pdf",
            "It comes into being as soon as a build changes something. Two files are compared "
            "by: publish.py diff OLD.pdf NEW.pdf",
        ),
        why=Words(
            "Was ein Bau ersetzt, bleibt in .cache/previous/ liegen, jede Datei in der letzten "
            "Fassung, die anders war. Wer .cache/ löscht, löscht auch sie.",
            "What a build replaces stays in .cache/previous/, every file in its last version "
            "that was different. Whoever deletes .cache/ deletes it, too.",
        ),
    ),
    Code(
        id="diff/no-counterpart",
        severity=Severity.ERROR,
        title=Words("Nichts Gleiches zu vergleichen", "Nothing of a kind to compare"),
        message=Words(
            "Zu {product} aus {one} gibt es in {other} kein Gegenstück.",
            "There is no counterpart in {other} to {product} from {one}.",
        ),
        remedy=Words(
            "Bauen Sie das Produkt, oder nennen Sie zwei Dateien. Da sind: {known}.",
            "Build the product, or name two files. There are: {known}.",
        ),
        why=Words(
            "Verglichen wird Gleiches mit Gleichem: die Bildschirmfassung mit der "
            "Bildschirmfassung, die Druckdatei mit der Druckdatei.",
            "Like is compared with like: the screen file with the screen file, the print file "
            "with the print file.",
        ),
    ),
    Code(
        id="diff/one-file",
        severity=Severity.ERROR,
        title=Words("Womit vergleichen?", "Compare with what?"),
        message=Words(
            "Zu {file} ist nicht bekannt, womit es zu vergleichen ist.",
            "It is not known what {file} is to be compared with.",
        ),
        remedy=Words(
            "Nennen Sie zwei Dateien: publish.py diff ALT.pdf NEU.pdf",
            "Name two files: publish.py diff OLD.pdf NEW.pdf",
        ),
        why=Words(
            "Nur zu Dateien in output/ ist eine frühere Fassung aufgehoben.",
            "Only of files in output/ an earlier version is kept.",
        ),
    ),
)
