"""Codes about photos and other pixel pictures."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_BROKEN = Words(
    "Ein halbes Bild würde grau oder gar nicht gedruckt.",
    "Half a picture would print grey, or not at all.",
)

CODES: tuple[Code, ...] = (
    Code(
        "picture/duplicate",
        ERROR,
        Words("Bildkennung doppelt", "Picture id used twice"),
        Words(
            "Die Kennung „{id}“ gehört schon zu „{first}“.",
            "The id “{id}” already belongs to “{first}”.",
        ),
        Words("Benennen Sie eines der Bilder um.", "Rename one of the pictures."),
        Words(
            "Die Kennung ist der Name ohne Endung und muss eindeutig sein.",
            "The id is the name without ending, and must be unique.",
        ),
    ),
    Code(
        "picture/format",
        ERROR,
        Words("Bildformat nicht geeignet", "Picture format not suitable"),
        Words(
            "„{name}“ ist kein Format, das gedruckt wird.",
            "“{name}” is not in a format that is printed.",
        ),
        Words(
            "Speichern Sie es als JPEG, PNG, TIFF oder SVG.", "Save it as JPEG, PNG, TIFF or SVG."
        ),
        Words(
            "Andere Formate verlieren Farben oder lassen sich nicht überall lesen.",
            "Other formats lose colours, or cannot be read everywhere.",
        ),
    ),
    Code(
        "picture/wrong-ending",
        ERROR,
        Words("Endung passt nicht zum Inhalt", "Ending does not fit the content"),
        Words(
            "Die Datei enthält in Wahrheit ein Bild im Format {actual}.",
            "The file really holds a picture in the format {actual}.",
        ),
        Words("Geben Sie ihr die passende Endung.", "Give it the matching ending."),
        Words("Programme verlassen sich auf die Endung.", "Programs rely on the ending."),
    ),
    Code(
        "picture/no-picture",
        ERROR,
        Words("Kein Bild", "Not a picture"),
        Words(
            "Die Datei ist weder JPEG noch PNG noch TIFF, auch wenn ihre Endung es sagt.",
            "The file is neither JPEG nor PNG nor TIFF, whatever its ending says.",
        ),
        Words("Speichern Sie das Original neu.", "Save the original anew."),
        _BROKEN,
    ),
    Code(
        "picture/unreadable",
        ERROR,
        Words("Bild nicht lesbar", "Picture cannot be read"),
        Words(
            "Die Datei ist kein lesbares Bild ({reason}).",
            "The file is no readable picture ({reason}).",
        ),
        Words("Speichern Sie das Original neu.", "Save the original anew."),
        _BROKEN,
    ),
    Code(
        "picture/truncated",
        ERROR,
        Words("Bild abgeschnitten", "Picture is cut off"),
        Words("Der Datei fehlt das Ende.", "The end of the file is missing."),
        Words(
            "Kopieren oder laden Sie das Original noch einmal, bis zum Schluss.",
            "Copy or download the original once more, to the end.",
        ),
        _BROKEN,
    ),
    Code(
        "picture/too-many-pixels",
        ERROR,
        Words("Bild viel zu groß", "Picture far too large"),
        Words(
            "Das Bild hat {width} × {height} Pixel; erlaubt sind {side} je Seite und {area} "
            "Millionen insgesamt.",
            "The picture has {width} × {height} pixels; {side} a side and {area} million in "
            "all are allowed.",
        ),
        Words(
            "Verkleinern Sie es: Für eine ganze Seite genügen 3.500 Pixel in der Länge.",
            "Scale it down: 3,500 pixels in length are enough for a full page.",
        ),
        Words(
            "Solche Bilder legen den Rechner lahm und drucken nicht schärfer.",
            "Such pictures bring the machine to a halt, and print no sharper.",
        ),
    ),
    Code(
        "picture/colour-mode",
        ERROR,
        Words("Farbmodus nicht geeignet", "Colour mode not suitable"),
        Words(
            "Bilder im Farbmodus „{mode}“ werden nicht gedruckt.",
            "Pictures in the colour mode “{mode}” are not printed.",
        ),
        Words(
            "Speichern Sie es in RGB, Graustufen oder CMYK mit 8 Bit je Kanal.",
            "Save it in RGB, grey or CMYK with 8 bits a channel.",
        ),
        Words(
            "Messwerte und Gleitkommazahlen haben keine Farbe, die gedruckt werden könnte.",
            "Measurements and floating point numbers have no colour that could be printed.",
        ),
    ),
    Code(
        "picture/cmyk",
        NOTE,
        Words("Bild in CMYK", "Picture in CMYK"),
        Words(
            "Das Bild ist in CMYK; für die Web-Ausgabe wird es mit seinem Farbprofil umgerechnet.",
            "The picture is in CMYK; for the web it is converted by its colour profile.",
        ),
        Words(
            "Liegt ein Original in RGB vor, nehmen Sie dieses.",
            "Take an RGB original if there is one.",
        ),
        Words(
            "RGB lässt sich in beide Richtungen besser umrechnen.", "RGB converts better both ways."
        ),
    ),
    Code(
        "picture/cmyk-no-profile",
        WARNING,
        Words("CMYK ohne Farbprofil", "CMYK without profile"),
        Words(
            "Das Bild ist in CMYK und nennt kein Farbprofil; seine Farben sind nicht sicher.",
            "The picture is in CMYK and names no profile; its colours are not certain.",
        ),
        Words(
            "Speichern Sie es in RGB (sRGB), oder betten Sie das Farbprofil ein.",
            "Save it in RGB (sRGB), or embed the colour profile.",
        ),
        Words(
            "Ohne Profil ist nicht bekannt, für welches Papier die Farben gemischt sind.",
            "Without a profile nobody knows for which paper the colours were mixed.",
        ),
    ),
    Code(
        "picture/sixteen-bit",
        NOTE,
        Words("Bild mit 16 Bit", "Picture with 16 bits"),
        Words(
            "Das Bild hat 16 Bit je Kanal; gedruckt werden 8.",
            "The picture has 16 bits a channel; 8 are printed.",
        ),
        Words("Nichts; oder speichern Sie es mit 8 Bit.", "Nothing; or save it with 8 bits."),
        Words("Die Datei ist doppelt so groß wie nötig.", "The file is twice as large as needed."),
    ),
)
