"""Codes about markup within a line: links, languages, emphasis."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_CLOSED = Words(
    "Der Wortschatz der Texte ist begrenzt, damit jede Seite aussieht wie gestaltet.",
    "The vocabulary of the texts is closed, so that every page looks as designed.",
)
_LINK = Words(
    "In der PDF wird der Link angeklickt, im Druck die Adresse abgetippt: Sie muss stimmen.",
    "In the PDF a link is clicked, in print an address is typed: it must be right.",
)
_LANGUAGE = Words(
    "Die Sprache steuert Aussprache beim Vorlesen und Silbentrennung.",
    "The language governs how words are read out and hyphenated.",
)

CODES: tuple[Code, ...] = (
    Code(
        "text/strikethrough",
        ERROR,
        Words("Durchgestrichener Text", "Text struck through"),
        Words("Mit ~~ wird Text durchgestrichen.", "~~ strikes text through."),
        Words("Löschen Sie die Tilden oder den Text.", "Delete the tildes, or the text."),
        _CLOSED,
    ),
    Code(
        "text/code-inline",
        ERROR,
        Words("Programmschrift im Text", "Code in the text"),
        Words(
            "„{sample}“ steht zwischen schrägen Strichen (`).",
            "“{sample}” stands between backticks (`).",
        ),
        Words(
            "Nehmen Sie als Apostroph ' und zum Hervorheben *Sterne*.",
            "Use ' as an apostrophe, and *stars* to mark words.",
        ),
        _CLOSED,
    ),
    Code(
        "text/line-break",
        ERROR,
        Words("Erzwungener Zeilenumbruch", "Forced line break"),
        Words("Die Zeile endet mit „\\“.", "The line ends with “\\”."),
        Words("Löschen Sie den Rückstrich.", "Delete the backslash."),
        Words(
            "Wo eine Zeile endet, entscheidet die Spaltenbreite.", "The column decides line ends."
        ),
    ),
    Code(
        "text/nested-too-deep",
        ERROR,
        Words("Zu tief verschachtelt", "Nested too deeply"),
        Words(
            "Hier stecken mehr als {limit} Auszeichnungen ineinander.",
            "More than {limit} marks stand within one another here.",
        ),
        Words("Vereinfachen Sie die Stelle.", "Simplify the passage."),
        _CLOSED,
    ),
    Code(
        "text/leftover-markup",
        ERROR,
        Words("Auszeichnung nicht verstanden", "Markup not understood"),
        Words(
            "„{sample}“ würde so gedruckt, wie es dasteht.",
            "“{sample}” would be printed as it stands.",
        ),
        Words(
            "Prüfen Sie Klammern und Sterne; ein wirklicher Stern wird „\\*“ geschrieben. Hinter "
            "„##“ gehört ein Leerzeichen.",
            "Check brackets and stars; a real star is written “\\*”. After “##” belongs a space.",
        ),
        Words(
            "Eine vergessene Klammer fällt erst im Druck auf.",
            "A forgotten bracket is noticed only in print.",
        ),
    ),
    Code(
        "text/autolink",
        ERROR,
        Words("Adresse in spitzen Klammern", "Address in angle brackets"),
        Words("<{address}> steht in spitzen Klammern.", "<{address}> stands in angle brackets."),
        Words("Schreiben Sie [Text]({address}).", "Write [text]({address})."),
        _CLOSED,
    ),
    Code(
        "text/link-empty",
        ERROR,
        Words("Link ohne Text", "Link without text"),
        Words("Der Link auf „{address}“ hat keinen Text.", "The link to “{address}” has no text."),
        Words("Schreiben Sie [Text](Adresse).", "Write [text](address)."),
        Words("Ein Link ohne Text ist unsichtbar.", "A link without text cannot be seen."),
    ),
    Code(
        "text/link-scheme",
        ERROR,
        Words("Link nicht erlaubt", "Link not allowed"),
        Words(
            "„{address}“ beginnt nicht mit https://, http:// oder mailto:.",
            "“{address}” does not start with https://, http:// or mailto:.",
        ),
        Words(
            "Schreiben Sie die volle Adresse. Auf einen Beitrag verweisen Sie mit "
            "[Text](#kennung).",
            "Write the full address. Refer to a story with [text](#id).",
        ),
        _LINK,
    ),
    Code(
        "text/link-malformed",
        ERROR,
        Words("Adresse fehlerhaft", "Address malformed"),
        Words("„{address}“ ist keine gültige Adresse.", "“{address}” is no valid address."),
        Words(
            "Kopieren Sie die Adresse noch einmal aus dem Browser, ohne Leerzeichen.",
            "Copy the address from the browser once more, without blanks.",
        ),
        _LINK,
    ),
    Code(
        "text/reference-unknown",
        ERROR,
        Words("Querverweis ins Leere", "Cross-reference to nothing"),
        Words(
            "Einen Beitrag „{story}“ gibt es in dieser Ausgabe nicht.",
            "There is no story “{story}” in this edition.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“; der Beitrag muss in der Reihenfolge stehen.",
            "The nearest is “{nearest}”; the story must stand in the running order.",
        ),
        Words(
            "Der Verweis druckt eine Seitenzahl; ohne Ziel gibt es keine.",
            "The reference prints a page number; without a target there is none.",
        ),
    ),
    Code(
        "text/span-attribute",
        ERROR,
        Words("Unbekannte Angabe in geschweiften Klammern", "Unknown attribute in braces"),
        Words(
            "„{name}“ gibt es hier nicht, nur lang.",
            "“{name}” does not exist here, only lang.",
        ),
        Words("Schreiben Sie [Wort]{{lang=en}}.", "Write [word]{{lang=en}}."),
        _LANGUAGE,
    ),
    Code(
        "text/span-language",
        ERROR,
        Words("Unbekanntes Sprachkürzel", "Unknown language tag"),
        Words("„{language}“ ist kein Sprachkürzel.", "“{language}” is no language tag."),
        Words(
            "Schreiben Sie zum Beispiel en, fr, ar oder uk.",
            "Write en, fr, ar or uk, for example.",
        ),
        _LANGUAGE,
    ),
    Code(
        "text/span-empty",
        ERROR,
        Words("Sprachwechsel ohne Text", "Language change without text"),
        Words("Zwischen den eckigen Klammern steht nichts.", "The square brackets are empty."),
        Words("Schreiben Sie [Wort]{{lang=en}}.", "Write [word]{{lang=en}}."),
        _LANGUAGE,
    ),
)
