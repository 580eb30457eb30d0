"""Codes about text that readers would not find, or only in part."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
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
)
