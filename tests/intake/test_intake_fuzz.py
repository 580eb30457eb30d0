"""Manuscripts put together by chance: no word is ever lost, and the draft can always be read."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import brochures
import pytest
import wordfiles as wf

from press.findings import Severity
from press.importing import Imported
from press.sources.library import FOR_DRAFTS, read
from press.sources.plan import plan
from press.succession import begin

Bring = Callable[..., Imported]
EDITION = "2040"

#: What stands in brochures and is easily mistaken for something else.
STRAYS = (
    "2.1", "7", "2019", "1 Ein Wort", "¹ Eine Notiz", "³", "MEIN NAME IST", "UND ICH BIN", "•",
    "- ", "1.", "a) Punkt", "(Foto: Amt)", "Foto: Amt", "Quelle:", "© Amt", "Inhalt", "Vorwort",
    "Interview mit Erika Muster", "Quellen", "Muster, E. (2019): Titel.", "...........  12", "|",
    "Landkreis Gotha", "Stadt Suhl", "ÜBERSCHRIFT", "Wort-", "wort", "Sprach- und", "# Raute",
    "*Stern*", "**", "[eckig](rund)", "<b>spitz</b>", "```", "---", "[^1]: Note", "> Zitat", "\\",
    "Ein Satz mit „Anführung“ und ‚halber‘.", "Ein sehr langer Satz " * 12, "\u00ad", "ﬁx", "x²",
    "https://example.org/a_b*c", "info@example.org", "OFFEN: schon vorher", "5 * 3", "&amp;",
)  # fmt: skip


def strayed(seed: int) -> str:
    """The sample brochure, disturbed."""
    chance = random.Random(seed)
    text = chance.choice((brochures.with_form_feeds, brochures.recognised))()
    lines = text.split("\n")
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(lines))
        match chance.randrange(7):
            case 0:
                lines.insert(at, chance.choice(STRAYS))
            case 1:
                del lines[at]
            case 2:
                lines[at] = f"{lines[at]} {chance.choice(STRAYS)}"
            case 3:
                lines[at] = f"{chance.choice(STRAYS)} {lines[at]}"
            case 4:
                lines.insert(at, "")
            case 5:
                lines[at] = lines[at].replace(" ", chance.choice(("  ", "\t", "\n")), 1)
            case _:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(30))
def test_a_brochure_in_disorder(seed: int, bring: Bring, project: Path) -> None:
    done = bring(strayed(seed), "broschuere.txt", edition=EDITION)
    assert done.balance.unplaced == 0, done.balance.lost
    library, found = read(project, EDITION)
    _, more = plan(library)
    assert {f.code for f in (found + more).at_least(Severity.ERROR)} <= FOR_DRAFTS


@pytest.mark.parametrize("seed", range(10))
def test_nothing_but_strays(seed: int, bring: Bring, project: Path) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.choices((*STRAYS, "", "\f"), k=120))
    done = bring(text, "broschuere.txt", edition=EDITION)
    assert done.balance.unplaced == 0, done.balance.lost
    read(project, EDITION)


def piece(chance: random.Random) -> str:
    """A part of a paragraph."""
    text = chance.choice((*STRAYS, "Wort", " und ", "Akteur*innen", ". Ende")).strip("\f")
    match chance.randrange(9):
        case 0:
            return wf.run(text, "b")
        case 1:
            return wf.run(text, chance.choice(("i", "u", "strike", "vanish")))
        case 2:
            return wf.link(chance.choice(("good", "bad", "none")), text)
        case 3:
            return wf.note(chance.randint(1, 4))
        case 4:
            return wf.raised(chance.choice(("1", "2", "x")))
        case 5:
            return wf.text_box(text, fallback=chance.random() < 0.5)
        case 6:
            return f"<w:del><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>"
        case 7:
            return wf.picture(chance.choice(("a", "b", "gone")))
        case _:
            return wf.run(text)


def block(chance: random.Random) -> str:
    pieces = [piece(chance) for _ in range(chance.randint(1, 5))]
    match chance.randrange(8):
        case 0:
            return wf.paragraph(*pieces, style=chance.choice(("berschrift1", "Zwischen", "Titel")))
        case 1:
            return wf.paragraph(*pieces, number=chance.choice("12"), level=chance.randint(0, 1))
        case 2:
            return wf.paragraph(*pieces, style=chance.choice(("Zitat", "Beschriftung")))
        case 3:
            rows = chance.randint(1, 3)
            width = chance.randint(1, 3)
            cells = [tuple(wf.paragraph(piece(chance)) for _ in range(width)) for _ in range(rows)]
            return wf.table(*cells)
        case _:
            return wf.paragraph(*pieces)


def disorder(chance: random.Random) -> bytes:
    """A Word file with anything anywhere."""
    return wf.word(
        *(block(chance) for _ in range(chance.randint(1, 25))),
        notes={n: chance.choice(STRAYS) for n in (1, 2, 3)},
        links={"good": "https://example.org", "bad": "file:///c:/x"},
        media={"a.jpg": wf.photo(), "b.jpg": b"nothing"},
    )


@pytest.mark.parametrize("seed", range(40))
def test_a_word_file_in_disorder(seed: int, bring: Bring, project: Path) -> None:
    done = bring(disorder(random.Random(seed)), "beitrag.docx", county="gotha")
    assert done.balance.unplaced == 0, done.balance.lost
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8").replace("eichsfeld]", "eichsfeld, gotha]"))
    library, found = read(project, "2031")
    _, more = plan(library)
    named = {f.code for f in (found + more).at_least(Severity.ERROR)}
    assert named <= FOR_DRAFTS


#: What stands above and below forewords and interviews, and is easily mistaken.
ABOVE = (
    "Vorwort", "Im Gespräch", "Interview mit Erika Neu, Leiterin", "Dr. Carla Probe", "Literatur",
    "Zum Geleit", "3.883", "Was ein Garten lehrt", "Warum?", "Dora Muster, Gartenforscherin",
)  # fmt: skip
BELOW = (
    "Frage: Warum gerade Gärten?", "IKPE: Und was lernt man?", "Antwort: Geduld.", "?", "Was nun?",
    "Erika Neu", "Ihre Erika Neu", "Alma Beispiel, Bruno Muster", "Der Vorstand", "Team im Amt",
    "Mit freundlichen Grüßen", "Erfurt, im Mai 2032", "Leiterin im Amt", "M.Sc.", "gez. Alt",
    "Neu, Erika (2031a): Gärten. Erfurt: Verlag.", "Verein (2030): Bericht. https://a.de/b, S. 3",
    "https://x (2030): https://x", "Dr.\u00a0Erika\u00adNeu", "e. V.", "OFFEN: Name",
)  # fmt: skip
FILLED = ("vorwort", "stimme", "gespraech", "ausblick", "beispiele", "zahl", "literatur")


def line(chance: random.Random, said: tuple[str, ...]) -> str:
    """A short paragraph, or several in one with forced breaks, in any look."""
    looks = chance.choice(((), ("b",), ("i",)))
    runs = [wf.run(chance.choice(said), *looks) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    return wf.paragraph(
        "<w:r><w:br/></w:r>".join(runs),
        style=chance.choice(("", "", "", "Titel", "berschrift1", "Zwischen")),
        number=chance.choice(("", "", "", "2")),
    )


@pytest.mark.parametrize("seed", range(60))
def test_a_story_in_disorder(seed: int, bring: Bring, project: Path) -> None:
    chance = random.Random(seed)
    edition = chance.choice(("2031", "2032"))
    if edition == "2032":
        begin(project, edition)
    raw = wf.word(
        *(line(chance, ABOVE) for _ in range(chance.randint(0, 4))),
        *(chance.choice((block(chance), line(chance, BELOW))) for _ in range(chance.randint(0, 9))),
        *(line(chance, (*BELOW, *ABOVE)) for _ in range(chance.randint(1, 6))),
        notes={n: chance.choice(STRAYS) for n in (1, 2, 3)},
        links={"good": "https://example.org", "bad": "file:///c:/x"},
        media={"a.jpg": wf.photo(), "b.jpg": b"nothing"},
    )
    story = chance.choice(FILLED)
    done = bring(raw, "m.docx", story=story, edition=edition, replace=True)
    assert done.balance.unplaced == 0, done.balance.lost
    library, found = read(project, edition)
    _, more = plan(library)
    assert {f.code for f in (found + more).at_least(Severity.ERROR)} <= FOR_DRAFTS
