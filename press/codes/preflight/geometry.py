"""Family G: sizes, bleed, distances, page count."""

from press.codes.preflight.shape import ERROR, WARNING, code

_BOXES = (
    "Nach diesen Rahmen schießt die Druckerei die Seiten auf den Bogen und schneidet.",
    "The print shop imposes and trims by these boxes.",
)
_BLEED = (
    "Beim Schneiden wandert der Schnitt um Zehntelmillimeter. Ohne Farbe jenseits der Kante "
    "blitzt dort weißes Papier.",
    "The cut wanders by tenths of a millimetre. Without colour beyond the edge, white paper shows.",
)
_DISTANCE = (
    "Zu nah an der Kante wird Text angeschnitten, zu nah am Bund verschwindet er in der Klebung.",
    "Too near the edge text is cut; too near the spine it vanishes in the binding.",
)
_SPREAD = (
    "Kapitel sind für eine bestimmte Seite gestaltet, damit die Doppelseite zusammen wirkt.",
    "Chapters are designed for one side, so that the spread works as a whole.",
)
_COUNT = (
    "Gebunden wird in Bogen; fehlen Seiten, füllt die Druckerei mit Vakaten auf, wo sie will.",
    "Books are bound in sheets; missing pages are filled with blanks where the shop likes.",
)

CODES = (
    code(
        "G01", "trim-missing", ERROR,
        ("Endformat nicht angegeben", "Trim not stated"),
        ("Ohne TrimBox: {count} S.", "Without TrimBox: {count} p."),
        ("Mit Endformat und Beschnitt ausgeben.", "Export with trim and bleed."),
        _BOXES,
    ),
    code(
        "G01", "trim-size", ERROR,
        ("Falsches Endformat", "Wrong trim size"),
        ("Das Endformat ist {has} mm; bestellt ist {want} mm ({count} S.).",
         "The trim size is {has} mm; {want} mm is ordered ({count} p.)."),
        ("Im bestellten Format setzen und ausgeben, nicht skalieren.",
         "Lay out and export in the ordered size; do not scale."),
        _BOXES,
    ),
    code(
        "G02", "bleed-missing", ERROR,
        ("Kein Beschnitt", "No bleed"),
        ("Kein Beschnitt ({count} S.); verlangt sind {want} mm ringsum.",
         "No bleed ({count} p.); {want} mm on every side are asked for."),
        ("Mit {want} mm Beschnitt ausgeben.", "Export with {want} mm of bleed."),
        _BLEED,
    ),
    code(
        "G02", "bleed-small", ERROR,
        ("Beschnitt zu klein", "Bleed too small"),
        ("Der Beschnitt ist an der schmalsten Seite {has} mm; verlangt sind {want} mm "
         "({count} S.).",
         "The bleed is {has} mm on its narrowest side; {want} mm are asked for ({count} p.)."),
        ("Mit {want} mm Beschnitt ausgeben.", "Export with {want} mm of bleed."),
        _BLEED,
    ),
    code(
        "G03", "boxes-nested", ERROR,
        ("Rahmen liegen nicht ineinander", "Boxes not nested"),
        ("Die Rahmen der Seite liegen nicht ineinander: {what} ({count} S.).",
         "The page's boxes are not nested: {what} ({count} p.)."),
        ("Neu ausgeben: Endformat im Beschnitt, Beschnitt im Bogen.",
         "Export again: trim inside bleed, bleed inside media."),
        _BOXES,
    ),
    code(
        "G03", "crop-box", ERROR,
        ("Seite beschnitten dargestellt", "Page shown cropped"),
        ("Die CropBox weicht vom Bogen ab ({count} S.); zu sehen ist nur ein Teil.",
         "The CropBox differs from the sheet ({count} p.); only part is seen."),
        ("CropBox entfernen.", "Remove the CropBox."),
        _BOXES,
    ),
    code(
        "G04", "page-multiple", ERROR,
        ("Seitenzahl geht nicht auf", "Page count does not fit"),
        ("Seitenzahl {count} ist kein Vielfaches von {multiple}; zum nächsten fehlen {missing}.",
         "Page count {count}, no multiple of {multiple}; short of the next by {missing}."),
        ("Leerseiten dorthin setzen, wo sie hingehören, oder kürzen.",
         "Put blank pages where they belong, or shorten."),
        _COUNT,
    ),
    code(
        "G05", "chapter-not-left", WARNING,
        ("Kapitel beginnt rechts", "Chapter starts on the right"),
        ("„{story}“ beginnt auf Seite {start}, soll aber auf einer linken Seite beginnen.",
         "“{story}” starts on page {start}, but should start on a left-hand page."),
        ("Davor eine Seite einfügen oder einsparen.", "Add or save a page before it."),
        _SPREAD,
    ),
    code(
        "G05", "chapter-not-right", WARNING,
        ("Kapitel beginnt links", "Chapter starts on the left"),
        ("„{story}“ beginnt auf Seite {start}, soll aber auf einer rechten Seite beginnen.",
         "“{story}” starts on page {start}, but should start on a right-hand page."),
        ("Davor eine Seite einfügen oder einsparen.", "Add or save a page before it."),
        _SPREAD,
    ),
    code(
        "G06", "bleed-gap", ERROR,
        ("Beschnitt nicht gefüllt", "Bleed not filled"),
        ("Farbe reicht an die Schnittkante, aber nicht durch den Beschnitt: {count}-mal "
         "(die längste {length} mm; Farbe endet {reach} mm jenseits der Kante).",
         "Colour reaches the trim but not the end of the bleed: {count} times (the longest "
         "{length} mm; colour ends {reach} mm beyond the edge)."),
        ("Flächen und Bilder {want} mm über das Endformat hinausziehen.",
         "Extend areas and pictures {want} mm beyond the trim."),
        _BLEED,
    ),
    code(
        "G07", "safe-zone", WARNING,
        ("Text zu nah am Schnitt", "Text too near the trim"),
        ("Text näher als {want} mm am Schnitt: {count}-mal, am nächsten {has} mm.",
         "Text nearer than {want} mm to the trim: {count} times, the nearest {has} mm."),
        ("Text um {want} mm einrücken, oder ganz bewusst anschneiden.",
         "Move the text in by {want} mm, or let it bleed on purpose."),
        _DISTANCE,
    ),
    code(
        "G08", "gutter", WARNING,
        ("Text zu nah am Bund", "Text too near the spine"),
        ("Text näher als {want} mm am Bund: {count}-mal, am nächsten {has} mm.",
         "Text nearer than {want} mm to the spine: {count} times, the nearest {has} mm."),
        ("Den Innenrand auf {want} mm vergrößern.", "Enlarge the inner margin to {want} mm."),
        _DISTANCE,
    ),
    code(
        "G09", "page-empty", WARNING,
        ("Leere Seite", "Empty page"),
        ("Die Seite ist leer.", "The page is empty."),
        ("Wenn gewollt: in der Ausgabe oder im Auftrag nennen. Sonst Inhalt ergänzen.",
         "If intended: name it in the edition or the job. Otherwise add content."),
        ("Eine leere Seite ist oft ein verlorenes Bild.", "An empty page is often a lost picture."),
    ),
    code(
        "G10", "annotation", ERROR,
        ("Anmerkungen auf der Seite", "Annotations on the page"),
        ("Anmerkungen auf der Seite: {count} ({kinds}).",
         "Annotations on the page: {count} ({kinds})."),
        ("Links, Kommentare und Felder entfernen.", "Remove links, comments and fields."),
        ("Ob Anmerkungen gedruckt werden, entscheidet jedes Gerät für sich; PDF/X verbietet sie "
         "auf der Seite.",
         "Every device decides by itself whether annotations print; PDF/X forbids them on the "
         "page."),
    ),
    code(
        "G11", "page-rotated", ERROR,
        ("Seite gedreht", "Page rotated"),
        ("Um {degrees}° gedreht: {count} S.", "Rotated by {degrees}°: {count} p."),
        ("Die Seiten aufrecht ausgeben.", "Export the pages upright."),
        _BOXES,
    ),
    code(
        "G11", "user-unit", ERROR,
        ("Seite skaliert", "Page scaled"),
        ("Maßstab {unit} (UserUnit): {count} S.",
         "Scale {unit} (UserUnit): {count} p."),
        ("Im Maßstab 1 ausgeben.", "Export at scale 1."),
        _BOXES,
    ),
    code(
        "G12", "marks-inside", ERROR,
        ("Marken im Beschnitt", "Marks in the bleed"),
        ("Dünne Linien zwischen Endformat und Beschnitt, wohl Schnittmarken: {count}.",
         "Thin lines between trim and bleed, probably crop marks: {count}."),
        ("Marken weglassen oder um mehr als den Beschnitt nach außen setzen.",
         "Leave marks out, or move them outwards by more than the bleed."),
        ("Wandert der Schnitt, bleibt die Marke auf der Seite stehen.",
         "If the cut wanders, the mark stays on the page."),
    ),
    code(
        "G12", "marks-unwanted", WARNING,
        ("Marken nicht gewünscht", "Marks not wanted"),
        ("Außerhalb des Beschnitts steht {count}-mal etwas, wohl Marken; die Druckerei hat eigene.",
         "Things outside the bleed: {count}, probably marks; the shop has its own."),
        ("Ohne Marken ausgeben.", "Export without marks."),
        ("Doppelte Marken verwechselt man.", "Double marks get mixed up."),
    ),
    code(
        "G12", "marks-missing", WARNING,
        ("Schnittmarken fehlen", "Crop marks missing"),
        ("Die Druckerei verlangt Schnittmarken; gefunden: {count} von 8.",
         "The print shop asks for crop marks; found: {count} of 8."),
        ("Mit Schnittmarken außerhalb des Beschnitts ausgeben.",
         "Export with crop marks outside the bleed."),
        ("Manche Druckereien montieren nach den Marken.", "Some shops impose by the marks."),
    ),
    code(
        "G13", "page-count", ERROR,
        ("Seitenzahl anders als bestellt", "Page count differs from the job"),
        ("Die Datei hat {has} Seiten; bestellt sind {want}.",
         "The file has {has} pages; {want} are ordered."),
        ("Auftrag oder Datei berichtigen.", "Correct the job or the file."),
        _COUNT,
    ),
    code(
        "G14", "spread", ERROR,
        ("Doppelseiten", "Spreads"),
        ("Doppelseiten ({has} mm): {count}.", "Spreads ({has} mm): {count}."),
        ("Einzelseiten in Lesefolge ausgeben.", "Export single pages in reading order."),
        ("Auf dem Bogen stehen nie die Seiten nebeneinander, die man nebeneinander liest.",
         "On the sheet, pages never stand beside those they are read beside."),
    ),
)  # fmt: skip
