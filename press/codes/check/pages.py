"""Codes about pages and columns: how they are filled, and on which side they stand."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="check/short-page",
        severity=Severity.WARNING,
        title=Words("Letzte Seite zu leer", "Last page too empty"),
        message=Words(
            "Die letzte Seite von „{story}“ ist zu {percent} % gefüllt; {wanted} % sollten es "
            "sein.",
            "The last page of “{story}” is {percent} % full; it should be {wanted} %.",
        ),
        remedy=Words(
            "Kürzen Sie den Text um so viel, oder ergänzen Sie ein Bild, ein Zitat oder Zahlen.",
            "Cut the text by as much, or add a picture, a quotation or numbers.",
        ),
        why=Words(
            "Ein halbleeres Ende wirkt wie ein Versehen.",
            "A half-empty end looks like an accident.",
        ),
    ),
    Code(
        id="check/caption",
        severity=Severity.WARNING,
        title=Words("Bildunterschrift auf anderer Seite", "Caption on another page"),
        message=Words(
            "Die Bildunterschrift „{caption}“ steht auf Seite {caption_page}, nicht beim Bild.",
            "The caption “{caption}” stands on page {caption_page}, not with its picture.",
        ),
        remedy=Words(
            "Setzen Sie das Bild im Text an eine andere Stelle.",
            "Move the picture to another place in the text.",
        ),
        why=Words(
            "Ein Bild ohne seine Unterschrift bleibt stumm.",
            "A picture without its caption stays mute.",
        ),
    ),
    Code(
        id="check/empty-side",
        severity=Severity.WARNING,
        title=Words("Randspalte leer", "Side column empty"),
        message=Words(
            "Die Randspalte von „{story}“ ist auf dieser Seite leer.",
            "The side column of “{story}” is empty on this page.",
        ),
        remedy=Words(
            "Stellen Sie einen Kasten, ein Zitat oder ein kleines Bild mit place: side dorthin.",
            "Put a box, a quotation or a small picture there with place: side.",
        ),
        why=Words(
            "Eine leere Spalte neben vollem Text sieht nach Vergessen aus.",
            "An empty column beside full text looks forgotten.",
        ),
    ),
    Code(
        id="check/side-divided",
        severity=Severity.WARNING,
        title=Words("Kasten über zwei Seiten", "Box over two pages"),
        message=Words(
            "Der Kasten in der Randspalte läuft auf Seite {next_page} weiter.",
            "The box in the side column runs on to page {next_page}.",
        ),
        remedy=Words(
            "Stellen Sie ihn weiter nach oben, oder kürzen Sie ihn um ein paar Zeilen.",
            "Move it up, or shorten it by a few lines.",
        ),
        why=Words(
            "Die zweite Hälfte stünde ohne Überschrift neben einem Text, zu dem sie nicht gehört.",
            "Its second half would stand without a title beside a text it does not belong to.",
        ),
    ),
    Code(
        id="check/chapter-side",
        severity=Severity.WARNING,
        title=Words("Kapitel beginnt rechts", "Chapter starts on the right"),
        message=Words(
            "„{story}“ beginnt auf einer rechten Seite; Kapitel beginnen links.",
            "“{story}” starts on a right-hand page; chapters start on the left.",
        ),
        remedy=Words(
            "Das Kapitel davor braucht eine Seite mehr oder weniger.",
            "The chapter before needs one page more or less.",
        ),
        why=Words(
            "Jedes Kapitel füllt ganze Doppelseiten.",
            "Each chapter fills whole spreads.",
        ),
    ),
    Code(
        id="check/odd-pages",
        severity=Severity.WARNING,
        title=Words("Kapitel füllt keine Doppelseite", "Chapter does not fill its spread"),
        message=Words(
            "Seiten von „{story}“: {pages}; die Seite daneben bleibt leer.",
            "Pages of “{story}”: {pages}; the page beside it stays empty.",
        ),
        remedy=Words(
            "Kürzen oder ergänzen Sie den Text, bis er zwei Seiten füllt.",
            "Shorten or lengthen the text until it fills two pages.",
        ),
        why=Words(
            "Jedes Kapitel beginnt links und füllt ganze Doppelseiten; sonst entsteht eine leere "
            "Seite mitten im Heft.",
            "Each chapter starts on the left and fills whole spreads; otherwise there is an empty "
            "page in the middle of the book.",
        ),
    ),
    Code(
        id="check/page-count",
        severity=Severity.ERROR,
        title=Words("Seitenzahl geht nicht auf", "Page count does not divide"),
        message=Words(
            "{pages} Seiten sind kein Vielfaches von {multiple}.",
            "{pages} pages are no multiple of {multiple}.",
        ),
        remedy=Words(
            "Ergänzen oder streichen Sie Seiten; die Vorlage muss genug Füllseiten bereithalten.",
            "Add or drop pages; the template must provide enough filler pages.",
        ),
        why=Words(
            "Ein geheftetes Heft besteht aus gefalteten Bogen.",
            "A stitched booklet is made of folded sheets.",
        ),
    ),
)
