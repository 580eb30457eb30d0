"""The only door to files: nothing outside the project root is ever opened.

Text comes out as NFC characters with `\\n` line ends and without byte order mark; what
was wrong with its bytes is a finding, never an exception.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from press.codes import finding
from press.findings import Finding, Origin

#: Largest text file, bytes.
TEXT_LIMIT = 1_000_000
#: Largest picture file, bytes.
PICTURE_LIMIT = 200_000_000
#: So many lines with the same fault are told one by one.
TOLD = 10

#: First bytes of files that people put in the place of a text.
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word/ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
#: Characters that are no text: controls, line ends of other worlds, private use.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufffe\uffff]")
#: Characters that cannot be seen and change what is read or searched.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Project:
    """A project on disk. All paths given and returned are POSIX, below `root`."""

    root: Path

    def folders(self, path: str) -> tuple[str, ...]:
        """Paths of the folders in a folder, sorted, hidden ones left out."""
        return self._list(path, folders=True)

    def files(self, path: str) -> tuple[str, ...]:
        """Paths of everything else in a folder, sorted, hidden ones left out."""
        return self._list(path, folders=False)

    def holds(self, path: str) -> bool:
        """True if there is something at this path, of whatever sort."""
        try:
            return (self.root / path).exists() or (self.root / path).is_symlink()
        except (OSError, ValueError):
            return False

    def text(self, path: str, found: list[Finding], named: Origin | None = None) -> str | None:
        """The characters of a text file, or None with the reason in `found`.

        `named` is the place that asks for the file; a missing file is told there.
        """
        raw = self.data(path, found, named, limit=TEXT_LIMIT)
        return None if raw is None else _decoded(raw, path, found)

    def data(
        self,
        path: str,
        found: list[Finding],
        named: Origin | None = None,
        limit: int = PICTURE_LIMIT,
    ) -> bytes | None:
        """The bytes of a file no larger than `limit`, or None with the reason in `found`."""
        file = self._locate(path, found, named)
        if file is None:
            return None
        try:
            size = file.stat().st_size
            if size > limit:
                found.append(_too_large(path, size, limit))
                return None
            with file.open("rb") as stream:
                raw = stream.read(limit + 1)
        except OSError as error:
            found.append(_unreadable(path, error))
            return None
        if len(raw) > limit:
            found.append(_too_large(path, len(raw), limit))
            return None
        return raw

    def _locate(self, path: str, found: list[Finding], named: Origin | None) -> Path | None:
        """The file itself, if the path stays below the root and ends at a plain file."""
        pure = PurePosixPath(path)
        place = named or Origin(path)
        if "\x00" in path or pure.is_absolute() or ".." in pure.parts or "\\" in path:
            found.append(finding("sources/outside", place, path=path))
            return None
        file = self.root / pure
        try:
            ordinary = stat.S_ISREG(file.stat().st_mode)
            real = file.resolve()
            inside = real.is_relative_to(self.root.resolve())
        except FileNotFoundError:
            found.append(finding("sources/missing-file", place, path=path))
            return None
        except OSError as error:  # links in a circle, names too long, no permission
            found.append(_unreadable(path, error))
            return None
        if not inside or not ordinary:
            code = "sources/not-a-file" if inside else "sources/outside"
            found.append(finding(code, place, path=path))
            return None
        return real

    def _list(self, path: str, *, folders: bool) -> tuple[str, ...]:
        try:
            entries = [
                f"{path}/{entry.name}"
                for entry in (self.root / path).iterdir()
                if not entry.name.startswith(".") and entry.is_dir() is folders
            ]
        except OSError:
            return ()
        return tuple(sorted(_printable(entry) for entry in entries))


def _printable(path: str) -> str:
    """The path with bytes that are no UTF-8 made visible; such a file is never opened."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _too_large(path: str, size: int, limit: int) -> Finding:
    return finding("sources/too-large", Origin(path), size=round(size / 1e6, 1), limit=limit / 1e6)


def _unreadable(path: str, error: OSError) -> Finding:
    return finding("sources/unreadable", Origin(path), reason=error.strerror or str(error))


def _decoded(raw: bytes, path: str, found: list[Finding]) -> str | None:
    """Characters of a text file; undecodable bytes end it, odd characters do not."""
    if not raw.strip():
        found.append(finding("sources/empty", Origin(path)))
        return None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        found.append(finding("sources/utf-16", Origin(path)))
        return None
    looks = next((name for magic, name in _MAGIC if raw.startswith(magic)), None)
    if looks or b"\x00" in raw:
        found.append(finding("sources/binary", Origin(path), looks=looks or "?"))
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        found.append(finding("sources/byte-order-mark", Origin(path, 1)))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        found.append(_not_utf8(raw, error.start, path))
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _without_odd_characters(text, path, found)


def _not_utf8(raw: bytes, position: int, path: str) -> Finding:
    """Names the line and shows the word as an old Windows encoding would read it."""
    line = raw.count(b"\n", 0, position) + 1
    start = max(raw.rfind(b" ", 0, position), raw.rfind(b"\n", 0, position)) + 1
    word = re.split(rb"\s", raw[start : start + 40], maxsplit=1)[0]
    return finding("sources/encoding", Origin(path, line), word=word.decode("cp1252", "replace"))


def _without_odd_characters(text: str, path: str, found: list[Finding]) -> str:
    """Tell of control and invisible characters, then make them blanks or drop them."""
    if text.isascii() and text.isprintable():
        return text
    for pattern, code, instead in (
        (_CONTROL, "sources/control-character", " "),
        (_INVISIBLE, "text/invisible", ""),
    ):
        if pattern.search(text) is None:
            continue
        told = 0
        for number, line in enumerate(text.split("\n"), start=1):
            if match := pattern.search(line):
                told += 1
                if told <= TOLD:
                    name = f"U+{ord(match.group()):04X}"
                    found.append(finding(code, Origin(path, number), character=name))
        text = pattern.sub(instead, text)
    return text
