"""What a screen reader says of two files: alternative texts, roles, languages, order."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from leaflet import difference, differing
from pikepdf import Array, Dictionary, Name, String
from voiced import changed, elements, tagged, unlike

from press.model.difference import Comparison

HEART = "Ein Herz aus Kreisen und Balken"
PAGES = [
    [("H1", "Der Garten am Fluss"), ("P", "Zwei Gruppen graben den Boden um"), ("Figure", HEART)],
    [
        ("H2", "Das Fest im Sommer"),
        ("P", "Alle kommen und bringen Kuchen mit"),
        ("P", "Am Abend spielt eine Kapelle auf"),
        ("P", "Morgens wird wieder aufgeräumt"),
    ],
    [("P", "Zum Schluss ein Lied für den Regen"), ("Figure", "Eine Wolke über dem Tal")],
]
FILE = tagged(PAGES)


def spoken(comparison: Comparison) -> list[tuple[str, str, str, int, tuple[int, ...]]]:
    return [(one.kind, one.old, one.new, one.words, one.pages) for one in comparison.unseen.spoken]


def alts(comparison: Comparison) -> list[tuple[str, int | None, str, str]]:
    return [
        (one.kind, one.new_page or one.old_page, one.old, one.new)
        for one in comparison.unseen.alternatives
    ]


def nth(out: pikepdf.Pdf, place: int) -> pikepdf.Object:
    return list(elements(out.Root.StructTreeRoot))[place]


def test_the_same_file(tmp_path: Path) -> None:
    found = difference(FILE, FILE, tmp_path)
    assert found.unseen == type(found.unseen)()
    assert not found.differs


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [(HEART, "Ein Herz aus Dreiecken", "changed"), (HEART, "", "removed"), ("", HEART, "added")],
)
def test_an_alternative_text(tmp_path: Path, old: str, new: str, kind: str) -> None:
    """One page, with its own word and both wordings; nothing else."""
    first, *others = PAGES
    before, after = (tagged([[*first[:2], ("Figure", text)], *others]) for text in (old, new))
    found = difference(before, after, tmp_path)
    assert alts(found) == [(kind, 1, old, new)]
    assert differing(found) == ["1:changed"]
    assert found.pairs[0].reasons == ("alt",)
    assert found.pairs[0].looks_alike
    assert spoken(found) == []


def test_a_picture_on_the_next_page_has_the_same_text(tmp_path: Path) -> None:
    first, second, third = PAGES
    moved = tagged([first[:2], [*second, first[2]], third])
    found = difference(FILE, moved, tmp_path)
    assert alts(found) == []
    assert all("alt" not in pair.reasons for pair in found.pairs)


def test_one_of_two_pictures_is_told_by_its_words(tmp_path: Path) -> None:
    """What was added stands first; the edited text is still known by its words."""
    third = [PAGES[2][0], ("Figure", "Ein Zaun"), ("Figure", "Eine Wolke über dem Dorf")]
    found = difference(FILE, tagged([*PAGES[:2], third]), tmp_path)
    assert alts(found) == [
        ("changed", 3, "Eine Wolke über dem Tal", "Eine Wolke über dem Dorf"),
        ("added", 3, "", "Ein Zaun"),
    ]


def test_another_role(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        nth(out, 2).S = Name.H2

    found = unlike(FILE, change, tmp_path)
    assert spoken(found) == [("role", "P", "H2", 6, (1,))]
    assert found.unseen.spoken[0].sample == "Zwei Gruppen graben den Boden um"
    assert differing(found) == ["1:changed"]
    assert found.pairs[0].reasons == ("spoken",)


def test_a_table_that_was_lost(tmp_path: Path) -> None:
    """Told once for all its cells; boxes that are not announced do not count."""

    def table(out: pikepdf.Pdf) -> None:
        whole = nth(out, 0)
        cells = list(whole.K)[4:7]
        row = out.make_indirect(Dictionary(S=Name.TR, K=Array(cells)))
        for cell in cells:
            cell.S = Name.TD
        whole.K = Array([
            *list(whole.K)[:4], out.make_indirect(Dictionary(S=Name.Table, K=Array([row]))),
            *list(whole.K)[7:],
        ])  # fmt: skip

    found = difference(changed(FILE, table), FILE, tmp_path)
    assert spoken(found) == [("role", "Table TD", "P", 16, (2,))]
    assert differing(found) == ["2:changed"]


def test_words_that_are_not_read_any_more(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        del nth(out, 0).K[1]

    assert spoken(unlike(FILE, change, tmp_path)) == [("role", "P", "", 6, (1,))]


def test_boxes_that_nobody_hears(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        whole = nth(out, 0)
        box = out.make_indirect(Dictionary(S=Name.Sect, K=Array(list(whole.K))))
        whole.K = Array([box])

    assert not unlike(FILE, change, tmp_path).differs


def test_a_role_of_ones_own_is_what_it_stands_for(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        out.Root.StructTreeRoot.RoleMap = Dictionary(Absatz=Name.P)
        nth(out, 2).S = Name.Absatz

    assert not unlike(FILE, change, tmp_path).differs


def test_language_and_what_is_spoken_instead(tmp_path: Path) -> None:
    def change(out: pikepdf.Pdf) -> None:
        nth(out, 2).Lang = String("en")
        nth(out, 5).E = String("Jede und jeder kommt")

    assert spoken(unlike(FILE, change, tmp_path)) == [
        ("language", "", "en", 6, (1,)),
        ("instead", "", "Jede und jeder kommt", 6, (2,)),
    ]


def test_another_order(tmp_path: Path) -> None:
    """Painted in the same places, read in another order: the smaller piece has moved."""

    def change(out: pikepdf.Pdf) -> None:
        row = list(nth(out, 0).K)
        row[4], row[5], row[6] = row[5], row[6], row[4]
        nth(out, 0).K = Array(row)

    found = unlike(FILE, change, tmp_path)
    (one,) = found.unseen.spoken
    assert (one.kind, one.pages, one.words) == ("order", (2,), 6)
    assert one.sample == "Alle kommen und bringen Kuchen mit"
    assert one.old.endswith("Das Fest im Sommer")
    assert one.new.endswith("Morgens wird wieder aufgeräumt")
    assert differing(found) == ["2:changed"]


def test_reflow_is_read_as_before(tmp_path: Path) -> None:
    """The last paragraph of a page stands on the next now."""
    first, second, third = PAGES
    found = difference(FILE, tagged([first, second[:3], [second[3], *third]]), tmp_path)
    assert found.unseen == type(found.unseen)()
    assert {pair.status for pair in found.pairs} <= {"same", "shifted"}


def test_what_a_link_says(tmp_path: Path) -> None:
    """Its page number may follow the pages; other words are told."""

    def link(contents: str) -> bytes:
        def change(out: pikepdf.Pdf) -> None:
            page = out.pages[0].obj
            link = out.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([20, 250, 90, 260]),
                           Contents=String(contents), Dest=Array([out.pages[2].obj, Name.Fit]))
            )  # fmt: skip
            page.Annots = Array([link])
            reference = Dictionary(Type=Name.OBJR, Obj=link, Pg=page)
            nth(out, 2).K = Array([
                Dictionary(S=Name.Link, Pg=page, K=Array([1, out.make_indirect(reference)]))
            ])  # fmt: skip

        return changed(FILE, change)

    found = difference(link("Lied, Seite 3"), link("Lieder, Seite 3"), tmp_path)
    assert alts(found) == [("changed", 1, "Lied, Seite 3", "Lieder, Seite 3")]
    assert found.unseen.alternatives[0].role == "Link"
    before = changed(link("Lied, Seite 2"), lambda out: out.pages.__delitem__(1))
    assert alts(difference(before, link("Lied, Seite 3"), tmp_path)) == []


def test_only_one_file_has_tags(tmp_path: Path) -> None:
    """One line for the file, and no page; without any tags nothing."""

    def bare(out: pikepdf.Pdf) -> None:
        del out.Root.StructTreeRoot
        del out.Root.MarkInfo

    found = unlike(FILE, bare, tmp_path)
    assert [(one.kind, one.old, one.new) for one in found.unseen.properties] == [
        ("tags", "yes", "")
    ]
    assert differing(found) == []
    assert found.differs
    without = changed(FILE, bare)
    assert not difference(without, without, tmp_path).differs
