from __future__ import annotations

import io
import random
import re
from collections.abc import Callable

import pikepdf
import pytest

from press.model.rendering import Rendering
from press.render.prepress.instructions import (
    INLINE_IMAGE,
    SEGMENTS,
    instructions,
    names,
    numbers,
)

#: Everything the grammar allows and WeasyPrint does not write.
ODD = (
    b"(a(b\\)c)d) Tj",
    b"(%no comment) Tj %a comment (with text\n(x) Tj",
    b"(a<<b>>[c]<d) Tj",
    b"[(a)(b(c)) -3 <0041>] TJ",
    b"[(]) 1 (\\() %]\n 2] TJ",
    b"/Span <</ActualText (a(b)c) /B [1 [2 <</C (d)>>]]>> BDC\nEMC",
    b"/Span<</MCID 0>>BDC EMC",
    b"/Name#20with#2Fhex gs",
    b"/a gs/b gs/c Do",
    b"1 0 0 1 -.5 +3. cm",
    b"0 0 m 1 1 l 2 2 3 3 4 4 c h W n",
    b"0 0 m\n1 1 l\r\nS",
    b"5 5 10 10 re f*",
    b"BI /W 2 /H 1 /CS /RGB /BPC 8 ID \x01EI2\x02\x03 EI Q",
    b"<48 65\n6c> Tj",
    b"() Tj <> Tj [] TJ [] 0 d",
    b"(line\\\nbreak\n) '",
    b'1 2 (x) "',
    b"",
    b" \n%only a comment",
)


def by_pikepdf(stream: bytes) -> list[tuple[str, str]]:
    """Operator and operands of each instruction."""
    with pikepdf.new() as pdf:
        parsed = pikepdf.parse_content_stream(pikepdf.Stream(pdf, stream))
        return [(str(one.operator), pikepdf.unparse_content_stream([one]).hex()) for one in parsed]


def by_ours(stream: bytes) -> list[tuple[str, str]]:
    """The same from our slices, each given to pikepdf on its own."""
    found = []
    for one in instructions(stream):
        inside = by_pikepdf(stream[one.start : one.end])
        if one.operator == SEGMENTS:
            assert {operator for operator, _ in inside} <= set("mlcvyh")
        elif one.operator == INLINE_IMAGE:
            assert [operator for operator, _ in inside] == ["INLINE IMAGE"]
        else:
            assert [operator for operator, _ in inside] == [one.operator.decode()]
        found += inside
    return found


@pytest.mark.parametrize("stream", ODD)
def test_grammar(stream: bytes) -> None:
    assert by_ours(stream) == by_pikepdf(stream)


def test_mixtures() -> None:
    dice = random.Random(39)
    for _ in range(60):
        chosen = dice.sample([odd for odd in ODD if b"BI" not in odd], 5)
        stream = dice.choice((b"\n", b" ", b"\r\n", b"\n%x\n")).join(chosen)
        if stream.count(b"%only"):
            stream = stream.replace(b"%only a comment", b"%only a comment\n")
        assert by_ours(stream) == by_pikepdf(stream)


def test_rendered_pages(rendered: Callable[..., Rendering]) -> None:
    svg = (
        '<svg viewBox="0 0 9 9" width="40"><title>x</title><path fill="#cb4321" '
        'd="M0 0c1 1 2 2 3 3l4 5zM1 1h3v3"/><text y="5" text-anchor="middle">(a)</text></svg>'
    )
    body = f'<h1>Über (uns)</h1><p style="border: 1pt solid; opacity: .5">ff – fi</p>{svg}'
    with pikepdf.open(io.BytesIO(rendered(body).pdf)) as pdf:
        for page in pdf.pages:
            stream = page.Contents.read_bytes()
            assert by_ours(stream) == by_pikepdf(stream)
            assert any(one.operator == SEGMENTS for one in instructions(stream))


def test_a_run_of_segments_is_one_instruction() -> None:
    stream = b"0 0 m 1 1 l 2 2 l h f"
    assert [one.operator for one in instructions(stream)] == [SEGMENTS, b"f"]


@pytest.mark.parametrize("stream", [b"(open Tj", b"[1 2 TJ", b"<</A (b) BDC", b")", b"BI ID x"])
def test_no_content_stream(stream: bytes) -> None:
    with pytest.raises(ValueError, match="no content stream"):
        list(instructions(stream))


def test_operands() -> None:
    assert names(b"/Span /P#20x ") == ["/Span", "/P x"]
    assert numbers(b"0 -.5 +3. /P0") == (0.0, -0.5, 3.0)


def test_time_does_not_explode() -> None:
    stream = b"1 " * 3000 + b"x " + b"(" * 200 + b")" * 200 + b" Tj"
    assert [one.operator for one in instructions(stream)] == [b"x", b"Tj"]
    assert re.fullmatch(rb"\(+\)+", [*instructions(stream)][1].operands.strip())
