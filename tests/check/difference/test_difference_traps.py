"""Bookmarks, tags and comments that want to do harm: a finding, the rest compared."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pikepdf
import pytest
from leaflet import difference, differing, reading
from pikepdf import Array, Dictionary, Name, String
from voiced import Change, Mark, changed, elements, noted, tagged

from press.check.difference import comments, outline, tags
from press.check.difference.compare import compare
from press.codes import REGISTER
from press.model.unseen import Unseen

PAGES = [
    [("H1", "Der Garten am Fluss"), ("P", "Zwei Gruppen graben den Boden um")],
    [("P", "Alle kommen und bringen Kuchen mit"), ("Figure", "Eine Wolke über dem Tal")],
]
FILE = tagged(PAGES, [Mark("Garten", 1), Mark("Kuchen", 2, 2), Mark("Wolke", 2)])


def _outline(out: pikepdf.Pdf) -> pikepdf.Object:
    return out.Root.Outlines.First


def next_is_itself(out: pikepdf.Pdf) -> None:
    _outline(out).Next = _outline(out)


def child_is_parent(out: pikepdf.Pdf) -> None:
    _outline(out).First.First = _outline(out)


def endless_outline(out: pikepdf.Pdf) -> None:
    last = None
    for number in range(outline.MOST + 1):
        entry = out.make_indirect(Dictionary(Title=String(f"{number}")))
        if last is not None:
            entry.Next = last
        last = entry
    out.Root.Outlines.First = last


def deep_outline(out: pikepdf.Pdf) -> None:
    entry = out.make_indirect(Dictionary(Title=String("unten")))
    for _ in range(outline.DEEPEST):
        entry = out.make_indirect(Dictionary(Title=String("tiefer"), First=entry))
    out.Root.Outlines.First = entry


def tag_is_its_own_child(out: pikepdf.Pdf) -> None:
    first = next(elements(out.Root.StructTreeRoot))
    first.K = Array([*list(first.K), first])


def tag_in_two_places(out: pikepdf.Pdf) -> None:
    first = next(elements(out.Root.StructTreeRoot))
    first.K = Array([*list(first.K), first.K[0]])


def deep_tags(out: pikepdf.Pdf) -> None:
    """Deeper than any program may call itself."""
    node = out.make_indirect(Dictionary(S=Name.P, K=0))
    for _ in range(5_000):
        node = out.make_indirect(Dictionary(S=Name.L, K=node))
    out.Root.StructTreeRoot.K = node


def many_tags(out: pikepdf.Pdf) -> None:
    """Two hundred arrays of a thousand and more."""
    row = Array([0] * 1_001)
    out.Root.StructTreeRoot.K = Array([
        out.make_indirect(Dictionary(S=Name.P, Pg=out.pages[0].obj, K=row)) for _ in range(200)
    ])  # fmt: skip


def one_long_row(out: pikepdf.Pdf) -> None:
    out.Root.StructTreeRoot.K = Array([0] * (tags.MOST + 1))


def many_comments(out: pikepdf.Pdf) -> None:
    noted(1, "zu viel")(out)
    page = out.pages[0].obj
    page.Annots = Array([page.Annots[0]] * (comments.MOST + 1))


TRAPS: dict[str, tuple[Change, str]] = {
    "next is itself": (next_is_itself, "diff/outline-cyclic"),
    "child is parent": (child_is_parent, "diff/outline-cyclic"),
    "endless outline": (endless_outline, "diff/outline-long"),
    "deep outline": (deep_outline, "diff/outline-long"),
    "its own child": (tag_is_its_own_child, "diff/tags-cyclic"),
    "in two places": (tag_in_two_places, "diff/tags-cyclic"),
    "deep tags": (deep_tags, "diff/tags-long"),
    "many tags": (many_tags, "diff/tags-long"),
    "one long row": (one_long_row, "diff/tags-long"),
    "many comments": (many_comments, "diff/notes-long"),
}


@pytest.mark.parametrize("name", TRAPS)
@pytest.mark.parametrize("turned", [False, True])
def test_traps(tmp_path: Path, name: str, turned: bool) -> None:
    """Told with its reason; what it is about is not compared, everything else is."""
    change, code = TRAPS[name]

    def worse(out: pikepdf.Pdf) -> None:
        change(out)
        out.Root.Lang = String("en")

    files = [FILE, changed(FILE, worse)]
    if turned:
        files.reverse()
    began = time.process_time()
    found = difference(*files, tmp_path)
    assert time.process_time() - began < 20
    trapped = reading(files[1 - turned], tmp_path)
    (told,) = trapped.report
    assert (told.code, told.page) == (code, 1 if name == "many comments" else None)
    for language in ("de", "en"):
        assert "a.pdf" in REGISTER[code].say(told, language)[0]  # type: ignore[arg-type]
    assert differing(found) == []
    assert [one.kind for one in found.unseen.properties] == ["language"]
    assert found.unseen == Unseen(properties=found.unseen.properties)


def test_many_comments_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages before are compared."""
    monkeypatch.setattr(comments, "IN_ALL", 2)
    old = changed(FILE, noted(2, "zwei"))

    def more(out: pikepdf.Pdf) -> None:
        for _ in range(2):
            noted(1, "eins")(out)

    found = difference(old, changed(old, more), tmp_path)
    told = reading(changed(old, more), tmp_path).report
    assert [(one.code, one.page) for one in told] == [("diff/notes-long", 2)]
    assert [(one.kind, one.new_page) for one in found.unseen.notes] == [("added", 1)] * 2


def test_thousands_of_twins(tmp_path: Path) -> None:
    def change(at: int) -> Change:
        def make(out: pikepdf.Pdf) -> None:
            noted(1, "gleich", at=at)(out)
            page = out.pages[0].obj
            page.Annots = Array([page.Annots[0]] * comments.MOST)

        return make

    began = time.process_time()
    found = difference(changed(FILE, change(10)), changed(FILE, change(200)), tmp_path)
    assert {one.kind for one in found.unseen.notes} == {"moved"}
    assert time.process_time() - began < 10


def wrong_types(out: pikepdf.Pdf) -> None:
    root = out.Root
    first = _outline(out)
    first.Title, first.First, first.Dest = 7, String("x"), Array([Name.A])
    first.Next = Dictionary(Title=Name.T, Dest=String("nowhere"), A=Array())
    row = list(next(elements(root.StructTreeRoot)).K)
    row[0].S, row[1].K, row[2].Pg = 3, Dictionary(MCID=String("a")), 5
    row[3].Alt, row[3].Lang = Dictionary(), Array()
    root.StructTreeRoot.RoleMap = Array()
    root.PageLabels, root.Names, root.OutputIntents = String("x"), 5, Dictionary()
    note = Dictionary(Subtype=Name.Widget, Rect=Array([Name.A]), T=Array(), V=Dictionary())
    loop = out.make_indirect(Dictionary(T=String("Kreis")))
    loop.Parent = loop
    note.Parent = loop
    out.pages[0].obj.Annots = Array([note, 5, String("x"), Dictionary(Subtype=String("x"))])
    out.pages[1].obj.TrimBox = Array([String("x"), 1])
    out.pages[1].obj.BleedBox = Name.None_


def nothing_there(out: pikepdf.Pdf) -> None:
    out.Root.StructTreeRoot = String("none")
    out.Root.Outlines = Array()
    out.Root.MarkInfo = Name.Marked
    out.pages[0].obj.Annots = String("none")


@pytest.mark.parametrize("change", [wrong_types, nothing_there])
def test_wrong_types(tmp_path: Path, change: Change) -> None:
    """No page and no file is given up for it."""
    dirty = changed(FILE, change)
    for files in ((FILE, dirty), (dirty, FILE), (dirty, dirty)):
        found = difference(*files, tmp_path)
        assert "unread" not in {pair.status for pair in found.pairs}
    assert [one.code for one in reading(dirty, tmp_path).report] == []


@pytest.mark.parametrize("seed", range(8))
def test_bytes_changed_at_random(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    content = bytearray(changed(FILE, noted(1, "Notiz")))
    for _ in range(25):
        content[draw.randrange(len(content))] = draw.randrange(256)
    new = reading(bytes(content), tmp_path, "new.pdf")
    old = reading(FILE, tmp_path, "old.pdf")
    if not new.report.errors:
        compare(old, new, (tmp_path / "old.pdf", tmp_path / "new.pdf"), lambda step: None)


def test_thousands_of_alternative_texts(tmp_path: Path) -> None:
    """Every text is another: bounded time, and the same result every time."""

    def file(word: str) -> bytes:
        def change(out: pikepdf.Pdf) -> None:
            out.Root.StructTreeRoot.K = Array([
                out.make_indirect(
                    Dictionary(S=Name.Figure, Pg=out.pages[0].obj, K=at, Alt=String(f"{word} {at}"))
                )
                for at in range(20_000)
            ])  # fmt: skip

        return changed(FILE, change)

    began = time.process_time()
    old, new = file("Bild"), file("Foto")
    first = difference(old, new, tmp_path)
    assert time.process_time() - began < 30
    assert len(first.unseen.alternatives) == 20_000
    assert difference(old, new, tmp_path) == first
