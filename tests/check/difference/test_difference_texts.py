"""Words of two files: what counts as changed, as moved, or only as reflowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from leaflet import Page, Text, book, difference, differing, fared, sentences, told


def test_the_same_file_is_the_same(tmp_path: Path) -> None:
    pages = book(sentences(30))
    compared = difference(pages, pages, tmp_path)
    assert compared.identical
    assert not compared.differs
    assert fared(compared) == [f"{n}:same" for n in range(1, len(pages) + 1)]
    assert (compared.texts, compared.styles, compared.links) == ((), (), ())


def test_a_changed_word(tmp_path: Path) -> None:
    old = sentences(30)
    words = old[12].split(" ")
    assert words[13] == "mit"
    new = [*old[:12], " ".join([*words[:13], "ohne", *words[14:]]), *old[13:]]
    compared = difference(book(old), book(new), tmp_path)
    assert told(compared) == [("replaced", "mit", "ohne")]
    (change,) = compared.texts
    assert change.before == " ".join(words[7:13])
    assert change.after == " ".join(words[14:20])
    assert differing(compared) == [f"{change.new_page}:changed"]
    (pair,) = [pair for pair in compared.pairs if pair.differs]
    assert pair.reasons == ("words",)
    assert [spot.kind for spot in pair.old_spots] == ["words"]


def test_text_that_runs_over_is_no_change(tmp_path: Path) -> None:
    old = sentences(40)
    compared = difference(book(old), book([*old[:2], "Ein neuer Absatz mit ein paar eigenen Wörtern, die es sonst nirgends gibt, damit er länger als eine Zeile wird.", *old[2:]]), tmp_path)  # fmt: skip  # noqa: E501
    assert [kind for kind, _, _ in told(compared)] == ["inserted"]
    assert differing(compared)[0] == "1:changed"
    statuses = {pair.status for pair in compared.pairs[1:]}
    assert "shifted" in statuses
    assert statuses <= {"shifted", "same"}
    second = compared.pairs[1]
    assert second.flowed_in > 5
    assert compared.pairs[0].flowed_out == second.flowed_in


def test_a_moved_paragraph(tmp_path: Path) -> None:
    old = sentences(40)
    new = [*old[:3], *old[4:30], old[3], *old[30:]]
    compared = difference(book(old), book(new), tmp_path)
    ((kind, before, after),) = told(compared)
    assert (kind, before, after) == ("moved", old[3], old[3])
    (change,) = compared.texts
    assert change.old_page == 1
    assert change.new_page is not None
    assert change.new_page > 2
    changed = [pair for pair in compared.pairs if pair.status == "changed"]
    assert [pair.old for pair in changed] == [1, change.new_page]
    assert all(pair.reasons == ("moved",) for pair in changed)
    assert {pair.status for pair in compared.pairs} <= {"changed", "shifted", "same"}


def test_paragraphs_that_change_places_on_a_page(tmp_path: Path) -> None:
    old = sentences(6)
    compared = difference(book(old), book([old[1], old[0], *old[2:]]), tmp_path)
    ((kind, _, text),) = told(compared)
    assert kind == "moved"
    assert text in (old[0], old[1])
    assert differing(compared) == ["1:changed"]


def test_a_paragraph_that_moves_over_a_page_break(tmp_path: Path) -> None:
    """Body text keeps its order: this is no reflow."""
    old = sentences(24)
    last = (len(book(old)[0].things) - 1) // 7 - 1
    new = [*old[:last], *old[last + 1 : last + 3], old[last], *old[last + 3 :]]
    compared = difference(book(old), book(new), tmp_path)
    assert [kind for kind, _, _ in told(compared)] == ["moved"]


def test_a_side_box_stays_when_text_passes_it(tmp_path: Path) -> None:
    """In the file the box of page 2 stands before its text: lines that run over from page 1
    come to stand behind it."""
    old = sentences(20)
    box = [(2, "Auf einen Blick: dreizehn Gruppen, vier Orte, ein Sommer am Wasser")]
    new = ["Zwei Zeilen mehr am Anfang, die nirgends sonst stehen, nur hier ganz vorn.", *old]
    compared = difference(book(old, boxes=box), book(new, boxes=box), tmp_path)
    assert [kind for kind, _, _ in told(compared)] == ["inserted"]


def test_a_note_follows_its_text(tmp_path: Path) -> None:
    old = sentences(20)
    note = "Mehr dazu im ersten Band der Reihe"
    box = "Auf einen Blick zwei Gruppen und vier Orte"
    before = book(old, boxes=[(1, note), (2, box)])
    after = book(old, boxes=[(2, box)])
    after[1].things += [Text(440, 300, row, 7) for row in (note[:20], note[20:])]
    assert told(difference(before, after, tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Die Verwal-|tung hilft", "Die Verwaltung|hilft", []),
        ("am Ilm-|Kreis vorbei", "am Ilm-Kreis|vorbei", []),
        ("Sport-|und Spielfest", "Sport- und|Spielfest", []),
        ("die E-Mail kam", "die EMail kam", [("replaced", "E-Mail", "EMail")]),
        ("in Bad Berka", "in BadBerka", [("replaced", "Bad Berka", "BadBerka")]),
        ("z.\u00a0B. hier", "z. B. hier", []),
        ("ein Haus", "eine Haus", [("replaced", "ein", "eine")]),
        ("drei Wörter hier", "drei hier", [("deleted", "Wörter", "")]),
        ("Gut. Und jetzt", "Gut, und jetzt", [("replaced", "Gut. Und", "Gut, und")]),
    ],
)
def test_how_words_are_written(
    tmp_path: Path, old: str, new: str, changes: list[tuple[str, str, str]]
) -> None:
    frame = sentences(2)

    def page(text: str) -> list[Page]:
        rows = [*frame[0].split(". ")[:5], *text.split("|"), *frame[1].split(". ")[:5]]
        return [Page([Text(60, 80 + 14 * at, row) for at, row in enumerate(rows)])]

    assert told(difference(page(old), page(new), tmp_path)) == changes


def test_a_word_divided_between_pages(tmp_path: Path) -> None:
    start, end = sentences(4)[:2], sentences(4)[2:]

    def pages(*halves: list[str]) -> list[Page]:
        return [
            Page([*(Text(60, 80 + 14 * at, row) for at, row in enumerate(rows)),
                  Text(60, 800, f"Kleines Heft {number}", 8)])
            for number, rows in enumerate(halves, start=1)
        ]  # fmt: skip

    old = pages([*start, "und die Verwal-"], ["tung hilft gern", *end], ["Ende der Reise"])
    new = pages(start, ["und die Verwaltung", "hilft gern", *end], ["Ende der Reise"])
    compared = difference(old, new, tmp_path)
    assert told(compared) == []
    assert differing(compared) == ["1:shifted", "2:shifted"]


def test_an_inserted_page(tmp_path: Path) -> None:
    pages = book(sentences(60), folio=False)
    extra = Page([Text(60, 100 + 20 * n, row, 14) for n, row in enumerate(("Ganz neue", "Seite"))])
    compared = difference(pages, [*pages[:3], extra, *pages[3:]], tmp_path)
    assert told(compared) == []
    assert fared(compared)[:6] == ["1:same", "2:same", "3:same", "+4:added", "4>5:same", "5>6:same"]


def test_numbers_of_pages_follow(tmp_path: Path) -> None:
    """A page more: page numbers, and what refers to them, are not changed words."""
    texts = sentences(48)
    old, new = book(texts), book(texts)
    contents = "Inhalt: Anfang {}, Mitte {}, Schluss {}"
    for pages, more in ((old, 0), (new, 1)):
        row = contents.format(1, 3 + more, 5 + more)
        pages[0].things.insert(0, Text(60, 40, row))
    new.insert(2, Page([Text(60, 200, "Eine Seite mit eigenen Worten", 20)]))
    for number, page in enumerate(new, start=1):
        page.things = [t for t in page.things if not _is_folio(t)]
        page.things.append(Text(60, 800, f"Kleines Heft {number}", 8))
    compared = difference(old, new, tmp_path)
    assert {kind for kind, _, _ in told(compared)} == {"reference"}
    assert fared(compared)[:5] == ["1:renumbered", "2:same", "+3:added", "3>4:same", "4>5:same"]


def _is_folio(thing: object) -> bool:
    return isinstance(thing, Text) and thing.text.startswith("Kleines Heft")


def test_numbers_of_chapters_and_notes_follow(tmp_path: Path) -> None:
    texts = sentences(12)

    def pages(chapter: str, note: str) -> list[Page]:
        made = book([f"Kapitel {chapter} beginnt", texts[0], f"Der Garten{note} blüht", *texts[1:]])
        made[0].things.append(Text(560, 300, chapter, 7))
        made[1].things.append(Text(60, 760, f"{note} Eine Note zum Garten im Frühling", 7))
        return made

    compared = difference(pages("2.3", "4"), pages("2.4", "5"), tmp_path)
    assert {kind for kind, _, _ in told(compared)} == {"reference"}
    assert differing(compared) == ["1:renumbered", "2:renumbered"]


def test_a_number_that_counts_nothing_is_a_change(tmp_path: Path) -> None:
    texts = sentences(6)
    old = book([*texts, "Es kamen 500 Gäste", "Alle 500 blieben"])
    new = book([*texts, "Es kamen 600 Gäste", "Alle 600 blieben"])
    assert told(difference(old, new, tmp_path)) == [("replaced", "500", "600")] * 2


def test_the_line_at_the_foot_is_compared_page_by_page(tmp_path: Path) -> None:
    texts = sentences(60)
    old, new = book(texts), book(texts)
    new[3].things[-1] = Text(60, 800, "Kleiner Hut 4", 8)
    compared = difference(old, new, tmp_path)
    assert told(compared) == [("replaced", "Kleines Heft", "Kleiner Hut")]
    assert differing(compared) == ["4:changed"]


def test_pages_that_changed_places(tmp_path: Path) -> None:
    pages = [
        Page([Text(60, 80 + 14 * at, row) for at, row in enumerate(rows.split(". "))])
        for rows in sentences(9)
    ]
    moved = [pages[0], *pages[3:7], pages[1], pages[2], *pages[7:]]
    compared = difference(pages, moved, tmp_path)
    assert told(compared) == []
    assert differing(compared) == ["2>6:moved", "3>7:moved"]
    assert compared.pairs[5].reasons == ("order",)


def test_a_page_that_went(tmp_path: Path) -> None:
    pages = book(sentences(40), folio=False)
    compared = difference(pages, [*pages[:2], *pages[3:]], tmp_path)
    assert told(compared) == []
    assert differing(compared) == ["-3:removed"]


def test_another_dress(tmp_path: Path) -> None:
    texts = sentences(12)
    old, new = book(texts), book(texts)
    first = new[0].things[2]
    assert isinstance(first, Text)
    new[0].things[2] = replace(first, colour=(0.8, 0, 0))
    second = new[1].things[3]
    assert isinstance(second, Text)
    new[1].things[3] = replace(second, font="Helvetica-Bold", size=10.1)
    compared = difference(old, new, tmp_path)
    assert told(compared) == []
    colour, font, size = compared.styles
    assert (colour.kind, colour.old, colour.new) == ("colour", "#000000", "#cc0000")
    assert colour.pages == (1,)
    assert colour.words == len(first.text.split())
    assert (font.kind, font.old, font.new) == ("font", "Helvetica", "Helvetica-Bold")
    assert (size.kind, size.old, size.new, size.pages) == ("size", "10", "10.1", (2,))
    assert differing(compared) == ["1:changed", "2:changed"]
    assert all(pair.reasons == ("style",) for pair in compared.pairs if pair.differs)


def test_a_colour_that_nobody_sees(tmp_path: Path) -> None:
    texts = sentences(6)
    old, new = book(texts), book(texts)
    new[0].things = [
        replace(thing, colour=(0.02, 0.02, 0.02)) if isinstance(thing, Text) else thing
        for thing in new[0].things
    ]
    compared = difference(old, new, tmp_path)
    assert (compared.styles, compared.differs) == ((), False)


def test_links(tmp_path: Path) -> None:
    old, new = book(sentences(16)), book(sentences(16))
    old[0].links, new[0].links = ("https://example.org/a",), ("https://example.org/b",)
    old[1].links, new[2].links = ("https://example.org/c",), ("https://example.org/c",)
    compared = difference(old, new, tmp_path)
    (link,) = compared.links
    assert (link.gone, link.come) == (("https://example.org/a",), ("https://example.org/b",))
    assert differing(compared) == ["1:changed"]


def test_pages_that_all_say_the_same(tmp_path: Path) -> None:
    """No word stands there once; still only what changed is told."""
    page = book(sentences(3))[0]
    pages = [Page(list(page.things)) for _ in range(30)]
    new = [Page(list(page.things)) for _ in range(30)]
    new[17].things[4] = Text(60, 80 + 14 * 4, "Hier steht auf einmal etwas anderes")
    compared = difference(pages, new, tmp_path)
    assert differing(compared) == ["18:changed"]
    assert [kind for kind, _, _ in told(compared)] == ["replaced"]


def test_nothing_in_common(tmp_path: Path) -> None:
    compared = difference(book(sentences(10)), book(sentences(10, start=500)), tmp_path)
    assert {pair.status for pair in compared.pairs} == {"changed"}
    assert all(kind in ("replaced", "deleted", "inserted") for kind, _, _ in told(compared))
