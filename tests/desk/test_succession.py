"""A new edition: everything to fill in, and nothing of the old one touched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from projects import EDITION, ROOT, make_project

from press.errors import DeliveryError, PressError, SourcesError, UsageError
from press.findings import Severity
from press.sources import library
from press.sources.plan import plan
from press.succession import begin

NEW = "2032"


def digests(root: Path) -> dict[str, str]:
    """Path -> digest of every file, hidden ones too."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def stopped(root: Path, name: str, after: str = "") -> tuple[type[PressError], str]:
    before = digests(root)
    with pytest.raises(PressError) as caught:
        begin(root, name, after)
    assert digests(root) == before
    return type(caught.value), caught.value.report.findings[0].code


def test_every_story_of_the_order_is_there(project: Path) -> None:
    begun = begin(project, NEW)
    old, _ = library.read(project, EDITION)
    new, _ = library.read(project, NEW)
    assert (begun.edition, begun.after) == (NEW, EDITION)
    assert [s.story.id for s in plan(new)[0].flat] == [s.story.id for s in plan(old)[0].flat]
    assert [s.number for s in plan(new)[0].flat] == [s.number for s in plan(old)[0].flat]
    assert {s.kind for s in new.stories.values()} == {s.kind for s in old.stories.values()}
    assert {s.status for s in new.stories.values()} == {"draft"}
    for story in new.stories.values():
        county = old.stories[story.id].county
        assert (story.county and story.county.id) == (county and county.id)
    written = {path for path in digests(project) if f"/{NEW}/" in path}
    assert written == set(begun.files)


def test_what_must_be_rewritten_is_named_with_its_line(project: Path) -> None:
    begun = begin(project, NEW)
    _, report = library.read(project, NEW)
    assert all(f.origin and f.origin.line and f.severity is Severity.ERROR for f in report)
    opened = list(report)
    assert {f.code for f in opened} == {"text/open"}
    assert len(opened) == begun.open
    places = {f.origin.path for f in opened if f.origin}
    assert places == {
        *(f"sources/{NEW}/{path.name}" for path in (project / f"sources/{NEW}").glob("*.md")),
        f"sources/{NEW}/edition.yaml",
        f"images/{NEW}/zeichen.yaml",
    } - {f"sources/{NEW}/personen.md"}  # its text comes from the chapters
    chapter = [f.values["what"] for f in opened if f.origin and f.origin.path.endswith("suhl.md")]
    assert len(chapter) == 5
    assert "Emil Beispiel" in (project / f"sources/{NEW}/suhl.md").read_text("utf-8")


def test_facts_of_the_edition(project: Path) -> None:
    begin(project, NEW)
    old, _ = library.read(project, EDITION)
    new, report = library.read(project, NEW)
    edition = new.edition
    assert (edition.id, edition.year, edition.date.isoformat()) == (NEW, 2032, "2032-05-06")
    assert edition.series.volume == old.edition.series.volume + 1
    assert (edition.publisher, edition.programme) == (old.edition.publisher, old.edition.programme)
    assert edition.waivers == ()
    text = (project / f"sources/{NEW}/edition.yaml").read_text("utf-8").split("\n")
    marked = [line for line in text if "OFFEN:" in line]
    assert [line.split(":")[0].strip(" -") for line in marked] == [
        "title", "volume", "date", *["label"] * len(edition.imprint),
    ]  # fmt: skip
    lines = {f.origin.line for f in report if f.origin and f.origin.path.endswith("edition.yaml")}
    assert lines == {number for number, line in enumerate(text, 1) if "OFFEN:" in line}


def test_only_the_mark_of_the_series_is_copied(project: Path) -> None:
    begin(project, NEW)
    there = {path.name for path in (project / f"images/{NEW}").iterdir()}
    assert there == {"zeichen.svg", "zeichen.yaml"}
    old, new = (project / f"images/{e}/zeichen.yaml" for e in (EDITION, NEW))
    added = set(new.read_text("utf-8").split("\n")) - set(old.read_text("utf-8").split("\n"))
    assert added == {f"# OFFEN: Gilt das Recht auch für die Ausgabe {NEW}?"}


def test_the_job_is_asked_anew(project: Path) -> None:
    (project / f"sources/{EDITION}/auftrag.yaml").write_text(
        "copies: 1500\npages: 20\ncontact: {person: Alma Beispiel}\nseals: [Blauer Engel]\n"
    )
    begin(project, NEW)
    text = (project / f"sources/{NEW}/auftrag.yaml").read_text("utf-8")
    assert "contact: {person: Alma Beispiel}\n" in text
    assert "copies: null\n" in text
    assert "pages: null\n" in text
    assert "Engel" not in text


def test_the_glossary_goes_on(project: Path) -> None:
    glossary = project / f"sources/{EDITION}/glossary.yaml"
    glossary.write_text("words: [ThILIK]\n", "utf-8")
    begin(project, NEW)
    assert (project / f"sources/{NEW}/glossary.yaml").read_bytes() == glossary.read_bytes()


def test_the_old_edition_is_as_it_was(project: Path) -> None:
    before = digests(project)
    begin(project, NEW)
    after = digests(project)
    assert {path: after[path] for path in before} == before


def test_same_sources_same_bytes(tmp_path: Path) -> None:
    one, other = (make_project(tmp_path / name) for name in ("a", "b"))
    begin(one, NEW)
    begin(other, NEW)
    assert digests(one) == digests(other)


def test_the_one_after_the_next(project: Path) -> None:
    begin(project, NEW)
    begun = begin(project, "2033")
    assert begun.after == NEW
    new, _ = library.read(project, "2033")
    assert new.edition.series.volume == 3
    assert begin(project, "2034", EDITION).after == EDITION


@pytest.mark.parametrize(
    ("name", "year"), [("2040-nachdruck", 2040), ("sonderheft", 2032), ("1999", 1999)]
)
def test_the_year_is_that_of_the_name(project: Path, name: str, year: int) -> None:
    begin(project, name)
    new, _ = library.read(project, name)
    assert (new.edition.year, new.edition.date.year) == (year, year)


def test_a_leap_day_finds_its_place(project: Path) -> None:
    file = project / f"sources/{EDITION}/edition.yaml"
    text = file.read_text("utf-8").replace("2031-05-06", "2028-02-29").replace("2031\n", "2028\n")
    file.write_text(text, "utf-8")
    begin(project, NEW)
    assert 'date: "2032-02-28"' in (project / f"sources/{NEW}/edition.yaml").read_text("utf-8")


def test_planned_lengths_are_told(project: Path) -> None:
    file = project / f"sources/{EDITION}/edition.yaml"
    file.write_text(file.read_text("utf-8") + "words: {chapter: 430}\n", "utf-8")
    begin(project, NEW)
    assert "geplant sind 430 Wörter" in (project / f"sources/{NEW}/suhl.md").read_text("utf-8")
    new, _ = library.read(project, NEW)
    assert new.edition.words == {"chapter": 430}


def test_the_real_edition_can_be_followed(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p")
    for folder in ("sources", "images"):
        for path in (ROOT / folder / "2019").rglob("*"):
            if path.is_file():
                target = root / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    begin(root, "2020", "2019")
    _, report = library.read(root, "2020")
    assert {f.code for f in report} == {"text/open", "picture/missing"}


# Refusals --------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["sources", "images"])
def test_nothing_is_written_over(project: Path, folder: str) -> None:
    (project / folder / NEW).mkdir()
    (project / folder / NEW / "mine.txt").write_text("mine")
    assert stopped(project, NEW) == (UsageError, "desk/edition-exists")


def test_the_old_one_itself(project: Path) -> None:
    assert stopped(project, EDITION) == (UsageError, "desk/edition-exists")


@pytest.mark.parametrize(
    "name", ["", "Zwanzig", "2032 neu", "../2032", "a/b", "-2032", ".2032", "ü", "x" * 41, "a\x00"]
)
def test_bad_names(project: Path, name: str) -> None:
    assert stopped(project, name) == (UsageError, "desk/edition-name")


def test_after_an_edition_that_is_not_there(project: Path) -> None:
    assert stopped(project, NEW, "2013") == (UsageError, "edition/unknown")


def test_after_an_edition_with_errors(project: Path) -> None:
    (project / f"sources/{EDITION}/suhl.md").write_text("---\nkind: chaptr\n---\n")
    assert stopped(project, NEW)[0] is SourcesError


def test_after_an_edition_whose_job_cannot_be_read(project: Path) -> None:
    (project / f"sources/{EDITION}/auftrag.yaml").write_text("copies: [\n")
    assert stopped(project, NEW)[0] is SourcesError


@pytest.mark.parametrize("failing", ["images", "sources"])
def test_all_or_nothing(project: Path, failing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if target.parent.name == failing:
            raise OSError(28, "No space left on device", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    assert stopped(project, NEW) == (DeliveryError, "desk/not-made")
    assert sorted(path.name for path in (project / "sources").iterdir()) == [
        "2031", "counties.yaml", "typography.yaml",
    ]  # fmt: skip
    assert [path.name for path in (project / "images").iterdir()] == [EDITION]
