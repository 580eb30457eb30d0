"""Sequences of words matched, against slower ways of doing the same."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

from press.check.difference.matching import Run, anchored, gaps, heaviest, in_order


def test_the_heaviest_chain_is_that_of_trying_all() -> None:
    draw = random.Random(7)
    for _ in range(60):
        count = draw.randint(1, 8)
        olds = sorted(draw.sample(range(30), count))
        news = draw.sample(range(30), count)
        runs = [Run(o, n, draw.randint(1, 9)) for o, n in zip(olds, news, strict=True)]
        best = max(
            sum(run.words for run in some)
            for size in range(count + 1)
            for some in combinations(runs, size)
            if [run.new for run in some] == sorted({run.new for run in some})
        )
        chain = heaviest(runs)
        assert sum(runs[place].words for place in chain) == best
        picked = [runs[place].new for place in sorted(chain)]
        assert picked == sorted(picked)


def test_anchors_find_what_moved() -> None:
    words = [f"w{n}" for n in range(200)]
    new = [*words[:50], *words[80:150], *words[50:80], *words[150:]]
    runs = anchored(words, new)
    assert [(run.old, run.new, run.words) for run in runs] == [
        (0, 0, 50), (50, 120, 30), (80, 50, 70), (150, 150, 50),
    ]  # fmt: skip


def test_anchors_put_no_word_into_two_runs() -> None:
    draw = random.Random(3)
    for _ in range(40):
        old = [draw.choice("abcdef") for _ in range(80)]
        new = [draw.choice("abcdef") for _ in range(90)]
        runs = anchored(old, new)
        for side in ("old", "new"):
            places = [getattr(run, side) + step for run in runs for step in range(run.words)]
            assert len(places) == len(set(places))
        for run in runs:
            assert old[run.old : run.old + run.words] == new[run.new : run.new + run.words]


def test_in_order_pairs_equal_words_in_order() -> None:
    draw = random.Random(5)
    for size in (0, 1, 30, 600):
        old = [draw.choice(["rot", "gelb", "grün", "blau"]) for _ in range(size)]
        new = [draw.choice(["rot", "gelb", "grün", "blau"]) for _ in range(size)]
        pairs = sorted(in_order(old, new))
        assert all(old[one] == new[other] for one, other in pairs)
        assert all(b > a and d > c for (a, c), (b, d) in pairwise(pairs))
        assert len({one for one, _ in pairs}) == len(pairs)


def test_a_stray_word_between_two_changes_is_no_agreement() -> None:
    old = ["eins", "zwei", "drei", "vier", "und", "fünf", "sechs", "sieben", "acht"]
    new = ["links", "rechts", "oben", "unten", "und", "vorn", "hinten", "innen", "außen"]
    assert list(in_order(old, new)) == []
    old, new = ["gut", "und", "schön"], ["alt", "und", "neu"]
    assert list(in_order(old, new)) == [(1, 1)]


def test_gaps_lie_between_the_runs() -> None:
    spine = [Run(2, 3, 2), Run(6, 5, 1)]
    assert list(gaps(spine, 9, 9)) == [
        (range(2), range(3)), (range(4, 6), range(5, 5)), (range(7, 9), range(6, 9)),
    ]  # fmt: skip


def test_long_texts_without_a_word_once_end_soon() -> None:
    """Bounded work: what has no anchor is left as it is."""
    draw = random.Random(1)
    old = [draw.choice("ab") for _ in range(20_000)]
    new = [draw.choice("ab") for _ in range(20_000)]
    assert len(anchored(old, new)) < 20_000
    assert len(list(in_order(old, new))) <= 20_000
