"""Codes of the family `layout`: what designers write below `layouts/`."""

from press.codes.register import Code, Words
from press.findings import Severity

_STOPS = Words(
    "Ohne diese Datei weiß das Programm nicht, wie die Seiten aussehen sollen; deshalb wird "
    "nichts gesetzt.",
    "Without this file the program does not know what the pages should look like, so nothing "
    "is set.",
)


def _error(slug: str, title: Words, message: Words, remedy: Words, why: Words = _STOPS) -> Code:
    return Code(f"layout/{slug}", Severity.ERROR, title, message, remedy, why)


CODES: tuple[Code, ...] = (
    _error(
        "unreadable",
        Words("Datei der Gestaltung nicht lesbar", "Layout file not readable"),
        Words("{file} lässt sich nicht lesen: {reason}.", "{file} cannot be read: {reason}."),
        Words(
            "Die Datei wiederherstellen oder ihren Namen berichtigen.",
            "Restore the file or correct its name.",
        ),
    ),
    _error(
        "outside",
        Words("Datei außerhalb des Projekts", "File outside the project"),
        Words(
            "{file} liegt nicht im Projektordner und wird nicht gelesen.",
            "{file} does not lie in the project folder and is not read.",
        ),
        Words("Die Datei in den Projektordner legen.", "Put the file into the project folder."),
        Words(
            "Ein Projekt, das nur aus sich selbst liest, baut überall gleich und verrät nichts "
            "vom Rechner.",
            "A project that reads only itself builds the same everywhere and gives nothing of "
            "the machine away.",
        ),
    ),
    _error(
        "not-text",
        Words("Kein UTF-8-Text", "Not UTF-8 text"),
        Words(
            "Die Datei ist ab Byte {position} kein UTF-8-Text.",
            "From byte {position} on the file is not UTF-8 text.",
        ),
        Words("Die Datei als UTF-8 speichern.", "Save the file as UTF-8."),
    ),
    _error(
        "broken-yaml",
        Words("YAML nicht lesbar", "YAML cannot be read"),
        Words("Das YAML ist fehlerhaft: {problem}.", "The YAML is broken: {problem}."),
        Words("Einrückung und Doppelpunkte prüfen.", "Check indentation and colons."),
    ),
    _error(
        "broken-map",
        Words("Kartendaten fehlerhaft", "Map data broken"),
        Words(
            "Die Kartendaten haben nicht die erwartete Form: {problem}.",
            "The map data do not have the expected shape: {problem}.",
        ),
        Words(
            "Die mitgelieferte Kartendatei wiederherstellen.", "Restore the map file as supplied."
        ),
    ),
    _error(
        "product-field",
        Words("Produktdatei fehlerhaft", "Product file broken"),
        Words("Feld „{field}“: {problem}.", "Field “{field}”: {problem}."),
        Words(
            "Mit layouts/products/web.yaml vergleichen.", "Compare with layouts/products/web.yaml."
        ),
    ),
    _error(
        "frame-field",
        Words("Bildrahmen fehlerhaft", "Picture frame broken"),
        Words("Rahmen „{field}“: {problem}.", "Frame “{field}”: {problem}."),
        Words(
            "Jeder Rahmen braucht width und height in Millimetern.",
            "Each frame needs width and height in millimetres.",
        ),
    ),
    _error(
        "contrast-field",
        Words("Kontrastliste fehlerhaft", "List of contrasts broken"),
        Words("Eintrag „{field}“: {problem}.", "Entry “{field}”: {problem}."),
        Words(
            "Jeder Eintrag braucht rule, text und ground; text und ground sind Farben aus "
            "layouts/css/tokens.css oder region, on-region, deep, tint.",
            "Each entry needs rule, text and ground; text and ground are colours of "
            "layouts/css/tokens.css or region, on-region, deep, tint.",
        ),
    ),
    _error(
        "contrast",
        Words("Zu wenig Kontrast", "Too little contrast"),
        Words(
            "Schrift in --{text} auf --{ground} ({rule}) hat einen Kontrast von {ratio} : 1; "
            "nötig sind {least} : 1.",
            "Text in --{text} on --{ground} ({rule}) has a contrast of {ratio} : 1; "
            "{least} : 1 is needed.",
        ),
        Words(
            "Eine der beiden Farben dunkler oder heller machen.",
            "Make one of the two colours darker or lighter.",
        ),
        Words(
            "Wer schlecht sieht, kann solche Schrift nicht lesen; die Norm, die für "
            "öffentliche Stellen gilt, verlangt mehr (WCAG 2.1, 1.4.3).",
            "People with low vision cannot read such text; the standard that public bodies "
            "must keep asks for more (WCAG 2.1, 1.4.3).",
        ),
    ),
    _error(
        "colour-not-ink",
        Words("Farbe nicht als Druckfarbe angegeben", "Colour not given as ink"),
        Words(
            "Diese Farbe ist nicht als Druckfarbe angegeben: {value}",
            "This colour is not given as ink: {value}",
        ),
        Words(
            "Als device-cmyk(c m y k) mit Anteilen von 0 bis 1 angeben; den Bildschirmwert "
            "berechnet das Programm.",
            "Give it as device-cmyk(c m y k) with shares from 0 to 1; the program computes the "
            "screen value.",
        ),
        Words(
            "Jede Farbe steht nur einmal im Projekt, als Druckfarbe; sonst laufen Druck und "
            "Bildschirm auseinander.",
            "Every colour stands once in the project, as ink; otherwise print and screen drift "
            "apart.",
        ),
    ),
    _error(
        "no-template",
        Words("Vorlage fehlt", "Template missing"),
        Words("Die Vorlage {name} gibt es nicht.", "There is no template {name}."),
        Words(
            "Die Vorlage anlegen oder den Namen berichtigen.",
            "Create the template or correct its name.",
        ),
    ),
    _error(
        "template-syntax",
        Words("Vorlage fehlerhaft", "Template broken"),
        Words("Die Vorlage ist fehlerhaft: {problem}", "The template is broken: {problem}"),
        Words("Die genannte Zeile berichtigen.", "Correct the line named."),
    ),
    _error(
        "template-value",
        Words("Vorlage verlangt einen unbekannten Wert", "Template asks for an unknown value"),
        Words(
            "Die Vorlage verlangt etwas, das es nicht gibt: {problem}",
            "The template asks for something that does not exist: {problem}",
        ),
        Words(
            "Den Namen in der Vorlage berichtigen; was es gibt, steht in press/layout/views.py.",
            "Correct the name in the template; press/layout/views.py tells what there is.",
        ),
    ),
)
