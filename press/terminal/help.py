"""The page that `publish.py --help` prints."""

from __future__ import annotations

from press.codes.register import Words

HELP = Words(
    de="""\
Aufruf: publish.py [BEFEHL] [OPTIONEN]

  Aus Textquellen wird die fertige Broschüre. Ohne Befehl: alle Produkte der neuesten
  Ausgabe.

Befehle
  build [AUSGABE]        baut die Produkte und legt sie nach output/
    --product NAME         nur dieses Produkt; darf mehrmals stehen
    --printer NAME         nach den Vorgaben dieser Druckerei (sonst der Ausgabe)
    --force                alles neu, auch was sich nicht geändert hat
    --scheduler ADRESSE    setzen lassen von einem Dask-Scheduler, tcp://RECHNER:8786
  excerpt [KREIS…]       Sonderdrucke: für jeden Landkreis ein Heft mit seinem Kapitel
    --all                  für alle Kapitel der Ausgabe
    --together             die genannten in einem gemeinsamen Heft
    --region NAME          die Kapitel einer Planungsregion in einem Heft
    --topic NAME           die Kapitel zu einem Thema in einem Heft
    --edition AUSGABE      aus dieser Ausgabe (sonst der neuesten)
    --product web|print    nur in dieser Fassung; auch --printer, --force, --scheduler
  check [AUSGABE]        prüft Quellen, Sprache und Layout; schreibt nichts
  preflight DATEI        prüft eine beliebige PDF; Bericht in output/preflight/
    --printer NAME         nach den Vorgaben dieser Druckerei
    --purpose print|web    für Druck oder Bildschirm (sonst wie gebaut, oder print)
  handoff [AUSGABE]      stellt das Paket für die Druckerei zusammen
    --printer NAME         nach den Vorgaben dieser Druckerei (sonst der Ausgabe)
    --zip                  dazu als ZIP
    --draft                auch mit Fehlern, jede Seite und jeder Name als Entwurf
  new AUSGABE            beginnt eine Ausgabe: Reihenfolge, Impressum, leere Beiträge
    --from AUSGABE         nach dieser Ausgabe (sonst der neuesten)
  import DATEI           holt ein Manuskript herein; Bericht in output/<Ausgabe>/import/
    --county KREIS         ein Beitrag (.docx, .odt, .md, .txt) für diesen Landkreis
    --story BEITRAG        Text für diesen Beitrag der Ausgabe: Vorwort, Interview …
    --edition AUSGABE      in diese Ausgabe (sonst die neueste); nötig ohne die beiden,
                           die Datei ist dann der Text einer ganzen Broschüre (.txt)
    --replace              ersetzt, was es schon gibt
  preview [AUSGABE]      zeigt die Broschüre im Browser, nach jedem Sichern neu
    --port NUMMER          an diesem Anschluss (sonst an irgendeinem freien)
    --product web|draft    in dieser Fassung
    --no-browser           nennt nur die Adresse
  status [AUSGABE]       zeigt, wie weit jeder Beitrag ist; auch als status.html
  proof BEITRAG…         Korrekturabzug mit Zeilennummern und Freigabeblatt
    --all                  für alle Beiträge, die jemand verfasst hat
    --edition AUSGABE      aus dieser Ausgabe (sonst der neuesten)
  proof                  ohne Beitrag die Hörprobe: was ein Vorleseprogramm vorliest
  diff [ALT NEU]         vergleicht zwei PDF, Ausgaben oder die letzten beiden Bauten;
                         Bericht in output/diff/; mit --strict 6, wenn etwas anders ist
    --product NAME         nur dieses Produkt der Ausgaben; darf mehrmals stehen
  explain [KENNUNG]      sagt, warum eine Beanstandung zählt; ohne Kennung: alle
  schema                 schreibt die Schemata für Texteditoren nach sources/schemas/
    --check                prüft nur, ob sie auf dem Stand sind
  doctor                 prüft, ob dieser Rechner alles hat, was der Bau braucht

Optionen, vor oder nach dem Befehl
  --strict               Warnungen halten an wie Fehler
  --json                 Bericht für Programme auf stdout, sonst nichts
  -q, --quiet            nur Fehler zeigen
  -v, --verbose          auch Hinweise und Zeiten zeigen, bei Programmfehlern alles
  --lang de|en           Sprache der Meldungen (sonst nach LC_ALL, LC_MESSAGES, LANG)
  -h, --help             diese Seite
  --version              die Fassung

Exit-Codes
  0 fertig · 1 Fehler im Programm · 2 Aufruf · 3 Quellen · 4 Layout · 5 Seitensatz
  6 Prüfung des PDF · 7 Ablage · 8 Werkzeug fehlt · 130 abgebrochen""",
    en="""\
Usage: publish.py [VERB] [OPTIONS]

  Structured text sources in, finished brochure out. Without a verb: all products of the
  newest edition.

Verbs
  build [EDITION]        makes the products and puts them into output/
    --product NAME         this product only; may be given more than once
    --printer NAME         to this print shop's specification (else to the edition's)
    --force                everything anew, even what has not changed
    --scheduler ADDRESS    let a Dask scheduler have the pages set, tcp://HOST:8786
  excerpt [COUNTY…]      excerpts: for each county a booklet with its chapter
    --all                  for all chapters of the edition
    --together             those named in one booklet
    --region NAME          the chapters of a planning region in one booklet
    --topic NAME           the chapters on a topic in one booklet
    --edition EDITION      of this edition (else the newest)
    --product web|print    in this form only; also --printer, --force, --scheduler
  check [EDITION]        checks sources, language and layout; writes nothing
  preflight FILE         judges any PDF; the report goes to output/preflight/
    --printer NAME         by this print shop's specification
    --purpose print|web    for the press or for the screen (else as built, or print)
  handoff [EDITION]      puts the package for the print shop together
    --printer NAME         to this print shop's specification (else to the edition's)
    --zip                  as a zip, too
    --draft                even with errors, every page and name marked as a draft
  new EDITION            begins an edition: running order, imprint, empty stories
    --from EDITION         after this edition (else the newest)
  import FILE            takes a manuscript in; report in output/<edition>/import/
    --county COUNTY        a contribution (.docx, .odt, .md, .txt) for this county
    --story STORY          the text of this story of the edition: foreword, interview …
    --edition EDITION      into this edition (else the newest); needed without the two:
                           then the file is the text of a whole brochure (.txt)
    --replace              replaces what is already there
  preview [EDITION]      shows the brochure in the browser, anew after every save
    --port NUMBER          on this port (else on any that is free)
    --product web|draft    in this form
    --no-browser           only tells the address
  status [EDITION]       shows how far each story is; also as status.html
  proof STORY…           correction proof with line numbers and a release form
    --all                  for all stories that somebody has written
    --edition EDITION      of this edition (else the newest)
  proof                  without a story the listening page: what a screen reader says
  diff [OLD NEW]         compares two PDFs or editions, else the last two builds;
                         report in output/diff/; with --strict 6 if anything differs
    --product NAME         this product of the editions only; may be repeated
  explain [CODE]         tells why a finding matters; without a code: all of them
  schema                 writes the schemas for text editors to sources/schemas/
    --check                only checks that they are up to date
  doctor                 checks that this machine has all a build needs

Options, before or after the verb
  --strict               warnings stop as errors do
  --json                 a report for programs on stdout, and nothing else there
  -q, --quiet            show errors only
  -v, --verbose          show notes and times too, and everything about a bug
  --lang de|en           language of the messages (else by LC_ALL, LC_MESSAGES, LANG)
  -h, --help             this page
  --version              the version

Exit codes
  0 done · 1 bug · 2 usage · 3 sources · 4 layout · 5 pages · 6 PDF checks
  7 delivery · 8 tool missing · 130 interrupted""",
)
