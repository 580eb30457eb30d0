"""What counties add to their excerpts; faults are in tests/cases/excerpt."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import EDITION

from press.model.blocks import Items, Paragraph
from press.model.inline import plain
from press.model.story import Person
from press.sources.library import read
from press.sources.supplements import GREETING_LIMIT

FILE = "sources/2031/excerpts/suhl.md"


def test_a_full_supplement(project: Path) -> None:
    library, report = read(project, EDITION)
    assert len(report) == 0
    assert list(library.supplements) == ["suhl"]
    own = library.supplements["suhl"]
    assert own.county.name == "Stadt Suhl"
    assert own.contact[-2:] == ("garten@example.org", "example.org/garten")
    assert own.title == "Willkommen im Garten"
    assert own.person == Person("Alma Muster", ("Oberbürgermeisterin der Stadt Suhl",))
    assert [type(block) for block in own.greeting] == [Paragraph, Paragraph]
    assert own.logo is library.photos["zeichen"]
    assert str(own.origin) == f"{FILE}:1"


def test_an_edition_without_supplements(project: Path) -> None:
    (project / FILE).unlink()
    assert read(project, EDITION)[0].supplements == {}
    (project / FILE).parent.rmdir()
    assert read(project, EDITION)[0].supplements == {}


@pytest.mark.parametrize(
    ("matter", "body"),
    [
        ("contact: [Nur eine Zeile]", ""),
        ("logo: zeichen", "\n\n"),
        ("greeting: {title: Hallo, person: {name: A B, roles: [C, D]}}", "Ein Satz."),
    ],
)
def test_every_part_may_be_left_out(project: Path, matter: str, body: str) -> None:
    (project / FILE).write_text(f"---\n{matter}\n---\n{body}", "utf-8")
    library, report = read(project, EDITION)
    assert len(report) == 0
    own = library.supplements["suhl"]
    assert (own.contact, own.logo and own.logo.id, own.person and own.person.roles) in (
        (("Nur eine Zeile",), None, None),
        ((), "zeichen", None),
        ((), None, ("C", "D")),
    )


def test_texts_are_set_for_print(project: Path) -> None:
    (project / FILE).write_text(
        '---\ncontact: ["Raum 5 - 7", info@amt-suhl.de]\n'
        'greeting: {title: "Sie sind \'da\'", person: {name: A B, roles: ["z.B. Rat"]}}\n---\n'
        'Wir sagen "Ja".\n\n- eins\n- zwei\n',
        "utf-8",
    )
    own = read(project, EDITION)[0].supplements["suhl"]
    assert own.contact == ("Raum 5 – 7", "info@amt-suhl.de")
    assert own.title == "Sie sind ‚da‘"
    assert own.person is not None
    assert own.person.roles == ("z.\u202fB. Rat",)
    first, second = own.greeting
    assert isinstance(first, Paragraph)
    assert plain(first.content) == "Wir sagen „Ja“."
    assert isinstance(second, Items)


def test_a_picture_used_only_here_is_used(project: Path) -> None:
    for ending in ("svg", "yaml"):
        picture = (project / f"images/2031/zeichen.{ending}").read_bytes()
        (project / f"images/2031/wappen.{ending}").write_bytes(picture)
    assert [f.code for f in read(project, EDITION)[1]] == ["picture/unused"]
    text = (project / FILE).read_text("utf-8")
    (project / FILE).write_text(text.replace("logo: zeichen", "logo: wappen"), "utf-8")
    assert len(read(project, EDITION)[1]) == 0


@pytest.mark.parametrize("count", [1, GREETING_LIMIT])
def test_a_greeting_may_be_as_long_as_the_limit(project: Path, count: int) -> None:
    text = (project / FILE).read_text("utf-8").rpartition("---")[0]
    (project / FILE).write_text(f"{text}---\n\n{'Wort ' * count}\n", "utf-8")
    assert len(read(project, EDITION)[1]) == 0


def test_a_supplement_of_a_county_that_is_not_in_the_order(project: Path) -> None:
    edition = project / "sources/2031/edition.yaml"
    edition.write_text(edition.read_text("utf-8").replace("suhl, eichsfeld", "eichsfeld"), "utf-8")
    codes = [f.code for f in read(project, EDITION)[1]]
    assert "excerpt/supplement-idle" in codes
