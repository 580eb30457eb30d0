"""Family D: the file as a whole."""

from press.codes.preflight.shape import ERROR, NOTE, WARNING, code

_OPENS = (
    "Was der Belichter erst reparieren muss, sieht am Ende womöglich anders aus als hier.",
    "What the plate-setter has to repair first may come out different from what is seen here.",
)
_STANDARD = (
    "Der Norm-Vermerk sagt der Druckerei, wonach sie prüfen kann. Ohne ihn haftet niemand "
    "für Überraschungen.",
    "The mark of the standard tells the print shop what to check against. Without it nobody "
    "answers for surprises.",
)
_INTENT = (
    "Die Ausgabebedingung sagt, für welches Papier und welchen Druck die Farben gemacht sind. "
    "Dieselben Zahlen sehen auf anderem Papier anders aus.",
    "The output intent says for which paper and press the colours were made. The same numbers "
    "look different on other paper.",
)
_METADATA = (
    "Programme lesen mal die alten (Info), mal die neuen Angaben (XMP). Widersprechen sie "
    "sich, ist eine Norm verletzt und eine Verwechslung möglich.",
    "Programs read the old entries (Info) or the new ones (XMP). If they differ, a standard "
    "is broken and files get mixed up.",
)
_PASSIVE = (
    "Gedruckt wird Papier. Was sich öffnet, rechnet, ein- oder ausblendet, kann beim "
    "Belichten anders ausfallen als am Bildschirm.",
    "What is printed is paper. Anything that opens, computes, shows or hides may turn out "
    "differently on the plate.",
)

CODES = (
    code(
        "D01", "unreadable", ERROR,
        ("Datei nicht lesbar", "File cannot be read"),
        ("Die Datei lässt sich nicht als PDF öffnen: {reason}.",
         "The file cannot be opened as a PDF: {reason}."),
        ("Die Datei noch einmal ausgeben oder übertragen; vielleicht brach die Übertragung ab.",
         "Export or transfer the file again; perhaps the transfer broke off."),
        _OPENS,
    ),
    code(
        "D01", "empty-file", ERROR,
        ("Datei leer", "File empty"),
        ("Die Datei ist leer (0 Bytes).", "The file is empty (0 bytes)."),
        ("Die Datei noch einmal ausgeben oder übertragen.", "Export or transfer the file again."),
        _OPENS,
    ),
    code(
        "D01", "not-pdf", ERROR,
        ("Kein PDF", "Not a PDF"),
        ("Die Datei ist kein PDF: Am Anfang fehlt die Kennung %PDF.",
         "The file is no PDF: the mark %PDF is missing at its start."),
        ("Als PDF ausgeben; umbenennen genügt nicht.", "Export as PDF; renaming is not enough."),
        _OPENS,
    ),
    code(
        "D01", "damaged", ERROR,
        ("Datei beschädigt", "File damaged"),
        ("Die Datei musste beim Öffnen repariert werden. Meldungen: {count}, zuerst: {first}",
         "The file had to be repaired on opening. Messages: {count}, first: {first}"),
        ("Die PDF aus dem Satzprogramm neu ausgeben, nicht nachträglich bearbeiten.",
         "Export the PDF from the layout program again instead of editing it afterwards."),
        _OPENS,
    ),
    code(
        "D01", "no-pages", ERROR,
        ("Keine Seiten", "No pages"),
        ("Die Datei hat keine Seite.", "The file has no page."),
        ("Die PDF neu ausgeben.", "Export the PDF again."),
        _OPENS,
    ),
    code(
        "D02", "standard-missing", ERROR,
        ("Norm nicht genannt", "Standard not named"),
        ("Die Datei nennt keine PDF/X-Norm; verlangt ist {want}.",
         "The file names no PDF/X standard; {want} is asked for."),
        ("Die PDF mit der Vorgabe {want} ausgeben. Den Vermerk allein nachzutragen genügt nicht.",
         "Export the PDF as {want}. Adding the mark alone is not enough."),
        _STANDARD,
    ),
    code(
        "D02", "standard-other", ERROR,
        ("Andere Norm", "Another standard"),
        ("Die Datei nennt {has}; verlangt ist {want}.",
         "The file names {has}; {want} is asked for."),
        ("Die PDF mit der Vorgabe {want} ausgeben.", "Export the PDF as {want}."),
        _STANDARD,
    ),
    code(
        "D02", "version-high", ERROR,
        ("PDF-Version zu hoch", "PDF version too high"),
        ("Die Datei ist PDF {has}; {want} erlaubt höchstens PDF {most}.",
         "The file is PDF {has}; {want} allows PDF {most} at most."),
        ("Die PDF mit der Kompatibilität {most} ausgeben.", "Export with compatibility {most}."),
        _STANDARD,
    ),
    code(
        "D03", "intent-missing", ERROR,
        ("Ausgabebedingung fehlt", "Output intent missing"),
        ("Die Datei sagt nicht, für welche Druckbedingung sie gemacht ist; verlangt ist {want}.",
         "The file does not say which printing condition it is made for; {want} is asked for."),
        ("Beim Ausgeben die Ausgabebedingung {want} einbetten.",
         "Embed the output intent {want} when exporting."),
        _INTENT,
    ),
    code(
        "D03", "intent-several", ERROR,
        ("Mehrere Ausgabebedingungen", "Several output intents"),
        ("Ausgabebedingungen für PDF/X: {count}; erlaubt ist eine.",
         "PDF/X output intents: {count}; one is allowed."),
        ("Alle bis auf die richtige entfernen.", "Remove all but the right one."),
        _INTENT,
    ),
    code(
        "D03", "intent-other", ERROR,
        ("Andere Ausgabebedingung", "Another output intent"),
        ("Die Datei ist für „{has}“ gemacht; gedruckt wird nach {want}.",
         "The file is made for “{has}”; it will be printed to {want}."),
        ("Die Farben für {want} neu umrechnen und so ausgeben; nur den Namen zu ändern wäre "
         "falsch.",
         "Convert the colours to {want} and export so; changing the name alone would be wrong."),
        _INTENT,
    ),
    code(
        "D03", "intent-registry", WARNING,
        ("Verzeichnis nicht genannt", "Registry not named"),
        ("Als Verzeichnis der Ausgabebedingung steht „{has}“; üblich ist {want}.",
         "The registry of the output intent is “{has}”; {want} is usual."),
        ("RegistryName auf {want} setzen.", "Set RegistryName to {want}."),
        _INTENT,
    ),
    code(
        "D04", "metadata-missing", ERROR,
        ("Angabe fehlt", "Entry missing"),
        ("Den Angaben zur Datei fehlt: {fields}.", "The file's metadata lack: {fields}."),
        ("Titel und Daten im Satzprogramm eintragen und neu ausgeben.",
         "Enter title and dates in the layout program and export again."),
        _METADATA,
    ),
    code(
        "D04", "metadata-differ", ERROR,
        ("Angaben widersprechen sich", "Metadata differ"),
        ("{field}: „{info}“ in Info, „{xmp}“ in XMP.",
         "{field}: “{info}” in Info, “{xmp}” in XMP."),
        ("Neu ausgeben; von Hand nur beide zugleich ändern.",
         "Export again; if changed by hand, change both."),
        _METADATA,
    ),
    code(
        "D05", "active-content", ERROR,
        ("Aktive Inhalte", "Active content"),
        ("Die Datei führt etwas aus: {what}.", "The file runs something: {what}."),
        ("Aktionen und JavaScript entfernen.", "Remove actions and JavaScript."),
        _PASSIVE,
    ),
    code(
        "D06", "file-name", WARNING,
        ("Dateiname ungünstig", "File name unfit"),
        ("„{name}“ passt nicht zum Muster {pattern}.",
         "“{name}” does not match the pattern {pattern}."),
        ("Nur a–z, 0–9, Punkt, Binde- und Unterstrich verwenden.",
         "Use only a–z, 0–9, dot, hyphen and underscore."),
        ("Umlaute und Leerzeichen überleben nicht jeden Weg durch Portale und Server.",
         "Umlauts and blanks do not survive every way through portals and servers."),
    ),
    code(
        "D07", "locked", ERROR,
        ("Mit Kennwort verschlossen", "Locked by a password"),
        ("Die Datei öffnet nur mit Kennwort; geprüft wurde nichts.",
         "The file opens only with a password; nothing was checked."),
        ("Ohne Kennwort ausgeben.", "Export without a password."),
        _PASSIVE,
    ),
    code(
        "D07", "encrypted", ERROR,
        ("Verschlüsselt", "Encrypted"),
        ("Die Datei ist verschlüsselt, auch wenn sie ohne Kennwort öffnet.",
         "The file is encrypted, though it opens without a password."),
        ("Ohne Sicherheitseinstellungen ausgeben.", "Export without security settings."),
        _PASSIVE,
    ),
    code(
        "D08", "profile-missing", ERROR,
        ("Profil nicht eingebettet", "Profile not embedded"),
        ("Die Ausgabebedingung „{has}“ enthält kein ICC-Profil.",
         "The output intent “{has}” holds no ICC profile."),
        ("Das Profil zu {want} einbetten.", "Embed the profile of {want}."),
        _INTENT,
    ),
    code(
        "D08", "profile-space", ERROR,
        ("Profil nicht für vier Farben", "Profile not for four inks"),
        ("Das eingebettete Profil ist „{space}/{device}“ mit {components} Kanälen; verlangt ist "
         "ein Druckprofil für CMYK.",
         "The embedded profile is “{space}/{device}” with {components} channels; a CMYK output "
         "profile is asked for."),
        ("Das richtige Profil einbetten.", "Embed the right profile."),
        _INTENT,
    ),
    code(
        "D08", "profile-other", ERROR,
        ("Anderes Profil", "Another profile"),
        ("Die Ausgabebedingung heißt {identifier}, das Profil ist aber ein anderes "
         "(Prüfsumme {has}…, erwartet {want}…).",
         "The output intent is {identifier}, but the profile is another one (digest {has}…, "
         "expected {want}…)."),
        ("Das Profil aus layouts/printers/ einbetten, oder dort das richtige nennen.",
         "Embed the profile named in layouts/printers/, or name the right one there."),
        _INTENT,
    ),
    code(
        "D09", "trapped", ERROR,
        ("Überfüllung nicht angegeben", "Trapping not stated"),
        ("Trapped steht auf „{has}“; PDF/X verlangt True oder False, in Info und XMP gleich.",
         "Trapped is “{has}”; PDF/X asks for True or False, the same in Info and XMP."),
        ("Trapped auf False setzen (die Druckerei überfüllt selbst).",
         "Set Trapped to False (the print shop traps by itself)."),
        _STANDARD,
    ),
    code(
        "D10", "id-missing", ERROR,
        ("Kennung fehlt", "Identifier missing"),
        ("Die Datei hat keine Kennung (ID) am Ende.", "The file has no ID in its trailer."),
        ("Neu ausgeben; jede PDF/X-Ausgabe schreibt sie.",
         "Export again; every PDF/X export writes one."),
        _STANDARD,
    ),
    code(
        "D11", "layers", ERROR,
        ("Ebenen", "Layers"),
        ("Die Datei hat Ebenen ({count}): {names}.", "The file has layers ({count}): {names}."),
        ("Ebenen reduzieren; nicht Gewünschtes löschen, nicht nur ausblenden.",
         "Flatten the layers; delete what is not wanted instead of hiding it."),
        _PASSIVE,
    ),
    code(
        "D12", "forms", ERROR,
        ("Formularfelder", "Form fields"),
        ("Die Datei enthält ein Formular: {what}.", "The file holds a form: {what}."),
        ("Felder in gewöhnlichen Text umwandeln.", "Turn the fields into ordinary text."),
        _PASSIVE,
    ),
    code(
        "D13", "attachments", ERROR,
        ("Angehängte Dateien", "Attached files"),
        ("In der Datei stecken andere: {names}.", "Other files are inside: {names}."),
        ("Anhänge entfernen und getrennt schicken.", "Remove attachments and send them apart."),
        _PASSIVE,
    ),
    code(
        "D14", "file-size", WARNING,
        ("Datei sehr groß", "File very large"),
        ("Die Datei hat {has} MB; angenommen werden höchstens {most} MB.",
         "The file has {has} MB; at most {most} MB are accepted."),
        ("Bilder auf die nötige Auflösung herunterrechnen.",
         "Scale pictures down to the resolution needed."),
        ("Portale brechen größere Übertragungen ab.", "Portals break off larger transfers."),
    ),
    code(
        "D15", "foreign-content", ERROR,
        ("Platzhalter für fremde Inhalte", "Placeholders for outside content"),
        ("Die Seite enthält {what}: Platzhalter, die erst beim Belichten ersetzt würden.",
         "The page holds {what}: placeholders to be replaced on the plate-setter."),
        ("Die echten Bilder einbetten; OPI, PostScript und Verweise entfernen.",
         "Embed the real pictures; remove OPI, PostScript and references."),
        _PASSIVE,
    ),
    code(
        "D16", "navigation", NOTE,
        ("Lesezeichen oder Sprungziele", "Bookmarks or destinations"),
        ("Die Datei enthält {what}; im Druck ohne Nutzen.",
         "The file holds {what}; of no use in print."),
        ("Kann bleiben; beim Ausgeben für den Druck abwählen.",
         "May stay; deselect when exporting for print."),
        _PASSIVE,
    ),
    code(
        "D17", "page-unread", ERROR,
        ("Seite nicht zu Ende gelesen", "Page not read to its end"),
        ("Die Seite ließ sich nicht vollständig auswerten: {reason}.",
         "The page could not be evaluated completely: {reason}."),
        ("Die Seite von Hand prüfen; meist hilft es, Vektorgrafik zu vereinfachen oder neu "
         "auszugeben.",
         "Check the page by hand; simplifying vector graphics or exporting again often helps."),
        ("Was nicht gelesen wurde, ist auch nicht geprüft. Das soll niemand übersehen.",
         "What was not read was not checked either. Nobody should overlook that."),
    ),
    code(
        "D17", "resource-missing", ERROR,
        ("Bestandteil fehlt", "Part missing"),
        ("Die Seite verwendet, was nicht in der Datei ist: {names}.",
         "The page uses what is not in the file: {names}."),
        ("Die PDF neu ausgeben; so fehlt im Druck etwas.",
         "Export the PDF again; as it is, something will be missing in print."),
        _OPENS,
    ),
)  # fmt: skip
