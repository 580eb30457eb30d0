"""The balance of words: what is lost is found, with its place."""

from __future__ import annotations

import random

import pytest

from press.intake.balance import balance, words
from press.intake.carried import Carried
from press.intake.manuscript import Passage, Place

HEAD = "---\nkind: outlook\ntitle: Ein Titel\nstatus: draft\n---\n\n"


def passages(*texts: str) -> list[Passage]:
    return [Passage(Place(number, "Mitte"), text) for number, text in enumerate(texts, start=1)]


def test_words_are_compared_without_what_typography_changes() -> None:
    typed = "Akteur*innen, z. B. „M\u00dcLLER“ – 3.883 m\u00b2, Zu\u00adsammen\u200barbeit"
    assert words(typed) == [
        "akteur", "innen", "z", "b", "müller", "3", "883", "m", "2", "zusammenarbeit",
    ]  # fmt: skip
    assert words("MEIßNER") == words("Meißner") == words("MEISSNER")


def test_every_word_has_one_place() -> None:
    judged = balance(
        passages("eins zwei zwei", "drei vier"), ["eins zwei"], ["drei zwei"], ["vier fünf"]
    )
    assert (judged.total, judged.story, judged.sidecar, judged.report) == (5, 2, 2, 1)
    assert (judged.unplaced, judged.lost) == (0, ())


def test_a_word_that_is_there_once_too_few_is_lost_where_it_is_missing() -> None:
    """A common word is missed in the passage that is gone, not in the last one."""
    judged = balance(passages("und er kam", "und sie ging", "und alle"), ["und er kam und alle"],
                     [], [])  # fmt: skip
    assert [(lost.place.number, lost.words) for lost in judged.lost] == [(2, "und sie ging")]
    assert judged.unplaced == 3


def test_words_that_came_from_nowhere_are_told() -> None:
    assert balance(passages("eins"), ["eins zwei zwei"], [], ["drei"]).added == ("zwei", "zwei")


def test_joined_words() -> None:
    judged = balance(passages("Zusammen-", "arbeit hilft"), ["Zusammenarbeit hilft"], [], [],
                     [("Zusammen", "arbeit")])  # fmt: skip
    assert (judged.unplaced, judged.story, judged.added) == (0, 3, ())


def test_a_join_that_was_not_made_helps_nobody() -> None:
    halves = [("Zusammen", "arbeit")]
    judged = balance(passages("Zusammen-", "arbeit"), ["Zusammen"], [], [], halves)
    assert [lost.words for lost in judged.lost] == ["arbeit"]


def test_words_of_a_story() -> None:
    story = (
        HEAD + "Ein *Satz*[^a] mit [Link](https://example.org/nicht).\n\n"
        "OFFEN: Hier fehlt etwas.\n\n![](kein-wort)\n\n"
        "```facts\n- {label: Wo, text: hier}\n```\n\n1. eins\n2. zwei\n\n[^a]: Die Notiz.\n"
    )
    assert words(Carried.of(()).story(story)) == words(
        "Ein Titel Ein Satz mit Link. Die Notiz. Wo hier eins zwei"
    )


def test_words_of_a_sidecar() -> None:
    text = 'alt: "OFFEN: was"\ncaption: Am Kran\ncredit: Amt\nrelease: missing\ndate: 2018-09\n'
    assert words(Carried.of(()).yaml(text)) == ["am", "kran", "amt"]


@pytest.mark.parametrize("seed", range(20))
def test_the_sum_is_always_right(seed: int) -> None:
    chance = random.Random(seed)
    vocabulary = [f"wort{chr(97 + n)}" for n in range(12)]

    def some(most: int) -> str:
        return " ".join(chance.choices(vocabulary, k=chance.randint(0, most)))

    source = passages(*(some(9) for _ in range(6)))
    judged = balance(source, [some(20)], [some(6)], [some(6)])
    assert judged.total == sum(len(words(p.text)) for p in source)
    assert judged.total == judged.story + judged.sidecar + judged.report + judged.unplaced
    assert judged.unplaced == sum(len(lost.words.split()) for lost in judged.lost)


def test_a_mark_that_the_manuscript_itself_has_counts() -> None:
    text = HEAD + "OFFEN: Hier fehlt etwas.\n\nOFFEN: schon vorher\n"
    carried = Carried.of(passages("Wort", "OFFEN: schon vorher"))
    assert words(carried.story(text)) == words("Ein Titel OFFEN schon vorher")
