"""The last pass over the finished file: what a reader's program shows and is told.

One opening and one saving, which also drops the objects that tagging left behind and
packs the rest, so the file is smaller than WeasyPrint's.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf

from press.model.rendering import PageRecord
from press.render.archive import make_archivable


def finish(
    pdf: bytes,
    pages: Sequence[PageRecord],
    language: str,
    interactive: bool,
    archivable: bool = False,
) -> bytes:
    """The same document with page labels and the viewer's instructions; stable bytes.

    With `archivable` a tagged file in RGB becomes PDF/A-2a, too.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        if interactive:
            root.PageLabels = document.make_indirect(
                pikepdf.Dictionary(Nums=pikepdf.Array(_labels(pages)))
            )
            root.PageMode = pikepdf.Name.UseOutlines
            root.PageLayout = pikepdf.Name.TwoPageRight  # so the cover stands alone
            root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        root.Lang = pikepdf.String(language)
        if archivable:
            make_archivable(document)
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


def _labels(pages: Sequence[PageRecord]) -> list[pikepdf.Object | int]:
    """Runs of labels: decimal where they count on, as a prefix where they do not."""
    labels: list[pikepdf.Object | int] = []
    expected = None
    for place, page in enumerate(pages):
        number = int(page.label) if page.label.isdecimal() else None
        if number is None or number != expected:
            labels.append(place)
            labels.append(
                pikepdf.Dictionary(P=pikepdf.String(page.label))
                if number is None
                else pikepdf.Dictionary(S=pikepdf.Name.D, St=number)
            )
        expected = None if number is None else number + 1
    return labels
