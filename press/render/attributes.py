"""Attributes of text given back to Pango.

For every line of a style with features of its own (figures, small capitals, kerning)
WeasyPrint 70 makes a list of attributes that nobody lets go of: `text.line_break.Layout`
keeps the reference it was given, and the attribute in the list is shared so that it must
not. That is 3 MB for a brochure of 48 pages, no matter for one, but for a preview that sets
it again and again. Here every list has an attribute of its own, and dies with its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.line_break import Layout, ffi, pango


class _OneEach(dict[bytes, Any]):
    """Stands for the cache of attributes: whoever asks gets the one just made."""

    def setdefault(self, key: bytes, default: Any = None) -> Any:
        return default


@contextmanager
def given_back() -> Iterator[None]:
    """While pages are set and drawn."""
    setup = Layout.setup

    def wrapped(layout: Any, style: Any) -> None:
        fonts = style.font_config
        if not isinstance(fonts.font_features, _OneEach):
            # What was shared before stays with the lists that share it.
            fonts.font_features = _OneEach()
        setup(layout, style)
        attributes = pango.pango_layout_get_attributes(layout.layout)
        if attributes != ffi.NULL:
            pango.pango_attr_list_unref(attributes)  # the layout holds one, too

    line_break.Layout.setup = wrapped
    try:
        yield
    finally:
        line_break.Layout.setup = setup
