"""Which words are slips of others, and which are honest neighbours."""

from __future__ import annotations

import pytest

from press.check.language.slips import lookalike, respelt, slip, slips


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("IIm-Kreis", "Ilm-Kreis"),
        ("Sömerda", "Sömmerda"),
        ("Hildbughausen", "Hildburghausen"),
        ("Schmalkalden-Meinigen", "Schmalkalden-Meiningen"),
        ("Kyffhaeuserkreis", "Kyffhäuserkreis"),
        ("Wiemar", "Weimar"),
        ("Integrationsmanagment", "Integrationsmanagement"),
        ("Gr0ß", "GrOß"),
    ],
)
def test_slips(word: str, right: str) -> None:
    assert slip(word, right)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Stuhl", "Suhl"),
        ("Geiz", "Greiz"),
        ("Jens", "Jena"),
        ("Gotik", "Gotha"),
        ("Ilm-Kreises", "Ilm-Kreis"),
        ("Erfurter", "Erfurt"),
        ("Hildburghäuser", "Hildburghausen"),
        ("Nordhäuserinnen", "Nordhausen"),
        ("Wartburgregion", "Wartburgkreis"),
        ("Saale-Orla-Kreis", "Saale-Holzland-Kreis"),
        ("Eisenach", "Eisenach"),
        ("Heimat", "Weimar"),
    ],
)
def test_honest_neighbours(word: str, right: str) -> None:
    assert not slip(word, right)


def test_what_looks_alike_and_what_is_spelt_otherwise() -> None:
    assert lookalike("IIse", "Ilse")
    assert not lookalike("Ilse", "Ilse")
    assert respelt("Meissner", "Meißner")
    assert respelt("Mueller", "Müller")
    assert not respelt("Meißner", "Meißner")


def test_each_word_has_one_right_form() -> None:
    found = slips({"Sömerda", "Suhl", "Weimarr", "Wiemar"}, ["Sömmerda", "Weimar"])
    assert found == {"Sömerda": "Sömmerda", "Wiemar": "Weimar"}
