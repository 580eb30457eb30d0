"""What templates tell by attributes, and what WeasyPrint's layout alone knows, in the tag tree."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from press.check.reading import read_aloud
from press.check.spoken import spoken
from press.model.rendering import Rendering

Rendered = Callable[..., Rendering]

NO_LIST = "ul { list-style: none }"


def heard(done: Rendering) -> list[str]:
    """Roles and texts."""
    return [f"{u.role} {u.text or u.alt}".strip() for u in read_aloud(done.pdf).utterances]


def texts(done: Rendering) -> str:
    """Everything that is marked as content, in the order of the pages."""
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        return "".join(spoken(pdf).values())


# ── Order ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p data-order='1'>b</p><p>a</p>", ["P a", "P b"]),
        ("<p data-order='2'>c</p><p data-order='1'>b</p><p>a</p>", ["P a", "P b", "P c"]),
        ("<header><p data-order='1'>b</p><h1>a</h1></header><p>c</p>", ["H1 a", "P b", "P c"]),
        ("<p>Ich bin</p><p data-join=''>Emil</p><p>b</p>", ["P Ich bin Emil", "P b"]),
        ("<p data-heading=''>2</p><h1>Titel</h1>", ["H1 2 Titel"]),
        ("<p><span data-heading=''>2.1</span> Ost</p><h1>Gera</h1>", ["P Ost", "H1 2.1 Gera"]),
        ("<h1>a</h1><p data-heading=''>2</p><section><h2>b</h2></section>", ["H1 a", "H2 2 b"]),
        ("<h1>a</h1><aside data-beside=''>s</aside><p>p</p><p>q</p>",
         ["H1 a", "P p", "Aside", "P s", "P q"]),
        ("<aside data-beside=''>s</aside><aside data-beside=''>t</aside><p>p</p>",
         ["P p", "Aside", "P s", "Aside", "P t"]),
        ("<aside data-beside=''>s</aside><h1>a</h1>", ["Aside", "P s", "H1 a"]),
        ("<p>p</p><aside data-beside=''>s</aside>", ["P p", "Aside", "P s"]),
    ],
)  # fmt: skip
def test_order(rendered: Rendered, body: str, told: list[str]) -> None:
    assert heard(rendered(body)) == told


# ── Lists and contents ──────────────────────────────────────────────────────────────


def test_a_drawn_bullet_is_called_a_bullet(rendered: Rendered) -> None:
    css = "ul { list-style: none } li::before { content: '■' } .n li::before { content: '1)' }"
    body = "<ul><li>a</ul><ul class=n><li>b</ul>"
    assert [u for u in heard(rendered(body, css=css)) if u.startswith("LI")] == ["LI • a", "LI 1)b"]


def test_contents_of_three_levels(rendered: Rendered) -> None:
    entries = "".join(
        f'<li data-tag="TOCI" data-level="{level}">{text}</li>'
        for level, text in ((1, "a"), (2, "b"), (3, "c"), (2, "d"), (1, "e"))
    )
    done = rendered(f'<ul data-tag="TOC">{entries}</ul>', css=NO_LIST)
    told = [(u.level, u.role, u.text, u.items) for u in read_aloud(done.pdf).utterances]
    assert told == [
        (0, "TOC", "", 2), (1, "TOCI", "a", 0), (1, "TOC", "", 2), (2, "TOCI", "b", 0),
        (2, "TOC", "", 1), (3, "TOCI", "c", 0), (2, "TOCI", "d", 0), (1, "TOCI", "e", 0),
    ]  # fmt: skip


# ── Figures and charts ──────────────────────────────────────────────────────────────

CHART = (
    '<div><p>Titel</p><table data-chart="Zwei Balken"><tr><th scope="row">a</th>'
    '<td><span class="bar" data-drawn=""></span> 1</td></tr><tr><th scope="row">b</th>'
    '<td><span class="bar" data-drawn=""></span> 2</td></tr></table></div>'
)
BAR = ".bar { display: inline-block; width: 10mm; height: 3mm; background: red }"


def test_a_chart_is_a_figure_before_its_values(rendered: Rendered) -> None:
    done = rendered(CHART, css=BAR)
    assert heard(done) == ["P Titel", "Figure Zwei Balken", "Table", "TH a", "TD 1", "TH b", "TD 2"]
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        root = pdf.Root.StructTreeRoot.K[0]
        figure = root.K[1]
        assert len(figure.K) == 2  # the bars
        left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
        assert right - left > 28
        assert top - bottom > 20
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Figure") == 2
    assert b"/Artifact BMC" not in content.split(b"/Figure")[1].split(b"EMC")[0]


def test_what_is_drawn_outside_a_chart_decorates(rendered: Rendered) -> None:
    done = rendered('<p>a <span class="bar"></span> b</p>', css=BAR)
    assert heard(done) == ["P a b"]


def test_a_figure_without_picture_or_with_two_stays_a_group(rendered: Rendered) -> None:
    body = (
        "<figure><p>a</p><figcaption>b</figcaption></figure>"
        '<figure><div role="img" aria-label="x">1</div><div role="img" aria-label="y">2</div>'
        "<figcaption>c</figcaption></figure>"
    )
    assert heard(rendered(body)) == ["P a", "Caption b", "Figure x", "Figure y", "Caption c"]


# ── Links ───────────────────────────────────────────────────────────────────────────

LONG = "ein ziemlich langer Verweis, der ganz gewiss über zwei und mehr Zeilen läuft"


def links(done: Rendering) -> list[Any]:
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        return [
            {
                "rect": [float(edge) for edge in place.Rect],
                "quads": [float(point) for point in place.get("/QuadPoints", [])],
                "told": str(place.Contents),
            }
            for page in pdf.pages
            for place in page.get("/Annots", [])
        ]


def test_a_link_over_two_lines_is_one_annotation(rendered: Rendered) -> None:
    done = rendered(f'<p>Hier steht <a href="https://x.de">{LONG}</a>.</p>')
    (link,) = links(done)
    quads, (left, bottom, right, top) = link["quads"], link["rect"]
    assert len(quads) == 8 * 3
    assert (min(quads[::2]), max(quads[::2])) == (left, right)
    assert (min(quads[1::2]), max(quads[1::2])) == (bottom, top)
    assert quads[1] == quads[3] > quads[5] == quads[7]  # upper edge, then lower edge
    assert link["told"] == f"{LONG} (https://x.de)"


def test_a_link_in_one_line_has_a_rectangle_only(rendered: Rendered) -> None:
    (link,) = links(rendered('<p><a href="https://x.de">kurz</a></p>'))
    assert link["quads"] == []


def test_a_link_over_two_pages_has_one_annotation_a_page(rendered: Rendered) -> None:
    text = " ".join([LONG] * 12)
    assert len(links(rendered(f'<p><a href="https://x.de">{text}</a></p>'))) == 2


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ('<a href="https://x.de/a">x.de/a</a>', "https://x.de/a"),
        ('<a href="https://x.de/a/">https://x.de/a/</a>', "https://x.de/a/"),
        ('<a href="mailto:a@b.de">a@b.de</a>', "E-Mail an a@b.de"),
        ('<a href="mailto:a@b.de">Frau B.</a>', "Frau B., E-Mail an a@b.de"),
        ('<a href="#da">dort</a><h1 id="da">da</h1>', "dort, Seite 1"),
    ],
)
def test_words_of_links(rendered: Rendered, link: str, told: str) -> None:
    assert [found["told"] for found in links(rendered(link))] == [told]


# ── Words ───────────────────────────────────────────────────────────────────────────

NARROW = "p { width: 18mm; hyphenate-limit-chars: 5 2 2 }"


def test_words_at_line_ends(rendered: Rendered) -> None:
    done = rendered(
        '<p class="auto">Die Integrationsbeauftragten der Landkreise<br>beraten</p>', css=NARROW
    )
    (told,) = heard(done)
    assert told == "P Die Integrationsbeauftragten der Landkreise beraten"
    assert "\u00ad" in texts(done)


def test_a_soft_hyphen_of_the_text_is_not_told_twice(rendered: Rendered) -> None:
    done = rendered("<p>Integrations&shy;beauftragte</p>", css=NARROW)
    assert heard(done) == ["P Integrationsbeauftragte"]


def test_a_hyphen_of_the_word_stays(rendered: Rendered) -> None:
    done = rendered("<p>Saale-Holzland-Kreis am Fluss</p>", css=NARROW)
    assert heard(done) == ["P Saale-Holzland-Kreis am Fluss"]
    assert "\u00ad" not in texts(done)


def test_a_break_after_a_slash_is_no_blank(rendered: Rendered) -> None:
    done = rendered("<p>Sozialplanung/Controlling</p>", css=NARROW)
    assert heard(done) == ["P Sozialplanung/Controlling"]


def test_a_blank_between_elements_is_told(rendered: Rendered) -> None:
    assert heard(rendered("<p><b>Für wen</b> <i>Alle</i> da</p>")) == ["P Für wen Alle da"]


def test_fixed_blanks_are_blanks(rendered: Rendered) -> None:
    told = heard(rendered("<p>z.\u202fB. 15\u00a0% Ilm\u2011Kreis</p>"))
    assert told == ["P z. B. 15 % Ilm-Kreis"]


def test_flex_items_are_told_apart(rendered: Rendered) -> None:
    body = '<ul><li class="f"><span>Jena</span><span>14</span></li></ul>'
    done = rendered(body, css=NO_LIST + ".f { display: flex }")
    assert heard(done) == ["L", "LI Jena 14"]
