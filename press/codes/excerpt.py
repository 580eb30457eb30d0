"""Codes of the family `excerpt`: what cannot be had as a Sonderdruck."""

from press.codes.register import Code, Words
from press.findings import Severity

_WHY = Words(
    "Ein Sonderdruck entsteht aus einem freigegebenen Kapitel dieser Ausgabe.",
    "An excerpt is made of a released chapter of this edition.",
)
_GREETING = Words(
    "Das Grußwort steht auf der Rückseite des Sonderdrucks, über Kontakt und Impressum.",
    "The greeting stands on the last page of the excerpt, above contact and imprint.",
)

CODES: tuple[Code, ...] = (
    Code(
        "excerpt/county-unknown",
        Severity.ERROR,
        Words("Landkreis oder Stadt unbekannt", "Unknown county"),
        Words(
            "„{county}“ ist keine Kennung und kein Name eines Landkreises oder einer Stadt.",
            "“{county}” is neither id nor name of a county or city.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Sonderdrucke gibt es für: {known}.",
            "The nearest is “{nearest}”. There are excerpts for: {known}.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/no-chapter",
        Severity.ERROR,
        Words("Kein Kapitel in dieser Ausgabe", "No chapter in this edition"),
        Words(
            "„{county}“ hat in dieser Ausgabe kein Kapitel.",
            "“{county}” has no chapter in this edition.",
        ),
        Words("Sonderdrucke gibt es für: {known}.", "There are excerpts for: {known}."),
        _WHY,
    ),
    Code(
        "excerpt/draft",
        Severity.ERROR,
        Words("Kapitel noch im Entwurf", "Chapter still a draft"),
        Words(
            "„{story}“ hat den Stand „draft“; davon gibt es keinen Sonderdruck.",
            "“{story}” has the status “draft”; there is no excerpt of it.",
        ),
        Words(
            "Setzen Sie status auf „approved“, sobald das Kapitel freigegeben ist.",
            "Set status to “approved” once the chapter is released.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/region-unknown",
        Severity.ERROR,
        Words("Region ohne Kapitel", "Region without chapters"),
        Words(
            "Aus einer Region „{region}“ gibt es in dieser Ausgabe kein Kapitel.",
            "This edition has no chapter of a region “{region}”.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Möglich sind: {known}.",
            "The nearest is “{nearest}”. Possible are: {known}.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/topic-unknown",
        Severity.ERROR,
        Words("Thema ohne Kapitel", "Topic without chapters"),
        Words(
            "Zum Thema „{topic}“ gibt es in dieser Ausgabe kein Kapitel.",
            "This edition has no chapter on a topic “{topic}”.",
        ),
        Words(
            "Am nächsten kommt „{nearest}“. Möglich sind: {known}. "
            "Themen stehen im Kopf der Beiträge unter „topics“.",
            "The nearest is “{nearest}”. Possible are: {known}. "
            "Topics stand in the head of the stories under “topics”.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/none",
        Severity.ERROR,
        Words("Kein Sonderdruck verlangt", "No excerpt asked for"),
        Words(
            "Es ist nicht gesagt, von welchem Landkreis ein Sonderdruck entstehen soll.",
            "It is not said which county's excerpt is wanted.",
        ),
        Words(
            "Nennen Sie Landkreise ({known}), oder --all, --region oder --topic.",
            "Name counties ({known}), or --all, --region or --topic.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/supplement-idle",
        Severity.WARNING,
        Words("Beilage ohne Kapitel", "Supplement without chapter"),
        Words(
            "„{county}“ hat in dieser Ausgabe kein Kapitel und darum keinen Sonderdruck.",
            "“{county}” has no chapter in this edition and so no excerpt.",
        ),
        Words(
            "Tragen Sie das Kapitel in edition.yaml unter „order“ ein, oder löschen Sie die Datei.",
            "Enter the chapter in edition.yaml under “order”, or delete the file.",
        ),
        _WHY,
    ),
    Code(
        "excerpt/greeting-without-person",
        Severity.ERROR,
        Words("Grußwort ohne Namen", "Greeting without a name"),
        Words(
            "Unter dem Kopf steht ein Grußwort; wer grüßt, ist nicht gesagt.",
            "There is a greeting below the head; who greets is not said.",
        ),
        Words(
            "Ergänzen Sie im Kopf „greeting“ mit „title“ und „person“ (name, roles).",
            "Add “greeting” with “title” and “person” (name, roles) to the head.",
        ),
        _GREETING,
    ),
    Code(
        "excerpt/greeting-without-text",
        Severity.ERROR,
        Words("Grußwort ohne Text", "Greeting without text"),
        Words(
            "Der Kopf kündigt ein Grußwort an; darunter steht kein Text.",
            "The head announces a greeting; there is no text below it.",
        ),
        Words(
            "Schreiben Sie das Grußwort unter das zweite „---“, oder löschen Sie „greeting“.",
            "Write the greeting below the second “---”, or delete “greeting”.",
        ),
        _GREETING,
    ),
    Code(
        "excerpt/greeting-content",
        Severity.ERROR,
        Words("Im Grußwort nicht vorgesehen", "Not provided for in a greeting"),
        Words("Das Grußwort enthält „{sample}“.", "The greeting contains “{sample}”."),
        Words(
            "Schreiben Sie Absätze oder eine Liste; Zwischenüberschriften, Kästen, Bilder, "
            "Zitate, Fußnoten und Verweise gehören in das Kapitel.",
            "Write paragraphs or a list; sub-headings, boxes, pictures, quotations, notes and "
            "references belong in the chapter.",
        ),
        _GREETING,
    ),
    Code(
        "excerpt/greeting-too-long",
        Severity.ERROR,
        Words("Grußwort zu lang", "Greeting too long"),
        Words(
            "Das Grußwort hat {words} Wörter; Platz ist für {limit}.",
            "The greeting has {words} words; there is room for {limit}.",
        ),
        Words("Kürzen Sie es.", "Shorten it."),
        _GREETING,
    ),
)
