"""Codes of the family `render`: what goes wrong while the pages are set."""

from press.codes.register import Code, Words
from press.findings import Severity

CODES: tuple[Code, ...] = (
    Code(
        id="render/refused-address",
        severity=Severity.ERROR,
        title=Words("Adresse verweigert", "Address refused"),
        message=Words(
            "„{address}“ wurde nicht geladen: Beim Setzen wird nichts aus dem Netz und nichts "
            "außerhalb des Projekts geholt.",
            "“{address}” was not loaded: nothing is fetched from the network or from outside "
            "the project while pages are set.",
        ),
        remedy=Words(
            "Legen Sie die Datei ins Projekt und nennen Sie sie dort, wo Bilder und Schriften "
            "genannt werden; Vorlagen schreiben Adressen als asset:….",
            "Put the file into the project and name it where pictures and fonts are named; "
            "templates write addresses as asset:….",
        ),
        why=Words(
            "Eine Broschüre muss in zehn Jahren noch genauso entstehen wie heute. Was aus dem "
            "Netz kommt, kann verschwinden, sich ändern oder Lesende verfolgen.",
            "A brochure must come out the same in ten years. What comes from the network can "
            "vanish, change, or track its readers.",
        ),
    ),
    Code(
        id="render/unreadable-asset",
        severity=Severity.ERROR,
        title=Words("Datei nicht lesbar", "File cannot be read"),
        message=Words(
            "{path} kann nicht gelesen werden: {reason}.",
            "{path} cannot be read: {reason}.",
        ),
        remedy=Words(
            "Prüfen Sie, ob die Datei an ihrem Platz liegt und lesbar ist (git status zeigt, ob "
            "sie gelöscht wurde).",
            "Check that the file is in its place and readable (git status shows whether it was "
            "deleted).",
        ),
        why=Words(
            "Ohne ihre Schriften und Profile sähe die Broschüre auf jedem Rechner anders aus.",
            "Without its fonts and profiles the brochure would look different on every machine.",
        ),
    ),
    Code(
        id="render/picture-broken",
        severity=Severity.ERROR,
        title=Words("Bild beschädigt", "Picture broken"),
        message=Words(
            "{picture} kann nicht verarbeitet werden: {reason}.",
            "{picture} cannot be processed: {reason}.",
        ),
        remedy=Words(
            "Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es neu als JPEG, PNG "
            "oder TIFF, oder besorgen Sie es noch einmal vom Fotografen.",
            "Open the picture in an image editor and save it again as JPEG, PNG or TIFF, or "
            "get it once more from the photographer.",
        ),
        why=Words(
            "Ein abgeschnittenes Bild würde als graue Fläche gedruckt.",
            "A truncated picture would be printed as a grey area.",
        ),
    ),
    Code(
        id="render/picture-soft",
        severity=Severity.WARNING,
        title=Words("Bild zu klein", "Picture too small"),
        message=Words(
            "{picture} wird unscharf: Der Ausschnitt hat {has} Pixel, der Rahmen braucht {needs} "
            "({percent} % des Nötigen).",
            "{picture} will look soft: the crop has {has} pixels, the frame needs {needs} "
            "({percent} % of what is needed).",
        ),
        remedy=Words(
            "Besorgen Sie eine größere Fassung oder wählen Sie einen kleineren Rahmen. Das Bild "
            "wird nicht künstlich vergrößert.",
            "Get a larger version or choose a smaller frame. The picture is not enlarged "
            "artificially.",
        ),
        why=Words(
            "Unter zwei Dritteln der vorgesehenen Auflösung sieht man einzelne Bildpunkte.",
            "Below two thirds of the intended resolution single pixels become visible.",
        ),
    ),
    Code(
        id="render/picture-profile",
        severity=Severity.WARNING,
        title=Words("Farbprofil unbrauchbar", "Colour profile unusable"),
        message=Words(
            "Das eingebettete Farbprofil von {picture} ist beschädigt; die Farben wurden ohne es "
            "gedeutet.",
            "The colour profile embedded in {picture} is damaged; the colours were read "
            "without it.",
        ),
        remedy=Words(
            "Speichern Sie das Bild neu und betten Sie dabei das Profil ein (für Fotos: sRGB).",
            "Save the picture again with its profile embedded (for photos: sRGB).",
        ),
        why=Words(
            "Ohne das richtige Profil verschieben sich Farben, bei Gesichtern zuerst sichtbar.",
            "Without the right profile colours shift, visible first in faces.",
        ),
    ),
    Code(
        id="render/missing-glyph",
        severity=Severity.ERROR,
        title=Words("Zeichen fehlt in der Schrift", "Character missing from the fonts"),
        message=Words(
            "Das Zeichen „{character}“ ({codepoint}) gibt es in keiner Schrift der Broschüre; "
            "gedruckt würde ein leeres Kästchen.",
            "The character “{character}” ({codepoint}) is in none of the brochure's fonts; an "
            "empty box would be printed.",
        ),
        remedy=Words(
            "Ersetzen Sie das Zeichen oder umschreiben Sie es (fremde Schriften in lateinischer "
            "Umschrift).",
            "Replace the character or write it differently (foreign scripts in Latin "
            "transliteration).",
        ),
        why=Words(
            "Eine Ersatzschrift vom Rechner sähe überall anders aus und ist oft nicht für die "
            "Veröffentlichung lizenziert.",
            "A substitute font from the machine would look different everywhere and is often "
            "not licensed for publication.",
        ),
    ),
    Code(
        id="render/css",
        severity=Severity.ERROR,
        title=Words("Regel im Stylesheet nicht verstanden", "Stylesheet rule not understood"),
        message=Words(
            "WeasyPrint versteht eine Regel nicht: {complaint}",
            "WeasyPrint does not understand a rule: {complaint}",
        ),
        remedy=Words(
            "Suchen Sie die genannte Zeile in layouts/css und schreiben Sie die Regel so, wie "
            "docs/designers es beschreibt.",
            "Find the line in layouts/css and write the rule as docs/designers describes.",
        ),
        why=Words(
            "Eine übergangene Regel fällt sonst erst im gedruckten Heft auf.",
            "A rule passed over is otherwise noticed in the printed copy only.",
        ),
    ),
    Code(
        id="render/font",
        severity=Severity.ERROR,
        title=Words("Schrift nicht geladen", "Font not loaded"),
        message=Words(
            "Die Schrift „{family}“ konnte nicht geladen werden.",
            "The font “{family}” could not be loaded.",
        ),
        remedy=Words(
            "Prüfen Sie die Datei in layouts/fonts und ihre Adresse in der @font-face-Regel.",
            "Check the file in layouts/fonts and its address in the @font-face rule.",
        ),
        why=Words(
            "Ohne sie würde der Text in einer anderen Schrift gesetzt und anders umbrochen.",
            "Without it the text would be set in another font and break differently.",
        ),
    ),
    Code(
        id="render/picture",
        severity=Severity.ERROR,
        title=Words("Bild nicht gesetzt", "Picture not placed"),
        message=Words(
            "Ein Bild konnte nicht gesetzt werden: {complaint}",
            "A picture could not be placed: {complaint}",
        ),
        remedy=Words(
            "Öffnen Sie die genannte Datei; bei SVG sagt die Meldung, was nicht gezeichnet "
            "werden kann.",
            "Open the file named; for SVG the message says what cannot be drawn.",
        ),
        why=Words(
            "An seiner Stelle bliebe eine Lücke.",
            "A gap would be left in its place.",
        ),
    ),
    Code(
        id="render/no-alt",
        severity=Severity.ERROR,
        title=Words("Bild ohne Alternativtext", "Picture without alternative text"),
        message=Words(
            "„{picture}“ steht ohne Alternativtext auf der Seite.",
            "“{picture}” stands on the page without an alternative text.",
        ),
        remedy=Words(
            "Schreiben Sie alt in die Beidatei des Bildes; reine Zierde bekommt in der Vorlage "
            'alt="".',
            'Write alt into the picture\'s sidecar; mere decoration gets alt="" in the template.',
        ),
        why=Words(
            "Wer nicht sieht, erfährt sonst nichts von dem Bild.",
            "Those who cannot see learn nothing of the picture otherwise.",
        ),
    ),
    Code(
        id="render/dead-link",
        severity=Severity.ERROR,
        title=Words("Verweis ins Leere", "Link to nowhere"),
        message=Words(
            "Der Verweis auf „#{target}“ hat in diesem Heft kein Ziel.",
            "The link to “#{target}” has no target in this publication.",
        ),
        remedy=Words(
            "Prüfen Sie die Kennung der Geschichte, auf die verwiesen wird.",
            "Check the id of the story that is linked to.",
        ),
        why=Words(
            "Ein toter Verweis im Inhaltsverzeichnis oder Text führt Lesende nirgendwohin.",
            "A dead link in the contents or the text leads readers nowhere.",
        ),
    ),
    Code(
        id="render/twin-anchor",
        severity=Severity.ERROR,
        title=Words("Sprungziel doppelt", "Anchor defined twice"),
        message=Words(
            "Das Sprungziel „#{target}“ gibt es zweimal.",
            "The anchor “#{target}” exists twice.",
        ),
        remedy=Words(
            "Geben Sie einem der beiden Elemente in der Vorlage eine andere Kennung.",
            "Give one of the two elements another id in the template.",
        ),
        why=Words(
            "Verweise und Seitenzahlen gehen dann an die falsche Stelle.",
            "Links and page numbers then go to the wrong place.",
        ),
    ),
    Code(
        id="render/complaint",
        severity=Severity.ERROR,
        title=Words("WeasyPrint beschwert sich", "WeasyPrint complains"),
        message=Words("WeasyPrint meldet: {complaint}", "WeasyPrint says: {complaint}"),
        remedy=Words(
            "Ändern Sie Vorlage oder Stylesheet so, dass die Meldung verschwindet.",
            "Change the template or stylesheet until the message is gone.",
        ),
        why=Words(
            "Jede Meldung steht für etwas, das anders gedruckt wird als gemeint.",
            "Every message stands for something printed otherwise than meant.",
        ),
    ),
    Code(
        id="render/crash",
        severity=Severity.ERROR,
        title=Words("WeasyPrint ist abgestürzt", "WeasyPrint crashed"),
        message=Words(
            "WeasyPrint ist beim Schritt „{step}“ abgestürzt: {error}.",
            "WeasyPrint crashed at step “{step}”: {error}.",
        ),
        remedy=Words(
            "Meist ist eine neue Regel im Stylesheet die Ursache (Verläufe, Schatten oder "
            "color-mix mit device-cmyk). Nehmen Sie die letzte Änderung zurück.",
            "Mostly a new rule in a stylesheet is the cause (gradients, shadows or color-mix "
            "with device-cmyk). Take the last change back.",
        ),
        why=Words(
            "Ohne fertige Seiten kann nichts geprüft oder ausgeliefert werden.",
            "Without finished pages nothing can be checked or delivered.",
        ),
    ),
    Code(
        id="render/blanks",
        severity=Severity.ERROR,
        title=Words("Zu wenige Füllseiten", "Too few filler pages"),
        message=Words(
            "{pages} Seiten Inhalt brauchen {needed} gestaltete Füllseiten bis zum Vielfachen von "
            "{multiple}; die Vorlage hält {available} bereit.",
            "{pages} pages of content need {needed} designed filler pages to reach a multiple of "
            "{multiple}; the template provides {available}.",
        ),
        remedy=Words(
            "Die Vorlage muss vor der Rückseite multiple − 1 Seiten mit data-blank setzen.",
            "The template must set multiple − 1 pages with data-blank before the back cover.",
        ),
        why=Words(
            "Ein geheftetes Heft besteht aus gefalteten Bogen: Seitenzahlen gehen in Vierern auf.",
            "A stitched booklet is made of folded sheets: its pages come in fours.",
        ),
    ),
)
