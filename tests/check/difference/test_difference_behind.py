"""Bookmarks, comments, form fields, boxes and what is said of the file."""

from __future__ import annotations

import time
from pathlib import Path

import pikepdf
import pytest
from leaflet import difference, differing
from pikepdf import Array, Dictionary, Name, String
from voiced import Change, Mark, changed, noted, tagged, unlike

from press.check.difference import behind, comments, outline
from press.model.difference import Comparison

WORDS = [
    ["Der Garten am Fluss", "Zwei Gruppen graben den Boden um"],
    ["Das Fest im Sommer", "Alle kommen und bringen Kuchen mit", "Der Abend davor"],
    ["Zum Schluss ein Lied für den Regen", "Danach gehen alle nach Hause"],
]
PAGES = [[("P", line) for line in page] for page in WORDS]
MARKS = [
    Mark("1 Der Garten am Fluss", 1),
    Mark("Das Fest im Sommer", 2),
    Mark("Der Abend davor", 2, 2),
    Mark("Zum Schluss ein Lied", 3),
]
FILE = tagged(PAGES, MARKS)
MORE = [("P", "Eine ganz neue Seite über Bienen und Honig")]


def told(found: Comparison) -> list[tuple[tuple[str, ...], str, str]]:
    return [
        (one.kinds, one.old.title if one.old else "", one.new.title if one.new else "")
        for one in found.unseen.bookmarks
    ]


def marked(tmp_path: Path, *marks: Mark) -> Comparison:
    return difference(FILE, tagged(PAGES, marks), tmp_path)


def test_bookmarks_that_came_and_went(tmp_path: Path) -> None:
    found = marked(tmp_path, MARKS[0], Mark("Pause", 1, 2), *MARKS[1:3])
    assert told(found) == [(("added",), "", "Pause"), (("removed",), "Zum Schluss ein Lied", "")]
    assert not found.pages_differ
    assert found.differs


@pytest.mark.parametrize(
    ("mark", "kinds"),
    [
        (Mark("Das Fest im Winter", 2), ("renamed",)),
        (Mark("Das Fest im Sommer", 3), ("target",)),
        (Mark("Das Fest im Sommer", 2, 2), ("level",)),
        (Mark("Das Fest im Sommer", 3, 2), ("target", "level")),
    ],
)
def test_a_bookmark_that_is_another(tmp_path: Path, mark: Mark, kinds: tuple[str, ...]) -> None:
    found = marked(tmp_path, MARKS[0], mark, *MARKS[2:])
    assert told(found) == [(kinds, "Das Fest im Sommer", mark.title)]


def test_bookmarks_in_another_order(tmp_path: Path) -> None:
    found = marked(tmp_path, MARKS[0], MARKS[3], *MARKS[1:3])
    assert told(found) == [(("moved",), "Zum Schluss ein Lied", "Zum Schluss ein Lied")]


def test_a_page_more(tmp_path: Path) -> None:
    """All pages after it shift; only its own bookmark is told."""
    marks = [Mark(mark.title, mark.page + 1, mark.level) for mark in MARKS]
    found = difference(FILE, tagged([MORE, *PAGES], [Mark("Bienen", 1), *marks]), tmp_path)
    assert told(found) == [(("added",), "", "Bienen")]


def test_a_bookmark_follows_its_heading_over_the_page_break(tmp_path: Path) -> None:
    first, second, third = PAGES
    marks = [*MARKS[:2], Mark("Der Abend davor", 3, 2), MARKS[3]]
    found = difference(FILE, tagged([first, second[:2], [second[2], *third]], marks), tmp_path)
    assert told(found) == []


def test_named_destinations_and_addresses(tmp_path: Path) -> None:
    def named(page: int, address: str) -> Change:
        def change(out: pikepdf.Pdf) -> None:
            goal = Dictionary(D=Array([out.pages[page].obj, Name.Fit]))
            out.Root.Names = Dictionary(
                Dests=Dictionary(Kids=Array([Dictionary(Names=Array([String("a"), goal]))]))
            )
            first = out.Root.Outlines.First
            first.Dest = String("a")
            del first.Next.Dest
            first.Next.A = Dictionary(S=Name.URI, URI=String(address))

        return change

    old, *others = (
        changed(FILE, named(*way)) for way in ((0, "a.org"), (1, "a.org"), (0, "b.org"))
    )
    assert told(difference(old, old, tmp_path)) == []
    assert [told(difference(old, other, tmp_path)) for other in others] == [
        [(("target",), "1 Der Garten am Fluss", "1 Der Garten am Fluss")],
        [(("target",), "Das Fest im Sommer", "Das Fest im Sommer")],
    ]


def notes(found: Comparison) -> list[tuple[str, str, int | None, int | None, str, str]]:
    return [
        (one.kind, one.subtype, one.old_page, one.new_page, one.old, one.new)
        for one in found.unseen.notes
    ]


OLD = changed(FILE, noted(2, "Bitte prüfen", by="M. Weber"))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (noted(2, "Bitte prüfen", by="M. Weber"), []),
        (lambda out: None, [("removed", "Text", 2, None, "M. Weber: Bitte prüfen", "")]),
        (noted(2, "Ist geprüft", by="M. Weber"),
         [("changed", "Text", 2, 2, "M. Weber: Bitte prüfen", "M. Weber: Ist geprüft")]),
        (noted(2, "Bitte prüfen", at=200, by="M. Weber"),
         [("moved", "Text", 2, 2, "M. Weber: Bitte prüfen", "M. Weber: Bitte prüfen")]),
    ],
)  # fmt: skip
def test_a_comment(
    tmp_path: Path,
    change: Change,
    expected: list[tuple[str, str, int | None, int | None, str, str]],
) -> None:
    found = difference(OLD, changed(FILE, change), tmp_path)
    assert notes(found) == expected
    assert differing(found) == (["2:changed"] if expected else [])
    assert [pair.reasons for pair in found.pairs if pair.differs] == [("notes",)] * len(expected)


def test_comments_of_several_kinds(tmp_path: Path) -> None:
    """Twins are counted, links and pop-ups are no comments."""

    def change(out: pikepdf.Pdf) -> None:
        for subtype, at in (("Highlight", 10), ("Highlight", 10), ("Popup", 50), ("Link", 90)):
            noted(1, "gelb", subtype, at)(out)

    found = difference(changed(FILE, noted(1, "gelb", "Highlight", 10)),
                       changed(FILE, change), tmp_path)  # fmt: skip
    assert notes(found) == [("added", "Highlight", None, 1, "", "gelb")]


def test_a_comment_goes_with_its_text(tmp_path: Path) -> None:
    first, second, third = PAGES
    later = tagged([first, second[:2], [second[2], *third]], MARKS)
    found = difference(OLD, changed(later, noted(3, "Bitte prüfen", at=300, by="M. Weber")),
                       tmp_path)  # fmt: skip
    assert notes(found) == []


def test_a_form_field(tmp_path: Path) -> None:
    def field(value: str) -> bytes:
        def change(out: pikepdf.Pdf) -> None:
            group = out.make_indirect(Dictionary(T=String("person"), TU=String("Ihr Name")))
            noted(3, "", "Widget")(out)
            widget = out.pages[2].obj.Annots[0]
            widget.Parent, widget.T, widget.V = group, String("name"), String(value)
            group.Kids = Array([widget])
            out.Root.AcroForm = Dictionary(Fields=Array([group]))

        return changed(FILE, change)

    found = difference(field("Weber"), field("Meier"), tmp_path)
    assert notes(found) == [
        ("changed", "Widget", 3, 3, "person.name: Ihr Name: Weber", "person.name: Ihr Name: Meier")
    ]


def test_what_is_said_of_the_file(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        out.Root.Lang = String("en")
        out.docinfo["/Title"] = "Neues Heft"
        out.docinfo["/GTS_PDFXVersion"] = "PDF/X-4"
        profile = out.make_stream(b"profile")
        out.Root.OutputIntents = Array([
            Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"),
                       DestOutputProfile=profile)
        ])  # fmt: skip

    found = unlike(FILE, change, tmp_path)
    (profile,) = (one for one in found.unseen.properties if one.kind == "profile")
    assert len(profile.new) == 16
    assert [(one.kind, one.old, one.new) for one in found.unseen.properties][:-1] == [
        ("title", "", "Neues Heft"), ("language", "de", "en"),
        ("standard", "", "PDF/X-4"), ("intent", "", "FOGRA39"),
    ]  # fmt: skip
    assert not found.pages_differ
    assert found.differs


def test_boxes(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        for page in out.pages:
            page.obj.TrimBox = Array([10, 10, 390, 290])
        out.pages[0].obj.BleedBox = Array([1, 1, 399, 299])

    def nearly(out: pikepdf.Pdf) -> None:
        change(out)
        for page in out.pages:
            page.obj.TrimBox = Array([10.05, 10.05, 390.05, 290.05])

    def elsewhere(out: pikepdf.Pdf) -> None:
        change(out)
        for page in out.pages:
            page.obj.TrimBox = Array([12, 10, 392, 290])

    found = unlike(FILE, change, tmp_path)
    assert [(one.kind, one.old, one.new, one.pages) for one in found.unseen.frames] == [
        ("trim", None, (134.06, 98.78), (1, 2, 3)),
        ("bleed", None, (3.17, 3.17, 3.17, 3.17), (1,)),
    ]
    old = changed(FILE, change)
    assert difference(old, changed(FILE, nearly), tmp_path).unseen.frames == ()
    moved = difference(old, changed(FILE, elsewhere), tmp_path).unseen.frames
    assert [(one.kind, one.new) for one in moved] == [
        ("place", (4.23, 3.53)), ("bleed", (3.88, 3.17, 2.47, 3.17)),
    ]  # fmt: skip


def test_page_labels(tmp_path: Path) -> None:
    """Another manner is told, another number is not."""

    def labelled(style: str, start: int) -> Change:
        def change(out: pikepdf.Pdf) -> None:
            told = Dictionary(S=Name(f"/{style}"), St=start)
            out.Root.PageLabels = Dictionary(Nums=Array([0, told]))

        return change

    roman = unlike(FILE, labelled("r", 1), tmp_path).unseen.labels
    assert [(one.old, one.new, one.pages) for one in roman] == [("1", "i", (1, 2, 3))]
    assert not unlike(FILE, labelled("D", 7), tmp_path).differs
    assert not unlike(changed(FILE, labelled("a", 2)), labelled("a", 1), tmp_path).differs


def test_what_all_share_is_read_once() -> None:
    """A small file whose every element, bookmark and field says the same megabyte."""
    out = pikepdf.new()
    long = out.make_indirect(String("Wort " * 200_000))
    page = out.add_blank_page()
    figures = [Dictionary(S=Name.Figure, Pg=page.obj, K=n, Alt=long) for n in range(1_500)]
    out.Root.StructTreeRoot = Dictionary(K=Array(figures))
    out.Root.MarkInfo = Dictionary(Marked=True)
    group = out.make_indirect(Dictionary(T=String("x" * 1_000_000), V=String("y" * 1_000_000)))
    page.Annots = Array(
        [Dictionary(Subtype=Name.Widget, Rect=Array([0] * 4), Parent=group) for _ in range(1_500)]
    )
    action = out.make_indirect(Dictionary(S=Name.URI, URI=String("z" * 1_000_000)))
    entry = None
    for _ in range(1_500):
        above = Dictionary(Title=long, A=action)
        if entry is not None:
            above.Next = entry
        entry = out.make_indirect(above)
    out.Root.Outlines = Dictionary(First=entry)
    began = time.process_time()
    found, faults = behind.read(out, "a.pdf")
    assert time.process_time() - began < 15
    assert faults == ()
    assert found.tags is not None
    assert found.bookmarks is not None
    assert found.notes[1] is not None
    assert len(found.tags.alternatives) == len(found.bookmarks) == len(found.notes[1]) == 1_500
    assert found.tags.alternatives[-1].text == ("Wort " * 800).strip()
    assert found.bookmarks[0].address == "z" * outline.LONGEST
    assert found.notes[1][0].text == f"{'x' * comments.LONGEST}: {'y' * comments.LONGEST}"


def test_names_that_share_their_entries() -> None:
    """Two hundred thousand places to look, each with the same long list."""
    out = pikepdf.new()
    page = out.add_blank_page()
    names = out.make_indirect(Array([String("da"), Array([page.obj, Name.Fit])] * 20_000))
    nodes = [out.make_indirect(Dictionary(Names=names)) for _ in range(400)]
    out.Root.Names = Dictionary(Dests=Dictionary(Kids=Array(nodes)))
    entry = out.make_indirect(Dictionary(Title=String("Hier"), Dest=String("da")))
    out.Root.Outlines = Dictionary(First=entry)
    began = time.process_time()
    found, _ = behind.read(out, "a.pdf")
    assert time.process_time() - began < 15
    assert found.bookmarks is not None
    assert found.bookmarks[0].page == 1
