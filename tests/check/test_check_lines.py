from __future__ import annotations

from collections.abc import Callable

import pytest

from press.findings import Finding, Origin
from press.model.composition import TextAsset

Checked = Callable[..., list[Finding]]

#: On a page of 120 mm with margins of 15 mm there is room for 18 lines of 14 pt.
CSS = "html { orphans: 1; widows: 1; } p { width: 60mm; } h2 { line-height: 14pt; }"


def filled(count: int, rest: str) -> str:
    """A story whose first paragraph has so many lines."""
    lines = "<br>".join("Zeile" for _ in range(count))
    return f'<section data-story="a" data-origin="a.md"><p>{lines}</p>{rest}</section>'


REST = "<p>Eins<br>Zwei<br>Drei<br>Vier</p>"


@pytest.mark.parametrize(("lines", "after"), [(17, 0), (16, 1), (15, None), (14, None), (5, None)])
def test_heading_at_the_foot(checked: Checked, lines: int, after: int | None) -> None:
    body = filled(lines, f'<h2 data-origin="a.md:7">Kopf</h2>{REST}')
    found = checked(body, "check/heading", css=CSS + "h2 { break-after: auto }")
    if after is None:
        assert found == []
    else:
        (told,) = found
        assert told.values == {"heading": "Kopf", "lines": after}
        assert (told.page, told.origin) == (1, Origin("a.md", 7))


def test_heading_at_the_end_of_its_story_is_left_alone(checked: Checked) -> None:
    body = filled(17, "<h2>Kopf</h2>") + '<p class="next">anderes</p>'
    assert checked(body, "check/heading", css=CSS) == []


def test_heading_above_a_picture(checked: Checked) -> None:
    size = 'width="60mm" height="40mm"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="9" height="9"/></svg>'
    body = filled(5, '<h2>Kopf</h2><img src="asset:i.svg" alt="x">' + REST * 4)
    assets = {"asset:i.svg": TextAsset(svg, "image/svg+xml")}
    assert checked(body, "check/heading", css=CSS + "img { display: block }", assets=assets) == []


def test_side_heading_has_its_text_beside_it(checked: Checked) -> None:
    css = CSS + "h2 { float: left; width: 12mm; } p { margin-left: 20mm; width: 50mm }"
    body = filled(12, "<h2>Kopf</h2><p>Eins<br>Zwei<br>Drei</p>" + REST * 2)
    assert checked(body, "check/heading", css=css) == []


@pytest.mark.parametrize(
    ("lines", "code"), [(17, "check/orphan"), (15, "check/widow"), (16, None), (10, None)]
)
def test_lonely_line(checked: Checked, lines: int, code: str | None) -> None:
    body = filled(lines, '<p data-origin="a.md:9">Eins<br>Zwei<br>Drei<br>Vier</p>')
    found = [f for f in checked(body, css=CSS) if f.code in ("check/orphan", "check/widow")]
    if code is None:
        assert found == []
    else:
        (told,) = found
        assert told.code == code
        assert told.page == (1 if code == "check/orphan" else 2)
        assert told.values["text"] == ("Eins" if code == "check/orphan" else "Vier")
        assert told.origin == Origin("a.md", 9)


@pytest.mark.parametrize(("hyphens", "fires"), [(2, False), (3, True), (4, True)])
def test_hyphen_ladder(checked: Checked, hyphens: int, fires: bool) -> None:
    text = "<br>".join(["Hilfs-"] * hyphens + ["Ende"])
    found = checked(f'<p data-origin="a.md:2">{text}</p>', "check/hyphens")
    assert len(found) == fires
    assert all(f.origin == Origin("a.md", 2) for f in found)


def test_hyphens_added_by_the_renderer_count(checked: Checked) -> None:
    words = "Unterbringung " * 12
    css = "p { width: 17mm; hyphenate-limit-chars: 5 2 2; }"
    assert checked(f'<p class="auto">{words}</p>', "check/hyphens", css=css)
    assert not checked(f"<p>{words}</p>", "check/hyphens", css=css)


def test_divided_name(checked: Checked) -> None:
    css = "p { width: 14mm; hyphenate-limit-chars: 5 2 2; }"
    names = ("Sömmerda", "Saale-Holzland-Kreis")
    body = '<p class="auto" data-origin="a.md:5">Kreis Sömmer&shy;da, Sömmer&shy;das</p>'
    found = checked(body, "check/divided", css=css, unbroken=names)
    assert found
    assert found[0].origin == Origin("a.md", 5)
    assert str(found[0].values["name"]).startswith("Sömmerda")
    assert checked(body, "check/divided", css=css) == []
    own = "<p>Mittendrin im Saale-Holzland-Kreis</p>"
    assert checked(own, "check/divided", css=css, unbroken=names) == []


@pytest.mark.parametrize(
    ("end", "start", "fires"),
    [
        ("rund 15", "% aller", True),
        ("etwa 3.883", "Euro", True),
        ("1,5", "Mio. Menschen", True),
        ("nach § ", "5 des Gesetzes", True),
        ("(S.", "12)", True),
        ("am 6.", "September 2018", True),
        ("im Jahr 2018", "kamen", False),
        ("die 15", "Kreise", False),
        ("Anna", "Euro", False),
        ("Version3", "km", False),
        ("das ist 6.", "Danach", False),
        ("15", "kmh", False),
    ],
)
def test_number_without_unit(checked: Checked, end: str, start: str, fires: bool) -> None:
    found = checked(f"<p>{end}<br>{start}</p>", "check/number")
    assert bool(found) is fires
    if fires:
        assert found[0].values["start"] == start.split()[0]
