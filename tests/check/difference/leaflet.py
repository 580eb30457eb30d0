"""Small PDFs, line by line: what the pages of two files hold is told here and nowhere else."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from press.check.difference.compare import compare
from press.check.difference.reading import Reading, read
from press.model.difference import Comparison, PagePair

Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
A4 = (595.0, 842.0)
#: Letters of a line of body text, and lines of a column.
WIDE, HIGH = 62, 44


@dataclass(frozen=True)
class Text:
    """A line of type; y from the top."""

    x: float
    y: float
    text: str
    size: float = 10
    colour: Colour = BLACK
    font: str = "Helvetica"


@dataclass(frozen=True)
class Box:
    """A filled rectangle; y from the top."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour = (0.2, 0.5, 0.5)


@dataclass(frozen=True)
class Photo:
    """A picture; y from the top."""

    x: float
    y: float
    width: float
    height: float
    picture: Image.Image


@dataclass
class Page:
    """What is painted, in this order."""

    things: list[Text | Box | Photo] = field(default_factory=list)
    size: tuple[float, float] = A4
    trim: tuple[float, float, float, float] | None = None
    rotate: int = 0
    #: Paint everything within two nested forms.
    nested: bool = False
    links: tuple[str, ...] = ()


def pdf(pages: Iterable[Page], title: str = "") -> bytes:
    """The file, without compression of its objects."""
    out = pikepdf.new()
    fonts: dict[str, pikepdf.Object] = {}
    for page in pages:
        _add(out, page, fonts)
    if title:
        out.docinfo["/Title"] = title
    buffer = io.BytesIO()
    out.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def _add(out: pikepdf.Pdf, page: Page, fonts: dict[str, pikepdf.Object]) -> None:
    height = page.size[1]
    content: list[str] = []
    resources = Dictionary(Font=Dictionary(), XObject=Dictionary())
    for thing in page.things:
        if isinstance(thing, Text):
            name = f"/{thing.font}"
            if thing.font not in fonts:
                fonts[thing.font] = out.make_indirect(
                    Dictionary(
                        Type=Name.Font,
                        Subtype=Name.Type1,
                        BaseFont=Name(name),
                        Encoding=Name.WinAnsiEncoding,
                    )
                )
            resources.Font[name] = fonts[thing.font]
            shown = thing.text.encode("cp1252").hex()
            content.append(
                f"{_rgb(thing.colour)} rg BT {name} {thing.size} Tf "
                f"{thing.x} {height - thing.y} Td <{shown}> Tj ET"
            )
        elif isinstance(thing, Box):
            bottom = height - thing.y - thing.height
            content.append(
                f"{_rgb(thing.colour)} rg {thing.x} {bottom} {thing.width} {thing.height} re f"
            )
        else:
            name = f"/I{len(resources.XObject)}"
            resources.XObject[name] = _photo(out, thing.picture)
            bottom = height - thing.y - thing.height
            content.append(f"q {thing.width} 0 0 {thing.height} {thing.x} {bottom} cm {name} Do Q")
    data = "\n".join(content).encode()
    added = out.add_blank_page(page_size=page.size)
    if page.nested:
        for _ in range(2):
            form = out.make_stream(data)
            form.Type, form.Subtype = Name.XObject, Name.Form
            form.BBox, form.Resources = Array([0, 0, *page.size]), resources
            resources = Dictionary(XObject=Dictionary(F=form))
            data = b"/F Do"
    added.Contents = out.make_stream(data)
    added.Resources = resources
    if page.trim:
        added.TrimBox = Array(page.trim)
    if page.rotate:
        added.Rotate = page.rotate
    if page.links:
        added.Annots = Array([_link(out, address) for address in page.links])


def _link(out: pikepdf.Pdf, address: str) -> pikepdf.Object:
    return out.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([50, 50, 100, 60]),
            Border=Array([0, 0, 0]),
            A=Dictionary(S=Name.URI, URI=pikepdf.String(address)),
        )
    )


def _photo(out: pikepdf.Pdf, picture: Image.Image) -> pikepdf.Object:
    stream = out.make_stream(zlib.compress(picture.convert("RGB").tobytes()))
    stream.Type, stream.Subtype, stream.Filter = Name.XObject, Name.Image, Name.FlateDecode
    stream.Width, stream.Height = picture.size
    stream.ColorSpace, stream.BitsPerComponent = Name.DeviceRGB, 8
    return stream


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)


# Running text ----------------------------------------------------------------------------

#: Words that stand once in a text of a few pages, so that every paragraph is its own.
_STEMS = """
    Amt Bild Chor Dorf Eiche Feld Garten Haus Insel Jahr Kreis Land Markt Netz Ort Park
    Quelle Rat Stadt Tag Ufer Verein Weg Zeit Abend Brief Club Dach Ernte Fest
""".split()  # noqa: SIM905 - a list of thirty strings is no easier to read
_VERBS = ["zeigt", "baut", "hilft", "lernt", "singt", "kocht", "plant", "teilt", "fragt", "bringt"]


def sentences(number: int, start: int = 0) -> list[str]:
    """Paragraphs of about forty words, each different from all others."""
    made = []
    for paragraph in range(start, start + number):
        words = []
        for at in range(10):
            seed = paragraph * 31 + at * 7
            one = _STEMS[seed % len(_STEMS)] + _STEMS[(seed * 3 + paragraph) % 30].lower()
            verb = _VERBS[(seed + paragraph) % len(_VERBS)]
            words.append(f"Der {one} {verb} mit {_STEMS[(seed // 3) % 30]}{paragraph}{at}.")
        made.append(" ".join(words))
    return made


def hyphenated(text: str, width: int = WIDE) -> list[str]:
    """Lines of a paragraph; long words are divided at the end of a line."""
    rows: list[str] = []
    row = ""
    for word in text.split(" "):
        if len(row) + len(word) + 1 <= width:
            row = f"{row} {word}".strip()
            continue
        left = width - len(row) - 2
        if len(word) > 8 and 3 <= left < len(word) - 2 and word.isalpha():
            rows.append(f"{row} {word[:left]}-")
            row = word[left:]
        else:
            rows.append(row)
            row = word
    return [*rows, row]


def book(
    paragraphs: Sequence[str],
    *,
    folio: bool = True,
    title: str = "Kleines Heft",
    boxes: Sequence[tuple[int, str]] = (),
    high: int = HIGH,
) -> list[Page]:
    """Paragraphs flowing over pages, with a line at the foot. `boxes` are small texts in
    the side column of a page (counted from 1), painted before the text of their page."""
    rows = [row for text in paragraphs for row in hyphenated(text)]
    pages = []
    for number, start in enumerate(range(0, max(1, len(rows)), high), start=1):
        page = Page()
        for at, text in boxes:
            if at == number:
                page.things += [
                    Text(440, 100 + 10 * place, row, 7)
                    for place, row in enumerate(hyphenated(text, 24))
                ]
        page.things += [
            Text(60, 80 + 14 * place, row) for place, row in enumerate(rows[start : start + high])
        ]
        if folio:
            page.things.append(Text(60, 800, f"{title} {number}", 8))
        pages.append(page)
    return pages


# Comparing -------------------------------------------------------------------------------


def reading(content: bytes, folder: Path, name: str = "a.pdf") -> Reading:
    """The file as it is read."""
    path = folder / name
    path.write_bytes(content)
    return read((path, name), lambda step: None)


def difference(
    old: Sequence[Page] | bytes, new: Sequence[Page] | bytes, folder: Path
) -> Comparison:
    """Both files compared."""
    made = [content if isinstance(content, bytes) else pdf(content) for content in (old, new)]
    sides = [reading(made[0], folder, "old.pdf"), reading(made[1], folder, "new.pdf")]
    for side in sides:
        assert not side.report.errors, side.report
    return compare(*sides, (folder / "old.pdf", folder / "new.pdf"), lambda step: None)


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Kind, old and new words of every change."""
    return [(text.kind, text.old, text.new) for text in comparison.texts]


def fared(comparison: Comparison) -> list[str]:
    """`3:changed`, `5>6:same`, `+4:added`, `-2:removed` for every page."""
    return [f"{_numbers(pair)}:{pair.status}" for pair in comparison.pairs]


def differing(comparison: Comparison) -> list[str]:
    """The same for pages that differ."""
    return [f"{_numbers(pair)}:{pair.status}" for pair in comparison.pairs if pair.differs]


def _numbers(pair: PagePair) -> str:
    if pair.old is None:
        return f"+{pair.new}"
    if pair.new is None:
        return f"-{pair.old}"
    return str(pair.old) if pair.old == pair.new else f"{pair.old}>{pair.new}"
