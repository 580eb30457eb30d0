"""How words are spoken that are printed otherwise: abbreviations and words of other languages.

Told in the HTML of tagged products alone (`<abbr title>`, `<span lang>`), and from there in
the tag tree (`E`, `Lang`); what is printed is the same in all products.
Source: PDF/UA-1, 7.2; design/print, U6.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from press.model.book import Typography

#: Abbreviations with one meaning, by the beginning of a language tag. What speech programs
#: read rightly by themselves (usw., bzw.) is left to them.
_KNOWN: Mapping[str, Mapping[str, str]] = {
    "de": {
        "z. B.": "zum Beispiel", "u. a.": "unter anderem", "e. V.": "eingetragener Verein",
        "d. h.": "das heißt", "i. d. R.": "in der Regel", "o. Ä.": "oder Ähnliches",
        "u. Ä.": "und Ähnliches", "v. a.": "vor allem", "z. T.": "zum Teil",
        "u. U.": "unter Umständen", "i. A.": "im Auftrag", "i. V.": "in Vertretung",
        "i. S. v.": "im Sinne von", "i. S. d.": "im Sinne des", "i. V. m.": "in Verbindung mit",
        "s. o.": "siehe oben", "s. u.": "siehe unten", "a. D.": "außer Dienst",
        "o. g.": "oben genannt", "u. g.": "unten genannt", "n. Chr.": "nach Christus",
        "v. Chr.": "vor Christus", "u. v. m.": "und vieles mehr", "u. s. w.": "und so weiter",
        "o. J.": "ohne Jahr", "o. O.": "ohne Ort", "a. a. O.": "am angegebenen Ort",
        "m. E.": "meines Erachtens", "z. Z.": "zurzeit", "z. Zt.": "zurzeit",
        "a. M.": "am Main", "e. G.": "eingetragene Genossenschaft", "et al.": "und andere",
        "Hrsg.": "Herausgeber", "Prof.": "Professor", "Dr.": "Doktor",
        "M.Sc.": "Master of Science", "B.Sc.": "Bachelor of Science",
        "M.A.": "Magister Artium", "B.A.": "Bachelor of Arts",
    },
    "en": {"e.g.": "for example", "i.e.": "that is", "et al.": "and others"},
}  # fmt: skip
#: Those that are abbreviations before a number only.
_COUNTED: Mapping[str, Mapping[str, str]] = {
    "de": {"S.": "Seite", "Nr.": "Nummer", "Bd.": "Band", "Abs.": "Absatz", "Art.": "Artikel"},
    "en": {"p.": "page", "no.": "number", "vol.": "volume"},
}
_SPACE = "[ \u00a0\u202f]"


@dataclass(frozen=True, slots=True)
class Speech:
    """The words that are told apart; none of them for a product without tags."""

    #: As typed, with plain spaces -> what is spoken instead.
    expansions: tuple[tuple[str, str], ...] = ()
    #: As `expansions`, where a number follows.
    counted: tuple[tuple[str, str], ...] = ()
    #: Word or phrase -> its language.
    foreign: tuple[tuple[str, str], ...] = ()

    def mark(self, text: str) -> Markup:
        """A plain text as markup, escaped, with these words told apart."""
        if not (self.expansions or self.counted or self.foreign):
            return escape(text)
        done = Markup("")
        start = 0
        for match in _pattern(self).finditer(text):
            done += escape(text[start : match.start()])
            done += self._told(match.group())
            start = match.end()
        return done + escape(text[start:])

    def _told(self, word: str) -> Markup:
        plain = re.sub(_SPACE, " ", word)
        language = dict(self.foreign).get(plain)
        if language is not None:
            return Markup('<span lang="{}">{}</span>').format(language, word)
        spoken = dict(self.expansions).get(plain) or dict(self.counted)[plain]
        return Markup('<abbr title="{}">{}</abbr>').format(spoken, word)


#: Nothing is told apart.
SILENT = Speech()


def speech(typography: Typography, language: str) -> Speech:
    """What is told apart in a publication: what is known of its language, and the house's
    own words, which count before it. What expands to itself is left as it is."""
    start = language[:2]
    expansions = {**_KNOWN.get(start, {}), **typography.expansions}
    return Speech(
        expansions=tuple((short, full) for short, full in expansions.items() if full != short),
        counted=tuple(_COUNTED.get(start, {}).items()),
        foreign=tuple(typography.foreign.items()),
    )


@lru_cache(maxsize=8)
def _pattern(told: Speech) -> re.Pattern[str]:
    """The words, longest first, where nothing that belongs to a word touches them."""
    whole = _alternatives(dict((*told.expansions, *told.foreign)))
    counted = _alternatives(dict(told.counted))
    return re.compile(rf"(?<![\w*.-])(?:(?:{whole})(?!\w)|(?:{counted})(?={_SPACE}?\d))")


def _alternatives(words: Mapping[str, str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return (
        "|".join(_SPACE.join(map(re.escape, word.split(" "))) for word in longest_first) or "(?!)"
    )
