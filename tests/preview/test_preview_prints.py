"""Pictures of pages, and words found on them."""

from __future__ import annotations

import asyncio
import io
import threading
from pathlib import Path

import pytest
from laid import FILE
from PIL import Image
from projects import EDITION

from press.layout.compose import compose
from press.model.take import Take
from press.preview import prints
from press.preview.copy import BLEED, Copy
from press.preview.prints import Prints
from press.publication import CACHE
from press.render.galley import Galley


@pytest.fixture(scope="module")
def pdf(shared: Path, copy: Copy, galley: Galley) -> bytes:
    """Two pages of a chapter."""
    assert copy.book is not None
    assert copy.product is not None
    take = Take(("suhl",), 11)
    return galley.set(compose(shared, copy.book, copy.product, None, take)[0], take).pdf


def test_pictures_show_the_bleed(pdf: bytes) -> None:
    async def sizes() -> list[tuple[int, int]]:
        made = Prints()
        document = made.put(pdf)
        made.show([("a", document, 0)])
        found = []
        for scale in (0.5, 0.9, 1.4):
            data = await made.picture("a", scale)
            assert data is not None
            found.append(Image.open(io.BytesIO(data)).size)
        assert await made.picture("gone", 1) is None
        made.close()
        return found

    width, height = ((side + 2 * BLEED) * 72 / 25.4 for side in (210, 297))
    for size, scale in zip(asyncio.run(sizes()), (0.5, 1, 2), strict=True):
        assert size == pytest.approx((width * scale, height * scale), abs=1)


def test_words_are_found_where_they_stand(shared: Path, copy: Copy, galley: Galley) -> None:
    assert copy.book is not None
    assert copy.product is not None
    take = Take(("suhl",), 11)
    set_ = galley.set(compose(shared, copy.book, copy.product, None, take)[0], take)
    line = next(line for line in set_.geometry.lines if "Schaufeln" in line.text)

    async def found() -> dict[str, list[list[prints.Box]]]:
        made = Prints()
        made.show([("a", made.put(set_.pdf), line.page - 12)])
        places = {word: (await made.find(word)).get("a", []) for word in words}
        made.close()
        return places

    words = ("SCHAUFELN", "xyz", "bürger*innen  wie", "e. V.", "nachbar")
    places = asyncio.run(found())
    assert places["xyz"] == []
    assert len(places["bürger*innen  wie"]) == 1
    assert len(places["e. V."]) == 1, "fixed blanks are blanks"
    assert places["nachbar"], "also where it is divided"
    ((left, top, right, bottom),) = places["SCHAUFELN"][0]
    assert line.area.left - 0.5 < left < right < line.area.right + 0.5
    assert line.area.top - 0.5 < top < bottom < line.area.bottom + 0.5


def test_a_divided_word_is_found_in_two_lines(own: Path, shared: Path) -> None:
    word = "Nachbarschaftsgartenvereinsversammlung"
    text = (own / FILE).read_text("utf-8")
    (own / FILE).write_text(f"{text}\n{' '.join([word] * 12)}.\n", "utf-8")
    edited = Copy(own, EDITION, "web")
    edited.read()
    assert edited.book is not None
    assert edited.product is not None
    take = Take(("suhl",), 11)
    composition, _ = compose(own, edited.book, edited.product, None, take)
    set_ = Galley(own, shared / CACHE).set(composition, take)
    line = next(line for line in set_.geometry.lines if "versammlung" in line.text)

    async def found() -> list[list[prints.Box]]:
        made = Prints()
        made.show([("a", made.put(set_.pdf), line.page - 12)])
        places = (await made.find(word)).get("a", [])
        made.close()
        return places

    assert {len(boxes) for boxes in asyncio.run(found())} == {1, 2}


def test_little_is_kept(pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prints, "MOST", 150_000)

    async def run() -> None:
        made = Prints()
        for round_ in range(20):
            document = made.put(pdf)
            made.show([(f"a{round_}", document, 0), (f"b{round_}", document, 1)])
            for digest in (f"a{round_}", f"b{round_}"):
                assert await made.picture(digest, 1)
                assert await made.find("garten")
        assert len(made._documents) == 1
        assert len(made._made) <= 2
        assert sum(made._weights.values()) <= 400_000
        assert len(made._letterings) == 2
        made.close()

    asyncio.run(run())


def test_a_picture_that_failed_is_made_when_it_is_asked_for_again(
    pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run() -> None:
        made = Prints()
        made.show([("a", made.put(pdf), 0)])
        with monkeypatch.context() as broken:
            broken.setattr(prints, "_QUALITY", "none")
            with pytest.raises(ValueError, match="quality"):
                await made.picture("a", 1)
        assert await made.picture("a", 1)
        made.close()

    asyncio.run(run())


def test_what_is_let_go_while_it_is_read_is_not_kept(
    pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread has opened a file and read a page that are gone when it is done."""
    reading, gone = threading.Event(), threading.Event()
    plain = prints._plain

    def slow(letter: str) -> str:
        reading.set()
        assert gone.wait(10)
        return plain(letter)

    async def run() -> None:
        made = Prints()
        made.show([("a", made.put(pdf), 0), ("b", made.put(pdf), 1)])
        with monkeypatch.context() as patched:
            search = asyncio.create_task(made.find("garten"))
            await asyncio.sleep(0)
            patched.setattr(prints, "_plain", slow)
            assert await asyncio.to_thread(reading.wait, 10)
            made.show([("c", made.put(pdf), 0)])
            gone.set()
            assert set(await search) <= {"a"}, "what is gone is not read any more"
        assert await made.picture("c", 1)
        assert len(made._letterings) == 0
        assert len(made._opened) == 1
        made.close()
        assert made._opened == {}

    asyncio.run(run())
