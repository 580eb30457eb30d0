"""What is asked of the tag tree beyond validators, on the edition with one of everything."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pikepdf
import pytest

from .trees import Texts, elements, kids, walk


@pytest.fixture(scope="session")
def texts(pdf: pikepdf.Pdf) -> Texts:
    return Texts(pdf)


def section(pdf: pikepdf.Pdf, texts: Texts, heading: str) -> pikepdf.Object:
    """The section that begins with a heading."""
    for sect in elements(pdf, "Sect"):
        first = kids(sect)[0]
        if str(first.S)[1:].startswith("H") and texts.of(first) == heading:
            return sect
    raise AssertionError(f"no section {heading!r}")


# ── Artifacts ───────────────────────────────────────────────────────────────────────


def test_folios_and_running_heads_are_pagination(pdf: pikepdf.Pdf) -> None:
    marked = [
        str(operands[1].get("/Subtype"))
        for page in pdf.pages
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "BDC" and operands[1].get("/Type") == "/Pagination"
    ]
    assert "/Footer" in marked
    assert "None" in marked  # the thumb index has no name in PDF


def test_nothing_of_the_margins_is_read(pdf: pikepdf.Pdf, texts: Texts) -> None:
    whole = texts.of(pdf.Root.StructTreeRoot.K[0])
    assert "Geschichten aus zwei Nachbarschaften 2031" not in whole  # the running line


def test_decoration_is_not_read(pdf: pikepdf.Pdf, texts: Texts) -> None:
    whole = texts.of(pdf.Root.StructTreeRoot.K[0])
    assert "DP" not in re.findall(r"\b[A-Z]{2}\b", whole)  # Carla Probe's monogram
    assert "■" not in whole


def test_a_pull_quote_is_not_read_twice(pdf: pikepdf.Pdf, texts: Texts) -> None:
    whole = texts.of(pdf.Root.StructTreeRoot.K[0])
    assert whole.count("Zwischen den Beeten wird viel gelacht.") == 1


# ── Contents ────────────────────────────────────────────────────────────────────────


def test_the_contents_are_a_toc_with_references_and_links(pdf: pikepdf.Pdf, texts: Texts) -> None:
    outer, inner = elements(pdf, "TOC")
    assert [str(kid.S) for kid in kids(outer)] == ["/TOCI"] * 7
    assert texts.tree(kids(outer)[0]) == ["TOCI", ["Reference", "Link: Vorwort"]]
    assert texts.tree(kids(inner)[0]) == [
        "TOCI", "Lbl: 2.1", ["Reference", "Link: Stadt Suhl"],
    ]  # fmt: skip
    part = kids(outer)[3]
    assert texts.of(kids(part)[0]) == "2"
    assert kids(part)[-1].objgen == inner.objgen  # its chapters are listed below it
    assert [texts.of(kid).rpartition(" ")[2] for kid in kids(inner)] == ["10", "12"]


# ── Notes ───────────────────────────────────────────────────────────────────────────


def test_a_note_and_its_call_lead_to_each_other(pdf: pikepdf.Pdf, texts: Texts) -> None:
    names = list(pdf.Root.Names.Dests.Names)
    dests = {str(k): v[0].objgen for k, v in zip(names[::2], names[1::2], strict=True)}
    notes, calls = elements(pdf, "Note"), _calls(pdf)
    assert len(notes) == len(calls) == 3
    for number, (call, note) in enumerate(zip(calls, notes, strict=True), start=1):
        (there,) = _annotations(kids(call)[0])
        (back,) = _annotations(kids(kids(note)[0])[0])
        assert texts.tree(call) == ["Reference", f"Link: {number}"]
        assert texts.tree(note)[:2] == ["Note", ["Lbl", f"Link: {number}"]]
        assert (str(there.Dest), str(back.Dest)) == (f"note-{number}", f"call-note-{number}")
        assert {str(there.Dest), str(back.Dest)} <= set(dests)
        assert str(there.Contents).startswith(f"Fußnote {number}, Seite ")
        assert str(back.Contents).startswith(f"Fußnote {number}, zurück zum Text, Seite ")


def test_notes_have_identifiers_that_are_found(pdf: pikepdf.Pdf) -> None:
    ids = [str(note.ID) for note in elements(pdf, "Note")]
    assert ids == ["note-0001", "note-0002", "note-0003"]
    listed = list(pdf.Root.StructTreeRoot.IDTree.Names)
    everything = {str(e.ID): e.objgen for e in elements(pdf) if "/ID" in e}
    named = {str(k): v.objgen for k, v in zip(listed[::2], listed[1::2], strict=True)}
    assert named == everything
    assert list(named) == sorted(named)


def test_a_note_follows_the_paragraph_that_calls_it(pdf: pikepdf.Pdf, texts: Texts) -> None:
    tags = [str(kid.S)[1:] for kid in kids(section(pdf, texts, "2.1 Stadt Suhl"))]
    note = tags.index("Note")
    assert tags[note - 1] == "P"
    assert tags[note + 1] == "P"


# ── Figures ─────────────────────────────────────────────────────────────────────────


def test_every_figure_has_words_and_a_place_on_its_page(pdf: pikepdf.Pdf) -> None:
    figures = elements(pdf, "Figure")
    assert len(figures) == 15
    for figure in figures:
        assert len(str(figure.Alt)) > 15
        left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
        assert left < right
        assert bottom < top
        width, height = (float(edge) for edge in figure.Pg.MediaBox[2:])
        assert right > 0 < top  # some bleed, none lies off the page
        assert left < width
        assert bottom < height


def test_a_photo_holds_its_caption(pdf: pikepdf.Pdf, texts: Texts) -> None:
    (photo,) = (f for f in elements(pdf, "Figure") if "Beet" in str(f.Alt))
    (caption,) = kids(photo)
    assert caption.S == "/Caption"
    assert texts.of(caption).startswith("Das erste Beet hinter dem Bahnhof")
    assert texts.of(caption).endswith("(Foto: VKV)")
    left, bottom, right, top = (float(edge) for edge in photo.A.BBox)
    assert right - left == pytest.approx(117 / 25.4 * 72, abs=0.1)
    assert top - bottom == pytest.approx(78 / 25.4 * 72, abs=0.1)


def test_bars_are_a_figure_and_their_values_a_table(pdf: pikepdf.Pdf, texts: Texts) -> None:
    chapter = kids(section(pdf, texts, "2.2 Landkreis Eichsfeld"))
    (table,) = (node for node in chapter if node.S == "/Table")
    place = [node.objgen for node in chapter].index(table.objgen)
    title, figure, _, source = chapter[place - 2 : place + 2]
    assert texts.of(title) == "Woher die Werkzeuge kommen"
    assert str(figure.Alt) == "Die meisten Werkzeuge sind gespendet, wenige gekauft."
    assert len(figure.K) == 3  # the three bars are what it shows
    assert [str(kid) for kid in figure.K if not isinstance(kid, int)] == []
    rows = [row for row in walk(table) if row.S == "/TR"]
    assert [texts.tree(row) for row in rows] == [
        ["TR", "TH: gespendet", "TD: 61,5 %"],
        ["TR", "TH: geliehen", "TD: 20 %"],
        ["TR", "TH: gekauft", "TD: 18,5 %"],
    ]
    assert texts.of(source) == "Quelle: Zählung der Werkstatt, 2030"


def test_header_cells_tell_their_scope(pdf: pikepdf.Pdf) -> None:
    heads = elements(pdf, "TH")
    assert [str(head.A.Scope) for head in heads] == ["/Row"] * 3
    cells = elements(pdf, "TD")
    assert [[str(n) for n in cell.A.Headers] for cell in cells] == [[str(h.ID)] for h in heads]


def test_a_network_is_a_figure_and_its_parts_a_list(pdf: pikepdf.Pdf, texts: Texts) -> None:
    chapter = kids(section(pdf, texts, "2.2 Landkreis Eichsfeld"))
    (figure,) = (n for n in chapter if n.S == "/Figure" and "Mitte steht" in str(n.Alt))
    place = [node.objgen for node in chapter].index(figure.objgen)
    above, centre, parts = chapter[place + 1 : place + 4]
    assert (texts.of(above), texts.of(centre)) == ("Beirat", "Werkstatt")
    assert [texts.of(item) for item in kids(parts)] == [
        "Schule", "Betriebe vier aus der Nachbarschaft", "Landratsamt",
    ]  # fmt: skip


# ── Lists, quotes, asides ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("start", "label", "body"),
    [
        ("• Geduld", "•", "Geduld, denn nichts wächst schneller, wenn man zieht;"),
        ("1. Werkzeug", "1.", "Werkzeug pflegen"),
        ("1 Fragen", "1", "Fragen wem die Fläche gehört"),
        ("Frühjahr 2029", "Frühjahr 2029", "Der Plan entsteht"),
        ("Wann seit", "Wann", "seit 6. September 2029"),
        ("Redaktion", "Redaktion", "Alma Beispiel Bruno Muster"),
        ("2.2 Frida", "2.2", "Frida Probe Integrationsmanagerin Landkreis Eichsfeld"),
    ],
)
def test_an_item_has_label_and_body(
    pdf: pikepdf.Pdf, texts: Texts, start: str, label: str, body: str
) -> None:
    item = texts.found(pdf, "LI", start)
    first, second = kids(item)
    assert [str(first.S), str(second.S)] == ["/Lbl", "/LBody"]
    assert str(first.get("/ActualText", texts.of(first))).strip() == label
    assert texts.of(second).startswith(body)


def test_lists_hold_items_alone(pdf: pikepdf.Pdf) -> None:
    for node in elements(pdf, "L"):
        assert {str(kid.S) for kid in kids(node)} <= {"/LI", "/L"}
    for node in elements(pdf, "LI"):
        assert {str(kid.S) for kid in kids(node)} <= {"/Lbl", "/LBody"}


def test_quotes_are_block_quotes(pdf: pikepdf.Pdf, texts: Texts) -> None:
    assert [texts.tree(quote) for quote in elements(pdf, "BlockQuote")] == [
        ["BlockQuote", "P: Versuch macht klug."],
        ["BlockQuote", "P: Wer erklärt, lernt zweimal."],
    ]


def test_the_side_column_is_an_aside(pdf: pikepdf.Pdf, texts: Texts) -> None:
    assert str(pdf.Root.StructTreeRoot.RoleMap.Aside) == "/Div"
    (aside,) = (a for a in elements(pdf, "Aside") if "Emil Beispiel" in texts.of(a))
    assert [str(kid.S)[1:] for kid in kids(aside)] == ["P", "Figure", "L", "P", "L"]


# ── Headings, bookmarks, page labels ────────────────────────────────────────────────


def test_one_first_heading_and_no_gap(pdf: pikepdf.Pdf) -> None:
    levels = [int(str(h.S)[2]) for h in elements(pdf, "H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_bookmarks_are_the_headings(pdf: pikepdf.Pdf, texts: Texts) -> None:
    headings = [
        (int(str(h.S)[2]), texts.of(h)) for h in elements(pdf, "H1", "H2", "H3", "H4", "H5", "H6")
    ]
    found: list[tuple[int, str]] = []

    def collect(items: Any, level: int) -> None:
        for item in items:
            found.append((level, str(item.title)))
            collect(item.children, level + 1)

    with pdf.open_outline() as outline:
        collect(outline.root, 1)
    assert found == headings


def test_labels_are_the_printed_numbers(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        printed = _folio(page)
        assert printed in ("", page.label), page.label
    assert [page.label for page in pdf.pages][:3] == ["1", "2", "3"]


# ── Languages, abbreviations, links ─────────────────────────────────────────────────


def test_changes_of_language_are_told(pdf: pikepdf.Pdf, texts: Texts) -> None:
    told = [(str(e.Lang), texts.of(e)) for e in elements(pdf) if "/Lang" in e]
    assert told == [("en", "Green Yard")]
    assert str(pdf.Root.Lang) == "de"


def test_abbreviations_are_expanded(pdf: pikepdf.Pdf, texts: Texts) -> None:
    told = {texts.of(e): str(e.E) for e in elements(pdf) if "/E" in e}
    assert told == {
        "e. V.": "eingetragener Verein", "z. B.": "zum Beispiel", "Dr.": "Doktor",
        "Prof.": "Professor", "(S. 10)": " (Seite 10)", "(S. 12)": " (Seite 12)",
        "(S. 16)": " (Seite 16)",
    }  # fmt: skip


def test_links_say_where_they_lead(pdf: pikepdf.Pdf, texts: Texts) -> None:
    told = {texts.of(link): str(_annotations(link)[0].Contents) for link in elements(pdf, "Link")}
    assert told["Kapitel über das Eichsfeld"] == "Kapitel über das Eichsfeld, Seite 12"
    assert told["https://example.org/jahresbericht"] == "https://example.org/jahresbericht"
    assert told["heft@example.org"] == "E-Mail an heft@example.org"
    assert told["example.org"] == "https://example.org"  # on the back; the last one counts


def test_a_link_has_one_annotation_and_an_annotation_one_link(pdf: pikepdf.Pdf) -> None:
    owned = [place.objgen for link in elements(pdf, "Link") for place in _annotations(link)]
    on_pages = [place.objgen for page in pdf.pages for place in page.get("/Annots", [])]
    assert sorted(owned) == sorted(on_pages)
    assert len(owned) == len(elements(pdf, "Link"))


# ── The books kept about the tree ───────────────────────────────────────────────────


def test_the_parent_tree_is_complete(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    nums = list(root.ParentTree.Nums)
    owners = dict(zip(nums[::2], nums[1::2], strict=True))
    assert sorted(owners) == list(range(int(root.ParentTreeNextKey)))
    for number, page in enumerate(pdf.pages):
        assert int(page.StructParents) == number
        marked = re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())
        assert len(owners[number]) == len(marked)
        for place in page.get("/Annots", []):
            assert owners[int(place.StructParent)].S == "/Link"
    for node in elements(pdf):
        for kid in kids(node):
            assert kid.P.objgen == node.objgen


def test_paragraphs_and_lists_that_cross_pages_are_one(pdf: pikepdf.Pdf, texts: Texts) -> None:
    across = [node for node in elements(pdf, "P", "L", "Sect") if len(_pages(node)) > 1]
    assert {str(node.S)[1:] for node in across} >= {"Sect"}
    chapters = [node for node in across if texts.of(node).startswith("2.1Stadt Suhl")]
    assert len(chapters) <= 1
    starts = [texts.of(node) for node in elements(pdf, "Sect")]
    assert len(starts) == len(set(starts))  # no section in two pieces


def test_only_types_that_pdf_knows(pdf: pikepdf.Pdf) -> None:
    assert {str(e.S)[1:] for e in elements(pdf)} == {
        "Document", "Sect", "H1", "H2", "H3", "H4", "P", "Note", "Reference", "Link", "Lbl",
        "Figure", "Caption", "L", "LI", "LBody", "TOC", "TOCI", "Table", "TBody", "TR", "TH",
        "TD", "BlockQuote", "Aside", "Span",
    }  # fmt: skip


def _calls(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [e for e in elements(pdf, "Reference") if e.P.S != "/TOCI"]


def _annotations(link: pikepdf.Object) -> list[pikepdf.Object]:
    return [k.Obj for k in link.K if isinstance(k, pikepdf.Dictionary) and "/Obj" in k]


def _pages(node: pikepdf.Object) -> set[tuple[int, int]]:
    found = set()
    for below in walk(node):
        if "/Pg" in below:
            found.add(below.Pg.objgen)
        found |= {
            k.Pg.objgen
            for k in below.get("/K", [])
            if isinstance(k, pikepdf.Dictionary) and "/MCID" in k
        }
    return found


def _folio(page: pikepdf.Page) -> str:
    """The number that is printed at the foot of a page."""
    fonts: dict[str, dict[int, str]] = {}
    for name in page.resources.Font.keys():  # noqa: SIM118 (not a dict)
        table = page.resources.Font[name].ToUnicode.read_bytes()
        pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", table)
        fonts[str(name)] = {
            int(c, 16): bytes.fromhex(t.decode()).decode("utf-16-be") for c, t in pairs
        }
    printed, inside, font = "", False, {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC" and operands[1].get("/Subtype") == "/Footer":
            inside = True
        elif name == "EMC":
            if inside and printed.strip().isdecimal():
                return printed.strip()
            printed, inside = "", False
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name == "TJ" and inside:
            for piece in operands[0]:
                if isinstance(piece, pikepdf.String):
                    raw = bytes(piece)
                    printed += "".join(
                        font.get(raw[i] << 8 | raw[i + 1], "") for i in range(0, len(raw), 2)
                    )
    return ""
