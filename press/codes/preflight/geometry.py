"""Family G: sizes, bleed, distances, page count."""

from press.codes.preflight.shape import ERROR, WARNING, code

_BOXES = (
    "Nach diesen Rahmen schießt die Druckerei die Seiten auf den Bogen und schneidet.",
    "The print shop imposes and trims by these boxes.",
)
_BLEED = (
    "Beim Schneiden wandert der Schnitt um Zehntelmillimeter. Ohne Farbe jenseits der Kante "
    "blitzt dort weißes Papier.",
    "The cut wanders by tenths of a millimetre. Without colour beyond the edge, white paper "
    "shows.",
)
_DISTANCE = (
    "Zu nah an der Kante wird Text angeschnitten, zu nah am Bund verschwindet er in der "
    "Klebung.",
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
        ("{count} Seiten haben keine TrimBox.", "{count} pages have no TrimBox."),
        ("Mit Endformat und Beschnitt ausgeben.", "Export with trim and bleed."),
        _BOXES,
    ),
    code(
        "G01", "trim-size", ERROR,
        ("Falsches Endformat", "Wrong trim size"),
        ("Das Endformat ist {has} mm; bestellt ist {want} mm ({count} Seiten).",
         "The trim size is {has} mm; {want} mm is ordered ({count} pages)."),
        ("Im bestellten Format setzen und ausgeben, nicht skalieren.",
         "Lay out and export in the ordered size; do not scale."),
        _BOXES,
    ),
    code(
        "G02", "bleed-missing", ERROR,
        ("Kein Beschnitt", "No bleed"),
        ("{count} Seiten haben keinen Beschnitt; verlangt sind {want} mm ringsum.",
         "{count} pages have no bleed; {want} mm on every side are asked for."),
        ("Mit {want} mm Beschnitt ausgeben.", "Export with {want} mm of bleed."),
        _BLEED,
    ),
    code(
        "G02", "bleed-small", ERROR,
        ("Beschnitt zu klein", "Bleed too small"),
        ("Der Beschnitt ist an der schmalsten Seite {has} mm; verlangt sind {want} mm "
         "({count} Seiten).",
         "The bleed is {has} mm on its narrowest side; {want} mm are asked for ({count} pages)."),
        ("Mit {want} mm Beschnitt ausgeben.", "Export with {want} mm of bleed."),
        _BLEED,
    ),
    code(
        "G03", "boxes-nested", ERROR,
        ("Rahmen liegen nicht ineinander", "Boxes not nested"),
        ("Die Rahmen der Seite liegen nicht ineinander: {what} ({count} Seiten).",
         "The page's boxes are not nested: {what} ({count} pages)."),
        ("Neu ausgeben: Endformat im Beschnitt, Beschnitt im Bogen.",
         "Export again: trim inside bleed, bleed inside media."),
        _BOXES,
    ),
    code(
        "G03", "crop-box", ERROR,
        ("Seite beschnitten dargestellt", "Page shown cropped"),
        ("Die CropBox weicht vom Bogen ab ({count} Seiten); zu sehen ist nur ein Teil.",
         "The CropBox differs from the sheet ({count} pages); only part is seen."),
        ("CropBox entfernen.", "Remove the CropBox."),
        _BOXES,
    ),
    code(
        "G04", "page-multiple", ERROR,
        ("Seitenzahl geht nicht auf", "Page count does not fit"),
        ("{count} Seiten sind kein Vielfaches von {multiple}; es fehlen {missing}.",
         "{count} pages are no multiple of {multiple}; {missing} are missing."),
        ("Leerseiten dorthin setzen, wo sie hingehören, oder kürzen.",
         "Put blank pages where they belong, or shorten."),
        _COUNT,
    ),
    code(
        "G05", "chapter-not-left", WARNING,
        ("Kapitel beginnt rechts", "Chapter starts on the right"),
        ("„{story}“ beginnt auf Seite {page}, soll aber auf einer linken Seite beginnen.",
         "“{story}” starts on page {page}, but should start on a left-hand page."),
        ("Davor eine Seite einfügen oder einsparen.", "Add or save a page before it."),
        _SPREAD,
    ),
    code(
        "G05", "chapter-not-right", WARNING,
        ("Kapitel beginnt links", "Chapter starts on the left"),
        ("„{story}“ beginnt auf Seite {page}, soll aber auf einer rechten Seite beginnen.",
         "“{story}” starts on page {page}, but should start on a right-hand page."),
        ("Davor eine Seite einfügen oder einsparen.", "Add or save a page before it."),
        _SPREAD,
    ),
    code(
        "G06", "bleed-gap", ERROR,
        ("Beschnitt nicht gefüllt", "Bleed not filled"),
        ("An {count} Stellen reicht Farbe an die Schnittkante, aber nicht durch den Beschnitt "
         "(die längste {length} mm; Farbe endet {reach} mm jenseits der Kante).",
         "In {count} places colour reaches the trim but not the end of the bleed (the longest "
         "{length} mm; colour ends {reach} mm beyond the edge)."),
        ("Flächen und Bilder {want} mm über das Endformat hinausziehen.",
         "Extend areas and pictures {want} mm beyond the trim."),
        _BLEED,
    ),
    code(
        "G07", "safe-zone", WARNING,
        ("Text zu nah am Schnitt", "Text too near the trim"),
        ("{count} Textstellen stehen näher als {want} mm am Schnitt; die nächste {has} mm.",
         "{count} pieces of text stand nearer than {want} mm to the trim; the nearest {has} mm."),
        ("Text um {want} mm einrücken, oder ganz bewusst anschneiden.",
         "Move the text in by {want} mm, or let it bleed on purpose."),
        _DISTANCE,
    ),
    code(
        "G08", "gutter", WARNING,
        ("Text zu nah am Bund", "Text too near the spine"),
        ("{count} Textstellen stehen näher als {want} mm am Bund; die nächste {has} mm.",
         "{count} pieces of text stand nearer than {want} mm to the spine; the nearest {has} mm."),
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
        ("{count} Anmerkungen liegen auf der Seite: {kinds}.",
         "{count} annotations lie on the page: {kinds}."),
        ("Links, Kommentare und Felder entfernen.", "Remove links, comments and fields."),
        ("Ob Anmerkungen gedruckt werden, entscheidet jedes Gerät für sich; PDF/X verbietet sie "
         "auf der Seite.",
         "Every device decides by itself whether annotations print; PDF/X forbids them on the "
         "page."),
    ),
    code(
        "G11", "page-rotated", ERROR,
        ("Seite gedreht", "Page rotated"),
        ("{count} Seiten sind um {degrees}° gedreht.", "{count} pages are rotated by {degrees}°."),
        ("Die Seiten aufrecht ausgeben.", "Export the pages upright."),
        _BOXES,
    ),
    code(
        "G11", "user-unit", ERROR,
        ("Seite skaliert", "Page scaled"),
        ("{count} Seiten haben den Maßstab {unit} (UserUnit).",
         "{count} pages have the scale {unit} (UserUnit)."),
        ("Im Maßstab 1 ausgeben.", "Export at scale 1."),
        _BOXES,
    ),
    code(
        "G12", "marks-inside", ERROR,
        ("Marken im Beschnitt", "Marks in the bleed"),
        ("{count} dünne Linien stehen zwischen Endformat und Beschnitt, wohl Schnittmarken.",
         "{count} thin lines stand between trim and bleed, probably crop marks."),
        ("Marken weglassen oder um mehr als den Beschnitt nach außen setzen.",
         "Leave marks out, or move them outwards by more than the bleed."),
        ("Wandert der Schnitt, bleibt die Marke auf der Seite stehen.",
         "If the cut wanders, the mark stays on the page."),
    ),
    code(
        "G12", "marks-unwanted", WARNING,
        ("Marken nicht gewünscht", "Marks not wanted"),
        ("Außerhalb des Beschnitts stehen {count} Dinge, wohl Marken; die Druckerei setzt eigene.",
         "{count} things stand outside the bleed, probably marks; the shop sets its own."),
        ("Ohne Marken ausgeben.", "Export without marks."),
        ("Doppelte Marken verwechselt man.", "Double marks get mixed up."),
    ),
    code(
        "G12", "marks-missing", WARNING,
        ("Schnittmarken fehlen", "Crop marks missing"),
        ("Die Druckerei verlangt Schnittmarken; gefunden wurden {count} von 8.",
         "The print shop asks for crop marks; {count} of 8 were found."),
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
        ("{count} Seiten sind Doppelseiten ({has} mm).", "{count} pages are spreads ({has} mm)."),
        ("Einzelseiten in Lesefolge ausgeben.", "Export single pages in reading order."),
        ("Auf dem Bogen stehen nie die Seiten nebeneinander, die man nebeneinander liest.",
         "On the sheet, pages never stand beside those they are read beside."),
    ),
)  # fmt: skip
