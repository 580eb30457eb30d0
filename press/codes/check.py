"""Codes of the family `check`: marks of craft that the finished pages miss."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="check/heading-at-foot",
        severity=Severity.WARNING,
        title=Words("Überschrift am Seitenfuß", "Heading at the foot of a page"),
        message=Words(
            "Unter der Überschrift „{heading}“ stehen auf ihrer Seite nur {lines} Zeilen.",
            "Only {lines} lines follow the heading “{heading}” on its page.",
        ),
        remedy=Words(
            "Kürzen oder verlängern Sie den Text davor um zwei Zeilen, oder lassen Sie die "
            "Zwischenüberschrift weg.",
            "Shorten or lengthen the text before it by two lines, or drop the sub-heading.",
        ),
        why=Words(
            "Eine Überschrift gehört zu dem, was unter ihr steht.",
            "A heading belongs to what stands below it.",
        ),
    ),
    Code(
        id="check/orphan",
        severity=Severity.WARNING,
        title=Words("Einzelne Zeile am Seitenfuß", "Single line at the foot"),
        message=Words(
            "Vom Absatz „{text}“ steht nur die erste Zeile auf dieser Seite.",
            "Only the first line of the paragraph “{text}” stands on this page.",
        ),
        remedy=Words(
            "Ändern Sie den Text davor um eine Zeile.",
            "Change the text before it by one line.",
        ),
        why=Words(
            "Eine einzelne Zeile reißt den Absatz auseinander.",
            "A single line tears the paragraph apart.",
        ),
    ),
    Code(
        id="check/widow",
        severity=Severity.WARNING,
        title=Words("Einzelne Zeile am Seitenkopf", "Single line at the head"),
        message=Words(
            "Von einem Absatz steht nur die letzte Zeile „{text}“ auf dieser Seite.",
            "Only the last line “{text}” of a paragraph stands on this page.",
        ),
        remedy=Words(
            "Kürzen Sie den Absatz um eine Zeile oder verlängern Sie ihn.",
            "Shorten the paragraph by one line, or lengthen it.",
        ),
        why=Words(
            "Eine verlorene Zeile am Kopf der Seite liest niemand als Teil ihres Absatzes.",
            "Nobody reads a lost line at the head of a page as part of its paragraph.",
        ),
    ),
    Code(
        id="check/hyphens",
        severity=Severity.WARNING,
        title=Words("Zu viele Trennungen untereinander", "Too many hyphens in a row"),
        message=Words(
            "Mehr als {allowed} Zeilen hintereinander enden mit einem Trennstrich, bei „{text}“.",
            "More than {allowed} lines in a row end with a hyphen, at “{text}”.",
        ),
        remedy=Words(
            "Stellen Sie den Satz um, oder geben Sie einem Wort in sources/typography.yaml andere "
            "Trennstellen.",
            "Turn the sentence round, or give a word other breaks in sources/typography.yaml.",
        ),
        why=Words(
            "Eine Leiter aus Trennstrichen hält das Auge auf.",
            "A ladder of hyphens stops the eye.",
        ),
    ),
    Code(
        id="check/divided-name",
        severity=Severity.WARNING,
        title=Words("Name getrennt", "Name divided"),
        message=Words(
            "„{name}“ ist am Zeilenende getrennt: {start}- {rest}.",
            "“{name}” is divided at the end of a line: {start}- {rest}.",
        ),
        remedy=Words(
            "Tragen Sie den Namen in sources/typography.yaml unter never ein.",
            "Add the name to sources/typography.yaml under never.",
        ),
        why=Words(
            "Namen von Kreisen und Städten werden nie getrennt.",
            "Names of counties and cities are never divided.",
        ),
    ),
    Code(
        id="check/number-and-unit",
        severity=Severity.WARNING,
        title=Words("Zahl und Einheit getrennt", "Number and unit apart"),
        message=Words(
            "„{end}“ und „{start}“ stehen auf zwei Zeilen.",
            "“{end}” and “{start}” stand on two lines.",
        ),
        remedy=Words(
            "Setzen Sie ein geschütztes Leerzeichen dazwischen.",
            "Put a no-break space between them.",
        ),
        why=Words(
            "Eine Zahl ohne ihre Einheit sagt am Zeilenende etwas Falsches.",
            "A number without its unit says something wrong at the end of a line.",
        ),
    ),
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
        id="check/trim",
        severity=Severity.ERROR,
        title=Words("Text zu nah am Rand", "Text too near the trim"),
        message=Words(
            "„{text}“ steht {distance} mm vom Seitenrand; {safe} mm müssen es sein.",
            "“{text}” stands {distance} mm from the trim; it must be {safe} mm.",
        ),
        remedy=Words(
            "Rücken Sie den Text im Stylesheet nach innen.",
            "Move the text inwards in the stylesheet.",
        ),
        why=Words(
            "Beim Schneiden verrutscht der Stapel um Millimeter; was am Rand steht, fällt weg.",
            "The stack shifts by millimetres when it is cut; what stands at the edge is lost.",
        ),
    ),
    Code(
        id="check/overflow",
        severity=Severity.ERROR,
        title=Words("Text läuft aus der Spalte", "Text runs out of its column"),
        message=Words(
            "„{text}“ ragt {over} mm aus seiner Spalte.",
            "“{text}” sticks {over} mm out of its column.",
        ),
        remedy=Words(
            "Geben Sie dem langen Wort Trennstellen (sources/typography.yaml) oder schreiben Sie "
            "es kürzer.",
            "Give the long word breaks (sources/typography.yaml) or write it shorter.",
        ),
        why=Words(
            "Der Text steht dann über anderem oder im Nichts.",
            "The text then stands over other things or in the void.",
        ),
    ),
    Code(
        id="check/note-lost",
        severity=Severity.ERROR,
        title=Words("Fußnote verloren", "Footnote lost"),
        message=Words(
            "Fußnote {number} („{story}“) fehlt auf den Seiten.",
            "Footnote {number} (“{story}”) is missing from the pages.",
        ),
        remedy=Words(
            "Fußnoten gehen in Kästen und Randspalten verloren: Setzen Sie sie in den laufenden "
            "Text.",
            "Footnotes get lost in boxes and side columns: put it into the running text.",
        ),
        why=Words(
            "Ein Beleg, der fehlt, macht die Aussage unbelegt.",
            "A reference that is missing leaves the statement unsupported.",
        ),
    ),
    Code(
        id="check/note-page",
        severity=Severity.ERROR,
        title=Words("Fußnote auf anderer Seite", "Footnote on another page"),
        message=Words(
            "Fußnote {number} steht auf Seite {placed}, nicht auf der Seite ihres Zeichens.",
            "Footnote {number} stands on page {placed}, not on the page of its call.",
        ),
        remedy=Words(
            "Verschieben Sie den Absatz um ein paar Zeilen, oder kürzen Sie die Fußnote.",
            "Move the paragraph by a few lines, or shorten the footnote.",
        ),
        why=Words(
            "Wer eine Fußnote sucht, sucht unten auf derselben Seite.",
            "Who looks for a footnote looks at the foot of the same page.",
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
    Code(
        id="check/font",
        severity=Severity.ERROR,
        title=Words("Fremde Schrift im PDF", "Foreign font in the PDF"),
        message=Words(
            "Im PDF steckt die Schrift „{font}“, die nicht zur Hausschrift gehört.",
            "The PDF contains the font “{font}”, which is not one of the house's.",
        ),
        remedy=Words(
            "Suchen Sie im Stylesheet eine Schriftfamilie, für die es keine @font-face-Regel gibt.",
            "Look in the stylesheets for a font family without an @font-face rule.",
        ),
        why=Words(
            "Eine Schrift vom Rechner ist woanders nicht da, und oft nicht für PDF lizenziert.",
            "A font of the machine is missing elsewhere, and often not licensed for PDF.",
        ),
    ),
    Code(
        id="check/font-family",
        severity=Severity.ERROR,
        title=Words("Unbekannte Schriftfamilie", "Unknown font family"),
        message=Words(
            "Das Stylesheet verlangt „{family}“, eine Schrift ohne @font-face-Regel.",
            "The stylesheet asks for “{family}”, a font without an @font-face rule.",
        ),
        remedy=Words(
            "Verwenden Sie eine der Hausschriften, oder legen Sie die Schrift in layouts/fonts ab "
            "und melden Sie sie in fonts.css an.",
            "Use one of the house's fonts, or put the font into layouts/fonts and declare it in "
            "fonts.css.",
        ),
        why=Words(
            "Gesetzt wird sonst in irgendeiner Schrift, ohne dass es jemand sagt.",
            "Otherwise some font is used without anybody being told.",
        ),
    ),
    Code(
        id="check/no-italic",
        severity=Severity.ERROR,
        title=Words("Kursive fehlt", "No italic"),
        message=Words(
            "„{family}“ wird kursiv verlangt, hat aber keine Kursive.",
            "“{family}” is asked for in italic but has no italic.",
        ),
        remedy=Words(
            "Zeichnen Sie die Stelle anders aus, oder melden Sie die Kursive in fonts.css an.",
            "Mark the passage otherwise, or declare the italic in fonts.css.",
        ),
        why=Words(
            "Eine schräg gestellte Aufrechte ist keine Kursive.",
            "A slanted roman is no italic.",
        ),
    ),
    Code(
        id="check/lost-text",
        severity=Severity.ERROR,
        title=Words("Text fehlt auf der Seite", "Text missing on the page"),
        message=Words(
            "Ab dem Wort „{word}“ ist dieser Text auf keiner Seite zu finden.",
            "From the word “{word}” on this text is on no page.",
        ),
        remedy=Words(
            "Der Kasten ist für den Rest seiner Seite zu lang: Stellen Sie ihn weiter nach oben, "
            "oder kürzen Sie ihn.",
            "The box is too long for the rest of its page: move it up, or shorten it.",
        ),
        why=Words(
            "Was nicht auf die Seite passt, fiele sonst ohne ein Wort weg.",
            "What does not fit on the page would otherwise be dropped without a word.",
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
        id="check/odd-pages",
        severity=Severity.WARNING,
        title=Words("Kapitel füllt keine Doppelseite", "Chapter does not fill its spread"),
        message=Words(
            "„{story}“ hat {pages} Seiten; die Seite daneben bleibt leer.",
            "“{story}” has {pages} pages; the page beside it stays empty.",
        ),
        remedy=Words(
            "Kürzen Sie den Text, bis er auf zwei Seiten passt.",
            "Shorten the text until it fits on two pages.",
        ),
        why=Words(
            "Jedes Kapitel beginnt links und füllt ganze Doppelseiten; sonst entsteht eine leere "
            "Seite mitten im Heft.",
            "Each chapter starts on the left and fills whole spreads; otherwise there is an empty "
            "page in the middle of the book.",
        ),
    ),
)
