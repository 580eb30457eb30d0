"""The plain text of a printed brochure becomes an edition that builds as a draft."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brochures
import pytest
import yaml

from press.errors import UsageError
from press.findings import Severity
from press.importing import Imported
from press.model.blocks import BlockQuote, Figure, Heading, Items, Paragraph
from press.model.inline import plain
from press.sources.frontmatter import split
from press.sources.library import FOR_DRAFTS, read
from press.sources.plan import plan

Bring = Callable[..., Imported]
EDITION = "2040"
SHAPES = {"form feeds": brochures.with_form_feeds, "recognised": brochures.recognised}


@pytest.fixture(params=SHAPES, ids=list(SHAPES))
def brought(request: pytest.FixtureRequest, bring: Bring) -> Imported:
    """The whole brochure in one of its two shapes."""
    return bring(SHAPES[request.param](), "broschuere.txt", edition=EDITION)


def matter(project: Path, story: str) -> dict[str, Any]:
    text = (project / f"sources/{EDITION}/{story}.md").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return data


def body(project: Path, story: str) -> str:
    text = (project / f"sources/{EDITION}/{story}.md").read_text("utf-8")
    halves = split(text, "", [])
    assert halves is not None
    return halves.body.strip()


def report(project: Path, name: str = "broschuere") -> str:
    return (project / f"output/{EDITION}/import/{name}.md").read_text("utf-8")


# The whole brochure ----------------------------------------------------------------------


def test_every_word_has_a_place(brought: Imported) -> None:
    balance = brought.balance
    assert balance.unplaced == 0, balance.lost
    assert balance.total == balance.story + balance.sidecar + balance.report
    assert balance.total > 800
    # Said once in the text and twice in the front matter, and the title of the number page
    assert balance.added == ("dora", "dr", "muster", "prof", "zahl")


def test_the_running_order(brought: Imported, project: Path) -> None:
    edition = yaml.safe_load((project / f"sources/{EDITION}/edition.yaml").read_text("utf-8"))
    assert edition["order"] == [
        "vorwort",
        {"part": "interview"},
        {
            "part": "erfolgsbeispiele-aus-vier",
            "stories": ["zahl", "suhl", "eichsfeld", "gotha", "greiz"],
        },
        {"part": "ausblick"},
        "quellen",
    ]
    assert "Erfolge aus vier Nachbarschaften" in edition["title"]
    assert edition["publisher"]["name"] == "Verein für kleine Versuche e. V."
    assert edition["publisher"]["postcode"] == "99084"
    assert {"label": "Bearbeitung", "lines": ["Alma Beispiel", "Bruno Muster"]} in edition[
        "imprint"
    ]


def test_it_can_be_read_and_is_a_draft(brought: Imported, project: Path) -> None:
    library, found = read(project, EDITION)
    book, more = plan(library)
    assert {f.code for f in (found + more).at_least(Severity.WARNING)} <= FOR_DRAFTS
    assert [section.number for section in book.chapters] == ["2.1", "2.2", "2.3", "2.4"]
    assert {story.status for story in library.stories.values()} == {"draft"}
    open_marks = sum(f.code == "text/open" for f in found)
    assert brought.open == open_marks > 20


def test_titles_and_persons(brought: Imported, project: Path) -> None:
    suhl, gotha = matter(project, "suhl"), matter(project, "gotha")
    assert suhl["title"] == "Der Garten hinter dem Bahnhof und wie aus Schotter Beete wurden"
    assert suhl["person"] == {
        "name": "Emilia Erfunden",
        "role": "Integrationsmanagerin",
        "office": "Stadtverwaltung Suhl",
    }
    assert gotha["person"]["name"] == "Dr. Gustav von Muster"
    assert matter(project, "eichsfeld")["person"]["office"] == "Landratsamt Eichsfeld"
    text = (project / f"sources/{EDITION}/suhl.md").read_text("utf-8")
    assert "# OFFEN: war in Großbuchstaben gesetzt" in text


def test_divided_words_and_paragraphs_are_whole_again(brought: Imported, project: Path) -> None:
    assert "die gerade erst in der Nachbarschaft angekommen sind." in body(project, "suhl")
    assert "die niemand mehr essen mag und die trotzdem" in body(project, "interview")
    assert "Sprach- und Integrationskurse" in body(project, "gotha")
    for story in ("suhl", "gotha", "interview", "vorwort"):
        assert not re.search(r"[a-zäöü]- (?!und )", body(project, story))


def test_a_paragraph_without_a_stop_is_not_joined_to_a_new_sentence(
    brought: Imported, project: Path
) -> None:
    assert "auch ihre Großeltern\n\nDie Großeltern sind" in body(project, "gotha")
    assert "Absatz ohne Schluss" in report(project)


def test_notes_are_tied_to_their_calls(brought: Imported, project: Path) -> None:
    assert "Am Anfang stand ein Plan.[^1] Die" in body(project, "suhl")
    assert body(project, "suhl").endswith(
        "[^1]: Beschlossen wurde er im März 2029; siehe den Beschluss der "
        "Nachbarschaftsversammlung, S. 4."
    )
    assert "alle hatten Zeit.[^1] Was" in body(project, "vorwort")
    assert "400 m²" in body(project, "suhl")
    assert not re.search("[¹²³](?!\\s(?:liegen))", body(project, "suhl").replace("m²", ""))


def test_lists_captions_and_the_poster(brought: Imported, project: Path) -> None:
    library, _ = read(project, EDITION)
    blocks = library.stories["suhl"].body
    (listing,) = (block for block in blocks if isinstance(block, Items))
    assert [plain(item) for item in listing.items] == [
        "Schaufeln, die der Bauhof geliehen hat",
        "Setzlinge von Bürger*innen und Schulklassen",
        "Geduld",
    ]
    (figure,) = (block for block in blocks if isinstance(block, Figure))
    assert figure.photo.missing
    assert figure.photo.caption == "Blick über die Beete im September"
    assert figure.photo.credit == "Stadtverwaltung Suhl"
    assert not any(isinstance(block, BlockQuote) for block in blocks)
    (mark,) = (
        plain(b.content) for b in blocks if isinstance(b, Paragraph) and "OFFEN" in plain(b.content)
    )
    assert "der Wortlaut steht im Bericht" in mark
    assert "Kaffee und Kuchen" in report(project)
    assert "Kaffee und Kuchen" not in body(project, "suhl")


def test_headings_and_questions(brought: Imported, project: Path) -> None:
    library, _ = read(project, EDITION)

    def heads(story: str) -> list[str]:
        return [plain(b.content) for b in library.stories[story].body if isinstance(b, Heading)]

    assert heads("suhl") == ["Erst der Schotter"]
    assert heads("gotha") == ["Was bleibt"]
    assert heads("interview") == [
        "Frau Muster, warum gerade Gärten?",
        "Und was lernt man dabei?",
        "Was raten Sie anderen Kommunen?",
    ]


def test_the_other_kinds(brought: Imported, project: Path) -> None:
    assert matter(project, "zahl")["value"] == "4"
    assert matter(project, "zahl")["label"] == "Geschichten aus Städten und Landkreisen"
    assert matter(project, "vorwort")["signatories"] == {
        "group": "Der Vorstand",
        "names": ["Alma Beispiel", "Bruno Muster"],
    }
    assert matter(project, "interview")["kicker"] == "Interview mit Prof. Dr. Dora Muster"
    assert [entry["id"] for entry in matter(project, "quellen")["entries"]] == [
        "muster-2029",
        "verein-2030",
    ]
    assert matter(project, "quellen")["entries"][0]["place"] == "Erfurt"
    assert matter(project, "quellen")["entries"][1]["url"] == "https://example.org/jahresbericht"
    assert "Mündliche Auskunft der Feuerwehr" in report(project)


def test_feet_are_dropped_and_told(brought: Imported, project: Path) -> None:
    stories = "".join(
        path.read_text("utf-8") for path in (project / f"sources/{EDITION}").glob("*.md")
    )
    assert "Kräne, Gärten" not in stories
    assert not re.search(r"^\d+$", stories, re.MULTILINE)
    told = report(project)
    assert "Kopf- oder Fußzeile erkannt" in told
    assert "Zählt der Satz selbst." in told


def test_the_report_says_how_sure_each_step_was(brought: Imported, project: Path) -> None:
    told = report(project)
    rows = re.findall(r"^\| (.+?) \| (\d+|–) \| (\d+|–) \| (\d+|–) \|$", told, re.MULTILINE)
    counts = {row[0]: [int(n) if n.isdigit() else 0 for n in row[1:]] for row in rows}
    assert counts["Kapitel gefunden"][0] == 8
    assert counts["Fußnote zugeordnet"] == [3, 0, 0]
    assert counts["Plakat, Faksimile oder Bildinhalt"] == [0, 0, 1]
    assert sum(counts["Person aus Großbuchstaben"]) == 3


# Nasty traits one by one -----------------------------------------------------------------

HEAD = """\
Inhalt

1 Beispiele .......... 3
1.1 Landkreis Gotha .......... 4
1.2 Ilm-Kreis .......... 5
\f1
Beispiele

Zwei Beispiele, die zeigen, wie es geht und was daraus geworden ist in einem Jahr.
\f"""
TAIL = """
\f1.2 Landkreis Ilm-Kreis

Ein zweites Projekt

MEIN NAME IST ERIKA MUSTER UND ICH BIN INTEGRATIONSMANAGERIN

Der Kreis hat viel vor, und er hat damit schon angefangen, bevor es Geld dafür gab.
"""


def chapter(text: str, *, title: str = "Ein Projekt") -> str:
    return (
        f"{HEAD}1.1\nLandkreis Gotha\n\n{title}\n\n"
        f"MEIN NAME IST EMIL BEISPIEL UND ICH BIN MANAGER IM LANDRATSAMT GOTHA\n\n{text}{TAIL}"
    )


@pytest.fixture
def gotha(bring: Bring, project: Path) -> Callable[..., str]:
    """The body of the chapter on Gotha that a text becomes."""

    def made(text: str) -> str:
        done = bring(text, "broschuere.txt", edition=EDITION)
        assert done.balance.unplaced == 0, done.balance.lost
        return body(project, "gotha")

    return made


SENTENCE = "Das ist ein Satz, der lang genug ist, um eine ganze Zeile zu füllen, und mehr."


def test_plain_digits_call_a_note_only_if_there_is_one(gotha: Callable[..., str]) -> None:
    text = gotha(chapter(
        "Die Integration1 gelang 2 Vereinen im Jahr 2016 und dann noch einmal im Jahr 2018.\n"
        "Danach kamen 12 weitere, wie der Bericht3 sagt, der leider verloren gegangen ist.\n\n"
        "1 Gemeint ist die Eingliederung in die Vereine des Landkreises.\n"
    ))  # fmt: skip
    assert text == (
        "Die Integration[^1] gelang 2 Vereinen im Jahr 2016 und dann noch einmal im Jahr 2018. "
        "Danach kamen 12 weitere, wie der Bericht3 sagt, der leider verloren gegangen ist.\n\n"
        "[^1]: Gemeint ist die Eingliederung in die Vereine des Landkreises."
    )


def test_a_call_without_a_note_stays_and_is_told(gotha: Callable[..., str], project: Path) -> None:
    text = gotha(chapter(f"Die Integration⁷ gelang. {SENTENCE}\n"))
    assert "Integration⁷" in text
    assert "Aufruf ohne Fußnote" in report(project)


def test_a_note_without_a_call_is_set_aside(gotha: Callable[..., str], project: Path) -> None:
    text = gotha(chapter(f"{SENTENCE}\n\n⁹ Eine Notiz, die niemand aufruft.\n"))
    assert "Notiz" not in text
    assert "Eine Notiz, die niemand aufruft." in report(project)


def test_two_calls_at_one_place(gotha: Callable[..., str]) -> None:
    text = gotha(chapter(f"Ein Wort¹² hier. {SENTENCE}\n\n¹ Die erste.\n² Die zweite.\n"))
    assert "Ein Wort[^1][^2] hier." in text


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Das ist die Zusammen-", "arbeit der Vereine.", "die Zusammenarbeit der Vereine."),
        ("Das ist der Ilm-", "Kreis der Vereine.", "der Ilm-Kreis der Vereine."),
        ("Sie kamen 2017-", "2018 in den Ort.", "kamen 2017-2018 in den Ort."),
        ("Es gibt Sprach-", "und Kochkurse hier.", "gibt Sprach- und Kochkurse hier."),
        ("Das sind Akteur*in-", "nen im Landkreis.", "sind Akteur*innen im Landkreis."),
        ("Weich getrennt: Zu\u00ad", "sammenarbeit hier.", "getrennt: Zusammenarbeit hier."),
        ("Das Zeichen ist eine Zusam¬", "menarbeit hier.", "ist eine Zusammenarbeit hier."),
    ],
)
def test_hyphens_at_the_end_of_a_line(
    first: str, second: str, whole: str, gotha: Callable[..., str]
) -> None:
    assert whole in gotha(chapter(f"{SENTENCE}\n{first}\n{second}\n"))


def test_a_word_divided_by_the_page_with_a_note_between(gotha: Callable[..., str]) -> None:
    text = gotha(chapter(
        f"{SENTENCE}¹ {SENTENCE}\nUnd dann gab es noch eine sehr lange Zeile mit einer Nach-\n\n"
        "¹ Die Notiz am Fuß\nder Seite.\n\f"
        "barschaft, die angekommen ist und sich auf der nächsten Seite fortsetzt.\n"
    ))  # fmt: skip
    assert "einer Nachbarschaft, die angekommen ist" in text
    assert text.endswith("[^1]: Die Notiz am Fuß der Seite.")


def test_a_facsimile_that_text_recognition_has_garbled(
    gotha: Callable[..., str], project: Path
) -> None:
    text = gotha(chapter(f"{SENTENCE}\n\n|| ~~ 1/ l l . _ - %§ /// :: ;;\n\n{SENTENCE}\n"))
    assert "§" not in text
    assert "%§" in report(project)


def test_the_box_may_stand_on_lines_of_its_own_on_every_page(bring: Bring, project: Path) -> None:
    counties = {"gotha": "Landkreis Gotha", "greiz": "Landkreis Greiz", "suhl": "Stadt Suhl"}
    text = "\f".join(
        f"1.{n} {name}\n\nMein Name ist\n\nErika {name.split()[1]}\n\nund ich bin Managerin im "
        f"{name}, und zwar schon seit {n + 1} Jahren.\n\n{SENTENCE * n}\n{n + 4}\n"
        for n, name in enumerate(counties.values(), start=1)
    )
    done = bring(text, "broschuere.txt", edition=EDITION)
    assert done.balance.unplaced == 0
    for story, name in counties.items():
        assert matter(project, story)["person"]["name"] == f"Erika {name.split()[1]}"


def test_type_of_the_printer_becomes_letters(gotha: Callable[..., str]) -> None:
    text = gotha(chapter(f"Der Oﬀizier ﬁndet im Ilm‐Kreis eine Waﬄe. {SENTENCE}\n"))
    assert text.startswith("Der Offizier findet im Ilm-Kreis eine Waffle.")


def test_a_source_in_a_sentence_is_no_caption(gotha: Callable[..., str], project: Path) -> None:
    gotha(chapter(
        f"{SENTENCE}\n\nDie Zahl stieg auf das Doppelte. Das sagt das Amt (Quelle: Statistik).\n"
    ))  # fmt: skip
    assert not list((project / f"images/{EDITION}").glob("gotha-*"))


def test_the_county_may_be_named_otherwise_in_the_contents(
    gotha: Callable[..., str], project: Path
) -> None:
    gotha(chapter(f"{SENTENCE}\n"))
    assert matter(project, "ilm-kreis")["county"] == "ilm-kreis"


def test_without_a_contents_page_the_numbers_must_do(bring: Bring, project: Path) -> None:
    text = chapter(f"{SENTENCE}\n").split("\f", 2)[2]
    done = bring(text, "broschuere.txt", edition=EDITION)
    assert "import/no-contents" in {f.code for f in done.report}
    edition = yaml.safe_load((project / f"sources/{EDITION}/edition.yaml").read_text("utf-8"))
    assert edition["order"] == [{"part": "teil-1", "stories": ["gotha", "ilm-kreis"]}]
    assert matter(project, "teil-1")["title"].startswith("OFFEN: ")
    assert done.balance.unplaced == 0


def test_a_chapter_that_the_text_lacks_is_told(bring: Bring, project: Path) -> None:
    text = chapter(f"{SENTENCE}\n").split("\f1.2")[0]
    done = bring(text, "broschuere.txt", edition=EDITION)
    assert "Kapitel nicht gefunden" in report(project)
    assert "1.2 Ilm-Kreis" in report(project)
    assert done.balance.unplaced == 0


def test_a_chapter_of_no_county_still_builds(bring: Bring, project: Path) -> None:
    text = chapter(f"{SENTENCE}\n").replace("Landkreis Gotha", "Atlantis am Meer")
    bring(text, "broschuere.txt", edition=EDITION)
    assert matter(project, "atlantis-am-meer")["kind"] == "outlook"
    assert "kein Landkreis erkannt" in report(project)
    read(project, EDITION)


def test_any_text_becomes_something_that_can_be_read(bring: Bring, project: Path) -> None:
    """No contents, no chapters: all of it is one story, and nothing is lost."""
    done = bring("Nur ein paar Zeilen\nohne jede Ordnung.\n", "broschuere.txt", edition=EDITION)
    assert done.balance.unplaced == 0
    read(project, EDITION)
    (story,) = (project / f"sources/{EDITION}").glob("*.md")
    assert "ohne jede Ordnung." in story.read_text("utf-8")


@pytest.mark.parametrize("edition", ["", "Zwei Tausend", "../2040", "2031"])
def test_where_it_may_not_go(edition: str, bring: Bring, project: Path) -> None:
    with pytest.raises(UsageError) as caught:
        bring(brochures.recognised(), "broschuere.txt", edition=edition)
    codes = {"": "import/edition-needed", "2031": "import/exists"}
    assert [f.code for f in caught.value.report] == [codes.get(edition, "import/bad-edition")]
    assert sorted(p.name for p in (project / "sources").iterdir() if p.is_dir()) == ["2031"]


def test_replacing_a_brochure_keeps_the_old_one(bring: Bring, project: Path) -> None:
    bring(brochures.recognised(), "broschuere.txt", edition=EDITION)
    path = project / f"sources/{EDITION}/suhl.md"
    path.write_text(path.read_text("utf-8") + "\nVon Hand ergänzt.\n")
    bring(brochures.with_form_feeds(), "broschuere.txt", edition=EDITION, replace=True)
    kept = project / f"output/{EDITION}/import/broschuere-vorher/suhl.md"
    assert kept.read_text("utf-8").endswith("Von Hand ergänzt.\n")
    assert "Von Hand" not in path.read_text("utf-8")
