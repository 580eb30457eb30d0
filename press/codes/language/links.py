"""Codes about links, as far as they can be judged without the network."""

from press.codes.register import Code, Words
from press.findings import Severity

WARNING = Severity.WARNING

_LINK = Words(
    "In der PDF wird der Link angeklickt, im Druck die Adresse abgetippt: Sie muss stimmen.",
    "In the PDF a link is clicked, in print an address is typed: it must be right.",
)
_REFERENCE = Words(
    "Ein Verweis druckt eine Seitenzahl; wer blättert, soll finden, was er sucht.",
    "A reference prints a page; whoever turns to it shall find what is promised.",
)

CODES: tuple[Code, ...] = (
    Code(
        "language/link",
        WARNING,
        Words("Adresse sieht fehlerhaft aus", "Address looks wrong"),
        Words("„{address}“ führt nirgendwohin.", "“{address}” leads nowhere."),
        Words(
            "Kopieren Sie die Adresse noch einmal aus dem Browser. Vorschlag: {right}",
            "Copy the address from the browser once more. Suggestion: {right}",
        ),
        _LINK,
    ),
    Code(
        "language/link-http",
        WARNING,
        Words("Link ohne Verschlüsselung", "Link without encryption"),
        Words(
            "„{found}“ beginnt mit http://, diese Website kann aber https.",
            "“{found}” starts with http://, but this site has https.",
        ),
        Words("Schreiben Sie {right}.", "Write {right}."),
        Words(
            "Browser warnen vor Seiten ohne Verschlüsselung.",
            "Browsers warn of pages without encryption.",
        ),
    ),
    Code(
        "language/link-text",
        WARNING,
        Words("Link führt woandershin", "Link leads elsewhere"),
        Words(
            "Zu lesen ist „{text}“, der Link führt aber nach {address}.",
            "It reads “{text}”, but the link leads to {address}.",
        ),
        Words("Gleichen Sie Text und Adresse an.", "Make text and address agree."),
        _LINK,
    ),
    Code(
        "language/reference-self",
        WARNING,
        Words("Beitrag verweist auf sich selbst", "Story refers to itself"),
        Words(
            "Der Verweis „{text}“ führt auf diesen Beitrag selbst.",
            "The reference “{text}” leads to this very story.",
        ),
        Words("Löschen Sie ihn, oder berichtigen Sie die Kennung.", "Delete it, or mend its id."),
        _REFERENCE,
    ),
    Code(
        "language/reference-other",
        WARNING,
        Words("Querverweis auf ein anderes Kapitel", "Reference to another chapter"),
        Words(
            "Der Verweis „{text}“ führt zum Kapitel „{target}“.",
            "The reference “{text}” leads to the chapter “{target}”.",
        ),
        Words("Prüfen Sie die Kennung hinter der Raute.", "Check the id after the hash sign."),
        _REFERENCE,
    ),
)
