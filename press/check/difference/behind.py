"""What lies behind the pages of a file, read once: bookmarks, tags, comments, boxes, and
what the file says of itself. Nothing here raises for what is in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.check.difference import comments, frames, outline, tags
from press.check.difference.comments import Annotation
from press.check.difference.frames import Frame
from press.check.difference.tags import CyclicError, LongError, Tags
from press.check.facts import boxes, document, objects
from press.codes import finding
from press.findings import Finding
from press.model.pdf import Catalog
from press.model.unseen import Bookmark, PropertyKind

_A4 = 210.0, 297.0


@dataclass(frozen=True, slots=True)
class Behind:
    """It, as it was read."""

    #: None where they could not be read.
    bookmarks: tuple[Bookmark, ...] | None = ()
    #: None for a file without tags, or with tags that could not be read.
    tags: Tags | None = None
    #: Page -> annotations; None where there are too many.
    notes: Mapping[int, tuple[Annotation, ...] | None] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    properties: Mapping[PropertyKind, str] = field(default_factory=dict)


def read(pdf: pikepdf.Pdf, name: str) -> tuple[Behind, tuple[Finding, ...]]:
    """What lies behind the pages, and what of it is not compared."""
    faults: list[Finding] = []
    root = pdf.Root
    sheets = _sheets(pdf)
    known = {key: number for number, page in sheets.items() if (key := objects.key(page))}
    framed: list[Frame] = []
    notes: dict[int, tuple[Annotation, ...] | None] = {}
    count = 0
    texts = objects.Texts(comments.LONGEST)
    for number, page in sheets.items():
        its = boxes.read(page, _A4)
        framed.append(frames.framed(its))
        try:
            notes[number], count = comments.read(page, its.crop or its.media, count, texts)
        except LongError:
            notes[number] = None
            most, in_all = comments.MOST, comments.IN_ALL
            faults.append(finding("diff/notes-long", file=name, page=number, most=most, all=in_all))
    catalogue = document.read(pdf, tags=False)
    marks = None
    if catalogue.tagged:
        marks = _tags(root, known, name, faults)
    bookmarks = _bookmarks(root, known, name, faults)
    behind = Behind(
        bookmarks=bookmarks,
        tags=marks,
        notes={number: several for number, several in notes.items() if several != ()},
        frames=tuple(framed),
        properties=_properties(catalogue),
    )
    return behind, tuple(faults)


def _sheets(pdf: pikepdf.Pdf) -> dict[int, Any]:
    try:
        return {number: page.obj for number, page in enumerate(pdf.pages, start=1)}
    except objects.BROKEN:
        return {}


def _tags(
    root: Any, known: Mapping[tuple[int, int], int], name: str, faults: list[Finding]
) -> Tags | None:
    try:
        return tags.read(root, known)
    except CyclicError as error:
        faults.append(finding("diff/tags-cyclic", file=name, entry=error.entry))
    except LongError:
        most, deep = tags.MOST, tags.DEEPEST
        faults.append(finding("diff/tags-long", file=name, most=most, deep=deep))
    return None


def _bookmarks(
    root: Any, known: Mapping[tuple[int, int], int], name: str, faults: list[Finding]
) -> tuple[Bookmark, ...] | None:
    try:
        return outline.read(root, known)
    except CyclicError as error:
        faults.append(finding("diff/outline-cyclic", file=name, entry=error.entry))
    except LongError:
        most, deep = outline.MOST, outline.DEEPEST
        faults.append(finding("diff/outline-long", file=name, most=most, deep=deep))
    return None


def _properties(catalogue: Catalog) -> dict[PropertyKind, str]:
    xmp, info = catalogue.xmp, catalogue.info
    standards = []
    if "pdfaid:part" in xmp:
        level = xmp.get("pdfaid:conformance", "").lower()
        standards.append(f"PDF/A-{xmp['pdfaid:part']}{level}")
    if "pdfuaid:part" in xmp:
        standards.append(f"PDF/UA-{xmp['pdfuaid:part']}")
    standards.append(xmp.get("pdfxid:GTS_PDFXVersion") or info.get("GTS_PDFXVersion", ""))
    intents = catalogue.intents
    return {
        "title": _line(xmp.get("dc:title") or info.get("Title", "")),
        "language": _line(catalogue.language),
        "tags": "yes" if catalogue.tagged else "",
        "standard": _line(", ".join(filter(None, standards))),
        "intent": _line(", ".join(dict.fromkeys(i.identifier or i.info for i in intents))),
        "profile": ", ".join(dict.fromkeys(i.profile.digest[:16] for i in intents if i.profile)),
    }


def _line(text: str) -> str:
    return " ".join(text[: tags.LONGEST].split())
