"""The German words of the report, for every kind of aside and remark.

A kind without words here is a bug that a test finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind is called, and what the editor is to do about it."""

    name: str
    advice: str = ""
    #: Words of the page or the program: nothing for the editor to look at.
    routine: bool = False


#: Kinds of words that did not come into a story.
ASIDES: Mapping[str, Kind] = {
    "header": Kind("Kopfzeile", "Steht in Word oben auf jeder Seite.", routine=True),
    "footer": Kind("Fußzeile", "Steht unten auf jeder Seite.", routine=True),
    "page-number": Kind("Seitenzahlen", "Zählt der Satz selbst.", routine=True),
    "known": Kind(
        "Steht schon im Kopf",
        "Von dort druckt es der Satz: im Band des Kapitels, über oder unter dem Text.",
        routine=True,
    ),
    "speaker": Kind("Wer spricht", "Fragen und Antworten unterscheidet der Satz.", routine=True),
    "printed": Kind("Druckt der Satz von selbst", "Zum Beispiel „Foto:“.", routine=True),
    "numbering": Kind("Nummern", "Zählt der Satz selbst.", routine=True),
    "contents": Kind("Inhaltsverzeichnis", "Entsteht beim Bauen von selbst.", routine=True),
    "head-other": Kind(
        "Der Kopf sagt es anders",
        "Der Kopf blieb, wie er war. Soll gelten, was hier steht, tragen Sie es dort ein.",
    ),
    "farewell": Kind(
        "Grußformel, Ort und Tag", "Druckt das Haus nicht; bei Bedarf als letzten Absatz setzen."
    ),
    "comment": Kind("Kommentar am Rand", "Beantworten, bevor der Text freigegeben wird."),
    "deleted": Kind(
        "Gelöscht (Änderungsverfolgung)", "Die Löschung wurde angenommen. War das richtig?"
    ),
    "hidden": Kind("Ausgeblendeter Text", "War im Manuskript nicht zu sehen."),
    "form": Kind("Unausgefülltes Formularfeld", "Gehört nicht in den Text."),
    "table": Kind(
        "Tabelle", "Passt in keinen Kasten. In Worten erzählen oder als bars, network zeichnen."
    ),
    "table-head": Kind("Spaltenköpfe einer Tabelle", "Braucht der Kasten nicht.", routine=True),
    "chart": Kind("Diagramm", "Die Werte aus dem Word-Diagramm; als Kasten bars neu anlegen."),
    "ruby": Kind("Lesehilfe über einem Wort", ""),
    "in-note": Kind("In einer Fußnote", "Eine Fußnote ist ein Absatz; mehr trägt sie nicht."),
    "note-uncalled": Kind("Fußnote ohne Aufruf", "Wohin gehört sie? Als [^name] eintragen."),
    "caption": Kind("Bildunterschrift ohne Bild", "Das Bild ließ sich nicht übernehmen."),
    "box-broken": Kind("Kasten mit Fehlern", "So liest ihn das Haus nicht; von Hand anlegen."),
    "too-long": Kind("Passt nicht mehr hinein", "Ein Beitrag hat höchstens 60.000 Zeichen."),
    "markup": Kind("Auszeichnung aus Markdown", "Kennt das Haus nicht."),
    "front-matter": Kind("Angaben im Kopf", "Kennt das Haus so nicht; von Hand eintragen."),
    "raw": Kind(
        "Plakat, Faksimile oder Bildinhalt",
        "Abtippen lohnt selten. Als Bild neu beschaffen oder weglassen; im Beitrag steht eine "
        "Marke.",
    ),
    "works": Kind("Literaturangabe nicht zerlegt", "Von Hand unter entries eintragen."),
}

#: Kinds of things carried over in another shape, or guessed.
REMARKS: Mapping[str, Kind] = {
    "underlined": Kind("unterstrichen", "Unterstreichen gibt es nicht; bei Bedarf *kursiv*."),
    "struck": Kind("durchgestrichen", "Steht jetzt ohne Strich da. Sollte es weg?"),
    "language-mark": Kind("Sprache gekennzeichnet", "Ging verloren; neu setzen: [Worte]{lang=en}."),
    "highlighted": Kind("farbig hinterlegt", "Oft eine offene Frage der Autor*in."),
    "look-in-word": Kind("Auszeichnung mitten im Wort", "Das Wort steht ohne sie da."),
    "looks-dropped": Kind("Auszeichnung und Links entfernt", "Der Absatz war sonst unlesbar."),
    "line-break": Kind("Zeilenumbruch im Absatz", "Wurde ein Leerzeichen."),
    "link-bad": Kind("Adresse nicht verlinkt", "Die Adresse taugt nicht als Link."),
    "link-inside": Kind("Verweis im Dokument", "Wurde Text; als [Text](#beitrag) neu setzen."),
    "heading-bold": Kind("fetter Absatz als Überschrift", ""),
    "heading-guessed": Kind("kurze Zeile als Überschrift", ""),
    "title-guessed": Kind("Titel erkannt", ""),
    "person-capitals": Kind("Person aus Großbuchstaben", "Groß und klein prüfen."),
    "person-guessed": Kind("Person erkannt", ""),
    "list-typed": Kind("getippte Aufzählung als Liste", ""),
    "list-opened": Kind("Liste mit sehr langen Punkten", "Wurden Absätze."),
    "list-nested": Kind("Liste in der Liste", "Die inneren Punkte stehen jetzt in einer Reihe."),
    "list-of-one": Kind("Liste mit einem Punkt", "Wurde ein Absatz."),
    "table-boxed": Kind("Tabelle als Kasten", "Wortlaut und Reihenfolge prüfen."),
    "table-opened": Kind("Tabelle aufgelöst", "Sie hielt nur Absätze und Bilder zusammen."),
    "text-box": Kind("Textfeld", "Steht jetzt hinter dem Absatz, an dem es hing."),
    "formula": Kind("Formel als Text", ""),
    "note-joined": Kind("Fußnote aus mehreren Absätzen", "Ist jetzt ein Absatz."),
    "note-missing": Kind("Fußnote fehlt in der Datei", ""),
    "note-twice": Kind("Fußnote zweimal aufgerufen", "Nur der erste Aufruf blieb."),
    "note-digit": Kind("Fußnote aus gewöhnlicher Ziffer", "Ist die Ziffer wirklich ein Aufruf?"),
    "note-tied": Kind("Fußnote zugeordnet", ""),
    "call-without-note": Kind("Aufruf ohne Fußnote", "Die Ziffer steht noch im Text."),
    "paragraph-divided": Kind("langer Absatz geteilt", ""),
    "picture-twice": Kind("Bild zweimal im Text", ""),
    "picture-format": Kind("Bildformat wird nicht gedruckt", "In Word als PNG sichern."),
    "picture-broken": Kind("Bild beschädigt oder zu groß", "Bild neu anfordern."),
    "picture-changed": Kind("Bild in PNG umgewandelt", "Ohne Verlust; besser wäre das Original."),
    "picture-cropped": Kind("Bild war in Word beschnitten", "Übernommen ist das ganze Bild."),
    "picture-linked": Kind("Bild liegt nicht in der Datei", "Bei der Autor*in anfordern."),
    "picture-gone": Kind("Bild fehlt in der Datei", "Bei der Autor*in anfordern."),
    "picture-unused": Kind("Bild außerhalb des Textes", "Etwa ein Logo in der Kopfzeile."),
    "picture-in-note": Kind("Bild in einer Fußnote", "Wurde nicht übernommen."),
    "picture-promised": Kind("Bildunterschrift im Text", "Steckbrief liegt bereit, Bild fehlt."),
    "embedded": Kind("eingebettete Datei", "Etwa eine Excel-Tabelle; selbst öffnen."),
    "alt-automatic": Kind("Alternativtext von Word erfunden", "Wurde nicht übernommen."),
    "caption-embedded": Kind("andere Unterschrift im Bild selbst", ""),
    "credit-embedded": Kind("anderer Bildnachweis im Bild selbst", "Wer war es?"),
    "caption-guessed": Kind("Bildunterschrift erkannt", ""),
    "encoding": Kind("Kodierung geraten", "Umlaute prüfen."),
    "joined-hyphen": Kind("Wort über den Zeilenumbruch verbunden", ""),
    "joined-page": Kind("Absatz über den Seitenwechsel verbunden", ""),
    "not-joined": Kind("Absatz ohne Schluss", "Fehlt ein Punkt, oder geht er im nächsten weiter?"),
    "short-line": Kind("kurze Zeile im Text", "Überschrift, Zwischentitel oder Rest eines Bildes?"),
    "raw-block": Kind("Plakat, Faksimile oder Bildinhalt", "Im Beitrag steht eine Marke."),
    "chapter-found": Kind("Kapitel gefunden", ""),
    "chapter-missing": Kind(
        "Kapitel nicht gefunden", "Steht im Inhaltsverzeichnis, nicht im Text."
    ),
    "contents-found": Kind("Eintrag im Inhaltsverzeichnis", routine=True),
    "county-unknown": Kind("kein Landkreis erkannt", "Feld county eintragen, kind: chapter."),
    "imprint": Kind("Impressum", "Zeilen ordnen, Überschriften vergeben."),
    "number-page": Kind("Zahlenseite", ""),
    "question": Kind("Frage im Interview", ""),
    "signed": Kind("Unterzeichnende", ""),
    "head-retyped": Kind(
        "Kopf neu geschrieben",
        "Er ließ sich nicht Feld für Feld ändern; Notizen daraus stehen nur in der alten Fassung.",
    ),
    "work": Kind("Literaturangabe zerlegt", ""),
    "footer-found": Kind("Kopf- oder Fußzeile erkannt", routine=True),
}
