"""Word files: what an author has typed comes out as house Markdown, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from wordfiles import (
    SPACES,
    contribution,
    link,
    note,
    paragraph,
    photo,
    picture,
    raised,
    relations,
    run,
    table,
    text_box,
    word,
)

from press.importing import Imported
from press.sources.frontmatter import split

Bring = Callable[..., Imported]
GOLDEN = Path(__file__).parent / "golden"
#: The lead that every sample below begins with.
LEAD = paragraph("Ein Vorspann aus zwei Sätzen. Das ist der zweite.")


@pytest.fixture
def story(bring: Bring, project: Path) -> Callable[..., str]:
    """The text of the chapter that a Word file with these paragraphs becomes."""

    def made(*body: str, **more: dict[str, str]) -> str:
        done = bring(word(LEAD, *body, **more), "beitrag.docx", county="gotha")
        assert done.balance.unplaced == 0, done.balance.lost
        text = (project / "sources/2031/gotha.md").read_text("utf-8")
        halves = split(text, "", [])
        assert halves is not None
        return halves.body.partition("Das ist der zweite.")[2].strip()

    return made


def report(project: Path) -> str:
    return (project / "output/2031/import/gotha.md").read_text("utf-8")


def test_a_contribution(bring: Bring, project: Path, regolden: bool) -> None:
    (project / "sources/2031/suhl.md").unlink()
    done = bring(contribution(), "beitrag.docx", county="suhl")
    assert done.balance.unplaced == 0
    assert done.balance.added == ()
    balance = done.balance
    assert balance.total == balance.story + balance.sidecar + balance.report == 188
    made = {
        "contribution.md": project / "sources/2031/suhl.md",
        "contribution.yaml": project / "images/2031/suhl-bild-1.yaml",
        "contribution-report.md": project / "output/2031/import/suhl.md",
    }
    for name, path in made.items():
        text = path.read_text("utf-8")
        if regolden:
            (GOLDEN / name).write_text(text, "utf-8")
        assert text == (GOLDEN / name).read_text("utf-8")


def test_the_same_file_gives_the_same_bytes(bring: Bring, project: Path) -> None:
    bring(contribution(), "beitrag.docx", county="gotha")
    names = ("sources/2031/gotha.md", "images/2031/gotha-bild-1.yaml")
    first = [(project / name).read_bytes() for name in names]
    bring(contribution(), "beitrag.docx", county="gotha", replace=True)
    assert [(project / name).read_bytes() for name in names] == first


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Akteur*innen, jede*r und einer*em", "Akteur*innen, jede*r und einer*em"),
        ("Er sagte: „Wir nennen es ‚Garten‘.“", "Er sagte: „Wir nennen es ‚Garten‘.“"),
        ("5 * 3 = 15 und *kein* Stern", r"5 \* 3 = 15 und \*kein\* Stern"),
        ("6. September war es so weit.", r"6\. September war es so weit."),
        ("- kein Punkt einer Liste", "- kein Punkt einer Liste"),
        ("# keine Überschrift", r"\# keine Überschrift"),
        ("> kein Zitat", r"\> kein Zitat"),
        ("a <b>fett</b> und [eckig](rund)", r"a \<b>fett\</b> und \[eckig\](rund)"),
        ("Ein_Unter_strich und _zwei_", r"Ein_Unter_strich und \_zwei\_"),
        ("&amp; ist ein Zeichen, & auch", r"\&amp; ist ein Zeichen, & auch"),
        ("Punkt`Punkt`Komma~~Strich~~", r"Punkt\`Punkt\`Komma\~\~Strich\~\~"),
        ("z.B.\u00a0fest\u00adge\u00adlegt, Ilm\u2011Kreis", "z.B. festgelegt, Ilm-Kreis"),
        ("weiß\u200bnicht\ufeff", "weißnicht"),
        (r"C:\Ordner\Datei", r"C:\\Ordner\\Datei"),
    ],
)
def test_characters(typed: str, printed: str, story: Callable[..., str]) -> None:
    assert story(paragraph(typed)) == printed


def test_looks(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph(run("fett", "b"), run(" und "), run("schräg ", "i"), "hier"),
        paragraph(run("Bürger*", "b"), run("innen", "b"), " und ", run("beides", "b", "i"), "."),
        paragraph("Haus", run("boot", "i"), " und ", run("unter", "u"), run("strichen", "u")),
        paragraph(run("weg damit", "strike"), "."),
    )
    assert text.split("\n\n") == [
        "**fett** und *schräg* hier",
        "**Bürger*innen** und ***beides***.",
        "Hausboot und unterstrichen",
        "weg damit.",
    ]
    told = report(project)
    for words in ("Auszeichnung mitten im Wort", "Unterstrichen", "Durchgestrichen"):
        assert words in told


def test_a_dash_behind_a_link_is_no_bullet(story: Callable[..., str]) -> None:
    text = story(paragraph(link("l", "Zella-Mehlis"), "- und Suhl"), links={"l": "https://a.de"})
    assert text == "[Zella-Mehlis](https://a.de)- und Suhl"


def test_headings_of_every_sort(story: Callable[..., str]) -> None:
    text = story(
        paragraph("Von Word", style="berschrift2"),
        paragraph("Ein Satz."),
        paragraph("Eigene Formatvorlage", style="Zwischen"),
        paragraph("Noch ein Satz."),
        paragraph(run("Fett getippt", "b")),
        paragraph("Der letzte Satz."),
        paragraph(run("Ein ganzer Satz in Fett endet mit einem Punkt.", "b")),
    )
    heads = [line for line in text.split("\n") if line.startswith("#")]
    assert heads == ["## Von Word", "## Eigene Formatvorlage", "## Fett getippt"]


def test_lists(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph("eins", number="1"),
        paragraph("zwei", number="1"),
        paragraph("darunter", number="1", level=1),
        paragraph("erstens", number="2"),
        paragraph("zweitens", number="2"),
        paragraph("Dazwischen."),
        paragraph("•\tmit dem Zeichen getippt"),
        paragraph("– mit dem Strich getippt"),
        paragraph("Und Nummern:"),
        paragraph("1) eins"),
        paragraph("2) zwei"),
        paragraph("allein", number="2"),
    )
    assert text == (
        "- eins\n- zwei\n- darunter\n\n1. erstens\n2. zweitens\n\nDazwischen.\n\n"
        "- mit dem Zeichen getippt\n- mit dem Strich getippt\n\nUnd Nummern:\n\n"
        "1. eins\n2. zwei\n3. allein"
    )
    assert "Liste in der Liste" in report(project)


def test_one_numbered_item_is_a_paragraph(story: Callable[..., str]) -> None:
    assert story(paragraph("allein", number="2"), paragraph("Ende.")) == "allein\n\nEnde."


def test_links(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph("Mehr ", link("web", "auf der Seite"), ", per ", link("mail", "Mail"), "."),
        paragraph(link("bare", "ohne Schema"), " und ", link("evil", "böse"), "."),
        paragraph(link("odd", "mit Klammern")),
        links={
            "web": "https://example.org/a_b",
            "mail": "mailto:info@example.org",
            "bare": "www.example.org",
            "evil": "javascript:alert(1)",
            "odd": "https://example.org/a(b) c",
        },
    )
    assert text.split("\n\n") == [
        "Mehr [auf der Seite](https://example.org/a_b), per [Mail](mailto:info@example.org).",
        "[ohne Schema](https://www.example.org) und böse.",
        "[mit Klammern](https://example.org/a%28b%29%20c)",
    ]
    assert "javascript:alert(1)" in report(project)


def test_a_link_that_leads_nowhere_in_the_file(story: Callable[..., str]) -> None:
    assert story(paragraph("Ein ", link("gone", "Wort"), ".")) == "Ein Wort."


def test_notes(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph("Eine Überschrift", note(1), style="berschrift2"),
        paragraph("Ein Satz", note(2), ". Noch einer ", note(2), "."),
        paragraph("Ein ", '<w:hyperlink r:id="a">' + run("Link") + note(3) + "</w:hyperlink>", "."),
        notes={1: "Zur Überschrift.", 2: "Mit *Stern*.", 3: "Im Link.", 4: "Ohne Aufruf."},
        links={"a": "https://example.org"},
    )
    assert text == (
        "## Eine Überschrift\n\nEin Satz[^1]. Noch einer.[^2]\n\n"
        "Ein [Link](https://example.org)[^3].\n\n"
        "[^1]: Mit \\*Stern\\*.\n\n[^2]: Zur Überschrift.\n\n[^3]: Im Link."
    )
    told = report(project)
    assert "Ohne Aufruf." in told
    assert "Fußnote zweimal aufgerufen" in told


def test_a_note_that_the_file_lacks(story: Callable[..., str], project: Path) -> None:
    assert story(paragraph("Ein Satz", note(7), "."), notes={1: "Da."}) == "Ein Satz."
    assert "Fußnote fehlt in der Datei" in report(project)


def test_raised_digits_are_letters_of_their_own(story: Callable[..., str]) -> None:
    assert story(paragraph("Auf 20 m", raised("2"), " steht er.")) == "Auf 20 m² steht er."


@pytest.mark.parametrize(
    ("rows", "box", "data"),
    [
        (
            [("Wo", "in Gotha"), ("Wer", "Gartenverein e. V.")],
            "facts",
            {"rows": [{"label": "Wo", "text": "in Gotha"},
                      {"label": "Wer", "text": "Gartenverein e. V."}]},
        ),
        (
            [("2016", "Beginn"), ("6. September 2018", "Fest")],
            "timeline",
            {"rows": [{"when": "2016", "text": "Beginn"},
                      {"when": "6. September 2018", "text": "Fest"}]},
        ),
        (
            [("Gäste", "ca. 500"), ("davon Kinder", "75 %")],
            "numbers",
            {"rows": [{"value": "500", "label": "Gäste", "approx": True},
                      {"value": "75", "unit": "%", "label": "davon Kinder"}]},
        ),
    ],
)  # fmt: skip
def test_tables_as_boxes(
    rows: list[tuple[str, str]], box: str, data: dict[str, object], story: Callable[..., str]
) -> None:
    text = story(table(*rows))
    assert text.startswith(f"```{box}\n")
    assert yaml.safe_load(text.split("\n", 1)[1].removesuffix("```")) == data


@pytest.mark.parametrize(
    "rows",
    [
        [("Ort", "Verein", "Zahl"), ("Gotha", "Heber", "4")],
        [("Kurz", "x" * 1500)],
        [("Ein Stichwort, das viel zu lang für einen Kasten ist", "Text")],
        [("Wo", "")],
        [(paragraph("Mit", note(1)), "Fußnote")],
    ],
)
def test_tables_set_aside(
    rows: list[tuple[str, ...]], story: Callable[..., str], project: Path
) -> None:
    text = story(table(*rows), paragraph("Danach."), notes={1: "Die Fußnote."})
    assert "```" not in text
    assert "### Tabelle" in report(project)


def test_a_table_around_pictures_is_opened(story: Callable[..., str], project: Path) -> None:
    text = story(
        table((paragraph(picture("a")), paragraph(picture("b"))),
              (paragraph("Links der Kran"), paragraph("Rechts (Foto: Erika Muster)"))),
        media={"a.jpg": photo(), "b.jpg": photo(colour="#223344")},
    )  # fmt: skip
    assert text.split("\n\n")[:2] == ["![](gotha-bild-1)", "![](gotha-bild-2)"]
    assert "Tabelle aufgelöst" in report(project)


@pytest.mark.parametrize("fallback", [True, False])
def test_text_boxes(fallback: bool, story: Callable[..., str]) -> None:
    text = story(paragraph("Vor dem Feld.", text_box("Im Feld steht das.", fallback=fallback)))
    assert text == "Vor dem Feld.\n\nIm Feld steht das."


def test_what_is_not_for_readers(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph("Sichtbar.", run(" Versteckt.", "vanish"),
                  '<w:del><w:r><w:delText> Gelöscht.</w:delText></w:r></w:del>',
                  f'<w:ins>{run(" Eingefügt.")}</w:ins>',
                  '<w:r><w:commentReference w:id="1"/></w:r>'),
        paragraph("Inhalt 3", style="Verzeichnis1"),
        '<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        f'{run("Klicken Sie hier.")}</w:sdtContent></w:sdt></w:p>',
        more={
            "word/header1.xml": f"<w:hdr {SPACES}>{paragraph('Im Kopf')}</w:hdr>",
            "word/footer2.xml": f"<w:ftr {SPACES}>{paragraph('Im Fuß')}</w:ftr>",
            "word/comments.xml": f'<w:comments {SPACES}><w:comment w:id="1" w:author="Amt">'
            f"{paragraph('Stimmt das?')}</w:comment></w:comments>",
        },
    )  # fmt: skip
    assert text == "Sichtbar. Eingefügt."
    told = report(project)
    for words in ("Versteckt.", "Gelöscht.", "Im Kopf", "Im Fuß", "Amt: Stimmt das?",
                  "Inhalt 3", "Klicken Sie hier."):  # fmt: skip
        assert words in told
    assert "Absatz 2: Amt: Stimmt das?" in told


def test_fields_formulas_and_line_breaks(story: Callable[..., str], project: Path) -> None:
    text = story(
        paragraph("Stand: ", f'<w:fldSimple w:instr="DATE">{run("6. März")}</w:fldSimple>', "."),
        paragraph("Es gilt ", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "."),
        paragraph("oben", "<w:r><w:br/></w:r>", "unten"),
    )
    assert text.split("\n\n") == ["Stand: 6. März.", "Es gilt a+b.", "oben unten"]
    assert "Zeilenumbruch im Absatz" in report(project)


def test_a_chart(story: Callable[..., str], project: Path) -> None:
    chart = (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c1"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    data = '<c:chartSpace xmlns:c="x"><c:v>Vereine</c:v><c:v>17</c:v></c:chartSpace>'
    story(
        paragraph("Vor dem Diagramm.", chart),
        more={
            "word/charts/chart1.xml": data,
            "word/_rels/document.xml.rels": relations({"c1": ("chart", "charts/chart1.xml")}),
        },
    )
    assert "Vereine · 17" in report(project)


def test_a_word_that_nothing_reads_is_told_with_its_place(bring: Bring, project: Path) -> None:
    """An element that neither mammoth nor we know: the balance finds its words."""
    unknown = f"<w:p><w:unheardOf>{run('Verschollen geglaubt')}</w:unheardOf></w:p>"
    heading = paragraph("Mitte", style="berschrift2")
    done = bring(word(LEAD, heading, unknown, paragraph("Ende.")), "b.docx", county="gotha")
    (lost,) = done.balance.lost
    assert (lost.words, lost.place.number, lost.place.heading) == (
        "verschollen geglaubt",
        3,
        "Mitte",
    )
    assert "import/unplaced-words" in {f.code for f in done.report}
    assert "Absatz 3 (unter „Mitte“): verschollen geglaubt" in report(project)


def test_the_head_takes_what_the_text_says(bring: Bring, project: Path) -> None:
    bring(
        word(
            paragraph("2.3 Landkreis Gotha"),
            paragraph("Der Titel: ein Garten", style="berschrift1"),
            paragraph("Mein Name ist Dr. Emil von Erfunden und ich bin Integrationsmanager im "
                      "Landratsamt Gotha."),
            paragraph("Angesiedelt: Sozialamt"),
            LEAD,
        ),
        "beitrag.docx",
        county="gotha",
    )  # fmt: skip
    text = (project / "sources/2031/gotha.md").read_text("utf-8")
    matter = yaml.safe_load(text.split("---\n")[1])
    assert matter["title"] == "Der Titel: ein Garten"
    assert matter["person"] == {
        "name": "Dr. Emil von Erfunden",
        "role": "Integrationsmanager",
        "office": "Landratsamt Gotha",
    }
    assert (matter["status"], matter["attached"]) == ("draft", "Sozialamt")
    assert matter["focus"].startswith("OFFEN: ")
    assert matter["motif"] == "gotha-motiv"


def test_what_is_missing_is_named_by_check_and_the_draft_can_be_printed(
    bring: Bring, project: Path
) -> None:
    from press.findings import Severity
    from press.sources.library import read
    from press.verdict import for_products

    bring(word(paragraph("Überschrift", style="berschrift2"), LEAD), "b.docx", county="gotha")
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8").replace("eichsfeld]", "eichsfeld, gotha]"))
    _, found = read(project, "2031")
    path = "sources/2031/gotha.md"
    named = {f.code for f in found.errors if f.origin and f.origin.path == path}
    assert named == {"text/open", "picture/missing"}
    from types import SimpleNamespace

    drafts = [SimpleNamespace(draft=True)]
    assert not for_products(drafts, found).at_least(Severity.ERROR)  # type: ignore[arg-type]


def test_a_replaced_story_lends_its_head_and_is_kept(bring: Bring, project: Path) -> None:
    old = (project / "sources/2031/suhl.md").read_text("utf-8")
    done = bring(word(LEAD), "neu.docx", county="suhl", replace=True)
    text = (project / "sources/2031/suhl.md").read_text("utf-8")
    matter = yaml.safe_load(text.split("---\n")[1])
    assert matter["person"]["name"] == "Emil Beispiel"
    assert matter["motif"] == "zeichen"
    assert "# OFFEN: aus der ersetzten Fassung, prüfen" in text
    assert (project / "output/2031/import/suhl-vorher/suhl.md").read_text("utf-8") == old
    assert "import/not-in-order" not in {f.code for f in done.report}
