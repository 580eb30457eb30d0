"""Codes of the family `prepress`: what the last pass over a print file met and mended or not."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="prepress/colour",
        severity=Severity.WARNING,
        title=Words("Farbe umgerechnet", "Colour converted"),
        message=Words(
            "{space} {colour} ist keine Farbe des Hauses und wurde in Druckfarbe {ink} "
            "(C/M/Y/K) umgerechnet.",
            "{space} {colour} is none of the house's colours and was converted to ink {ink} "
            "(C/M/Y/K).",
        ),
        remedy=Words(
            "Im Stylesheet oder in der Zeichnung eine Farbe aus layouts/css/tokens.css nehmen.",
            "Use a colour of layouts/css/tokens.css in the stylesheet or drawing.",
        ),
        why=Words(
            "Gedruckt wird mit vier Farben. Welche Mischung aus einer Bildschirmfarbe wird, "
            "entscheidet sonst ein Programm statt eines Menschen.",
            "Four inks print. Otherwise a program, not a person, decides which mixture a screen "
            "colour becomes.",
        ),
    ),
    Code(
        id="prepress/picture",
        severity=Severity.WARNING,
        title=Words("Bild umgerechnet", "Picture converted"),
        message=Words(
            "Ein Bild mit {width} × {height} Pixeln stand als {space} in der Seite und wurde erst "
            "am Ende in Druckfarben umgerechnet.",
            "A picture of {width} × {height} pixels stood on the page as {space} and was "
            "converted to ink only at the end.",
        ),
        remedy=Words(
            "Das Bild als Foto mit Beschreibung in images/ ablegen statt in ein Stylesheet zu "
            "schreiben.",
            "Put the picture into images/ as a photo with its facts instead of into a stylesheet.",
        ),
        why=Words(
            "Nur Bilder, die den vorgesehenen Weg nehmen, werden auf ihr Maß gerechnet und "
            "geprüft.",
            "Only pictures that take the way provided are scaled to their size and checked.",
        ),
    ),
    Code(
        id="prepress/gradient",
        severity=Severity.ERROR,
        title=Words("Verlauf nicht druckbar", "Gradient cannot be printed"),
        message=Words(
            "Ein Farbverlauf steht nicht in Druckfarben in der Datei.",
            "A gradient is not in ink in the file.",
        ),
        remedy=Words(
            "Den Verlauf durch eine flache Farbe oder ein Bild ersetzen.",
            "Replace the gradient by a flat colour or a picture.",
        ),
        why=Words(
            "WeasyPrint schreibt Verläufe für den Druck fehlerhaft; manche Belichter brechen ab, "
            "andere drucken falsche Farben.",
            "WeasyPrint writes gradients for print wrongly; some devices stop, others print wrong "
            "colours.",
        ),
    ),
    Code(
        id="prepress/transparency",
        severity=Severity.ERROR,
        title=Words("Transparenz", "Transparency"),
        message=Words(
            "Auf der Seite ist etwas durchscheinend; {standard} erlaubt das nicht.",
            "Something on the page is transparent; {standard} does not allow that.",
        ),
        remedy=Words(
            "Deckende Farben nehmen, oder eine Druckerei mit PDF/X-4 wählen.",
            "Use opaque colours, or choose a print shop with PDF/X-4.",
        ),
        why=Words(
            "Ältere Belichter rechnen Transparenz nicht oder anders um als gedacht.",
            "Older devices flatten transparency otherwise than meant, or not at all.",
        ),
    ),
    Code(
        id="prepress/bleed-short",
        severity=Severity.ERROR,
        title=Words("Zu wenig Beschnitt gezeichnet", "Too little bleed drawn"),
        message=Words(
            "Die Druckerei will {wanted} mm Beschnitt, gezeichnet sind {drawn} mm.",
            "The print shop wants {wanted} mm of bleed, {drawn} mm are drawn.",
        ),
        remedy=Words(
            "In layouts/products/print.yaml mindestens so viel Beschnitt angeben.",
            "Give at least as much bleed in layouts/products/print.yaml.",
        ),
        why=Words(
            "Beim Schneiden wandert das Papier um Zehntelmillimeter; ohne Beschnitt bleiben weiße "
            "Kanten.",
            "Paper moves by tenths of a millimetre when it is trimmed; without bleed white edges "
            "remain.",
        ),
    ),
    Code(
        id="prepress/profile-missing",
        severity=Severity.ERROR,
        title=Words("Farbprofil fehlt", "Colour profile missing"),
        message=Words(
            "Für {condition} liegt kein Farbprofil vor.",
            "There is no colour profile for {condition}.",
        ),
        remedy=Words(
            "Das Profil der Druckerei nach layouts/colour/ legen und in {printer} nennen.",
            "Put the print shop's profile into layouts/colour/ and name it in {printer}.",
        ),
        why=Words(
            "PDF/X-4 verlangt das Profil in der Datei; ohne weiß niemand, welche Farben gemeint "
            "sind.",
            "PDF/X-4 demands the profile in the file; without it nobody knows which colours are "
            "meant.",
        ),
    ),
    Code(
        id="prepress/pages-multiple",
        severity=Severity.ERROR,
        title=Words("Seitenzahl geht nicht auf", "Page count does not work out"),
        message=Words(
            "{pages} Seiten lassen sich nicht binden: Die Zahl muss ein Vielfaches von {multiple} "
            "und mindestens {least} sein.",
            "{pages} pages cannot be bound: the number must be a multiple of {multiple} and at "
            "least {least}.",
        ),
        remedy=Words(
            "In der Ausgabe „multiple: {multiple}“ angeben.",
            "Give “multiple: {multiple}” in the edition.",
        ),
        why=Words(
            "Ein Heft besteht aus gefalteten Bogen zu vier Seiten.",
            "A booklet is made of folded sheets of four pages.",
        ),
    ),
    Code(
        id="prepress/creep",
        severity=Severity.NOTE,
        title=Words("Verdrängung", "Creep"),
        message=Words(
            "Rückendraht, {pages} Seiten: Die mittleren Blätter verlieren am Außenrand {creep} mm.",
            "Saddle stitch, {pages} pages: the middle leaves lose {creep} mm at the fore edge.",
        ),
        remedy=Words(
            "Nichts zu tun; die Druckerei gleicht aus. Am Außenrand soll nichts Wichtiges stehen.",
            "Nothing to do; the print shop compensates. Keep what matters away from the fore edge.",
        ),
        why=Words(
            "Ineinandergesteckte Bogen schieben sich nach außen und werden dort abgeschnitten.",
            "Sheets laid into each other push outwards and are trimmed there.",
        ),
    ),
    Code(
        id="prepress/spine",
        severity=Severity.NOTE,
        title=Words("Rücken", "Spine"),
        message=Words(
            "Klebebindung, {pages} Seiten: Der Rücken ist {spine} mm breit gerechnet.",
            "Perfect binding, {pages} pages: the spine is computed as {spine} mm.",
        ),
        remedy=Words("Von der Druckerei bestätigen lassen.", "Have the print shop confirm it."),
        why=Words(
            "Die Breite hängt vom wirklichen Papier ab; der Umschlag passt nur, wenn sie stimmt.",
            "The width depends on the real paper; the cover fits only if it is right.",
        ),
    ),
    Code(
        id="prepress/spine-thin",
        severity=Severity.WARNING,
        title=Words("Rücken zu schmal", "Spine too thin"),
        message=Words(
            "Klebebindung, {pages} Seiten: Der Rücken ist mit {spine} mm sehr schmal.",
            "Perfect binding, {pages} pages: at {spine} mm the spine is very thin.",
        ),
        remedy=Words(
            "Mit Rückendraht heften oder dickeres Papier nehmen, sonst die Druckerei fragen.",
            "Use saddle stitch or thicker paper, or ask the print shop.",
        ),
        why=Words(
            "Auf einem schmalen Rücken hält der Leim nicht.",
            "Glue does not hold on a thin spine.",
        ),
    ),
)
