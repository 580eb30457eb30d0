"""Every phrase of the command line, in German and English."""

from __future__ import annotations

from press.codes.register import Language, Words
from press.findings import Severity, Value

PHRASES = {
    # severities
    "error": Words("Fehler", "Error"),
    "warning": Words("Warnung", "Warning"),
    "note": Words("Hinweis", "Note"),
    "errors": Words("{n} Fehler", "{n} errors"),
    "errors-1": Words("1 Fehler", "1 error"),
    "warnings": Words("{n} Warnungen", "{n} warnings"),
    "warnings-1": Words("1 Warnung", "1 warning"),
    "notes": Words("{n} Hinweise", "{n} notes"),
    "notes-1": Words("1 Hinweis", "1 note"),
    # listing
    "page": Words("Seite {n}", "page {n}"),
    "excerpt": Words("Sonderdruck {name}", "excerpt {name}"),
    "waived": Words("zugelassen: {because}", "waived: {because}"),
    "explain": Words("Mehr dazu: publish.py explain {code}", "More: publish.py explain {code}"),
    "hidden-notes": Words("Hinweise zeigt -v", "-v shows notes"),
    "hidden-quiet": Words("-q zeigt nur Fehler", "-q shows errors only"),
    # closing lines
    "clean": Words("Nichts zu beanstanden.", "Nothing to complain of."),
    "built": Words("Ausgabe {edition} gebaut.", "Edition {edition} built."),
    "excerpted": Words(
        "Sonderdrucke der Ausgabe {edition} gebaut.", "Excerpts of edition {edition} built."
    ),
    "handed": Words(
        "Paket für Ausgabe {edition} zusammengestellt.", "Package of edition {edition} is ready."
    ),
    "checked": Words("Ausgabe {edition} geprüft.", "Edition {edition} checked."),
    "judged": Words(
        "{passed} Regeln bestanden, {found} nicht bestanden, {not_run} nicht gelaufen.",
        "{passed} rules passed, {found} failed, {not_run} not run.",
    ),
    "proofed": Words(
        "Korrekturabzüge der Ausgabe {edition} gesetzt.",
        "Correction proofs of edition {edition} are set.",
    ),
    "heard": Words(
        "Hörprobe der Ausgabe {edition} geschrieben.",
        "Listening page of edition {edition} is ready.",
    ),
    "begun": Words(
        "Ausgabe {edition} nach {after} begonnen: {files} Dateien in sources/{edition} und "
        "images/{edition}, {open} Stellen offen.\nWelche, sagt: publish.py check {edition}\n"
        "Die Seiten zeigt: publish.py build {edition} --product draft",
        "Edition {edition} begun after {after}: {files} files in sources/{edition} and "
        "images/{edition}, {open} places open.\nWhich, says: publish.py check {edition}\n"
        "The pages, shows: publish.py build {edition} --product draft",
    ),
    "imported": Words(
        "In Ausgabe {edition} übernommen: {total} Wörter, davon {stories} in Beiträgen, {sidecars} "
        "in Steckbriefen, {report} im Bericht, {unplaced} ohne Platz.",
        "Taken into edition {edition}: {total} words, {stories} of them in stories, {sidecars} in "
        "sidecars, {report} in the report, {unplaced} without a place.",
    ),
    "imported-open": Words(
        "{open} Stellen sind noch offen; alle nennt: publish.py check {edition}",
        "{open} places are still open; all are named by: publish.py check {edition}",
    ),
    "imported-open-1": Words(
        "1 Stelle ist noch offen; genannt wird sie von: publish.py check {edition}",
        "1 place is still open; it is named by: publish.py check {edition}",
    ),
    "stopped": Words(
        "Nichts geschrieben; die alte Ausgabe steht unverändert.",
        "Nothing written; the old output stands unchanged.",
    ),
    "strict": Words(
        "Mit --strict halten auch Warnungen den Bau an.",
        "With --strict warnings stop the build too.",
    ),
    "preview": Words(
        "Vorschau der Ausgabe {edition}, endet mit Strg-C:\n{address}",
        "Preview of edition {edition}, ends with Ctrl-C:\n{address}",
    ),
    "preview-ended": Words("Vorschau beendet.", "Preview ended."),
    "interrupted": Words(
        "Abgebrochen. Die alte Ausgabe in output/ steht unverändert.",
        "Interrupted. The old output in output/ stands unchanged.",
    ),
    "bug": Words(
        "Das ist ein Fehler des Programms, nicht Ihrer: {kind} in {place}.",
        "This is a bug of the program, not yours: {kind} in {place}.",
    ),
    "report-bug": Words(
        "Bitte melden Sie ihn mit der Ausgabe von: {command}",
        "Please report it with what this prints: {command}",
    ),
    # tables
    "file": Words("Datei", "File"),
    "role": Words("Wofür", "What for"),
    "pages": Words("Seiten", "Pages"),
    "many-excerpts": Words("{n} Sonderdrucke", "{n} excerpts"),
    "many-proofs": Words("{n} Korrekturabzüge", "{n} correction proofs"),
    "size": Words("Größe", "Size"),
    "why": Words("Warum das zählt", "Why it matters"),
    "what": Words("Was gemeldet wird", "What is told"),
    "what-example": Words("Was gemeldet wird, zum Beispiel", "What is told, for example"),
    "remedy": Words("Was zu tun ist", "What to do"),
    "need": Words("Gebraucht wird", "Needed"),
    "there": Words("Vorhanden", "There"),
    "machine-ready": Words("Dieser Rechner kann bauen.", "This machine can build."),
    "machine-lacks": Words(
        "Diesem Rechner fehlt etwas, das der Bau braucht.",
        "This machine lacks something the build needs.",
    ),
    "written": Words("geschrieben", "written"),
    "in-step": Words("Die Schemata sind auf dem Stand.", "The schemas are up to date."),
    # doctor
    "needed": Words("nötig", "needed"),
    "optional": Words("freiwillig", "optional"),
    # steps
    "step-manuscript": Words("Manuskript lesen", "reading the manuscript"),
    "step-sources": Words("Quellen lesen", "reading the sources"),
    "step-layout": Words("Layout anlegen", "laying out"),
    "step-pictures": Words("Bilder vorbereiten {at}", "preparing pictures {at}"),
    "step-read": Words("HTML lesen", "reading the HTML"),
    "step-styles": Words("Formate anwenden", "applying styles"),
    "step-boxes": Words("Absätze anlegen", "building boxes"),
    "step-pages": Words("Seiten umbrechen {at}", "breaking pages {at}"),
    "step-draw": Words("Seiten zeichnen", "drawing pages"),
    "step-write": Words("PDF schreiben", "writing the PDF"),
    "step-finish": Words("PDF abschließen", "finishing the PDF"),
    "step-check": Words("PDF prüfen", "checking the PDF"),
    "step-excerpts": Words("Sonderdrucke {at}", "excerpts {at}"),
    "step-compare-read": Words("Seiten lesen {at}", "reading pages {at}"),
    "step-compare-words": Words("Wörter vergleichen", "comparing words"),
    "step-compare-looks": Words("Seiten vergleichen {at}", "comparing pages {at}"),
    "step-compare-draw": Words("Bilder zeichnen {at}", "drawing pictures {at}"),
    "step-listen": Words("vorlesen", "reading aloud"),
    "step-deliver": Words("ablegen", "delivering"),
}

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


class Tongue:
    """Says the phrases in one language, with its numbers and plurals."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, key: str, **values: Value) -> str:
        """A phrase with its placeholders filled; `key-1` is said where a number in it is 1."""
        one = f"{key}-1"
        phrase = PHRASES[one if 1 in values.values() and one in PHRASES else key]
        return phrase.in_(self.language).format_map(values)

    def severity(self, severity: Severity) -> str:
        """The word for a severity."""
        return self.say(_SEVERITIES[severity])

    def some(self, severity: Severity, number: int) -> str:
        """`3 errors`, `1 warning`."""
        return self.say(f"{_SEVERITIES[severity]}s", n=number)

    def decimal(self, number: float, digits: int = 1) -> str:
        """A number with the language's decimal sign."""
        text = f"{number:.{digits}f}"
        return text.replace(".", ",") if self.language == "de" else text

    def seconds(self, seconds: float) -> str:
        """`3,2 s` below a minute, `2:05 min` above."""
        if seconds < 60:
            return f"{self.decimal(seconds)} s"
        minutes, rest = divmod(round(seconds), 60)
        return f"{minutes}:{rest:02} min"

    def size(self, number: int) -> str:
        """Bytes in the unit that suits."""
        if number < 1_000_000:
            return f"{max(1, round(number / 1000))} kB"
        return f"{self.decimal(number / 1_000_000)} MB"

    def step(self, step: str) -> str:
        """What a stage says it is doing: `pages 12`, `pictures 3/17`, `draw`."""
        word, _, at = step.partition(" ")
        return self.say(f"step-{word}", at=at).strip() if f"step-{word}" in PHRASES else step
