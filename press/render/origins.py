"""Which line of the sources a spot of the composed HTML came from.

The layout stage writes `data-origin="path:line"` on block elements. When something goes
wrong in a block, the nearest such mark before it names the line an editor must look at.
"""

from __future__ import annotations

import re
from html import escape

from press.findings import Origin

_MARK = re.compile(r'data-origin="([^"]+)"')


def parse_origin(mark: str) -> Origin:
    """`sources/2019/jena.md:12` as an origin."""
    path, _, line = mark.rpartition(":")
    return Origin(path, int(line)) if path and line.isdecimal() else Origin(mark)


def origin_of(html: str, needle: str) -> Origin | None:
    """The origin of the first place where the HTML has this text, if it can be told."""
    places = [place for text in {needle, escape(needle)} if (place := html.find(text)) >= 0]
    if not needle or not places:
        return None
    start = html.rfind('data-origin="', 0, min(places))
    mark = _MARK.match(html, start) if start >= 0 else None
    return parse_origin(mark[1]) if mark else None
