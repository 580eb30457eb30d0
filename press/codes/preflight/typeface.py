"""Family T: fonts, text and lines."""

from press.codes.preflight.shape import ERROR, NOTE, WARNING, code

_FONTS = (
    "Was nicht eingebettet ist, ersetzt die Druckerei durch eine andere Schrift; dann laufen "
    "Zeilen anders und Zeichen fehlen.",
    "What is not embedded is replaced by another font; lines then run differently and "
    "characters go missing.",
)
_FINE = (
    "Zu Feines reißt beim Drucken aus oder läuft zu; aus mehreren Farben oder ausgespart noch "
    "eher.",
    "What is too fine breaks up or fills in when printed; the more so from several inks or "
    "reversed.",
)
_TEXT = (
    "Nur was sich als Text auslesen lässt, kann geprüft, gesucht und vorgelesen werden.",
    "Only what can be extracted as text can be checked, searched and read out.",
)

CODES = (
    code(
        "T01", "font-missing", ERROR,
        ("Schrift nicht eingebettet", "Font not embedded"),
        ("Nicht eingebettet: {fonts}.",
         "Not embedded: {fonts}."),
        ("Beim Ausgeben alle Schriften einbetten.", "Embed all fonts when exporting."),
        _FONTS,
    ),
    code(
        "T02", "font-name", ERROR,
        ("Ersatzschrift", "Substitute font"),
        ("Im Text steht die Ersatzschrift {fonts}: Hier fehlte eine Schrift.",
         "The text uses the substitute font {fonts}: a font was missing."),
        ("Die richtige Schrift installieren und neu ausgeben.",
         "Install the right font and export again."),
        _FONTS,
    ),
    code(
        "T02", "font-foreign", ERROR,
        ("Fremde Schrift", "Foreign font"),
        ("{fonts} gehört nicht zur Gestaltung; vorgesehen: {known}.",
         "{fonts} does not belong to the design; meant are: {known}."),
        ("Die Stelle im Stylesheet suchen, die eine andere Schrift zulässt.",
         "Find the place in the stylesheet that lets another font in."),
        _FONTS,
    ),
    code(
        "T03", "text-small", ERROR,
        ("Schrift zu klein", "Type too small"),
        ("Text unter {least} pt: {count}-mal, der kleinste {has} pt.",
         "Text below {least} pt: {count} times, the smallest {has} pt."),
        ("Größer setzen.", "Set it larger."),
        _FINE,
    ),
    code(
        "T03", "text-small-mixed", WARNING,
        ("Kleine Schrift bunt oder weiß", "Small type coloured or white"),
        ("Text unter {least} pt, weiß oder aus mehreren Farben: {count}-mal, der kleinste "
         "{has} pt ({ink}).",
         "Text below {least} pt, white or of several inks: {count} times, the smallest "
         "{has} pt ({ink})."),
        ("Größer setzen, kräftiger, oder in einer einzigen Farbe.",
         "Set it larger, bolder, or in one ink only."),
        _FINE,
    ),
    code(
        "T04", "unicode-missing", ERROR,
        ("Zeichen ohne Bedeutung", "Characters without meaning"),
        ("Nicht als Text auslesbar: {count} Zeichen in {fonts}.",
         "Not to be extracted as text: {count} glyphs of {fonts}."),
        ("Aus dem Satzprogramm neu ausgeben statt über einen Druckertreiber.",
         "Export from the layout program instead of through a printer driver."),
        _TEXT,
    ),
    code(
        "T05", "line-thin", ERROR,
        ("Linie zu dünn", "Line too thin"),
        ("Linien unter {least} pt: {count}, die dünnste {has} pt.",
         "Lines below {least} pt: {count}, the thinnest {has} pt."),
        ("Auf mindestens {least} pt verstärken.", "Make them at least {least} pt."),
        _FINE,
    ),
    code(
        "T05", "line-thin-mixed", WARNING,
        ("Dünne Linie bunt oder weiß", "Thin line coloured or white"),
        ("Linien unter {least} pt, weiß oder aus mehreren Farben: {count}, die dünnste "
         "{has} pt ({ink}).",
         "Lines below {least} pt, white or of several inks: {count}, the thinnest {has} pt "
         "({ink})."),
        ("Auf {least} pt verstärken oder in einer Farbe anlegen.",
         "Make them {least} pt, or of one ink."),
        _FINE,
    ),
    code(
        "T06", "text-lost", ERROR,
        ("Text verloren", "Text lost"),
        ("In „{story}“ verloren gegangene Wörter: {count} von {of}, darunter: {words}.",
         "Words of “{story}” missing from the PDF: {count} of {of}, among them: {words}."),
        ("Die Stelle in der Vorlage suchen, die den Text verschluckt; meist ein Rahmen mit "
         "fester Höhe.",
         "Find the place in the template that swallows the text; mostly a frame of fixed height."),
        _TEXT,
    ),
    code(
        "T07", "type3", ERROR,
        ("Type-3-Schrift", "Type 3 font"),
        ("Text ist in Type-3-Schriften gesetzt: {fonts}.", "Text is set in Type 3 fonts: {fonts}."),
        ("Schriften als OpenType oder TrueType einbetten.",
         "Embed fonts as OpenType or TrueType."),
        ("Type-3-Zeichen werden als Bilder gedruckt, oft grob, und überdrucken nicht.",
         "Type 3 glyphs print as pictures, often coarse, and do not overprint."),
    ),
    code(
        "T08", "notdef", ERROR,
        ("Zeichen fehlt in der Schrift", "Character missing from the font"),
        ("Statt eines Zeichens steht ein leeres Kästchen; Schriften: {fonts}.",
         "An empty box stands for a character; fonts: {fonts}."),
        ("Das Zeichen ersetzen oder eine Schrift wählen, die es hat.",
         "Replace the character, or choose a font that has it."),
        _FONTS,
    ),
    code(
        "T09", "text-invisible", WARNING,
        ("Unsichtbarer Text", "Invisible text"),
        ("Unsichtbarer Text, wie nach einer Texterkennung: {count}-mal.",
         "Invisible text, as after text recognition: {count} times."),
        ("Entfernen, wenn die Seite kein Scan sein soll.",
         "Remove it unless the page is meant to be a scan."),
        _TEXT,
    ),
    code(
        "T10", "font-whole", NOTE,
        ("Schrift ganz eingebettet", "Font embedded whole"),
        ("Ganz statt als Auswahl eingebettet: {fonts}.",
         "Embedded whole, not as a subset: {fonts}."),
        ("Kann bleiben, wenn die Lizenz es erlaubt.", "May stay if the licence allows it."),
        ("Manche Lizenz erlaubt nur, die benutzten Zeichen weiterzugeben.",
         "Some licences allow only the used characters to be passed on."),
    ),
    code(
        "T11", "scan", WARNING,
        ("Seite nur als Bild", "Page as a picture only"),
        ("Die Seite besteht aus einem Bild ohne Text.", "The page is a picture without text."),
        ("Die Seite aus dem Satzprogramm ausgeben, nicht scannen oder rastern.",
         "Export the page from the layout program instead of scanning or rasterising it."),
        _TEXT,
    ),
)  # fmt: skip
