"""Every phrase of the report on two files compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from press.codes.register import Language, Words
from press.deliver.difference import tellings
from press.findings import Value

PHRASES = {
    **tellings.PHRASES,
    "kicker": Words("Vergleich zweier PDF", "Comparison of two PDFs"),
    "old": Words("vorher", "before"),
    "new": Words("nachher", "after"),
    "over": Words("Unterschied", "difference"),
    "identical": Words("Dieselbe Datei, Byte für Byte", "The same file, byte by byte"),
    "verdict": Words("Seiten: {told}", "Pages: {told}"),
    "pages-equal": Words("Seiten: alle gleich", "Pages: all the same"),
    "equal": Words("Kein Unterschied zu sehen", "No difference to be seen"),
    "pages-of": Words("{n} Seiten", "{n} pages"),
    "page-of": Words("1 Seite", "1 page"),
    "words-of": Words("{n} Wörter", "{n} words"),
    "no-words": Words("ohne lesbaren Text", "without readable text"),
    "page": Words("S. {n}", "p. {n}"),
    "label": Words("gedruckt {label}", "printed {label}"),
    # how pages fared
    "changed": Words("geändert", "changed"),
    "added": Words("neu", "new"),
    "removed": Words("entfallen", "removed"),
    "moved": Words("verschoben", "moved"),
    "renumbered": Words("umnummeriert", "renumbered"),
    "shifted": Words("umbrochen", "reflowed"),
    "unread": Words("nicht verglichen", "not compared"),
    "same": Words("gleich", "same"),
    "changed-means": Words(
        "Wörter, Schrift, Bilder, Farben, Links, Kommentare oder was vorgelesen wird, sind andere.",
        "Words, type, pictures, colours, links, comments or what is read aloud are others.",
    ),
    "added-means": Words("Die Seite gab es vorher nicht.", "The page was not there before."),
    "removed-means": Words("Die Seite gibt es nicht mehr.", "The page is not there any more."),
    "moved-means": Words(
        "Dieselbe Seite an anderer Stelle der Reihenfolge.",
        "The same page elsewhere in the order.",
    ),
    "renumbered-means": Words(
        "Nur Seiten-, Kapitel- oder Notennummern sind nachgeführt.",
        "Only numbers of pages, chapters or notes followed.",
    ),
    "shifted-means": Words(
        "Dieselben Wörter und Bilder, nur in anderen Zeilen oder an anderer Stelle.",
        "The same words and pictures, only in other lines or elsewhere.",
    ),
    "unread-means": Words(
        "Beschädigt oder zu aufwendig; selbst ansehen.",
        "Damaged or too costly; look for yourself.",
    ),
    "same-means": Words(
        "Nichts zu unterscheiden; die Seitenzahl darf eine andere sein.",
        "Nothing to tell apart; the page number may be another.",
    ),
    # what changed on them
    "because-words": Words("Wörter", "words"),
    "because-moved": Words("Verschobenes", "something moved"),
    "because-style": Words("Schrift", "type"),
    "because-pictures": Words("Bilder, Flächen", "pictures, shapes"),
    "because-look": Words("Aussehen", "look"),
    "because-links": Words("Links", "links"),
    "because-alt": Words("Alternativtext", "alternative text"),
    "because-spoken": Words("Vorlesen", "reading aloud"),
    "because-notes": Words("Kommentare", "comments"),
    "because-format": Words("Format", "size"),
    "because-order": Words("Reihenfolge", "order"),
    "because-references": Words("Nummern", "numbers"),
    "look-means": Words(
        "Die Seite sieht anders aus, obwohl Wörter, Schriften und Bilder dieselben sind: "
        "vermutlich zeichnet die Schrift anders.",
        "The page looks different although words, fonts and pictures are the same: probably "
        "the font draws differently.",
    ),
    "format-means": Words(
        "Das Format war {old} mm und ist jetzt {new} mm. Verglichen sind nur die Wörter.",
        "The size was {old} mm and is {new} mm now. Only the words were compared.",
    ),
    "unseen-means": Words(
        "Gedruckt sieht die Seite aus wie vorher.", "Printed, the page looks as before."
    ),
    "pictures-means": Words(
        "Bilder, Flächen oder Linien haben sich geändert (orange).",
        "Pictures, shapes or lines changed (orange).",
    ),
    "flowed-in": Words("{n} Wörter kamen von Nachbarseiten", "{n} words came from other pages"),
    "flowed-in-1": Words("1 Wort kam von einer Nachbarseite", "1 word came from another page"),
    "flowed-out": Words("{n} Wörter gingen auf andere Seiten", "{n} words went to other pages"),
    "flowed-out-1": Words("1 Wort ging auf eine andere Seite", "1 word went to another page"),
    "stirred": Words(
        "Nur Zeilenfall oder Lage sind anders.", "Only line breaks or places are different."
    ),
    # sections
    "survey": Words("Alle Seiten", "All pages"),
    "survey-note": Words(
        "In der Reihenfolge der neuen Datei; entfallene Seiten stehen dort, wo sie gefolgt wären.",
        "In the order of the new file; removed pages stand where they would have followed.",
    ),
    "summary": Words("Überblick", "Summary"),
    "texts": Words("Geänderte Wörter", "Changed words"),
    "moves": Words("Verschobener Text", "Moved text"),
    "styles": Words("Geänderte Schrift", "Changed type"),
    "links": Words("Geänderte Links", "Changed links"),
    "looks": Words("Geänderte Seiten", "Changed pages"),
    "others": Words("Verschoben, umnummeriert, umbrochen", "Moved, renumbered, reflowed"),
    "others-note": Words(
        "Hier ist nichts nachzulesen; die Bilder zeigen, was wohin gerückt ist.",
        "Nothing here needs reading; the pictures show what went where.",
    ),
    "unread-title": Words("Hinweise zum Vergleich", "Remarks on the comparison"),
    "ways": Words("Wie verglichen wurde", "How it was compared"),
    # lists
    "from-to": Words("von S. {old} nach S. {new}", "from p. {old} to p. {new}"),
    "within": Words("innerhalb von S. {n}", "within p. {n}"),
    "long": Words("… ({n} Wörter)", "… ({n} words)"),
    "font": Words("Schriftart", "font"),
    "size": Words("Schriftgrad", "size"),
    "colour": Words("Farbe", "colour"),
    "style-words": Words("{n} Wörter", "{n} words"),
    "style-words-1": Words("1 Wort", "1 word"),
    "on-pages": Words("S. {pages}", "p. {pages}"),
    "numbers": Words("Nummern", "numbers"),
    "more": Words("und {n} weitere", "and {n} more"),
    "gone": Words("entfallen", "removed"),
    "come": Words("neu", "new"),
    "not-drawn": Words(
        "Weitere Seiten, hier nicht abgebildet: {pages}",
        "More pages, not pictured here: {pages}",
    ),
    "alt": Words("Seite {n}, {side}", "page {n}, {side}"),
    "alt-over": Words(
        "Beide Seiten übereinander: Rot ist entfallen, Blau ist neu",
        "Both pages laid over each other: red went, blue came",
    ),
    "quoted": Words("„{text}“", "“{text}”"),
    # legend
    "mark-words": Words("Wörter", "words"),
    "mark-moved": Words("Verschobenes", "moved"),
    "mark-style": Words("Schrift", "type"),
    "mark-picture": Words("Bild, Fläche", "picture, shape"),
    "over-gone": Words("nur vorher", "only before"),
    "over-come": Words("nur nachher", "only after"),
    "over-hue": Words("andere Farbe", "another colour"),
    # how it was compared
    "way-words": Words(
        "Wörter werden über die ganze Datei verglichen, nicht Seite für Seite: Text, der über "
        "einen Seitenwechsel rückt, ist nicht geändert. Trennstriche am Zeilenende, schmale "
        "und feste Leerzeichen zählen nicht.",
        "Words are compared over the whole file, not page by page: text that runs over a page "
        "break has not changed. Hyphens at line ends, narrow and fixed spaces do not count.",
    ),
    "way-pictures": Words(
        "Bilder und Flächen werden ohne den Text darüber verglichen, mit 72 dpi und einem Pixel "
        "Unschärfe. Als geändert gilt ein Punkt ab {tone} von 255 Tonstufen, eine blasse Fläche "
        "ab {faint}; einzelne Punkte zählen nicht. Was ganz bleibt und nur rückt, gilt als "
        "umbrochen.",
        "Pictures and shapes are compared without the text on them, at 72 dpi and softened by a "
        "pixel. A dot has changed from {tone} of 255 tones on, a faint area from {faint} on; "
        "single dots do not count. What stays whole and only shifts counts as reflowed.",
    ),
    "way-heard": Words(
        "Was vorgelesen wird, steht in den Tags: Verglichen werden Alternativtexte und, für die "
        "Wörter, die geblieben sind, als was, in welcher Sprache und in welcher Reihenfolge sie "
        "gelesen werden. Lesezeichen, die nur ihrer Seite folgen, sind nicht geändert.",
        "What is read aloud stands in the tags: compared are alternative texts and, of words "
        "that stayed, as what, in which language and in which order they are read. Bookmarks "
        "that only follow their page have not changed.",
    ),
    "way-not": Words(
        "Nicht verglichen werden Ebenen, die ausgeblendet sind, Anhänge der Datei und was "
        "außerhalb der sichtbaren Seite liegt.",
        "Not compared are layers that are switched off, files attached and whatever lies "
        "outside the visible page.",
    ),
}


class Tongue:
    """Says the phrases in one language, with its decimals."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: Value) -> str:
        """A phrase with its placeholders filled."""
        return PHRASES[key].in_(self.language).format_map(values)

    def some(self, key: str, number: int) -> str:
        """A phrase that counts: one, or several."""
        return self(f"{key}-1") if number == 1 else self(key, n=number)

    def whole(self, number: int) -> str:
        """A number with points (commas) between thousands."""
        return f"{number:,}".replace(",", "." if self.language == "de" else ",")

    def decimal(self, number: float, digits: int = 1) -> str:
        """A number with the language's decimal sign, without idle zeroes."""
        text = f"{number:.{digits}f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.language == "de" else text


def phrases(say: Tongue, keys: Iterable[str]) -> Mapping[str, str]:
    """Phrases without placeholders under names that a template can use."""
    return {key.replace("-", "_"): say(key) for key in keys}
