"""What a screen reader finds in a PDF: structure elements with their words, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

Spoken = dict[tuple[Any, int], str]


def heard(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Tag and words of every element that has words or an alternative text of its own."""
    spoken: Spoken = {}
    for page in pdf.pages:
        for number, words in _marked(page).items():
            spoken[page.obj.objgen, number] = words
    found = []
    for node, words in _walk(pdf.Root.StructTreeRoot.K[0], None, spoken):
        text = " ".join(str(node.get("/Alt", words)).split())
        if text:
            found.append((str(node.S).removeprefix("/"), text))
    return found


def _walk(node: Any, page: Any, spoken: Spoken) -> Iterator[tuple[Any, str]]:
    page = node.Pg.objgen if "/Pg" in node else page
    kids = node.get("/K", [])
    words, below = "", []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            below.append(kid)
        elif isinstance(kid, pikepdf.Dictionary):
            if "/MCID" in kid:
                words += spoken.get((kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID)), "")
        else:
            words += spoken.get((page, int(kid)), "")
    yield node, words
    for kid in below:
        yield from _walk(kid, page, spoken)


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The words of a page by the number of their marked content."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    stack: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                facts = operands[1]
                mcid = facts.get("/MCID") if isinstance(facts, pikepdf.Dictionary) else None
                stack.append(None if mcid is None else int(mcid))
            case "BMC":
                stack.append(None)
            case "EMC":
                stack.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ":
                runs = operands[0] if str(operator) == "TJ" else [operands[0]]
                codes = b"".join(bytes(r) for r in runs if isinstance(r, pikepdf.String))
                text = "".join(
                    letters.get(int.from_bytes(codes[i : i + 2], "big"), "")
                    for i in range(0, len(codes), 2)
                )
                if stack and stack[-1] is not None:
                    found[stack[-1]] = f"{found.get(stack[-1], '')}{text} "
    return found


def _letters(font: Any) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
    pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
