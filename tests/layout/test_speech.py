"""Words that are spoken otherwise than printed, as the templates mark them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from press.layout.compose import compose
from press.layout.inline import inlines
from press.layout.speech import SILENT, Speech, speech
from press.layout.templates import fill
from press.model.book import Typography
from press.model.composition import Composition
from press.model.inline import Foreign, Text, Whole

from .books import WEB, book


def german(**words: Any) -> Speech:
    typography = Typography(
        MappingProxyType({}),
        frozenset(),
        expansions=words.get("expansions", {}),
        foreign=words.get("foreign", {}),
    )
    return speech(typography, words.get("language", "de"))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("z.\u202fB. so", '<abbr title="zum Beispiel">z.\u202fB.</abbr> so'),
        ("z. B.", '<abbr title="zum Beispiel">z. B.</abbr>'),
        ("(z. B.)", '(<abbr title="zum Beispiel">z. B.</abbr>)'),
        ("(e.\u202fV., Ort)", '(<abbr title="eingetragener Verein">e.\u202fV.</abbr>, Ort)'),
        ("Prof. Dr. X", '<abbr title="Professor">Prof.</abbr> <abbr title="Doktor">Dr.</abbr> X'),
        ("S.\u00a012", '<abbr title="Seite">S.</abbr>\u00a012'),
        ("S. Müller", "S. Müller"),
        ("Huz. B.", "Huz. B."),
        ("u. a. m", '<abbr title="unter anderem">u. a.</abbr> m'),
        ("usw.", "usw."),
        ("<b> & z. B.", '&lt;b&gt; &amp; <abbr title="zum Beispiel">z. B.</abbr>'),
        ("", ""),
    ],
)  # fmt: skip
def test_known_abbreviations(text: str, marked: str) -> None:
    assert str(german().mark(text)) == marked


def test_the_house_has_the_last_word() -> None:
    told = german(expansions={"u. a.": "und andere", "z. B.": "z. B.", "LSZ": "Landesprogramm"})
    assert str(told.mark("u. a.")) == '<abbr title="und andere">u. a.</abbr>'
    assert str(told.mark("z. B.")) == "z. B."
    assert str(told.mark("LSZ-Mittel, LSZ")) == "".join(
        ('<abbr title="Landesprogramm">LSZ</abbr>', "-Mittel, ",
         '<abbr title="Landesprogramm">LSZ</abbr>')
    )  # fmt: skip


def test_words_of_other_languages() -> None:
    told = german(foreign={"Welcome Day": "en", "Day": "en"})
    assert str(told.mark("Der „Welcome Day“")) == 'Der „<span lang="en">Welcome Day</span>“'
    assert str(told.mark("Dayton")) == "Dayton"
    nodes = (Foreign("fr", (Text("Welcome Day"),)), Whole("Welcome Day"))
    assert str(inlines(nodes, told)) == (
        '<span lang="fr">Welcome Day</span>'
        '<span class="whole"><span lang="en">Welcome Day</span></span>'
    )


def test_another_language_has_other_abbreviations() -> None:
    english = german(language="en-GB")
    assert str(english.mark("e.g. z. B. p. 3")) == (
        '<abbr title="for example">e.g.</abbr> z. B. <abbr title="page">p.</abbr> 3'
    )
    assert str(german(language="fr").mark("z. B. e.g.")) == "z. B. e.g."


def test_a_product_without_tags_prints_plain_text(web: Composition, root: Path) -> None:
    assert str(SILENT.mark("z. B. <b>")) == "z. B. &lt;b&gt;"
    assert "<abbr" in web.html
    plain, _ = compose(root, book(), replace(WEB, tagged=False))
    assert "<abbr" not in plain.html


def test_the_filter(tmp_path: Any) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts/a.html").write_text("{{ x|spoken }}", "utf-8")
    assert fill(tmp_path, "a.html", {"x": "z. B. <"}, frozenset(), german()) == (
        '<abbr title="zum Beispiel">z. B.</abbr> &lt;'
    )
    assert fill(tmp_path, "a.html", {"x": "z. B. <"}) == "z. B. &lt;"
