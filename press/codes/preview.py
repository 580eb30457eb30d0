"""Codes of the family `preview`: what keeps the live preview from showing pages."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="preview/port-taken",
        severity=Severity.ERROR,
        title=Words("Anschluss belegt", "Port taken"),
        message=Words(
            "Den Anschluss {port} benutzt schon ein anderes Programm.",
            "Another program already uses port {port}.",
        ),
        remedy=Words(
            "Lassen Sie --port weg, dann sucht die Vorschau einen freien, oder beenden Sie das "
            "andere Programm (vielleicht eine zweite Vorschau).",
            "Leave out --port, then the preview looks for a free one, or end the other program "
            "(perhaps a second preview).",
        ),
        why=Words(
            "An einem Anschluss kann nur ein Programm antworten.",
            "Only one program can answer on a port.",
        ),
    ),
    Code(
        id="preview/port-wrong",
        severity=Severity.ERROR,
        title=Words("Anschluss nicht erlaubt", "Port not allowed"),
        message=Words(
            "--port {port} geht nicht: {reason}.",
            "--port {port} does not work: {reason}.",
        ),
        remedy=Words(
            "Nehmen Sie eine Zahl von 1024 bis 65535, oder lassen Sie --port weg.",
            "Take a number from 1024 to 65535, or leave out --port.",
        ),
        why=Words(
            "Kleinere Anschlüsse gehören dem System, größere gibt es nicht.",
            "Smaller ports belong to the system, larger ones do not exist.",
        ),
    ),
    Code(
        id="preview/watching",
        severity=Severity.WARNING,
        title=Words("Änderungen werden langsam bemerkt", "Changes are noticed slowly"),
        message=Words(
            "Das System meldet keine Änderungen an Dateien: {reason}. Die Vorschau sieht "
            "stattdessen mehrmals in der Sekunde nach.",
            "The system does not report changes of files: {reason}. The preview looks several "
            "times a second instead.",
        ),
        remedy=Words(
            "Unter Linux hilft meist: sudo sysctl fs.inotify.max_user_watches=524288 "
            "fs.inotify.max_user_instances=512. Dann die Vorschau neu starten.",
            "On Linux this mostly helps: sudo sysctl fs.inotify.max_user_watches=524288 "
            "fs.inotify.max_user_instances=512. Then start the preview anew.",
        ),
        why=Words(
            "Nachsehen kostet Zeit: Eine Seite erscheint etwa eine Drittelsekunde später.",
            "Looking takes time: a page appears about a third of a second later.",
        ),
    ),
    Code(
        id="preview/died",
        severity=Severity.ERROR,
        title=Words("Setzprozess beendet", "Compositor ended"),
        message=Words(
            "Der Prozess, der die Seiten setzt, wurde von außen beendet ({ending}); was zu sehen "
            "ist, ist der letzte gute Stand.",
            "The process that sets the pages was ended from outside ({ending}); what is to be "
            "seen is the last good state.",
        ),
        remedy=Words(
            "Er wird neu gestartet. Geschieht es öfter, ist meist der Arbeitsspeicher voll: "
            "Schließen Sie andere Programme und starten Sie die Vorschau neu.",
            "It is started anew. If it happens again, the memory is mostly full: close other "
            "programs and start the preview anew.",
        ),
        why=Words(
            "Die Seiten setzen zwei eigene Prozesse mit je einigen hundert Megabyte.",
            "The pages are set by two processes of their own with some hundred megabytes each.",
        ),
    ),
    Code(
        id="preview/bug",
        severity=Severity.ERROR,
        title=Words("Fehler des Programms", "Bug of the program"),
        message=Words(
            "Beim Setzen ist das Programm auf einen eigenen Fehler gestoßen: {error}.",
            "While setting pages the program met a bug of its own: {error}.",
        ),
        remedy=Words(
            "Machen Sie die letzte Änderung rückgängig, um weiterzuarbeiten, und melden Sie den "
            "Fehler mit der Ausgabe von: publish.py build -v",
            "Undo the last change to go on, and report the bug with what this prints: "
            "publish.py build -v",
        ),
        why=Words(
            "Was erwartet wird, ist eine Beanstandung mit Datei und Zeile; dies war nicht "
            "erwartet.",
            "What is expected is a finding with file and line; this was not expected.",
        ),
    ),
)
