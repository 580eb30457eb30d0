"""Codes about lines: where they break, and what stands alone."""

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
)
