"""Small PDFs with what no page shows: tags, bookmarks, comments, boxes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from leaflet import difference
from pikepdf import Array, Dictionary, Name, String

from press.model.difference import Comparison

#: Role and words, or role and alternative text of a picture.
Block = tuple[str, str]
Change = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Mark:
    """A bookmark."""

    title: str
    page: int
    level: int = 1


def tagged(pages: Sequence[Sequence[Block]], marks: Sequence[Mark] = ()) -> bytes:
    """Pages with one line a block; a `Figure` has its alternative text and a square."""
    out = pikepdf.new()
    font = out.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier,
            Encoding=Name.WinAnsiEncoding,
        )
    )  # fmt: skip
    root = out.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    whole = out.make_indirect(Dictionary(S=Name.Document, P=root, K=Array()))
    root.K = whole
    for blocks in pages:
        page = out.add_blank_page(page_size=(400, 300))
        page.Resources = Dictionary(Font=Dictionary(F=font))
        content = []
        for mcid, (role, text) in enumerate(blocks):
            element = Dictionary(S=Name(f"/{role}"), P=whole, Pg=page.obj, K=mcid)
            y = 270 - 20 * mcid
            shown = f"20 {y} 10 10 re f"
            if role == "Figure":
                element.Alt = String(text)
            else:
                shown = f"BT /F 9 Tf 20 {y} Td <{text.encode('cp1252').hex()}> Tj ET"
            content.append(f"/{role} <</MCID {mcid}>> BDC {shown} EMC")
            whole.K.append(out.make_indirect(element))
        page.Contents = out.make_stream("\n".join(content).encode())
    out.Root.StructTreeRoot = root
    out.Root.MarkInfo = Dictionary(Marked=True)
    out.Root.Lang = String("de")
    _outline(out, marks)
    return saved(out)


def _outline(out: pikepdf.Pdf, marks: Sequence[Mark]) -> None:
    if not marks:
        return
    out.Root.Outlines = out.make_indirect(Dictionary(Type=Name.Outlines))
    above = [out.Root.Outlines]
    last: dict[int, pikepdf.Object] = {}
    for mark in marks:
        entry = out.make_indirect(
            Dictionary(
                Title=String(mark.title),
                Dest=Array([out.pages[mark.page - 1].obj, Name.Fit]),
            )
        )
        del above[mark.level :]
        last = {level: one for level, one in last.items() if level <= mark.level}
        if mark.level in last:
            last[mark.level].Next = entry
        else:
            above[-1].First = entry
        last[mark.level] = entry
        above.append(entry)


def saved(out: pikepdf.Pdf) -> bytes:
    """The file, the same bytes every time."""
    buffer = io.BytesIO()
    out.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def changed(content: bytes, change: Change) -> bytes:
    """The file with something changed in it."""
    with pikepdf.open(io.BytesIO(content)) as out:
        change(out)
        return saved(out)


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every structure element below one."""
    for kid in node.K if isinstance(node.get("/K"), Array) else [node.get("/K")]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def noted(page: int, contents: str, subtype: str = "Text", at: int = 100, by: str = "") -> Change:
    """A change: a comment more."""

    def change(out: pikepdf.Pdf) -> None:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name(f"/{subtype}"), Contents=String(contents),
            Rect=Array([at, 100, at + 20, 120]),
        )  # fmt: skip
        if by:
            note.T = String(by)
        held = out.pages[page - 1].obj
        held.Annots = Array([*held.get("/Annots", []), out.make_indirect(note)])

    return change


def unlike(content: bytes, change: Change, folder: Path) -> Comparison:
    """The file compared with what a change makes of it."""
    return difference(content, changed(content, change), folder)
