"""Forewords, voices, interviews and the like: a manuscript under the head that stands there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from wordfiles import contribution, note, paragraph, photo, picture, run, table, word

from press.errors import PressError, SourcesError, UsageError
from press.findings import Severity
from press.importing import Imported
from press.sources.frontmatter import split
from press.sources.library import FOR_DRAFTS, read
from press.sources.plan import plan
from press.succession import begin

Bring = Callable[..., Imported]
#: The edition that `publish.py new` begins after the miniature one.
NEW = "2032"
LONG = paragraph(
    "Auch in diesem Jahr haben wir lange überlegt, was in ein Heft gehört und was nicht, und am "
    "Ende steht von allem etwas darin."
)


@pytest.fixture
def fill(bring: Bring, project: Path) -> Callable[..., tuple[str, str, str]]:
    """Head, text and report of a skeleton that a manuscript of these paragraphs has filled."""
    begin(project, NEW)

    def filled(story: str, *body: str, **more: object) -> tuple[str, str, str]:
        done = bring(word(*body, **more), "m.docx", story=story, edition=NEW, replace=True)  # type: ignore[arg-type]
        assert done.balance.unplaced == 0, done.balance.lost
        passes(project, NEW)
        return parts(project, NEW, story)

    return filled


def passes(project: Path, edition: str) -> None:
    """The edition has no error but what is still open."""
    library, found = read(project, edition)
    _, more = plan(library)
    assert {f.code for f in (found + more).at_least(Severity.ERROR)} <= FOR_DRAFTS


def parts(project: Path, edition: str, story: str) -> tuple[str, str, str]:
    halves = split((project / f"sources/{edition}/{story}.md").read_text("utf-8"), "", [])
    assert halves is not None
    told = (project / f"output/{edition}/import/{story}.md").read_text("utf-8")
    return halves.matter, halves.body.strip(), told


def aside(told: str, title: str) -> list[str]:
    """What the report says under a heading, without places."""
    section = told.partition(f"### {title}\n")[2].partition("\n#")[0]
    return [line.partition(": ")[2] for line in section.split("\n") if line.startswith("- ")]


def codes(error: PressError) -> list[str]:
    return [f.code for f in error.report]


# Kinds -----------------------------------------------------------------------------------


def test_a_foreword(fill: Callable[..., tuple[str, str, str]], project: Path) -> None:
    head, text, told = fill(
        "vorwort",
        paragraph("Vorwort", style="Titel"),
        paragraph("Liebe Leser*innen,"),
        paragraph("ein Heft ist ein Versuch.", note(1)),
        paragraph("Was neu ist", style="Zwischen"),
        paragraph(picture("bild")),
        paragraph("Beim Zählen (Foto: Erika Muster)"),
        paragraph("Seile", number="1"),
        paragraph("Haken", number="1"),
        paragraph("Wer zählt, der bleibt.", style="Zitat"),
        table(("12", "Vereine"), ("340", "Menschen")),
        LONG,
        paragraph("Erfurt, im Mai 2032"),
        paragraph("Ihr Team ThILIK"),
        paragraph("Prof. Dr. Erika Neu"),
        paragraph("Bruno Alt, M.Sc."),
        notes={1: "Der Versuch begann 2029."},
        media={"bild.jpg": photo()},
    )
    assert head.split("\n") == [
        "kind: foreword",
        "title: Vorwort",
        "status: draft",
        "signatories:  # OFFEN: aus dem Manuskript, prüfen",
        "  group: Team ThILIK",
        "  names:",
        "    - Prof. Dr. Erika Neu",
        "    - Bruno Alt, M.Sc.",
    ]
    assert text.startswith("Liebe Leser*innen,\n\nein Heft ist ein Versuch.[^1]\n\n## Was neu ist")
    for piece in ("![](vorwort-bild-1)", "- Seile\n- Haken", "> Wer zählt", "```numbers"):
        assert piece in text
    assert text.endswith("[^1]: Der Versuch begann 2029.")
    assert "OFFEN" not in text
    assert aside(told, "Steht schon im Kopf") == ["Vorwort"]
    assert aside(told, "Grußformel, Ort und Tag") == ["Erfurt, im Mai 2032", "Ihr"]
    assert (project / f"images/{NEW}/vorwort-bild-1.jpg").is_file()


def test_a_voice(fill: Callable[..., tuple[str, str, str]]) -> None:
    broken = (
        "<w:r><w:t>Dr. Erika Neu</w:t><w:br/><w:t>Ministerin</w:t><w:br/>"
        "<w:t>Ministerium für kleine Versuche</w:t></w:r>"
    )
    head, text, told = fill("stimme", LONG, LONG, paragraph(broken))
    assert yaml.safe_load(head) == {
        "kind": "voice", "title": "Eine Stimme aus dem Amt", "status": "draft",
        "person": {"name": "Dr. Erika Neu", "role": "Ministerin",
                   "office": "Ministerium für kleine Versuche"},
        "motif": "zeichen",
    }  # fmt: skip
    assert "person:  # OFFEN: aus dem Manuskript, prüfen\n" in head
    assert "Ministerin" not in text
    assert "Person erkannt" in told


def test_an_interview(fill: Callable[..., tuple[str, str, str]]) -> None:
    head, text, told = fill(
        "gespraech",
        paragraph("Interview mit Prof. Dr. Erika Neu, Leiterin des Instituts"),
        paragraph("Vom Wachsen", style="Titel"),
        LONG,
        paragraph("IKPE: Warum gerade Gärten?"),
        paragraph("Neu: Weil sie wachsen."),
        paragraph(run("Frage 2: Und was lernt man dort?", "b")),
        paragraph("Antwort: Geduld."),
        paragraph("Was bleibt?", style="Zwischen"),
        paragraph("Die Frage ist doch: Wer gießt? Alle gießen."),
    )
    assert yaml.safe_load(head) == {
        "kind": "interview", "title": "Vom Wachsen", "status": "draft",
        "kicker": "Interview mit Prof. Dr. Erika Neu",
        "person": {"name": "Prof. Dr. Erika Neu", "roles": ["Leiterin des Instituts"]},
        "motif": "zeichen",
    }  # fmt: skip
    assert text.split("\n\n")[1:] == [
        "## Warum gerade Gärten?", "Weil sie wachsen.", "## Und was lernt man dort?", "Geduld.",
        "## Was bleibt?", "Die Frage ist doch: Wer gießt? Alle gießen.",
    ]  # fmt: skip
    assert aside(told, "Wer spricht") == ["IKPE:", "Neu:", "Frage 2:", "Antwort:"]


def test_an_outlook(fill: Callable[..., tuple[str, str, str]]) -> None:
    head, text, told = fill(
        "ausblick",
        paragraph("Ausblick", style="berschrift1"),
        LONG,
        paragraph("Was bleibt", style="berschrift2"),
        LONG,
        paragraph("Erika Neu"),
    )
    assert head == "kind: outlook\ntitle: Ausblick\nstatus: draft\nmotif: zeichen"
    assert text.count("## ") == 1
    assert text.endswith("\n\nErika Neu")  # this kind has no room for it but the text
    assert aside(told, "Steht schon im Kopf") == ["Ausblick"]


def test_a_bibliography(fill: Callable[..., tuple[str, str, str]]) -> None:
    head, text, told = fill(
        "literatur",
        paragraph("Literatur", style="berschrift1"),
        paragraph("Worauf die Noten verweisen."),
        paragraph("Neu, Erika; Alt, Bruno (2031a): Gärten. Erfurt: Verlag.", number="1"),
        paragraph("Verein (2030): Bericht. https://example.org/x", number="1"),
        paragraph("Ohne Jahr: Titel", number="1"),
    )
    entries = yaml.safe_load(head)["entries"]
    assert [entry["id"] for entry in entries] == ["neu-2031", "verein-2030"]
    assert text == "Worauf die Noten verweisen."
    assert aside(told, "Literaturangabe nicht zerlegt") == ["Ohne Jahr: Titel"]


def test_an_opener_and_a_number(fill: Callable[..., tuple[str, str, str]]) -> None:
    head, text, _ = fill("beispiele", paragraph("Drei Gärten", style="Titel"), LONG)
    assert "title: Drei Gärten\n" in head
    assert "OFFEN" not in text
    before, text, told = fill(
        "zahl", paragraph("3.883 Stunden haben Freiwillige in den beiden Gärten gearbeitet"), LONG
    )
    assert "value: 3883  # OFFEN: Zahl, Überschrift" in before
    assert text.startswith("Auch in diesem Jahr")
    assert len(aside(told, "Steht schon im Kopf")) == 1


# Titles ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "body", "title", "told"),
    [
        # The head's is open: the manuscript's counts.
        ("gespraech", [paragraph("Vom Gießen", style="Titel")], "Vom Gießen", ""),
        ("gespraech", [paragraph("Vom Gießen", style="berschrift1")], "Vom Gießen", ""),
        # The first of several headings is a guess, and marked.
        (
            "beispiele",
            [paragraph("Vom Gießen", style="berschrift1"), LONG,
             paragraph("Vom Ernten", style="berschrift1")],
            "Vom Gießen  # OFFEN: war die erste Überschrift",
            "Titel erkannt",
        ),
        # A question is no title.
        ("gespraech", [paragraph("Warum gießen?", style="berschrift1")],
         '"OFFEN: Worum geht es im Gespräch?"', ""),
        # The head's is settled: it stays, and another is told.
        ("vorwort", [paragraph("VORWORT", style="Titel")], "Vorwort", "Steht schon im Kopf"),
        ("vorwort", [paragraph("Vorwort")], "Vorwort", "Steht schon im Kopf"),
        ("vorwort", [paragraph("Zum Geleit", style="Titel")], "Vorwort",
         "Der Kopf sagt es anders"),
        ("vorwort", [], "Vorwort", ""),
    ],
)  # fmt: skip
def test_titles(
    story: str, body: list[str], title: str, told: str, fill: Callable[..., tuple[str, str, str]]
) -> None:
    head, text, report = fill(story, *body, LONG)
    assert f"\ntitle: {title}\n" in head
    assert told in report
    if told == "Der Kopf sagt es anders":
        assert aside(report, told) == ["Zum Geleit"]
        assert "Zum Geleit" not in text


def test_the_title_of_a_markdown_file(bring: Bring, project: Path) -> None:
    bring("---\ntitle: Zum Geleit\n---\n\nEin Text.\n", "m.md", story="vorwort", replace=True)
    head, text, told = parts(project, "2031", "vorwort")
    assert "title: Vorwort\n" in head
    assert text == "Ein Text."
    assert aside(told, "Der Kopf sagt es anders") == ["Zum Geleit"]


# The head --------------------------------------------------------------------------------


def test_the_head_stays_as_it_was_typed(bring: Bring, project: Path) -> None:
    path = project / "sources/2031/stimme.md"
    typed = (
        "# von Hand\nkind: voice\n\ntitle:   'Eine Stimme'  # bleibt so\n"
        "status: approved   # freigegeben von C. P.\nwords: 200\n"
        "person: {name: Dr. Carla Probe, role: Amtsleiterin,\n  office: Amt für Versuche}\n"
        "# Bild noch anfordern\nmotif: zeichen  # OFFEN: Rechte klären\n"
    )
    path.write_text(f"---\n{typed}---\n\nAlter Text.\n", "utf-8")
    body = (LONG, paragraph("Carla Probe, Amtsleiterin im Amt für Versuche"))
    done = bring(word(*body), "m.docx", story="stimme", replace=True)
    head, text, told = parts(project, "2031", "stimme")
    assert f"{head}\n" == typed.replace("approved", "draft")
    assert "Probe" not in text
    assert done.balance.report == 7
    assert aside(told, "Steht schon im Kopf") == ["Carla Probe, Amtsleiterin im Amt für Versuche"]
    kept = project / "output/2031/import/stimme-vorher/stimme.md"
    assert kept.read_text("utf-8").endswith("Alter Text.\n")


def test_a_head_on_one_line_is_written_anew(bring: Bring, project: Path) -> None:
    path = project / "sources/2031/vorwort.md"
    path.write_text("---\n{kind: foreword, title: 'Vorwort', status: approved}\n---\n\nAlt.\n")
    bring(word(LONG), "m.docx", story="vorwort", replace=True)
    head, _, told = parts(project, "2031", "vorwort")
    assert head == "kind: foreword\ntitle: Vorwort\nstatus: draft"
    assert "Kopf neu geschrieben" in told


def test_words_of_the_head_do_not_hide_lost_ones(
    bring: Bring, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The balance counts what the manuscript brought, not what stood there before."""
    monkeypatch.setattr("press.intake.filling._Work._opening", lambda work, blocks: blocks[1:])
    done = bring(word(paragraph("Vorwort"), LONG), "m.docx", story="vorwort", replace=True)
    assert [lost.words for lost in done.balance.lost] == ["vorwort"]


# Who signs -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signed", "group", "names"),
    [
        (["Erika Neu", "Bruno Alt", "Der Vorstand"], "Der Vorstand", ["Erika Neu", "Bruno Alt"]),
        (["Erika Neu", "Leiterin im Amt"], "Der Vorstand", ["Erika Neu, Leiterin im Amt"]),
        (["Erika Neu, Bruno Alt"], "Der Vorstand", ["Erika Neu", "Bruno Alt"]),
        (["Mit freundlichen Grüßen", "Ihre Erika Neu"], "Der Vorstand", ["Erika Neu"]),
        (["Institut für kleine Versuche"], "Institut für kleine Versuche",
         ["Alma Beispiel", "Bruno Muster"]),
    ],
)  # fmt: skip
def test_who_signs_a_foreword(
    signed: list[str], group: str, names: list[str], fill: Callable[..., tuple[str, str, str]]
) -> None:
    head, text, told = fill("vorwort", LONG, *(paragraph(line) for line in signed))
    assert yaml.safe_load(head)["signatories"] == {"group": group, "names": names}
    assert text.endswith("von allem etwas darin.")
    assert "### Unterzeichnende" in told


@pytest.mark.parametrize(
    ("signed", "person"),
    [
        (["Erika Neu"], ["Erika Neu", "OFFEN: Aufgabe", "OFFEN: Behörde"]),
        (["Erika Neu, Ministerin"], ["Erika Neu", "Ministerin", "OFFEN: Behörde"]),
        (["Erika Neu, M.Sc.", "Ministerin"], ["Erika Neu, M.Sc.", "Ministerin", "OFFEN: Behörde"]),
        (["Die Ministerin", "Erika Neu"], ["Erika Neu", "Die Ministerin", "OFFEN: Behörde"]),
        (["Erika Neu", "Ministerin", "Haus A", "Erfurt"], ["Erika Neu", "Ministerin",
                                                          "Haus A, Erfurt"]),
    ],
)  # fmt: skip
def test_who_speaks(
    signed: list[str], person: list[str], fill: Callable[..., tuple[str, str, str]]
) -> None:
    head, text, _ = fill("stimme", LONG, *(paragraph(line) for line in signed))
    told = yaml.safe_load(head)["person"]
    assert [told[name] for name in ("name", "role", "office")] == person
    assert text.endswith("von allem etwas darin.")


def test_signatures_that_the_head_says_stay_marked(
    fill: Callable[..., tuple[str, str, str]],
) -> None:
    body = (LONG, paragraph("Der Vorstand"), paragraph("Bruno Muster, Alma Beispiel"))
    head, _, told = fill("vorwort", *body)
    assert "signatories:  # OFFEN: Wer unterzeichnet diesmal? (Stand 2031)\n" in head
    assert aside(told, "Steht schon im Kopf") == ["Der Vorstand", "Bruno Muster, Alma Beispiel"]


def test_a_settled_head_is_not_overruled(bring: Bring, project: Path) -> None:
    body = (LONG, paragraph("Der Vorstand"), paragraph("Erika Neu"), paragraph("Alma Beispiel"))
    bring(word(*body), "m.docx", story="vorwort", replace=True)
    head, text, told = parts(project, "2031", "vorwort")
    assert "signatories: {group: Der Vorstand, names: [Alma Beispiel, Bruno Muster]}" in head
    assert text.endswith("von allem etwas darin.")
    assert aside(told, "Der Kopf sagt es anders") == ["Erika Neu"]
    assert aside(told, "Steht schon im Kopf") == ["Der Vorstand", "Alma Beispiel"]


def test_a_foreword_that_nobody_had_signed(bring: Bring, project: Path) -> None:
    path = project / "sources/2031/vorwort.md"
    path.write_text("---\nkind: foreword\ntitle: Vorwort\n---\n\nAlt.\n", "utf-8")
    bring(word(LONG, paragraph("Erika Neu")), "m.docx", story="vorwort", replace=True)
    head, _, _ = parts(project, "2031", "vorwort")
    assert yaml.safe_load(head)["signatories"] == {
        "group": "OFFEN: Wer ist das zusammen?", "names": ["Erika Neu"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "last",
    [
        "Viel Freude beim Lesen",  # no name
        "Unser Verein wächst weiter",  # a sentence without its stop
        "Erika Neu schrieb diesen Text.",
        "- Erika Neu",
    ],
)
def test_what_is_no_signature(last: str, fill: Callable[..., tuple[str, str, str]]) -> None:
    head, text, _ = fill("vorwort", LONG, paragraph(last))
    assert "Wer unterzeichnet diesmal?" in head
    assert text.endswith(last)


# Interviews ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "questions",
    [
        [run("Warum gerade Gärten, und das in jedem Jahr, in jedem Landkreis und bei jedem Wetter?",
             "b")],
        ["<w:r><w:rPr><w:b/></w:rPr><w:t>Warum gerade Gärten?</w:t><w:br/></w:r>",
         "Weil sie wachsen."],
        ["Frage: Warum gerade Gärten?"],
        ["VKV: Sie gärtnern seit Jahren. Warum gerade Gärten?"],
        ["Warum gerade Gärten?"],
    ],
)  # fmt: skip
def test_questions(questions: list[str], fill: Callable[..., tuple[str, str, str]]) -> None:
    _, text, told = fill("gespraech", LONG, paragraph(*questions), LONG)
    (question,) = [line for line in text.split("\n") if line.startswith("## ")]
    assert question.endswith("?")
    assert "**" not in text
    assert "OFFEN" not in text
    assert "Frage im Interview" in told


def test_labels_that_come_again(fill: Callable[..., tuple[str, str, str]]) -> None:
    asked = [paragraph(f"Heft: Was ist {n}?") for n in (1, 2)]
    _, text, _ = fill("gespraech", LONG, asked[0], LONG, asked[1], LONG)
    assert text.count("## Was ist") == 2


def test_questions_that_the_program_numbered(fill: Callable[..., tuple[str, str, str]]) -> None:
    asked = [paragraph(f"Was ist {n}?", number="2") for n in (1, 2)]
    _, text, _ = fill("gespraech", LONG, asked[0], LONG, asked[1], LONG)
    assert text.count("## Was ist") == 2


def test_an_interview_without_a_question(fill: Callable[..., tuple[str, str, str]]) -> None:
    _, text, _ = fill("gespraech", LONG)
    assert text.endswith("## OFFEN: erste Frage\n\nOFFEN: Antwort")


def test_another_guest_than_the_head_says(bring: Bring, project: Path) -> None:
    body = (paragraph("Interview mit Erika Neu"), LONG, paragraph("Frage: Warum?"), LONG)
    bring(word(*body), "m.docx", story="gespraech", replace=True)
    head, _, told = parts(project, "2031", "gespraech")
    assert "kicker: Im Gespräch\n" in head
    assert aside(told, "Der Kopf sagt es anders") == ["Interview mit Erika Neu"]


def test_the_guest_whom_the_head_names(bring: Bring, project: Path) -> None:
    lines = ("Interview", "Im Gespräch mit Dora Muster")
    body = (*(paragraph(line) for line in lines), LONG, paragraph("Frage: Warum?"), LONG)
    bring(word(*body), "m.docx", story="gespraech", replace=True)
    _, text, told = parts(project, "2031", "gespraech")
    assert aside(told, "Steht schon im Kopf") == list(lines)
    assert text.startswith("Auch in diesem Jahr")


# Where it goes ---------------------------------------------------------------------------


def test_a_picture_alone_leaves_the_text_open(fill: Callable[..., tuple[str, str, str]]) -> None:
    media = {"bild.jpg": b"no picture"}
    _, text, _ = fill("vorwort", paragraph("Vorwort"), paragraph(picture("bild")), media=media)
    assert text == "OFFEN: Hier fehlt der Text."


def test_a_chapter_goes_the_same_road(bring: Bring, project: Path) -> None:
    names = ("sources/2031/suhl.md", "images/2031/suhl-bild-1.yaml", "output/2031/import/suhl.md")
    before = (project / names[0]).read_bytes()
    made = []
    for goal in ("county", "story"):
        (project / names[0]).write_bytes(before)
        for name in names[1:]:
            (project / name).unlink(missing_ok=True)
        (project / "images/2031/suhl-bild-1.jpg").unlink(missing_ok=True)
        bring(contribution(), "beitrag.docx", **{goal: "suhl"}, replace=True)
        made.append([(project / name).read_bytes() for name in names])
    assert made[0] == made[1]


def test_a_chapter_of_another_name_stays_where_it_is(bring: Bring, project: Path) -> None:
    old = project / "sources/2031/suhl.md"
    old.rename(project / "sources/2031/garten.md")
    done = bring(contribution(), "beitrag.docx", story="garten", replace=True)
    assert "sources/2031/garten.md" in done.written
    assert "images/2031/garten-bild-1.jpg" in done.written
    assert not old.exists()
    assert "county: suhl\n" in (project / "sources/2031/garten.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["m.docx", "m.md", "m.txt"])
def test_nothing_is_overwritten_unasked(name: str, bring: Bring, project: Path) -> None:
    path = project / "sources/2031/vorwort.md"
    before = path.read_bytes()
    raw = word(LONG) if name == "m.docx" else b"Ein Satz.\n"
    with pytest.raises(UsageError) as caught:
        bring(raw, name, story="vorwort")
    assert codes(caught.value) == ["import/exists"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("story", ["vorwrot", "../2031/vorwort", "edition", "Vorwort", ""])
def test_a_story_that_is_not_there(story: str, bring: Bring) -> None:
    with pytest.raises(UsageError) as caught:
        bring(word(LONG), "m.docx", story=story, replace=True)
    (told,) = caught.value.report
    assert told.code == ("import/story-unknown" if story else "import/county-needed")
    if story == "vorwrot":
        assert told.values["nearest"] == "vorwort"
        assert "gespraech" in str(told.values["known"])


def test_usage(bring: Bring) -> None:
    for wish, code in (
        ({"story": "vorwort", "county": "suhl"}, "import/two-goals"),
        ({"story": "personen"}, "import/story-made"),
        ({"story": "vorwort", "edition": "2013"}, "edition/unknown"),
    ):
        with pytest.raises(UsageError) as caught:
            bring(word(LONG), "m.docx", **wish, replace=True)
        assert codes(caught.value) == [code]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("title: x", "text/no-kind"),
        ("kind: vorwort\ntitle: x", "sources/not-choice"),
        ('kind: foreword\ntitle: "x', "sources/yaml-quote"),
        ("kind: voice\ntitle: x", "sources/field-missing"),
        ("kind: chapter\ntitle: x\ncounty: gota\nperson: {name: a, role: b, office: c}\n"
         "attached: a\nfocus: b\nmotif: c\ntopics: [sport]", "edition/county-unknown"),
    ],
)  # fmt: skip
def test_a_head_that_cannot_be_read(head: str, code: str, bring: Bring, project: Path) -> None:
    path = project / "sources/2031/vorwort.md"
    path.write_text(f"---\n{head}\n---\n\nAlt.\n", "utf-8")
    with pytest.raises((SourcesError, UsageError)) as caught:
        bring(word(LONG), "m.docx", story="vorwort", replace=True)
    assert codes(caught.value) == [code]
    assert path.read_text("utf-8").endswith("Alt.\n")


def test_a_hostile_file_is_refused_equally(bring: Bring, project: Path) -> None:
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    before = (project / "sources/2031/vorwort.md").read_bytes()
    for goal in ({"county": "suhl"}, {"story": "vorwort"}):
        with pytest.raises(SourcesError) as caught:
            bring(raw, "alt.doc", **goal, replace=True)
        assert codes(caught.value) == ["import/legacy-word"]
    assert (project / "sources/2031/vorwort.md").read_bytes() == before


def test_a_story_out_of_order_is_told(bring: Bring, project: Path) -> None:
    (project / "sources/2031/vorwort.md").rename(project / "sources/2031/geleit.md")
    done = bring(word(LONG), "m.docx", story="geleit", replace=True)
    assert [f.code for f in done.report] == ["import/not-in-order"]
