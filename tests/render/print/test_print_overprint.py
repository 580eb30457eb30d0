from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Dictionary
from presses import FORM, content, ready, small_pdf

BLACK, RED, WHITE = "0 0 0 1 k", "0 .84 .9 .17 k", "0 0 0 0 k"
TEXT = "BT (x) Tj ET"


def switches(stream: str, **options: Any) -> list[str]:
    """What is painted on a page, each with `+` if it overprints, and what switches it."""
    pdf, _ = ready(small_pdf(stream.encode(), **options))
    states = pdf.pages[0].Resources.get("/ExtGState", {})
    for name, on in (("/Overprint", True), ("/Knockout", False)):
        if name in states:
            assert [bool(states[name][key]) for key in ("/op", "/OP")] == [on, on]
            assert states[name].OPM == 1
    painted, now, kept = [], "", []
    for line in content(pdf):
        operator = line.split()[-1]
        if operator == "q":
            kept.append(now)
        elif operator == "Q":
            now = kept.pop()
        elif line == "/Overprint gs":
            now = "+"
        elif line == "/Knockout gs":
            now = ""
        elif operator in ("Tj", "TJ", "f", "f*", "S", "s", "B", "b*", "Do", "sh"):
            painted.append(operator + now)
    return painted


@pytest.mark.parametrize(
    ("stream", "painted"),
    [
        (f"{BLACK} {TEXT}", ["Tj+"]),
        (f"{WHITE} {TEXT}", ["Tj"]),
        (f"{RED} {TEXT}", ["Tj"]),
        (f"0 0 0 .72 k {TEXT}", ["Tj"]),
        (f".1 0 0 1 k {TEXT}", ["Tj"]),
        (f"{BLACK} {TEXT} {WHITE} {TEXT} {BLACK} {TEXT}", ["Tj+", "Tj", "Tj+"]),
        (f"BT {BLACK} (a) Tj {WHITE} (b) Tj {BLACK} [(c)] TJ ET", ["Tj+", "Tj", "TJ+"]),
        (f"/DeviceCMYK cs 0 0 0 1 scn {TEXT}", ["Tj+"]),
        (f"/DeviceCMYK cs {TEXT}", ["Tj+"]),  # black is where the space begins
        (f"0 0 0 rg {TEXT}", ["Tj+"]),
        (f"0 g {TEXT} 1 g {TEXT}", ["Tj+", "Tj"]),
        (f"{TEXT}", ["Tj+"]),  # black is where a page begins
        (f"q {WHITE} {TEXT} Q {TEXT}", ["Tj", "Tj+"]),
        (f"{BLACK} {TEXT} q {RED} {TEXT} Q {TEXT}", ["Tj+", "Tj", "Tj+"]),
        # text modes: outlines, both, nothing
        (f"{WHITE} 0 0 0 1 K 1 Tr {TEXT}", ["Tj+"]),
        (f"{WHITE} 0 0 0 1 K 2 Tr {TEXT}", ["Tj"]),
        (f"{BLACK} 0 0 0 1 K 2 Tr {TEXT}", ["Tj+"]),
        (f"{WHITE} 3 Tr {TEXT} {BLACK} 0 Tr {TEXT}", ["Tj", "Tj+"]),
    ],
)
def test_text(stream: str, painted: list[str]) -> None:
    assert switches(stream) == painted


@pytest.mark.parametrize(
    ("stream", "painted"),
    [
        ("0 0 50 1.9 re f", ["f+"]),
        ("0 0 1.9 50 re f", ["f+"]),
        ("0 0 50 2 re f", ["f"]),
        ("0 0 50 30 re f", ["f"]),
        ("50 0 -50 -1 re f", ["f+"]),
        ("q 2 0 0 2 0 0 cm 0 0 50 1.1 re f Q", ["f"]),
        ("q .5 0 0 .5 0 0 cm 0 0 50 3 re f Q", ["f+"]),
        ("q 0 1 -1 0 0 0 cm 0 0 50 1 re f Q", ["f+"]),
        ("0 0 m 50 0 l 50 1 l 0 1 l h f", ["f+"]),
        # as WeasyPrint draws a border: a clip, and two rectangles around it
        ("0 0 50 1 re W* n 0 0 50 30 re 0 1 50 29 re f*", ["f*+"]),
        ("0 0 50 9 re W* n 0 0 50 30 re 0 9 50 21 re f*", ["f*"]),
        ("q 0 0 50 1 re W n 0 0 50 30 re f Q 0 0 50 30 re f", ["f+", "f"]),
        # a frame of one point all around, and one of three
        ("0 0 50 30 re 1 1 48 28 re f*", ["f*+"]),
        ("0 0 50 30 re 3 3 44 24 re f*", ["f*"]),
        ("1.9 w 0 0 m 50 0 l S", ["S+"]),
        ("2 w 0 0 m 50 0 l S", ["S"]),
        ("1.9 w q 3 0 0 3 0 0 cm 0 0 m 9 0 l S Q", ["S"]),
        ("1 w 0 0 0 0 K 0 0 m 50 0 l S", ["S"]),
        ("1 w 0 0 50 30 re B", ["B+"]),
        (f"1 w {WHITE} 0 0 50 30 re B", ["B"]),
        ("1 w " + "0 0 m " + "1 1 l " * 200 + "f", ["f"]),  # too long to be a rule
    ],
)
def test_rules(stream: str, painted: list[str]) -> None:
    assert switches(f"{BLACK} {stream}") == painted


def test_the_switch_stands_before_the_path() -> None:
    """Graphics states may not change while a path is under construction."""
    pdf, _ = ready(small_pdf(b"0 0 0 1 k 0 0 m 9 0 l 9 1 l h f"))
    lines = content(pdf)
    assert lines.index("/Overprint gs") < lines.index("0 0 m")


def test_nothing_else_is_changed() -> None:
    stream = b"0 0 0 1 k  BT\n/F1 9 Tf ( (x) ) Tj ET % done\n1 0 0 0 k 0 0 9 9 re f"
    pdf, _ = ready(small_pdf(stream))
    made = pdf.pages[0].Contents.read_bytes()
    inserted = (b"/Overprint gs\n", b"/Knockout gs\n")
    for text in inserted:
        assert text in made
        made = made.replace(text, b"")
    assert stream in made


def test_forms_and_pictures_never_inherit_overprint() -> None:
    parts = [("XObject", "/x0", FORM, b"1 0 0 0 k 0 0 9 9 re f")]
    painted = switches(f"{BLACK} {TEXT} /x0 Do {TEXT}", parts=parts)
    assert painted == ["Tj+", "Do", "Tj+"]


def test_black_text_in_forms_overprints() -> None:
    body = b"1 0 0 0 k 0 0 9 9 re f 0 0 0 1 k BT (x) Tj ET"
    parts = [("XObject", "/x0", FORM, body)]
    pdf, _ = ready(small_pdf(b"/x0 Do", parts=parts))
    form = pdf.pages[0].Resources.XObject["/x0"]
    assert b"/Overprint gs" in form.read_bytes()
    assert form.Resources.ExtGState["/Overprint"].OPM == 1


def test_transparent_black_does_not_overprint() -> None:
    states = {"ExtGState": {"/a5": Dictionary(ca=0.5), "/a1": Dictionary(ca=1)}}
    stream = f"{BLACK} /a5 gs {TEXT} /a1 gs {TEXT}"
    assert switches(stream, resources=states) == ["Tj", "Tj+"]
