"""Codes of the family `tool`: what the machine must have."""

from press.codes.register import Code, Words
from press.findings import Severity


def _judge(name: str, package: str, cost: Words) -> Code:
    """A program from outside that is not there; `cost` is what goes unchecked without it."""
    get = Words(
        f"Unter Debian und Ubuntu: sudo apt-get install {package}.",
        f"On Debian and Ubuntu: sudo apt-get install {package}.",
    )
    if not package:
        get = Words("Debian hat kein Paket dafür.", "Debian has no package of it.")
    return Code(
        id=f"tool/no-{name}",
        severity=Severity.NOTE,
        title=Words(f"{name} nicht vorhanden", f"{name} not there"),
        message=Words(
            f"{name} ist nicht installiert: {cost.de}.",
            f"{name} is not installed: {cost.en}.",
        ),
        remedy=Words(f"Nicht nötig. {get.de}", f"Not needed. {get.en}"),
        why=Words(
            "Fremde Programme sind unbestechliche Zweitprüfer des fertigen PDF. Der Bau kommt "
            "ohne sie aus; eine Datei für die Druckerei sollte sie gesehen haben.",
            "Programs of others are impartial second judges of the finished PDF. The build does "
            "without them; a file for the press should have met them.",
        ),
    )


CODES: tuple[Code, ...] = (
    Code(
        id="tool/library-missing",
        severity=Severity.ERROR,
        title=Words("Bibliothek des Systems fehlt", "System library missing"),
        message=Words(
            "Dem System fehlt: {libraries}.",
            "Missing from the system: {libraries}.",
        ),
        remedy=Words(
            "Installieren Sie sie und rufen Sie dann noch einmal „make“ auf:\n{commands}",
            "Install it, then call “make” again:\n{commands}",
        ),
        why=Words(
            "WeasyPrint setzt die Zeilen mit Pango, formt und verkleinert die Schriften mit "
            "HarfBuzz und HarfBuzz-Subset und findet sie mit fontconfig. Ohne diese "
            "Bibliotheken gibt es keine Seiten; ohne HarfBuzz-Subset kämen andere Bytes heraus.",
            "WeasyPrint sets lines with Pango, shapes and subsets fonts with HarfBuzz and "
            "HarfBuzz-Subset, and finds them with fontconfig. Without these libraries there "
            "are no pages; without HarfBuzz-Subset the bytes would differ.",
        ),
    ),
    Code(
        id="tool/library-old",
        severity=Severity.ERROR,
        title=Words("Bibliothek des Systems zu alt", "System library too old"),
        message=Words(
            "{library} {version} ist zu alt; gebraucht wird {oldest} oder neuer.",
            "{library} {version} is too old; {oldest} or newer is needed.",
        ),
        remedy=Words(
            "Aktualisieren Sie das System oder die Bibliothek:\n{commands}",
            "Upgrade the system or the library:\n{commands}",
        ),
        why=Words(
            "WeasyPrint ruft Funktionen auf, die es in älteren Fassungen nicht gibt.",
            "WeasyPrint calls functions that older versions do not have.",
        ),
    ),
    Code(
        id="tool/python-old",
        severity=Severity.ERROR,
        title=Words("Python zu alt", "Python too old"),
        message=Words(
            "Dies ist Python {version}; gebraucht wird {oldest} oder neuer.",
            "This is Python {version}; {oldest} or newer is needed.",
        ),
        remedy=Words(
            "Installieren Sie ein neueres Python und rufen Sie „make“ auf.",
            "Install a newer Python and call “make”.",
        ),
        why=Words(
            "WeasyPrint 70 und die anderen Bibliotheken laufen erst ab Python 3.10.",
            "WeasyPrint 70 and the other libraries run on Python 3.10 and later.",
        ),
    ),
    Code(
        id="tool/package-missing",
        severity=Severity.ERROR,
        title=Words("Python-Bibliothek fehlt", "Python library missing"),
        message=Words(
            "Die Python-Bibliothek {package} {pinned} ist nicht installiert.",
            "The Python library {package} {pinned} is not installed.",
        ),
        remedy=Words(
            "Rufen Sie „make“ auf; es installiert, was in requirements.lock steht.",
            "Call “make”; it installs what requirements.lock lists.",
        ),
        why=Words(
            "Ohne die Bibliothek bricht der Bau ab.",
            "The build fails without it.",
        ),
    ),
    Code(
        id="tool/module-missing",
        severity=Severity.ERROR,
        title=Words("Python-Modul fehlt", "Python module missing"),
        message=Words(
            "Python findet „{module}“ nicht; .venv ist nicht auf dem Stand dieser Fassung.",
            "Python does not find “{module}”; .venv is behind this version of the project.",
        ),
        remedy=Words(
            "Rufen Sie „make“ auf; es installiert, was in requirements.lock steht.",
            "Call “make”; it installs what requirements.lock lists.",
        ),
        why=Words(
            "Mit einer neuen Fassung des Programms können neue Bibliotheken dazukommen.",
            "A new version of the program may need new libraries.",
        ),
    ),
    Code(
        id="tool/package-differs",
        severity=Severity.WARNING,
        title=Words("Andere Fassung einer Python-Bibliothek", "Other version of a library"),
        message=Words(
            "{package} ist in Fassung {version} installiert; festgelegt ist {pinned}.",
            "{package} is installed in version {version}; {pinned} is pinned.",
        ),
        remedy=Words(
            "Rufen Sie „make“ auf; es installiert die festgelegte Fassung.",
            "Call “make”; it installs the pinned version.",
        ),
        why=Words(
            "Gleiche Quellen ergeben nur mit gleichen Fassungen gleiche Bytes; jede Fassung von "
            "WeasyPrint bricht Zeilen ein wenig anders um.",
            "Same sources give same bytes only with the same versions; every version of "
            "WeasyPrint breaks lines a little differently.",
        ),
    ),
    Code(
        id="tool/file-missing",
        severity=Severity.ERROR,
        title=Words("Schrift oder Farbprofil fehlt", "Font or colour profile missing"),
        message=Words(
            "In {folder} fehlt: {files}.",
            "Missing in {folder}: {files}.",
        ),
        remedy=Words(
            "Holen Sie die Dateien aus der Versionsverwaltung zurück: git checkout -- {folder}",
            "Bring the files back from version control: git checkout -- {folder}",
        ),
        why=Words(
            "Die Broschüre wird nur mit mitgelieferten Schriften gesetzt; eine Ersatzschrift "
            "des Systems ergäbe auf jedem Rechner andere Seiten.",
            "The brochure is set only in fonts that come with it; a substitute from the system "
            "would make different pages on every machine.",
        ),
    ),
    Code(
        id="tool/file-broken",
        severity=Severity.ERROR,
        title=Words("Schrift oder Farbprofil beschädigt", "Font or colour profile damaged"),
        message=Words(
            "{file} ist weder eine WOFF2-Schrift noch ein ICC-Profil (oder ist abgeschnitten).",
            "{file} is neither a WOFF2 font nor an ICC profile (or it is cut short).",
        ),
        remedy=Words(
            "Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout -- {file}",
            "Bring the file back from version control: git checkout -- {file}",
        ),
        why=Words(
            "WeasyPrint überginge die Schrift mit einer Warnung und nähme eine andere.",
            "WeasyPrint would pass over the font with a warning and take another.",
        ),
    ),
    Code(
        id="tool/killed",
        severity=Severity.ERROR,
        title=Words("Arbeitsprozess beendet", "Worker ended"),
        message=Words(
            "Der Prozess, der „{product}“ setzte, wurde von außen beendet ({ending}).",
            "The process that set “{product}” was ended from outside ({ending}).",
        ),
        remedy=Words(
            "Meist war der Arbeitsspeicher voll. Schließen Sie andere Programme, oder bauen Sie "
            "die Produkte nacheinander: publish.py build --product {product}",
            "Most often the memory was full. Close other programs, or build the products one "
            "after the other: publish.py build --product {product}",
        ),
        why=Words(
            "Mehrere Produkte werden nebeneinander gesetzt, jedes mit ein paar hundert Megabyte.",
            "Several products are set side by side, each with some hundred megabytes.",
        ),
    ),
    Code(
        id="tool/space-short",
        severity=Severity.WARNING,
        title=Words("Wenig Platz auf dem Datenträger", "Little disk space"),
        message=Words(
            "Für output/ sind nur noch {free} MB frei; ein Bau braucht bis zu {needed} MB.",
            "Only {free} MB are left for output/; a build takes up to {needed} MB.",
        ),
        remedy=Words(
            "Schaffen Sie Platz; output/ und .cache/ dürfen gelöscht werden.",
            "Make room; output/ and .cache/ may be deleted.",
        ),
        why=Words(
            "Ist der Datenträger voll, bleibt die alte Ausgabe stehen und der Bau endet mit 7.",
            "On a full disk the old output stands and the build ends with 7.",
        ),
    ),
    Code(
        id="tool/output-locked",
        severity=Severity.ERROR,
        title=Words("output/ ist nicht beschreibbar", "output/ cannot be written"),
        message=Words(
            "In {folder} kann nicht geschrieben werden: {reason}.",
            "{folder} cannot be written: {reason}.",
        ),
        remedy=Words(
            "Geben Sie sich Schreibrecht auf den Ordner oder löschen Sie ihn.",
            "Give yourself the right to write there, or delete the folder.",
        ),
        why=Words(
            "Dorthin kommt alles, was der Bau liefert.",
            "Everything the build delivers goes there.",
        ),
    ),
    Code(
        id="tool/no-spelling",
        severity=Severity.NOTE,
        title=Words("Rechtschreibung wird nicht geprüft", "Spelling is not checked"),
        message=Words(
            "Die Rechtschreibung wird nicht geprüft: hunspell oder sein deutsches Wörterbuch "
            "ist nicht installiert.",
            "Spelling is not checked: hunspell or its German dictionary is not installed.",
        ),
        remedy=Words(
            "Nicht nötig. Unter Debian und Ubuntu: sudo apt-get install hunspell-de-de-frami, "
            "danach .venv/bin/python -m pip install chunspell.",
            "Not needed. On Debian and Ubuntu: sudo apt-get install hunspell-de-de-frami, then "
            ".venv/bin/python -m pip install chunspell.",
        ),
        why=Words(
            "Ein Wörterbuch findet Tippfehler, die beim eigenen Lesen durchgehen. Es steht unter "
            "der GPL und liegt deshalb nicht bei.",
            "A dictionary finds slips that slip past one's own eyes. It stands under the GPL, and "
            "therefore does not come with the project.",
        ),
    ),
    _judge(
        "qpdf",
        "qpdf",
        Words("der Aufbau der PDF-Datei bleibt ungeprüft", "the PDF's syntax goes unchecked"),
    ),
    _judge(
        "mutool",
        "mupdf-tools",
        Words(
            "kein zweiter Blick auf die Farbräume auf der Seite",
            "no second look at the colour spaces on the page",
        ),
    ),
    _judge(
        "gs",
        "ghostscript",
        Words("der Farbauftrag wird nicht nachgemessen", "the ink sum is not measured"),
    ),
    _judge(
        "pdftoppm",
        "poppler-utils",
        Words(
            "kein zweites Programm zeichnet die Seiten nach",
            "no second program draws the pages",
        ),
    ),
    _judge(
        "verapdf",
        "",
        Words(
            "die Barrierefreiheit beurteilt allein page-validation, in den Tests",
            "accessibility is judged by page-validation alone, in the tests",
        ),
    ),
)
