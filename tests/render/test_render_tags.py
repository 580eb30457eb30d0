from __future__ import annotations

import gc
import inspect
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import page as validation
import pikepdf
import pydyf
import pytest
import weasyprint
from compositions import ROOT, WEB, composition
from weasyprint import draw
from weasyprint.document import Document, Page
from weasyprint.draw import text as draw_text
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import background, inline
from weasyprint.pdf import tags
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream

from press.model.composition import Composition
from press.model.rendering import Rendering
from press.render.pages import render

Rendered = Callable[..., Rendering]


def walk(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements in reading order."""
    yield node
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def outline(node: pikepdf.Object) -> Any:
    """The tree as nested lists of names; marked content is left out."""
    kids = [outline(kid) for kid in node.get("/K", []) if "/S" in _keys(kid)]
    name = str(node.S).removeprefix("/")
    return [name, *kids] if kids else name


def _keys(thing: Any) -> set[str]:
    return set(thing.keys()) if isinstance(thing, pikepdf.Dictionary) else set()


def tree(done: Rendering) -> Any:
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        told = outline(pdf.Root.StructTreeRoot.K[0])
        return told[1:] if isinstance(told, list) else []


def elements(pdf: pikepdf.Pdf, name: str) -> list[pikepdf.Object]:
    return [e for e in walk(pdf.Root.StructTreeRoot.K[0]) if f"/{name}" == e.S]


# ── The whole specimen ──────────────────────────────────────────────────────────────


def test_nothing_is_complained_about(whole: tuple[Composition, Rendering]) -> None:
    assert whole[1].report.findings == ()


def test_is_valid_pdf_ua(whole: tuple[Composition, Rendering], tmp_path: Path) -> None:
    path = tmp_path / "whole.pdf"
    path.write_bytes(whole[1].pdf)
    report = validation.validate_pdf(str(path), profile=validation.ValidationProfile.PDF_UA_1)
    assert [str(failure) for failure in report.failures] == []
    assert report.is_compliant


def test_without_the_hook_it_is_not(tmp_path: Path) -> None:
    """Guards the test above: the validator must be able to fail."""
    html = (
        '<html lang="de"><title>x</title><style>@page{@top-left{content:"a"}}</style><ol><li><p>a'
    )
    path = tmp_path / "bare.pdf"
    path.write_bytes(weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))
    assert not validation.validate_pdf(
        str(path), profile=validation.ValidationProfile.PDF_UA_1
    ).is_compliant


def test_every_piece_of_content_has_its_owner(whole_pdf: pikepdf.Pdf) -> None:
    root = whole_pdf.Root.StructTreeRoot
    nums = list(root.ParentTree.Nums)
    owners = dict(zip(nums[::2], nums[1::2], strict=True))
    assert sorted(owners) == list(range(len(owners)))
    assert root.ParentTreeNextKey == len(owners)
    for number, page in enumerate(whole_pdf.pages):
        marked = re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())
        assert sorted(map(int, marked)) == list(range(len(owners[number])))
        for mcid, owner in enumerate(owners[number]):
            kids = list(owner.K)
            here = page.objgen == owner.Pg.objgen if "/Pg" in owner else False
            assert (here and mcid in [k for k in kids if isinstance(k, int)]) or any(
                "/MCID" in _keys(kid) and mcid == kid.MCID and kid.Pg.objgen == page.objgen
                for kid in kids
            )
        for annotation in page.get("/Annots", []):
            owner = owners[annotation.StructParent]
            assert owner.S == "/Link"
            assert any("/Obj" in _keys(k) and k.Obj.objgen == annotation.objgen for k in owner.K)


def test_everything_painted_is_tagged_or_an_artifact(whole_pdf: pikepdf.Pdf) -> None:
    for page in whole_pdf.pages:
        nested: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "BMC":
                nested.append(str(operands[0]))
            elif name == "BDC":
                nested.append("MCID" if "/MCID" in operands[1] else str(operands[0]))
            elif name == "EMC":
                nested.pop()
            elif name in ("TJ", "Tj", "f", "S", "B", "Do", "sh", "f*"):
                # one owner, or none because it decorates; within it only a soft hyphen
                assert nested in (["MCID"], ["/Artifact"], ["MCID", "/Span"]), operands


def test_nothing_empty_is_left(whole_pdf: pikepdf.Pdf) -> None:
    for element in walk(whole_pdf.Root.StructTreeRoot.K[0]):
        assert len(element.get("/K", [])) > 0 or element.S in ("/TD", "/TH")
    assert elements(whole_pdf, "NonStruct") == []
    left = [
        thing
        for thing in whole_pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
    ]
    assert len(left) == len(list(walk(whole_pdf.Root.StructTreeRoot.K[0])))


def test_margin_boxes_are_pagination_artifacts(whole_pdf: pikepdf.Pdf) -> None:
    for page in whole_pdf.pages:
        operators = b" ".join(page.Contents.read_bytes().split())
        assert b"/Artifact <</Type /Pagination/Subtype /Footer>> BDC" in operators


def test_links_tell_their_target(whole_pdf: pikepdf.Pdf) -> None:
    told = [
        str(annotation.Contents)
        for page in whole_pdf.pages
        for annotation in page.get("/Annots", [])
    ]
    assert told == [
        "Kapitel A, Seite 3",
        f"Kapitel B, Seite {told[1].rpartition(' ')[2]}",
        "Fußnote 1, Seite 3",
        "ein ziemlich langer Verweis, der über zwei Zeilen läuft (https://example.org/)",
        "Fußnote 1, zurück zum Text, Seite 3",
        "Verweis (https://x.de)",
        "Fußnote 2, Seite 6",
        "Fußnote 2, zurück zum Text, Seite 6",
        "Kapitel A, Seite 3",
    ]
    assert len(elements(whole_pdf, "Link")) == len(told)  # the long one is one


def test_figures(whole_pdf: pikepdf.Pdf) -> None:
    figures = elements(whole_pdf, "Figure")
    assert [str(figure.Alt) for figure in figures] == ["Ein Kreis", "Rot", "Diagramm"]
    for figure in figures:
        left, bottom, right, top = map(float, figure.A.BBox)
        assert 0 <= left < right <= 283.47
        assert 0 <= bottom < top <= 340.16
    circle = [round(float(edge), 1) for edge in figures[0].A.BBox]
    assert circle[2] - circle[0] == pytest.approx(56.7, abs=0.1)


def test_identifiers_are_named(whole_pdf: pikepdf.Pdf) -> None:
    names = list(whole_pdf.Root.StructTreeRoot.IDTree.Names)
    told = {
        str(element.ID): element.objgen
        for element in walk(whole_pdf.Root.StructTreeRoot.K[0])
        if "/ID" in element
    }
    keys = [str(name) for name in names[::2]]
    assert keys == sorted(keys)
    assert {k: e.objgen for k, e in zip(keys, names[1::2], strict=True)} == told
    assert {"note-0001", "note-0002"} <= set(told)


# ── Single things ───────────────────────────────────────────────────────────────────


def test_a_paragraph_that_crosses_pages_is_one(whole_pdf: pikepdf.Pdf) -> None:
    crossing = [
        paragraph
        for paragraph in elements(whole_pdf, "P")
        if any("/MCID" in _keys(kid) and kid.Pg != paragraph.Pg for kid in paragraph.K)
    ]
    assert len(crossing) == 2


def test_a_note_is_read_after_its_paragraph(rendered: Rendered) -> None:
    note = '<span class="note" data-note="{n}">Note mit <em>Wort</em></span>'
    calls = f"<p>Text{note.format(n=1)} weiter{note.format(n=2)}</p><p>Schluss</p>"
    call, text = ["Reference", "Link"], ["Note", ["Lbl", "Link"]]
    assert tree(rendered(calls)) == [["P", call, call], text, text, "P"]


def test_a_note_in_an_item_or_a_cell_is_read_at_its_end(rendered: Rendered) -> None:
    note = '<span class="note" data-note="1">Note</span>'
    call, text = ["Reference", "Link"], ["Note", ["Lbl", "Link"]]
    listed = rendered(f'<ul style="list-style: none"><li>a{note} b</ul>')
    assert tree(listed) == [["L", ["LI", ["LBody", call, text]]]]
    table = tree(rendered(f"<table><tr><th>a</th><td>b{note}</td></tr></table>"))
    assert table == [["Table", ["TBody", ["TR", "TH", ["TD", call, text]]]]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ul><li>a<li>b</ul>", [["L", ["LI", "Lbl", "LBody"], ["LI", "Lbl", "LBody"]]]),
        ("<ul><li><p>a<p>b</ul>", [["L", ["LI", "Lbl", ["LBody", "P", "P"]]]]),
        ('<ul style="list-style: none"><li>a</ul>', [["L", ["LI", "LBody"]]]),
        ("<dl><dt>a<dd>b<dt>c<dd>d<dd>e</dl>",
         [["L", ["LI", "Lbl", "LBody"], ["LI", "Lbl", "LBody", "LBody"]]]),
        ("<dl><div><dt>a<dd>b</div></dl>", [["L", ["LI", "Lbl", "LBody"]]]),
        ("<ul style='list-style: none'><li style='display: flex'><span>a</span><span>b</span></ul>",
         [["L", ["LI", "LBody"]]]),
        ('<div lang="en">a</div>', ["P"]),
        ("<div><div>a</div><p>b</p></div>", ["P", "P"]),
        ("<section>a<p>b</p>c</section>", [["Sect", "P", "P", "P"]]),
        ("<blockquote>a</blockquote>", [["BlockQuote", "P"]]),
        ("<p>a <em>b</em> <strong>c</strong></p>", ["P"]),
        ('<p>a <span lang="en">b</span></p>', [["P", "Span"]]),
        ("<p>a <q>b</q> <code>c</code></p>", [["P", "Quote", "Code"]]),
        ("<hr><div></div><p></p>", []),
        ('<p aria-hidden="true">a</p><p role="presentation"><i>b</i></p>', []),
        ('<div style="position: fixed">a</div>', []),
        ('<a href="https://x.de"><em>a</em> b</a>', [["P", "Link"]]),
        ('<p data-tag="Caption">a</p>', ["Caption"]),
        ('<div lang="en"><p>a</p></div>', [["Div", "P"]]),
        ('<aside><h2>a</h2></aside>', [["Aside", "H2"]]),
        ('<div data-tag="L"><p data-tag="LI"><b data-tag="Lbl">a</b> b</p></div>',
         [["L", ["LI", "Lbl", "LBody"]]]),
        ('<p data-tag="LI"><b data-tag="Lbl">a</b> b</p><p>c</p>',
         [["L", ["LI", "Lbl", "LBody"]], "P"]),
        ("<ul style='list-style: none'><li style='display: flex'>"
         "<span data-tag='Lbl'>1</span><span>b</span></ul>", [["L", ["LI", "Lbl", "LBody"]]]),
        ('<p data-tag="Artifact">a</p>', []),
    ],
)  # fmt: skip
def test_trees(rendered: Rendered, body: str, expected: Any) -> None:
    css = "a::after { content: ' →' } hr { border: 0 }"
    assert tree(rendered(body, css=css)) == expected


def test_a_link_in_decoration_has_no_annotation(rendered: Rendered) -> None:
    css = "@page { @top-left { content: element(head) } } .head { position: running(head) }"
    done = rendered(
        '<p class="head"><a href="https://x.de">x</a></p>'
        '<p aria-hidden="true"><a href="https://x.de">x</a></p><p>y</p>',
        css=css,
    )
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_language_and_expansion(whole_pdf: pikepdf.Pdf) -> None:
    spans = elements(whole_pdf, "Span")
    assert [str(s.Lang) for s in spans if "/Lang" in s] == ["en"]
    assert [str(s.E) for s in spans if "/E" in s] == ["zum Beispiel"]


def test_table_headers_tell_their_scope(whole_pdf: pikepdf.Pdf) -> None:
    assert [str(th.A.Scope) for th in elements(whole_pdf, "TH")] == ["/Column", "/Column", "/Row"]
    (cell,) = elements(whole_pdf, "TD")
    ids = {str(th.ID) for th in elements(whole_pdf, "TH")}
    assert {str(name) for name in cell.A.Headers} <= ids


# ── The hook itself ─────────────────────────────────────────────────────────────────


def test_weasyprint_is_the_one_we_know() -> None:
    """The hook rests on private functions: look at every use before raising the version."""
    assert weasyprint.__version__ == "70.0"
    assert pydyf.__version__.startswith(("0.12", "0.13"))


def test_the_private_functions_are_where_we_wrap_them() -> None:
    assert list(inspect.signature(tags._build_box_tree).parameters) == [
        "box", "parent", "pdf", "page_number", "nums", "annotations", "tags",
    ]  # fmt: skip
    assert "_build_box_tree(" in inspect.getsource(tags.add_tags)
    assert list(inspect.signature(Page.paint).parameters) == ["self", "stream", "scale"]
    assert list(inspect.signature(Stream.marked).parameters) == ["self", "box", "tag"]
    assert list(inspect.signature(draw.draw_background).parameters) == [
        "stream", "background", "clip_box", "bleed", "marks",
    ]  # fmt: skip
    assert "draw_background(stream, box.background)" in inspect.getsource(draw)
    assert list(inspect.signature(inline.split_text_box).parameters) == [
        "context", "box", "available_width", "skip", "is_line_start",
    ]  # fmt: skip
    assert "remove_last_whitespace(context, line)" in inspect.getsource(inline.get_next_linebox)
    assert list(inspect.signature(build.make_box).parameters) == [
        "element_tag", "style", "content", "element",
    ]  # fmt: skip
    assert "::footnote-call', call_style" in inspect.getsource(build.element_to_box)
    assert background.Background._fields == ("color", "layers", "style")
    assert "layout_box_backgrounds(page, child" in inspect.getsource(background)
    assert list(inspect.signature(Font.clean).parameters) == ["self", "to_unicode", "hinting"]
    assert "textbox.text.strip()" in inspect.getsource(draw_text.draw_first_line)
    assert "finisher(self, pdf)" in inspect.getsource(Document.write_pdf)
    assert "fixed_boxes" in inspect.getsource(boxes.PageBox.__init__) + inspect.getsource(
        __import__("weasyprint.layout.page", fromlist=["page"])
    )


def hooked() -> tuple[Any, ...]:
    """Everything that is wrapped for the time of a call."""
    return (
        tags._build_box_tree, Page.paint, Stream.marked, draw.draw_background, Font.clean,
        inline.split_text_box, inline.remove_last_whitespace, build.make_box,
        background.layout_box_backgrounds, gc.isenabled(),
    )  # fmt: skip


def test_nothing_leaks(cache: Path) -> None:
    before = hooked()
    render(ROOT, composition("<p>x</p>"), cache)
    assert hooked() == before


def test_nothing_leaks_after_a_crash(cache: Path) -> None:
    before = hooked()
    css = "p { background: linear-gradient(device-cmyk(0 .5 1 0), device-cmyk(1 0 0 0)) }"
    with pytest.raises(Exception, match="crash"):
        render(ROOT, composition("<p>x", css=css), cache)
    assert hooked() == before


def test_a_product_without_tags_is_laid_out_by_weasyprint_alone(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise AssertionError("traced")

    monkeypatch.setattr("press.render.pages.traced", refuse)
    plain = replace(WEB, tagged=False, variant="")
    assert render(ROOT, composition("<p>x</p>", product=plain), cache).pdf
