"""Codes about paragraphs, sentences, captions and lengths."""

from press.codes.register import Code, Words
from press.findings import Severity

WARNING = Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "language/no-stop",
        WARNING,
        Words("Absatz ohne Schlusspunkt", "Paragraph without a stop"),
        Words(
            "Der Absatz endet ohne Satzzeichen: {sample}",
            "The paragraph ends without a stop: {sample}",
        ),
        Words(
            "Setzen Sie einen Punkt, oder ergänzen Sie, was beim Kopieren verloren ging.",
            "Put a stop, or bring back what was lost in copying.",
        ),
        Words(
            "Meist fehlt nicht nur der Punkt, sondern das Ende des Satzes.",
            "Most often it is not just the stop but the end of the sentence.",
        ),
    ),
    Code(
        "language/sentence-long",
        WARNING,
        Words("Satz zu lang", "Sentence too long"),
        Words(
            "Der Satz hat {count} Wörter; ab {limit} verliert man den Faden: {sample}",
            "The sentence has {count} words; beyond {limit} one loses the thread: {sample}",
        ),
        Words("Machen Sie zwei Sätze daraus.", "Make two sentences of it."),
        Words(
            "Lange Sätze liest kaum jemand zu Ende, vorgelesen versteht sie niemand.",
            "Hardly anybody reads long sentences to their end, and read aloud nobody can follow.",
        ),
    ),
    Code(
        "language/caption-twice",
        WARNING,
        Words("Bildunterschrift doppelt", "Caption used twice"),
        Words(
            "„{caption}“ steht auch unter dem Bild „{first}“.",
            "“{caption}” also stands below the picture “{first}”.",
        ),
        Words("Schreiben Sie zu jedem Bild eine eigene.", "Write one for each picture."),
        Words(
            "Meist wurde ein Steckbrief kopiert und nicht zu Ende geändert, auch beim Nachweis.",
            "Most often a sidecar was copied and not changed to its end, credit and all.",
        ),
    ),
    Code(
        "language/length",
        WARNING,
        Words("Länge weit vom Plan", "Length far from plan"),
        Words(
            "Der Text hat {count} Wörter; geplant sind {planned}.",
            "The text has {count} words; {planned} are planned.",
        ),
        Words(
            "Gut sind {least} bis {most}. Kürzen oder ergänzen Sie ihn, oder ändern Sie den Plan "
            "(„words“ im Kopf oder in edition.yaml).",
            "{least} to {most} are fine. Cut or add, or change the plan (“words” in the front "
            "matter or in edition.yaml).",
        ),
        Words(
            "Die Länge entscheidet, ob ein Kapitel auf seine Doppelseite passt.",
            "The length decides whether a chapter fits its spread.",
        ),
    ),
)
