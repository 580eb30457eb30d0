"""Codes about files that are turned away."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR = Severity.ERROR

_STRANGER = Words(
    "Ein Manuskript kommt von außen. Was nicht eindeutig ein Text mit Bildern ist, wird nicht "
    "geöffnet: Eine Datei darf dem Rechner nicht schaden können, auch nicht aus Versehen.",
    "A manuscript comes from outside. What is not plainly a text with pictures is not opened: no "
    "file may be able to harm the machine, not even by accident.",
)
_WORD_AGAIN = Words(
    "Öffnen Sie die Datei in Word oder LibreOffice, und speichern Sie sie neu als .docx.",
    "Open the file in Word or LibreOffice, and save it anew as .docx.",
)

CODES: tuple[Code, ...] = (
    Code(
        "import/too-large",
        ERROR,
        Words("Manuskript zu groß", "Manuscript too large"),
        Words(
            "„{name}“ hat {size} MB; höchstens {limit} MB werden geöffnet.",
            "“{name}” has {size} MB; at most {limit} MB are opened.",
        ),
        Words(
            "Nehmen Sie große Bilder heraus, und legen Sie sie selbst in den Bilderordner.",
            "Take large pictures out, and put them into the folder of pictures yourself.",
        ),
        _STRANGER,
    ),
    Code(
        "import/not-a-document",
        ERROR,
        Words("Kein Manuskript", "Not a manuscript"),
        Words(
            "„{name}“ ist kein Manuskript, sondern: {looks}.",
            "“{name}” is no manuscript but: {looks}.",
        ),
        Words(
            "Übernommen werden Word (.docx), LibreOffice (.odt), Markdown (.md) und reiner Text "
            "(.txt).",
            "Taken in are Word (.docx), LibreOffice (.odt), Markdown (.md) and plain text (.txt).",
        ),
        _STRANGER,
    ),
    Code(
        "import/legacy-word",
        ERROR,
        Words("Altes Word-Format", "Old Word format"),
        Words(
            "„{name}“ ist eine Datei im alten Word-Format (.doc).",
            "“{name}” is a file in the old Word format (.doc).",
        ),
        _WORD_AGAIN,
        _STRANGER,
    ),
    Code(
        "import/encrypted",
        ERROR,
        Words("Manuskript verschlüsselt", "Manuscript encrypted"),
        Words(
            "„{name}“ ist mit einem Kennwort verschlüsselt.",
            "“{name}” is encrypted with a password.",
        ),
        Words(
            "Öffnen Sie die Datei mit dem Kennwort, und speichern Sie sie ohne Kennwort.",
            "Open the file with the password, and save it without one.",
        ),
        _STRANGER,
    ),
    Code(
        "import/macros",
        ERROR,
        Words("Manuskript mit Makros", "Manuscript with macros"),
        Words(
            "„{name}“ enthält Makros, also ein Programm ({member}).",
            "“{name}” holds macros, that is a program ({member}).",
        ),
        Words(
            "Fragen Sie nach, woher die Datei kommt. Als .docx gespeichert hat sie keine mehr.",
            "Ask where the file comes from. Saved anew as .docx it is without macros.",
        ),
        _STRANGER,
    ),
    Code(
        "import/broken-archive",
        ERROR,
        Words("Datei beschädigt", "File damaged"),
        Words(
            "„{name}“ ist beschädigt oder unvollständig: {reason}.",
            "“{name}” is damaged or incomplete: {reason}.",
        ),
        Words(
            "Lassen Sie sich die Datei noch einmal schicken; oft bricht das Laden ab.",
            "Have the file sent again; often a download breaks off.",
        ),
        _STRANGER,
    ),
    Code(
        "import/archive-path",
        ERROR,
        Words("Pfad führt aus der Datei hinaus", "Path leads out of the file"),
        Words(
            "„{name}“ enthält einen Teil mit dem Pfad „{member}“.",
            "“{name}” holds a part with the path “{member}”.",
        ),
        Words(
            "So etwas schreibt kein Textprogramm. Öffnen Sie die Datei nicht, und fragen Sie nach, "
            "woher sie kommt.",
            "No word processor writes such a thing. Do not open the file, and ask where it comes "
            "from.",
        ),
        _STRANGER,
    ),
    Code(
        "import/archive-bomb",
        ERROR,
        Words("Datei entpackt sich ins Riesige", "File unpacks to a giant"),
        Words(
            "„{member}“ in „{name}“ wäre entpackt größer als {limit} MB.",
            "“{member}” in “{name}” would unpack to more than {limit} MB.",
        ),
        _WORD_AGAIN,
        _STRANGER,
    ),
    Code(
        "import/too-complex",
        ERROR,
        Words("Datei zu verwickelt", "File too complex"),
        Words(
            "„{name}“ hat zu viele Teile oder zu tief Verschachteltes: {what} (höchstens {limit}).",
            "“{name}” has too many parts or is nested too deeply: {what} (at most {limit}).",
        ),
        _WORD_AGAIN,
        _STRANGER,
    ),
    Code(
        "import/document-type",
        ERROR,
        Words("Datei mit fremden Befehlen", "File with foreign instructions"),
        Words(
            "„{member}“ in „{name}“ enthält einen Dokumenttyp oder Entitäten; damit ließen sich "
            "fremde Dateien lesen.",
            "“{member}” in “{name}” holds a document type or entities; they could read other "
            "files.",
        ),
        Words(
            "So etwas schreibt kein Textprogramm. Fragen Sie nach, woher die Datei kommt.",
            "No word processor writes such a thing. Ask where the file comes from.",
        ),
        _STRANGER,
    ),
    Code(
        "import/bad-markup",
        ERROR,
        Words("Teil der Datei unlesbar", "Part of the file unreadable"),
        Words(
            "„{member}“ in „{name}“ ist nicht zu lesen (Zeile {line}).",
            "“{member}” in “{name}” cannot be read (line {line}).",
        ),
        _WORD_AGAIN,
        _STRANGER,
    ),
    Code(
        "import/unreadable-document",
        ERROR,
        Words("Aufbau der Datei nicht verstanden", "Structure of the file not understood"),
        Words(
            "„{name}“ ist nicht aufgebaut, wie ein Textprogramm es tut ({reason}).",
            "“{name}” is not built as a word processor does it ({reason}).",
        ),
        _WORD_AGAIN,
        _STRANGER,
    ),
    Code(
        "import/not-text",
        ERROR,
        Words("Kein lesbarer Text", "No readable text"),
        Words(
            "„{name}“ enthält Zeichen, die kein Text sind (Zeile {line}).",
            "“{name}” holds characters that are no text (line {line}).",
        ),
        Words(
            "Speichern Sie die Datei als reinen Text, Kodierung UTF-8.",
            "Save the file as plain text, encoding UTF-8.",
        ),
        _STRANGER,
    ),
    Code(
        "import/empty",
        ERROR,
        Words("Manuskript ohne Text", "Manuscript without text"),
        Words("In „{name}“ steht kein Text.", "There is no text in “{name}”."),
        Words(
            "Steht der Text in einem Bild? Dann muss er abgetippt oder erkannt (OCR) werden.",
            "Is the text in a picture? Then it must be typed or recognised (OCR).",
        ),
        Words(
            "Übernommen werden Wörter; ein Bild von Wörtern hat keine.",
            "Words are taken in; a picture of words has none.",
        ),
    ),
)
