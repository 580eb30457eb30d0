"""Codes about words: terms, names, places, gender forms, spelling."""

from press.codes.register import Code, Words
from press.findings import Severity

WARNING = Severity.WARNING

_ONE_WAY = Words(
    "Wer denselben Namen auf zwei Weisen liest, sucht zwei Dinge.",
    "Whoever reads one name in two ways looks for two things.",
)
_COUNTY = Words(
    "Landkreise und Städte haben einen amtlichen Namen, und sie achten auf ihn.",
    "Counties and cities have an official name, and they mind it.",
)
_PERSON = Words(
    "Ein falsch geschriebener Name kränkt, und er wird gedruckt.",
    "A name spelt wrongly hurts, and it is printed.",
)
_GENDER = Words(
    "Gendergerechte Sprache wirkt nur, wenn sie einheitlich ist und sich mitsprechen lässt.",
    "Gender-fair forms work only where they are the same throughout and can be spoken.",
)
_GLOSSARY = Words(
    "Ist „{found}“ hier richtig, tragen Sie es in glossary.yaml unter „words“ ein.",
    "If “{found}” is right here, enter it in glossary.yaml under “words”.",
)

CODES: tuple[Code, ...] = (
    Code(
        "language/term",
        WARNING,
        Words("Nicht die Schreibung des Glossars", "Not the form of the glossary"),
        Words("Hier steht „{found}“.", "This says “{found}”."),
        Words(
            "Schreiben Sie „{right}“ ({because}).",
            "Write “{right}” ({because}).",
        ),
        _ONE_WAY,
    ),
    Code(
        "language/term-near",
        WARNING,
        Words("Fast ein Wort des Glossars", "Nearly a term of the glossary"),
        Words("„{found}“ sieht nach „{right}“ aus.", "“{found}” looks like “{right}”."),
        Words(
            f"Schreiben Sie „{{right}}“. {_GLOSSARY.de}",
            f"Write “{{right}}”. {_GLOSSARY.en}",
        ),
        _ONE_WAY,
    ),
    Code(
        "language/misread",
        WARNING,
        Words("Verlesener Buchstabe", "Misread letter"),
        Words(
            "„{found}“ beginnt mit einem kleinen L oder zwei großen I.",
            "“{found}” starts with a small L or two capital I.",
        ),
        Words("Gemeint ist wohl „{right}“.", "It is most likely meant as “{right}”."),
        Words(
            "Texterkennung verwechselt I und l; gedruckt fällt es kaum auf, die Suche findet das "
            "Wort nicht.",
            "Text recognition takes I for l; in print it is hard to see, and a search misses it.",
        ),
    ),
    Code(
        "language/alphabet",
        WARNING,
        Words("Buchstabe aus einem anderen Alphabet", "Letter of another alphabet"),
        Words(
            "In „{found}“ steht der fremde Buchstabe „{letter}“ ({name}).",
            "“{found}” holds the foreign letter “{letter}” ({name}).",
        ),
        Words("Tippen Sie das Wort neu.", "Type the word anew."),
        Words(
            "Er sieht aus wie ein lateinischer; Suche, Trennung und Vorlesen scheitern an ihm.",
            "It looks like a Latin one; search, hyphenation and reading aloud fail on it.",
        ),
    ),
    Code(
        "language/county",
        WARNING,
        Words("Landkreis oder Stadt falsch geschrieben", "County spelt wrongly"),
        Words(
            "„{found}“ heißt in sources/counties.yaml „{right}“.",
            "“{found}” is “{right}” in sources/counties.yaml.",
        ),
        Words(
            f"Schreiben Sie „{{right}}“. {_GLOSSARY.de}",
            f"Write “{{right}}”. {_GLOSSARY.en}",
        ),
        _COUNTY,
    ),
    Code(
        "language/unit-doubled",
        WARNING,
        Words("Landkreis doppelt genannt", "County said twice"),
        Words(
            "„{found}“ nennt die Art zweimal.",
            "“{found}” names its kind twice.",
        ),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _COUNTY,
    ),
    Code(
        "language/name",
        WARNING,
        Words("Person auf zwei Weisen geschrieben", "Person spelt in two ways"),
        Words(
            "Hier steht „{found}“, anderswo „{right}“.",
            "This says “{found}”, elsewhere it is “{right}”.",
        ),
        Words(
            "Prüfen Sie, was stimmt. Sind es zwei Personen, tragen Sie „{found}“ in glossary.yaml "
            "unter „words“ ein.",
            "Check which is right. If they are two persons, enter “{found}” in glossary.yaml "
            "under “words”.",
        ),
        _PERSON,
    ),
    Code(
        "language/gender-mixed",
        WARNING,
        Words("Verschiedene Genderformen", "Mixed gender forms"),
        Words(
            "Hier steht „{found}“, sonst „{usual}“ ({count}-mal).",
            "This says “{found}”, elsewhere it is “{usual}” ({count} times).",
        ),
        Words(
            "Schreiben Sie „{right}“. Namen und Zitate stehen in Anführungszeichen und bleiben, "
            "wie sie sind.",
            "Write “{right}”. Names and quotations stand in quotation marks and stay as they are.",
        ),
        _GENDER,
    ),
    Code(
        "language/gender-stem",
        WARNING,
        Words("Genderform falsch gebildet", "Gender form made wrongly"),
        Words(
            "„{found}“ lässt sich nicht auflösen: Die weibliche Form heißt anders.",
            "“{found}” cannot be taken apart: the female form is another.",
        ),
        Words("Schreiben Sie „{right}“.", "Write “{right}”."),
        _GENDER,
    ),
    Code(
        "language/spelling",
        WARNING,
        Words("Unbekanntes Wort", "Unknown word"),
        Words(
            "„{word}“ kennt das Wörterbuch nicht ({count}-mal).",
            "The dictionary does not know “{word}” ({count}×).",
        ),
        Words(
            "Ähnlich ist: {nearest}. Ist „{word}“ richtig, tragen Sie es in glossary.yaml unter "
            "„words“ ein; ist es ein fremdes Wort, schreiben Sie [{word}]{{lang=en}}.",
            "Similar: {nearest}. If “{word}” is right, enter it in glossary.yaml under “words”; "
            "if it is a foreign word, write [{word}]{{lang=en}}.",
        ),
        Words(
            "Tippfehler fallen Fremden sofort auf und einem selbst zuletzt.",
            "Others see a slip at once, and oneself sees it last.",
        ),
    ),
)
