"""The house's fonts and no others.

Fontconfig would offer WeasyPrint every font of the machine: a missing character or an
unknown family is then silently set in whatever is installed, a missing italic is slanted
by force, and the same sources give other pages elsewhere (defect L8). While pages are set
it is shown an empty configuration, so only the fonts loaded by `@font-face` exist.

Unpacking WOFF2 in Python takes a fifth of a second a font, more than half of a cold
build. It is done once; WeasyPrint is handed the unpacked font, whose bytes are the same.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import fontTools
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTLibError, woff2
from fontTools.ttLib.tables._g_l_y_f import Glyph
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcherResponse

from press.render.store import Store, key_of

_NO_FONTS = Path(__file__).with_name("fonts.conf")


def unpacked(font: bytes, store: Store) -> bytes:
    """A WOFF2 font as the TrueType font in it; any other font as it is."""
    if font[:4] != b"wOF2":
        return font

    def make() -> bytes:
        out = io.BytesIO()
        woff2.decompress(io.BytesIO(font), out)
        return out.getvalue()

    key = key_of(hashlib.sha256(font).hexdigest(), fontTools.version)
    try:
        return store.made("fonts", key, make, ".ttf")
    except (TTLibError, ValueError, OSError, EOFError):
        return font  # WeasyPrint will say which family could not be loaded


def configuration(store: Store) -> FontConfiguration:
    """A font configuration without the machine's fonts, and with one that has no letters."""
    with _only_ours():
        fonts = FontConfiguration()
    data = store.made("fonts", key_of("nothing", fontTools.version), _nothing, ".ttf")
    face = {"font_family": "nothing", "src": [("external", "asset:nothing")]}
    fonts.add_font_face(face, lambda url: URLFetcherResponse(url, data))
    return fonts


def _nothing() -> bytes:
    """A font with an empty box and a blank: Pango crashes where there is no font at all."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "space"])
    builder.setupCharacterMap({32: "space"})
    builder.setupGlyf({name: Glyph() for name in (".notdef", "space")})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "space": (250, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "nothing", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


@contextmanager
def _only_ours() -> Iterator[None]:
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_NO_FONTS)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before
