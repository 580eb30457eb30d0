"""Codes about naming a picture, and the facts beside it."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_ID = Words(
    "Ein Bild wird mit seiner Kennung genannt: So lässt es sich austauschen, ohne einen Text zu "
    "ändern, und nichts kommt von außerhalb.",
    "A picture is named by its id: it can be exchanged without touching a text, and nothing "
    "comes from outside.",
)

CODES: tuple[Code, ...] = (
    Code(
        "picture/missing",
        ERROR,
        Words("Bild fehlt", "Picture is missing"),
        Words(
            "Ein Bild „{picture}“ gibt es im Ordner {folder} nicht.",
            "There is no picture “{picture}” in the folder {folder}.",
        ),
        Words(
            "Legen Sie die Bilddatei dort ab. Am nächsten kommt „{nearest}“.",
            "Put the picture there. The nearest is “{nearest}”.",
        ),
        Words(
            "Im Entwurf steht ein Platzhalter; gedruckt wird nur mit allen Bildern.",
            "A draft shows a placeholder; nothing is printed without all pictures.",
        ),
    ),
    Code(
        "picture/with-ending",
        ERROR,
        Words("Bild mit Endung genannt", "Picture named with its ending"),
        Words(
            "Hier steht „{picture}“; genannt wird die Kennung ohne Endung.",
            "This says “{picture}”; a picture is named by its id, without ending.",
        ),
        Words("Schreiben Sie „{id}“.", "Write “{id}”."),
        _ID,
    ),
    Code(
        "picture/path",
        ERROR,
        Words("Pfad statt Bildkennung", "Path instead of a picture id"),
        Words("„{picture}“ ist ein Pfad.", "“{picture}” is a path."),
        Words(
            "Legen Sie das Bild in den Bilderordner der Ausgabe und nennen Sie nur seinen Namen "
            "ohne Endung.",
            "Put the picture into the edition's folder and give only its name without ending.",
        ),
        _ID,
    ),
    Code(
        "picture/remote",
        ERROR,
        Words("Bild aus dem Netz", "Picture from the network"),
        Words(
            "„{picture}“ ist eine Internetadresse; Bilder werden nie aus dem Netz geholt.",
            "“{picture}” is a web address; pictures are never fetched from the network.",
        ),
        Words(
            "Laden Sie das Bild herunter, klären Sie die Rechte, und legen Sie es mit seinen "
            "Angaben in den Bilderordner.",
            "Download it, clear the rights, and put it into the folder with its facts.",
        ),
        _ID,
    ),
    Code(
        "picture/no-sidecar",
        ERROR,
        Words("Angaben zum Bild fehlen", "Facts of the picture are missing"),
        Words(
            "Neben dem Bild „{picture}“ liegt keine Datei „{picture}.yaml“.",
            "There is no file “{picture}.yaml” beside the picture “{picture}”.",
        ),
        Words(
            "Legen Sie sie an, mit alt, credit, rights und release.",
            "Create it, with alt, credit, rights and release.",
        ),
        Words(
            "Ohne Beschreibung ist das Bild für Blinde nicht da, ohne Rechte darf es niemand "
            "drucken.",
            "Without description it is not there for the blind; without rights nobody may "
            "print it.",
        ),
    ),
    Code(
        "picture/sidecar-alone",
        WARNING,
        Words("Angaben ohne Bild", "Facts without a picture"),
        Words(
            "Zu den Angaben von „{picture}“ gibt es keine Bilddatei, und nichts verwendet sie.",
            "There is no picture for the facts of “{picture}”, and nothing uses them.",
        ),
        Words(
            "Legen Sie das Bild dazu, oder löschen Sie die Datei.", "Add the picture, or delete it."
        ),
        Words("Was niemand braucht, verwirrt später.", "What nobody needs confuses later on."),
    ),
    Code(
        "picture/no-alt",
        ERROR,
        Words("Beschreibung fehlt", "Alternative text is missing"),
        Words(
            "Das Bild „{picture}“ hat keine Beschreibung (alt).",
            "The picture “{picture}” has no description (alt).",
        ),
        Words(
            "Schreiben Sie in ein bis zwei Sätzen, was zu sehen ist und wozu.",
            "Say in one or two sentences what is to be seen and what it is for.",
        ),
        Words(
            "Wer das Bild nicht sieht, bekommt diesen Text vorgelesen; ohne ihn ist die PDF nicht "
            "barrierefrei.",
            "Readers who cannot see it have this text read out; without it the PDF is not "
            "accessible.",
        ),
    ),
    Code(
        "picture/no-credit",
        ERROR,
        Words("Urheber*in fehlt", "Credit is missing"),
        Words(
            "Beim Bild „{picture}“ steht nicht, wer es gemacht hat (credit).",
            "It is not said who made the picture “{picture}” (credit).",
        ),
        Words("Nennen Sie die Person oder Stelle.", "Name the person or body."),
        Words(
            "Wer ein Bild gemacht hat, hat ein Recht darauf, genannt zu werden.",
            "Whoever made a picture has a right to be named.",
        ),
    ),
    Code(
        "picture/no-rights",
        ERROR,
        Words("Rechte nicht geklärt", "Rights are not cleared"),
        Words(
            "Beim Bild „{picture}“ steht nicht, warum es gedruckt werden darf (rights).",
            "It is not said why the picture “{picture}” may be printed (rights).",
        ),
        Words(
            "Schreiben Sie es in Worten: „Für diese Ausgabe gezeichnet“, „CC BY 4.0“, „Vertrag "
            "vom …“.",
            "Say it in words: “Drawn for this edition”, “CC BY 4.0”, “contract of …”.",
        ),
        Words("Ungeklärte Rechte können teuer werden.", "Rights not cleared can be expensive."),
    ),
    Code(
        "picture/release-missing",
        ERROR,
        Words("Einwilligung fehlt", "Release is missing"),
        Words(
            "Für die Personen auf dem Bild „{picture}“ fehlt die Einwilligung.",
            "The persons shown on the picture “{picture}” have not given their consent.",
        ),
        Words(
            "Holen Sie sie ein und setzen Sie release auf granted, oder nehmen Sie ein anderes "
            "Bild.",
            "Ask for it and set release to granted, or take another picture.",
        ),
        Words(
            "Das Recht am eigenen Bild gilt auch, wenn die Broschüre schon gedruckt ist.",
            "A person's right in their own picture holds even after printing.",
        ),
        waivable=True,
    ),
    Code(
        "picture/licence-run-out",
        WARNING,
        Words("Lizenz abgelaufen", "Licence has run out"),
        Words(
            "Das Bild „{picture}“ darf nur bis {until} gedruckt werden; die Ausgabe ist vom "
            "{today}.",
            "The picture “{picture}” may be printed until {until} only; the edition is of {today}.",
        ),
        Words(
            "Verlängern Sie die Lizenz und setzen Sie until auf den neuen Tag, oder nehmen Sie "
            "ein anderes Bild.",
            "Extend the licence and set until to the new day, or take another picture.",
        ),
        Words(
            "Gezählt wird bis zum Tag der Ausgabe (date in edition.yaml), nicht bis heute. An die "
            "Druckerei übergeben wird mit einem solchen Bild nicht.",
            "What counts is the day of the edition (date in edition.yaml), not today. With such "
            "a picture nothing is handed over to the print shop.",
        ),
    ),
    Code(
        "picture/unused",
        NOTE,
        Words("Bild wird nicht verwendet", "Picture is not used"),
        Words("Das Bild „{picture}“ kommt in der Ausgabe nicht vor.", "“{picture}” is not used."),
        Words("Verwenden oder löschen Sie es.", "Use it, or delete it."),
        Words("Es kostet nur Platz.", "It only takes up room."),
    ),
)
