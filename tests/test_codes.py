"""Every code has words in both languages, is used, and exists where it is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.codes import REGISTER, finding
from press.codes.examples import _OWN, _USUAL, example
from press.codes.register import Code

ROOT = Path(__file__).parent.parent
CODES = list(REGISTER.values())
_NAMED = re.compile(r"\"([a-z]+/[a-z0-9-]+)\"")
_COMPOSED = re.compile(r"f\"([a-z]+/[a-z0-9-]+)\{")
_MADE = re.compile(r"(?:finding|_tell)\(\s*\"([a-z]+/[a-z0-9-]+)\"")


def named(pattern: re.Pattern[str]) -> set[str]:
    """Codes named in the engine, outside the register."""
    return {
        name
        for path in (ROOT / "press").rglob("*.py")
        if "codes" not in path.relative_to(ROOT).parts
        for name in pattern.findall(path.read_text("utf-8"))
    }


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_words(code: Code) -> None:
    for words in (code.title, code.message, code.remedy, code.why):
        for text in (words.de, words.en):
            assert text.strip() == text
            assert text
            assert "  " not in text
    assert code.why.de.endswith((".", "?", "!", "“", ")"))
    assert not code.title.de.endswith(".")


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_it_can_be_said(code: Code) -> None:
    values: dict[str, str] = dict.fromkeys(code.placeholders, "Wert")
    made = finding(code.id, None, **values)  # type: ignore[arg-type]
    for language in ("de", "en"):
        message, remedy = code.say(made, language)  # type: ignore[arg-type]
        assert "{" not in message.replace("{…}", "")
        assert remedy


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_its_explanation_is_readable(code: Code) -> None:
    for language in ("de", "en"):
        for text in example(code, language):  # type: ignore[arg-type]
            assert not re.search(r"\{\w+\}", text)


def test_samples_belong_to_codes_and_fill_their_placeholders() -> None:
    for code, values in _OWN.items():
        assert values.keys() <= REGISTER[code].placeholders, code
    assert {name for code in CODES for name in code.placeholders} >= _USUAL.keys()


def test_codes_that_editors_meet_have_a_sample_for_every_placeholder() -> None:
    families = ("usage/", "sources/", "text/", "picture/", "edition/", "language/")
    met = [code for code in CODES if code.id.startswith(families)]
    assert [code.id for code in met if "…" in "".join(example(code, "de")) and _lacks(code)] == []


def _lacks(code: Code) -> bool:
    return bool(code.placeholders - _OWN.get(code.id, {}).keys() - _USUAL.keys())


def test_all_codes_used_are_registered_and_the_other_way_round() -> None:
    assert named(_MADE) - REGISTER.keys() == set()
    composed = tuple(named(_COMPOSED))
    unused = {name for name in REGISTER.keys() - named(_NAMED) if not name.startswith(composed)}
    assert unused == set()
