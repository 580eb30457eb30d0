"""Is all the text on the pages? WeasyPrint drops what does not fit beside a page, silently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser

from press.check.layout import SIDE
from press.check.view import View
from press.codes import finding
from press.findings import Finding, Origin

_WORD = re.compile(r"[^\W_]+")
#: Elements without an end tag (HTML, 13.1.2), as far as the templates use them.
_VOID = frozenset({"br", "img", "hr", "meta", "link", "wbr"})


def lost_text(view: View) -> Iterator[Finding]:
    """Every word of the composition stands on a page.

    A box in the side column that is too long for its page loses its end. Words are looked
    for by their letters and in their order, so that hyphens at line ends do not matter.
    Source: design/print, check L05; defect found in this project.
    """
    printed: dict[str, list[str]] = defaultdict(list)
    for line in view.geometry.lines:
        origin = view.block(line).origin
        printed[str(origin)].append("".join(_WORD.findall(line.text)))
    told = _Told()
    told.feed(view.composition.html)
    for place, texts in told.texts.items():
        letters, at = "".join(printed.get(place, ())), 0
        for word in _WORD.findall(" ".join(texts)):
            at = letters.find(word, at) + len(word)
            if at < len(word):
                yield finding("check/lost-text", _origin(place), word=word)
                break


def side_box_divided(view: View) -> Iterator[Finding]:
    """A box in the side column stands on one page.

    Its second half would hang beside a text that it does not belong to.
    Source: design/pages, geometry.
    """
    pages: dict[Origin, set[int]] = defaultdict(set)
    wide: set[Origin] = set()
    for line in view.geometry.lines:
        origin = view.block(line).origin
        if origin is None or view.block(line).kind == "folio":
            continue
        area = view.sheets[line.page].area
        pages[origin].add(line.page)
        if line.area.right > area.left + SIDE * (area.right - area.left):
            wide.add(origin)
    for origin, found in pages.items():
        if len(found) > 1 and origin not in wide:
            yield finding("check/side-divided", origin, page=min(found), next_page=max(found))


class _Told(HTMLParser):
    """The text of the composition by the place it came from, without decoration.

    Notes have a rule of their own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = defaultdict(list)
        #: For each open element: the place of its text, or None where none is told.
        self._open: list[str | None] = [None]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        found = dict(attrs)
        apart = found.get("class") == "note" or found.get("aria-hidden") == "true"
        self._open.append(None if apart else found.get("data-origin") or self._open[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if (place := self._open[-1]) is not None:
            self.texts[place].append(data)


def _origin(place: str) -> Origin:
    """`path:line` as an origin."""
    path, _, line = place.rpartition(":")
    return Origin(path, int(line)) if path and line.isdigit() else Origin(place)
