"""Files that must not be opened: each is refused in a sentence, quickly, with little memory."""

from __future__ import annotations

import io
import stat
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from wordfiles import SPACES, TYPES, W, packed, paragraph, parts, word

from press.codes import REGISTER
from press.errors import PressError, SourcesError, UsageError
from press.importing import Imported

Bring = Callable[..., Imported]
#: Bounds that only a hang or a bomb breaks: seconds on a machine at work, and bytes.
QUICKLY, LITTLE = 30.0, 160_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITY = '<!DOCTYPE w:document [<!ENTITY x "Wort">]>'
_LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise("abcdefghi"))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">'


def document(doctype: str, words: str = "Text") -> str:
    """A main part with a document type."""
    return f"{doctype}<w:document {SPACES}><w:body>{paragraph(words)}</w:body></w:document>"


def with_part(name: str, content: str | bytes) -> bytes:
    return packed(parts(paragraph("Ein Satz."), more={name: content}))


def raw_zip(entries: list[tuple[zipfile.ZipInfo | str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in entries:
            out.writestr(name, content)
    return file.getvalue()


def escaping(member: str) -> bytes:
    held = [(name, c if isinstance(c, bytes) else c.encode()) for name, c in parts().items()]
    return raw_zip([*held, (member, b"x")])


def link() -> bytes:
    entry = zipfile.ZipInfo("word/media/link.jpg")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    held = [(name, c if isinstance(c, bytes) else c.encode()) for name, c in parts().items()]
    return raw_zip([*held, (entry, b"/etc/passwd")])


def encrypted_zip() -> bytes:
    """Sets the flag of encryption in every entry."""
    raw = bytearray(word(paragraph("Ein Satz.")))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(magic)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(magic, at + 4)
    return bytes(raw)


def lying() -> bytes:
    """Says that its text is 40 bytes long; unpacked it is 20 MB."""
    raw = bytearray(with_part("word/document.xml", b"<a>" + b" " * 20_000_000 + b"</a>"))
    for magic, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = raw.find(magic)
        while at >= 0:
            size = struct.unpack_from("<I", raw, at + offset)[0]
            if size > 1_000_000:
                struct.pack_into("<I", raw, at + offset, 40)
            at = raw.find(magic, at + 4)
    return bytes(raw)


def claiming(names: list[str], size: int) -> bytes:
    """Parts that say to be of this size, in the table of contents."""
    raw = bytearray(raw_zip([(name, b"x") for name in names]))
    at = raw.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", raw, at + 24, size)
        at = raw.find(b"PK\x01\x02", at + 4)
    return bytes(raw)


def zip64() -> bytes:
    raw = word(paragraph("Ein Satz."))
    at = raw.rfind(b"PK\x05\x06")
    return raw[:at] + b"PK\x06\x07" + b"\x00" * 16 + raw[at:]


def long_directory() -> bytes:
    raw = bytearray(word(paragraph("Ein Satz.")))
    struct.pack_into("<I", raw, raw.rfind(b"PK\x05\x06") + 12, 50_000_000)
    return bytes(raw)


def wrong_checksum() -> bytes:
    raw = bytearray(word(paragraph("Ein Satz.")))
    at = raw.find(b"word/document.xml") + len("word/document.xml") + 20
    raw[at] ^= 0xFF
    return bytes(raw)


def macro_type() -> bytes:
    types = TYPES.replace(
        "wordprocessingml.document.main+xml", "wordprocessingml.document.macroEnabled.main+xml"
    )
    return with_part("[Content_Types].xml", types)


_DEEP = f'<w:document xmlns:w="{W}"><w:body>{"<w:p>" * 3000}{"</w:p>" * 3000}</w:body></w:document>'
_MANY = f'<w:document xmlns:w="{W}"><w:body>{"<w:p/>" * 400_000}</w:body></w:document>'

HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zip bomb": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>"),
        "import/archive-bomb",
    ),
    "many pictures, each a bomb": (
        "beitrag.docx",
        lambda: claiming([f"word/media/{n}.png" for n in range(6)], 90_000_000),
        "import/archive-bomb",
    ),
    "a size that lies": ("beitrag.docx", lying, "import/broken-archive"),
    "a path upwards": (
        "beitrag.docx", lambda: escaping("../../.ssh/authorized_keys"), "import/archive-path",
    ),
    "an absolute path": ("beitrag.docx", lambda: escaping("/etc/cron.d/x"), "import/archive-path"),
    "a path of Windows": (
        "beitrag.docx", lambda: escaping("word\\..\\..\\x.dll"), "import/archive-path",
    ),
    "a drive": ("beitrag.docx", lambda: escaping("C:evil.txt"), "import/archive-path"),
    "a link in the archive": ("beitrag.docx", link, "import/archive-path"),
    "an entity": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", document(_ENTITY, "&x;")),
        "import/document-type",
    ),
    "billion laughs": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", document(_LAUGHS, "&i;")),
        "import/document-type",
    ),
    "a document type outside": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", document(_OUTSIDE)),
        "import/document-type",
    ),
    "a document type in UTF-16": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", document(_OUTSIDE).encode("utf-16")),
        "import/document-type",
    ),
    "an entity in the relations": (
        "beitrag.docx",
        lambda: with_part("word/_rels/document.xml.rels", f"{_ENTITY}<Relationships/>"),
        "import/document-type",
    ),
    "an entity in the styles": (
        "beitrag.docx",
        lambda: with_part("word/styles.xml", f"{_ENTITY}<styles/>"),
        "import/document-type",
    ),
    "an entity in a header": (
        "beitrag.docx",
        lambda: with_part("word/header1.xml", f"{_ENTITY}<hdr/>"),
        "import/document-type",
    ),
    "an entity in the list of types": (
        "beitrag.docx",
        lambda: with_part("[Content_Types].xml", f"{_ENTITY}<Types/>"),
        "import/document-type",
    ),
    "deep nesting": (
        "beitrag.docx", lambda: with_part("word/document.xml", _DEEP), "import/too-complex",
    ),
    "many elements": (
        "beitrag.docx", lambda: with_part("word/document.xml", _MANY), "import/too-complex",
    ),
    "many parts": (
        "beitrag.docx",
        lambda: raw_zip([(f"word/{n}.xml", b"") for n in range(3000)]),
        "import/too-complex",
    ),
    "a long table of contents": ("beitrag.docx", long_directory, "import/too-complex"),
    "the large kind of ZIP": ("beitrag.docx", zip64, "import/too-complex"),
    "a macro": (
        "beitrag.docx",
        lambda: with_part("word/vbaProject.bin", b"\x00"),
        "import/macros",
    ),
    "a type with macros": ("beitrag.docm", macro_type, "import/macros"),
    "an encrypted document": (
        "beitrag.docx",
        lambda: _OLE + b"\x00" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 500,
        "import/encrypted",
    ),
    "an encrypted archive": ("beitrag.docx", encrypted_zip, "import/encrypted"),
    "an old Word file": (
        "beitrag.doc", lambda: _OLE + b"\x00" * 4000, "import/legacy-word",
    ),
    "an old Word file with a new name": (
        "beitrag.docx", lambda: _OLE + b"\x00" * 4000, "import/legacy-word",
    ),
    "half a file": (
        "beitrag.docx",
        lambda: word(paragraph("Ein Satz."))[:900],
        "import/broken-archive",
    ),
    "a changed byte": ("beitrag.docx", wrong_checksum, "import/broken-archive"),
    "a part twice": (
        "beitrag.docx",
        lambda: raw_zip([("word/a.xml", b"<a/>"), ("word/a.xml", b"<b/>")]),
        "import/broken-archive",
    ),
    "a PDF": ("beitrag.docx", lambda: b"%PDF-1.7 ...", "import/not-a-document"),
    "a picture": ("beitrag.docx", lambda: b"\xff\xd8\xff\xe0 ...", "import/not-a-document"),
    "RTF": ("beitrag.docx", lambda: b"{\\rtf1 Hallo}", "import/not-a-document"),
    "a web page": ("beitrag.docx", lambda: b"<html><p>Hallo", "import/not-a-document"),
    "a program": ("beitrag.exe", lambda: b"MZ\x90\x00", "import/not-a-document"),
    "words with a Word name": ("beitrag.docx", lambda: b"Nur Worte.", "import/not-a-document"),
    "any ZIP": ("beitrag.docx", lambda: raw_zip([("a.txt", b"x")]), "import/not-a-document"),
    "a spreadsheet": (
        "zahlen.xlsx",
        lambda: raw_zip([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<w/>")]),
        "import/not-a-document",
    ),
    "a drawing of LibreOffice": (
        "bild.odt",
        lambda: raw_zip(
            [("mimetype", b"application/vnd.oasis.opendocument.graphics"), ("content.xml", b"<a/>")]
        ),
        "import/not-a-document",
    ),
    "macros of LibreOffice": (
        "beitrag.odt",
        lambda: raw_zip(
            [
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", b"<a/>"),
                ("Basic/Standard/Module1.xml", b"<a/>"),
            ]
        ),
        "import/macros",
    ),
    "an entity in LibreOffice": (
        "beitrag.odt",
        lambda: raw_zip(
            [
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", f"{_ENTITY}<a>&x;</a>".encode()),
            ]
        ),
        "import/document-type",
    ),
    "XML that is none": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", f"<w:document {SPACES}><w:body>"),
        "import/bad-markup",
    ),
    "an encoding that is none": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", '<?xml version="1.0" encoding="klingon"?><a/>'),
        "import/bad-markup",
    ),
    "a Word file without a body": (
        "beitrag.docx",
        lambda: with_part("word/document.xml", f'<w:document xmlns:w="{W}"/>'),
        "import/unreadable-document",
    ),
    "a table that nobody can read": (
        "beitrag.docx",
        lambda: word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="viele"/></w:tcPr>'
            f"{paragraph('Zelle')}</w:tc></w:tr></w:tbl>"
        ),
        "import/unreadable-document",
    ),
    "a Word file without a word": (
        "beitrag.docx", lambda: word(paragraph(""), paragraph(" ")), "import/empty",
    ),
    "nothing": ("beitrag.docx", lambda: b"", "import/empty"),
    "a text of zeros": ("beitrag.txt", lambda: b"Text\x00\x00\x00", "import/not-text"),
    "an empty text": ("beitrag.md", lambda: b"\n\n  \n", "import/empty"),
}  # fmt: skip


@pytest.fixture
def measured() -> Iterator[None]:
    """Fails if what happens inside takes long or much memory."""
    tracemalloc.start()
    began = time.perf_counter()
    try:
        yield
        taken, (_, peak) = time.perf_counter() - began, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < QUICKLY * 4  # tracing makes everything some times slower
    assert peak < LITTLE


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("case", HOSTILE)
def test_it_is_refused(case: str, bring: Bring, project: Path) -> None:
    name, make, code = HOSTILE[case]
    content = make()
    before = tree(project)
    began = time.perf_counter()
    with pytest.raises(SourcesError) as caught:
        bring(content, name, county="gotha")
    assert time.perf_counter() - began < QUICKLY
    (told,) = caught.value.report
    assert told.code == code
    for language in ("de", "en"):
        message, remedy = REGISTER[code].say(told, language)  # type: ignore[arg-type]
        assert name in message
        assert str(project.parent) not in message + remedy
    assert tree(project) == before


@pytest.mark.parametrize("case", ["zip bomb", "a size that lies", "many elements", "deep nesting"])
def test_it_takes_little_memory(case: str, bring: Bring, request: pytest.FixtureRequest) -> None:
    name, make, _ = HOSTILE[case]
    content = make()
    request.getfixturevalue("measured")
    with pytest.raises(SourcesError):
        bring(content, name, county="gotha")


def tree(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("name", "size", "limit"), [("beitrag.docx", 200_000_000, "100"), ("text.txt", 6_000_000, "5")]
)
def test_a_giant_is_not_even_read(
    name: str, size: int, limit: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from press.importing import Wish, bring_in

    file = tmp_path / name
    with file.open("wb") as stream:
        stream.truncate(size)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(PressError) as caught:
        bring_in(Wish(project, file, county="gotha"), lambda product, step: None)
    (told,) = caught.value.report
    assert (told.code, told.values["limit"]) == ("import/too-large", limit)


@pytest.mark.parametrize("what", ["missing", "folder", "pipe"])
def test_no_file(what: str, project: Path, tmp_path: Path) -> None:
    import os

    from press.importing import Wish, bring_in

    file = tmp_path / "x.docx"
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    with pytest.raises(UsageError) as caught:
        bring_in(Wish(project, file, county="gotha"), lambda product, step: None)
    assert [f.code for f in caught.value.report] == ["usage/no-file"]


def test_macros_in_the_name_only_are_no_macros(bring: Bring) -> None:
    """A harmless file called .docm is judged by what is in it."""
    assert bring(word(paragraph("Ein Satz.")), "beitrag.docm", county="gotha").written
