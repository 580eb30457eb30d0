"""Stories still to be written: the head of an old one taken over, its text made room for.

What stays from one edition to the next (kind, county, picture ids) is copied; whatever a
person must look at again carries the mark of `gaps`, and every text is new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from press.model.story import Kind
from press.sources.gaps import MARK
from press.sources.yamlfile import Data, Location
from press.sources.yamltext import written


@dataclass(frozen=True, slots=True)
class _Kind:
    """What becomes of a story of one kind."""

    #: What is open in the text, paragraph by paragraph; `##` begins a sub-heading.
    text: tuple[str, ...]
    #: What is open in the head: field -> words.
    marks: Mapping[str, str]
    #: A title that cannot be the old one's.
    title: str = ""
    #: Has a text only where the old one had one.
    may_be_bare: bool = False


_PERSON = "Name, Aufgabe und Behörde prüfen"
_HEADING = "## Zwischenüberschrift"
_KINDS: Mapping[Kind, _Kind] = {
    "foreword": _Kind(("Das Vorwort",), {"signatories": "Wer unterzeichnet diesmal?"}),
    "voice": _Kind(("Was diese Person sagt",), {"person": f"Wer spricht diesmal? {_PERSON}"}),
    "interview": _Kind(
        ("Wer befragt wird und warum", "## Die erste Frage", "Die Antwort"),
        {"kicker": "Wer wird befragt?", "person": "Name und Funktionen prüfen"},
        title="Worum geht es im Gespräch?",
    ),
    "opener": _Kind(("Worum es in diesem Teil geht",), {"title": "Titel prüfen"}, may_be_bare=True),
    "number": _Kind(
        ("Was hinter der Zahl steht",),
        {"value": "Zahl, Überschrift und die Zeile darunter prüfen"},
        may_be_bare=True,
    ),
    "chapter": _Kind(
        (
            "Der Vorspann, zwei Sätze: Wer hat mit wem was erreicht?",
            _HEADING,
            "Der Text: Anlass, Mitwirkende, was sich geändert hat, was bleibt",
        ),
        {"person": f"{_PERSON}, ebenso Stelle, Schwerpunkt und Themen"},
        title="Wie heißt das Projekt?",
    ),
    "outlook": _Kind(("Der Ausblick, erster Absatz", _HEADING, "Der weitere Text"), {}),
    "bibliography": _Kind(
        ("Worauf das Verzeichnis verweist",), {"entries": "Einträge prüfen"}, may_be_bare=True
    ),
    "register": _Kind(("Wer hier erzählt",), {}, may_be_bare=True),
}
#: What a new story starts without: its own portrait comes with its own text.
_LEFT_OUT = frozenset({"portrait", "status", "words"})


def skeleton(matter: Mapping[str, Data], *, bare: bool, words: int, before: str) -> str:
    """A story file to be filled in, made from the head of an old story as it was typed.

    `bare` says that the old one had no text, `words` how long the new one is planned to be
    (0: nobody said), `before` which edition the old one is from.
    """
    kind = _KINDS[matter["kind"]]  # type: ignore[index]  # the library was read
    head: dict[str, Data] = {}
    for field, value in matter.items():
        if field == "title":
            head[field] = f"{MARK} {kind.title}" if kind.title else value
            head["status"] = "draft"
            if "words" in matter:
                head["words"] = matter["words"]
        elif field not in _LEFT_OUT:
            head[field] = value
    marks: dict[Location, str] = {
        (field,): f"{text} (Stand {before})" for field, text in kind.marks.items() if field in head
    }
    text = () if bare and kind.may_be_bare else kind.text
    if text and words:
        text = (*text[:-1], f"{text[-1]} (geplant sind {words} Wörter)")
    body = "".join(f"\n{_open(paragraph)}\n" for paragraph in text)
    return f"---\n{written(head, marks)}---\n{body}"


def _open(paragraph: str) -> str:
    if paragraph.startswith("## "):
        return f"## {MARK} {paragraph.removeprefix('## ')}"
    return f"{MARK} {paragraph}" + ("" if paragraph.endswith(("?", ")")) else ".")
