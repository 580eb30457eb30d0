"""What Pango is given for a line it gets back."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from compositions import ROOT, composition
from weasyprint.text import line_break

from press.model.rendering import Rendering
from press.render import attributes, galley, pages
from press.render.galley import Galley

BODY = "".join(
    f'<p style="font-feature-settings: \'tnum\', \'ss0{n % 7}\'; letter-spacing: .{n % 3}px">'
    f"Zeile {n} mit Ziffern 1234567890</p>"
    for n in range(160)
)  # fmt: skip


class _Heap(ctypes.Structure):
    """`struct mallinfo2` of glibc."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd",
            "usmblks", "fsmblks", "used", "free", "keep",
        )
    )  # fmt: skip


def taken() -> int:
    """Bytes that this process has been given and has not given back."""
    told = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if told is None:
        pytest.skip("only glibc tells")
    told.restype = _Heap
    gc.collect()
    heap = told()
    return int(heap.used + heap.hblkhd)


def grown(root: Path) -> int:
    setter, document = Galley(ROOT, root), composition(BODY)
    setter.set(document)
    before = taken()
    for _ in range(4):
        setter.set(document)
    return taken() - before


def test_setting_the_same_again_takes_no_more_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert grown(tmp_path) < 40_000
    monkeypatch.setattr(galley, "given_back", nullcontext)
    assert grown(tmp_path) > 160_000, "WeasyPrint has mended it: press/render/attributes.py may go"


def test_the_pages_are_the_same(
    rendered: Callable[..., Rendering], monkeypatch: pytest.MonkeyPatch
) -> None:
    mended = rendered(BODY).pdf
    monkeypatch.setattr(pages, "given_back", nullcontext)
    assert rendered(BODY).pdf == mended


def test_only_while_pages_are_set() -> None:
    before = line_break.Layout.setup
    with attributes.given_back():
        assert line_break.Layout.setup is not before
    assert line_break.Layout.setup is before
