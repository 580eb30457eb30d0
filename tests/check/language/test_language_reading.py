"""What the rules get to see, and where it stands."""

from __future__ import annotations

from pathlib import Path

from readings import reading

from press.check.language.reading import MASK
from press.findings import Origin
from press.model.passage import Passage

AUSBLICK = "sources/2031/ausblick.md"


def test_other_languages_and_addresses_are_masked(project: Path) -> None:
    read = reading(
        project, "Der [Green Yard]{lang=en} steht auf www.example.org/a,b und bei a.b@example.org."
    )
    (prose,) = (p for p in read.running if p.passage.origin.path == AUSBLICK)
    assert prose.printed.startswith("Der Green Yard steht")
    assert prose.text == (f"Der {MASK * 10} steht auf {MASK * 19} und bei {MASK * 15}.")
    assert len(prose.text) == len(prose.printed)
    assert prose.foreign == ("Green Yard",)


def test_quoted_words_are_masked_apart(project: Path) -> None:
    read = reading(project, "Das „Fest der Gärten“ war schön.")
    (prose,) = (p for p in read.running if p.passage.origin.path == AUSBLICK)
    assert prose.unquoted == f"Das {MASK * 17} war schön."


def test_fixed_blanks_are_plain(project: Path) -> None:
    read = reading(project, "Am 6. September, z. B. mit 15 %.")
    (prose,) = (p for p in read.running if p.passage.origin.path == AUSBLICK)
    assert "\u00a0" in prose.printed
    assert prose.text == "Am 6. September, z. B. mit 15 %."


def test_every_word_has_its_line(project: Path) -> None:
    body = (
        "Der Satz beginnt hier und\ngeht mit **fetten\nWorten** und einer Note[^n] weiter,\n"
        'z.B.\nauf "vielen" Zeilen.\n\n- erster\n  Punkt\n- zweiter\n\n'
        "> Ein Zitat\n> auf zweien.\n\n"
        "[^n]: Die Note\n    auf dreien."
    )
    read = reading(project, body)
    wanted = {
        "Satz": 8, "geht": 9, "fetten": 9, "Worten": 10, "weiter": 10, "z. B.": 11, "vielen": 12,
        "Zeilen": 12, "erster": 14, "Punkt": 15, "zweiter": 16, "Zitat": 18, "zweien": 19,
        "Die Note": 21,
    }  # fmt: skip
    proses = [p for p in read.running if p.passage.origin.path == AUSBLICK]
    for word, line in wanted.items():
        prose = next(p for p in proses if word in p.text)
        assert prose.at(prose.text.index(word)) == Origin(AUSBLICK, line), word
    note = next(p for p in proses if p.passage.role == "note")
    assert note.at(note.text.index("dreien")).line == 22
    assert [p.passage.role for p in proses] == ["note", "paragraph", "item", "item", "quote"]


def test_fields_know_their_names_and_lines(project: Path) -> None:
    read = reading(project)
    fields = {(p.passage.field, str(p.passage.origin)) for p in read.prose}
    assert ("title", "sources/2031/suhl.md:3") in fields
    assert ("name", "sources/2031/suhl.md:6") in fields
    assert ("label", "sources/2031/suhl.md:17") in fields
    assert ("caption", "images/2031/garten.yaml:2") in fields
    assert ("lines", "sources/2031/edition.yaml:24") in fields
    assert not {name for name, _ in fields} & {"rights", "value"}


def test_what_is_not_printed_is_not_read(project: Path) -> None:
    story = (project / "sources/2031/ausblick.md").read_text("utf-8")
    read = reading(project, **{"rest.md": story.replace("Was bleibt", "Was übrig bleibt")})
    paths = {prose.passage.origin.path for prose in read.prose}
    assert "sources/2031/rest.md" not in paths
    assert "sources/counties.yaml" not in paths
    assert {"sources/2031/edition.yaml", "images/2031/garten.yaml", AUSBLICK} <= paths


def test_what_is_still_to_be_written_is_let_be(project: Path) -> None:
    read = reading(project, "OFFEN: Wie viele kamen\n\nDas steht schon da.")
    assert AUSBLICK in read.open
    running = [p.text for p in read.running if p.passage.origin.path == AUSBLICK]
    assert running == ["Das steht schon da."]


def test_a_sample_breaks_no_word(project: Path) -> None:
    read = reading(project, "Gewichte heben, trommeln,, Schach spielen und noch viel mehr davon.")
    (prose,) = (p for p in read.running if p.passage.origin.path == AUSBLICK)
    start = prose.text.index(",,")
    assert prose.sample(start, start + 2) == "… heben, trommeln,, Schach spielen …"


def test_a_passage_on_one_line_has_no_breaks() -> None:
    passage = Passage((), Origin("a.md", 7), "paragraph")
    assert passage.at(0) == passage.at(99) == Origin("a.md", 7)
