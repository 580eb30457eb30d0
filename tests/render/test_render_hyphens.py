from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyphen
import pytest
from compositions import ROOT, composition
from specimen import LONG

from press.render import hyphens
from press.render.pages import languages, render
from press.render.store import Store


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    """Pyphen as in a fresh process; afterwards as it was."""
    before = dict(pyphen.hdcache)
    pyphen.hdcache.clear()
    yield
    pyphen.hdcache.clear()
    pyphen.hdcache.update(before)


def dictionary(language: str) -> pyphen.HyphDict:
    return pyphen.Pyphen(lang=language).hd


def test_the_prepared_dictionary_is_the_parsed_one(cache: Path) -> None:
    hyphens.install(["de"], Store(cache))
    pyphen.hdcache.clear()
    hyphens.install(["de"], Store(cache))
    prepared = dictionary("de")
    pyphen.hdcache.clear()
    parsed = dictionary("de")
    assert prepared.patterns == parsed.patterns
    assert prepared.maxlen == parsed.maxlen
    words = {word.strip(".,") for word in LONG.split()} | {"Donaudampfschifffahrt", "Straße"}
    assert {w: prepared.positions(w) for w in words} == {w: parsed.positions(w) for w in words}


def test_pyphen_does_not_parse(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hyphens.install(["en"], Store(cache))
    pyphen.hdcache.clear()
    monkeypatch.setattr(pyphen.HyphDict, "__init__", lambda *_: pytest.fail("parsed"))
    hyphens.install(["en", "en-GB-oed", "xx", "en"], Store(cache))
    assert pyphen.Pyphen(lang="en").inserted("hyphenation") == "hy-phen-a-tion"


def test_non_standard_hyphenation_is_left_to_pyphen(tmp_path: Path) -> None:
    hyphens.install(["hu"], Store(tmp_path))
    assert not list(tmp_path.rglob("*.json"))
    assert pyphen.LANGUAGES["hu"] in pyphen.hdcache


def test_a_damaged_entry_is_made_anew(tmp_path: Path) -> None:
    hyphens.install(["en"], Store(tmp_path))
    (kept,) = (tmp_path / "hyphens").iterdir()
    good = kept.read_bytes()
    kept.write_bytes(good[:100])
    pyphen.hdcache.clear()
    hyphens.install(["en"], Store(tmp_path))
    assert kept.read_bytes() == good


def test_the_bytes_are_the_same(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = composition(f'<p class="auto">{LONG}</p>')
    prepared = render(ROOT, page, cache).pdf
    pyphen.hdcache.clear()
    monkeypatch.setattr(hyphens, "install", lambda *_: None)
    assert render(ROOT, page, cache).pdf == prepared


def test_languages_of_the_text() -> None:
    assert languages(composition('<p lang="en">x</p><p lang="pl">y</p>')) == ["de", "en", "pl"]
