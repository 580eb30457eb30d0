"""Codes of the family `handoff`: what keeps a package from leaving the house."""

from press.codes.register import Code, Words
from press.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_THEIR_RIGHTS = Words(
    "Mit dem Paket verlässt das Bild das Haus; ab dann lässt sich nichts mehr zurückholen. "
    "Deshalb hält dies auch einen Entwurf an.",
    "With the package the picture leaves the house, and nothing can be taken back. Therefore "
    "this stops a draft too.",
)

CODES: tuple[Code, ...] = (
    Code(
        "handoff/release-missing",
        ERROR,
        Words("Einwilligung fehlt", "Release is missing"),
        Words(
            "Für das Bild „{picture}“ (Seite {pages}) fehlt die Einwilligung der Abgebildeten.",
            "The persons on the picture “{picture}” (page {pages}) have not given their consent.",
        ),
        Words(
            "Holen Sie sie ein und setzen Sie release auf granted, oder nehmen Sie ein anderes "
            "Bild.",
            "Ask for it and set release to granted, or take another picture.",
        ),
        _THEIR_RIGHTS,
    ),
    Code(
        "handoff/credit-missing",
        ERROR,
        Words("Bildnachweis fehlt", "Credit is missing"),
        Words(
            "Beim Bild „{picture}“ (Seite {pages}) steht nicht, wer es gemacht hat.",
            "Nobody is named as the author of the picture “{picture}” (page {pages}).",
        ),
        Words(
            "Tragen Sie den Namen unter credit neben dem Bild ein.",
            "Write the name beside the picture, under credit.",
        ),
        _THEIR_RIGHTS,
    ),
    Code(
        "handoff/rights-missing",
        ERROR,
        Words("Nutzungsrecht nicht belegt", "Right of use not stated"),
        Words(
            "Beim Bild „{picture}“ (Seite {pages}) steht nicht, warum wir es drucken dürfen.",
            "It is not stated why we may print the picture “{picture}” (page {pages}).",
        ),
        Words(
            "Tragen Sie Lizenz oder Vereinbarung unter rights neben dem Bild ein.",
            "Write licence or agreement beside the picture, under rights.",
        ),
        _THEIR_RIGHTS,
    ),
    Code(
        "handoff/licence-run-out",
        ERROR,
        Words("Lizenz abgelaufen", "Licence has run out"),
        Words(
            "Das Bild „{picture}“ (Seite {pages}) darf nur bis {until} gedruckt werden; die "
            "Ausgabe ist vom {today}.",
            "The picture “{picture}” (page {pages}) may be printed until {until} only; the "
            "edition is of {today}.",
        ),
        Words(
            "Verlängern Sie die Lizenz und setzen Sie until auf den neuen Tag, oder nehmen Sie "
            "ein anderes Bild.",
            "Extend the licence and set until to the new day, or take another picture.",
        ),
        _THEIR_RIGHTS,
    ),
    Code(
        "handoff/copies-differ",
        ERROR,
        Words("Auflage und Lieferung passen nicht", "Print run and deliveries differ"),
        Words(
            "Die Auflage ist {copies}, an die Anschriften gehen zusammen {delivered}.",
            "The print run is {copies}; {delivered} go to the addresses.",
        ),
        Words(
            "Berichtigen Sie copies oder die Stückzahlen unter deliveries.",
            "Correct copies or the numbers under deliveries.",
        ),
        Words(
            "Die Druckerei müsste raten, wohin der Rest geht.",
            "The print shop would have to guess where the rest goes.",
        ),
    ),
    Code(
        "handoff/open",
        NOTE,
        Words("Im Auftrag ist noch etwas offen", "The job is not complete"),
        Words("Noch offen im Auftrag: {fields}.", "Still open in the job: {fields}."),
        Words(
            "Tragen Sie es in {path} ein, sobald es feststeht; das Auftragsblatt nennt es bis "
            "dahin „noch offen“.",
            "Write it into {path} as soon as it is settled; until then the job sheet says so.",
        ),
        Words(
            "Ohne diese Angaben kann die Druckerei weder anbieten noch liefern.",
            "Without them the shop can neither quote nor deliver.",
        ),
    ),
    Code(
        "handoff/draft",
        WARNING,
        Words("Nur ein Entwurf", "Only a draft"),
        Words(
            "Dieses Paket ist ein Entwurf: Jede Seite und jeder Dateiname sagen es. Fehler der "
            "Prüfung: {errors}.",
            "This package is a draft: every page and every file name says so. Errors of the "
            "preflight: {errors}.",
        ),
        Words(
            "Für den Druck noch einmal ohne --draft übergeben.",
            "For printing, hand over again without --draft.",
        ),
        Words(
            "Ein Entwurf, der wie eine Druckdatei aussieht, wird irgendwann gedruckt.",
            "A draft that looks like a print file gets printed one day.",
        ),
    ),
    Code(
        "handoff/binding-differs",
        WARNING,
        Words("Druckerei bindet anders", "The shop binds differently"),
        Words(
            "Die Ausgabe ist für {edition} angelegt, die Druckerei „{printer}“ bindet mit {shop}.",
            "The edition is made for {edition}, the print shop “{printer}” binds with {shop}.",
        ),
        Words(
            "Wählen Sie eine andere Druckerei oder ändern Sie die Bindung der Ausgabe.",
            "Choose another print shop, or change the binding of the edition.",
        ),
        Words(
            "Umschlag, Rücken und Bundabstand hängen an der Bindung.",
            "Cover, spine and gutter depend on the binding.",
        ),
    ),
    Code(
        "handoff/paper-differs",
        NOTE,
        Words("Papier anders als in der Ausgabe", "Paper differs from the edition's"),
        Words(
            "{part}: bestellt ist {ordered}, die Ausgabe rechnet mit {edition}. Rücken und "
            "Verdrängung des Pakets folgen der Bestellung.",
            "{part}: {ordered} is ordered, the edition computes with {edition}. Spine and creep "
            "of the package follow the order.",
        ),
        Words(
            "Tragen Sie dasselbe Papier in edition.yaml unter binding ein.",
            "Write the same paper into edition.yaml, under binding.",
        ),
        Words(
            "Ein Umschlag, der ohne Übergabe gebaut wird, hätte sonst einen anderen Rücken.",
            "A cover built without a handoff would have a different spine.",
        ),
    ),
)
