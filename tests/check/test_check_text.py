from __future__ import annotations

from collections.abc import Callable

import pytest

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
