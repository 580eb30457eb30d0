"""Pictures of pages, and where words stand on them."""

from __future__ import annotations

import asyncio
import io
import re
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pypdfium2

#: Most that pictures kept for the next look may take, bytes.
MOST = 96_000_000
#: Pictures are made at 36, 48, … 384 pixels an inch: steps of zooming share a picture.
SCALES = (0.5, 1.0, 4 / 3, 2.0, 8 / 3, 4.0, 16 / 3)
_QUALITY = 90
#: Points in a millimetre.
_PT = 72 / 25.4
#: A word divided at the end of a line; the hyphen of `Vor- und Nachteile` is none of these,
#: that of `Ilm-Kreis` stays. Where pdfium knows the hyphen it writes U+FFFE instead.
_DIVIDED = re.compile(
    "[\x02\ufffe\xad](?:\r?\n)?"
    "|[\u2010-]\r?\n(?=(?!und |oder |bis )[a-zäöüß])"
    "|(?<=[\u2010-])\r?\n(?=[A-ZÄÖÜ])"
)

#: Left, top, right, bottom in mm from the trim's top left.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Lettering:
    """The text of a page in small letters, and where each of them stands."""

    text: str
    boxes: tuple[Box, ...]


class Prints:
    """Draws pages of PDFs, one after the other in a thread of its own (pdfium knows no two)."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="prints")
        #: PDFs as they came.
        self._documents: dict[int, bytes] = {}
        #: Those of which a page was asked for; the thread's own, like all of pdfium.
        self._opened: dict[int, Any] = {}
        self._pages: dict[str, tuple[int, int]] = {}
        self._made: OrderedDict[tuple[str, float], asyncio.Future[bytes | None]] = OrderedDict()
        self._weights: dict[tuple[str, float], int] = {}
        self._letterings: dict[str, _Lettering] = {}
        self._last = 0

    def put(self, pdf: bytes) -> int:
        """Take a PDF in; its number."""
        self._last += 1
        self._documents[self._last] = pdf
        return self._last

    def show(self, pages: Iterable[tuple[str, int, int]]) -> None:
        """From now on these pages are asked for: digest, PDF, place in it. Others are let go."""
        now = {digest: (document, index) for digest, document, index in pages}
        gone = self._pages.keys() - now.keys()
        self._pages = now
        for key in [key for key in self._made if key[0] in gone]:
            self._forget(key)
        wanted = {document for document, _ in now.values()}
        for number in [number for number in self._documents if number not in wanted]:
            del self._documents[number]
        self._thread.submit(self._let_go)

    async def picture(self, digest: str, scale: float) -> bytes | None:
        """A page as JPEG at the next larger of `SCALES`; None for a page that is gone."""
        if digest not in self._pages:
            return None
        key = (digest, next((step for step in SCALES if step >= scale - 0.01), SCALES[-1]))
        if key not in self._made:
            loop = asyncio.get_running_loop()
            self._made[key] = loop.run_in_executor(self._thread, self._draw, *key)
        self._made.move_to_end(key)
        try:
            made = await asyncio.shield(self._made[key])
        except Exception:
            self._forget(key)  # the next who asks may fare better
            raise
        if made is not None and key in self._made:
            self._weights[key] = len(made)
            while sum(self._weights.values()) > MOST and len(self._weights) > 1:
                self._forget(next(k for k in self._made if k in self._weights))
        return made

    async def find(self, words: str) -> dict[str, list[list[Box]]]:
        """Digest -> the places where the words stand, each with a box for each of its lines."""
        needle = " ".join("".join(map(_plain, words)).split())
        found: dict[str, list[list[Box]]] = {}
        if not needle:
            return found
        loop = asyncio.get_running_loop()
        for digest in list(self._pages):
            if digest not in self._pages:
                continue  # gone while the pages before it were read
            lettering = await loop.run_in_executor(self._thread, self._lettering, digest)
            if lettering is not None and (places := _places(lettering, needle)):
                found[digest] = places
        return found

    def close(self) -> None:
        """Let everything go."""
        self.show(())
        self._thread.shutdown(wait=True)

    def _forget(self, key: tuple[str, float]) -> None:
        self._made.pop(key, None)
        self._weights.pop(key, None)

    def _draw(self, digest: str, scale: float) -> bytes | None:
        page = self._page(digest)
        if page is None:
            return None
        bitmap = page.render(scale=scale)
        image = bitmap.to_pil()
        out = io.BytesIO()
        image.save(out, "JPEG", quality=_QUALITY, subsampling=0)
        bitmap.close()
        page.close()
        return out.getvalue()

    def _page(self, digest: str) -> Any:
        number, index = self._pages.get(digest, (0, 0))
        if number not in self._opened:
            pdf = self._documents.get(number)
            if pdf is None:
                return None
            self._opened[number] = pypdfium2.PdfDocument(pdf)
        return self._opened[number][index]

    def _let_go(self) -> None:
        """Close what is not asked for any more; whatever was begun before has ended."""
        for number in self._opened.keys() - self._documents.keys():
            self._opened.pop(number).close()
        for digest in self._letterings.keys() - self._pages.keys():
            del self._letterings[digest]

    def _lettering(self, digest: str) -> _Lettering | None:
        if digest in self._letterings:
            return self._letterings[digest]
        page = self._page(digest)
        if page is None:
            return None
        left, _, _, top = page.get_trimbox()
        text = page.get_textpage()
        letters: list[str] = []
        boxes: list[Box] = []
        said = text.get_text_range()
        left_out = {at for match in _DIVIDED.finditer(said) for at in range(*match.span())}
        for place, letter in enumerate(said):
            if place in left_out:
                continue
            west, south, east, north = text.get_charbox(place)
            box = (
                round((west - left) / _PT, 2),
                round((top - north) / _PT, 2),
                round((east - left) / _PT, 2),
                round((top - south) / _PT, 2),
            )
            for small in _plain(letter):
                if small == " " and letters and letters[-1] == " ":
                    continue
                letters.append(small)
                boxes.append(box)
        text.close()
        page.close()
        self._letterings[digest] = made = _Lettering("".join(letters), tuple(boxes))
        return made


def _plain(letter: str) -> str:
    """A letter as it is searched for: small, every blank and every hyphen alike."""
    return " " if letter.isspace() else "-" if letter in "\u2010\u2011" else letter.casefold()


def _places(lettering: _Lettering, needle: str) -> list[list[Box]]:
    """Where the needle stands: letters that follow each other on a line make one box."""
    found: list[list[Box]] = []
    at = lettering.text.find(needle)
    while at >= 0:
        lines: list[Box] = []
        for place in range(at, at + len(needle)):
            if lettering.text[place] == " ":
                continue
            box = lettering.boxes[place]
            last = lines[-1] if lines else None
            if last and box[0] >= last[0] and box[1] < last[3] and box[3] > last[1]:
                lines[-1] = (
                    last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3])
                )  # fmt: skip
            else:
                lines.append(box)
        found.append(lines)
        at = lettering.text.find(needle, at + len(needle))
    return found
