"""Codes about the blocks of a story: headings, lists, pictures, and what has no place."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_CLOSED = Words(
    "Der Wortschatz der Texte ist begrenzt, damit jede Seite aussieht wie gestaltet.",
    "The vocabulary of the texts is closed, so that every page looks as designed.",
)
_OUTLINE = Words(
    "Die Überschriften sind das Gerüst, nach dem Lesezeichen und Vorleseprogramme sich richten.",
    "Headings are the frame that bookmarks and screen readers go by.",
)
_LISTS = Words(
    "Listen sind einfach: Punkt für Punkt ein Absatz. Mehr trägt das Layout nicht.",
    "Lists are simple: one paragraph an item. The layout carries no more.",
)

CODES: tuple[Code, ...] = (
    Code(
        "text/no-kind",
        ERROR,
        Words("Art des Beitrags fehlt", "Kind of story is missing"),
        Words("Im Kopf fehlt das Feld „kind“.", "The field “kind” is missing at the top."),
        Words("Möglich sind: {choices}.", "Possible are: {choices}."),
        Words(
            "Die Art bestimmt, wie der Beitrag gesetzt wird und welche Angaben er braucht.",
            "The kind decides how the story is set and which facts it needs.",
        ),
    ),
    Code(
        "text/empty",
        ERROR,
        Words("Beitrag ohne Text", "Story without text"),
        Words("Nach dem Kopf steht kein Text.", "There is no text after the front matter."),
        Words("Schreiben Sie den Text unter das zweite „---“.", "Write it below the second “---”."),
        Words("Die Seite bliebe leer.", "The page would be empty."),
    ),
    Code(
        "text/no-lead",
        ERROR,
        Words("Vorspann fehlt", "Lead is missing"),
        Words(
            "Das Kapitel beginnt nicht mit einem Absatz.",
            "The chapter does not start with a paragraph.",
        ),
        Words(
            "Schreiben Sie vor die erste Zwischenüberschrift einen Vorspann aus zwei Sätzen.",
            "Write a lead of two sentences before the first sub-heading.",
        ),
        Words(
            "Der erste Absatz wird als Vorspann groß gesetzt.",
            "The first paragraph is set large, as the lead.",
        ),
    ),
    Code(
        "text/no-question",
        ERROR,
        Words("Interview ohne Frage", "Interview without a question"),
        Words(
            "Im Interview steht keine Frage.",
            "There is no question in the interview.",
        ),
        Words(
            "Schreiben Sie jede Frage als „## Frage?“.", "Write each question as “## Question?”."
        ),
        Words("Fragen und Antworten werden verschieden gesetzt.", "They are set differently."),
    ),
    Code(
        "text/story-too-long",
        ERROR,
        Words("Beitrag zu lang", "Story too long"),
        Words(
            "Der Text hat {count} Zeichen; die Grenze liegt bei {limit}.",
            "The text has {count} characters; the limit is {limit}.",
        ),
        Words("Teilen oder kürzen Sie ihn.", "Split it, or cut it."),
        Words("Ein Kapitel hat etwa 4.000 Zeichen.", "A chapter has some 4,000 characters."),
    ),
    Code(
        "text/paragraph-too-long",
        ERROR,
        Words("Absatz zu lang", "Paragraph too long"),
        Words(
            "Der Absatz hat {count} Zeichen; die Grenze liegt bei {limit}.",
            "The paragraph has {count} characters; the limit is {limit}.",
        ),
        Words("Teilen Sie ihn mit Leerzeilen.", "Split it with blank lines."),
        Words(
            "Niemand liest einen Absatz über mehrere Seiten.",
            "Nobody reads one over several pages.",
        ),
    ),
    Code(
        "text/too-many-brackets",
        ERROR,
        Words("Zu viele Klammern", "Too many brackets"),
        Words(
            "Im Absatz öffnen sich {count} eckige Klammern; die Grenze liegt bei {limit}.",
            "{count} square brackets open in this paragraph; the limit is {limit}.",
        ),
        Words("Teilen Sie den Absatz mit Leerzeilen.", "Split the paragraph with blank lines."),
        Words(
            "So viele Links und Fußnoten gehören in keinen Absatz.",
            "No paragraph has that many links and notes.",
        ),
    ),
    Code(
        "text/heading-level",
        ERROR,
        Words("Überschrift auf falscher Ebene", "Heading on the wrong level"),
        Words(
            "Die Überschrift beginnt mit „{marks}“; im Text gibt es nur „##“.",
            "The heading starts with “{marks}”; texts have “##” only.",
        ),
        Words(
            "Schreiben Sie „## “. Die Überschrift des Beitrags steht im Kopf unter title.",
            "Write “## ”. The title of the story stands in the front matter.",
        ),
        _OUTLINE,
    ),
    Code(
        "text/heading-underlined",
        ERROR,
        Words("Unterstrichene Überschrift", "Underlined heading"),
        Words(
            "Unter „{sample}“ steht eine Linie; das macht daraus eine Überschrift.",
            "The line below “{sample}” turns it into a heading.",
        ),
        Words(
            "Schreiben Sie „## “ davor, oder löschen Sie die Linie.",
            "Write “## ” before it, or delete the line.",
        ),
        _OUTLINE,
    ),
    Code(
        "text/heading-empty",
        ERROR,
        Words("Leere Überschrift", "Empty heading"),
        Words("Die Überschrift hat keinen Text.", "The heading has no text."),
        Words("Ergänzen oder löschen Sie sie.", "Fill it in, or delete it."),
        _OUTLINE,
    ),
    Code(
        "text/raw-html",
        ERROR,
        Words("HTML im Text", "HTML in the text"),
        Words("Hier steht HTML: {sample}", "This is HTML: {sample}"),
        Words(
            "Löschen Sie es. Hervorheben: **fett**, *kursiv*; Kästen: ```facts und andere.",
            "Delete it. To mark words: **strong**, *emphasis*; for boxes: ```facts and others.",
        ),
        _CLOSED,
    ),
    Code(
        "text/table",
        ERROR,
        Words("Tabelle im Text", "Table in the text"),
        Words("Hier beginnt eine Tabelle: {sample}", "A table starts here: {sample}"),
        Words(
            "Nehmen Sie einen Kasten: ```facts, ```numbers oder ```bars.",
            "Use a box: ```facts, ```numbers or ```bars.",
        ),
        _CLOSED,
    ),
    Code(
        "text/code-indented",
        ERROR,
        Words("Eingerückter Absatz", "Indented paragraph"),
        Words(
            "Der Absatz ist um vier oder mehr Zeichen eingerückt: {sample}",
            "The paragraph is indented by four or more: {sample}",
        ),
        Words("Beginnen Sie ihn am Zeilenanfang.", "Start it at the beginning of the line."),
        _CLOSED,
    ),
    Code(
        "text/rule",
        ERROR,
        Words("Trennlinie im Text", "Rule in the text"),
        Words("„{sample}“ zeichnet eine Linie.", "“{sample}” draws a line."),
        Words(
            "Löschen Sie sie; gliedern Sie mit „## “.", "Delete it; use “## ” to divide the text."
        ),
        _CLOSED,
    ),
    Code(
        "text/unknown-markup",
        ERROR,
        Words("Unbekannte Auszeichnung", "Unknown markup"),
        Words("Das gibt es im Text nicht: {sample}", "Texts do not have this: {sample}"),
        Words("Schreiben Sie einen einfachen Absatz.", "Write a plain paragraph."),
        _CLOSED,
    ),
    Code(
        "text/list-nested",
        ERROR,
        Words("Liste in der Liste", "List within a list"),
        Words("Hier beginnt eine Liste in einer Liste.", "A list starts within a list here."),
        Words("Machen Sie eine Liste daraus, oder zwei nacheinander.", "Make it one list, or two."),
        _LISTS,
    ),
    Code(
        "text/list-item",
        ERROR,
        Words("Listenpunkt ist kein Absatz", "Item is not one paragraph"),
        Words(
            "Dieser Punkt besteht nicht aus genau einem Absatz.",
            "This item is not exactly one paragraph.",
        ),
        Words(
            "Fassen Sie ihn in einen Absatz; Kästen und Bilder stehen außerhalb von Listen.",
            "Put it into one paragraph; boxes and pictures stand outside lists.",
        ),
        _LISTS,
    ),
    Code(
        "text/list-start",
        ERROR,
        Words("Absatz beginnt mit einer Nummer", "Paragraph starts with a number"),
        Words(
            "Die Zeile beginnt mit „{start}.“ und würde zu einer Liste.",
            "The line starts with “{start}.” and would become a list.",
        ),
        Words(
            "Ist es ein Datum, schreiben Sie „{start}\\. “. Eine Liste beginnt mit „1.“.",
            "If it is a date, write “{start}\\. ”. A list starts with “1.”.",
        ),
        _LISTS,
    ),
    Code(
        "text/list-of-one",
        WARNING,
        Words("Liste mit einem Punkt", "List with one item"),
        Words(
            "Die nummerierte Liste hat nur einen Punkt.",
            "The numbered list has only one item.",
        ),
        Words(
            "Ist „1.“ der Anfang eines Datums, schreiben Sie „1\\. “.",
            "If “1.” starts a date, write “1\\. ”.",
        ),
        _LISTS,
    ),
    Code(
        "text/quote-content",
        ERROR,
        Words("Zitat enthält mehr als Absätze", "Quote holds more than paragraphs"),
        Words(
            "Im Zitat (>) stehen Liste, Überschrift oder Kasten.",
            "There is a list, heading or box within the quote (>).",
        ),
        Words("Lassen Sie im Zitat nur Absätze.", "Keep paragraphs only in the quote."),
        _CLOSED,
    ),
    Code(
        "text/picture-inline",
        ERROR,
        Words("Bild mitten im Text", "Picture within the text"),
        Words(
            "Das Bild „{picture}“ steht nicht allein auf seiner Zeile.",
            "The picture “{picture}” does not stand alone on its line.",
        ),
        Words(
            "Setzen Sie davor und danach eine Leerzeile.", "Put a blank line before and after it."
        ),
        _CLOSED,
    ),
    Code(
        "text/picture-words",
        WARNING,
        Words("Text in der Bildklammer", "Words in the picture's brackets"),
        Words(
            "Die Worte in der Bildklammer werden nicht gelesen: {words}",
            "The words in the picture's brackets are not read: {words}",
        ),
        Words(
            "Schreiben Sie ![](kennung); Beschreibung und Unterschrift stehen in der Datei neben "
            "dem Bild.",
            "Write ![](id); description and caption stand in the file beside the picture.",
        ),
        Words("Jede Angabe steht an einer Stelle.", "Each fact stands in one place."),
    ),
)
