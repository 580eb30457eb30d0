"""What is known about files of our own, for the rules that need it."""

from __future__ import annotations

from types import MappingProxyType

import pikepdf
from pikepdf import Dictionary, Name
from spoiling import Spoil

from press.findings import Origin
from press.model.geometry import Geometry, Note
from press.model.preflight import Context
from press.model.rendering import PageRecord


def located(**keys: object) -> Context:
    return Context(
        pages=tuple(
            PageRecord(n, str(n), (("jena",) if n < 3 else ("gera",))) for n in range(1, 5)
        ),
        origins=MappingProxyType(
            {"jena": Origin("sources/2019/jena.md", 1), "gera": Origin("sources/2019/gera.md", 1)}
        ),
        **keys,  # type: ignore[arg-type]
    )


def with_notes(*notes: Note) -> Context:
    return located(geometry=Geometry(notes=notes))


CHAPTERS = frozenset(("jena", "gera"))
NOTE = Note("1", "jena", Origin("sources/2019/jena.md", 9), 1, (1,))
TITLES = MappingProxyType({"jena": "A", "gera": "B"})


def contents_page(first: str) -> Spoil:
    """Page 1 as a table of contents: `A 1`, `B 3` in a font that has these characters."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        plain = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        for page in pdf.pages:
            held = Dictionary(page.obj.Resources)
            held.Font = Dictionary(F1=held.Font.F1, H=plain)
            page.obj.Resources = held
        pdf.pages[0].obj.Contents = pdf.make_stream(
            f"BT /H 12 Tf 1 0 0 1 200 400 Tm (A {first}) Tj 0 -20 Td (B 3) Tj ET".encode()
        )

    return spoil
