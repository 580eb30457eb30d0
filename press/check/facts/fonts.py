"""The fonts that text is shown with, and the codes shown in each. ISO 32000-1, 9.5–9.10."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from typing import Any

import pikepdf

from press.check.facts import objects
from press.model.pdf import Font

_PREFIX = re.compile(r"^[A-Z]{6}\+")
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
_ENCODINGS = ("WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding", "MacExpertEncoding")
_COLLECTIONS = ("Japan1", "GB1", "CNS1", "Korea1", "KR")
#: Glyph names that say nothing: `g12`, `glyph3`, `C0_1`, `cid77`.
_MUTE = re.compile(r"^(g|G|C|glyph|index|cid|H)[\d_]+$")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])"
)
#: Targets that stand for no character (PDF/UA-1 7.21.7).
_EMPTY = (b"", b"0000", b"FEFF", b"FFFE")
#: Pages named of a font.
_PAGES = 5


class Fonts:
    """All fonts of a file, collected page by page."""

    def __init__(self) -> None:
        self._fonts: list[_Shown] = []
        self._known: dict[tuple[int, int], int] = {}

    def add(self, font: Any) -> int:
        """The place of a font dictionary in the list."""
        known = objects.key(font)
        if known is not None and known in self._known:
            return self._known[known]
        self._fonts.append(_Shown(font))
        if known is not None:
            self._known[known] = len(self._fonts) - 1
        return len(self._fonts) - 1

    def __getitem__(self, place: int) -> _Shown:
        return self._fonts[place]

    def facts(self) -> tuple[Font, ...]:
        """The fonts that text was shown with; the same font on several pages once."""
        merged: dict[Font, list[int]] = {}
        for shown in self._fonts:
            if shown.pages:
                fact = shown.fact()
                merged.setdefault(replace(fact, pages=()), []).extend(fact.pages)
        return tuple(
            replace(fact, pages=tuple(sorted(set(pages))[:_PAGES]))
            for fact, pages in sorted(merged.items(), key=lambda item: repr(item[0]))
        )


class _Shown:
    """One font and what was shown with it so far."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.kind = objects.name(objects.get(font, "/Subtype")) or "?"
        self.wide = self.kind == "Type0"
        self.codes: set[int] = set()
        self.pages: list[int] = []
        self.visible = False

    def show(self, codes: bytes, page: int, visible: bool) -> int:
        """Note shown codes; gives their number."""
        if not self.pages or self.pages[-1] != page:
            self.pages.append(page)
        self.visible = self.visible or visible
        if self.wide:
            shown = memoryview(codes[: len(codes) // 2 * 2]).cast("H")
            self.codes.update(shown)
            return len(shown)
        self.codes.update(codes)
        return len(codes)

    def fact(self) -> Font:
        """What the rules ask about the font."""
        inner = self.font
        if self.wide:
            kids = objects.array(objects.get(self.font, "/DescendantFonts"), 1)
            inner = kids[0] if kids else None
        kind = objects.name(objects.get(inner, "/Subtype")) or self.kind
        full = objects.name(objects.get(self.font, "/BaseFont")) or objects.name(
            objects.get(inner, "/BaseFont")
        )
        descriptor = objects.get(inner, "/FontDescriptor")
        codes = {_swapped(code) for code in self.codes} if self.wide else self.codes
        return Font(
            name=_PREFIX.sub("", full) or ("Type 3" if kind == "Type3" else "?"),
            kind=kind,
            embedded=kind == "Type3" or objects.get(descriptor, *_EMBEDDED) is not None,
            subset=bool(_PREFIX.match(full)),
            unmapped=self._unmapped(inner, codes),
            notdef=self._notdef(codes),
            visible=self.visible,
            pages=tuple(self.pages[:_PAGES]),
        )

    def _notdef(self, codes: set[int]) -> bool:
        encoding = objects.get(self.font, "/Encoding")
        if self.wide:
            return objects.name(encoding) in ("Identity-H", "Identity-V") and 0 in codes
        return any(_differences(encoding).get(code) == ".notdef" for code in codes)

    def _unmapped(self, inner: Any, codes: set[int]) -> int:
        """Codes shown that a reader cannot turn into characters."""
        table = objects.get(self.font, "/ToUnicode")
        if isinstance(table, pikepdf.Stream):
            return len(codes - _mapped(objects.data(table) or b""))
        encoding = objects.get(self.font, "/Encoding")
        if self.wide:
            system = objects.get(inner, "/CIDSystemInfo")
            ordering = objects.text(objects.get(system, "/Ordering"))
            return 0 if ordering in _COLLECTIONS else len(codes)
        differences = _differences(encoding)
        mute = {code for code in codes if _MUTE.match(differences.get(code, ""))}
        if mute:
            return len(mute)
        base = objects.name(encoding) or objects.name(objects.get(encoding, "/BaseEncoding"))
        if base in _ENCODINGS or differences:
            return 0
        flags = objects.whole(objects.get(objects.get(inner, "/FontDescriptor"), "/Flags"))
        symbolic = bool(flags & 4)
        return len(codes) if symbolic or self.kind == "Type3" else 0


def _swapped(code: int) -> int:
    """The big-endian reading of two bytes that were read in the machine's order."""
    return int.from_bytes(code.to_bytes(2, sys.byteorder), "big")


def _differences(encoding: Any) -> dict[int, str]:
    names: dict[int, str] = {}
    code = 0
    for entry in objects.array(objects.get(encoding, "/Differences"), 1000):
        name = objects.name(entry)
        if name:
            names[code] = name
            code += 1
        else:
            code = objects.whole(entry)
    return names


def _mapped(table: bytes) -> set[int]:
    """Codes that a ToUnicode table gives a character for."""
    codes: set[int] = set()
    for kind, body in _BLOCK.findall(table):
        if kind == b"bfchar":
            entries = _ENTRY.findall(body)
            for code, target in zip(entries[::2], entries[1::2], strict=False):
                if _plain(target) not in _EMPTY:
                    codes.add(int(_plain(code) or b"0", 16))
        else:
            for first, last, _, _ in _RANGE.findall(body):
                low, high = int(_plain(first) or b"0", 16), int(_plain(last) or b"0", 16)
                codes.update(range(low, min(high, low + 0xFFFF) + 1))
    return codes


def _plain(digits: bytes) -> bytes:
    return b"".join(digits.split()).upper()
