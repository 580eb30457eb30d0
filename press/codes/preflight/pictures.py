"""Family I: pictures."""

from press.codes.preflight.shape import ERROR, NOTE, WARNING, code

_SHARP = (
    "Was auf dem Bildschirm scharf aussieht, hat im Druck oft nur ein Drittel der nötigen Punkte.",
    "What looks sharp on screen often has a third of the dots that print needs.",
)
_HEAVY = (
    "Mehr Punkte, als der Raster zeigen kann, kosten nur Zeit und Platz.",
    "More dots than the screen can show only cost time and space.",
)
_CODING = (
    "Was nicht jedes Gerät gleich liest, gehört nicht in eine Druckdatei.",
    "What not every device reads alike does not belong into a print file.",
)

CODES = (
    code(
        "I01", "ppi-low", ERROR,
        ("Bild zu grob", "Picture too coarse"),
        ("Bilder unter {least} ppi in der gedruckten Größe: {count}; das gröbste "
         "{has} ppi.",
         "Pictures below {least} ppi at their printed size: {count}; the coarsest "
         "{has} ppi."),
        ("Das Bild größer besorgen oder kleiner einsetzen (Ziel {want} ppi); nicht hochrechnen.",
         "Get a larger picture or place it smaller (aim: {want} ppi); do not upscale."),
        _SHARP,
    ),
    code(
        "I02", "bitonal-low", ERROR,
        ("Strichbild zu grob", "Line art too coarse"),
        ("Strichbilder unter {least} ppi: {count}; das gröbste {has} ppi.",
         "Line art below {least} ppi: {count}; the coarsest {has} ppi."),
        ("Als Vektorgrafik einsetzen oder mit {want} ppi neu scannen.",
         "Use vector graphics, or scan again at {want} ppi."),
        _SHARP,
    ),
    code(
        "I03", "ppi-high", NOTE,
        ("Bild unnötig fein", "Picture needlessly fine"),
        ("Bilder über {most} ppi: {count}; das feinste {has} ppi.",
         "Pictures above {most} ppi: {count}; the finest {has} ppi."),
        ("Kann bleiben; kleiner gerechnet wird die Datei leichter.",
         "May stay; scaled down the file becomes lighter."),
        _HEAVY,
    ),
    code(
        "I04", "jpeg-quality", WARNING,
        ("JPEG stark komprimiert", "JPEG strongly compressed"),
        ("JPEG mit Qualität um {has} (mindestens {least}): {count}.",
         "JPEG at a quality of about {has} (at least {least}): {count}."),
        ("Vom Original neu ausgeben; nachträglich hilft nichts.",
         "Export again from the original; nothing helps afterwards."),
        ("Klötzchen und Säume sieht man im Druck deutlicher als am Bildschirm.",
         "Blocks and fringes show more clearly in print than on screen."),
    ),
    code(
        "I05", "picture-private", ERROR,
        ("Private Angaben im Bild", "Private data in a picture"),
        ("Bilder mit Angaben aus Kamera oder Bildprogramm: {count} ({what}).",
         "Pictures with data from camera or editor: {count} ({what})."),
        ("Beim Ausgeben Metadaten der Bilder entfernen.",
         "Remove the pictures' metadata when exporting."),
        ("Aufnahmeort und Seriennummer gehen die Leserschaft nichts an.",
         "Where a picture was taken and with which camera is nobody's business."),
    ),
    code(
        "I06", "distorted", WARNING,
        ("Bild verzerrt", "Picture distorted"),
        ("Ungleich skalierte Bilder: {count}, bis {has} %.",
         "Pictures scaled unevenly: {count}, by up to {has} %."),
        ("Höhe und Breite im gleichen Verhältnis skalieren.",
         "Scale height and width by the same factor."),
        ("Gesichter verraten schon zwei Prozent.", "Faces give away two per cent."),
    ),
    code(
        "I07", "picture-credit", ERROR,
        ("Nachweis fehlt", "Credit missing"),
        ("Dem Bild „{picture}“ fehlt: {what}.", "The picture “{picture}” lacks: {what}."),
        ("Im Begleitblatt des Bildes eintragen, oder das Bild austauschen.",
         "Enter it beside the picture, or replace the picture."),
        ("Ohne Rechte und Einwilligung darf nicht gedruckt werden.",
         "Without rights and consent it must not be printed."),
    ),
    code(
        "I08", "picture-coding", WARNING,
        ("Seltenes Bildformat", "Rare picture coding"),
        ("Bilder als {what}: {count}.", "Pictures stored as {what}: {count}."),
        ("Als JPEG oder verlustfrei (ZIP) ausgeben.", "Export as JPEG or lossless (ZIP)."),
        _CODING,
    ),
    code(
        "I09", "picture-depth", WARNING,
        ("Mehr als 8 Bit", "More than 8 bits"),
        ("Bilder mit {bits} Bit je Kanal: {count}.",
         "Pictures with {bits} bits a channel: {count}."),
        ("Auf 8 Bit umrechnen.", "Convert to 8 bits."),
        _CODING,
    ),
    code(
        "I10", "interpolate", WARNING,
        ("Weichzeichnen verlangt", "Smoothing asked for"),
        ("Bilder, die das Gerät interpolieren soll: {count}.",
         "Pictures that ask the device to interpolate: {count}."),
        ("Interpolate ausschalten.", "Switch Interpolate off."),
        _CODING,
    ),
    code(
        "I11", "picture-broken", ERROR,
        ("Bild beschädigt", "Picture damaged"),
        ("Nicht lesbare Bilder: {count} ({reason}).",
         "Unreadable pictures: {count} ({reason})."),
        ("Die Bilder neu einsetzen und ausgeben.", "Place the pictures again and export."),
        ("Ein Bild, das hier nicht aufgeht, bleibt im Druck weiß oder hält die Maschine an.",
         "A picture that does not open here stays white in print or stops the machine."),
    ),
)  # fmt: skip
