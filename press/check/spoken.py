"""The text of marked content, by its page and number: what a tag tree is filled with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from press.check.facts.lexer import Row, operators

_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TABLE = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)


def spoken(pdf: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """Page number and MCID -> text. `ActualText` takes the place of what it stands for.

    Fonts are read by their `ToUnicode`, two bytes a character, as PDF/UA files of our own
    have them; what cannot be read is left out.
    """
    fonts: dict[tuple[int, int], Mapping[int, str]] = {}
    texts: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pdf.pages, start=1):
        known = dict(_fonts(page, fonts))
        page.contents_coalesce()
        for mcid, text in _page(page.Contents.read_bytes(), known):
            texts[number, mcid] = texts.get((number, mcid), "") + text
    return texts


def _page(content: bytes, fonts: Mapping[str, Mapping[int, str]]) -> Iterator[tuple[int, str]]:
    #: For each open marked content: its MCID and the text that is spoken instead.
    nested: list[tuple[int | None, str | None]] = []
    font: Mapping[int, str] = {}
    for operator, operands in operators(content):
        if operator in (b"BDC", b"BMC"):
            told = operands[1] if operator == b"BDC" and len(operands) > 1 else None
            told = told if isinstance(told, dict) else {}
            mcid = int(told["MCID"]) if "MCID" in told else None
            instead = _string(told["ActualText"]) if "ActualText" in told else None
            nested.append((mcid, instead))
            if instead is not None and (owner := _owner(nested)) is not None:
                yield owner, instead
        elif operator == b"EMC":
            if nested:
                nested.pop()
        elif operator == b"Tf" and operands:
            font = fonts.get(str(operands[0]), {})
        elif operator in (b"TJ", b"Tj", b"'", b'"') and operands:
            owner = _owner(nested)
            if owner is None or any(instead is not None for _, instead in nested):
                continue
            codes = operands[-1].codes() if isinstance(operands[-1], Row) else operands[-1]
            if isinstance(codes, bytes):
                yield owner, _decoded(codes, font)


def _owner(nested: list[tuple[int | None, str | None]]) -> int | None:
    return next((mcid for mcid, _ in reversed(nested) if mcid is not None), None)


def _decoded(codes: bytes, font: Mapping[int, str]) -> str:
    return "".join(
        font.get(codes[place] << 8 | codes[place + 1], "") for place in range(0, len(codes) - 1, 2)
    )


def _fonts(
    page: pikepdf.Page, known: dict[tuple[int, int], Mapping[int, str]]
) -> Iterator[tuple[str, Mapping[int, str]]]:
    listed: Any = page.resources.get("/Font", {})
    for name in listed.keys():  # noqa: SIM118 (not a dict)
        font = listed[name]
        if font.objgen not in known:
            table = font.get("/ToUnicode")
            read = {} if table is None else dict(_characters(table.read_bytes()))
            known[font.objgen] = read
        yield str(name)[1:], known[font.objgen]


def _characters(table: bytes) -> Iterator[tuple[int, str]]:
    for kind, entries in _TABLE.findall(table):
        if kind == b"bfchar":
            for code, text in _CHARACTER.findall(entries):
                yield int(code, 16), _utf16(bytes.fromhex(text.decode("ascii")))
        else:
            for first, last, text in _RANGE.findall(entries):
                start = int(text, 16)
                for code in range(int(first, 16), min(int(last, 16), 0xFFFF) + 1):
                    yield code, chr(start + code - int(first, 16))


def _string(raw: Any) -> str:
    """A text string of a content stream: UTF-16 with a mark, or Latin."""
    if not isinstance(raw, bytes):
        return ""
    return _utf16(raw[2:]) if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def _utf16(raw: bytes) -> str:
    return raw.decode("utf-16-be", "replace")
