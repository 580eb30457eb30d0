"""What a message looks like, for `publish.py explain`: its placeholders filled with samples.

A placeholder means the same in most codes of the house; where it does not, the code has
samples of its own. What has none is shown as an ellipsis.
"""

from __future__ import annotations

from collections.abc import Mapping

from press.codes.register import Code, Language, placeholders, written
from press.findings import Value

_LACKING = "…"

#: Placeholder -> a value that fits wherever no code says otherwise.
_USUAL: Mapping[str, Value] = {
    "picture": "jena-motiv",
    "story": "jena",
    "county": "jena",
    "edition": "2019",
    "region": "nord",
    "key": "sport",
    "path": "sources/2019/jena.md",
    "folder": "images/2019",
    "field": "title",
    "first": 12,
    "count": 3,
    "limit": 12,
    "line": 41,
    "number": 3,
    "pages": 50,
    "multiple": 4,
    "family": "Source Serif 4",
    "text": "Gewichte heben, trommeln",
    "target": "ilm-kreis",
    "date": "2018-09-06",
    "until": "2019-12-31",
    "today": "2019-10-15",
    "reason": "Zugriff verweigert",
    "character": "U+200B",
    "address": "https://example.org",
    "sample": "Gewichte heben",
    "word": "Integrationsarbeit",
}

#: Code -> values of its own.
_OWN: Mapping[str, Mapping[str, Value]] = {
    # usage
    "usage/unknown-verb": {"name": "chekc", "nearest": "check", "known": "build, check, …"},
    "usage/unknown-option": {"name": "--stirct", "nearest": "--strict", "known": "--strict, …"},
    "usage/unknown-product": {"name": "wbe", "nearest": "web", "known": "draft, print, web"},
    "usage/unknown-code": {"name": "text/pul", "nearest": "text/pull-not-in-story"},
    "usage/wrong-value": {"name": "--lang", "value": "fr", "known": "de, en"},
    "usage/missing-value": {"name": "--lang"},
    "usage/missing-word": {"name": "FILE"},
    "usage/surplus": {"name": "jena"},
    "usage/no-file": {"name": "ikpe-2019.pdf"},
    "usage/unreadable": {"problem": "--"},
    # sources
    "sources/not-choice": {"field": "status", "actual": "fertig", "nearest": "approved",
                           "choices": "draft, in review, approved"},
    "sources/malformed": {"field": "rows.3.date", "actual": "21.07.2019", "example": "2019-07-21"},
    "sources/not-text": {"field": "postcode", "actual": "99084"},
    "sources/not-one-value": {"field": "focus", "actual": "{…}"},
    "sources/field-missing": {"field": "rows.3.label", "known": "value, label, unit, approx"},
    "sources/field-unknown": {"field": "rows.3.lable", "nearest": "label",
                              "known": "value, label, unit, approx"},
    "sources/not-whole-number": {"field": "series.volume", "actual": "zwei"},
    "sources/not-number": {"field": "rows.1.value", "actual": "viele"},
    "sources/not-number-or-text": {"field": "value", "actual": "[…]"},
    "sources/not-true-false": {"field": "rows.2.approx", "actual": "ja"},
    "sources/not-list": {"field": "topics", "actual": "sport"},
    "sources/not-fields": {"field": "person", "actual": "Erika Muster"},
    "sources/no-fields": {"actual": "[…]"},
    "sources/too-small": {"field": "multiple", "actual": "0", "limit": "1"},
    "sources/too-big": {"field": "focus.1", "actual": "1.5", "limit": "1"},
    "sources/too-few": {"field": "rows", "count": 1, "limit": 2},
    "sources/too-many": {"field": "rows", "count": 5, "limit": 4},
    "sources/too-long": {"field": "title", "count": 1999, "limit": 1500},
    "sources/no-such-day": {"field": "rows.1.date", "actual": "2018-02-30"},
    "sources/file-name": {"name": "Jena (neu).md"},
    "sources/stray-file": {"name": "Beitrag Jena.docx"},
    "sources/stray-folder": {"name": "alt"},
    "sources/too-large": {"size": "5,1", "limit": "1"},
    "sources/binary": {"looks": "Word"},
    "sources/encoding": {"word": "für"},
    "sources/yaml-colon": {"near": "title: Kitchen on the Run: eine Küche"},
    "sources/yaml-quote": {"near": 'title: "Ausblick'},
    "sources/yaml-quote-inside": {"near": 'title: "Was „bleibt" und was nicht"'},
    "sources/yaml-indent": {"near": 'title: "Küche" auf Reisen'},
    "sources/yaml-bracket": {"near": "- {label: Wo, text: Arnstadt"},
    "sources/yaml-start": {"near": "title: @Jena"},
    "sources/yaml-escape": {"near": 'title: "Spiel\\Sport"'},
    "sources/yaml-no-colon": {"near": "title Ausblick"},
    "sources/yaml-syntax": {"near": "%title"},
    "sources/yaml-duplicate": {"key": "title", "first": 3},
    "sources/yaml-anchor": {"name": "&person"},
    "sources/yaml-tag": {"tag": "!!str"},
    # text
    "text/open": {"what": "Wie viele Gäste kamen?"},
    "text/no-kind": {"choices": "foreword, voice, interview, opener, number, chapter, …"},
    "text/raw-html": {"sample": "<b>"},
    "text/table": {"sample": "| Jahr | Gäste |"},
    "text/rule": {"sample": "***"},
    "text/code-inline": {"sample": "geht`s"},
    "text/leftover-markup": {"sample": "**"},
    "text/markup-in-plain": {"sample": "**"},
    "text/unknown-markup": {"sample": "~~~"},
    "text/heading-level": {"marks": "#"},
    "text/list-start": {"start": 8},
    "text/fence-unknown": {"name": "numbrs", "nearest": "numbers",
                           "known": "facts, numbers, timeline, bars, …"},
    "text/fence-words": {"words": "links"},
    "text/fence-open": {"name": "numbers", "before": 54},
    "text/fence-empty": {"name": "facts"},
    "text/too-wide-for-side": {"name": "bars"},
    "text/note-undefined": {"key": "sport", "nearest": "sprt"},
    "text/note-content": {"key": "sport"},
    "text/note-defined-twice": {"key": "sport", "first": 83},
    "text/link-scheme": {"address": "ftp://example.org"},
    "text/link-malformed": {"address": "https://example"},
    "text/span-attribute": {"name": "class"},
    "text/span-language": {"language": "englisch"},
    "text/picture-words": {"words": "Kochabend vor dem KuBuS"},
    "text/timeline-order": {"date": "2017-05", "before": "2019"},
    "text/end-before-date": {"date": "2018-09-06", "end": "2018-09-01"},
    "text/pull-not-in-story": {"sentence": "Die Idee wuchs über den Sport hinaus."},
    "text/quotes-unpaired": {"sample": "Der „Tag der Vereine hatte Premiere."},
    "text/reference-unknown": {"story": "saale-orla", "nearest": "saale-orla-kreis"},
    "text/hyphenation-entry": {"entry": "Integrationsmanagement"},
    # pictures and edition
    "picture/missing": {"picture": "jena-motif", "nearest": "jena-motiv"},
    "picture/with-ending": {"picture": "jena-motiv.svg", "id": "jena-motiv"},
    "picture/format": {"name": "jena-kueche.heic"},
    "picture/duplicate": {"id": "jena-motiv", "first": "jena-motiv.svg"},
    "edition/unknown": {"edition": "2091", "nearest": "2019", "known": "2019, 2020"},
    "edition/id-differs": {"id": "2019", "folder": "2020"},
    "edition/year-differs": {"year": 2020, "date": "2019-10-15"},
    "edition/county-unknown": {"county": "ilmkreis", "nearest": "ilm-kreis"},
    "edition/county-twice": {"county": "Stadt Jena", "first": "jena"},
    "edition/story-unknown": {"story": "jenna", "nearest": "jena"},
    "edition/glossary-both": {"form": "Ehrenamtler"},
    "edition/waiver-unused": {"code": "text/pull-not-in-story", "on": "jena"},
    "edition/waiver-expired": {"code": "text/pull-not-in-story"},
    "edition/waiver-refused": {"code": "text/raw-html"},
    "edition/waiver-code-unknown": {"code": "text/pull-not-in-stry",
                                    "nearest": "text/pull-not-in-story"},
    # language
    "language/term": {"found": "interkulturelle Woche", "right": "Interkulturelle Woche",
                      "because": "sie ist ein Eigenname"},
    "language/term-near": {"found": "ThLIK", "right": "ThILIK"},
    "language/misread": {"found": "lntegration", "right": "Integration"},
    "language/alphabet": {"found": "Stаdt", "letter": "а", "name": "Cyrillic Small Letter A"},
    "language/county": {"found": "IIm-Kreis", "right": "Ilm-Kreis"},
    "language/unit-doubled": {"found": "Landkreis Ilm-Kreis", "right": "Ilm-Kreis"},
    "language/name": {"found": "Erika Mustr", "right": "Erika Muster"},
    "language/gender-mixed": {"found": "Bürger:innen", "right": "Bürger*innen",
                              "usual": "*innen", "count": 38},
    "language/gender-stem": {"found": "Migranten*innen", "right": "Migrant*innen"},
    "language/spelling": {"word": "Anwort", "nearest": "Antwort", "count": 1},
    "language/quotes-other": {"mark": "»", "sample": "der »Tag der Vereine« hatte"},
    "language/quotes-level": {"found": "‚Tag der Vereine‘", "right": "„Tag der Vereine“"},
    "language/quotes-doubled": {"found": "„‚Tag der Vereine‘“", "right": "„Tag der Vereine“"},
    "language/punctuation": {"found": ",,", "sample": "Trommeln,, Tanz und"},
    "language/space-before": {"mark": ",", "sample": "Trommeln , Tanz und"},
    "language/space-missing": {"mark": ",", "sample": "Trommeln,Tanz und"},
    "language/hyphen": {"found": "Mo-Fr", "right": "Mo–Fr"},
    "language/hyphen-space": {"found": "Integrations- Arbeit"},
    "language/abbreviation": {"found": "i.d.F.", "right": "i. d. F."},
    "language/unit-space": {"found": "20Euro", "right": "20 Euro"},
    "language/thousands": {"found": "12500", "right": "12.500"},
    "language/decimal": {"found": "3.5", "right": "3,5"},
    "language/span": {"found": "2015 – 2017", "right": "2015–2017"},
    "language/percent": {"found": "15 Prozent", "right": "15 %", "usual": "%", "count": 9},
    "language/date-form": {"found": "06.09.2018", "right": "6. September 2018"},
    "language/time-form": {"found": "12:30", "right": "12.30", "count": 4},
    "language/no-such-day": {"found": "31. Juni 2019"},
    "language/weekday": {"found": "Montag, 6. September 2018", "right": "Donnerstag"},
    "language/link": {"address": "https://example.org/seite.", "right": "https://example.org/seite"},
    "language/link-http": {"found": "http://example.org", "right": "https://example.org"},
    "language/link-text": {"text": "example.net", "address": "https://example.org"},
    "language/reference-self": {"text": "weiter unten"},
    "language/reference-other": {"text": "das Kapitel über Jena", "target": "Gera"},
    "language/no-stop": {"sample": "… fünf Vereinen gingen siebzehn Anmeldungen"},
    "language/sentence-long": {"count": 52, "limit": 45, "sample": "Dass der Zuspruch so groß …"},
    "language/caption-twice": {"caption": "Kochabend vor dem KuBuS", "first": "jena-kueche"},
    "language/length": {"count": 712, "planned": 450, "least": 338, "most": 562},
    # finished pages
    "check/overflow": {"text": "3,8 %", "over": 27.2},
    "check/divided-name": {"name": "Meiningen", "start": "Mei", "rest": "ningen"},
    "check/short-page": {"percent": 12, "wanted": 30},
    "check/page-count": {"pages": 50, "multiple": 4},
    "check/heading-at-foot": {"heading": "Siebzehn Neuanmeldungen", "lines": 1},
    "render/missing-glyph": {"character": "文", "codepoint": "U+6587"},
    "render/picture-soft": {"has": "600 × 600", "needs": "1311 × 1311", "percent": 46},
}  # fmt: skip


def example(code: Code, language: Language) -> tuple[str, str]:
    """Message and remedy of a code as they may read."""
    own = _OWN.get(code.id, {})

    def filled(text: str) -> str:
        values = {
            name: written(own.get(name, _USUAL.get(name, _LACKING)), language)
            for name in placeholders(text)
        }
        return text.format_map(values)

    return filled(code.message.in_(language)), filled(code.remedy.in_(language))
