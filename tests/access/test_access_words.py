"""A word that a line end divides is found, copied and spoken whole."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from press.check.spoken import spoken
from press.model.reading import Reading
from press.model.rendering import Rendering


@pytest.fixture(scope="module")
def divided(web: Rendering) -> list[tuple[int, str, str]]:
    """Page, word and text of the lines of words that a hyphen divides, from the layout."""
    lines = web.geometry.lines
    found = []
    for line, following in itertools.pairwise(lines):
        if line.text.endswith("\u2010") and line.block == following.block:
            head = re.search(r"[\w*-]+$", line.text[:-1])
            tail = re.match(r"[\w*]+", following.text)
            if head and tail and line.page == following.page:
                found.append((line.page, head[0] + tail[0], line.text))
    assert len(found) >= 3
    return found


def test_a_divided_word_is_spoken_whole(
    divided: list[tuple[int, str, str]], reading: Reading
) -> None:
    whole = " ".join(u.text for u in reading.utterances)
    for _, word, _ in divided:
        assert word in whole


def test_pdfium_finds_it_as_chrome_searches(
    web: Rendering, divided: list[tuple[int, str, str]]
) -> None:
    """pdfium gives U+FFFE for a hyphen that a line end brought, and no new line after it;
    Chrome leaves it out of what is searched."""
    document = pypdfium2.PdfDocument(web.pdf)
    for page, word, _ in divided:
        text = document[page - 1].get_textpage().get_text_range()
        assert text.replace("\ufffe", "").count(word) > text.count(word)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_tells_it_by_a_soft_hyphen(
    web: Rendering, divided: list[tuple[int, str, str]], tmp_path: Path
) -> None:
    path = tmp_path / "web.pdf"
    path.write_bytes(web.pdf)
    told = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
    text = told.decode().replace("\u00ad\n", "")
    for _, word, _ in divided:
        assert word in text


def test_readers_that_know_no_actual_text_meet_a_plain_hyphen(pdf: pikepdf.Pdf) -> None:
    """pdf.js joins what a hyphen-minus before a new line divides, and nothing else."""
    mapped = set(re.findall(rb"<[0-9a-f]{4}> <(2010|2011|00ad|002d)>", _tables(pdf)))
    assert mapped == {b"002d"}


def test_spaces_are_what_one_types(pdf: pikepdf.Pdf) -> None:
    assert re.findall(rb"<[0-9a-f]{4}> <(00a0|202f|2009|2002)>", _tables(pdf)) == []


def test_only_line_ends_are_soft(web: Rendering, pdf: pikepdf.Pdf) -> None:
    soft = [
        operands[1]
        for page in pdf.pages
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "BDC" and "/ActualText" in operands[1]
    ]
    assert {str(told.ActualText) for told in soft} == {"\u00ad"}
    assert len(soft) == sum(line.text.endswith("\u2010") for line in web.geometry.lines)


def test_lines_end_with_a_space(pdf: pikepdf.Pdf) -> None:
    """Words are told apart by characters, not by places (ISO 32000-1, 14.8.2.5)."""
    texts = spoken(pdf)
    assert sum(text.endswith((" ", "\u00ad")) for text in texts.values()) > len(texts) / 2


def test_what_is_printed_of_it_is_nothing(web: Rendering) -> None:
    """The space takes no ink and moves nothing: lines stand where the layout put them."""
    document = pypdfium2.PdfDocument(web.pdf)
    page = document[9].get_textpage()
    rights = [page.get_rect(i)[2] for i in range(page.count_rects())]
    assert max(rights) < 210 / 25.4 * 72


def _tables(pdf: pikepdf.Pdf) -> bytes:
    return b"".join(
        thing.ToUnicode.read_bytes()
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing
    )
