"""Whatever an author types comes out of the house's reader as it went in."""

from __future__ import annotations

import random
import re
import time
import unicodedata

import pytest

from press.findings import Finding, Severity
from press.intake import inlines
from press.intake.house import Scribe
from press.intake.manuscript import (
    NOWHERE,
    Anchor,
    Block,
    Call,
    Entry,
    Heading,
    Listing,
    Note,
    Paragraph,
    Quote,
    Runs,
    Span,
    plain,
)
from press.model.blocks import BlockQuote, Items
from press.model.book import Typography
from press.model.inline import plain as read_plain
from press.sources import blocks
from press.sources.pictures import Pictures
from press.sources.typesetter import Typesetter

#: Everything that Markdown could misunderstand, and ordinary words.
PIECES = (
    "Wort", "und", "Akteur*innen", "*", "**", "_", "__", "`", "```", "[", "]", "(", ")", "![",
    "](", "[^1]", "<b>", "</b>", "<!--", "&amp;", "&", "#", "##", ">", "-", "+", "1.", "2)", "~~",
    "---", "===", "|", "\\", "\\*", "{", "}", "{lang=en}", "https://example.org/a_b", "a@b.de",
    "„", "“", "‚", "‘", '"', "'", "…", "...", "–", " ", "  ", "\n", "\t", "\u00a0", "\u00ad", ":",
    ";", ",", ".", "!", "?", "^", "=", "$", "%", "m²", "3.883", "ß", "é", "Ω", "☐", "\u200b", "*a",
    "a*", "[x]: y", "z. B.", "5 * 3", "www.example.org", "$x$", "^[x]", "[[x]]", "\\(", "\ue000",
)  # fmt: skip


def letters(text: str) -> str:
    bare = re.sub("[\u00ad\u200b\ue000]", "", unicodedata.normalize("NFKC", text))
    return "".join(re.findall(r"[^\W_]|\*", bare))


def read(text: str) -> tuple[tuple[object, ...], list[Finding]]:
    found: list[Finding] = []
    setter = Typesetter(Typography({}, frozenset()), found)
    return blocks.read(text, "a.md", 1, setter, Pictures("", {})), found


def written(*given: Block, notes: dict[str, Note] | None = None) -> str:
    return Scribe(notes or {}, {}).text(given)


def runs(chance: random.Random, length: int) -> Runs:
    made: list[Span | Anchor | Call] = []
    for _ in range(chance.randint(1, length)):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 6)))
        span = Span(text, chance.random() < 0.2, chance.random() < 0.2)
        roll = chance.random()
        if roll < 0.08:
            made.append(Anchor(chance.choice(("https://example.org", "file:///x", "#a")), (span,)))
        elif roll < 0.16:
            made += [span, Call("n")]
        else:
            made.append(span)
    return tuple(made)


@pytest.mark.parametrize("seed", range(400))
def test_text_comes_out_as_it_went_in(seed: int) -> None:
    chance = random.Random(seed)
    content = runs(chance, 6)
    place = NOWHERE
    block: Block = chance.choice(
        (
            Paragraph(content, place),
            Heading(2, content, place),
            Quote((content,), place),
            Listing(chance.random() < 0.5, (Entry(content, place), Entry((Span("Zwei"),), place)),
                    place),
        )
    )  # fmt: skip
    text = written(block, notes={"n": Note(((Span("Eine Notiz"),),), place)})
    read_blocks, found = read(text)
    assert [f.code for f in found if f.severity is Severity.ERROR] == []
    said: list[str] = []
    for one in read_blocks:
        if isinstance(one, Items):
            said += [read_plain(item) for item in one.items]
        elif isinstance(one, BlockQuote):
            said += [read_plain(paragraph) for paragraph in one.paragraphs]
        else:
            said.append(read_plain(one.content))  # type: ignore[attr-defined]
    expected = plain(content) + ("Zwei" if isinstance(block, Listing) and plain(content) else "")
    if isinstance(block, Listing) and not plain(content):
        expected = "Zwei"
    assert letters(" ".join(said)) == letters(expected)


def test_a_giant_paragraph_is_divided_after_sentences() -> None:
    sentence = "Das ist ein Satz, der nicht besonders lang ist. "
    text = written(Paragraph((Span(sentence * 300),), NOWHERE))
    parts = text.strip().split("\n\n")
    assert len(parts) > 1
    assert all(len(part) < 6_000 and part.endswith(".") for part in parts)
    assert letters(text) == letters(sentence * 300)
    assert read(text)[1] == []


def test_a_paragraph_without_a_stop_is_divided_between_words() -> None:
    text = written(Paragraph((Span("wort " * 2_000),), NOWHERE))
    assert read(text)[1] == []
    assert letters(text) == letters("wort " * 2_000)


def test_many_brackets_are_divided() -> None:
    text = written(Paragraph((Span("[eckig] " * 500),), NOWHERE))
    assert read(text)[1] == []
    assert text.count("eckig") == 500


def test_a_book_is_no_story() -> None:
    """What does not fit is set aside with its words; the mark says so; notes stay with it."""
    sentence = "Das ist ein Satz, der nicht besonders lang ist. "
    many = [Paragraph((Span(sentence * 20),), NOWHERE) for _ in range(100)]
    last = Paragraph((Span("Schluss"), Call("n")), NOWHERE)
    scribe = Scribe({"n": Note(((Span("Die Notiz"),),), NOWHERE)}, {})
    text = scribe.text([*many, last])
    found = read(text)[1]
    assert [f.code for f in found if f.severity is Severity.ERROR] == []
    assert "OFFEN: Der Text ist für einen Beitrag zu lang" in text
    aside = " ".join(a.text for a in scribe.asides)
    assert "Schluss" in aside
    assert "Die Notiz" in aside
    assert (text + aside).count("besonders") == 2000


def test_long_quotations_and_items() -> None:
    sentence = "Das ist ein Satz, der nicht besonders lang ist. "
    quote = Quote(((Span(sentence * 60),), (Span(sentence * 200),)), NOWHERE)
    listing = Listing(False, (Entry((Span(sentence * 200),), NOWHERE),) * 2, NOWHERE)
    for block in (quote, listing):
        text = written(block)
        assert [f.code for f in read(text)[1]] == []
        assert text.count("besonders") >= 260


def test_a_long_list_is_written_loosely() -> None:
    entries = tuple(Entry((Span("Ein Punkt mit einigen Worten " * 8),), NOWHERE) for _ in range(40))
    read_blocks, found = read(written(Listing(False, entries, NOWHERE)))
    assert found == []
    assert len(read_blocks[0].items) == 40  # type: ignore[attr-defined]


def test_a_paragraph_of_a_hundred_thousand_pieces() -> None:
    """Emphasis on every second letter: what stands around a piece is not looked for anew."""
    runs = tuple(Span("a" if n % 2 else " ", italic=bool(n % 2)) for n in range(100_000))
    began = time.process_time()
    made = inlines.written(runs, {}, NOWHERE)
    assert time.process_time() - began < 20
    assert made.text.startswith("*a* *a* ")
