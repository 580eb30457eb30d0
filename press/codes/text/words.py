"""Codes about the words themselves: characters, quotes, hyphenation."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_HYPHENS = Words(
    "Die Liste gilt vor dem Wörterbuch; sie muss eindeutig sein.",
    "The list counts before the dictionary; it must be unambiguous.",
)

CODES: tuple[Code, ...] = (
    Code(
        "text/open",
        ERROR,
        Words("Noch zu schreiben", "Still to be written"),
        Words("Hier ist noch etwas offen: {what}", "Something is still open here: {what}"),
        Words(
            "Schreiben Sie, was hier stehen soll, und löschen Sie die Marke „OFFEN:“.",
            "Write what is to stand here, and delete the mark “OFFEN:”.",
        ),
        Words(
            "Wer eine Ausgabe beginnt oder ein Manuskript hereinholt, weiß noch nicht alles. Die "
            "Marke hält die Stelle frei: Der Entwurf wird gebaut, gedruckt wird erst ohne sie.",
            "Whoever starts an edition or brings a manuscript in does not know everything yet. "
            "The mark keeps the place: the draft is built, nothing is printed before it is gone.",
        ),
    ),
    Code(
        "text/invisible",
        WARNING,
        Words("Unsichtbares Zeichen", "Invisible character"),
        Words(
            "In dieser Zeile steht das unsichtbare Zeichen {character}.",
            "This line holds the invisible character {character}.",
        ),
        Words("Tippen Sie die Stelle neu.", "Type the passage anew."),
        Words(
            "Es stammt meist aus einer kopierten Webseite und stört Suche und Trennung. Es wird "
            "nicht gedruckt.",
            "It mostly comes from a copied web page and disturbs search and hyphenation. It is "
            "not printed.",
        ),
    ),
    Code(
        "text/markup-in-plain",
        WARNING,
        Words("Auszeichnung in einfachem Text", "Markup in plain text"),
        Words(
            "„{sample}“ würde hier so gedruckt, wie es dasteht.",
            "“{sample}” would be printed here as it stands.",
        ),
        Words(
            "In Angaben und Kästen steht einfacher Text, ohne **, Links und Fußnoten.",
            "Facts and boxes hold plain text, without **, links and notes.",
        ),
        Words("Nur der laufende Text kennt Auszeichnungen.", "Only running text knows markup."),
    ),
    Code(
        "text/quotes-unpaired",
        WARNING,
        Words("Anführungszeichen ohne Gegenstück", "Quotation mark without its partner"),
        Words(
            "Hier fehlt ein Anführungszeichen: {sample}",
            "A quotation mark is missing here: {sample}",
        ),
        Words(
            "Prüfen Sie, wo das Zitat beginnt und endet.",
            "Check where the quotation starts and ends.",
        ),
        Words(
            "Ohne Gegenstück ist nicht klar, wer spricht.",
            "Without its partner it is not clear who is speaking.",
        ),
    ),
    Code(
        "text/hyphenation-entry",
        ERROR,
        Words("Trennung nicht lesbar", "Hyphenation cannot be read"),
        Words(
            "„{entry}“ ist kein Wort mit Trennstellen.",
            "“{entry}” is no word with its breaks.",
        ),
        Words(
            "Schreiben Sie das Wort mit „|“ an den Trennstellen: Integrations|management.",
            "Write the word with “|” where it may break: Integrations|management.",
        ),
        _HYPHENS,
    ),
    Code(
        "text/hyphenation-twice",
        ERROR,
        Words("Wort doppelt in der Trennliste", "Word given twice"),
        Words("„{word}“ steht schon in der Liste.", "“{word}” already stands in the list."),
        Words("Löschen Sie einen der Einträge.", "Delete one of the entries."),
        _HYPHENS,
    ),
)
