"""The plain text of a printed brochure, as a PDF program gives it. All of it is invented.

Four chapters with everything that goes wrong on the way out of a PDF: form feeds, running
feet, words divided at the end of a line and of a page, paragraphs over two pages, raised
digits, notes in the middle of the text, captions without pictures, a poster.
"""

from __future__ import annotations

FOOT = "Kräne, Gärten, Werkstätten · Erfolge aus vier Nachbarschaften"


def pages() -> list[str]:
    """The pages, each with its lines."""
    return [
        """\
Kleine Hefte · Band 4

Kräne, Gärten, Werkstätten
Erfolge aus vier Nachbarschaften
""",
        """\
Herausgeber
Verein für kleine Versuche e. V.
Musterweg 1, 99084 Erfurt
heft@example.org

Bearbeitung
Alma Beispiel
Bruno Muster
""",
        """\
Vorwort

Dieses Heft erzählt von vier Nachbarschaften, die sich etwas vorge-
nommen haben. Keine von ihnen hatte Geld, alle hatten Zeit.¹ Was da-
raus geworden ist, steht auf den folgenden Seiten, aufgeschrieben von
den Akteur*innen selbst.

Wir danken allen, die mitgemacht haben, und wünschen eine anregende
Lektüre.

Der Vorstand
Alma Beispiel
Bruno Muster

¹ Vgl. den Jahresbericht des Vereins für kleine Versuche, 2030.
""",
        """\
Inhaltsverzeichnis

1 Was ein Garten lehrt ............................................ 5
Interview mit Prof. Dr. Dora Muster
2 Erfolgsbeispiele aus vier Nachbarschaften ................. 7–14
2.1 Stadt Suhl ........................................................ 9
2.2 Landkreis Eichsfeld ............................................ 11
2.3
Landkreis Gotha .................................................... 12
2.4 Landkreis Greiz ................................................... 14
3 Ausblick .......................................................... 15
Quellenverzeichnis .................................................. 16
""",
        """\
1
Was ein Garten lehrt
Interview mit Prof. Dr. Dora Muster

Dora Muster begleitet die Nachbarschaften seit dem ersten Spaten-
stich. Wir haben sie zwischen zwei Beeten getroffen.

Frau Muster, warum gerade Gärten?

Im Garten arbeitet man nebeneinander und kommt dabei ins Reden. Das
ist am Schreibtisch anders. Wer gemeinsam gräbt, hat immer schon ein
Thema, und das Wetter hilft dabei.

Und was lernt man dabei?

Dreierlei. Geduld, denn nichts wächst schneller, wenn man daran zieht.
Nachsicht, denn jede*r vergisst einmal das Gießen. Und Maß, denn wer
alles auf einmal will, hat am Ende Zucchini, die niemand mehr essen
""",
        """\
mag und die trotzdem alle bewundern sollen.

Was raten Sie anderen Kommunen?

Klein anfangen. Wer zuerst ein Konzept schreibt, hat im Herbst ein Kon-
zept. Wer zuerst gräbt, hat im Herbst Kartoffeln und kann immer noch
eines schreiben.
""",
        """\
2
Erfolgsbeispiele aus vier Nachbarschaften

Vier Nachbarschaften haben ihre Geschichte eingereicht. Sie sind so
verschieden wie ihre Orte, und doch haben sie vieles gemeinsam: ein
Amt, das zuhört, und Menschen, die anfangen.

Grafik 1: Wer mit wem zusammenarbeitet (Quelle: eigene Darstellung)
""",
        """\
4

Geschichten aus Städten und Landkreisen

Auf einen Aufruf hin meldeten sich vier Nachbarschaften, jede mit
ihrer Geschichte.
""",
        """\
2.1
Stadt Suhl

Der Garten hinter dem Bahnhof und wie
aus Schotter Beete wurden


MEIN NAME IST EMILIA ERFUNDEN
UND ICH BIN INTEGRATIONSMANAGERIN
IN DER STADTVERWALTUNG SUHL

Hinter dem Bahnhof lag ein Jahr lang Schotter. Heute wachsen dort
Bohnen, und zwischen den Beeten sitzen Nachbar*innen beieinander.

Erst der Schotter

Am Anfang stand ein Plan.² Die Stadtverwaltung stellte die Fläche,
die Integrationsmanagerin den Kontakt zu zwölf Vereinen her. „Wir
nannten das ‚Schottern rückwärts‘ – und es blieb dabei“, heißt es im
Jahresbericht. Auf 400 m² liegen heute 17 Beete, rund 15 % davon
hält der Verein für neue Familien frei, die gerade erst in der Nach-

² Beschlossen wurde er im März 2029; siehe den Beschluss der
Nachbarschaftsversammlung, S. 4.
""",
        """\
barschaft angekommen sind.

Blick über die Beete im September (Foto: Stadtverwaltung Suhl)

GROSSES GARTENFEST
Samstag, 6. September
ab 15 Uhr
Kaffee und Kuchen
Musik: Die Schotterkapelle
Eintritt frei

Gebraucht wurden vor allem drei Dinge:

• Schaufeln, die der Bauhof geliehen hat
• Setzlinge von Bürger*innen
und Schulklassen
• Geduld

Der Garten bleibt. Im nächsten Jahr kommt ein Bienenstock dazu, um
den sich die Schulklassen kümmern.
""",
        """\
2.2 Landkreis Eichsfeld

Eine Werkstatt für alle

Mein Name ist Frida Probe und ich bin Integrationsmanagerin im
Landratsamt Eichsfeld.

In der Werkstatt steht eine Hobelbank, die älter ist als alle, die an
ihr arbeiten. Wer mag, lernt hier hobeln, reparieren und erklären.

Wer mitmacht

Vier Betriebe und eine Schule tragen die Werkstatt. Sie treffen sich
einmal im Monat und teilen auf, was zu tun ist.

1. Werkzeug pflegen
2. Holz lesen
3. einer*em anderen erklären, wie es geht

An der Hobelbank. Foto: Landratsamt Eichsfeld
""",
        """\
2.3
Landkreis Gotha

Sprachcafé am Samstag

MEIN NAME IST DR. GUSTAV VON MUSTER UND ICH BIN INTEGRATIONSMANAGER
IM LANDRATSAMT GOTHA

Samstags um drei riecht es im Gemeindehaus nach Kaffee und Zimt. Dann
wird geredet, und zwar über alles außer Grammatik.

Die Sprach- und Integrationskurse des Landkreises enden nach sechs
Monaten.³ Danach fehlt vielen die Übung. Das Sprachcafé füllt diese
Lücke: Es kostet nichts, niemand meldet sich an, und wer einmal da war,
kommt meistens wieder. Sechzehn Ehrenamtliche wechseln sich ab, dazu
kommen Schüler*innen des Gymnasiums. Sie bringen Spiele mit und manch-
mal auch ihre Großeltern

³ Rechtsgrundlage ist die Integrationskursverordnung.
""",
        """\
Die Großeltern sind die besten Lehrer*innen, sagen die Gäste. Denn sie
haben Zeit und erzählen gern.

Was bleibt

Aus dem Café ist ein Chor entstanden, der in drei Sprachen singt.
""",
        """\
2.4 Landkreis Greiz

Ein Fahrrad für jeden Weg

MEIN NAME IST GRETE GLEICH UND ICH BIN INTEGRATIONSMANAGERIN IM
LANDRATSAMT GREIZ

Die Fahrradwerkstatt steht in einer alten Feuerwache. Wer ein Rad
braucht, baut sich eines aus zweien.

Zwei Räder sind genug, sagt der Verein, und meint es ernst. Im ersten
Jahr verließen 120 Räder die Wache, im zweiten waren es 180.
""",
        """\
3
Ausblick

Was im Kleinen gelingt, kann andernorts wieder versucht werden. Die
vier Nachbarschaften treffen sich im nächsten Herbst.
""",
        """\
Quellenverzeichnis

Muster, Dora; Probe, Carla (2029): Der Boden hinter dem Bahnhof.
Erfurt: Kleiner Verlag.

Verein für kleine Versuche (2030): Jahresbericht.
https://example.org/jahresbericht

Mündliche Auskunft der Feuerwehr
""",
    ]


def with_form_feeds() -> str:
    """As a PDF program gives it: form feeds, lines as printed, feet on every page but three."""
    return "\f".join(
        page if number < 3 else f"{page}\n{_foot(number)}\n"
        for number, page in enumerate(pages(), start=1)
    )


def _foot(number: int) -> str:
    return f"{number}    {FOOT}" if number % 2 == 0 else f"{FOOT}    {number}"


def recognised() -> str:
    """As text recognition gives it: a paragraph a line, no form feeds, page numbers alone."""
    return "\n\n".join(
        _unwrapped(page) + (f"\n\n{number}\n" if number > 2 else "\n")
        for number, page in enumerate(pages(), start=1)
    )


def _unwrapped(page: str) -> str:
    """Lines of running text as one; short lines stay."""
    result: list[str] = []
    for line in page.split("\n"):
        before = result[-1] if result else ""
        long = len(before) >= 55 and not before.rstrip().endswith((".", "?", ")", "!"))
        if long and line and "...." not in before + line:
            glued = before[:-1] if before.endswith("-") and line[:1].islower() else f"{before} "
            result[-1] = glued + line
        else:
            result.append(line)
    return "\n".join(result)
