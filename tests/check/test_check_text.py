from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from press.check import lost
from press.findings import Finding, Origin

Checked = Callable[..., list[Finding]]


def test_all_text_is_printed(checked: Checked) -> None:
    css = "p { width: 17mm; hyphenate-limit-chars: 5 2 2; }"
    body = '<p class="auto" data-origin="a.md:3">Unterbringung und Integrations&shy;beauftragte</p>'
    assert checked(body, "check/lost-text", css=css) == []


def test_text_that_is_not_printed(checked: Checked) -> None:
    body = '<p data-origin="a.md:3">Da</p><p data-origin="a.md:4" class="gone">Hier fehlt es</p>'
    (told,) = checked(body, "check/lost-text", css=".gone { display: none }")
    assert told.values == {"word": "Hier"}
    assert told.origin == Origin("a.md", 4)


@pytest.mark.parametrize(("width", "fires"), [("12mm", True), ("50mm", False)])
def test_side_divided(checked: Checked, width: str, fires: bool) -> None:
    line = "Ein Wort" if fires else "Eine Zeile, die viel breiter ist"
    lines = "<br>".join([line] * 30)
    body = f'<div data-origin="a.md:3" style="width: {width}">{lines}</div>'
    found = checked(body, "check/side-divided")
    assert bool(found) is fires
    if fires:
        assert (found[0].page, found[0].origin) == (1, Origin("a.md", 3))


def test_a_word_as_long_as_a_story() -> None:
    """Looked for over the turns of pages within seconds, and so are halves among blank lines."""
    long = "a" * 30_000
    pages = [f"{long} vor-", "wärts" + "\n" * 30_000 + long, "Land-", "\n\n  kreis"]
    began = time.process_time()
    turns = list(lost._turns(pages))
    assert not lost._divided(f"{long}b", turns)
    assert lost._divided("vorwärts", turns)
    assert lost._divided("landkreis", turns)
    assert not lost._divided("landkreis", turns), "each half stands once"
    assert time.process_time() - began < 5
