"""Inputs that cannot sensibly be committed: made from a case folder's `recipe.yaml`.

A recipe is a list of `{make: <builder>, path: <below the project root>}`.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import yaml
from PIL import Image


def build(recipe: Path, root: Path) -> None:
    """Carry out a recipe in a project."""
    for step in yaml.safe_load(recipe.read_text("utf-8")):
        path = root / step["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        BUILDERS[step["make"]](path)


def _absent(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _huge_text(path: Path) -> None:
    path.write_text(
        "---\nkind: outlook\ntitle: Lang\n---\n\n" + "Wort und Wort. " * 340_000, "utf-8"
    )


def _long_story(path: Path) -> None:
    path.write_text("---\nkind: outlook\ntitle: Lang\n---\n\n" + "Wort.\n\n" * 9000, "utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _binary(path: Path) -> None:
    path.write_bytes(b"\x7fELF\x00\x01\x02" + bytes(range(256)))


def _word(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"word/document.xml" * 20)


def _latin1(path: Path) -> None:
    path.write_bytes(path.read_text("utf-8").replace("\r", "").encode("latin-1", "replace"))


def _utf16(path: Path) -> None:
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))


def _byte_order_mark(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def _control(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Zeichen", b"Zei\x07chen"))


def _invisible(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("Zeichen", "Zei\u200bchen"), "utf-8")


def _symlink_out(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/etc/passwd")


def _symlink_loop(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)


def _pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _tabs(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("  ", "\t"), "utf-8")


def _truncated_jpeg(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])


def _truncated_png(path: Path) -> None:
    Image.effect_noise((200, 100), 60).save(path)
    path.write_bytes(path.read_bytes()[:3000])


def _truncated_tiff(path: Path) -> None:
    """A TIFF whose strips end before they should; its directory stands in front."""
    Image.new("RGB", (200, 100), "white").save(path, compression=None)
    raw = path.read_bytes()
    path.write_bytes(raw[:-4000] if raw[4:8] == b"\x08\x00\x00\x00" else raw[:200])


def _bomb_png(path: Path) -> None:
    """30,000 × 30,000 px in a hundred bytes: only the header says so."""
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\x00" * 10)), (b"IEND", b"")]
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks
        )
    )


def _sixteen_bit_png(path: Path) -> None:
    Image.new("I;16", (60, 40), 40_000).save(path)


def _cmyk_tiff(path: Path) -> None:
    Image.new("CMYK", (60, 40), (0, 80, 90, 10)).save(path)


def _float_tiff(path: Path) -> None:
    Image.new("F", (60, 40), 0.5).save(path)


def _png_as_jpeg(path: Path) -> None:
    Image.new("RGB", (60, 40)).save(path, format="PNG")


def _png(path: Path) -> None:
    Image.new("RGB", (60, 40)).save(path, format="PNG")


def _noise(path: Path) -> None:
    path.write_bytes(bytes((i * 73 + 41) % 256 for i in range(5000)))


def _deep_svg(path: Path) -> None:
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        + "<g>" * 5000 + "</g>" * 5000 + "</svg>"
    )  # fmt: skip


BUILDERS: dict[str, Callable[[Path], None]] = {
    "absent": _absent,
    "binary": _binary,
    "bomb-png": _bomb_png,
    "byte-order-mark": _byte_order_mark,
    "cmyk-tiff": _cmyk_tiff,
    "control": _control,
    "deep-svg": _deep_svg,
    "empty": _empty,
    "float-tiff": _float_tiff,
    "folder": _folder,
    "huge-text": _huge_text,
    "invisible": _invisible,
    "latin1": _latin1,
    "long-story": _long_story,
    "noise": _noise,
    "pipe": _pipe,
    "png": _png,
    "png-as-jpeg": _png_as_jpeg,
    "sixteen-bit-png": _sixteen_bit_png,
    "symlink-loop": _symlink_loop,
    "symlink-out": _symlink_out,
    "tabs": _tabs,
    "truncated-jpeg": _truncated_jpeg,
    "truncated-png": _truncated_png,
    "truncated-tiff": _truncated_tiff,
    "utf-16": _utf16,
    "word": _word,
}
