from __future__ import annotations

from collections.abc import Callable

from press.findings import Finding, Origin

Checked = Callable[..., list[Finding]]

NOTE = '<span class="note" data-note="{}">Note</span>'


def story(body: str) -> str:
    return f'<section data-story="a" data-origin="a.md:1">{body}</section>'


def test_notes_on_their_pages(checked: Checked) -> None:
    body = story("".join(f"<p>Text{NOTE.format(n)}</p>" for n in range(1, 25)))
    assert checked(body, "check/note") == []


def test_a_note_in_an_absolute_box_is_lost(checked: Checked) -> None:
    """Defect L2 of WeasyPrint 70; when it is mended, this test may go."""
    lost = f'<div style="position: absolute" data-origin="a.md:6">x{NOTE.format(2)}</div>'
    (told,) = checked(story(f"<p>Text{NOTE.format(1)}</p>{lost}"), "check/note")
    assert told.code == "check/note-lost"
    assert told.values == {"number": "2", "story": "a"}
    assert told.origin == Origin("a.md", 6)


def test_a_note_that_is_not_a_footnote_is_lost(checked: Checked) -> None:
    css = ".note { float: none }"
    (told,) = checked(story(f"<p>Text{NOTE.format(1)}</p>"), "check/note", css=css)
    assert told.code == "check/note-lost"


def test_a_note_on_the_next_page(checked: Checked) -> None:
    """A call on the last line whose note finds no room, when the line may not move."""
    lines = "<br>".join(["Zeile"] * 17)
    long = "Sehr lange Note. " * 30
    body = f'<p>{lines}<br>Ende<span class="note" data-note="1">{long}</span></p>'
    css = ".note { footnote-policy: auto }"
    found = checked(story(body), "check/note", css=css)
    assert [f.code for f in found] == ["check/note-page"]
    assert found[0].values == {"number": "1", "placed": 2}
