"""Family C: colour spaces, ink sums, black, overprinting."""

from press.codes.preflight.shape import ERROR, NOTE, WARNING, code

_SPACES = (
    "Gedruckt wird mit vier Farben. Was in RGB, Lab oder ICC-Farben ankommt, rechnet jedes "
    "Gerät anders um; aus schwarzem Text werden vier übereinanderliegende Farben.",
    "Four inks are printed. Every device converts RGB, Lab or ICC colours differently; black "
    "text becomes four inks on top of each other.",
)
_INK = (
    "Zu viel Farbe trocknet nicht, schlägt durch und legt sich auf der Nachbarseite ab.",
    "Too much ink does not dry, shows through and sets off on the facing page.",
)
_BLACK = (
    "Kleiner Text aus mehreren Farben bekommt bunte Säume, sobald die Platten um ein "
    "Zehntel verrutschen.",
    "Small text from several inks gets coloured fringes as soon as the plates slip by a tenth.",
)
_OVERPRINT = (
    "Überdruckendes Schwarz liegt auf der Farbe darunter; ausgespartes lässt beim kleinsten "
    "Versatz weiße Ränder. Überdruckendes Weiß druckt gar nichts.",
    "Overprinting black lies on the colour below; knocked-out black leaves white edges at "
    "the slightest shift. Overprinting white prints nothing at all.",
)
_DEVICE = (
    "Solche Einstellungen gehören in die Druckerei, nicht in die Datei; sie verändern jede Farbe.",
    "Such settings belong to the shop, not into the file; they change every colour.",
)

CODES = (
    code(
        "C01", "colour-space", ERROR,
        ("Farbe außerhalb von CMYK", "Colour outside CMYK"),
        ("Nicht in CMYK oder Grau: {count} auf der Seite ({spaces}).",
         "Neither CMYK nor grey: {count} on the page ({spaces})."),
        ("Alles vor dem Ausgeben nach {intent} umwandeln, Text und Linien in reines Schwarz.",
         "Convert everything to {intent} before exporting, text and lines to pure black."),
        _SPACES,
    ),
    code(
        "C02", "spot", ERROR,
        ("Sonderfarbe nicht bestellt", "Spot colour not ordered"),
        ("Sonderfarben: {names} ({count}-mal auf der Seite).",
         "Spot colours: {names} ({count} times on the page)."),
        ("In CMYK umwandeln oder die Farbe bei der Druckerei bestellen (spots).",
         "Convert to CMYK, or order the ink from the print shop (spots)."),
        ("Jede Sonderfarbe ist eine weitere Platte und ein weiterer Preis.",
         "Every spot colour is another plate and another price."),
    ),
    code(
        "C03", "group-space", ERROR,
        ("Transparenz in falschem Farbraum", "Transparency in the wrong space"),
        ("Transparente Gruppen mischen in {spaces}; erlaubt ist DeviceCMYK.",
         "Transparent groups blend in {spaces}; DeviceCMYK is allowed."),
        ("Als Transparenzfarbraum CMYK wählen und neu ausgeben.",
         "Choose CMYK as the transparency blend space and export again."),
        _SPACES,
    ),
    code(
        "C04", "ink-picture", ERROR,
        ("Zu viel Farbe in einem Bild", "Too much ink in a picture"),
        ("Ein Bild kommt auf {has} % Farbauftrag im Mittel von {square} × {square} mm; höchstens "
         "{most} % (Bilder dieser Art auf der Seite: {count}).",
         "A picture has {has} % of ink on average over {square} × {square} mm; at most {most} % "
         "(such pictures on the page: {count})."),
        ("Das Bild mit einem Profil umrechnen, das den Farbauftrag auf {most} % begrenzt.",
         "Convert the picture with a profile that limits the ink to {most} %."),
        _INK,
    ),
    code(
        "C05", "ink-vector", ERROR,
        ("Zu viel Farbe in Fläche oder Text", "Too much ink in an area or text"),
        ("Farbauftrag {has} % ({ink}); erlaubt sind {most} %. Betroffen: {count}.",
         "Ink sum {has} % ({ink}); {most} % is allowed. Affected: {count}."),
        ("Die Farbe mit weniger Cyan, Magenta und Gelb anlegen; Schwarz bleibt.",
         "Mix the colour with less cyan, magenta and yellow; keep the black."),
        _INK,
    ),
    code(
        "C06", "black-mixed", ERROR,
        ("Kleiner Text in gemischtem Schwarz", "Small text in mixed black"),
        ("Text unter {below} pt, schwarz gemeint, aber gemischt ({ink}): {count}-mal.",
         "Text below {below} pt, meant black but mixed ({ink}): {count} times."),
        ("Text in 100 % Schwarz ohne andere Farben setzen.",
         "Set text in 100 % black without other inks."),
        _BLACK,
    ),
    code(
        "C07", "black-knockout", ERROR,
        ("Schwarz spart aus", "Black knocks out"),
        ("Schwarzer Text oder schwarze Linien sparen die Farbe darunter aus: {count}-mal.",
         "Black text or lines knock out the colour below: {count} times."),
        ("Schwarzen Text unter {text} pt und schwarze Linien unter {line} pt überdrucken lassen "
         "(OP, op wahr, OPM 1).",
         "Let black text below {text} pt and black lines below {line} pt overprint (OP, op true, "
         "OPM 1)."),
        _OVERPRINT,
    ),
    code(
        "C08", "white-overprint", ERROR,
        ("Weiß überdruckt", "White overprints"),
        ("Weiß ist auf Überdrucken gestellt und verschwindet im Druck: {count}-mal.",
         "White is set to overprint and will vanish in print: {count} times."),
        ("Überdrucken für Weiß ausschalten.", "Switch overprinting off for white."),
        _OVERPRINT,
    ),
    code(
        "C09", "rich-black", WARNING,
        ("Text in tiefem Schwarz", "Text in rich black"),
        ("Text aus mehreren Farben mit zusammen {has} % ({ink}): {count}-mal.",
         "Text made of several inks with {has} % in all ({ink}): {count} times."),
        ("Text in 100 % Schwarz setzen; tiefes Schwarz nur für große Flächen.",
         "Set text in 100 % black; rich black is for large areas only."),
        _BLACK,
    ),
    code(
        "C10", "shading-arity", ERROR,
        ("Verlauf passt nicht zum Farbraum", "Gradient does not fit its space"),
        ("Ein Verlauf in {space} braucht {needs} Werte, seine Funktion gibt {gives}.",
         "A gradient in {space} needs {needs} values, its function gives {gives}."),
        ("Den Verlauf neu anlegen, beide Enden in CMYK.",
         "Make the gradient anew, both ends in CMYK."),
        ("Solche Verläufe bleiben weiß oder halten den Belichter an.",
         "Such gradients stay white or stop the plate-setter."),
    ),
    code(
        "C11", "palette", WARNING,
        ("Farbe nicht aus der Palette", "Colour not in the palette"),
        ("Farbe, die es in der Gestaltung nicht gibt: {inks} ({count}-mal).",
         "Colour that the design does not know: {inks} ({count} times)."),
        ("Die Farbe in layouts/css/tokens.css aufnehmen oder eine von dort verwenden.",
         "Add the colour to layouts/css/tokens.css or use one from there."),
        ("Eine fremde Farbe ist meist eine Voreinstellung, die niemand gewählt hat.",
         "A foreign colour is mostly a default that nobody chose."),
    ),
    code(
        "C12", "device-setting", ERROR,
        ("Geräteeinstellungen in der Datei", "Device settings in the file"),
        ("Die Seite verstellt das Gerät: {what}.", "The page changes the device: {what}."),
        ("Druckkennlinien, Raster und Unterfarbenreduktion nicht mit ausgeben.",
         "Do not export transfer curves, halftones or undercolour removal."),
        _DEVICE,
    ),
    code(
        "C13", "registration", ERROR,
        ("Passermarkenfarbe auf der Seite", "Registration colour on the page"),
        ("Die Farbe „All“ (Passermarken, 400 % Farbauftrag) steht {count}-mal auf der Seite.",
         "The colour “All” (registration, 400 % of ink) stands on the page {count} times."),
        ("Durch Schwarz ersetzen; „All“ ist nur für Marken außerhalb des Beschnitts.",
         "Replace by black; “All” is only for marks outside the bleed."),
        _INK,
    ),
    code(
        "C14", "grey-small", WARNING,
        ("Feines in DeviceGray", "Fine things in DeviceGray"),
        ("Kleiner Text oder dünne Linien über Farbe in DeviceGray: {count}-mal.",
         "Small text or thin lines over colour in DeviceGray: {count} times."),
        ("Als 100 % Schwarz in CMYK anlegen; nur das überdruckt zuverlässig.",
         "Make them 100 % black in CMYK; only that overprints reliably."),
        _OVERPRINT,
    ),
    code(
        "C15", "colour-overprint", WARNING,
        ("Bunte Farbe überdruckt", "Colour overprints"),
        ("Bunte Farbe überdruckt und mischt sich mit dem Grund ({ink}): {count}-mal.",
         "Colour overprints and mixes with what is below ({ink}): {count} times."),
        ("Überdrucken nur für reines Schwarz einschalten.",
         "Switch overprinting on for pure black only."),
        _OVERPRINT,
    ),
    code(
        "C16", "transparency", ERROR,
        ("Transparenz nicht erlaubt", "Transparency not allowed"),
        ("{standard} erlaubt keine Transparenz; die Seite enthält {what}.",
         "{standard} allows no transparency; the page holds {what}."),
        ("Transparenzen reduzieren, oder PDF/X-4 vereinbaren.",
         "Flatten transparency, or agree on PDF/X-4."),
        ("Ältere Belichter rechnen Transparenz falsch oder gar nicht.",
         "Older plate-setters compute transparency wrongly or not at all."),
    ),
    code(
        "C17", "black-area", NOTE,
        ("Große Fläche nur aus Schwarz", "Large area of black only"),
        ("Eine Fläche von {has} cm² ist nur aus Schwarz.", "An area of {has} cm² is black only."),
        ("Für ein sattes Schwarz 50 bis 70 % Cyan unterlegen.",
         "For a deep black put 50 to 70 % cyan below."),
        ("Schwarz allein wirkt in großen Flächen grau und wolkig.",
         "Black alone looks grey and cloudy in large areas."),
    ),
)  # fmt: skip
